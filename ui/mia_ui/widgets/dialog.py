"""The few questions that must be answered before anything else: passphrase, disposal, files."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.ring import FocusRing
from mia_ui.widgets.surface import column, line, margins
from mia_ui.widgets.text import Heading, PlainLabel


class Dialog(QDialog):
    """A question with its object, what follows, and verbs; the safe one has focus and Enter."""

    def __init__(self, theme: Theme, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setModal(True)
        self._opener = parent.focusWidget() if parent is not None else None
        rows = column(theme, "m", self)
        margins(theme, rows, "xl", "xl")
        self.setMinimumWidth(min(theme.px("dialog"), parent.width()) if parent else 0)
        self.setMaximumWidth(theme.px("dialog"))
        rows.addWidget(Heading(theme, title, 2))
        if text:
            rows.addWidget(PlainLabel(theme, text))
        self.body = column(theme, "m")
        rows.addLayout(self.body)
        self._buttons = line(theme, "s")
        self._buttons.addStretch(1)
        rows.addLayout(self._buttons)
        self._ring = FocusRing(theme, self)
        self.finished.connect(self._give_back)

    def add_safe(self, text: str) -> Button:
        """Add the way out: it has focus, Enter and Esc."""
        button = self._add(text, "secondary")
        button.setDefault(True)
        button.clicked.connect(self.reject)
        button.setFocus()
        return button

    def add_deed(self, text: str, kind: Literal["primary", "danger"] = "primary") -> Button:
        """Add what the dialog asks about; never reached by Enter alone unless focused."""
        button = self._add(text, kind)
        button.clicked.connect(self.accept)
        return button

    def _add(self, text: str, kind: Literal["primary", "secondary", "danger"]) -> Button:
        button = Button(self.theme, text, kind)
        self._buttons.addWidget(button)
        return button

    def _give_back(self) -> None:
        if self._opener is not None:
            self._opener.setFocus(Qt.FocusReason.OtherFocusReason)
