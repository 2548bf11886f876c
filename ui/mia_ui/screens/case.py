"""Deltagarens sida (S13): who it is, what comes next, and all that has to do with them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import cast

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from mia_desktop.domain.records.person import Status
from mia_desktop.services import begun, participation, people, registers, undoing
from mia_desktop.services.desk import Desk
from mia_ui.models import casework
from mia_ui.screens import case_files, case_head, case_sections, page_keys
from mia_ui.screens.attachments import FilesPart
from mia_ui.screens.case_facts import Facts
from mia_ui.screens.case_find import FindPanel, Lead
from mia_ui.screens.case_notes import Notes
from mia_ui.screens.case_parts import Overview
from mia_ui.screens.case_phase import PhasePart
from mia_ui.screens.case_reading import Opened, read
from mia_ui.screens.case_sections import FORMS, SECTIONS
from mia_ui.screens.consent_form import Given
from mia_ui.screens.consents import Consents
from mia_ui.screens.context import Context
from mia_ui.screens.papers_part import PapersPart
from mia_ui.screens.register_part import RegistersPart
from mia_ui.screens.timeline import Timeline
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page, SidePane, Split
from mia_ui.widgets.surface import clear_layout
from mia_ui.widgets.task_list import TaskList
from mia_ui.widgets.text import Heading


class CaseScreen(Split):
    """The participant's page: its parts at the left, one of them shown."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        self.context = context
        self._case, self._section = args["case"], args.get("section", "")
        self._note = args.get("note", "")
        self._opened: Opened | None = None
        self.tasks = TaskList(context.theme, self.tr("Delar"))
        main = Page(context.theme, self.tr("Läser in …"), back=self.tr("Deltagare"))
        super().__init__(context.theme, SidePane(context.theme, "", self.tasks), main)
        main.back_wanted.connect(lambda: self.go.emit("caseload", {}))
        self.chip = main.add_chip("", "neutral")
        self._make_parts()
        self._connect()
        for text, name, run in (
            (self.tr("Ny anteckning"), "note", self.new_note),
            (self.tr("Ny uppföljning"), "follow-up", self.new_follow_up),
        ):
            button = Button(context.theme, text)
            button.setObjectName(f"new-{name}")
            button.clicked.connect(run)
            main.tools.addWidget(button)
        self._bind_keys()
        context.ask(partial(read, case=self._case, first=True), self._arrived)

    # making

    def _make_parts(self) -> None:
        context = self.context
        self.notes = Notes(context, self.main, self._case)
        self.note = self.notes.panel
        self.finder = FindPanel(context, self._case)
        self.overview = Overview(context)
        self.timeline = Timeline(context, self._case)
        self.contacts, self.work = RegistersPart(context), RegistersPart(context)
        self.consents = Consents(context)
        self.facts = Facts(context, self._case)
        self.files, self.papers = FilesPart(context), PapersPart(context, self.go.emit)
        self.phase = PhasePart(context, self)
        self.way_in = RegistersPart(context)
        self.heading = Heading(context.theme, "", 2)
        self.links, self.rights = case_sections.links(context, self._case)
        self.profile = case_sections.profile(context)
        work = case_sections.under_each_other(context, self.work, self.profile, self.links)
        self._parts: dict[str, QWidget] = {
            "overview": self.overview, "timeline": self.timeline, "contacts": self.contacts,
            "work": work, "consents": self.consents,
            "facts": case_sections.under_each_other(context, self.facts, self.rights),
            "files": self.files, "papers": self.papers,
            "phase": case_sections.under_each_other(context, self.phase, self.way_in),
        }  # fmt: skip
        for part in (self.finder, self.heading, self.note, *self._parts.values()):
            self.main.body.addWidget(part)
            if part not in (self.note, self.finder):
                part.hide()
        self.main.finish()

    def _connect(self) -> None:
        self.tasks.opened.connect(self.show_section)
        self.overview.deed_wanted.connect(self._do)
        self.overview.document_wanted.connect(self._open_document)
        self.timeline.open_wanted.connect(self._open_document)
        self.timeline.file_wanted.connect(self._open_file)
        self.timeline.note_wanted.connect(self.new_note)
        self.timeline.change_wanted.connect(self._change_note)
        self.timeline.remove_wanted.connect(self.notes.remove)
        self.notes.change_wanted.connect(self._change)
        self.notes.closed.connect(self._put_note_away)
        self.notes.removed.connect(self._say_removed)
        self.profile.clicked.connect(self._open_profile)
        for way in (self.links, self.rights, self.phase, self.timeline):
            way.page_wanted.connect(self.go)
        for part in (self.contacts, self.work, self.way_in):
            part.opened.connect(self._open_document)
            part.add_wanted.connect(self._begin_line)
            part.remove_wanted.connect(self._remove_line)
        self.consents.given.connect(self._give_consent)
        self.consents.withdrawn.connect(self._withdraw_consent)
        self.consents.signed.connect(self._scan)
        self.consents.file_wanted.connect(self._open_file)
        self.consents.paper_wanted.connect(partial(self.go.emit, "preview"))
        self.facts.change_wanted.connect(self._change)
        self.facts.arrived.connect(self._arrived)
        self.facts.filled.connect(self.filled)
        self.files.added.connect(self._add_files)
        self.files.opened.connect(self._open_file)
        self.files.remove_wanted.connect(self._remove_file)
        self.phase.periods.change_wanted.connect(self._change)
        self.phase.status_chosen.connect(self._set_status)
        self.phase.reopened.connect(self._reopen)
        self.phase.coaches_named.connect(self._name_coaches)
        self.finder.lead_wanted.connect(self._follow)
        self.finder.closed.connect(self.main.arrive)

    def _bind_keys(self) -> None:
        for command, run in (
            ("note", self.new_note),
            ("follow_up", self.new_follow_up),
            ("find", self.open_find),
            ("move", partial(self.go.emit, "move", {"case": self._case})),
            ("add_row", self.add_here),
            ("history", partial(self.notes.history, self.facts, self.phase.periods)),
            ("next_section", partial(self._step, 1)),
            ("previous_section", partial(self._step, -1)),
        ):
            page_keys.bind(self.context, self, command, run)

    # the shell

    @override
    def window_title(self) -> str:
        number = self._opened.view.participant.number if self._opened else ""
        title = case_sections.titles().get(self._section, "")
        return f"{number} – {title}" if number else self.tr("Deltagare")

    @override
    def here(self) -> Mapping[str, str]:
        return {"section": self._section}

    @override
    def leave(self) -> None:
        for part in (self.note, self.facts, self.consents.form, self.phase):
            part.flush()

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
        self.tasks.show_items(case_sections.items(opened, self.context.clock.today()))
        self.tasks.set_current(self._section)
        if first:
            if self.notes.go_on(opened):
                self._section = self._section or "timeline"
            self.show_section(self._section if self._section in SECTIONS else SECTIONS[0])
            self.main.arrive()
            if self._note:
                self._change_note(self._note)
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

    # sections

    def show_section(self, section: str) -> None:
        """Put a part on the page; what was written in the one before is kept."""
        if self._opened is None:
            return
        self.leave()
        self._section = section
        self.heading.set_text(case_sections.titles()[section])
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
        kept = QApplication.focusWidget()
        name = kept.objectName() if kept is not None and self.main.isAncestorOf(kept) else ""
        if self._section == "facts":
            if not again:
                self.facts.show_person(opened)
            return
        self._lay_out(opened)
        self.reflow(self.context.theme.effective(self.window().width()))
        if again and name:
            self._put_back(name)

    def _put_back(self, name: str) -> None:
        """Give the keyboard to what is there instead of what had it; a list has seen to its own."""
        there = [one for one in self.main.findChildren(QWidget, name) if one.isVisible()]
        rows = self.main.findChild(QWidget, f"list-{name.partition('-')[0]}")
        focus = QApplication.focusWidget()
        if there:
            there[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif rows is None or focus is None or not rows.isAncestorOf(focus):
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, opened: Opened) -> None:
        match self._section:
            case "overview":
                self.overview.show_case(opened, primary=self.note.isHidden())
            case "timeline":
                self.timeline.show_events(opened.events, opened.links())
            case "contacts":
                self.contacts.show_registers(opened.of_part("contacts"))
            case "work":
                self.profile.setVisible(bool(case_sections.mapped(opened)))
                self.links.setVisible(not opened.office)
                self.work.show_registers(opened.of_part("work"))
            case "consents":
                self.consents.show_case(opened)
            case "papers":
                self.papers.show_offers(opened.papers)
            case "files":
                self.files.show_files(opened.files)
            case _:
                self.phase.show_case(opened)
                self.way_in.show_registers(opened.of_part("phase"))

    # what is done

    def _change(self, work: Callable[[Desk], object]) -> None:
        """Do something to the case and read it anew."""
        self.context.ask(work, lambda _done: self._read())

    def _undo(self) -> None:
        self._change(undoing.undo)

    def _say_removed(self, text: str) -> None:
        self.context.window.toast(text, self._undo)

    def new_note(self) -> None:
        """Write a note (Ctrl+J); the one that was begun goes on."""
        if self._opened is None:
            return
        if self._section == "overview":
            self.show_section("timeline")
        self.notes.new(self._opened)

    def _change_note(self, record: str) -> None:
        if self._opened is not None:
            self.notes.change(self._opened, record)

    def _put_note_away(self) -> None:
        self.main.heading.setFocus()
        if self._opened is not None:
            self._fill(self._opened, again=True)

    def add_here(self) -> None:
        """Insert: what the part that is shown has more of."""
        adds: Mapping[str, Callable[[], object]] = {
            "contacts": self.contacts.add_here, "work": self.work.add_here,
            "consents": self.consents.open_form, "files": self.files.choose,
        }  # fmt: skip
        adds.get(self._section, self.new_note)()

    def _begin_line(self, form: str) -> None:
        work = partial(registers.begin, form_id=form, case=self._case)
        self.context.ask(work, self._open_document)

    def _remove_line(self, document: str) -> None:
        self._change(partial(registers.remove, document=document))
        self._say_removed(self.tr("Raden är borttagen."))

    def _add_files(self, paths: list[str]) -> None:
        self._change(partial(case_files.add_all, case=self._case, paths=paths))

    def _remove_file(self, attachment: str) -> None:
        self._change(partial(people.remove, record=attachment))
        self._say_removed(self.tr("Filen är borttagen."))

    def _scan(self, consent: str, path: str) -> None:
        self._change(partial(case_files.scan, consent=consent, path=path))

    def _give_consent(self, given: Given) -> None:
        said = msgspec.structs.asdict(given)
        self._change(partial(people.give_consent, case=self._case, **said))

    def _withdraw_consent(self, consent: str, how: str) -> None:
        self._change(partial(people.withdraw_consent, consent=consent, how=how))

    def _name_coaches(self, names: list[str]) -> None:
        self._change(partial(participation.set_coaches, case=self._case, names=names))

    def _set_status(self, status: str) -> None:
        present = self._opened.view.present if self._opened else None
        if present is not None:
            chosen = cast("Status", status)
            self._change(partial(participation.set_status, participation=present.id, status=chosen))

    def _reopen(self) -> None:
        self._change(partial(participation.reopen, case=self._case))

    # going on

    def open_find(self) -> None:
        """Look for a word in everything that is written here (Ctrl+F)."""
        self.finder.open_panel()
        self.main.area.verticalScrollBar().setValue(0)

    def _follow(self, lead: Lead) -> None:
        """Go to what was found."""
        if lead.page:
            self.go.emit(lead.page, {"case": self._case, **lead.args})
            return
        self.finder.close_panel()
        self.show_section(lead.section)
        if lead.note:
            self._change_note(lead.note)

    def new_follow_up(self) -> None:
        """Begin a follow-up (Ctrl+U), or go on with the one that was begun."""
        self._begin("uppfoljning")

    def _begin(self, form: str) -> None:
        self.context.ask(partial(begun.begin, case=self._case, form=form), self._open_document)

    def _open_document(self, document: str) -> None:
        self.go.emit("form", {"document": document})

    def _open_profile(self) -> None:
        """The profile is a section of the newest kartläggning, written in one place."""
        document = case_sections.mapped(self._opened) if self._opened is not None else ""
        self.go.emit("form", {"document": document, "section": "yrkesprofil"})

    def _open_file(self, attachment: str) -> None:
        self.go.emit("attachment", {"attachment": attachment})

    def _do(self, deed: str) -> None:
        """Go where a button of the overview leads."""
        if deed in FORMS:
            self._begin(FORMS[deed])
        elif deed == "timeline":
            self.show_section("timeline")
        elif deed == "reopen":
            self._reopen()
        else:
            page = deed if deed in {"over_time", "data_rights"} else "plan"
            self.go.emit(page, {"case": self._case})
