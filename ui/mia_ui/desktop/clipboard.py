"""What was copied out of the program is taken back at the lock, if it still lies there."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication


class CopyWatch(QObject):
    """Knows whether what lies in the clipboard came from here; keeps no copy of it itself.

    Not every window system tells who owns the clipboard, so a change while a window of ours is in
    front counts as ours.
    """

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._ours = b""
        app.clipboard().dataChanged.connect(self._changed)

    def _changed(self) -> None:
        here = self._app.clipboard().ownsClipboard() or self._app.activeWindow() is not None
        self._ours = self._mark() if here else b""

    def clear(self) -> None:
        """Empty the clipboard unless somebody has copied something elsewhere since."""
        if self._ours and self._mark() == self._ours:
            self._app.clipboard().clear()
        self._ours = b""

    def _mark(self) -> bytes:
        import hashlib  # noqa: PLC0415 - not before the first picture

        text = self._app.clipboard().text()
        return hashlib.sha256(text.encode()).digest() if text else b""
