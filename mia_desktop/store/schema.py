"""The tables of a vault, and how an older vault becomes a newer one.

The truth is `change`, `stub`, `chain` and `feed`; everything below the line is derived from
them and can be thrown away and built again (architecture §3).
"""

from mia_desktop.store import vault_tables, witness
from mia_desktop.store.connection import Connection

VERSION = 2
"""2: what is due has more kinds and a time of day (22 November 2026)."""

TRUTH = """
CREATE TABLE change(
    n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, salt BLOB NOT NULL, line BLOB NOT NULL,
    case_id TEXT NOT NULL, record TEXT NOT NULL, unit TEXT NOT NULL);
CREATE INDEX change_of_record ON change(record, unit);
CREATE INDEX change_of_case ON change(case_id);
CREATE TABLE stub(
    id BLOB PRIMARY KEY, record TEXT NOT NULL, unit TEXT NOT NULL, replaces BLOB NOT NULL,
    why TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE chain(
    epoch TEXT NOT NULL, n INTEGER NOT NULL, id BLOB NOT NULL, disposal TEXT,
    PRIMARY KEY(epoch, n)) WITHOUT ROWID;
CREATE INDEX chain_of_id ON chain(id);
CREATE TABLE feed(
    sender TEXT NOT NULL, receiver TEXT NOT NULL, k INTEGER NOT NULL, id BLOB NOT NULL,
    stub INTEGER NOT NULL, link BLOB NOT NULL, PRIMARY KEY(sender, receiver, k)) WITHOUT ROWID;
CREATE INDEX feed_of_id ON feed(id);
CREATE TABLE audit(
    n INTEGER PRIMARY KEY, line BLOB NOT NULL, inner_digest BLOB NOT NULL, inner BLOB, salt BLOB,
    link BLOB NOT NULL);
CREATE TABLE blob(
    id TEXT PRIMARY KEY, case_id TEXT NOT NULL, sha256 TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE draft(
    record TEXT NOT NULL, unit TEXT NOT NULL, case_id TEXT NOT NULL, text TEXT NOT NULL,
    at TEXT NOT NULL, PRIMARY KEY(record, unit)) WITHOUT ROWID;
CREATE TABLE parked(
    hash TEXT PRIMARY KEY, sender TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL,
    data BLOB NOT NULL) WITHOUT ROWID;
"""

DERIVED = """
CREATE TABLE head(
    record TEXT NOT NULL, unit TEXT NOT NULL, id BLOB NOT NULL,
    PRIMARY KEY(record, unit, id)) WITHOUT ROWID;
CREATE TABLE replaced(
    record TEXT NOT NULL, unit TEXT NOT NULL, id BLOB NOT NULL,
    PRIMARY KEY(id, record, unit)) WITHOUT ROWID;
CREATE TABLE record(
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, case_id TEXT NOT NULL, removed INTEGER NOT NULL,
    conflicts INTEGER NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX record_of_case ON record(case_id, kind);
CREATE INDEX record_of_kind ON record(kind);
CREATE INDEX record_open ON record(conflicts) WHERE conflicts > 0;
CREATE TABLE caseload(
    case_id TEXT PRIMARY KEY, number TEXT NOT NULL, shown TEXT NOT NULL, sort TEXT NOT NULL,
    protected INTEGER NOT NULL, phase TEXT NOT NULL, municipality TEXT NOT NULL,
    coaches TEXT NOT NULL, birth TEXT NOT NULL, next_due TEXT, consent_end TEXT,
    plan TEXT NOT NULL, latest TEXT NOT NULL, conflicts INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX caseload_sort ON caseload(sort, case_id);
CREATE INDEX caseload_phase ON caseload(phase, sort, case_id);
CREATE INDEX caseload_due ON caseload(next_due, sort, case_id);
CREATE TABLE due(
    case_id TEXT NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL,
    time TEXT NOT NULL, PRIMARY KEY(case_id, day, kind, record)) WITHOUT ROWID;
CREATE INDEX due_of_day ON due(day);
CREATE TABLE person_number(
    number TEXT NOT NULL, case_id TEXT NOT NULL, PRIMARY KEY(number, case_id)) WITHOUT ROWID;
CREATE INDEX person_number_of_case ON person_number(case_id);
CREATE TABLE search_row(n INTEGER PRIMARY KEY, case_id TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE search USING fts5(
    names, number, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");
INSERT INTO search(search, rank) VALUES ('secure-delete', 1);
"""
"""`search` holds names and deltagarnummer only, never a word of anybody's case (decisions S2)."""

DERIVED_TABLES = (
    "head",
    "replaced",
    "record",
    "caseload",
    "due",
    "person_number",
    "search_row",
    "search",
)


def create(connection: Connection) -> None:
    """Make all tables in an empty database, inside the caller's transaction."""
    vault_tables.create(connection)
    _run(connection, TRUTH + DERIVED)
    witness.create(connection)


def recreate_derived(connection: Connection) -> None:
    """Empty all derived tables by making them anew, which also leaves no trace in the index."""
    for table in DERIVED_TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    _run(connection, DERIVED)


def _run(connection: Connection, script: str) -> None:
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)
