"""A tree of rows that are opened, added to, moved and taken away, by keys and by mouse alike."""

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec
from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets import accessible

Where = Literal["", "above", "below", "inside"]
"""Where a row may be let go: beside another one or in it; empty is nowhere."""
Judge = Callable[[str, str, Where], Where]

_ID = Qt.ItemDataRole.UserRole
_ROW = "application/x-mia-row"
"""What is dragged says nothing: no other program learns a goal from it (bundle-format §8)."""


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A row: what it is called, what a screen reader hears, and the rows under it.

    `remark` is something to think of about the row: a sign at its right, words in what is heard.
    """

    id: str
    text: str
    said: str = ""
    icon: str = ""
    remark: str = ""
    children: "tuple[Node, ...]" = ()


class _Wrapped(QStyledItemDelegate):
    """Rows as high as their words are at the width there is; a tree by itself shortens them."""

    def __init__(self, theme: Theme, tree: "Outline") -> None:
        super().__init__(tree)
        self._theme, self._tree = theme, tree

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        if index.column():
            return hint
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        gap = self._theme.px("s")
        taken = depth * self._tree.indentation() + self._theme.px("icon") + 2 * gap
        room = max(self._tree.columnWidth(0) - taken, self._theme.px("huge"))
        wrap = Qt.TextFlag.TextWordWrap
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        words = self._tree.fontMetrics().boundingRect(QRect(0, 0, room, 1 << 20), wrap, text)
        return QSize(hint.width(), max(hint.height(), words.height() + gap))


class Outline(QTreeWidget):
    """The rows of a plan in their order. Tab leaves it; it asks, whoever listens carries out."""

    chosen = Signal(str)
    """A row has become the current one."""
    add_wanted = Signal(str)
    """Insert on this row: one more beside it."""
    move_wanted = Signal(str, int)
    """Alt and an arrow: this row one step down (1) or up (-1)."""
    drop_wanted = Signal(str, str, str)
    """A row was let go by the mouse: row, other row, where (as it was shown)."""
    remove_wanted = Signal(str)
    copy_wanted = Signal(str)
    paste_wanted = Signal(str)

    def __init__(
        self, theme: Theme, name: str, judge: Judge | None = None, parent: QWidget | None = None
    ) -> None:
        """`judge` says where a row lands that is held over another one; without, none is moved."""
        super().__init__(parent)
        self._theme = theme
        self._telling = True
        self._judge = judge
        self._carried = ""
        self._landing: tuple[QTreeWidgetItem, Where] | None = None
        self.setFont(theme.font())
        self._set_up_columns()
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapped(theme, self))
        self.setUniformRowHeights(False)
        self.setIndentation(theme.px("l"))
        self.setIconSize(QSize(theme.px("icon"), theme.px("icon")))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(judge is not None)
        self.setAcceptDrops(judge is not None)
        self.setDropIndicatorShown(False)  # ours is seen in every theme
        accessible.name(self, name)
        self.currentItemChanged.connect(self._tell)

    def _set_up_columns(self) -> None:
        """The words, and beside them room for the sign of a remark."""
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        head = self.header()
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(self._theme.px("icon"))
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(1, self._theme.px("icon") + 2 * self._theme.px("xs"))
        self.setAllColumnsShowFocus(True)

    def show_nodes(self, nodes: Sequence[Node], current: str = "") -> None:
        """Show these rows; stays on the same row, or goes to `current`."""
        keep = current or self.current()
        self._telling = False
        self._landing = None
        self.clear()
        for node in nodes:
            self.addTopLevelItem(self._item(node))
        self.expandAll()
        self._go(keep)
        self._telling = True

    def current(self) -> str:
        item = self.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def go_to(self, id_: str) -> None:
        """Make a row the current one, as if it had been chosen by hand."""
        self._go(id_)

    def item(self, id_: str) -> QTreeWidgetItem | None:
        return next((i for i in self._items() if i.data(0, _ID) == id_), None)

    def _go(self, id_: str) -> None:
        item = self.item(id_) or self.topLevelItem(0)
        if item is not None:
            self.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        every = self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        return list(every)

    def _item(self, node: Node) -> QTreeWidgetItem:
        item = QTreeWidgetItem([node.text])
        item.setData(0, _ID, node.id)
        said = ". ".join(text for text in (node.said or node.text, node.remark) if text)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        if node.icon:
            item.setIcon(0, self._theme.icon(node.icon, "text_muted"))
        if node.remark:
            item.setIcon(1, self._theme.icon("info", "info"))
            item.setToolTip(1, node.remark)
        for child in node.children:
            item.addChild(self._item(child))
        return item

    def _tell(self) -> None:
        if self._telling and self.current():
            self.chosen.emit(self.current())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # as high as the words are now

    # keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key, here = event.key(), self.current()
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(here, -1 if key == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(here)  # never to the clipboard: it is about somebody
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit(here)
        elif key == Qt.Key.Key_Insert:
            self.add_wanted.emit(here)
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(here)
        else:
            super().keyPressEvent(event)

    # mouse

    def take_up(self, id_: str) -> None:
        """This row is held by the mouse from now on."""
        self._carried = id_

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        item = self.currentItem()
        if item is None:
            return
        self.take_up(self.current())
        data = QMimeData()
        data.setData(_ROW, b"")
        drag = QDrag(self)
        drag.setMimeData(data)
        rect = self.visualItemRect(item)
        drag.setPixmap(self.viewport().grab(rect))
        drag.setHotSpot(QPoint(self._theme.px("m"), rect.height() // 2))
        drag.exec(Qt.DropAction.MoveAction)
        self.take_up("")
        self._show_landing(None)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._carried:
            event.accept()
        else:
            event.ignore()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        self._show_landing(self._landing_at(event.position().toPoint()))
        if self._landing is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_landing(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what is wanted; nothing is moved here, the rows are shown anew when it is done."""
        found = self._landing_at(event.position().toPoint())
        carried = self._carried
        self.take_up("")
        self._show_landing(None)
        if found is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # the view is not to take its row away
        event.accept()
        item, where = found
        self.drop_wanted.emit(carried, str(item.data(0, _ID)), where)

    def _landing_at(self, pos: QPoint) -> tuple[QTreeWidgetItem, Where] | None:
        item = self.itemAt(pos)
        if item is None or self._judge is None or not self._carried:
            return None
        rect = self.visualItemRect(item)
        part = (pos.y() - rect.top()) / max(rect.height(), 1)
        held: Where = "above" if part < 1 / 3 else "below" if part > 2 / 3 else "inside"
        where = self._judge(self._carried, str(item.data(0, _ID)), held)
        return (item, where) if where else None

    def _show_landing(self, landing: tuple[QTreeWidgetItem, Where] | None) -> None:
        if landing != self._landing:
            self._landing = landing
            self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._landing is None:
            return
        item, where = self._landing
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = self._theme.px("line")
        painter.setPen(QPen(self._theme.color("primary"), thick))
        box = QRectF(self.visualItemRect(item))
        box.setRight(self.viewport().width() - thick)
        if where == "inside":
            radius = self._theme.px("radius")
            painter.drawRoundedRect(box.adjusted(thick, thick, -thick, -thick), radius, radius)
        else:
            y = box.top() + thick if where == "above" else box.bottom() - thick
            dot = self._theme.px("xs")
            painter.drawLine(QPoint(round(box.left()) + 2 * dot, round(y)),
                             QPoint(round(box.right()), round(y)))  # fmt: skip
            painter.setBrush(self._theme.color("primary"))
            painter.drawEllipse(QRectF(box.left(), y - dot, 2 * dot, 2 * dot))
        painter.end()
