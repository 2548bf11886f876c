"""What the system keeps: every row of bundle-format §8 and where it is held.

page file, hibernation   lock before sleep: test_session_lock; disk encryption looked up and
                         said: tests/unit/platform, here
crash dumps              tests/unit/platform, test_crash
where the vault lies     tests/unit/platform, tests/unit/store
temporary files          papers are looked at inside: tests/ui/screens/test_preview
printing, saved PDFs     neutral names: tests/ui/screens/test_preview, tests/unit/services
clipboard                here
screen capture           here
keyboard, ink, dictation here
recent files, settings   here
names of the log         tests/unit/services (what may leave)
"""

from __future__ import annotations

import ast
import ctypes
import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import mia_ui
import pytest
from mia_ui.desktop import capture
from mia_ui.desktop.clipboard import HINTS, KEPT_MS, CopyWatch
from mia_ui.gallery.visits import visits
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from mia_desktop.services import caseload
from mia_desktop.services.caseload import Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.preferences import Preferences
from tests.helpers.fillings import someone
from tests.helpers.whole import SECONDS, Whole
from tests.ui.desktop.conftest import Begin

PRIVATE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


def copying(begin: Begin) -> tuple[Whole, QLineEdit]:
    """Somebody has written a name in the search and copies it."""
    whole = begin(before=someone)
    whole.unlock()
    whole.keys("Ctrl+2")
    whole.settle()
    edit = QApplication.focusWidget()
    assert isinstance(edit, QLineEdit)
    QTest.keyClicks(edit, "Amina")
    edit.selectAll()
    edit.copy()
    QApplication.processEvents()
    return whole, edit


def test_what_is_copied_is_kept_out_of_histories(begin: Begin) -> None:
    """Windows' history and cloud, KDE's Klipper: a name that was copied is not listed there."""
    copying(begin)
    data = QApplication.clipboard().mimeData()

    assert data.text() == "Amina"
    assert [data.data(name).data() for name, _ in HINTS] == [value for _, value in HINTS]


def test_what_is_copied_is_gone_after_a_minute(begin: Begin) -> None:
    whole, _edit = copying(begin)
    watch = whole.program._copies

    assert watch.timer.isActive()
    assert watch.timer.interval() == KEPT_MS == 60_000
    watch.timer.timeout.emit()

    assert QApplication.clipboard().text() == ""


def test_what_somebody_copied_elsewhere_is_left_alone(qapp: QApplication) -> None:
    """Emptying another program's clipboard would lose somebody's work."""
    watch = CopyWatch(qapp)
    qapp.clipboard().setText("ur ett annat program")
    watch._ours = b"something else that was ours"

    watch.clear()

    assert qapp.clipboard().text() == "ur ett annat program"
    assert not watch.timer.isActive()
    qapp.clipboard().clear()


@pytest.fixture
def practice(begin: Begin) -> Whole:
    whole = begin(demo=True)
    whole.wait_inside()
    whole.settle()
    return whole


def names(desk: Desk) -> set[str]:
    rows = caseload.rows(desk, caseload.ids(desk, Filter()))
    return {part for row in rows if not row.protected for part in row.shown.split(", ")}


def every_page(whole: Whole) -> Iterator[str]:
    inside = whole.program.inside
    assert inside is not None
    for visit in whole.program.store.submit(visits, inside.context.desk).result():
        inside.shell.go(visit.page, visit.args)
        whole.settle()
        yield visit.name


def edits(window: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    return [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]


def test_no_keyboard_learns_from_any_page_and_no_title_names_anybody(practice: Whole) -> None:
    """Prediction, ink and task bars keep what they see; so they see nothing about anybody."""
    inside = practice.program.inside
    assert inside is not None
    everybody = practice.program.store.submit(names, inside.context.desk).result()
    learning: list[str] = []
    named: list[str] = []
    for page in every_page(practice):
        window = practice.program.window
        learning += [
            f"{page}: {edit.objectName()}"
            for edit in edits(window)
            if edit.inputMethodHints() & PRIVATE != PRIVATE
            and edit.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]
        named += [f"{page}: {name}" for name in everybody if name in window.windowTitle().split()]

    assert len(everybody) > 30
    assert learning == []
    assert named == []


def test_the_open_settings_hold_looks_and_nothing_else(begin: Begin) -> None:
    """The one file outside the vault: no name, no number, no folder, no page that was open."""
    whole, _edit = copying(begin)
    whole.keys("Ctrl+K")
    whole.settle()
    whole.program.quit()
    whole.program.heavy.submit(int).result()
    kept = json.loads(whole.places.settings.read_text(encoding="utf-8"))

    assert set(kept) <= set(Preferences.__struct_fields__)
    assert "Amina" not in whole.places.settings.read_text(encoding="utf-8")
    assert not any(str(whole.places.vault) in str(value) for value in kept.values())


def test_nothing_is_put_among_recent_files_or_into_qsettings() -> None:
    """Jump lists and recent files are the system's memory of what somebody worked with."""
    found = []
    for path in Path(mia_ui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node, "attr", getattr(node, "id", ""))
            if name in {"addToRecentDocuments", "setValue_recent", "SHAddToRecentDocs"}:
                found.append(f"{path.name}: {name}")
            if name == "QSettings" and path.name != "system.py":
                found.append(f"{path.name}: {name}")

    assert found == []


def windows_capture(monkeypatch: pytest.MonkeyPatch, calls: list[tuple[int, int]]) -> ModuleType:
    """The module as it is loaded on Windows, with a user32 that only listens."""

    class User32:
        @staticmethod
        def SetWindowDisplayAffinity(window: int, how: int) -> int:
            calls.append((window, how))
            return 1

    class Windll:
        user32 = User32

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", Windll, raising=False)
    spec = importlib.util.spec_from_file_location("capture_windows", capture.__file__)
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module  # type: ignore[no-any-return]


def test_on_windows_the_window_is_left_out_of_pictures_of_the_screen(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Recall, recordings, shared screens: WDA_EXCLUDEFROMCAPTURE, unless it was allowed."""
    calls: list[tuple[int, int]] = []
    module: Any = windows_capture(monkeypatch, calls)
    window = QWidget()

    module.allow(window, allowed=False)
    module.allow(window, allowed=True)

    assert [how for _, how in calls] == [0x11, 0x00]
    assert {handle for handle, _ in calls} == {int(window.winId())}


def test_elsewhere_nothing_is_promised_about_pictures_of_the_screen(qapp: QApplication) -> None:
    capture.allow(QWidget(), allowed=False)

    assert sys.platform != "win32"


def test_whether_the_disk_is_encrypted_is_said_where_one_looks(begin: Begin) -> None:
    """Looked up and told, in words; the program cannot make it so."""
    whole = begin(before=someone)
    whole.unlock()
    whole.keys("Ctrl+,")
    whole.settle()
    whole.qtbot.waitUntil(lambda: "krypter" in whole.texts().lower(), timeout=SECONDS)

    assert "disk" in whole.texts().lower()


def test_a_copied_table_stays_a_table(begin: Begin) -> None:
    """What hides it from histories must not make plain text of figures for a report."""
    whole = begin(vault=True)
    whole.unlock()
    table = QMimeData()
    table.setText("2\t3")
    table.setHtml("<table><tr><td>2</td><td>3</td></tr></table>")
    QApplication.clipboard().setMimeData(table)

    there = QApplication.clipboard().mimeData()
    assert there.hasFormat(HINTS[-1][0])
    assert "<table>" in there.html()
    assert there.text() == "2\t3"
