"""Files kept in the vault: issued papers (decisions S7) and attachments."""

import hashlib

from mia_desktop.store.connection import Connection
from mia_desktop.store.record_errors import DamagedAttachment


def put(connection: Connection, key: str, case: str, data: bytes) -> str:
    """Keep a file under a record's id, in the caller's transaction; returns its SHA-256.

    A kept file is never written over: raises DamagedAttachment for other bytes under its id.
    """
    digest = hashlib.sha256(data).hexdigest()
    known = connection.value("SELECT sha256 FROM blob WHERE id = ?", (key,))
    if known is None:
        connection.execute(
            "INSERT INTO blob(id, case_id, sha256, data) VALUES (?, ?, ?, ?)",
            (key, case, digest, data),
        )
    elif known != digest:
        raise DamagedAttachment(key)
    return digest


def get(connection: Connection, key: str) -> bytes | None:
    """The file as it was kept; raises DamagedAttachment when its bytes are others."""
    row = connection.execute("SELECT sha256, data FROM blob WHERE id = ?", (key,)).fetchone()
    if row is None:
        return None
    digest, data = row
    if hashlib.sha256(data).hexdigest() != digest:
        raise DamagedAttachment(key)
    return bytes(data)


def digests(connection: Connection) -> dict[str, str]:
    """The SHA-256 of every kept file as computed from its bytes now."""
    rows = connection.execute("SELECT id, data FROM blob ORDER BY id")
    return {key: hashlib.sha256(data).hexdigest() for key, data in rows}
