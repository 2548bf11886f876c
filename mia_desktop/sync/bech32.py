"""Bech32 (BIP 173) as age writes it: enough to see which point a recipient's text names."""

from mia_desktop.sync.errors import WeakKey

CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
CHECKSUM = 6


def decode(text: str, prefix: str) -> bytes:
    """The bytes behind a text with this prefix; raises WeakKey if it is not the one right text."""
    body = text.removeprefix(prefix + "1")
    if body == text or len(body) < CHECKSUM or any(c not in CHARACTERS for c in body):
        raise WeakKey("recipient")
    values = [CHARACTERS.index(character) for character in body]
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    if _checksum(expanded + values) != 1:
        raise WeakKey("recipient")
    return _to_bytes(values[:-CHECKSUM])


def encode(data: bytes, prefix: str) -> str:
    """The text of these bytes under this prefix."""
    number = int.from_bytes(data, "big")
    bits = len(data) * 8
    groups = -(-bits // 5)
    number <<= groups * 5 - bits
    values = [(number >> (5 * (groups - 1 - i))) & 31 for i in range(groups)]
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    rest = _checksum(expanded + values + [0] * CHECKSUM) ^ 1
    values += [(rest >> (5 * (CHECKSUM - 1 - i))) & 31 for i in range(CHECKSUM)]
    return prefix + "1" + "".join(CHARACTERS[value] for value in values)


def _to_bytes(values: list[int]) -> bytes:
    number = 0
    for value in values:
        number = number << 5 | value
    spare = len(values) * 5 % 8
    if spare >= 5 or number & ((1 << spare) - 1):
        raise WeakKey("recipient")
    return (number >> spare).to_bytes(len(values) * 5 // 8, "big")


def _checksum(values: list[int]) -> int:
    state = 1
    for value in values:
        top = state >> 25
        state = (state & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(GENERATORS):
            if top >> place & 1:
                state ^= generator
    return state
