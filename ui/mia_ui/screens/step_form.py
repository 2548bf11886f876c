"""A step noted by itself, at any time and not only at a follow-up (R-22), and corrected."""

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
    """Area, what is noticed and which way; half a sentence is kept while it is written.

    `step` is one that is corrected. `linked` are the goals and activities that it may belong to.
    """

    saved = Signal()
    closed = Signal()

    def __init__(
        self, context: Context, case: str, linked: Sequence[tuple[str, str]], draft: str = "", *,
        step: StepProgress | None = None,
    ) -> None:  # fmt: skip
        super().__init__(context.theme, "card", gap="l")
        self._context, self._case, self._step = context, case, step
        theme, language = context.theme, context.language
        change = [CHANGE_LABELS[n].text(language) for n in range(-2, 3)]
        none = Option("", self.tr("Inget av dem"))
        nowhere = Option("", self.tr("Ingen plats"))
        self.area = ChoiceField(theme, _options("CL-AREA", language))
        self.evidence = TextArea(theme, lines=3)
        self.own, self.coach = ChangeField(theme, change), ChangeField(theme, change)
        self.way = ChoiceField(theme, [Option(code, text) for code, text in directions().items()])
        self.day = DateField(theme, context.clock.today)
        places = [nowhere, *_options("CL-STEP", language)]
        self.from_level, self.to_level = ListField(theme, places), ListField(theme, places)
        self.linked = ListField(theme, [none, *(Option(key, text) for key, text in linked)])
        self._fill(step or StepProgress(id="", day=context.clock.today()), draft)
        self._lay_out(with_links=bool(linked))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self.keep)
        self.evidence.changed.connect(self._timer.start)
        self.evidence.left.connect(self.keep)

    def _fill(self, step: StepProgress, draft: str) -> None:
        self.area.set_value(step.area or None)
        self.evidence.set_value(draft or step.evidence)
        self.own.set_value(step.own)
        self.coach.set_value(step.coach)
        self.way.set_value(step.direction or None)
        self.day.set_value(step.day)
        self.from_level.set_value(step.from_level)
        self.to_level.set_value(step.to_level)
        self.linked.set_value(step.linked)

    @property
    def step(self) -> str:
        """Which one is corrected; empty for a new one."""
        return self._step.id if self._step is not None else ""

    def _lay_out(self, *, with_links: bool) -> None:
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
            "coach": FormRow(
                theme, self.tr("Handledarens bedömning av förändringen"), self.coach,
                name="step/coach", optional=True,
                help_text=self.tr("Ni kan se förändringen olika. Skriv båda."),
            ),
            "way": FormRow(
                theme, self.tr("Riktning"), self.way, name="step/way", optional=True,
                help_text=self.tr("Utan svar blir det den som deltagarens bedömning visar."),
            ),
            "day": FormRow(theme, self.tr("När märktes det?"), self.day, name="step/day"),
            "from_level": FormRow(
                theme, self.tr("Plats före, på vägen mot arbete eller studier"), self.from_level,
                name="step/from", optional=True,
            ),
            "to_level": FormRow(
                theme, self.tr("Ny plats på vägen mot arbete eller studier"), self.to_level,
                name="step/to", optional=True,
            ),
        }  # fmt: skip
        if with_links:
            label = self.tr("Hör till mål eller aktivitet")
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

    @property
    def _draft(self) -> tuple[str, str]:
        """Where what is being written lies: a new step in the case, another in itself."""
        return (self.step, "evidence") if self.step else (self._case, STEP_DRAFT)

    def keep(self) -> None:
        """What has been written so far lies in the vault."""
        self._timer.stop()
        text, case, (record, unit) = self.evidence.text(), self._case, self._draft

        def work(desk: Desk) -> None:
            if text.strip():
                drafting.keep(desk, case=case, record=record, unit=unit, text=text)
            else:
                drafting.drop(desk, record=record, unit=unit)

        self._context.ask(work, lambda _done: self._context.window.saved())

    def flush(self) -> None:
        """Leaving the page: what is being written waits for the next time."""
        if self._timer.isActive():
            self.keep()

    def _close(self) -> None:
        self._timer.stop()
        record, unit = self._draft
        self._context.ask(
            lambda desk: drafting.drop(desk, record=record, unit=unit),
            lambda _done: self.closed.emit(),
        )

    def _save(self) -> None:
        step = self._said()
        if step is None:
            return
        self._timer.stop()
        case, (record, unit) = self._case, self._draft

        def work(desk: Desk) -> None:
            if step.id:
                progress.change_step(desk, step)
            else:
                progress.add_step(desk, case, step)
            drafting.drop(desk, record=record, unit=unit)

        self._context.ask(work, lambda _done: self.saved.emit())

    def _said(self) -> StepProgress | None:
        """What stands in the fields; None while something is to be put right, which is said."""
        own, way = self.own.value(), self.way.value() or ""
        area, evidence = self.area.value() or "", self.evidence.text().strip()
        coach = self.coach.value()
        moved = way in ("FRAMAT", "BAKAT") or bool(own) or bool(coach)
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
            id=self.step, area=area, evidence=evidence, own=own, coach=coach,
            direction=way, day=self.day.value(),  # type: ignore[arg-type]
            from_level=self.from_level.value(), to_level=self.to_level.value(),
            linked=self.linked.value(),
        )  # fmt: skip


def _options(list_id: str, language: str) -> list[Option]:
    return [
        Option(code.id, code.label.text(language))
        for code in codes.code_list(list_id).codes
        if not code.retired
    ]
