"""What happens between people in the practice year, as it stands in example/team.toml."""

import tomllib
from collections.abc import Iterator
from functools import partial
from typing import Literal

import mia_resources
import msgspec

from mia_desktop.domain.days import month_before
from mia_desktop.services import (
    caseload,
    deviations,
    handing_in,
    merging,
    participation,
    people,
)
from mia_desktop.services.caseload import Filter, NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.services.deviations import Written
from mia_desktop.services.practice.example import Past, Told
from mia_desktop.services.practice.life import Event, Life

FILE = "example/team.toml"


class Again(Told, frozen=True, kw_only=True):
    """Somebody is taken in a second time, spelt otherwise; `noticed` and merged, or not yet."""

    who: str
    family: str
    day: Past
    noticed: Past | None = None


class Said(Told, frozen=True, kw_only=True):
    day: Past
    value: str


class Differs(Told, frozen=True, kw_only=True):
    """The office and the handledare write at the same place, neither knowing of the other."""

    who: str
    unit: str
    office: Said
    coach: Said


class Noticed(Told, frozen=True, kw_only=True):
    """A deviation or a good example, on the day when it was written down."""

    day: Past
    kind: Literal["AVVIKELSE", "GULDKORN"]
    category: str
    parties: tuple[str, ...]
    what: str
    effect: str = ""
    idea: str = ""
    level: str = ""
    answer: Said | None = None
    """How far it had come at the office, from that day on."""


class Story(Told, frozen=True, kw_only=True):
    """`rounds` are the days of a bundle and its receipt; of `waiting` no receipt was fetched.

    `month_handed_in` is when the hours of the month before were.
    """

    rounds: tuple[Past, ...]
    waiting: Past
    month_handed_in: Past
    again: tuple[Again, ...]
    differs: tuple[Differs, ...]
    deviation: tuple[Noticed, ...]


def story() -> Story:
    return msgspec.convert(tomllib.loads(mia_resources.read_text(FILE)), Story)


class Twin:
    """The second registration of one person; `likenesses` is what was pointed out at once."""

    def __init__(self, life: Life, told: Again) -> None:
        self.life = life
        self.likenesses: list[str] = []
        self.case = ""
        self._told = told

    def events(self) -> Iterator[Event]:
        yield self._told.day, self._register
        if self._told.noticed is not None:
            yield self._told.noticed, self._merge

    def _register(self) -> None:
        person, desk = self.life.person, self.life.desk
        new = NewParticipant(
            given=person.given, family=self._told.family, birth_date=person.born, sex=person.sex
        )
        self.likenesses = [one.why for one in caseload.alike(desk, new)]
        self.case = caseload.add(desk, new)

    def _merge(self) -> None:
        desk = self.life.desk
        (run,) = desk.of_case(self.case, "participation")
        participation.set_status(desk, run.id, "FELREGISTRERAD")
        merging.merge(desk, self.life.case, self.case)


def differ(life: Life, office: Desk | None, told: Differs) -> Iterator[Event]:
    """Without an office there is nobody to differ from."""
    yield told.coach.day, partial(_write, life.desk, life, told.unit, told.coach.value)
    if office is not None:
        yield told.office.day, partial(_write, office, life, told.unit, told.office.value)


def _write(desk: Desk, life: Life, unit: str, value: str) -> None:
    people.set_field(desk, life.case, unit, value)


def hand_in(coach: Desk) -> None:
    """The hours of everybody in the month before."""
    month = month_before(coach.clock.today())
    handing_in.hand_in(coach, month, caseload.ids(coach, Filter()))


def notice(desk: Desk, office: Desk | None, told: Noticed) -> Iterator[Event]:
    written = Written(
        kind=told.kind, category=told.category, parties=told.parties, what=told.what,
        effect=told.effect, idea=told.idea, level=told.level,
    )  # fmt: skip
    yield told.day, lambda: deviations.save(desk, written)
    if office is not None and told.answer is not None:
        yield told.answer.day, partial(_answer, office, told.what, told.answer.value)


def _answer(office: Desk, what: str, status: str) -> None:
    found = next(one for one in deviations.everything(office) if one.what == what)
    deviations.move(office, found.id, status)
