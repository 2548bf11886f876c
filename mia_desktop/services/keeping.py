"""Backups: made, carried out of the house, tried, and reminded of (bundle-format §2)."""

from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from mia_desktop.platform.slices import SLICE_S, Long, at_once
from mia_desktop.services import reminding
from mia_desktop.services.desk import Desk
from mia_desktop.store import backup, backup_slots
from mia_desktop.store.backup import Contents
from mia_desktop.store.backup_slots import OWN, Place

__all__ = [
    "Contents", "Copies", "Place", "Reminder", "copies", "copy_now", "copy_out", "copying_now",
    "copying_out", "drill", "drilling", "keeping_up",
]  # fmt: skip

PRACTICE = "practice"
"""A decision of a vault that is thrown away when the program ends."""
OLD_AFTER = timedelta(days=7)
"""Idag reminds of a copy that is older (ux §1.6); of one outside more seldom, as is chosen."""


class Reminder(msgspec.Struct, frozen=True, kw_only=True):
    """What Idag says about backups; `since` None means there has never been one."""

    outside: bool
    since: datetime | None = None


class Copies(msgspec.Struct, frozen=True, kw_only=True):
    """What the page of backups shows."""

    places: tuple[Place, ...]
    latest: datetime | None
    latest_outside: datetime | None
    folder: Path
    reminders: tuple[Reminder, ...] = ()


def copies(desk: Desk) -> Copies:
    latest, outside = backup.latest(desk.vault), backup.latest_outside(desk.vault)
    return Copies(
        places=backup_slots.places(desk.vault),
        latest=latest,
        latest_outside=outside,
        folder=desk.vault.folder / backup_slots.FOLDER,
        reminders=reminders(desk),
    )


def reminders(desk: Desk) -> tuple[Reminder, ...]:
    """What Idag says: nothing while both copies are fresh, and nothing in a practice vault."""
    if desk.setting(PRACTICE):
        return ()
    now = desk.clock.now()
    found: list[Reminder] = []
    for outside, last, limit in (
        (False, backup.latest(desk.vault), OLD_AFTER),
        (True, backup.latest_outside(desk.vault), reminding.outside_copy_after(desk)),
    ):
        if last is None or now - last > limit:
            found.append(Reminder(outside=outside, since=last))
    return tuple(found)


def after_unlock(desk: Desk) -> bool:
    """The rhythm: a copy at an unlocking when the last is over half an hour old; tells if one."""
    return at_once(keeping_up(desk, slice_s=None))


def keeping_up(desk: Desk, *, slice_s: float | None = SLICE_S) -> Long[bool]:
    """The same in turns, which nobody notices. A lock ends it; the next unlock begins anew."""
    if not backup.due(desk.vault):
        return False
    yield from backup.making(desk.vault, "unlock", slice_s=slice_s)
    return True


def copy_now(desk: Desk) -> Path:
    """A copy because somebody asked for one."""
    return at_once(copying_now(desk, slice_s=None))


def copying_now(desk: Desk, *, slice_s: float | None = SLICE_S) -> Long[Path]:
    """The same in turns."""
    path = yield from backup.making(desk.vault, "asked", slice_s=slice_s)
    desk.note("backup")
    return path


def copy_out(desk: Desk, folder: Path) -> Path:
    """A fresh copy, put in a folder or on a stick outside the laptop, and tried there."""
    return at_once(copying_out(desk, folder, slice_s=None))


def copying_out(desk: Desk, folder: Path, *, slice_s: float | None = SLICE_S) -> Long[Path]:
    """The same in turns. Stopped on the way to the stick, the copy in the vault's folder stays."""
    yield from backup.making(desk.vault, "outside", slice_s=slice_s)
    path = yield from backup.carrying_out(desk.vault, folder)
    yield from backup.drilling(desk.vault, path)
    desk.note("backup_outside")
    return path


def drill(desk: Desk, path: Path) -> Contents:
    """Open a copy and count what is in it; raises BadBackup, Damaged, WrongKey."""
    return at_once(drilling(desk, path))


def drilling(desk: Desk, path: Path) -> Long[Contents]:
    """The same in turns."""
    counted = yield from backup.drilling(desk.vault, path)
    desk.note("backup_drill")
    return counted


def path_of(desk: Desk, place: Place) -> Path:
    return backup_slots.path_of(desk.vault, place)


def is_outside(place: Place) -> bool:
    return place.folder != OWN
