"""K2 Register: who hands over to this office, how far they have come, what is missing.

And whose a participant is: which computers may write to a case is the office's to say, also when
a handledare takes over another's participants (bundle-format §5).
"""

import base64
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

import msgspec

from mia_desktop.domain.chain import Epoch
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.office import HandedOver, Peer, Received
from mia_desktop.domain.records.person import Cover
from mia_desktop.services import (
    authority,
    covering,
    exchange,
    handover,
    peers,
    received,
    reports,
    scope,
)
from mia_desktop.services.desk import Desk
from mia_desktop.store import feeds, parking, reading
from mia_desktop.store.feeds import Feed
from mia_desktop.store.parking import Parked
from mia_desktop.sync import cards, signed

SILENT = timedelta(weeks=5)
"""Longer than this without a bundle, and somebody should call."""

Lack = Literal["unheard", "silent", "gap", "held", "receipt", "report"]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One computer as the register shows it; days are ISO text or empty."""

    key: str
    name: str
    unit: str
    number: tuple[str, ...] = ()
    """The check number of its card."""
    pinned: str
    pinned_by: str
    revoked: str
    approved: str
    """The day on which somebody decided that protected persons may go there (R-30)."""
    seen: str
    cases: int
    items: int
    """Changes that have come from it in its present epoch."""
    waiting: int
    epochs: int
    receipt: str
    latest: Received | None = None
    """The last bundle that was read from it."""
    lacks: tuple[Lack, ...] = ()
    missing_report: str
    """The closed period for which no volumes have come; empty when they have."""


class Theirs(msgspec.Struct, frozen=True, kw_only=True):
    """A participant whom some computers may write to."""

    case: str
    number: str
    name: str
    """Empty for a participant with protected identity."""
    protected: bool
    keys: tuple[str, ...]
    covers: tuple[Cover, ...] = ()
    """Whoever stands in, or will."""


class Computer(msgspec.Struct, frozen=True, kw_only=True):
    """A computer that a participant can be given to."""

    key: str
    name: str
    unit: str
    approved: bool


def lines(desk: Desk) -> list[Line]:
    """All whose card was read, those that are shut out last."""
    books = _books(desk)
    found = [_line(desk, p, books) for p in peers.everyone(desk) if p.role == "handledare"]
    return sorted(found, key=lambda line: (bool(line.revoked), line.name, line.key))


def theirs(desk: Desk, key: str) -> list[Theirs]:
    """The participants that a computer may write to, in the order of their numbers."""
    peer = peers.get(desk, key)
    own = {peer.key, *peer.former}
    found = [each for each in _everybody(desk) if not own.isdisjoint(each.keys)]
    with_covers = [_covered(desk, each) for each in found]
    return sorted(with_covers, key=lambda each: (each.number, each.case))


def _everybody(desk: Desk) -> list[Theirs]:
    return [_theirs(record) for record in reading.of_kind(desk.connection, "participant")]


def whose(desk: Desk, case: str) -> Theirs:
    """Who may write to one participant."""
    return _covered(desk, _theirs(desk.get(case)))


def _covered(desk: Desk, each: Theirs) -> Theirs:
    today = desk.clock.today()
    covers = (one for one in covering.of_case(desk, each.case) if not covering.is_over(one, today))
    return msgspec.structs.replace(each, covers=tuple(covers))


def computers(desk: Desk) -> list[Computer]:
    """Those that participants can be given to: confirmed, and not shut out."""
    return [
        Computer(key=p.key, name=p.name, unit=p.unit, approved=p.approved is not None)
        for p in peers.everyone(desk)
        if p.role == "handledare" and peers.is_confirmed(p)
    ]


def assign(desk: Desk, case: str, keys: Sequence[str]) -> None:
    """The office says which computers may write to a case; at least one."""
    if not keys:
        raise ValueError(case)
    authority.assign(desk, case, sorted(set(keys)))


def move(desk: Desk, cases: Sequence[str], source: str, target: str) -> int:
    """Another computer takes a computer's place with these participants, in one step of Ångra.

    Returns with how many. Who else may write to them still may.
    """
    peers.confirmed(desk, target)
    old = peers.get(desk, source)
    gone = {old.key, *old.former}
    with desk.step():
        for case in cases:
            kept = [key for key in whose(desk, case).keys if key not in gone]
            assign(desk, case, [*kept, target])
    return len(cases)


def _theirs(record: Record) -> Theirs:
    name = record.values.get("name") or {}
    given = str(record.values.get("preferred_name") or name.get("given") or "")
    protected = scope.is_protected(record)
    return Theirs(
        case=record.id,
        number=str(record.values.get("number") or ""),
        name="" if protected else f"{given} {name.get('family') or ''}".strip(),
        protected=protected,
        keys=tuple(record.values.get("assigned") or ()),
    )


class _Books(msgspec.Struct, frozen=True, kw_only=True):
    """What is read once for all lines."""

    everybody: tuple[Theirs, ...]
    made: tuple[HandedOver, ...]
    read: tuple[Received, ...]
    parked: tuple[Parked, ...]
    period: str
    reported: frozenset[str]


def _books(desk: Desk) -> _Books:
    period = reports.latest_closed(desk.clock.today(), desk.setting("report_length") or "H")
    return _Books(
        everybody=tuple(_everybody(desk)),
        made=tuple(handover.everything(desk)),
        read=tuple(received.everything(desk)),
        parked=tuple(parking.everything(desk.connection)),
        period=period,
        reported=frozenset(reports.reported(desk, period)),
    )


def _line(desk: Desk, peer: Peer, books: _Books) -> Line:
    items = 0
    if peer.epochs:
        feed = Feed(sender=Epoch(peer.epochs[-1]), receiver=desk.writer.position().epoch)
        items = feeds.end(desk.connection, feed).count
    reads = [each for each in books.read if each.peer == peer.key]
    seen = max([exchange.of(desk, peer.key).seen, *(each.at for each in reads)])
    late = peer.key not in books.reported and peers.is_confirmed(peer)
    parked = [each.why for each in books.parked if each.sender == peer.key]
    taken = [each for each in reads if each.state in {"inlast", "krockar"}]
    receipt = next((each.made for each in books.made if each.peer == peer.key), "")
    own = {peer.key, *peer.former}
    return Line(
        key=peer.key,
        name=peer.name,
        unit=peer.unit,
        number=_number(peer),
        pinned=peer.pinned.isoformat() if peer.pinned else "",
        pinned_by=peer.pinned_by,
        revoked=peer.revoked.isoformat() if peer.revoked else "",
        approved=peer.approved.isoformat() if peer.approved else "",
        seen=seen,
        cases=sum(not own.isdisjoint(each.keys) for each in books.everybody),
        items=items,
        waiting=len(parked),
        epochs=len(peer.epochs),
        receipt=receipt,
        latest=taken[0] if taken else None,
        lacks=_lacks(desk, peer, seen, parked, receipt, late=late),
        missing_report=books.period if late else "",
    )


def _number(peer: Peer) -> tuple[str, ...]:
    return signed.check_number(cards.read_card(base64.b64decode(peer.card)))


def _lacks(
    desk: Desk, peer: Peer, seen: str, parked: Sequence[str], receipt: str, *, late: bool
) -> tuple[Lack, ...]:
    """What somebody should see to; nothing of a computer that is shut out."""
    if not peers.is_confirmed(peer):
        return ()
    found: list[Lack] = []
    if not seen:
        found.append("unheard")
    elif desk.clock.now() - datetime.fromisoformat(seen) > SILENT:
        found.append("silent")
    if "PART" in parked:
        found.append("gap")
    if set(parked) - {"PART", "OLD"}:
        found.append("held")
    if seen and receipt < seen:
        found.append("receipt")
    if late:
        found.append("report")
    return tuple(found)
