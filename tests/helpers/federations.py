"""An office and its handledare, each with a vault of their own, who know each other."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

from mia_desktop.services import handover, identity, ingest, invitations, office, peers, receipts
from mia_desktop.services.invitations import Decision, Order, Profile
from mia_desktop.sync import cards, invitation, signed
from mia_desktop.sync.rootkey import Cost
from tests.helpers.desks import new_desk

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk
    from tests.helpers.clock import FakeClock

FEDERATION = "Samordningsförbundet Prov"
ROOT_PHRASE = "rot rot rot rot rot"
CHEAP_ROOT = Cost(memory=8, passes=1, lanes=1)
DECISION = Decision(by="Förbundschefen", day=date(2026, 1, 7), legal_basis="Avtal 2026:1")
EVERYTHING = (
    Profile(name="F1"),
    Profile(name="F2"),
    Profile(name="F3", decision=DECISION),
)
VOLUMES = (Profile(name="F1"),)


def typed(file: signed.Raw, places: tuple[int, ...]) -> list[str]:
    """What the other side reads out over the telephone."""
    number = signed.check_number(file)
    return [number[place] for place in places]


def some_groups(seed: int = 1) -> tuple[int, ...]:
    return signed.ask_groups(random.Random(seed))


class Federation:
    """The office with its root file, and how a handledare comes to it."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self.folder = folder
        self.clock = clock
        self.office = new_desk(
            folder / "office", person="Karin Kontorist", role="kontoret", clock=clock
        )
        self.root = office.seal_new_root(ROOT_PHRASE, CHEAP_ROOT)
        office.setup(self.office, FEDERATION, self.root)

    def invite(self, prefix: str = "", profiles: tuple[Profile, ...] = EVERYTHING) -> bytes:
        seed = invitations.open_root(self.root.file, ROOT_PHRASE, least_memory=8)
        order = Order(prefix=prefix or invitations.next_prefix(self.office), profiles=profiles)
        return invitations.make(self.office, self.root.file, seed, order)

    def join(self, name: str, person: str, profiles: tuple[Profile, ...] = EVERYTHING) -> Desk:
        """A new handledare: invitation read and typed, card read and typed."""
        desk = new_desk(self.folder / name, person=person, clock=self.clock)
        self.introduce(desk, profiles)
        return desk

    def introduce(self, desk: Desk, profiles: tuple[Profile, ...] = EVERYTHING) -> None:
        data = self.invite(profiles=profiles)
        places = some_groups()
        invitations.pin(desk, data, places, typed(invitation.read_invitation(data), places))
        admit(self.office, identity.my_card(desk).raw)

    def hand_over(self, desk: Desk) -> bytes:
        """A bundle from a handledare, as it lies on the stick."""
        made = handover.make(desk, self.stick)
        return (self.stick / made.file).read_bytes()

    def give_back(self, desk: Desk) -> bytes:
        """The office's receipt for a handledare, as it lies on the stick."""
        made = receipts.make(self.office, key_of(desk), self.stick)
        return (self.stick / made.file).read_bytes()

    def go_round(self, desk: Desk) -> None:
        """Everything to the office, everything back."""
        ingest.ingest(self.office, self.hand_over(desk))
        ingest.ingest(desk, self.give_back(desk))

    @property
    def stick(self) -> Path:
        place = self.folder / "stick"
        place.mkdir(exist_ok=True)
        return place


def key_of(desk: Desk) -> str:
    """How others know this computer."""
    return identity.my_keys(desk).key.hex()


def admit(desk: Desk, card: bytes) -> None:
    places = some_groups(2)
    peers.pin_card(desk, card, places, typed(cards.read_card(card), places))
