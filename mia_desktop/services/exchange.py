"""How far each has come with each: what was confirmed, what was heard, what goes next.

One notebook entry a peer, `exchange/<key>`; the feeds themselves are the store's. All decisions
about a bundle's place are `sync.feeds.judge`'s: here it is only told what this vault holds.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import msgspec

from mia_desktop.domain import chain
from mia_desktop.domain.chain import Epoch, Link, Position
from mia_desktop.domain.records.office import Peer
from mia_desktop.domain.writes import Entry, Write
from mia_desktop.forms import load
from mia_desktop.services import identity, peers
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import NotYetHeard
from mia_desktop.store import blobs, feeds, proving, vault_tables
from mia_desktop.store.connection import Connection
from mia_desktop.store.feeds import Feed
from mia_desktop.sync import bundle
from mia_desktop.sync import feeds as places
from mia_desktop.sync.bundle import Outgoing
from mia_desktop.sync.feeds import Heard
from mia_desktop.sync.header import Header, Place
from mia_desktop.sync.payload import Enclosure
from mia_desktop.sync.receipt import Receipt
from mia_desktop.sync.reports import Report

LOST = "exchange.lost"
PROGRAM = "mia-desktop"


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """What this vault remembers of its traffic with one peer; pairs of epochs are `from:to`."""

    confirmed: dict[str, int] = {}
    """Of my feeds, how far the peer has said that it holds them: it only grows (§4.8)."""
    heard: dict[str, Heard] = {}
    log_link: str = chain.NO_LINK
    """The newest link of their log that came: sent back to them, a witness (§4b.2)."""
    answered: str = ""
    """The epoch of mine that their latest bundle was addressed to."""
    seen: str = ""


class Kept:
    """One feed as the store has it."""

    def __init__(self, connection: Connection, feed: Feed) -> None:
        self._connection = connection
        self._feed = feed

    @property
    def count(self) -> int:
        return feeds.end(self._connection, self._feed).count

    def link_at(self, n: int) -> Link:
        found = feeds.link_at(self._connection, self._feed, n)
        assert found is not None
        return found


def of(desk: Desk, key: str) -> Exchange:
    try:
        text = vault_tables.get(desk.connection, f"exchange/{key}")
    except KeyError:
        return Exchange()
    return msgspec.json.decode(text, type=Exchange)


def put(desk: Desk, key: str, state: Exchange) -> None:
    text = msgspec.json.encode(state).decode()
    vault_tables.put(desk.connection, f"exchange/{key}", text)


def my_past(desk: Desk) -> list[Epoch]:
    """The ended epochs of this vault, oldest first."""
    mine = desk.writer.position().epoch
    rows = desk.connection.execute("SELECT epoch FROM epoch ORDER BY place")
    return [Epoch(epoch) for (epoch,) in rows if epoch != mine]


def my_epochs(desk: Desk) -> list[Epoch]:
    return [*my_past(desk), desk.writer.position().epoch]


def _parent(desk: Desk) -> Position:
    row = desk.connection.execute(
        "SELECT parent, parent_count, parent_link FROM epoch WHERE epoch = ?",
        (desk.writer.position().epoch,),
    ).fetchone()
    assert row is not None
    return Position(epoch=Epoch(row[0]), count=row[1], link=Link(row[2]))


def newest(peer: Peer) -> Epoch:
    """The epoch that a peer writes in now; raises NotYetHeard before its first bundle."""
    if not peer.epochs:
        raise NotYetHeard(peer.name)
    return Epoch(peer.epochs[-1])


def feed_to(desk: Desk, peer: Peer) -> Feed:
    return Feed(sender=desk.writer.position().epoch, receiver=newest(peer))


def former_feeds(desk: Desk, peer: Peer) -> list[Feed]:
    """All earlier feeds of mine to the same peer."""
    now = feed_to(desk, peer)
    every = [
        Feed(sender=mine, receiver=Epoch(theirs))
        for mine in my_epochs(desk)
        for theirs in peer.epochs
    ]
    return [feed for feed in every if feed != now]


def confirmed(desk: Desk, peer: Peer) -> int:
    """Where the next bundle to this peer starts: what its present epoch has confirmed (§4b.3)."""
    feed = feed_to(desk, peer)
    return of(desk, peer.key).confirmed.get(pair(feed), 0)


def confirm(state: Exchange, feed: Feed, count: int) -> Exchange:
    """Note what a peer holds of a feed of mine; an older saying changes nothing."""
    known = state.confirmed.get(pair(feed), 0)
    grown = state.confirmed | {pair(feed): max(known, count)}
    return msgspec.structs.replace(state, confirmed=grown)


def pair(feed: Feed) -> str:
    return f"{feed.sender}:{feed.receiver}"


def reader(desk: Desk) -> bundle.Me:
    """This vault as a reader of bundles."""
    return bundle.Me(
        federation=identity.federation(desk),
        recipients=identity.fingerprints(desk),
        feed=lambda header, sender: feed_state(desk, peers.get(desk, sender.hex()), header),
    )


def feed_state(desk: Desk, peer: Peer, header: Header) -> places.FeedState:
    """All that this vault knows that bears on one bundle (§4b.3-5)."""
    mine, past, state = desk.writer.position().epoch, my_past(desk), of(desk, peer.key)
    received = Feed(sender=Epoch(header.epoch), receiver=Epoch(header.to_epoch))
    given = Feed(sender=mine, receiver=Epoch(header.epoch))
    return places.FeedState(
        mine=mine,
        my_past=frozenset(past),
        lost=frozenset(lost(desk)),
        fresh=bool(past) and state.answered != mine,
        theirs=Epoch(peer.epochs[-1]) if peer.epochs else None,
        their_past=frozenset(Epoch(epoch) for epoch in peer.epochs[:-1]),
        received=Kept(desk.connection, received),
        given=Kept(desk.connection, given),
        heard=state.heard.get(f"{header.epoch}:{mine}"),
        in_my_log=lambda link: proving.passes(desk.connection, link),
    )


def lost(desk: Desk) -> list[Epoch]:
    """Epochs of this vault that it only heard of: they lived after the backup (§4b.4)."""
    try:
        text = vault_tables.get(desk.connection, LOST)
    except KeyError:
        return []
    return msgspec.json.decode(text, type=list[Epoch])


def remember_lost(desk: Desk, epoch: str) -> None:
    known = lost(desk)
    if epoch not in known and epoch not in my_epochs(desk):
        vault_tables.put(desk.connection, LOST, msgspec.json.encode([*known, epoch]).decode())


def admit(desk: Desk, peer: Peer, header: Header) -> None:
    """Know a sender's new epoch from the first of its items on, in the caller's transaction."""
    known = peers.get(desk, peer.key).epochs
    if header.epoch not in known:
        peers.keep(desk, peer.key, {"epochs": [*known, header.epoch]})


def heard(desk: Desk, peer: Peer, header: Header) -> None:
    """Keep what a bundle that was taken in says of its sender, in the caller's transaction."""
    admit(desk, peer, header)
    mine, state = desk.writer.position().epoch, of(desk, peer.key)
    is_present = header.epoch == peers.get(desk, peer.key).epochs[-1]
    place = places.had_of(header, mine)
    state = msgspec.structs.replace(state, seen=desk.clock.now().isoformat())
    if header.to_epoch == mine:
        key, have = f"{header.epoch}:{mine}", place.count if place else 0
        before = state.heard.get(key)
        if before is None or header.part.end >= before.upto:
            now = Heard(upto=header.part.end, have=have)
            state = msgspec.structs.replace(
                state, heard=state.heard | {key: now}, answered=mine,
                log_link=header.log_link if is_present else state.log_link,
            )  # fmt: skip
        if place is not None:
            feed = Feed(sender=mine, receiver=Epoch(header.epoch))
            state = confirm(state, feed, place.count)
    put(desk, peer.key, state)


def have(desk: Desk, peer: Peer) -> tuple[Place, ...]:
    """What is here of each feed from this peer to my present epoch."""
    mine = desk.writer.position().epoch
    found: list[Place] = []
    for epoch in peer.epochs[-64:]:
        end = feeds.end(desk.connection, Feed(sender=Epoch(epoch), receiver=mine))
        if end.count:
            found.append(Place(count=end.count, epoch=epoch, link=end.link))
    return tuple(found)


def outgoing(
    desk: Desk,
    peer: Peer,
    *,
    kind: Literal["writes", "receipt"] = "writes",
    reports: Sequence[Report] = (),
    receipts: Sequence[Receipt] = (),
) -> Outgoing:
    """Everything of the feed to a peer that it has not confirmed, ready to be sealed (§4b.3)."""
    feed, start = feed_to(desk, peer), confirmed(desk, peer)
    link = feeds.link_at(desk.connection, feed, start)
    assert link is not None
    entries = tuple(feeds.handed(desk.connection, feed, start))
    state = of(desk, peer.key)
    offline = (peer.recovery,) if peer.recovery else ()
    return Outgoing(
        own=identity.my_keys(desk),
        federation=identity.federation(desk),
        recipients=(peer.recipient, *offline),
        epoch=feed.sender,
        parent=_parent(desk),
        to_epoch=feed.receiver,
        start=start,
        start_link=link,
        clock=desk.clock.now(),
        entries=entries,
        enclosures=_enclosures(desk, entries),
        reports=tuple(reports),
        receipts=tuple(receipts),
        have=have(desk, peer),
        log_link=desk.writer.position().link,
        seen_log=Link(state.log_link),
        kind=kind,
        program=PROGRAM,
        forms={form.id: form.version for form in load.shipped().values()},
    )


def _enclosures(desk: Desk, entries: Sequence[Entry]) -> Mapping[str, Enclosure]:
    """Each paper travels with the write that names its hash."""
    found: dict[str, Enclosure] = {}
    for entry in entries:
        if isinstance(entry, Write) and is_paper(entry):
            data = blobs.get(desk.connection, entry.line.record)
            if data is not None:
                found[entry.id] = Enclosure(data=data)
    return found


def is_paper(write: Write) -> bool:
    """Whether a write says which file an attachment is."""
    return write.line.kind == "attachment" and write.line.unit == "sha256"


Sealer = Callable[[Outgoing], tuple[bundle.Made, ...]]
