"""Others at the table: what may not be written in a form for want of consent (R-17, R-36)."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.domain import codes, parties
from mia_desktop.domain.records.person import Consent
from mia_desktop.forms.definition import ANY
from mia_desktop.services import topics
from mia_desktop.services.filling import Filling
from mia_desktop.services.topics import Closed, Gate
from mia_ui.base.actions import Language
from mia_ui.forms.question import QuestionBox
from mia_ui.forms.section import SectionForm
from mia_ui.forms.table import TableQuestion
from mia_ui.screens.consent_words import sentences
from mia_ui.screens.context import Context
from mia_ui.screens.trusted_consent import TrustedConsent, asks
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.page import Page

_BARRED = "barred"
"""Set on a question that the gate has closed, so that it opens no other."""


class TopicGate(QObject):
    """Opens and closes the topics of a form as its answers and the consents say now.

    Where somebody close is named, the state of their consent stands under it.
    """

    page_wanted = Signal(str, dict)

    def __init__(self, context: Context, filling: Filling, page: QWidget) -> None:
        """Where the page has room for it, who may not be told anything is said above."""
        super().__init__(page)
        self._context, self._filling, self._page = context, filling, page
        self._consents: list[Consent] | None = None
        self._banner: Banner | None = None
        self._form: SectionForm | None = None
        self._close_by = TrustedConsent(context, filling, page)
        self._close_by.page_wanted.connect(self.page_wanted)
        if (topics.has_topics(filling.form) or asks(filling.form)) and not filling.is_complete:
            case = filling.document.case
            context.ask(partial(topics.consents_of, case=case), self._arrived)

    def look(self, form: SectionForm | None) -> None:
        """Close what somebody at the table may not know of, each with its reason."""
        if form is not self._form:  # another section: the page has cleared its banners
            self._form, self._banner = form, None
        if self._consents is None or form is None:
            return
        self._close_by.look(form, self._consents)
        gate = topics.look(self._filling.session, self._consents, self._context.clock.today())
        for name, shown in form.shown.items():
            if isinstance(shown, QuestionBox):
                self._close(shown, name, gate)
            elif isinstance(shown, TableQuestion):
                for card in shown.cards.values():
                    for column, box in card.boxes.items():
                        self._close(box, topics.of_column(name, column), gate)
        self._warn(sentences(gate.without, plain_date(gate.day), self._context.language))

    def _arrived(self, consents: list[Consent]) -> None:
        self._consents = consents
        self.look(self._form)

    def _close(self, box: QuestionBox, name: str, gate: Gate) -> None:
        if not box.question.topics:
            return
        closed, unticked = gate.closed.get(name, ()), gate.unticked.get(name, ())
        if closed or unticked:
            box.setProperty(_BARRED, True)
            box.set_read_only(read_only=True)
            box.row.show_error(self._why(box, closed, unticked), say=False)
        elif box.property(_BARRED):
            box.setProperty(_BARRED, False)
            box.set_read_only(read_only=False)
            box.no_answer.setVisible(not box.question.required)
            box.row.clear_error()

    def _why(self, box: QuestionBox, closed: tuple[Closed, ...], unticked: tuple[str, ...]) -> str:
        tr, language = QCoreApplication.translate, self._context.language
        if not closed:
            text = tr("FormRegister", "Anteckna inget här. Deltagaren har inte kryssat: {topic}.")
            return text.format(topic=_topics(unticked, language))
        who = ", ".join(parties.label(one.party, language) for one in closed)
        if named := _topics(box.question.topics, language):
            text = tr("FormRegister", "Anteckna inget om {topic} här. Samtycke saknas för: {who}.")
            return text.format(topic=named, who=who)
        text = tr("FormRegister", "Anteckna inget här. Samtycke saknas för: {who}.")
        return text.format(who=who)

    def _warn(self, text: str) -> None:
        """Say above the page who may not be told anything that day."""
        if not isinstance(self._page, Page):
            return
        if self._banner is not None:
            if self._banner.accessibleDescription() == text:
                return
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if text:
            title = QCoreApplication.translate("FormRegister", "Samtycke saknas")
            self._banner = Banner(self._page.theme, "error", title, text)
            self._banner.destroyed.connect(self._forget)
            self._page.show_banner(self._banner)

    def _forget(self, gone: QObject) -> None:
        """The page has cleared its banners."""
        if gone is self._banner:
            self._banner = None


def _topics(named: tuple[str, ...], language: Language) -> str:
    known = (one for one in named if one != ANY)
    return ", ".join(codes.label("CL-CONSENT-CATEGORY", one, language).lower() for one in known)
