"""Files that are either the old or the new one, whatever happens in between."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replace(path: Path, *, mode: int = 0o600) -> Iterator[BinaryIO]:
    """Write a file beside `path` and put it in its place when the block ends well.

    The new bytes are on the disk before the name moves, and the move is on the disk before
    the call returns. On any failure the old file stands and the part is taken away.
    """
    part = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(part, flags, mode), "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    sync_folder(path.parent)


def write_atomic(path: Path, data: bytes) -> None:
    """Put `data` at `path`, old or new, never half."""
    with replace(path) as stream:
        stream.write(data)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` last through a power cut (Windows does so by itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_capped(path: Path, most: int) -> bytes:
    """The file's bytes, at most one more than `most`, so that the caller sees an overlong one."""
    with path.open("rb") as stream:
        return stream.read(most + 1)
