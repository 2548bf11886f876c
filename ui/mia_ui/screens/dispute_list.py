"""Bestridda uppgifter: all that a participant disputes, and how what is settled ended."""

from collections.abc import Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.domain.records.rights import Reached
from mia_desktop.services import disputed, disputing, drafting
from mia_desktop.services.desk import Desk
from mia_desktop.services.disputing import Disputed
from mia_ui.base.actions import Language
from mia_ui.messages import rights
from mia_ui.screens import dispute_mark, dispute_words
from mia_ui.screens.context import Context
from mia_ui.screens.dispute_part import OpenDispute
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, column, line
from mia_ui.widgets.text import Chip, Heading, Picture, PlainLabel


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """The disputes of a participant, with who has got each value, and what was being written."""

    every: tuple[Disputed, ...]
    reached: dict[str, tuple[Reached, ...]]
    drafts: dict[tuple[str, str], str]
    free: tuple[str, ...]
    """Fields about the person that may be marked."""


def read(desk: Desk, case: str) -> Known:
    """All of it (on the store thread)."""
    every = disputing.of_case(desk, case)
    marked, person = disputed.held(desk, case), desk.get(case)
    return Known(
        every=every,
        reached={
            one.dispute.id: disputing.reached(desk, one.dispute.id) for one in every if one.open
        },
        drafts=drafting.pending(desk, case),
        free=tuple(
            unit for unit in rights.units()
            if (case, unit) not in marked and disputed.may_be_marked(person, unit)
        ),
    )  # fmt: skip


class DisputeList(Surface):
    """Stands on the page of rights: the open ones first, each with the way to settle it."""

    settled = Signal()
    mark_wanted = Signal(str)
    """A field about the person that is to be marked."""
    page_wanted = Signal(str, dict)

    def __init__(self, context: Context, known: Known) -> None:
        theme = context.theme
        super().__init__(theme, "card", title=self.tr("Bestridda uppgifter"), gap="m")
        self.setObjectName("disputes")
        text = self.tr(
            "Det som deltagaren säger är fel stannar här tills det är utrett. Ett svar ska ges "
            "inom en månad. Ställ dig i ett fält och tryck Ctrl+H för att markera det."
        )
        self.body.addWidget(PlainLabel(theme, text))
        self.open: list[OpenDispute] = []
        for one in known.every:
            if one.open:
                mark = one.dispute.id
                card = OpenDispute(
                    context, one, known.reached[mark], known.drafts.get((mark, "settled"), "")
                )
                card.settled.connect(self.settled)
                card.page_wanted.connect(self.page_wanted)
                self.open.append(card)
                self.body.addWidget(card)
        if not self.open:
            self.body.addWidget(PlainLabel(theme, self.tr("Inget bestrids nu."), "body", "muted"))
        self._past(context, [one for one in known.every if not one.open])
        self._offer(context, known.free)

    def flush(self) -> None:
        for card in self.open:
            card.flush()

    def _past(self, context: Context, every: Sequence[Disputed]) -> None:
        if not every:
            return
        theme = context.theme
        self.body.addWidget(Heading(theme, self.tr("Avgjorda"), 3))
        for one in every:
            lines = column(theme, "xs")
            name = dispute_words.name(one, context.language)
            lines.addWidget(PlainLabel(theme, name, "label"))
            lines.addWidget(PlainLabel(theme, dispute_words.said(one)))
            lines.addWidget(PlainLabel(theme, dispute_words.ended(one)))
            lines.addWidget(PlainLabel(theme, dispute_words.since(one), "caption", "muted"))
            self.body.addLayout(lines)

    def _offer(self, context: Context, free: Sequence[str]) -> None:
        """A field about the person; all others are marked where they stand."""
        theme, names = context.theme, rights.units()
        options = [Option("", self.tr("Välj …")), *(Option(unit, names[unit]) for unit in free)]
        self.field = ListField(theme, options)
        self.field.set_value("")
        label = self.tr("Bestrid en uppgift om personen")
        self.row = FormRow(theme, label, self.field, name="dispute-field")
        self.body.addWidget(self.row)
        go = Button(theme, self.tr("Markera som bestridd …"), "quiet", "triangle-alert")
        go.setObjectName("dispute-person")
        go.clicked.connect(self._want)
        self.body.addWidget(ButtonRow(theme, go))

    def _want(self) -> None:
        unit = self.field.value()
        if unit:
            self.row.clear_error()
            self.mark_wanted.emit(unit)
            return
        self.row.show_error(self.tr("Välj vilken uppgift det gäller."))
        self.field.take_focus()


class Disputes(QWidget):
    """The list, read by itself and anew when something was settled."""

    page_wanted = Signal(str, dict)
    filled = Signal()

    def __init__(self, context: Context, case: str) -> None:
        super().__init__()
        self._context, self._case = context, case
        self.list: DisputeList | None = None
        self._rows = column(context.theme, None, self)
        self._read()

    def flush(self) -> None:
        if self.list is not None:
            self.list.flush()

    def _read(self) -> None:
        self._context.ask(partial(read, case=self._case), self._show)

    def _show(self, known: Known) -> None:
        again, before = self.list is not None, self.list
        if before is not None:
            before.hide()
            before.deleteLater()
        found = self.list = DisputeList(self._context, known)
        found.settled.connect(self._read)
        found.mark_wanted.connect(self._mark)
        found.page_wanted.connect(self.page_wanted)
        self._rows.addWidget(found)
        if again:
            found.field.take_focus()
        self.filled.emit()

    def _mark(self, unit: str) -> None:
        self.page_wanted.emit("dispute", {"record": self._case, "unit": unit})


def overview(context: Context, every: Sequence[Disputed]) -> tuple[Surface, Button]:
    """On the participant's page: what is disputed now, and the button that leads to it."""
    tr, theme = QCoreApplication.translate, context.theme
    card = Surface(theme, "card", title=tr("Dispute", "Bestridda uppgifter"), gap="xs")
    language: Language = context.language
    for one in every:
        across = line(theme, "s")
        across.addWidget(Picture(theme, "triangle-alert", "warning"))
        across.addWidget(PlainLabel(theme, dispute_words.name(one, language), "label"), 1)
        across.addWidget(Chip(theme, dispute_mark.mark(), "warning"))
        card.body.addLayout(across)
        card.body.addWidget(PlainLabel(theme, dispute_words.since(one), "caption", "muted"))
    go = Button(theme, tr("Dispute", "Utred och avgör"), "quiet", "arrow-right")
    go.setObjectName("to-disputes")
    card.body.addWidget(go)
    card.body.addStretch(1)
    return card, go
