"""Activities side by side on their months: one bar each, its state as text and as pattern."""

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

import msgspec
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.picture import Picture, Row, Scale

Look = Literal["hollow", "full", "ticked", "barred", "struck"]
"""How a bar is drawn: told apart without colour."""
_LONG = 14
"""Months after which only every third is named."""


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """An activity: what it is called, when it runs, how it is drawn; `said` is all of it."""

    key: str
    title: str
    detail: str
    said: str
    start: date | None = None
    end: date | None = None
    look: Look = "hollow"
    untimed: str = ""
    """What stands in the track of an activity without a day."""


class Months:
    """The whole months that the bars and today lie in."""

    def __init__(self, days: Sequence[date]) -> None:
        first, last = min(days), max(days)
        self.start = first.replace(day=1)
        self.end = last.replace(day=calendar.monthrange(last.year, last.month)[1])

    def part(self, day: date) -> float:
        """Where a day begins, as a part of the whole."""
        whole = (self.end - self.start).days + 1
        return min(max((day - self.start).days / whole, 0.0), 1.0)

    def ticks(self, names: Sequence[str]) -> tuple[tuple[float, str], ...]:
        """The first of each month with its short name, or of every third where there are many."""
        firsts = self._firsts()
        each = 1 if len(firsts) <= _LONG else 3
        return tuple(
            (self.part(day), names[day.month - 1] if n % each == 0 else "")
            for n, day in enumerate(firsts)
        )

    def years(self) -> tuple[tuple[float, str], ...]:
        """Each year where it begins to be shown."""
        firsts = self._firsts()
        return tuple(
            (self.part(day), str(day.year)) for day in firsts if day == firsts[0] or day.month == 1
        )

    def _firsts(self) -> list[date]:
        found = [self.start]
        while (after := (found[-1] + timedelta(days=31)).replace(day=1)) <= self.end:
            found.append(after)
        return found


class BarRow(Row):
    """One activity."""

    def __init__(self, theme: Theme, scale: Scale, months: Months, bar: Bar) -> None:
        super().__init__(theme, scale, bar.title, bar.said, detail=bar.detail, key=bar.key)
        self.bar, self._months = bar, months

    @override
    def draw(self, painter: QPainter, track: QRectF) -> None:
        bar = self.bar
        if bar.start is None and bar.end is None:
            painter.setFont(self.theme.font("caption"))
            painter.setPen(self.theme.color("text_muted"))
            painter.drawText(track, Qt.AlignmentFlag.AlignVCenter, bar.untimed)
            return
        start = bar.start or self._months.start
        end = bar.end or self._months.end
        left = self.at(track, self._months.part(start))
        right = self.at(track, self._months.part(max(end, start) + timedelta(days=1)))
        high = float(self.theme.px("icon"))
        box = QRectF(left, track.center().y() - high / 2, max(right - left, high / 2), high)
        paint_bar(painter, self.theme, box, bar.look)
        if bar.end is None:
            _paint_on_and_on(painter, self.theme, box)


class Sample(QLabel):
    """What a pattern looks like, beside its word."""

    def __init__(self, theme: Theme, look: Look) -> None:
        super().__init__()
        self._theme, self._look = theme, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px("huge"), self._theme.px("icon") + self._theme.px("xs"))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._theme.px("line")
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        paint_bar(painter, self._theme, box, self._look)
        painter.end()


def gantt(
    theme: Theme, name: str, bars: Sequence[Bar], *, today: date, today_word: str,
    month_names: Sequence[str],
) -> Picture:  # fmt: skip
    """The picture of these activities, with today in it."""
    days = [day for bar in bars for day in (bar.start, bar.end) if day is not None]
    months = Months([*days, today])
    scale = Scale(
        ticks=months.ticks(month_names), spans=True, above=months.years(),
        mark=(months.part(today), today_word),
    )  # fmt: skip
    return Picture(theme, name, scale, [BarRow(theme, scale, months, bar) for bar in bars])


def paint_bar(painter: QPainter, theme: Theme, box: QRectF, look: Look) -> None:
    """A bar in one of its looks: empty, full, with ticks, with upright bars, struck through."""
    edge = float(theme.px("line"))
    ink, ground = theme.color("chart_now"), theme.color("surface")
    radius = theme.px("radius")
    line = Qt.PenStyle.DashLine if look == "struck" else Qt.PenStyle.SolidLine
    painter.save()
    painter.setPen(QPen(ink, edge, line))
    painter.setBrush(QBrush(ink if look in ("full", "ticked") else ground))
    painter.drawRoundedRect(box.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), radius, radius)
    painter.setClipRect(box.adjusted(edge, edge, -edge, -edge))
    step = box.height()
    x = box.left() + step / 2
    painter.setPen(QPen(ground if look == "ticked" else ink, edge))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    while look in ("ticked", "barred", "struck") and x < box.right():
        mid, up = box.center().y(), step / 4
        if look == "ticked":
            tick = [QPointF(x - up, mid), QPointF(x - up / 3, mid + up), QPointF(x + up, mid - up)]
            painter.drawPolyline(QPolygonF(tick))
            x += 2 * step
        elif look == "barred":
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            x += step / 2
        else:
            painter.drawLine(QPointF(x - step / 2, box.bottom()), QPointF(x + step / 2, box.top()))
            x += step / 2
    painter.restore()


def _paint_on_and_on(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """An arrow at the end of what has no last day."""
    half = box.height() / 2
    tip = box.right()
    painter.save()
    painter.setPen(QPen(theme.color("surface"), theme.px("line")))
    painter.setBrush(theme.color("chart_now"))
    points = [
        QPointF(tip - half, box.top() - half / 3),
        QPointF(tip + half / 3, box.center().y()),
        QPointF(tip - half, box.bottom() + half / 3),
    ]
    painter.drawPolygon(QPolygonF(points))
    painter.restore()
