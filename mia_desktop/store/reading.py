"""What the services ask the vault: records, lists, search, history."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from mia_desktop.domain import completing
from mia_desktop.domain.authoring import rows_by_document
from mia_desktop.domain.completing import ROWS, Version, Versions
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.search_text import words
from mia_desktop.domain.writes import COMPLETE, Entry, Write
from mia_desktop.store import entries, merging, projection
from mia_desktop.store.connection import Connection
from mia_desktop.store.listing import COACHES, exact


class CaseRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the caseload as it is shown; days are ISO text or None."""

    case: str
    number: str
    shown: str
    protected: bool
    phase: str
    municipality: str
    coaches: str
    birth: str
    next_due: str | None
    consent_end: str | None
    plan: str
    latest: str
    conflicts: int


Sort = Literal["name", "number", "phase", "due", "consent", "municipality", "latest"]
"""What the list is sorted by: nothing that is sensitive (R-38)."""

_ORDER: dict[Sort, str] = {
    "name": "c.sort",
    "number": "c.number",
    "phase": "c.phase, c.sort",
    "due": "c.next_due IS NULL, c.next_due, c.sort",
    "consent": "c.consent_end IS NULL, c.consent_end, c.sort",
    "municipality": "c.municipality = '', c.municipality, c.sort",
    "latest": "c.latest = '', c.latest, c.sort",
}

SLICE = 500
"""Ids in one question: SQLite takes only so many values (sqlite.org/limits.html, no. 9)."""

_FOUND = (
    "search AS s CROSS JOIN search_row AS r ON r.n = s.rowid"
    " CROSS JOIN caseload AS c ON c.case_id = r.case_id"
)
"""From the name index to the list, in this order: the other way looks at every case."""


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """What a caseload may be narrowed by: nothing that is sensitive (R-38, decisions S2-S3)."""

    text: str = ""
    phases: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    coach: str = ""
    due_before: str = ""
    consent_before: str = ""


class DueRow(msgspec.Struct, frozen=True, kw_only=True):
    case: str
    day: str
    kind: str
    record: str
    shown: str
    number: str
    time: str = ""
    protected: bool = False


def record(connection: Connection, key: str) -> Record | None:
    """A record that is not removed, or None."""
    row = connection.execute(
        "SELECT body FROM record WHERE id = ? AND removed = 0", (key,)
    ).fetchone()
    return None if row is None else projection.read_body(row[0])


def records(connection: Connection, case: str, kinds: Sequence[str] = ()) -> list[Record]:
    """All standing records of a person, oldest first (ids sort by the time they were made).

    Those of a registration that was merged with this one are among them, but for who the person
    is: that is said once. Participations of this one come last, as where the person stands.
    """
    cases = merging.registrations(connection, case)
    sql = f"SELECT body FROM record WHERE case_id IN ({_marks(cases)}) AND removed = 0"  # noqa: S608
    if kinds:
        sql += f" AND kind IN ({_marks(kinds)})"
    if len(cases) > 1:
        sql += " AND (case_id = ? OR kind NOT IN ('participant', 'merged'))"
        sql += " ORDER BY kind = 'participation' AND case_id = ?, id"
        rows = connection.execute(sql, (*cases, *kinds, case, case))
    else:
        rows = connection.execute(sql + " ORDER BY id", (*cases, *kinds))
    return [projection.read_body(body) for (body,) in rows]


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))


def of_kind(connection: Connection, kind: str) -> list[Record]:
    """All standing records of one kind, whosever they are."""
    rows = connection.execute(
        "SELECT body FROM record WHERE kind = ? AND removed = 0 ORDER BY id", (kind,)
    )
    return [projection.read_body(body) for (body,) in rows]


def with_conflicts(connection: Connection) -> list[Record]:
    rows = connection.execute(
        "SELECT body FROM record WHERE conflicts > 0 AND removed = 0 ORDER BY id"
    )
    return [projection.read_body(body) for (body,) in rows]


def open_count(connection: Connection, case: str) -> int:
    """How many krockar wait about a person, as the caseload counts them."""
    cases = merging.registrations(connection, case)
    return int(connection.value(
        "SELECT coalesce(sum(conflicts), 0) FROM record WHERE removed = 0"  # noqa: S608
        f" AND case_id IN ({_marks(cases)})", cases,
    ))  # fmt: skip


def taken_away(connection: Connection, case: str) -> list[Record]:
    """What was removed of a case, as it was."""
    rows = connection.execute(
        "SELECT body FROM record WHERE case_id = ? AND removed = 1 ORDER BY id", (case,)
    )
    return [projection.read_body(body) for (body,) in rows]


def case_ids(connection: Connection, chosen: Filter, order: Sort = "name") -> list[str]:
    """The ids of the caseload in order: a page of rows is asked for when it is looked at.

    What a search finds is sorted here: SQLite's sorter takes and wipes memory by the page
    (cipher_memory_security), which made a keystroke twice as slow.
    """
    where, values = _where(chosen)
    if not chosen.text.strip():
        sql = f"SELECT c.case_id FROM caseload AS c{where} ORDER BY {_ORDER[order]}, c.case_id"  # noqa: S608
        return [row[0] for row in connection.execute(sql, values).fetchall()]
    sql = f"SELECT {_ORDER[order]}, c.case_id FROM {_FOUND}{where}"  # noqa: S608
    return [row[-1] for row in sorted(connection.execute(sql, values).fetchall())]


def case_rows(connection: Connection, cases: Sequence[str]) -> list[CaseRow]:
    """The rows of these cases, in the order asked for; one that is gone is left out."""
    found: dict[str, CaseRow] = {}
    for start in range(0, len(cases), SLICE):
        found |= _case_rows(connection, cases[start : start + SLICE])
    return [found[case] for case in cases if case in found]


def _case_rows(connection: Connection, cases: Sequence[str]) -> dict[str, CaseRow]:
    marks = ",".join("?" * len(cases))
    return {
        row[0]: CaseRow(
            case=row[0], number=row[1], shown=row[2], protected=bool(row[3]), phase=row[4],
            municipality=row[5], coaches=row[6], birth=row[7], next_due=row[8],
            consent_end=row[9], plan=row[10], latest=row[11], conflicts=row[12],
        )
        for row in connection.execute(
            "SELECT case_id, number, shown, protected, phase, municipality, coaches, birth,"  # noqa: S608
            f" next_due, consent_end, plan, latest, conflicts FROM caseload"
            f" WHERE case_id IN ({marks})",
            tuple(cases),
        )
    }  # fmt: skip


def due(connection: Connection, until: str, *, since: str = "", case: str = "") -> list[DueRow]:
    """What has a day from one to another, both included, the oldest first; or that of one case."""
    sql = (
        "SELECT d.case_id, d.day, d.kind, d.record, c.shown, c.number, d.time, c.protected"
        " FROM due AS d JOIN caseload AS c ON c.case_id = d.case_id"
        " WHERE d.day <= ?1 AND d.day >= ?2"
    )
    if case:
        sql += " AND d.case_id = ?3"
    rows = connection.execute(
        f"{sql} ORDER BY d.day, d.time = '', d.time, c.sort, d.kind, d.record",
        (until, since, case) if case else (until, since),
    )
    return [
        DueRow(case=a, day=b, kind=c, record=d, shown=e, number=f, time=g, protected=bool(h))
        for a, b, c, d, e, f, g, h in rows
    ]


def latest(connection: Connection, key: str) -> Write | None:
    """What was written last in a record, in any of its units."""
    row = connection.execute(
        "SELECT id, salt, line FROM change WHERE record = ? ORDER BY n DESC LIMIT 1", (key,)
    ).fetchone()
    return None if row is None else entries.trusted(*row)


def cases_with_number(connection: Connection, number: str) -> list[str]:
    """Cases with exactly this complete number, present or former (decisions S2)."""
    rows = connection.execute(
        "SELECT case_id FROM person_number WHERE number = ? ORDER BY case_id", (exact(number),)
    )
    return [case for (case,) in rows]


def history(connection: Connection, key: str, unit: str) -> list[Write]:
    return entries.history(connection, key, unit)


def count_found(connection: Connection, chosen: Filter) -> int:
    """How many a filter without a text lets through."""
    where, values = _where(msgspec.structs.replace(chosen, text=""))
    return int(connection.value(f"SELECT count(*) FROM caseload AS c{where}", values))  # noqa: S608


def count_cases(connection: Connection) -> int:
    return int(connection.value("SELECT count(*) FROM caseload"))


def members(connection: Connection, document: str) -> dict[str, dict[str, list[Entry]]]:
    """The heads of a document and of its tables' rows, those taken away included."""
    found = {document: entries.units(connection, document)}
    rows = connection.execute(
        f"SELECT id FROM record WHERE kind IN ({','.join('?' * len(ROWS))}) AND case_id ="  # noqa: S608
        " (SELECT case_id FROM record WHERE id = ?)",
        (*ROWS, document),
    )
    heads = {key: entries.units(connection, key) for (key,) in list(rows)}
    return found | {key: heads[key] for key in rows_by_document(heads).get(document, [])}


def versions(connection: Connection, document: str) -> Versions:
    """The finished versions of a document, what came late, and which of them holds (§5.6)."""
    finals = history(connection, document, COMPLETE)
    named = entries.find(connection, {key for write in finals for key in write.line.saw})
    return completing.versions(document, finals, named, members(connection, document))


def final_version(connection: Connection, document: str) -> Version | None:
    """The finished version that holds, for ever what its completion saw (R-02).

    While nobody has chosen between several, the newest; None where none is here.
    """
    found = versions(connection, document)
    chosen = [version for version in found.all if version.write.id == found.holds]
    return next(iter((*chosen, *found.all[::-1])), None)


def _where(chosen: Filter) -> tuple[str, tuple[str, ...]]:
    parts: list[str] = []
    values: list[str] = []
    if chosen.text.strip():
        parts.append("search MATCH ?")
        values.append(_match(chosen.text))
    for column, codes in (("phase", chosen.phases), ("municipality", chosen.municipalities)):
        if codes:
            parts.append(f"c.{column} IN ({','.join('?' * len(codes))})")
            values += codes
    if chosen.coach:
        parts.append(f"instr('{COACHES}' || c.coaches || '{COACHES}', ?) > 0")
        values.append(f"{COACHES}{chosen.coach}{COACHES}")
    for column, day in (("next_due", chosen.due_before), ("consent_end", chosen.consent_before)):
        if day:
            parts.append(f"c.{column} <= ?")
            values.append(day)
    return (" WHERE " + " AND ".join(parts) if parts else ""), tuple(values)


def _match(text: str) -> str:
    """Every word must begin a word of the name or number; quoted, so nothing is an operator.

    A text without a letter or digit finds nobody: an empty phrase matches no row.
    """
    return " AND ".join(f'"{word}"*' for word in words(text)) or '""'
