"""The way in: making a vault, unlocking it, locking it. Nothing is asked when locking."""

import os
from collections.abc import Callable, Mapping

import msgspec

from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.platform.slices import UNWATCHED, Beside, Long, Watch
from mia_desktop.services import local_words, old_self, price
from mia_desktop.services.desk import Desk, Role, decision
from mia_desktop.store import anchors, audit, backup, kdf, people, unlock, vault, waterline
from mia_desktop.store.connection import Connection
from mia_desktop.store.derived import Derived
from mia_desktop.store.errors import VaultError
from mia_desktop.store.kdf import Cost
from mia_desktop.store.keyslots import Failed, Finding
from mia_desktop.store.recovery import RecoveryKey
from mia_desktop.store.vault import Founder, Opening, Vault
from mia_desktop.store.writing import Writer

__all__ = [
    "Derived", "Entered", "Failed", "Finding", "Founder", "Terms", "create", "derive", "enter",
    "entering", "founder", "has_vault", "leave",
]  # fmt: skip

GIBIBYTE = 1024**3


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """What unlocking costs here. `cost` None means measured on this machine when it is needed."""

    cost: Cost | None = None
    opening: Opening = Opening()

    def price(self) -> Cost:
        return self.cost or kdf.calibrate(free_memory())

    def price_here(self, places: Places) -> Cost:
        """The same without measuring at each unlock."""
        return self.cost or price.here(places, self.price)


class Entered(msgspec.Struct, frozen=True, kw_only=True):
    """An open desk, what was noticed on the way in, and the tries that failed before.

    `trouble` is what kept the unlocking out of the log: a full disk keeps nobody from reading.
    """

    desk: Desk
    findings: tuple[Finding, ...] = ()
    failed: Failed | None = None
    trouble: VaultError | None = None


def has_vault(places: Places) -> bool:
    return vault.exists(places.vault)


class First(msgspec.Struct, frozen=True, kw_only=True):
    """What a new vault has from its first moment: a kill leaves this, or no vault at all."""

    role: Role = "handledare"
    key: RecoveryKey | None = None
    decisions: Mapping[str, str] = {}


def founder(
    places: Places, clock: Clock, *, person: str, phrase: str, terms: Terms | None = None
) -> Founder:
    """The first half of `create`: the derivation, which belongs beside the store thread."""
    cost = (terms or Terms()).price_here(places)
    return vault.founder(person, phrase, clock=clock, cost=cost)


def create(
    places: Places, clock: Clock, *, person: str, phrase: str | Founder,
    role: Role = "handledare", terms: Terms | None = None, first: First | None = None,
) -> Desk:  # fmt: skip
    """A new vault of the handledare or the office, unlocked; nothing is ever written over."""
    terms, first = terms or Terms(), first or First(role=role)
    begun = phrase
    if isinstance(begun, str):
        begun = founder(places, clock, person=person, phrase=begun, terms=terms)

    def fill(connection: Connection, vault_id: str) -> None:
        said = {"role": first.role, "owner": person, **first.decisions}
        Writer(connection, clock, person).put([decision(*each) for each in said.items()])
        audit.note(connection, clock, person, "create_vault")
        if first.key is not None:
            people.first_recovery(connection, vault_id, first.key, clock.now().isoformat())
            audit.note(connection, clock, person, "new_recovery_key")

    made = vault.found(places.vault, begun, clock=clock, opening=terms.opening, fill=fill)
    desk = Desk(made, places, clock, person)
    local_words.use(desk)
    return desk


def derive(
    places: Places, phrase: str, *, terms: Terms | None = None, watch: Watch = UNWATCHED
) -> Derived:
    """The first half of `enter`: the derivation, which belongs beside the store thread."""
    terms = terms or Terms()
    return unlock.derive(
        places.vault, phrase, opening=terms.opening, wanted=lambda: terms.price_here(places),
        check=watch.check,
    )  # fmt: skip


def entering(
    places: Places, clock: Clock, phrase: str, *, terms: Terms | None = None,
    migrating: unlock.Step | None = None,
) -> Long[Entered]:  # fmt: skip
    """Both halves, each where it belongs; until the second begins, nothing has been opened."""
    derived = yield Beside(lambda watch: derive(places, phrase, terms=terms, watch=watch))
    return enter(places, clock, derived, terms=terms, migrating=migrating)


def enter(
    places: Places, clock: Clock, secret: unlock.Secret, *, terms: Terms | None = None,
    migrating: unlock.Step | None = None,
) -> Entered:  # fmt: skip
    """Unlock; raises WrongPhrase, WrongKey, VaultInUse, NewerVault, Damaged and their like.

    A phrase that is cheaper to guess than this computer bears is made dearer (bundle-format §2).
    The tries that failed since last time go from keyslots.json into the log (decisions C17).
    `migrating` hears how far an older vault has been brought up to this version.
    """
    terms = terms or Terms()
    opened = unlock.unlock(
        places.vault, secret, clock=clock, opening=terms.opening,
        wanted=lambda: terms.price_here(places), before_migration=_before_migration,
        migrating=migrating,
    )  # fmt: skip
    person = opened.vault.author or "återställning"
    desk = Desk(opened.vault, places, clock, person)
    findings, trouble = opened.findings, None
    try:
        local_words.use(desk)
        findings += waterline.check(desk.vault, places.state)
        with desk.writer.transaction():
            if opened.failed.count:
                desk.note("failed_unlock", detail=f"{opened.failed.count} {opened.failed.last}")
            desk.note("unlock", detail=" ".join(finding.value for finding in findings))
            anchors.keep_daily(desk.writer)
            old_self.notice(desk, findings)
        if opened.failed.count:
            unlock.forget_failed(desk.vault)
    except VaultError as error:
        trouble = error
    except BaseException:
        desk.vault.lock()
        raise
    return Entered(desk=desk, findings=findings, failed=opened.failed, trouble=trouble)


def _before_migration(older: Vault) -> None:
    """Keep the older vault as it was, before its tables are changed (bundle-format §2)."""
    backup.make(older, "migration")


def mark(desk: Desk) -> None:
    """Write the waterline: at lock, after a bundle or receipt, and each five minutes (§2)."""
    waterline.write(desk.vault, desk.places.state)


def follow(desk: Desk) -> None:
    """Go on with the database that a change of key has put in place of the former one."""
    desk.connection = desk.vault.connection
    desk.writer = Writer(desk.connection, desk.clock, desk.person)


def leave(desk: Desk) -> VaultError | None:
    """Lock: the log says so, the waterline is written, the database closes, the key is let go.

    A disk that takes neither line must not keep the vault open: what went wrong is returned.
    """
    if not desk.vault.unlocked:
        return None
    trouble = None
    try:
        desk.note("lock")
        mark(desk)
    except VaultError as error:
        trouble = error
    finally:
        desk.vault.lock()
        local_words.forget()
    return trouble


def free_memory(read: Callable[[str], int] = lambda name: os.sysconf(name)) -> int:  # noqa: PLW0108  not on Windows
    """Bytes that are free now, as far as the system tells; a careful guess elsewhere."""
    try:
        return read("SC_AVPHYS_PAGES") * read("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return 2 * GIBIBYTE
