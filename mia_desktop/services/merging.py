"""Two registrations of one person made one to look at, and two again any later day.

Nothing is rewritten: a record of the second registration says that it is shown under the first
(`domain.merging`). What of who the person is shall hold is chosen field by field and written into
the first, with what stood there before beside it, so that splitting can put it back.
"""

from collections.abc import Collection
from typing import Any

import msgspec

from mia_desktop.domain.canonical import encode
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Merged, Participant
from mia_desktop.services import caseload
from mia_desktop.services.caseload import Likeness, NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.store import merging, reading

KIND = merging.KIND
UNITS = (
    "name", "preferred_name", "pronoun", "identity", "birth_date", "sex", "protected",
    "municipality", "phone", "email", "address", "safe_contact", "language",
    "communication_needs", "trusted_person", "coaches",
)  # fmt: skip
"""What is said of a person and may be chosen from either registration."""


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One field as it stands in both, and which of the two is proposed."""

    unit: str
    first: Any
    second: Any
    differs: bool
    from_second: bool
    fixed: bool = False
    """Protected identity: the more hidden one holds, nobody chooses (R-52)."""


class Side(msgspec.Struct, frozen=True, kw_only=True):
    case: str
    number: str
    name: str
    protected: bool
    counts: tuple[tuple[str, int], ...]
    """How many records of each kind."""


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two registrations side by side."""

    first: Side
    second: Side
    fields: tuple[Field, ...]


def alike(desk: Desk, case: str) -> list[Likeness]:
    """Who else here may be this person: by number, or by near name and birth date."""
    person = desk.get(case).as_type(Participant)
    new = NewParticipant(
        given=person.name.given, family=person.name.family, identity=person.identity,
        birth_date=person.birth_date,
    )  # fmt: skip
    mine = set(merging.registrations(desk.connection, case))
    return [one for one in caseload.alike(desk, new) if one.row.case not in mine]


def compare(desk: Desk, first: str, second: str) -> Comparison:
    """Both as they stand; that they were looked at is noted of both (R-42)."""
    for case in (first, second):
        desk.note("open", case=case, record=case, detail="merge")
    one, other = desk.get(first), desk.get(second)
    return Comparison(
        first=_side(desk, one),
        second=_side(desk, other),
        fields=tuple(_field(unit, one, other) for unit in UNITS),
    )


def merge(desk: Desk, first: str, second: str, from_second: Collection[str] = ()) -> str:
    """Show the second under the first, with these fields of the second; returns the record.

    Raises ValueError for one with itself, and where one of them is shown under another already.
    """
    under = merging.shown_under(desk.connection)
    if first == second or {first, second} & under.keys():
        raise ValueError(second)
    one, other = desk.get(first), desk.get(second)
    chosen = [field for field in (_field(unit, one, other) for unit in UNITS) if field.differs]
    chosen = [f for f in chosen if (f.from_second if f.fixed else f.unit in from_second)]
    taken = {f.unit: {"before": f.first, "after": f.second} for f in chosen}
    with desk.step():
        for field in chosen:
            desk.set(one, field.unit, field.second)
        values = {"into": first, "day": desk.clock.today(), "by": desk.person, "taken": taken}
        key = desk.create(KIND, second, values)
        desk.note("merge", case=first, record=key)
        desk.note("merge", case=second, record=key)
    return key


def split(desk: Desk, merged: str) -> None:
    """Two again: what was taken from the second goes back where it still stands as it was put."""
    record = desk.get(merged)
    found = record.as_type(Merged)
    with desk.step():
        first = desk.get(found.into)
        for unit, pair in found.taken.items():
            if _same(first.values.get(unit), pair.get("after")):
                desk.set(first, unit, pair.get("before"))
        desk.remove(record)
        desk.note("split", case=found.into, record=merged)


def of_case(desk: Desk, case: str) -> list[Merged]:
    """The registrations that are shown under this one, directly."""
    every = [record.as_type(Merged) for record in reading.of_kind(desk.connection, KIND)]
    return [one for one in every if one.into == case]


def shown_as(desk: Desk, case: str) -> str:
    """The registration that a case is shown under; itself where it is merged with none."""
    return merging.shown_under(desk.connection).get(case, case)


def persons(desk: Desk) -> dict[str, str]:
    """Of each merged registration the one that counts: whoever counts persons counts these once."""
    return merging.shown_under(desk.connection)


def _side(desk: Desk, record: Record) -> Side:
    person = record.as_type(Participant)
    counts: dict[str, int] = {}
    for one in desk.of_case(record.id):
        if one.kind != "participant":
            counts[one.kind] = counts.get(one.kind, 0) + 1
    name = f"{person.preferred_name or person.name.given} {person.name.family}".strip()
    hidden = person.protected != "NEJ"
    return Side(
        case=record.id, number=person.number, name="" if hidden else name, protected=hidden,
        counts=tuple(sorted(counts.items())),
    )  # fmt: skip


def _field(unit: str, one: Record, other: Record) -> Field:
    first, second = one.values.get(unit), other.values.get(unit)
    differs = _said(second) and not _same(first, second)
    proposed = differs and not _said(first)
    if unit == "protected":
        hidden = (second or "NEJ") != "NEJ" and (first or "NEJ") == "NEJ"
        return Field(
            unit=unit, first=first, second=second, differs=differs, from_second=hidden, fixed=True
        )
    return Field(unit=unit, first=first, second=second, differs=differs, from_second=proposed)


def _said(value: Any) -> bool:
    if isinstance(value, dict):
        kept = {key: part for key, part in value.items() if key != "kind"}
        return any(kept.values())
    return bool(value)


def _same(one: Any, other: Any) -> bool:
    return encode(msgspec.to_builtins(one)) == encode(msgspec.to_builtins(other))
