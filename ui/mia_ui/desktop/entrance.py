"""What the window shows while the vault is locked: one page, what holds, and the language."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from mia_ui.base.actions import Language
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import Screen
from mia_ui.widgets.surface import Surface, column, line, margins
from mia_ui.widgets.text import PlainLabel


class Entrance(QWidget):
    """Shows one page at a time; the one before is thrown away with whatever was written in it."""

    page_shown = Signal(str)
    language_wanted = Signal(str)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.screen_now: Screen | None = None
        self.resting = False
        """Whether the page may be built anew: nothing has been chosen or written down yet."""
        rows = column(theme, None, self)
        across = line(theme, None)
        across.addStretch(1)
        self._holder = QWidget()
        self._holder.setMaximumWidth(theme.px("text") + 2 * theme.px("huge"))
        self._middle = column(theme, None, self._holder)
        self._banners = column(theme, "s")
        margins(theme, self._banners, "l", None)
        self._middle.addLayout(self._banners)
        across.addWidget(self._holder, 100)
        across.addStretch(1)
        rows.addLayout(across, 1)
        rows.addWidget(self._foot(language))

    def _foot(self, language: Language) -> QWidget:
        foot = Surface(self._theme, "status", across=True, gap="l")
        foot.setAccessibleName(self.tr("Läge"))
        text = self.tr("Allt i MIA Desktop krypteras på den här datorn. Fungerar utan nät.")
        foot.body.addWidget(PlainLabel(self._theme, text, "caption", "muted"), 1)
        other: Language = "en" if language == "sv" else "sv"
        self._other = Button(
            self._theme, {"sv": "Svenska", "en": "English"}[other], "quiet", "languages"
        )
        self._other.setObjectName("other-language")
        self._other.clicked.connect(lambda: self.language_wanted.emit(other))
        foot.body.addWidget(self._other)
        return foot

    def show_screen(self, screen: Screen, *, resting: bool = False) -> None:
        """Put a page in the place of the one that is shown.

        Another language builds it anew, so that is offered only on a page that rests: a key that
        is being written down must not be another one all at once.
        """
        old, self.screen_now = self.screen_now, screen
        self.resting = resting
        self._other.setVisible(resting)
        if old is not None:
            self._middle.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._middle.addWidget(screen, 1)
        screen.title_changed.connect(lambda: self.page_shown.emit(screen.window_title()))
        screen.reflow(self._theme.effective(self.width()))
        screen.show()
        self.page_shown.emit(screen.window_title())
        screen.arrive()

    @property
    def untouched(self) -> bool:
        """Whether the page rests and nobody has begun to write in it."""
        return self.resting and not any(e.text() for e in self._holder.findChildren(QLineEdit))

    def trouble(self, title: str, text: str) -> None:
        """Say above the page that something went wrong."""
        from mia_ui.widgets.banner import Banner  # noqa: PLC0415 - not before the first picture

        banner = Banner(self._theme, "error", title, text, dismissable=True)
        self._banners.addWidget(banner)
        banner.say()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.screen_now is not None:
            self.screen_now.reflow(self._theme.effective(event.size().width()))
        super().resizeEvent(event)
