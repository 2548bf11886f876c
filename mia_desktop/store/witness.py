"""A second copy of what the log says nothing of, so that an old page put back is noticed.

Ways in, backup keys, epochs, parked bundles and the vault's notebook are in no hash chain.
Triggers keep each of their rows a second time in `witness`, on other pages: one page of an older
copy then makes the two differ (bundle-format §4b.7).
"""

from mia_desktop.store.connection import Connection

CHAINED = frozenset(
    {
        "change", "stub", "chain", "feed", "audit", "blob", "head", "replaced", "record",
        "caseload", "due", "person_number", "search_row",
    }
)  # fmt: skip
"""Tables that the chains prove or that are built again from what they prove."""

UNPROVEN = frozenset({"draft"})
"""Nothing can prove that a draft is the latest: it changes with each key (§4b.7)."""

_BULK = "data"
"""A column of whole files; its digest stands beside it."""


def create(connection: Connection) -> None:
    """Watch every table that no chain proves; for tables as they are now."""
    connection.execute(
        "CREATE TABLE witness(name TEXT NOT NULL, key TEXT NOT NULL, row TEXT NOT NULL,"
        " PRIMARY KEY(name, key)) WITHOUT ROWID"
    )
    for table in watched(connection):
        _watch(connection, table)


def watched(connection: Connection) -> list[str]:
    """The tables that are kept twice."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'search%' ORDER BY name"
    )
    return [name for (name,) in rows if name not in CHAINED | UNPROVEN | {"witness"}]


def differing(connection: Connection) -> list[str]:
    """The watched tables whose rows and copies are not the same."""
    found = []
    for table in watched(connection):
        key, row = _columns(connection, table)
        rows = connection.execute(f"SELECT {_quoted(key)}, {_quoted(row)} FROM {table}")  # noqa: S608
        copies = connection.execute("SELECT key, row FROM witness WHERE name = ?", (table,))
        if set(rows) != set(copies):
            found.append(table)
    return found


def _watch(connection: Connection, table: str) -> None:
    key, row = _columns(connection, table)
    forget = f"DELETE FROM witness WHERE name = '{table}' AND key = {{}};"  # noqa: S608
    keep = (
        f"INSERT INTO witness(name, key, row) VALUES ('{table}', {_quoted(key, 'NEW.')},"  # noqa: S608
        f" {_quoted(row, 'NEW.')});"
    )
    old, new = forget.format(_quoted(key, "OLD.")), forget.format(_quoted(key, "NEW."))
    for event, steps in (("INSERT", new + keep), ("UPDATE", old + new + keep), ("DELETE", old)):
        connection.execute(
            f"CREATE TRIGGER witness_{table}_{event.lower()} AFTER {event} ON {table}"
            f" BEGIN {steps} END"
        )


def _columns(connection: Connection, table: str) -> tuple[list[str], list[str]]:
    """The columns of the primary key, and all columns."""
    info = connection.execute(f"PRAGMA table_info({table})").fetchall()
    key = [name for _, name, _, _, _, place in info if place]
    return key, [name for _, name, *_ in info if name != _BULK]


def _quoted(columns: list[str], side: str = "") -> str:
    return " || ',' || ".join(f"quote({side}{name})" for name in columns)
