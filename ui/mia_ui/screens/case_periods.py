"""Perioder: the days of each of somebody's periods, written as they were (R-01)."""

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mia_desktop.domain.records.person import Participation
from mia_desktop.services import participation
from mia_ui.models import casework
from mia_ui.screens.context import Context
from mia_ui.screens.field_past import FieldPast
from mia_ui.screens.plan_fields import PeriodField
from mia_ui.screens.record_fields import RecordFields, Spec
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.screen import Screen
from mia_ui.widgets.surface import clear_layout, column

Drafts = Mapping[tuple[str, str], str]
Marked = Collection[tuple[str, str]]


class Periods(QWidget):
    """First and last day of every period, the present one on top; what looks odd is said."""

    change_wanted = Signal(object)
    """Work on the store thread, after which the page is read anew."""

    def __init__(self, context: Context, page: Screen) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[Participation, ...] = ()
        self.fields: dict[str, RecordFields] = {}
        self._hints: dict[str, QVBoxLayout] = {}
        self._said: dict[str, tuple[str, ...]] = {}
        self._anew = False
        self._rows = column(context.theme, "l", self)
        self.past = FieldPast(context, page)
        self.past.put_back.connect(self._put_back)

    def flush(self) -> None:
        for fields in self.fields.values():
            fields.flush()

    def show_runs(self, runs: tuple[Participation, ...], drafts: Drafts, marked: Marked) -> None:
        """Lay the periods out; while somebody writes in one they stand, and only the hints go."""
        known = {run.id: run.status for run in runs} == {run.id: run.status for run in self._shown}
        if self._anew or not known or not (self._is_written_in() or self._stand_already(runs)):
            self._lay_out(runs, drafts, marked)
        self._shown = runs
        for run in runs:
            self._hint(run)

    def show_history(self) -> None:
        """Who wrote what when in the period that has the keyboard (Ctrl+H); again: away with it."""
        self.past.toggle(*next(
            ((key, one) for key, one in self.fields.items() if self._has_keyboard(one)), ("", None)
        ))  # fmt: skip

    def _is_written_in(self) -> bool:
        return any(self._has_keyboard(fields) for fields in self.fields.values())

    def _has_keyboard(self, fields: RecordFields) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and fields.isAncestorOf(focus)

    def _stand_already(self, runs: tuple[Participation, ...]) -> bool:
        fields = (self.fields[run.id].rows["period"].field for run in runs)
        return all(f.value() == _days(run) for f, run in zip(fields, runs, strict=True))

    def _lay_out(self, runs: tuple[Participation, ...], drafts: Drafts, marked: Marked) -> None:
        self.past.close()
        clear_layout(self._rows)
        self._anew, self.fields, self._hints, self._said = False, {}, {}, {}
        for number, run in reversed(list(enumerate(runs, 1))):
            spec = self._spec(run, number, present=run is runs[-1])
            fields = RecordFields(
                self._context, run.id, run.case, [spec], {"period": _days(run)}, drafts, marked
            )
            fields.edited.connect(self._save)
            self.fields[run.id], self._hints[run.id] = fields, column(self._context.theme, "s")
            self._rows.addWidget(fields)
            self._rows.addLayout(self._hints[run.id])

    def _spec(self, run: Participation, number: int, *, present: bool) -> Spec:
        text = self.tr("Period {n}: {phase}")
        if present:
            text = self.tr("Period {n}, den nuvarande: {phase}")
        ends = (
            (self.tr("Började"), self.tr("började")), (self.tr("Slutade"), self.tr("slutade")),
        )  # fmt: skip
        field = PeriodField(self._context.theme, self._context.clock.today, ends=ends, strict=False)
        label = text.format(n=number, phase=casework.phases().get(run.status, run.status))
        return Spec("period", label, field, show=field.set_value, drafted=True)

    def _save(self, record: str, _unit: str, value: Mapping[str, str | None]) -> None:
        self.change_wanted.emit(
            partial(participation.set_period, participation=record, period=value)
        )

    def _put_back(self) -> None:
        """An earlier value holds again: the fields are made anew."""
        self._anew = True
        self.change_wanted.emit(lambda _desk: None)

    def _hint(self, run: Participation) -> None:
        found = participation.period_doubts(self._shown, run, self._context.clock.today())
        before = self._said.get(run.id)
        if found == before:
            return
        self._said[run.id] = found
        clear_layout(self._hints[run.id])
        sentences = {
            "end_first": self.tr("Slutdagen är före startdagen."),
            "overlap": self.tr("Perioden går in i en annan period."),
            "ahead": self.tr("En av dagarna ligger framåt i tiden."),
            "no_start": self.tr("Startdagen saknas. Perioden räknas inte i statistiken."),
            "no_end": self.tr("Slutdagen saknas. Perioden räknas som pågående."),
            "still_open": self.tr("Perioden har en slutdag, men fasen säger att den pågår."),
        }
        if found:
            text = " ".join(sentences[doubt] for doubt in found)
            banner = Banner(self._context.theme, "warning", self.tr("Kontrollera dagarna"), text)
            self._hints[run.id].addWidget(banner)
            if before is not None:  # somebody has just written it
                banner.say()


def _days(run: Participation) -> dict[str, str | None]:
    start, end = run.period.start, run.period.end
    return {
        "start": start.isoformat() if start else None, "end": end.isoformat() if end else None,
    }  # fmt: skip
