"""What tests of the window share: a theme that is applied, a window with a ring, an ear."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from mia_ui.base.announce import speak_through
from mia_ui.theme import Theme
from mia_ui.widgets.window import MainWindow
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

Show = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("sv_SE"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme("ljus")
    made.apply(qapp)
    yield made
    qapp.setStyleSheet("")
    made.close()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Show a content in the program's window, active and laid out."""
    windows: list[MainWindow] = []  # qtbot holds them weakly

    def run(content: QWidget, theme: Theme, width: int = 1366, height: int = 728) -> MainWindow:
        window = MainWindow(theme)
        windows.append(window)
        window.setMinimumSize(0, 0)
        window.show_content(theme, content)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QApplication.processEvents()
        return window

    yield run
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def said() -> Iterator[list[tuple[str, bool]]]:
    """Everything that was announced: (text, whether it broke in)."""
    heard: list[tuple[str, bool]] = []
    speak_through(lambda _widget, text, assertive: heard.append((text, assertive)))
    yield heard
    speak_through(None)
