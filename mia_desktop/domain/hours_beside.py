"""Planned and done hours a week, side by side: what the plan asks for, and what was recorded.

Both are hours, none is a result (R-19): a week that is not full may be just what was agreed.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from mia_desktop.domain.plan_rules import Hours

WEEK = timedelta(days=7)
QUARTER = Decimal("0.25")


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """A time with its hours a week. `planned` None: no plan asked for any then.

    `done` is what was recorded, evenly over the weeks until today; None before the first of them.
    """

    start: date
    end: date | None
    planned: Decimal | None = None
    done: Decimal | None = None
    activities: tuple[str, ...] = ()


def beside(planned: Sequence[Hours], weeks: Mapping[date, Decimal], today: date) -> list[Beside]:
    """The plan's times in order, and between them times in which hours were done all the same.

    `weeks` are done hours by the Monday of each week; one belongs to the first time it is part of.
    """
    every = sorted(planned, key=lambda one: one.start)
    of_time: dict[int, list[date]] = {}
    outside: dict[int, list[date]] = {}
    for monday in _mondays(every, weeks, today):
        place = next((n for n, one in enumerate(every) if _meets(one, monday)), None)
        if place is not None:
            of_time.setdefault(place, []).append(monday)
        elif monday in weeks:
            before = sum(one.start <= monday for one in every)
            outside.setdefault(before, []).append(monday)
    found = [
        Beside(
            start=one.start, end=one.end, planned=one.hours, activities=one.activities,
            done=_even(of_time[place], weeks) if place in of_time else None,
        )
        for place, one in enumerate(every)
    ]  # fmt: skip
    for mondays in outside.values():
        end = mondays[-1] + WEEK - timedelta(days=1)
        found.append(Beside(start=mondays[0], end=end, done=_even(mondays, weeks)))
    return sorted(found, key=lambda one: one.start)


def _mondays(every: Sequence[Hours], weeks: Mapping[date, Decimal], today: date) -> list[date]:
    """Every week that has begun, from the first that is planned or done."""
    starts = [*weeks, *(one.start for one in every)]
    if not starts:
        return []
    first = min(starts)
    monday = first - timedelta(days=first.weekday())
    last = max([today, *weeks])
    return [monday + n * WEEK for n in range((last - monday) // WEEK + 1)]


def _meets(one: Hours, monday: date) -> bool:
    return one.start < monday + WEEK and (one.end is None or one.end >= monday)


def _even(mondays: Sequence[date], weeks: Mapping[date, Decimal]) -> Decimal:
    """Hours a week in quarters: what was done, over all the weeks, those without any too."""
    total = sum((weeks.get(monday, Decimal(0)) for monday in mondays), Decimal(0))
    return (total / len(mondays) / QUARTER).to_integral_value(ROUND_HALF_UP) * QUARTER
