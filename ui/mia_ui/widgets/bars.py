"""Figures as bars that lie: told apart by pattern, order and words, never by colour alone."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.gantt import Look, paint_bar
from mia_ui.widgets.picture import Picture, Row, Scale


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """One bar: of what, of whom, how much of the whole (0 to 1), and all of it as a sentence."""

    title: str
    detail: str
    tail: str
    said: str
    part: float
    look: Look


class BarRow(Row):
    """One bar; nothing is painted for nought."""

    def __init__(self, theme: Theme, scale: Scale, bar: Bar) -> None:
        super().__init__(
            theme, scale, bar.title, bar.said, detail=bar.detail, tail=bar.tail, key=bar.said
        )
        self._bar = bar

    @override
    def draw(self, painter: QPainter, track: QRectF) -> None:
        if self._bar.part <= 0:
            return
        high = float(self.theme.px("icon"))
        wide = max(self.at(track, self._bar.part) - track.left(), high / 2)
        box = QRectF(track.left(), track.center().y() - high / 2, wide, high)
        paint_bar(painter, self.theme, box, self._bar.look)


def bars(theme: Theme, name: str, rows: Sequence[Bar]) -> Picture:
    """The bars under each other, in the order that they are given."""
    tail = max((row.tail for row in rows), key=len, default="")
    scale = Scale(tail=tail)
    return Picture(theme, name, scale, [BarRow(theme, scale, row) for row in rows])
