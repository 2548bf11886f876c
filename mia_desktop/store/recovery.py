"""The recovery key: 160 bits that a person writes on paper (bundle-format §2).

Eight groups of four Crockford base32 characters and a check character over GF(32), which finds
every single wrong character, every swap and every group in the wrong place, and says which
group it is.
"""

import secrets
from collections.abc import Sequence

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from typing_extensions import override

from mia_desktop.store import errors
from mia_desktop.store.slots import Identity

SECRET_BYTES = 20
GROUPS = 8
DATA = 4
INFO = b"MIA-aterstallning-1"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
READ_AS = {"O": "0", "I": "1", "L": "1"}
"""Crockford: what people write for the characters that the alphabet leaves out."""
POLYNOMIAL = 0b100101
"""x⁵ + x² + 1, in which α = 2 generates all of GF(32)."""


class RecoveryKey:
    """The secret on the sheet; never shown but through `text`, never logged."""

    __slots__ = ("secret",)

    def __init__(self, secret: bytes) -> None:
        if len(secret) != SECRET_BYTES:
            raise ValueError("secret length")
        self.secret = secret

    @classmethod
    def new(cls) -> "RecoveryKey":
        return cls(secrets.token_bytes(SECRET_BYTES))

    def groups(self) -> tuple[str, ...]:
        """The eight groups of five characters, as they are written on the sheet."""
        number = int.from_bytes(self.secret, "big")
        digits = [(number >> 5 * place) & 31 for place in reversed(range(GROUPS * DATA))]
        return tuple(
            _text(digits[DATA * place : DATA * (place + 1)], place + 1) for place in range(GROUPS)
        )

    def text(self) -> str:
        return "-".join(self.groups())

    def identity(self, vault_id: str) -> Identity:
        """The private key of this sheet for this vault; stock `age` can use it."""
        raw = HKDF(algorithm=SHA256(), length=32, salt=bytes.fromhex(vault_id), info=INFO).derive(
            self.secret
        )
        return Identity(raw)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, RecoveryKey) and secrets.compare_digest(self.secret, other.secret)

    @override
    def __hash__(self) -> int:
        return hash(self.secret)

    @override
    def __repr__(self) -> str:
        return "<recovery key>"


def parse(text: str) -> RecoveryKey:
    """Read what was typed, in any case and with any separators; raises BadRecoveryKey.

    Separators are ignored, so that the groups may be typed in one go.
    """
    typed = clean(text)
    size = DATA + 1
    parts = [typed[size * place : size * (place + 1)] for place in range(GROUPS)]
    wrong = tuple(
        place for place, part in enumerate(parts, start=1) if not group_holds(part, place)
    )
    if wrong or len(typed) != GROUPS * size:
        raise errors.BadRecoveryKey(wrong or (GROUPS,))
    number = 0
    for part in parts:
        for letter in part[:DATA]:
            number = number << 5 | ALPHABET.index(letter)
    return RecoveryKey(number.to_bytes(SECRET_BYTES, "big"))


def clean(text: str) -> str:
    """What was typed without blanks and dashes, in the alphabet's own letters where possible."""
    letters = (letter for letter in text.upper() if not (letter.isspace() or letter in "-–—.·"))
    return "".join(READ_AS.get(letter, letter) for letter in letters)


def group_holds(typed: str, number: int) -> bool:
    """Whether five typed characters can be group `number` of some key."""
    part = clean(typed)
    if len(part) != DATA + 1 or any(letter not in ALPHABET for letter in part):
        return False
    digits = [ALPHABET.index(letter) for letter in part]
    return check_digit(digits[:DATA], number) == digits[DATA]


def proof_groups() -> tuple[int, int]:
    """Two groups, by chance, that prove the sheet was written and can be read."""
    first, second = sorted(secrets.SystemRandom().sample(range(1, GROUPS + 1), 2))
    return first, second


def proves(key: RecoveryKey, number: int, typed: str) -> bool:
    """Whether what was typed back is group `number` of the key."""
    return secrets.compare_digest(
        clean(typed).encode("utf-8"), key.groups()[number - 1].encode("utf-8")
    )


def check_digit(digits: Sequence[int], number: int) -> int:
    """Σ αⁱ·dᵢ (i = 1…4) + α⁵·group number."""
    power, total = 1, 0
    for digit in (*digits, number):
        power = multiply(power, 2)
        total ^= multiply(power, digit)
    return total


def multiply(one: int, other: int) -> int:
    """The product in GF(32)."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one & 32:
            one ^= POLYNOMIAL
        other >>= 1
    return product


def _text(digits: Sequence[int], number: int) -> str:
    return "".join(ALPHABET[digit] for digit in (*digits, check_digit(digits, number)))
