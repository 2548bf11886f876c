"""Tid (S24): the hours of a month, by keyboard in a grid or one by one in a list (J6)."""

from collections.abc import Mapping
from datetime import date
from functools import partial

import msgspec
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout
from typing_extensions import override

from mia_desktop.domain.days import months_on
from mia_desktop.services import attendance, caseload, hours
from mia_desktop.services.caseload import CaseRow, Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.hours import Entry, Month
from mia_desktop.services.today import ACTIVE
from mia_ui.base.announce import announce
from mia_ui.models.caseload import shown
from mia_ui.models.hours import HoursModel
from mia_ui.screens import page_keys
from mia_ui.screens.context import Context
from mia_ui.screens.entry_panel import EntryPanel, Written, read_at
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.hours_grid import HoursGrid
from mia_ui.screens.hours_parts import HandedIn, HoursList, month_state, to_hand_in
from mia_ui.screens.hours_writing import HoursWriting
from mia_ui.screens.reveal import reveal
from mia_ui.theme import sizes
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button, IconButton
from mia_ui.widgets.choice import Option
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import column, line
from mia_ui.widgets.text import Chip, Heading, PlainLabel

MINE = "mine"
EVERYBODY = ""


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows, and whom it can be narrowed to."""

    month: Month
    people: list[CaseRow]


def read(desk: Desk, first: date, who: str, *, opening: bool = False) -> Read:
    """A month of one participant, of one's own or of everybody (on the store thread).

    That one participant's hours were opened is noted in the log (R-42, R-52).
    """
    coach, case = (desk.person, "") if who == MINE else ("", who)
    if opening and case:
        desk.note("open", case=case, record=case, detail="hours")
    return Read(
        month=hours.month(desk, first, case=case, coach=coach),
        people=caseload.rows(desk, caseload.ids(desk, Filter(phases=ACTIVE))),
    )


class HoursPage(Page):
    """One month at a time; what is written is kept at once and can be taken back."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", wide=True)
        self.set_title(self.tr("Tid"))
        self.context = context
        today = context.clock.today()
        self._first = hours.first_of(args["month"]) if args.get("month") else today.replace(day=1)
        self._who = args.get("case", MINE)
        self._noted = ""
        self._listening = QAccessible.isActive()
        self._as_list = args.get("view", "") == "list" or self._listening
        self._chosen = bool(args.get("view"))
        self._found: Read | None = None
        self._asked = 0
        self.hand_in = Button(self.theme, self.tr("Lämna in månaden"), "primary", "check")
        self.hand_in.clicked.connect(self._hand_in)
        self.hand_in.hide()
        self.tools.addWidget(self.hand_in)
        self._make_bar()
        self.panel = EntryPanel(context)
        self.panel.written.connect(self._write)
        self.panel.removed.connect(self._remove)
        self.panel.closed.connect(self._put_away)
        self.body.addWidget(self.panel)
        self._make_grid()
        self.list = HoursList(context, self._open_entry)
        self.body.addWidget(self.list)
        self.empty = column(self.theme)
        self.body.addLayout(self.empty)
        self.handed = HandedIn(self.theme)
        self.body.addWidget(self.handed)
        self.finish()
        page_keys.bind(context, self, "edit", self._edit)
        page_keys.bind(context, self, "add_row", self.new_entry)
        page_keys.bind(context, self, "same_as_then", self.writing.copy_above)
        self._ask()

    @override
    def here(self) -> Mapping[str, str]:
        view = "list" if self._as_list else "grid"
        chosen = {"view": view} if self._chosen else {}
        return {"month": self._first.isoformat()[:7], "case": self._who, **chosen}

    @override
    def arrive(self) -> None:
        if self._found is not None and not self.grid.isHidden():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().arrive()

    @override
    def primary(self) -> Button | None:
        return self.panel.save if self.panel.isVisible() else super().primary()

    @override
    def reflow(self, effective: float) -> None:
        super().reflow(effective)
        way = QBoxLayout.Direction
        narrow = effective < sizes().reflow.two
        for bar in (self.bar, self.filters):
            bar.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        if not self._chosen:  # a month has no room in a narrow window
            self.show_view(as_list=narrow or self._listening, keep=False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit()

    def _limit(self) -> None:
        """The grid may be as high as what is left beside that which stands over and under it."""
        around = self.bar.sizeHint().height() + self.filters.sizeHint().height()
        around += self.where.sizeHint().height() + self.how.sizeHint().height()
        gaps = 4 * self.theme.px("l")
        self.grid.limit(self.area.viewport().height() - around - gaps)

    # making

    def _make_bar(self) -> None:
        theme = self.theme
        self.bar, steps, chosen = line(theme, "s"), line(theme, "s"), line(theme, "s")
        before = IconButton(theme, "chevron-left", self.tr("Föregående"), "PgUp", framed=True)
        after = IconButton(theme, "chevron-right", self.tr("Nästa"), "PgDown", framed=True)
        before.clicked.connect(lambda: self.turn(-1))
        after.clicked.connect(lambda: self.turn(1))
        self.period = Heading(theme, "", 2)
        self.state = Chip(theme, "")
        self.state.hide()
        for widget in (before, after, self.period, self.state):
            steps.addWidget(widget)
        steps.addStretch(1)
        self.bar.addLayout(steps, 1)
        self._views: list[Button] = []
        for name, text in (("grid", self.tr("Månad")), ("list", self.tr("Lista"))):
            button = Button(theme, text)
            button.setCheckable(True)
            button.setObjectName(f"view-{name}")
            button.clicked.connect(partial(self.show_view, as_list=name == "list"))
            self._views.append(button)
            chosen.addWidget(button)
        chosen.addStretch(1)
        self.bar.addLayout(chosen)
        self.body.addLayout(self.bar)
        self.filters = line(theme, "l")
        self.who = ListField(theme)
        self.who.changed.connect(self._narrow)
        self.filters.addWidget(FormRow(theme, self.tr("Visa"), self.who, name="hours-who"))
        new = Button(theme, self.tr("Ny tid"), icon="plus")
        new.clicked.connect(self.new_entry)
        self.copy = Button(theme, self.tr("Kopiera förra veckan"), icon="copy")
        self.copy.clicked.connect(lambda: self.writing.copy_week(self._first))
        groups = Button(theme, self.tr("Grupper"), icon="users")
        groups.clicked.connect(lambda: self.go.emit("groups", {}))
        self.paper = Button(theme, self.tr("Tidkort"), icon="printer")
        self.paper.clicked.connect(self._print)
        buttons = ButtonRow(theme, new, self.copy, groups, self.paper)
        self.filters.addWidget(buttons, 1, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(self.filters)

    def _make_grid(self) -> None:
        self.model = HoursModel(self.context.language, self)
        self.grid = HoursGrid(self.theme, self.tr("Timmar per dag"), self.model)
        self.grid.turn_wanted.connect(self.turn)
        self.writing = HoursWriting(self.context, self.model, self.grid, self._ask)
        self.grid.opened.connect(lambda _index: self._edit())
        self.grid.stood.connect(self._stand)
        self.grid.hide()
        self.body.addWidget(self.grid)
        self.where = PlainLabel(self.theme, "", "label")
        text = self.tr(
            "Skriv timmar: 4, 1,5, 1:30 eller 90m. Enter i en tom ruta tar samma som ovanför."
            " Delete tömmer. U = uteblev, A = avbokad. F2 öppnar posten."
        )
        self.how = PlainLabel(self.theme, text, "caption", "muted")
        self.body.addWidget(self.where)
        self.body.addWidget(self.how)

    # asking

    def _ask(self, *, say: bool = False) -> None:
        self._asked += 1
        number = self._asked
        opening, self._noted = self._who != self._noted, self._who
        work = partial(read, first=self._first, who=self._who, opening=opening)
        self.context.ask(work, lambda found: self._arrived(number, found, say=say))

    def _arrived(self, number: int, found: Read, *, say: bool) -> None:
        if number != self._asked or self.writing.busy:
            return
        first = self._found is None
        self._found = found
        self._offer(found)
        self._show(found.month)
        if say:
            announce(self, self.period.text())
        if first or say:
            self._stand_today()
        self.filled.emit()

    def _offer(self, found: Read) -> None:
        people = list(found.people)
        known = {row.case for row in people}
        people += [one.row for one in found.month.people if one.row.case not in known]
        self.who.offer(
            [
                Option(MINE, self.tr("Mina deltagare")),
                Option(EVERYBODY, self.tr("Alla deltagare")),
                *(Option(row.case, shown(row)) for row in people),
            ]
        )
        self.who.set_value(self._who)
        self.panel.offer(found.month.lines)

    def _show(self, month: Month) -> None:
        name = QLocale().standaloneMonthName(month.first.month)
        self.period.set_text(f"{name[:1].upper()}{name[1:]} {month.first.year}")
        self.model.show_month(month)
        self.list.show_month(month)
        self.handed.show_month(month)
        state = month_state(month)
        self.state.setVisible(state is not None)
        if state is not None:
            self.state.show_state(*state)
        self.hand_in.setVisible(month.over and bool(to_hand_in(month)))
        self.show_view(as_list=self._as_list, keep=False)
        self._limit()
        self._stand(self.grid.currentIndex())

    def show_view(self, *_on: bool, as_list: bool, keep: bool = True) -> None:
        """The grid, or every entry in a list; the one that is shown has a tick beside its word."""
        self._as_list = as_list
        self._chosen = self._chosen or keep
        there = self._found is not None and bool(self._found.month.people)
        if as_list and self.grid.hasFocus():
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)  # what had it goes away
        for widget in (self.grid, self.where, self.how, self.copy):
            widget.setVisible(there and not as_list)
        self.list.setVisible(there and as_list)
        self.paper.setVisible(there)
        self._tell_empty(empty=not there and self._found is not None)
        for button in self._views:
            now = (button.objectName() == "view-list") is as_list
            button.setChecked(now)
            button.set_icon("check") if now else button.setIcon(QIcon())

    def _tell_empty(self, *, empty: bool) -> None:
        if empty and not self.empty.count():
            title = self.tr("Ingen deltagare den här månaden.")
            text = self.tr("Byt månad, eller visa alla deltagare.")
            self.empty.addWidget(EmptyState(self.theme, "clock", title, text))
        holder = self.empty.itemAt(0)
        if holder is not None and (widget := holder.widget()) is not None:
            widget.setVisible(empty)

    # standing and moving

    def _stand_today(self) -> None:
        """On today, or the first day of another month; in the row that was stood in."""
        today = self.context.clock.today()
        column_ = today.day - 1 if today.replace(day=1) == self._first else 0
        row = max(self.grid.currentIndex().row(), 0)
        self.grid.setCurrentIndex(self.model.index(row, column_))
        if not self._as_list and not self.panel.isVisible():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand(self, index: QModelIndex) -> None:
        self.where.setText(self.model.where(index) if index.isValid() else "")

    def turn(self, step: int) -> None:
        """The month before or after."""
        self._first = months_on(self._first, step)
        self._ask(say=True)

    def _narrow(self) -> None:
        self._who = self.who.value()
        self._ask()

    def _hand_in(self) -> None:
        if self._found is not None:
            self.writing.hand_in(self._found.month)

    # one entry

    def new_entry(self) -> None:
        """A new entry on the day that is stood on, or today (Insert)."""
        if self._found is None or not self._found.month.lines:
            return
        index = self.grid.currentIndex()
        day = None if self._as_list else self.model.day(index.column())
        self._open(max(index.row(), 0), day or self.context.clock.today(), None)

    def _edit(self) -> None:
        """F2: what stands in the day, or something new there."""
        index = self.grid.currentIndex()
        day = self.model.day(index.column())
        if self._as_list or day is None or self.model.cell(index) is None:
            return
        entries = self.model.entries(index)
        if len(entries) > 1:
            self.show_view(as_list=True)
            return
        self._open(index.row(), day, entries[0] if entries else None)

    def _open_entry(self, row: int, entry: Entry) -> None:
        self._open(row, entry.day, entry)

    def _open(self, row: int, day: date, entry: Entry | None) -> None:
        assert self._found is not None
        row = min(row, len(self._found.month.lines) - 1)
        self.hand_in.hide()
        self.panel.open_at(row, day, entry)
        reveal(self, self.panel)

    def opened(self) -> str:
        return self.panel.at() if self.panel.isVisible() else ""

    def open_again(self, what: str) -> bool:
        at, lines = read_at(what), self._found.month.lines if self._found is not None else ()
        if at is None or not lines:
            return False
        row, day, key = at
        entries = lines[min(row, len(lines) - 1)][1].entries
        self._open(row, day, next((each for each in entries if each.id == key), None))
        return True

    def _write(self, written: Written) -> None:
        def done(_entry: str) -> None:
            self.panel.put_away()

        work = partial(attendance.write, cell=written.cell, said=written.said, entry=written.entry)
        self.writing.do(work, done)

    def _remove(self, entry: str) -> None:
        def done(_nothing: None) -> None:
            self.panel.put_away()
            self.context.window.toast(self.tr("Posten är borttagen."), self.writing.undo)

        self.writing.do(partial(attendance.clear, entries=[entry]), done)

    def _put_away(self) -> None:
        if self._found is not None:
            month = self._found.month
            self.hand_in.setVisible(month.over and bool(to_hand_in(month)))
        if self._as_list:
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    # paper

    def _print(self) -> None:
        """The time card of whoever is stood at, to be signed on paper."""
        if self._found is None or not self._found.month.lines:
            return
        row = min(max(self.grid.currentIndex().row(), 0), len(self._found.month.lines) - 1)
        person = self._found.month.lines[row][0]
        case = self._who if self._who not in {MINE, EVERYBODY} else person.row.case
        month = self._first.isoformat()[:7]
        self.go.emit("preview", {"paper": "attendance", "case": case, "month": month})
