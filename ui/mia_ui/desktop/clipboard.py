"""What is copied out of the program: kept out of histories, and taken back after a minute."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtWidgets import QApplication

KEPT_MS = 60 * 1000
"""Bundle-format §8: cleared after 60 s and at the lock, if it is still ours."""

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = (0).to_bytes(4, "little")
HINTS: tuple[tuple[str, bytes], ...] = (
    # Windows: no history, no cloud, and nothing for programs that watch the clipboard
    (_WINDOWS.format("CanIncludeInClipboardHistory"), _NO),
    (_WINDOWS.format("CanUploadToCloudClipboard"), _NO),
    (_WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"), _NO),
    # KDE and whoever follows it
    ("x-kde-passwordManagerHint", b"secret"),
)
"""What tells the system's histories of the clipboard to leave something out."""


class CopyWatch(QObject):
    """Knows whether what lies in the clipboard came from here; keeps no copy of it itself.

    Not every window system tells who owns the clipboard, so a change while a window of ours is in
    front counts as ours.
    """

    def __init__(
        self, app: QApplication, parent: QObject | None = None, *,
        timer: Callable[[QObject], QTimer] = QTimer,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._app = app
        self._ours = b""
        self.timer = timer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(KEPT_MS)
        self.timer.timeout.connect(self.clear)
        app.clipboard().dataChanged.connect(self._changed)

    def _changed(self) -> None:
        here = self._app.clipboard().ownsClipboard() or self._app.activeWindow() is not None
        self._ours = self._mark() if here else b""
        if not self._ours:
            self.timer.stop()
            return
        self.timer.start()
        if not self._app.clipboard().mimeData().hasFormat(HINTS[-1][0]):
            self._hide_from_histories()

    def _hide_from_histories(self) -> None:
        """Put the same there again, tables as tables, with what asks histories to pass it over."""
        hidden, copied = QMimeData(), self._app.clipboard().mimeData()
        for kind in copied.formats():
            hidden.setData(kind, copied.data(kind))
        for name, value in HINTS:
            hidden.setData(name, value)
        self._app.clipboard().setMimeData(hidden)

    def clear(self) -> None:
        """Empty the clipboard unless somebody has copied something elsewhere since."""
        self.timer.stop()
        if self._ours and self._mark() == self._ours:
            self._app.clipboard().clear()
        self._ours = b""

    def _mark(self) -> bytes:
        import hashlib  # noqa: PLC0415 - not before the first picture

        text = self._app.clipboard().text()
        return hashlib.sha256(text.encode()).digest() if text else b""
