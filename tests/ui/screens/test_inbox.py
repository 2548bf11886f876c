"""The inbox as a clerk uses it: whole sticks, one after another, receipts beside them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from mia_ui.models import inbox as words
from mia_ui.screens.inbox import InboxPage
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox

from mia_desktop.services import handover, releasing, sticks
from mia_desktop.services.applying import Applied
from mia_desktop.services.ingest import Taken
from mia_desktop.store import parking
from tests.helpers.caseloads import phone, take_in
from tests.helpers.federations import key_of
from tests.helpers.two_computers import Two, answer_dialogs, wait
from tests.helpers.window import OpenWindow
from tests.ui.screens.conftest import OpenPage


def page_of(window: OpenWindow) -> InboxPage:
    page = window.screen
    assert isinstance(page, InboxPage)
    return page


def dropped(window: OpenWindow, path: Path) -> None:
    """A folder is dragged from the file manager onto the page."""
    from mia_ui.screens.drop_area import DropArea

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    (area,) = window.screen.findChildren(DropArea)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    area.dragEnterEvent(QDragEnterEvent(QPointF().toPoint(), copy, data, buttons, keys))
    area.dropEvent(QDropEvent(QPointF(), copy, data, buttons, keys))


def test_a_whole_stick_is_dropped_and_its_receipt_is_written_beside(
    two: Two, at_office: OpenPage
) -> None:
    """One bundle and a file that is none: each has its line, and the list stays."""
    two.anna.run(lambda desk: take_in(desk, "Amina"))
    two.bundle()
    (two.stick / "trasig.miabundle").write_bytes(b"ingenting")
    window = at_office("inbox")
    dropped(window, two.stick)
    wait(window, "Kvittenser att lämna tillbaka")
    read = window.texts()
    window.press("Skriv den bredvid paketet")
    wait(window, "Skriven")
    window.press("Töm listan")

    assert "1 deltagare, varav 1 ny." in read
    assert "Inte inläst" in read
    assert len(list(two.stick.glob("*.miareceipt"))) == 1
    assert "Inläst nu" not in window.texts()


def test_receipts_are_written_by_themselves_when_it_is_ticked(
    two: Two, at_office: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forty sticks: in, a moment, out."""
    two.anna.run(lambda desk: take_in(desk, "Amina"))
    two.bundle()
    window = at_office("inbox")
    box = window.find("Skriv kvittensen på samma ställe direkt", QCheckBox)
    assert isinstance(box, QCheckBox)
    box.click()
    window.settle()
    answer_dialogs(monkeypatch)(two.stick)
    window.press("Läs en hel mapp …")
    wait(window, "Kvittens till Anna Handledare")

    assert two.office.run(sticks.writes_at_once)
    assert len(list(two.stick.glob("*.miareceipt"))) == 1


def test_an_empty_folder_says_what_it_lacks(two: Two, at_office: OpenPage, tmp_path: Path) -> None:
    """The wrong stick is a common slip."""
    empty = tmp_path / "tomt"
    empty.mkdir()
    window = at_office("inbox")
    dropped(window, empty)
    wait(window, "Här ligger inga paket.")

    assert "Filerna ska sluta på .miabundle." in window.texts()


def test_reading_can_be_stopped_between_two_files(
    two: Two, at_office: OpenPage, tmp_path: Path
) -> None:
    """What is being read is read to its end; the rest stays where it lay."""
    folder = tmp_path / "manga"
    folder.mkdir()
    for n in range(3):
        (folder / f"{n}.miabundle").write_bytes(b"nej")
    window = at_office("inbox")
    page = page_of(window)
    gate = threading.Event()
    two.office.executor.submit(gate.wait)
    dropped(window, folder)
    window.qtbot.waitUntil(page.stop.isVisible, timeout=20_000)
    page.stop.click()
    gate.set()
    wait(window, "De ligger kvar där de låg.")
    window.qtbot.waitUntil(lambda: not page.stop.isVisible(), timeout=20_000)

    assert "Avbrutet" in window.texts()


def test_what_is_held_for_two_computers_is_let_in_by_saying_which_is_used(
    two: Two, at_office: OpenPage
) -> None:
    """Nothing is lost whichever is chosen; the question is whose the receipts are."""
    case = two.anna.run(lambda desk: take_in(desk, "Amina"))
    bundle = two.bundle()
    two.read(bundle)
    two.anna.run(lambda desk: phone(desk, case, "070-1740605"))
    second = two.bundle()
    key, data = two.anna.run(key_of), second.read_bytes()
    two.office.run(lambda desk: parking.put(desk.connection, desk.clock, key, "SECOND_CHILD", data))
    window = at_office("inbox")
    asked = window.texts()
    window.press("Släpp in paketet från Anna Handledare, den andra datorn används")
    wait(window, "Paketet är inläst.")

    assert "Fråga vilken dator som används nu." in asked
    assert two.office.run(releasing.waiting) == []
    assert two.office.run(lambda desk: desk.get(case).values["phone"]) == "070-1740605"
    assert two.anna.run(lambda desk: len(handover.everything(desk))) == 2


def test_what_waited_and_could_not_be_read_is_said() -> None:
    """Nobody is to believe that all came when a part is still lying there (Taken.stuck)."""
    stuck = Taken(outcome="parked", sender="", key="", hash="", why="STUCK")
    taken = Taken(
        outcome="read", sender="Anna", key="", hash="", stuck=(stuck,), also=(stuck,),
        applied=Applied(writes=3, cases=("a", "b"), new_cases=2, conflicts=1), held=2,
        why="NOT_ASSIGNED", reports=1,
    )  # fmt: skip

    facts = words.facts(taken)

    assert facts[0] == "3 ändringar för 2 deltagare, varav 2 nya."
    assert facts[-1] == "1 delar som väntade gick inte att läsa in. De ligger kvar nedan."
    assert len(facts) == 6
    assert words.chip(taken) == ("Inläst", "warning")


def test_a_bundle_of_reports_only_says_that_it_is_about_nobody() -> None:
    """Volumes alone change no participant."""
    taken = Taken(outcome="read", sender="Anna", key="", hash="", reports=1)
    again = Taken(
        outcome="read", sender="Anna", key="", hash="", applied=Applied(writes=1, cases=("a",))
    )

    assert words.facts(taken)[0] == "Inga ändringar om deltagare."
    assert words.facts(again) == ["1 ändringar för 1 deltagare."]
    assert words.facts(Taken(outcome="known", sender="", key="", hash=""))[0].startswith("Allt")
