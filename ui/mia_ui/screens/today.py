"""Idag (S10): what is late, what is due, and one key to the place where it is done."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial

import msgspec
from PySide6.QtWidgets import QWidget

from mia_desktop.services import caseload, closing, keeping, undoing
from mia_desktop.services.caseload import DueRow, Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.keeping import Reminder
from mia_ui.models import casework
from mia_ui.screens.backups import reminder_text
from mia_ui.screens.caseload import ACTIVE
from mia_ui.screens.context import Context
from mia_ui.widgets.banner import Banner, EmptyState
from mia_ui.widgets.buttons import Button, RowButton
from mia_ui.widgets.date_text import long_date, plain_date
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface, clear_layout, line

WEEK = timedelta(days=7)
MONTH = timedelta(days=30)
"""How long before its end a consent is told of (ux §1.6)."""
YEAR = timedelta(days=365)
MOST = 20
"""Rows of one group; the rest is in the caseload."""


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows; `after` is the first thing beyond the coming week."""

    late: list[DueRow]
    today: list[DueRow]
    coming: list[DueRow]
    consents: list[DueRow]
    after: DueRow | None
    active: int
    copies: tuple[Reminder, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.late or self.today or self.coming or self.consents)


def read(desk: Desk) -> Day:
    """What is due, sorted into groups (on the store thread)."""
    today = desk.clock.today()
    everything = caseload.due(desk, today + MONTH)
    tasks = [row for row in everything if row.kind != "consent"]
    now, week = today.isoformat(), (today + WEEK).isoformat()
    after = next((row for row in tasks if row.day > week), None)
    return Day(
        late=[row for row in tasks if row.day < now],
        today=[row for row in tasks if row.day == now],
        coming=[row for row in tasks if now < row.day <= week],
        consents=[row for row in everything if row.kind == "consent"],
        after=after if everything else _first(desk, today + YEAR),
        active=len(caseload.ids(desk, Filter(phases=ACTIVE))),
        copies=keeping.reminders(desk),
    )


def _first(desk: Desk, until: date) -> DueRow | None:
    return next((row for row in caseload.due(desk, until) if row.kind != "consent"), None)


class TodayScreen(Page):
    """Groups in fixed order; each row leads to its participant."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "")
        self.set_title(self.tr("Idag"))
        self.context = context
        day = long_date(context.clock.today())
        self.caption.setText(day[:1].upper() + day[1:])
        self.caption.show()
        context.ask(read, self._arrived)

    def _read(self) -> None:
        self.context.ask(read, self._arrived)

    def _arrived(self, day: Day) -> None:
        clear_layout(self.body)
        today = self.context.clock.today()
        full = long_date(today)
        count = self.tr("1 aktiv deltagare")
        if day.active != 1:
            count = self.tr("{n} aktiva deltagare").format(n=day.active)
        self.caption.setText(f"{full[:1].upper()}{full[1:]} · {count}")
        self._remind(day.copies)
        for title, rows in (
            (self.tr("Försenat"), day.late),
            (self.tr("Idag"), day.today),
            (self.tr("Kommande 7 dagar"), day.coming),
            (self.tr("Samtycken som går ut"), day.consents),
        ):
            if rows:
                self.body.addWidget(self._group(title, rows, today))
        if day.is_empty:
            self.body.addWidget(self._nothing(day.after))
        self.body.addStretch(1)
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _remind(self, copies: Sequence[Reminder]) -> None:
        """A copy that is missing or old; one banner, for the page that mends one mends both."""
        clear_layout(self.banners)
        for reminder in copies[:1]:
            go = Button(self.theme, self.tr("Säkerhetskopior"))
            go.setObjectName("to-backups")
            go.clicked.connect(lambda: self.go.emit("backups", {}))
            text = reminder_text(reminder)
            self.banners.addWidget(Banner(self.theme, "warning", text, actions=[go]))

    def _group(self, title: str, rows: Sequence[DueRow], today: date) -> QWidget:
        heading = self.tr("{title} ({n})").format(title=title, n=len(rows))
        card = Surface(self.theme, "card", title=heading, gap="xs")
        for row in rows[:MOST]:
            across = line(self.theme, "s")
            across.addWidget(self._row(row, today), 1)
            if row.kind.startswith(closing.AFTER_EXIT):
                across.addWidget(self._done(row))
            card.body.addLayout(across)
        if len(rows) > MOST:
            more = Button(self.theme, self.tr("Visa alla deltagare"), "quiet", "arrow-right")
            more.clicked.connect(lambda: self.go.emit("caseload", {}))
            card.body.addWidget(more)
        return card

    def _row(self, row: DueRow, today: date) -> RowButton:
        day = date.fromisoformat(row.day)
        chip = (casework.due_words(day, today), casework.due_kind_of_chip(day, today))
        detail = f"{casework.due_kind(row.kind)} · {row.number}"
        button = RowButton(self.theme, row.shown, detail, chip)
        button.setObjectName(f"due-{row.record}-{row.day}")
        button.setAccessibleDescription(plain_date(day))
        section = "consents" if row.kind == "consent" else "overview"
        args = {"case": row.case, "section": section}
        button.clicked.connect(lambda: self.go.emit("case", args))
        return button

    def _done(self, row: DueRow) -> Button:
        """A contact after the end has no form of its own: it is ticked off here."""
        button = Button(self.theme, self.tr("Klar"))
        what = casework.due_kind(row.kind)
        button.setAccessibleName(self.tr("Klar: {what}, {who}").format(what=what, who=row.shown))
        button.clicked.connect(partial(self._set_done, row.record))
        return button

    def _set_done(self, reminder: str) -> None:
        self.context.ask(partial(closing.set_done, reminder=reminder), lambda _done: self._ticked())

    def _ticked(self) -> None:
        self.context.window.saved()
        self.context.window.toast(self.tr("Kontakten är klar."), self._undo)
        self.heading.setFocus()
        self._read()

    def _undo(self) -> None:
        self.context.ask(undoing.undo, lambda _done: self._read())

    def _nothing(self, after: DueRow | None) -> QWidget:
        show = Button(self.theme, self.tr("Visa alla deltagare"))
        show.clicked.connect(lambda: self.go.emit("caseload", {}))
        text = self.tr("Inget är planerat den närmaste tiden.")
        if after is not None:
            day = plain_date(date.fromisoformat(after.day))
            text = self.tr("Nästa är {who}, {day}.").format(who=after.shown, day=day)
        title = self.tr("Inget som väntar idag.")
        return EmptyState(self.theme, "circle-check", title, text, [show])
