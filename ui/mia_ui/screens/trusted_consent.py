"""Under the question of a person close to the participant: whether a consent lets them be told."""

from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.domain import consent_rules
from mia_desktop.domain.parties import RELATIVE
from mia_desktop.domain.records.person import Consent
from mia_desktop.forms.answers import value_of
from mia_desktop.forms.definition import Form
from mia_desktop.services.filling import Filling
from mia_desktop.services.topics import Closed
from mia_ui.base.actions import Language
from mia_ui.forms.question import QuestionBox
from mia_ui.forms.section import SectionForm
from mia_ui.screens.consent_words import sentences
from mia_ui.screens.context import Context
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

FIELD = "participant.trusted_person"
"""What a question is bound to that asks for somebody close."""


def asks(form: Form) -> bool:
    return any(question.bind == FIELD for question in form.questions())


class ConsentStrip(Surface):
    """Whether somebody close may be told anything today, and the way to register a consent."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "bracket", gap="xs")
        self.text = PlainLabel(theme, "")
        self.body.addWidget(self.text)
        self.button = Button(theme, self.tr("Registrera samtycke"))
        self.button.setObjectName("trusted-consent")
        self.button.clicked.connect(self.wanted)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_state(self, consents: list[Consent], today: date, language: Language) -> None:
        """Say it in words; nothing is to be registered where a consent holds."""
        lack = consent_rules.lacking(consents, RELATIVE, today)
        self.button.setVisible(bool(lack))
        if lack:
            closed = Closed(party=RELATIVE, lack=lack)
            said = sentences((closed,), plain_date(today), language)
            self.text.setText(f"{said} {self.tr('Ta ingen kontakt utan samtycke.')}")
            return
        ends = [
            one.scope.end
            for one in consents
            if not consent_rules.lacking([one], RELATIVE, today) and one.scope.end
        ]
        held = self.tr("Samtycke finns.")
        until = self.tr("Samtycke finns till och med {day}.")
        self.text.setText(until.format(day=plain_date(max(ends))) if ends else held)


class TrustedConsent(QObject):
    """Keeps the strip under its question, where somebody is named in it."""

    page_wanted = Signal(str, dict)

    def __init__(self, context: Context, filling: Filling, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._filling = context, filling
        self._strip: ConsentStrip | None = None
        self._box: QuestionBox | None = None

    def look(self, form: SectionForm, consents: list[Consent]) -> None:
        box = next(
            (one for one in form.shown.values()
             if isinstance(one, QuestionBox) and one.question.bind == FIELD), None,
        )  # fmt: skip
        if box is None:
            self._box = self._strip = None
            return
        if box is not self._box or self._strip is None:
            self._box, self._strip = box, ConsentStrip(self._context.theme)
            self._strip.wanted.connect(self._register)
            box.attach(self._strip)
        named = value_of(self._filling.session.stored(box.question.id))
        self._strip.show_state(consents, self._context.clock.today(), self._context.language)
        self._strip.setVisible(bool(named))

    def _register(self) -> None:
        case = self._filling.document.case
        self.page_wanted.emit("case", {"case": case, "section": "consents"})
