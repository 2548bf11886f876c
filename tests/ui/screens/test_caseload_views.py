"""Deltagare: views and columns as somebody wants them, and nothing that could hurt."""

from __future__ import annotations

from pathlib import Path

import pytest
from mia_ui.models import casework
from mia_ui.screens.caseload import CaseloadScreen
from mia_ui.screens.filter_fields import FILTERS
from mia_ui.theme import Theme
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from mia_desktop.services import caseload, views
from mia_desktop.services.caseload import Filter
from mia_desktop.services.views import Columns
from tests.helpers import a11y
from tests.helpers.caseload_page import MAKES, cell, choose, fill, headings, names
from tests.helpers.caseloads import take_in
from tests.helpers.two_computers import Two
from tests.helpers.window import DeskThread, OpenWindow, open_window
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def opened(open_page: OpenPage, desk_thread: DeskThread) -> OpenWindow:
    desk_thread.run(fill)
    return open_page("caseload", makes=MAKES)


def test_a_view_narrows_and_sorts_at_once(opened: OpenWindow) -> None:
    """Monday morning's question takes one key, not four lists."""
    choose(opened, "Vy", "Att följa upp (1)")

    assert names(opened) == ["Karim, Amina"]
    assert "Nästa: Inom 7 dagar" in opened.texts()


def test_a_filter_that_is_on_is_told_of_and_let_go_of_by_itself(opened: OpenWindow) -> None:
    opened.press("Filter och ordning")
    choose(opened, "Kommun", "Haninge")
    choose(opened, "Fas", "Alla som inte är avslutade")
    one = names(opened)
    opened.press("Ta bort filtret Kommun: Haninge")

    assert one == ["Karim, Amina"]
    assert len(names(opened)) == 4
    assert "Fas: Alla som inte är avslutade" in opened.texts()


def test_what_is_looked_at_is_saved_as_a_view_and_taken_away_again(opened: OpenWindow) -> None:
    opened.press("Filter och ordning")
    choose(opened, "Kommun", "Haninge")
    opened.press("Spara vyn")
    told = opened.texts()
    opened.write("Spara urvalet som vy", "Haninge")
    opened.press("Spara vyn")
    box = opened.find("Vy", QComboBox)
    assert isinstance(box, QComboBox)
    chosen = box.currentText()
    opened.press("Ta bort vyn")
    gone = [box.itemText(place) for place in range(box.count())]
    opened.shell.toast.undo.click()
    opened.settle()
    back = [box.itemText(place) for place in range(box.count())]

    assert "Skriv vad vyn ska heta." in told
    assert chosen == "Haninge (1)"
    assert not any(text.startswith("Haninge") for text in gone)
    assert "Eget urval" in gone
    assert any(text.startswith("Haninge") for text in back)


def test_columns_are_chosen_moved_and_remembered(opened: OpenWindow, open_page: OpenPage) -> None:
    """Who never looks at the plan's state has room for what they look at."""
    opened.press("Kolumner")
    box = opened.screen.findChild(QCheckBox, "column-plan")
    assert box is not None
    box.setFocus()
    opened.keys("Space")
    opened.press("Flytta tidigare: Fas")
    opened.press("Flytta tidigare: Fas")
    tick = opened.screen.findChild(QCheckBox, "column-latest")
    assert tick is not None
    tick.click()
    opened.settle()
    here = headings(opened)
    again = open_page("caseload", makes=MAKES)
    kept = headings(again)
    again.press("Kolumner")
    again.press("Som från början")

    wanted = ["Fas", "Namn", "Deltagarnummer", "Nästa", "Samtycke till", "Till kontoret",
              "Senaste kontakt"]  # fmt: skip
    assert here == wanted
    assert kept == wanted
    assert headings(again)[0] == "Namn"
    assert "Plan" in headings(again)


def test_the_name_is_always_there(opened: OpenWindow) -> None:
    opened.press("Kolumner")
    box = opened.screen.findChild(QCheckBox, "column-name")

    assert box is not None
    assert not box.isEnabled()


def test_a_width_is_remembered_whatever_the_size_of_the_text(
    opened: OpenWindow, open_page: OpenPage
) -> None:
    screen = opened.screen
    assert isinstance(screen, CaseloadScreen)
    letter = screen.table.fontMetrics().averageCharWidth()
    screen.table.setColumnWidth(0, letter * 40)
    opened.shell.go("today")
    opened.settle()
    again = open_page("caseload", makes=MAKES).screen
    assert isinstance(again, CaseloadScreen)

    assert again.table.columnWidth(0) == letter * 40


def test_every_column_says_what_it_shows(opened: OpenWindow, desk_thread: DeskThread) -> None:
    every = Columns(shown=("name", "number", "unsent", "conflicts", "latest", "municipality"))
    desk_thread.run(lambda desk: views.keep_columns(desk, every))
    opened.shell.go("today")
    opened.shell.go("caseload")
    opened.settle()
    row = names(opened).index("Karim, Amina")
    shown = [cell(opened, row, n, Qt.ItemDataRole.DisplayRole) for n in range(6)]
    said = [cell(opened, row, n, Qt.ItemDataRole.AccessibleTextRole) for n in range(6)]

    assert shown[2:] == ["–", "–", "–", "Haninge"]
    assert said[2:5] == ["inget att lämna", "inga krockar", "ingen kontakt antecknad"]


def test_a_head_sorts_and_sorts_back(opened: OpenWindow) -> None:
    screen = opened.screen
    assert isinstance(screen, CaseloadScreen)
    up = names(opened)
    screen.table.sort_by(0)
    opened.settle()
    down = names(opened)
    screen.table.sort_by(5)  # the plan's state: no order of its own
    opened.settle()

    assert down == up[::-1]
    assert names(opened) == down
    assert screen.table.horizontalHeader().sortIndicatorSection() == 0


def test_the_way_down_is_chosen_without_a_mouse(opened: OpenWindow) -> None:
    up = names(opened)
    opened.press("Filter och ordning")
    choose(opened, "Ordning", "Fallande")

    assert names(opened) == up[::-1]


@pytest.mark.rule("R-38")
def test_copying_a_row_takes_the_deltagarnummer_only(opened: OpenWindow) -> None:
    """No list of people is carried out of the program through the clipboard."""
    shown = names(opened)
    number_now = cell(opened, 0, 1, Qt.ItemDataRole.DisplayRole)
    opened.keys("Down")
    opened.keys("Ctrl+C")

    assert QApplication.clipboard().text() == number_now
    assert shown[0] not in QApplication.clipboard().text()


@pytest.mark.rule("R-38")
def test_only_what_is_harmless_can_be_filtered_by(opened: OpenWindow) -> None:
    screen = opened.screen
    assert isinstance(screen, CaseloadScreen)

    assert set(FILTERS) == {"phase", "municipality", "due", "consent", "unsent", "cover", "coach"}
    assert set(screen.fields.titles()) == {*FILTERS, "order", "falling"}
    assert "xport" not in opened.texts()


@pytest.mark.rule("R-52")
def test_of_a_protected_person_no_municipality_is_shown(
    opened: OpenWindow, desk_thread: DeskThread
) -> None:
    rows = desk_thread.run(lambda desk: caseload.rows(desk, caseload.ids(desk, Filter())))

    assert [row.municipality for row in rows if row.protected] == [""]


def test_each_phase_has_a_shape_beside_its_word(opened: OpenWindow) -> None:
    """Grey paper and grey eyes tell phases apart as well (never colour alone)."""
    screen = opened.screen
    assert isinstance(screen, CaseloadScreen)
    names(opened)
    index = screen.model.index(0, 2)
    icons = casework.phase_icons()

    assert cell(opened, 0, 2, Qt.ItemDataRole.DisplayRole) == "Aktualiserad"
    assert screen.model.data(index, Qt.ItemDataRole.DecorationRole) is not None
    assert set(icons) == set(casework.phases())
    assert len(set(icons.values())) == len(icons)


def test_letters_in_the_table_go_on_in_the_search(opened: OpenWindow) -> None:
    """Looking for a row by its letters would fetch ten thousand of them."""
    opened.keys("Down")
    opened.keys("z")
    opened.settle()

    assert names(opened) == ["Zahra, Bo"]


def test_what_is_not_handed_over_can_be_asked_for(
    tmp_path: Path, qtbot: QtBot, theme: Theme
) -> None:
    """Before the office closes: who is not in yet?"""
    two = Two(tmp_path)
    two.introduce()
    two.anna.run(take_in)
    two.bundle()
    two.anna.run(lambda desk: take_in(desk, "Bo"))
    opened = open_window(qtbot, two.anna, theme, "caseload", makes=MAKES)
    choose(opened, "Vy", "Inte lämnat (1)")
    found = names(opened)
    place = headings(opened).index("Till kontoret")
    waiting = cell(opened, 0, place, Qt.ItemDataRole.AccessibleTextRole)
    opened.close()
    two.close()

    assert found == ["Prov, Bo"]
    assert waiting.endswith("ändringar att lämna")


def test_the_office_narrows_by_handledare_and_hands_nothing_over(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    desk_thread.run(lambda desk: desk.decide("role", "kontoret"))
    desk_thread.run(fill)
    opened = open_page("caseload", makes=MAKES)
    opened.press("Filter och ordning")
    choose(opened, "Handledare", "Anna Handledare")
    box = opened.find("Vy", QComboBox)
    assert isinstance(box, QComboBox)

    assert len(names(opened)) == 4
    assert "Till kontoret" not in headings(opened)
    assert not any("Inte lämnat" in box.itemText(n) for n in range(box.count()))


@pytest.mark.parametrize("size", [(1366, 728), (900, 560)])
def test_columns_and_filters_are_whole_for_keyboard_and_listener(
    open_page: OpenPage, desk_thread: DeskThread, size: tuple[int, int]
) -> None:
    desk_thread.run(fill)
    opened = open_page("caseload", makes=MAKES, size=size)
    choose(opened, "Vy", "Att följa upp (1)")
    opened.press("Kolumner")
    QApplication.processEvents()

    assert a11y.audit(opened.screen) == []


def test_insert_takes_somebody_in(opened: OpenWindow) -> None:
    """Insert is a new row in every list (decisions P11)."""
    opened.keys("Down")
    opened.keys("Ins")

    assert opened.gone[-1][0] == "new_participant"
