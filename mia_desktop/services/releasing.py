"""What waits for a person: let in by a clerk, merged by id, nothing lost (bundle-format §4b.5)."""

from collections.abc import Sequence

from mia_desktop.domain.chain import Epoch
from mia_desktop.domain.records.office import Peer
from mia_desktop.domain.writes import Entry
from mia_desktop.platform.slices import SLICE_S, Long, at_once
from mia_desktop.services import applying, authority, exchange, opening, peers, reports
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import Overreach
from mia_desktop.services.ingest import Taken, note, note_refused
from mia_desktop.store import backup, feeds, parking, waterline
from mia_desktop.store.feeds import Feed
from mia_desktop.store.parking import Parked
from mia_desktop.sync import feeds as verdicts
from mia_desktop.sync.bundle import Opened

__all__ = ["Parked", "release", "releasing", "waiting"]


def release(desk: Desk, digest: str, *, lives: bool = True) -> Taken:
    """A clerk lets in what was held; its writes are merged by id, nothing is lost (§4b.5).

    `lives`: the epoch that it came from is the one that goes on. Raises KeyError for a file that
    does not wait here, Overreach for what nobody may let in.
    """
    return at_once(releasing(desk, digest, lives=lives, slice_s=None))


def releasing(
    desk: Desk, digest: str, *, lives: bool = True, slice_s: float | None = SLICE_S
) -> Long[Taken]:
    """The same with the seal and the copy in turns; what is merged is merged in one transaction.

    Stopped before that, the file goes on waiting.
    """
    data = parking.data(desk.connection, digest)
    opened = yield from opening.opening_file(desk, data, released=True)
    peer = peers.get(desk, opened.sender.hex())
    entries = opened.payload.entries if opened.payload else ()
    judged = authority.never(desk, peer, opened.header, entries)
    if judged.fault:
        raise Overreach(peer.name, judged.fault)
    yield from backup.making(desk.vault, "ingest", slice_s=slice_s)
    parking.data(desk.connection, digest)  # somebody may have let it in meanwhile
    with desk.writer.transaction():
        applied = applying.apply(desk, judged.allowed, opening.enclosures(opened))
        _side_branch(desk, opened, judged.in_feed())
        _admit(desk, peer, opened, lives=lives)
        new = [report for report in opened.reports if reports.take_in(desk, report, peer.key)]
        parking.drop(desk.connection, digest)
        record = note(desk, peer, opened, state="inlast", applied=applied, reports_=len(new))
        desk.note("release_bundle", record=record, detail=opened.hash.hex()[:16])
        note_refused(desk, peer, record, len(judged.refused))
    waterline.write(desk.vault, desk.places.state)
    return Taken(
        outcome="read", sender=peer.name, key=peer.key, hash=opened.hash.hex(), applied=applied,
        reports=len(new), record=record, refused=len(judged.refused),
    )  # fmt: skip


def waiting(desk: Desk) -> list[Parked]:
    """All files that are kept unread, oldest first."""
    return parking.everything(desk.connection)


def _side_branch(desk: Desk, opened: Opened, entries: Sequence[Entry]) -> None:
    """Let what was released stand in a feed: its own where it joins, else a branch beside it."""
    head = opened.header
    feed = Feed(sender=Epoch(head.epoch), receiver=Epoch(head.to_epoch))
    end = feeds.end(desk.connection, feed)
    joins = head.span.start <= end.count and (
        feeds.link_at(desk.connection, feed, head.span.start) == head.span.start_link
    )
    if joins and not isinstance(opened.verdict, verdicts.Fork):
        feeds.append(desk.connection, feed, entries[end.count - head.span.start :])
    else:
        branch = Feed(sender=feed.sender, receiver=Epoch(opened.hash.hex()[:32]))
        feeds.append(desk.connection, branch, entries)


def _admit(desk: Desk, peer: Peer, opened: Opened, *, lives: bool) -> None:
    """Put a released bundle's epoch where the person said: last, or beside the living one."""
    epoch = opened.header.epoch
    if lives:
        others = [each for each in peer.epochs if each != epoch]
        peers.keep(desk, peer.key, {"epochs": [*others, epoch]})
    elif epoch not in peer.epochs:
        peers.keep(desk, peer.key, {"epochs": [*peer.epochs[:-1], epoch, *peer.epochs[-1:]]})
    exchange.heard(desk, peers.get(desk, peer.key), opened.header)
