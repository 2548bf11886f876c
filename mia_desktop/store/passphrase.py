"""Passphrases: five Swedish words drawn by chance, and how well an own phrase would hold.

The estimate is the cheapest way to say the phrase in words, names, years, walks over the
keyboard and repetitions: what a guesser who knows Swedish would try first. It errs on the side
of caution. Reasons are codes; the sentences are made in the interface.
"""

import math
import secrets
import unicodedata
from enum import Enum
from functools import cache

import mia_resources
import msgspec

from mia_desktop.store import phrase_parts
from mia_desktop.store.phrase_parts import Part

WORDS = 5
LEAST_CHARACTERS = 15
"""An own phrase; ux.md, first start."""
LEAST_BITS = 52.0
STRONG_BITS = 60.0
"""What five drawn words have."""
GUESSED_BITS = 36.0
MOST_CHARACTERS = 256
"""Longer ones are judged by their beginning."""


class Level(Enum):
    """How long a phrase holds, for one word on the screen."""

    GUESSED = "guessed"
    WEAK = "weak"
    GOOD = "good"
    STRONG = "strong"


class Reason(Enum):
    """What makes a phrase easier to guess than it looks."""

    TOO_SHORT = "too_short"
    COMMON = "common"
    PERSONAL = "personal"
    NAME = "name"
    KEYBOARD = "keyboard"
    SEQUENCE = "sequence"
    REPEATED = "repeated"
    YEAR = "year"
    FEW_WORDS = "few_words"
    BLANK_AT_END = "blank_at_end"


class Strength(msgspec.Struct, frozen=True, kw_only=True):
    """A judgement; `enough` is the bar that an own phrase must clear."""

    level: Level
    bits: int
    reasons: tuple[Reason, ...]

    @property
    def enough(self) -> bool:
        return self.level in (Level.GOOD, Level.STRONG) and Reason.TOO_SHORT not in self.reasons


@cache
def words() -> tuple[str, ...]:
    """The 4 096 words that phrases are drawn from: 12 bits each."""
    return tuple(mia_resources.read_text("words/losenfras.txt").split())


def generate(count: int = WORDS) -> str:
    """A new phrase of different words drawn by chance, with blanks between."""
    return " ".join(secrets.SystemRandom().sample(words(), count))


def assess(phrase: str, personal: tuple[str, ...] = ()) -> Strength:
    """Judge an own phrase; `personal` are words that others know of the person, like the name."""
    text = unicodedata.normalize("NFC", phrase)[:MOST_CHARACTERS]
    known = phrase_parts.Known(
        words=_set("words/losenfras.txt"),
        names=_set("words/namn.txt"),
        common=_set("words/vanliga.txt"),
        personal=frozenset(
            piece.casefold() for each in personal for piece in each.split() if len(piece) > 2
        ),
    )
    bits, parts = phrase_parts.cheapest(text, known)
    reasons = _reasons(text, parts, bits)
    return Strength(level=_level(bits), bits=math.floor(bits + 1e-9), reasons=reasons)


PART_REASONS = {
    Part.COMMON: Reason.COMMON,
    Part.PERSONAL: Reason.PERSONAL,
    Part.NAME: Reason.NAME,
    Part.KEYBOARD: Reason.KEYBOARD,
    Part.SEQUENCE: Reason.SEQUENCE,
    Part.REPEATED: Reason.REPEATED,
    Part.YEAR: Reason.YEAR,
}


def _reasons(text: str, parts: tuple[Part, ...], bits: float) -> tuple[Reason, ...]:
    found = {PART_REASONS[part] for part in parts if part in PART_REASONS}
    if len(text) < LEAST_CHARACTERS:
        found.add(Reason.TOO_SHORT)
    if bits < LEAST_BITS and not found - {Reason.TOO_SHORT}:
        found.add(Reason.FEW_WORDS)
    if text != text.strip():
        found.add(Reason.BLANK_AT_END)
    return tuple(reason for reason in Reason if reason in found)


def _level(bits: float) -> Level:
    for least, level in (
        (STRONG_BITS, Level.STRONG),
        (LEAST_BITS, Level.GOOD),
        (GUESSED_BITS, Level.WEAK),
    ):
        if bits >= least - 1e-9:
            return level
    return Level.GUESSED


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(mia_resources.read_text(name).split())
