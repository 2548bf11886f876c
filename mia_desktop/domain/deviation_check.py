"""Finding persons in a text that is to be about none (R-63).

It finds listed names in all Swedish forms and number patterns with any separators. It cannot
find "han på ICA i Tyresö": the preview says so (bundle-format §4c).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

import msgspec

GAP = r"[\W_]{0,3}"
NAME_ENDING = r"(?:['’´:]?s|['’´])?"
"""Genitive: Aminas, AMINAS, Amina's, SvD:s."""

Kind = Literal["number", "full name", "name"]

_WORDS = """
    alm ask august axel berg björk björn bo bror dag dal duva ek eld ester falk finn fri
    frid frisk frost glad gran grann gren gård hall han hans hav hed hjort holm hök iris jo
    juli juni kaj kall karl klar klint knut kraft krans kvist lager lejon lilja lind linnea
    liv ljung lo lotta lov love lund lång löv maj mark may mild min modig mor my nord norr
    ny näs oliv om palm per pil rask ros rosa rot rut saga sand sax sjö skog sköld sol son
    stad stark sten stig stolt storm strand ström sund svan svensk tapper tina tindra torn
    trygg tur törn ung ur vall van vide vik vilja ville viola värn vår ängel åker ål örn ört
    öst
"""

NAME_WORDS = frozenset(_WORDS.split())
"""Names that are Swedish words too: they ask instead of blocking, and only when they begin with
a capital (decisions C15)."""


class Hit(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A place in the text (in NFC) that may name somebody; `blocks` means F2 may not leave."""

    start: int
    end: int
    kind: Kind
    blocks: bool


def find_names(
    text: str,
    names: Iterable[str],
    numbers: Iterable[str] = (),
    words: frozenset[str] = NAME_WORDS,
) -> list[Hit]:
    """All that looks like a listed person, in reading order; no hit lies inside another.

    `names` are full names ("Amina Hassan"), `numbers` whatever identifies somebody here:
    personal numbers, deltagarnummer, telephone numbers.
    """
    plain = unicodedata.normalize("NFC", text)
    folded = fold(plain)
    listed = [unicodedata.normalize("NFC", name) for name in names]
    found = [
        *_personal_numbers(plain),
        *_listed_numbers(folded, numbers),
        *_full_names(folded, listed),
        *_single_names(plain, folded, listed, words),
    ]
    return _outermost(found)


def fold(text: str) -> str:
    """Small letters without foreign accents, character for character; å, ä, ö stay letters."""
    return "".join(map(_fold_one, text))


def _fold_one(character: str) -> str:
    lower = character.lower()
    if len(lower) != 1:
        return character
    base = unicodedata.normalize("NFD", lower)[0]
    return lower if lower in "åäö" else base


def _outermost(found: list[Hit]) -> list[Hit]:
    """Keep the widest hit at each place; of equals the one that blocks."""
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda one: (one.start, -one.end, not one.blocks)):
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\s\-‐‑–,.]+", name) if len(part) > 1]


def _full_names(folded: str, names: Iterable[str]) -> Iterator[Hit]:
    for name in names:
        parts = [re.escape(fold(part)) for part in _parts(name)]
        if len(parts) < 2:
            continue
        orders = {tuple(parts), (*parts[-1:], *parts[:-1]), (parts[0], parts[-1])}
        for order in orders:
            joined = (NAME_ENDING + r"[\W_]{1,3}").join(order)
            for match in _words(joined, folded):
                yield Hit(start=match.start(), end=match.end(), kind="full name", blocks=True)


def _single_names(
    plain: str, folded: str, names: Iterable[str], words: frozenset[str]
) -> Iterator[Hit]:
    for part in {fold(part) for name in names for part in _parts(name)}:
        is_word = part in words
        for match in _words(re.escape(part), folded):
            if is_word and not plain[match.start()].isupper():
                continue
            yield Hit(start=match.start(), end=match.end(), kind="name", blocks=not is_word)


def _words(pattern: str, folded: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"(?<!\w){pattern}{NAME_ENDING}(?!\w)", folded)


def _listed_numbers(folded: str, numbers: Iterable[str]) -> Iterator[Hit]:
    for number in numbers:
        signs = [character for character in fold(number) if character.isalnum()]
        forms = [signs]
        if len(signs) == 12 and all(sign.isdigit() for sign in signs):
            forms.append(signs[2:])
        for form in forms:
            if len(form) < 3:
                continue
            pattern = GAP.join(map(re.escape, form))
            for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", folded):
                yield Hit(start=match.start(), end=match.end(), kind="number", blocks=True)


def _personal_numbers(plain: str) -> Iterator[Hit]:
    """Ten or twelve digits that read as a personal or coordination number.

    Written together (six or eight and four) the date decides; with other separators the check
    digit has to hold too, so that a date with a time of day is left alone.
    """
    for start, end in _digit_groups(plain):
        digits = "".join(str(int(c)) for c in plain[start:end] if c.isdecimal())
        together = re.fullmatch(r"\d{6}(?:\d{2})?\s?[-+–]?\s?\d{4}", plain[start:end])
        if _has_date(digits[-10:]) and (together or has_check_digit(digits[-10:])):
            yield Hit(start=start, end=end, kind="number", blocks=True)


def _digit_groups(plain: str) -> Iterator[tuple[int, int]]:
    """All stretches of ten or twelve digits that begin and end where a group of digits does."""
    for run in re.finditer(rf"\d(?:{GAP}\d)+", plain):
        groups = [match.span() for match in re.finditer(r"\d+", run.group())]
        for first, (start, _) in enumerate(groups):
            count = 0
            for begin, end in groups[first:]:
                count += end - begin
                if count in {10, 12}:
                    yield run.start() + start, run.start() + end
                if count >= 12:
                    break


def _has_date(ten: str) -> bool:
    """Whether the first six of ten digits are a day, 60 added for a coordination number."""
    month, day = int(ten[2:4]), int(ten[4:6])
    if day > 60:
        return month <= 12 and day <= 91
    try:
        date(2000 + int(ten[:2]) % 4, month, day)
    except ValueError:
        return False
    return True


def has_check_digit(ten: str) -> bool:
    """The Luhn check over ten digits (SKV 704)."""
    total = 0
    for place, digit in enumerate(ten):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
