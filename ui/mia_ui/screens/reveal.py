"""Bringing what has just appeared on a page into view."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from mia_ui.widgets.page import Page


def reveal(page: Page, widget: QWidget) -> None:
    """Lay out what was added and scroll until it is seen."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    page.area.ensureWidgetVisible(widget, 0, page.theme.px("huge"))
