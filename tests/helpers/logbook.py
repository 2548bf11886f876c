"""A real encrypted database with the log's tables, a clock that stands still, and a writer."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mia_desktop.domain import chain, writes
from mia_desktop.domain.writes import Entry, Line, Stub, Write
from mia_desktop.store import connection as db
from mia_desktop.store import reading, schema, vault_tables, writing
from mia_desktop.store.connection import Connection, DatabaseKey
from mia_desktop.store.writing import Change, Writer
from tests.helpers.clock import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

PEER = "ab" * 16
"""The epoch of somebody else's vault."""


@dataclass
class Logbook:
    connection: Connection
    clock: FakeClock
    writer: Writer
    key: DatabaseKey

    def put(
        self, record: str, kind: str, values: dict[str, Any], *, case: str = "", **how: Any
    ) -> list[Write]:
        """Save some units of a record."""
        return self.writer.put(
            [
                Change(case=case or record, kind=kind, record=record, unit=unit, value=value, **how)
                for unit, value in values.items()
            ]
        )

    def person(self, case: str, given: str, family: str, **more: Any) -> list[Write]:
        name = {"given": given, "family": family}
        return self.put(case, "participant", {"name": name, **more})

    def rows(self, table: str, columns: str = "*") -> list[tuple[Any, ...]]:
        return sorted(self.connection.execute(f"SELECT {columns} FROM {table}"), key=repr)

    def search(self, text: str) -> list[str]:
        return reading.case_ids(self.connection, reading.Filter(text=text))


@contextmanager
def open_logbook(folder: Path, name: str = "log.db", author: str = "Siv Ek") -> Iterator[Logbook]:
    key = DatabaseKey.new()
    connection = db.create(folder / name, key, memory_security=False)
    clock = FakeClock()
    try:
        with connection.transaction():
            schema.create(connection)
            writing.begin_epoch(connection, clock, chain.ROOT, "created")
        connection.set_user_version(schema.VERSION)
        yield Logbook(connection, clock, Writer(connection, clock, author), key)
    finally:
        connection.close()


@contextmanager
def undone(book: Logbook) -> Iterator[None]:
    """Let a block do what it likes and take all of it back: many examples, one database."""
    book.connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        book.connection.rollback()


def foreign(
    record: str,
    unit: str,
    value: Any,
    *,
    replaces: Sequence[Entry] = (),
    saw: Sequence[Entry] = (),
    wall: int = 1_000,
    **more: Any,
) -> Write:
    """A write that somebody else made in a vault of their own."""
    facts = {"case": "case", "kind": "participant", "author": "Ola Bo", "epoch": PEER, **more}
    line = Line(
        record=record,
        unit=unit,
        value=value,
        stamp=(wall, 0),
        replaces=tuple(sorted(entry.id for entry in replaces)),
        saw=tuple(sorted(entry.id for entry in saw)),
        **facts,
    )
    return writes.make(line)


def stub_of(write: Write, **other: Any) -> Stub:
    facts = {
        "record": write.line.record,
        "unit": write.line.unit,
        "replaces": write.line.replaces,
        **other,
    }
    return Stub(id=write.id, **facts)


def stamp(book: Logbook) -> tuple[int, int]:
    wall, _, count = vault_tables.get(book.connection, "stamp").partition(".")
    return int(wall), int(count)
