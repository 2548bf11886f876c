"""A new key for the whole database, such that a kill at any step leaves a vault that opens.

Order (bundle-format §2): export under the new key, to the disk, verified → keyslots with both
keys → the new database in place → opened with the new key → keyslots with the new key only.
From the moment keyslots.json has both keys the change will happen: `unlock` brings it to its end.
"""

from collections.abc import Callable
from contextlib import suppress

from mia_desktop.store import (
    connection as db,
)
from mia_desktop.store import errors, keyslots, recipients, schema, vault_tables
from mia_desktop.store import vault as vaults
from mia_desktop.store.connection import Connection, DatabaseKey
from mia_desktop.store.vault import DATABASE, PENDING, Vault

Step = Callable[[str], None]
STEPS = (
    "begun",
    "exported",
    "on_disk",
    "both_main",
    "both_copy",
    "renamed",
    "verified",
    "new_main",
    "done",
)


def no_step(_name: str) -> None:
    """What is told of each step where nobody listens."""


def rekey(vault: Vault, change: Callable[[Connection], None], *, step: Step = no_step) -> None:
    """Give the vault a new key, and let `change` say in the new database who gets it.

    Either both happen or neither; on any error the vault stays open under its former key.
    """
    old, new = vault.key, DatabaseKey.new()
    vaults.clear_leftovers(vault.folder)
    step("begun")
    try:
        both = _export(vault, new, change, step)
    except BaseException:
        vaults.clear_leftovers(vault.folder)
        raise
    try:
        keyslots.write(vault.folder, both, between=lambda: step("both_main"))
        step("both_copy")
        lasting = _swap(vault, old, new, step)
    except errors.VaultError:
        if vault.unlocked:
            _stay(vault)
        raise
    # The change has happened; if this write fails or must wait, `unlock` does it later.
    if not lasting:
        return
    with suppress(errors.VaultError):
        keyslots.write(vault.folder, _sealed(vault), between=lambda: step("new_main"))
    step("done")


def verify_pages(connection: Connection) -> None:
    """Read every page: raises Damaged unless all are authentic and the tree is sound."""
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise errors.Damaged
    if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
        raise errors.Damaged


def _export(
    vault: Vault, new: DatabaseKey, change: Callable[[Connection], None], step: Step
) -> keyslots.Keyslots:
    pending = vault.folder / PENDING
    exported_from = vaults.fingerprint(vault.folder / DATABASE)
    vault.connection.export(pending, new)
    step("exported")
    connection = db.open_existing(
        pending,
        new,
        newest=schema.VERSION,
        memory_security=vault.opening.memory_security,
    )
    try:
        with connection.transaction():
            change(connection)
            vault_tables.put(connection, vaults.EXPORTED_FROM, exported_from)
        verify_pages(connection)
        everybody = recipients.everyone(connection)
    finally:
        connection.close()
    vaults.sync_file(pending)
    step("on_disk")
    return recipients.sealed_for(everybody, vault.id, vault.key, new)


def _swap(vault: Vault, old: DatabaseKey, new: DatabaseKey, step: Step) -> bool:
    """Put the new database in place; the old one must be closed for that on Windows.

    Tells whether it is there for good. Where it has its name and the disk will not say that this
    lasts, the slots must keep both keys: after a power cut either database may be there.
    """
    vault.connection.close()
    lasting = True
    try:
        vaults.into_place(vault.folder)
    except errors.VaultError:
        if _back(vault, old):
            raise
        lasting = False
    step("renamed")
    try:
        connection = _open(vault, new)
    except BaseException:
        vault.lock()
        raise
    vault.swap(connection, new)
    step("verified")
    return lasting


def _back(vault: Vault, old: DatabaseKey) -> bool:
    """Open the database under its former key; tells whether it still has it."""
    try:
        vault.swap(_open(vault, old), old)
    except errors.NotADatabase:
        return False
    except BaseException:
        vault.lock()
        raise
    return True


def _stay(vault: Vault) -> None:
    """Keep to the key that the database has.

    The export goes first: what is written from now on is not in it, so it must never come into
    its place. If the key files cannot be written either, `unlock` sees to them.
    """
    with suppress(errors.VaultError):
        vaults.clear_leftovers(vault.folder)
    with suppress(errors.VaultError):
        vault.write_slots()


def _sealed(vault: Vault) -> keyslots.Keyslots:
    return recipients.sealed_for(recipients.everyone(vault.connection), vault.id, vault.key)


def _open(vault: Vault, key: DatabaseKey) -> Connection:
    return db.open_existing(
        vault.folder / DATABASE,
        key,
        newest=schema.VERSION,
        memory_security=vault.opening.memory_security,
    )
