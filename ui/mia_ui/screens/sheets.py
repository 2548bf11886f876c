"""The pages of a paper under each other: as pictures whose words are heard, or as text."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from mia_desktop.services.viewing import PageView
from mia_ui.theme import Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import PlainLabel

PAPER_IN = 210 / 25.4
"""The width of a sheet, A4."""
LEAST_DPI = 48


class Sheets(QWidget):
    """Pages as they will be printed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = column(theme, "l", self)

    def show_words(self, text: str) -> None:
        """Words instead of pages, while they are drawn."""
        clear_layout(self._rows)
        self._rows.addWidget(PlainLabel(self._theme, text, "body", "muted"))

    def show_pages(self, pages: Sequence[PageView], *, as_text: bool, of: int = 0) -> None:
        """From the first page on; `of` says how many there are where these are not all."""
        clear_layout(self._rows)
        self.add_pages(pages, 0, as_text=as_text, of=of or len(pages))

    def add_pages(self, pages: Sequence[PageView], after: int, *, as_text: bool, of: int) -> None:
        """More of them, under those that are there."""
        for number, page in enumerate(pages, after + 1):
            name = self.tr("Sida {n} av {all}").format(n=number, all=of)
            self._rows.addWidget(self._card(name, page) if as_text else sheet(name, page))

    def _card(self, name: str, page: PageView) -> QWidget:
        card = Surface(self._theme, "card", title=name)
        card.body.addWidget(PlainLabel(self._theme, page.text))
        return card


def sheet(name: str, page: PageView) -> QWidget:
    """One page as a picture; what stands on it is its description."""
    shown = QLabel()
    shown.setProperty("surface", "card")
    shown.setPixmap(QPixmap.fromImage(image(page)))
    shown.setFixedSize(QSize(page.width, page.height))
    accessible.name(shown, name, page.text)
    return shown


def image(page: PageView) -> QImage:
    return QImage(
        page.pixels, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888
    ).copy()


def fitting(room: int, scale: float) -> int:
    """As large as the text size asks for, but never wider than there is room; in dots an inch."""
    return max(LEAST_DPI, min(round(96 * scale), int(room / PAPER_IN)))
