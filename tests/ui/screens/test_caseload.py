"""Deltagare: found as one types, narrowed by harmless things, opened by the keyboard."""

from __future__ import annotations

import pytest
from mia_ui.screens.caseload import CaseloadScreen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mia_desktop.services.desk import Desk
from tests.helpers import a11y
from tests.helpers.caseload_page import MAKES, NUMBER, cell, choose, fill, names
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def opened(open_page: OpenPage, desk_thread: DeskThread) -> OpenWindow:
    desk_thread.run(fill)
    return open_page("caseload", makes=MAKES)


def test_everybody_stands_in_swedish_order_and_the_protected_by_number(
    opened: OpenWindow,
) -> None:
    """A name that must not be seen is not on the list that lies open on the table (R-52)."""
    shown = names(opened)

    assert [name for name in shown if "skyddade" not in name] == [
        "Karim, Amina", "Zahra, Bo", "Ärlig, Yusuf",
    ]  # fmt: skip
    assert [name.partition(" ")[2] for name in shown if "skyddade" in name] == [
        "(skyddade uppgifter)"
    ]
    assert not any("Hemlig" in name for name in shown)


def test_every_key_searches_and_enter_opens(opened: OpenWindow) -> None:
    """The fastest way to a participant is three letters and Enter."""
    opened.write("Sök deltagare", "arl")
    opened.settle()
    found = names(opened)
    opened.keys("Return")

    assert found == ["Ärlig, Yusuf"]
    assert opened.gone[-1][0] == "case"


def test_a_complete_personal_number_finds_its_person(opened: OpenWindow) -> None:
    """The number on a letter is enough; part of it is not (S2)."""
    opened.write("Sök deltagare", f"{NUMBER[2:8]}-{NUMBER[8:]}")
    opened.settle()
    whole = names(opened)
    opened.write("Sök deltagare", NUMBER[:8])
    opened.settle()

    assert whole == ["Karim, Amina"]
    assert names(opened) == []
    assert f"Ingen deltagare matchar ”{NUMBER[:8]}”." in opened.texts()


def test_down_goes_into_the_list_and_enter_opens_the_row(opened: OpenWindow) -> None:
    screen = opened.screen
    assert isinstance(screen, CaseloadScreen)
    wanted = screen.model.id_at(1)
    opened.keys("Down")
    opened.keys("Down")
    opened.keys("Return")

    assert opened.gone[-1] == ("case", {"case": wanted})


def test_who_is_late_can_be_asked_for(opened: OpenWindow) -> None:
    opened.press("Filter och ordning")
    choose(opened, "Nästa", "Försenat")

    assert names(opened) == ["Karim, Amina"]
    assert cell(opened, 0, 3, Qt.ItemDataRole.DisplayRole) == "Försenad 4 dagar"
    assert "8 mars 2026" in cell(opened, 0, 3, Qt.ItemDataRole.AccessibleTextRole)


def test_municipality_and_phase_narrow_and_all_filters_go_at_once(opened: OpenWindow) -> None:
    opened.press("Filter och ordning")
    choose(opened, "Kommun", "Huddinge")
    choose(opened, "Fas", "Pausad")
    none = names(opened)
    opened.press("Rensa alla filter")

    assert none == []
    assert len(names(opened)) == 4


def test_the_order_can_be_changed_without_a_mouse(opened: OpenWindow) -> None:
    opened.press("Filter och ordning")
    choose(opened, "Sortera efter", "Nästa")

    assert names(opened)[0] == "Karim, Amina"


def test_coming_back_finds_the_list_as_it_was_left(opened: OpenWindow) -> None:
    """Going through the late ones one by one must not begin from the start each time."""
    opened.write("Sök deltagare", "zah")
    opened.settle()
    opened.keys("Return")
    opened.keys("Alt+Left")

    assert names(opened) == ["Zahra, Bo"]


def test_an_empty_vault_says_what_comes_here(open_page: OpenPage) -> None:
    opened = open_page("caseload", makes=MAKES)
    opened.press("Hämta från kontoret")

    assert opened.gone[-1][0] == "collect"


def test_an_empty_office_waits_for_the_handledare(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """Hämta från kontoret is the handledare's: at the office it leads nowhere."""
    desk_thread.run(lambda desk: desk.decide("role", "kontoret"))
    opened = open_page("caseload", makes=MAKES)
    opened.press("Öppna inkorgen")

    assert opened.gone[-1][0] == "inbox"


def test_the_primary_button_takes_somebody_in(opened: OpenWindow) -> None:
    opened.keys("Ctrl+Return")

    assert opened.gone[-1][0] == "new_participant"


def test_ten_thousand_are_fetched_a_page_at_a_time(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """What is not looked at is not read: the list opens as fast with many as with few."""
    row = "(case_id, number, shown, sort, protected, phase, municipality, coaches, birth, plan, "
    sql = f"INSERT INTO caseload{row}latest, conflicts) VALUES (?,?,?,?,0,'PAGAENDE','','','','','',0)"  # noqa: E501

    def many(desk: Desk) -> None:
        with desk.writer.transaction():
            desk.connection.executemany(
                sql, [(f"c{n}", f"K7-{n:05}", f"Person {n:05}", f"{n:05}") for n in range(10_000)]
            )

    desk_thread.run(many)
    opened = open_page("caseload", makes=MAKES)
    screen = opened.screen
    assert isinstance(screen, CaseloadScreen)
    asked: list[int] = []
    screen.model.page_wanted.connect(lambda _g, first, _ids: asked.append(first))
    screen.table.setFocus()
    opened.keys("Ctrl+End")
    opened.settle()

    assert "10000 av 10000 deltagare" in opened.texts()
    assert asked == [9900]
    assert cell(opened, 9999, 0, Qt.ItemDataRole.DisplayRole) == "Person 09999"


@pytest.mark.parametrize("size", [(1366, 728), (900, 560)])
def test_the_page_is_whole_for_keyboard_and_listener(
    open_page: OpenPage, desk_thread: DeskThread, size: tuple[int, int]
) -> None:
    desk_thread.run(fill)
    opened = open_page("caseload", makes=MAKES, size=size)
    opened.press("Filter och ordning")
    QApplication.processEvents()

    assert a11y.audit(opened.screen) == []
