"""A place on a page to drop files on."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel


class DropArea(Surface):
    """Somewhere to drop files, said in words for whoever has no mouse."""

    dropped = Signal(object)  # list[Path]

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, "card")
        self.setAcceptDrops(True)
        self.body.addWidget(PlainLabel(theme, text, "body", "muted"))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)
