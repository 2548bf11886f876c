"""A document of a register on the form's page: kept open, and under consent where it has topics."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from mia_desktop.domain import codes, parties
from mia_desktop.domain.consent_rules import Lack
from mia_desktop.domain.records.person import Consent
from mia_desktop.forms.definition import Home
from mia_desktop.forms.session import SectionState
from mia_desktop.services import decisions, topics, undoing
from mia_desktop.services.filling import Filling
from mia_desktop.services.topics import Closed
from mia_ui.forms.question import QuestionBox
from mia_ui.forms.section import SectionForm
from mia_ui.screens.context import Context
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.page import Page
from mia_ui.widgets.task_list import TaskItem

WORKPLACES = "workplaces"


class OpenRegister(QObject):
    """What the form's page does otherwise for a register.

    Nothing is marked done, it leads back to its list, and topics that somebody at the table may
    not know of cannot be written in (R-17, R-36).
    """

    def __init__(self, context: Context, filling: Filling, main: Page) -> None:
        super().__init__(main)
        self._context, self._filling, self._main = context, filling, main
        self._consents: list[Consent] | None = None
        self._banner: Banner | None = None
        self._form: SectionForm | None = None
        if topics.has_topics(filling.form):
            case = filling.document.case
            context.ask(partial(topics.consents_of, case=case), self._arrived)

    def home(self) -> tuple[str, dict[str, str]]:
        """The page that the list stands on, with what it shows."""
        head = self._filling.form.register
        assert head is not None
        if head.home is Home.CASELOAD:
            return WORKPLACES, {}
        return "case", {"case": self._filling.document.case, "section": head.part}

    def buttons(self, back: Callable[[], object]) -> tuple[Button, ...]:
        """One way back: what was written is kept already."""
        text = QCoreApplication.translate("FormRegister", "Tillbaka till listan")
        button = Button(self._main.theme, text, "primary")
        button.clicked.connect(lambda _on=False: back())
        if not decisions.has_decisions(self._filling.form):
            return (button,)
        text = QCoreApplication.translate("FormRegister", "Lägg överenskommelserna i planen")
        plan = Button(self._main.theme, text, icon="target")
        plan.setObjectName("into-plan")
        plan.clicked.connect(self._into_plan)
        return button, plan

    def items(self) -> list[TaskItem]:
        """The sections; a register has no end, so they are only empty or not."""
        tr, language = QCoreApplication.translate, self._context.language
        empty, filled = tr("FormRegister", "Tomt"), tr("FormRegister", "Ifyllt")
        return [
            TaskItem(
                id=view.section.id, title=view.section.title.text(language), kind="plain",
                state=empty if view.state is SectionState.NOT_STARTED else filled,
            )
            for view in self._filling.session.sections()
        ]  # fmt: skip

    def _into_plan(self) -> None:
        work = partial(decisions.into_plan, document=self._filling.document.id)
        self._context.ask(work, self._taken_in)

    def _taken_in(self, made: int) -> None:
        window = self._context.window
        if made:
            window.saved()
            text = QCoreApplication.translate(
                "FormRegister", "%n aktiviteter är lagda i planen.", "", made
            )
            window.toast(text, self._undo)
            return
        window.toast(
            QCoreApplication.translate(
                "FormRegister", "Inget nytt att lägga i planen. Välj mål för överenskommelsen."
            )
        )

    def _undo(self) -> None:
        self._context.ask(undoing.undo, lambda _done: self._context.window.saved())

    # topics

    def look(self, form: SectionForm | None) -> None:
        """Open and close topics as the answers and consents say now, each with its reason."""
        self._form = form
        if self._consents is None or form is None:
            return
        gate = topics.look(self._filling.session, self._consents, self._context.clock.today())
        for name, shown in form.shown.items():
            if isinstance(shown, QuestionBox) and shown.question.topic:
                self._close(shown, gate.closed.get(name, ()))
        self._warn(gate.without, plain_date(gate.day))

    def _arrived(self, consents: list[Consent]) -> None:
        self._consents = consents
        self.look(self._form)

    def _close(self, box: QuestionBox, closed: tuple[Closed, ...]) -> None:
        box.set_read_only(read_only=bool(closed))
        if not closed:
            box.no_answer.show()
            box.row.clear_error()
            return
        tr, language = QCoreApplication.translate, self._context.language
        who = ", ".join(parties.label(one.party, language) for one in closed)
        topic = codes.label("CL-CONSENT-CATEGORY", box.question.topic, language).lower()
        text = tr("FormRegister", "Anteckna inget om {topic} här. Samtycke saknas för: {who}.")
        box.row.show_error(text.format(topic=topic, who=who), say=False)

    def _warn(self, without: tuple[Closed, ...], day: str) -> None:
        """Say above the page who may not be told anything that day."""
        text = " ".join(self._sentence(one, day) for one in without)
        if self._banner is not None:
            if self._banner.accessibleDescription() == text:
                return
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if text:
            title = QCoreApplication.translate("FormRegister", "Samtycke saknas")
            self._banner = Banner(self._main.theme, "error", title, text)
            self._banner.destroyed.connect(self._forget)
            self._main.show_banner(self._banner)

    def _forget(self, gone: QObject) -> None:
        """The page has cleared its banners."""
        if gone is self._banner:
            self._banner = None

    def _sentence(self, one: Closed, day: str) -> str:
        tr = QCoreApplication.translate
        why: dict[Lack, str] = {
            "no_consent": tr("FormRegister", "{who} har inget samtycke."),
            "not_yet": tr("FormRegister", "Samtycket för {who} gäller inte än den {day}."),
            "ended": tr("FormRegister", "Samtycket för {who} har gått ut den {day}."),
            "withdrawn": tr("FormRegister", "Samtycket för {who} är återtaget."),
        }
        return why[one.lack].format(who=parties.label(one.party, self._context.language), day=day)
