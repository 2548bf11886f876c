"""A group's meeting: one list, Space says who came, one save for all of them."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget
from typing_extensions import override

from mia_desktop.domain import codes
from mia_desktop.services import groups, undoing
from mia_desktop.services.desk import Desk
from mia_desktop.services.groups import Attendee, Sheet
from mia_ui.models.caseload import shown
from mia_ui.models.time_words import hours_said, state
from mia_ui.screens.context import Context
from mia_ui.screens.entry_panel import HoursField, level
from mia_ui.screens.filter_fields import ListField
from mia_ui.theme import Theme
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel


class AttendeeList(QListWidget):
    """Up and Down move, Space turns came and did not come, A is cancelled; Tab leaves."""

    turned = Signal(int)
    called_off = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        self.setObjectName("attendees")
        self.setFont(theme.font())
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self.turned.emit(self.row(item)))

    def show_lines(self, texts: list[tuple[str, bool]]) -> None:
        """What each line says, and whether it is ticked; who is stood at stays."""
        row = max(self.currentRow(), 0)
        if self.count() != len(texts):
            self.clear()
            self.addItems([text for text, _came in texts])
        for place, (text, came) in enumerate(texts):
            item = self.item(place)
            item.setText(text)
            item.setIcon(self.theme.icon("check" if came else "x", "text", "icon"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            item.setSizeHint(QSize(0, self.theme.px("row")))
        self.setCurrentRow(min(row, self.count() - 1))
        height = self.theme.px("row") * max(self.count(), 1) + 2 * self.frameWidth()
        self.setFixedHeight(height + self.theme.px("s"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentRow() >= 0:
            self.turned.emit(self.currentRow())
        elif event.key() == Qt.Key.Key_A and not event.modifiers() and self.currentRow() >= 0:
            self.called_off.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """The list; nothing where the group or the meeting is not here any more."""

    sheet: Sheet | None = None


def read(desk: Desk, group: str, meeting: str, day: date | None) -> Read:
    """The list of a meeting, or a new one's (on the store thread)."""
    if not group or desk.find(group) is None or (meeting and desk.find(meeting) is None):
        return Read()
    return Read(sheet=groups.sheet(desk, group, meeting=meeting, day=day))


class GroupMeetingPage(Page):
    """Everybody came until somebody says otherwise; nothing is saved before Spara."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        back = QCoreApplication.translate("GroupMeeting", "Gruppen")
        super().__init__(context.theme, "", back=back)
        self.set_title(self.tr("Närvaro"))
        self.context = context
        self._group, self._meeting = args.get("group", ""), args.get("meeting", "")
        self._sheet: Sheet | None = None
        self._lines: list[Attendee] = []
        self.back_wanted.connect(lambda: self.go.emit("group", {"group": self._group}))
        self.facts = PlainLabel(self.theme, "", "body", "muted")
        self.body.addWidget(self.facts)
        self.day = DateField(self.theme, context.clock.today)
        self.hours = HoursField(self.theme)
        columns = Columns(self.theme, 2)
        self._rows = (
            FormRow(self.theme, self.tr("Datum"), self.day, name="meeting-day"),
            FormRow(self.theme, self.tr("Timmar"), self.hours, name="meeting-hours"),
        )
        for row in self._rows:
            row.field.changed.connect(row.clear_error)
            level(row)
            columns.add(row)
        self.day.left.connect(self._move)
        self.hours.left.connect(self._lengthen)
        self.list = AttendeeList(self.theme, self.tr("Deltagare"))
        self.list.turned.connect(self._turn)
        self.list.called_off.connect(lambda row: self._say(row, state="AVBOKAD"))
        self.list.currentRowChanged.connect(self._stand)
        self.how = PlainLabel(
            self.theme, self.tr("Blanksteg växlar mellan kom och uteblev. A är avbokad."),
            "caption", "muted",
        )  # fmt: skip
        self._make_one()
        self.save = Button(self.theme, self.tr("Spara närvaron"), "primary", "check")
        self.remove = Button(self.theme, self.tr("Ta bort träffen"), icon="trash-2")
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(self._remove)
        self.buttons = ButtonRow(self.theme, self.save, self.remove)
        self._shown = (columns, self.how, self.list, self.one, self.buttons)
        for widget in self._shown:
            self.body.addWidget(widget)
            widget.hide()
        self.finish()
        self._ask(None)

    def _make_one(self) -> None:
        """What else is said of whoever is stood at: other hours, or why they were away."""
        self.one = Surface(self.theme, "bracket")
        self.name = PlainLabel(self.theme, "", "label")
        self.one.body.addWidget(self.name)
        self.own = HoursField(self.theme)
        self.own_row = FormRow(self.theme, self.tr("Egna timmar"), self.own, name="own-hours")
        self.own.left.connect(self._own_hours)
        self.own.changed.connect(self.own_row.clear_error)
        self.one.body.addWidget(self.own_row)
        reasons = codes.code_list("CL-ABSENCE").codes
        language = self.context.language
        choices = [Option(one.id, one.label.text(language)) for one in reasons]
        self.reason = ListField(self.theme, [Option("", self.tr("Inte angiven")), *choices])
        self.reason.changed.connect(self._reason)
        label = self.tr("Orsak till frånvaro")
        self.reason_row = FormRow(self.theme, label, self.reason, optional=True, name="own-reason")
        self.one.body.addWidget(self.reason_row)

    @override
    def here(self) -> Mapping[str, str]:
        return {"group": self._group, "meeting": self._meeting}

    @override
    def primary(self) -> Button | None:
        return self.save if self.save.isVisible() else None

    def _ask(self, day: date | None) -> None:
        work = partial(read, group=self._group, meeting=self._meeting, day=day)
        self.context.ask(work, self._arrived)

    def _arrived(self, found: Read) -> None:
        sheet = self._sheet = found.sheet
        for widget in self._shown:
            widget.setVisible(sheet is not None)
        if sheet is None:
            title = self.tr("Träffen finns inte här.")
            text = self.tr("Gå tillbaka till gruppen och välj en träff.")
            self.body.insertWidget(0, EmptyState(self.theme, "users", title, text))
        else:
            self._lines = list(sheet.lines)
            self.facts.setText(sheet.group.name)
            self.day.set_value(sheet.day)
            self.hours.set_value(sheet.hours)
            self.remove.setVisible(bool(sheet.id))
            self._show()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filled.emit()

    def _show(self) -> None:
        self.list.show_lines([(self._words(line), not line.away) for line in self._lines])
        self.one.setVisible(bool(self._lines))
        self.save.setEnabled(bool(self._lines))
        if not self._lines:
            self.how.setText(self.tr("Gruppen har ingen deltagare den dagen."))
        self._stand(self.list.currentRow())

    def _words(self, line: Attendee) -> str:
        language = self.context.language
        if not line.away:
            said = self.tr("kom, {hours}").format(hours=hours_said(line.hours))
        else:
            said = state(line.state, language).lower()
            if line.reason:
                said = f"{said}, {codes.label('CL-ABSENCE', line.reason, language).lower()}"
        return f"{shown(line.row)}: {said}"

    def _stand(self, row: int) -> None:
        if not 0 <= row < len(self._lines):
            return
        line = self._lines[row]
        self.name.setText(shown(line.row))
        self.own.set_value(line.hours)
        self.reason.set_value(line.reason)
        self.own_row.setVisible(not line.away)
        self.reason_row.setVisible(line.away)

    # saying

    def _say(self, row: int, **values: object) -> None:
        if 0 <= row < len(self._lines):
            self._lines[row] = msgspec.structs.replace(self._lines[row], **values)
            self._show()

    def _turn(self, row: int) -> None:
        away = self._lines[row].away
        self._say(row, state="KOM" if away else "UTEBLEV", reason="")

    def _own_hours(self) -> None:
        if self.own_row.check():
            self._say(self.list.currentRow(), hours=self.own.value())

    def _reason(self) -> None:
        self._say(self.list.currentRow(), reason=self.reason.value())

    def _lengthen(self) -> None:
        """Another length is everybody's who had the old one."""
        hours = self.hours.value()
        if self._sheet is None or hours is None or hours == self._sheet.hours:
            return
        before = self._sheet.hours
        self._sheet = msgspec.structs.replace(self._sheet, hours=hours)
        self._lines = [
            msgspec.structs.replace(line, hours=hours) if line.hours == before else line
            for line in self._lines
        ]
        self._show()

    def _move(self) -> None:
        """Another day of a new meeting has that day's members."""
        day = self.day.value()
        if self._sheet is None or day is None or day == self._sheet.day:
            return
        if self._sheet.id:
            self._sheet = msgspec.structs.replace(self._sheet, day=day)
        else:
            self._ask(day)

    def _save(self) -> None:
        wrong = [row for row in self._rows if not row.check()]
        if wrong or self._sheet is None:
            wrong[0].field.take_focus()
            return
        sheet = msgspec.structs.replace(
            self._sheet, lines=tuple(self._lines), day=self.day.value() or self._sheet.day,
            hours=self.hours.value() or Decimal(0),
        )  # fmt: skip
        came = sum(not line.away for line in self._lines)
        text = self.tr("Närvaron är sparad: {n} av {all} kom.").format(n=came, all=len(self._lines))
        self._do(partial(groups.mark, said=sheet), text)

    def _remove(self) -> None:
        def work(desk: Desk) -> str:
            groups.remove_meeting(desk, self._group, meeting)
            return ""

        meeting = self._meeting
        self._do(work, self.tr("Träffen är borttagen med allas närvaro."))

    def _do(self, work: Callable[[Desk], str], said: str) -> None:
        """Do it and show the meeting that it comes to; Ångra goes back to the one before."""
        before = self._meeting

        def done(meeting: str) -> None:
            self.context.window.saved()
            self.context.window.toast(said, lambda: self._undo(before))
            self._meeting = meeting
            self._ask(self.day.value())

        self.context.ask(work, done)

    def _undo(self, before: str) -> None:
        def done(_done: bool) -> None:
            self._meeting = before
            self._ask(self.day.value())

        self.context.ask(undoing.undo, done)
