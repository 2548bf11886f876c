"""What others bring: a stick the handledare left, an invitation, a receipt from the office."""

from pathlib import Path

from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.services import access, handover, invitations, office, receipts, sandbox
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
