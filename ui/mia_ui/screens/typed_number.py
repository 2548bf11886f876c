"""Typing a check number: four of eight groups, as the other side reads them out (decisions S8)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from mia_desktop.domain.errors import Expected
from mia_desktop.services.exchange_errors import WrongNumber
from mia_ui import messages
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.secret import CodeField
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel


class TypedNumber(Surface):
    """Whose file it is, and boxes for the groups that the program asks for."""

    typed = Signal(object)  # tuple[str, ...]
    left = Signal()

    def __init__(
        self, theme: Theme, title: str, lines: Sequence[str], asked: Sequence[int],
        *, help_text: str, confirm: str, also: str = "",
    ) -> None:  # fmt: skip
        super().__init__(theme, "card", title=title, gap="m")
        for text in lines:
            self.body.addWidget(PlainLabel(theme, text))
        self.asked = tuple(asked)
        self.code = CodeField(theme, asked=[place + 1 for place in asked])
        self.row = FormRow(
            theme, self.tr("Kontrollnummer"), self.code, name="check-number", help_text=help_text
        )
        self.body.addWidget(self.row)
        self.tick: QCheckBox | None = None
        if also:
            self.tick = QCheckBox(also)
            self.tick.setFont(theme.font())
            self.tick.setObjectName("also")
            self.body.addWidget(self.tick)
        self.confirm = Button(theme, confirm, "primary")
        cancel = Button(theme, self.tr("Avbryt"))
        self.body.addWidget(ButtonRow(theme, self.confirm, cancel))
        self.confirm.clicked.connect(self._confirm)
        cancel.clicked.connect(self.left)

    @property
    def ticked(self) -> bool:
        """Whether what was asked beside the number was said yes to."""
        return self.tick is not None and self.tick.isChecked()

    def take_focus(self) -> None:
        self.code.take_focus()

    def _confirm(self) -> None:
        groups = self.code.value()
        if groups is None:
            self.row.show_error(self.tr("Fyll i alla fyra grupperna, fem siffror i varje."))
            self.code.take_focus()
            return
        self.row.clear_error()
        self.typed.emit(groups)

    def refuse(self, error: Expected) -> bool:
        """Say which groups to hear again; False for what is wrong with something else."""
        if not isinstance(error, WrongNumber):
            return False
        told = messages.tell(error)
        self.row.show_error(told.line)
        self.code.take_focus()
        return True
