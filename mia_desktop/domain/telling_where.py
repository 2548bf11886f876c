"""Whether a note tells where somebody is: home, workplace, school, travel (R-55).

In a case with protected identity such a note has the highest sensitivity, by itself: nobody has
to remember to mark it. Rather one note too many than one too few.
"""

import re

from mia_desktop.domain.search_text import fold

DANGEROUS = 4
"""Domain §2.3: dangerous if identity is protected."""
ORDINARY = 2
"""What notes are otherwise: secret."""

_PLACE = re.compile(
    r"\b\w{3,}(gatan|vägen|gränden|stigen|torget|backen|allén|väg|gata)\b"
    r"|\b\d{3} ?\d{2}\b(?= +[A-ZÅÄÖ])"
)
"""A street, or a postcode before a town."""

_STEMS = (
    "adress", "bo", "bor", "bodde", "bott", "boende", "flytt", "inneboende", "lägenhet", "hemma",
    "hemadress", "bostad", "skyddat boende", "kvinnojour", "vistas", "gömmer",
    "arbetsplats", "jobbar på", "arbetar på", "arbetar hos", "jobbar hos", "praktik på",
    "praktik hos", "praktikplats", "börjar på", "skola", "skolan", "sfi", "komvux", "folkhögskola",
    "kurs på", "förskola", "dagis", "lämnar barn", "hämtar barn",
    "reser", "resa", "resan", "åker", "pendlar", "buss", "tåg", "tunnelbana", "hållplats",
    "station", "semester", "träffas på", "ses på", "bygdegård",
)  # fmt: skip
_OPEN = ("flytt", "adress", "pendla", "arbetsplats", "praktikplats", "bostad", "lägenhet")
"""Stems with any ending: flyttade, adressen."""

_WORDS = re.compile(
    "|".join(
        [rf"\b{re.escape(fold(stem))}\b" for stem in _STEMS]
        + [rf"\b{re.escape(fold(stem))}\w*" for stem in _OPEN]
    )
)


def tells_where(text: str) -> bool:
    """Whether these words may tell where the person lives, works, studies or travels."""
    return bool(_PLACE.search(text) or _WORDS.search(fold(text)))


def sensitivity(text: str, *, protected: bool) -> int:
    """How sensitive a note is: 4 where it tells where somebody with protected identity is."""
    return DANGEROUS if protected and tells_where(text) else ORDINARY
