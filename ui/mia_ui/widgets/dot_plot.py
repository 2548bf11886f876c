"""Then and now on a scale, and steps on their days: shapes that are told apart without colour.

The picture of D7 and U3: no spider, no staircase. Rows keep the order they are given in.
"""

from collections.abc import Sequence
from typing import Literal

import msgspec
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.picture import Picture, Row, Scale

Shape = Literal["then", "now", "forward", "same", "other"]
"""○ then, ● now; a triangle forward, a square unchanged, an open diamond another way (R-21)."""


class Dots(msgspec.Struct, frozen=True, kw_only=True):
    """One row: where the dots are (0 to 1), and all of it in words."""

    title: str
    said: str
    tail: str = ""
    below: str = ""
    then: float | None = None
    now: float | None = None
    empty: str = ""
    """What stands in the track while there is no dot."""


class Marks(msgspec.Struct, frozen=True, kw_only=True):
    """One row of steps: their places (0 to 1) and shapes, and all of it in words."""

    title: str
    said: str
    below: str = ""
    marks: tuple[tuple[float, Shape], ...] = ()


class DotRow(Row):
    """One area, then and now."""

    def __init__(self, theme: Theme, scale: Scale, dots: Dots) -> None:
        super().__init__(
            theme, scale, dots.title, dots.said, tail=dots.tail, below=dots.below, key=dots.title
        )
        self._dots = dots

    @override
    def draw(self, painter: QPainter, track: QRectF) -> None:
        theme, dots = self.theme, self._dots
        y = track.center().y()
        painter.setPen(QPen(theme.color("chart_prev"), theme.px("hair")))
        painter.drawLine(QPointF(track.left(), y), QPointF(track.right(), y))
        if dots.then is None and dots.now is None:
            _paint_empty(painter, theme, track, dots.empty)
            return
        spots: list[tuple[float | None, Shape]] = [(dots.then, "then"), (dots.now, "now")]
        if dots.then is not None and dots.now is not None:
            painter.setPen(QPen(theme.color("chart_now"), 2 * theme.px("line")))
            ends = (self.at(track, dots.then), self.at(track, dots.now))
            painter.drawLine(QPointF(ends[0], y), QPointF(ends[1], y))
        for part, shape in spots:
            if part is not None:
                side = theme.px("icon" if shape == "then" else "m")
                paint_mark(painter, theme, QPointF(self.at(track, part), y), shape, side)


class MarkRow(Row):
    """One area with its steps on their days."""

    def __init__(self, theme: Theme, scale: Scale, row: Marks) -> None:
        super().__init__(theme, scale, row.title, row.said, below=row.below, key=row.title)
        self._marks = row.marks

    @override
    def draw(self, painter: QPainter, track: QRectF) -> None:
        y = track.center().y()
        painter.setPen(QPen(self.theme.color("chart_prev"), self.theme.px("hair")))
        painter.drawLine(QPointF(track.left(), y), QPointF(track.right(), y))
        for part, shape in self._marks:
            spot = QPointF(self.at(track, part), y)
            paint_mark(painter, self.theme, spot, shape, self.theme.px("icon_small"))


class Sign(QLabel):
    """What a shape looks like, beside its word."""

    def __init__(self, theme: Theme, shape: Shape) -> None:
        super().__init__()
        self._theme, self._shape = theme, shape
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px("xl")
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.px("icon_small" if self._shape != "now" else "m")
        paint_mark(painter, self._theme, QRectF(self.rect()).center(), self._shape, side)
        painter.end()


def dot_plot(theme: Theme, name: str, rows: Sequence[Dots], top: int = 10) -> Picture:
    """Rows on a scale from nought to `top`."""
    ticks = tuple((n / top, str(n)) for n in range(top + 1))
    tail = max((row.tail for row in rows), key=len, default="")
    scale = Scale(ticks=ticks, tail=tail)
    return Picture(theme, name, scale, [DotRow(theme, scale, row) for row in rows])


def mark_plot(theme: Theme, name: str, scale: Scale, rows: Sequence[Marks]) -> Picture:
    """Rows of steps on the days of a scale."""
    return Picture(theme, name, scale, [MarkRow(theme, scale, row) for row in rows])


def paint_mark(painter: QPainter, theme: Theme, spot: QPointF, shape: Shape, side: float) -> None:
    """One shape around a spot, on a ground of its own so that lines end at it."""
    half, edge = side / 2, float(theme.px("line"))
    ink, ground = theme.color("chart_now"), theme.color("surface")
    painter.save()
    solid = shape in ("now", "forward", "same")
    painter.setPen(QPen(theme.color("chart_prev") if shape == "then" else ink, edge))
    painter.setBrush(ink if solid else ground)
    x, y = spot.x(), spot.y()
    if shape in ("then", "now"):
        painter.drawEllipse(spot, half, half)
    elif shape == "same":
        painter.drawRect(QRectF(x - half * 0.8, y - half * 0.8, side * 0.8, side * 0.8))
    elif shape == "forward":
        points = [QPointF(x - half, y - half), QPointF(x + half, y), QPointF(x - half, y + half)]
        painter.drawPolygon(QPolygonF(points))
    else:
        points = [QPointF(x - half, y), QPointF(x, y - half), QPointF(x + half, y),
                  QPointF(x, y + half)]  # fmt: skip
        painter.drawPolygon(QPolygonF(points))
    painter.restore()


def _paint_empty(painter: QPainter, theme: Theme, track: QRectF, text: str) -> None:
    """The words on a ground of their own, over the line."""
    painter.setFont(theme.font("caption"))
    wide = painter.fontMetrics().horizontalAdvance(text) + 2 * theme.px("xs")
    high = painter.fontMetrics().height()
    box = QRectF(track.left(), track.center().y() - high / 2, wide, high)
    painter.fillRect(box, theme.color("surface"))
    painter.setPen(theme.color("text_muted"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
