"""Notes half written, new and corrected: nobody loses a word."""

from __future__ import annotations

import pytest
from mia_ui.screens.case import CaseScreen
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from mia_desktop.services import caseload, people
from mia_desktop.services.caseload import NewParticipant
from tests.helpers import a11y
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

MAKES = {"case": CaseScreen}
CHANGE = "Ändra: Möte, 12 mars 2026"


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(lambda desk: caseload.add(desk, NewParticipant(given="Amina")))


@pytest.fixture
def opened(open_page: OpenPage, case: str) -> OpenWindow:
    return open_page("case", {"case": case}, makes=MAKES)


def begin_note(opened: OpenWindow, text: str) -> None:
    opened.keys("Ctrl+J")
    opened.write("Anteckning", text)


def save_note(opened: OpenWindow, text: str) -> None:
    begin_note(opened, text)
    opened.keys("Ctrl+Return")


def shown(opened: OpenWindow) -> str:
    edit = opened.find("Anteckning", QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)
    return edit.toPlainText()


def notes(opened: OpenWindow, case: str) -> list[str]:
    return [n.text for n in opened.thread.run(lambda desk: people.view(desk, case)).notes]


def test_a_correction_half_written_survives_the_lock(
    open_page: OpenPage, opened: OpenWindow, case: str
) -> None:
    """C5 holds for what is written over an old note too, which stands until it is saved."""
    save_note(opened, "Fel ord")
    opened.press(CHANGE)
    opened.write("Anteckning", "Halva rättelsen")
    opened.screen.leave()
    opened.settle()
    again = open_page("case", {"case": case}, makes=MAKES)

    assert shown(again) == "Halva rättelsen"
    assert notes(again, case) == ["Fel ord"]
    again.keys("Ctrl+Return")
    assert notes(again, case) == ["Halva rättelsen"]


def test_a_new_note_is_kept_while_an_old_one_is_corrected(opened: OpenWindow, case: str) -> None:
    """Both are there: the one that was begun stands as it was when it is gone on with."""
    save_note(opened, "Gammal")
    begin_note(opened, "Ny, inte klar")
    opened.press(CHANGE)
    opened.write("Anteckning", "Rättad")
    opened.keys("Ctrl+Return")
    kept = opened.thread.run(lambda desk: people.view(desk, case))
    opened.keys("Ctrl+J")

    assert shown(opened) == "Ny, inte klar"
    assert kept.note_draft == "Ny, inte klar"
    assert [note.text for note in kept.notes] == ["Rättad"]


def test_a_note_put_away_stands_there_when_it_is_taken_up_again(opened: OpenWindow) -> None:
    """On the same page too, where nothing was read anew in between."""
    begin_note(opened, "Kvar")
    opened.keys("Esc")
    opened.keys("Ctrl+J")

    assert shown(opened) == "Kvar"


@pytest.mark.rule("R-18")
def test_what_a_corrected_note_said_before_is_read_and_put_back(
    desk_thread: DeskThread, open_page: OpenPage, case: str
) -> None:
    """Who wrote what when; an earlier wording holds again without being typed."""
    note = desk_thread.run(lambda desk: people.add_note(desk, case, "Han kom inte", kind="MOTE"))
    desk_thread.run(lambda desk: people.change_note(desk, note, {"text": "Han kom inte, sjuk"}))
    opened = open_page("case", {"case": case, "section": "timeline"})
    opened.press(CHANGE)
    opened.find("Anteckning").setFocus()
    opened.keys("Ctrl+H")
    told = opened.texts()
    back = [b for b in a11y.stops(opened.screen)
            if a11y.spoken(b).startswith("Gå tillbaka till det här")]  # fmt: skip
    back[0].setFocus()
    QTest.keyClick(back[0], Qt.Key.Key_Space)
    opened.settle()

    assert "Historik: Anteckning" in told
    assert "Han kom inte, sjuk" in told
    assert desk_thread.run(lambda desk: desk.get(note).values["text"]) == "Han kom inte"
    assert not opened.screen.notes.panel.isVisible()  # type: ignore[attr-defined]
