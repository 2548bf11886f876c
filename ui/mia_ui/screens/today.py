"""Idag (S10): what is late, what is due, what waits, and one key to the place where it is done."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from mia_desktop.services import after_exit, agenda, begun, today, undoing
from mia_desktop.services.agenda import Item
from mia_desktop.services.keeping import Reminder
from mia_desktop.services.today import Day, GroupName
from mia_ui.models import agenda as words
from mia_ui.models import casework
from mia_ui.screens import page_keys
from mia_ui.screens.backups import reminder_text
from mia_ui.screens.context import Context
from mia_ui.widgets.banner import Banner, EmptyState
from mia_ui.widgets.buttons import Button, RowButton
from mia_ui.widgets.date_text import long_date, plain_date
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import PlainLabel

MOST = 10
"""Rows of one group until all of them are asked for."""
SOON = 7
"""A consent that ends within so many days is told of at the top (ux §1.6)."""


class TodayScreen(Page):
    """Groups in fixed order; each row leads to its place."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "")
        self.set_title(self.tr("Idag"))
        self.context = context
        self._whole: set[GroupName] = set()
        self._day: Day | None = None
        full = long_date(context.clock.today())
        self.caption.setText(full[:1].upper() + full[1:])
        self.caption.show()
        page_keys.bind(context, self, "add_row", self._new_meeting)
        self._read()

    def _read(self) -> None:
        self.context.ask(today.read, self._arrived)

    def _arrived(self, day: Day) -> None:
        self._day = day
        clear_layout(self.body)
        now = self.context.clock.today()
        self._say_day(day, now)
        self._remind(day, now)
        titles = self._titles()
        for name, items in day.groups.items():
            if items:
                self.body.addWidget(self._group(name, titles[name], items, now))
        if day.is_empty:
            self.body.insertWidget(0, self._nothing(day.after))
        self._say_rest(day, titles)
        self.body.addWidget(ButtonRow(self.theme, self._paper()))
        self.body.addStretch(1)
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _titles(self) -> dict[GroupName, str]:
        return {
            "late": self.tr("Försenat"),
            "today": self.tr("Idag"),
            "coming": self.tr("Kommande 7 dagar"),
            "consents": self.tr("Samtycken som går ut"),
            "plans": self.tr("Planer att förnya"),
            "begun": self.tr("Påbörjat"),
            "hours": self.tr("Tid"),
            "office": self.tr("Till kontoret"),
            "from_office": self.tr("Krockar att gå igenom"),
        }

    def _paper(self) -> Button:
        """Last on the page, so that the first key leads to the first who waits."""
        paper = Button(self.theme, self.tr("Veckan på papper"), "quiet", "printer")
        paper.clicked.connect(lambda: self.go.emit("preview", {"paper": "week", "from": "today"}))
        return paper

    def _say_day(self, day: Day, now: date) -> None:
        full = long_date(now)
        count = self.tr("1 aktiv deltagare")
        if day.active != 1:
            count = self.tr("{n} aktiva deltagare").format(n=day.active)
        parts = [f"{full[:1].upper()}{full[1:]}", count]
        held = sum(item.kind == agenda.MEETING for item in day.groups["today"])
        if held:
            parts.append(self.tr("%n möten idag", "", held))
        self.caption.setText(" · ".join(parts))

    # what is told above all

    def _remind(self, day: Day, now: date) -> None:
        """A consent that soon ends, and a copy that is missing or old: two banners at most."""
        clear_layout(self.banners)
        ending = [
            item
            for item in day.groups["consents"]
            if 0 <= (date.fromisoformat(item.day) - now).days <= SOON
        ]
        if ending:
            self.banners.addWidget(self._ending(ending, now))
        self._remind_of_copies(day.copies)

    def _ending(self, ending: Sequence[Item], now: date) -> Banner:
        first = ending[0]
        day = date.fromisoformat(first.day)
        go = Button(self.theme, self.tr("Öppna samtycke"))
        go.setObjectName("to-consent")
        go.clicked.connect(partial(self._open, first))
        title = self.tr("Ett samtycke går ut {when}")
        if len(ending) > 1:
            title = self.tr("{n} samtycken går ut inom 7 dagar, det första {when}")
        near = casework.due_words(day, now)
        return Banner(
            self.theme, "warning",
            title.format(n=len(ending), when=near[:1].lower() + near[1:]),
            self.tr("{who}, {number}: gäller till {day}.").format(
                who=words.who(first), number=first.number, day=plain_date(day)
            ),
            [go],
        )  # fmt: skip

    def _remind_of_copies(self, copies: Sequence[Reminder]) -> None:
        """One banner, for the page that mends one mends both."""
        for reminder in copies[:1]:
            go = Button(self.theme, self.tr("Säkerhetskopior"))
            go.setObjectName("to-backups")
            go.clicked.connect(lambda: self.go.emit("backups", {}))
            text = reminder_text(reminder)
            self.banners.addWidget(Banner(self.theme, "warning", text, actions=[go]))

    # groups

    def _group(self, name: GroupName, title: str, items: Sequence[Item], now: date) -> QWidget:
        heading = self.tr("{title} ({n})").format(title=title, n=len(items))
        card = Surface(self.theme, "card", title=heading, gap="xs")
        shown = items if name in self._whole else items[:MOST]
        for item in shown:
            across = line(self.theme, "s")
            across.addWidget(self._row(item, now), 1)
            for verb in self._verbs(item):
                across.addWidget(verb)
            card.body.addLayout(across)
        if len(shown) < len(items):
            text = self.tr("Visa alla {n}").format(n=len(items))
            more = Button(self.theme, text, "quiet", "chevron-down")
            more.setAccessibleName(f"{text}: {title}")
            more.clicked.connect(partial(self._show_whole, name, f"row-{name}-{MOST}"))
            card.body.addWidget(more)
        for place, row in enumerate(card.findChildren(RowButton)):
            row.setObjectName(f"row-{name}-{place}")
        return card

    def _show_whole(self, name: GroupName, next_row: str) -> None:
        """All rows of a group, and the focus on the first that was not shown."""
        self._whole.add(name)
        if self._day is not None:
            self._arrived(self._day)
        row = self.findChild(RowButton, next_row)
        if row is not None:
            row.setFocus()

    def _row(self, item: Item, now: date) -> RowButton:
        said = words.line(item, now, self.context.language)
        button = RowButton(self.theme, said.title, said.detail, said.chip)
        button.setAccessibleDescription(said.day)
        button.clicked.connect(partial(self._open, item))
        return button

    def _verbs(self, item: Item) -> list[Button]:
        """What can be done from here: begin the form of it, or say that it is done.

        A contact after the end has both: somebody who is not reached has nothing to be asked.
        """
        found = []
        if form := _form(item):
            run = partial(self._begin, item, form)
            found.append(self._verb(item, self.tr("Börja"), run))
        if item.can_be_ticked:
            run = partial(self._tick, item)
            found.append(self._verb(item, words.done_words(item)[0], run))
        return found

    def _verb(self, item: Item, text: str, run: Callable[[], None]) -> Button:
        button = Button(self.theme, text)
        what = words.what(item, self.context.language)
        name = self.tr("{verb}: {what}, {who}")
        button.setAccessibleName(name.format(verb=text, what=what, who=words.who(item)))
        button.clicked.connect(run)
        return button

    def _open(self, item: Item) -> None:
        self.go.emit(item.page, dict(item.args))

    def _begin(self, item: Item, form: str) -> None:
        """The form: begun now, or the one that was begun."""
        work = partial(begun.begin, case=item.case, form=form)
        self.context.ask(work, lambda document: self.go.emit("form", {"document": document}))

    def _new_meeting(self) -> None:
        self.go.emit("calendar", {"new": "meeting"})

    # done

    def _tick(self, item: Item) -> None:
        done = words.done_words(item)[1]
        self.context.ask(partial(agenda.tick, item=item), lambda _done: self._ticked(done))

    def _ticked(self, done: str) -> None:
        self.context.window.saved()
        self.context.window.toast(done, self._undo)
        self.heading.setFocus()
        self._read()

    def _undo(self) -> None:
        self.context.ask(undoing.undo, lambda _done: self._read())

    # nothing

    def _say_rest(self, day: Day, titles: Mapping[GroupName, str]) -> None:
        """One muted line for the groups without anything, and one for each contact not made."""
        rest = column(self.theme, "xs")
        for item in day.reasons[:MOST]:
            rest.addWidget(PlainLabel(self.theme, words.reason(item), "caption", "muted"))
        empty = [title for name, title in titles.items() if not day.groups[name]]
        if empty and not day.is_empty:
            text = self.tr("Inget väntar under: {groups}.").format(groups=", ".join(empty))
            rest.addWidget(PlainLabel(self.theme, text, "caption", "muted"))
        self.body.addLayout(rest)

    def _nothing(self, after: Item | None) -> QWidget:
        show = Button(self.theme, self.tr("Visa alla deltagare"))
        show.clicked.connect(lambda: self.go.emit("caseload", {}))
        text = self.tr("Inget är planerat den närmaste tiden.")
        if after is not None:
            day = plain_date(date.fromisoformat(after.day))
            text = self.tr("Nästa är {who}, {day}.").format(who=words.who(after), day=day)
        title = self.tr("Inget som väntar idag.")
        return EmptyState(self.theme, "circle-check", title, text, [show])


def _form(item: Item) -> str:
    """The form that a thing is done by, where it is done by one."""
    if item.kind == "follow_up":
        return "uppfoljning"
    return after_exit.FORM if item.kind.startswith(agenda.AFTER_EXIT) else ""
