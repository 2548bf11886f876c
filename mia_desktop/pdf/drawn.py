"""What is drawn beside the running text: rings, lines to write on, pictures, page numbers."""

from collections.abc import Callable

from typing_extensions import override

from mia_desktop.pdf.canvas import Node
from mia_desktop.pdf.flow import Flow, TextFlow
from mia_desktop.pdf.fonts import width
from mia_desktop.pdf.pictures import Disc, Drawing, Stroke, Writing
from mia_desktop.pdf.style import ACCENT, EDGE, RULE, TEXT, TextStyle
from mia_desktop.pdf.text import break_lines, prepare, visual


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
                x = radius + 1 + place * self.step
                canvas.circle(
                    self.width - x if self.text.mirrored else x,
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
        place, name = 0.0, self.left + self.gap
        if self.place.mirrored:
            place, name = self.width - self.left, 0.0
        with canvas.artifact():
            canvas.colour(EDGE)
            canvas.setLineWidth(0.8)
            canvas.line(place, y, place + self.left, y)
            canvas.line(name, y, name + self.name.width, y)
        self.place.drawOn(canvas, place, y - 2 - self.place.height)
        self.name.drawOn(canvas, name, y - 2 - self.name.height)


class Letters:
    """The letters of a picture: measured and broken as the rest of the paper."""

    def __init__(self, style: TextStyle) -> None:
        self.role, self.size = style.role, style.size

    def lines(self, text: str, room: float) -> tuple[str, ...]:
        return tuple(
            line.text for part in prepare(text)
            for line in break_lines(part, self.role, self.size, room)
        )  # fmt: skip

    def width(self, text: str) -> float:
        return width(visual(" ".join(prepare(text))), self.role, self.size)


class PictureFlow(Flow):
    """A figure: strokes, discs and words, described by its element for whoever hears it."""

    def __init__(
        self, draw: Callable[[float], Drawing], node: Node, style: TextStyle, *, mirrored: bool
    ) -> None:
        super().__init__()
        self.make, self.node, self.style, self.mirrored = draw, node, style, mirrored

    @override
    def getSpaceBefore(self) -> float:
        return self.style.size

    @override
    def getSpaceAfter(self) -> float:
        return self.style.size

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        del aH
        self.drawing = self.make(aW)
        self.width, self.height = aW, self.drawing.height
        return self.width, self.height

    def draw(self) -> None:
        with self.canv.tag(self.node, self.height):
            for part in self.drawing.strokes:
                self._stroke(part)
            for disc in self.drawing.discs:
                self._disc(disc)
            self.canv.colour(TEXT)
            for words in self.drawing.words:
                self._write(words)
        self.canv.area(self.node, (0, 0, self.width, self.height))

    def _x(self, x: float) -> float:
        return self.width - x if self.mirrored else x

    def _stroke(self, part: Stroke) -> None:
        self.canv.colour(EDGE if part.strong else RULE)
        self.canv.setLineWidth(2.2 if part.strong else 0.7)
        high = self.height
        self.canv.line(self._x(part.x1), high - part.y1, self._x(part.x2), high - part.y2)

    def _disc(self, disc: Disc) -> None:
        self.canv.colour(ACCENT if disc.filled else EDGE)
        self.canv.setLineWidth(1.4)
        x, y = self._x(disc.x), self.height - disc.y
        if not disc.filled:  # a white ground, so that no line runs through a ring
            self.canv.setFillColorRGB(1, 1, 1)
        self.canv.circle(x, y, disc.radius, stroke=1, fill=1)

    def _write(self, words: Writing) -> None:
        text = visual(" ".join(prepare(words.text)), right=self.mirrored)
        wide = width(text, self.style.role, self.style.size)
        x = self._x(words.x)
        if words.place == "middle":
            x -= wide / 2
        elif (words.place == "end") != self.mirrored:
            x -= wide
        self.canv.write(x, self.height - words.y, text, self.style)


class EntryFlow(Flow):
    """One line of the list of contents; the page is written when every page is known."""

    def __init__(self, text: TextFlow, target: Callable[[], Node]) -> None:
        super().__init__()
        self.text, self.target = text, target
        self.room = 3.2 * text.style.size

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        _, high = self.text.wrap(aW - self.room, aH)
        self.width, self.height = aW, high + self.text.style.after
        return self.width, self.height

    def draw(self) -> None:
        canvas, text, target = self.canv, self.text, self.target()
        assert text.node is not None
        node, style = text.node, text.style
        text.drawOn(canvas, self.room if text.mirrored else 0, self.height - text.height)
        y = (style.leading - style.size * 0.66) / 2 + style.after

        def number() -> None:
            shown = f" {target.marks[0].page + 1}"
            if node.actual:
                node.actual += shown
            x = 0.0 if text.mirrored else self.width - width(shown, style.role, style.size)
            canvas.colour(style.colour)
            canvas.write(x, y, shown, style)

        with canvas.tag(node, self.height):
            canvas.later(number)
        node.target = target
        canvas.area(node, (0, y - 2, self.width, y + style.size))
