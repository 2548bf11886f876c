"""The window of the program: closing it is asked for, never done behind the vault's back."""

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_ui.base.actions import Actions
from mia_ui.theme import Theme
from mia_ui.widgets.window import MainWindow


class Window(MainWindow):
    """Tells of its first picture and of the wish to close; remembers no page by itself."""

    painted = Signal()
    close_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.may_close = False
        self._seen = False
        self._mark = ""
        self._page = ""

    def set_mark(self, mark: str) -> None:
        """Put a word before every title: "Övning" on invented participants."""
        self._mark = mark
        self.set_page_title(self._page)

    @override
    def set_page_title(self, page: str, *, errors: bool = False) -> None:
        self._page = page
        mark = getattr(self, "_mark", "")  # the base names the window while it is being built
        shown = " – ".join(part for part in (mark, page) if part)
        super().set_page_title(shown, errors=errors)

    @override
    def show_content(self, theme: Theme, content: QWidget, actions: Actions | None = None) -> None:
        super().show_content(theme, content, actions)
        content.show()

    def place_text(self) -> str:
        """The window's place and size, to be kept in the settings."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def put_back(self, text: str) -> None:
        if text:
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(text.encode("ascii"))))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close:
            event.accept()
        else:
            event.ignore()
            self.close_wanted.emit()
