"""Bringing what has just appeared on a page into view."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from mia_ui.widgets.page import Page


def reveal(page: Page, widget: QWidget) -> None:
    """Lay out what was added and scroll until it is seen; what is higher than the page, its top.

    Qt would show the lower end of it, and the field that is to be written in first stood above.
    """
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    area = page.area
    held = area.widget()
    if held is not None and widget.height() > area.viewport().height():
        top = widget.mapTo(held, QPoint()).y() - page.theme.px("m")
        area.verticalScrollBar().setValue(top)
        return
    area.ensureWidgetVisible(widget, 0, page.theme.px("huge"))
