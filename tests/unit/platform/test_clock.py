"""The time is handed in, in UTC, and the day is the one where the laptop stands."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from mia_desktop.platform.clock import SystemClock
from tests.helpers.clock import FakeClock


def test_the_computers_clock_says_utc() -> None:
    """Times from two laptops can be compared, whatever zone they are set to."""
    before = datetime.now(UTC)
    now = SystemClock().now()

    assert before <= now <= datetime.now(UTC)
    assert now.utcoffset() == timedelta()


def test_today_is_the_local_day() -> None:
    """A meeting noted at half past midnight is on the handler's new day."""
    before = datetime.now().astimezone().date()
    today = SystemClock().today()

    assert before <= today <= datetime.now().astimezone().date()


def test_a_tests_clock_moves_only_when_told() -> None:
    """A test for 30 days takes no 30 days."""
    clock = FakeClock()
    start = clock.now()
    clock.forward(days=30)

    assert clock.now() - start == timedelta(days=30)
    assert clock.today() == start.date() + timedelta(days=30)
