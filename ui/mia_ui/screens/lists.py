"""Läs in en lista: a list from Excel or CSV becomes participants, and can be taken out again.

One page from above to below: the file, what its columns mean, what would come of it, the button.
Nothing is saved before the button is pressed.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QCheckBox, QFileDialog

from mia_desktop.services.desk import Desk
from mia_desktop.services.lists import columns, rows, tables, taking_in
from mia_desktop.services.lists.columns import Field
from mia_desktop.services.lists.rows import Person, Wrong
from mia_desktop.services.lists.tables import Table
from mia_desktop.services.lists.taking_in import Known, Left, Taken
from mia_ui.messages import lists as words
from mia_ui.screens.context import Context
from mia_ui.screens.drop_area import DropArea
from mia_ui.screens.exchange_page import ExchangePage
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Heading, PlainLabel

SHOWN = 30
"""Faults and likenesses that are listed; the rest is counted."""
SAMPLES = 3


class Tried(msgspec.Struct, frozen=True, kw_only=True):
    """What a list would come to."""

    people: tuple[Person, ...]
    wrong: tuple[Wrong, ...]
    known: tuple[Known, ...]

    def chosen(self, *, alike_too: bool) -> list[Person]:
        """Who comes in: never somebody whose personal number is here already."""
        out = {each.row for each in self.known if each.sure or not alike_too}
        return [person for person in self.people if person.row not in out]


class ListsPage(ExchangePage):
    """The file, its columns, the trial, the deed; below it the lists that came in before."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context, args, "")
        self.set_title(self.tr("Läs in en lista"))
        self._file, self._sheets = "", list[Table]()
        self._table: Table | None = None
        self._mapped: dict[int, Field] = {}
        self._tried: Tried | None = None
        self._fields: dict[int, ListField] = {}
        self._alike_too = False
        self._left: list[Person] = []
        self._total = 0
        self._batch = ""
        self.body.addWidget(self._file_card())
        self._columns, self._trial = column(self.theme, "l"), column(self.theme, "l")
        self._earlier = column(self.theme, "m")
        for part in (self._columns, self._trial, self._earlier):
            self.body.addLayout(part)
        self.finish()
        self.busy.cancelled.connect(self._stop)
        self._read_earlier()

    # the file

    def _file_card(self) -> DropArea:
        area = DropArea(
            self.theme,
            self.tr(
                "Listan behöver en rad med rubriker. Namn, nummer, dagar, kommun, fas, remittent "
                "och kontaktuppgifter kan läsas in. Annat i listan tas inte med. Personer med "
                "skyddade uppgifter lägger du in för hand."
            ),
        )
        self.choose = Button(self.theme, self.tr("Välj en fil"), icon="upload")
        self.choose.setObjectName("choose-list")
        self.choose.clicked.connect(self._ask_file)
        area.body.addWidget(ButtonRow(self.theme, self.choose))
        area.dropped.connect(lambda paths: self.take(paths[0]))
        return area

    def _ask_file(self) -> None:
        kinds = self.tr("Listor (*.xlsx *.csv *.txt *.tsv)")
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Välj en lista"), "", kinds)
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """Read a file and show what its columns seem to mean; nothing is saved."""
        self._file = path.name
        self.work_hard(self.tr("Läser listan …"), partial(tables.read, path), self._opened)

    def _opened(self, sheets: list[Table]) -> None:
        self._sheets = sheets
        self._show_sheet(0)

    def _show_sheet(self, at: int) -> None:
        self._table = self._sheets[at]
        self._mapped = columns.guess(self._table.heading)
        self._alike_too = False
        self._show_columns(at)
        self._try()

    # its columns

    def _show_columns(self, at: int) -> None:
        assert self._table is not None
        clear_layout(self._columns)
        self._fields.clear()
        add = self._columns.addWidget
        add(Heading(self.theme, self.tr("Vad står i kolumnerna?")))
        count = self.tr("%n rader", "", len(self._table.rows))
        add(PlainLabel(self.theme, f"{self._file}: {count}", "body", "muted"))
        if len(self._sheets) > 1:
            add(self._sheet_row(at))
        for place, title in enumerate(self._table.heading):
            if title or any(row[place] for row in self._table.rows):
                add(self._column_row(place, title))
        self.reflow(self.theme.effective(self.window().width()))

    def _sheet_row(self, at: int) -> FormRow:
        names = [Option(str(n), sheet.name) for n, sheet in enumerate(self._sheets)]
        field = ListField(self.theme, names)
        field.set_value(str(at))
        field.changed.connect(lambda: self._show_sheet(int(field.value())))
        return FormRow(self.theme, self.tr("Blad i filen"), field, name="sheet")

    def _column_row(self, place: int, title: str) -> FormRow:
        assert self._table is not None
        options = [Option("", self.tr("Ta inte med"))]
        options += [Option(field, text) for field, text in words.fields().items()]
        field = ListField(self.theme, options)
        field.set_value(self._mapped.get(place, ""))
        field.changed.connect(self._map)
        self._fields[place] = field
        said = [row[place] for row in self._table.rows if row[place]][:SAMPLES]
        samples = self.tr("Till exempel: {words}").format(words=" · ".join(said)) if said else ""
        label = title or self.tr("Kolumn {n}").format(n=place + 1)
        return FormRow(self.theme, label, field, help_text=samples, name=f"column-{place}")

    def _map(self) -> None:
        """A field that is chosen for a column leaves the one that had it."""
        chosen = {place: field.value() for place, field in self._fields.items()}
        new = {p: v for p, v in chosen.items() if v and v != self._mapped.get(p, "")}
        self._mapped = {}
        for place, value in chosen.items():
            if value and (place in new or value not in new.values()):
                self._mapped[place] = next(each for each in columns.FIELDS if each == value)
            elif value:
                self._fields[place].blockSignals(True)
                self._fields[place].set_value("")
                self._fields[place].blockSignals(False)
        self._try()

    # what would come of it

    def _try(self) -> None:
        table, mapped = self._table, dict(self._mapped)
        assert table is not None
        if not columns.complete(mapped):
            self._tried = None
            clear_layout(self._trial)
            text = self.tr("Välj vilken kolumn som har namnen.")
            self._trial.addWidget(PlainLabel(self.theme, text, "label"))
            return

        def work(desk: Desk) -> Tried:
            people, wrong = rows.tried(table, mapped, desk.clock.today())
            known = taking_in.known(desk, people)
            return Tried(people=tuple(people), wrong=tuple(wrong), known=tuple(known))

        self.work(self.tr("Provar listan …"), work, self._show_trial)

    def _show_trial(self, tried: Tried) -> None:
        self._tried = tried
        clear_layout(self._trial)
        add = self._trial.addWidget
        add(Heading(self.theme, self.tr("Så här blir det")))
        count = len(tried.chosen(alike_too=self._alike_too))
        add(PlainLabel(self.theme, self.tr("%n deltagare kan läsas in.", "", count), "label"))
        if tried.wrong:
            add(self._wrong_card(tried))
        if tried.known:
            add(self._known_card(tried))
        differ = [str(person.row) for person in tried.people if person.differs]
        if differ:
            text = self.tr("Kön i listan och i numret skiljer sig. Listan gäller. Rad: {rows}")
            add(PlainLabel(self.theme, text.format(rows=", ".join(differ[:SHOWN]))))
        if count:
            text = self.tr("Läs in %n deltagare", "", count)
            self.do = Button(self.theme, text, "primary", "user-plus")
            self.do.setObjectName("take-in")
            self.do.clicked.connect(self._begin_taking)
            add(ButtonRow(self.theme, self.do))
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _wrong_card(self, tried: Tried) -> Surface:
        card = Surface(self.theme, "card", gap="xs")
        count = len({fault.row for fault in tried.wrong})
        title = self.tr("%n rader tas inte med. Rätta dem i listan och välj den igen.", "", count)
        card.body.addWidget(Heading(self.theme, title, 3))
        names = words.fields()
        for fault in tried.wrong[:SHOWN]:
            text = self.tr("Rad {row}, {column}: {what}").format(
                row=fault.row, column=names[fault.field], what=words.wrong(fault)
            )
            card.body.addWidget(PlainLabel(self.theme, text))
        self._more(card, len(tried.wrong))
        return card

    def _known_card(self, tried: Tried) -> Surface:
        card = Surface(self.theme, "card", gap="xs")
        title = self.tr("%n rader liknar någon som redan finns.", "", len(tried.known))
        card.body.addWidget(Heading(self.theme, title, 3))
        for each in tried.known[:SHOWN]:
            card.body.addWidget(PlainLabel(self.theme, self._known(each)))
        self._more(card, len(tried.known))
        if any(not each.sure for each in tried.known):
            text = self.tr("Ta med dem som bara liknar i namn och födelsedatum")
            tick = QCheckBox(text)
            tick.setFont(self.theme.font())
            tick.setObjectName("alike-too")
            tick.setChecked(self._alike_too)
            tick.toggled.connect(self._set_alike)
            card.body.addWidget(tick)
        return card

    def _known(self, each: Known) -> str:
        if not each.number and each.sure:
            text = self.tr("Rad {row}: samma personnummer står längre upp i listan.")
        elif not each.number:
            text = self.tr("Rad {row}: liknar någon längre upp i listan i namn och födelsedatum.")
        elif each.sure:
            text = self.tr("Rad {row}: samma personnummer som {number}. Tas inte med.")
        else:
            text = self.tr("Rad {row}: liknar {number} i namn och födelsedatum.")
        return text.format(row=each.row, number=each.number)

    def _more(self, card: Surface, count: int) -> None:
        if count > SHOWN:
            text = self.tr("… och %n till.", "", count - SHOWN)
            card.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))

    def _set_alike(self, yes: bool) -> None:
        self._alike_too = yes
        if self._tried is not None:
            with self.keeping_focus():
                self._show_trial(self._tried)

    # the deed

    def _begin_taking(self) -> None:
        if self._tried is None or self.is_working:
            return
        self._left = self._tried.chosen(alike_too=self._alike_too)
        self._total, self._batch = len(self._left), ""
        self._begin(self.tr("Läser in deltagare …"))
        self.busy.cancel.show()
        self._go_on()

    def _go_on(self) -> None:
        """Save the next few; however far it comes, all of it can be taken out again."""
        done = self._total - len(self._left)
        text = self.tr("{done} av {total} deltagare").format(done=done, total=self._total)
        self.busy.step(done, self._total, text)
        if not self._left:
            self._taken(done)
            return
        now, self._left = self._left[: taking_in.SLICE], self._left[taking_in.SLICE :]
        batch, file = self._batch, self._file

        def work(desk: Desk) -> str:
            key = batch or desk.new_id()
            taking_in.take_in(desk, key, file, now)
            return key

        self.context.ask(work, self._saved, failed=lambda error: self._failed(error, None))

    def _saved(self, batch: str) -> None:
        self._batch = batch
        self.context.window.saved()
        self._go_on()

    def _stop(self) -> None:
        """Those who came in stay; the rest of the list is left."""
        self._total -= len(self._left)
        self._left = []

    def _taken(self, count: int) -> None:
        self._ready()
        self.busy.cancel.hide()
        self._table = self._tried = None
        clear_layout(self._columns)
        clear_layout(self._trial)
        title = self.tr("%n deltagare är inlästa.", "", count)
        self.say("success", title, self.tr("Går att ta bort igen här under."))
        self._read_earlier()

    # what came in before

    def _read_earlier(self) -> None:
        self.context.ask(taking_in.lists, self._show_earlier)

    def _show_earlier(self, lists: Sequence[Taken]) -> None:
        with self.keeping_focus():
            clear_layout(self._earlier)
            if lists:
                self._earlier.addWidget(Heading(self.theme, self.tr("Inlästa listor")))
            for taken in lists:
                self._earlier.addWidget(self._earlier_card(taken))
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _earlier_card(self, taken: Taken) -> Surface:
        card = Surface(self.theme, "card", gap="xs")
        count = self.tr("%n deltagare", "", len(taken.cases))
        name = f"{taken.file}, {plain_date(taken.day)}"
        card.body.addWidget(PlainLabel(self.theme, f"{name}: {count}", "label"))
        out = Button(self.theme, self.tr("Ta bort inläsningen"))
        out.setAccessibleName(self.tr("Ta bort inläsningen: {list}").format(list=name))
        out.setObjectName(f"out-{taken.id}")
        work = partial(taking_in.take_out, batch=taken.id)
        text = self.tr("Tar bort inläsningen …")
        out.clicked.connect(lambda: self.work(text, work, self._gone))
        card.body.addWidget(ButtonRow(self.theme, out))
        return card

    def _gone(self, left: Left) -> None:
        title = self.tr("%n deltagare är borttagna.", "", left.gone)
        text = ""
        if left.kept:
            text = self.tr(
                "Kvar är de som någon har skrivit något om sedan dess: {numbers}"
            ).format(numbers=", ".join(left.kept))
        self.say("success", title, text)
        self._read_earlier()
