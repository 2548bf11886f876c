"""The cheapest way to say a phrase: which parts a guesser would put it together from."""

import math
import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

import msgspec

VOWELS = frozenset("aeiouyåäöéüø")
ROWS = ("1234567890", "qwertyuiopå", "asdfghjklöä", "zxcvbnm", "1qaz2wsx3edc4rfv", "1q2w3e4r5t6y")
SHORTEST_WALK = 4
SHORTEST_RUN = 3
LONGEST_UNSPOKEN = 4
"""More consonants in a row than this is nothing that one could say."""
FIRST_YEAR, LAST_YEAR = 1900, 2039

WORD_BITS = 12.0
NAME_BITS = 9.0
COMMON_BITS = 8.0
PERSONAL_BITS = 3.0
WALK_BITS = 8.0
YEAR_BITS = 7.0
AGAIN_BITS = 5.0
CAPITAL_BITS = 1.0
UNKNOWN_WORD_BITS = 16.0
"""A word of a full dictionary of 65 000: it need not be in our list to be in the guesser's."""
SHORT_WORD_BITS = {1: 4.0, 2: 6.0, 3: 8.0, 4: 12.0, 5: 13.0}
"""There are few short words, and sentences are full of the same ones."""
LETTER_OVER_BITS = 1.5
"""For each letter beyond eight of an unknown word, which then is a compound."""
LEET = str.maketrans("013457@$", "oieastas")


class Part(Enum):
    """What a stretch of a phrase was taken for."""

    WORD = "word"
    UNKNOWN_WORD = "unknown_word"
    COMMON = "common"
    PERSONAL = "personal"
    NAME = "name"
    KEYBOARD = "keyboard"
    SEQUENCE = "sequence"
    REPEATED = "repeated"
    YEAR = "year"
    CHARACTER = "character"


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What the guesser has lists of."""

    words: frozenset[str]
    names: frozenset[str]
    common: frozenset[str]
    personal: frozenset[str]

    def longest(self) -> int:
        lists = (self.words, self.names, self.common, self.personal)
        return max((len(word) for each in lists for word in each), default=0)


class _Step(NamedTuple):
    bits: float
    start: int
    part: Part


def cheapest(text: str, known: Known) -> tuple[float, tuple[Part, ...]]:
    """The bits of the cheapest reading of `text`, and its parts in order."""
    plain = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    ways = _ways(text, plain, known)
    best: list[_Step] = [_Step(0.0, 0, Part.CHARACTER)]
    for end in range(1, len(text) + 1):
        options = [_Step(best[start].bits + bits, start, part) for start, bits, part in ways[end]]
        best.append(min(options, key=lambda step: step.bits))
    parts: list[Part] = []
    end = len(text)
    while end > 0:
        parts.append(best[end].part)
        end = best[end].start
    famous = _famous(plain, known)
    if famous < best[-1].bits:
        return famous, (Part.COMMON,)
    return best[-1].bits, tuple(reversed(parts))


def _famous(plain: str, known: Known) -> float:
    """A well-known sentence is no better for the blanks and signs between its words."""
    squeezed = "".join(letter for letter in plain if letter.isalnum())
    inside = [each for each in known.common if len(each) >= 12 and each in squeezed]
    if not inside:
        return math.inf
    longest = max(inside, key=len)
    rest = len(squeezed) - len(longest)
    return COMMON_BITS + 4.0 * rest


def _ways(text: str, plain: str, known: Known) -> list[list[tuple[int, float, Part]]]:
    """For each end of a stretch: where it may start, what it costs, what it is."""
    ways: list[list[tuple[int, float, Part]]] = [[] for _ in range(len(text) + 1)]
    for place, letter in enumerate(text):
        ways[place + 1].append((place, _character(letter, text, place), Part.CHARACTER))
    for start, end, bits, part in _stretches(text, plain, known):
        ways[end].append((start, bits, part))
        seen_before = plain.find(plain[start:end]) < start
        if seen_before and end - start >= SHORTEST_RUN:
            ways[end].append((start, AGAIN_BITS, Part.REPEATED))
    return ways


def _stretches(text: str, plain: str, known: Known) -> Iterator[tuple[int, int, float, Part]]:
    longest = known.longest()
    plainer = plain.translate(LEET)
    for start in range(len(text)):
        for end in range(start + SHORTEST_RUN, min(len(text), start + longest) + 1):
            spelt = {plain[start:end], plainer[start:end], _bare(plain[start:end])}
            capital = CAPITAL_BITS if text[start:end] != plain[start:end] else 0.0
            leet = CAPITAL_BITS if plain[start:end] != plainer[start:end] else 0.0
            for words, bits, part in (
                (known.personal, PERSONAL_BITS, Part.PERSONAL),
                (known.common, COMMON_BITS, Part.COMMON),
                (known.names, NAME_BITS, Part.NAME),
                (known.words, WORD_BITS, Part.WORD),
            ):
                if not spelt.isdisjoint(words):
                    yield start, end, bits + capital + leet, part
                    break
        yield from _patterns(plain, start)
    yield from _unknown_words(text, plain)


def _patterns(plain: str, start: int) -> Iterator[tuple[int, int, float, Part]]:
    run = start + 1
    while run < len(plain) and plain[run] == plain[start]:
        run += 1
    if run - start >= SHORTEST_RUN:
        yield start, run, 5.0 + math.log2(run - start), Part.REPEATED
    year = plain[start : start + 4]
    if len(year) == 4 and year.isdecimal() and FIRST_YEAR <= int(year) <= LAST_YEAR:
        yield start, start + 4, YEAR_BITS, Part.YEAR
    for end in range(start + SHORTEST_WALK, len(plain) + 1):
        piece = plain[start:end]
        if not any(piece in row or piece[::-1] in row for row in ROWS):
            break
        yield start, end, WALK_BITS, Part.KEYBOARD
    end = start + 1
    while end < len(plain) and abs(ord(plain[end]) - ord(plain[end - 1])) == 1:
        end += 1
        if end - start >= SHORTEST_WALK and plain[start:end].isalnum():
            yield start, end, WALK_BITS, Part.SEQUENCE


def _unknown_words(text: str, plain: str) -> Iterator[tuple[int, int, float, Part]]:
    """Whole runs of letters that one could say are counted as one word of a big dictionary."""
    start = 0
    while start < len(plain):
        end = start
        while end < len(plain) and plain[end].isalpha():
            end += 1
        if end > start and _can_be_said(plain[start:end]):
            over = max(0, end - start - 8) * LETTER_OVER_BITS
            capital = CAPITAL_BITS if text[start:end] != plain[start:end] else 0.0
            bits = SHORT_WORD_BITS.get(end - start, UNKNOWN_WORD_BITS)
            yield start, end, bits + over + capital, Part.UNKNOWN_WORD
        start = max(end, start + 1)


def _can_be_said(word: str) -> bool:
    silent = 0
    for letter in word:
        silent = 0 if letter in VOWELS or not letter.isascii() else silent + 1
        if silent > LONGEST_UNSPOKEN:
            return False
    return any(letter in VOWELS or not letter.isascii() for letter in word)


def _character(letter: str, text: str, place: int) -> float:
    """One character by itself; a blank or dash between words says next to nothing."""
    if letter in " -_.,":
        return 0.0 if 0 < place < len(text) - 1 and text[place - 1].isalnum() else 1.0
    if letter.isdecimal():
        return 3.3
    if letter.isalpha():
        return 4.7 if letter == letter.lower() else 5.7
    return 5.5


def _bare(word: str) -> str:
    """Without rings and dots: who cannot type å writes a."""
    return "".join(
        letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter)
    )
