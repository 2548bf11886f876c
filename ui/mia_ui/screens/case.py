"""Deltagarens sida (S13): who it is, what comes next, and all that has to do with them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from mia_desktop.domain.records.person import Identity, Status
from mia_desktop.services import drafting, participation, people, undoing
from mia_desktop.services.closing import is_in_force
from mia_desktop.services.desk import Desk
from mia_ui.models import casework
from mia_ui.screens import case_head, page_keys
from mia_ui.screens.case_parts import Overview, PhasePart
from mia_ui.screens.case_reading import Opened, begin, change_identity, read, save_field
from mia_ui.screens.consents import Consents, Given
from mia_ui.screens.context import Context
from mia_ui.screens.note_panel import NotePanel, Written
from mia_ui.screens.person_fields import PersonFields
from mia_ui.screens.reveal import reveal
from mia_ui.screens.timeline import Timeline
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page, SidePane, Split
from mia_ui.widgets.surface import clear_layout, column
from mia_ui.widgets.task_list import TaskItem, TaskList
from mia_ui.widgets.text import Heading

SECTIONS = ("overview", "timeline", "consents", "facts", "phase")


class CaseScreen(Split):
    """The participant's page: its parts at the left, one of them shown."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        self.context = context
        self._case, self._section = args["case"], args.get("section", SECTIONS[0])
        self._opened: Opened | None = None
        self.tasks = TaskList(context.theme, self.tr("Delar"))
        main = Page(context.theme, self.tr("Läser in …"), back=self.tr("Deltagare"))
        super().__init__(context.theme, SidePane(context.theme, "", self.tasks), main)
        main.back_wanted.connect(lambda: self.go.emit("caseload", {}))
        self.chip = main.add_chip("", "neutral")
        self._make_parts()
        for text, name, run in (
            (self.tr("Ny anteckning"), "note", self.new_note),
            (self.tr("Ny uppföljning"), "follow-up", self.new_follow_up),
        ):
            button = Button(context.theme, text)
            button.setObjectName(f"new-{name}")
            button.clicked.connect(run)
            main.tools.addWidget(button)
        self.tasks.opened.connect(self.show_section)
        self._bind_keys()
        context.ask(partial(read, case=self._case, first=True), self._arrived)

    # making

    def _make_parts(self) -> None:
        context = self.context
        self.note = NotePanel(context)
        self.overview = Overview(context)
        self.timeline = Timeline(context)
        self.consents = Consents(context)
        self.phase = PhasePart(context)
        self.heading = Heading(context.theme, "", 2)
        self.facts = QWidget()
        self.facts_area = column(context.theme, "l", self.facts)
        self.person: PersonFields | None = None
        self._parts = dict(
            zip(
                SECTIONS,
                (self.overview, self.timeline, self.consents, self.facts, self.phase),
                strict=True,
            )
        )
        for part in (self.heading, self.note, *self._parts.values()):
            self.main.body.addWidget(part)
            if part is not self.note:
                part.hide()
        self.main.finish()
        self.overview.deed_wanted.connect(self._do)
        self.overview.document_wanted.connect(self._open_document)
        self.timeline.open_wanted.connect(self._open_document)
        self.timeline.note_wanted.connect(self.new_note)
        self.timeline.change_wanted.connect(self._change_note)
        self.timeline.remove_wanted.connect(self._remove_note)
        self.note.saved.connect(self._save_note)
        self.note.typed.connect(self._keep_note)
        self.note.closed.connect(self._put_note_away)
        self.consents.given.connect(self._give_consent)
        self.consents.withdrawn.connect(self._withdraw_consent)
        self.phase.status_chosen.connect(self._set_status)
        self.phase.reopened.connect(self._reopen)
        self.phase.coaches_named.connect(self._name_coaches)

    def _bind_keys(self) -> None:
        for command, run in (
            ("note", self.new_note),
            ("follow_up", self.new_follow_up),
            ("next_section", partial(self._step, 1)),
            ("previous_section", partial(self._step, -1)),
        ):
            page_keys.bind(self.context, self, command, run)

    # the shell

    @override
    def window_title(self) -> str:
        number = self._opened.view.participant.number if self._opened else ""
        return f"{number} – {self._titles()[self._section]}" if number else self.tr("Deltagare")

    @override
    def leave(self) -> None:
        self.note.flush()
        if self.person is not None:
            self.person.flush()

    @override
    def primary(self) -> Button | None:
        """The note that is being written comes before what stands on the page."""
        return self.note.save if self.note.isVisible() else super().primary()

    # reading

    def _read(self) -> None:
        self.context.window.saved()
        self.context.ask(partial(read, case=self._case), self._arrived)

    def _arrived(self, opened: Opened) -> None:
        first = self._opened is None
        self._opened = opened
        self._show_head(opened, say=first)
        self._show_sections(opened)
        if first:
            if self._go_on_writing(opened):
                self._section = "timeline"
            self.show_section(self._section if self._section in SECTIONS else SECTIONS[0])
            self.main.arrive()
        else:
            self._fill(opened, again=True)
        self.title_changed.emit()
        self.filled.emit()

    def _show_head(self, opened: Opened, *, say: bool) -> None:
        view, today = opened.view, self.context.clock.today()
        person = view.participant
        name = " ".join(part for part in (person.name.given, person.name.family) if part)
        self.main.heading.set_text(person.number if view.protected else name or person.number)
        self.main.caption.setText(case_head.facts(person, today, self.context.language))
        self.main.caption.setVisible(bool(self.main.caption.text()))
        self.side.heading.set_text(person.number)
        status = view.present.status if view.present else ""
        self.chip.show_state(casework.phases().get(status, status), casework.phase_kind(status))
        clear_layout(self.main.banners)
        leads = {
            "conflicts": partial(self.go.emit, "conflicts", {"case": self._case}),
            "consents": partial(self.show_section, "consents"),
        }
        for banner in case_head.banners(self.context.theme, view, today, leads):
            self.main.banners.addWidget(banner)
            if say:
                banner.say()

    def _titles(self) -> dict[str, str]:
        return {
            "overview": self.tr("Översikt"),
            "timeline": self.tr("Tidslinje och anteckningar"),
            "consents": self.tr("Samtycken"),
            "facts": self.tr("Uppgifter"),
            "phase": self.tr("Fas och period"),
        }

    def _show_sections(self, opened: Opened) -> None:
        view, today = opened.view, self.context.clock.today()
        holding = sum(is_in_force(c.scope, today) for c in view.consents)
        person = view.participant
        reached = bool(person.phone or person.email or person.safe_contact)
        status = view.present.status if view.present else ""
        states = {
            "overview": self.tr("Nästa steg"),
            "timeline": self.tr("{n} st").format(n=len(opened.events)),
            "consents": self.tr("{n} gäller").format(n=holding),
            "facts": self.tr("Ifyllda") if reached else self.tr("Saknas"),
            "phase": casework.phases().get(status, ""),
        }
        self.tasks.show_items(
            [TaskItem(id=s, title=t, state=states[s]) for s, t in self._titles().items()]
        )
        self.tasks.set_current(self._section)

    # sections

    def show_section(self, section: str) -> None:
        """Put a part on the page; what was written in the one before is kept."""
        if self._opened is None:
            return
        self.leave()
        self._section = section
        self.heading.set_text(self._titles()[section])
        self.heading.setVisible(section != SECTIONS[0])
        for name, part in self._parts.items():
            part.setVisible(name == section)
        self._fill(self._opened, again=False)
        self.tasks.set_current(section)
        self.main.area.verticalScrollBar().setValue(0)
        if section != SECTIONS[0]:
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title_changed.emit()

    def _step(self, by: int) -> None:
        at = SECTIONS.index(self._section) + by
        if 0 <= at < len(SECTIONS):
            self.show_section(SECTIONS[at])

    def _fill(self, opened: Opened, *, again: bool) -> None:
        """Lay out the shown part; the fields of a person stand until they are left."""
        if self._section == "facts":
            if not again:
                self._make_person(opened)
            return
        kept = QApplication.focusWidget()
        name = kept.objectName() if kept is not None and self.main.isAncestorOf(kept) else ""
        if self._section == "overview":
            primary = self.note.isHidden()
            self.overview.show_case(opened.view, opened.plan, opened.events, primary=primary)
        elif self._section == "timeline":
            self.timeline.show_events(opened.events)
        elif self._section == "consents":
            self.consents.show_consents(opened.view.consents)
        else:
            self.phase.show_case(opened.view)
        self.reflow(self.context.theme.effective(self.window().width()))
        if again and name:
            found = self.main.findChild(QWidget, name)
            (found or self.heading).setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_person(self, opened: Opened) -> None:
        clear_layout(self.facts_area)
        self.person = PersonFields(
            self.context, opened.view.participant, opened.masked, opened.drafts
        )
        self.person.edited.connect(self._save_field)
        self.person.shown.connect(
            partial(self._change, partial(people.reveal_contact, case=self._case))
        )
        number = self.person.number
        number.reveal_wanted.connect(self._reveal)
        number.changed.connect(self._change_identity)
        self.facts_area.addWidget(self.person)

    # what is done

    def _change(self, work: Callable[[Desk], object]) -> None:
        """Do something to the case and read it anew."""
        self.context.ask(work, lambda _done: self._read())

    def _save_field(self, unit: str, value: object) -> None:
        self._change(partial(save_field, case=self._case, unit=unit, value=value))

    def _reveal(self) -> None:
        person = self.person
        if person is not None:
            self.context.ask(
                partial(people.reveal_number, case=self._case), person.number.show_whole
            )

    def _change_identity(self, identity: Identity) -> None:
        def again(taken: str) -> None:
            if taken and self.person is not None:
                self.person.number.show_taken(taken)
            else:
                self.context.ask(partial(read, case=self._case), show)

        def show(opened: Opened) -> None:
            self._arrived(opened)
            self._make_person(opened)

        self.context.ask(partial(change_identity, case=self._case, identity=identity), again)

    def _name_coaches(self, names: list[str]) -> None:
        self._change(partial(participation.set_coaches, case=self._case, names=names))

    def new_note(self) -> None:
        """Write a note (Ctrl+J); the one that was begun goes on."""
        if self._opened is None:
            return
        if self._section == "overview":
            self.show_section("timeline")
        self.note.open_new(self._opened.view.note_draft)
        self.note.text.take_focus()
        for part in (self.note.save, self.note.text):  # the text, where both have no room
            reveal(self.main, part)

    def _put_note_away(self) -> None:
        self.main.heading.setFocus()
        if self._opened is not None:
            self._fill(self._opened, again=True)

    def _change_note(self, record: str) -> None:
        if self._opened is None:
            return
        note = next(note for note in self._opened.view.notes if note.id == record)
        self.note.open_note(note, self._opened.drafts.get((record, "text"), ""))
        self.note.text.take_focus()
        for part in (self.note.save, self.note.text):  # the text, where both have no room
            reveal(self.main, part)

    def _go_on_writing(self, opened: Opened) -> bool:
        """Open the note that was being written or corrected; tells whether there was one."""
        half = [note for note in opened.view.notes if opened.drafts.get((note.id, "text"))]
        if opened.view.note_draft:
            self.note.open_new(opened.view.note_draft)
        elif half:
            self.note.open_note(half[0], opened.drafts[half[0].id, "text"])
        return bool(opened.view.note_draft or half)

    def _keep_note(self, note: str, text: str) -> None:
        keep = partial(people.keep_note_draft, case=self._case, text=text)
        if note:
            keep = partial(drafting.keep, case=self._case, record=note, unit="text", text=text)
        self.context.ask(keep, lambda _done: self.context.window.saved())

    def _save_note(self, written: Written) -> None:
        values = dict(written.values)
        self.main.heading.setFocus()
        if written.note:
            self._change(partial(people.change_note, note=written.note, values=values))
        else:
            self._change(partial(people.add_note, case=self._case, **values))

    def _remove_note(self, record: str) -> None:
        self._change(partial(people.remove, record=record))
        self.context.window.toast(self.tr("Anteckningen är borttagen."), self._undo)

    def _undo(self) -> None:
        self._change(undoing.undo)

    def _give_consent(self, given: Given) -> None:
        self._change(
            partial(
                people.give_consent, case=self._case, kind=given.kind, scope=given.scope,
                given=given.given,
            )
        )  # fmt: skip

    def _withdraw_consent(self, consent: str, how: str) -> None:
        self._change(partial(people.withdraw_consent, consent=consent, how=how))

    def _set_status(self, status: str) -> None:
        present = self._opened.view.present if self._opened else None
        if present is not None:
            self._change(
                partial(
                    participation.set_status, participation=present.id,
                    status=cast("Status", status),
                )
            )  # fmt: skip

    def _reopen(self) -> None:
        self._change(partial(participation.reopen, case=self._case))

    # going on

    def new_follow_up(self) -> None:
        """Begin a follow-up (Ctrl+U), or go on with the one that was begun."""
        self._begin("uppfoljning")

    def _begin(self, form: str) -> None:
        self.context.ask(partial(begin, case=self._case, form=form), self._open_document)

    def _open_document(self, document: str) -> None:
        self.go.emit("form", {"document": document})

    def _do(self, deed: str) -> None:
        """Go where a button of the overview leads."""
        forms = {
            "start_assessment": "kartlaggning",
            "continue_assessment": "kartlaggning",
            "follow_up": "uppfoljning",
            "exit": "avslut",
            "after_exit": "efteruppfoljning",
        }
        if deed in forms:
            self._begin(forms[deed])
        elif deed == "timeline":
            self.show_section("timeline")
        elif deed == "reopen":
            self._reopen()
        else:
            self.go.emit("plan", {"case": self._case})
