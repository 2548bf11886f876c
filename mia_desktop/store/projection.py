"""What the screens read: records, the caseload, due days and the name index.

All of it is a pure consequence of the standing writes. `rebuild_all` throws it away and makes it
again; `vault verify` compares.
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from mia_desktop.domain.composing import compose
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.search_text import sort_key
from mia_desktop.domain.writes import Stub
from mia_desktop.store import entries
from mia_desktop.store.connection import Connection
from mia_desktop.store.schema import DERIVED_TABLES

_LISTED = frozenset(
    {"participant", "participation", "plan", "plan_version", "consent", "reminder", "note"}
)
"""Kinds that the caseload, the due days and the name index are made of."""

_encode = msgspec.json.Encoder()
_decode = msgspec.json.Decoder(Record)


def rebuild(connection: Connection, records: Iterable[str]) -> None:
    """Bring these records, and the rows of their cases, up to date with their heads."""
    cases: set[str] = set()
    for record in records:
        body, removed = compose(record, entries.units(connection, record))
        connection.execute(
            "INSERT INTO record(id, kind, case_id, removed, conflicts, body)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT(id) DO UPDATE SET kind = ?2,"
            " case_id = ?3, removed = ?4, conflicts = ?5, body = ?6",
            (
                record,
                body.kind,
                body.case,
                int(removed),
                len(body.open) + int(body.void),
                _encode.encode(body),
            ),
        )
        if body.kind in _LISTED or body.open:
            cases.add(body.case)
    for case in sorted(cases - {""}):
        list_case(connection, case)


def rebuild_all(connection: Connection) -> None:
    """Throw every derived row away and make it again from changes and stubs."""
    for table in DERIVED_TABLES:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608  names are ours
    touched: set[str] = set()
    for entry in list(entries.everything(connection)):
        source = entry if isinstance(entry, Stub) else entry.line
        touched.add(source.record)
        key = bytes.fromhex(entry.id)
        entries.stand(connection, source.record, source.unit, key, source.replaces)
    rebuild(connection, sorted(touched))


def read_body(body: bytes) -> Record:
    return _decode.decode(body)


def list_case(connection: Connection, case: str) -> None:
    """Make the rows of one case anew: caseload, due days, name index, exact numbers."""
    rows = connection.execute(
        "SELECT body FROM record WHERE case_id = ? AND removed = 0 AND kind IN"
        " ('participant','participation','plan','plan_version','consent','reminder','note')",
        (case,),
    )
    found: dict[str, list[Record]] = {}
    for (body,) in rows:
        record = read_body(body)
        found.setdefault(record.kind, []).append(record)
    for table in ("caseload", "due", "person_number"):
        connection.execute(f"DELETE FROM {table} WHERE case_id = ?", (case,))  # noqa: S608
    persons = found.get("participant", [])
    if not persons:
        _index(connection, case, "", "")
        return
    days = _due(case, found)
    connection.executemany(
        "INSERT OR IGNORE INTO due(case_id, day, kind, record) VALUES (?, ?, ?, ?)", days
    )
    _caseload(connection, case, persons[0].values, found, days)
    _numbers(connection, case, persons[0].values)


def _caseload(
    connection: Connection,
    case: str,
    person: dict[str, Any],
    found: dict[str, list[Record]],
    days: list[tuple[str, str, str, str]],
) -> None:
    name = person.get("name") or {}
    given = person.get("preferred_name") or name.get("given", "")
    family = name.get("family", "")
    number = person.get("number") or ""
    hidden = (person.get("protected") or "NEJ") != "NEJ"
    shown = number if hidden else (f"{family}, {given}".strip(", ") or number)
    runs = sorted(found.get("participation", []), key=lambda r: r.id)
    ends = [day for _, day, kind, _ in days if kind == "consent"]
    dues = [day for _, day, kind, _ in days if kind != "consent"]
    versions = [r.values for r in found.get("plan_version", [])]
    signed = any(v.get("participant_signed") for v in versions)
    plan = "signed" if signed else "agreed" if versions else "draft" if found.get("plan") else ""
    latest = max((str(r.values.get("day") or "") for r in found.get("note", [])), default="")
    conflicts = connection.value(
        "SELECT coalesce(sum(conflicts), 0) FROM record WHERE case_id = ? AND removed = 0", (case,)
    )
    connection.execute(
        "INSERT INTO caseload(case_id, number, shown, sort, protected, phase, municipality,"
        " coaches, birth, next_due, consent_end, plan, latest, conflicts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            case,
            number,
            shown,
            sort_key(number if hidden else f"{family} {given}"),
            int(hidden),
            runs[-1].values.get("status", "AKTUALISERAD") if runs else "AKTUALISERAD",
            "" if hidden else person.get("municipality") or "",
            " ".join(person.get("coaches") or ()),
            person.get("birth_date") or "",
            min(dues, default=None),
            min(ends, default=None),
            plan,
            latest,
            conflicts,
        ),
    )
    former = " ".join(person.get("former_names") or ())
    names = f"{name.get('given', '')} {person.get('preferred_name') or ''} {family} {former}"
    _index(connection, case, names, number)


def _due(case: str, found: dict[str, list[Record]]) -> list[tuple[str, str, str, str]]:
    """Days when something is to be done, as (case, day, kind, record)."""
    rows: list[tuple[str, str, str, str]] = []
    for plan in found.get("plan", []):
        done = max((str(r.values.get("day") or "") for r in found.get("note", [])), default="")
        rows += [
            (case, day, "follow_up", plan.id)
            for day in plan.values.get("follow_ups") or ()
            if day > done or not done
        ]
    for consent in found.get("consent", []):
        scope = consent.values.get("scope") or {}
        if scope.get("end") and not scope.get("withdrawn"):
            rows.append((case, scope["end"], "consent", consent.id))
    for reminder in found.get("reminder", []):
        if reminder.values.get("day") and not reminder.values.get("done"):
            kind = str(reminder.values.get("kind") or "reminder")
            rows.append((case, reminder.values["day"], kind, reminder.id))
    return rows


def _numbers(connection: Connection, case: str, person: dict[str, Any]) -> None:
    identities = [person.get("identity") or {}, *(person.get("former_identities") or ())]
    for identity in identities:
        if number := identity.get("number"):
            connection.execute(
                "INSERT OR IGNORE INTO person_number(number, case_id) VALUES (?, ?)",
                (number, case),
            )


def _index(connection: Connection, case: str, names: str, number: str) -> None:
    place = connection.value("SELECT n FROM search_row WHERE case_id = ?", (case,))
    if place is not None:
        connection.execute("DELETE FROM search WHERE rowid = ?", (place,))
        connection.execute("DELETE FROM search_row WHERE n = ?", (place,))
    if not (names.strip() or number):
        return
    added = connection.execute("INSERT INTO search_row(case_id) VALUES (?)", (case,))
    connection.execute(
        "INSERT INTO search(rowid, names, number) VALUES (?, ?, ?)",
        (added.lastrowid, names, f"{number} {number.replace('-', '')}"),
    )
