"""The year of a small team: who does what on which day, so many days before TODAY."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from msgspec.structs import replace

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.time import MeetingTime
from mia_desktop.forms.answers import given
from mia_desktop.services import (
    caseload,
    closing,
    filling,
    groups,
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

    from mia_desktop.services.desk import Desk
    from tests.helpers.clock import FakeClock

TODAY = date(2027, 1, 1)
TEAM = {"anna": "Anna Handledare", "bo": "Bo Handledare", "cilla": "Cilla Handledare"}
MONTH_ENDS = tuple(
    (TODAY - date(2026 + month // 12, month % 12 + 1, 1)).days + 1 for month in range(1, 13)
)
"""The last day of each month, as days ago: 335 is the last of January, 1 the last of December."""
CONTACTS = {
    37: [(130, "MANAD_1", "JA", "DELVIS_POSITIVT")],
    36: [(64, "MANAD_1", "JA", "POSITIVT")],
    39: [(205, "MANAD_1", "JA", "POSITIVT"), (52, "MANAD_6", "NADDES_EJ", "")],
}
"""Contacts after the end: of whom, days ago, at which point, whether they met, the verdict."""


class Gathering:
    """A group: who is in it, the days it met, and who was away then."""

    def __init__(
        self, name: str, hours: tuple[str, str], members: Sequence[int],
        away: dict[int, Sequence[int]],
    ) -> None:  # fmt: skip
        self.name, self.hours, self.members, self.away = name, hours, members, away


GROUPS = {
    "anna": Gathering(
        "Torsdagsgruppen",
        ("10:00", "12:00"),
        (19, 28, 31),
        {150: (), 143: (), 136: (31,), 129: (28,)},
    ),
    "bo": Gathering("Matlaget", ("13:00", "15:30"), (20, 23), {120: (), 113: (23,)}),
}
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
            # Who is really asked in this year has no reminder ticked off instead.
            told = replace(person, reminders_done=()) if number in CONTACTS else person
            life = self.lives[number] = Life(self.desks[name], self.clock, told)
            every += [*life.events(), *forms.events(life), *plans.events(life)]
            every += [
                (c[0], partial(self._contact, life, *c[1:])) for c in CONTACTS.get(number, ())
            ]
        for name, desk in self.desks.items():
            every += self._registers(desk)
            every += self._gather(name)
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

    def _contact(self, life: Life, point: str, met: str, verdict: str) -> None:
        desk = life.desk
        opened = filling.open_document(desk, filling.start(desk, life.case, "efteruppfoljning"))
        said = {"followupPoint": point, "contacted": met, "participantOutcome": verdict}
        for question, value in said.items():
            if value:
                opened.session.answer(question, given(value))
                filling.commit(desk, opened, question, given(value))
        closing.complete(desk, filling.open_document(desk, opened.document.id))

    def _registers(self, desk: Desk) -> Iterator[Event]:
        """Workplaces, which everybody knows, and what is told of the own people; one CV."""
        mine = [life for life in self.lives.values() if life.desk is desk]
        by_name = {f"{life.person.given} {life.person.family}": life for life in mine}
        story, called = lists.story(), dict[str, str]()
        for line in story.line:
            if not line.who or line.who in by_name:
                life = by_name.get(line.who, mine[0])
                yield line.day, partial(lists._write, life, line, called)
        for kept in story.file:
            if kept.who in by_name:
                yield kept.day, partial(lists._bring, by_name[kept.who], kept)

    def _gather(self, name: str) -> Iterator[Event]:
        if name not in GROUPS:
            return
        desk, told = self.desks[name], GROUPS[name]
        made: list[str] = []
        first = max(told.away)

        def begin() -> None:
            start, end = told.hours
            values: dict[str, Any] = {
                "name": told.name, "code": "KURS_GRUPP",
                "time": MeetingTime(weekday=3, start=start, end=end),
                "period": Period(start=desk.clock.today()),
            }  # fmt: skip
            made.append(groups.save(desk, values))
            for number in told.members:
                groups.add_member(desk, made[0], self.lives[number].case, desk.clock.today())

        def meet(away: Sequence[int]) -> None:
            sheet = groups.sheet(desk, made[0])
            gone = {self.lives[number].case for number in away}
            lines = [
                replace(one, state="UTEBLEV") if one.row.case in gone else one
                for one in sheet.lines
            ]
            groups.mark(desk, replace(sheet, lines=tuple(lines)))

        yield first, begin
        for ago, away in told.away.items():
            yield ago, partial(meet, away)

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
