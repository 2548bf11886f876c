"""A question on the page: its label, its field, the ways of not answering, and last time's answer.

Nothing is checked while somebody writes; what is written is offered as a draft, and becomes an
answer when the field is left (ux §1.9).
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mia_desktop.forms.answers import NonAnswer, Stored, hints, non_answer_of, refused
from mia_desktop.forms.definition import Kind, Question
from mia_ui.base.announce import announce
from mia_ui.forms.answers import Answer, LinkAnswer, Setting, answer_for
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.no_answer import NoAnswer
from mia_ui.widgets.surface import column

DRAFT_MS = 600
"""A draft is on disk within a second of the last key (architecture §9)."""

AT_ONCE = frozenset(
    {Kind.CHOICE, Kind.SEVERAL, Kind.SCALE, Kind.CHANGE, Kind.WEEK_GRID, Kind.RANKED, Kind.WORDS,
     Kind.LINK}
)  # fmt: skip
"""Kinds whose answer is whole with every press; text, numbers and dates wait until left."""

LISTS = frozenset({Kind.RANKED, Kind.WORDS})
"""Kinds where a word may be half written beside those that are there."""


class QuestionBox(QWidget):
    """One plain question, or one part of a question that has several."""

    drafted = Signal(str, str)
    """address, text: what is being written."""
    answered = Signal(str, object)
    """address, stored: the answer as it is now."""

    def __init__(
        self,
        setting: Setting,
        question: Question,
        *,
        earlier: str = "",
        links: Mapping[str, str] | None = None,
        hint: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`earlier` is what was said last time, in words; it is heard with the question.

        `links` are the records that a question of that kind may point at: id → its name.
        `hint` is off where the reminder at free text (R-08) stands above a whole table.
        """
        super().__init__(parent)
        self.question = question
        self._setting = setting
        self._theme = setting.theme
        self._stored: Stored = None
        self._drafted = False
        self.answer: Answer = answer_for(setting, question)
        if isinstance(self.answer, LinkAnswer):
            self.answer.offer(links or {})
        own = [question.help] if question.help is not None else []
        told = hints(question) if hint else own
        self.row = FormRow(
            self._theme,
            setting.text(question.label),
            self.answer.field,
            help_text="\n".join(filter(None, [" ".join(map(setting.text, told)), earlier])),
            name=question.id,
        )
        self.no_answer = NoAnswer(self._theme)
        self.no_answer.set_question(setting.text(question.label))
        if (
            question.required or question.auto
        ):  # never show what has no parent yet: it would be a window
            self.no_answer.hide()
        self.no_answer.changed.connect(self._refuse)
        rows = column(self._theme, "xs", self)
        rows.addWidget(self.row)
        rows.addWidget(self.no_answer, 0, Qt.AlignmentFlag.AlignLeft)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self._offer_draft)
        self.answer.field.changed.connect(self._changed)
        self.answer.field.left.connect(self.commit)
        if question.auto:
            self.answer.field.set_read_only(True)

    @property
    def address(self) -> str:
        return self.question.id

    def stored(self) -> Stored:
        return self._stored

    def show_stored(self, stored: Stored, draft: str | None = None) -> None:
        """Show what is kept, and over it what was being written when somebody was interrupted."""
        self._stored = stored
        self._drafted = draft is not None
        no = non_answer_of(stored)
        self.no_answer.set_value(no.value if no is not None else None)
        self.answer.field.setVisible(no is None)
        if no is None:
            self.answer.show(stored)
            if draft is not None:
                self.answer.field.set_draft(draft)

    def commit(self) -> None:
        """The field is left: what stands in it is the answer. Asked to, it does so at once."""
        self._timer.stop()
        if non_answer_of(self._stored) is not None:
            return
        problem = self.answer.field.problem()
        if problem:
            self.row.show_error(problem)
            self._offer_draft()
            return
        if self.row.error:
            self.row.clear_error()
        stored = self.answer.stored()
        if stored != self._stored or self._drafted:  # said, so that the draft goes
            self._stored, self._drafted = stored, False
            self.answered.emit(self.address, stored)

    def take_focus(self) -> None:
        """Put the person into the field, or where a way of not answering is taken back."""
        if non_answer_of(self._stored) is not None:
            self.no_answer.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.answer.field.take_focus()

    def flush(self) -> None:
        """Keep what is being written before the page goes: an answer if it is one, else a draft."""
        if self._timer.isActive() or self.answer.field.isAncestorOf(self.focusWidget() or self):
            self.commit()

    def show_problem(self, text: str) -> None:
        if text:
            self.row.show_error(text, say=False)
        elif self.row.error and not self.answer.field.problem():
            self.row.clear_error()

    def set_read_only(self, *, read_only: bool) -> None:
        self.answer.field.set_read_only(read_only or self.question.auto)
        self.no_answer.setEnabled(not read_only)
        if read_only and self.no_answer.value() is None:
            self.no_answer.hide()  # what was answered stands there; there is nothing to choose

    def _changed(self) -> None:
        written = isinstance(QApplication.focusWidget(), QLineEdit)  # own words beside a choice
        if self.question.kind in AT_ONCE and not written:
            self.commit()
            if self.question.kind in LISTS and self.answer.field.draft():
                self._timer.start()
            return
        if self.row.error and not self.answer.field.problem():
            self.row.clear_error()
        self._timer.start()

    def _offer_draft(self) -> None:
        self._drafted = True
        self.drafted.emit(self.address, self.answer.field.draft())

    def _refuse(self) -> None:
        """A way of not answering was chosen, or taken back."""
        self._timer.stop()
        no = self.no_answer.value()
        stored = refused(NonAnswer(no)) if no is not None else None
        self.show_stored(stored)
        if no is None:
            self.answer.field.setFocus()
        else:
            announce(self, self.no_answer.accessibleName())
        self.answered.emit(self.address, stored)
