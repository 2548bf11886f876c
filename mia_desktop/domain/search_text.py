"""How names sort and are found: Swedish letters keep their places, foreign marks fold away."""

import unicodedata

_SWEDISH = {"å": "{", "ä": "|", "ö": "}", "æ": "|", "ø": "}"}
"""Places after z, in the order of the Swedish alphabet (Svenska Akademien: å, ä, ö)."""

_PLAIN = {"æ": "ae", "ø": "o", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th"}
"""Letters that Unicode does not take apart, as they are typed on a Swedish keyboard."""
_PLAIN_ORD = str.maketrans(_PLAIN)


def sort_key(text: str) -> str:
    """A key that sorts as a Swede expects: … Vik, Wallin, Zahra, Åkesson, Ärlig, Öberg."""
    out: list[str] = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        out.append(_SWEDISH.get(letter) or _bare(letter))
    return "".join(out)


def fold(text: str) -> str:
    """Lower case without any marks, so that `elise` finds Élise and `bjork` finds Björk."""
    folded = unicodedata.normalize("NFC", text).casefold()
    if folded.isascii():  # most letters of most notes: a whole case is looked through at once
        return folded
    apart = unicodedata.normalize("NFD", folded)
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_PLAIN_ORD)


def words(text: str) -> list[str]:
    """The folded words of a text: letters and digits only, so nothing in it is an operator.

    Index and search text go through here alike, so that `anna-k` finds Anna-Karin.
    """
    return "".join(c if c.isalnum() else " " for c in fold(text)).split()


def _bare(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    return "".join(_PLAIN.get(c, c) for c in apart if not unicodedata.combining(c))
