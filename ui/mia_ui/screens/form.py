"""Filling in a form (S16): sections in any order, nothing that stands in the way of talking."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from mia_desktop.forms import facing
from mia_desktop.forms.definition import Form, Section
from mia_desktop.forms.session import SectionState
from mia_desktop.services import undoing
from mia_desktop.services.field_history import FieldPlace
from mia_desktop.services.filling import Filling
from mia_ui.forms.answers import Setting
from mia_ui.forms.question import QuestionBox
from mia_ui.forms.section import SectionForm
from mia_ui.models.needs import think_of
from mia_ui.screens import dispute_mark
from mia_ui.screens.context import Context
from mia_ui.screens.form_history import place_of, words_for
from mia_ui.screens.form_reading import Opened, open_for, past_answers, past_tables
from mia_ui.screens.form_register import WORKPLACES, OpenRegister, TakeOn
from mia_ui.screens.form_writing import FormWriting
from mia_ui.screens.history_panel import HistoryPanel
from mia_ui.screens.topic_gate import TopicGate
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
        self._back_to_check = args.get("then") == "check_answers"
        self._opened: Opened | None = None
        self.writing: FormWriting | None = None
        self.history: HistoryPanel | None = None
        self.register: OpenRegister | None = None
        self.gate: TopicGate | None = None
        self.tasks = TaskList(context.theme, self.tr("Avsnitt"))
        back = self.tr("Kontrollera svaren") if self._back_to_check else self.tr("Deltagaren")
        if args.get("back") == WORKPLACES:
            back = self.tr("Arbetsplatser")
        main = Page(context.theme, self.tr("Läser in …"), back=back)
        super().__init__(context.theme, SidePane(context.theme, "", self.tasks), main)
        self.form_now: SectionForm | None = None
        self.progress = ProgressLine(context.theme)
        self.side.head.addWidget(self.progress)
        self.check = Button(context.theme, self.tr("Kontrollera svaren"))
        self.side.foot.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        self.check.clicked.connect(self._to_check)
        self.converse = Button(context.theme, self.tr("Samtalsläge"), icon="presentation")
        self.converse.setObjectName("converse")
        self.converse.clicked.connect(self._converse)
        main.tools.addWidget(self.converse)
        self.with_private = QCheckBox(self.tr("Ta med de privata frågorna"))
        self.with_private.setObjectName("with-private")
        self.with_private.setFont(context.theme.font("caption"))
        self.with_private.hide()
        self.side.foot.addWidget(self.with_private)
        self.tasks.opened.connect(self.show_section)
        main.back_wanted.connect(self._back)
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
        return " – ".join(filter(None, (self._opened.number, title, self.main.heading.text())))

    @override
    def leave(self) -> None:
        if self.form_now is not None:
            self.form_now.flush()

    @override
    def here(self) -> Mapping[str, str]:
        return {"section": self._section, "question": ""}

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What the keys of the window do on this page."""
        if self._opened is None:
            return {}
        return {
            "next_section": partial(self.next_section, 1),
            "previous_section": partial(self.next_section, -1),
            "conversation": self._converse,
            "same_as_then": self._same_as_then,
            "history": self._history_in_focus,
            "move": partial(self.go.emit, "move", {"record": self._document}),
        }

    def show_section(self, section: str) -> None:
        """Put a section on the page; the one before keeps what was written in it."""
        self.leave()
        self._section, self.history = section, None
        found = self.filling.form.section(section)
        self.main.set_title(found.title.text(self.context.language))
        clear_layout(self.main.banners)
        clear_layout(self.main.body)
        if found.guidance is not None:
            guidance = found.guidance.text(self.context.language)
            self.main.body.addWidget(PlainLabel(self.main.theme, guidance, "body", "muted"))
        needs = self._opened.needs if self._opened is not None else None
        if line := think_of(needs, self.context.language):
            self.main.body.addWidget(PlainLabel(self.main.theme, line))
        self.form_now = self._make(section)
        self.main.body.addWidget(self.form_now)
        asks = facing.has_private(self.filling.session, section) and not self.filling.is_complete
        self.with_private.setChecked(False)
        self.with_private.setVisible(asks)
        if self.filling.is_complete:
            self.form_now.set_read_only()
        else:
            self.main.add_buttons(*self._buttons())
            if self.gate is not None:
                self.gate.look(self.form_now)
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
        self.writing = FormWriting(self.context, opened.filling, self)
        self.writing.changed.connect(self._show_states)
        self.writing.undo_wanted.connect(self._undo)
        self.gate = TopicGate(self.context, opened.filling, self.main)
        self.gate.page_wanted.connect(self.go)
        form = opened.filling.form
        if not form.completes:
            self.register = OpenRegister(self.context, opened.filling, self.main)
            self.progress.hide()
            self.check.setText(self.tr("Visa alla svar"))
        self.converse.setVisible(not opened.filling.is_complete)
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
        setting = Setting(self.context.theme, self.context.language, self.context.clock.today)
        form = SectionForm(
            setting, filling.session, section,
            drafts=filling.drafts, earlier=past_answers(filling, self.context.language),
            links=filling.links, tables=past_tables(filling, self.context.language),
        )  # fmt: skip
        assert self.writing is not None
        self.writing.serve(form)
        form.offer_history(filling.rewritten | filling.disputed)
        form.show_marks(filling.disputed, dispute_mark.mark(), dispute_mark.stays())
        form.history_wanted.connect(self.show_history)
        return form

    def _buttons(self) -> tuple[Button, ...]:
        if self._back_to_check:  # one answer was to be changed: back to where that was seen
            back = Button(self.main.theme, self.tr("Tillbaka till svaren"), "primary")
            back.clicked.connect(self._to_check)
            return (back,)
        more = TakeOn(self.context, self.filling, self.main)
        if self.register is not None:
            return *self.register.buttons(self._to_case), *more.buttons()
        done = Button(self.main.theme, self.tr("Markera som klart och fortsätt"), "primary")
        later = Button(self.main.theme, self.tr("Fortsätt senare"))
        done.clicked.connect(self._mark_done)
        later.clicked.connect(self._to_case)
        return done, later, *more.buttons(self._section)

    # what was said before

    def _same_as_then(self) -> None:
        """Take over last time's answer or row that the keyboard is at (Ctrl+D)."""
        if self.form_now is not None and not self.filling.is_complete:
            self.form_now.same_as_then()

    def _history_in_focus(self) -> None:
        box = self.form_now.in_focus() if self.form_now is not None else None
        if self.history is not None:
            self._close_history()
        elif box is not None:
            self.show_history(box.address)

    def opened(self) -> str:
        box = self.history.parentWidget() if self.history is not None else None
        return f"history {box.address}" if isinstance(box, QuestionBox) else ""

    def open_again(self, what: str) -> bool:
        kind, _, address = what.partition(" ")
        if kind == "history":
            self.show_history(address, quiet=True)
        return kind == "history"

    def show_history(self, address: str, *, quiet: bool = False) -> None:
        """Show under a question who wrote what in it (Ctrl+H)."""
        box = self.form_now.box(address) if self.form_now is not None else None
        if box is None:
            return
        self._close_history()
        work = partial(place_of, filling=self.filling, address=address)
        self.context.ask(work, partial(self._show_panel, box, quiet=quiet))

    def _show_panel(self, box: QuestionBox, place: FieldPlace, *, quiet: bool = False) -> None:
        label = box.question.label.text(self.context.language)
        panel = self.history = HistoryPanel(
            self.context, place.record, place.unit, label,
            say=words_for(self.filling, place, self.context.language),
            changeable=not self.filling.is_complete, quiet=quiet,
        )  # fmt: skip
        panel.dispute.filled.connect(self.filled)
        panel.closed.connect(self._close_history)
        panel.put_back.connect(partial(self._was_put_back, box.address))
        panel.marked.connect(partial(self._show_again, box.address))
        box.attach(panel)

    def _close_history(self) -> None:
        panel, self.history = self.history, None
        if panel is not None:
            box = panel.parentWidget()
            panel.hide()
            panel.deleteLater()
            if isinstance(box, QuestionBox):
                box.take_focus()

    def _was_put_back(self, address: str) -> None:
        self.context.window.saved()
        self.context.window.toast(self.tr("Det tidigare värdet gäller igen."), self._undo)
        self._show_again(address)

    def _show_again(self, address: str) -> None:
        """Read the document anew and stand at the question."""
        self._question = address.partition("/")[0].partition(".")[0]
        self._read_anew()

    def _undo(self) -> None:
        """Put back what was taken away and read the document anew."""
        self.context.ask(undoing.undo, lambda done: self._read_anew() if done else None)

    def _read_anew(self) -> None:
        self.context.ask(partial(open_for, document=self._document), self._arrived)

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
        if self.writing is not None:
            self.writing.mark_done(section, outcome.dropped)
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

    def _show_states(self) -> None:
        session, language = self.filling.session, self.context.language
        if self.filling.is_complete:
            self._final_states()
            return
        if self.gate is not None:
            self.gate.look(self.form_now)
        if self.register is not None:
            self.tasks.show_items(self.register.items())
            self.tasks.set_current(self._section)
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
                id=view.section.id, title=view.section.title.text(language),
                state=self.tr("Klart"), kind="plain",
                group=view.section.group.text(language) if view.section.group else "",
            )
            for view in self.filling.session.sections()
        ]  # fmt: skip
        self.tasks.show_items(items)
        self.tasks.set_current(self._section)
        self.progress.show_progress(len(items), len(items), state)
        self.progress.bar.hide()
        self.check.setText(self.tr("Visa alla svar"))

    def _converse(self) -> None:
        """Turn the screen to the participant, at the question that the keyboard is in."""
        if self.filling.is_complete:
            return
        self.leave()
        box = self.form_now.in_focus() if self.form_now is not None else None
        address = box.address if box is not None else self._question
        args = {"document": self._document, "section": self._section, "question": address}
        if self.with_private.isChecked():
            args["private"] = "1"
        self.go.emit("conversation", args)

    def _back(self) -> None:
        back = self._to_check if self._back_to_check else self._to_case
        back()

    def _to_check(self) -> None:
        self.go.emit("check_answers", {"document": self._document})

    def _to_case(self) -> None:
        if self.register is not None:
            self.go.emit(*self.register.home())
        elif self._opened is not None:
            self.go.emit("case", {"case": self.filling.document.case})

    def _text(self, titled: Form | Section) -> str:
        return titled.title.text(self.context.language)
