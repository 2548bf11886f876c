"""Open desks for tests: real vaults with a cheap key derivation (its cost has tests of its own)."""

from pathlib import Path

from mia_desktop.platform.paths import Places
from mia_desktop.services import access
from mia_desktop.services.access import Terms
from mia_desktop.services.desk import Desk, Role
from mia_desktop.store.kdf import LEAST
from mia_desktop.store.vault import Opening
from tests.helpers.clock import FakeClock

CHEAP = Terms(cost=LEAST, opening=Opening(floor=LEAST, memory_security=False))
PHRASE = "korrekt häst batteri häftklammer"


def places_in(folder: Path) -> Places:
    return Places(vault=folder / "vault", state=folder / "state", settings=folder / "settings.json")


def new_desk(
    folder: Path, *, person: str = "Anna Handledare", role: Role = "handledare",
    clock: FakeClock | None = None,
) -> Desk:  # fmt: skip
    """A new vault in `folder`, open."""
    return access.create(
        places_in(folder), clock or FakeClock(), person=person, phrase=PHRASE, role=role,
        terms=CHEAP,
    )  # fmt: skip
