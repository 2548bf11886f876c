"""Taking a case out of a vault for good: every chain still verifies (bundle-format §4b.6).

Lines and salts go, and with them what they say; `chain` and `feed` keep the ids, which without a
salt say nothing of anybody. Pages that are freed are wiped (`secure_delete`), the name index is
wiped by FTS5's own `secure-delete`, and audit lines lose their inner part. What was disposed of is
remembered by case id, in the vault and beside its backups, so that no older copy brings it back.
"""

import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path

import msgspec

from mia_desktop.platform import files
from mia_desktop.store import errors, listing
from mia_desktop.store.connection import Connection

LIST = "gallrade-arenden.json"
"""Beside the backups: ids of cases, nothing else."""
LARGEST = 4 * 1024 * 1024
IN_FEED = 2
"""In `feed.stub`: what stood there was disposed of; the id stays."""


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """How much a vault holds of a case: numbers, never contents (R-44)."""

    writes: int = 0
    records: tuple[tuple[str, int], ...] = ()
    """By kind, removed ones included."""
    files: int = 0
    size: int = 0
    drafts: int = 0
    log_lines: int = 0


class Gone(msgspec.Struct, frozen=True, kw_only=True):
    """What was taken out: for the protocol. `own` are ids in this vault's own chains."""

    writes: int
    own: int
    digest: str
    files: int
    drafts: int
    log_lines: int


def held(connection: Connection, case: str) -> Held:
    """Count what there is of a case."""
    kinds = connection.execute(
        "SELECT kind, count(*) FROM record WHERE case_id = ? GROUP BY kind ORDER BY kind", (case,)
    ).fetchall()
    size = connection.execute(
        "SELECT count(*), coalesce(sum(length(data)), 0) FROM blob WHERE case_id = ?", (case,)
    ).fetchone()
    assert size is not None
    return Held(
        writes=int(connection.value("SELECT count(*) FROM change WHERE case_id = ?", (case,))),
        records=tuple((str(kind), int(count)) for kind, count in kinds),
        files=int(size[0]),
        size=int(size[1]),
        drafts=len(_drafts(connection, case, _records(connection, case))),
        log_lines=len(_log_lines(connection, case, _records(connection, case))),
    )


def dispose(connection: Connection, case: str, disposal: str) -> Gone:
    """Take out all there is of a case, in the caller's transaction.

    `disposal` is the id of the protocol, by which the chain says why a line is missing.
    """
    records = _records(connection, case)
    ids = [
        *_ids(connection, "SELECT id FROM change WHERE case_id = ?", [(case,)]),
        *_ids(connection, "SELECT id FROM stub WHERE record = ?", [(key,) for key in records]),
    ]
    own = [key for key in ids if _in_chain(connection, key)]
    connection.executemany(
        "UPDATE chain SET disposal = ? WHERE id = ?", [(disposal, key) for key in ids]
    )
    connection.executemany(
        f"UPDATE feed SET stub = {IN_FEED} WHERE id = ?",  # noqa: S608
        [(key,) for key in ids],
    )
    held_files = int(connection.value("SELECT count(*) FROM blob WHERE case_id = ?", (case,)))
    drafts = _drafts(connection, case, records)
    connection.executemany("DELETE FROM draft WHERE record = ? AND unit = ?", drafts)
    connection.execute("DELETE FROM change WHERE case_id = ?", (case,))
    connection.execute("DELETE FROM blob WHERE case_id = ?", (case,))
    for table, column in (
        ("stub", "record"), ("head", "record"), ("replaced", "record"), ("record", "id"),
    ):  # fmt: skip
        connection.executemany(
            f"DELETE FROM {table} WHERE {column} = ?",  # noqa: S608
            [(key,) for key in records],
        )
    listing.list_case(connection, case)
    lines = _log_lines(connection, case, records)
    connection.executemany(
        "UPDATE audit SET inner = NULL, salt = NULL WHERE n = ?", [(n,) for n in lines]
    )
    return Gone(
        writes=len(ids), own=len(own), digest=digest(own), files=held_files,
        drafts=len(drafts), log_lines=len(lines),
    )  # fmt: skip


def digest(ids: Iterable[bytes]) -> str:
    """SHA-256 of the sorted ids, so that "missing" and "disposed" cannot be confused."""
    return hashlib.sha256(b"".join(sorted(set(ids)))).hexdigest()


def marked(connection: Connection, disposal: str) -> list[bytes]:
    """The ids that a protocol has taken out of this vault's own chains."""
    rows = connection.execute("SELECT id FROM chain WHERE disposal = ?", (disposal,))
    return [bytes(key) for (key,) in rows]


def write_list(folder: Path, cases: Collection[str]) -> None:
    """Put the ids of disposed cases beside the backups in a folder, with those that are there."""
    every = sorted({*cases, *read_list(folder)})
    with errors.files_sorted():
        files.write_atomic(folder / LIST, msgspec.json.encode(every))


def read_list(folder: Path) -> frozenset[str]:
    """The ids beside backups; none where there is no list, or where it is no list."""
    path = folder / LIST
    try:
        if path.stat().st_size > LARGEST:
            return frozenset()
        return frozenset(msgspec.json.decode(path.read_bytes(), type=list[str]))
    except (OSError, msgspec.DecodeError):
        return frozenset()


def _records(connection: Connection, case: str) -> list[str]:
    rows = connection.execute(
        "SELECT record FROM change WHERE case_id = ?1 UNION SELECT id FROM record"
        " WHERE case_id = ?1",
        (case,),
    )
    return sorted(str(key) for (key,) in rows)


def _ids(connection: Connection, sql: str, asked: Iterable[tuple[str]]) -> list[bytes]:
    return [bytes(key) for values in asked for (key,) in connection.execute(sql, values).fetchall()]


def _in_chain(connection: Connection, key: bytes) -> bool:
    return connection.value("SELECT 1 FROM chain WHERE id = ?", (key,)) is not None


def _drafts(connection: Connection, case: str, records: Collection[str]) -> list[tuple[str, str]]:
    """Half-written texts of the case, and the places in the window that name it."""
    known = set(records)
    return [
        (record, unit)
        for record, unit, of_case, text in connection.execute(
            "SELECT record, unit, case_id, text FROM draft"
        ).fetchall()
        if of_case == case or record in known or case in text
    ]


def _log_lines(connection: Connection, case: str, records: Collection[str]) -> list[int]:
    known = {case, *records}
    found: list[int] = []
    for n, inner in connection.execute("SELECT n, inner FROM audit WHERE inner IS NOT NULL"):
        said = msgspec.json.decode(inner, type=dict[str, str])
        if said.get("case") == case or said.get("record") in known:
            found.append(int(n))
    return found
