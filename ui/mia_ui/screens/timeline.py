"""What has happened, newest first: filtered by kind, notes to be corrected or taken away."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.services.timeline import Event
from mia_ui.models import casework
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Heading, PlainLabel

AT_ONCE = 25
"""How many events are laid out before somebody asks for more."""

KINDS: Mapping[str, tuple[str, ...]] = {
    "note": ("note",),
    "form": ("assessment", "follow_up", "exit"),
    "plan": ("plan_version",),
    "consent": ("consent",),
    "step": ("step_progress",),
    "paper": ("attachment",),
}


def title(event: Event) -> str:
    """What an event is called: the kind of contact, the form, the version."""
    tr = QCoreApplication.translate
    if event.kind == "note":
        return casework.note_kinds().get(event.title, event.title)
    if event.kind in KINDS["form"]:
        return casework.forms().get(event.title, event.title)
    if event.kind == "consent":
        return tr("Timeline", "Samtycke: {kind}").format(
            kind=casework.consents().get(event.title, event.title)
        )
    if event.kind == "plan_version":
        return tr("Timeline", "Planen fastställd, version {n}").format(n=event.title)
    if event.kind == "step_progress":
        return tr("Timeline", "Stegförflyttning")
    return tr("Timeline", "Dokument: {name}").format(name=event.title)


def when(event: Event) -> str:
    day = casework.day_of(event.day)
    return plain_date(day) if day is not None else ""


class Timeline(QWidget):
    """The events as cards."""

    change_wanted = Signal(str)
    remove_wanted = Signal(str)
    open_wanted = Signal(str)
    """A document's id."""
    note_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._events: Sequence[Event] = ()
        self._most = AT_ONCE
        rows = column(context.theme, "m", self)
        self.kind = ListField(context.theme, self._kinds())
        self.kind.changed.connect(self._show)
        rows.addWidget(FormRow(context.theme, self.tr("Visa"), self.kind, name="timeline-kind"))
        self._list = column(context.theme, "s")
        rows.addLayout(self._list)

    def _kinds(self) -> list[Option]:
        return [
            Option("", self.tr("Allt")),
            Option("note", self.tr("Anteckningar")),
            Option("form", self.tr("Formulär")),
            Option("plan", self.tr("Plan")),
            Option("consent", self.tr("Samtycken")),
            Option("step", self.tr("Stegförflyttning")),
            Option("paper", self.tr("Dokument")),
        ]

    def show_events(self, events: Sequence[Event]) -> None:
        self._events = events
        self._show()

    def _show(self) -> None:
        clear_layout(self._list)
        wanted = KINDS.get(self.kind.value(), ())
        shown = [event for event in self._events if not wanted or event.kind in wanted]
        for event in shown[: self._most]:
            self._list.addWidget(self._card(event))
        if len(shown) > self._most:
            more = Button(self._context.theme, self.tr("Visa fler"))
            more.clicked.connect(self._more)
            self._list.addWidget(more)
        if not shown:
            self._list.addWidget(self._nothing())

    def _more(self) -> None:
        self._most += AT_ONCE
        self._show()

    def _nothing(self) -> QWidget:
        theme = self._context.theme
        if self._events:
            text = self.tr("Välj Allt för att se resten.")
            return EmptyState(theme, "history", self.tr("Inget av det slaget."), text)
        write = Button(theme, self.tr("Skriv en anteckning"))
        write.clicked.connect(self.note_wanted)
        return EmptyState(
            theme, "message-square-text", self.tr("Inget är antecknat än."),
            self.tr("Skriv en anteckning efter första mötet."), [write],
        )  # fmt: skip

    def _card(self, event: Event) -> Surface:
        theme = self._context.theme
        card = Surface(theme, "card", gap="xs")
        name = title(event)
        card.body.addWidget(Heading(theme, name, 3))
        facts = " · ".join(part for part in (when(event), event.author) if part)
        card.body.addWidget(PlainLabel(theme, facts, "caption", "muted"))
        if event.text:
            card.body.addWidget(PlainLabel(theme, event.text))
        buttons = self._buttons(event, f"{name}, {when(event)}")
        if buttons:
            card.body.addWidget(ButtonRow(theme, *buttons))
        return card

    def _buttons(self, event: Event, name: str) -> list[Button]:
        theme = self._context.theme
        made: list[Button] = []
        deeds = []
        if event.kind == "note":
            deeds = [
                (self.tr("Ändra"), self.change_wanted), (self.tr("Ta bort"), self.remove_wanted),
            ]  # fmt: skip
        elif event.kind in KINDS["form"]:
            deeds = [(self.tr("Öppna"), self.open_wanted)]
        for text, signal in deeds:
            button = Button(theme, text, "quiet")
            button.setAccessibleName(f"{text}: {name}")
            button.clicked.connect(partial(signal.emit, event.record))
            made.append(button)
        return made
