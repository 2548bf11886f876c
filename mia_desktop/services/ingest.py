"""Reading a bundle in: what it is, whether it may, what it changes; then it is merged.

The reading order is bundle-format §4.5: `sync.bundle` opens and judges, `authority` asks who may
say what, then merge, then the receipt. A bundle that has to wait is kept, with why; nothing that
came is ever dropped, and a vault that shows itself to be the old one takes in nothing.

A large bundle is merged in several transactions, so that whoever types meanwhile is not kept
waiting (decisions P7). Each takes in some items and moves the feed forward by just these, so the
vault stands at a place of the sender's feed at every moment, as after a shorter bundle. What is
said *of* the bundle (that it is read, its receipts and reports, what its sender has) is in the
last one. Broken off in between, it is read again and goes on behind what is here (§4b.3).
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from mia_desktop.domain.chain import Epoch
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.office import Leg, Peer
from mia_desktop.domain.writes import Entry
from mia_desktop.platform.slices import SLICE_S, At, Beside, Long, Turns, at_once
from mia_desktop.services import (
    applying,
    authority,
    disposal,
    disposal_waiting,
    exchange,
    old_self,
    opening,
    peers,
    receipts,
    received,
    reports,
    unfinished,
)
from mia_desktop.services.applying import Applied
from mia_desktop.services.authority import Judged
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import AsksFirst, Overreach
from mia_desktop.services.opening import Outcome
from mia_desktop.store import backup, feeds, parking, waterline
from mia_desktop.store.feeds import Feed
from mia_desktop.store.parking import Parked
from mia_desktop.sync import feeds as verdicts
from mia_desktop.sync.bundle import Opened

FIRST, LEAST = 10, 20
"""Items in the first turn of a merge, which tells how many fit in the next; never fewer than so
many, however slow the disk is at the end of each turn, or a year of casework would take hours."""
NOT_ASSIGNED = "NOT_ASSIGNED"
STUCK = "STUCK"
"""It waited for another part, which is here now, and still could not be taken in."""


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a file: taken in, known already, kept for later, or of no use any more."""

    outcome: Outcome
    sender: str
    key: str
    hash: str
    why: str = ""
    applied: Applied = Applied()
    held: int = 0
    refused: int = 0
    """Writes of cases that were disposed of here: left out, and not kept (§4b.6)."""
    reports: int = 0
    told: receipts.Told = receipts.Told()
    record: str = ""
    also: tuple["Taken", ...] = ()
    """Bundles that had waited for this one."""
    stuck: tuple["Taken", ...] = ()
    """Those that had waited too and could still not be taken in; they go on waiting."""


def foresee(desk: Desk, data: bytes) -> Applied:
    """What taking a bundle in would change, krockar included; nothing is done."""
    return at_once(foreseeing(desk, data, slice_s=None))


def foreseeing(desk: Desk, data: bytes, *, slice_s: float | None = SLICE_S) -> Long[Applied]:
    """The same in turns."""
    opened = yield from opening.opening_file(desk, data)
    if opening.outcome_of(opened) != "read":
        return Applied()
    judged = yield from _judging(desk, opened, slice_s)
    return (yield from applying.foreseeing(desk, judged.allowed, slice_s=slice_s))


def ingest(desk: Desk, data: bytes, *, name: str = "", agreed: bool = False) -> Taken:
    """Take a bundle in. `agreed`: a person has said yes to many krockar.

    Raises what `inspect` raises, Overreach, and AsksFirst before anything was changed. A copy of
    the vault is made first whenever there is something to take in (§2).
    """
    return at_once(ingesting(desk, data, name=name, agreed=agreed, slice_s=None))


def ingesting_file(desk: Desk, path: Path, *, agreed: bool = False) -> Long[Taken]:
    """The same from a stick, which is read beside the store."""
    data = yield Beside(lambda _watch: opening.read_file(path))
    return (yield from ingesting(desk, data, name=path.name, agreed=agreed))


def ingesting(
    desk: Desk, data: bytes, *, name: str = "", agreed: bool = False,
    slice_s: float | None = SLICE_S,
) -> Long[Taken]:  # fmt: skip
    """The same in turns, which tell how far it has come; it may be stopped after each of them."""
    opened = yield from opening.opening_file(desk, data)
    outcome = opening.outcome_of(opened)
    if outcome == "read" and opened.new_entries:
        yield from backup.making(desk.vault, "ingest", slice_s=slice_s)
    how = _How(name=name, agreed=agreed, slice_s=slice_s)
    taken = yield from _take(desk, opened, data, how)
    if (taken.held or taken.outcome == "held") and (gone := disposal.disposed(desk)):
        yield from disposal_waiting.trimming(desk, data, gone)
    _mark(desk, taken)
    waiting: Sequence[Taken] = ()
    if taken.outcome == "read":
        waiting = yield from _retrying(desk, opened.sender.hex(), how)
    return msgspec.structs.replace(
        taken,
        also=tuple(one for one in waiting if one.why != STUCK),
        stuck=tuple(one for one in waiting if one.why == STUCK),
    )


def _mark(desk: Desk, taken: Taken) -> None:
    if taken.outcome in {"read", "held", "parked"}:
        waterline.write(desk.vault, desk.places.state)


def retry(desk: Desk, sender: str = "", *, agreed: bool = False) -> list[Taken]:
    """Try the parts that wait, again and again until none goes any further.

    One that cannot be taken in, or that a person must be asked about first (§5.10), goes on
    waiting and is told of: what came before it has been taken in already.
    """
    return at_once(_retrying(desk, sender, _How(agreed=agreed)))


def retrying(
    desk: Desk, sender: str = "", *, agreed: bool = False, slice_s: float | None = SLICE_S
) -> Long[list[Taken]]:
    """The same in turns."""
    return (yield from _retrying(desk, sender, _How(agreed=agreed, slice_s=slice_s)))


class _How(msgspec.Struct, frozen=True, kw_only=True):
    """How a bundle is read: under which name, whether a person has agreed, in which turns."""

    name: str = ""
    agreed: bool = False
    slice_s: float | None = None


def _retrying(desk: Desk, sender: str, how: _How) -> Long[list[Taken]]:
    found: list[Taken] = []
    stuck: dict[str, Taken] = {}
    moved = True
    while moved:
        moved = False
        for parked in parking.everything(desk.connection):
            if parked.why not in {"PART", "OLD"} or (sender and parked.sender != sender):
                continue
            taken = yield from _take_waiting(desk, parked, how)
            if taken.outcome in {"read", "known", "waits"}:
                with desk.writer.transaction():
                    parking.drop(desk.connection, parked.hash)
                found.append(taken)
                stuck.pop(parked.hash, None)
                moved = True
            elif taken.why == STUCK:
                stuck[parked.hash] = taken
    return [*found, *stuck.values()]


def _take_waiting(desk: Desk, parked: Parked, how: _How) -> Long[Taken]:
    data = parking.data(desk.connection, parked.hash)
    try:
        opened = yield from opening.opening_file(desk, data)
        return (yield from _take(desk, opened, data, msgspec.structs.replace(how, name="")))
    except Expected:
        return Taken(outcome="parked", sender="", key=parked.sender, hash=parked.hash, why=STUCK)


def _judging(desk: Desk, opened: Opened, slice_s: float | None) -> Long[Judged]:
    peer = peers.get(desk, opened.sender.hex())
    judged = yield from authority.judging(
        desk, peer, opened.header, opened.new_entries, slice_s=slice_s
    )
    if judged.fault in authority.NEVER:
        raise Overreach(peer.name, judged.fault)
    return judged


def _take(desk: Desk, opened: Opened, data: bytes, how: _How) -> Long[Taken]:
    peer, outcome = peers.get(desk, opened.sender.hex()), opening.outcome_of(opened)
    taken = Taken(outcome=outcome, sender=peer.name, key=peer.key, hash=opened.hash.hex())
    why = opening.WHY.get(type(opened.verdict), "")
    if isinstance(opened.verdict, verdicts.IAmTheOld):
        old_self.suspect(desk, opened.verdict.why)
    if outcome == "waits":
        with desk.writer.transaction():
            exchange.remember_lost(desk, opened.header.to_epoch)
        return taken
    if outcome in {"parked", "old", "held"}:
        return _hold(desk, peer, opened, data, taken, why)
    if sign := receipts.shows_old(desk, opened):
        old_self.suspect(desk, sign)
        return _hold(desk, peer, opened, data, taken, "OLD")
    judged = yield from _judging(desk, opened, how.slice_s)
    if judged.fault:
        return _hold(desk, peer, opened, data, taken, judged.fault)
    return (yield from _read(desk, peer, opened, data, judged, taken, how))


def _read(
    desk: Desk, peer: Peer, opened: Opened, data: bytes, judged: Judged, taken: Taken, how: _How
) -> Long[Taken]:
    head, items = opened.header, judged.in_feed()
    yield At(0, len(items))
    begun = unfinished.of(desk, taken.hash)
    applied = yield from applying.foreseeing(desk, items, slice_s=how.slice_s)
    if not how.agreed and begun is None and applied.asks_first():
        raise AsksFirst(applied.conflicts, applied.conflict_cases)
    if items:
        begun = begun or unfinished.of_bundle(opened, peer.name, how.name, applied)
        yield from _merge(desk, peer, opened, items, begun, how.slice_s)
    with desk.writer.transaction():
        new = [report for report in opened.reports if reports.take_in(desk, report, peer.key)]
        told = receipts.apply(desk, peer, opened)
        exchange.heard(desk, peer, head)
        if judged.held:
            parking.put(desk.connection, desk.clock, peer.key, NOT_ASSIGNED, data)
        record = taken.record
        if taken.outcome == "read" or _is_unread(desk, taken.hash):
            record = note(
                desk, peer, opened, state="krockar" if _conflicts(applied, begun) else "inlast",
                applied=applied, reports_=len(new), held=len(judged.held), name=how.name,
                begun=begun, refused=len(judged.refused),
            )  # fmt: skip
        unfinished.finish(desk, taken.hash)
        desk.note("ingest", record=record, detail=f"{peer.name} {applied.writes}")
        note_refused(desk, peer, record, len(judged.refused))
    says_more = bool(new) or told != receipts.Told()
    return msgspec.structs.replace(
        taken, applied=applied, held=len(judged.held), reports=len(new), told=told,
        refused=len(judged.refused), outcome="read" if says_more else taken.outcome,
        why=NOT_ASSIGNED if judged.held else "", record=record,
    )  # fmt: skip


def _merge(
    desk: Desk, peer: Peer, opened: Opened, items: Sequence[Entry], begun: unfinished.Reading,
    slice_s: float | None,
) -> Long[None]:  # fmt: skip
    """Take the items in, in the order of the feed; each transaction moves it on by its own."""
    head, enclosures = opened.header, opening.enclosures(opened)
    feed = Feed(sender=Epoch(head.epoch), receiver=Epoch(head.to_epoch))
    turns, portion, at = Turns(slice_s), len(items) if slice_s is None else FIRST, 0
    while at < len(items):
        turns.begin()
        some = items[at : at + portion]
        with desk.writer.transaction():
            if at == 0:
                exchange.admit(desk, peer, head)
                unfinished.begin(desk, begun)
            applying.put(desk, some, enclosures)
            feeds.append(desk.connection, feed, some)
        at += len(some)
        portion = max(LEAST, turns.fitting(portion))
        yield At(at, len(items))


def _conflicts(applied: Applied, begun: unfinished.Reading | None) -> int:
    return begun.conflicts if begun else applied.conflicts


def _is_unread(desk: Desk, digest: str) -> bool:
    """Whether nothing was said of a bundle yet but that it is here."""
    kept = received.with_hash(desk, digest)
    return not kept or desk.get(kept).values.get("state") == "mottagen"


def _hold(desk: Desk, peer: Peer, opened: Opened, data: bytes, taken: Taken, why: str) -> Taken:
    """Keep a file unread, with why; a receipt will say so."""
    waits = why in {"PART", "OLD"}
    outcome: Outcome = "old" if why == "OLD" else "parked" if waits else "held"
    with desk.writer.transaction():
        parking.put(desk.connection, desk.clock, peer.key, why, data)
        record = ""
        if why != "OLD" and not received.with_hash(desk, taken.hash):
            record = note(desk, peer, opened, state="mottagen" if waits else "halls", why=why)
        desk.note("hold_bundle", record=record, detail=f"{peer.name} {why}")
    return msgspec.structs.replace(taken, outcome=outcome, why=why, record=record)


def note(
    desk: Desk, peer: Peer, opened: Opened, *, state: str, why: str = "",
    applied: Applied | None = None, reports_: int = 0, held: int = 0, name: str = "",
    begun: unfinished.Reading | None = None, refused: int = 0,
) -> str:  # fmt: skip
    """What a receipt will say of this bundle, and what its undoing needs.

    `begun`: it was begun earlier and broken off; what was taken in then belongs to it too.
    """
    applied, head = applied or Applied(), opened.header
    start = head.span.end - len(opened.new_entries) if begun is None else begun.start
    values = {
        "file": name,
        "peer": peer.key,
        "leg": Leg(
            sender=head.epoch, receiver=head.to_epoch, start=start,
            upto=head.span.end, link=head.span.end_link,
        ),
        "state": state,
        "why": why,
        "conflicts": _conflicts(applied, begun) if state == "krockar" else 0,
        "writes": begun.writes if begun else applied.writes,
        "cases": begun.cases if begun else len(applied.cases),
        "reports": reports_,
        "held": held,
        "refused": refused,
    }  # fmt: skip
    return received.keep(desk, opened.hash.hex(), values)


def note_refused(desk: Desk, peer: Peer, record: str, count: int) -> None:
    """A line in the log for what came of cases that were disposed of: how much, from whom."""
    if count:
        desk.note("refuse_disposed", record=record, detail=f"{peer.name} {count}")
