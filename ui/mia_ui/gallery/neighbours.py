"""What others bring: a stick the handledare left, an invitation, a receipt from the office."""

from datetime import timedelta
from pathlib import Path

from mia_desktop.domain.records.base import Period
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.services import (
    access,
    covering,
    handover,
    identity,
    invitations,
    office,
    peers,
    receipts,
    register,
    sandbox,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.invitations import Order, Profile

PHRASE = "rot rot rot rot rot"
CHEAP = office.Cost(memory=8, passes=1, lanes=1)
"""The root guards nothing but pictures."""


def hand_over(coach: Desk, folder: Path) -> None:
    """A stick with a package on it, and a file that is none (on the store thread)."""
    folder.mkdir(parents=True)
    handover.make(coach, folder)
    (folder / "trasig.miabundle").write_bytes(b"inget paket")


def acknowledge(clerk: Desk, coach: str, folder: Path) -> Path:
    """A receipt for what the handledare has handed over."""
    return folder / receipts.make(clerk, coach, folder).file


def stand_in(places: Places, clerk: Desk) -> None:
    """Another handledare is known at the office, and stands in for the first one."""
    coach = access.create(
        places, clerk.clock, person="Ersättare Exempel", phrase=PHRASE, terms=sandbox.TERMS
    )
    coach.decide(identity.FEDERATION, clerk.setting(identity.FEDERATION))
    number, card = identity.my_number(coach), identity.my_card(coach).raw
    access.leave(coach)
    places_asked = (0, 1, 2, 3)
    peer = peers.pin_card(clerk, card, places_asked, [number[place] for place in places_asked])
    today = clerk.clock.today()
    first = next(each.key for each in peers.everyone(clerk) if each.key != peer.key)
    theirs = [each.case for each in register.theirs(clerk, first)]
    period = Period(start=today, end=today + timedelta(days=14))
    covering.cover(clerk, theirs[:1], peer.key, period)


def invite(places: Places, clock: Clock, path: Path) -> None:
    """An invitation from an office of its own, which is closed again."""
    clerk = access.create(
        places, clock, person=sandbox.CLERK, phrase=PHRASE, role="kontoret", terms=sandbox.TERMS
    )
    root = office.seal_new_root(PHRASE, CHEAP)
    office.setup(clerk, "Samordningsförbundet Prov", root, unit="Haninge")
    seed = invitations.open_root(root.file, PHRASE, least_memory=CHEAP.memory)
    order = Order(prefix="K9", profiles=(Profile(name="F1"),), name=sandbox.PERSON)
    path.write_bytes(invitations.make(clerk, root.file, seed, order))
    access.leave(clerk)
