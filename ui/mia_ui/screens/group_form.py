"""What is said of a group: its name and kind, where, who leads it, and when it meets."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from mia_desktop.domain import codes
from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.time import Group, MeetingTime
from mia_ui.screens.context import Context
from mia_ui.screens.entry_panel import level
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.meeting_panel import TimeField
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import Heading

USUAL = "KURS_GRUPP"


class GroupForm(Surface):
    """One group being written. Esc puts it away."""

    written = Signal(str, dict)
    """The group's record, empty for a new one, and what is said of it."""
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, "card", gap="m")
        self._group = ""
        theme, language = context.theme, context.language
        self.heading = Heading(theme, "", 2)
        self.body.addWidget(self.heading)
        self.name = LineField(theme)
        kinds = [Option(c.id, c.label.text(language)) for c in codes.code_list("CL-INS").codes]
        self.code = ListField(theme, kinds)
        self.place, self.leader = LineField(theme), LineField(theme)
        names = [QLocale().standaloneDayName(n) for n in range(1, 8)]
        days = [Option(str(n), f"{name[:1].upper()}{name[1:]}") for n, name in enumerate(names)]
        self.weekday = ListField(theme, [Option("", self.tr("Olika dagar")), *days])
        self.start, self.end = TimeField(theme), TimeField(theme)
        self.first = DateField(theme, context.clock.today)
        self.last = DateField(theme, context.clock.today)
        facts = Columns(theme)
        self._rows = {
            "name": FormRow(theme, self.tr("Vad heter gruppen?"), self.name, name="group-name"),
            "code": FormRow(theme, self.tr("Insats"), self.code, name="group-code"),
            "place": self._optional("place", self.tr("Plats"), self.place),
            "leader": self._optional("leader", self.tr("Ledare"), self.leader),
            "weekday": FormRow(theme, self.tr("Veckodag"), self.weekday, name="group-weekday"),
            "start": self._optional("start", self.tr("Börjar"), self.start),
            "end": self._optional("end", self.tr("Slutar"), self.end),
            "first": self._optional("first", self.tr("Första dagen"), self.first),
            "last": self._optional("last", self.tr("Sista dagen"), self.last),
        }
        for row in self._rows.values():
            row.field.changed.connect(row.clear_error)
            level(row)
            facts.add(row)
        self.body.addWidget(facts)
        self.save = Button(theme, self.tr("Spara gruppen"), "primary")
        cancel = Button(theme, self.tr("Avbryt"))
        self.body.addWidget(ButtonRow(theme, self.save, cancel))
        self.save.clicked.connect(self._save)
        cancel.clicked.connect(self.put_away)
        self.hide()

    def _optional(self, name: str, label: str, field: Any) -> FormRow:
        return FormRow(self.name.theme, label, field, optional=True, name=f"group-{name}")

    def open_new(self) -> None:
        self.open_group(Group(id="", code=USUAL))

    def open_group(self, group: Group) -> None:
        self._group = group.id
        self.heading.set_text(self.tr("Ändra gruppen") if group.id else self.tr("Ny grupp"))
        self.name.set_value(group.name)
        self.code.set_value(group.code)
        self.place.set_value(group.place)
        self.leader.set_value(group.leader)
        day = group.time.weekday
        self.weekday.set_value("" if day is None else str(day))
        self.start.set_value(group.time.start)
        self.end.set_value(group.time.end)
        self.first.set_value(group.period.start)
        self.last.set_value(group.period.end)
        for row in self._rows.values():
            row.clear_error()
        self.show()
        self.name.take_focus()

    def put_away(self) -> None:
        self.hide()
        self.closed.emit()

    def _save(self) -> None:
        wrong = [row for row in self._rows.values() if not row.check()]
        if not self.name.text():
            self._rows["name"].show_error(self.tr("Skriv vad gruppen heter."))
            wrong.insert(0, self._rows["name"])
        if wrong:
            wrong[0].field.take_focus()
        else:
            self.written.emit(self._group, dict(self._values()))

    def _values(self) -> Mapping[str, Any]:
        day = self.weekday.value()
        time = MeetingTime(
            weekday=int(day) if day else None, start=self.start.value(), end=self.end.value()
        )
        return {
            "name": self.name.text(), "code": self.code.value(), "place": self.place.text(),
            "leader": self.leader.text(), "time": time,
            "period": Period(start=self.first.value(), end=self.last.value()),
        }  # fmt: skip

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)
