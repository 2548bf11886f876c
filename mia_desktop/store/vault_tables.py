"""The tables that the vault itself needs, beside those of the casework (`schema`)."""

from mia_desktop.store.connection import Connection

TABLES = (
    # The vault's own notebook: ids, counts and the like.
    """CREATE TABLE IF NOT EXISTS meta (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # Bundle-format §3: each epoch names its parent, the last row is the present one.
    """CREATE TABLE IF NOT EXISTS epoch (
        place INTEGER PRIMARY KEY,
        epoch TEXT NOT NULL UNIQUE,
        parent TEXT NOT NULL,
        parent_count INTEGER NOT NULL,
        parent_link TEXT NOT NULL,
        why TEXT NOT NULL,
        made TEXT NOT NULL
    ) STRICT""",
    # Who may open the vault: the truth that keyslots.json is compared with and sealed from.
    """CREATE TABLE IF NOT EXISTS slot_recipient (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('passphrase', 'recovery', 'escrow')),
        name TEXT NOT NULL,
        recipient TEXT NOT NULL,
        guard BLOB,
        made TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS backup_key (
        id TEXT PRIMARY KEY,
        key BLOB NOT NULL,
        name TEXT NOT NULL,
        reason TEXT NOT NULL,
        made TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # Where copies of a backup were put; '' is the vault's own folder. `slots_old` marks a copy
    # that was out of reach when keys changed: the former passphrase still opens it.
    """CREATE TABLE IF NOT EXISTS backup_place (
        key_id TEXT NOT NULL REFERENCES backup_key (id) ON DELETE CASCADE,
        folder TEXT NOT NULL,
        made TEXT NOT NULL,
        tested TEXT NOT NULL DEFAULT '',
        slots_old INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (key_id, folder)
    ) STRICT, WITHOUT ROWID""",
)


def create(connection: Connection) -> None:
    for table in TABLES:
        connection.execute(table)


def get(connection: Connection, key: str) -> str:
    """A value of the vault's own notebook; raises KeyError when there is none."""
    value = connection.value("SELECT value FROM meta WHERE key = ?", (key,))
    if value is None:
        raise KeyError(key)
    return str(value)


def starting_with(connection: Connection, start: str) -> dict[str, str]:
    """All values of the notebook whose keys begin so."""
    rows = connection.execute(
        "SELECT key, value FROM meta WHERE substr(key, 1, ?) = ? ORDER BY key", (len(start), start)
    )
    return dict(rows.fetchall())


def drop(connection: Connection, key: str) -> None:
    """Take a value out of the notebook."""
    connection.execute("DELETE FROM meta WHERE key = ?", (key,))


def put(connection: Connection, key: str, value: str) -> None:
    connection.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )
