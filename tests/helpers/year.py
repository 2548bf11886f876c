"""The year of a small team: who does what on which day, so many days before TODAY."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, cast

from mia_desktop.services import (
    caseload,
    handover,
    merging,
    participation,
    reports,
)
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.practice import example, forms, lists, plans
from mia_desktop.services.practice.life import Event, Life
from mia_desktop.services.practice.past import PastClock
from tests.helpers.federations import Federation

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.clock import FakeClock

TODAY = date(2027, 1, 1)
TEAM = {"anna": "Anna Handledare", "bo": "Bo Handledare", "cilla": "Cilla Handledare"}
MONTH_ENDS = tuple(
    (TODAY - date(2026 + month // 12, month % 12 + 1, 1)).days + 1 for month in range(1, 13)
)
"""The last day of each month, as days ago: 335 is the last of January, 1 the last of December."""
TWICE, AGAIN, NOTICED = 26, 170, 165
"""Who was registered a second time, on which day, and when that was noticed."""


class Year:
    """The office and the three, with everything that happened."""

    def __init__(self, folder: Path) -> None:
        self.clock = PastClock(TODAY)
        self.clock.go(366)
        self.federation = Federation(folder, cast("FakeClock", self.clock))
        self.office = self.federation.office
        self.desks = {name: self.federation.join(name, who) for name, who in TEAM.items()}
        self.lives: dict[int, Life] = {}
        self.rounds = 0
        self.likenesses: list[str] = []

    def live(self) -> None:
        """All that happened, each thing on its day; in the evening of a month's last the round."""
        every: list[Event] = []
        for number, person in enumerate(example.people(), 1):
            name = list(self.desks)[(number - 1) % 3]
            life = self.lives[number] = Life(self.desks[name], self.clock, person)
            every += [*life.events(), *forms.events(life), *plans.events(life)]
        for desk in self.desks.values():
            every += lists.events([life for life in self.lives.values() if life.desk is desk])
        every += self._twice()
        every += [(ago, self.hand_over) for ago in MONTH_ENDS]
        for ago, happen in sorted(every, key=lambda event: -event[0]):
            self.clock.go(ago)
            happen()
        self.clock.go(0)

    def hand_over(self) -> None:
        """Everybody's bundle to the office, and its receipt home again."""
        for desk in self.desks.values():
            if not handover.preview(desk).is_empty:
                self.federation.go_round(desk)
                self.rounds += 1

    def report(self) -> None:
        """The volumes of the year, frozen and handed over."""
        for desk in self.desks.values():
            reports.freeze(desk, "2026")
        self.hand_over()

    def _twice(self) -> Iterator[Event]:
        """The same woman, taken in again by mistake; her number was not asked for."""
        again: list[str] = []

        def register() -> None:
            life = self.lives[TWICE]
            new = NewParticipant(
                given=life.person.given, family=f"{life.person.family}h",
                birth_date=life.person.born, sex=life.person.sex,
            )  # fmt: skip
            self.likenesses = [one.why for one in caseload.alike(life.desk, new)]
            again.append(caseload.add(life.desk, new))

        def notice() -> None:
            life = self.lives[TWICE]
            (run,) = life.desk.of_case(again[0], "participation")
            participation.set_status(life.desk, run.id, "FELREGISTRERAD")
            merging.merge(life.desk, life.case, again[0])

        yield AGAIN, register
        yield NOTICED, notice
