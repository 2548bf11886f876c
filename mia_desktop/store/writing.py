"""Putting writes into the vault: heads, replaced, chain and records in one transaction."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec

from mia_desktop.domain import chain, standing, writes
from mia_desktop.domain.authoring import open_conflicts, rows_by_document, seen
from mia_desktop.domain.chain import Epoch, Position
from mia_desktop.domain.records import protection
from mia_desktop.domain.writes import COMPLETE, REMOVE, Entry, Line, Share, Stub, Write
from mia_desktop.platform.clock import Clock
from mia_desktop.store import entries, projection, vault_tables
from mia_desktop.store.connection import Connection
from mia_desktop.store.record_errors import OpenConflict

DAY_MS = 24 * 3600 * 1000
"""A stamp further ahead than this does not move our own clock (bundle-format §5.8)."""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants to stand: a value for one unit of one record."""

    case: str
    kind: str
    record: str
    unit: str
    value: Any
    form: str = ""
    share: Share = "case"
    machine: bool = False
    settle: bool = False


class Writer:
    """Makes writes in one person's name, in this vault's present epoch."""

    def __init__(self, connection: Connection, clock: Clock, author: str) -> None:
        self._connection = connection
        self._clock = clock
        self.author = author

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; a block inside a block joins the outer one."""
        if self._connection.in_transaction:
            yield
            return
        with self._connection.transaction():
            yield

    def put(self, changes: Sequence[Change]) -> list[Write]:
        """Save values; one that already stands alone is not written again."""
        with self.transaction():
            made = [write for change in changes if (write := self._one(change)) is not None]
            self._touch(made)
        return made

    def remove(self, record: str, kind: str, case: str) -> Write:
        """Take a record away, having seen all its present heads (bundle-format §5.5)."""
        return self._seeing(record, kind, case, REMOVE, value=True)

    def bring_back(self, record: str, kind: str, case: str) -> Write:
        """Undo a removal: a write that replaces it."""
        with self.transaction():
            heads = entries.heads(self._connection, record, REMOVE)
            line = self._line(
                Change(case=case, kind=kind, record=record, unit=REMOVE, value=False),
                replaces=[entry.id for entry in heads],
            )
            write = self._append(line)
            self._touch([write])
        return write

    def complete(self, record: str, kind: str, case: str, value: Any) -> Write:
        """Make a document final as it stands; raises OpenConflict while a krock is open in it."""
        return self._seeing(record, kind, case, COMPLETE, value=value)

    def absorb(self, incoming: Iterable[Entry]) -> list[Entry]:
        """Take in what others wrote; returns what was new. Order and repetition do not matter."""
        new: list[Entry] = []
        ahead = self._milliseconds() + DAY_MS
        latest = self._stamp_read()
        with self.transaction():
            for entry in incoming:
                if not entries.insert(self._connection, entry):
                    continue
                new.append(entry)
                if isinstance(entry, Write) and entry.line.stamp[0] <= ahead:
                    latest = max(latest, entry.line.stamp)
            self._stamp_keep(latest)
            self._touch(new)
        return new

    def position(self) -> Position:
        """Where this vault's chain stands."""
        return position(self._connection)

    def _one(self, change: Change) -> Write | None:
        heads = entries.heads(self._connection, change.record, change.unit)
        guard = protection(change.kind, change.unit)
        if heads and not standing.is_conflict(heads):
            top = standing.shown(heads, guard)
            same = isinstance(top, Write) and top.line.value == msgspec.to_builtins(change.value)
            if same and not standing.is_machine(top):
                return None
        replaces = standing.to_replace(heads, guard, settle=change.settle, machine=change.machine)
        return self._append(self._line(change, replaces=replaces))

    def _seeing(self, record: str, kind: str, case: str, unit: str, *, value: Any) -> Write:
        with self.transaction():
            members = {record: entries.units(self._connection, record)}
            if unit == COMPLETE:
                members |= self._rows(record, case)
                if krockar := open_conflicts(members):
                    raise OpenConflict(record, tuple(name for _, name in krockar))
            saw = seen(members.values())
            change = Change(case=case, kind=kind, record=record, unit=unit, value=value)
            write = self._append(self._line(change, saw=saw))
            self._touch([write])
        return write

    def _rows(self, document: str, case: str) -> dict[str, dict[str, list[Entry]]]:
        """The heads of the rows of a document's tables, those taken away included."""
        keys = self._connection.execute(
            "SELECT id FROM record WHERE case_id = ? AND kind = 'row'", (case,)
        )
        rows = {key: entries.units(self._connection, key) for (key,) in list(keys)}
        mine = rows_by_document(rows).get(document, [])
        return {key: rows[key] for key in mine}

    def _line(
        self, change: Change, *, replaces: Sequence[str] = (), saw: Sequence[str] = ()
    ) -> Line:
        stamp = self._next_stamp()
        return Line(
            author=self.author,
            case=change.case,
            epoch=self.position().epoch,
            form=change.form,
            kind=change.kind,
            machine=change.machine,
            record=change.record,
            replaces=tuple(sorted(replaces)),
            saw=tuple(saw),
            share=change.share,
            stamp=stamp,
            unit=change.unit,
            value=msgspec.to_builtins(change.value),
        )

    def _append(self, line: Line) -> Write:
        """A new write of our own: in the log's chain as well as among the changes."""
        write = writes.make(line)
        entries.insert(self._connection, write)
        here = self.position()
        count = here.count + 1
        link = chain.following(here.link, count, write.id)
        self._connection.execute(
            "INSERT INTO chain(epoch, n, id) VALUES (?, ?, ?)",
            (here.epoch, count, bytes.fromhex(write.id)),
        )
        vault_tables.put(self._connection, "count", str(count))
        vault_tables.put(self._connection, "link", link)
        return write

    def _touch(self, touched: Sequence[Entry]) -> None:
        records = {
            entry.record if isinstance(entry, Stub) else entry.line.record for entry in touched
        }
        projection.rebuild(self._connection, records)

    def _milliseconds(self) -> int:
        return int(self._clock.now().timestamp() * 1000)

    def _next_stamp(self) -> tuple[int, int]:
        wall, count = self._stamp_read()
        now = self._milliseconds()
        stamp = (now, 0) if now > wall else (wall, count + 1)
        self._stamp_keep(stamp)
        return stamp

    def _stamp_read(self) -> tuple[int, int]:
        wall, _, count = vault_tables.get(self._connection, "stamp").partition(".")
        return int(wall), int(count)

    def _stamp_keep(self, stamp: tuple[int, int]) -> None:
        vault_tables.put(self._connection, "stamp", f"{stamp[0]}.{stamp[1]}")


def position(connection: Connection) -> Position:
    """The vault's present epoch, with how many writes it has and the link of the last."""
    return Position(
        epoch=Epoch(vault_tables.get(connection, "epoch")),
        count=int(vault_tables.get(connection, "count")),
        link=chain.Link(vault_tables.get(connection, "link")),
    )


def begin_epoch(connection: Connection, clock: Clock, parent: Position, why: str = "new") -> Epoch:
    """Go on as a new epoch that names its parent (bundle-format §3)."""
    epoch = chain.new_epoch()
    connection.execute(
        "INSERT INTO epoch(epoch, parent, parent_count, parent_link, why, made)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (epoch, parent.epoch, parent.count, parent.link, why, clock.now().isoformat()),
    )
    vault_tables.put(connection, "epoch", epoch)
    vault_tables.put(connection, "count", "0")
    vault_tables.put(connection, "link", chain.log_start(epoch, parent))
    if connection.value("SELECT 1 FROM meta WHERE key = 'stamp'") is None:
        vault_tables.put(connection, "stamp", "0.0")
    return epoch
