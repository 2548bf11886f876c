"""Typing: QTest's own `keyClicks` knows ASCII only, and people here write å, ä and ö."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def focus() -> QWidget:
    """Where the keyboard is."""
    now = QApplication.focusWidget()
    assert now is not None
    return now


def type_text(widget: QWidget, text: str) -> None:
    """Press a key for every letter, as the keyboard driver would."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = ord(letter.upper()) if letter.isascii() else 0
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)
