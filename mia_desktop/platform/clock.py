"""The time, as something that is handed in, so that tests can hold it still."""

from datetime import UTC, date, datetime
from typing import Protocol

from typing_extensions import override


class Clock(Protocol):
    """What the program asks when it needs to know the time."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """The day where the laptop stands."""
        ...


class SystemClock(Clock):
    """The computer's own clock."""

    @override
    def now(self) -> datetime:
        return datetime.now(UTC)

    @override
    def today(self) -> date:
        return datetime.now().astimezone().date()
