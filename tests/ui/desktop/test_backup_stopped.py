"""A backup that is stopped: by Avbryt, or by the lock; never half a copy, never a wait."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mia_desktop.services import access, keeping
from tests.helpers.desks import CHEAP, PHRASE
from tests.helpers.whole import SECONDS, Whole
from tests.ui.desktop.conftest import Begin


class Held:
    """The second executor, kept busy so that a copy stands still before it is proven."""

    def __init__(self, whole: Whole) -> None:
        self._go_on = threading.Event()
        self._future: Future[bool] = whole.program.heavy.submit(self._go_on.wait)

    def let_go(self) -> None:
        self._go_on.set()
        self._future.result()


@pytest.fixture
def half_way(begin: Begin) -> Iterator[tuple[Whole, Held]]:
    """On the page of backups, with a copy half made."""
    whole = begin(vault=True)
    whole.unlock()
    assert whole.program.inside is not None
    whole.program.inside.shell.go("backups")
    whole.settle()
    held = Held(whole)
    QTest.keyClick(whole.find("Säkerhetskopiera nu"), Qt.Key.Key_Space)
    parts = whole.places.vault / "backups"
    whole.qtbot.waitUntil(lambda: any(parts.glob(".*.part")), timeout=SECONDS)
    yield whole, held
    held.let_go()


def files(whole: Whole) -> list[str]:
    return [each.name for each in (whole.places.vault / "backups").iterdir()]


def test_a_copy_says_how_far_it_has_come_and_can_be_broken_off(
    half_way: tuple[Whole, Held],
) -> None:
    """Whoever has to run for the bus need not wait for a copy of everything."""
    whole, held = half_way
    page = whole.screen
    page.busy.timer.timeout.emit()
    whole.qtbot.waitUntil(lambda: "%" in page.busy.progress.text.text(), timeout=SECONDS)
    QTest.keyClick(whole.find("Avbryt"), Qt.Key.Key_Space)
    waits = page.busy.progress.text.text()
    held.let_go()
    whole.settle()

    assert waits == "Avbryter …"
    assert "Avbrutet. Inget halvfärdigt är kvar." in whole.texts()
    assert files(whole) == []
    whole.press("Säkerhetskopiera nu")
    assert "Säkerhetskopian är gjord och läst tillbaka." in whole.texts()


def test_a_second_wish_waits_for_the_first(half_way: tuple[Whole, Held]) -> None:
    whole, held = half_way
    QTest.keyClick(whole.find("Säkerhetskopiera nu"), Qt.Key.Key_Space)
    held.let_go()
    whole.settle()

    assert len(files(whole)) == 1


def test_locking_does_not_wait_for_a_copy_and_leaves_no_half_of_one(
    half_way: tuple[Whole, Held],
) -> None:
    """The lock is at once, whatever is going on (decisions P7)."""
    whole, held = half_way
    whole.program.lock()
    whole.qtbot.waitUntil(lambda: not whole.program.tasks.busy, timeout=SECONDS)
    held.let_go()
    whole.program.heavy.submit(int).result(SECONDS)
    whole.program.store.submit(int).result(SECONDS)
    left = files(whole)
    desk = access.enter(whole.places, whole.clock, PHRASE, terms=CHEAP).desk
    copies = keeping.copies(desk)
    access.leave(desk)

    assert left == []
    assert copies.places == ()
