"""Writing a file to a stick: room first, never in place, read back from the stick itself (§4.7).

The program sends nothing by itself: what leaves is a file that a person carries (R-31).
"""

import shutil
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import msgspec

from mia_desktop.platform import files, uncached
from mia_desktop.services.exchange_errors import AlreadyThere, NoRoom, ReadBackFailed
from mia_desktop.store.errors import files_sorted
from mia_desktop.sync import filenames
from mia_desktop.sync.filenames import Kind

__all__ = ["Kind", "Parcel", "checksum", "parcels", "write"]

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

SLACK = 64 * 1024
"""What a file system may need besides the bytes themselves."""


class Parcel(msgspec.Struct, frozen=True, kw_only=True):
    """A file that is to leave: its name says a date and four letters, nothing of anybody (§4.9)."""

    name: str
    data: bytes


def parcels(every: Sequence[bytes], day: date, kind: Kind, stem: str = "") -> tuple[Parcel, ...]:
    """Name the parts of one hand-over."""
    stem = stem or filenames.new_stem(day)
    return tuple(
        Parcel(name=filenames.name(stem, kind, number, len(every)), data=data)
        for number, data in enumerate(every, 1)
    )


def checksum(digest: str) -> str:
    """A bundle's hash in sixteen signs, four by four: for the slip that goes with the stick."""
    number = int(digest[:20], 16)
    signs = [CROCKFORD[(number >> (5 * place)) % 32] for place in reversed(range(16))]
    return " ".join("".join(signs[i : i + 4]) for i in range(0, 16, 4))


def write(
    every: Sequence[Parcel], target: Path, *, free: Callable[[Path], int] | None = None
) -> tuple[Path, ...]:
    """Put the files in a folder, or the only one at a new path; returns where they lie.

    Raises NoRoom before anything is written, AlreadyThere, ReadBackFailed, and what the store
    says of a failing disk (DiskFull, ReadOnly, StorageFailed).
    """
    with files_sorted():
        folder = target if target.is_dir() else target.parent
        single = not target.is_dir() and len(every) == 1
        paths = [target if single else folder / parcel.name for parcel in every]
        for path in paths:
            if path.exists():
                raise AlreadyThere(path)
        _check_room(folder, sum(len(parcel.data) for parcel in every), free)
        for path, parcel in zip(paths, every, strict=True):
            files.write_atomic(path, parcel.data)
            if uncached.read(path, len(parcel.data)) != parcel.data:
                raise ReadBackFailed(path)
    return tuple(paths)


def _check_room(folder: Path, size: int, free: Callable[[Path], int] | None) -> None:
    left = free(folder) if free is not None else shutil.disk_usage(folder).free
    if left < size + SLACK:
        raise NoRoom(size, left)
