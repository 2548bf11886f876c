"""Text on its way to paper: made safe, made showable, broken into lines, put in visual order.

Lines are broken in logical order first and reordered afterwards (bundle-format §7): the other way
round a name in Arabic would begin on the second line.
"""

import re
import unicodedata
from functools import cache
from itertools import pairwise

import arabic_reshaper
from bidi.algorithm import get_display  # the compiled one does not mirror brackets
from msgspec import Struct

from mia_desktop.pdf import fonts
from mia_desktop.pdf.guard import mask_numbers
from mia_desktop.pdf.parting import last_parting

# Unicode UAX 14: what always ends a line; U+2028 in own words must not vanish.
_HARD = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_RIGHTS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RIGHT = re.compile(f"[{_RIGHTS}]")
_LEFT_RUN = re.compile(rf"(?![{_RIGHTS}])\w(?:[^{_RIGHTS}]*(?![{_RIGHTS}])\w)?")
# Joiners shape Persian and Kurdish words; they go once the shaping is done.
_JOINERS = "\u200c\u200d"
_VARIATION = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# A space typed as any of these is a place to break; the two no-break spaces are not.
_SPACES = re.compile("[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
_BREAKS = (frozenset("\N{EN DASH}\N{EM DASH}/\\@"), frozenset("-_.,;:?&=\N{HYPHEN}"))
# A telephone number or a day between Arabic words keeps its own order (UAX 9, W2 and W7).
_NUMBER = re.compile(r"[+]?\d(?:[\d \u00a0:/.,–-]*\d)?")
_LEFT = "\N{LEFT-TO-RIGHT MARK}"
_RIGHT_MARK = "\N{RIGHT-TO-LEFT MARK}"
_MARKS = frozenset({"Mn", "Mc", "Me"})
_THAI_FIRST = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44")
_THAI_LAST = frozenset("\u0e30\u0e32\u0e33\u0e45\u0e46\u0e2f")
_HYPHEN = "\N{SOFT HYPHEN}"


class Line(Struct, frozen=True, kw_only=True):
    """One line in logical order; `joint` is the space that stood where it was broken off."""

    text: str
    width: float
    joint: str = ""
    hyphen: bool = False
    """A word goes on in the next line."""


@cache
def _shaper() -> arabic_reshaper.ArabicReshaper:
    return arabic_reshaper.ArabicReshaper({"delete_harakat": False, "support_ligatures": True})


@cache
def _sign(sign: str) -> str:
    """Keep one sign, or spell it out."""
    shown = sign in _JOINERS or _SPACES.match(sign) or fonts.covered(sign)
    return sign if shown else f"\0U+{ord(sign):04X}\1"


@cache
def _visible(sign: str) -> str:
    """Drop what shows nothing, or orders the reader's eye about (U+202E) and is not obeyed."""
    invisible = unicodedata.category(sign) == "Cf" or _VARIATION.match(sign)
    return "" if invisible and sign not in _JOINERS else sign


def _shown(text: str) -> str:
    shown = "".join(map(_sign, text))
    if "\0" not in shown:
        return shown
    return shown.replace("\1\0", " ").replace("\0", "[").replace("\1", "]")


def prepare(text: str) -> tuple[str, ...]:
    """Turn any string into lines that the shipped fonts can show.

    A sign that no face has (an emoji, Chinese) is spelled as its code point in brackets,
    ``[U+1F600]``: it can be looked up, where an empty box cannot. A personal number loses its
    last four digits (R-53).
    """
    normal = "".join(map(_visible, unicodedata.normalize("NFC", text)))
    if not has_right_to_left(normal):
        normal = _without_joiners(normal)
    safe = mask_numbers(normal)  # after the invisible signs that could have parted the digits
    return tuple(_SPACES.sub(" ", _shown(part)).strip(" ") for part in _HARD.split(safe))


def says(text: str) -> bool:
    """Tell whether anything of a text can be seen."""
    return any(prepare(text))


def actual_text(text: str, *, always: bool = False) -> str:
    """Give the words of right-to-left text as they are said; other text is heard as drawn.

    On the page such text stands in visual order, so its element carries the words themselves.
    """
    shown = "\n".join(prepare(text))
    return _without_joiners(shown) if always or has_right_to_left(shown) else ""


def _without_joiners(text: str) -> str:
    return text.replace("\u200c", "").replace("\u200d", "")


def shortened(text: str, role: str, size: float, room: float) -> str:
    """Cut one prepared line to a width, and show that it was cut."""
    if fonts.width(visual(text), role, size) <= room:
        return text
    end = _fit(text, 0, role, size, room - fonts.width("…", role, size))
    return f"{text[:end]}…"


def reads_right_to_left(text: str) -> bool:
    """Find the direction of a paragraph by its first letter that has one (UAX 9, P2)."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction == "L":
            return False
        if direction in ("R", "AL"):
            return True
    return False


def says_left(text: str) -> bool:
    """Tell whether any letter of a text is written from the left."""
    return any(unicodedata.bidirectional(sign) == "L" for sign in text)


def has_right_to_left(text: str) -> bool:
    return _RIGHT.search(text) is not None


def visual(text: str, *, right: bool = False) -> str:
    """Shape and reorder a line for the eye."""
    if has_right_to_left(text):
        shaped = _NUMBER.sub(rf"{_LEFT}\g<0>{_RIGHT_MARK}", _shaper().reshape(text))
        shown = get_display(shaped, base_dir="R" if right else "L")
        assert isinstance(shown, str)
        text = shown.replace(_LEFT, "").replace(_RIGHT_MARK, "")
    return _without_joiners(text)


def in_order(shown: str) -> list[tuple[str, str]]:
    """Cut a line as it is shown, from the right, into parts in the order in which they are read.

    Each comes with what stands to the left of it: parts are drawn in the order they are said, so
    that a reader that follows the page and not the tree hears days and names in their order.
    """
    edges = (edge for run in _LEFT_RUN.finditer(shown) for edge in run.span())
    cuts = sorted({0, len(shown), *edges})
    return [(shown[a:b], shown[:a]) for a, b in reversed(list(pairwise(cuts)))]


def break_lines(part: str, role: str, size: float, room: float) -> list[Line]:
    """Fill lines greedily; a word wider than a line is broken where it can be, or anywhere."""
    space = fonts.width(" ", role, size)
    lines: list[Line] = []
    words: list[str] = []
    used = 0.0
    for word in part.split(" "):
        wide = fonts.width(visual(word), role, size)
        if words and used + space + wide <= room:
            words.append(word)
            used += space + wide
            continue
        if words:
            lines.append(Line(text=" ".join(words), width=used, joint=" "))
        if wide > room:
            *whole, last = _pieces(word, role, size, room)
            lines.extend(whole)
            words, used = [last.text], last.width
        else:
            words, used = [word], wide
    lines.append(Line(text=" ".join(words), width=used))
    return lines


def _pieces(word: str, role: str, size: float, room: float) -> list[Line]:
    pieces: list[Line] = []
    start = 0
    while start < len(word):
        end = _fit(word, start, role, size, room)
        hyphen = False
        if end < len(word) and word[end - 1].isalpha():
            narrower = room - fonts.width(_HYPHEN, role, size)
            reach = _fit(word, start, role, size, narrower)
            if parting := last_parting(word, start, reach):
                end, hyphen = parting, True
        text = word[start:end]
        wide = fonts.width(visual(text), role, size)
        pieces.append(Line(text=text, width=wide, hyphen=hyphen))
        start = end
    return pieces


def _fit(word: str, start: int, role: str, size: float, room: float) -> int:
    """Find how far a word reaches on one line; a mark stays with the letter that carries it."""
    used, place = 0.0, start
    while place < len(word):
        sign = visual(word[place])
        used += fonts.width(sign, role, size)
        if used > room and place > start:
            break
        place += 1
    # Joined letters are not as wide as the same letters alone.
    while place > start + 1 and fonts.width(visual(word[start:place]), role, size) > room:
        place -= 1
    if place == len(word):
        return place
    for signs in _BREAKS:
        for back in range(place, max(start + 1, place - 24), -1):
            if word[back - 1] in signs:
                return back
    while place > start + 1 and _stays(word[place - 1], word[place]):
        place -= 1
    return place


def _stays(before: str, sign: str) -> bool:
    """A mark belongs to the letter before it, a Thai vowel such as เ to the letter after it."""
    return unicodedata.category(sign) in _MARKS or sign in _THAI_LAST or before in _THAI_FIRST
