"""Uppgifter on the participant's page: the person's fields, saved when left, with their history."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from mia_desktop.domain.records.person import Identity
from mia_desktop.services import people
from mia_ui.screens.case_reading import Opened, change_identity, read, save_field
from mia_ui.screens.context import Context
from mia_ui.screens.person_fields import PersonFields
from mia_ui.widgets.surface import clear_layout, column

if TYPE_CHECKING:
    from mia_ui.screens.history_panel import HistoryPanel


class Facts(QWidget):
    """The fields of one person; made anew when the part is shown."""

    change_wanted = Signal(object)
    """Work on the store thread, after which the page is read anew."""
    arrived = Signal(object)
    """The page's content, read anew."""
    filled = Signal()
    """What was opened has its fields."""

    def __init__(self, context: Context, case: str) -> None:
        super().__init__()
        self._context, self._case = context, case
        self.fields: PersonFields | None = None
        self.history: HistoryPanel | None = None
        rows = column(context.theme, "l", self)
        self._above = column(context.theme, "l")
        self._area = column(context.theme, "l")
        rows.addLayout(self._above)
        rows.addLayout(self._area)

    def flush(self) -> None:
        if self.fields is not None:
            self.fields.flush()

    def show_person(self, opened: Opened) -> None:
        clear_layout(self._area)
        self.close_history()
        view = opened.view
        fields = PersonFields(
            self._context, view.participant, opened.masked, opened.drafts,
            marked=opened.disputed(self._case),
        )  # fmt: skip
        self.fields = fields
        fields.edited.connect(self._save)
        shown = partial(people.reveal_contact, case=self._case)
        fields.shown.connect(lambda: self.change_wanted.emit(shown))
        fields.number.reveal_wanted.connect(self._reveal)
        fields.number.changed.connect(self._change_identity)
        self._area.addWidget(fields)

    def _save(self, unit: str, value: object) -> None:
        self.change_wanted.emit(partial(save_field, case=self._case, unit=unit, value=value))

    def _reveal(self) -> None:
        if self.fields is not None:
            number = self.fields.number
            self._context.ask(partial(people.reveal_number, case=self._case), number.show_whole)

    def _change_identity(self, identity: Identity) -> None:
        def again(taken: str) -> None:
            if taken and self.fields is not None:
                self.fields.number.show_taken(taken)
            else:
                self._context.ask(partial(read, case=self._case), show)

        def show(opened: Opened) -> None:
            self.arrived.emit(opened)
            self.show_person(opened)

        self._context.ask(partial(change_identity, case=self._case, identity=identity), again)

    # history of a fact

    def show_history(self) -> None:
        """Who wrote what when in the field that has the keyboard (Ctrl+H); again: away with it."""
        if self.history is not None:
            self.close_history()
            return
        focus = QApplication.focusWidget()
        rows = self.fields.record_rows() if self.fields is not None and self.isVisible() else {}
        for unit, row in rows.items():
            if focus is not None and row.isAncestorOf(focus):
                self._open_history(unit, row.label.text())
                return

    def opened(self) -> str:
        return f"history {self.history.unit}" if self.history is not None else ""

    def open_again(self, what: str) -> bool:
        kind, _, unit = what.partition(" ")
        rows = self.fields.record_rows() if self.fields is not None else {}
        if kind != "history" or unit not in rows:
            return False
        self._open_history(unit, rows[unit].label.text(), quiet=True)
        return True

    def _open_history(self, unit: str, label: str, *, quiet: bool = False) -> None:
        # Few look at it, and it brings the whole exchange along (memory, architecture §9).
        from mia_ui.screens.history_panel import HistoryPanel  # noqa: PLC0415

        self.flush()
        panel = HistoryPanel(self._context, self._case, unit, label, quiet=quiet)
        panel.dispute.filled.connect(self.filled)
        panel.closed.connect(self.close_history)
        panel.put_back.connect(self._put_back)
        panel.marked.connect(self._put_back)
        self.history = panel
        self._above.addWidget(panel)
        if not quiet:
            panel.heading.setFocus()

    def close_history(self) -> None:
        panel, self.history = self.history, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()

    def _put_back(self) -> None:
        """An earlier value holds again: the fields are made anew."""

        def show(opened: Opened) -> None:
            self.arrived.emit(opened)
            self.show_person(opened)

        self._context.ask(partial(read, case=self._case), show)
