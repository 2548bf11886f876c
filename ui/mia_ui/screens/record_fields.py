"""Fields of a record on a page: shown, kept as a draft while written, saved when left."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_desktop.services import drafting
from mia_ui.screens import dispute_mark
from mia_ui.screens.context import Context
from mia_ui.theme import Theme
from mia_ui.widgets.field import Field
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.surface import column

DRAFT_MS = 600


class Spec:
    """One field of a record: its unit, its label, and how its value goes in and out."""

    def __init__(
        self,
        unit: str,
        label: str,
        field: Field,
        *,
        read: Callable[[], Any] | None = None,
        show: Callable[[Any], None],
        help_text: str = "",
        drafted: bool = False,
    ) -> None:
        self.unit, self.label, self.field = unit, label, field
        self.read = read or field.value
        self.show = show
        self.help_text = help_text
        self.drafted = drafted


class RecordFields(QWidget):
    """The fields of one record under each other."""

    keeps_itself = True

    edited = Signal(str, str, object)
    """record, unit, value: to be saved now."""

    def __init__(
        self,
        context: Context,
        record: str,
        case: str,
        specs: Sequence[Spec],
        values: Mapping[str, Any],
        drafts: Mapping[tuple[str, str], str],
        marked: Collection[tuple[str, str]] = (),
        *,
        theme: Theme | None = None,
    ) -> None:
        """`theme`: another than the page's, as where the text is larger.

        `marked` are the fields that are disputed, by record and unit.
        """
        super().__init__()
        theme = theme or context.theme
        self._context, self._record, self._case = context, record, case
        self._last: dict[str, Any] = {}
        self.rows: dict[str, FormRow] = {}
        self._timers: dict[str, QTimer] = {}
        self._drafted: set[str] = set()
        self._wanted = False
        rows = column(theme, "l", self)
        for spec in specs:
            row = FormRow(
                theme, spec.label, spec.field, help_text=spec.help_text,
                name=f"{record}/{spec.unit}",
            )  # fmt: skip
            spec.show(values.get(spec.unit))
            self._last[spec.unit] = spec.read()
            draft = drafts.get((record, spec.unit))
            if draft is not None:
                spec.field.set_draft(draft)
                self._drafted.add(spec.unit)
            spec.field.left.connect(partial(self.save, spec))
            spec.field.changed.connect(partial(self._changed, spec))
            self.rows[spec.unit] = row
            if (record, spec.unit) in marked:
                dispute_mark.show_on(row)
            rows.addWidget(row)
        self._specs = list(specs)

    def take_focus(self) -> None:
        """Put the keyboard into the first field, at once or when the fields are shown."""
        if not self.isVisible():
            self._wanted = True
        elif self.rows:
            next(iter(self.rows.values())).field.take_focus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wanted:
            self._wanted = False
            self.take_focus()

    def flush(self) -> None:
        for spec in self._specs:
            self.save(spec)

    def save(self, spec: Spec) -> None:
        """The field is left: its value stands, if it is one."""
        timer = self._timers.pop(spec.unit, None)
        if timer is not None:
            timer.stop()
        if not self.rows[spec.unit].check():
            return
        value = spec.read()
        if value == self._last[spec.unit]:
            if spec.unit in self._drafted:  # what was typed has been taken back
                self._forget(spec.unit)
            return
        self._drafted.discard(spec.unit)
        self._last[spec.unit] = value
        self.edited.emit(self._record, spec.unit, value)

    def _changed(self, spec: Spec) -> None:
        if not spec.drafted:
            self.save(spec)
            return
        timer = self._timers.get(spec.unit)
        if timer is None:
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.setInterval(DRAFT_MS)
            timer.timeout.connect(partial(self._draft, spec))
            self._timers[spec.unit] = timer
        timer.start()

    def _forget(self, unit: str) -> None:
        self._drafted.discard(unit)
        work = partial(drafting.drop, record=self._record, unit=unit)
        self._context.ask(work, lambda _done: self._context.window.saved())

    def _draft(self, spec: Spec) -> None:
        self._drafted.add(spec.unit)
        self._context.ask(
            partial(
                drafting.keep, case=self._case, record=self._record, unit=spec.unit,
                text=spec.field.draft(),
            ),
            lambda _done: self._context.window.saved(),
        )  # fmt: skip
