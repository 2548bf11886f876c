"""What the screens read: records, the caseload, due days and the name index.

All of it is a pure consequence of the standing writes. `rebuild_all` throws it away and makes it
again; `vault verify` compares.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

import msgspec

from mia_desktop.domain import standing
from mia_desktop.domain.composing import compose
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.writes import Entry, Stub
from mia_desktop.store import entries, listing, schema
from mia_desktop.store.connection import Connection

_encode = msgspec.json.Encoder()
_decode = msgspec.json.Decoder(Record)

_PUT = (
    "INSERT INTO record(id, kind, case_id, removed, conflicts, body)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT(id) DO UPDATE SET kind = ?2,"
    " case_id = ?3, removed = ?4, conflicts = ?5, body = ?6"
)


def rebuild(connection: Connection, records: Iterable[str]) -> None:
    """Bring these records, and the rows of their cases, up to date with their heads."""
    cases: set[str] = set()
    for record in records:
        before = connection.execute(
            "SELECT kind, case_id, removed, conflicts FROM record WHERE id = ?", (record,)
        ).fetchone()
        units = entries.units(connection, record)
        if not units:
            connection.execute("DELETE FROM record WHERE id = ?", (record,))
            cases.update([] if before is None else [before[1]])
            continue
        row = _row(record, units)
        connection.execute(_PUT, row)
        if row[1] in listing.KINDS or (before or (row[1], row[2], 0, 0)) != row[1:5]:
            cases.add(row[2])
            cases.update([] if before is None else [before[1]])
    for case in sorted(cases - {""}):
        listing.list_case(connection, case)


def rebuild_all(connection: Connection, step: Callable[[int, int], None] | None = None) -> None:
    """Throw every derived row away and make it again from changes and stubs.

    `step` hears how many records of how many are done; half of the way are the cases' lists.
    """
    tell = step or (lambda _done, _all: None)
    total = 0
    if step is not None:
        total = int(connection.value("SELECT count(DISTINCT record) FROM change")) * 2
    schema.recreate_derived(connection)
    cases: set[str] = set()
    for place, (record, found) in enumerate(by_record(connection), start=1):
        tell(place, max(total, place))
        units: dict[str, list[Entry]] = {}
        for entry in found:
            units.setdefault(_source(entry)[1], []).append(entry)
        heads: dict[str, list[Entry]] = {}
        for unit, members in units.items():
            gone = standing.replaced_by(members)
            connection.executemany(
                "INSERT INTO replaced(record, unit, id) VALUES (?, ?, ?)",
                [(record, unit, bytes.fromhex(key)) for key in sorted(gone)],
            )
            if left := standing.heads(members):
                heads[unit] = left
        connection.executemany(
            "INSERT INTO head(record, unit, id) VALUES (?, ?, ?)",
            [(record, u, bytes.fromhex(e.id)) for u, left in heads.items() for e in left],
        )
        if heads:
            row = _row(record, heads)
            connection.execute(_PUT, row)
            cases.add(row[2])
    listed = sorted(cases - {""})
    for place, case in enumerate(listed, start=1):
        listing.list_case(connection, case)
        tell(total // 2 + place * (total // 2) // len(listed), total)


def read_body(body: bytes) -> Record:
    return _decode.decode(body)


def _row(record: str, units: dict[str, list[Entry]]) -> tuple[str, str, str, int, int, bytes]:
    body, removed = compose(record, units)
    conflicts = len(body.open) + int(body.void)
    return record, body.kind, body.case, int(removed), conflicts, _encode.encode(body)


def by_record(connection: Connection) -> Iterator[tuple[str, list[Entry]]]:
    """The whole log, a record at a time."""
    stubs: dict[str, list[Entry]] = {}
    for stub in entries.stubs(connection):
        stubs.setdefault(stub.record, []).append(stub)
    rows = connection.execute("SELECT record, id, salt, line FROM change ORDER BY record, id")
    for record, group in groupby(rows, key=lambda row: str(row[0])):
        written: list[Entry] = [entries.trusted(*row[1:]) for row in group]
        yield record, written + stubs.pop(record, [])
    yield from sorted(stubs.items())


def _source(entry: Entry) -> tuple[str, str]:
    """The record and unit that an entry belongs to."""
    source = entry if isinstance(entry, Stub) else entry.line
    return source.record, source.unit
