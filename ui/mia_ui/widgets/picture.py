"""What pictures of figures and days are made of: rows that are seen, reached and heard one by one.

A row says all of itself in a sentence; shapes and texts carry what colours only help to see.
Everything is measured by the font, so that it grows with the text.
"""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from mia_ui.theme import Theme, Token
from mia_ui.widgets import accessible
from mia_ui.widgets.surface import column

_WRAP = Qt.TextFlag.TextWordWrap
_LEAD, _LEAD_EMS, _NARROW_EMS = 0.34, 34, 66
"""How much of a row its title has, at most how many letters; under what it stands above."""


class Places(msgspec.Struct, frozen=True):
    """Where the parts of a row are."""

    title: QRect
    detail: QRect
    track: QRect
    tail: QRect
    below: QRect
    height: int


class Scale(msgspec.Struct, frozen=True, kw_only=True):
    """What the tracks of a picture are measured by: ticks and a mark, as parts of the width."""

    ticks: tuple[tuple[float, str], ...] = ()
    spans: bool = False
    """Whether a tick names what comes after it (a month), not the spot itself (a figure)."""
    above: tuple[tuple[float, str], ...] = ()
    """What stands over the ticks: years."""
    mark: tuple[float, str] | None = None
    """Today, with its word."""
    tail: str = ""
    """The widest text that stands at the right of a track."""


class Row(QLabel):
    """Title and detail at the left, a track with something painted on it, a text at the right.

    `below` stands under all of it: the participant's own words.
    """

    accessible_role = accessible.Role.ListItem

    def __init__(
        self, theme: Theme, scale: Scale, title: str, said: str, *, detail: str = "",
        tail: str = "", below: str = "", key: str = "",
    ) -> None:  # fmt: skip
        accessible.install()
        super().__init__()
        self.theme, self.scale, self.key = theme, scale, key
        self._title, self._detail, self._tail, self._below = title, detail, tail, below
        self.setFont(theme.font())
        self._bold, self._small = theme.font("label"), theme.font("caption")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        accessible.name(self, said)

    def draw(self, painter: QPainter, track: QRectF) -> None:
        """Paint what the row is about; each kind of picture has its own."""

    def at(self, track: QRectF, part: float) -> float:
        """Where a part of the width is in a track."""
        return track.left() + part * track.width()

    # measures

    def places(self, width: int) -> Places:
        theme = self.theme
        gap, pad = theme.px("m"), theme.px("s")
        letter = QFontMetrics(self.font()).averageCharWidth()
        inner = max(width - 2 * pad, 1)
        narrow = width < _NARROW_EMS * letter
        tail = min(_widest(self._bold, self.scale.tail), inner // 3) if self.scale.tail else 0
        lead = inner if narrow else min(int(inner * _LEAD), _LEAD_EMS * letter)
        title = text_box(self._bold, self._title, pad, pad, lead)
        detail = text_box(self._small, self._detail, pad, _bottom(title), lead)
        left = pad if narrow else pad + lead + gap
        top = _bottom(detail) + theme.px("xs") if narrow else pad
        room = inner - (0 if narrow else lead + gap) - (tail + gap if tail else 0)
        said = text_box(self._bold, self._tail, left + room + gap, top, tail)
        high = max(theme.px("xxl"), said.height())
        if not narrow:
            lower = max(high - (_bottom(detail) - pad), 0) // 2
            high = max(high, _bottom(detail) - pad)
            title, detail = title.translated(0, lower), detail.translated(0, lower)
        track = QRect(left, top, max(room, 1), high)
        said.moveTop(track.center().y() - said.height() // 2)
        below = text_box(self.font(), self._below, left, _bottom(track), inner + pad - left)
        return Places(title, detail, track, said, below, max(_bottom(below), _bottom(track)) + pad)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.places(width).height

    @override
    def sizeHint(self) -> QSize:
        width = _NARROW_EMS * QFontMetrics(self.font()).averageCharWidth()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word and a track beside it that can still be read."""
        words = (*self._title.split(), *self._tail.split(), *self._below.split())
        widest = max((_widest(self._bold, word) for word in words), default=0)
        return QSize(max(widest, self.theme.px("field_date")) + 2 * self.theme.px("s"), 0)

    # painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        where = self.places(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, where)
        texts: tuple[tuple[QFont, Token, QRect, str], ...] = (
            (self._bold, "text", where.title, self._title),
            (self._small, "text_muted", where.detail, self._detail),
            (self._bold, "text", where.tail, self._tail),
            (self.font(), "text_muted", where.below, self._below),
        )
        for font, ink, box, text in texts:
            painter.setFont(font)
            painter.setPen(self.theme.color(ink))
            painter.drawText(box, _WRAP, text)
        self.draw(painter, QRectF(where.track))
        painter.end()

    def _draw_ground(self, painter: QPainter, where: Places) -> None:
        """Lines through the row, from edge to edge where they would cross no words."""
        track = QRectF(where.track)
        beside = where.track.left() > 2 * self.theme.px("s")
        top = 0.0 if beside else track.top()
        bottom = float(self.height()) if beside and not self._below else track.bottom()
        for part, _ in self.scale.ticks:
            painter.setPen(QPen(self.theme.color("chart_grid"), self.theme.px("hair")))
            x = self.at(track, part)
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        if self.scale.mark is not None:
            x = self.at(track, self.scale.mark[0])
            painter.setPen(QPen(self.theme.color("accent"), self.theme.px("line")))
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))


class _Head(Row):
    """The words of the ticks, over the tracks; what is heard says them anyway."""

    def __init__(self, theme: Theme, scale: Scale) -> None:
        super().__init__(theme, scale, "", "")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def places(self, width: int) -> Places:
        found = super().places(width)
        lines = 2 if self.scale.mark is not None or self.scale.above else 1
        high = lines * QFontMetrics(self.theme.font("caption")).height() + self.theme.px("xs")
        track = QRect(found.track.left(), 0, found.track.width(), high)
        return msgspec.structs.replace(found, track=track, height=high)

    @override
    def _draw_ground(self, painter: QPainter, where: Places) -> None:
        """Only words: the lines begin under them."""

    @override
    def draw(self, painter: QPainter, track: QRectF) -> None:
        metrics = QFontMetrics(self.theme.font("caption"))
        painter.setFont(self.theme.font("caption"))
        painter.setPen(self.theme.color("text_muted"))
        self._write(painter, metrics, track, self.scale.ticks, track.bottom() - metrics.descent())
        top = track.top() + metrics.ascent()
        mark = self.scale.mark
        wide = metrics.horizontalAdvance(mark[1]) if mark else 0
        x = min(max(self.at(track, mark[0]) - wide / 2, 0), self.width() - wide) if mark else -1.0
        letter = metrics.averageCharWidth()
        clear = [
            (part, text)
            for part, text in self.scale.above
            if not mark
            or not x - letter - metrics.horizontalAdvance(text) < self.at(track, part) < x + wide
        ]
        self._write(painter, metrics, track, clear, top)
        if mark:
            painter.setPen(self.theme.color("accent"))
            painter.drawText(QPointF(x, top), mark[1])

    def _write(
        self, painter: QPainter, metrics: QFontMetrics, track: QRectF,
        words: Sequence[tuple[float, str]], y: float,
    ) -> None:  # fmt: skip
        """Words on a line, none of them over another."""
        taken = -1.0
        for part, text in words:
            wide = metrics.horizontalAdvance(text)
            x = self.at(track, part) - (0 if self.scale.spans or part <= 0 else wide / 2)
            x = min(x, self.width() - wide)
            if text and x > taken:
                painter.drawText(QPointF(x, y), text)
                taken = x + wide + metrics.averageCharWidth() / 2


class Picture(QWidget):
    """Rows under each other. One stop for Tab; arrows go from row to row, Enter opens one."""

    accessible_role = accessible.Role.List

    opened = Signal(str)
    """The key of the row on which Enter was pressed, or that was clicked twice."""
    twin_wanted = Signal()
    """T: the same as a table."""

    def __init__(self, theme: Theme, name: str, scale: Scale, rows: Sequence[Row]) -> None:
        accessible.install()
        super().__init__()
        self.rows = tuple(rows)
        accessible.name(self, name)
        down = column(theme, None, self)
        if scale.ticks:
            down.addWidget(_Head(theme, scale))
        for row in rows:
            down.addWidget(row)
        self._stop_at(0)

    def _stop_at(self, place: int) -> None:
        """Tab comes to this row."""
        for n, row in enumerate(self.rows):
            here = Qt.FocusPolicy.StrongFocus if n == place else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(here)

    def place(self) -> int:
        return next((n for n, row in enumerate(self.rows) if row.hasFocus()), -1)

    def take_focus(self) -> None:
        stops = (row for row in self.rows if row.focusPolicy() is Qt.FocusPolicy.StrongFocus)
        for row in stops:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here, key, last = self.place(), event.key(), len(self.rows) - 1
        to = {
            Qt.Key.Key_Down: min(here + 1, last), Qt.Key.Key_Up: max(here - 1, 0),
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: last,
        }  # fmt: skip
        if here < 0 or event.modifiers():
            super().keyPressEvent(event)
        elif key in to:
            self._stop_at(to[Qt.Key(key)])
            self.rows[to[Qt.Key(key)]].setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.rows[here].key)
        elif key == Qt.Key.Key_T:
            self.twin_wanted.emit()
        else:
            super().keyPressEvent(event)


def text_box(font: QFont, text: str, x: int, y: int, width: int) -> QRect:
    """The room that a text needs in a column, from its upper left corner."""
    if not text:
        return QRect(x, y, max(width, 0), 0)
    room = QRect(0, 0, max(width, 1), 1 << 20)
    high = QFontMetrics(font).boundingRect(room, _WRAP, text).height()
    return QRect(x, y, max(width, 1), high)


def _bottom(box: QRect) -> int:
    return box.top() + box.height()


def _widest(font: QFont, text: str) -> int:
    metrics = QFontMetrics(font)
    lines = text.splitlines()
    return (
        max((metrics.horizontalAdvance(line) for line in lines), default=0)
        + metrics.maxWidth() // 4
    )
