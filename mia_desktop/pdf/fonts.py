"""Which font shows which sign: the program's own face first, then one for the sign's script.

Every face is loaded when the first sign that needs it is met, and kept for the next paper.
"""

import re
from functools import cache
from io import BytesIO

import mia_resources
from msgspec import Struct
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

BODY = "regular"
FILES = {
    "regular": "fonts/SourceSans3_400Regular.ttf",
    "italic": "fonts/SourceSans3_400Regular_Italic.ttf",
    "semibold": "fonts/SourceSans3_600SemiBold.ttf",
    "bold": "fonts/SourceSans3_700Bold.ttf",
    "arabic": "fonts/pdf/NotoSansArabic-Regular.ttf",
    "armenian": "fonts/pdf/NotoSansArmenian-Regular.ttf",
    "ethiopic": "fonts/pdf/NotoSansEthiopic-Regular.ttf",
    "georgian": "fonts/pdf/NotoSansGeorgian-Regular.ttf",
    "hebrew": "fonts/pdf/NotoSansHebrew-Regular.ttf",
    "thai": "fonts/pdf/NotoSansThai-Regular.ttf",
}
# Blocks of the Unicode standard that the fallback faces are for.
SCRIPTS = (
    (0x0530, 0x058F, "armenian"),
    (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x06FF, "arabic"),
    (0x0750, 0x077F, "arabic"),
    (0x0870, 0x08FF, "arabic"),
    (0x0E00, 0x0E7F, "thai"),
    (0x10A0, 0x10FF, "georgian"),
    (0x1200, 0x139F, "ethiopic"),
    (0x1C90, 0x1CBF, "georgian"),
    (0x2D00, 0x2D2F, "georgian"),
    (0x2D80, 0x2DDF, "ethiopic"),
    (0xAB00, 0xAB2F, "ethiopic"),
    (0xFB13, 0xFB17, "armenian"),
    (0xFB1D, 0xFB4F, "hebrew"),
    (0xFB50, 0xFDFF, "arabic"),
    (0xFE70, 0xFEFF, "arabic"),
)
_THAI = "thai"
# A tone mark over a vowel that stands above its letter, or before SARA AM, which begins with one.
_TONES = re.compile(
    "(?<=[\u0e31\u0e34-\u0e37\u0e47\u0e4d])[\u0e48-\u0e4c]|[\u0e48-\u0e4b](?=\u0e33)"
)


class Face(Struct, frozen=True, kw_only=True):
    """A loaded font: its name for the canvas and the width of each sign in thousandths."""

    name: str
    widths: dict[int, float]


class Run(Struct, frozen=True, kw_only=True):
    """Neighbouring signs that one face shows."""

    face: str
    text: str
    width: float


@cache
def face(role: str) -> Face:
    """Load a face by its role, once."""
    name = f"mia-{role}"
    font = TTFont(name, BytesIO(mia_resources.read_bytes(FILES[role])), shapable=False)
    pdfmetrics.registerFont(font)
    widths = {code: font.face.charWidths[code] for code in font.face.charToGlyph}
    return Face(name=name, widths=widths)


@cache
def _fallback(sign: str) -> Face | None:
    code = ord(sign)
    if code in face(BODY).widths:
        return face(BODY)
    for first, last, role in SCRIPTS:
        if first <= code <= last and code in face(role).widths:
            return face(role)
    return None


def covered(sign: str) -> bool:
    """Tell whether any shipped face shows this sign."""
    return _fallback(sign) is not None


def face_for(sign: str, role: str) -> Face:
    """Choose the face for a sign that is covered."""
    own = face(role)
    if ord(sign) in own.widths:
        return own
    other = _fallback(sign)
    assert other is not None, "text is prepared before it is measured"
    return other


def runs(text: str, role: str, size: float) -> list[Run]:
    """Cut a line into what each face shows."""
    found: list[Run] = []
    start, current, total = 0, face(role), 0.0
    for place, sign in enumerate(text):
        # A space between two words of another script stays with them.
        same = sign == " " and 0x20 in current.widths
        wanted = current if same else face_for(sign, role)
        if wanted is not current:
            if place > start:
                found.append(Run(face=current.name, text=text[start:place], width=total))
            start, current, total = place, wanted, 0.0
        total += wanted.widths[ord(sign)] * size / 1000
    if start < len(text):
        found.append(Run(face=current.name, text=text[start:], width=total))
    return found


def stacked(run: Run) -> list[tuple[str, bool]]:
    """Tell which marks of a Thai run stand on another mark and not on a letter.

    The font has them in one height; a program that shapes text would raise them by its tables.
    """
    if run.face != f"mia-{_THAI}":
        return [(run.text, False)]
    parts: list[tuple[str, bool]] = []
    start = 0
    for tone in _TONES.finditer(run.text):
        parts += [(run.text[start : tone.start()], False), (tone.group(), True)]
        start = tone.end()
    return [part for part in (*parts, (run.text[start:], False)) if part[0]]


def width(text: str, role: str, size: float) -> float:
    """Measure prepared text in visual order."""
    own = face(role).widths
    try:
        return sum([own[code] for code in map(ord, text)]) * size / 1000
    except KeyError:
        return sum(run.width for run in runs(text, role, size))
