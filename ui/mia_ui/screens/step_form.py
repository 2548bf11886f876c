"""A step noted by itself, at any time and not only at a follow-up (R-22)."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal

from mia_desktop.domain import codes
from mia_desktop.domain.records.work import StepProgress
from mia_desktop.forms.answers import CHANGE_LABELS
from mia_desktop.services import drafting, progress
from mia_desktop.services.desk import Desk
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.over_time_pictures import directions
from mia_ui.screens.over_time_reading import STEP_DRAFT
from mia_ui.screens.record_fields import DRAFT_MS
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.field import TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.scale import ChangeField
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel


class StepForm(Surface):
    """Area, what is noticed and which way; half a sentence is kept while it is written."""

    saved = Signal()
    closed = Signal()

    def __init__(
        self, context: Context, case: str, goals: Sequence[tuple[str, str]], draft: str = ""
    ) -> None:
        super().__init__(context.theme, "card", gap="l")
        self._context, self._case = context, case
        theme, language = context.theme, context.language
        change = [CHANGE_LABELS[n].text(language) for n in range(-2, 3)]
        none = Option("", self.tr("Inget mål"))
        self.area = ChoiceField(theme, _options("CL-AREA", language))
        self.evidence = TextArea(theme, lines=3)
        self.own = ChangeField(theme, change)
        self.way = ChoiceField(theme, [Option(code, text) for code, text in directions().items()])
        self.day = DateField(theme, context.clock.today)
        self.to_level = ListField(
            theme, [Option("", self.tr("Ingen ny plats")), *_options("CL-STEP", language)]
        )
        self.linked = ListField(theme, [none, *(Option(key, text) for key, text in goals)])
        self.day.set_value(context.clock.today())
        self.evidence.set_value(draft)
        self._lay_out(with_goals=bool(goals))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self.keep)
        self.evidence.changed.connect(self._timer.start)
        self.evidence.left.connect(self.keep)

    def _lay_out(self, *, with_goals: bool) -> None:
        theme = self._context.theme
        text = self.tr("En förändring som någon märker, i ett område i taget.")
        self.body.addWidget(PlainLabel(theme, text, "body", "muted"))
        self.rows = {
            "area": FormRow(theme, self.tr("Område"), self.area, name="step/area"),
            "evidence": FormRow(
                theme, self.tr("Vad märks? (konkret)"), self.evidence, name="step/evidence",
                help_text=self.tr("Skriv gärna med deltagarens egna ord."),
            ),
            "own": FormRow(
                theme, self.tr("Deltagarens egen bedömning av förändringen"), self.own,
                name="step/own", optional=True,
            ),
            "way": FormRow(
                theme, self.tr("Riktning"), self.way, name="step/way", optional=True,
                help_text=self.tr("Utan svar blir det den som deltagarens bedömning visar."),
            ),
            "day": FormRow(theme, self.tr("När märktes det?"), self.day, name="step/day"),
            "to_level": FormRow(
                theme, self.tr("Ny plats på vägen mot arbete eller studier"), self.to_level,
                name="step/to", optional=True,
            ),
        }  # fmt: skip
        if with_goals:
            label = self.tr("Hör till mål")
            self.rows["linked"] = FormRow(
                theme, label, self.linked, name="step/linked", optional=True
            )
        for row in self.rows.values():
            self.body.addWidget(row)
        save = Button(theme, self.tr("Spara steget"), "primary")
        close = Button(theme, self.tr("Avbryt"))
        save.clicked.connect(self._save)
        close.clicked.connect(self._close)
        self.body.addWidget(ButtonRow(theme, save, close))

    def keep(self) -> None:
        """What has been written so far lies in the vault."""
        self._timer.stop()
        text, case = self.evidence.text(), self._case

        def work(desk: Desk) -> None:
            if text.strip():
                drafting.keep(desk, case=case, record=case, unit=STEP_DRAFT, text=text)
            else:
                drafting.drop(desk, record=case, unit=STEP_DRAFT)

        self._context.ask(work, lambda _done: self._context.window.saved())

    def flush(self) -> None:
        """Leaving the page: what is being written waits for the next time."""
        if self._timer.isActive():
            self.keep()

    def _close(self) -> None:
        self._timer.stop()
        case = self._case
        self._context.ask(
            lambda desk: drafting.drop(desk, record=case, unit=STEP_DRAFT),
            lambda _done: self.closed.emit(),
        )

    def _save(self) -> None:
        step = self._said()
        if step is None:
            return
        self._timer.stop()
        case = self._case

        def work(desk: Desk) -> None:
            progress.add_step(desk, case, step)
            drafting.drop(desk, record=case, unit=STEP_DRAFT)

        self._context.ask(work, lambda _done: self.saved.emit())

    def _said(self) -> StepProgress | None:
        """What stands in the fields; None while something is to be put right, which is said."""
        own, way = self.own.value(), self.way.value() or ""
        area, evidence = self.area.value() or "", self.evidence.text().strip()
        moved = way in ("FRAMAT", "BAKAT") or bool(own)
        wrong = []
        if not area:
            wrong.append(("area", self.tr("Välj område.")))
        if moved and not evidence:
            wrong.append(("evidence", self.tr("Skriv vad som märks.")))
        if self.day.value() is None or self.day.problem():
            wrong.append(("day", self.day.problem() or self.tr("Skriv vilken dag.")))
        for name, row in self.rows.items():
            found = dict(wrong).get(name)
            if found:
                row.show_error(found)
            elif row.error:
                row.clear_error()
        if wrong:
            self.rows[wrong[0][0]].field.take_focus()
            return None
        return StepProgress(
            id="", area=area, evidence=evidence, own=own, direction=way, day=self.day.value(),  # type: ignore[arg-type]
            to_level=self.to_level.value(), linked=self.linked.value(),
        )  # fmt: skip


def _options(list_id: str, language: str) -> list[Option]:
    return [
        Option(code.id, code.label.text(language))
        for code in codes.code_list(list_id).codes
        if not code.retired
    ]
