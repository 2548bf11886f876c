"""The others: whose cards and invitations were read, and which of them are confirmed.

A number is not *compared* but typed: four of eight groups, said over the telephone to a number
that was not taken from the file (bundle-format §3, decisions S8). Until then nobody is written
to and nothing of theirs is read.
"""

import base64
import secrets
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from mia_desktop.domain.records.office import Peer
from mia_desktop.services.desk import Desk, Role, changes
from mia_desktop.services.exchange_errors import (
    NoSuchPeer,
    OwnCard,
    Unconfirmed,
    WrongNumber,
    WrongRole,
)
from mia_desktop.services.identity import federation, my_keys
from mia_desktop.store import reading
from mia_desktop.sync import bundle, cards, signed
from mia_desktop.sync.errors import OtherFederation

KIND = "peer"


class CardRead(msgspec.Struct, frozen=True, kw_only=True):
    """A card that holds together, and which groups of its number are to be typed."""

    raw: bytes
    key: str
    name: str
    unit: str
    federation: str
    role: Role
    asked: tuple[int, ...]
    known: bool = False
    """Confirmed here before: reading it again changes nothing."""
    same_name: str = ""
    """The key of a confirmed computer of somebody called the same: perhaps this one's former."""


def ask() -> tuple[int, ...]:
    """Four groups of eight (0 to 7), drawn after the file was read."""
    return signed.ask_groups(secrets.SystemRandom())


def check_typed(file: signed.Raw, places: Sequence[int], typed: Sequence[str]) -> None:
    """Raise WrongNumber unless four different groups were typed as the number has them."""
    if signed.typed_right(file, places, typed):
        return
    number = signed.check_number(file)
    wrong = tuple(
        place
        for place, text in zip(places, typed, strict=False)
        if not 0 <= place < signed.GROUPS or "".join(text.split()) != number[place]
    )
    raise WrongNumber(wrong)


def read_card(desk: Desk, data: bytes) -> CardRead:
    """Read a handledare's card at the office; raises BadCard, OwnCard, WrongRole."""
    card = _admissible(desk, data)
    known = find(desk, card.key.hex())
    return CardRead(
        raw=data,
        key=card.key.hex(),
        name=card.name,
        unit=card.unit,
        federation=card.federation,
        role=card.role,
        asked=ask(),
        known=known is not None and is_confirmed(known) and known.card == _text(data),
        same_name=next((each.key for each in everyone(desk) if _may_succeed(each, card)), ""),
    )


def pin_card(
    desk: Desk, data: bytes, places: Sequence[int], typed: Sequence[str], *, succeeds: str = ""
) -> Peer:
    """Admit a card whose number was typed. `succeeds` is the key that this computer had before.

    The lineage goes over with it, so that what the former computer wrote is still theirs.
    """
    card = _admissible(desk, data)
    check_typed(card, places, typed)
    before = get(desk, succeeds) if succeeds else None
    with desk.writer.transaction():
        lineage: dict[str, Any] = {}
        if before is not None:
            lineage = {"epochs": list(before.epochs), "former": [before.key, *before.former]}
        keep_card(desk, card, lineage)
        confirm(desk, card.key.hex())
        if before is not None:
            revoke(desk, before.key)
    return get(desk, card.key.hex())


def keep_card(desk: Desk, card: cards.Card, more: dict[str, Any]) -> None:
    """Put a card into the log, not yet confirmed by this."""
    values: dict[str, Any] = {
        "card": _text(card.raw),
        "name": card.name,
        "unit": card.unit,
        "role": card.role,
        "key": card.key.hex(),
        "recipient": card.recipient,
        "fingerprint": card.fingerprint,
    }
    keep(desk, card.key.hex(), values | more)


def confirm(desk: Desk, key: str) -> None:
    """The number of this one was typed, today and by me."""
    values = {"pinned": desk.clock.today(), "pinned_by": desk.person, "revoked": None}
    keep(desk, key, values)
    desk.note("confirm_peer", record=f"peer/{key}")


def keep(desk: Desk, key: str, values: dict[str, Any]) -> None:
    """Write to a peer; never undone by Ångra, never leaving the vault."""
    desk.writer.put(changes(KIND, "", f"peer/{key}", values, share="never"))


def revoke(desk: Desk, key: str) -> None:
    """Nothing more is read from this key or written to it, as when a laptop is lost (§3)."""
    with desk.writer.transaction():
        keep(desk, key, {"revoked": desk.clock.today()})
        desk.note("revoke_peer", record=f"peer/{key}")


def approve(desk: Desk, key: str, *, yes: bool) -> None:
    """Decide whether participants with protected identity may go to this one (R-30)."""
    with desk.writer.transaction():
        keep(desk, key, {"approved": desk.clock.today() if yes else None})
        desk.note("approve_protected", record=f"peer/{key}", detail="ja" if yes else "nej")


def find(desk: Desk, key: str) -> Peer | None:
    record = desk.find(f"peer/{key}")
    return record.as_type(Peer) if record is not None and record.kind == KIND else None


def get(desk: Desk, key: str) -> Peer:
    found = find(desk, key)
    if found is None:
        raise NoSuchPeer
    return found


def everyone(desk: Desk) -> list[Peer]:
    """All whose card was ever kept, in the order of their names."""
    found = [record.as_type(Peer) for record in reading.of_kind(desk.connection, KIND)]
    return sorted(found, key=lambda peer: (peer.name, peer.key))


def is_confirmed(peer: Peer) -> bool:
    return peer.pinned is not None and peer.revoked is None


def confirmed(desk: Desk, key: str) -> Peer:
    """Somebody who may be written to; raises NoSuchPeer, Unconfirmed."""
    peer = get(desk, key)
    if not is_confirmed(peer):
        raise Unconfirmed(peer.name)
    return peer


def pins(desk: Desk) -> Callable[[bytes], bundle.Pin]:
    """What is known of a sender's key, before anything that it signed is looked at."""

    def pinned(key: bytes) -> bundle.Pin:
        peer = find(desk, key.hex())
        if peer is None or (peer.pinned is None and peer.revoked is None):
            return "unknown"
        return "pinned" if peer.revoked is None else "revoked"

    return pinned


def _admissible(desk: Desk, data: bytes) -> cards.Card:
    card = cards.read_card(data)
    if card.key == my_keys(desk).key:
        raise OwnCard
    if card.role != "handledare" or desk.role != "kontoret":
        raise WrongRole(card.role)
    if card.federation != federation(desk):
        raise OtherFederation(card.federation)
    return card


def _may_succeed(peer: Peer, card: cards.Card) -> bool:
    same = (peer.name, peer.role) == (card.name, card.role)
    return same and peer.key != card.key.hex() and is_confirmed(peer)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
