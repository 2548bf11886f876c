"""How names sort and are found: Swedish letters keep their places, foreign marks fold away."""

import unicodedata

_SWEDISH = {"å": "{", "ä": "|", "ö": "}", "æ": "|", "ø": "}"}
"""Places after z, in the order of the Swedish alphabet (Svenska Akademien: å, ä, ö)."""


def sort_key(text: str) -> str:
    """A key that sorts as a Swede expects: … Vik, Wallin, Zahra, Åkesson, Ärlig, Öberg."""
    out: list[str] = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        out.append(_SWEDISH.get(letter) or _bare(letter))
    return "".join(out)


def fold(text: str) -> str:
    """Lower case without any marks, so that `elise` finds Élise and `bjork` finds Björk."""
    return "".join(_bare(letter) for letter in unicodedata.normalize("NFC", text).casefold())


def words(text: str) -> list[str]:
    """The folded words of a search text, without characters that mean something to an index."""
    return ["".join(c for c in word if c.isalnum()) for word in fold(text).split()]


def _bare(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    return "".join(c for c in apart if not unicodedata.combining(c))
