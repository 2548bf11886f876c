"""A vault that is open: its folder, its database, and who opened it."""

import hashlib
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec
from typing_extensions import override

from mia_desktop.domain import chain
from mia_desktop.platform import files, paths_checks
from mia_desktop.platform.clock import Clock
from mia_desktop.store import (
    connection as db,
)
from mia_desktop.store import (
    errors,
    kdf,
    keyslots,
    recipients,
    schema,
    slots,
    vault_tables,
    writing,
)
from mia_desktop.store.connection import Connection, DatabaseKey
from mia_desktop.store.lock import FolderLock
from mia_desktop.store.recipients import Recipient

DATABASE = "caseload.db"
PENDING = "caseload.db.new"
"""A database not yet in its place: a new vault, a change of key, a restore."""

VAULT_ID = "vault.id"
VAULT_MADE = "vault.made"
Fill = Callable[[Connection, str], None]
"""Puts the first content into a new vault, by its connection and id."""

EXPORTED_FROM = "vault.exported_from"
"""In a pending database: the fingerprint of the file that it was made of."""
WATERLINE_KEY = "vault.waterline_key"


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """How databases are opened here, and the least that a passphrase must cost."""

    floor: kdf.Cost = kdf.FLOOR
    memory_security: bool = True


class Vault:
    """An unlocked vault. Whoever has it can read everything; `lock` ends that.

    `connection` belongs to the thread that opened the vault.
    """

    def __init__(
        self,
        *,
        folder: Path,
        vault_id: str,
        connection: Connection,
        key: DatabaseKey,
        lock: FolderLock,
        clock: Clock,
        opening: Opening,
        slot: str,
    ) -> None:
        self.folder = folder
        self.id = vault_id
        self.connection = connection
        self.clock = clock
        self.opening = opening
        self.slot = slot
        """The way in that was used."""
        self._key: DatabaseKey | None = key
        self._lock = lock

    @property
    def key(self) -> DatabaseKey:
        """For the store's own modules only."""
        if self._key is None:
            raise RuntimeError("the vault is locked")
        return self._key

    @property
    def unlocked(self) -> bool:
        return self._key is not None

    @property
    def author(self) -> str:
        """The name of the person whose passphrase opened the vault; empty for other ways in."""
        mine = [each for each in recipients.everyone(self.connection) if each.id == self.slot]
        return mine[0].name if mine and mine[0].kind == "passphrase" else ""

    def lock(self) -> None:
        """Close the database and let go of its key; asks nothing, never fails, may be repeated."""
        self._key = None
        self.connection.close()
        self._lock.release()

    def write_slots(self, failed: keyslots.Failed | None = None) -> None:
        """Make keyslots.json and its copy say what the vault says (bundle-format §2)."""
        everybody = recipients.everyone(self.connection)
        sealed = recipients.sealed_for(everybody, self.id, self.key)
        kept = failed or keyslots.Failed()
        keyslots.write(self.folder, msgspec.structs.replace(sealed, failed=kept))

    def swap(self, connection: Connection, key: DatabaseKey) -> None:
        """Go on with the database that a change of key has put in place."""
        self.connection = connection
        self._key = key

    @override
    def __repr__(self) -> str:
        return f"<vault {self.id}>"


def exists(folder: Path) -> bool:
    """Whether there is a vault in the folder, whole or not."""
    return (folder / DATABASE).exists()


class Founder(msgspec.Struct, frozen=True, kw_only=True):
    """A vault's id and its first person, before there is anything on the disk."""

    vault_id: str
    first: Recipient


def founder(name: str, phrase: str, *, clock: Clock, cost: kdf.Cost) -> Founder:
    """The first half of a new vault: the derivation, which takes its time and needs no folder."""
    vault_id = secrets.token_hex(16)
    first = new_person(name, phrase, vault_id=vault_id, cost=cost, clock=clock)
    return Founder(vault_id=vault_id, first=first)


def create(
    folder: Path,
    name: str,
    phrase: str,
    *,
    clock: Clock,
    cost: kdf.Cost,
    opening: Opening | None = None,
    who: str = "",
    fill: Fill | None = None,
) -> Vault:
    """A new vault for `name`, derived and founded in one go."""
    begun = founder(name, phrase, clock=clock, cost=cost)
    return found(folder, begun, clock=clock, opening=opening, who=who, fill=fill)


def found(
    folder: Path,
    begun: Founder,
    *,
    clock: Clock,
    opening: Opening | None = None,
    who: str = "",
    fill: Fill | None = None,
) -> Vault:
    """A new vault in an empty or missing folder, unlocked by its founder.

    What `fill` puts in is there from the first moment that there is a vault. Nothing is
    ever written over: raises VaultExists. What a broken-off creation left behind is no vault yet
    and is taken away.
    """
    opening = opening or Opening()
    make_folder(folder)
    lock = FolderLock.take(folder, who, clock.now())
    try:
        if exists(folder):
            raise errors.VaultExists(folder)  # noqa: TRY301  the lock must be taken first
        clear_leftovers(folder)
        made = _made(folder, begun, clock=clock, opening=opening, fill=fill)
        return _opened(folder, made, clock=clock, opening=opening, lock=lock)
    except BaseException:
        lock.release()
        raise


def make_folder(folder: Path) -> None:
    """A folder for nobody else to look into, people or search services."""
    with errors.files_sorted():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    paths_checks.keep_out_of_index(folder)


def clear_leftovers(folder: Path) -> None:
    """Take away a database that never came into its place, and halves of other files."""
    with errors.files_sorted():
        for name in (PENDING, f"{PENDING}-journal"):
            (folder / name).unlink(missing_ok=True)
        for part in folder.glob(".*.part"):
            part.unlink(missing_ok=True)


def into_place(folder: Path) -> None:
    """Let the pending database be the vault's, for good when this returns."""
    with errors.files_sorted():
        (folder / PENDING).replace(folder / DATABASE)
        files.sync_folder(folder)


def sync_file(path: Path) -> None:
    """Bring a closed file to the disk."""
    with errors.files_sorted():
        handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def fingerprint(path: Path) -> str:
    """SHA-256 of a closed or resting file."""
    with errors.files_sorted(), path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def new_person(
    name: str,
    phrase: str,
    *,
    vault_id: str,
    cost: kdf.Cost,
    clock: Clock,
    slot_id: str | None = None,
) -> Recipient:
    """A way in for one person, with an identity of its own that the phrase opens."""
    identity, slot_id = slots.Identity.new(), slot_id or slots.new_slot_id()
    guard = slots.new_guard(phrase, identity, vault_id=vault_id, slot_id=slot_id, cost=cost)
    return Recipient(
        id=slot_id,
        kind="passphrase",
        name=name,
        recipient=identity.recipient,
        made=clock.now().isoformat(),
        guard=guard,
    )


class _Made(NamedTuple):
    vault_id: str
    key: DatabaseKey
    slot: str


def _made(
    folder: Path,
    begun: Founder,
    *,
    clock: Clock,
    opening: Opening,
    fill: Fill | None,
) -> _Made:
    """The files of a new vault, in their place."""
    vault_id, first, key = begun.vault_id, begun.first, DatabaseKey.new()
    pending = folder / PENDING
    connection = db.create(pending, key, memory_security=opening.memory_security)
    try:
        with connection.transaction():
            _fill(connection, vault_id, first, clock)
            if fill is not None:
                fill(connection, vault_id)
        everybody = recipients.everyone(connection)
    finally:
        connection.close()
    sync_file(pending)
    keyslots.write(folder, recipients.sealed_for(everybody, vault_id, key))
    into_place(folder)
    return _Made(vault_id, key, first.id)


def _opened(
    folder: Path, made: _Made, *, clock: Clock, opening: Opening, lock: FolderLock
) -> Vault:
    connection = db.open_existing(
        folder / DATABASE,
        made.key,
        newest=schema.VERSION,
        memory_security=opening.memory_security,
    )
    return Vault(
        folder=folder,
        vault_id=made.vault_id,
        connection=connection,
        key=made.key,
        lock=lock,
        clock=clock,
        opening=opening,
        slot=made.slot,
    )


def _fill(connection: Connection, vault_id: str, first: Recipient, clock: Clock) -> None:
    schema.create(connection)
    connection.set_user_version(schema.VERSION)
    vault_tables.put(connection, VAULT_ID, vault_id)
    vault_tables.put(connection, VAULT_MADE, clock.now().isoformat())
    vault_tables.put(connection, WATERLINE_KEY, secrets.token_hex(32))
    recipients.put(connection, first)
    writing.begin_epoch(connection, clock, chain.ROOT, "created")
