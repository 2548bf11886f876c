"""The office's small files: both sticks with the root, an invitation, a card that was brought."""

from datetime import date
from pathlib import Path

from mia_desktop.platform import files, uncached
from mia_desktop.services.exchange_errors import AlreadyThere, BadCard, ReadBackFailed
from mia_desktop.store.errors import files_sorted
from mia_desktop.sync import cards, filenames, invitation, rootkey


def propose_name(day: date, kind: filenames.Kind) -> str:
    """A name for a file that is to come: a date and four letters (§4.9)."""
    return filenames.name(filenames.new_stem(day), kind)


def write_new(path: Path, data: bytes) -> Path:
    """A file that was not there, read back from the stick; nothing is ever written over (§4.7)."""
    with files_sorted():
        if path.exists():
            raise AlreadyThere(path)
        files.write_atomic(path, data)
        if uncached.read(path, len(data)) != data:
            raise ReadBackFailed(path)
    return path


def read_root(path: Path) -> bytes:
    with files_sorted():
        return files.read_capped(path, rootkey.MOST)


def read_invitation(path: Path) -> bytes:
    with files_sorted():
        return files.read_capped(path, invitation.MOST)


def read_card(path: Path) -> bytes:
    """A card's bytes; raises BadCard for a file that is too large to be one."""
    with files_sorted():
        data = files.read_capped(path, cards.MOST)
    if len(data) > cards.MOST:
        raise BadCard("size")
    return data
