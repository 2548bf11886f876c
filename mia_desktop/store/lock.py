"""One process at a time may have the vault (bundle-format §2: vault.lock)."""

import os
import platform
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from mia_desktop.store import errors

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NAME = "vault.lock"
FAR = 1 << 20
"""Windows locks bytes against reading too: the locked one lies behind what others read."""


class Holder(msgspec.Struct, frozen=True, kw_only=True):
    """Who has the vault, for the one who comes second. No name of anybody in the vault."""

    who: str = ""
    machine: str = ""
    process: int = 0
    since: str = ""


class FolderLock:
    """The lock on a vault's folder; the system takes it back when the process ends."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    @classmethod
    def take(cls, folder: Path, who: str, now: datetime) -> "FolderLock":
        """Take the lock or raise VaultInUse with the one who has it."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        with errors.files_sorted():
            handle = os.open(folder / NAME, flags, 0o600)
        if not _lock(handle):
            holder = _read(handle)
            os.close(handle)
            raise errors.VaultInUse(holder.who, holder.machine, holder.process, holder.since)
        holder = Holder(
            who=who, machine=platform.node(), process=os.getpid(), since=now.isoformat()
        )
        with suppress(OSError):  # a full disk must not keep anybody out: the lock itself holds
            _write(handle, msgspec.json.encode(holder))
        return cls(handle)

    def release(self) -> None:
        if self._handle < 0:
            return
        with suppress(OSError):
            os.ftruncate(self._handle, 0)
        _unlock(self._handle)
        os.close(self._handle)
        self._handle = -1


def _write(handle: int, data: bytes) -> None:
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, data)


def _read(handle: int) -> Holder:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        return msgspec.json.decode(os.read(handle, 4096), type=Holder)
    except (OSError, msgspec.DecodeError):
        return Holder()


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(handle, FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _unlock(handle: int) -> None:
    with suppress(OSError):
        if sys.platform == "win32":
            os.lseek(handle, FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_UN)
