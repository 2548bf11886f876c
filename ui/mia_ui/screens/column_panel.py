"""Which columns stand in the list and in what order: a tick and two arrows for each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mia_ui.models.caseload import NAME, titles
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button, IconButton
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface, clear_layout, column, line


class ColumnPanel(Surface):
    """Changes act at once; the name is always there."""

    chosen = Signal(list)
    reset = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "panel", gap="xs")
        self._theme = theme
        self._offered: tuple[str, ...] = ()
        self._shown: list[str] = []
        self._rows = column(theme, None)
        self.body.addLayout(self._rows)
        again = Button(theme, self.tr("Som från början"))
        again.clicked.connect(self.reset)
        self.body.addWidget(ButtonRow(theme, again))

    def show_columns(self, offered: Sequence[str], shown: Sequence[str], focus: str = "") -> None:
        """Shown ones in their order, then what else there is."""
        self._offered, self._shown = tuple(offered), [n for n in shown if n in offered]
        clear_layout(self._rows)
        names, rest = titles(), [name for name in offered if name not in self._shown]
        cells = Columns(self._theme)
        for place, name in enumerate([*self._shown, *rest]):
            cells.add(self._cell(name, names[name], place))
        self._rows.addWidget(cells)
        if self.isVisible():
            cells.reflow(self._theme.effective(self.window().width()))
        found = self.findChildren(QWidget, focus) if focus else []
        for widget in found[-1:]:
            widget.setFocus()

    def _cell(self, name: str, title: str, place: int) -> QWidget:
        cell = QWidget()
        across = line(self._theme, "xs", cell)
        on = name in self._shown
        tick = QCheckBox(title)
        tick.setFont(self._theme.font())
        tick.setObjectName(f"column-{name}")
        tick.setChecked(on)
        tick.setEnabled(name != NAME)
        tick.toggled.connect(partial(self._toggle, name))
        across.addWidget(tick, 1)
        for by, icon, text in (
            (-1, "chevron-left", self.tr("Flytta tidigare: {column}")),
            (1, "chevron-right", self.tr("Flytta senare: {column}")),
        ):
            button = IconButton(self._theme, icon, text.format(column=title))
            button.setObjectName(f"move-{name}-{by}")
            button.setEnabled(on and 0 <= place + by < len(self._shown))
            button.clicked.connect(partial(self._move, name, by))
            across.addWidget(button)
        return cell

    def _toggle(self, name: str, on: bool) -> None:
        shown = [each for each in self._shown if each != name]
        self._tell([*shown, name] if on else shown, f"column-{name}")

    def _move(self, name: str, by: int) -> None:
        shown = [each for each in self._shown if each != name]
        place = self._shown.index(name) + by
        shown.insert(place, name)
        last = place in (0, len(shown) - 1) and not 0 <= place + by < len(shown)
        self._tell(shown, f"move-{name}-{-by if last else by}")

    def _tell(self, shown: list[str], focus: str) -> None:
        self.show_columns(self._offered, shown, focus)
        self.chosen.emit(shown)
