"""The list of participants: what it shows, how it is searched, how somebody new comes in."""

import re
import secrets
from collections.abc import Sequence
from datetime import date
from typing import Literal

import msgspec

from mia_desktop.domain import personal_number
from mia_desktop.domain.records.person import Identity, Name, Protected
from mia_desktop.domain.search_text import fold, words
from mia_desktop.domain.writes import Write
from mia_desktop.services import agenda, covering
from mia_desktop.services import unsent as handing
from mia_desktop.services.desk import Desk, changes
from mia_desktop.store import entries, reading
from mia_desktop.store.listing import COACHES, OVER
from mia_desktop.store.reading import CaseRow, DueRow, Filter, Sort

__all__ = ["OVER", "CaseRow", "DueRow", "Filter", "NewParticipant", "Sort"]

GAP = 100
"""More numbers than anybody gives between two copies are left out after a restore (C2)."""

_PREFIX_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without I and O, which are read as digits."""


class NewParticipant(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked when somebody is taken in; all but a name can wait (R-04, R-51)."""

    given: str
    family: str = ""
    preferred: str = ""
    identity: Identity = Identity()
    birth_date: date | None = None
    sex: Literal["", "KVINNA", "MAN"] = ""
    municipality: str = ""
    protected: Protected = "NEJ"
    referrer: str = ""


class Likeness(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who may be the same person, and why it looks so."""

    row: CaseRow
    why: Literal["number", "name_and_birth", "name"]


def ids(
    desk: Desk, chosen: Filter, order: Sort = "name", *, unsent: bool = False, cover: bool = False
) -> list[str]:
    """The caseload in order; a complete personal number finds exactly its person (S2).

    `unsent` leaves only those of whom something has not been handed over, `cover` those with whom
    this computer stands in for a colleague.
    """
    if number := _complete_number(desk, chosen.text):
        found = reading.cases_with_number(desk.connection, number)
    else:
        found = reading.case_ids(desk.connection, chosen, order)
    if cover:
        theirs = covering.mine(desk)
        found = [case for case in found if case in theirs]
    waiting = to_hand_over(desk) if unsent else {}
    return [case for case in found if case in waiting] if unsent else found


def to_hand_over(desk: Desk) -> dict[str, int]:
    """Of each case how many changes the office has not been given, as far as they are counted.

    Nobody at the office itself.
    """
    return {} if desk.role == "kontoret" else handing.by_case(desk)


def count_on(desk: Desk) -> bool:
    """Count some more of what has not been handed over; tells whether all of it is counted."""
    return desk.role == "kontoret" or handing.waiting(desk).done


def how_many(desk: Desk, chosen: Filter, *, unsent: bool = False, cover: bool = False) -> int:
    """How many a saved view shows."""
    if unsent or cover:
        return len(ids(desk, chosen, unsent=unsent, cover=cover))
    return reading.count_found(desk.connection, chosen)


def rows(desk: Desk, cases: Sequence[str]) -> list[CaseRow]:
    return reading.case_rows(desk.connection, cases)


def count(desk: Desk) -> int:
    return reading.count_cases(desk.connection)


def municipalities(desk: Desk) -> list[str]:
    """Codes of the municipalities that somebody in the caseload lives in."""
    found = desk.connection.execute(
        "SELECT DISTINCT municipality FROM caseload WHERE municipality != '' ORDER BY 1"
    )
    return [code for (code,) in found]


def coaches(desk: Desk) -> list[str]:
    """Everybody who coaches somebody here."""
    found = desk.connection.execute("SELECT DISTINCT coaches FROM caseload WHERE coaches != ''")
    return sorted({name for (names,) in found for name in names.split(COACHES)})


def due(desk: Desk, until: date) -> list[DueRow]:
    """What is due up to and with a day; plan and consents ask for nothing when the time is over."""
    return agenda.asked(desk, until)


def add(desk: Desk, new: NewParticipant) -> str:
    """Take somebody in: participant and first participation, in one save; returns the case."""
    with desk.writer.transaction():
        case, run = desk.new_id(), desk.new_id()
        person = {
            "number": next_number(desk),
            "name": Name(given=new.given, family=new.family),
            "protected": new.protected,
            "coaches": [desk.person],
            "identity": new.identity,
        }
        optional = {
            "preferred_name": new.preferred,
            "birth_date": new.birth_date,
            "sex": new.sex,
            "municipality": new.municipality,
        }
        person |= {unit: value for unit, value in optional.items() if value}
        start = {"status": "AKTUALISERAD", "period": {"start": desk.clock.today(), "end": None}}
        if new.referrer:
            start["referrer"] = {"code": new.referrer, "words": ""}
        desk.put(
            *changes("participant", case, case, person),
            *changes("participation", case, run, start),
            note="create",
        )
    return case


def alike(desk: Desk, new: NewParticipant) -> list[Likeness]:
    """Who is here already and may be this person.

    By exact number, by near name and birth date, or by name alone where a birth date is not known.
    """
    found: dict[str, Likeness] = {}
    if new.identity.number:
        cases = reading.cases_with_number(desk.connection, new.identity.number)
        for row in rows(desk, cases):
            found[row.case] = Likeness(row=row, why="number")
    for row in rows(desk, _with_name(desk, new)):
        if row.case not in found and (new.birth_date is None or not row.birth):
            found[row.case] = Likeness(row=row, why="name")
    if new.birth_date is not None:
        same_day = desk.connection.execute(
            "SELECT case_id FROM caseload WHERE birth = ?", (new.birth_date.isoformat(),)
        )
        for row in rows(desk, [case for (case,) in same_day]):
            if row.case not in found and _near(desk, row.case, new):
                found[row.case] = Likeness(row=row, why="name_and_birth")
    return list(found.values())


def next_number(desk: Desk) -> str:
    """The next deltagarnummer: the invitation's prefix, else two letters of our own (C2)."""
    prefix = desk.setting("prefix")
    if not prefix:
        prefix = "".join(secrets.choice(_PREFIX_LETTERS) for _ in range(2))
        desk.decide("prefix", prefix)
    latest = max(int(desk.setting("latest_number") or 0), _greatest(desk, prefix))
    if _put_back(desk):
        latest = (latest // GAP + 2) * GAP
    desk.decide("latest_number", latest + 1)
    return f"{prefix}-{latest + 1:04d}"


def _greatest(desk: Desk, prefix: str) -> int:
    """The greatest number with this prefix that somebody here has."""
    found = desk.connection.execute(
        "SELECT number FROM caseload WHERE substr(number, 1, ?) = ?",
        (len(prefix) + 1, f"{prefix}-"),
    )
    tails = [number[len(prefix) + 1 :] for (number,) in found]
    return max((int(tail) for tail in tails if re.fullmatch("[0-9]{1,9}", tail)), default=0)


def _put_back(desk: Desk) -> bool:
    """Whether the vault has become another one since the last number was given.

    A copy that was restored does not know what was given after it was made.
    """
    heads = entries.heads(desk.connection, "setting/latest_number", "value")
    given = [head.line.epoch for head in heads if isinstance(head, Write)]
    first = desk.connection.value("SELECT epoch FROM epoch ORDER BY place LIMIT 1")
    return desk.writer.position().epoch not in (given or [str(first)])


def _complete_number(desk: Desk, text: str) -> str:
    if not re.search(r"\d{4}\s*$", text) or sum(c.isdigit() for c in text) < 10:
        return ""
    found = personal_number.parse(text, today=desk.clock.today())
    return found.number if isinstance(found, personal_number.Parsed) else ""


def _with_name(desk: Desk, new: NewParticipant) -> list[str]:
    name = f"{new.given} {new.family}"
    return reading.case_ids(desk.connection, Filter(text=name)) if words(name) else []


def _near(desk: Desk, case: str, new: NewParticipant) -> bool:
    name = desk.get(case).values.get("name") or {}
    return near(
        Name(given=str(name.get("given", "")), family=str(name.get("family", ""))),
        Name(given=new.given, family=new.family),
    )


def near(one: Name, other: Name) -> bool:
    """Names that differ by at most two letters in all, marks and case aside (R-51)."""
    folded = [fold(f"{name.given} {name.family}") for name in (one, other)]
    return _distance(*folded) <= 2


def _distance(one: str, other: str) -> int:
    """Levenshtein's distance (V. Levenshtein 1966)."""
    before = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b)))
        before = row
    return before[-1]
