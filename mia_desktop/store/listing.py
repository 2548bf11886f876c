"""The rows of one case in the lists: caseload, due days, exact numbers, name index.

Nothing is written that stands already: most saves change none of these.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import msgspec

from mia_desktop.domain.search_text import sort_key, words
from mia_desktop.store.connection import Connection, Row

KINDS = (
    "participant", "participation", "plan", "plan_version", "consent", "reminder", "note",
    "follow_up",
)  # fmt: skip
"""Kinds that the caseload, the due days and the name index are made of."""

EARLY = timedelta(days=14)
"""A follow-up that was begun this long before its planned day is that follow-up."""

COACHES = ", "
"""Between the names of a participant's coaches."""

OVER: frozenset[str] = frozenset({"EJ_ANTAGEN", "AVSLUTAD", "STANGD", "FELREGISTRERAD"})
"""Phases in which nothing more is expected; whoever comes back begins anew (decisions C1)."""

ENDING = ("follow_up", "consent")
"""Kinds of due things that end with the participation; a contact afterwards does not."""

_COLUMNS = (
    "case_id, number, shown, sort, protected, phase, municipality, coaches, birth, next_due,"
    " consent_end, plan, latest, conflicts"
)


class _Listed(msgspec.Struct):
    """As much of a record's body as the lists need."""

    id: str
    kind: str
    values: dict[str, Any]


class _Note(msgspec.Struct):
    """The one thing of a note that a list shows; its words are never read here."""

    day: Any = None


class _NoteBody(msgspec.Struct):
    values: _Note


Found = Mapping[str, list[_Listed]]
Due = tuple[str, str, str, str]

_body = msgspec.json.Decoder(_Listed)
_note = msgspec.json.Decoder(_NoteBody)


def list_case(connection: Connection, case: str) -> None:
    """Bring the rows of one case up to date with its records."""
    found: dict[str, list[_Listed]] = {}
    latest = ""
    marks = ",".join("?" * len(KINDS))
    for kind, body in connection.execute(
        f"SELECT kind, body FROM record WHERE case_id = ? AND kind IN ({marks})"  # noqa: S608
        " AND removed = 0 ORDER BY id",
        (case, *KINDS),
    ):
        if kind == "note":
            latest = max(latest, _day(_note.decode(body).values.day))
        else:
            found.setdefault(kind, []).append(_body.decode(body))
    # The participant's id is the case's (decisions C1).
    persons = sorted(found.get("participant", []), key=lambda person: person.id != case)
    person = persons[0].values if persons else None
    days = _due(case, found) if person is not None else set()
    _replace(connection, "due", "case_id, day, kind, record", case, days)
    if person is None:
        _replace(connection, "caseload", _COLUMNS, case, [])
        _replace(connection, "person_number", "number, case_id", case, [])
        _index(connection, case, "", "")
        return
    conflicts = connection.value(
        "SELECT coalesce(sum(conflicts), 0) FROM record WHERE case_id = ? AND removed = 0", (case,)
    )
    row = _caseload(case, person, found, days, latest, conflicts)
    _replace(connection, "caseload", _COLUMNS, case, [row])
    _replace(connection, "person_number", "number, case_id", case, _numbers(case, person))
    name = _fields(person.get("name"))
    names = [name.get("given"), person.get("preferred_name"), name.get("family")]
    names += _items(person.get("former_names"))
    _index(connection, case, " ".join(map(_text, names)), _text(person.get("number")))


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
    name = _fields(person.get("name"))
    given = _text(person.get("preferred_name")) or _text(name.get("given"))
    family = _text(name.get("family"))
    number = _text(person.get("number"))
    hidden = (person.get("protected") or "NEJ") != "NEJ"
    shown = number if hidden else (f"{family}, {given}".strip(", ") or number)
    versions = [each.values for each in found.get("plan_version", [])]
    signed = any(each.get("participant_signed") for each in versions)
    plan = "signed" if signed else "agreed" if versions else "draft" if found.get("plan") else ""
    return (
        case,
        number,
        shown,
        sort_key(number if hidden else f"{family} {given}"),
        int(hidden),
        _phase(found),
        "" if hidden else _text(person.get("municipality")),
        COACHES.join(map(_text, _items(person.get("coaches")))),
        _day(person.get("birth_date")),
        min((day for _, day, kind, _ in days if kind != "consent"), default=None),
        min((day for _, day, kind, _ in days if kind == "consent"), default=None),
        plan,
        latest,
        conflicts,
    )


def _phase(found: Found) -> str:
    runs = found.get("participation", [])
    return (_text(runs[-1].values.get("status")) if runs else "") or "AKTUALISERAD"


def _due(case: str, found: Found) -> set[Due]:
    """Days when something is to be done, as (case, day, kind, record).

    Plan and consents ask for nothing when the time is over.
    """
    rows = _days(case, found)
    over = _phase(found) in OVER
    return {row for row in rows if not over or row[2] not in ENDING}


def _days(case: str, found: Found) -> set[Due]:
    rows: set[Due] = set()
    begun = [_day(each.values.get("started")) for each in found.get("follow_up", [])]
    done = _later(max(begun, default=""), EARLY)
    for plan in found.get("plan", []):
        planned = map(_day, _items(plan.values.get("follow_ups")))
        rows.update((case, day, "follow_up", plan.id) for day in planned if day > done)
    for consent in found.get("consent", []):
        scope = _fields(consent.values.get("scope"))
        if (end := _day(scope.get("end"))) and not scope.get("withdrawn"):
            rows.add((case, end, "consent", consent.id))
    for reminder in found.get("reminder", []):
        if (day := _day(reminder.values.get("day"))) and not reminder.values.get("done"):
            kind = _text(reminder.values.get("kind")) or "reminder"
            rows.add((case, day, kind, reminder.id))
    return rows


def _numbers(case: str, person: dict[str, Any]) -> set[Row]:
    identities = [person.get("identity"), *_items(person.get("former_identities"))]
    numbers = {exact(_text(_fields(each).get("number"))) for each in identities}
    return {(number, case) for number in numbers if number}


def _later(day: str, by: timedelta) -> str:
    return (date.fromisoformat(day) + by).isoformat() if day else ""


# What another person's program wrote may have any shape: the lists pass over what they cannot
# show, and must never break on it (bundle-format §1, threat 7).


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _fields(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _day(value: Any) -> str:
    """A day as ISO text, or nothing."""
    try:
        return date.fromisoformat(value).isoformat() if isinstance(value, str) else ""
    except ValueError:
        return ""


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
