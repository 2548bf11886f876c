"""The whole program in a test: what is pressed and written goes in by keys, by accessible name."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mia_ui.base import shown_path
from mia_ui.desktop.program import Program
from mia_ui.desktop.session_lock import SessionLock
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.helpers import a11y
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, places_in
from tests.helpers.window import called, write_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mia_desktop.platform.paths import Places

SECONDS = 20_000
"""Long for a busy machine; nothing waits longer than it has to."""
MADE = 6 * SECONDS
"""A practice year is played through anew, which takes its time on a busy machine."""


class Whole:
    """One running program, its window and somebody at the keyboard."""

    def __init__(self, qtbot: QtBot, folder: Path, *, places: Places | None = None) -> None:
        self.qtbot = qtbot
        self.clock = FakeClock()
        self.places = places or places_in(folder)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.program = Program(app, self.places, self.clock, terms=CHEAP)
        self.session = SessionLock()
        self.program.listen_to(self.session)
        self.ended = self.closed = False
        self.program.ended.connect(self._end)

    def _end(self) -> None:
        self.ended = True

    def start(self, *, demo: bool = False) -> None:
        self.program.start(demo=demo)
        self.program.window.resize(1366, 728)
        self.program.window.activateWindow()
        self.qtbot.waitUntil(self.program.window.isActiveWindow, timeout=SECONDS)

    @property
    def screen(self) -> Any:
        """The page that is shown, inside or at the entrance."""
        around: Any = self.program.inside or self.program.entrance
        return getattr(around, "shell", around).screen_now

    def page(self) -> str:
        return type(self.screen).__name__

    def wait_for(self, page: str) -> None:
        """Until the page of a class is shown."""
        self.qtbot.waitUntil(lambda: self.page() == page, timeout=SECONDS)
        QApplication.processEvents()

    def wait_inside(self) -> None:
        """Until a vault is open, also one that is made first."""
        self.qtbot.waitUntil(lambda: self.program.inside is not None, timeout=MADE)

    def settle(self) -> None:
        """Until nothing that was asked for is under way."""
        self.qtbot.waitUntil(lambda: not self.program.tasks.busy, timeout=SECONDS)
        for _round in range(3):  # a label that wraps may want another height once it has a width
            QApplication.processEvents()

    def find(self, name: str) -> QWidget:
        """The one control that a screen reader calls so, anywhere in the window."""
        stops = a11y.stops(self.program.window)
        found = [widget for widget in stops if widget.isVisible() and called(widget) == name]
        assert len(found) == 1, (name, [called(widget) for widget in stops])
        return found[0]

    def press(self, name: str) -> None:
        widget = self.find(name)
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Space)
        self.settle()

    def write(self, name: str, text: str) -> None:
        write_over(self.find(name), text)

    def keys(self, sequence: str) -> None:
        """Press keys where the focus is."""
        QTest.keySequence(QApplication.focusWidget() or self.program.window, sequence)

    def texts(self) -> str:
        """All words that the window shows."""
        shown = [w for w in self.program.window.findChildren(QWidget) if w.isVisible()]
        texts = [getattr(widget, "text", None) for widget in shown]
        words = "\n".join(str(text()) for text in texts if callable(text))
        return words.replace(shown_path.BREAK, "")

    def come_back(self) -> None:
        """Take the window in front again after a dialog; a window system does so by itself."""
        self.program.window.activateWindow()
        self.qtbot.waitUntil(self.program.window.isActiveWindow, timeout=SECONDS)

    # ways that several tests go

    def unlock(self, phrase: str = PHRASE) -> None:
        self.write("Lösenfras", phrase)
        self.press("Lås upp")
        self.wait_inside()
        self.settle()

    def lock(self) -> None:
        """Lock by key and wait until the store has let go."""
        with self.qtbot.waitSignal(self.program.locked, timeout=SECONDS):
            self.keys("Ctrl+L")
        QApplication.processEvents()

    def write_phrase(self, phrase: str, again: str | None = None) -> None:
        self.write("Ny lösenfras", phrase)
        self.write("Samma lösenfras en gång till", phrase if again is None else again)

    def prove(self, groups: tuple[str, ...]) -> None:
        """Type back the groups of the sheet that are asked for."""
        boxes: list[QLineEdit] = self.screen.code.boxes
        for number, box in zip(self.screen.asked, boxes, strict=True):
            box.setFocus()
            QTest.keyClicks(box, groups[number - 1])

    def read_key(self) -> tuple[str, ...]:
        """The key as it stands on the screen, read by the names of its groups."""
        names = [called(widget) for widget in a11y.stops(self.screen)]
        groups = [name.partition(": ")[2] for name in names if name.startswith("Grupp ")]
        return tuple(group.replace(" ", "") for group in groups)

    def close(self) -> None:
        """End it as a person does, and wait for its threads."""
        if self.closed:
            return
        self.closed = True
        if not self.ended:
            self.program.quit()
        limit = time.monotonic() + SECONDS / 1000
        while not self.ended and time.monotonic() < limit:
            QApplication.processEvents()
        self.program.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self.ended, "the program did not end"
