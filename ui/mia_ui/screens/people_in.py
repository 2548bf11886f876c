"""Vilka som kan öppna valvet: everybody at the office has a passphrase of their own."""

from collections.abc import Mapping

from mia_desktop.domain.errors import Expected
from mia_desktop.services import ways_in
from mia_desktop.services.ways_in import Person, Place, WaysIn
from mia_ui import messages
from mia_ui.screens.change_phrase import judge_in
from mia_ui.screens.context import Context
from mia_ui.screens.copies_left import copies_left, settings_title
from mia_ui.screens.phrase_fields import PhraseFields
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.dialog import Dialog
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, PlainLabel

LONGEST_NAME = 100


class PeoplePage(Page):
    """The list with a way out for each, and a way in for one more."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", back=settings_title())
        self.set_title(self.tr("Personer som kan öppna valvet"))
        self.context = context
        self._list = column(self.theme, "s")
        self.body.addLayout(self._list)
        self._list.addWidget(PlainLabel(self.theme, self.tr("Läser in …"), "body", "muted"))
        self.body.addWidget(self._new_person())
        self.finish()
        self.back_wanted.connect(lambda: self.go.emit("settings", {}))
        self._read()

    def _new_person(self) -> Surface:
        card = Surface(self.theme, "card", title=self.tr("Ny person"), gap="l")
        self.name = LineField(self.theme, longest=LONGEST_NAME)
        self.name_row = FormRow(
            self.theme, self.tr("Namn"), self.name, name="new-person",
            help_text=self.tr("Det står vid allt som personen skriver."),
        )  # fmt: skip
        self.fields = PhraseFields(self.theme, judge_in(self.context))
        self.add = Button(self.theme, self.tr("Lägg till personen"), "primary")
        for part in (self.name_row, self.fields, self.add):
            card.body.addWidget(part)
        self.add.clicked.connect(self._go_on)
        self.fields.submitted.connect(self._go_on)
        return card

    def _read(self) -> None:
        self.context.ask(ways_in.overview, self._show)

    def _show(self, found: WaysIn) -> None:
        clear_layout(self._list)
        for person in found.people:
            self._list.addWidget(self._row(person, mine=person.slot == found.mine))
        self.filled.emit()

    def _row(self, person: Person, *, mine: bool) -> Surface:
        row = Surface(self.theme, "row")
        across = line(self.theme, "m")
        across.addWidget(PlainLabel(self.theme, person.name, "label"), 1)
        if mine:
            across.addWidget(Chip(self.theme, self.tr("Du"), "info"))
        else:
            out = Button(self.theme, self.tr("Ta bort …"), "quiet")
            out.setAccessibleName(self.tr("Ta bort {name}").format(name=person.name))
            out.clicked.connect(lambda: self._ask_remove(person))
            across.addWidget(out)
        row.body.addLayout(across)
        return row

    def _ask_remove(self, person: Person) -> None:
        dialog = Dialog(
            self.theme, self.tr("Ta bort {name}?").format(name=person.name),
            self.tr(
                "Personens lösenfras slutar att gälla och hela valvet krypteras om. "
                "Det personen har skrivit finns kvar."
            ), self,
        )  # fmt: skip
        dialog.add_deed(self.tr("Ta bort personen"), "danger")
        dialog.add_safe(self.tr("Behåll"))
        dialog.accepted.connect(lambda: self._remove(person))
        dialog.open()

    def _remove(self, person: Person) -> None:
        self.context.ask(
            lambda desk: ways_in.remove_person(desk, person.slot), self._removed,
            failed=self._failed,
        )  # fmt: skip

    def _removed(self, unreached: tuple[Place, ...]) -> None:
        clear_layout(self.banners)
        if unreached:
            self.show_banner(copies_left(self.theme, unreached))
        self._read()

    def _go_on(self) -> None:
        if not self.name.value():
            self.name_row.show_error(self.tr("Skriv personens namn."))
            self.name.take_focus()
            return
        self.name_row.clear_error()
        self.fields.check(self._add)

    def _add(self, phrase: str) -> None:
        name = self.name.value() or ""
        self.add.setText(self.tr("Lägger till …"))
        self.context.work_long(
            lambda desk: ways_in.adding_person(desk, name, phrase), self._added,
            failed=self._failed, doing=self.tr("Lägger till {name} …").format(name=name),
        )  # fmt: skip

    def _added(self, person: Person) -> None:
        self._ready()
        self.name.clear()
        self.fields.forget()
        self.fields.propose()
        text = self.tr("{name} kan öppna valvet.").format(name=person.name)
        self.show_banner(Banner(self.theme, "success", text, dismissable=True))
        self._read()

    def _failed(self, error: Exception) -> None:
        self._ready()
        if not isinstance(error, Expected):
            self.context.window.trouble(error)
            return
        told = messages.tell(error)
        self.show_banner(Banner(self.theme, "error", told.title, told.text, dismissable=True))

    def _ready(self) -> None:
        self.add.setText(self.tr("Lägg till personen"))
        clear_layout(self.banners)
