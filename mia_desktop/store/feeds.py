"""What was handed to each receiver and what came from each sender, in order (bundle-format §4b).

A feed goes from one epoch to another and only grows. Own feeds begin with this vault's epoch,
incoming ones with the sender's. Which cases and share classes a receiver may have is decided
above (`services`); here it is worked out what that makes: writes, and stubs where the chain of
replacements would otherwise have a hole (§4.4).
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from mia_desktop.domain import chain
from mia_desktop.domain.chain import Epoch, Link
from mia_desktop.domain.standing import is_plain
from mia_desktop.domain.writes import COMPLETE, REMOVE, Entry, Share, Stub, Write, WriteId
from mia_desktop.store import entries
from mia_desktop.store.connection import Connection


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """From whose epoch to whose."""

    sender: Epoch
    receiver: Epoch


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place in a feed: how many, and the link there."""

    count: int
    link: Link


def _anything(_write: Write) -> bool:
    return True


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """What a receiver may have.

    `records` are records of no case that go as well; `authors` limits to writes of these epochs
    (a laptop hands over its own words only, §4.5), all where it is empty. `formerly` are earlier
    feeds to the same organisation: what it was given in them it may be given again in full.
    `may` is asked of each write last: what it says no to stays home (R-33, architecture §4).
    """

    cases: Collection[str]
    shares: tuple[Share, ...] = ("case",)
    records: Collection[str] = ()
    authors: Collection[Epoch] = ()
    formerly: Collection[Feed] = ()
    may: Callable[[Write], bool] = _anything


def end(connection: Connection, feed: Feed) -> Place:
    """Where a feed stands now."""
    row = connection.execute(
        "SELECT k, link FROM feed WHERE sender = ? AND receiver = ? ORDER BY k DESC LIMIT 1",
        (feed.sender, feed.receiver),
    ).fetchone()
    if row is None:
        return Place(count=0, link=chain.feed_start(feed.sender, feed.receiver))
    return Place(count=row[0], link=Link(row[1].hex()))


def link_at(connection: Connection, feed: Feed, k: int) -> Link | None:
    """The link at a place of a feed; None beyond its end."""
    if k == 0:
        return chain.feed_start(feed.sender, feed.receiver)
    link = connection.value(
        "SELECT link FROM feed WHERE sender = ? AND receiver = ? AND k = ?",
        (feed.sender, feed.receiver, k),
    )
    return None if link is None else Link(link.hex())


def append(connection: Connection, feed: Feed, handed: Iterable[Entry]) -> Place:
    """Add entries to the end of a feed, in the caller's transaction."""
    place = end(connection, feed)
    rows = []
    for entry in handed:
        count = place.count + 1
        place = Place(count=count, link=chain.following(place.link, count, entry.id))
        rows.append(
            (
                feed.sender,
                feed.receiver,
                count,
                bytes.fromhex(entry.id),
                int(isinstance(entry, Stub)),
                bytes.fromhex(place.link),
            )
        )
    connection.executemany(
        "INSERT INTO feed(sender, receiver, k, id, stub, link) VALUES (?, ?, ?, ?, ?, ?)", rows
    )
    return place


def links(start: Place, ids: Iterable[WriteId]) -> Iterator[Place]:
    """The places that these ids would make after a given one: what a reader checks first."""
    place = start
    for key in ids:
        count = place.count + 1
        place = Place(count=count, link=chain.following(place.link, count, key))
        yield place


def handed(connection: Connection, feed: Feed, after: int = 0) -> Iterator[Entry]:
    """What stands in a feed after a place, as it was handed: what went as a stub stays one (§4.4).

    What was erased since goes as a stub as well; of what was disposed of only the id is left.
    """
    rows = connection.execute(
        "SELECT f.id, f.stub, c.salt, c.line FROM feed AS f LEFT JOIN change AS c ON c.id = f.id"
        " WHERE f.sender = ? AND f.receiver = ? AND f.k > ? ORDER BY f.k",
        (feed.sender, feed.receiver, after),
    )
    for key, stub, salt, line in rows:
        if line is not None:
            write = entries.trusted(key, salt, line)
            yield as_stub(write) if stub else write
            continue
        known = entries.find(connection, [key.hex()]).get(key.hex())
        yield known or Stub(id=WriteId(key.hex()), record="", unit="", why="erased")


def hold_back(
    connection: Connection, feed: Feed, after: int, may: Callable[[Write], bool]
) -> list[Write]:
    """Let what stands after a place go as stubs from now on, where `may` says no to it.

    What was lost with a stick is not sent again to somebody who may no longer have it (R-36);
    the ids, and with them the links, stay as they were. In the caller's transaction.
    """
    held = [
        entry
        for entry in handed(connection, feed, after)
        if isinstance(entry, Write) and not may(entry)
    ]
    connection.executemany(
        "UPDATE feed SET stub = 1 WHERE sender = ? AND receiver = ? AND k > ? AND id = ?",
        [(feed.sender, feed.receiver, after, bytes.fromhex(write.id)) for write in held],
    )
    return held


def pending(connection: Connection, feed: Feed, scope: Scope) -> list[Entry]:
    """What a receiver may have and has not been given: writes and stubs, in the log's order."""
    records: dict[str, dict[str, list[_Item]]] = {}
    for item in _items(connection, feed, scope):
        source = item.entry if isinstance(item.entry, Stub) else item.entry.line
        records.setdefault(source.record, {}).setdefault(source.unit, []).append(item)
    out: list[tuple[int, Entry]] = []
    for units in records.values():
        out += _of_record(units)
    return [entry for _, entry in sorted(out, key=lambda pair: (pair[0], pair[1].id))]


class _Item(msgspec.Struct, kw_only=True):
    """An entry in scope, and what became of it.

    `overwritten`: replaced and in no finished document, or of a record that was taken away.
    `given` and `hinted`: the receiver has it in full, as a stub. `known`: was given to that
    organisation in full before.
    """

    place: int
    entry: Entry
    allowed: bool = False
    overwritten: bool = False
    given: bool = False
    hinted: bool = False
    known: bool = False
    gone: bool = False

    @property
    def replaces(self) -> Sequence[str]:
        return self.entry.replaces if isinstance(self.entry, Stub) else self.entry.line.replaces


def as_stub(entry: Entry) -> Stub:
    """What stands in for an entry that stays home."""
    if isinstance(entry, Stub):
        return entry
    line = entry.line
    return Stub(id=entry.id, record=line.record, unit=line.unit, replaces=line.replaces)


def _of_record(units: Mapping[str, Sequence[_Item]]) -> list[tuple[int, Entry]]:
    """What of one record goes: nothing where the receiver may know nothing of it.

    A removal or completion tells that there is a record, so it goes only where a value did; and
    a record that was made and taken away before it was ever handed over stays home.
    """
    every = [item for members in units.values() for item in members]
    plain = [item for name, members in units.items() if is_plain(name) for item in members]
    told = any(item.given or item.hinted or item.known for item in every)
    if not told and not any(item.allowed and not item.gone for item in plain):
        return []
    return [pair for members in units.values() for pair in _of_unit(members)]


def _of_unit(members: Sequence[_Item]) -> list[tuple[int, Entry]]:
    """What of one unit goes in full, and what as a stub so that no replacement is missing."""
    out: list[tuple[int, Entry]] = []
    reached: set[str] = set()
    rest: list[_Item] = []
    for item in members:
        if not (item.given or item.hinted or item.allowed):
            rest.append(item)
            continue
        reached.add(item.entry.id)
        if item.allowed and not item.given:
            if not item.overwritten or item.known:
                out.append((item.place, item.entry))
            elif not item.hinted:
                out.append((item.place, as_stub(item.entry)))
    while needed := [item for item in rest if reached.intersection(item.replaces)]:
        out += [(item.place, as_stub(item.entry)) for item in needed]
        reached.update(item.entry.id for item in needed)
        rest = [item for item in rest if item not in needed]
    return out


_WRITES = """
SELECT c.n, c.id, c.salt, c.line,
    EXISTS(SELECT 1 FROM replaced AS r
        WHERE r.id = c.id AND r.record = c.record AND r.unit = c.unit),
    EXISTS(SELECT 1 FROM record AS o WHERE o.id = c.record AND o.removed = 1),
    (SELECT min(f.stub) FROM feed AS f
        WHERE f.id = c.id AND f.sender = ?1 AND f.receiver = ?2)
FROM change AS c
"""
_STUBS = """
SELECT s.id, (SELECT min(f.stub) FROM feed AS f
        WHERE f.id = s.id AND f.sender = ?1 AND f.receiver = ?2)
FROM stub AS s JOIN record AS o ON o.id = s.record
"""


def _items(connection: Connection, feed: Feed, scope: Scope) -> Iterator[_Item]:
    """All entries of the cases and records in scope, with what became of them."""
    back = Feed(sender=feed.receiver, receiver=feed.sender)
    theirs = _whole(connection, back)
    formerly = {key for each in scope.formerly for key in _whole(connection, each)}
    shares, authors = frozenset(scope.shares), frozenset(scope.authors)
    named = _named(connection, scope.cases)
    wanted = [("case_id", "case_id", key) for key in scope.cases]
    wanted += [("record", "id", key) for key in scope.records]
    for column, of_record, value in wanted:
        keys = (feed.sender, feed.receiver, value)
        for place, key, salt, line, replaced, gone, stub in connection.execute(
            f"{_WRITES} WHERE c.{column} = ?3 ORDER BY c.n", keys
        ):
            write = entries.trusted(key, salt, line)
            mine = not authors or write.line.epoch in authors
            # A void removal is for a person to decide on: the receiver, who may not have what
            # made it void, would carry it out (bundle-format §5.5).
            void = write.line.unit == REMOVE and not gone and not replaced and write.line.value
            yield _Item(
                place=place,
                entry=write,
                allowed=mine and not void and write.line.share in shares and scope.may(write),
                overwritten=bool(
                    (replaced and key not in named) or (gone and is_plain(write.line.unit))
                ),
                given=stub == 0 or key in theirs,
                hinted=stub == 1,
                known=key in formerly,
                gone=bool(gone),
            )
        rows = connection.execute(f"{_STUBS} WHERE o.{of_record} = ?3 ORDER BY s.id", keys)
        for key, stub in rows.fetchall():
            entry = entries.find(connection, [key.hex()])[key.hex()]
            yield _Item(place=0, entry=entry, given=stub == 0 or key in theirs, hinted=stub == 1)


def _named(connection: Connection, cases: Collection[str]) -> set[bytes]:
    """Words that a finished document is made of: they go in full though they were written over.

    A version would reach the receiver with holes otherwise (bundle-format §5.6).
    """
    found: set[bytes] = set()
    for case in cases:
        for key, salt, line in connection.execute(
            "SELECT id, salt, line FROM change WHERE case_id = ? AND unit = ?", (case, COMPLETE)
        ):
            found.update(map(bytes.fromhex, entries.trusted(key, salt, line).line.saw))
    return found


def _whole(connection: Connection, feed: Feed) -> set[bytes]:
    """The ids that a feed carried in full."""
    rows = connection.execute(
        "SELECT id FROM feed WHERE sender = ? AND receiver = ? AND stub = 0",
        (feed.sender, feed.receiver),
    )
    return {key for (key,) in rows}
