"""A month to pick a day from, with the arrow keys or the mouse."""

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from mia_ui.base.announce import announce
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import IconButton
from mia_ui.widgets.surface import Surface, line
from mia_ui.widgets.text import PlainLabel

_WEEKS, _DAYS = 6, 7
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_DAY_ROLE = Qt.ItemDataRole.UserRole


class CalendarPopup(Surface):
    """Opens below its button; Enter picks, Esc closes, Page Up and Down change the month."""

    picked = Signal(QDate)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "card", gap="xs", parent=parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("Välj datum"))
        self._first = QDate()
        top = line(theme, "xs")
        before = IconButton(theme, "chevron-left", self.tr("Föregående månad"), "PgUp")
        after = IconButton(theme, "chevron-right", self.tr("Nästa månad"), "PgDown")
        self._title = PlainLabel(theme, "", "label", wrap=False)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        top.addWidget(before)
        top.addWidget(self._title, 1)
        top.addWidget(after)
        self.body.addLayout(top)
        self._grid = self._make_grid(theme)
        self.body.addWidget(self._grid)
        before.clicked.connect(lambda: self._turn(-1))
        after.clicked.connect(lambda: self._turn(1))

    def _make_grid(self, theme: Theme) -> QTableWidget:
        grid = QTableWidget(_WEEKS, _DAYS)
        grid.setFont(theme.font())
        grid.setTabKeyNavigation(False)
        grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        grid.verticalHeader().hide()
        grid.setAccessibleName(self.tr("Dagar"))
        grid.setObjectName("calendar")
        for place in range(_DAYS):
            name = QLocale().standaloneDayName(place + 1)
            head = QTableWidgetItem(name[:2])
            head.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            grid.setHorizontalHeaderItem(place, head)
        side = theme.px("calendar_day")
        for header in (grid.horizontalHeader(), grid.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(side)
            header.setDefaultSectionSize(side)
        frame = 2 * grid.frameWidth()
        above = grid.horizontalHeader().sizeHint().height()
        grid.setFixedSize(side * _DAYS + frame, side * _WEEKS + above + frame)
        for bar in (grid.horizontalScrollBar(), grid.verticalScrollBar()):
            bar.setVisible(False)
        grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid.installEventFilter(self)
        grid.itemClicked.connect(self._pick)
        return grid

    def show_day(self, day: QDate) -> None:
        """Fill the grid with the day's month and stand on the day."""
        locale = QLocale()
        month = QDate(day.year(), day.month(), 1)
        self._first = month.addDays(1 - month.dayOfWeek())
        self._title.setText(f"{locale.standaloneMonthName(day.month())} {day.year()}")
        for place in range(_WEEKS * _DAYS):
            shown = self._first.addDays(place)
            item = QTableWidgetItem(str(shown.day()))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setData(_DAY_ROLE, shown)
            text = locale.toString(shown, "dddd d MMMM yyyy")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            if shown.month() != day.month():
                item.setForeground(self.palette().placeholderText())
            self._grid.setItem(place // _DAYS, place % _DAYS, item)
        place = self._first.daysTo(day)
        self._grid.setCurrentCell(place // _DAYS, place % _DAYS)

    def open_below(self, button: QWidget, day: QDate) -> None:
        self.show_day(day)
        self.adjustSize()
        place = button.mapToGlobal(QPoint(0, button.height()))
        room = button.screen().availableGeometry()
        x = min(place.x(), room.right() - self.width())
        fits = place.y() + self.height() <= room.bottom()
        y = place.y() if fits else place.y() - button.height() - self.height()
        self.move(max(x, room.left()), max(y, room.top()))
        self.show()
        self._grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def _current(self) -> QDate:
        day = self._grid.currentItem().data(_DAY_ROLE)
        assert isinstance(day, QDate)
        return day

    def _turn(self, months: int) -> None:
        self.show_day(self._current().addMonths(months))
        announce(self._grid, self._title.text())

    def _pick(self) -> None:
        day = self._current()
        self.close()
        self.picked.emit(day)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _MONTHS:
                self._turn(_MONTHS[key])
                return True
            if key in _STEPS:
                self.show_day(self._current().addDays(_STEPS[key]))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self._pick()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)
