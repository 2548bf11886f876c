"""Last time's answer beside the new one; it is taken over only when somebody says so (J4)."""

import msgspec
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from mia_desktop.forms.answers import Stored
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.surface import Surface, column
from mia_ui.widgets.text import PlainLabel

BESIDE = 600
"""So wide at 100 % that a question and its former answer have room beside each other."""


class Past(msgspec.Struct, frozen=True, kw_only=True):
    """What was said last time: when, in words, and as stored where it can be taken over."""

    day: str
    text: str
    stored: Stored = None

    def line(self) -> str:
        """All on one line, for those who hear it."""
        text = QCoreApplication.translate("Past", "Förra svaret, {day}: {answer}")
        return text.format(day=self.day, answer=self.text)


class PastCard(Surface):
    """The former answer with its day, and the button that takes it over."""

    taken = Signal(object)

    def __init__(self, theme: Theme, past: Past, question: str) -> None:
        super().__init__(theme, "bracket", gap="xs")
        self.past = past
        self.setObjectName("past")
        head = self.tr("Förra gången, {day}").format(day=past.day)
        self.body.addWidget(PlainLabel(theme, head, "caption", "muted"))
        self.body.addWidget(PlainLabel(theme, past.text))
        self.same = Button(theme, self.tr("Samma som då"), "quiet", "equal")
        self.same.setAccessibleName(self.tr("Samma som då: {q}").format(q=question))
        self.same.clicked.connect(self.take)
        self.body.addWidget(self.same, 0, Qt.AlignmentFlag.AlignLeft)
        self.same.setVisible(past.stored is not None)
        self.body.addStretch(1)

    def take(self) -> None:
        if self.past.stored is not None and not self.same.isHidden() and not self.isHidden():
            self.taken.emit(self.past.stored)


class Beside(QWidget):
    """A question with something beside it where that fits, else under it."""

    def __init__(self, theme: Theme, main: QWidget, aside: QWidget | None) -> None:
        super().__init__()
        self._wide = theme.scaled(BESIDE)
        self._row = column(theme, "m", self)
        self._row.addWidget(main, 5)  # a scale of eleven steps has room in one row
        self._aside: QWidget | None = None
        self.put(aside)

    def put(self, aside: QWidget | None) -> None:
        """Have this beside the question from now on; what was there goes."""
        if self._aside is not None:
            self._aside.hide()
            self._aside.deleteLater()
        self._aside = aside
        if aside is not None:
            aside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            self._row.addWidget(aside, 2)
            self._turn(self.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._aside is not None:
            self._turn(event.size().width())

    def _turn(self, width: int) -> None:
        way = QBoxLayout.Direction
        beside = width >= self._wide
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)
