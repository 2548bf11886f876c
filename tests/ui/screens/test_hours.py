"""Tid by keyboard: a day is a key or two; all of it is heard, undone, corrected in sight."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from mia_ui.screens import hours as hours_screen
from mia_ui.screens.hours import HoursPage
from mia_ui.widgets.buttons import RowButton
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mia_desktop.domain.quarters import DayTooLong, HoursNotUnderstood, NotInQuarters
from mia_desktop.domain.records.time import Attended
from mia_desktop.services import attendance, caseload
from mia_desktop.services.attendance import Cell, Said, SeveralEntries
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from tests.helpers import a11y
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


class Quiet:
    """Nobody listens: the audits of other tests wake the bridge to assistive technology."""

    @staticmethod
    def isActive() -> bool:
        return False


@pytest.fixture(autouse=True)
def nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hours_screen, "QAccessible", Quiet)


@pytest.fixture
def cases(desk_thread: DeskThread) -> list[str]:
    def fill(desk: Desk) -> list[str]:
        names = (("Amina", "Karim"), ("Bo", "Ek"))
        return [caseload.add(desk, NewParticipant(given=a, family=b)) for a, b in names]

    return desk_thread.run(fill)


@pytest.fixture
def opened(open_page: OpenPage, cases: list[str]) -> OpenWindow:
    assert cases
    return open_page("hours")


def page(opened: OpenWindow) -> HoursPage:
    screen = opened.screen
    assert isinstance(screen, HoursPage)
    return screen


def type_keys(opened: OpenWindow, text: str) -> None:
    """Keys as a hand presses them: into whatever has focus at each."""
    for letter in text:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClicks(widget, letter)


def said(opened: OpenWindow, case: str) -> list[tuple[int, str, str]]:
    found = opened.thread.run(lambda desk: attendance.of_case(desk, case))
    return [(one.day.day, one.hours, one.presence.state) for one in found if one.day]


def spoken(opened: OpenWindow) -> str:
    grid = page(opened).grid
    return str(grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def put(opened: OpenWindow | DeskThread, case: str, day: date, told: Said) -> str:
    thread = opened.thread if isinstance(opened, OpenWindow) else opened
    return thread.run(lambda desk: attendance.write(desk, Cell(case=case, day=day), told))


def test_it_opens_on_today_with_the_keyboard_in_the_grid(opened: OpenWindow) -> None:
    grid = page(opened).grid

    assert grid.hasFocus()
    assert page(opened).model.day(grid.currentIndex().column()) == date(2026, 3, 12)
    assert "Mars 2026" in opened.texts()
    assert "Ek, Bo, Övrig tid, torsdag 12 mars 2026: tomt" in opened.texts()


def test_a_day_is_a_digit_and_an_arrow(opened: OpenWindow, cases: list[str]) -> None:
    """J6: a key or two for each entry."""
    type_keys(opened, "4")
    opened.keys("Left")
    type_keys(opened, "1,5")
    opened.keys("Down")
    type_keys(opened, "1:30")
    opened.keys("Return")

    assert said(opened, cases[1]) == [(11, "1.5", "KOM"), (12, "4", "KOM")]
    assert said(opened, cases[0]) == [(11, "1.5", "KOM")]
    assert page(opened).grid.hasFocus()


def test_enter_in_an_empty_day_is_the_same_as_above(opened: OpenWindow, cases: list[str]) -> None:
    """A whole group of rows is one key a row; Ctrl+D does it as well."""
    type_keys(opened, "4")
    opened.keys("Return")
    opened.keys("Return")
    opened.keys("Up")
    opened.keys("Delete")
    page(opened).grid.step(0, 0)
    cleared = said(opened, cases[0])
    opened.keys("Ctrl+D")
    opened.keys("Up")
    opened.keys("Up")
    opened.keys("Return")

    assert cleared == []
    assert said(opened, cases[0]) == said(opened, cases[1]) == [(12, "4", "KOM")]


def test_who_did_not_come_is_one_letter(opened: OpenWindow, cases: list[str]) -> None:
    opened.keys("u")
    opened.keys("Left")
    first = spoken(opened)
    opened.keys("Down")
    opened.keys("a")

    assert first == "Uteblev"
    assert said(opened, cases[1]) == [(12, "0", "UTEBLEV")]
    assert said(opened, cases[0]) == [(12, "0", "AVBOKAD")]


def test_one_undo_takes_back_what_was_typed(opened: OpenWindow, cases: list[str]) -> None:
    type_keys(opened, "12")
    opened.keys("Right")
    assert "12 timmar" in opened.told.toasts[-1]
    page(opened).writing.undo()
    opened.settle()

    assert said(opened, cases[1]) == []


@pytest.mark.parametrize(
    ("written", "error"),
    [("1:99", HoursNotUnderstood), ("1,3", NotInQuarters), ("26", DayTooLong)],
)
def test_what_is_no_time_is_told_and_nothing_is_kept(
    opened: OpenWindow, cases: list[str], written: str, error: type[Exception]
) -> None:
    type_keys(opened, written)
    opened.keys("Right")
    told = [type(one) for one in opened.told.troubles]
    opened.told.troubles.clear()

    assert told == [error]
    assert said(opened, cases[1]) == []


def test_esc_leaves_a_day_as_it_was(opened: OpenWindow, cases: list[str]) -> None:
    type_keys(opened, "4")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    opened.keys("Esc")

    assert said(opened, cases[1]) == []


def test_an_emptied_day_is_cleared(opened: OpenWindow, cases: list[str]) -> None:
    type_keys(opened, "4")
    opened.keys("Right")
    opened.keys("Left")
    type_keys(opened, "4")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.clear()
    opened.keys("Right")

    assert said(opened, cases[1]) == []


def test_pages_turn_the_month_and_free_days_are_said(opened: OpenWindow) -> None:
    opened.keys("PgDown")
    later = opened.texts()
    model = page(opened).model
    role = Qt.ItemDataRole.AccessibleTextRole
    head = str(model.headerData(5, Qt.Orientation.Horizontal, role))
    opened.keys("PgUp")
    opened.keys("PgUp")

    assert "April 2026" in later
    assert head == "måndag 6 april 2026, ledig dag"
    assert "Februari 2026" in opened.texts()


def test_sums_stand_in_rows_and_days(opened: OpenWindow, cases: list[str]) -> None:
    for case, amount in zip(cases, ("4", "1.5"), strict=True):
        put(opened, case, date(2026, 3, 12), Said(hours=Decimal(amount)))
    put(opened, cases[0], date(2026, 3, 13), Said(hours=Decimal(2), state="PLANERAD"))
    page(opened)._ask()
    opened.settle()
    model = page(opened).model
    texts = [str(model.index(row, model.columnCount() - 1).data()) for row in range(3)]

    assert texts == ["1,5", "4", "5,5"]
    assert model.index(2, 11).data() == "5,5"
    assert model.index(1, 12).data() == "(2)"
    assert model.spoken(model.index(2, 11)) == "Summa: 5,5 timmar"
    assert model.spoken(model.index(1, 12)) == "2 timmar, planerat"
    assert model.where(model.index(2, 11)) == "Summa: 5,5 timmar"
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.headerData(2, Qt.Orientation.Vertical, role) == "Summa per dag"
    assert model.headerData(1, Qt.Orientation.Vertical, role) == "Karim, Amina, Övrig tid"


def test_two_entries_of_a_day_are_changed_in_the_list(opened: OpenWindow, cases: list[str]) -> None:
    """Which of them is meant nobody can guess."""
    for _ in range(2):
        put(opened, cases[1], date(2026, 3, 12), Said(hours=Decimal(2)))
    page(opened)._ask()
    opened.settle()
    heard = spoken(opened)
    type_keys(opened, "3")
    opened.keys("Right")
    told = [type(one) for one in opened.told.troubles]
    opened.told.troubles.clear()
    opened.keys("Left")
    page(opened)._edit()

    assert heard == "2 poster: 2 timmar; 2 timmar"
    assert told == [SeveralEntries]
    assert page(opened).list.isVisible()


def test_an_entry_says_why_somebody_was_away(opened: OpenWindow, cases: list[str]) -> None:
    """F2 opens all that can be said; there is no place for a diagnosis."""
    page(opened)._edit()
    panel = page(opened).panel
    panel.state.set_value("UTEBLEV")
    panel.state.changed.emit()
    panel.reason.set_value("ANNAT_MOTE")
    opened.write("Anteckning (valfritt)", "Ringde i går")
    opened.press("Spara tiden")
    again = spoken(opened)
    page(opened)._edit()
    opened.press("Ta bort posten")

    assert again == "Uteblev, annat möte"
    assert said(opened, cases[1]) == []
    assert opened.told.toasts[-1] == "Posten är borttagen."


def test_the_panel_asks_for_what_is_missing(opened: OpenWindow, cases: list[str]) -> None:
    page(opened).new_entry()
    opened.write("Datum", "")
    opened.press("Spara tiden")
    missing = opened.texts()
    opened.write("Datum", "20260311")
    opened.write("Timmar", "2")
    opened.press("Spara tiden")
    page(opened).new_entry()
    opened.keys("Esc")

    assert "Fel: Skriv timmar som 1,5 eller 1:30 eller 90m." in missing
    assert said(opened, cases[1]) == [(11, "2", "KOM")]
    assert not page(opened).panel.isVisible()


def test_a_week_is_copied_and_taken_back(opened: OpenWindow, cases: list[str]) -> None:
    opened.press("Kopiera förra veckan")
    nothing = opened.told.toasts[-1]
    put(opened, cases[0], date(2026, 3, 3), Said(hours=Decimal(4)))
    page(opened).grid.setCurrentIndex(page(opened).model.index(0, 11))
    opened.press("Kopiera förra veckan")
    filled = said(opened, cases[0])
    page(opened).writing.undo()
    opened.settle()

    assert nothing == "Veckan innan har inget att kopiera."
    assert filled == [(3, "4", "KOM"), (10, "4", "KOM")]
    assert said(opened, cases[0]) == [(3, "4", "KOM")]


def test_the_list_tells_every_entry_and_opens_it(opened: OpenWindow, cases: list[str]) -> None:
    """What the grid shows to the eye the list says in reading order."""
    empty = "Ingen tid är registrerad den här månaden."
    opened.press("Lista")
    nothing = opened.texts()
    put(opened, cases[1], date(2026, 3, 12), Said(hours=Decimal(1), note="Halv dag"))
    page(opened)._ask()
    opened.settle()
    rows = [one for one in opened.screen.findChildren(RowButton) if one.isVisible()]
    names = [row.accessibleName() for row in rows]
    rows[0].click()
    shown = page(opened).panel.isVisible()
    page(opened)._edit()
    page(opened).panel.put_away()
    opened.press("Månad")

    assert empty in nothing
    assert names == ["Torsdag 12 mars 2026, 1 timme · Halv dag · Anna Handledare"]
    assert shown
    assert page(opened).grid.isVisible()


def test_a_long_list_is_cut_until_all_is_asked_for(opened: OpenWindow, cases: list[str]) -> None:
    def fill(desk: Desk) -> None:
        for n in range(5):
            for day in range(1, 31):
                cell = Cell(case=cases[1], day=date(2026, 3, day), what=Attended(id=str(n)))
                attendance.write(desk, cell, Said(hours=Decimal("0.25")))

    opened.thread.run(fill)
    opened.press("Lista")
    page(opened)._ask()
    opened.settle()
    few = len(opened.screen.findChildren(RowButton))
    opened.press("Visa alla")

    assert few == 100
    assert len([r for r in opened.screen.findChildren(RowButton) if r.isVisible()]) == 150


def test_one_participant_by_the_arguments_and_by_the_filter(
    open_page: OpenPage, desk_thread: DeskThread, cases: list[str]
) -> None:
    """From the participant's page, and from Idag with a month."""
    opened = open_page("hours", {"case": cases[0], "month": "2026-02"})
    texts = [line[1].case for line in page(opened)._found.month.lines]  # type: ignore[union-attr]
    page(opened).who.set_value("")
    page(opened).who.changed.emit()
    opened.settle()
    opened.press("Tidkort")

    assert texts == [cases[0]]
    assert opened.gone[-1] == (
        "preview", {"paper": "attendance", "case": cases[1], "month": "2026-02"},
    )  # fmt: skip


def test_nobody_in_a_month_is_said(open_page: OpenPage) -> None:
    opened = open_page("hours")
    opened.keys("Ins")
    page(opened)._hand_in()
    page(opened)._print()

    assert "Ingen deltagare den här månaden." in opened.texts()


def test_large_text_begins_with_the_list(open_page: OpenPage, cases: list[str]) -> None:
    """A month has no room at 200 %; the same is in the list."""
    opened = open_page("hours", size=(700, 700))

    assert page(opened).list.isVisible()
    assert not page(opened).grid.isVisible()


def test_the_page_passes_the_audit_in_both_views(opened: OpenWindow, cases: list[str]) -> None:
    put(opened, cases[0], date(2026, 3, 12), Said(hours=Decimal(4)))
    page(opened)._ask()
    opened.settle()
    grid = a11y.audit(opened.window)
    page(opened).new_entry()
    panel = a11y.audit(opened.window)
    page(opened).panel.put_away()
    opened.press("Lista")

    assert grid == panel == a11y.audit(opened.window) == []


@pytest.mark.rule("R-52")
def test_a_protected_person_stands_by_number(open_page: OpenPage, desk_thread: DeskThread) -> None:
    """R-52: no list shows their name, and the number says whose row it is."""
    new = NewParticipant(given="Hemlig", family="Person", protected="SEKRETESSMARKERING")
    desk_thread.run(lambda desk: caseload.add(desk, new))
    opened = open_page("hours")

    assert "Person" not in opened.texts()
    assert "(skyddade uppgifter)" in opened.texts()
