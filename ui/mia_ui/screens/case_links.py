"""Ways from a part of the participant's page to pages of their own."""

from collections.abc import Sequence
from functools import partial

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mia_ui.screens.context import Context
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import column


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """A button and the page that it leads to."""

    text: str
    icon: str
    page: str
    args: dict[str, str] = {}


class Links(QWidget):
    """Buttons beside each other, under each other where there is little room."""

    page_wanted = Signal(str, dict)

    def __init__(self, context: Context, ways: Sequence[Way]) -> None:
        super().__init__()
        buttons: list[QWidget] = []
        for way in ways:
            button = Button(context.theme, way.text, "quiet", way.icon)
            button.setObjectName(f"to-{way.page}")
            button.clicked.connect(partial(self._go, way))
            buttons.append(button)
        column(context.theme, None, self).addWidget(ButtonRow(context.theme, *buttons))

    def _go(self, way: Way, _on: bool = False) -> None:
        self.page_wanted.emit(way.page, dict(way.args))
