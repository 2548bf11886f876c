"""The only way to put a field on a page: with its label, its help and room for what is wrong."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mia_ui.base.announce import announce
from mia_ui.theme import Theme
from mia_ui.widgets.field import Field
from mia_ui.widgets.surface import column, line
from mia_ui.widgets.text import Chip, Picture, PlainLabel

if TYPE_CHECKING:
    from mia_ui.widgets.no_answer import NoAnswer


def _no_answer(theme: Theme) -> "NoAnswer":
    from mia_ui.widgets.no_answer import NoAnswer  # noqa: PLC0415 - not before the first picture

    return NoAnswer(theme)


class FormRow(QWidget):
    """Label, help, error, field; names and descriptions follow by themselves."""

    no_answer_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        field: Field,
        *,
        help_text: str = "",
        optional: bool = False,
        name: str = "",
        no_answers: bool = False,
        heard: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the field's objectName, by which a person is brought back to it.

        `no_answers` adds the three ways not to answer; `no_answer_changed` tells of them.
        `heard` stands beside the field, and is read out with it.
        """
        super().__init__(parent)
        self.field = field
        self._theme, self._heard, self._marked = theme, heard, ""
        field.setObjectName(name)
        text = self.tr("{label} (valfritt)").format(label=label) if optional else label
        self.label = PlainLabel(theme, text, "label")
        self.label.setBuddy(field.target())
        self._help = PlainLabel(theme, help_text, "body", "muted")
        if not help_text:  # never show what has no parent yet: it would be a window
            self._help.hide()
        self._error = PlainLabel(theme, "", "label", "error")
        self._error.hide()
        rows = self._rows = column(theme, "xs", self)
        self.no_answer = _no_answer(theme) if no_answers else None
        for part in (self.label, self._help, self._error, field):
            rows.addWidget(part)
        if self.no_answer is not None:
            self.no_answer.changed.connect(self._unanswered)
            field.changed.connect(self._answered)
            rows.addWidget(self.no_answer, 0, Qt.AlignmentFlag.AlignLeft)
        self._describe()

    def _answered(self) -> None:
        if self.no_answer is not None and self.no_answer.value() is not None and self.answered():
            self.no_answer.set_value(None)

    def _unanswered(self) -> None:
        """A question is either answered or not: choosing one way takes the other back."""
        self.field.clear()
        self.no_answer_changed.emit()

    def hear(self, text: str) -> None:
        """What stands beside the field is another now."""
        self._heard = text
        self._describe()

    def answered(self) -> bool:
        """Tell whether something stands in the field, understood or not."""
        return self.field.value() not in (None, []) or bool(self.field.draft().strip())

    @property
    def error(self) -> str:
        """What is said to be wrong, with "Fel: " before it; empty when nothing is."""
        return self._error.text()

    def show_error(self, text: str, *, say: bool = True) -> None:
        """Show what is wrong above the field and say it."""
        shown = self.tr("Fel: {text}").format(text=text)
        if shown == self.error:
            return
        self._error.setText(shown)
        self._error.show()
        self.field.set_invalid(True)
        self._describe()
        if say:
            announce(self.field.target(), shown, assertive=True)

    def clear_error(self) -> None:
        self._error.setText("")
        self._error.hide()
        self.field.set_invalid(False)
        self._describe()

    def show_mark(self, text: str, heard: str) -> None:
        """Put a sign and a word under the label: a state that the field is in, heard with it."""
        if self._marked:
            return
        self._marked = heard
        across = line(self._theme, "xs")
        across.addWidget(Picture(self._theme, "triangle-alert", "warning"))
        chip = Chip(self._theme, text, "warning")
        chip.setToolTip(heard)
        across.addWidget(chip)
        across.addStretch(1)
        self._rows.insertLayout(1, across)
        self._describe()

    def check(self) -> bool:
        """Show or take away what the field itself finds wrong with what is written."""
        problem = self.field.problem()
        if problem:
            self.show_error(problem)
        elif self.error:
            self.clear_error()
        return not problem

    def _describe(self) -> None:
        told = (self.error, self._marked, self._help.text(), self._heard)
        description = " ".join(text for text in told if text)
        self.field.set_name(self.label.text(), description)
        if self.no_answer is not None:
            self.no_answer.set_question(self.label.text())
