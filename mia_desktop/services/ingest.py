"""Reading a bundle in: what it is, whether it may, what it changes; then one transaction.

The reading order is bundle-format §4.5: `sync.bundle` opens and judges, `authority` asks who may
say what, then merge, then the receipt. A bundle that has to wait is kept, with why; nothing that
came is ever dropped, and a vault that shows itself to be the old one takes in nothing.
"""

import msgspec

from mia_desktop.domain.chain import Epoch
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.office import Leg, Peer
from mia_desktop.services import (
    applying,
    authority,
    exchange,
    old_self,
    opening,
    peers,
    receipts,
    received,
    reports,
)
from mia_desktop.services.applying import Applied
from mia_desktop.services.authority import Judged
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import Overreach
from mia_desktop.services.opening import Outcome
from mia_desktop.store import backup, feeds, parking, waterline
from mia_desktop.store.feeds import Feed
from mia_desktop.store.parking import Parked
from mia_desktop.sync import feeds as verdicts
from mia_desktop.sync.bundle import Opened

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
    reports: int = 0
    told: receipts.Told = receipts.Told()
    record: str = ""
    also: tuple["Taken", ...] = ()
    """Bundles that had waited for this one."""
    stuck: tuple["Taken", ...] = ()
    """Those that had waited too and could still not be taken in; they go on waiting."""


def foresee(desk: Desk, data: bytes) -> Applied:
    """What taking a bundle in would change, krockar included: done, counted, and taken back."""
    opened = opening.open_file(desk, data)
    if opening.outcome_of(opened) != "read":
        return Applied()
    judged = _judge(desk, opened)
    return applying.foresee(desk, judged.allowed)


def ingest(desk: Desk, data: bytes, *, name: str = "", agreed: bool = False) -> Taken:
    """Take a bundle in. `agreed`: a person has said yes to many krockar.

    Raises what `inspect` raises, Overreach, and AsksFirst before anything was changed. A copy of
    the vault is made first whenever there is something to take in (§2).
    """
    opened = opening.open_file(desk, data)
    outcome = opening.outcome_of(opened)
    if outcome == "read" and opened.new_entries:
        backup.make(desk.vault, "ingest")
    taken = _take(desk, opened, data, name=name, agreed=agreed)
    _mark(desk, taken)
    waiting = retry(desk, opened.sender.hex(), agreed=agreed) if taken.outcome == "read" else ()
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
    found: list[Taken] = []
    stuck: dict[str, Taken] = {}
    moved = True
    while moved:
        moved = False
        for parked in parking.everything(desk.connection):
            if parked.why not in {"PART", "OLD"} or (sender and parked.sender != sender):
                continue
            taken = _take_waiting(desk, parked, agreed=agreed)
            if taken.outcome in {"read", "known", "waits"}:
                with desk.writer.transaction():
                    parking.drop(desk.connection, parked.hash)
                found.append(taken)
                stuck.pop(parked.hash, None)
                moved = True
            elif taken.why == STUCK:
                stuck[parked.hash] = taken
    return [*found, *stuck.values()]


def _take_waiting(desk: Desk, parked: Parked, *, agreed: bool) -> Taken:
    data = parking.data(desk.connection, parked.hash)
    try:
        return _take(desk, opening.open_file(desk, data), data, name="", agreed=agreed)
    except Expected:
        return Taken(outcome="parked", sender="", key=parked.sender, hash=parked.hash, why=STUCK)


def _judge(desk: Desk, opened: Opened) -> Judged:
    peer = peers.get(desk, opened.sender.hex())
    judged = authority.judge(desk, peer, opened.header, opened.new_entries)
    if judged.fault in authority.NEVER:
        raise Overreach(peer.name, judged.fault)
    return judged


def _take(desk: Desk, opened: Opened, data: bytes, *, name: str, agreed: bool) -> Taken:
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
    judged = _judge(desk, opened)
    if judged.fault:
        return _hold(desk, peer, opened, data, taken, judged.fault)
    return _read(desk, peer, opened, data, judged, taken, name=name, agreed=agreed)


def _read(
    desk: Desk, peer: Peer, opened: Opened, data: bytes, judged: Judged, taken: Taken, *,
    name: str, agreed: bool,
) -> Taken:  # fmt: skip
    head = opened.header
    feed = Feed(sender=Epoch(head.epoch), receiver=Epoch(head.to_epoch))
    with desk.writer.transaction():
        applied = applying.apply(
            desk, (*judged.allowed, *judged.places()), opening.enclosures(opened), agreed=agreed
        )
        feeds.append(desk.connection, feed, judged.in_feed())
        new = [report for report in opened.reports if reports.take_in(desk, report, peer.key)]
        told = receipts.apply(desk, peer, opened)
        exchange.heard(desk, peer, head)
        if judged.held:
            parking.put(desk.connection, desk.clock, peer.key, NOT_ASSIGNED, data)
        record = taken.record
        if taken.outcome == "read" or _is_unread(desk, taken.hash):
            record = note(
                desk, peer, opened, state="krockar" if applied.conflicts else "inlast",
                applied=applied, reports_=len(new), held=len(judged.held), name=name,
            )  # fmt: skip
        desk.note("ingest", record=record, detail=f"{peer.name} {applied.writes}")
    says_more = bool(new) or told != receipts.Told()
    return msgspec.structs.replace(
        taken, applied=applied, held=len(judged.held), reports=len(new), told=told,
        outcome="read" if says_more else taken.outcome,
        why=NOT_ASSIGNED if judged.held else "", record=record,
    )  # fmt: skip


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
) -> str:  # fmt: skip
    """What a receipt will say of this bundle, and what its undoing needs."""
    applied, head = applied or Applied(), opened.header
    count = len(opened.new_entries)
    values = {
        "file": name,
        "peer": peer.key,
        "leg": Leg(
            sender=head.epoch, receiver=head.to_epoch, start=head.span.end - count,
            upto=head.span.end, link=head.span.end_link,
        ),
        "state": state,
        "why": why,
        "conflicts": applied.conflicts if state == "krockar" else 0,
        "writes": applied.writes,
        "cases": len(applied.cases),
        "reports": reports_,
        "held": held,
    }  # fmt: skip
    return received.keep(desk, opened.hash.hex(), values)
