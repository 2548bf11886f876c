"""Getting in without the passphrase, and getting a vault back from a backup.

Whoever comes in by the sheet chooses a new passphrase and gets a new sheet in the same go: what
was forgotten or seen by others then opens nothing any more (bundle-format §2).
"""

import shutil
from contextlib import suppress
from pathlib import Path

from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.platform.slices import Beside, Long, Watch, at_once
from mia_desktop.services import access, disposal, ways_in
from mia_desktop.services.access import Entered, Terms
from mia_desktop.services.passphrases import RecoveryKey
from mia_desktop.store import people, restore
from mia_desktop.store.backup_file import SUFFIX
from mia_desktop.store.backup_slots import FOLDER
from mia_desktop.store.errors import files_sorted
from mia_desktop.store.lock import FolderLock
from mia_desktop.store.people import Person

__all__ = [
    "SUFFIX", "Person", "Secret", "begin_anew", "beginning_anew", "restore_from",
    "restoring_from", "who_is_there",
]  # fmt: skip

Secret = str | RecoveryKey


def who_is_there(
    places: Places, clock: Clock, key: RecoveryKey, *, terms: Terms | None = None
) -> tuple[Person, ...]:
    """Whose passphrase can be replaced by this sheet; locks again. Raises WrongKey.

    What is opened here is closed here, so all of it may run beside the store thread.
    """
    entered = access.enter(places, clock, key, terms=terms)
    try:
        return people.people(entered.desk.vault)
    finally:
        access.leave(entered.desk)


def begin_anew(
    places: Places, clock: Clock, key: RecoveryKey, slot: str, phrase: str, sheet: RecoveryKey,
    *, terms: Terms | None = None,
) -> Entered:  # fmt: skip
    """Open by the old sheet, put a new passphrase and a new sheet in place, open by the phrase."""
    return at_once(beginning_anew(places, clock, key, slot, phrase, sheet, terms=terms))


def beginning_anew(
    places: Places, clock: Clock, key: RecoveryKey, slot: str, phrase: str, sheet: RecoveryKey,
    *, terms: Terms | None = None,
) -> Long[Entered]:  # fmt: skip
    """The same: all but the last opening beside the store thread, which has nothing open then."""
    known = terms or Terms()

    def renew(_watch: Watch) -> None:
        desk = access.enter(places, clock, key, terms=known).desk
        try:
            ways_in.change_passphrase(desk, slot, phrase, terms=known)
            ways_in.new_sheet(desk, sheet)
        finally:
            access.leave(desk)

    yield Beside(renew)
    return (yield from access.entering(places, clock, phrase, terms=known))


def restore_from(
    path: Path, places: Places, clock: Clock, secret: Secret, *, terms: Terms | None = None
) -> Path | None:
    """Make the vault of a backup, and lock it. Raises BadBackup, WrongPhrase, WrongKey.

    A vault that is there, damaged or not, is put aside unread in a folder of its own, which is
    returned; it is put back if the backup comes to nothing.
    """
    opening = (terms or Terms()).opening
    room = places.vault.parent
    with files_sorted():
        room.mkdir(parents=True, exist_ok=True)
    restore.inspect(path, secret, room, opening=opening)
    disposed = disposal.known_beside(path.parent, places.vault / FOLDER)
    aside = _put_aside(places, clock) if places.vault.exists() else None
    try:
        restore.restore(
            path, places.vault, secret, clock=clock, opening=opening,
            apply=disposal.applying(disposed, clock),
        ).lock()  # fmt: skip
    except BaseException:
        if aside is not None:
            _put_back(aside, places.vault)
        raise
    return aside


def restoring_from(
    path: Path, places: Places, clock: Clock, phrase: str, *, terms: Terms | None = None
) -> Long[Entered]:
    """Restore beside the store thread, which has nothing open then, and go in."""
    yield Beside(lambda _watch: restore_from(path, places, clock, phrase, terms=terms))
    return (yield from access.entering(places, clock, phrase, terms=terms))


def _put_aside(places: Places, clock: Clock) -> Path | None:
    """Rename the folder of a vault that is open nowhere; raises VaultInUse."""
    if not any(places.vault.iterdir()):
        return None
    FolderLock.take(places.vault, "", clock.now()).release()
    stamp = clock.now().strftime("%Y-%m-%d-%H%M%S")
    target = places.vault.with_name(f"{places.vault.name}-undanlagt-{stamp}")
    with files_sorted():
        places.vault.rename(target)
    return target


def _put_back(aside: Path, folder: Path) -> None:
    with suppress(OSError):
        shutil.rmtree(folder, ignore_errors=True)
        aside.rename(folder)
