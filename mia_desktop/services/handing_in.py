"""A month of hours handed in: a dated fact that keeps what it said, so that changes are seen.

ESF's participants are reported month by month in chronological order, and when an old month is
corrected all later months are sent again (domain §5.4, S40): what has to be is told here.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import msgspec

from mia_desktop.domain import quarters
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.time import Attendance, HandedIn, HoursMonth
from mia_desktop.services import attendance
from mia_desktop.services.desk import Desk

KIND = "hours_month"


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A day that says something else now than when its month was handed in."""

    day: date
    before: Decimal
    now: Decimal


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What a month says of handing in: when it was, what has changed since, what that asks for."""

    day: date | None = None
    changed: tuple[Correction, ...] = ()
    again: bool = False
    """To be handed in again: it was changed, or a month before it was."""


def hand_in(desk: Desk, month: str, cases: Sequence[str]) -> int:
    """Keep that the month was handed in for these; who has nothing in it is left out.

    All of them go back by one Ångra. Returns how many were handed in.
    """
    count = 0
    with desk.step():
        for case in cases:
            records = desk.of_case(case, attendance.KIND, KIND)
            days = _days(records).get(month, {})
            before = [one for one in records if one.kind == KIND and _month(one) == month]
            if not days and not before:
                continue
            texts = {day: quarters.stored(hours) for day, hours in sorted(days.items())}
            handed = HandedIn(at=desk.clock.now().isoformat(), days=texts)
            if before:
                desk.set(before[-1], "handed", handed)
            else:
                desk.create(KIND, case, {"month": month, "handed": handed})
            count += 1
    return count


def standing(records: Sequence[Record], month: str) -> Standing:
    """How a month stands, from the records of one case."""
    handed = _handed(records)
    here = handed.get(month)
    if here is None:
        return Standing()
    days = _days(records)
    changed = _changed(here, days.get(month, {}))
    again = bool(changed) or any(
        _changed(one, days.get(name, {})) or one.at > here.at
        for name, one in handed.items()
        if name < month
    )
    return Standing(day=_day(here.at), changed=changed, again=again)


def _handed(records: Sequence[Record]) -> dict[str, HandedIn]:
    every = (one.as_type(HoursMonth) for one in records if one.kind == KIND)
    return {one.month: one.handed for one in every if one.month and one.handed is not None}


def _month(record: Record) -> str:
    return str(record.values.get("month") or "")


def _day(at: str) -> date | None:
    """The day of a time; nothing for what another's program dated strangely."""
    try:
        return date.fromisoformat(at[:10])
    except ValueError:
        return None


def _days(records: Sequence[Record]) -> dict[str, dict[str, Decimal]]:
    """The hours of each day that somebody came, by month."""
    found: dict[str, dict[str, Decimal]] = {}
    for record in records:
        if record.kind != attendance.KIND:
            continue
        entry = record.as_type(Attendance)
        hours = attendance.came(entry)
        if entry.day is not None and hours:
            day = entry.day.isoformat()
            month = found.setdefault(day[:7], {})
            month[day] = month.get(day, Decimal(0)) + hours
    return found


def _changed(handed: HandedIn, days: dict[str, Decimal]) -> tuple[Correction, ...]:
    found = []
    for text in sorted({*handed.days, *days}):
        before = quarters.kept(handed.days.get(text, ""))
        now, day = days.get(text, Decimal(0)), _day(text)
        if before != now and day is not None:
            found.append(Correction(day=day, before=before, now=now))
    return tuple(found)
