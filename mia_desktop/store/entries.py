"""Single writes and stubs in the tables, and which of them are heads."""

from collections.abc import Iterable, Iterator

import msgspec

from mia_desktop.domain import writes
from mia_desktop.domain.writes import Entry, Line, Stub, Write, WriteId
from mia_desktop.store.connection import Connection

ID = 32


def insert(connection: Connection, entry: Entry) -> bool:
    """Put an entry in; False if it was here. A write takes the place of its own stub."""
    key = bytes.fromhex(entry.id)
    if isinstance(entry, Stub):
        record, unit, replaces = entry.record, entry.unit, entry.replaces
        known = "SELECT 1 FROM change WHERE id = ?1 UNION ALL SELECT 1 FROM stub WHERE id = ?1"
        if connection.execute(known, (key,)).fetchone():
            return False
        connection.execute(
            "INSERT INTO stub(id, record, unit, replaces, why) VALUES (?, ?, ?, ?, ?)",
            (key, record, unit, b"".join(map(bytes.fromhex, replaces)), entry.why),
        )
    else:
        line = entry.line
        record, unit, replaces = line.record, line.unit, line.replaces
        added = connection.execute(
            "INSERT OR IGNORE INTO change(id, salt, line, case_id, record, unit)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (key, entry.salt, entry.raw, line.case, record, unit),
        )
        if added.rowcount == 0:
            return False
        connection.execute("DELETE FROM stub WHERE id = ?", (key,))
    stand(connection, record, unit, key, replaces)
    return True


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
        row = connection.execute(
            "SELECT unit, id, NULL, NULL, record, replaces, why FROM stub WHERE id = ?",
            (bytes.fromhex(key),),
        ).fetchone()
        if row is not None:
            found[key] = _entry(*row)
    return found


def everything(connection: Connection) -> Iterator[Entry]:
    """The whole log as a set: all writes and all stubs."""
    for row in connection.execute("SELECT id, salt, line FROM change ORDER BY n"):
        yield trusted(*row)
    for row in connection.execute(
        "SELECT unit, id, NULL, NULL, record, replaces, why FROM stub ORDER BY id"
    ):
        yield _entry(*row)


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
