"""Who is here already and may be the same person: a card for each, with the way to them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.services.caseload import Likeness
from mia_ui.models import casework
from mia_ui.models.caseload import shown
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Heading, PlainLabel


class Likenesses(QWidget):
    """Cards side by side with the question; `create_anyway` only where no number is the same."""

    opened = Signal(str)
    create_anyway = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = column(theme, "m", self)
        self._first: Button | None = None
        self.hide()

    def show_found(self, found: Sequence[Likeness], typed: Sequence[str] = ()) -> None:
        """Show whoever was found beside what is typed; nobody hides it all."""
        clear_layout(self._rows)
        self._first = None
        self.setVisible(bool(found))
        if not found:
            return
        heading = Heading(self._theme, self.tr("Finns deltagaren redan?"), 2)
        self._rows.addWidget(heading)
        cards = Columns(self._theme)
        if typed:
            cards.add(self._typed(typed))
        for one in found:
            cards.add(self._card(one))
        self._rows.addWidget(cards)
        cards.reflow(self._theme.effective(self.window().width()))
        if not any(one.why == "number" for one in found):
            anyway = Button(self._theme, self.tr("Skapa ändå"))
            anyway.setAccessibleDescription(self.tr("Det är en annan person."))
            anyway.clicked.connect(self.create_anyway)
            self._rows.addWidget(ButtonRow(self._theme, anyway))

    def take_focus(self) -> None:
        if self._first is not None:
            self._first.setFocus()

    def _typed(self, facts: Sequence[str]) -> Surface:
        """The one who is being written in, for the eye to go to and fro."""
        card = Surface(self._theme, "panel", title=self.tr("Den du skriver in"))
        for fact in facts:
            card.body.addWidget(PlainLabel(self._theme, fact))
        card.body.addStretch(1)
        return card

    def _card(self, one: Likeness) -> Surface:
        card = Surface(self._theme, "card", title=shown(one.row))
        phase = casework.phases().get(one.row.phase, one.row.phase)
        facts = [self.tr("Deltagarnummer {n}").format(n=one.row.number), phase]
        if one.row.birth and not one.row.protected:
            facts.append(self.tr("född {day}").format(day=one.row.birth))
        card.body.addWidget(PlainLabel(self._theme, " · ".join(facts), "body", "muted"))
        why = {
            "number": self.tr("Samma personnummer."),
            "name_and_birth": self.tr("Liknande namn och samma födelsedatum."),
            "name": self.tr("Samma namn."),
        }
        card.body.addWidget(PlainLabel(self._theme, why[one.why]))
        go = Button(self._theme, self.tr("Öppna den här"))
        go.setAccessibleName(self.tr("Öppna den här: {who}").format(who=shown(one.row)))
        go.clicked.connect(partial(self.opened.emit, one.row.case))
        self._first = self._first or go
        card.body.addStretch(1)
        card.body.addWidget(ButtonRow(self._theme, go))
        return card
