"""A clock that stands still until it is told to move."""

from datetime import UTC, date, datetime, timedelta

from typing_extensions import override

from mia_desktop.platform.clock import Clock


class FakeClock(Clock):
    def __init__(self, start: datetime = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)) -> None:
        self.moment = start

    @override
    def now(self) -> datetime:
        return self.moment

    @override
    def today(self) -> date:
        return self.moment.date()

    def forward(self, **by: float) -> None:
        self.moment += timedelta(**by)
