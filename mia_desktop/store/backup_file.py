"""`.miabackup`: key slots and a snapshot under a key of its own (bundle-format §2).

Two areas of 64 KiB with the same slots, then the encrypted database. Each area is magic, u32
length, SHA-256 of the slots, the slots, zeros. There are two so that the slots can be rewritten
where they stand when keys change: whichever area a power cut spoils, the other one opens.
"""

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from mia_desktop.platform import files
from mia_desktop.platform.slices import UNWATCHED, Watch
from mia_desktop.store import errors, kdf, keyslots
from mia_desktop.store.keyslots import Keyslots

MAGIC = b"MIAKOPI1"
SUFFIX = ".miabackup"
PIECE = 1 << 20
AREA = 64 * 1024
SNAPSHOT = 2 * AREA
HEAD = len(MAGIC) + 4 + 32


def read_slots(path: Path, *, floor: kdf.Cost) -> Keyslots:
    """The slots of a backup; raises BadBackup, NewerVault."""
    with errors.files_sorted():
        data = files.read_capped(path, SNAPSHOT - 1)
    if len(data) < SNAPSHOT or MAGIC not in (data[:8], data[AREA : AREA + 8]):
        raise errors.BadBackup("magic")
    for area in (data[:AREA], data[AREA:]):
        if (text := _unpack(area)) is not None:
            try:
                return keyslots.decode(text, floor=floor)
            except errors.SlotsDamaged as error:
                raise errors.BadBackup("slots") from error
    raise errors.BadBackup("slots")


def write(path: Path, slots: Keyslots, snapshot: Path, watch: Watch = UNWATCHED) -> None:
    """A new backup of the database in `snapshot`; whole or not there."""
    area = _pack(slots)
    with errors.files_sorted(), files.replace(path) as stream:
        stream.write(area)
        stream.write(area)
        with snapshot.open("rb") as source:
            _pour(source, stream, watch)


def rewrite_slots(path: Path, slots: Keyslots) -> None:
    """Let others open a backup from now on; one whole area stands at every moment."""
    area = _pack(slots)
    with errors.files_sorted(), path.open("r+b") as stream:
        _put(stream, AREA, area)
        _put(stream, 0, area)


def extract(path: Path, target: Path, watch: Watch = UNWATCHED) -> None:
    """Write the encrypted database of a backup to a file of its own."""
    with errors.files_sorted(), path.open("rb") as source:
        source.seek(SNAPSHOT)
        with files.replace(target) as stream:
            _pour(source, stream, watch)


def copy(path: Path, target: Path, watch: Watch = UNWATCHED) -> None:
    """The same backup in another place; whole or not there."""
    with errors.files_sorted(), path.open("rb") as source, files.replace(target) as stream:
        _pour(source, stream, watch)


def _pour(source: BinaryIO, stream: BinaryIO, watch: Watch) -> None:
    """All that is left of one file into another; `watch` may raise between two pieces."""
    total, done = os.fstat(source.fileno()).st_size, 0
    while data := source.read(PIECE):
        watch.check()
        stream.write(data)
        done += len(data)
        watch.progress(done, total)


def _put(stream: BinaryIO, offset: int, area: bytes) -> None:
    stream.seek(offset)
    stream.write(area)
    stream.flush()
    os.fsync(stream.fileno())


def _pack(slots: Keyslots) -> bytes:
    text = keyslots.encode(slots)
    if len(text) > AREA - HEAD:
        raise ValueError("slots too large")
    head = MAGIC + len(text).to_bytes(4, "big") + hashlib.sha256(text).digest()
    return (head + text).ljust(AREA, b"\0")


def _unpack(area: bytes) -> bytes | None:
    length = int.from_bytes(area[8:12], "big")
    text = area[HEAD : HEAD + length]
    whole = area[:8] == MAGIC and len(text) == length
    return text if whole and hashlib.sha256(text).digest() == area[12:HEAD] else None
