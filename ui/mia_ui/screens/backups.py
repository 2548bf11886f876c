"""S31: copies of the vault: made, carried away, tried."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.slices import Long
from mia_desktop.services import keeping
from mia_desktop.services.desk import Desk
from mia_desktop.services.keeping import Contents, Copies, Place, Reminder
from mia_ui import messages
from mia_ui.base.announce import announce
from mia_ui.base.shown_path import shown
from mia_ui.base.tasks import CancelToken
from mia_ui.messages import when
from mia_ui.screens.context import Context
from mia_ui.screens.copies_left import settings_title
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.feedback import BusyLine
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, PlainLabel

SHOWN = 12
Result = TypeVar("Result")


class BackupsPage(Page):
    """What there is, and what to do about it. Restoring is done at the locked window."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", back=settings_title())
        self.set_title(self.tr("Säkerhetskopior"))
        self.context = context
        self.now = Button(self.theme, self.tr("Säkerhetskopiera nu"), "primary", "database-backup")
        self.out = Button(self.theme, self.tr("Kopiera till minne eller mapp …"), icon="usb")
        self.now.setObjectName("backup-now")
        self.out.setObjectName("backup-outside")
        self.add_buttons(self.now, self.out)
        self.busy = BusyLine(self.theme)
        self.busy.cancelled.connect(self._stop)
        self.body.addWidget(self.busy)
        self._list = column(self.theme, "s")
        self.body.addLayout(self._list)
        text = self.tr(
            "Alla kopior är krypterade. De öppnas med den lösenfras eller det blad som gäller nu, "
            "om inget annat står. Så återställer du: lås valvet, välj Glömt lösenfrasen? och "
            "Återställ från säkerhetskopia. Valvet som finns läggs undan, inget skrivs över."
        )
        self.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
        self.finish()
        self.back_wanted.connect(lambda: self.go.emit("settings", {}))
        self.now.clicked.connect(self._copy_now)
        self.out.clicked.connect(self._ask_where)
        self._token: CancelToken | None = None
        self._doing = ""
        self._read()

    def _read(self) -> None:
        self.context.ask(keeping.copies, self._show)

    def _show(self, found: Copies) -> None:
        clear_layout(self._list)
        for reminder in found.reminders:
            if found.places or not reminder.outside:  # none at all is said once
                self._list.addWidget(reminder_banner(self.context, reminder))
        for place in found.places[:SHOWN]:
            self._list.addWidget(self._row(place, found))
        left = len(found.places) - SHOWN
        if left > 0:
            more = self.tr("%n äldre kopior visas inte.", "", left)
            self._list.addWidget(PlainLabel(self.theme, more, "caption", "muted"))
        if not found.places and not found.reminders:
            none = self.tr("Det finns ingen säkerhetskopia än.")
            self._list.addWidget(PlainLabel(self.theme, none))
        self.filled.emit()

    def _row(self, place: Place, found: Copies) -> Surface:
        row = Surface(self.theme, "row")
        across = line(self.theme, "m")
        words = column(self.theme, None)
        where = place.folder if keeping.is_outside(place) else self.tr("I valvets mapp")
        made = when.of_text(place.made)
        words.addWidget(PlainLabel(self.theme, made, "label"))
        tested = when.of_text(place.tested)
        detail = self.tr("{where} · provad {day}").format(where=where, day=tested)
        words.addWidget(PlainLabel(self.theme, detail if tested else where, "caption", "muted"))
        across.addLayout(words, 1)
        if place.slots_old:
            across.addWidget(Chip(self.theme, self.tr("Gammal nyckel"), "warning"))
        path = (Path(place.folder) if keeping.is_outside(place) else found.folder) / place.name
        test = Button(self.theme, self.tr("Prova kopian"))
        test.setAccessibleName(self.tr("Prova kopian från {day}").format(day=made))
        test.clicked.connect(lambda: self._drill(path))
        across.addWidget(test)
        row.body.addLayout(across)
        return row

    def _copy_now(self) -> None:
        self._work(self.tr("Gör en säkerhetskopia …"), keeping.copying_now, self._made)

    def _ask_where(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Välj minne eller mapp"))
        if folder:
            target = Path(folder)
            self._work(
                self.tr("Kopierar och läser tillbaka …"),
                lambda desk: keeping.copying_out(desk, target), self._made,
            )  # fmt: skip

    def _drill(self, path: Path) -> None:
        self._work(
            self.tr("Öppnar kopian och räknar …"),
            lambda desk: keeping.drilling(desk, path), self._tried,
        )  # fmt: skip

    def _work(
        self, text: str, job: Callable[[Desk], Long[Result]], done: Callable[[Result], None]
    ) -> None:
        """Take one wish at a time; it says how far it has come, and can be stopped."""
        if self._token is not None:
            return
        clear_layout(self.banners)
        self._doing = text
        self.busy.cancel.setEnabled(True)
        self.busy.start(text)
        announce(self, text)
        self._token = self.context.work_long(
            job, done, failed=self._failed, progress=self._step, cancelled=self._stopped,
            doing=text,
        )  # fmt: skip

    def _step(self, done: int, total: int) -> None:
        share = f"{100 * done // max(total, 1)} %"
        self.busy.step(done, total, f"{self._doing} {share}")

    def _stop(self) -> None:
        if self._token is not None:
            self._token.cancel()
            self.busy.cancel.setEnabled(False)
            self.busy.step(0, 0, self.tr("Avbryter …"))

    def _stopped(self) -> None:
        self._ready()
        title = self.tr("Avbrutet. Inget halvfärdigt är kvar.")
        self.show_banner(Banner(self.theme, "info", title, dismissable=True))
        self.arrive()
        self._read()

    def _ready(self) -> None:
        self._token = None
        self.busy.stop()

    def _made(self, path: Path) -> None:
        self._ready()
        title = self.tr("Säkerhetskopian är gjord och läst tillbaka.")
        self.show_banner(Banner(self.theme, "success", title, shown(path), dismissable=True))
        self._read()

    def _tried(self, counted: Contents) -> None:
        self._ready()
        title = self.tr("Kopian går att öppna och är hel.")
        people = self.tr("%n deltagare", "", counted.cases)
        changes = self.tr("%n ändringar", "", counted.changes)
        told = self.tr("Den innehåller {people} och {changes}.")
        told = told.format(people=people, changes=changes)
        self.show_banner(Banner(self.theme, "success", title, told, dismissable=True))
        self._read()

    def _failed(self, error: Exception) -> None:
        self._ready()
        if not isinstance(error, Expected):
            self.context.window.trouble(error)
            return
        told = messages.tell(error)
        self.show_banner(Banner(self.theme, "error", told.title, told.text, dismissable=True))


def reminder_text(reminder: Reminder) -> str:
    """What Idag and the page of backups say when a copy is missing or old."""
    tr = QCoreApplication.translate
    if reminder.since is None:
        if reminder.outside:
            return tr("Backups", "Det finns ingen säkerhetskopia utanför datorn.")
        return tr("Backups", "Det finns ingen säkerhetskopia.")
    if reminder.outside:
        text = tr("Backups", "Den senaste kopian utanför datorn är från {day}.")
    else:
        text = tr("Backups", "Den senaste säkerhetskopian är från {day}.")
    return text.format(day=when.day(reminder.since.astimezone().date()))


def reminder_banner(context: Context, reminder: Reminder) -> Banner:
    return Banner(context.theme, "warning", reminder_text(reminder))
