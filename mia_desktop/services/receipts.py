"""Receipts: what the office says back, and what that means for what was handed over (§4.8).

A receipt names bundle hash, feed count and link, and flips exactly those writes. *Removal-safe*
is a promise of its own: a backup of the office newer than the ingest was written and read back.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from mia_desktop.domain.chain import Epoch, Link
from mia_desktop.domain.records.office import HandedOver, Peer, Received, State
from mia_desktop.services import (
    delivery,
    deviations,
    exchange,
    handover,
    old_self,
    peers,
    received,
    scope,
)
from mia_desktop.services.desk import Desk, changes
from mia_desktop.services.handover import Prepared
from mia_desktop.store import backup, feeds, vault_tables
from mia_desktop.store.errors import VaultError
from mia_desktop.store.feeds import Feed
from mia_desktop.sync import filenames, receipt
from mia_desktop.sync.bundle import Opened
from mia_desktop.sync.receipt import Receipt

MOST = 50
"""Receipts in one file: the newest, since each of them confirms all before it."""
SAFE = "receipts.safe"

RANK = {"skapad": 0, "skriven": 1, "mottagen": 2, "halls": 3, "krockar": 4, "inlast": 4}


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What receipts have changed: how many hand-overs are now in which state."""

    inlast: int = 0
    krockar: int = 0
    halls: int = 0
    mottagen: int = 0
    answered: int = 0
    """Deviations that the office has moved on."""
    why: tuple[str, ...] = ()


# at the office


def prepare(desk: Desk, key: str) -> Prepared:
    """Receipts for one handledare and what comes back to it, ready to be sealed."""
    peer = peers.confirmed(desk, key)
    exchange.newest(peer)
    old_self.check(desk)
    safe = _make_safe(desk, peer)
    with desk.writer.transaction():
        said = [_receipt(desk, each, safe) for each in _to_acknowledge(desk, peer)]
        if said:  # once is enough: the newest says what has become of the deviations
            told = deviations.answers(desk, peer.key)
            said[0] = msgspec.structs.replace(said[0], answers=told)
        leaving = scope.to_handledare(desk, peer)
        record, outgoing = handover.hand_over(desk, peer, leaving, kind="receipt", receipts=said)
    stem = filenames.new_stem(desk.clock.today())
    return Prepared(record=record, outgoing=outgoing, stem=stem)


def make(desk: Desk, key: str, target: Path) -> HandedOver:
    """A whole `.miareceipt`, written and read back."""
    sealed = handover.seal(prepare(desk, key), ".miareceipt")
    handover.note_sealed(desk, sealed)
    handover.note_written(desk, sealed.record, delivery.write(sealed.parcels, target))
    return handover.get(desk, sealed.record)


def awaiting(desk: Desk) -> list[Peer]:
    """Whose bundles were read, and who has had no receipt since."""
    made = {each.peer: each.made for each in reversed(handover.everything(desk))}
    newest = {each.peer: each.at for each in reversed(received.everything(desk))}
    keys = [key for key, at in newest.items() if key not in made or made[key] < at]
    return [peer for peer in peers.everyone(desk) if peer.key in keys and peers.is_confirmed(peer)]


def _to_acknowledge(desk: Desk, peer: Peer) -> list[Received]:
    mine = desk.writer.position().epoch
    every = received.of_peer(desk, peer.key)
    return [each for each in every if each.leg.receiver in {mine, ""}][:MOST]


def _receipt(desk: Desk, each: Received, safe: int) -> Receipt:
    leg = each.leg
    taken_in = each.state in {"inlast", "krockar"}
    feed = Feed(sender=Epoch(leg.sender), receiver=Epoch(leg.receiver))
    here = feeds.end(desk.connection, feed)
    conflicts = each.conflicts if each.state == "krockar" else 0
    return Receipt(
        bundle=each.hash,
        conflicts=conflicts,
        count=leg.upto if taken_in else here.count,
        epoch=leg.sender,
        link=leg.link if taken_in else here.link,
        removal_safe=taken_in and not (each.held or each.refused) and _place(desk, each.id) <= safe,
        state=each.state if each.state in {"mottagen", "halls", "krockar"} else "inlast",
        why=each.why if each.state == "halls" else "",
    )


def _make_safe(desk: Desk, peer: Peer) -> int:
    """Up to which place of the log a backup has been written and read back; makes one if needed.

    A full disk costs the promise, never the receipt.
    """
    try:
        safe = int(vault_tables.get(desk.connection, SAFE))
    except KeyError:
        safe = 0
    newest = max((_place(desk, each.id) for each in received.of_peer(desk, peer.key)), default=0)
    if newest <= safe:
        return safe
    try:
        reached = int(desk.connection.value("SELECT coalesce(max(n), 0) FROM change"))
        backup.drill(desk.vault, backup.make(desk.vault, "receipt"))
    except VaultError:
        return safe
    vault_tables.put(desk.connection, SAFE, str(reached))
    return reached


def _place(desk: Desk, record: str) -> int:
    """Where in this vault's log the newest word about a record stands."""
    found = desk.connection.value("SELECT max(n) FROM change WHERE record = ?", (record,))
    return int(found or 0)


# at the laptop


def shows_old(desk: Desk, opened: Opened) -> old_self.Reason | None:
    """Whether a receipt confirms more of my feed than I have, or another link (§4b.4)."""
    mine, theirs = desk.writer.position().epoch, Epoch(opened.header.epoch)
    feed = Feed(sender=mine, receiver=theirs)
    for each in opened.receipts:
        if each.epoch == mine and feeds.link_at(desk.connection, feed, each.count) != each.link:
            return "confirmed"
    return None


def apply(desk: Desk, peer: Peer, opened: Opened) -> Told:
    """Let receipts say how far each hand-over has come, in the caller's transaction."""
    counts: dict[str, int] = {}
    why: list[str] = []
    for each in opened.receipts:
        if each.answers:
            counts["answered"] = deviations.answered(desk, each.answers, opened.header.clock)
        feed = Feed(sender=Epoch(each.epoch), receiver=Epoch(opened.header.epoch))
        if _confirms(desk, feed, each):
            state = exchange.of(desk, peer.key)
            exchange.put(desk, peer.key, exchange.confirm(state, feed, each.count))
        for handed, said in _flips(handover.everything(desk), each, feed):
            if said != handed.state:
                counts[said] = counts.get(said, 0) + 1
            _keep(desk, handed, each, said)
        if each.state == "halls":
            why.append(each.why)
    return Told(**counts, why=tuple(why))


def foresee(desk: Desk, opened: Opened) -> Told:
    """What `apply` would tell, changing nothing."""
    counts: dict[str, int] = {}
    every = {handed.id: handed for handed in handover.everything(desk)}
    for each in opened.receipts:
        feed = Feed(sender=Epoch(each.epoch), receiver=Epoch(opened.header.epoch))
        for handed, said in _flips(list(every.values()), each, feed):
            if said != handed.state:
                counts[said] = counts.get(said, 0) + 1
            every[handed.id] = msgspec.structs.replace(handed, state=said)
    why = tuple(each.why for each in opened.receipts if each.state == "halls")
    return Told(**counts, why=why)


def _flips(
    every: Sequence[HandedOver], each: Receipt, feed: Feed
) -> Iterator[tuple[HandedOver, State]]:
    """The hand-overs that a receipt speaks of, with the state it gives; never a step back."""
    for handed in every:
        said = _said(handed, each, feed)
        if said and RANK[said] >= RANK[handed.state]:
            yield handed, said


def _confirms(desk: Desk, feed: Feed, each: Receipt) -> bool:
    end = feeds.end(desk.connection, feed)

    def link_at(n: int) -> Link:
        found = feeds.link_at(desk.connection, feed, n)
        assert found is not None
        return found

    return receipt.confirms(each, feed.sender, end.count, link_at)


def _said(handed: HandedOver, each: Receipt, feed: Feed) -> State | Literal[""]:
    """What a receipt says of a hand-over: of its own its state, of others whether all came."""
    same = (handed.leg.sender, handed.leg.receiver) == (feed.sender, feed.receiver)
    reached = each.state in {"inlast", "krockar"} and each.count >= handed.leg.upto
    if each.bundle in handed.parts:
        whole = reached or each.state not in {"inlast", "krockar"}
        return each.state if whole else "mottagen"
    return "inlast" if same and reached and handed.state not in {"inlast", "krockar"} else ""


def _keep(desk: Desk, handed: HandedOver, each: Receipt, said: str) -> None:
    own = each.bundle in handed.parts
    values = {
        "state": said,
        "why": each.why if own else "",
        "conflicts": each.conflicts if own and said == "krockar" else 0,
        "removal_safe": handed.removal_safe
        or (each.removal_safe and said in {"inlast", "krockar"}),
    }
    desk.writer.put(changes(handover.KIND, "", handed.id, values, share="never"))
