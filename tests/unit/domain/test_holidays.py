"""Days that are hatched in the month: nobody wonders why nothing stands there."""

from __future__ import annotations

from datetime import date

import pytest

from mia_desktop.domain import holidays


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28)]
)
def test_easter_is_where_the_almanac_has_it(year: int, month: int, day: int) -> None:
    assert holidays.easter(year) == date(year, month, day)


@pytest.mark.parametrize(
    "day",
    ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-14", "2026-06-19", "2026-12-24",
     "2026-03-14"],
)  # fmt: skip
def test_a_holiday_is_free(day: str) -> None:
    assert holidays.is_free(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2026-03-12", "2026-06-18", "2026-06-26", "2026-04-07"])
def test_a_weekday_is_not(day: str) -> None:
    assert not holidays.is_free(date.fromisoformat(day))
