"""Hämta från kontoret: a file, what it is, what it would change, and then it is taken in."""

from pathlib import Path

import msgspec

from mia_desktop.services import ingest, opening, receipts, undo_ingest
from mia_desktop.services.applying import Applied, Changed
from mia_desktop.services.desk import Desk
from mia_desktop.services.ingest import Taken
from mia_desktop.services.opening import Looked
from mia_desktop.services.receipts import Told
from mia_desktop.services.undo_ingest import Undone

__all__ = ["Applied", "Changed", "Offer", "Taken", "Told", "Undone", "look", "read", "undo"]


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A file that was looked at: from whom, what it holds, and what reading it would change."""

    data: bytes
    name: str
    looked: Looked
    would: Applied
    told: Told = Told()
    """What its receipts would say of what was handed over from here."""


def look(desk: Desk, path: Path) -> Offer:
    """Open a file and count what it would change. Changes nothing itself."""
    data = opening.read_file(path)
    looked = opening.inspect(desk, data)
    told = Told()
    if looked.outcome in {"read", "known"}:
        told = receipts.foresee(desk, opening.open_file(desk, data))
    would = ingest.foresee(desk, data)
    return Offer(data=data, name=path.name, looked=looked, would=would, told=told)


def read(desk: Desk, data: bytes, *, name: str = "", agreed: bool = False) -> Taken:
    """Take it in: receipts say how far each hand-over has come, writes are merged."""
    return ingest.ingest(desk, data, name=name, agreed=agreed)


def undo(desk: Desk, record: str) -> Undone:
    """Put back what stood before, by new writes."""
    return undo_ingest.undo(desk, record)
