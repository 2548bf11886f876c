"""Days in a grid, a week in each row: what happens on a day stands in its cell."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from mia_ui.theme import Theme, Token
from mia_ui.widgets.date_text import long_date

_DAYS = 7
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_DAY, _LINES, _NEAR = (Qt.ItemDataRole.UserRole + n for n in range(3))


class Shown(QTableWidgetItem):
    """A day of the grid."""

    def __init__(self, day: date, lines: Sequence[str], spoken: str, *, near: bool) -> None:
        super().__init__(str(day.day))
        self.setData(_DAY, day.isoformat())
        self.setData(_LINES, list(lines))
        self.setData(_NEAR, near)
        self.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)


class _DayDelegate(QStyledItemDelegate):
    """Paints a day: its number, and as many lines as there is room for."""

    def __init__(self, theme: Theme, parent: "DayGrid") -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = parent

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:  # fmt: skip
        theme, room = self._theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(room, theme.color("primary_soft") if chosen else theme.color("surface"))
        if chosen:
            edge = QRect(room.left(), room.top(), theme.px("xs"), room.height())
            painter.fillRect(edge, theme.color("primary"))
        ink: Token = "text" if index.data(_NEAR) else "text_muted"
        painter.setPen(theme.color("border"))
        painter.drawLine(room.topRight(), room.bottomRight())
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.setPen(theme.color("on_primary_soft") if chosen else theme.color(ink))
        gap = theme.px("s")
        inner = room.adjusted(gap, theme.px("xs"), -theme.px("xs"), -theme.px("xs"))
        today = index.data(_DAY) == self._grid.today.isoformat()
        painter.setFont(theme.font("label" if today else "body"))
        number = str(index.data())
        if today:
            number = self.tr("{day} idag").format(day=number)
        height = painter.fontMetrics().height()
        top = QRect(inner.left(), inner.top(), inner.width(), height)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, number)
        self._draw_lines(painter, inner.adjusted(0, height, 0, 0), index.data(_LINES) or [])
        painter.restore()

    def _draw_lines(self, painter: QPainter, room: QRect, lines: Sequence[str]) -> None:
        painter.setFont(self._theme.font("caption"))
        metrics = painter.fontMetrics()
        fits = max(room.height() // metrics.lineSpacing(), 0)
        shown = list(lines[:fits])
        if len(lines) > fits > 0:
            shown[-1] = self.tr("+{n} till").format(n=len(lines) - fits + 1)
        for place, text in enumerate(shown):
            top = room.top() + place * metrics.lineSpacing()
            where = QRect(room.left(), top, room.width(), metrics.lineSpacing())
            short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(where, Qt.AlignmentFlag.AlignLeft, short)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._theme.px("control"), self._theme.px("row"))


class DayGrid(QTableWidget):
    """Arrows move by day, Page Up and Down by what is shown, T is today, Enter opens the day."""

    day_wanted = Signal(str)
    """A day as ISO text: to be stood on, whether it is shown or not."""
    turn_wanted = Signal(int)
    opened = Signal()

    def __init__(self, theme: Theme, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(0, _DAYS, parent)
        self.theme = theme
        self._first = today
        self.today = today
        self.setAccessibleName(name)
        self.setObjectName("days")
        self.setFont(theme.font())
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(_DayDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for place in range(_DAYS):
            said = QLocale().standaloneDayName(place + 1)
            head = QTableWidgetItem(said[:3])
            head.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.setHorizontalHeaderItem(place, head)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setFont(theme.font("caption"))
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(theme.px("control"))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(self._moved)
        self.itemDoubleClicked.connect(lambda _item: self.opened.emit())
        self._filling = False

    def show_weeks(
        self, first: date, weeks: int, lines: Mapping[str, Sequence[str]], *, month: int = 0
    ) -> None:
        """Fill the grid from a Monday on; `lines` by ISO day; days outside `month` are muted."""
        self._filling = True
        self._first = first
        self.setRowCount(weeks)
        height = self.theme.px("huge") * (6 if weeks == 1 else 1) + self.theme.px("xxl")
        self.verticalHeader().setMinimumSectionSize(height)
        for place in range(weeks * _DAYS):
            day = first + timedelta(days=place)
            if not place % _DAYS:
                number = self.tr("v. {n}").format(n=day.isocalendar().week)
                self.setVerticalHeaderItem(place // _DAYS, QTableWidgetItem(number))
            found = lines.get(day.isoformat(), ())
            near = not month or day.month == month
            item = Shown(day, found, self._spoken(day, found), near=near)
            self.setItem(place // _DAYS, place % _DAYS, item)
        self.setMinimumHeight(
            height * weeks + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        )
        self._filling = False

    def stand_on(self, day: date) -> bool:
        """Stand on a day; tells whether it is shown."""
        place = (day - self._first).days
        if not 0 <= place < self.rowCount() * _DAYS:
            return False
        self._filling = True
        self.setCurrentCell(place // _DAYS, place % _DAYS)
        self._filling = False
        return True

    def current(self) -> date:
        item = self.currentItem()
        return date.fromisoformat(item.data(_DAY)) if item is not None else self._first

    def _spoken(self, day: date, lines: Sequence[str]) -> str:
        full = long_date(day)
        if day == self.today:
            full = self.tr("{day}, idag").format(day=full)
        if not lines:
            return self.tr("{day}, inget").format(day=full)
        return f"{full}: {'; '.join(lines)}"

    def _moved(self, item: QTableWidgetItem | None) -> None:
        if not self._filling and item is not None:
            self.day_wanted.emit(item.data(_DAY))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.day_wanted.emit((self.current() + timedelta(days=_STEPS[key])).isoformat())
        elif key in _TURNS:
            self.turn_wanted.emit(_TURNS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            day = self.current()
            by = -day.weekday() if key == Qt.Key.Key_Home else _DAYS - 1 - day.weekday()
            self.day_wanted.emit((day + timedelta(days=by)).isoformat())
        elif key == Qt.Key.Key_T:
            self.day_wanted.emit(self.today.isoformat())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
