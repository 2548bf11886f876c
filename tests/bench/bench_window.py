"""The window: from process start to its first picture, a key in a form, memory with all cases."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.bench import storebook
from tests.bench.result import Result

if TYPE_CHECKING:
    from mia_desktop.services.desk import Desk

CASES = 10_000
KEYS = 200
GOINGS = 7
"""The first of which imports the page; the median is of a page that was shown before."""
TURNS = 5

BARE = """
import sys
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from mia_ui.theme import Theme

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        app.quit()

app = QApplication([])
words = QTranslator()
words.load("qtbase_sv", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
app.installTranslator(words)
theme = Theme("ljus")
theme.apply(app)
window = Window()
window.setCentralWidget(QLabel("Lås upp"))
window.resize(1280, 760)
window.show()
app.exec()
"""

OURS = """
import gc, os
gc.disable()  # as mia_desktop.cli.window does
from mia_desktop.platform.clock import SystemClock
from mia_desktop.platform.paths import places
from mia_ui.app import application
from mia_ui.desktop.program import Program

app = application([])
program = Program(app, places(os.environ), SystemClock())
program.first_picture.connect(lambda: (print("painted", flush=True), os._exit(0)))
program.start()
app.exec()
"""

RESIDENT = """
def resident():
    with open("/proc/self/statm") as stream:
        return int(stream.read().split()[1]) * 4096
"""

BARE_MEMORY = RESIDENT + BARE.replace(
    'print("painted", flush=True)', "print(resident(), flush=True)"
)

KEY = """
import sys, time
from datetime import date
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from mia_desktop.forms import load
from mia_desktop.forms.session import FormSession
from mia_ui.forms.answers import Setting
from mia_ui.forms.section import SectionForm
from mia_ui.theme import Theme
from mia_ui.widgets.field import TextArea
from mia_ui.widgets.page import Page

app = QApplication([])
theme = Theme("ljus")
theme.apply(app)
session = FormSession(load.shipped()["kartlaggning"], today=date(2026, 3, 12))
largest = max(session.sections(), key=lambda view: view.asked).section.id
form = SectionForm(Setting(theme, "sv", lambda: date(2026, 3, 12)), session, largest,
                   drafts={}, earlier={}, links={})
page = Page(theme, "Avsnitt")
page.body.addWidget(form)
window = QMainWindow()
window.setCentralWidget(page)
window.resize(1366, 728)
window.show()
app.processEvents()
edit = form.findChild(TextArea).edit
edit.setFocus()
app.processEvents()
taken = []
for n in range(int(sys.argv[1])):
    start = time.perf_counter()
    QTest.keyClick(edit, "a" if n % 7 else " ")
    edit.viewport().repaint()
    app.processEvents()
    taken.append(time.perf_counter() - start)
print(len(taken), sorted(taken)[int(len(taken) * 0.95)], flush=True)
"""


def run(scale: float) -> list[Result]:
    with tempfile.TemporaryDirectory() as folder:
        return [
            start_up(Path(folder)), keystroke(), memory(Path(folder), scale),
            *turns(Path(folder), scale),
        ]  # fmt: skip


def start_up(folder: Path) -> Result:
    """Process start to the unlock window's first picture, beside a bare window of ours."""
    _vault(folder / "start", 1)
    pairs = [
        (_until_painted(OURS, folder / "start"), _until_painted(BARE, folder / "start"))
        for _ in range(TURNS)
    ]
    return Result(
        name="process start -> unlock window painted", rows=TURNS, stated=TURNS,
        ours_s=median(a for a, _ in pairs), reference_s=median(b for _, b in pairs), limit=1.5,
    )  # fmt: skip


def keystroke() -> Result:
    """A key in the largest section of the largest form until it is painted: 95 of 100."""
    out = _child(KEY, Path(tempfile.gettempdir()), str(KEYS)).split()
    return Result(
        name="a key in the largest form -> painted (95 %)", rows=int(out[0]), stated=KEYS,
        ours_s=float(out[1]), limit_plain=0.016,
    )  # fmt: skip


def memory(folder: Path, scale: float) -> Result:
    """Resident memory with every case in the list, over that of a bare window."""
    cases = round(CASES * scale)
    _vault(folder / "memory", cases)
    bare = int(_child(BARE_MEMORY, folder / "memory"))
    ours, rows = _child(OPEN, folder / "memory").split()
    return Result(
        name="memory with the caseload open, over a bare window", rows=int(rows), stated=cases,
        ours_s=(int(ours) - bare) / 1e6, limit_plain=60, unit="MB",
    )  # fmt: skip


def turns(folder: Path, scale: float) -> list[Result]:
    """From one page to another until its data is in and painted, with every case in the vault."""
    cases = round(CASES * scale)
    _vault(folder / "turns", cases, fullest=True)
    taken = json.loads(_child(TURN, folder / "turns", str(GOINGS)))
    return [
        Result(
            name=f"to {page} -> read and painted", rows=taken["cases"], stated=cases,
            ours_s=seconds, limit_plain=0.1,
        )
        for page, seconds in taken["pages"].items()
    ]  # fmt: skip


UNLOCKED = (
    RESIDENT
    + """
import os, time
from concurrent.futures import ThreadPoolExecutor
from PySide6.QtWidgets import QTableView
from mia_desktop.platform.clock import SystemClock
from mia_desktop.platform.paths import places
from mia_desktop.services import access
from mia_ui.app import application
from mia_ui.desktop.program import Program
from tests.helpers.desks import CHEAP, PHRASE


def settle(app, ready):
    until = time.monotonic() + 60
    while not ready():
        assert time.monotonic() < until
        app.processEvents()
        time.sleep(0.005)

app = application([])
program = Program(app, places(os.environ), SystemClock(), terms=CHEAP)
program.start()
settle(app, lambda: program.entrance is not None)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
field = program.window.findChild(QLineEdit)
field.insert(PHRASE)
QTest.keyClick(field, "\\r")
settle(app, lambda: program.inside is not None)
"""
)

OPEN = (
    UNLOCKED
    + """
program.inside.shell.go("caseload")
table = lambda: program.window.findChild(QTableView)
settle(app, lambda: table() is not None and table().model() is not None
       and table().model().rowCount() > 0)
print(resident(), table().model().rowCount(), flush=True)
os._exit(0)
"""
)


TURN = (
    UNLOCKED
    + """
import json, sys
from statistics import median
from PySide6.QtCore import QEventLoop, Qt
from mia_desktop.platform.slices import at_once
from mia_desktop.services import caseload, keeping
from mia_desktop.services.caseload import Filter

shell, desk = program.inside.shell, program.inside.context.desk
case, document, count = program.store.submit(
    lambda: (desk.setting("bench-case"), desk.setting("bench-document"), caseload.count(desk))
).result()

def arrived():
    while program.tasks.busy:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
    app.processEvents()

def turn(page, args):
    shell.go("about")
    arrived()
    QTest.keyClick(program.window, Qt.Key.Key_Shift)  # somebody is there, as in front of any page
    start = time.perf_counter()
    shell.go(page, args)
    arrived()
    program.window.repaint()
    return time.perf_counter() - start

pages = {
    "today": {}, "caseload": {}, "calendar": {}, "case": {"case": case}, "plan": {"case": case},
    "form": {"document": document},
}
arrived()
# The copy of an unlocking begins 20 s after it and would fall upon one page or another.
program.store.submit(lambda: at_once(keeping.keeping_up(desk))).result()
found = {
    page: median(turn(page, args) for _ in range(int(sys.argv[1])))
    for page, args in pages.items()
}
print(json.dumps({"cases": count, "pages": found}), flush=True)
os._exit(0)
"""
)


def _fullest(desk: Desk) -> None:
    """Somebody with a form under way and a plan with a row of each kind."""
    from mia_desktop.services import filling, planning
    from tests.helpers.fillings import someone

    case = someone(desk)
    document = filling.start(desk, case, "kartlaggning")
    plan = planning.open_plan(desk, case)
    for words in ("Arbeta halvtid med djur", "Egen lägenhet"):
        goal = planning.add_goal(desk, plan, words)
        for n in range(5):
            planning.add_activity(desk, goal, words=f"Prova på nummer {n}")
    desk.decide("bench-case", case)
    desk.decide("bench-document", document)


def _vault(folder: Path, cases: int, *, fullest: bool = False) -> None:
    """A vault with so many cases, as a person would find it in the morning."""
    from mia_desktop.services import access
    from tests.helpers.desks import new_desk

    desk, chance = new_desk(folder), random.Random(5)
    for first in range(0, cases, storebook.PORTION):
        last = min(first + storebook.PORTION, cases)
        desk.writer.absorb(storebook.some(first, last, chance))
    desk.writer.absorb([*storebook.everybodys()])
    if fullest:
        _fullest(desk)
    access.leave(desk)


def _until_painted(code: str, data: Path) -> float:
    start = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-c", code], env=_env(data), stdout=subprocess.PIPE, text=True,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert child.stdout is not None
    line = child.stdout.readline()
    taken = time.perf_counter() - start
    child.wait()
    assert line.strip() == "painted", line
    return taken


def _child(code: str, data: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=_env(data), capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


def _env(data: Path) -> dict[str, str]:
    return {**os.environ, "MIA_DATA_DIR": str(data), "QT_QPA_PLATFORM": "offscreen"}
