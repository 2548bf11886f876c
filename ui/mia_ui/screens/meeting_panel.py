"""Nytt möte: whom, when, where and about what, in a panel of the calendar; kept while written."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from mia_desktop.services import drafting, meeting_needs, meetings
from mia_desktop.services.desk import Desk
from mia_desktop.services.meeting_needs import Needs
from mia_desktop.services.meetings import DRAFT, Planned
from mia_ui.models.agenda import clock
from mia_ui.models.needs import think_of
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.record_fields import DRAFT_MS
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.field import Field, LineField, WrittenField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import Heading, PlainLabel

_TIME = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:\s*[.: ]?\s*(\d{2}))?")


def read_draft(desk: Desk) -> dict[str, str]:
    """What was being written of a meeting (on the store thread)."""
    text = drafting.pending(desk, "").get(DRAFT, "")
    return dict(json.loads(text)) if text else {}


def keep_draft(desk: Desk, fields: Mapping[str, str]) -> None:
    drafting.keep(desk, "", *DRAFT, json.dumps(dict(fields)))


class TimeField(WrittenField):
    """A time of day: 13.30, 13:30, 1330, 9 or kl. 9; empty is the whole day."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, width="field_number", longest=9)
        self.left.connect(self._tidy)

    @override
    def value(self) -> str:
        found = _TIME.fullmatch(self.text().lower())
        if found is None:
            return ""
        hour, minute = int(found[1]), int(found[2] or 0)
        return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""

    def set_value(self, value: str) -> None:
        self.edit.setText(clock(value))

    @override
    def problem(self) -> str:
        if not self.text() or self.value():
            return ""
        return self.tr("Skriv tiden som 13.30.")

    def _tidy(self) -> None:
        if self.value():
            self.set_value(self.value())


class MeetingPanel(Surface):
    """One meeting being written. Esc puts it away and keeps what was typed of a new one."""

    planned = Signal(str, object)
    """The meeting's record, empty for a new one, and what is said of it."""
    removed = Signal(str)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, "card", gap="m")
        self._context, self._record = context, ""
        theme = context.theme
        self.heading = Heading(theme, self.tr("Nytt möte"), 2)
        self.body.addWidget(self.heading)
        self.needs = PlainLabel(theme, "")
        self.needs.hide()
        self.who = ListField(theme)
        self.day = DateField(theme, context.clock.today)
        self.time = TimeField(theme)
        self.place = LineField(theme)
        self.text = LineField(theme)
        facts = Columns(theme)
        self._rows = {
            "case": self._row("case", self.tr("Deltagare"), self.who),
            "day": self._row("day", self.tr("Datum"), self.day),
            "time": self._row("time", self.tr("Tid (valfritt)"), self.time),
            "place": self._row("place", self.tr("Plats (valfritt)"), self.place),
            "text": self._row("text", self.tr("Vad (valfritt)"), self.text),
        }
        for row in self._rows.values():
            cast("QVBoxLayout", row.layout()).addStretch(1)  # level with those beside it
            facts.add(row)
        self.body.addWidget(facts)
        self.body.addWidget(self.needs)
        self.who.changed.connect(self._think)
        self.save = Button(theme, self.tr("Spara mötet"), "primary")
        self.remove = Button(theme, self.tr("Ta bort mötet"))
        self.cancel = Button(theme, self.tr("Avbryt"))
        self.body.addWidget(ButtonRow(theme, self.save, self.remove, self.cancel))
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(self._call_off)
        self.cancel.clicked.connect(self._give_up)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self._keep)
        self.hide()

    def _row(self, name: str, label: str, field: Field) -> FormRow:
        row = FormRow(self._context.theme, label, field, name=f"meeting-{name}")
        field.changed.connect(row.clear_error)
        field.changed.connect(self._keep_soon)
        return row

    def _keep_soon(self) -> None:
        self._timer.start()

    def offer(self, people: Sequence[tuple[str, str]]) -> None:
        """Whom a meeting can be with: case and name, protected people by number."""
        choose = Option("", self.tr("Välj …"))
        self.who.offer([choose, *(Option(case, name) for case, name in people)])

    def open_new(self, day: date, case: str, draft: Mapping[str, str]) -> None:
        """Begin a meeting, or go on with the one that was being written."""
        self._fill("", Planned(case=case, day=day))
        for name, text in draft.items():
            if name in self._rows:
                self._rows[name].field.set_draft(text)
        self._think()

    @property
    def record(self) -> str:
        """Which meeting is being changed; empty for a new one."""
        return self._record

    def open_planned(self, record: str, planned: Planned) -> None:
        """Move a meeting, or say something else of it."""
        self._fill(record, planned)

    def _fill(self, record: str, planned: Planned) -> None:
        self._record = record
        self.heading.set_text(self.tr("Ändra mötet") if record else self.tr("Nytt möte"))
        self.remove.setVisible(bool(record))
        self.who.set_value(planned.case)
        self.who.set_read_only(bool(record))
        self.day.set_value(planned.day)
        self.time.set_value(planned.time)
        self.place.set_value(planned.place)
        self.text.set_value(planned.text)
        for row in self._rows.values():
            row.clear_error()
        self._think()
        self.show()
        (self.day if record or planned.case else self.who).take_focus()

    def _think(self) -> None:
        """What this participant needs for a meeting to work: to think of, never a filter (R-61)."""
        case = self.who.value()
        self.needs.hide()
        if case:
            work = partial(meeting_needs.of_case, case=case)
            self._context.ask(work, partial(self._show_needs, case))

    def _show_needs(self, case: str, needs: Needs | None) -> None:
        text = think_of(needs, self._context.language)
        if case == self.who.value():
            self.needs.setText(text)
            self.needs.setVisible(bool(text))

    def flush(self) -> None:
        """Keep what is written now."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def _keep(self) -> None:
        if self._record or self.isHidden():
            return
        fields = {name: row.field.draft() for name, row in self._rows.items()}
        window = self._context.window
        self._context.ask(lambda desk: keep_draft(desk, fields), lambda _done: window.saved())

    def _save(self) -> None:
        wrong = [row for row in self._rows.values() if not row.check()]
        if not self.who.value():
            self._rows["case"].show_error(self.tr("Välj vem mötet är med."))
            wrong.insert(0, self._rows["case"])
        day = self.day.value()
        if day is None and self._rows["day"] not in wrong:
            self._rows["day"].show_error(self.tr("Fyll i vilken dag mötet är."))
            wrong.append(self._rows["day"])
        if wrong or day is None:
            wrong[0].field.take_focus()
            return
        said = Planned(
            case=self.who.value(), day=day, time=self.time.value(), place=self.place.text(),
            text=self.text.text(),
        )  # fmt: skip
        record = self._record
        self._timer.stop()
        self.hide()
        self.planned.emit(record, said)

    def _call_off(self) -> None:
        self._timer.stop()
        self.hide()
        self.removed.emit(self._record)

    def _close(self) -> None:
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def _give_up(self) -> None:
        """Put it away; what was typed of a new one is let go of."""
        if not self._record:
            self._context.ask(lambda desk: drafting.drop(desk, *meetings.DRAFT), lambda _x: None)
        self._close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self._close()
        else:
            super().keyPressEvent(event)
