"""Ctrl+H among the fields of a record: the history of the one that has the keyboard (P13)."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout
from shiboken6 import isValid
from typing_extensions import override

from mia_ui.screens.context import Context
from mia_ui.screens.record_fields import RecordFields
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import Screen
from mia_ui.widgets.surface import Surface

if TYPE_CHECKING:
    from mia_ui.screens.history_panel import HistoryPanel


class FieldPast(QObject):
    """Opens a panel under the field and takes it away; one at a time."""

    put_back = Signal()

    def __init__(self, context: Context, page: Screen) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._of = ""
        self.panel: HistoryPanel | None = None

    def opened(self) -> str:
        open_ = self.panel is not None and isValid(self.panel)
        return f"past {self._of}" if open_ else ""

    def open_again(self, what: str) -> bool:
        kind, _, of = what.partition(" ")
        for fields in self._page.findChildren(RecordFields) if kind == "past" else ():
            for unit, row in fields.rows.items():
                if row.field.objectName() == of:
                    self._open(of.removesuffix(f"/{unit}"), fields, unit, quiet=True)
                    return True
        return False

    def toggle(self, record: str, fields: RecordFields | None) -> None:
        """Show what was ever written in the field with the keyboard; again: away with it."""
        if self.panel is not None and isValid(self.panel):
            self.close()
            return
        focus = QApplication.focusWidget()
        for unit, row in (fields.rows if fields is not None else {}).items():
            if fields is not None and focus is not None and row.isAncestorOf(focus):
                self._open(record, fields, unit)
                return

    def _open(self, record: str, fields: RecordFields, unit: str, *, quiet: bool = False) -> None:
        fields.flush()
        row, rows = fields.rows[unit], fields.layout()
        panel = self._made(record, unit, row, quiet=quiet)
        if isinstance(rows, QBoxLayout):
            rows.insertWidget(rows.indexOf(row) + 1, panel)

    def _made(self, record: str, unit: str, row: FormRow, *, quiet: bool) -> "HistoryPanel":
        """The history of one field; whoever asks for it puts it in its place."""
        # Few look at it, and it brings the whole exchange along (memory, architecture §9).
        from mia_ui.screens.history_panel import HistoryPanel  # noqa: PLC0415

        panel = HistoryPanel(
            self._context, record, unit, row.label.text(), say=partial(self._said, unit),
            quiet=quiet,
        )  # fmt: skip
        panel.dispute.filled.connect(self._page.filled)
        panel.closed.connect(partial(self._closed, row.field.take_focus))
        panel.put_back.connect(self._put_back)
        panel.marked.connect(self._put_back)
        self.panel, self._of = panel, row.field.objectName()
        return panel

    def _said(self, unit: str, value: Any) -> str:
        from mia_ui.screens import krock_words  # noqa: PLC0415 - as above

        return krock_words.of_unit(unit, value, self._context.language) or self.tr("(tomt)")

    def _closed(self, back: Callable[[], None]) -> None:
        self.close()
        back()

    def _put_back(self) -> None:
        self.close()
        self.put_back.emit()

    def close(self) -> None:
        panel, self.panel = self.panel, None
        if panel is not None and isValid(panel):
            panel.hide()
            panel.deleteLater()


class PanelPast(FieldPast):
    """The same in a panel that is saved as a whole: a note, a meeting, a group."""

    def __init__(
        self, context: Context, page: Screen, panel: Surface,
        shown: Callable[[], tuple[str, Mapping[str, FormRow]]],
    ) -> None:  # fmt: skip
        """`shown` tells the record that is corrected, empty for a new one, and rows by unit."""
        super().__init__(context, page)
        self._holder, self._shown = panel, shown

    def toggle_here(self) -> bool:
        """Show or put away the history of the field with the keyboard; tells whether it is here."""
        if self.opened():
            self.close()
            return True
        focus, (record, rows) = QApplication.focusWidget(), self._shown()
        here = [unit for unit, row in rows.items() if focus and row.isAncestorOf(focus)]
        if record and here:
            self._put(record, here[0], rows[here[0]], quiet=False)
        return bool(record and here)

    @override
    def open_again(self, what: str) -> bool:
        kind, _, of = what.partition(" ")
        record, rows = self._shown()
        for unit, row in rows.items() if kind == "past" and record else ():
            if row.field.objectName() == of:
                self._put(record, unit, row, quiet=True)
                return True
        return False

    def _put(self, record: str, unit: str, row: FormRow, *, quiet: bool) -> None:
        self._holder.body.addWidget(self._made(record, unit, row, quiet=quiet))
