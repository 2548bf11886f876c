"""Who did what when: a chain of its own that never leaves the vault (R-42, bundle-format §4b.1).

A line is time, actor, kind and the digest of an inner part (case, record, recipient). At
disposal the inner part and its salt go; the line stays and the chain still verifies.
"""

import hashlib
import secrets
from collections.abc import Iterator

import msgspec

from mia_desktop.domain import canonical
from mia_desktop.platform.clock import Clock
from mia_desktop.store import vault_tables
from mia_desktop.store.connection import Connection

START = hashlib.sha256(b"MIA-logg-1\0").digest()
LABEL = b"MIA-loggrad-1\0"

END = "audit"
"""The notebook's entry for number and link of the newest line: on another page than the line."""

LOOK_BACK = 500
"""Newest lines that are looked through for what was opened last: a few days of work."""


class AuditLine(msgspec.Struct, frozen=True, kw_only=True):
    """One event. `case`, `record`, `detail` are empty where they were disposed of."""

    n: int
    time: str
    actor: str
    kind: str
    case: str = ""
    record: str = ""
    detail: str = ""


def note(
    connection: Connection, clock: Clock, actor: str, kind: str, *,
    case: str = "", record: str = "", detail: str = "",
) -> None:  # fmt: skip
    """Add a line, in the caller's transaction."""
    salt = secrets.token_bytes(16)
    inner = canonical.encode({"case": case, "detail": detail, "record": record})
    line = canonical.encode({"actor": actor, "kind": kind, "time": clock.now().isoformat()})
    digest = hashlib.sha256(salt + inner).digest()
    n, before = head(connection)
    link = _link(before, n + 1, line, digest)
    connection.execute(
        "INSERT INTO audit(n, line, inner_digest, inner, salt, link) VALUES (?, ?, ?, ?, ?, ?)",
        (n + 1, line, digest, inner, salt, link),
    )
    vault_tables.put(connection, END, f"{n + 1} {link.hex()}")


def head(connection: Connection) -> tuple[int, bytes]:
    """Number and link of the newest line."""
    row = connection.execute("SELECT n, link FROM audit ORDER BY n DESC LIMIT 1").fetchone()
    return (0, START) if row is None else (row[0], row[1])


def lines(connection: Connection, *, case: str | None = None) -> Iterator[AuditLine]:
    """All lines, newest first; with `case`, those about that case."""
    for n, line, inner in connection.execute("SELECT n, line, inner FROM audit ORDER BY n DESC"):
        outer = msgspec.json.decode(line, type=dict[str, str])
        kept = msgspec.json.decode(inner, type=dict[str, str]) if inner else {}
        if case is None or kept.get("case") == case:
            yield AuditLine(n=n, **outer, **kept)


def latest_cases(connection: Connection, actor: str, kind: str, most: int) -> list[str]:
    """The cases that somebody's newest lines of a kind are about, each once, the newest first."""
    found: dict[str, None] = {}
    rows = connection.execute(
        "SELECT line, inner FROM audit WHERE inner IS NOT NULL ORDER BY n DESC LIMIT ?",
        (LOOK_BACK,),
    )
    for line, inner in rows:
        outer = msgspec.json.decode(line, type=dict[str, str])
        if outer["actor"] == actor and outer["kind"] == kind:
            found.setdefault(msgspec.json.decode(inner, type=dict[str, str])["case"])
        if len(found) > most:
            break
    return [case for case in found if case][:most]


def broken_at(connection: Connection) -> int | None:
    """The number of the first line that does not hold, or None when the chain is whole."""
    before, expected = START, 1
    for n, line, digest, inner, salt, link in connection.execute(
        "SELECT n, line, inner_digest, inner, salt, link FROM audit ORDER BY n"
    ):
        whole = inner is None or hashlib.sha256(salt + inner).digest() == digest
        if n != expected or not whole or _link(before, n, line, digest) != link:
            return int(n)
        before, expected = link, n + 1
    return None


def is_cut(connection: Connection) -> bool:
    """Whether the newest line is not the one that the notebook knows of."""
    known = connection.value("SELECT value FROM meta WHERE key = ?", (END,))
    n, link = head(connection)
    return n > 0 if known is None else known != f"{n} {link.hex()}"


def link_at(connection: Connection, n: int) -> bytes | None:
    if n == 0:
        return START
    row = connection.execute("SELECT link FROM audit WHERE n = ?", (n,)).fetchone()
    return None if row is None else bytes(row[0])


def _link(before: bytes, n: int, line: bytes, digest: bytes) -> bytes:
    content = hashlib.sha256(LABEL + line + b"\0" + digest).digest()
    return hashlib.sha256(b"MIA-lank-1\0" + before + n.to_bytes(8, "big") + content).digest()
