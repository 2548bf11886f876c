"""The colour space of every paper: sRGB as an ICC profile of our own making.

PDF/A wants to know which red is meant (ISO 19005-2, 6.2.3). The profile is computed from the
published figures of IEC 61966-2-1, so nothing that somebody else holds a licence to is shipped.
"""

import struct
from functools import cache

# The primaries of sRGB adapted to D50 by Bradford's method, and D50 itself (ICC.1:2001-04).
_RED = (0.43607, 0.22249, 0.01392)
_GREEN = (0.38515, 0.71687, 0.09708)
_BLUE = (0.14307, 0.06061, 0.71410)
_D50 = (0.96420, 1.0, 0.82491)
_STEPS = 1024
_NAME = b"sRGB IEC61966-2.1"
_FREE = b"Made by MIA Desktop from published figures. No copyright, use freely."
# Version 2.1, a display's profile between RGB and XYZ, with a fixed day of making.
_DAY = (2026, 1, 1, 0, 0, 0)


@cache
def srgb_profile() -> bytes:
    """Build the profile: a header, a table of tags, and what the tags point to."""
    curve = b"curv\0\0\0\0" + struct.pack(f">I{_STEPS}H", _STEPS, *map(_light, range(_STEPS)))
    tags = (
        (b"desc", _description(_NAME)),
        (b"cprt", b"text\0\0\0\0" + _FREE + b"\0"),
        (b"wtpt", _xyz(_D50)),
        (b"rXYZ", _xyz(_RED)),
        (b"gXYZ", _xyz(_GREEN)),
        (b"bXYZ", _xyz(_BLUE)),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    )
    place = 128 + 4 + 12 * len(tags)
    table, body, found = struct.pack(">I", len(tags)), b"", dict[bytes, int]()
    for name, data in tags:
        if data not in found:  # the three curves are one
            found[data] = place + len(body)
            body += data + b"\0" * (-len(data) % 4)
        table += struct.pack(">4sII", name, found[data], len(data))
    return _header(place + len(body)) + table + body


def _header(size: int) -> bytes:
    kind = (b"mntr", b"RGB ", b"XYZ ")
    start = struct.pack(">I4sI4s4s4s6H4s", size, b"\0" * 4, 0x02100000, *kind, *_DAY, b"acsp")
    rest = struct.pack(">4sI4s4sQI3i", b"\0" * 4, 0, b"\0" * 4, b"\0" * 4, 0, 0, *_fixed(_D50))
    return (start + rest).ljust(128, b"\0")


def _light(step: int) -> int:
    """Give the light of a stored value: IEC 61966-2-1, 5.2."""
    value = step / (_STEPS - 1)
    light = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return round(light * 65535)


def _fixed(values: tuple[float, ...]) -> list[int]:
    return [round(value * 65536) for value in values]


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *_fixed(values))


def _description(name: bytes) -> bytes:
    text = name + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * (4 + 4 + 2 + 1 + 67)
