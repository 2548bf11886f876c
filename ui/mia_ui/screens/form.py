"""Filling in a form (S16): sections in any order, nothing that stands in the way of talking."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from typing_extensions import override

from mia_desktop.domain import ids
from mia_desktop.domain.writes import Write
from mia_desktop.forms import rows as table
from mia_desktop.forms.answers import Stored, cell_address
from mia_desktop.forms.definition import Form, Section
from mia_desktop.forms.session import SectionState
from mia_desktop.services import filling as service
from mia_desktop.services import undoing
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from mia_ui.forms.answers import Setting
from mia_ui.forms.section import SectionForm
from mia_ui.forms.table import ADD
from mia_ui.forms.wording import Wording
from mia_ui.screens.context import Context
from mia_ui.screens.form_reading import Opened, open_for
from mia_ui.widgets.banner import Banner, ErrorSummary
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.feedback import ProgressLine
from mia_ui.widgets.page import Page, SidePane, Split
from mia_ui.widgets.surface import clear_layout
from mia_ui.widgets.task_list import TaskItem, TaskList
from mia_ui.widgets.text import ChipKind, PlainLabel

_CHIP: Mapping[SectionState, ChipKind] = {
    SectionState.NOT_STARTED: "neutral",
    SectionState.STARTED: "info",
    SectionState.DONE: "plain",
    SectionState.REVIEW: "error",
}


class FormScreen(Split):
    """A document of a form: its sections at the left, one of them on the page."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        self.context = context
        self._document, self._section = args["document"], args.get("section", "")
        self._question = args.get("question", "")
        self._opened: Opened | None = None
        self.tasks = TaskList(context.theme, self.tr("Avsnitt"))
        main = Page(context.theme, self.tr("Läser in …"), back=self.tr("Deltagaren"))
        super().__init__(context.theme, SidePane(context.theme, "", self.tasks), main)
        self.form_now: SectionForm | None = None
        self.progress = ProgressLine(context.theme)
        self.side.head.addWidget(self.progress)
        self.check = Button(context.theme, self.tr("Kontrollera svaren"))
        self.side.foot.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        self.check.clicked.connect(self._to_check)
        self.tasks.opened.connect(self.show_section)
        main.back_wanted.connect(self._to_case)
        context.ask(partial(open_for, document=self._document), self._arrived)

    @property
    def filling(self) -> Filling:
        assert self._opened is not None
        return self._opened.filling

    @override
    def window_title(self) -> str:
        if self._opened is None:
            return self.main.window_title()
        title = self._text(self.filling.form)
        return f"{self._opened.number} – {title} – {self.main.heading.text()}"

    @override
    def leave(self) -> None:
        if self.form_now is not None:
            self.form_now.flush()

    def show_section(self, section: str) -> None:
        """Put a section on the page; the one before keeps what was written in it."""
        self.leave()
        self._section = section
        found = self.filling.form.section(section)
        self.main.set_title(found.title.text(self.context.language))
        clear_layout(self.main.banners)
        clear_layout(self.main.body)
        if found.guidance is not None:
            guidance = found.guidance.text(self.context.language)
            self.main.body.addWidget(PlainLabel(self.main.theme, guidance, "body", "muted"))
        self.form_now = self._make(section)
        self.main.body.addWidget(self.form_now)
        if self.filling.is_complete:
            self.form_now.set_read_only()
        else:
            self.main.add_buttons(*self._buttons())
        self.main.body.addStretch(1)
        self.tasks.set_current(section)
        self.main.area.verticalScrollBar().setValue(0)
        self.main.arrive()
        self.filled.emit()

    def next_section(self, step: int) -> None:
        """Go to the section after or before (Ctrl+PgDn, Ctrl+PgUp)."""
        order = [view.section.id for view in self.filling.session.sections()]
        at = order.index(self._section) + step
        if 0 <= at < len(order):
            self.show_section(order[at])

    # making

    def _arrived(self, opened: Opened) -> None:
        self._opened = opened
        form = opened.filling.form
        self.side.heading.set_text(self._text(form))
        self._show_states()
        known = [view.section.id for view in opened.filling.session.sections()]
        self.show_section(self._section if self._section in known else self._first(known))
        if self.form_now is not None and self._question:
            self.form_now.go_to(self._question)
        if opened.filling.is_complete:
            text = self.tr("Den här versionen är slutförd och kan inte ändras.")
            self.main.show_banner(Banner(self.main.theme, "info", text))

    def _first(self, known: list[str]) -> str:
        """Where to go on: the first section that is not done."""
        session = self.filling.session
        states = ((one, session.state(one)) for one in known)
        return next((one for one, state in states if state != SectionState.DONE), known[0])

    def _make(self, section: str) -> SectionForm:
        filling = self.filling
        wording = Wording(self.context.language)
        past = {
            address: self.tr("Förra svaret, {day}: {answer}").format(
                day=wording.short_day(earlier.day),
                answer=wording.of(filling.session.leaf(address), earlier.stored),
            )
            for address, earlier in filling.earlier.items()
        }
        setting = Setting(self.context.theme, self.context.language, self.context.clock.today)
        form = SectionForm(
            setting, filling.session, section,
            drafts=filling.drafts, earlier=past, links=filling.links,
        )  # fmt: skip
        form.drafted.connect(self._draft)
        form.answered.connect(self._answer)
        form.cell_answered.connect(self._cell)
        form.row_wanted.connect(self._add_row)
        form.row_unwanted.connect(self._remove_row)
        form.row_moved.connect(self._move_row)
        return form

    def _buttons(self) -> tuple[Button, Button]:
        done = Button(self.main.theme, self.tr("Markera som klart och fortsätt"), "primary")
        later = Button(self.main.theme, self.tr("Fortsätt senare"))
        done.clicked.connect(self._mark_done)
        later.clicked.connect(self._to_case)
        return done, later

    # what is written

    def _save(self, work: Callable[[Desk], object]) -> None:
        self.context.ask(work, lambda _done: self.context.window.saved())

    def _keep(self, work: Callable[[Desk], list[Write]]) -> None:
        """Save, and show what the program proposes because of it."""
        self.context.ask(work, self._kept)

    def _kept(self, made: list[Write]) -> None:
        self.context.window.saved()
        session = self.filling.session
        for address, stored in service.proposed(self.filling, made).items():
            question, _, cell = address.partition("/")
            if cell:
                row, _, column = cell.partition("/")
                session.set_cell(question, row, column, stored)
            else:
                change = session.answer(address, stored)
                if self.form_now is not None:
                    self.form_now.follow(change.shown, change.hidden)
            if self.form_now is not None:
                self.form_now.show_answer(address, stored)
            self._show_states()

    def _draft(self, address: str, text: str) -> None:
        self.filling.drafts[address] = text
        self._save(partial(service.keep_draft, filling=self.filling, address=address, text=text))

    def _answer(self, address: str, stored: Stored) -> None:
        filling = self.filling
        filling.drafts.pop(address, None)
        change = filling.session.answer(address, stored)
        if self.form_now is not None:
            self.form_now.follow(change.shown, change.hidden)
            self._show_problem(address)
        self._show_states()
        self._keep(partial(service.commit, filling=filling, address=address, stored=stored))

    def _cell(self, question: str, row: str, column: str, stored: Stored) -> None:
        filling = self.filling
        filling.session.set_cell(question, row, column, stored)
        if self.form_now is not None:
            self.form_now.follow_row(question, row)
        self._show_states()
        filling.drafts.pop(cell_address(question, row, column), None)
        self._keep(
            partial(
                service.set_cell, filling=filling, question=question, row=row, column=column,
                stored=stored,
            )
        )  # fmt: skip

    def _add_row(self, question: str, at: int) -> None:
        session = self.filling.session
        row = ids.new_id(self.context.clock.now())
        before = session.rows(question)
        changed = table.changed_places(before, session.add_row(question, row, at))
        self._rows_changed(question, row)
        self._save(
            partial(
                service.save_rows, filling=self.filling, question=question, changed=changed,
                new=row,
            )
        )  # fmt: skip

    def _move_row(self, question: str, row: str, to: int) -> None:
        session = self.filling.session
        before = session.rows(question)
        changed = table.changed_places(before, session.move_row(question, row, to))
        self._rows_changed(question, row)
        self._save(
            partial(service.save_rows, filling=self.filling, question=question, changed=changed)
        )

    def _remove_row(self, question: str, row: str) -> None:
        before = [one.id for one in self.filling.session.rows(question)]
        left = [one.id for one in self.filling.session.remove_row(question, row)]
        at = min(before.index(row), len(left) - 1)
        self._rows_changed(question, left[at] if left else ADD)
        self._save(partial(service.remove_row, row=row))
        self.context.window.toast(self.tr("Raden är borttagen."), self._undo)

    def _undo(self) -> None:
        """Put back what was taken away and read the document anew."""
        self.context.ask(
            lambda desk: undoing.undo(desk) and open_for(desk, self._document),
            lambda opened: self._arrived(opened) if isinstance(opened, Opened) else None,
        )

    def _rows_changed(self, question: str, focus: str) -> None:
        if self.form_now is not None:
            self.form_now.show_rows(question, self.filling.session.rows(question), focus)
        self._show_states()

    # finishing

    def _mark_done(self) -> None:
        self.leave()
        session, section = self.filling.session, self._section
        if self.form_now is not None:
            self.form_now.commit()
        outcome = session.mark_done(section)
        if not outcome.held:
            self._show_issues()
            return
        self._save(
            partial(
                service.mark_done, filling=self.filling, section=section,
                dropped=outcome.dropped, done=True,
            )
        )  # fmt: skip
        self._show_states()
        self._go_on(section)

    def _go_on(self, section: str) -> None:
        order = [view.section.id for view in self.filling.session.sections()]
        after = order[order.index(section) + 1 :]
        todo = [one for one in after if self.filling.session.state(one) != SectionState.DONE]
        if todo or after:
            self.show_section((todo or after)[0])
        else:
            self._to_check()

    def _show_issues(self) -> None:
        issues = [i for i in self.filling.session.issues(self._section) if i.severity == "error"]
        if self.form_now is None:
            return
        links = self.form_now.show_issues(issues)
        clear_layout(self.main.banners)
        title = self.tr("Det finns %n saker att rätta i avsnittet", "", len(links))
        summary = ErrorSummary(self.main.theme, title, links)
        self.main.banners.addWidget(summary)
        self.main.area.verticalScrollBar().setValue(0)
        summary.take_focus()

    def _show_problem(self, address: str) -> None:
        form = self.form_now
        box = form.box(address) if form is not None else None
        if form is None or box is None:
            return
        issue = self.filling.session.issue(address)
        box.show_problem(form.say(issue, box) if issue is not None else "")

    def _show_states(self) -> None:
        session, language = self.filling.session, self.context.language
        if self.filling.is_complete:
            self._final_states()
            return
        texts = {
            SectionState.NOT_STARTED: self.tr("Inte börjat"),
            SectionState.STARTED: self.tr("Påbörjat"),
            SectionState.DONE: self.tr("Klart"),
            SectionState.REVIEW: self.tr("Se över"),
        }
        views = session.sections()
        self.tasks.show_items(
            [
                TaskItem(
                    id=view.section.id, title=view.section.title.text(language),
                    state=texts[view.state], kind=_CHIP[view.state],
                    group=view.section.group.text(language) if view.section.group else "",
                )
                for view in views
            ]
        )  # fmt: skip
        self.tasks.set_current(self._section)
        told = session.progress()
        text = self.tr("{done} av {all} avsnitt klara").format(done=told.done, all=told.sections)
        self.progress.show_progress(told.done, told.sections, text)

    def _final_states(self) -> None:
        """A finished form is not on its way: one word for the whole of it, no count of sections."""
        language, state = self.context.language, self.tr("Slutförd")
        items = [
            TaskItem(
                id=view.section.id, title=view.section.title.text(language), state=state,
                kind="plain",
                group=view.section.group.text(language) if view.section.group else "",
            )
            for view in self.filling.session.sections()
        ]  # fmt: skip
        self.tasks.show_items(items)
        self.tasks.set_current(self._section)
        self.progress.show_progress(len(items), len(items), state)
        self.progress.bar.hide()
        self.check.setText(self.tr("Visa alla svar"))

    def _to_check(self) -> None:
        self.go.emit("check_answers", {"document": self._document})

    def _to_case(self) -> None:
        if self._opened is not None:
            self.go.emit("case", {"case": self.filling.document.case})

    def _text(self, titled: Form | Section) -> str:
        return titled.title.text(self.context.language)
