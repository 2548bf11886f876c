"""Samtycken (S15): who may know what and until when, taken back in one step."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.domain import codes, parties
from mia_desktop.domain.records.person import Consent, ConsentScope
from mia_desktop.services.closing import is_in_force
from mia_ui.models import casework
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option, SeveralField
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.field import Field, LineField, TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, ChipKind, Heading, PlainLabel

SOON = timedelta(days=30)
NOT_ASKED = ("HANDLEDARE",)
"""Parties that nobody needs a consent for."""


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """A consent that is to be registered."""

    kind: str
    scope: ConsentScope
    given: str


def state(consent: Consent, today: date) -> tuple[str, ChipKind]:
    """Whether it holds, as a chip says it."""
    tr = QCoreApplication.translate
    scope = consent.scope
    if scope.withdrawn is not None:
        return tr("Consents", "Återtaget"), "neutral"
    if not is_in_force(scope, today):
        over = scope.end is not None and scope.end < today
        return (
            (tr("Consents", "Gått ut"), "error")
            if over
            else (tr("Consents", "Gäller inte än"), "neutral")
        )
    if scope.end is not None and scope.end - today <= SOON:
        return tr("Consents", "Går snart ut"), "warning"
    return tr("Consents", "Gäller"), "success"


class Consents(QWidget):
    """The consents of one participant: those that hold first."""

    withdrawn = Signal(str, str)
    """Consent and how it was taken back."""
    given = Signal(Given)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        rows = column(context.theme, "m", self)
        self.register = Button(context.theme, self.tr("Registrera samtycke"), icon="plus")
        self.register.setObjectName("register-consent")
        self.register.clicked.connect(self.open_form)
        rows.addWidget(self.register)
        self.form = ConsentForm(context)
        self.form.hide()
        self.form.given.connect(self._given)
        self.form.closed.connect(self._close_form)
        rows.addWidget(self.form)
        self._list = column(context.theme, "m")
        rows.addLayout(self._list)

    def show_consents(self, consents: Sequence[Consent]) -> None:
        clear_layout(self._list)
        today = self._context.clock.today()
        order = sorted(
            consents, key=lambda c: (not is_in_force(c.scope, today), c.scope.end or date.max)
        )
        for consent in order:
            self._list.addWidget(self._card(consent, today))
        if not order:
            text = self.tr(
                "Inget samtycke är registrerat. Då lämnas inga uppgifter till andra parter."
            )
            self._list.addWidget(PlainLabel(self._context.theme, text, "body", "muted"))

    def open_form(self) -> None:
        self.register.hide()
        self.form.show()
        self.form.kind.take_focus()

    def _close_form(self) -> None:
        self.form.hide()
        self.register.show()
        self.register.setFocus()

    def _given(self, given: Given) -> None:
        self._close_form()
        self.given.emit(given)

    def _card(self, consent: Consent, today: date) -> Surface:
        theme, language = self._context.theme, self._context.language
        card = Surface(theme, "card", gap="xs")
        name = casework.consents().get(consent.kind, consent.kind)
        head = line(theme)
        head.addWidget(Heading(theme, name, 3), 1)
        head.addWidget(Chip(theme, *state(consent, today)))
        card.body.addLayout(head)
        for text in self._facts(consent, language):
            card.body.addWidget(PlainLabel(theme, text))
        if consent.scope.withdrawn is None:
            card.body.addWidget(self._withdrawal(consent, name))
        return card

    def _facts(self, consent: Consent, language: str) -> list[str]:
        scope = consent.scope
        who = ", ".join(parties.label(p, language) for p in scope.parties)
        what = ", ".join(codes.label("CL-CONSENT-CATEGORY", c, language) for c in scope.categories)
        facts = []
        if who:
            facts.append(self.tr("Med: {parties}").format(parties=who))
        if what:
            facts.append(self.tr("Om: {what}").format(what=what))
        if scope.purpose:
            facts.append(self.tr("För att: {purpose}").format(purpose=scope.purpose))
        start = plain_date(scope.start) if scope.start else ""
        end = plain_date(scope.end) if scope.end else self.tr("tills vidare")
        how = casework.ways_given().get(consent.given, "")
        facts.append(" · ".join(part for part in (f"{start}–{end}", how) if part))
        if scope.withdrawn is not None:
            text = self.tr("Återtaget {day}. {how}")
            facts.append(text.format(day=plain_date(scope.withdrawn), how=scope.withdrawn_how))
        return facts

    def _withdrawal(self, consent: Consent, name: str) -> QWidget:
        """Asked in place: what follows from it, and how it was said."""
        theme = self._context.theme
        holder = Surface(theme, "plain")
        ask = Button(theme, self.tr("Ta tillbaka"), "quiet")
        ask.setAccessibleName(self.tr("Ta tillbaka: {name}").format(name=name))
        question = Surface(theme, "bracket")
        how = LineField(theme)
        text = self.tr(
            "Det gäller genast. Det som redan har lämnats med stöd av samtycket finns kvar där."
        )
        question.body.addWidget(PlainLabel(theme, text))
        question.body.addWidget(
            FormRow(theme, self.tr("Hur togs det tillbaka?"), how, name=f"withdraw-{consent.id}")
        )
        keep = Button(theme, self.tr("Behåll samtycket"))
        take = Button(theme, self.tr("Ta tillbaka samtycket"), "danger")
        question.body.addWidget(ButtonRow(theme, keep, take))
        question.hide()

        def toggle(*, asked: bool) -> None:
            question.setVisible(asked)
            ask.setVisible(not asked)
            (keep if asked else ask).setFocus()

        ask.clicked.connect(lambda: toggle(asked=True))
        keep.clicked.connect(lambda: toggle(asked=False))
        take.clicked.connect(lambda: self.withdrawn.emit(consent.id, how.text()))
        holder.body.addWidget(ask)
        holder.body.addWidget(question)
        return holder


class ConsentForm(Surface):
    """What a consent is about; without an end it holds until it is taken back."""

    given = Signal(Given)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        theme = context.theme
        super().__init__(theme, "card", gap="l")
        self._theme, self._today = theme, context.clock.today
        self.body.addWidget(Heading(theme, self.tr("Registrera samtycke"), 2))
        words = {
            party: label
            for party, label in parties.parties(context.language)
            if party not in NOT_ASKED
        }
        about = codes.code_list("CL-CONSENT-CATEGORY").codes
        self.kind = ListField(theme, _options(casework.consents()))
        self.parties = SeveralField(theme, _options(words))
        self.what = SeveralField(
            theme, [Option(code.id, code.label.text(context.language)) for code in about]
        )
        self.purpose = TextArea(theme, lines=3)
        self.start = DateField(theme, self._today)
        self.start.set_value(self._today())
        self.end = DateField(theme, self._today)
        self.how = ChoiceField(theme, _options(casework.ways_given()))
        self.rows: dict[str, FormRow] = {}
        for name, label, field in self._questions():
            self.rows[name] = FormRow(
                theme, label, field, name=f"consent-{name}",
                optional=name in ("end", "parties", "what"),
            )  # fmt: skip
            self.body.addWidget(self.rows[name])
        save = Button(theme, self.tr("Spara samtycket"), "primary")
        cancel = Button(theme, self.tr("Avbryt"))
        self.body.addWidget(ButtonRow(theme, save, cancel))
        save.clicked.connect(self._save)
        cancel.clicked.connect(self.closed)

    def _questions(self) -> Sequence[tuple[str, str, Field]]:
        return (
            ("kind", self.tr("Vad gäller det?"), self.kind),
            ("parties", self.tr("Vilka får veta?"), self.parties),
            ("what", self.tr("Vilka uppgifter?"), self.what),
            ("purpose", self.tr("Vad ska de användas till?"), self.purpose),
            ("start", self.tr("Gäller från"), self.start),
            ("end", self.tr("Gäller till"), self.end),
            ("how", self.tr("Hur gavs samtycket?"), self.how),
        )

    def _save(self) -> None:
        checks: Mapping[str, tuple[Callable[[], object], str]] = {
            "purpose": (self.purpose.value, self.tr("Skriv vad uppgifterna ska användas till.")),
            "start": (self.start.value, self.tr("Fyll i från vilken dag samtycket gäller.")),
            "how": (self.how.value, self.tr("Välj hur samtycket gavs.")),
        }
        wrong = [row for row in self.rows.values() if not row.check()]
        for name, (value, sentence) in checks.items():
            if not value() and self.rows[name] not in wrong:
                self.rows[name].show_error(sentence, say=not wrong)
                wrong.append(self.rows[name])
        start, end = self.start.value(), self.end.value()
        if start and end and end < start:
            text = self.tr("Slutdagen behöver vara samma dag som start ({day}) eller senare.")
            self.rows["end"].show_error(text.format(day=plain_date(start)))
            wrong.append(self.rows["end"])
        if wrong:
            wrong[0].field.take_focus()
            return
        scope = ConsentScope(
            parties=tuple(self.parties.value()), categories=tuple(self.what.value()),
            purpose=self.purpose.text(), start=start, end=end,
        )  # fmt: skip
        self.given.emit(Given(kind=self.kind.value(), scope=scope, given=self.how.value() or ""))


def _options(words: Mapping[str, Any]) -> list[Option]:
    return [Option(code, text) for code, text in words.items()]
