"""The few pictures that the style sheet names, coloured for the theme and kept in memory.

A style sheet takes pictures by path only. Qt's resource format (version 1 of what `rcc` writes) is
small enough to be made here, which spares a cache folder on a disk that is to hold vaults only.
"""

from collections.abc import Mapping
from itertools import count
from struct import pack
from weakref import finalize

from PySide6.QtCore import QResource

_FOLDER = 0x02
_roots = (f"/mia/{number}" for number in count())


def _hash(name: str) -> int:
    """The order in which Qt looks names up (qt_hash in qhash.cpp)."""
    value = 0
    for char in name:
        value = (value << 4) + ord(char)
        value ^= (value & 0xF0000000) >> 23
        value &= 0x0FFFFFFF
    return value


def _pack(files: Mapping[str, bytes]) -> bytes:
    """Lay out header, tree, data and names of one folder."""
    names, data, nodes = b"", b"", pack(">IHII", 0, _FOLDER, len(files), 1)
    for name in sorted(files, key=_hash):
        nodes += pack(">IHHHI", len(names), 0, 0, 1, len(data))
        names += pack(">HI", len(name), _hash(name)) + name.encode("utf-16-be")
        data += pack(">I", len(files[name])) + files[name]
    start = 20
    header = pack(">4sIIII", b"qres", 1, start, start + len(nodes), start + len(nodes) + len(data))
    return header + nodes + data + names


def _unmount(blob: bytes, mount: str) -> None:
    QResource.unregisterResourceData(blob, mount)


class Images:
    """One set of pictures; while it lives, `root` is a folder that style sheets can point into.

    Qt reads from the bytes as long as they are registered, so they are given back before they go,
    also when nobody says so.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        blob, mount = _pack(files), next(_roots)
        self.root = f":{mount}"
        if not QResource.registerResourceData(blob, mount):
            raise ValueError(mount)
        self.close = finalize(self, _unmount, blob, mount)
