"""Invitations: what the office's root says to a handledare, and what the handledare pins (§3)."""

import base64
from collections.abc import Sequence

import msgspec

from mia_desktop.domain.chain import Epoch
from mia_desktop.domain.office_settings import Settings
from mia_desktop.domain.records.office import Peer
from mia_desktop.platform import threads
from mia_desktop.services import given, local_words, office, peers
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import (
    NotInvited,
    OldInvitation,
    OtherRoot,
    PrefixTaken,
    WrongRole,
)
from mia_desktop.services.identity import FEDERATION, my_card
from mia_desktop.sync import invitation, rootkey, signed
from mia_desktop.sync.invitation import Decision, Invitation, Profile, ProfileName

__all__ = [
    "Decision", "InvitationRead", "Order", "Profile", "ProfileName", "Settings", "allowed",
    "keep", "make", "next_prefix", "number_of", "open_root", "pin", "read", "the_office", "waiting",
]  # fmt: skip

PREFIXES = "given_prefixes"
NUMBER = "invitation_number"
PROFILES = "profiles"
KEPT = "kept_invitation"
FIRST_LETTER = "K"


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What an invitation is to say."""

    prefix: str
    profiles: tuple[Profile, ...]
    settings: Settings = Settings()
    recovery: str = ""
    name: str = ""
    """To whom it is given: kept here, never in the file."""
    renews: bool = False
    """Takes the place of an earlier invitation of the same prefix."""


class InvitationRead(msgspec.Struct, frozen=True, kw_only=True):
    """An invitation that holds together, and which groups of its number are to be typed."""

    raw: bytes
    office: str
    federation: str
    unit: str
    prefix: str
    number: int
    profiles: tuple[Profile, ...]
    asked: tuple[int, ...]
    settings: Settings = Settings()


def open_root(file: bytes, phrase: str, *, least_memory: int = rootkey.LEAST_MEMORY) -> bytes:
    """The root's seed for one signing; slow on purpose. Raises WrongRootPhrase, BadRootKey."""
    threads.away_from_window("open_root")
    return rootkey.open_root(file, phrase, least_memory)


def make(desk: Desk, file: bytes, seed: bytes, order: Order) -> bytes:
    """Sign an invitation for one handledare with the office root, opened by `open_root`.

    Raises PrefixTaken: deltagarnummer of two people must never be the same (decisions C2). One
    that renews takes the place of the same handledare's earlier invitation.
    """
    office.root_of(desk, file)
    taken = list(desk.setting(PREFIXES) or ())
    if (order.prefix in taken) is not order.renews:
        raise PrefixTaken(order.prefix)
    number = int(desk.setting(NUMBER) or 0) + 1
    made = invitation.make_invitation(
        seed,
        my_card(desk),
        epoch=desk.writer.position().epoch,
        number=number,
        prefix=order.prefix,
        profiles=order.profiles,
        settings=order.settings,
        recovery=order.recovery or None,
    )
    with desk.writer.transaction():
        desk.decide(NUMBER, number)
        local_words.keep(desk, order.settings)
        if not order.renews:
            desk.decide(PREFIXES, [*taken, order.prefix])
        given.keep(desk, made, order.name)
        desk.note("make_invitation", detail=order.prefix)
    return made.raw


def number_of(data: bytes) -> tuple[str, ...]:
    """The check number of an invitation that was made here: what is read out over the telephone."""
    return signed.check_number(invitation.read_invitation(data))


def next_prefix(desk: Desk) -> str:
    """The first of K1, K2 … that no handledare has been given."""
    taken = set(desk.setting(PREFIXES) or ())
    return next(p for n in range(1, 1000) if (p := f"{FIRST_LETTER}{n}") not in taken)


def read(data: bytes) -> InvitationRead:
    """Read an invitation; raises BadInvitation, BadCard, WeakKey, BadSignature. Needs no vault."""
    found = invitation.read_invitation(data)
    return InvitationRead(
        raw=data,
        office=found.office.name,
        federation=found.body.federation,
        unit=found.office.unit,
        prefix=found.body.prefix,
        number=found.body.number,
        profiles=found.body.profiles,
        asked=peers.ask(),
        settings=found.body.settings,
    )


def waiting(desk: Desk) -> InvitationRead | None:
    """The invitation that was kept, whose number has not been typed; asks four groups anew."""
    kept = desk.setting(KEPT)
    return read(base64.b64decode(kept)) if kept else None


def keep(desk: Desk, data: bytes) -> Peer:
    """Keep an invitation whose number is typed later: until then nothing is written to the office.

    Raises OtherRoot where another office was confirmed, OldInvitation, WrongRole.
    """
    found = invitation.read_invitation(data)
    _check(desk, found)
    known = peers.find(desk, found.office.key.hex())
    with desk.writer.transaction():
        desk.decide(KEPT, base64.b64encode(data).decode())
        if known is None or not peers.is_confirmed(known):  # nothing widens before it is typed
            _keep(desk, found)
    return peers.get(desk, found.office.key.hex())


def pin(desk: Desk, data: bytes, places: Sequence[int], typed: Sequence[str]) -> Peer:
    """Confirm the office: the number was typed. From now on its decisions hold here."""
    found = invitation.read_invitation(data)
    _check(desk, found)
    peers.check_typed(found, places, typed)
    before = [peer for peer in peers.everyone(desk) if peer.role == "kontoret"]
    key = found.office.key.hex()
    with desk.writer.transaction():
        _keep(desk, found)
        peers.confirm(desk, key)
        for peer in before:
            if peer.key != key and peer.revoked is None:
                peers.revoke(desk, peer.key)
        desk.decide(KEPT, None)
        desk.decide("prefix", found.body.prefix)
        desk.decide(PROFILES, msgspec.to_builtins(found.body.profiles))
        local_words.keep(desk, found.body.settings)
    return peers.get(desk, key)


def the_office(desk: Desk) -> Peer:
    """The office that this handledare belongs to; raises NotInvited. It may be unconfirmed."""
    offices = [p for p in peers.everyone(desk) if p.role == "kontoret" and p.revoked is None]
    if not offices:
        raise NotInvited
    return max(offices, key=lambda peer: (peer.pinned is not None, peer.number))


def allowed(desk: Desk) -> dict[ProfileName, Profile]:
    """What the office's invitation lets leave this vault, with the decisions of R-32."""
    kept = msgspec.convert(desk.setting(PROFILES) or [], list[Profile])
    return {profile.name: profile for profile in kept}


def _check(desk: Desk, found: Invitation) -> None:
    if desk.role != "handledare":
        raise WrongRole("kontoret")
    for peer in peers.everyone(desk):
        if peer.role != "kontoret" or not peers.is_confirmed(peer):
            continue
        if peer.root != found.body.root:
            raise OtherRoot(peer.name)
        if peer.number > found.body.number:
            raise OldInvitation(found.body.number, peer.number)


def _keep(desk: Desk, found: Invitation) -> None:
    """The office's card with its root and epoch; an epoch that is known already stays in place."""
    known = peers.find(desk, found.office.key.hex())
    epochs = list(known.epochs) if known else []
    if found.epoch not in epochs:
        epochs.append(Epoch(found.epoch))
    more = {
        "root": found.body.root,
        "number": found.body.number,
        "recovery": found.body.recovery or "",
        "epochs": epochs,
    }
    peers.keep_card(desk, found.office, more)
    desk.decide(FEDERATION, found.body.federation)
