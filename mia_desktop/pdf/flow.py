"""Running text and small pictures as flowables that know their node in the structure tree."""

from collections.abc import Sequence

from msgspec.structs import replace
from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from mia_desktop.pdf.canvas import Node, PaperCanvas
from mia_desktop.pdf.fonts import width
from mia_desktop.pdf.style import ACCENT, EDGE, TextStyle
from mia_desktop.pdf.text import (
    Line,
    actual_text,
    break_lines,
    prepare,
    reads_right_to_left,
    visual,
)

# Fewer lines than this are never left alone at the foot or the head of a page.
_TOGETHER = 2


class Flow(Flowable):
    """A flowable of ours: drawn on a `PaperCanvas`, with the least height it can begin in."""

    canv: PaperCanvas

    def least(self, room: float) -> float:
        """Tell how much of a page must be free for this to begin there."""
        _, high = self.wrap(room, 0)
        return float(high)


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
        own_direction: bool = False,
    ) -> None:
        super().__init__()
        self.style = style
        self.node = node
        self.label = label
        self.label_node = label_node
        self.parts = prepare(text)
        if node is not None and text:
            node.actual = actual_text(text)
        self.right = reads_right_to_left(text)
        self.flush_right = self.right and own_direction
        self.lines: list[Line] = []
        self.room = -1.0
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
            room = wide - self.style.indent - self.style.hang
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
        part.width, part.height = self.width, len(lines) * self.style.leading
        return part

    def draw(self) -> None:
        canvas, style = self.canv, self.style
        if style.bar:
            with canvas.artifact():
                canvas.colour(style.bar)
                edge = self.width - 2 if self.flush_right else 0
                canvas.rect(edge, 0, 2, self.height, stroke=0, fill=1)
        canvas.colour(style.colour)
        if self.label:
            self._draw_label()
        if self.node is None:
            with canvas.artifact():
                self._draw_lines()
        elif any(line.text for line in self.lines):
            with canvas.tag(self.node, self.height):
                self._draw_lines()

    def _draw_label(self) -> None:
        assert self.label_node is not None
        with self.canv.tag(self.label_node, self.height):
            self.canv.write(2, self._baseline(0), self.label, self.style)

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
                text += line.joint
            canvas.write(x, self._baseline(place), text, style)


class DotsFlow(Flow):
    """A row of rings with one filled, and the same in words beside it."""

    def __init__(self, count: int, filled: int, text: TextFlow) -> None:
        super().__init__()
        self.count, self.filled, self.text = count, filled, text
        self.step = text.style.size * 1.25

    @override
    def getSpaceAfter(self) -> float:
        return self.text.style.after + 2

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        _, high = self.text.wrap(aW, aH)
        self.width, self.height = aW, high + self.step * 1.3
        return self.width, self.height

    def draw(self) -> None:
        canvas, radius = self.canv, self.step * 0.34
        with canvas.artifact():
            for place in range(self.count):
                here = place == self.filled
                canvas.colour(ACCENT if here else EDGE)
                canvas.setLineWidth(0.9)
                canvas.circle(
                    radius + 1 + place * self.step,
                    self.height - self.step * 0.62,
                    radius * (1.15 if here else 0.8),
                    stroke=1,
                    fill=int(here),
                )
        self.text.drawOn(canvas, 0, 0)


class BlankFlow(Flow):
    """A line to write on, or boxes to write signs in, with what belongs there under it."""

    def __init__(self, text: TextFlow, *, drop: float, boxes: tuple[int, int] = (0, 0)) -> None:
        super().__init__()
        self.text, self.drop, self.boxes = text, drop, boxes

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        _, high = self.text.wrap(aW, aH)
        self.width, self.height = aW, high + self.drop
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        with canvas.artifact():
            canvas.colour(EDGE)
            canvas.setLineWidth(0.8)
            if self.boxes[0]:
                self._draw_boxes()
            else:
                canvas.line(0, self.height - self.drop + 2, self.width, self.height - self.drop + 2)
        self.text.drawOn(canvas, 0, 0)

    def _draw_boxes(self) -> None:
        groups, size = self.boxes
        side = min(22.0, self.width / (groups * (size + 0.6)))
        for group in range(groups):
            for place in range(size):
                x = (group * (size + 0.6) + place) * side
                self.canv.rect(x, self.height - self.drop + 5, side, side * 1.2, stroke=1, fill=0)


class SignatureFlow(Flow):
    """Two lines to write on, place and date beside the name; what belongs there stands below."""

    def __init__(self, place: TextFlow, name: TextFlow, *, drop: float) -> None:
        super().__init__()
        self.place, self.name, self.drop = place, name, drop

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.gap = 20.0
        self.left = (aW - self.gap) * 0.36
        high = max(
            self.place.wrap(self.left, aH)[1], self.name.wrap(aW - self.gap - self.left, aH)[1]
        )
        self.width, self.height = aW, high + self.drop
        return self.width, self.height

    def draw(self) -> None:
        canvas, y = self.canv, self.height - self.drop + 2
        right = self.left + self.gap
        with canvas.artifact():
            canvas.colour(EDGE)
            canvas.setLineWidth(0.8)
            canvas.line(0, y, self.left, y)
            canvas.line(right, y, self.width, y)
        self.place.drawOn(canvas, 0, y - 2 - self.place.height)
        self.name.drawOn(canvas, right, y - 2 - self.name.height)
