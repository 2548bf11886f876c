"""The canvas that remembers which drawing belongs to which node of the structure tree.

Everything drawn is either inside a tag or an artifact (ISO 14289-1, 7.1): a screen reader then
reads the paper and nothing else.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import Struct
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from mia_desktop.pdf.fonts import BODY, face, runs, stacked
from mia_desktop.pdf.style import TextStyle

Box = tuple[float, float, float, float]
"""Left, lower, right and upper edge in points."""


class Node:
    """One element of the structure tree; leaves gather marks while pages are drawn."""

    def __init__(self, kind: str, *, scope: str = "", lang: str = "", bookmark: str = "") -> None:
        self.kind = kind
        self.scope = scope
        self.lang = lang
        self.bookmark = bookmark
        self.actual = ""
        self.alt = ""
        self.tip = ""
        self.address = ""
        self.target: Node | None = None
        self.areas: list[tuple[int, Box]] = []
        """Where a click follows the link, each with its page."""
        self.children: list[Node] = []
        self.marks: list[Mark] = []

    @property
    def leads(self) -> bool:
        """Tell whether it is a link, to an address or to another place in the paper."""
        return bool(self.address) or self.target is not None

    def add(self, kind: str, **more: str) -> "Node":
        child = Node(kind, **more)
        self.children.append(child)
        return child


class Mark(Struct, frozen=True):
    """Where a piece of a node stands: page and marked-content number, and its upper edge."""

    page: int
    number: int
    top: float


# How far a Thai tone mark goes up where a vowel stands between it and its letter.
_RISE = 0.2
_STRONG = frozenset({"semibold", "bold"})

Furniture = Callable[["PaperCanvas", int, int], None]


class PaperCanvas(Canvas):
    """Keeps its pages back until the last is drawn, so that each can say how many there are."""

    furniture: Furniture
    tagged = True

    _code: list[str]
    _startPage: Callable[[], None]  # noqa: N815 - reportlab's name, missing in its stubs

    def __init__(self, *args: Any, **more: Any) -> None:
        # Else every page begins by naming Helvetica, which is not embedded.
        super().__init__(*args, **{**more, "initialFontName": face(BODY).name})
        self._kept: list[dict[str, object]] = []
        self._next_mark = 0
        self._page = 0
        self._later: list[Callable[[], None]] = []

    def later(self, draw: Callable[[], None]) -> None:
        """Leave a gap here, and draw into it when every page is known."""
        code, place = self._code, len(self._code)
        code.append("")

        def fill() -> None:
            self._code = []
            draw()
            code[place] = "\n".join(("q", *self._code, "Q"))
            self._code = code

        self._later.append(fill)

    def area(self, node: Node, box: Box) -> None:
        """Note where a node stands: the place of a link, the frame of a figure."""
        left, low = self.absolutePosition(box[0], box[1])
        right, high = self.absolutePosition(box[2], box[3])
        node.areas.append((self._page, (left, low, right, high)))

    @contextmanager
    def tag(self, node: Node, top: float) -> Iterator[None]:
        """Draw what a node says."""
        if not self.tagged:
            yield
            return
        _, y = self.absolutePosition(0, top)
        mark = Mark(self._page, self._next_mark, y)
        self._next_mark += 1
        node.marks.append(mark)
        self._code.append(f"/{node.kind} <</MCID {mark.number}>> BDC")
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "/Type /Layout") -> Iterator[None]:
        """Draw what only the eye needs: lines, grounds, footers."""
        if not self.tagged:
            yield
            return
        self._code.append(f"/Artifact <<{kind}>> BDC")
        yield
        self._code.append("EMC")

    def write(self, x: float, y: float, text: str, style: TextStyle) -> None:
        """Set one line of prepared text, each run in its face."""
        pen = self.beginText(x, y)
        own = face(style.role).name
        heavy = style.role in _STRONG
        if heavy:
            self.setLineWidth(style.size * 0.03)
        for run in runs(text, style.role, style.size):
            pen.setFont(run.face, style.size)
            # The fallback faces have one weight; a thin line around makes them as strong.
            stronger = heavy and run.face != own
            if stronger:
                pen.setTextRenderMode(2)
            for part, raised in stacked(run):
                if raised:
                    pen.setRise(style.size * _RISE)
                pen.textOut(part)
                if raised:
                    pen.setRise(0)
            if stronger:
                pen.setTextRenderMode(0)
        self.drawText(pen)

    def colour(self, code: str) -> None:
        red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (0, 2, 4))
        self.setFillColorRGB(red, green, blue)
        self.setStrokeColorRGB(red, green, blue)

    @override
    def showPage(self) -> None:
        self._kept.append(dict(self.__dict__))
        self._startPage()
        self._next_mark = 0
        self._page += 1
        self._later = []

    @override
    def save(self) -> None:
        kept = self._kept
        for number, page in enumerate(kept, start=1):
            self.__dict__.update(page)
            for draw in self._later:
                draw()
            self.furniture(self, number, len(kept))
            super().showPage()
        self._kept = kept
        super().save()
