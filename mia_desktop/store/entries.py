"""Single writes and stubs in the tables, and which of them are heads."""

from collections.abc import Iterable, Iterator

import msgspec

from mia_desktop.domain import standing, writes
from mia_desktop.domain.writes import Entry, Line, Stub, Write, WriteId
from mia_desktop.store.connection import Connection

ID = 32


def insert(connection: Connection, entry: Entry) -> set[str]:
    """Put an entry in; returns the records that it touches, none if it told nothing new.

    A write takes the place of its own stub, whatever the stub claimed (bundle-format §4.4).
    """
    key = bytes.fromhex(entry.id)
    if isinstance(entry, Stub):
        return _insert_stub(connection, key, entry)
    line = entry.line
    added = connection.execute(
        "INSERT OR IGNORE INTO change(id, salt, line, case_id, record, unit)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (key, entry.salt, entry.raw, line.case, line.record, line.unit),
    )
    if added.rowcount == 0:
        return set()
    stub = _stub(connection, key)
    if stub is not None:
        connection.execute("DELETE FROM stub WHERE id = ?", (key,))
        if _claim(stub) != (line.record, line.unit, tuple(sorted(line.replaces))):
            restand(connection, stub.record, stub.unit)
    stand(connection, line.record, line.unit, key, line.replaces)
    return {line.record} if stub is None else {line.record, stub.record}


def _insert_stub(connection: Connection, key: bytes, stub: Stub) -> set[str]:
    if connection.value("SELECT 1 FROM change WHERE id = ?", (key,)) is not None:
        return set()
    known = _stub(connection, key)
    tidy = msgspec.structs.replace(stub, replaces=tuple(sorted(stub.replaces)))
    merged = tidy if known is None else fuller(known, tidy)
    if merged == known:
        return set()
    connection.execute(
        "INSERT OR REPLACE INTO stub(id, record, unit, replaces, why) VALUES (?, ?, ?, ?, ?)",
        (
            key,
            merged.record,
            merged.unit,
            b"".join(map(bytes.fromhex, merged.replaces)),
            merged.why,
        ),
    )
    if known is not None and (known.record, known.unit) != (merged.record, merged.unit):
        restand(connection, known.record, known.unit)
    stand(connection, merged.record, merged.unit, key, merged.replaces)
    return {merged.record} if known is None else {merged.record, known.record}


def fuller(one: Stub, other: Stub) -> Stub:
    """Of two stubs of one write, what both tell: no digest says which is right, so no order does.

    The rule of `sync.merge.fuller`, which works on logs and is no business of the store.
    """
    if (one.record, one.unit) != (other.record, other.unit):
        return max(one, other, key=lambda stub: (stub.record, stub.unit))
    replaces = tuple(sorted({*one.replaces, *other.replaces}))
    return msgspec.structs.replace(one, replaces=replaces, why=min(one.why, other.why))


def restand(connection: Connection, record: str, unit: str) -> None:
    """Work out `head` and `replaced` of one unit anew, when an entry of it went away."""
    place = (record, unit)
    connection.execute("DELETE FROM head WHERE record = ? AND unit = ?", place)
    connection.execute("DELETE FROM replaced WHERE record = ? AND unit = ?", place)
    for write in history(connection, record, unit):
        stand(connection, record, unit, bytes.fromhex(write.id), write.line.replaces)
    rows = connection.execute(_STUBS + " WHERE record = ? AND unit = ?", place)
    for stub in [_entry(*row) for row in rows]:
        if isinstance(stub, Stub):
            stand(connection, record, unit, bytes.fromhex(stub.id), stub.replaces)


def _stub(connection: Connection, key: bytes) -> Stub | None:
    row = connection.execute(_STUBS + " WHERE id = ?", (key,)).fetchone()
    found = None if row is None else _entry(*row)
    return found if isinstance(found, Stub) else None


def _claim(stub: Stub) -> tuple[str, str, tuple[str, ...]]:
    return stub.record, stub.unit, tuple(sorted(stub.replaces))


def stand(
    connection: Connection, record: str, unit: str, key: bytes, replaces: Iterable[str]
) -> None:
    """Keep `head` and `replaced` right for one more entry (bundle-format §5.2)."""
    for other in map(bytes.fromhex, replaces):
        connection.execute(
            "INSERT OR IGNORE INTO replaced(record, unit, id) VALUES (?, ?, ?)",
            (record, unit, other),
        )
        connection.execute(
            "DELETE FROM head WHERE record = ? AND unit = ? AND id = ?", (record, unit, other)
        )
    connection.execute(
        "INSERT OR IGNORE INTO head(record, unit, id) SELECT ?1, ?2, ?3 WHERE NOT EXISTS"
        " (SELECT 1 FROM replaced WHERE id = ?3 AND record = ?1 AND unit = ?2)",
        (record, unit, key),
    )


_STUBS = "SELECT unit, id, NULL, NULL, record, replaces, why FROM stub"
_HEADS = """
SELECT h.unit, h.id, c.salt, c.line, s.record, s.replaces, s.why FROM head AS h
LEFT JOIN change AS c ON c.id = h.id LEFT JOIN stub AS s ON s.id = h.id
WHERE h.record = ?
"""


def heads(connection: Connection, record: str, unit: str) -> list[Entry]:
    """The standing entries of one unit, in the order of their ids."""
    rows = connection.execute(_HEADS + " AND h.unit = ? ORDER BY h.id", (record, unit))
    return [_entry(*row) for row in rows]


def units(connection: Connection, record: str) -> dict[str, list[Entry]]:
    """All units of a record with their standing entries."""
    found: dict[str, list[Entry]] = {}
    for row in connection.execute(_HEADS + " ORDER BY h.unit, h.id", (record,)):
        found.setdefault(row[0], []).append(_entry(*row))
    return found


def units_before(connection: Connection, write: Write) -> dict[str, list[Entry]]:
    """How the record of a write stood in this vault just before the write came into it."""
    record = write.line.record
    rows = connection.execute(
        "SELECT id, salt, line FROM change WHERE record = ?1"
        " AND n < (SELECT n FROM change WHERE id = ?2) ORDER BY id",
        (record, bytes.fromhex(write.id)),
    ).fetchall()
    told: dict[str, list[Entry]] = {}
    for row in rows:
        before = trusted(*row)
        told.setdefault(before.line.unit, []).append(before)
    for row in connection.execute(_STUBS + " WHERE record = ?", (record,)).fetchall():
        told.setdefault(str(row[0]), []).append(_entry(*row))
    return {unit: left for unit, members in told.items() if (left := standing.heads(members))}


def find(connection: Connection, ids: Iterable[str]) -> dict[str, Entry]:
    """The entries with these ids, as far as they are here."""
    found: dict[str, Entry] = {}
    for key in ids:
        row = connection.execute(
            "SELECT id, salt, line FROM change WHERE id = ?", (bytes.fromhex(key),)
        ).fetchone()
        if row is not None:
            found[key] = trusted(*row)
            continue
        stub = _stub(connection, bytes.fromhex(key))
        if stub is not None:
            found[key] = stub
    return found


def everything(connection: Connection) -> Iterator[Entry]:
    """The whole log as a set: all writes and all stubs."""
    for row in connection.execute("SELECT id, salt, line FROM change ORDER BY n"):
        yield trusted(*row)
    yield from stubs(connection)


def stubs(connection: Connection) -> Iterator[Stub]:
    """All stubs, in the order of their ids."""
    for row in connection.execute(_STUBS + " ORDER BY id"):
        stub = _entry(*row)
        if isinstance(stub, Stub):
            yield stub


def history(connection: Connection, record: str, unit: str) -> list[Write]:
    """All that was ever written in one unit, oldest stamp first."""
    rows = connection.execute(
        "SELECT id, salt, line FROM change WHERE record = ? AND unit = ?", (record, unit)
    )
    return sorted((trusted(*row) for row in rows), key=lambda w: (w.line.stamp, w.id))


_lines = msgspec.json.Decoder(Line)


def trusted(key: bytes, salt: bytes, line: bytes) -> Write:
    """A write from our own authenticated pages; `vault verify` checks digests and form again."""
    return Write(id=WriteId(key.hex()), salt=salt, raw=line, line=_lines.decode(line))


def _entry(
    unit: str,
    key: bytes,
    salt: bytes | None,
    line: bytes | None,
    record: str | None,
    replaces: bytes | None,
    why: str | None,
) -> Entry:
    if line is not None and salt is not None:
        return trusted(key, salt, line)
    raw = replaces or b""
    return Stub(
        id=WriteId(key.hex()),
        record=record or "",
        unit=unit,
        replaces=tuple(raw[i : i + ID].hex() for i in range(0, len(raw), ID)),
        why="erased" if why == "erased" else "not shared",
    )


def check(write: Write) -> None:
    """Raise BadWrite unless a stored write's bytes, schema and digest hold."""
    writes.read(write.raw, write.salt, write.id)
