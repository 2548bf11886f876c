"""Opening a vault, and setting right what a crash or a stranger left (bundle-format §2)."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from mia_desktop.platform.clock import Clock
from mia_desktop.store import (
    backup_slots,
    derived,
    errors,
    kdf,
    keyslots,
    migration,
    recipients,
    schema,
    slots,
    vault_tables,
)
from mia_desktop.store import (
    connection as db,
)
from mia_desktop.store import vault as vaults
from mia_desktop.store.connection import Connection, DatabaseKey
from mia_desktop.store.derived import Derived, unasked
from mia_desktop.store.keyslots import Failed, Finding, Guard, Keyslots, PassphraseSlot
from mia_desktop.store.lock import FolderLock
from mia_desktop.store.recovery import RecoveryKey
from mia_desktop.store.slots import AgeIdentity, Identity
from mia_desktop.store.vault import DATABASE, PENDING, Opening, Vault

Step = migration.Step

Secret = str | Derived | RecoveryKey | AgeIdentity
"""What opens a vault: a passphrase, a recovery key, or the escrow holder's identity.

A passphrase that was derived beforehand opens without waiting; a plain one is derived on the way.
"""


UNWRITABLE = (errors.DiskFull, errors.ReadOnly, errors.StorageFailed)
"""What must not keep anybody from reading: tidying waits for the next unlock."""


class Unlocked(msgspec.Struct, frozen=True, kw_only=True):
    """An open vault, what was noticed on the way, and the tries that failed before."""

    vault: Vault
    findings: tuple[Finding, ...]
    failed: Failed


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """A slot that opened: the keys in it, by id, and the identity behind a passphrase."""

    slot: str
    keys: dict[str, DatabaseKey]
    identity: Identity | None = None


class _Door(NamedTuple):
    slots: Keyslots
    opened: Opened
    connection: Connection
    key: DatabaseKey


class _Found(msgspec.Struct, kw_only=True):
    candidates: list[Keyslots]
    findings: list[Finding]
    failed: Failed


def derive(
    folder: Path,
    phrase: str,
    *,
    opening: Opening | None = None,
    wanted: Callable[[], kdf.Cost] | None = None,
    check: Callable[[], None] = unasked,
) -> Derived:
    """The first half of `unlock`: all that takes its time, with nothing opened or counted yet.

    Raises NoVault, SlotsDamaged, NewerVault; `check` may raise between two derivations.
    """
    if not _anything(folder):
        raise errors.NoVault(folder)
    found = _read_slots(folder, (opening or Opening()).floor)
    return derived.derive(phrase, found.candidates, wanted=wanted, check=check)


def unlock(
    folder: Path,
    secret: Secret,
    *,
    clock: Clock,
    opening: Opening | None = None,
    wanted: Callable[[], kdf.Cost] | None = None,
    before_migration: Callable[[Vault], None] | None = None,
    migrating: migration.Step | None = None,
    who: str = "",
) -> Unlocked:
    """Open the vault in `folder`.

    Raises NoVault, VaultInUse, WrongPhrase, WrongKey, SlotsDamaged, NewerVault, Damaged …, and
    leaves the folder as it was. `wanted` tells the cost that a cheaper
    passphrase is raised to.
    `before_migration` gets the older vault before its tables are changed: it makes a backup;
    `migrating` hears how far the change has come.
    The tries that failed stay counted until somebody has noted them and calls `forget_failed`.
    """
    if not _anything(folder):
        raise errors.NoVault(folder)
    opening = opening or Opening()
    lock = FolderLock.take(folder, who, clock.now())
    try:
        found = _read_slots(folder, opening.floor)
        door = _open_any(folder, found, secret, clock.now(), opening)
    except BaseException:
        lock.release()
        raise
    vault = Vault(
        folder=folder,
        vault_id=door.slots.vault,
        connection=door.connection,
        key=door.key,
        lock=lock,
        clock=clock,
        opening=opening,
        slot=door.opened.slot,
    )
    try:
        _settle(vault, found, door, wanted, secret)
        _migrate(vault, before_migration, migrating)
    except BaseException:
        vault.lock()
        raise
    _say_way(vault, found.findings)
    return Unlocked(vault=vault, findings=tuple(found.findings), failed=found.failed)


def forget_failed(vault: Vault) -> None:
    """Count failed tries anew: those until now are in the log (decisions C17)."""
    vault.write_slots()


def _anything(folder: Path) -> bool:
    """Whether there is a vault; an export without keys is only what a broken-off set-up left."""
    keys = any((folder / name).exists() for name in (keyslots.MAIN, keyslots.COPY))
    return vaults.exists(folder) or (keys and (folder / PENDING).exists())


def open_slot(slots_read: Keyslots, secret: Secret) -> Opened | None:
    """The first slot of a file that `secret` opens, or None."""
    for slot in slots_read.slots:
        identity: Identity | AgeIdentity | None = None
        match secret:
            case str() | Derived():
                if isinstance(slot, PassphraseSlot):
                    pair = _pair(slot, secret, slots_read.vault)
                    identity = slots.open_guard(pair, slot.id, slot.guard, slots_read.vault)
            case RecoveryKey():
                if isinstance(slot, keyslots.RecoverySlot):
                    identity = secret.identity(slots_read.vault)
            case AgeIdentity():
                if isinstance(slot, keyslots.EscrowSlot):
                    identity = secret
        if identity is None:
            continue
        try:
            keys = identity.unseal(slot.sealed)
        except errors.WrongKey:
            if is_phrase(secret):  # the box opened: what it leads to must be damaged
                raise errors.SlotsDamaged("sealed") from None
            continue
        mine = identity if is_phrase(secret) and isinstance(identity, Identity) else None
        return Opened(slot=slot.id, keys=keys, identity=mine)
    return None


def is_phrase(secret: Secret) -> bool:
    """Whether it is a person's passphrase, derived or not."""
    return isinstance(secret, str | Derived)


def _pair(slot: PassphraseSlot, phrase: str | Derived, vault_id: str) -> slots.Pair:
    if isinstance(phrase, Derived):
        return phrase.pair(slot.guard, vault_id)
    return slots.pair_of(phrase, slot.guard, vault_id)


def _read_slots(folder: Path, floor: kdf.Cost) -> _Found:
    """The file and its copy, as far as they can be read, the file first."""
    try:
        main = keyslots.read(folder / keyslots.MAIN, floor=floor)
    except errors.SlotsDamaged:
        copy = keyslots.read(folder / keyslots.COPY, floor=floor)
        return _Found(candidates=[copy], findings=[Finding.COPY_USED], failed=copy.failed)
    try:
        copy = keyslots.read(folder / keyslots.COPY, floor=floor)
    except errors.SlotsDamaged:
        return _Found(candidates=[main], findings=[Finding.COPY_RESTORED], failed=main.failed)
    failed = max(main.failed, copy.failed, key=lambda each: each.count)
    if keyslots.same(main, copy):
        return _Found(candidates=[main], findings=[], failed=failed)
    return _Found(candidates=[main, copy], findings=[Finding.COPY_RESTORED], failed=failed)


def _open_any(
    folder: Path, found: _Found, secret: Secret, now: datetime, opening: Opening
) -> _Door:
    """Open by the file, and if that leads nowhere and the copy says otherwise, by the copy."""
    trouble: errors.VaultError | None = None
    for place, candidate in enumerate(found.candidates):
        findings: list[Finding] = []
        try:
            opened = open_slot(candidate, secret)
            if opened is None:
                continue
            connection, key = _open_database(folder, candidate, opened, findings, opening)
        except (errors.SlotsDamaged, errors.Damaged) as error:
            trouble = trouble or error
            continue
        if place > 0:
            found.findings[:] = [Finding.COPY_USED]
        found.findings += findings
        return _Door(slots=candidate, opened=opened, connection=connection, key=key)
    if trouble is not None:
        raise trouble
    failed = _count(folder, found, now)
    if is_phrase(secret):
        raise errors.WrongPhrase(failed.count)
    raise errors.WrongKey


def _count(folder: Path, found: _Found, now: datetime) -> Failed:
    """Note one more failed try; a disk that cannot be written must not hide the true reason."""
    before = found.failed
    failed = Failed(
        count=before.count + 1, first=before.first or now.isoformat(), last=now.isoformat()
    )
    try:
        keyslots.write_failed(folder, failed)
    except errors.VaultError:
        return failed
    return failed


def _open_database(
    folder: Path,
    slots_read: Keyslots,
    opened: Opened,
    findings: list[Finding],
    opening: Opening,
) -> tuple[Connection, DatabaseKey]:
    """Open the database with the key it has, and end a change of key that was broken off."""
    keys = [opened.keys[name] for name in slots_read.keys if name in opened.keys]
    if not keys:
        raise errors.SlotsDamaged("keys")
    if not (folder / DATABASE).exists():
        _try(folder / PENDING, keys[-1], opening).close()
        vaults.into_place(folder)
    newest = keys[-1]
    try:
        connection = _try(folder / DATABASE, newest, opening)
    except errors.NotADatabase as error:
        if len(keys) == 1:
            raise errors.Damaged from error
        return _finish_rekey(folder, keys[0], newest, findings, opening)
    if len(slots_read.keys) > 1:
        findings.append(Finding.REKEY_FINISHED)
    return connection, newest


def _finish_rekey(
    folder: Path,
    old: DatabaseKey,
    new: DatabaseKey,
    findings: list[Finding],
    opening: Opening,
) -> tuple[Connection, DatabaseKey]:
    """The database still has its old key: put the exported one in its place, or stay."""
    try:
        connection = _try(folder / DATABASE, old, opening)
    except errors.NotADatabase as error:
        raise errors.Damaged from error
    if not _is_next(folder, new, opening):
        findings.append(Finding.REKEY_UNDONE)
        return connection, old
    connection.close()
    vaults.into_place(folder)
    findings.append(Finding.REKEY_FINISHED)
    return _try(folder / DATABASE, new, opening), new


def _is_next(folder: Path, new: DatabaseKey, opening: Opening) -> bool:
    """Whether the exported database is whole, and nothing was written since it was made."""
    try:
        pending = _try(folder / PENDING, new, opening)
    except (errors.NotADatabase, errors.CannotOpen, errors.NotAVault, errors.Damaged):
        return False
    made_of = vault_tables.get(pending, vaults.EXPORTED_FROM)
    pending.close()
    return made_of == vaults.fingerprint(folder / DATABASE)


def _try(path: Path, key: DatabaseKey, opening: Opening) -> Connection:
    return db.open_existing(
        path, key, newest=schema.VERSION, memory_security=opening.memory_security
    )


def _settle(
    vault: Vault,
    found: _Found,
    door: _Door,
    wanted: Callable[[], kdf.Cost] | None,
    secret: Secret,
) -> None:
    """Bring both files in line with the vault; say so where they were not."""
    if vault_tables.get(vault.connection, vaults.VAULT_ID) != vault.id:
        raise errors.SlotsDamaged("vault")
    with suppress(*UNWRITABLE):
        vaults.clear_leftovers(vault.folder)
    everybody = recipients.everyone(vault.connection)
    interrupted = len(door.slots.keys) > 1
    genuine = keyslots.authentic(door.slots, vault.key)
    if not genuine:
        found.findings.append(Finding.SLOTS_FOREIGN)
    elif not recipients.agrees(door.slots, everybody) and not interrupted:
        found.findings.append(Finding.SLOTS_OLD)
    raised = False
    with suppress(*UNWRITABLE):
        raised = _raise_cost(vault, door.opened, wanted, secret)
    if raised:
        found.findings.append(Finding.COST_RAISED)
    with suppress(*UNWRITABLE):
        if interrupted or found.findings:
            vault.write_slots(found.failed)
        if interrupted or raised:
            backup_slots.rewrite_all(vault)


def _raise_cost(
    vault: Vault, opened: Opened, wanted: Callable[[], kdf.Cost] | None, secret: Secret
) -> bool:
    """Make the phrase that was just typed dearer to guess, if it is too cheap."""
    for each in recipients.everyone(vault.connection):
        if each.id != opened.slot or not each.guard:
            continue
        guard = _dearer(vault, each.id, each.guard.cost, opened, wanted, secret)
        if guard is not None:
            with vault.connection.transaction():
                recipients.put(vault.connection, msgspec.structs.replace(each, guard=guard))
            return True
    return False


def _dearer(
    vault: Vault, slot: str, cost: kdf.Cost, opened: Opened,
    wanted: Callable[[], kdf.Cost] | None, secret: Secret,
) -> Guard | None:  # fmt: skip
    """The same phrase at the wanted price, or None where it is dear enough."""
    if isinstance(secret, Derived):
        found = secret.dearer.get(slot)
        return found if found is not None and kdf.weaker(cost, found.cost) else None
    if wanted is None or opened.identity is None or not isinstance(secret, str):
        return None
    price = wanted()
    if not kdf.weaker(cost, price):
        return None
    return slots.new_guard(secret, opened.identity, vault_id=vault.id, slot_id=slot, cost=price)


def _migrate(
    vault: Vault, before: Callable[[Vault], None] | None, step: migration.Step | None
) -> None:
    version = vault.connection.user_version()
    if version == schema.VERSION:
        return
    if before is not None:
        before(vault)
    with vault.connection.transaction():
        migration.migrate(vault.connection, step)
        vault.connection.set_user_version(schema.VERSION)


def _say_way(vault: Vault, findings: list[Finding]) -> None:
    for each in recipients.everyone(vault.connection):
        if each.id == vault.slot and each.kind == "recovery":
            findings.append(Finding.RECOVERY_USED)
        if each.id == vault.slot and each.kind == "escrow":
            findings.append(Finding.ESCROW_USED)
