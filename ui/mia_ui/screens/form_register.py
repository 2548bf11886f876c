"""A document of a register on the form's page, and what a form takes on elsewhere."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from mia_desktop.forms.definition import Home
from mia_desktop.forms.session import SectionState
from mia_desktop.services import contacts, decisions, undoing
from mia_desktop.services.filling import Filling
from mia_ui.screens.context import Context
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page
from mia_ui.widgets.task_list import TaskItem

WORKPLACES = "workplaces"


class TakeOn(QObject):
    """What is written in a form and is to stand elsewhere too: agreements, contact persons."""

    def __init__(self, context: Context, filling: Filling, main: Page) -> None:
        super().__init__(main)
        self._context, self._filling, self._main = context, filling, main

    def buttons(self, section: str = "") -> tuple[Button, ...]:
        """A button for each such table that is asked; of a section, only for those in it."""
        session, found = self._filling.session, []
        asked = session.form.section(section).questions if section else session.form.questions()
        here = {question.id for question in asked}
        if decisions.TABLE in here and decisions.asks(session):
            text = QCoreApplication.translate("FormRegister", "Lägg överenskommelserna i planen")
            found.append(self._button("into-plan", text, "target", self._into_plan))
        if contacts.TABLE in here:
            text = QCoreApplication.translate("FormRegister", "Lägg till bland kontaktpersonerna")
            found.append(self._button("into-contacts", text, "users", self._into_contacts))
        return tuple(found)

    def _button(self, name: str, text: str, icon: str, run: Callable[[], None]) -> Button:
        button = Button(self._main.theme, text, icon=icon)
        button.setObjectName(name)
        button.clicked.connect(run)
        return button

    def _into_plan(self) -> None:
        work = partial(decisions.into_plan, document=self._filling.document.id)
        self._context.ask(work, self._in_plan)

    def _into_contacts(self) -> None:
        work = partial(contacts.into_register, document=self._filling.document.id)
        self._context.ask(work, self._in_contacts)

    def _in_plan(self, made: int) -> None:
        tr = QCoreApplication.translate
        self._say(
            made,
            tr("FormRegister", "%n aktiviteter är lagda i planen.", "", made),
            tr("FormRegister", "Inget nytt att lägga i planen. Välj mål för överenskommelsen."),
        )

    def _in_contacts(self, made: int) -> None:
        tr = QCoreApplication.translate
        self._say(
            made,
            tr("FormRegister", "%n kontaktpersoner är tillagda.", "", made),
            tr("FormRegister", "Alla som står här finns redan bland kontaktpersonerna."),
        )

    def _say(self, made: int, done: str, nothing: str) -> None:
        window = self._context.window
        if made:
            window.saved()
            window.toast(done, self._undo)
            return
        window.toast(nothing)

    def _undo(self) -> None:
        self._context.ask(undoing.undo, lambda _done: self._context.window.saved())


class OpenRegister:
    """What the form's page does otherwise for a register.

    Nothing is marked done, and it leads back to its list.
    """

    def __init__(self, context: Context, filling: Filling, main: Page) -> None:
        self._context, self._filling, self._main = context, filling, main

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
        return (button,)

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
