"""Tables that Tab leaves and Enter opens."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from mia_ui.theme import Theme

COPIED = Qt.ItemDataRole.UserRole + 7
"""What Ctrl+C takes from a cell; a model that gives nothing for it lets nothing be copied."""


class _RowDelegate(QStyledItemDelegate):
    """Marks the chosen row with a bar at its left, so that it is not told by colour alone."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        view = option.widget
        if index.column() or not isinstance(view, QTableView):
            return
        if view.selectionModel().isRowSelected(index.row(), QModelIndex()):
            bar = option.rect
            bar.setWidth(self._theme.px("xs"))
            painter.fillRect(bar, self._theme.color("primary"))


class TableView(QTableView):
    """Rows to choose and open. Arrows move, Enter or a double click opens, Tab leaves."""

    ROOM = 4
    """Letters of room that a column has beside its text."""
    CHOOSES = True
    """Whether a row is for choosing; in a table for reading it is marked while it has focus."""

    opened = Signal(QModelIndex)
    typed = Signal(str)
    """Letters pressed in the table: for a search field, so that no row is read to find them."""
    sort_wanted = Signal(int, bool)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFont(theme.font())
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setItemDelegate(_RowDelegate(theme, self))
        side = self.verticalHeader()
        side.hide()
        side.setDefaultSectionSize(theme.px("row"))
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        top = self.horizontalHeader()
        top.setFont(theme.font("label"))
        top.setHighlightSections(False)
        top.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        top.setStretchLastSection(True)
        for header in (side, top):  # never read a row that is not seen to measure a column
            header.setResizeContentsPrecision(0)
        icon = theme.px("icon_small")
        self.setIconSize(QSize(icon, icon))
        self.setMinimumHeight(3 * theme.px("row"))
        self.doubleClicked.connect(self.opened)
        top.sectionClicked.connect(self._sort)

    def fit_columns(self, *characters: int) -> None:
        """Make columns as wide as so many letters; the last one takes what is left."""
        letter = self.fontMetrics().averageCharWidth()
        for place, count in enumerate(characters):
            self.setColumnWidth(place, letter * (count + self.ROOM))

    def let_sort(self) -> None:
        """Show the order in the headers; a click or `sort_by` asks for another one."""
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)

    def sort_by(self, column: int) -> None:
        """Sort by a column, the other way round if it is sorted by it already."""
        header = self.horizontalHeader()
        same = header.sortIndicatorSection() == column
        falling = same and header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(column, order)
        self.sort_wanted.emit(column, falling)

    def _sort(self, column: int) -> None:
        if self.horizontalHeader().isSortIndicatorShown():
            header = self.horizontalHeader()
            falling = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            self.sort_wanted.emit(column, falling)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None and model.rowCount():
            self.setCurrentIndex(model.index(0, 0))
            if not self.CHOOSES:
                self.clearSelection()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.CHOOSES and self.currentIndex().isValid():
            self.selectionModel().select(
                self.currentIndex(), self.selectionCommand(self.currentIndex())
            )

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.CHOOSES:
            self.clearSelection()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Searching row by row would fetch every row that there is."""
        self.typed.emit(search)

    def _copy(self) -> None:
        text = self.currentIndex().data(COPIED) if self.currentIndex().isValid() else None
        if text:
            QApplication.clipboard().setText(str(text))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
