"""Fas och period: where somebody stands, changed freely, and coming back (R-01, R-03)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.services import participation
from mia_desktop.services.participation import ENDED, Doubt
from mia_desktop.services.people import CaseView
from mia_ui.models import casework
from mia_ui.screens.case_periods import Periods
from mia_ui.screens.case_reading import Opened
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow, Screen
from mia_ui.widgets.surface import clear_layout, column
from mia_ui.widgets.text import Heading


class PhasePart(QWidget):
    """Fas och period: changed freely; what is unusual is said, nothing is stopped."""

    status_chosen = Signal(str)
    reopened = Signal()
    coaches_named = Signal(list)
    page_wanted = Signal(str, dict)

    def __init__(self, context: Context, page: Screen) -> None:
        super().__init__()
        self._context = context
        self._view: CaseView | None = None
        theme = context.theme
        rows = column(theme, "l", self)
        self.phase = ListField(theme, [Option(c, t) for c, t in casework.phases().items()])
        self.phase.setObjectName("phase")
        self.row = FormRow(theme, self.tr("Fas"), self.phase, name="phase")
        rows.addWidget(self.row)
        self.doubts = column(theme, "s")
        rows.addLayout(self.doubts)
        self.change = Button(theme, self.tr("Ändra fas"))
        self.reopen = Button(theme, self.tr("Börja en ny period"))
        rows.addWidget(ButtonRow(theme, self.change, self.reopen))
        rows.addWidget(Heading(theme, self.tr("Perioder"), 3))
        self.periods = Periods(context, page)
        rows.addWidget(self.periods)
        self.coaches = LineField(theme)
        help_text = self.tr("Skriv flera namn med komma emellan.")
        coached = FormRow(
            theme, self.tr("Handledare"), self.coaches, help_text=help_text, name="coaches"
        )
        rows.addWidget(coached)
        self.handover = Button(theme, self.tr("Papper vid byte av handledare"), icon="printer")
        self.handover.clicked.connect(self._to_paper)
        self.whose = Button(theme, self.tr("Vem har deltagaren?"), icon="users")
        self.whose.clicked.connect(self._to_assign)
        self.whose.hide()
        rows.addWidget(ButtonRow(theme, self.handover, self.whose))
        self.coaches.left.connect(self._name_coaches)
        self.phase.changed.connect(self._warn)
        self.change.clicked.connect(lambda: self.status_chosen.emit(self.phase.value()))
        self.reopen.clicked.connect(self.reopened)

    def show_case(self, opened: Opened) -> None:
        """At the office a participant can be moved to another handledare."""
        view = self._view = opened.view
        self.whose.setVisible(opened.office)
        present = view.present
        self.phase.set_value(present.status if present else "")
        over = present is not None and present.status in ENDED
        self.reopen.setVisible(over)
        if not self.coaches.edit.hasFocus():  # what is being written stays
            self.coaches.set_value(", ".join(view.participant.coaches))
        clear_layout(self.doubts)
        if over:
            left = participation.before_coming_back(view, self._context.clock.today())
            self._say(self.tr("Att tänka på vid en ny period"), left, aloud=False)
        marked = [field for run in view.participations for field in opened.disputed(run.id)]
        self.periods.show_runs(view.participations, opened.drafts, marked)

    def flush(self) -> None:
        self.periods.flush()

    def _to_paper(self) -> None:
        if self._view is not None:
            args = {"paper": "handover_note", "case": self._view.participant.id}
            self.page_wanted.emit("preview", args)

    def _to_assign(self) -> None:
        if self._view is not None:
            self.page_wanted.emit("assign", {"case": self._view.participant.id})

    def _name_coaches(self) -> None:
        """The field is left: the names stand, unless nothing was changed."""
        names = [name.strip() for name in self.coaches.text().split(",") if name.strip()]
        if self._view is not None and names != list(self._view.participant.coaches):
            self.coaches_named.emit(names)

    def _warn(self) -> None:
        """Say what is unusual about the phase that is chosen; it can be taken all the same."""
        clear_layout(self.doubts)
        if self._view is not None:
            found = participation.doubts(self._view, self.phase.value())
            self._say(self.tr("Du kan ändra ändå"), found, aloud=True)

    def _say(self, title: str, found: tuple[Doubt, ...], *, aloud: bool) -> None:
        sentences = {
            "no_assessment": self.tr("Kartläggningen är inte klar."),
            "no_plan": self.tr("Det finns ingen plan."),
            "no_exit_form": self.tr("Avslutsformuläret är inte ifyllt."),
            "unusual": self.tr("Fasen brukar inte komma direkt efter den nuvarande."),
            "mistaken": self.tr("Perioden är markerad som felregistrerad."),
            "new_consent": self.tr("Den nya perioden behöver nya samtycken."),
            "new_plan": self.tr("Kartläggning och plan börjar om. De tidigare finns kvar."),
        }
        if found:
            text = " ".join(sentences[doubt] for doubt in found)
            banner = Banner(self._context.theme, "warning", title, text)
            self.doubts.addWidget(banner)
            if aloud:
                banner.say()
