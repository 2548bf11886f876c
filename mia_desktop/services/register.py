"""K2 Register: who hands over to this office, how far they have come, what is missing."""

import msgspec

from mia_desktop.domain.chain import Epoch
from mia_desktop.domain.records.office import Peer
from mia_desktop.services import authority, exchange, handover, peers, received, reports
from mia_desktop.services.desk import Desk
from mia_desktop.store import feeds, parking, reading
from mia_desktop.store.feeds import Feed


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One computer as the register shows it; days are ISO text or empty."""

    key: str
    name: str
    unit: str
    pinned: str
    pinned_by: str
    revoked: str
    approved: bool
    seen: str
    cases: int
    items: int
    """Changes that have come from it in its present epoch."""
    waiting: int
    epochs: int
    receipt: str
    missing_report: str
    """The closed period for which no volumes have come; empty when they have."""


def lines(desk: Desk) -> list[Line]:
    """All whose card was read, those that are shut out last."""
    found = [_line(desk, peer) for peer in peers.everyone(desk) if peer.role == "handledare"]
    return sorted(found, key=lambda line: (bool(line.revoked), line.name, line.key))


def cases_of(desk: Desk, key: str) -> list[str]:
    """The cases that a computer may write to."""
    peer = peers.get(desk, key)
    theirs = {peer.key, *peer.former}
    return [
        record.id
        for record in reading.of_kind(desk.connection, "participant")
        if not theirs.isdisjoint(record.values.get("assigned") or [])
    ]


def assign(desk: Desk, case: str, keys: list[str]) -> None:
    """The office says which computers may write to a case."""
    authority.assign(desk, case, keys)


def _line(desk: Desk, peer: Peer) -> Line:
    mine = desk.writer.position().epoch
    items = 0
    if peer.epochs:
        feed = Feed(sender=Epoch(peer.epochs[-1]), receiver=mine)
        items = feeds.end(desk.connection, feed).count
    period = reports.latest_closed(desk.clock.today(), desk.setting("report_length") or "H")
    receipts = [each.made for each in handover.everything(desk) if each.peer == peer.key]
    reads = [each.at for each in received.of_peer(desk, peer.key)]
    late = peer.key not in reports.reported(desk, period) and peers.is_confirmed(peer)
    return Line(
        key=peer.key,
        name=peer.name,
        unit=peer.unit,
        pinned=peer.pinned.isoformat() if peer.pinned else "",
        pinned_by=peer.pinned_by,
        revoked=peer.revoked.isoformat() if peer.revoked else "",
        approved=peer.approved is not None,
        seen=max([exchange.of(desk, peer.key).seen, *reads]),
        cases=len(cases_of(desk, peer.key)),
        items=items,
        waiting=len([p for p in parking.everything(desk.connection) if p.sender == peer.key]),
        epochs=len(peer.epochs),
        receipt=receipts[0] if receipts else "",
        missing_report=period if late else "",
    )
