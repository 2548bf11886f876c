"""How a paper looks: sizes in points, colours of the palette "Södertörn" (ux §3.1).

Nothing is smaller than 11 points (R-56) and every text has at least 4.5:1 against its ground.
"""

from msgspec import Struct
from msgspec.structs import asdict, replace

TEXT = "16211E"
MUTED = "47554F"
ACCENT = "0B5566"
RULE = "CBD4D0"
EDGE = "66756F"
GROUND = "EAEFEC"
DRAFT = "EBF0EE"
SMALLEST = 11.0


class TextStyle(Struct, frozen=True, kw_only=True):
    """One way of setting text; `hang` is the room for a bullet or number before it."""

    size: float
    leading: float
    role: str = "regular"
    colour: str = TEXT
    before: float = 0
    after: float = 0
    indent: float = 0
    hang: float = 0
    bar: str = ""
    """Colour of a line down the near side, for quotes."""
    box: str = ""
    """Colour of a frame around, for notes."""
    underline: bool = False
    ruled: bool = False
    """A thin line over it, where a card begins."""


class Look(Struct, frozen=True, kw_only=True):
    """Everything a paper's look hangs on; one for each of normal and large print."""

    margin_x: float = 65
    margin_top: float = 57
    margin_bottom: float = 68
    large: bool = False
    pad: float = 5
    body: TextStyle = TextStyle(size=11.5, leading=16, after=6)
    strong: TextStyle = TextStyle(size=11.5, leading=16, role="semibold", before=9, after=1)
    quote: TextStyle = TextStyle(size=11.5, leading=16, before=2, after=8, indent=12, bar=ACCENT)
    note: TextStyle = TextStyle(size=11.5, leading=16, before=14, after=20, indent=10, box=EDGE)
    link: TextStyle = TextStyle(size=11.5, leading=16, after=6, colour=ACCENT, underline=True)
    entry: TextStyle = TextStyle(size=11.5, leading=17, after=1)
    label: TextStyle = TextStyle(size=11, leading=14.5, colour=MUTED, before=3)
    item: TextStyle = TextStyle(size=11.5, leading=16, after=2, hang=16)
    last_item: TextStyle = TextStyle(size=11.5, leading=16, after=8, hang=16)
    cell: TextStyle = TextStyle(size=11, leading=14.5)
    cell_head: TextStyle = TextStyle(size=11, leading=14.5, role="semibold")
    caption: TextStyle = TextStyle(size=11, leading=15, colour=MUTED, before=2, after=2)
    code: TextStyle = TextStyle(size=22, leading=34, role="semibold", after=4)
    headings: tuple[TextStyle, TextStyle, TextStyle] = (
        TextStyle(size=25, leading=29, role="semibold", colour=ACCENT, after=10),
        TextStyle(size=16, leading=20, role="semibold", colour=ACCENT, before=15, after=5),
        TextStyle(size=13, leading=17, role="semibold", before=10, after=3),
    )
    footer: TextStyle = TextStyle(size=SMALLEST, leading=14, colour=MUTED)


NORMAL = Look()


def _larger(style: TextStyle, factor: float) -> TextStyle:
    return replace(
        style,
        size=round(style.size * factor, 1),
        leading=round(style.leading * factor * 1.04, 1),
        before=style.before * factor,
        after=style.after * factor,
        hang=style.hang * factor,
    )


def _large() -> Look:
    """Stor stil: 14 points and up, a little more air, lines of some 55 signs."""
    factor = 14 / SMALLEST
    names = (
        "body", "strong", "quote", "note", "link", "entry", "label", "item", "last_item",
        "cell", "cell_head", "caption", "code",
    )  # fmt: skip
    styles = {name: _larger(getattr(NORMAL, name), factor) for name in names}
    return replace(
        NORMAL,
        large=True,
        headings=tuple(_larger(style, 1.2) for style in NORMAL.headings),
        footer=_larger(NORMAL.footer, factor),
        margin_x=92,
        margin_bottom=84,
        **styles,
    )


LARGE = _large()


def tighter(look: Look) -> Look:
    """The same letters with less air between them: still lines of 1.3 times their size."""
    names = (name for name, value in asdict(look).items() if isinstance(value, TextStyle))
    styles = {name: _tighter(getattr(look, name)) for name in names}
    return replace(
        look,
        headings=tuple(_tighter(style) for style in look.headings),
        pad=look.pad - 1,
        margin_top=look.margin_top - 9,
        **styles,
    )


def _tighter(style: TextStyle) -> TextStyle:
    leading = max(1.3 * style.size, 0.95 * style.leading)
    return replace(
        style, leading=min(leading, style.leading), before=0.7 * style.before,
        after=0.7 * style.after,
    )  # fmt: skip
