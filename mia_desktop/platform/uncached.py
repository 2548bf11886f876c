"""Reading a file back from the medium itself, not from what the system remembers of it.

A stick that was pulled too early, or that lies about its size, shows only when its own cells are
asked (bundle-format §4.7).
"""

import os
import sys
from pathlib import Path

BLOCK = 1 << 20


def read(path: Path, most: int) -> bytes:
    """The file's bytes past the cache, at most one more than `most`."""
    if sys.platform == "win32":
        return _read_windows(path, most)
    handle = os.open(path, os.O_RDONLY)
    try:
        _forget(handle)
        with os.fdopen(handle, "rb", closefd=False) as stream:
            return stream.read(most + 1)
    finally:
        os.close(handle)


def _forget(handle: int) -> None:
    """Let the system drop what it has of this file."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415  not on Windows

        fcntl.fcntl(handle, fcntl.F_NOCACHE, 1)
    elif hasattr(os, "posix_fadvise"):
        os.fsync(handle)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


if sys.platform == "win32":
    import ctypes
    import mmap
    from ctypes import wintypes

    _READ, _SHARE_READ, _OPEN, _NO_BUFFERING = 0x80000000, 1, 3, 0x20000000

    def _read_windows(path: Path, most: int) -> bytes:
        """FILE_FLAG_NO_BUFFERING wants whole sectors in a page-aligned buffer."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = wintypes.HANDLE
        handle = kernel.CreateFileW(str(path), _READ, _SHARE_READ, None, _OPEN, _NO_BUFFERING, None)
        if handle == wintypes.HANDLE(-1).value:
            raise ctypes.WinError(ctypes.get_last_error())
        out = bytearray()
        try:
            with mmap.mmap(-1, BLOCK) as room:
                address = ctypes.c_char.from_buffer(room)
                count = wintypes.DWORD()
                while len(out) <= most:
                    if not kernel.ReadFile(
                        handle, ctypes.byref(address), BLOCK, ctypes.byref(count), None
                    ):
                        raise ctypes.WinError(ctypes.get_last_error())
                    out += room[: count.value]
                    if count.value < BLOCK:
                        break
                del address
        finally:
            kernel.CloseHandle(handle)
        return bytes(out[: most + 1])
