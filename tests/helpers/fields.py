"""A field on a page with another one after it, and keys where the focus is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from mia_ui.widgets.choice import Option
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from mia_ui.widgets.field import Field
    from PySide6.QtCore import Qt

TODAY = date(2026, 3, 12)
FEW = [Option("JA", "Ja", own_words=True), Option("NEJ", "Nej"), Option("KAN", "Kanske")]
MANY = [Option(c, c) for c in ("Botkyrka", "Haninge", "Huddinge", "Salem", "Tyresö", "Nacka")]
MANY.append(Option("ANN", "Annan", own_words=True))

# What Qt says about every popup on a platform without a screen.
popup = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def beside(field: Field) -> tuple[QWidget, QLineEdit]:
    """Put a field on a page with another one after it."""
    page = QWidget()
    rows = QVBoxLayout(page)
    other = QLineEdit()
    rows.addWidget(field)
    rows.addWidget(other)
    return page, other


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def write(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)
