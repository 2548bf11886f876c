"""The three ways not to answer, which are answers too and kept apart from blank."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button

No = Literal["vet_inte", "vill_inte_svara", "ej_aktuellt"]


class NoAnswer(Button):
    """A small button with a menu; its text is what was chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "quiet", parent=parent)
        self.setFont(theme.font("caption"))
        self._question = ""
        self._value: No | None = None
        self._texts: dict[No, str] = {
            "vet_inte": self.tr("Vet inte"),
            "vill_inte_svara": self.tr("Vill inte svara"),
            "ej_aktuellt": self.tr("Ej aktuellt"),
        }
        menu = QMenu(self)
        menu.setFont(theme.font())
        group = QActionGroup(self)
        self.choices: dict[No | None, QAction] = {}
        for code, text in self._texts.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, code=code: self._choose(code))
            self.choices[code] = action
        menu.addSeparator()
        self.choices[None] = menu.addAction(self.tr("Ta bort svaret"))
        self.choices[None].triggered.connect(lambda: self._choose(None))
        self.setMenu(menu)
        self.set_value(None)

    def value(self) -> No | None:
        return self._value

    def set_value(self, value: No | None) -> None:
        self._value = value
        for code, action in self.choices.items():
            if code is not None:
                action.setChecked(code == value)
        self.set_icon("check" if value is not None else "chevron-down")
        self.setText(self._texts[value] if value is not None else self.tr("Inget svar"))
        self.set_question(self._question)

    def set_question(self, question: str) -> None:
        self._question = question
        self.setAccessibleName(f"{self.text()}: {question}")

    def _choose(self, value: No | None) -> None:
        self.set_value(value)
        self.changed.emit()
