"""Questions of several parts: five slots about a life area, levels, shares."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGroupBox, QWidget

from mia_desktop.forms.answers import Stored, hints, leaves
from mia_desktop.forms.definition import Question
from mia_ui.forms.answers import Setting
from mia_ui.forms.past import Past
from mia_ui.forms.question import QuestionBox
from mia_ui.widgets import accessible
from mia_ui.widgets.surface import Surface, column
from mia_ui.widgets.text import Heading, PlainLabel


class Parts(QWidget):
    """A question whose parts are plain questions, under its own heading and in one frame."""

    drafted = Signal(str, str)
    answered = Signal(str, object)
    history_wanted = Signal(str)

    def __init__(
        self,
        setting: Setting,
        question: Question,
        *,
        earlier: Mapping[str, Past],
        only: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`only` is the address of the one part that is asked (samtalsläge)."""
        super().__init__(parent)
        self.question = question
        theme = setting.theme
        self.boxes: dict[str, QuestionBox] = {}
        group = QGroupBox()
        group.setFlat(True)
        told = " ".join(map(setting.text, hints(question)))
        accessible.name(group, setting.text(question.label), told)
        inner = column(theme, "m", group)
        for leaf in leaves(question):
            if only and leaf.id != only:
                continue
            box = QuestionBox(setting, leaf, earlier=earlier.get(leaf.id))
            box.drafted.connect(self.drafted)
            box.answered.connect(self.answered)
            box.history_wanted.connect(self.history_wanted)
            self.boxes[leaf.id] = box
            inner.addWidget(box)
        rows = column(theme, "xs", self)
        rows.addWidget(Heading(theme, setting.text(question.label), 3))
        if told:
            rows.addWidget(PlainLabel(theme, told, "body", "muted"))
        frame = Surface(theme, "bracket")
        frame.body.addWidget(group)
        rows.addWidget(frame)

    def show_stored(self, answers: Mapping[str, Stored], drafts: Mapping[str, str]) -> None:
        for address, box in self.boxes.items():
            box.show_stored(answers.get(address), drafts.get(address))


class FiveSlots(Parts):
    """Nuläge, resurser, hinder, behov av stöd, vill arbeta med detta nu (R-05)."""


class Levels(Parts):
    """The same scale of words for several things, such as four sides of knowing Swedish."""


class Shares(Parts):
    """Parts of a whole week: percent for each, with yes or no where there is no percent."""
