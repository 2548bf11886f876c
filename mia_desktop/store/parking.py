"""Bundles that wait: a part whose others have not come, or one that a person must decide on."""

import hashlib

import msgspec

from mia_desktop.platform.clock import Clock
from mia_desktop.store.connection import Connection


class Parked(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle that is kept unread; `why` is a short code, `hash` the SHA-256 of the file."""

    hash: str
    sender: str
    why: str
    at: str


def put(connection: Connection, clock: Clock, sender: str, why: str, data: bytes) -> str:
    """Keep a file until more is known, in the caller's transaction; returns its SHA-256."""
    digest = hashlib.sha256(data).hexdigest()
    connection.execute(
        "INSERT INTO parked(hash, sender, why, at, data) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT(hash) DO UPDATE SET sender = ?2, why = ?3",
        (digest, sender, why, clock.now().isoformat(), data),
    )
    return digest


def everything(connection: Connection) -> list[Parked]:
    """What waits, oldest first."""
    rows = connection.execute("SELECT hash, sender, why, at FROM parked ORDER BY at, hash")
    return [Parked(hash=a, sender=b, why=c, at=d) for a, b, c, d in rows]


def data(connection: Connection, digest: str) -> bytes:
    """The file as it came; raises KeyError when it does not wait here."""
    found = connection.value("SELECT data FROM parked WHERE hash = ?", (digest,))
    if found is None:
        raise KeyError(digest)
    return bytes(found)


def drop(connection: Connection, digest: str) -> None:
    connection.execute("DELETE FROM parked WHERE hash = ?", (digest,))


def replace(connection: Connection, digest: str, data: bytes) -> None:
    """Something else waits in a file's place, since the same day and for the same reason."""
    connection.execute(
        "UPDATE parked SET hash = ?, data = ? WHERE hash = ?",
        (hashlib.sha256(data).hexdigest(), data, digest),
    )
