"""One of a few kinds, chosen by chips in a row: arrows move, and what is chosen is said."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QWidget
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.surface import column, line


class FilterChip(msgspec.Struct, frozen=True, kw_only=True):
    """What may be shown alone, and how much of it there is."""

    code: str
    text: str
    count: int


class FilterChips(QWidget):
    """Exactly one chip is chosen. They wrap into as many lines as there is room for."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._value = theme, ""
        self.buttons: dict[str, Button] = {}
        self._shown: list[list[str]] = []
        self._box = QGroupBox()
        self._box.setFlat(True)
        self._box.setAccessibleName(name)
        self._lines = column(theme, "xs", self._box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column(theme, None, self).addWidget(self._box)

    def value(self) -> str:
        return self._value

    def show_chips(self, chips: Sequence[FilterChip], value: str) -> None:
        """Offer these; one that is chosen and gone gives way to the first."""
        known = [chip.code for chip in chips]
        self._value = value if value in known else known[0]
        for code in [code for code in self.buttons if code not in known]:
            gone = self.buttons.pop(code)
            gone.hide()
            gone.deleteLater()
        for chip in chips:
            button = self.buttons.get(chip.code) or self._make(chip.code)
            button.setText(f"{chip.text} ({chip.count})")
            button.setMinimumWidth(self._widest(button))
            button.setChecked(chip.code == self._value)
            chosen = chip.code == self._value  # one stop for Tab; arrows go on to the others
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
            )
        self.buttons = {code: self.buttons[code] for code in known}
        self._shown = []
        self._lay_out()

    def _make(self, code: str) -> Button:
        button = Button(self._theme, "")
        button.setProperty("kind", "tab")
        button.setCheckable(True)
        button.setObjectName(f"chip-{code or 'all'}")
        button.clicked.connect(lambda _on=False: self._choose(code))
        button.setAutoExclusive(True)
        self.buttons[code] = button
        return button

    def _widest(self, button: Button) -> int:
        """Room for its words in bold, as they are when it is chosen, and for its sides."""
        bold = QFontMetrics(self._theme.font("label"))
        return (
            bold.horizontalAdvance(button.text()) + 2 * self._theme.px("m") + self._theme.px("xs")
        )

    def _choose(self, code: str) -> None:
        if code != self._value:
            self._value = code
            self.chosen.emit(code)

    def _lay_out(self) -> None:
        """As many in a line as there is room for; only when a line would be another."""
        lines = self._fitting()
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._lines.takeAt(0)) is not None:
            across = item.layout()
            while across is not None and across.takeAt(0) is not None:
                pass
        for codes in lines:
            row = line(self._theme, "xs")
            for code in codes:
                row.addWidget(self.buttons[code])
            row.addStretch(1)
            self._lines.addLayout(row)
        self.updateGeometry()

    def _fitting(self) -> list[list[str]]:
        gap, room = self._theme.px("xs"), self.width()
        lines: list[list[str]] = [[]]
        used = 0
        for code, button in self.buttons.items():
            width = max(button.sizeHint().width(), button.minimumWidth())
            if lines[-1] and used + width > room:
                lines.append([])
                used = 0
            lines[-1].append(code)
            used += width + gap
        return lines

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((b.minimumWidth() for b in self.buttons.values()), default=1)
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
