"""Öva: a vault in a folder that is thrown away, with invented participants (decisions C18)."""

from pathlib import Path

from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.platform.slices import Beside, Long, at_once
from mia_desktop.services import access, local_words, practice
from mia_desktop.services.access import Founder, Terms
from mia_desktop.services.desk import Desk
from mia_desktop.services.keeping import PRACTICE
from mia_desktop.store.kdf import LEAST
from mia_desktop.store.vault import Opening

PERSON = "Övning Handledare"
CLERK = "Övning Kontorist"
PHRASE = "öva"
STICK = "minne"
"""The folder beside the vault that goes for the memory stick."""
TERMS = Terms(cost=LEAST, opening=Opening(floor=LEAST, memory_security=False))
"""Nothing here is secret, so nothing here needs to be dear to guess."""


def places_in(folder: Path) -> Places:
    """Where the parts of a practice vault lie: all in one folder."""
    return Places(vault=folder / "vault", state=folder / "state", settings=folder / "settings.json")


def start(places: Places, clock: Clock) -> Desk:
    """A new practice vault, open, with the practice caseload in it."""
    return at_once(starting(places, clock))


def starting(places: Places, clock: Clock) -> Long[Desk]:
    """The same with the derivations beside the store thread."""
    begun = yield Beside(lambda _watch: founders(places, clock))
    desk, office = together(places, clock, begun)
    access.leave(office)
    local_words.use(desk)  # the office took its own away with it
    return desk


def founders(places: Places, clock: Clock) -> tuple[Founder, Founder]:
    """What takes its time of both vaults: the handledare's and the office's."""
    mine, theirs = (
        access.founder(there, clock, person=person, phrase=PHRASE, terms=TERMS)
        for there, person in ((places, PERSON), (_office_places(places), CLERK))
    )
    return mine, theirs


def together(
    places: Places, clock: Clock, begun: tuple[Founder, Founder] | None = None
) -> tuple[Desk, Desk]:
    """The practice vault and that of the office it has handed over to, both open.

    The stick between them still holds the latest bundle, and its receipt for whoever fetches it.
    """
    base = places.vault.parent
    mine, theirs = begun or founders(places, clock)
    desk = access.create(places, clock, person=PERSON, phrase=mine, terms=TERMS)
    office = access.create(
        _office_places(places), clock, person=CLERK, phrase=theirs, role="kontoret",
        terms=TERMS,
    )  # fmt: skip
    practice.fill(desk, office, base / STICK)
    for each in (desk, office):
        each.decide(PRACTICE, "yes")
    return desk, office


def _office_places(places: Places) -> Places:
    return places_in(places.vault.parent / "kontoret")
