"""Flytta till rätt person: what was written in the wrong file, or a whole visit of it.

What it comes to is said in words before the button: what goes, what stays, what has left already.
"""

from collections.abc import Mapping
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QRadioButton
from typing_extensions import override

from mia_desktop.domain.records.work import DOCUMENTS
from mia_desktop.services import moving, moving_foresight, switching, undoing
from mia_desktop.services.caseload import CaseRow
from mia_desktop.services.desk import Desk
from mia_desktop.services.moving_foresight import Candidate, Foreseen, Offered
from mia_desktop.services.timeline import Event
from mia_ui.base.announce import announce
from mia_ui.messages import moving as say
from mia_ui.messages import when
from mia_ui.models import casework
from mia_ui.screens import timeline
from mia_ui.screens.context import Context
from mia_ui.widgets import accessible
from mia_ui.widgets.banner import Banner, EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Heading, PlainLabel

LONGEST = 90
"""Letters of a text that a line of the list shows."""


class People(msgspec.Struct, frozen=True, kw_only=True):
    """Who was found, for which question: a late answer to an earlier one is thrown away."""

    asked: int
    rows: tuple[CaseRow, ...]
    all: int


class MovePage(Page):
    """With `record` what was pointed at, with `case` alone the latest that was written there."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        title = QCoreApplication.translate("MovePage", "Flytta till rätt person")
        super().__init__(
            context.theme, title, back=QCoreApplication.translate("MovePage", "Deltagaren")
        )
        self.context = context
        self._case, self._record = args.get("case", ""), args.get("record", "")
        self._number, self._asked, self._looked = "", 0, 0
        self._foreseen: Foreseen | None = None
        self.ticks: dict[str, QCheckBox] = {}
        self._content = column(self.theme, "l")
        self.body.addLayout(self._content)
        self._content.addWidget(PlainLabel(self.theme, self.tr("Läser in …"), "body", "muted"))
        self.finish()
        self.back_wanted.connect(self._go_back)
        self.context.ask(partial(_read, case=self._case, record=self._record), self._show)

    @override
    def window_title(self) -> str:
        text = self.heading.text()
        return f"{self._number} – {text}" if self._number else text

    @override
    def here(self) -> Mapping[str, str]:
        return {"case": self._case, "record": self._record}

    def _go_back(self) -> None:
        self.go.emit("case", {"case": self._case, "section": "timeline"})

    # what is moved

    def _show(self, offered: Offered) -> None:
        self._case, self._number = offered.case, offered.number
        self.title_changed.emit()
        clear_layout(self._content)
        if not (offered.asked or offered.visit):
            self._content.addWidget(self._nothing())
            self.filled.emit()
            return
        text = self.tr(
            "Texten flyttas med datum och den som skrev. I båda akterna står att något har "
            "flyttats, när och av vem, men inget om den andra personen."
        )
        self._content.addWidget(PlainLabel(self.theme, text))
        self._content.addWidget(self._things(offered))
        self._content.addWidget(self._person())
        self.result = Surface(self.theme, "card", gap="s")
        self._content.addWidget(self.result)
        self.read = QCheckBox(self.tr("Jag har läst igenom texten"))
        self.read.setObjectName("move-read")
        self.read.setFont(self.theme.font("label"))
        self.read.hide()
        self._content.addWidget(self.read)
        self.deed = Button(self.theme, self.tr("Flytta"), "primary", "arrow-right")
        self.deed.clicked.connect(self._move)
        self.cancel = Button(self.theme, self.tr("Avbryt"))
        self.cancel.clicked.connect(self._go_back)
        self._content.addWidget(ButtonRow(self.theme, self.deed, self.cancel))
        self._tell(None)
        self._look_for()
        self.filled.emit()

    def _nothing(self) -> EmptyState:
        title = self.tr("Det finns inget att flytta.")
        text = self.tr(
            "Anteckningar, formulär, möten, tid, steg och filer kan flyttas. Samtycken, planen "
            "och papper som har lämnats ut hör till personen."
        )
        if self._record:
            title, text = say.refused()["kind"]
        back = Button(self.theme, self.tr("Till deltagaren"))
        back.clicked.connect(self._go_back)
        return EmptyState(self.theme, "message-square-text", title, text, [back])

    def _things(self, offered: Offered) -> Surface:
        title = self.tr("Vad ska flyttas från {number}?").format(number=offered.number)
        card = Surface(self.theme, "card", title=title, gap="s")
        if offered.name:
            card.body.addWidget(PlainLabel(self.theme, offered.name, "caption", "muted"))
        for one in offered.asked:
            self._tick(card, one, on=True)
        if offered.asked and offered.visit:
            text = self.tr("Skrivet samma dag av {name}")
            heading = Heading(self.theme, text.format(name=offered.asked[0].author), 3)
            card.body.addWidget(heading)
        for one in offered.visit:
            self._tick(card, one, on=False)
        if offered.asked and offered.visit:
            whole = Button(self.theme, self.tr("Välj hela besöket"))
            whole.setObjectName("move-whole")
            whole.clicked.connect(self._choose_all)
            card.body.addWidget(ButtonRow(self.theme, whole))
        if offered.edited:
            text = self.tr(
                "%n svar skrevs den dagen i något som fanns sedan tidigare. De flyttas inte: gå "
                "tillbaka till det tidigare värdet i fältets historik (Ctrl+H).",
                "",
                offered.edited,
            )
            card.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
        return card

    def _tick(self, card: Surface, one: Candidate, *, on: bool) -> None:
        tick = QCheckBox(named(one, self.context.language))
        tick.setObjectName(f"move-{one.record}")
        tick.setFont(self.theme.font("label"))
        tick.setChecked(on)
        tick.toggled.connect(lambda _on: self._foresee())
        self.ticks[one.record] = tick
        card.body.addWidget(tick)
        text = one.text if len(one.text) <= LONGEST else one.text[:LONGEST].rstrip() + " …"
        words = " · ".join(part for part in (one.author, text) if part)
        card.body.addWidget(PlainLabel(self.theme, words, "caption", "muted"))

    def _choose_all(self) -> None:
        for tick in self.ticks.values():
            tick.blockSignals(True)
            tick.setChecked(True)
            tick.blockSignals(False)
        self._foresee()

    def _chosen(self) -> list[str]:
        return [record for record, tick in self.ticks.items() if tick.isChecked()]

    # to whom

    def _person(self) -> Surface:
        card = Surface(self.theme, "card", title=self.tr("Till vem?"), gap="m")
        self.search = LineField(self.theme, longest=100)
        self.search.changed.connect(self._look_for)
        self.search_row = FormRow(
            self.theme, self.tr("Sök"), self.search, name="move-search",
            help_text=self.tr("Namn, deltagarnummer eller hela personnumret."),
        )  # fmt: skip
        card.body.addWidget(self.search_row)
        self.found = column(self.theme, "s")
        card.body.addLayout(self.found)
        self.target: ChoiceField | None = None
        return card

    def _look_for(self) -> None:
        self._asked += 1
        work = partial(_people, asked=self._asked, text=self.search.text(), without=self._case)
        self.context.ask(work, self._show_people)

    def _show_people(self, found: People) -> None:
        if found.asked != self._asked:
            return
        before = self._target()
        self.search_row.clear_error()
        clear_layout(self.found)
        self.target = None
        count = self.tr("Senast öppnade deltagare")
        if self.search.text().strip():
            count = self.tr("%n träffar", "", found.all) if found.rows else self.tr("Inga träffar.")
        if found.rows:
            options = [Option(row.case, _called(row)) for row in found.rows]
            self.target = ChoiceField(self.theme, options)
            if before in {row.case for row in found.rows}:
                self.target.set_value(before)
            self.target.changed.connect(self._foresee)
            row = FormRow(self.theme, count, self.target, name="move-target")
            self.found.addWidget(row)
            # made after them, and Tab goes through what was made first
            last = [self.target.target(), *self.target.findChildren(QRadioButton)][-1]
            accessible.tab_order([last, self.read, self.deed, self.cancel])
        else:
            self.found.addWidget(PlainLabel(self.theme, count, "body", "muted"))
        announce(self.search.edit, count)
        self._foresee()

    def _target(self) -> str:
        return (self.target.value() or "") if self.target is not None else ""

    # what it comes to

    def _foresee(self) -> None:
        self._looked += 1
        records, target, asked = self._chosen(), self._target(), self._looked
        if not (records and target):
            self._tell(None)
            return

        def done(seen: Foreseen) -> None:
            if asked == self._looked:
                self._tell(seen)

        self.context.ask(lambda desk: moving_foresight.foresee(desk, records, target), done)

    def _tell(self, seen: Foreseen | None) -> None:
        self._foreseen = seen
        clear_layout(self.result.body)
        self.result.body.addWidget(Heading(self.theme, self.tr("Det här händer"), 3))
        self.deed.setEnabled(True)
        careful = seen is not None and not seen.refused and any(c in _READ for c in seen.care)
        self.read.setVisible(careful)
        if seen is None:
            text = self.tr("Välj vad som ska flyttas och till vem, så visas det här.")
            self.result.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
            return
        if seen.refused:
            title, text = say.refused()[seen.refused]
            self.result.body.addWidget(Banner(self.theme, "warning", title, text))
            return
        for what in seen.care:
            banner = Banner(self.theme, "warning" if what in _READ else "info", *say.care(what))
            self.result.body.addWidget(banner)
        for heading, lines in self._lines(seen):
            self.result.body.addWidget(PlainLabel(self.theme, heading, "label"))
            for line in lines:
                self.result.body.addWidget(PlainLabel(self.theme, f"•  {line}"))
        announce(self.deed, self.tr("Klart att flytta till {number}.").format(number=seen.target))

    def _lines(self, seen: Foreseen) -> list[tuple[str, list[str]]]:
        goes = [self.tr("%n uppgifter, med datum och den som skrev", "", seen.records)]
        for count, text in (
            (seen.rows, self.tr("%n rader i tabeller", "", seen.rows)),
            (seen.files, self.tr("%n filer", "", seen.files)),
            (seen.drafts, self.tr("%n texter som inte är sparade än", "", seen.drafts)),
            (seen.earlier, self.tr("%n tidigare värden i fältens historik", "", seen.earlier)),
        ):
            goes += [text] if count else []
        for kind, day in seen.dues:
            at = casework.day_of(day)
            text = self.tr("Det som väntar räknas om i båda akterna: {what}, {day}")
            goes.append(
                text.format(what=casework.due_kind(kind), day=plain_date(at) if at else day)
            )
        away = [say.left(how, _day(day)) for how, day in seen.left]
        if seen.office:
            away.append(say.office(seen.office, seen.office_why))
        stays = [say.stays(why, count) for why, count in seen.stays]
        to = self.tr("Flyttas till {number}").format(number=seen.target)
        every = [(to, goes), (self.tr("Står kvar i {number}").format(number=seen.number), stays),
                 (self.tr("Har redan lämnat datorn"), away)]  # fmt: skip
        return [(heading, lines) for heading, lines in every if lines]

    def _move(self) -> None:
        seen, records, target = self._foreseen, self._chosen(), self._target()
        if not records:
            self._ask_first(self.tr("Välj vad som ska flyttas."), next(iter(self.ticks.values())))
            return
        if not target:
            self.search_row.show_error(self.tr("Välj vem det handlar om."))
            self.search.take_focus()
            return
        if seen is None or seen.refused:
            return
        if not self.read.isHidden() and not self.read.isChecked():
            self._ask_first(self.tr("Läs igenom texten och kryssa i rutan först."), self.read)
            return
        self.deed.setEnabled(False)

        def done(_done: moving.Done) -> None:
            text = self.tr("%n uppgifter är flyttade till {number}.", "", len(records))
            self.context.window.toast(text.format(number=seen.target), self._undo)
            self._go_back()

        self.context.ask(lambda desk: moving.move(desk, records, target), done)

    def _ask_first(self, text: str, where: QCheckBox) -> None:
        where.setFocus()
        announce(where, text)
        self.context.window.toast(text)

    def _undo(self) -> None:
        said = self.tr("Ångrat: allt står där det stod.")

        def done(_done: bool) -> None:
            self.context.window.toast(said)
            self._go_back()

        self.context.ask(undoing.undo, done)


_READ = frozenset({"source_protected", "target_protected", "tells_where"})
"""What asks for a tick: somebody has read the text with this in mind."""


def named(one: Candidate, language: str) -> str:
    """What a thing is called in the list, with its day."""
    tr = QCoreApplication.translate
    if one.kind == "reminder":
        name = tr("MovePage", "Påminnelse")
    elif one.kind == "note":
        sort = casework.note_kinds().get(one.sort, one.sort)
        name = tr("MovePage", "Anteckning: {kind}").format(kind=sort)
    elif one.kind == "attendance":
        name = tr("MovePage", "Tid: {what}").format(what=one.sort or tr("MovePage", "Övrig tid"))
    else:
        register = bool(one.form) and one.kind not in DOCUMENTS
        event = Event(
            day="", kind=one.kind, record=one.record, title=one.form or one.sort,
            what="register" if register else "",
        )  # fmt: skip
        name = timeline.title(event, "en" if language == "en" else "sv")
    return f"{name}, {plain_date(one.day)}" if one.day else name


def _day(text: str) -> str:
    found = casework.day_of(text)
    return when.day(found) if found else text


def _called(row: CaseRow) -> str:
    return row.number if row.shown == row.number else f"{row.shown}, {row.number}"


def _read(desk: Desk, case: str, record: str) -> Offered:
    found = desk.find(record) if record else None
    return moving_foresight.offered(desk, found.case if found else case, record)


def _people(desk: Desk, asked: int, text: str, without: str) -> People:
    found = switching.find(desk, text)
    rows = tuple(row for row in found.people if row.case != without)
    return People(asked=asked, rows=rows, all=found.all - (len(found.people) - len(rows)))
