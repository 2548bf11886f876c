"""Places one after the other, each with its day; and hours as bars. No rung is above another."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.dot_plot import paint_mark
from mia_ui.widgets.gantt import paint_bar
from mia_ui.widgets.picture import Picture, Places, Row, Scale, text_box


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """A place: what it is called, since when, and both as a sentence."""

    title: str
    detail: str
    said: str


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """A bar on its way to the top of the scale: from when to when, how much, as a sentence."""

    title: str
    tail: str
    said: str
    part: float
    below: str = ""


class StopRow(Row):
    """A dot on the line, with its words at the right; the last dot is full, where one is now."""

    def __init__(self, theme: Theme, stop: Stop, *, first: bool, last: bool) -> None:
        super().__init__(theme, Scale(), stop.title, stop.said, detail=stop.detail, key=stop.title)
        self._first, self._last = first, last

    @override
    def places(self, width: int) -> Places:
        """All words at the right of the line."""
        side, pad = 2 * self.theme.px("xl"), self.theme.px("s")
        lead = max(width - side - pad, 1)
        title = text_box(self.theme.font("label"), self._title, side, pad, lead)
        under = title.top() + title.height()
        detail = text_box(self.theme.font("caption"), self._detail, side, under, lead)
        whole = detail.top() + detail.height() + pad
        nothing = QRect(side, whole, lead, 0)
        return Places(title, detail, QRect(0, 0, side, whole), nothing, nothing, whole)

    @override
    def draw(self, painter: QPainter, track: QRectF) -> None:
        theme = self.theme
        spot = QPointF(track.center().x(), theme.px("s") + self.fontMetrics().height() / 2)
        painter.setPen(QPen(theme.color("chart_prev"), theme.px("line")))
        if not self._first:
            painter.drawLine(QPointF(spot.x(), 0), spot)
        if not self._last:
            painter.drawLine(spot, QPointF(spot.x(), float(self.height())))
        paint_mark(painter, theme, spot, "now" if self._last else "then", theme.px("icon_small"))


class AmountRow(Row):
    """One time with its hours."""

    def __init__(self, theme: Theme, scale: Scale, amount: Amount) -> None:
        super().__init__(
            theme, scale, amount.title, amount.said, tail=amount.tail, below=amount.below,
            key=amount.title,
        )  # fmt: skip
        self._part = amount.part

    @override
    def draw(self, painter: QPainter, track: QRectF) -> None:
        high = float(self.theme.px("icon"))
        wide = max(self.at(track, self._part) - track.left(), high / 2)
        box = QRectF(track.left(), track.center().y() - high / 2, wide, high)
        paint_bar(painter, self.theme, box, "full")


def track(theme: Theme, name: str, stops: Sequence[Stop]) -> Picture:
    """Places in the order they were come to."""
    last = len(stops) - 1
    rows = [StopRow(theme, stop, first=n == 0, last=n == last) for n, stop in enumerate(stops)]
    return Picture(theme, name, Scale(), rows)


def amounts(
    theme: Theme, name: str, rows: Sequence[Amount], ticks: tuple[tuple[float, str], ...]
) -> Picture:
    """Bars on a scale."""
    tail = max((row.tail for row in rows), key=len, default="")
    scale = Scale(ticks=ticks, tail=tail)
    return Picture(theme, name, scale, [AmountRow(theme, scale, row) for row in rows])
