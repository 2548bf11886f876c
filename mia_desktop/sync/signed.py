"""Small signed files, cards and invitations, and the number by which people compare them.

    magic (8) · u32 body length · body (canonical JSON) · Ed25519 signature (64)

The signature covers its label and every byte before it; the check number covers the whole file.
"""

import hashlib
import struct
import unicodedata
from collections.abc import Sequence
from random import Random
from typing import Any, Protocol

from mia_desktop.domain import canonical
from mia_desktop.sync import keys

FIELDS = struct.Struct(">8sI")
CHECK = b"MIA-kontroll-1\0"
GROUPS = 8
DIGITS = 5
ASKED = 4
DEEPEST = 4
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


class NotSigned(Exception):
    """Not a small signed file of this kind; cards and invitations turn it into their own class."""


class Raw(Protocol):
    """Whatever was read from a signed file and still holds its bytes."""

    @property
    def raw(self) -> bytes: ...


def pack(magic: bytes, label: bytes, body: Any, seed: bytes) -> bytes:
    """The file for a body, signed with this key."""
    data = canonical.encode(body, deepest=DEEPEST)
    message = FIELDS.pack(magic, len(data)) + data
    return message + keys.sign(seed, label, message)


def unpack(data: bytes, magic: bytes, most: int) -> tuple[Any, bytes, bytes]:
    """The body, the signed bytes and the signature; raises NotSigned for any other form."""
    if len(data) > most:
        raise NotSigned("size")
    if len(data) < FIELDS.size + keys.SIGNATURE or not data.startswith(magic):
        raise NotSigned("magic")
    _, length = FIELDS.unpack_from(data)
    if len(data) != FIELDS.size + length + keys.SIGNATURE:
        raise NotSigned("length")
    message, signature = data[: -keys.SIGNATURE], data[-keys.SIGNATURE :]
    try:
        body = canonical.decode(message[FIELDS.size :], deepest=DEEPEST)
    except canonical.NotCanonical as error:
        raise NotSigned(error.why) from error
    return body, message, signature


def check_number(signed: Raw) -> tuple[str, ...]:
    """The Kontrollnummer: SHA-512 of label and file mod 10⁴⁰, eight groups of five digits."""
    number = int.from_bytes(hashlib.sha512(CHECK + signed.raw).digest(), "big")
    digits = f"{number % 10 ** (GROUPS * DIGITS):0{GROUPS * DIGITS}d}"
    return tuple(digits[i : i + DIGITS] for i in range(0, len(digits), DIGITS))


def ask_groups(rng: Random) -> tuple[int, ...]:
    """Which four groups (0 to 7, in reading order) a person is to type (decisions S8)."""
    return tuple(sorted(rng.sample(range(GROUPS), ASKED)))


def typed_right(signed: Raw, positions: Sequence[int], texts: Sequence[str]) -> bool:
    """Whether four different groups were typed as the number has them; blanks are ignored."""
    if len(positions) != ASKED or len(set(positions)) != ASKED or len(texts) != ASKED:
        return False
    number = check_number(signed)
    return all(
        0 <= place < GROUPS and "".join(text.split()) == number[place]
        for place, text in zip(positions, texts, strict=True)
    )


def is_plain(text: str, most: int, *, least: int = 1) -> bool:
    """Whether a text from outside can stand on the screen: no controls, no turned direction."""
    if not least <= len(text) <= most or text != text.strip():
        return False
    return not any(unicodedata.category(character) in _HIDDEN for character in text)
