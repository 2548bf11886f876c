"""Running text as flowables that know their node in the structure tree."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from mia_desktop.pdf.canvas import Node, PaperCanvas
from mia_desktop.pdf.fonts import width
from mia_desktop.pdf.style import EDGE, TextStyle
from mia_desktop.pdf.text import (
    Line,
    actual_text,
    break_lines,
    has_right_to_left,
    in_order,
    prepare,
    reads_right_to_left,
    says_left,
    visual,
)

# Fewer lines than this are never left alone at the foot or the head of a page.
_TOGETHER = 2
# Between a frame and its text, above and below.
_PAD = 6
# ISO 14289-1, 7.2: the mark of a word that goes on is a soft hyphen, which no reader reads out.
_HYPHEN = "\N{SOFT HYPHEN}"


class Flow(Flowable):
    """A flowable of ours: drawn on a `PaperCanvas`, with the least height it can begin in."""

    canv: PaperCanvas

    def least(self, room: float) -> float:
        """Tell how much of a page must be free for this to begin there."""
        _, high = self.wrap(room, 0)
        return float(high)


class Side(Struct, frozen=True, kw_only=True):
    """From which side a text is set: that of its paper, or its own where it runs freely."""

    mirrored: bool = False
    """The paper is written from right to left."""
    own: bool = False
    """The text goes to the side of its own first letter, whatever the paper does."""

    def reads_right(self, text: str) -> bool:
        """Order a line from the right; digits alone keep their order on any paper."""
        return has_right_to_left(text) if self.mirrored else reads_right_to_left(text)

    def flush_right(self, text: str) -> bool:
        if self.own:
            return reads_right_to_left(text) or (self.mirrored and not says_left(text))
        return self.mirrored


LEFT = Side()


class TextFlow(Flow):
    """One paragraph, heading, list item or cell."""

    def __init__(
        self,
        text: str,
        style: TextStyle,
        node: Node | None,
        *,
        label: str = "",
        label_node: Node | None = None,
        side: Side = LEFT,
        end: bool = False,
        label_style: TextStyle | None = None,
    ) -> None:
        """A label with a style of its own is a name, and the text runs on after it."""
        super().__init__()
        self.style = style
        self.label_style = label_style
        self.node = node
        self.label = label
        self.label_node = label_node
        self.parts = prepare(text)
        if node is not None and text:
            # Readers without our tree guess the order of a line; on such a paper no word is left
            # to a guess, not even a Swedish one.
            node.actual = actual_text(text, always=side.mirrored)
        self.right = side.reads_right(text)
        self.mirrored = side.mirrored
        self.flush_right = side.flush_right(text) != end
        self.lines: list[Line] = []
        self.room = -1.0
        self.first = True
        self.need = 0.0
        """Room it asks for on its page, for what it heads; without that it goes to the next."""

    @override
    def getSpaceBefore(self) -> float:
        return self.style.before

    @override
    def getSpaceAfter(self) -> float:
        return self.style.after

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self._fill(aW)
        return self.width, self.height if aH >= self.need else max(aH, self.height) + 1

    def _fill(self, wide: float) -> None:
        if wide != self.room:
            self.room = wide
            style = self.style
            room = wide - style.indent * (2 if style.box else 1) - style.hang
            self.lines = []
            for part in self.parts:
                if self.lines:  # words must not run together for a reader that joins the lines
                    self.lines[-1] = replace(self.lines[-1], joint=" ")
                self.lines += break_lines(part, self.style.role, self.style.size, room)
        self.width, self.height = wide, len(self.lines) * self.style.leading

    @override
    def least(self, room: float) -> float:
        self._fill(room)
        count = len(self.lines)
        return (count if count <= _TOGETHER + 1 else _TOGETHER) * self.style.leading

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        return [*self.cut(aW, aH)]

    def cut(self, room: float, high: float) -> list["TextFlow"]:
        """Divide at a height, leaving no single line behind; nothing if it cannot be."""
        self._fill(room)
        if high < self.need:
            return []
        fit, count = int((high + 0.01) / self.style.leading), len(self.lines)
        if fit >= count:
            return [self]
        fit = min(fit, count - _TOGETHER)
        if fit < _TOGETHER:
            return []
        return [self._part(self.lines[:fit], first=True), self._part(self.lines[fit:], first=False)]

    def nothing(self) -> "TextFlow":
        """The same cell with no lines: what stands below a cell that ended on the page before."""
        return self._part([], first=False)

    def _part(self, lines: Sequence[Line], *, first: bool) -> "TextFlow":
        part = TextFlow(
            "", self.style, self.node, label=self.label if first else "", label_node=self.label_node
        )
        part.lines, part.room = list(lines), self.room
        part.right, part.flush_right = self.right, self.flush_right
        part.mirrored, part.first = self.mirrored, first
        part.width, part.height = self.width, len(lines) * self.style.leading
        return part

    def draw(self) -> None:
        canvas, style = self.canv, self.style
        if style.bar:
            with canvas.artifact():
                canvas.colour(style.bar)
                edge = self.width - 2 if self.flush_right else 0
                canvas.rect(edge, 0, 2, self.height, stroke=0, fill=1)
        if style.ruled and self.first:
            with canvas.artifact():
                canvas.colour(EDGE)
                canvas.setLineWidth(0.7)
                canvas.line(0, self.height + _PAD, self.width, self.height + _PAD)
        if style.box:
            with canvas.artifact():
                canvas.colour(style.box)
                canvas.setLineWidth(0.9)
                canvas.roundRect(0, -_PAD, self.width, self.height + 2 * _PAD, 3, stroke=1, fill=0)
        canvas.colour(style.colour)
        if self.label:
            self._draw_label()
        if self.node is None:
            with canvas.artifact():
                self._draw_lines()
        elif any(line.text for line in self.lines):
            with canvas.tag(self.node, self.height):
                self._draw_lines()
        if style.underline:
            self._draw_underlines()

    def _draw_label(self) -> None:
        assert self.label_node is not None
        if self.label_style is not None:
            self._draw_name(self.label_style)
            return
        label, style, x = self.label, self.style, 2.0
        if self.mirrored:  # "1." stands as ".1" to be read from the other side
            label = f".{label[:-1]}" if label.endswith(".") else label
            x = self.width - 2 - width(label, style.role, style.size)
        with self.canv.tag(self.label_node, self.height):
            self.canv.write(x, self._baseline(0), label, style)

    def _draw_name(self, style: TextStyle) -> None:
        """The eye needs a colon between a name and what is said; the ear hears two elements."""
        assert self.label_node is not None
        low = self._baseline(0)
        self.canv.colour(style.colour)
        with self.canv.tag(self.label_node, self.height):
            self.canv.write(0, low, self.label, style)
        with self.canv.artifact():
            self.canv.write(width(self.label, style.role, style.size), low, ":", style)
        self.canv.colour(self.style.colour)

    def _baseline(self, place: int) -> float:
        style = self.style
        return self.height - place * style.leading - (style.leading + style.size * 0.66) / 2

    def _draw_lines(self) -> None:
        canvas, style = self.canv, self.style
        left = style.indent + style.hang
        for place, line in enumerate(self.lines):
            if not line.text:
                continue
            text = visual(line.text, right=self.right)
            x = left
            if self.flush_right:
                x = self.width - left - width(text, style.role, style.size)
            if self.right:
                x, text = x - width(line.joint, style.role, style.size), line.joint + text
            else:
                text += _HYPHEN if line.hyphen else line.joint
            for part, before in in_order(text) if self.right else [(text, "")]:
                ahead = width(before, style.role, style.size) if before else 0
                canvas.write(x + ahead, self._baseline(place), part, style)
            if self.node is not None and self.node.leads:
                low = self._baseline(place) - style.size * 0.24
                canvas.area(self.node, (x, low, x + line.width, low + style.size * 1.2))

    def _draw_underlines(self) -> None:
        """Colour alone does not say where a click leads somewhere."""
        canvas, style = self.canv, self.style
        with canvas.artifact():
            canvas.setLineWidth(0.8)
            for place, line in enumerate(self.lines):
                edge = style.indent + style.hang
                x = self.width - edge - line.width if self.flush_right else edge
                y = self._baseline(place) - 2
                canvas.line(x, y, x + line.width, y)
