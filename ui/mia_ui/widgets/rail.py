"""The way between the pages of the window, at its left."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.surface import Surface, column, margins
from mia_ui.widgets.text import PlainLabel


class RailItem(msgspec.Struct, frozen=True, kw_only=True):
    """One entry. `page` False is a command (lock) rather than a page one can be on."""

    id: str
    title: str
    icon: str
    bottom: bool = False
    page: bool = True


class _RailButton(QPushButton):
    """An entry: picture and words, or the picture alone with the words as name and tooltip."""

    def __init__(self, theme: Theme, item: RailItem) -> None:
        super().__init__(item.title)
        self._title = item.title
        self.setProperty("kind", "rail")
        self.setCheckable(item.page)
        self.setFont(theme.font())
        self.setAccessibleName(item.title)
        self._theme, self._icon = theme, item.icon
        self._show_icon(beside_words=True)
        self.setMinimumHeight(theme.px("row"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _show_icon(self, *, beside_words: bool) -> None:
        gap = self._theme.px("s") if beside_words else 0
        self.setIcon(self._theme.icon(self._icon, "on_rail", "icon", "s" if gap else None))
        size = self._theme.px("icon")
        self.setIconSize(QSize(size + gap, size))

    def set_compact(self, compact: bool) -> None:
        self._show_icon(beside_words=not compact)
        self.setText("" if compact else self._title)
        accessible.plain_tooltip(self, self._title if compact else "")
        accessible.restyle(self, "compact", compact)


class Rail(Surface):
    """Pages above, settings, help and lock below; arrows move along it."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, title: str, items: Sequence[RailItem], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "rail", gap=None, parent=parent)
        self._theme = theme
        self.setAccessibleName(title)
        self._title = PlainLabel(theme, title, "h3", "rail", wrap=False)
        margin = theme.px("m")
        self._title.setContentsMargins(margin, margin, margin, margin)
        self.body.addWidget(self._title)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(theme.px("row"))
        holder = QWidget()
        holder.setObjectName("scrollBody")
        area.viewport().setObjectName("scrollView")
        self._area = area
        rows = column(theme, None, holder)
        margins(theme, rows, None, "xs")
        self._group = QButtonGroup(self)
        self.buttons: dict[str, _RailButton] = {}
        for bottom in (False, True):
            if bottom:
                rows.addStretch(1)
            for item in items:
                if item.bottom is bottom:
                    rows.addWidget(self._add(item))
        area.setWidget(holder)
        self.body.addWidget(area, 1)
        self.set_compact(compact=False)

    def _add(self, item: RailItem) -> _RailButton:
        button = _RailButton(self._theme, item)
        button.clicked.connect(lambda _on=False, id_=item.id: self.chosen.emit(id_))
        if item.page:
            self._group.addButton(button)
        self.buttons[item.id] = button
        return button

    def set_current(self, id_: str) -> None:
        """Mark where one is; a page that is not in the rail leaves none marked."""
        self._group.setExclusive(False)
        for own, button in self.buttons.items():
            button.setChecked(button.isCheckable() and own == id_)
            button.setAccessibleDescription(self.tr("Du är här") if own == id_ else "")
        self._group.setExclusive(True)
        self._show_current()

    def _show_current(self) -> None:
        """Where one is stays in sight, also where the rail has no room for all (large text)."""
        current = next((one for one in self.buttons.values() if one.isChecked()), None)
        if current is not None:
            self._area.ensureWidgetVisible(current, 0, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_current()

    def set_compact(self, compact: bool) -> None:
        self._title.setVisible(not compact)
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded  # beside icons a bar would take a third
        self._area.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if compact else needed
        )
        for button in self.buttons.values():
            button.set_compact(compact)
        self.setFixedWidth(self._theme.px("rail_icons" if compact else "rail"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        buttons = list(self.buttons.values())
        here = next((n for n, button in enumerate(buttons) if button.hasFocus()), None)
        if step and here is not None:
            buttons[(here + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)
