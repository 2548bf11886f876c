"""Which backups there are, where they lie, and who can open them.

The keys of all backups are kept in the vault, so that their slots can be sealed anew when keys
change (bundle-format §2). What is out of reach then keeps its former slots and is listed.
"""

from pathlib import Path

import msgspec

from mia_desktop.store import backup_file, errors, recipients
from mia_desktop.store.connection import DatabaseKey
from mia_desktop.store.vault import Vault

FOLDER = "backups"
OWN = ""
"""The vault's own backup folder, which moves with it."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One copy of one backup. `slots_old`: the former passphrase or sheet still opens it."""

    key_id: str
    name: str
    folder: str
    reason: str
    made: str
    tested: str
    slots_old: bool


def places(vault: Vault) -> tuple[Place, ...]:
    """Every copy of every backup that the vault knows of, newest first.

    Those with a moment still to come were made when the clock was wrong: nobody knows how old
    they are, so they come last.
    """
    rows = vault.connection.execute(
        "SELECT k.id, k.name, p.folder, k.reason, k.made, p.tested, p.slots_old"
        " FROM backup_place AS p JOIN backup_key AS k ON k.id = p.key_id"
        " ORDER BY k.made > ?, k.made DESC, k.id, p.folder",
        (vault.clock.now().isoformat(),),
    )
    return tuple(
        Place(
            key_id=row[0],
            name=row[1],
            folder=row[2],
            reason=row[3],
            made=row[4],
            tested=row[5],
            slots_old=bool(row[6]),
        )
        for row in rows
    )


def path_of(vault: Vault, place: Place) -> Path:
    folder = vault.folder / FOLDER if place.folder == OWN else Path(place.folder)
    return folder / place.name


def key_of(vault: Vault, key_id: str) -> DatabaseKey | None:
    """The key of a backup, or None for one that this vault does not know."""
    key = vault.connection.value("SELECT key FROM backup_key WHERE id = ?", (key_id,))
    return None if key is None else DatabaseKey(key_id, key)


def remember(vault: Vault, key: DatabaseKey, *, name: str, reason: str) -> None:
    """Keep a backup's key, before the backup has its name."""
    made = vault.clock.now().isoformat()
    with vault.connection.transaction():
        vault.connection.execute(
            "INSERT INTO backup_key (id, key, name, reason, made) VALUES (?, ?, ?, ?, ?)",
            (key.id, key.bytes, name, reason, made),
        )
        add_place(vault, key.id, OWN)


def add_place(vault: Vault, key_id: str, folder: str) -> None:
    vault.connection.execute(
        "INSERT OR REPLACE INTO backup_place (key_id, folder, made) VALUES (?, ?, ?)",
        (key_id, folder, vault.clock.now().isoformat()),
    )


def forget(vault: Vault, place: Place) -> None:
    """A copy is gone; with the last one its key goes too."""
    with vault.connection.transaction():
        vault.connection.execute(
            "DELETE FROM backup_place WHERE key_id = ? AND folder = ?",
            (place.key_id, place.folder),
        )
        vault.connection.execute(
            "DELETE FROM backup_key WHERE id = ?1"
            " AND NOT EXISTS (SELECT 1 FROM backup_place WHERE key_id = ?1)",
            (place.key_id,),
        )


def rewrite_all(vault: Vault) -> tuple[Place, ...]:
    """Let only those who can open the vault now open the backups; return what is out of reach."""
    everybody = recipients.everyone(vault.connection)
    unreached: list[Place] = []
    for place in places(vault):
        path = path_of(vault, place)
        if place.folder == OWN and not path.exists():
            forget(vault, place)
            continue
        key = key_of(vault, place.key_id)
        assert key is not None
        try:
            backup_file.rewrite_slots(path, recipients.sealed_for(everybody, vault.id, key))
        except errors.VaultError:
            unreached.append(msgspec.structs.replace(place, slots_old=True))
            _mark(vault, place, old=True)
        else:
            _mark(vault, place, old=False)
    return tuple(unreached)


def _mark(vault: Vault, place: Place, *, old: bool) -> None:
    vault.connection.execute(
        "UPDATE backup_place SET slots_old = ? WHERE key_id = ? AND folder = ?",
        (int(old), place.key_id, place.folder),
    )
