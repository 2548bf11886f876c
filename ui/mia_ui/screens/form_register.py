"""A document of a register on the form's page, and what any form agrees on taken into the plan."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from mia_desktop.forms.definition import Home
from mia_desktop.forms.session import SectionState
from mia_desktop.services import decisions, undoing
from mia_desktop.services.filling import Filling
from mia_ui.screens.context import Context
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page
from mia_ui.widgets.task_list import TaskItem

WORKPLACES = "workplaces"


class IntoPlan(QObject):
    """What was agreed with others, taken into the plan from the page it is written on."""

    def __init__(self, context: Context, filling: Filling, main: Page) -> None:
        super().__init__(main)
        self._context, self._filling, self._main = context, filling, main

    def buttons(self, section: str = "") -> tuple[Button, ...]:
        """The button, where it is asked what was agreed; of a section, only where that is in it."""
        session = self._filling.session
        asked = [q.id for q in session.form.section(section).questions] if section else None
        if not decisions.asks(session) or (asked is not None and decisions.TABLE not in asked):
            return ()
        text = QCoreApplication.translate("FormRegister", "Lägg överenskommelserna i planen")
        plan = Button(self._main.theme, text, icon="target")
        plan.setObjectName("into-plan")
        plan.clicked.connect(self._into_plan)
        return (plan,)

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
