"""Plays a script on the running program: one act at a time, each waited for, each told."""

import json
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from mia_ui.tour import finding

POLL_MS = 15
PATIENCE_S = 45.0
"""Longer than any work the program does on purpose (key derivation on a slow laptop)."""

Ready = Callable[[], Any]
Script = Generator[Ready, Any, None]


class StepFailed(Exception):
    """A step did not hold: which, and what could be used on the screen instead."""

    def __init__(self, step: str, why: str, seen: list[str]) -> None:
        super().__init__(f"{step}: {why}")
        self.step, self.why, self.seen = step, why, seen


class Driver(QObject):
    """Finds, presses, types and looks. Every method is `yield from`-ed by the script."""

    def __init__(self, out: Path, *, patience: float = PATIENCE_S) -> None:
        super().__init__()
        self._out, self._patience = out, patience
        self.report: list[dict[str, Any]] = []
        self.memory: dict[str, str] = {}
        """What one person tells another: check numbers read out, words written down."""
        self._step, self._began, self._pictures = "", time.monotonic(), 0
        self._script: Script | None = None
        self._ready: Ready | None = None
        self._started = False
        self._deadline = 0.0
        self.failure: StepFailed | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._tick)

    def play(self, script: Script, program: Callable[[], int]) -> int:
        """Start the program, play the script on it, and give the program's exit code."""
        self._script, self._ready, self._started = script, lambda: True, False
        self._deadline = time.monotonic() + self._patience
        self._timer.start()
        try:
            code = program()
        finally:
            self._timer.stop()
        if self.failure is None and self._left():
            self.failure = StepFailed(self._step, "the program ended before the script", [])
        self._end_step()
        if self.failure is not None:
            raise self.failure
        return code

    def _left(self) -> bool:
        """Whether the script had more to do."""
        return self._script is not None

    def write_report(self, held: bool) -> None:
        total = round(sum(step["seconds"] for step in self.report), 2)
        content = {"held": held, "seconds": total, "steps": self.report}
        if self.failure is not None:
            content["failed"] = {
                "step": self.failure.step, "why": self.failure.why, "seen": self.failure.seen,
            }  # fmt: skip
        path = self._out / "tour.json"
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")

    # acts

    def step(self, name: str) -> Script:
        """Begin a named step; the picture of the one before is taken."""
        self._end_step()
        self._step, self._began = name, time.monotonic()
        yield lambda: True

    def press(self, name: str, *, within: str = "") -> Script:
        """Click a control."""
        widget = yield self._wanted(name, within)
        yield from self._reveal(widget)
        middle = self._middle(widget)
        # From the event loop, not from here: what it opens may run a loop of its own.
        QTimer.singleShot(
            0, widget, lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle)
        )
        yield lambda: True

    def fill(self, name: str, text: str, *, within: str = "") -> Script:
        """Write in a field, in place of what stands there."""
        widget = yield self._wanted(name, within)
        yield from self._reveal(widget)
        widget.setFocus(Qt.FocusReason.MouseFocusReason)
        QTest.keySequence(widget, QKeySequence(QKeySequence.StandardKey.SelectAll))
        for letter in text:
            if letter == "\n":
                QTest.keyClick(widget, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(widget, letter)

    def keys(self, sequence: str) -> Script:
        """Press keys where the focus is."""
        target = yield QApplication.focusWidget
        QTest.keySequence(target, QKeySequence(sequence))

    def focus(self, name: str, *, within: str = "") -> Script:
        widget = yield self._wanted(name, within)
        widget.setFocus(Qt.FocusReason.TabFocusReason)

    def see(self, text: str) -> Script:
        """Wait until these words stand on the screen."""
        yield self._until(lambda: finding.says(text), f"the words “{text}”")

    def gone(self, name: str) -> Script:
        """Wait until a control is not there any more."""
        yield self._until(lambda: finding.find(name) is None, f"{name} to go")

    def pick_file(self, path: Path) -> Script:
        """Answer the program's file dialog with a path."""
        dialog = yield self._until(_dialog, "the file dialog")
        field = dialog.findChild(QLineEdit)
        field.setFocus()
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
        QTest.keyClicks(field, str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)
        yield self._until(lambda: _dialog() is None, "the file dialog to close")

    def read(self, look: Callable[[], str], what: str) -> Generator[Ready, Any, str]:
        """Read something off the screen, as one reads it out on the telephone."""
        text = yield self._until(look, what)
        return str(text)

    # inside

    def _wanted(self, name: str, within: str = "") -> Ready:
        return self._until(lambda: finding.find(name, within=within), f"“{name}”")

    def _until(self, look: Ready, what: str) -> Ready:
        def ready() -> Any:
            ready.what = what  # type: ignore[attr-defined]
            return look()

        return ready

    def _reveal(self, widget: QWidget) -> Script:
        """Scroll to it as a person would, and let the window settle."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        yield lambda: True
        yield lambda: True

    @staticmethod
    def _middle(widget: QWidget) -> QPoint:
        return QPoint(min(widget.width() // 2, 12), widget.height() // 2)

    def _tick(self) -> None:
        if self._script is None or self._ready is None:
            return
        answer = self._ready()
        if not answer:
            if time.monotonic() > self._deadline:
                self._fail(f"waited for {getattr(self._ready, 'what', 'it')}")
            return
        try:
            self._ready = self._script.send(answer if self._started else None)
        except StopIteration:
            self._script = self._ready = None
            return
        self._started = True
        self._deadline = time.monotonic() + self._patience

    def _fail(self, why: str) -> None:
        self.failure = StepFailed(self._step, why, finding.names()[:60])
        self._script = self._ready = None
        self._timer.stop()
        dialog = _dialog()
        if dialog is not None:
            dialog.reject()
        QApplication.quit()

    def _end_step(self) -> None:
        if not self._step:
            return
        self._pictures += 1
        name = f"{self._pictures:02d}-{_plain(self._step)}.png"
        window = next((w for w in QApplication.topLevelWidgets() if w.isVisible()), None)
        if window is not None:
            window.grab().save(str(self._out / name))
        seconds = round(time.monotonic() - self._began, 2)
        self.report.append({"step": self._step, "seconds": seconds, "picture": name})
        self._step = ""


def _dialog() -> QFileDialog | None:
    modal = QApplication.activeModalWidget()
    return modal if isinstance(modal, QFileDialog) else None


def _plain(text: str) -> str:
    table = str.maketrans({"å": "a", "ä": "a", "ö": "o", " ": "-", "/": "-"})
    return "".join(c for c in text.lower().translate(table) if c.isalnum() or c == "-")
