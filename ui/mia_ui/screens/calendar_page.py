"""Kalender (S23): meetings and due days by week, by month, and as a list that is read aloud."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import cast

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QBoxLayout
from typing_extensions import override

from mia_desktop.domain.days import months_on
from mia_desktop.services import meetings, undoing, views
from mia_desktop.services.agenda import Item
from mia_desktop.services.meetings import Planned
from mia_desktop.services.views import CalendarView
from mia_ui.base.announce import announce
from mia_ui.screens import calendar_reading, page_keys
from mia_ui.screens.calendar_parts import Beside, item_row, period_words, short
from mia_ui.screens.calendar_reading import WEEK, Looked, Read, latest, read, read_people, span
from mia_ui.screens.context import Context
from mia_ui.screens.meeting_panel import MeetingPanel, read_draft
from mia_ui.screens.reveal import reveal
from mia_ui.theme import sizes
from mia_ui.widgets.buttons import Button, IconButton, RowButton
from mia_ui.widgets.date_text import long_date
from mia_ui.widgets.day_grid import DayGrid
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Heading, PlainLabel

MOST = 100
"""Rows of the list until all are asked for."""


class CalendarPage(Page):
    """One period at a time, stood in on a day; the same things as Idag tells of."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", wide=True)
        self.set_title(self.tr("Kalender"))
        self.context = context
        today = context.clock.today()
        known = latest.get(context.desk)
        self._chosen = known is not None
        self._wanted = args.get("case", "") if args.get("new") else None
        self._listening = calendar_reading.somebody_listens()
        first: CalendarView = "list" if self._listening else "month"
        self._view: CalendarView = known.view if known else first
        self._day = known.day if known else today
        if args.get("day"):
            self._day = date.fromisoformat(args["day"])
        self._found: Read | None = None
        self._asked = 0
        self._whole = False
        self._make_tools()
        self._make_bar()
        self.panel = MeetingPanel(context)
        self._has_people = False
        self.panel.planned.connect(self._plan)
        self.panel.removed.connect(self._remove)
        self.panel.closed.connect(self._put_away)
        self.body.addWidget(self.panel)
        self.grid = DayGrid(self.theme, self.tr("Dagar"), today)
        self.grid.day_wanted.connect(lambda day: self.stand_on(date.fromisoformat(day)))
        self.grid.turn_wanted.connect(self.turn)
        self.grid.opened.connect(self._into_day)
        self.day_card = Surface(self.theme, "card", gap="xs")
        self.beside = Beside(self.grid, self.day_card)
        self.body.addWidget(self.beside)
        self.list = column(self.theme, "s")
        self.body.addLayout(self.list)
        self.finish()
        page_keys.bind(context, self, "add_row", self.new_meeting)
        page_keys.bind(context, self, "edit", self._edit_current)
        self._ask()

    @override
    def arrive(self) -> None:
        if self._view == "list":
            super().arrive()
        else:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def reflow(self, effective: float) -> None:
        super().reflow(effective)
        way = QBoxLayout.Direction
        narrow = effective < sizes().reflow.two
        self.bar.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    @override
    def leave(self) -> None:
        self.panel.flush()

    @override
    def primary(self) -> Button | None:
        return self.panel.save if self.panel.isVisible() else self.new

    # making

    def _make_tools(self) -> None:
        self.paper = Button(self.theme, self.tr("Veckan på papper"), icon="printer")
        self.paper.clicked.connect(self._to_paper)
        self.new = Button(self.theme, self.tr("Nytt möte"), "primary", "plus")
        self.new.clicked.connect(self.new_meeting)
        self.tools.addWidget(self.paper)
        self.tools.addWidget(self.new)

    def _make_bar(self) -> None:
        self.bar = line(self.theme, "s")
        bar = line(self.theme, "s")
        before = IconButton(self.theme, "chevron-left", self.tr("Föregående"), "PgUp", framed=True)
        after = IconButton(self.theme, "chevron-right", self.tr("Nästa"), "PgDown", framed=True)
        before.clicked.connect(lambda: self.turn(-1))
        after.clicked.connect(lambda: self.turn(1))
        here = Button(self.theme, self.tr("Gå till idag"))
        here.clicked.connect(lambda: self.stand_on(self.context.clock.today()))
        self.period = Heading(self.theme, "", 2)
        for widget in (before, after, here):
            bar.addWidget(widget)
        bar.addWidget(self.period, 1)
        self.bar.addLayout(bar, 1)
        self.body.addLayout(self.bar)
        self._views: list[Button] = []  # no group: in one, Tab would pass over those not chosen
        chosen = line(self.theme, "s")
        for name, text in (
            ("week", self.tr("Vecka")), ("month", self.tr("Månad")), ("list", self.tr("Lista")),
        ):  # fmt: skip
            button = Button(self.theme, text)
            button.setCheckable(True)
            button.setObjectName(f"view-{name}")
            button.setChecked(name == self._view)
            button.clicked.connect(partial(self.show_view, name))
            self._views.append(button)
            chosen.addWidget(button)
        chosen.addStretch(1)
        self.bar.addLayout(chosen)
        self._mark_view()

    # asking

    def _span(self) -> tuple[date, date]:
        return span(self._view, self._day)

    def _ask(self, *, focus: bool = False) -> None:
        self._asked += 1
        number = self._asked
        latest[self.context.desk] = Looked(day=self._day, view=self._view)
        start, end = self._span()
        self.context.ask(
            partial(read, start=start, end=end), lambda found: self._arrived(number, found, focus)
        )

    def _arrived(self, number: int, found: Read, focus: bool) -> None:
        if number != self._asked:
            return
        self._found = found
        if not self._chosen:
            self._chosen = True
            if found.view and not self._listening and found.view != self._view:
                self.show_view(found.view, keep=False)
                return
        self._show(found)
        if focus:
            self._stay()
        if self._wanted is not None:
            case, self._wanted = self._wanted, None
            self._open_new(case)
        self.filled.emit()

    # showing

    def _show(self, found: Read) -> None:
        start, end = self._span()
        self.period.set_text(period_words(self._view, self._day, start))
        if self._view == "list" and self.beside.isAncestorOf(self.focusWidget() or self):
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)  # what had it goes away
        self.beside.setVisible(self._view != "list")
        clear_layout(self.list)
        if self._view == "list":
            self._show_list(found.items)
        else:
            lines: dict[str, list[str]] = {}
            for item in found.items:
                lines.setdefault(item.day, []).append(short(item, self.context.language))
            weeks = ((end - start).days + 1) // WEEK
            month = self._day.month if self._view == "month" else 0
            self.grid.show_weeks(start, weeks, lines, month=month)
            self.grid.stand_on(self._day)
            self._show_day(found.items)
        self.reflow(self.theme.effective(self.window().width()))

    def _show_day(self, items: Sequence[Item]) -> None:
        """The things of the day that is stood on, each with its way."""
        clear_layout(self.day_card.body)
        full = long_date(self._day)
        self.day_card.body.addWidget(Heading(self.theme, full[:1].upper() + full[1:], 3))
        here = [item for item in items if item.day == self._day.isoformat()]
        for item in here:
            self.day_card.body.addLayout(item_row(self, self.context, item, self.edit))
        if not here:
            text = self.tr("Inget den här dagen.")
            self.day_card.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
        self.day_card.body.addStretch(1)

    def _show_list(self, items: Sequence[Item]) -> None:
        shown = items if self._whole else items[:MOST]
        day = ""
        for item in shown:
            if item.day != day:
                day = item.day
                full = long_date(date.fromisoformat(day))
                self.list.addWidget(Heading(self.theme, full[:1].upper() + full[1:], 3))
            self.list.addLayout(item_row(self, self.context, item, self.edit))
        if len(shown) < len(items):
            more = Button(self.theme, self.tr("Visa alla {n}").format(n=len(items)), "quiet")
            more.clicked.connect(self._show_whole)
            self.list.addWidget(more)
        if not items:
            text = self.tr("Inget den här månaden.")
            self.list.addWidget(PlainLabel(self.theme, text, "body", "muted"))

    def _show_whole(self) -> None:
        self._whole = True
        self._ask()

    # moving about

    def stand_on(self, day: date) -> None:
        """Stand on a day; another period is read when it is not shown."""
        before, self._day = self._span(), day
        if self._span() == before and self._found is not None and self._view != "list":
            latest[self.context.desk] = Looked(day=day, view=self._view)
            self.grid.stand_on(day)
            self._show_day(self._found.items)
        else:
            self._ask(focus=True)

    def turn(self, step: int) -> None:
        """The week or month after or before."""
        days = timedelta(days=WEEK * step)
        self._day = self._day + days if self._view == "week" else months_on(self._day, step)
        self._whole = False
        self._ask(focus=True)

    def show_view(self, view: str, *, keep: bool = True) -> None:
        """Week, month or list; the choice is remembered in the vault."""
        self._view = cast("CalendarView", view)
        self._mark_view()
        if keep:
            chosen = self._view
            self.context.ask(lambda desk: views.keep_calendar(desk, chosen), lambda _done: None)
        self._ask()

    def _mark_view(self) -> None:
        """The view that is shown has a tick beside its word, not a colour only."""
        for button in self._views:
            now = button.objectName() == f"view-{self._view}"
            button.setChecked(now)
            if now:
                button.set_icon("check")
            else:
                button.setIcon(QIcon())

    def _stay(self) -> None:
        """After another period was read: say where, and keep the keyboard in the grid."""
        announce(self, self.period.text())
        if self._view != "list" and not self.panel.isVisible():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _into_day(self) -> None:
        """Enter on a day: its first thing, or a new meeting where there is none."""
        rows = self.day_card.findChildren(RowButton)
        live = [row for row in rows if row.isVisible()]
        if live:
            live[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.new_meeting()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._view != "list":
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in turns and not event.modifiers():
            self.turn(turns[key])
        else:
            super().keyPressEvent(event)

    def _to_paper(self) -> None:
        """The week that is stood in, by deltagarnummer."""
        self.go.emit("preview", {"paper": "week", "day": self._day.isoformat()})

    # meetings

    def opened(self) -> str:
        return f"meeting {self.panel.record}" if self.panel.isVisible() else ""

    def open_again(self, what: str) -> bool:
        kind, _, record = what.partition(" ")
        if kind != "meeting" or self._found is None:
            return False
        self.edit(record) if record else self.new_meeting()
        return True

    def new_meeting(self) -> None:
        """Plan a meeting on the day that is stood on (Insert)."""
        if self._found is not None:
            self._open_new("")

    def _open_new(self, case: str) -> None:
        def show() -> None:
            self.panel.open_new(self._day, case, self._found.draft if self._found else {})
            self._show_panel()

        self._with_people(show)

    def _with_people(self, then: Callable[[], None]) -> None:
        """Once it is known whom a meeting can be with."""

        def offer(people: list[tuple[str, str]]) -> None:
            self._has_people = True
            self.panel.offer(people)
            then()

        if self._has_people:
            then()
        else:
            self.context.ask(read_people, offer)

    def _show_panel(self) -> None:
        """The panel from its head on; its own button is the page's primary one meanwhile."""
        self.new.hide()
        reveal(self, self.panel)
        reveal(self, self.panel.heading)
        self.filled.emit()

    def _edit_current(self) -> None:
        """F2 on a meeting's row."""
        focus = self.focusWidget()
        record = str(focus.property("meeting") or "") if focus is not None else ""
        if record:
            self.edit(record)

    def edit(self, record: str) -> None:
        """Move a meeting, or call it off."""

        def show(planned: Planned) -> None:
            self.panel.open_planned(record, planned)
            self._show_panel()

        work = partial(meetings.get, record=record)
        self._with_people(lambda: self.context.ask(work, show))

    def _plan(self, record: str, said: Planned) -> None:
        self._day = said.day
        if record:
            values = {
                "day": said.day, "time": said.time, "place": said.place, "text": said.text
            }  # fmt: skip
            work = partial(meetings.change, record=record, values=values)
            self._do(work, self.tr("Mötet är ändrat."))
        else:
            self._do(partial(meetings.plan, planned=said), self.tr("Mötet är inlagt."))

    def _remove(self, record: str) -> None:
        self._do(partial(meetings.remove, record=record), self.tr("Mötet är borttaget."))

    def _do(self, work: object, said: str) -> None:
        def done(_result: object) -> None:
            self.context.window.saved()
            self.context.window.toast(said, self._undo)
            self._put_away()
            self._ask()

        self.context.ask(work, done)  # type: ignore[arg-type]

    def _undo(self) -> None:
        self.context.ask(undoing.undo, lambda _done: self._ask())

    def _put_away(self) -> None:
        """Back from the panel to where it was opened."""
        self.new.show()
        if self._view == "list":
            self.heading.setFocus()
        else:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._found is not None:
            self.context.ask(read_draft, self._know_draft)

    def _know_draft(self, draft: dict[str, str]) -> None:
        if self._found is not None:
            self._found = msgspec.structs.replace(self._found, draft=draft)
