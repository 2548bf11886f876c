"""Saying something to whoever listens to the screen instead of looking at it."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

Speaker = Callable[[QWidget, str, bool], None]


def _to_system(widget: QWidget, text: str, assertive: bool) -> None:
    event = QAccessibleAnnouncementEvent(widget, text)
    if assertive:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


class _Voice:
    speaker: Speaker = staticmethod(_to_system)


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Have a screen reader say a text; assertive ones break in, for errors and the coming lock."""
    _Voice.speaker(widget, text, assertive)


def speak_through(speaker: Speaker | None) -> None:
    """Let a test listen in; None gives the voice back to the system."""
    _Voice.speaker = staticmethod(speaker or _to_system)
