"""Varför frågar vi? Folded under a sensitive question, open to whoever wonders (R-40, ux §1.9)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.keep_place import kept_in_place
from mia_ui.widgets.surface import column
from mia_ui.widgets.text import PlainLabel


class Why(QWidget):
    """A small button that unfolds one or two sentences, and folds them again."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        rows = column(theme, "xs", self)
        self.button = Button(theme, self.tr("Varför frågar vi?"), "quiet", "chevron-right")
        self.button.setFont(theme.font("caption"))
        self.told = PlainLabel(theme, text, "body", "muted")
        rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.told)
        self.told.hide()
        self.button.clicked.connect(self.turn)

    def turn(self) -> None:
        """Unfold or fold; what is unfolded is read out with the button."""
        opened = self.told.isHidden()
        with kept_in_place():
            self.told.setVisible(opened)
        self.button.set_icon("chevron-down" if opened else "chevron-right")
        self.button.setAccessibleDescription(self.told.text() if opened else "")
