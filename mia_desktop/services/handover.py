"""Lämna till kontoret: what leaves is shown first, then sealed, written, and read back.

`make` does all of it in a row. The window takes the steps apart: `prepare` and `note_*` on the
store thread, `seal` and `delivery.write` on the other one (decisions P7).
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from mia_desktop.domain.records.office import HandedOver, Leg, Peer
from mia_desktop.domain.writes import Write
from mia_desktop.platform import threads
from mia_desktop.services import (
    delivery,
    deviations,
    exchange,
    invitations,
    old_self,
    peers,
    reports,
    scope,
)
from mia_desktop.services.delivery import Parcel
from mia_desktop.services.desk import Desk, changes
from mia_desktop.services.handed import KIND, everything, get, overdue
from mia_desktop.services.identity import my_keys
from mia_desktop.services.leaving import PersonLine, Preview, preview
from mia_desktop.services.scope import Leaving
from mia_desktop.store import anchors, feeds, waterline
from mia_desktop.store.writing import Change
from mia_desktop.sync import bundle, filenames
from mia_desktop.sync.bundle import Outgoing
from mia_desktop.sync.reports import Report

__all__ = [
    "KIND", "PersonLine", "Prepared", "Preview", "Sealed", "again", "approve_office", "everything",
    "get", "hand_over", "make", "note_sealed", "note_written", "overdue", "prepare", "preview",
    "propose_name", "seal",
]  # fmt: skip


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """A hand-over that stands in the log and is to be sealed."""

    record: str
    outgoing: Outgoing
    stem: str


class Sealed(msgspec.Struct, frozen=True, kw_only=True):
    record: str
    parcels: tuple[Parcel, ...]
    hashes: tuple[str, ...]


def prepare(desk: Desk, leave_out: Mapping[str, str] | None = None) -> Prepared:
    """Put what leaves into the feed and the log, and gather it for sealing.

    `leave_out` names cases that stay this time, and why. Raises NotInvited, Unconfirmed, IAmOld.
    """
    office = peers.confirmed(desk, invitations.the_office(desk).key)
    old_self.check(desk)
    leave_out = leave_out or {}
    with desk.writer.transaction():
        for case, why in leave_out.items():
            desk.note("left_out", case=case, detail=why)
        leaving = scope.to_office(desk, office, leave_out)
        _assign(desk, leaving)
        for period in reports.due(desk):
            reports.freeze(desk, period)
        deviations.freeze(desk)
        record, outgoing = hand_over(desk, office, leaving)
    stem = filenames.new_stem(desk.clock.today())
    return Prepared(record=record, outgoing=outgoing, stem=stem)


def hand_over(desk: Desk, peer: Peer, leaving: Leaving, **more: Any) -> tuple[str, Outgoing]:
    """The common part of laptop and office, in the caller's transaction."""
    feed, start = exchange.feed_to(desk, peer), exchange.confirmed(desk, peer)
    feeds.hold_back(desk.connection, feed, start, leaving.may)
    pending = feeds.pending(desk.connection, feed, leaving.scope)
    end = feeds.append(desk.connection, feed, pending)
    is_receipt = "receipts" in more
    sent: list[Report] = [] if is_receipt else [*reports.unsent(desk), *deviations.unsent(desk)]
    anchors.keep(desk.writer)
    outgoing = exchange.outgoing(desk, peer, reports=sent, **more)
    record = desk.new_id()
    writes = [entry for entry in outgoing.entries if isinstance(entry, Write)]
    cases = {write.line.case for write in writes}
    values = {
        "peer": peer.key,
        "profile": ["F3"] * bool(outgoing.entries) + sorted({report.profile for report in sent}),
        "reports": [report.id for report in sent],
        "leg": Leg(
            sender=feed.sender, receiver=feed.receiver, start=start, upto=end.count, link=end.link
        ),
        "upto": end.count,
        "link": end.link,
        "state": "skapad",
        "day": desk.clock.today(),
        "made": desk.clock.now().isoformat(),
        "writes": len(writes),  # what a person counts, here, in the preview and at the office
        "cases": len(cases),
    }
    desk.writer.put(changes(KIND, "", record, values, share="never"))
    for case in sorted(cases):
        desk.note("hand_over", case=case, record=record, detail=peer.name)
    desk.note("hand_over", record=record, detail=f"{peer.name} {len(writes)}")
    return record, outgoing


def seal(
    prepared: Prepared, kind: filenames.Kind = ".miabundle", most: int = bundle.PART
) -> Sealed:
    """Pack, sign and seal: heavy, needs no vault, never on the thread that paints."""
    threads.away_from_window("seal")
    made = bundle.make_bundle(prepared.outgoing, most)
    every = delivery.parcels(
        [one.data for one in made], prepared.outgoing.clock.date(), kind, prepared.stem
    )
    hashes = tuple(one.hash.hex() for one in made)
    return Sealed(record=prepared.record, parcels=every, hashes=hashes)


def propose_name(desk: Desk, kind: filenames.Kind = ".miabundle") -> str:
    """A name for the file that is to come: a date and four letters (§4.9)."""
    return filenames.name(filenames.new_stem(desk.clock.today()), kind)


def note_sealed(desk: Desk, sealed: Sealed) -> None:
    """Keep the hashes, by which a receipt will speak of this bundle, before it is written."""
    values = {
        "hash": sealed.hashes[0],
        "parts": list(sealed.hashes),
        "file": sealed.parcels[0].name,
        "size": sum(len(parcel.data) for parcel in sealed.parcels),
    }
    desk.writer.put(changes(KIND, "", sealed.record, values, share="never"))


def note_written(desk: Desk, record: str, paths: Sequence[Path]) -> None:
    """The files lie where they were to lie, read back: skriven."""
    with desk.writer.transaction():
        values = {"state": "skriven", "file": paths[0].name, "where": str(paths[0].parent)}
        desk.writer.put(changes(KIND, "", record, values, share="never"))
        desk.note("write_bundle", record=record, detail=paths[0].name)
    waterline.write(desk.vault, desk.places.state)


def make(desk: Desk, target: Path, leave_out: Mapping[str, str] | None = None) -> HandedOver:
    """A whole hand-over to a folder, or to a file that is not there yet."""
    prepared = prepare(desk, leave_out)
    sealed = seal(prepared)
    note_sealed(desk, sealed)
    note_written(desk, sealed.record, delivery.write(sealed.parcels, target))
    return get(desk, sealed.record)


def approve_office(desk: Desk) -> None:
    """Somebody has decided that participants with protected identity may go there (R-30)."""
    peers.approve(desk, invitations.the_office(desk).key, yes=True)


def again(desk: Desk, target: Path) -> HandedOver:
    """Make a lost bundle once more: every bundle begins at what was last confirmed (§4b.3)."""
    return make(desk, target)


def _assign(desk: Desk, leaving: Leaving) -> None:
    """A case that is told of for the first time is this computer's (bundle-format §4.5)."""
    mine = my_keys(desk).key.hex()
    desk.writer.put([
        Change(case=c.case, kind="participant", record=c.case, unit="assigned", value=[mine])
        for c in leaving.cases
        if c.goes and not desk.get(c.case).values.get("assigned")
    ])  # fmt: skip
