"""Reckoning with months, which are not all as long."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from mia_desktop.domain.days import days_in, month_before, months_on


def test_a_month_on_from_the_31st_is_the_last_of_the_month() -> None:
    """A plan of six months from 31 August ends in February."""
    assert months_on(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_on(date(2026, 1, 31), -2) == date(2025, 11, 30)
    assert months_on(date(2025, 8, 31), 6) == date(2026, 2, 28)


@given(some.dates(max_value=date(9999, 11, 30)))
def test_a_month_ends_the_day_before_the_next_begins(day: date) -> None:
    """The last day of a closed month is counted, and none beyond it."""
    last = day.replace(day=days_in(day.year, day.month))

    assert (last + timedelta(days=1)).day == 1
    assert last.month == day.month


def test_the_month_before_january_is_in_the_year_before() -> None:
    """Hours of December are asked for in January."""
    assert month_before(date(2026, 1, 2)) == "2025-12"
