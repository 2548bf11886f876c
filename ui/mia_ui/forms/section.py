"""One section of a form on a page: its questions, what came and went, what is wrong in it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from mia_desktop.forms.answers import Stored
from mia_desktop.forms.checks import Issue
from mia_desktop.forms.definition import Kind, Question
from mia_desktop.forms.facing import Facing, Stop
from mia_desktop.forms.rows import TableRow
from mia_desktop.forms.session import FormSession
from mia_ui.base.announce import announce
from mia_ui.forms.answers import Setting
from mia_ui.forms.composite import FiveSlots, Levels, Parts, Shares
from mia_ui.forms.past import Past
from mia_ui.forms.past_rows import PastTable
from mia_ui.forms.question import QuestionBox
from mia_ui.forms.sentences import Sentences, called
from mia_ui.forms.table import TableQuestion
from mia_ui.widgets.surface import column

Shown = QuestionBox | Parts | TableQuestion
Links = Mapping[str, Mapping[str, str]]

_PARTS: Mapping[Kind, Callable[..., Parts]] = {
    Kind.FIVE_SLOTS: FiveSlots, Kind.LEVELS: Levels, Kind.SHARES: Shares,
}  # fmt: skip


class SectionForm(QWidget):
    """The questions of one section, in reading order. Knows the session, not the store."""

    keeps_itself = True

    drafted = Signal(str, str)
    answered = Signal(str, object)
    cell_answered = Signal(str, str, str, object)
    row_wanted = Signal(str, int)
    row_unwanted = Signal(str, str)
    row_moved = Signal(str, str, int)
    rows_taken = Signal(str, object)
    history_wanted = Signal(str)

    def __init__(
        self,
        setting: Setting,
        session: FormSession,
        section: str,
        *,
        drafts: Mapping[str, str],
        earlier: Mapping[str, Past],
        links: Links,
        tables: Mapping[str, PastTable] | None = None,
        stop: Stop | None = None,
        facing: Facing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`earlier` is what was said last time, by address; `tables` the former rows of tables.

        `stop` is the one question that is asked, as the screen is turned (samtalsläge).
        """
        super().__init__(parent)
        self._setting, self._session, self._section = setting, session, section
        self._earlier, self._links, self._tables = earlier, links, tables or {}
        self._stop, self._facing = stop, facing
        self._sentences = Sentences()
        self._wanted = ""
        self.shown: dict[str, Shown] = {}
        rows = column(setting.theme, "xl", self)
        asked = session.form.section(section).questions if stop is None else (stop.question,)
        for question in asked:
            widget = self._make(question)
            self.shown[question.id] = widget
            self._fill(widget, question, drafts)
            rows.addWidget(widget)
            widget.setVisible(session.visible(question.id))

    def boxes(self) -> Iterable[QuestionBox]:
        """Every plain question and part, hidden ones too, in reading order."""
        for widget in self.shown.values():
            match widget:
                case QuestionBox():
                    yield widget
                case TableQuestion():
                    for card in widget.cards.values():
                        yield from card.boxes.values()
                case _:
                    yield from widget.boxes.values()

    def flush(self) -> None:
        for box in self.boxes():
            box.flush()

    def commit(self) -> None:
        for box in self.boxes():
            if box.isVisibleTo(self):
                box.commit()

    def follow(self, shown: Sequence[str], hidden: Sequence[str]) -> None:
        """Questions that an answer has brought forth or taken away; the new ones are said."""
        for question, visible in (*((q, True) for q in shown), *((q, False) for q in hidden)):
            if question in self.shown:
                self.shown[question].setVisible(visible)
                if visible:
                    label = self._setting.text(self.shown[question].question.label)
                    announce(self, self.tr("En följdfråga har lagts till: {q}").format(q=label))

    def show_rows(self, question: str, rows: Sequence[TableRow], focus: str = "") -> None:
        widget = self.shown[question]
        if isinstance(widget, TableQuestion):
            widget.show_rows(rows, focus)

    def follow_row(self, question: str, row: str) -> None:
        widget = self.shown[question]
        if isinstance(widget, TableQuestion):
            widget.follow_row(row, self._session.rows(question))

    def show_issues(self, issues: Sequence[Issue]) -> list[tuple[str, Callable[[], None]]]:
        """Put each sentence beside its field; returns them with the way there, for a summary."""
        by_address = {issue.address: issue for issue in issues}
        links: list[tuple[str, Callable[[], None]]] = []
        for address, box in self._addressed():
            issue = by_address.get(address)
            box.show_problem(self.say(issue, box) if issue else "")
            if issue:
                links.append((self.say(issue, box, brief=True), box.take_focus))
        for issue in issues:
            widget = self.shown.get(issue.address)
            if isinstance(widget, TableQuestion):
                label = called(self._setting.text(widget.question.label), brief=True)
                links.append((self._sentences.say(issue, label), widget.add.setFocus))
        return links

    def say(self, issue: Issue, box: QuestionBox, *, brief: bool = False) -> str:
        label = called(self._setting.text(box.question.label), brief=brief)
        return self._sentences.say(issue, label)

    def box(self, address: str) -> QuestionBox | None:
        return dict(self._addressed()).get(address)

    def show_answer(self, address: str, stored: Stored) -> None:
        """Show what the program has answered itself."""
        box = self.box(address)
        if box is not None:
            box.show_stored(stored)

    def go_to(self, question: str) -> None:
        """Put the keyboard into a question: its first field, or what adds its first row."""
        if not self.isVisible():  # new on the page: it can take the keyboard when it is shown
            self._wanted = question
            return
        match self.shown.get(question):
            case TableQuestion() as table if table.cards:
                next(iter(table.cards.values())).take_focus()
            case TableQuestion() as table:
                table.add.setFocus(Qt.FocusReason.OtherFocusReason)
            case QuestionBox() as box:
                box.take_focus()
            case Parts() as parts:
                next(iter(parts.boxes.values())).take_focus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.go_to(wanted)

    def set_read_only(self) -> None:
        for box in self.boxes():
            box.set_read_only(read_only=True)
        for widget in self.shown.values():
            if isinstance(widget, TableQuestion):
                widget.set_read_only()

    def offer_history(self, addresses: Iterable[str]) -> None:
        """Show where something else stood before."""
        known = set(addresses)
        for address, box in self._addressed():
            if address in known:
                box.offer_history()

    def same_as_then(self) -> None:
        """Take over last time's answer, or row, that the keyboard is at (Ctrl+D)."""
        box = self.in_focus()
        if box is not None and box.past is not None:
            box.past.take()
        for widget in self.shown.values():
            if isinstance(widget, TableQuestion) and widget.take_in_focus():
                return

    def show_marks(self, addresses: Iterable[str], text: str, heard: str) -> None:
        """Say beside these questions in which state they are."""
        known = set(addresses)
        for address, box in self._addressed():
            if address in known:
                box.row.show_mark(text, heard)

    def in_focus(self) -> QuestionBox | None:
        """The question that the keyboard is in."""
        now = QApplication.focusWidget()
        return next((box for box in self.boxes() if now and box.isAncestorOf(now)), None)

    def _addressed(self) -> Iterable[tuple[str, QuestionBox]]:
        for box in self.boxes():
            yield box.address, box

    def _make(self, question: Question) -> Shown:
        if question.kind is Kind.TABLE:
            table = TableQuestion(
                self._setting, question, self._session.columns, links=self._links,
                keep=self._facing.shows if self._facing is not None else None,
                past=self._tables.get(question.id),
            )  # fmt: skip
            table.rows_taken.connect(self.rows_taken)
            table.history_wanted.connect(self.history_wanted)
            table.cell_answered.connect(self.cell_answered)
            table.drafted.connect(self.drafted)
            table.row_wanted.connect(self.row_wanted)
            table.row_unwanted.connect(self.row_unwanted)
            table.row_moved.connect(self.row_moved)
            return table
        widget: QuestionBox | Parts
        if question.kind in _PARTS:
            only = self._stop.address if self._stop is not None else ""
            widget = _PARTS[question.kind](
                self._setting, question, earlier=self._earlier, only=only
            )
        else:
            earlier = self._earlier.get(question.id)
            links = self._links.get(question.link_to, {})
            widget = QuestionBox(self._setting, question, earlier=earlier, links=links)
        widget.drafted.connect(self.drafted)
        widget.answered.connect(self.answered)
        widget.history_wanted.connect(self.history_wanted)
        return widget

    def _fill(self, widget: Shown, question: Question, drafts: Mapping[str, str]) -> None:
        match widget:
            case TableQuestion():
                widget.show_rows(self._session.rows(question.id), drafts=drafts)
            case QuestionBox():
                widget.show_stored(self._session.stored(question.id), drafts.get(question.id))
            case _:
                widget.show_stored(self._session.answers, drafts)
