"""A vault from a backup: in a folder of its own, as a new epoch, never over a vault.

Bundle-format §3: the restored vault names the place in the log from which it goes on, so that
receivers can tell it from the one it came from.
"""

from collections.abc import Callable
from pathlib import Path

import msgspec

from mia_desktop.platform.clock import Clock
from mia_desktop.store import (
    backup,
    backup_file,
    errors,
    keyslots,
    migration,
    recipients,
    schema,
    unlock,
    vault_tables,
    writing,
)
from mia_desktop.store import connection as db
from mia_desktop.store import vault as vaults
from mia_desktop.store.connection import Connection, DatabaseKey
from mia_desktop.store.keyslots import Keyslots
from mia_desktop.store.lock import FolderLock
from mia_desktop.store.unlock import Secret
from mia_desktop.store.vault import DATABASE, PENDING, Opening, Vault


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """What a restore needs on its way."""

    path: Path
    folder: Path
    slots: Keyslots
    opened: unlock.Opened
    clock: Clock
    opening: Opening


def restore(
    path: Path,
    folder: Path,
    secret: Secret,
    *,
    clock: Clock,
    opening: Opening | None = None,
    apply: Callable[[Connection], None] | None = None,
    who: str = "",
) -> Vault:
    """Make a vault in `folder` of the backup at `path` and leave it unlocked.

    Raises VaultExists, BadBackup, WrongPhrase, WrongKey, NewerVault, Damaged. `apply` is done
    before anybody can look: it takes out again what has been disposed of since (§2).
    """
    opening = opening or Opening()
    slots, opened = open_backup(path, secret, opening)
    vaults.make_folder(folder)
    lock = FolderLock.take(folder, who, clock.now())
    job = Job(path=path, folder=folder, slots=slots, opened=opened, clock=clock, opening=opening)
    try:
        if vaults.exists(folder):
            raise errors.VaultExists(folder)  # noqa: TRY301  the lock must be taken first
        key = _prepare(job, apply)
        vaults.into_place(folder)
        connection = _open(folder / DATABASE, key, opening)
    except BaseException:
        if not vaults.exists(folder):
            vaults.clear_leftovers(folder)
        lock.release()
        raise
    return Vault(
        folder=folder,
        vault_id=slots.vault,
        connection=connection,
        key=key,
        lock=lock,
        clock=clock,
        opening=opening,
        slot=opened.slot,
    )


def open_backup(path: Path, secret: Secret, opening: Opening) -> tuple[Keyslots, unlock.Opened]:
    """Open a backup's slots; raises WrongPhrase or WrongKey."""
    slots = backup_file.read_slots(path, floor=opening.floor)
    try:
        opened = unlock.open_slot(slots, secret)
    except errors.SlotsDamaged as error:
        raise errors.BadBackup("slots") from error
    if opened is None:
        raise errors.WrongPhrase(1) if unlock.is_phrase(secret) else errors.WrongKey
    if slots.keys[-1] not in opened.keys:
        raise errors.BadBackup("keys")
    return slots, opened


def inspect(
    path: Path, secret: Secret, room: Path, *, opening: Opening | None = None
) -> backup.Contents:
    """What is in a backup, without making a vault of it; `room` is a folder for a moment."""
    opening = opening or Opening()
    slots, opened = open_backup(path, secret, opening)
    return backup.count(path, opened.keys[slots.keys[-1]], room, opening)


def _prepare(job: Job, apply: Callable[[Connection], None] | None) -> DatabaseKey:
    """The pending database under a new key, on the disk, and the slots that open it."""
    vaults.clear_leftovers(job.folder)
    backup_key = job.opened.keys[job.slots.keys[-1]]
    key = backup.unpack(job.path, backup_key, job.folder, job.opening)
    connection = _open(job.folder / PENDING, key, job.opening)
    try:
        with connection.transaction():
            _renew(connection, job, apply)
        everybody = recipients.everyone(connection)
    finally:
        connection.close()
    vaults.sync_file(job.folder / PENDING)
    sealed = recipients.sealed_for(everybody, job.slots.vault, key)
    keyslots.write(job.folder, sealed)
    return key


def _renew(connection: Connection, job: Job, apply: Callable[[Connection], None] | None) -> None:
    if vault_tables.get(connection, vaults.VAULT_ID) != job.slots.vault:
        raise errors.BadBackup("vault")
    if connection.user_version() < schema.VERSION:
        migration.migrate(connection)
        connection.set_user_version(schema.VERSION)
    writing.begin_epoch(connection, job.clock, writing.position(connection), "restored")
    if apply is not None:
        apply(connection)


def _open(path: Path, key: DatabaseKey, opening: Opening) -> Connection:
    return db.open_existing(
        path, key, newest=schema.VERSION, memory_security=opening.memory_security
    )
