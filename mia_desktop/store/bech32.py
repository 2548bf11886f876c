"""Bech32 (BIP 173), the writing half: age private keys in the form that stock `age` reads."""

ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def encode(prefix: str, data: bytes) -> str:
    """`prefix`, 1, the data and six check characters, in lower case."""
    values = _fives(data)
    head = [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]
    remainder = _polymod([*head, *values, 0, 0, 0, 0, 0, 0]) ^ 1
    check = [(remainder >> 5 * (5 - place)) & 31 for place in range(6)]
    return prefix + "1" + "".join(ALPHABET[value] for value in [*values, *check])


def _fives(data: bytes) -> list[int]:
    bits = len(data) * 8
    padding = -bits % 5
    number = int.from_bytes(data, "big") << padding
    count = (bits + padding) // 5
    return [(number >> 5 * (count - 1 - place)) & 31 for place in range(count)]


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, term in enumerate(GENERATOR):
            if (top >> place) & 1:
                check ^= term
    return check
