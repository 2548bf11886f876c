"""Hämta från kontoret: a file, what it is, what it would change, and then it is taken in."""

from pathlib import Path

import msgspec

from mia_desktop.platform.slices import SLICE_S, Beside, Long, at_once
from mia_desktop.services import handed, ingest, opening, receipts, undo_ingest
from mia_desktop.services.applying import Applied, Changed
from mia_desktop.services.desk import Desk
from mia_desktop.services.ingest import Taken
from mia_desktop.services.opening import Looked
from mia_desktop.services.receipts import Told
from mia_desktop.services.undo_ingest import Undone

__all__ = [
    "Applied", "Changed", "Offer", "Taken", "Told", "Undone", "last_folder", "look", "looking",
    "read", "reading", "undo",
]  # fmt: skip


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A file that was looked at: from whom, what it holds, and what reading it would change."""

    data: bytes
    name: str
    looked: Looked
    would: Applied
    told: Told = Told()
    """What its receipts would say of what was handed over from here."""


def last_folder(desk: Desk) -> Path | None:
    """Where the latest bundle was put, if it is there now: its receipt comes the same way back."""
    made = next((each for each in handed.everything(desk) if each.where), None)
    folder = Path(made.where) if made is not None else None
    return folder if folder is not None and folder.is_dir() else None


def look(desk: Desk, path: Path) -> Offer:
    """Open a file and count what it would change. Changes nothing itself."""
    return at_once(looking(desk, path, slice_s=None))


def looking(desk: Desk, path: Path, *, slice_s: float | None = SLICE_S) -> Long[Offer]:
    """The same in turns; the stick, the seal and the lines are read beside the store."""
    data = yield Beside(lambda _watch: opening.read_file(path))
    opened = yield from opening.opening_file(desk, data)
    looked = opening.looked(desk, opened, len(data))
    told = Told()
    if looked.outcome in {"read", "known"}:
        told = receipts.foresee(desk, opened)
    would = yield from ingest.foreseeing(desk, data, slice_s=slice_s)
    return Offer(data=data, name=path.name, looked=looked, would=would, told=told)


def read(desk: Desk, data: bytes, *, name: str = "", agreed: bool = False) -> Taken:
    """Take it in: receipts say how far each hand-over has come, writes are merged."""
    return ingest.ingest(desk, data, name=name, agreed=agreed)


def reading(desk: Desk, data: bytes, *, name: str = "", agreed: bool = False) -> Long[Taken]:
    """The same in turns."""
    return (yield from ingest.ingesting(desk, data, name=name, agreed=agreed))


def undo(desk: Desk, record: str) -> Undone:
    """Put back what stood before, by new writes."""
    return undo_ingest.undo(desk, record)
