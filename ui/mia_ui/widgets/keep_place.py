"""What appears or goes away elsewhere on the page does not move what a person is looking at."""

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


@contextmanager
def kept_in_place() -> Iterator[None]:
    """Keep the field in focus at its place on the screen while the page around it changes.

    A question that comes forth above, or what is said to be wrong with the one before, would
    otherwise push down the field that somebody has just gone into.
    """
    focus = QApplication.focusWidget()
    area = area_around(focus)
    if focus is None or area is None:
        yield
        return
    before = _place(focus, area)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    if shiboken6.isValid(focus) and shiboken6.isValid(area) and focus.isVisible():
        bar = area.verticalScrollBar()
        bar.setValue(bar.value() + _place(focus, area) - before)


def _place(widget: QWidget, area: QScrollArea) -> int:
    return widget.mapTo(area.viewport(), QPoint()).y()


def area_around(widget: QWidget | None) -> QScrollArea | None:
    """What a widget scrolls in."""
    while widget is not None:
        widget = widget.parentWidget()
        if isinstance(widget, QScrollArea):
            return widget
    return None
