"""The way in: making a vault, unlocking it, locking it. Nothing is asked when locking."""

import os
from collections.abc import Callable

import msgspec

from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.services.desk import Desk, Role
from mia_desktop.store import kdf, unlock, vault
from mia_desktop.store.kdf import Cost
from mia_desktop.store.keyslots import Failed, Finding
from mia_desktop.store.vault import Opening

GIBIBYTE = 1024**3


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """What unlocking costs here. `cost` None means measured on this machine when it is needed."""

    cost: Cost | None = None
    opening: Opening = Opening()

    def price(self) -> Cost:
        return self.cost or kdf.calibrate(free_memory())


class Entered(msgspec.Struct, frozen=True, kw_only=True):
    """An open desk, what was noticed on the way in, and the tries that failed before."""

    desk: Desk
    findings: tuple[Finding, ...] = ()
    failed: Failed | None = None


def has_vault(places: Places) -> bool:
    return vault.exists(places.vault)


def create(
    places: Places, clock: Clock, *, person: str, phrase: str, role: Role = "handledare",
    terms: Terms | None = None,
) -> Desk:  # fmt: skip
    """A new vault of the handledare or the office, unlocked; nothing is ever written over."""
    terms = terms or Terms()
    made = vault.create(
        places.vault, person, phrase, clock=clock, cost=terms.price(), opening=terms.opening,
        who=person,
    )  # fmt: skip
    desk = Desk(made, places, clock, person)
    with desk.writer.transaction():
        desk.decide("role", role)
        desk.decide("owner", person)
        desk.note("create_vault")
    return desk


def enter(
    places: Places, clock: Clock, secret: unlock.Secret, *, terms: Terms | None = None
) -> Entered:
    """Unlock; raises WrongPhrase, WrongKey, VaultInUse, NewerVault, Damaged and their like.

    The tries that failed since last time go from keyslots.json into the log (decisions C17).
    """
    terms = terms or Terms()
    opened = unlock.unlock(places.vault, secret, clock=clock, opening=terms.opening)
    person = opened.vault.author or "återställning"
    desk = Desk(opened.vault, places, clock, person)
    with desk.writer.transaction():
        if opened.failed.count:
            desk.note("failed_unlock", detail=f"{opened.failed.count} {opened.failed.last}")
        desk.note("unlock", detail=" ".join(finding.value for finding in opened.findings))
    return Entered(desk=desk, findings=opened.findings, failed=opened.failed)


def leave(desk: Desk) -> None:
    """Lock: the log says so, the database closes, the key is let go."""
    if desk.vault.unlocked:
        desk.note("lock")
        desk.vault.lock()


def free_memory(read: Callable[[str], int] = lambda name: os.sysconf(name)) -> int:  # noqa: PLW0108  not on Windows
    """Bytes that are free now, as far as the system tells; a careful guess elsewhere."""
    try:
        return read("SC_AVPHYS_PAGES") * read("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return 2 * GIBIBYTE
