"""The rows of one case in the lists: caseload, due days, exact numbers, name index.

Nothing is written that stands already: most saves change none of these.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec

from mia_desktop.domain.records.work import DOCUMENTS
from mia_desktop.domain.search_text import sort_key, words
from mia_desktop.store import due, loose, merging
from mia_desktop.store.connection import Connection, Row
from mia_desktop.store.due import OVER, Document, Due, Found, Listed

__all__ = ["COACHES", "KINDS", "OVER", "exact", "list_case"]

KINDS = ("participant", "note", merging.KIND, *due.KINDS)
"""Kinds that the caseload, the due days and the name index are made of."""

COACHES = ", "
"""Between the names of a participant's coaches."""

_COLUMNS = (
    "case_id, number, shown, sort, protected, phase, municipality, coaches, birth, next_due,"
    " consent_end, plan, latest, conflicts"
)


class _Note(msgspec.Struct):
    """The one thing of a note that a list shows; its words are never read here."""

    day: Any = None


class _NoteBody(msgspec.Struct):
    values: _Note


_body = msgspec.json.Decoder(Listed)
_note = msgspec.json.Decoder(_NoteBody)
_document = msgspec.json.Decoder(Document)


def list_case(connection: Connection, case: str) -> None:
    """Bring the rows of one case up to date with its records, and of those merged with it."""
    under = merging.shown_under(connection)
    for near in sorted(merging.neighbours(connection, case)):
        others = sorted(other for other, root in under.items() if root == near)
        _list_one(connection, near, others, hidden=near in under)


def _read(connection: Connection, cases: Sequence[str]) -> tuple[Found, str]:
    """The records of a person that lists are made of, and the day of the latest note.

    Participations of the registration that is shown come last: they say where it stands.
    """
    records: dict[str, list[Listed]] = {}
    documents: list[Document] = []
    latest = ""
    kinds, marks = ",".join("?" * len(KINDS)), ",".join("?" * len(cases))
    for kind, body in connection.execute(
        f"SELECT kind, body FROM record WHERE case_id IN ({marks}) AND kind IN ({kinds})"  # noqa: S608
        " AND removed = 0 ORDER BY kind = 'participation' AND case_id = ?, id",
        (*cases, *KINDS, cases[0]),
    ):
        if kind == "note":
            latest = max(latest, loose.day(_note.decode(body).values.day))
        elif kind in DOCUMENTS:
            documents.append(_document.decode(body))
        else:
            records.setdefault(kind, []).append(_body.decode(body))
    return Found(records=records, documents=documents), latest


def _list_one(connection: Connection, case: str, others: Sequence[str], *, hidden: bool) -> None:
    """The rows of one registration with those that are shown under it; a merged one has none."""
    cases = (case, *others)
    found, latest = _read(connection, cases)
    # The participant's id is the case's (decisions C1).
    persons = sorted(found.of("participant"), key=lambda person: person.id != case)
    person = persons[0].values if persons and not hidden else None
    days = due.days(case, found) if person is not None else set()
    _replace(connection, "due", "case_id, day, kind, record, time", case, days)
    if person is None:
        _replace(connection, "caseload", _COLUMNS, case, [])
        _replace(connection, "person_number", "number, case_id", case, [])
        _index(connection, case, "", "")
        return
    conflicts = connection.value(
        "SELECT coalesce(sum(conflicts), 0) FROM record WHERE removed = 0"  # noqa: S608
        f" AND case_id IN ({','.join('?' * len(cases))})",
        cases,
    )
    row = _caseload(case, person, found, days, latest, conflicts)
    everyone = [one.values for one in persons]
    _replace(connection, "caseload", _COLUMNS, case, [row])
    numbers = {number for one in everyone for number in _numbers(case, one)}
    _replace(connection, "person_number", "number, case_id", case, numbers)
    names = [text for one in everyone for text in _names(one)]
    labels = [loose.text(one.get("number")) for one in everyone]
    _index(connection, case, " ".join(map(loose.text, names)), " ".join(labels))


def _names(person: dict[str, Any]) -> list[Any]:
    name = loose.fields(person.get("name"))
    names = [name.get("given"), person.get("preferred_name"), name.get("family")]
    return [*names, *loose.items(person.get("former_names"))]


def exact(number: str) -> str:
    """A personal number as it is compared: without hyphens and blanks."""
    return "".join(c for c in number if c.isalnum()).upper()


def _replace(
    connection: Connection, table: str, columns: str, case: str, rows: Iterable[Row]
) -> None:
    """Let a table hold these rows of the case, and touch it only if it did not."""
    there = connection.execute(f"SELECT {columns} FROM {table} WHERE case_id = ?", (case,))  # noqa: S608
    wanted = set(rows)
    if set(there) == wanted:
        return
    connection.execute(f"DELETE FROM {table} WHERE case_id = ?", (case,))  # noqa: S608
    marks = ", ".join("?" * (columns.count(",") + 1))
    connection.executemany(
        f"INSERT INTO {table}({columns}) VALUES ({marks})",  # noqa: S608
        sorted(wanted, key=repr),
    )


def _caseload(
    case: str,
    person: dict[str, Any],
    found: Found,
    days: Collection[Due],
    latest: str,
    conflicts: int,
) -> Row:
    name = loose.fields(person.get("name"))
    given = loose.text(person.get("preferred_name")) or loose.text(name.get("given"))
    family = loose.text(name.get("family"))
    number = loose.text(person.get("number"))
    hidden = (person.get("protected") or "NEJ") != "NEJ"
    shown = number if hidden else (f"{family}, {given}".strip(", ") or number)
    versions = [each.values for each in found.of("plan_version")]
    signed = any(each.get("participant_signed") for each in versions)
    plan = "signed" if signed else "agreed" if versions else "draft" if found.of("plan") else ""
    return (
        case,
        number,
        shown,
        sort_key(number if hidden else f"{family} {given}"),
        int(hidden),
        due.phase(found),
        "" if hidden else loose.text(person.get("municipality")),
        COACHES.join(map(loose.text, loose.items(person.get("coaches")))),
        loose.day(person.get("birth_date")),
        min((day for _, day, kind, *_ in days if due.is_next(kind)), default=None),
        min((day for _, day, kind, *_ in days if kind == "consent"), default=None),
        plan,
        latest,
        conflicts,
    )


def _numbers(case: str, person: dict[str, Any]) -> set[Row]:
    identities = [person.get("identity"), *loose.items(person.get("former_identities"))]
    numbers = {exact(loose.text(loose.fields(each).get("number"))) for each in identities}
    return {(number, case) for number in numbers if number}


def _indexed(text: str) -> str:
    """The words to be found by: of O'Brien and K7-0142 both the parts and the whole."""
    found: dict[str, None] = {}
    for part in text.split():
        found |= dict.fromkeys([*words(part), "".join(words(part))])
    return " ".join(filter(None, found))


def _index(connection: Connection, case: str, names: str, number: str) -> None:
    """Names and deltagarnummer as folded words; nothing else is ever indexed (decisions S2)."""
    wanted = (_indexed(names), _indexed(number))
    place = connection.value("SELECT n FROM search_row WHERE case_id = ?", (case,))
    if place is not None:
        there = "SELECT names, number FROM search WHERE rowid = ?"
        if connection.execute(there, (place,)).fetchone() == wanted:
            return
        connection.execute("DELETE FROM search WHERE rowid = ?", (place,))
        connection.execute("DELETE FROM search_row WHERE n = ?", (place,))
    if wanted == ("", ""):
        return
    added = connection.execute("INSERT INTO search_row(case_id) VALUES (?)", (case,))
    connection.execute(
        "INSERT INTO search(rowid, names, number) VALUES (?, ?, ?)", (added.lastrowid, *wanted)
    )
