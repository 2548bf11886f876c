"""The year of a small team: the practice caseload's, shared out on three handledare."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from mia_desktop.services import practice, reports
from mia_desktop.services.practice.past import PastClock
from mia_desktop.services.practice.year import Office, Year
from tests.helpers.federations import Federation

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.practice.life import Life
    from tests.helpers.clock import FakeClock

TODAY = date(2027, 1, 1)
TEAM = {"anna": "Anna Handledare", "bo": "Bo Handledare", "cilla": "Cilla Handledare"}


class TeamYear:
    """The office and the three, with everything that happened."""

    def __init__(self, folder: Path) -> None:
        self.clock = PastClock(TODAY)
        self.clock.go(practice.BEGINNING)
        self.federation = Federation(folder, cast("FakeClock", self.clock))
        self.office = self.federation.office
        self.desks = {name: self.federation.join(name, who) for name, who in TEAM.items()}
        office = Office(self.office, self.federation.stick)
        self.played = Year(self.clock, list(self.desks.values()), office)

    @property
    def lives(self) -> dict[int, Life]:
        """Everybody, numbered from one as in the table."""
        return dict(enumerate(self.played.lives, 1))

    def live(self) -> None:
        """All of it, as in the practice caseload; then it is the first of January."""
        self.played.live()
        self.clock.go(0)

    def report(self) -> None:
        """The volumes of the year, frozen and handed over."""
        for desk in self.desks.values():
            reports.freeze(desk, "2026")
        self.played.hand_over()
