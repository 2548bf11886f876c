"""The sections of a form in any order, each with how far it has come."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.buttons import RowButton
from mia_ui.widgets.choice import SafeCombo
from mia_ui.widgets.keep_place import area_around
from mia_ui.widgets.surface import clear_layout, column
from mia_ui.widgets.text import ChipKind, PlainLabel


class TaskItem(msgspec.Struct, frozen=True, kw_only=True):
    """One section. `state` is what the chip says, at most fourteen letters."""

    id: str
    title: str
    state: str
    kind: ChipKind = "neutral"
    group: str = ""


class TaskList(QWidget):
    """Rows that are wholly buttons; where there is little room, one drop-down list instead."""

    opened = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: tuple[TaskItem, ...] = ()
        self._current = ""
        self._area: QScrollArea | None = None
        self.rows: dict[str, RowButton] = {}
        self._list = QWidget()
        self._list.setAccessibleName(name)
        self._list.installEventFilter(self)
        self._column = column(theme, None, self._list)
        self.combo = SafeCombo(theme)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.activated.connect(lambda row: self.opened.emit(self._items[row].id))
        both = column(theme, None, self)
        both.addWidget(self._list)
        both.addWidget(self.combo)
        self.combo.set_spoken(name)
        self.set_compact(compact=False)

    def show_items(self, items: Sequence[TaskItem]) -> None:
        """Show sections under the titles of their groups."""
        clear_layout(self._column)
        self.rows.clear()
        self.combo.clear()
        self._items = tuple(items)
        group = ""
        for number, item in enumerate(items, start=1):
            if item.group != group:
                group = item.group
                title = PlainLabel(self._theme, group, "caption", "muted")
                title.setContentsMargins(self._theme.px("s"), self._theme.px("s"), 0, 0)
                self._column.addWidget(title)
            row = RowButton(self._theme, item.title, chip=(item.state, item.kind), strong=False)
            row.setObjectName(f"task-{item.id}")
            row.clicked.connect(lambda _on=False, id_=item.id: self.opened.emit(id_))
            self.rows[item.id] = row
            self._column.addWidget(row)
            self.combo.addItem(self._line(number, item))
        self._column.addStretch(1)
        self.set_current(self._current)

    def _line(self, number: int, item: TaskItem) -> str:
        return self.tr("{n} av {all}: {title} ({state})").format(
            n=number, all=len(self._items), title=item.title, state=item.state.lower()
        )

    def set_current(self, id_: str) -> None:
        self._current = id_
        for own, row in self.rows.items():
            row.set_current(own == id_)
        ids = [item.id for item in self._items]
        self.combo.setCurrentIndex(ids.index(id_) if id_ in ids else -1)
        self._into_view()

    def _into_view(self) -> None:
        """Where the list is longer than its place, the section one is in stands wholly in it."""
        row, area = self.rows.get(self._current), area_around(self)
        if row is not None and area is not None:
            area.ensureWidgetVisible(row, 0, self._theme.px("s"))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        area = area_around(self)
        if area is not self._area and area is not None:
            self._area = area
            area.verticalScrollBar().rangeChanged.connect(self._into_view)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:  # its rows have their places by now
            self._into_view()
        return super().eventFilter(watched, event)

    def set_state(self, id_: str, state: str, kind: ChipKind) -> None:
        """Change how far one section has come."""
        place = next(n for n, item in enumerate(self._items) if item.id == id_)
        item = msgspec.structs.replace(self._items[place], state=state, kind=kind)
        self._items = (*self._items[:place], item, *self._items[place + 1 :])
        self.rows[id_].show_state((state, kind))
        self.combo.setItemText(place, self._line(place + 1, item))

    def set_compact(self, compact: bool) -> None:
        """Fold to a drop-down list."""
        self._list.setVisible(not compact)
        self.combo.setVisible(compact)
