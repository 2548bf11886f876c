"""One entry of time: at what, when, how long, whether somebody came; without any diagnosis."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import cast

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from mia_desktop.domain import codes, quarters
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.time import State
from mia_desktop.services.attendance import AWAY, Cell, Said
from mia_desktop.services.hours import Entry, Line, Person
from mia_ui import messages
from mia_ui.models.caseload import shown
from mia_ui.models.time_words import amount, thing
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.field import LineField, WrittenField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import Heading


def read_at(what: str) -> tuple[int, date, str] | None:
    """Row, day and entry of a panel that stood open."""
    kind, _, where = what.partition(" ")
    if kind != "entry":
        return None
    row, day, entry = where.split("/")
    return int(row), date.fromisoformat(day), entry


def level(row: FormRow) -> None:
    """Keep a row's label level with those beside it, whatever stands under its field."""
    cast("QVBoxLayout", row.layout()).addStretch(1)


class HoursField(WrittenField):
    """Hours in quarters: 1,5, 1:30 or 90m."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, width="field_number", longest=9)
        self.left.connect(self._tidy)

    @override
    def value(self) -> Decimal | None:
        try:
            return quarters.read(self.text())
        except Expected:
            return None

    def set_value(self, value: Decimal | None) -> None:
        self.edit.setText(amount(value) if value is not None else "")

    @override
    def problem(self) -> str:
        try:
            quarters.read(self.text())
        except Expected as error:
            return messages.tell(error).line
        return ""

    def _tidy(self) -> None:
        if (value := self.value()) is not None:
            self.set_value(value)


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """What was filled in; `entry` is empty for a new one."""

    cell: Cell
    said: Said
    entry: str = ""


class EntryPanel(Surface):
    """One entry being written. Esc puts it away."""

    written = Signal(Written)
    removed = Signal(str)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, "card", gap="m")
        self._context, self._entry, self._meeting = context, "", ""
        self._lines: Sequence[tuple[Person, Line]] = ()
        theme, language = context.theme, context.language
        self.heading = Heading(theme, "", 2)
        self.body.addWidget(self.heading)
        self.line = ListField(theme)
        self.day = DateField(theme, context.clock.today)
        self.hours = HoursField(theme)
        states = codes.code_list("CL-ATTENDANCE").codes
        self.state = ChoiceField(
            theme, [Option(one.id, one.label.text(language)) for one in states]
        )
        self.reason = ListField(theme)
        self.note = LineField(theme)
        facts = Columns(theme)
        help_text = self.tr("Skriv ingen diagnos och inget om hälsa.")
        self._rows = {
            "line": FormRow(theme, self.tr("Deltagare och vad"), self.line, name="entry-line"),
            "day": FormRow(theme, self.tr("Datum"), self.day, name="entry-day"),
            "hours": FormRow(theme, self.tr("Timmar"), self.hours, name="entry-hours"),
            "state": FormRow(theme, self.tr("Närvaro"), self.state, name="entry-state"),
            "reason": FormRow(theme, self.tr("Orsak till frånvaro"), self.reason, optional=True,
                              name="entry-reason"),
            "note": FormRow(theme, self.tr("Anteckning"), self.note, optional=True,
                            help_text=help_text, name="entry-note"),
        }  # fmt: skip
        for row in self._rows.values():
            row.field.changed.connect(row.clear_error)
            level(row)
            facts.add(row)
        self.body.addWidget(facts)
        self.save = Button(theme, self.tr("Spara tiden"), "primary")
        self.remove = Button(theme, self.tr("Ta bort posten"))
        self.cancel = Button(theme, self.tr("Avbryt"))
        self.body.addWidget(ButtonRow(theme, self.save, self.remove, self.cancel))
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(lambda: self.removed.emit(self._entry))
        self.cancel.clicked.connect(self.put_away)
        self.state.changed.connect(self._ask_reason)
        self.hide()

    def offer(self, lines: Sequence[tuple[Person, Line]]) -> None:
        """What somebody can have time at: the rows of the month."""
        self._lines = lines
        language = self._context.language
        self.line.offer(
            [
                Option(str(n), f"{shown(p.row)}, {thing(one.what, one.name, language)}")
                for n, (p, one) in enumerate(lines)
            ]
        )

    def open_at(self, row: int, day: date, entry: Entry | None) -> None:
        """A day of a row: the entry that stands there, or a new one."""
        self._entry = entry.id if entry is not None else ""
        self._meeting = entry.meeting if entry is not None else ""
        self.heading.set_text(self.tr("Ändra tiden") if entry else self.tr("Ny tid"))
        self.remove.setVisible(entry is not None)
        reasons = codes.code_list("CL-ABSENCE").codes
        language = self._context.language
        self.reason.offer(
            [Option("", self.tr("Inte angiven")),
             *(Option(one.id, one.label.text(language)) for one in reasons)]
        )  # fmt: skip
        self.line.set_value(str(row))
        self.line.set_read_only(entry is not None)
        self.day.set_value(day)
        ahead: State = "PLANERAD" if day > self._context.clock.today() else "KOM"
        self.state.set_value(entry.state if entry else ahead)
        self.hours.set_value(entry.hours if entry and entry.state not in AWAY else None)
        self.reason.set_value(entry.reason if entry else "")
        self.note.set_value(entry.note if entry else "")
        for each in self._rows.values():
            each.clear_error()
        self._ask_reason()
        self.show()
        (self.hours if entry is not None else self.line).take_focus()

    def at(self) -> str:
        """What is being written: row, day and entry, as `read_at` reads it."""
        day = self.day.value() or self._context.clock.today()
        return f"entry {self.line.value() or 0}/{day.isoformat()}/{self._entry}"

    def put_away(self) -> None:
        self.hide()
        self.closed.emit()

    def _ask_reason(self) -> None:
        """A reason is asked for only of who was away, hours only of who was not."""
        away = self.state.value() in AWAY
        self._rows["reason"].setVisible(away)
        self._rows["hours"].setVisible(not away)

    def _save(self) -> None:
        state = self.state.value() or "KOM"
        names = ("day",) if state in AWAY else ("day", "hours")
        wrong = [name for name in names if not self._rows[name].check()]
        day = self.day.value()
        if day is None and "day" not in wrong:
            self._rows["day"].show_error(self.tr("Skriv vilken dag det var."))
            wrong.append("day")
        if wrong or day is None:
            self._rows[wrong[0]].field.take_focus()
            return
        line = self._lines[int(self.line.value() or 0)][1]
        known = line.name or line.what.code
        cell = Cell(
            case=line.case, day=day, what=line.what,
            name=thing(line.what, line.name, self._context.language) if known else "",
        )  # fmt: skip
        hours = Decimal(0) if state in AWAY else self.hours.value() or Decimal(0)
        said = Said(
            hours=hours, state=msgspec.convert(state, State), reason=self.reason.value(),
            note=self.note.value() or "", meeting=self._meeting,
        )  # fmt: skip
        self.written.emit(Written(cell=cell, said=said, entry=self._entry))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)
