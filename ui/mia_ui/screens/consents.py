"""Samtycken (S15): who may know what and until when, renewed, shown signed, taken back."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mia_desktop.domain import codes, parties
from mia_desktop.domain.consent_rules import SHARING, is_in_force
from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import Consent, ConsentScope, Interpreter
from mia_desktop.services import people
from mia_desktop.services.people import CONSENT_DRAFT
from mia_ui.base.actions import Language
from mia_ui.models import casework
from mia_ui.screens.attachments import kinds
from mia_ui.screens.case_reading import Opened
from mia_ui.screens.consent_form import ConsentForm, Given
from mia_ui.screens.context import Context
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, ChipKind, Heading, PlainLabel

SOON = timedelta(days=30)


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


def about(scope: ConsentScope, language: Language) -> str:
    """What kinds of data it names; one that names none opens none (R-35), and says so."""
    if not scope.categories:
        return QCoreApplication.translate("Consents", "inga uppgifter angivna, så inget får delas")
    return ", ".join(codes.label("CL-CONSENT-CATEGORY", c, language) for c in scope.categories)


def _nothing(_done: object) -> None:
    """Somebody changed their mind: nothing to show for it."""


class Consents(QWidget):
    """The consents of one participant: those that hold first."""

    withdrawn = Signal(str, str)
    """Consent and how it was taken back."""
    given = Signal(Given)
    signed = Signal(str, str)
    """Consent and the path of its scanned paper."""
    file_wanted = Signal(str)
    paper_wanted = Signal(dict)
    """What the preview is to show: the consent to sign, or the receipt of its withdrawal."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._period, self._spoken, self._case = Period(), Interpreter(), ""
        self._asked: dict[str, Surface] = {}
        """How a consent was taken back, asked under it."""
        self._toggles: dict[str, Callable[[bool], None]] = {}
        rows = column(context.theme, "m", self)
        self.register = Button(context.theme, self.tr("Registrera samtycke"), icon="plus")
        self.register.setObjectName("register-consent")
        self.register.clicked.connect(lambda _on=False: self.open_form())
        rows.addWidget(self.register)
        self.form = ConsentForm(context)
        self.form.hide()
        self.form.given.connect(self._given)
        self.form.closed.connect(self._give_up)
        self.form.typed.connect(self._keep)
        rows.addWidget(self.form)
        self._list = column(context.theme, "m")
        rows.addLayout(self._list)

    def show_case(self, opened: Opened) -> None:
        """Show them, and go on with the one that was being written (decisions C5)."""
        view = opened.view
        self._spoken = view.participant.language
        self._period = view.present.period if view.present else Period()
        self._show(view.consents)
        first, self._case = not self._case, view.participant.id
        draft = opened.drafts.get((self._case, CONSENT_DRAFT), "")
        if first and draft:
            self._open(draft=draft)

    def _show(self, consents: Sequence[Consent]) -> None:
        clear_layout(self._list)
        self._asked.clear()
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

    def open_form(self, former: Consent | None = None) -> None:
        self._open(former)
        self.form.kind.take_focus()

    def _open(self, former: Consent | None = None, draft: str = "") -> None:
        self.form.open_new(self._period, self._spoken, former, draft)
        self.register.hide()
        self.form.show()

    def opened(self) -> str:
        """The form, or how a consent is being taken back."""
        if self.form.isVisible():
            return "consent"
        asked = [key for key, one in self._asked.items() if one.isVisible()]
        return f"withdraw {asked[0]}" if asked else ""

    def open_again(self, what: str) -> bool:
        kind, _, consent = what.partition(" ")
        if kind == "consent" and self._case:
            if self.form.isHidden():
                self._open()
            return True
        if kind == "withdraw" and consent in self._asked:
            self._toggles[consent](True)
            return True
        return False

    def _keep(self, text: str) -> None:
        keep = partial(people.keep_consent_draft, case=self._case, text=text)
        self._context.ask(keep, lambda _done: self._context.window.saved())

    def _give_up(self) -> None:
        """Put it away; what was typed is let go of."""
        self._context.ask(partial(people.keep_consent_draft, case=self._case, text=""), _nothing)
        self._close_form()

    def _close_form(self) -> None:
        self.form.stop()
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
        card.body.addWidget(ButtonRow(theme, *self._deeds(consent, name)))
        if consent.scope.withdrawn is None:
            card.body.addWidget(self._withdrawal(consent, name))
        return card

    def _facts(self, consent: Consent, language: Language) -> list[str]:
        scope = consent.scope
        who = ", ".join(parties.label(p, language) for p in scope.parties)
        facts = []
        if who:
            facts.append(self.tr("Med: {parties}").format(parties=who))
        if consent.kind in SHARING:
            facts.append(self.tr("Om: {what}").format(what=about(scope, language)))
        if scope.purpose:
            facts.append(self.tr("För att: {purpose}").format(purpose=scope.purpose))
        start = plain_date(scope.start) if scope.start else ""
        end = plain_date(scope.end) if scope.end else self.tr("tills vidare")
        how = casework.ways_given().get(consent.given, "")
        spoken = codes.label("CL-SPRAK", consent.language, language) if consent.language else ""
        helped = self.tr("med tolk") if consent.interpreter else ""
        facts.append(" · ".join(part for part in (f"{start}–{end}", how, spoken, helped) if part))
        if scope.withdrawn is not None:
            text = self.tr("Återtaget {day}. {how}")
            facts.append(text.format(day=plain_date(scope.withdrawn), how=scope.withdrawn_how))
        return facts

    def _deeds(self, consent: Consent, name: str) -> list[Button]:
        """Its signed paper, shown or added; a new one like it."""
        theme = self._context.theme
        made = []
        if consent.document:
            show = Button(theme, self.tr("Visa det underskrivna"), "quiet", "file-check")
            show.clicked.connect(lambda: self.file_wanted.emit(consent.document))
            made.append(show)
        else:
            scan = Button(theme, self.tr("Lägg till skannat papper …"), "quiet", "upload")
            scan.clicked.connect(lambda: self._scan(consent.id))
            made.append(scan)
        renew = Button(theme, self.tr("Förnya"), "quiet", "plus")
        renew.clicked.connect(lambda: self.open_form(consent))
        made.append(renew)
        taken = consent.scope.withdrawn is not None
        words = self.tr("Visa kvittot") if taken else self.tr("Visa på papper")
        paper = Button(theme, words, "quiet", "printer")
        args = {"paper": "withdrawal" if taken else "consent", "case": consent.case,
                "record": consent.id, "from": "consents"}  # fmt: skip
        paper.clicked.connect(lambda: self.paper_wanted.emit(args))
        made.append(paper)
        for button in made:
            button.setAccessibleName(f"{button.text()}: {name}")
        return made

    def _scan(self, consent: str) -> None:
        title = self.tr("Lägg till skannat papper")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", kinds())
        if chosen:
            self.signed.emit(consent, chosen)

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

        def toggle(asked: bool) -> None:
            question.setVisible(asked)
            ask.setVisible(not asked)
            (keep if asked else ask).setFocus()

        self._asked[consent.id], self._toggles[consent.id] = question, toggle
        ask.clicked.connect(lambda: toggle(True))
        keep.clicked.connect(lambda: toggle(False))
        take.clicked.connect(lambda: self.withdrawn.emit(consent.id, how.text()))
        holder.body.addWidget(ask)
        holder.body.addWidget(question)
        return holder
