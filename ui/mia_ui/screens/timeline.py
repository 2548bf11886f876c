"""What has happened, newest first: filtered by kind, notes to be corrected or taken away."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.domain.records.work import DOCUMENTS
from mia_desktop.forms import load
from mia_desktop.services.disputing import Disputed
from mia_desktop.services.timeline import Event, day_of
from mia_ui.base.actions import Language
from mia_ui.models import casework, time_words
from mia_ui.screens import dispute_mark, dispute_words
from mia_ui.screens.context import Context
from mia_ui.screens.register_part import words
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.filter_chips import FilterChip, FilterChips
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.surface import line as line_of
from mia_ui.widgets.text import Chip, Heading, Picture, PlainLabel

AT_ONCE = 25
"""How many events are laid out before somebody asks for more."""

REMEMBERED = "timeline-kind"
"""Where the window keeps which kind was looked at last."""

KINDS: Mapping[str, tuple[str, ...]] = {
    "note": ("note",),
    "meeting": ("meeting", "contact", "resource_person"),
    "insats": ("intervention", "placement", "education", "se_step"),
    "form": DOCUMENTS,
    "plan": ("plan_version",),
    "step": ("step_progress",),
    "time": ("attendance",),
    "consent": ("consent",),
    "phase": ("participation", "referral"),
    "paper": ("attachment",),
    "dispute": ("dispute",),
}


MOVABLE = frozenset({"note", "attendance", "step_progress", "attachment", *DOCUMENTS})
"""What may have been written in the wrong person's file, beside the lines of registers."""


def title(event: Event, language: Language = "sv") -> str:
    """What an event is called: the kind of contact, the form, the version."""
    tr = QCoreApplication.translate
    if event.kind == "note":
        return casework.note_kinds().get(event.title, event.title)
    if event.what == "register" or event.kind in DOCUMENTS:
        form = load.shipped().get(event.title)
        return form.title.text(language) if form is not None else event.title
    if event.kind == "participation":
        return _of_run(event)
    if event.kind == "consent":
        text = tr("Timeline", "Samtycke: {kind}")
        if event.what == "withdrawn":
            text = tr("Timeline", "Samtycke återtaget: {kind}")
        return text.format(kind=casework.consents().get(event.title, event.title))
    if event.kind == "plan_version":
        text = tr("Timeline", "Planen fastställd, version {n}")
        if event.what == "signed":
            text = tr("Timeline", "Deltagaren skrev under planen, version {n}")
        return text.format(n=event.title)
    if event.dispute is not None:
        return _of_dispute(event.what, event.dispute, language)
    if event.kind == "step_progress":
        return tr("Timeline", "Stegförflyttning")
    if event.kind == "attendance":
        return time_words.event(event, language)
    if event.kind == "moved":
        return _of_move(event, language)
    return tr("Timeline", "Dokument: {name}").format(name=event.title)


def _of_dispute(what: str, one: Disputed, language: Language) -> str:
    text = QCoreApplication.translate("Timeline", "Bestrids: {field}")
    if what == "settled":
        text = QCoreApplication.translate("Timeline", "Bestridd uppgift avgjord: {field}")
    return text.format(field=dispute_words.name(one, language))


def _of_run(event: Event) -> str:
    tr = QCoreApplication.translate
    if event.what == "referred":
        return tr("Timeline", "Remiss eller anmälan kom")
    if event.what == "first_contact":
        return tr("Timeline", "Första kontakten")
    phase = casework.phases().get(event.title, event.title)
    return tr("Timeline", "Fas: {phase}").format(phase=phase)


def _of_move(event: Event, language: Language) -> str:
    """A line in either file that tells nothing of the other person."""
    tr = QCoreApplication.translate
    form = load.shipped().get(event.title)
    name = {
        "note": tr("Timeline", "Anteckning"), "attendance": tr("Timeline", "Tid"),
        "step_progress": tr("Timeline", "Stegförflyttning"), "attachment": tr("Timeline", "Fil"),
        "reminder": tr("Timeline", "Påminnelse"),
    }.get(event.title, event.title)  # fmt: skip
    text = tr("Timeline", "{what} flyttad till annan akt")
    if event.what == "in":
        text = tr("Timeline", "{what} flyttad hit")
    return text.format(what=form.title.text(language) if form is not None else name)


def when(event: Event) -> str:
    day = day_of(event)
    return plain_date(day) if day is not None else ""


def _came(event: Event) -> str:
    """That it was moved here, when and by whom."""
    day = plain_date(date.fromisoformat(event.moved)) if event.moved else ""
    text = QCoreApplication.translate("Timeline", "flyttad hit {day} av {name}")
    return text.format(day=day, name=event.moved_by) if day else ""


def line(event: Event, language: Language) -> str:
    """An event on one line."""
    said = words(event.said, language, {})
    name = title(event, language)
    return f"{when(event)}: {name}" + (f", {said}" if said else "")


class Timeline(QWidget):
    """The events as cards under their months."""

    change_wanted = Signal(str)
    remove_wanted = Signal(str, str)
    """A record's id, and what to say when it is gone."""
    open_wanted = Signal(str)
    """A document's id."""
    file_wanted = Signal(str)
    note_wanted = Signal()
    page_wanted = Signal(str, dict)

    def __init__(self, context: Context, case: str) -> None:
        super().__init__()
        self._context, self._case = context, case
        self._events: Sequence[Event] = ()
        self._links: Mapping[str, str] = {}
        self._disputed: set[str] = set()
        self._most = AT_ONCE
        rows = column(context.theme, "m", self)
        self.kinds = FilterChips(context.theme, self.tr("Visa"))
        self.kinds.chosen.connect(self._choose)
        rows.addWidget(self.kinds)
        self._list = column(context.theme, "s")
        rows.addLayout(self._list)

    def _names(self) -> Mapping[str, str]:
        return {
            "note": self.tr("Anteckningar"),
            "meeting": self.tr("Möten och kontakter"),
            "insats": self.tr("Insatser"),
            "form": self.tr("Formulär"),
            "plan": self.tr("Plan"),
            "step": self.tr("Stegförflyttning"),
            "time": self.tr("Tid"),
            "consent": self.tr("Samtycken"),
            "phase": self.tr("Fas och period"),
            "paper": self.tr("Filer"),
            "dispute": self.tr("Bestridda uppgifter"),
        }

    def show_events(self, events: Sequence[Event], links: Mapping[str, str]) -> None:
        """Show them; of the kinds only those are offered of which there is something."""
        self._events, self._links = events, links
        told = (event.dispute for event in events if event.dispute is not None)
        self._disputed = {one.dispute.field.record for one in told if one.open}
        counts = {
            kind: sum(event.kind in inside for event in events) for kind, inside in KINDS.items()
        }
        chips = [
            FilterChip(code=kind, text=name, count=counts[kind])
            for kind, name in self._names().items()
            if counts[kind]
        ]
        every = FilterChip(code="", text=self.tr("Allt"), count=len(events))
        kept = str(self._context.actions.property(REMEMBERED) or "")
        self.kinds.show_chips([every, *chips], self.kinds.value() or kept)
        self._show()

    def _choose(self, kind: str) -> None:
        self._context.actions.setProperty(REMEMBERED, kind)
        self._most = AT_ONCE
        self._show()

    def _show(self) -> None:
        clear_layout(self._list)
        wanted = KINDS.get(self.kinds.value(), ())
        shown = [event for event in self._events if not wanted or event.kind in wanted]
        month = ""
        for event in shown[: self._most]:
            now = self._month(event)
            if now != month:
                month = now
                self._list.addWidget(Heading(self._context.theme, month, 3))
            self._list.addWidget(self._card(event))
        if len(shown) > self._most:
            more = Button(self._context.theme, self.tr("Visa fler"))
            more.clicked.connect(self._more)
            self._list.addWidget(more)
        if not shown:
            self._list.addWidget(self._nothing())

    def _month(self, event: Event) -> str:
        day = day_of(event)
        if day is None:
            return self.tr("Utan datum")
        return f"{QLocale().standaloneMonthName(day.month).capitalize()} {day.year}"

    def _more(self) -> None:
        self._most += AT_ONCE
        self._show()

    def _nothing(self) -> QWidget:
        theme = self._context.theme
        write = Button(theme, self.tr("Skriv en anteckning"))
        write.clicked.connect(self.note_wanted)
        return EmptyState(
            theme, "message-square-text", self.tr("Inget är antecknat än."),
            self.tr("Skriv en anteckning efter första mötet."), [write],
        )  # fmt: skip

    def _card(self, event: Event) -> Surface:
        theme, language = self._context.theme, self._context.language
        card = Surface(theme, "card", gap="xs")
        name = title(event, language)
        head = line_of(theme)
        head.addWidget(PlainLabel(theme, name, "label"), 1)
        if event.record in self._disputed:
            head.addWidget(Picture(theme, "triangle-alert", "warning"))
            head.addWidget(Chip(theme, dispute_mark.mark(), "warning"))
        if event.tells_where:
            head.addWidget(Chip(theme, self.tr("Säger var personen finns"), "warning"))
        if event.came_back:
            head.addWidget(Chip(theme, self.tr("Flyttad, men ändrades samtidigt"), "warning"))
        card.body.addLayout(head)
        facts = " · ".join(part for part in (when(event), event.author, _came(event)) if part)
        card.body.addWidget(PlainLabel(theme, facts, "caption", "muted"))
        text = event.text or words(event.said, language, self._links)
        if event.kind == "attendance":
            text = ""  # its hours are what it is called by
        if text:
            card.body.addWidget(PlainLabel(theme, text))
        buttons = self._buttons(event, f"{name}, {when(event)}")
        if buttons:
            card.body.addWidget(ButtonRow(theme, *buttons))
        return card

    def _buttons(self, event: Event, name: str) -> list[Button]:
        theme = self._context.theme
        made: list[Button] = []
        deeds = []
        if event.kind == "note":
            deeds = [(self.tr("Ändra"), self.change_wanted)]
        elif event.kind in DOCUMENTS or event.what == "register":
            deeds = [(self.tr("Öppna"), self.open_wanted)]
        elif event.kind == "attachment":
            deeds = [(self.tr("Visa"), self.file_wanted)]
        for text, signal in deeds:
            button = Button(theme, text, "quiet")
            button.setAccessibleName(f"{text}: {name}")
            button.clicked.connect(partial(signal.emit, event.record))
            made.append(button)
        if event.what == "alone":
            made.append(self._change_step(event, name))
            made.append(self._remove(event, name, self.tr("Steget är borttaget.")))
        if event.kind == "note":
            made.append(self._remove(event, name, self.tr("Anteckningen är borttagen.")))
            wrong = Button(theme, self.tr("Bestrids …"), "quiet")
            wrong.setAccessibleName(self.tr("Markera som bestridd: {name}").format(name=name))
            args = {"record": event.record, "unit": "text"}
            wrong.clicked.connect(partial(self.page_wanted.emit, "dispute", args))
            made.append(wrong)
        if event.kind in MOVABLE or event.what == "register":
            move = Button(theme, self.tr("Flytta …"), "quiet")
            move.setAccessibleName(self.tr("Flytta till rätt person: {name}").format(name=name))
            move.clicked.connect(partial(self.page_wanted.emit, "move", {"record": event.record}))
            made.append(move)
        return made

    def _change_step(self, event: Event, name: str) -> Button:
        """A step is corrected where it was noted."""
        change = Button(self._context.theme, self.tr("Ändra"), "quiet")
        change.setAccessibleName(self.tr("Ändra: {name}").format(name=name))
        args = {"case": self._case, "step": event.record}
        change.clicked.connect(partial(self.page_wanted.emit, "over_time", args))
        return change

    def _remove(self, event: Event, name: str, said: str) -> Button:
        away = Button(self._context.theme, self.tr("Ta bort"), "quiet")
        away.setAccessibleName(self.tr("Ta bort: {name}").format(name=name))
        away.clicked.connect(partial(self.remove_wanted.emit, event.record, said))
        return away
