"""Former names and numbers, until when (R-49), and how sure a samordningsnummer is (R-46)."""

from datetime import date
from itertools import pairwise
from typing import Literal, get_args

import msgspec

from mia_desktop.domain import personal_number
from mia_desktop.domain.records.person import Coordination, Name, Participant
from mia_desktop.domain.writes import Write
from mia_desktop.services.desk import Desk
from mia_desktop.services.timeline import moment
from mia_desktop.store import reading

Grade = Literal["", "STYRKT", "SANNOLIK", "OSAKER"]


class Former(msgspec.Struct, frozen=True, kw_only=True):
    """A name, or a number as it is shown: with its last four hidden (R-50)."""

    what: Literal["name", "number"]
    text: str
    until: date | None = None
    place: int = 0
    """Of a number its place among the former ones, by which it is shown whole."""


class Numbers(msgspec.Struct, frozen=True, kw_only=True):
    """What the page of numbers shows."""

    masked: str
    coordination: Coordination | None
    """None where the number is no samordningsnummer."""
    former: tuple[Former, ...]


def of(desk: Desk, case: str) -> Numbers:
    person = desk.get(case).as_type(Participant)
    numbers = [
        Former(what="number", text=personal_number.mask(one.number), until=one.until, place=place)
        for place, one in enumerate(person.former_identities)
    ]
    return Numbers(
        masked=personal_number.mask(person.identity.number),
        coordination=person.coordination if person.identity.kind == "SNR" else None,
        former=(*_names(desk, person), *numbers),
    )


def reveal(desk: Desk, case: str, place: int) -> str:
    """A former number as it was; that it was shown is noted (R-50)."""
    desk.note("reveal", case=case, record=case, detail="former_identity")
    return desk.get(case).as_type(Participant).former_identities[place].number


def grade(desk: Desk, case: str, said: Grade, *, dormant: bool) -> None:
    """Say how sure a samordningsnummer is, and whether it rests."""
    desk.set(desk.get(case), "coordination", Coordination(grade=said, dormant=dormant))


def as_grade(code: str) -> Grade:
    """A code that was chosen on the screen; anything else is not said."""
    return next((grade for grade in get_args(Grade) if grade == code), "")


def _names(desk: Desk, person: Participant) -> list[Former]:
    """Former names, with the day that the log says another one took their place."""
    until: dict[str, date] = {}
    written: list[Write] = reading.history(desk.connection, person.id, "name")
    for one, following in pairwise(written):
        until[_full(one)] = moment(following.line.stamp[0]).astimezone().date()
    return [Former(what="name", text=text, until=until.get(text)) for text in person.former_names]


def _full(write: Write) -> str:
    value = write.line.value if isinstance(write.line.value, dict) else {}
    name = Name(given=str(value.get("given") or ""), family=str(value.get("family") or ""))
    return " ".join(part for part in (name.given, name.family) if part)
