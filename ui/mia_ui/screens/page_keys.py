"""Commands that belong to a page: their keys are those of the registry."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from mia_ui.screens.context import Context


def bind(context: Context, page: QWidget, command: str, run: Callable[[], object]) -> QAction:
    """Let a command's keys do something while the page is shown."""
    spec = context.actions.specs[command]
    action = QAction(spec.text(context.language), page)
    action.setObjectName(f"page-{command}")
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.triggered.connect(lambda _on=False: run())
    page.addAction(action)
    return action
