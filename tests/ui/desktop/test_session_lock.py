"""The system's own lock, heard through the real bus."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.helpers.tools import need_tool

SCRIPT = """
import sys
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from mia_ui.desktop import session_lock
app = QApplication([])
window = QWidget()
lock = session_lock.of_system()
lock.watch(window)
heard = []
lock.away.connect(lambda: (heard.append(1), app.quit()))
sender = QProcess()
QTimer.singleShot(0, lambda: sender.start(sys.argv[1], [
    "emit", "--session", "--object-path", "/org/freedesktop/ScreenSaver",
    "--signal", sys.argv[2], sys.argv[3],
]))
sender.finished.connect(lambda: QTimer.singleShot(0, app.quit) if sys.argv[3] == "false" else None)
app.exec()
sender.waitForFinished()
print(len(heard))
"""


def heard(signal: str, value: str) -> str:
    bus, gdbus = need_tool("dbus-run-session"), need_tool("gdbus")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [bus, "--", sys.executable, "-c", SCRIPT, gdbus, signal, value], env=env,
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is a matter of Linux")
@pytest.mark.parametrize("saver", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_a_screen_that_locks_is_heard(saver: str) -> None:
    """KDE and GNOME say it in their own names."""
    assert heard(f"{saver}.ActiveChanged", "true") == "1"


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is a matter of Linux")
def test_a_screen_that_opens_again_locks_nothing() -> None:
    """The same signal says both."""
    assert heard("org.freedesktop.ScreenSaver.ActiveChanged", "false") == "0"
