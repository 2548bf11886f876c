"""A list taken into the caseload, a few rows at a time, and taken out again as a whole."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from mia_desktop.domain.records.person import Name
from mia_desktop.services import caseload
from mia_desktop.services.caseload import Likeness, NewParticipant
from mia_desktop.services.desk import Desk, changes, decision
from mia_desktop.services.lists.rows import Person

SLICE = 10
"""Rows that are saved at once: the store thread is free again within 50 ms (architecture §6)."""
MARK = "list/"
"""What the vault's notebook calls a list that was taken in: list/<id>/<first row>."""


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who seems to be here already, or twice in the list."""

    row: int
    number: str = ""
    """The deltagarnummer; empty if it is an earlier row of the same list."""
    sure: bool = False
    """The same personal number, not only a likeness."""


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """A list that was taken in: which day, from what file, and who came in by it."""

    id: str
    day: date
    file: str
    cases: tuple[str, ...]


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """What an undoing came to: how many went, and who was kept, having been worked with."""

    gone: int
    kept: tuple[str, ...]


def known(desk: Desk, people: Sequence[Person]) -> list[Known]:
    """Who of these rows is in the caseload already, or further up in the list (R-51, S12)."""
    found: list[Known] = []
    seen: set[str] = set()
    born: dict[date, list[Name]] = {}
    for person in people:
        above = born.setdefault(person.birth_date, []) if person.birth_date else []
        twice = any(caseload.near(person.name, name) for name in above)
        above.append(person.name)
        number = person.identity.number
        if number and number in seen:
            found.append(Known(row=person.row, sure=True))
            continue
        seen.add(number)
        alike = caseload.alike(desk, _as_new(person))
        likeness = next((each for each in alike if each.why == "number"), None) or _first(alike)
        if likeness is not None:
            sure = likeness.why == "number"
            found.append(Known(row=person.row, number=likeness.row.number, sure=sure))
        elif twice:
            found.append(Known(row=person.row))
    return found


def _first(alike: Sequence[Likeness]) -> Likeness | None:
    return next((each for each in alike if each.why != "name"), None)


def take_in(desk: Desk, batch: str, file: str, people: Sequence[Person]) -> list[str]:
    """Save some rows as participants, all or none; returns their cases.

    `batch` is the id of the whole list, the same for each slice of it: however far it came, it
    can be undone as a whole.
    """
    if not people:
        return []
    with desk.step(group=MARK + batch):
        cases = [_take(desk, person) for person in people]
        said = {"day": desk.clock.today(), "file": file, "cases": cases}
        desk.put(decision(f"{MARK}{batch}/{people[0].row:05}", said), note="list_in")
    return cases


def _take(desk: Desk, person: Person) -> str:
    case, run = desk.new_id(), desk.new_id()
    units: dict[str, Any] = {
        "number": caseload.next_number(desk), "name": person.name, "coaches": [desk.person],
        "identity": person.identity,
    }  # fmt: skip
    optional = {
        "birth_date": person.birth_date, "sex": person.sex, "phone": person.phone,
        "municipality": person.municipality, "email": person.email,
    }  # fmt: skip
    units |= {unit: value for unit, value in optional.items() if value}
    start: dict[str, Any] = {
        "status": person.status,
        "period": {"start": person.started, "end": person.ended},
    }
    if person.referrer:
        start["referrer"] = {"code": person.referrer, "words": ""}
    if person.referred:
        start["referred"] = person.referred
    desk.put(
        *changes("participant", case, case, units),
        *changes("participation", case, run, start),
        note="create",
    )
    return case


def lists(desk: Desk) -> list[Taken]:
    """The lists that were taken in and still stand, the latest first."""
    found: dict[str, Taken] = {}
    marks = desk.connection.execute(
        "SELECT id FROM record WHERE kind = 'setting' AND removed = 0 AND id GLOB ? ORDER BY id",
        (f"setting/{MARK}*",),
    )
    for (record,) in marks:
        said = desk.get(str(record)).values.get("value")
        if not isinstance(said, dict):
            continue
        batch = str(record).split("/")[2]
        before = found.get(batch)
        found[batch] = Taken(
            id=batch, day=date.fromisoformat(said["day"]), file=str(said["file"]),
            cases=(before.cases if before else ()) + tuple(said["cases"]),
        )  # fmt: skip
    return sorted(found.values(), key=lambda taken: taken.id, reverse=True)


def take_out(desk: Desk, batch: str) -> Left:
    """Undo a whole list: those whom nobody has worked with since go, the others are kept."""
    taken = next(each for each in lists(desk) if each.id == batch)
    gone, kept = 0, list[str]()
    with desk.step():
        for case in taken.cases:
            records = desk.of_case(case)
            if not records:
                continue
            if _worked_with(desk, case):
                kept.append(str(desk.get(case).values.get("number", "")))
                continue
            for record in records:
                desk.remove(record)
            gone += 1
        for mark in _marks(desk, batch):
            desk.put(decision(mark, None), note="list_out")
    return Left(gone=gone, kept=tuple(kept))


def _marks(desk: Desk, batch: str) -> list[str]:
    found = desk.connection.execute(
        "SELECT id FROM record WHERE kind = 'setting' AND id GLOB ?", (f"setting/{MARK}{batch}/*",)
    )
    return [str(record).removeprefix("setting/") for (record,) in found]


def _worked_with(desk: Desk, case: str) -> bool:
    """Whether anything has been written of somebody since the list was taken in."""
    if sorted(record.kind for record in desk.of_case(case)) != ["participant", "participation"]:
        return True
    said = desk.connection.value(
        "SELECT count(*) FROM (SELECT 1 FROM change WHERE case_id = ?"
        " GROUP BY record, unit HAVING count(*) > 1)",
        (case,),
    )
    return bool(said)


def _as_new(person: Person) -> NewParticipant:
    return NewParticipant(
        given=person.name.given, family=person.name.family, identity=person.identity,
        birth_date=person.birth_date, sex=person.sex,
    )  # fmt: skip
