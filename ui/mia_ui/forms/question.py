"""A question on the page: its label, its field, the ways of not answering, and last time's answer.

Nothing is checked while somebody writes; what is written is offered as a draft, and becomes an
answer when the field is left (ux §1.9).
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget
from typing_extensions import override

from mia_desktop.forms.answers import NonAnswer, Stored, hints, non_answer_of, refused
from mia_desktop.forms.definition import Kind, Question
from mia_ui.base.announce import announce
from mia_ui.forms.answers import Answer, LinkAnswer, Setting, answer_for
from mia_ui.forms.past import Beside, Past, PastCard
from mia_ui.forms.why import Why
from mia_ui.widgets.buttons import IconButton
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.keep_place import kept_in_place
from mia_ui.widgets.no_answer import NoAnswer
from mia_ui.widgets.surface import column, line

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
    history_wanted = Signal(str)
    """address: who wrote what there."""

    def __init__(
        self,
        setting: Setting,
        question: Question,
        *,
        earlier: Past | None = None,
        links: Mapping[str, str] | None = None,
        hint: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`earlier` is what was said last time; it stands beside and is heard with the question.

        `links` are the records that a question of that kind may point at: id → its name.
        `hint` is off where the reminder at free text (R-08) stands above a whole table.
        """
        super().__init__(parent)
        self.question = question
        self._setting = setting
        self._theme = setting.theme
        self._stored: Stored = None
        self._drafted = self._touched = self._read_only = False
        self.answer: Answer = answer_for(setting, question)
        if isinstance(self.answer, LinkAnswer):
            self.answer.offer(links or {})
        own = [question.help] if question.help is not None else []
        told = hints(question) if hint else own
        self.row = FormRow(
            self._theme,
            setting.text(question.label),
            self.answer.field,
            help_text=" ".join(map(setting.text, told)),
            name=question.id,
        )
        self.no_answer = NoAnswer(self._theme)
        self.no_answer.set_question(setting.text(question.label))
        if (
            question.required or question.auto
        ):  # never show what has no parent yet: it would be a window
            self.no_answer.hide()
        self.no_answer.changed.connect(self._refuse)
        self.past: PastCard | None = None
        self._lay_out()
        self.offer_past(earlier)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self._offer_draft)
        self.answer.field.changed.connect(self._changed)
        self.answer.field.left.connect(self.commit)
        if question.auto:
            self.answer.field.set_read_only(True)

    def _lay_out(self) -> None:
        asked = QWidget()
        rows = column(self._theme, "xs", asked)
        rows.addWidget(self.row)
        if self.question.why is not None:
            why = Why(self._theme, self._setting.text(self.question.why))
            why.setObjectName(f"why-{self.question.id}")
            why.button.setAccessibleName(f"{why.button.text()} {self.row.label.text()}")
            rows.addWidget(why)
        foot = line(self._theme, "s")
        foot.addWidget(self.no_answer)
        self._foot = foot
        self.history: IconButton | None = None
        foot.addStretch(1)
        rows.addLayout(foot)
        self._beside = Beside(self._theme, asked, None)
        column(self._theme, "xs", self).addWidget(self._beside)
        for written in self.answer.field.findChildren(QWidget):
            if isinstance(written, QLineEdit | QPlainTextEdit):
                written.installEventFilter(self)

    @property
    def address(self) -> str:
        """Where the answer is kept; a cell is named by its question and row too."""
        return self.objectName() or self.question.id

    def offer_past(self, earlier: Past | None) -> None:
        """Have last time's answer stand beside and be heard with the question, or none."""
        if (self.past.past if self.past is not None else None) == earlier:
            return
        self.past = None
        if earlier is not None:
            label = self._setting.text(self.question.label)
            self.past = PastCard(self._theme, earlier, label)
            self.past.taken.connect(self.put)
        self._beside.put(self.past)
        self.row.hear(earlier.line() if earlier is not None else "")

    def offer_history(self) -> None:
        """Something else stood here before: put a small button there that tells of it."""
        if self.history is not None:
            return
        name = self.tr("Historik: {q}").format(q=self._setting.text(self.question.label))
        self.history = IconButton(self._theme, "history", name, "Ctrl+H")
        self.history.clicked.connect(self._ask_history)
        self._foot.insertWidget(1, self.history)

    def attach(self, panel: QWidget) -> None:
        """Put something under the question, as wide as the page."""
        rows = self.layout()
        assert rows is not None
        with kept_in_place():
            rows.addWidget(panel)
            panel.show()

    def _ask_history(self) -> None:
        self.history_wanted.emit(self.address)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        self._open_menu(menu, event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A written field has a menu of its own; the history stands at its end."""
        if isinstance(event, QContextMenuEvent) and isinstance(watched, QLineEdit | QPlainTextEdit):
            self._open_menu(watched.createStandardContextMenu(), event)
            return True
        return super().eventFilter(watched, event)

    def _open_menu(self, menu: QMenu, event: QContextMenuEvent) -> None:
        menu.setFont(self._theme.font())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Historik för fältet"), self._ask_history)
        menu.popup(event.globalPos())

    def stored(self) -> Stored:
        return self._stored

    def show_stored(self, stored: Stored, draft: str | None = None) -> None:
        """Show what is kept, and over it what was being written when somebody was interrupted."""
        self._stored, self._touched = stored, False
        self._drafted = draft is not None
        no = non_answer_of(stored)
        self.no_answer.set_value(no.value if no is not None else None)
        self.answer.field.setVisible(no is None)
        if no is None:
            self.answer.show(stored)
            if draft is not None:
                self.answer.field.set_draft(draft)

    def put(self, stored: Stored) -> None:
        """Take over what was said before: an answer of today, as if it had been given now."""
        self._timer.stop()
        with kept_in_place():
            self.show_stored(stored)
            self.row.clear_error()
        announce(self, self.tr("Samma svar som förra gången är ifyllt."))
        self.answered.emit(self.question.id, stored)
        self.take_focus()

    def commit(self) -> None:
        """The field is left: what stands in it is the answer. Asked to, it does so at once."""
        self._timer.stop()
        if self._read_only or non_answer_of(self._stored) is not None:
            return
        problem = self.answer.field.problem()
        if problem or self.row.error:
            with kept_in_place():
                self.row.check()
        if problem:
            self._offer_draft()
            return
        if not (self._touched or self._drafted):
            return  # what the field cannot show, of another's program, is not rubbed out by looking
        stored = self.answer.stored()
        if stored != self._stored or self._drafted:  # said, so that the draft goes
            self._stored, self._drafted, self._touched = stored, False, False
            self.answered.emit(self.question.id, stored)

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
        self._read_only = read_only
        self.answer.field.set_read_only(read_only or self.question.auto)
        self.no_answer.setEnabled(not read_only)
        if read_only and self.past is not None:
            self.past.same.hide()
        if read_only and self.no_answer.value() is None:
            self.no_answer.hide()  # what was answered stands there; there is nothing to choose

    def _changed(self) -> None:
        if self._read_only:  # a screen reader can press what no key and no mouse reaches
            self.answer.show(self._stored)
            return
        self._touched = True
        written = isinstance(QApplication.focusWidget(), QLineEdit)  # own words beside a choice
        if self.question.kind in AT_ONCE and not written:
            self.commit()
            if self.question.kind in LISTS and self.answer.field.draft():
                self._timer.start()
            return
        if self.row.error and not self.answer.field.problem():
            with kept_in_place():
                self.row.clear_error()
        self._timer.start()

    def _offer_draft(self) -> None:
        self._drafted = True
        self.drafted.emit(self.question.id, self.answer.field.draft())

    def _refuse(self) -> None:
        """A way of not answering was chosen, or taken back."""
        self._timer.stop()
        no = self.no_answer.value()
        stored = refused(NonAnswer(no)) if no is not None else None
        with kept_in_place():
            self.show_stored(stored)
        if no is None:
            self.answer.field.setFocus()
        else:
            announce(self, self.no_answer.accessibleName())
        self.answered.emit(self.question.id, stored)
