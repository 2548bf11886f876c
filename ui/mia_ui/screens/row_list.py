"""A list of rows that are buttons: Enter opens, Insert adds, Delete takes away, arrows move."""

from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button, IconButton, RowButton
from mia_ui.widgets.surface import clear_layout, column, line
from mia_ui.widgets.text import ChipKind, Heading, PlainLabel

AT_ONCE = 20
"""How many rows are laid out before somebody asks for more."""

_BY: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class RowItem(msgspec.Struct, frozen=True, kw_only=True):
    """One row; `removable` ones have a button that takes them away."""

    id: str
    title: str
    detail: str = ""
    chip: tuple[str, ChipKind] | None = None
    removable: bool = True


class RowList(QWidget):
    """A heading with its button for a new row, and the rows under it."""

    opened = Signal(str)
    add_wanted = Signal()
    remove_wanted = Signal(str)

    def __init__(
        self, theme: Theme, name: str, title: str, *, add: str = "", empty: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme, self._name, self._empty = theme, name, empty
        self._items: Sequence[RowItem] = ()
        self._most = AT_ONCE
        self.rows: dict[str, RowButton] = {}
        self.setObjectName(f"list-{name}")
        outer = column(theme, "xs", self)
        head = line(theme)
        self.heading = Heading(theme, title, 3)
        head.addWidget(self.heading, 1)
        self.add: Button | None = None
        if add:
            self.add = Button(theme, add, icon="plus")
            self.add.setObjectName(f"add-{name}")
            self.add.clicked.connect(self.add_wanted)
            self.add.installEventFilter(self)
            # where the heading is hidden the button stays at the left
            head.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addLayout(head)
        self._column = column(theme, None)
        outer.addLayout(self._column)

    def show_items(self, items: Sequence[RowItem]) -> None:
        """Show these rows; the keyboard stays where it was, or goes to the row that came there."""
        focus = self._place()
        self._items = items
        clear_layout(self._column)
        self.rows.clear()
        for item in items[: self._most]:
            self._column.addWidget(self._row(item))
        if len(items) > self._most:
            text = QCoreApplication.translate("RowList", "Visa fler")
            more = Button(self._theme, text, "quiet")
            more.setAccessibleName(f"{text}: {self.heading.text()}")
            more.clicked.connect(self._more)
            self._column.addWidget(more)
        if not items and self._empty:
            none = PlainLabel(self._theme, self._empty, "body", "muted")
            margins = none.contentsMargins()
            margins.setTop(self._theme.px("s"))  # not up against the button over it
            none.setContentsMargins(margins)
            self._column.addWidget(none)
        if focus is not None:
            self._focus(focus)

    def _row(self, item: RowItem) -> QWidget:
        holder = QWidget()
        across = line(self._theme, "xs", holder)
        row = RowButton(self._theme, item.title, item.detail, item.chip)
        row.setObjectName(f"{self._name}-{item.id}")
        row.clicked.connect(partial(self.opened.emit, item.id))
        row.installEventFilter(self)
        self.rows[item.id] = row
        across.addWidget(row, 1)
        if item.removable:
            text = QCoreApplication.translate("RowList", "Ta bort: {name}")
            name = ", ".join(part for part in (item.title, item.detail) if part)
            away = IconButton(self._theme, "trash-2", text.format(name=name))
            away.clicked.connect(partial(self.remove_wanted.emit, item.id))
            across.addWidget(away, 0, Qt.AlignmentFlag.AlignVCenter)
        return holder

    def _more(self) -> None:
        at = self._most
        self._most += AT_ONCE
        self.show_items(self._items)
        self._focus(at)

    def _place(self) -> int | None:
        """Which row has the keyboard, or whose button has it."""
        widget = self.focusWidget()
        if widget is None or not widget.hasFocus():
            return None
        for place, row in enumerate(self.rows.values()):
            holder = row.parentWidget()
            if widget is row or (holder is not None and holder.isAncestorOf(widget)):
                return place
        return None

    def _focus(self, place: int) -> None:
        rows = list(self.rows.values())
        target: QWidget | None = rows[min(place, len(rows) - 1)] if rows else self.add
        (target or self.heading).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = next((k for k, row in self.rows.items() if row is watched), "")
            deed = self._deed(event.key(), key)
            if deed is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                deed()
                return True
        return super().eventFilter(watched, event)

    def _deed(self, pressed: int, row: str) -> Callable[[], object] | None:
        if pressed == Qt.Key.Key_Insert and self.add is not None:
            return self.add_wanted.emit
        if not row:
            return None
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return partial(self.opened.emit, row)
        removable = {item.id for item in self._items if item.removable}
        if pressed == Qt.Key.Key_Delete and row in removable:
            return partial(self.remove_wanted.emit, row)
        if pressed in _BY:
            return partial(self._step, row, _BY[pressed])
        return None

    def _step(self, row: str, by: int) -> None:
        at = list(self.rows).index(row) + by
        if 0 <= at < len(self.rows):
            self._focus(at)
