"""Plays a script on the running program: one act at a time, each waited for, each told."""

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from mia_ui.tour import finding
from mia_ui.tour.hands import AT_ONCE, Hands, Script, file_dialog

POLL_MS = 15
PATIENCE_S = 60.0
"""Longer than any work the program does on purpose (key derivation on a slow laptop)."""
FAREWELL_MS = 20_000
SCREEN = (1366, 728)
"""The window on the laptop that handledare have (ux §1.1)."""
MOST_NAMES = 120


class StepFailed(Exception):
    """A step did not hold: which, and what could be used on the screen instead."""

    def __init__(self, step: str, why: str, seen: list[str]) -> None:
        super().__init__(f"{step}: {why}")
        self.step, self.why, self.seen = step, why, seen


class Driver(QObject):
    """Goes through scripts, with a picture and a line of the report for each step."""

    def __init__(self, out: Path, *, hurried: Mapping[str, float] | None = None) -> None:
        """`hurried` are controls that are not waited for as long as others: name → seconds."""
        super().__init__()
        self._out, self._hurried = out, dict(hurried or {})
        self.hands = Hands()
        self.report: list[dict[str, Any]] = []
        self.files: list[str] = []
        self.failure: StepFailed | None = None
        self._step, self._began = "", time.monotonic()
        self._pictures: list[str] = []
        self._seen: set[str] = set()
        self._next_hook = sys.excepthook
        self._script: Script | None = None
        self._wait = AT_ONCE
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._farewell = QTimer(self)
        self._farewell.setSingleShot(True)
        self._farewell.setInterval(FAREWELL_MS)
        self._farewell.timeout.connect(QApplication.quit)

    def play(self, script: Script, program: Callable[[], int]) -> None:
        """Start the program and play the script on it until both have come to their end."""
        self._script, self._wait = script, AT_ONCE
        self._since = time.monotonic()
        before = sys.excepthook
        self._timer.start(0)
        try:
            code = program()
        finally:
            sys.excepthook = before
            self._timer.stop()
            self._farewell.stop()
        if self.failure is None and self._script is not None:
            self._failed("the program ended before the script")
        if self.failure is None and code != 0:
            self._failed(f"the program ended with {code}")
        self.end_step()
        if self.failure is not None:
            raise self.failure

    # the report

    def step(self, name: str) -> Script:
        """Begin a named step: one screen, as a rule."""
        self.begin_step(name)
        yield AT_ONCE

    def begin_step(self, name: str) -> None:
        self.end_step()
        self._step, self._began = name, time.monotonic()

    def stop(self, why: str) -> StepFailed:
        """A step without a window did not hold."""
        self.failure = StepFailed(self._step, why, [])
        self.end_step()
        return self.failure

    def picture(self, tag: str = "") -> Script:
        """Keep what the window looks like now, once everything has found its place."""
        words = " ".join(part for part in (self._step, tag) if part)
        if words not in self._seen:  # a screen that was met before looks the same
            yield AT_ONCE
            yield AT_ONCE
            self._take(words)

    def _take(self, words: str) -> None:
        self._seen.add(words)
        name = f"{len(self._seen):02d}-{_plain(words)}.png"
        for window in finding.windows():
            if isinstance(window, QMainWindow):
                window.grab().save(str(self._out / name))
                self._pictures.append(name)
                self.files.append(name)

    def keep(self, name: str) -> None:
        """Note a file that is left."""
        self.files.append(name)
        self.hands.did.append(f"leave: {name}")

    def end_step(self) -> None:
        if not self._step:
            return
        seconds = round(time.monotonic() - self._began, 2)
        self.report.append(
            {"step": self._step, "seconds": seconds, "did": self.hands.did,
             "pictures": self._pictures}
        )  # fmt: skip
        self.hands.did, self._pictures = [], []
        self._step = ""

    # the loop

    def _tick(self) -> None:
        """Look whether what is waited for has come; hurry on as long as it has."""
        if self._script is None:
            return
        self._manage_window()
        self._listen()
        answer = self._wait.look()
        if not answer:
            patience = self._hurried.get(self._wait.control, PATIENCE_S)
            if time.monotonic() - self._since > patience:
                self._failed(f"waited for {self._wait.what}")
            else:
                self._timer.start(POLL_MS)
            return
        try:
            self._wait = self._script.send(answer if self._wait is not AT_ONCE else None)
        except StopIteration:
            self._script = None
            return
        self._since = time.monotonic()
        self._timer.start(0)

    @staticmethod
    def _manage_window() -> None:
        """Do what a window manager does and the offscreen platform does not.

        The window has the size of a handledare's screen, and the keyboard when a dialog is gone.
        """
        for window in finding.windows():
            if isinstance(window, QMainWindow):
                if (window.width(), window.height()) != SCREEN:
                    window.resize(*SCREEN)
                if QApplication.activeWindow() is None and not QApplication.activeModalWidget():
                    window.activateWindow()

    def _listen(self) -> None:
        """Hear of a bug before the program's own hook does, which takes over as it starts."""
        if sys.excepthook != self._bug:
            self._next_hook, sys.excepthook = sys.excepthook, self._bug

    def _bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._next_hook(kind, error, trace)
        if self.failure is None:
            self._failed(f"a bug: {kind.__name__}: {error}")

    def _failed(self, why: str) -> None:
        self.failure = StepFailed(self._step, why, finding.names()[:MOST_NAMES])
        self._take(f"{self._step} stopp")
        self._script = None
        self._timer.stop()
        self._farewell.start()
        QTimer.singleShot(0, _leave_politely)


def _leave_politely() -> None:
    """Close what stands in front and then the window: the vault is locked on the way out."""
    dialog = file_dialog() or QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for window in finding.windows():
        window.close()


def _plain(text: str) -> str:
    table = str.maketrans({"å": "a", "ä": "a", "ö": "o", " ": "-", "/": "-"})
    return "".join(c for c in text.lower().translate(table) if c.isalnum() or c == "-")
