"""Hours as they are written: understood, or said to be not; never rounded in silence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain import quarters


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("1,5", "1.5"), ("1.5", "1.5"), ("1:30", "1.5"), ("90m", "1.5"), ("90 min", "1.5"),
        ("1 h 30", "1.5"), ("4", "4"), ("4 tim", "4"), (",25", "0.25"), ("0", "0"), ("24", "24"),
        (" 7,75 ", "7.75"), ("8:00", "8"),
    ],
)  # fmt: skip
def test_every_way_of_writing_hours_is_understood(written: str, hours: str) -> None:
    """Nobody has to learn our way (ux §1.12)."""
    assert quarters.read(written) == Decimal(hours)


@pytest.mark.parametrize("written", ["", "x", "1:75", "-2", "1 2", "ett"])
def test_what_is_no_time_is_refused(written: str) -> None:
    with pytest.raises(quarters.HoursNotUnderstood):
        quarters.read(written)


@pytest.mark.parametrize("written", ["1,3", "1:20", "100m"])
def test_a_time_between_quarters_is_not_rounded(written: str) -> None:
    """The report is signed: it says what was said, or asks."""
    with pytest.raises(quarters.NotInQuarters):
        quarters.read(written)


def test_a_day_has_no_more_than_its_hours() -> None:
    with pytest.raises(quarters.DayTooLong) as told:
        quarters.read("26")

    assert told.value.hours == 26


@given(st.integers(min_value=0, max_value=96))
def test_what_is_kept_is_read_back(count: int) -> None:
    hours = count * quarters.QUARTER

    assert quarters.kept(quarters.stored(hours)) == hours == quarters.read(quarters.stored(hours))


@pytest.mark.parametrize("text", ["", "abc", "NaN", "Infinity", "-1", "99"])
def test_a_strange_value_counts_as_none(text: str) -> None:
    """Another's program may write anything; sums stay sums."""
    assert quarters.kept(text) == 0


def test_the_length_of_a_meeting_is_told_by_its_times() -> None:
    assert quarters.between("09:30", "11:00") == Decimal("1.5")
    assert quarters.between("09:30", "") == 0
    assert quarters.between("11:00", "09:30") == 0
