"""Avbryt while a vault opens: the wrong vault, the wrong day, somebody who wants to quit."""

from __future__ import annotations

import threading

import pytest
from mia_ui.desktop import doors
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mia_desktop.platform.slices import Long
from mia_desktop.services import access
from tests.helpers.desks import CHEAP, PHRASE
from tests.helpers.whole import SECONDS, Whole
from tests.ui.desktop.conftest import Begin


def click(whole: Whole, name: str) -> None:
    """Press without waiting for what comes of it."""
    QTest.keyClick(whole.find(name), Qt.Key.Key_Space)


def test_while_the_key_is_derived_unlocking_can_be_broken_off(begin: Begin) -> None:
    """The derivation takes a second on purpose; nobody has to sit it out."""
    whole = begin(vault=True)
    go_on = threading.Event()
    held = whole.program.heavy.submit(go_on.wait)
    whole.write("Lösenfras", PHRASE)
    click(whole, "Lås upp")
    whole.qtbot.waitUntil(whole.screen.stop.isVisible, timeout=SECONDS)
    saved = whole.program.store.submit(lambda: "free").result(SECONDS)
    click(whole, "Avbryt")
    go_on.set()
    held.result()
    whole.settle()

    assert saved == "free"
    assert whole.program.inside is None
    assert whole.screen.phrase.value() is None
    assert not whole.screen.stop.isVisible()
    whole.unlock()


def test_what_was_open_before_the_wish_came_is_locked_again(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody stands before an open vault that they have just said no to."""
    whole = begin(vault=True)
    reached, go_on = threading.Event(), threading.Event()
    real = doors.entering

    def slowly(*given: object, **more: object) -> Long[doors.Opened]:
        opened = yield from real(*given, **more)  # type: ignore[arg-type]
        reached.set()
        go_on.wait()
        return opened

    monkeypatch.setattr(doors, "entering", slowly)
    whole.write("Lösenfras", PHRASE)
    click(whole, "Lås upp")
    whole.qtbot.waitUntil(reached.is_set, timeout=SECONDS)
    click(whole, "Avbryt")
    go_on.set()
    whole.settle()

    assert whole.program.inside is None
    access.leave(access.enter(whole.places, whole.clock, PHRASE, terms=CHEAP).desk)
