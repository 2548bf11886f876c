"""Backups: a snapshot under a key of its own, the rhythm, copies outside the laptop, the drill.

Bundle-format §2: at each unlock if the last one is over 30 minutes old, and before migration,
restore and ingest; 12 latest, 7 daily, 4 weekly and 12 monthly are kept.
"""

import contextlib
import secrets
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from mia_desktop.platform import files
from mia_desktop.platform.slices import UNWATCHED, At, Beside, Long, Watch, at_once
from mia_desktop.store import backup_file, backup_slots, errors, recipients, schema
from mia_desktop.store import connection as db
from mia_desktop.store import vault as vaults
from mia_desktop.store.backup_slots import FOLDER, OWN, Place
from mia_desktop.store.connection import Connection, DatabaseKey
from mia_desktop.store.copying import copying
from mia_desktop.store.keyslots import Keyslots
from mia_desktop.store.rekey import verify_pages
from mia_desktop.store.vault import Opening, Vault

PERIOD = timedelta(minutes=30)
LATEST, DAILY, WEEKLY, MONTHLY = 12, 7, 4, 12
LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"
PART = ".part"
READY = ".ready"
"""Whole, and waiting for its name."""


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """What was counted in a backup that was opened, every page of it proven authentic."""

    cases: int
    changes: int


def latest(vault: Vault) -> datetime | None:
    """When the newest backup was made, in any place, or None."""
    return _latest(vault, backup_slots.places(vault))


def latest_outside(vault: Vault) -> datetime | None:
    """When the newest backup outside the vault's own folder was made: Idag reminds of it."""
    return _latest(vault, [each for each in backup_slots.places(vault) if each.folder != OWN])


def _latest(vault: Vault, places: Iterable[Place]) -> datetime | None:
    """A moment still to come was told by a clock that was wrong: it must not put off the next."""
    made = [datetime.fromisoformat(each.made) for each in places]
    return max((moment for moment in made if moment <= vault.clock.now()), default=None)


def due(vault: Vault) -> bool:
    """Whether this unlock should make a backup."""
    last = latest(vault)
    return last is None or vault.clock.now() - last > PERIOD


def make(vault: Vault, reason: str) -> Path:
    """A new backup in the vault's own folder, read back before it counts."""
    return at_once(making(vault, reason))


def making(vault: Vault, reason: str, *, slice_s: float | None = None) -> Long[Path]:
    """The same in turns: pages are copied between saves, proven and wrapped beside the store.

    What is saved meanwhile is in it as well. Its key is in the vault before the file has its
    name, so that there is never a backup whose slots could not be rewritten. Stopped anywhere
    before that, nothing of it is left.
    """
    folder = vault.folder / FOLDER
    with errors.files_sorted():
        folder.mkdir(mode=0o700, exist_ok=True)
    _sweep(folder)
    key, name = DatabaseKey.new(), _name(vault, folder)
    part, ready = folder / f".{name}{PART}", folder / f".{name}{PART}{READY}"
    secure = vault.opening.memory_security
    try:
        copies = copying(vault.connection, part, key, memory_security=secure, slice_s=slice_s)
        with contextlib.closing(copies):
            for at in copies:
                assert isinstance(at, At)
                yield At(at.done, 2 * at.total)
        everybody = recipients.everyone(vault.connection)
        sealed = recipients.sealed_for(everybody, vault.id, key)
        yield Beside(lambda watch: _wrap(part, ready, (key, sealed), vault.opening, watch))
        _keep(vault, key, reason, ready, folder / name)
    finally:
        _unlink(part)
        _unlink(ready)
    prune(vault)
    return folder / name


def _wrap(
    part: Path, ready: Path, way: tuple[DatabaseKey, Keyslots], opening: Opening, watch: Watch
) -> None:
    """Prove every page of the copy, and put the slots before it."""
    key, slots = way
    with _opened(part, key, opening, watch) as copy:
        verify_pages(copy)
    watch.check()
    backup_file.write(ready, slots, part, _SecondHalf(watch))
    _unlink(part)


class _SecondHalf:
    """Goes on counting where the copying of the pages has ended."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self.check = watch.check

    def progress(self, done: int, total: int) -> None:
        self._watch.progress(total + done, 2 * total)


def _keep(vault: Vault, key: DatabaseKey, reason: str, ready: Path, path: Path) -> None:
    """Let the finished file have its name, and the vault its key."""
    everybody = recipients.everyone(vault.connection)
    sealed = recipients.sealed_for(everybody, vault.id, key)
    backup_file.rewrite_slots(ready, sealed)  # who may open it may have changed meanwhile
    try:
        backup_slots.remember(vault, key, name=path.name, reason=reason)
        with errors.files_sorted():
            ready.replace(path)
            files.sync_folder(path.parent)
    except BaseException:
        with contextlib.suppress(errors.VaultError):
            _forget_nameless(vault)
        raise


def copy_out(vault: Vault, folder: Path) -> Path:
    """Put the newest own backup in a folder or on a stick outside the laptop."""
    return at_once(carrying_out(vault, folder))


def carrying_out(vault: Vault, folder: Path) -> Long[Path]:
    """The same with the stick, which may be slow, beside the store thread."""
    own = [each for each in backup_slots.places(vault) if each.folder == OWN]
    if not own:
        raise errors.BadBackup("none")
    newest = own[0]
    source, target = backup_slots.path_of(vault, newest), folder / newest.name
    yield Beside(lambda watch: backup_file.copy(source, target, watch))
    with vault.connection.transaction():
        backup_slots.add_place(vault, newest.key_id, str(folder.absolute()))
    return target


def drill(vault: Vault, path: Path) -> Contents:
    """Open a copy and count what is in it; raises BadBackup, Damaged, WrongKey."""
    return at_once(drilling(vault, path))


def drilling(vault: Vault, path: Path) -> Long[Contents]:
    """The same with all reading beside the store thread."""
    opening, room = vault.opening, vault.folder
    slots = yield Beside(lambda _watch: backup_file.read_slots(path, floor=opening.floor))
    key = backup_slots.key_of(vault, slots.keys[-1])
    if key is None:
        raise errors.WrongKey
    counted: Contents = yield Beside(lambda watch: count(path, key, room, opening, watch))
    own = path.parent.absolute() == (vault.folder / FOLDER).absolute()
    vault.connection.execute(
        "UPDATE backup_place SET tested = ? WHERE key_id = ? AND folder = ?",
        (vault.clock.now().isoformat(), key.id, OWN if own else str(path.parent.absolute())),
    )
    return counted


def count(
    path: Path, key: DatabaseKey, room: Path, opening: Opening, watch: Watch = UNWATCHED
) -> Contents:
    """Open the snapshot of a backup in `room`, prove every page, count cases and changes."""
    part = room / f".{secrets.token_hex(4)}{PART}"
    try:
        backup_file.extract(path, part, watch)
        with _opened(part, key, opening, watch) as copy:
            verify_pages(copy)
            return Contents(
                cases=int(copy.value("SELECT count(DISTINCT case_id) FROM change")),
                changes=int(copy.value("SELECT count(*) FROM change")),
            )
    except (errors.NotADatabase, errors.NotAVault) as error:
        raise errors.Damaged from error
    finally:
        _unlink(part)


def prune(vault: Vault) -> None:
    """Let go of what the rhythm no longer keeps, in every folder that is in reach."""
    everything = backup_slots.places(vault)
    for folder in {each.folder for each in everything}:
        here = [each for each in everything if each.folder == folder]
        kept = keep((datetime.fromisoformat(each.made) for each in here), vault.clock.now())
        for each in here:
            if datetime.fromisoformat(each.made) not in kept:
                with contextlib.suppress(errors.VaultError):  # a write-protected stick: next time
                    remove(vault, each)


def remove(vault: Vault, place: Place) -> None:
    """Delete one copy, if its folder is in reach; else it stays listed."""
    path = backup_slots.path_of(vault, place)
    if not path.parent.is_dir() and place.folder != OWN:
        return
    with errors.files_sorted():
        path.unlink(missing_ok=True)
    backup_slots.forget(vault, place)


def renew(vault: Vault) -> tuple[Place, ...]:
    """After disposal: a new backup, read back, takes the place of all that may hold the case.

    Returns the copies out of reach, which still hold it (bundle-format §2).
    """
    fresh = make(vault, "disposal")
    drill(vault, fresh)
    older = [each for each in backup_slots.places(vault) if each.name != fresh.name]
    for each in older:
        with contextlib.suppress(errors.VaultError):
            remove(vault, each)
    return tuple(each for each in backup_slots.places(vault) if each.name != fresh.name)


def keep(made: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Which moments to keep: 12 latest, and the last of each of 7 days, 4 weeks, 12 months.

    Moments still to come, told by a clock that was wrong, come last: they push nothing out.
    """
    newest_first = sorted(set(made), key=lambda moment: (moment <= now, moment), reverse=True)
    kept = set(newest_first[:LATEST])
    for most, period in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        last_of: dict[str, datetime] = {}
        for moment in newest_first:
            last_of.setdefault(moment.strftime(period), moment)
        kept.update(list(last_of.values())[:most])
    return frozenset(kept)


def _name(vault: Vault, folder: Path) -> str:
    """Date and letters by chance: a name that tells of nobody and is never used twice."""
    while True:
        letters = "".join(secrets.choice(LETTERS) for _ in range(4))
        name = f"{vault.clock.today().isoformat()}-{letters}{backup_file.SUFFIX}"
        if not (folder / name).exists():
            return name


def _forget_nameless(vault: Vault) -> None:
    for each in backup_slots.places(vault):
        if each.folder == OWN and not backup_slots.path_of(vault, each).exists():
            backup_slots.forget(vault, each)


def _sweep(folder: Path) -> None:
    """Take away what a killed backup left half done."""
    for part in folder.glob(f".*{PART}*"):
        _unlink(part)


def _unlink(part: Path) -> None:
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)
        part.with_name(f"{part.name}-journal").unlink(missing_ok=True)


@contextlib.contextmanager
def _opened(
    path: Path, key: DatabaseKey, opening: Opening, watch: Watch = UNWATCHED
) -> Iterator[Connection]:
    """A copy, open; `watch` may break off a long reading of it."""
    said: list[BaseException] = []

    def stop() -> bool:
        try:
            watch.check()
        except BaseException as error:  # noqa: BLE001 - raised again below, past SQLite
            said.append(error)
        return bool(said)

    connection = db.open_existing(
        path, key, newest=schema.VERSION, memory_security=opening.memory_security
    )
    try:
        connection.watch(stop)
        yield connection
    except errors.Stopped:
        if said:
            raise said[0] from None
        raise
    finally:
        connection.close()


RESTORED_PART = f".restore{PART}"


def unpack(path: Path, key: DatabaseKey, folder: Path, opening: Opening) -> DatabaseKey:
    """Write a backup's database, under a new key, as the pending one of `folder`.

    Returns the new key. Every page is proven before the old bytes are let go.
    """
    part, new = folder / RESTORED_PART, DatabaseKey.new()
    try:
        backup_file.extract(path, part)
        with _opened(part, key, opening) as old:
            verify_pages(old)
            old.export(folder / vaults.PENDING, new)
    except (errors.NotADatabase, errors.NotAVault) as error:
        raise errors.Damaged from error
    finally:
        _unlink(part)
    return new
