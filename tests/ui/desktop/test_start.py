"""The first second: what is imported, and what a second start does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from mia_ui.desktop import single
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mia_desktop.services import access
from tests.helpers.desks import new_desk, places_in

HEAVY = ("sqlcipher3", "cryptography", "pyrage", "reportlab", "pikepdf", "pypdfium2",
         "mia_desktop.store", "mia_desktop.sync", "mia_desktop.pdf", "PySide6.QtNetwork",
         "PySide6.QtDBus", "PySide6.QtPrintSupport", "mia_ui.screens.caseload")  # fmt: skip

LOOK = """
import json, os, sys
from pathlib import Path
from mia_desktop.platform.clock import SystemClock
from mia_desktop.platform.paths import places
from mia_ui.app import application
from mia_ui.desktop.program import Program
app = application([])
program = Program(app, places(os.environ), SystemClock())
program.first_picture.connect(lambda: (print(json.dumps(sorted(sys.modules))), os._exit(0)))
program.start()
app.exec()
"""

SECOND = """
import os, sys
from mia_desktop.platform.paths import places
from mia_desktop.platform.clock import SystemClock
from mia_ui.app import run
sys.exit(run(places(os.environ), SystemClock()))
"""


def run(script: str, data: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "MIA_DATA_DIR": str(data), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", script], env=env, capture_output=True, text=True, timeout=60,
        check=True,
    )  # fmt: skip


@pytest.mark.parametrize("vault", [True, False], ids=["to unlock", "to begin"])
def test_nothing_heavy_is_imported_before_the_first_picture(tmp_path: Path, vault: bool) -> None:
    """The window is there at once; what opens the vault comes while the phrase is typed (§7)."""
    if vault:
        access.leave(new_desk(tmp_path))

    done = run(LOOK, tmp_path)
    modules = json.loads(done.stdout)

    assert [m for m in modules if m in HEAVY or m.startswith(tuple(f"{h}." for h in HEAVY))] == []


def test_a_second_start_brings_the_first_window_forward(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """Whoever double-clicks the icon again gets their work, not a second program."""
    first = single.claim(places_in(tmp_path).state)
    assert first is not None
    process = QProcess()
    environment = process.processEnvironment()
    for name, value in {**os.environ, "MIA_DATA_DIR": str(tmp_path)}.items():
        environment.insert(name, value)
    process.setProcessEnvironment(environment)

    with qtbot.waitSignal(first.summoned, timeout=30_000):
        process.start(sys.executable, ["-c", SECOND])
    qtbot.waitUntil(lambda: process.state() == QProcess.ProcessState.NotRunning, timeout=30_000)
    first.release()

    assert process.exitCode() == 0
    assert not (places_in(tmp_path).vault).exists()


def test_a_first_program_that_hangs_does_not_keep_the_second_out(
    qapp: QApplication, tmp_path: Path
) -> None:
    """It opens all the same; unlocking then says in words who has the vault."""
    hanging = single.claim(tmp_path)
    assert hanging is not None
    hanging.blockSignals(True)
    hanging._watcher.blockSignals(True)

    answered = single.summon(tmp_path, patience_ms=50)

    assert not answered
    assert not (tmp_path / single.SUMMONS).exists()
    hanging.release()


def test_a_program_that_has_ended_leaves_its_place(qapp: QApplication, tmp_path: Path) -> None:
    """After a power cut the program starts like any other day."""
    first = single.claim(tmp_path)
    assert first is not None
    second = single.claim(tmp_path)
    first.release()

    third = single.claim(tmp_path)

    assert second is None
    assert third is not None
    third.release()


DEMO = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from mia_ui.app import application
from mia_desktop.cli import main
app = application([])
clock = QTimer()
def look():
    for window in QApplication.topLevelWidgets():
        if window.windowTitle().startswith("Övning – Idag"):
            print(window.windowTitle(), flush=True)
            clock.stop()
            window.close()
clock.timeout.connect(look)
clock.start(50)
sys.exit(main(["--demo"]))
"""


def test_the_command_opens_a_practice_caseload_and_ends_when_its_window_closes(
    tmp_path: Path,
) -> None:
    """`mia-desktop --demo`: what somebody tries who has just heard of the program."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()

    script = f"import os\nos.environ['TMPDIR'] = {str(temporary)!r}\n{DEMO}"
    done = run(script, tmp_path / "data")

    assert done.stdout.strip() == "Övning – Idag – MIA Desktop"
    assert list(temporary.iterdir()) == []
    assert not (tmp_path / "data" / "vault").exists()
