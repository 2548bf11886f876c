"""Planned and done hours a week stand side by side, each named for what it is."""

from datetime import date
from decimal import Decimal

from mia_desktop.domain.hours_beside import Beside, beside
from mia_desktop.domain.plan_rules import Hours

MONDAYS = [date(2026, 3, day) for day in (2, 9, 16, 23, 30)]
TODAY = date(2026, 3, 19)
PLAN = Hours(start=date(2026, 3, 2), end=date(2026, 3, 15), hours=Decimal(12), activities=("a",))


def test_done_hours_are_spread_over_the_weeks_of_the_plan() -> None:
    """A week of absence counts: two weeks of the plan, one of them with twelve hours."""
    (first,) = beside([PLAN], {MONDAYS[0]: Decimal(11)}, TODAY)

    assert first == Beside(
        start=PLAN.start, end=PLAN.end, planned=Decimal(12), done=Decimal("5.5"), activities=("a",)
    )


def test_a_time_that_has_not_begun_has_nothing_done() -> None:
    """Nothing done is not the same as not yet."""
    later = Hours(start=date(2026, 4, 6), end=None, hours=Decimal(20))
    now, then = beside([later, PLAN], {}, TODAY)

    assert (now.done, then.done) == (Decimal(0), None)


def test_only_weeks_that_have_begun_are_counted() -> None:
    """In the third week of an open plan three weeks are over or under way."""
    plan = Hours(start=date(2026, 3, 2), end=None, hours=Decimal(12))
    (found,) = beside([plan], dict.fromkeys(MONDAYS[:3], Decimal(8)), TODAY)

    assert found.done == Decimal(8)


def test_hours_outside_any_plan_have_a_line_of_their_own() -> None:
    """Practice that began before the plan was written, and went on after it."""
    weeks = {date(2026, 2, 16): Decimal(4), MONDAYS[0]: Decimal(12), MONDAYS[2]: Decimal("3.1")}
    before, planned, after = beside([PLAN], weeks, TODAY)

    assert (before.start, before.end) == (date(2026, 2, 16), date(2026, 2, 22))
    assert (before.planned, before.done) == (None, Decimal(4))
    assert planned.done == Decimal(6)
    assert (after.start, after.planned, after.done) == (MONDAYS[2], None, Decimal(3))


def test_nothing_planned_and_nothing_done_is_nothing() -> None:
    """No empty picture."""
    assert beside([], {}, TODAY) == []
