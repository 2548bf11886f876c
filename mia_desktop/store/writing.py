"""Putting writes into the vault: heads, replaced, chain and records in one transaction."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import msgspec

from mia_desktop.domain import authoring, chain, standing, writes
from mia_desktop.domain.authoring import Pen, Place
from mia_desktop.domain.chain import Epoch, Position
from mia_desktop.domain.records import protection
from mia_desktop.domain.writes import REMOVE, Entry, Line, Share, Stamp, Stub, Write
from mia_desktop.platform.clock import Clock
from mia_desktop.store import entries, projection, reading, vault_tables
from mia_desktop.store.connection import Connection


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
    on_screen: tuple[str, ...] | None = None
    """Ids of the heads that the author had before them; None where they stand as they stood.

    Only these are pushed aside, and what the same author has put there since: what came in behind
    an open page stays beside the new value, as a krock that somebody reads (bundle-format §5.3).
    """


class Writer:
    """Makes writes in one person's name, in this vault's present epoch."""

    def __init__(self, connection: Connection, clock: Clock, author: str) -> None:
        self._connection = connection
        self.clock = clock
        self.author = author

    @property
    def connection(self) -> Connection:
        return self._connection

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; a block inside a block joins the outer one."""
        if self._connection.in_transaction:
            yield
            return
        with self._connection.transaction():
            yield

    def put(self, changes: Sequence[Change]) -> list[Write]:
        """Save values; one that already stands is not written again."""
        with self._writing() as hand:
            made = [write for change in changes if (write := self._one(hand, change)) is not None]
            self._touch(write.line.record for write in made)
        return made

    def put_beside(self, changes: Sequence[Change], over: Sequence[str]) -> list[Write]:
        """Several values of one unit in the place of the same entries: a krock put back as it was.

        Each replaces those entries and none of the others (bundle-format §5.3).
        """
        with self._writing() as hand:
            screen = list(entries.find(self._connection, over).values())
            made = [
                self._append(
                    hand,
                    authoring.settle(
                        hand.pen(form=one.form, share=one.share),
                        Place(case=one.case, kind=one.kind, record=one.record),
                        one.unit, one.value, screen,
                    ),
                )
                for one in changes
            ]  # fmt: skip
            self._touch(write.line.record for write in made)
        return made

    def remove(
        self, record: str, kind: str, case: str, *, saw: Collection[str] | None = None
    ) -> Write:
        """Take a record away, having seen all its present heads (bundle-format §5.5).

        `saw` are the heads that its author had read, where those are not the present ones.
        """
        with self._writing() as hand:
            place = Place(case=case, kind=kind, record=record)
            pen = hand.pen(share=self.class_of(record, REMOVE))
            if saw is None:
                line = authoring.remove(pen, place, entries.units(self._connection, record))
            else:
                line = authoring.remove_as_seen(pen, place, saw)
            write = self._append(hand, line)
            self._touch([record])
        return write

    def bring_back(
        self, record: str, kind: str, case: str, *, over: Collection[str] | None = None
    ) -> Write:
        """Undo a removal: a write that replaces it; every one that stands, or those of `over`."""
        with self._writing() as hand:
            place = Place(case=case, kind=kind, record=record)
            heads = entries.heads(self._connection, record, REMOVE)
            heads = [head for head in heads if over is None or head.id in over]
            pen = hand.pen(share=self.class_of(record, REMOVE))
            write = self._append(hand, authoring.undo_removal(pen, place, heads))
            self._touch([record])
        return write

    def complete(self, record: str, kind: str, case: str, value: Any) -> Write:
        """Make a document and its rows final as they stand.

        Raises domain.authoring.OpenConflict while a krock is open in them (bundle-format §5.6).
        """
        with self._writing() as hand:
            place = Place(case=case, kind=kind, record=record)
            members = reading.members(self._connection, record)
            line = authoring.complete(hand.pen(), place, members, msgspec.to_builtins(value))
            write = self._append(hand, line)
            self._touch([record])
        return write

    def absorb(self, incoming: Iterable[Entry]) -> list[Entry]:
        """Take in what others wrote; returns what was new. Order and repetition do not matter."""
        new: list[Entry] = []
        touched: set[str] = set()
        with self._writing() as hand:
            for entry in incoming:
                records = entries.insert(self._connection, entry)
                if not records:
                    continue
                new.append(entry)
                touched |= records
                if isinstance(entry, Write):
                    hand.hear(entry.stamp)
            self._touch(sorted(touched))
        return new

    def class_of(self, record: str, unit: str) -> Share:
        """`never` where what is replaced was to stay here, else `case` (R-33, architecture §4).

        A unit of which nothing was said yet goes by its record: all of an internal note is one.
        So does a removal, each time anew: what was taken away before anybody else had heard of it
        may have been shared since.
        """
        units = entries.units(self._connection, record)
        said = units.get(unit)
        if said and unit != REMOVE:
            return "never" if "never" in _classes(said) else "case"
        plain = [found for name, found in units.items() if standing.is_plain(name)]
        every = _classes(entry for heads in plain for entry in heads)
        return "never" if every == {"never"} else "case"

    def position(self) -> Position:
        """Where this vault's chain stands."""
        return position(self._connection)

    @contextmanager
    def _writing(self) -> Iterator["_Hand"]:
        with self.transaction():
            wall, _, count = vault_tables.get(self._connection, "stamp").partition(".")
            here = self.position()
            last = Stamp(wall=int(wall), count=int(count), epoch=here.epoch)
            hand = _Hand(self.author, self.clock.now(), here, last)
            yield hand
            hand.put_down(self._connection)

    def _one(self, hand: "_Hand", change: Change) -> Write | None:
        heads = entries.heads(self._connection, change.record, change.unit)
        shown = heads
        if change.on_screen is not None:
            shown = list(entries.find(self._connection, change.on_screen).values())
        if _stands(heads, change) or _stands(shown, change):
            return None
        pen = hand.pen(form=change.form, machine=change.machine, share=change.share)
        place = Place(case=change.case, kind=change.kind, record=change.record)
        if change.on_screen is not None:
            mine = [head for head in heads if self._is_mine(hand, head)]
            shown = list({entry.id: entry for entry in (*shown, *mine)}.values())
        compose = authoring.settle if change.settle else authoring.edit
        value = msgspec.to_builtins(change.value)
        return self._append(hand, compose(pen, place, change.unit, value, shown))

    def _is_mine(self, hand: "_Hand", entry: Entry) -> bool:
        """Whether this author wrote it here: nobody is in krock with herself over an Ångra."""
        if isinstance(entry, Stub):
            return False
        return (entry.line.author, entry.line.epoch) == (self.author, hand.here.epoch)

    def _append(self, hand: "_Hand", line: Line) -> Write:
        """A new write of our own: in the log's chain as well as among the changes."""
        write = writes.make(line)
        entries.insert(self._connection, write)
        hand.chained(write)
        self._connection.execute(
            "INSERT INTO chain(epoch, n, id) VALUES (?, ?, ?)",
            (hand.here.epoch, hand.here.count, bytes.fromhex(write.id)),
        )
        return write

    def _touch(self, records: Iterable[str]) -> None:
        projection.rebuild(self._connection, dict.fromkeys(records))


class _Hand:
    """The clock and the chain while something is written: read once, kept once."""

    def __init__(self, author: str, now: datetime, here: Position, last: Stamp) -> None:
        self._author = author
        self._now = now
        self._began = here
        self._last = self._first = last
        self.here = here

    def pen(self, *, form: str = "", machine: bool = False, share: Share = "case") -> Pen:
        """Who writes, with the next stamp."""
        self._last = authoring.tick(self._last, self._now, self.here.epoch)
        return Pen(author=self._author, stamp=self._last, form=form, machine=machine, share=share)

    def hear(self, stamp: Stamp) -> None:
        """Follow another's clock, unless it is far ahead (bundle-format §5.8)."""
        if not authoring.is_far_ahead(stamp, self._now):
            wall, count = max((self._last.wall, self._last.count), (stamp.wall, stamp.count))
            self._last = Stamp(wall=wall, count=count, epoch=self.here.epoch)

    def chained(self, write: Write) -> None:
        """Take the next place in the chain for a write."""
        count = self.here.count + 1
        link = chain.following(self.here.link, count, write.id)
        self.here = Position(epoch=self.here.epoch, count=count, link=link)

    def put_down(self, connection: Connection) -> None:
        if self._last != self._first:
            vault_tables.put(connection, "stamp", f"{self._last.wall}.{self._last.count}")
        if self.here != self._began:
            vault_tables.put(connection, "count", str(self.here.count))
            vault_tables.put(connection, "link", self.here.link)


def _classes(said: Iterable[Entry]) -> set[Share]:
    return {entry.line.share for entry in said if isinstance(entry, Write)}


def _stands(heads: Sequence[Entry], change: Change) -> bool:
    """Whether a value need not be written: it stands, or a person has spoken where a machine would.

    A blank where nothing was ever said stands too.
    """
    if change.machine and any(not standing.is_machine(entry) for entry in heads):
        return True
    if not heads:
        return change.value is None
    top = standing.shown(heads, protection(change.kind, change.unit))
    if standing.is_conflict(heads) or isinstance(top, Stub):
        return False
    if standing.is_machine(top) and not change.machine:
        return False
    try:
        wanted = msgspec.json.encode(change.value, order="sorted")
    except UnicodeEncodeError as error:
        raise writes.BadWrite("surrogate") from error
    return wanted == msgspec.json.encode(top.line.value, order="sorted")


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
