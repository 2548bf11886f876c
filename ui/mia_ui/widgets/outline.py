"""A tree of rows that are opened, added to, moved and taken away by keys."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets import accessible

_ID = Qt.ItemDataRole.UserRole


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A row: what it is called, what a screen reader hears, and the rows under it."""

    id: str
    text: str
    said: str = ""
    icon: str = ""
    children: "tuple[Node, ...]" = ()


class Outline(QTreeWidget):
    """The rows of a plan in their order. Tab leaves it; it asks, whoever listens carries out."""

    chosen = Signal(str)
    """A row has become the current one."""
    add_wanted = Signal(str)
    """Insert on this row: one more beside it."""
    move_wanted = Signal(str, int)
    """Alt and an arrow: this row one step down (1) or up (-1)."""
    remove_wanted = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._telling = True
        self.setFont(theme.font())
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)
        self.setIndentation(theme.px("l"))
        self.setIconSize(QSize(theme.px("icon"), theme.px("icon")))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        accessible.name(self, name)
        self.currentItemChanged.connect(self._tell)

    def show_nodes(self, nodes: Sequence[Node], current: str = "") -> None:
        """Show these rows; stays on the same row, or goes to `current`."""
        keep = current or self.current()
        self._telling = False
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

    def _go(self, id_: str) -> None:
        found = next((i for i in self._items() if i.data(0, _ID) == id_), None)
        item = found or self.topLevelItem(0)
        if item is not None:
            self.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        every = self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        return list(every)

    def _item(self, node: Node) -> QTreeWidgetItem:
        item = QTreeWidgetItem([node.text])
        item.setData(0, _ID, node.id)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, node.said or node.text)
        if node.icon:
            item.setIcon(0, self._theme.icon(node.icon, "text_muted"))
        for child in node.children:
            item.addChild(self._item(child))
        return item

    def _tell(self) -> None:
        if self._telling and self.current():
            self.chosen.emit(self.current())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key, here = event.key(), self.current()
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(here, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Insert:
            self.add_wanted.emit(here)
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(here)
        else:
            super().keyPressEvent(event)
