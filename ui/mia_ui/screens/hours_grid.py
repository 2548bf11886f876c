"""The month as a grid: arrows move, digits write, Enter is the same as above, Delete clears."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from mia_desktop.domain.records.time import State
from mia_ui.models.hours import FREE, QUIET, HoursModel
from mia_ui.theme import Theme, Token
from mia_ui.widgets import accessible

Index = QModelIndex | QPersistentModelIndex
_MOVES = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Return: (1, 0), Qt.Key.Key_Enter: (1, 0),
}  # fmt: skip
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_AWAY: dict[Qt.Key, State] = {Qt.Key.Key_U: "UTEBLEV", Qt.Key.Key_A: "AVBOKAD"}
_BEGINS = frozenset("0123456789,.")
LEAST, HEAD, SUM = 26, 200, 64
"""Pixels at 100 %: a column with 7,75 in it, the names before the days, the sums after them."""
LEAST_ROWS = 4


class _Editor(QLineEdit):
    """Hours being written: an arrow or Enter keeps them and goes on."""

    done = Signal(int, int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            self.done.emit(*move)


class _Heads(QHeaderView):
    """Days with their letter, or names with what they are at under them: two lines that fit."""

    def __init__(self, theme: Theme, way: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(way, parent)
        self._theme = theme
        self.setFont(theme.font("caption"))
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        theme, room = self._theme, rect
        across = self.orientation() is Qt.Orientation.Horizontal
        text = str(self.model().headerData(logical, self.orientation()))
        first, _, second = text.rpartition("\n")
        painter.save()
        painter.fillRect(room, theme.color("surface_alt"))
        painter.setPen(theme.color("border"))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.setPen(theme.color("text"))
        align = Qt.AlignmentFlag.AlignHCenter if across else Qt.AlignmentFlag.AlignLeft
        inner = room if across else room.adjusted(theme.px("s"), 0, -theme.px("xs"), 0)
        lines = [line for line in (first, second) if line]
        height = painter.fontMetrics().lineSpacing()
        top = inner.top() + (inner.height() - height * len(lines)) // 2
        for place, line in enumerate(lines):
            painter.setFont(theme.font("label" if line == first and not across else "caption"))
            width = inner.width()
            said = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, width)
            where = QRect(inner.left(), top + place * height, width, height)
            painter.drawText(where, align | Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()

    @override
    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        return QSize(super().sizeHint().width(), 2 * line + self._theme.px("s"))


class _HoursDelegate(QStyledItemDelegate):
    """Paints a day and opens its line; free days are hatched, not told by colour alone."""

    moved = Signal(int, int)

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.editor: QLineEdit | None = None

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, room = self._theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        total = index.flags() & Qt.ItemFlag.ItemIsEditable == Qt.ItemFlag.NoItemFlags
        ground: Token = "primary_soft" if chosen else "surface_alt" if total else "surface"
        painter.save()
        painter.fillRect(room, theme.color(ground))
        if index.data(FREE) and not chosen:
            painter.fillRect(room, QBrush(theme.color("border"), Qt.BrushStyle.BDiagPattern))
        painter.setPen(theme.color("border"))
        painter.drawLine(room.topRight(), room.bottomRight())
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        ink: Token = "on_primary_soft" if chosen else "text_muted" if index.data(QUIET) else "text"
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font("label" if total else "caption"))
        text = str(index.data() or "")
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        if chosen and self._view.hasFocus():
            edge = theme.px("line")
            painter.setPen(theme.color("focus_outer"))
            for step in range(edge):
                painter.drawRect(room.adjusted(step, step, -step - 1, -step - 1))
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = _Editor(parent)
        accessible.keep_private(editor)
        editor.setFont(self._theme.font("caption"))
        editor.setMaxLength(9)
        editor.setFrame(False)
        name = index.model().headerData(
            index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
        )
        editor.setAccessibleName(self.tr("Timmar, {day}").format(day=name))
        editor.done.connect(lambda down, right: self._finish(editor, down, right))
        self.editor = editor
        return editor

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        room = QRect(option.rect)
        wanted = editor.fontMetrics().horizontalAdvance("00:00m") + self._theme.px("s")
        room.setWidth(max(room.width(), wanted, editor.minimumSizeHint().width()))
        editor.setGeometry(room)

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter is the editor's own: the delegate would keep the hours a second time."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.key() in enter:
            return False
        return super().eventFilter(editor, event)

    def _finish(self, editor: QWidget, down: int, right: int) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.moved.emit(down, right)


class HoursGrid(QTableView):
    """Tab leaves it; Page Up and Down turn the month; U and A say who did not come."""

    turn_wanted = Signal(int)
    copy_wanted = Signal(QModelIndex)
    clear_wanted = Signal(QModelIndex)
    away_wanted = Signal(QModelIndex, str)
    stood = Signal(QModelIndex)
    opened = Signal(QModelIndex)

    def __init__(self, theme: Theme, name: str, model: HoursModel) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        self.setObjectName("hours")
        self.setFont(theme.font("caption"))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._delegate = _HoursDelegate(theme, self)
        self._delegate.moved.connect(self._go_on)
        self.setItemDelegate(self._delegate)
        top = _Heads(theme, Qt.Orientation.Horizontal, self)
        side = _Heads(theme, Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(top)
        self.setVerticalHeader(side)
        top.setMinimumSectionSize(round(LEAST * theme.scale))
        top.setDefaultSectionSize(round(LEAST * theme.scale))
        side.setFixedWidth(round(HEAD * theme.scale))
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(theme.px("huge"))
        self._room = 0
        self.setModel(model)
        model.modelReset.connect(self._fit)
        self.doubleClicked.connect(self.opened)

    def _model(self) -> HoursModel:
        model = self.model()
        assert isinstance(model, HoursModel)
        return model

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._fit()

    def _fit(self) -> None:
        """As wide as there is room for, as high as its rows or as the page lets it be."""
        model = self.model()
        count = model.columnCount() if model is not None else 0
        if count < 2:
            return  # no month yet
        least, total = round(LEAST * self.theme.scale), round(SUM * self.theme.scale)
        width = max((self.viewport().width() - total) // (count - 1), least)
        for column in range(count - 1):
            self.setColumnWidth(column, width)
        self.setColumnWidth(count - 1, total)
        whole = self.sizeHint().height()
        self.setFixedHeight(min(whole, max(self._room, self._height(LEAST_ROWS))))

    def limit(self, height: int) -> None:
        """How high it may be; it scrolls inside itself, so that days and names stay in sight."""
        if height != self._room:
            self._room = height
            self._fit()

    def _height(self, rows: int) -> int:
        bar = self.horizontalScrollBar().sizeHint().height()
        head = self.horizontalHeader().sizeHint().height()
        return head + rows * self.theme.px("huge") + bar + 2 * self.frameWidth()

    @override
    def sizeHint(self) -> QSize:
        model = self.model()
        rows = model.rowCount() if model is not None else 0
        return QSize(super().sizeHint().width(), self._height(rows))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.stood.emit(current)

    def step(self, down: int, right: int) -> None:
        """Go to the neighbour, as far as there is one."""
        now, model = self.currentIndex(), self.model()
        there = model.index(now.row() + down, now.column() + right)
        if there.isValid():
            self.setCurrentIndex(there)

    def _go_on(self, down: int, right: int) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.step(down, right)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, now = Qt.Key(event.key()), self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not now.isValid():
            super().keyPressEvent(event)
        elif key in _TURNS:
            self.turn_wanted.emit(_TURNS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._same_as_above(now)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_wanted.emit(now)
        elif key in _AWAY:
            self.away_wanted.emit(now, _AWAY[key])
        elif event.text() in _BEGINS and event.text():
            self._write(now, event.text())
        elif key in _MOVES or key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _write(self, now: QModelIndex, begun: str) -> None:
        """Open the day with what was pressed in it; what stood there is written over."""
        if self._model().cell(now) is None:
            return  # a sum
        self.edit(now)
        if self._delegate.editor is not None:
            self._delegate.editor.setText(begun)

    def _same_as_above(self, now: QModelIndex) -> None:
        """Enter in an empty day takes what stands above; then it goes down."""
        model = self._model()
        if not model.entries(now) and now.row():
            self.copy_wanted.emit(now)
        self.step(1, 0)
