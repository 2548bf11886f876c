"""What no chain proves is kept twice, and a difference between the two is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.store import parking, vault_tables, witness
from tests.helpers.logbook import Logbook, open_logbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    with open_logbook(tmp_path) as opened:
        opened.connection.execute(
            "INSERT INTO backup_key(id, key, name, reason, made) VALUES ('k', x'00', 'n', 'r', 't')"
        )
        opened.connection.execute(
            "INSERT INTO backup_place(key_id, folder, made) VALUES ('k', '/stick', 't')"
        )
        parking.put(opened.connection, opened.clock, "ab" * 16, "held", b"age")
        vault_tables.put(opened.connection, "vault.id", "1")
        yield opened


def test_every_table_is_proven_kept_twice_or_said(book: Logbook) -> None:
    """A table that somebody adds later does not fall between: it is kept twice by itself."""
    rows = book.connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
    )
    tables = {name for (name,) in rows} - {"witness"}

    assert tables == {*witness.CHAINED, *witness.UNPROVEN, *witness.watched(book.connection)} - {
        "search_row"
    }


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE backup_key SET name = 'm'",
        "INSERT OR REPLACE INTO backup_place(key_id, folder, made) VALUES ('k', '/stick', 'u')",
        "INSERT OR IGNORE INTO backup_place(key_id, folder, made) VALUES ('k', '/stick', 'u')",
        "DELETE FROM backup_key",
        "UPDATE parked SET hash = 'other'",
        "UPDATE meta SET value = '2' WHERE key = 'vault.id'",
        "UPDATE meta SET value = '2' WHERE key = 'count'",
    ],
)
def test_ordinary_work_keeps_both_the_same(book: Logbook, statement: str) -> None:
    """No false alarm, whatever statement the program uses."""
    book.connection.execute(statement)

    assert witness.differing(book.connection) == []


@pytest.mark.parametrize(
    ("table", "statement"),
    [
        ("backup_key", "UPDATE backup_key SET name = 'm'"),
        ("parked", "DELETE FROM parked"),
        ("meta", "UPDATE meta SET value = '2' WHERE key = 'vault.id'"),
        ("epoch", "UPDATE epoch SET why = 'x'"),
        ("backup_place", "DELETE FROM witness WHERE name = 'backup_place'"),
    ],
)
def test_a_change_past_the_program_is_found(book: Logbook, table: str, statement: str) -> None:
    """An old page put back changes one of the two only."""
    triggers = book.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    for (name,) in triggers.fetchall():
        book.connection.execute(f"DROP TRIGGER {name}")
    book.connection.execute(statement)

    assert witness.differing(book.connection) == [table]
