"""A bundle that is being read when somebody says stop, or the vault is locked."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from mia_ui.desktop.inside import Inside
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mia_desktop.platform.slices import At, Beside, Long
from mia_desktop.services import access, ingest, unfinished
from mia_desktop.services.desk import Desk
from mia_desktop.services.ingest import Taken
from tests.helpers import large_bundles
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation
from tests.helpers.whole import SECONDS, Whole
from tests.ui.desktop.conftest import Begin


class Stick:
    """Holds the merge before its second turn, so that something can happen in its middle."""

    def __init__(self) -> None:
        self.reached, self.go_on = threading.Event(), threading.Event()

    def slowly(self, desk: Desk, path: Path, *, agreed: bool = False) -> Long[Taken]:
        data = path.read_bytes()
        job = ingest.ingesting(desk, data, name=path.name, agreed=agreed, slice_s=0.0)
        answer = None
        while True:
            try:
                turn = job.send(answer)
            except StopIteration as end:
                taken: Taken = end.value
                return taken
            answer = yield turn
            if isinstance(turn, At) and unfinished.everything(desk) and not self.reached.is_set():
                self.reached.set()
                yield Beside(lambda _watch: self.go_on.wait())


@pytest.fixture
def stick(monkeypatch: pytest.MonkeyPatch) -> Stick:
    made = Stick()
    monkeypatch.setattr(ingest, "ingesting_file", made.slowly)
    return made


@pytest.fixture
def office(tmp_path: Path) -> tuple[Path, Path]:
    """The office's folder, locked, and a bundle for it."""
    there = Federation(tmp_path / "federation", FakeClock())
    anna = there.join("anna", "Anna Handledare")
    path = tmp_path / "2026-03-12-ABCD.miabundle"
    path.write_bytes(large_bundles.made(anna, 3))
    access.leave(anna)
    access.leave(there.office)
    return tmp_path / "federation" / "office", path


def reading(begin: Begin, office: tuple[Path, Path], stick: Stick) -> Whole:
    """The inbox in the middle of a bundle."""
    whole = begin()
    shutil.copytree(office[0] / "vault", whole.places.vault)
    shutil.copytree(office[0] / "state", whole.places.state, dirs_exist_ok=True)
    whole.program.show_entrance()
    whole.unlock()
    assert isinstance(whole.program.inside, Inside)
    whole.program.inside.shell.go("inbox")
    whole.settle()
    whole.screen.take([office[1]])
    whole.qtbot.waitUntil(stick.reached.is_set, timeout=SECONDS)
    return whole


def test_avbryt_leaves_what_is_here_and_says_what_to_do(
    begin: Begin, office: tuple[Path, Path], stick: Stick
) -> None:
    """The clerk has taken the wrong stick."""
    whole = reading(begin, office, stick)
    page = whole.screen
    page.busy.timer.timeout.emit()
    whole.qtbot.waitUntil(lambda: "%" in page.busy.progress.text.text(), timeout=SECONDS)
    QTest.keyClick(whole.find("Avbryt"), Qt.Key.Key_Space)
    stick.go_on.set()
    whole.settle()
    shown = whole.texts()
    page.take([office[1]])
    whole.settle()

    assert "Avbrutet" in shown
    assert "Läs in samma fil igen, så kommer resten." in shown
    assert "Inläst" in whole.texts()


def test_a_lock_in_the_middle_is_told_of_at_the_next_unlock(
    begin: Begin, office: tuple[Path, Path], stick: Stick
) -> None:
    """Whoever comes back after lunch knows that the file has to be read once more."""
    whole = reading(begin, office, stick)
    whole.program.lock()
    whole.qtbot.waitUntil(lambda: not whole.program.tasks.busy, timeout=SECONDS)
    stick.go_on.set()
    whole.unlock()
    told = whole.texts()
    desk = whole.program.store.submit(_unfinished, whole).result(SECONDS)

    assert "Inläsningen av 2026-03-12-ABCD.miabundle från Anna Handledare blev inte klar." in told
    assert "av 120 ändringar är inlästa." in told
    assert len(desk) == 1


def _unfinished(whole: Whole) -> tuple[unfinished.Unfinished, ...]:
    assert whole.program.inside is not None
    return unfinished.everything(whole.program.inside.context.desk)
