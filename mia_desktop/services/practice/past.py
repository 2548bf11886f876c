"""A clock that is led through the past, so that what is invented has happened on its day."""

from datetime import UTC, date, datetime, time, timedelta

from typing_extensions import override

from mia_desktop.platform.clock import Clock

MORNING = time(7, 30, tzinfo=UTC)
STEP = timedelta(seconds=5)
"""Goes by each time somebody asks: nothing happens at the same moment, and ids keep their order."""


class PastClock(Clock):
    """Stands on a day that is set, some days before today, and never goes back."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._moment = datetime.min.replace(tzinfo=UTC)

    @override
    def now(self) -> datetime:
        self._moment += STEP
        return self._moment

    @override
    def today(self) -> date:
        return self._moment.date()

    def day(self, ago: int) -> date:
        """The day so many days ago; to come, where it is less than nought."""
        return self._today - timedelta(days=ago)

    def to_workday(self, ago: int) -> int:
        """By how many days something has to move on so as not to be on a Saturday or Sunday."""
        return (0, 0, 0, 0, 0, 2, 1)[self.day(ago).weekday()]

    def go(self, ago: int) -> None:
        """Be on the morning of that day, or stay where the clock is on the same day."""
        self._moment = max(self._moment, datetime.combine(self.day(ago), MORNING))
