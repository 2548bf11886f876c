"""Kalender: days by keyboard, meetings planned and moved, the same told as a list."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.screens import calendar_reading
from mia_ui.screens.calendar_page import CalendarPage
from mia_ui.widgets.buttons import RowButton
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from mia_desktop.services import caseload, meetings, planning, views
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.services.meetings import Planned
from tests.helpers import a11y
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

DAY = date(2026, 3, 12)


@pytest.fixture(autouse=True)
def nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    """The audit of other tests wakes the bridge to assistive technology."""
    monkeypatch.setattr(calendar_reading, "somebody_listens", lambda: False)


def fill(desk: Desk) -> str:
    """A follow-up tomorrow, a meeting today, one in April."""
    case = caseload.add(desk, NewParticipant(given="Amina", family="Karim"))
    plan = planning.plan_of(desk, case)
    planning.set_field(desk, plan, "period", {"start": "2026-03-01", "end": "2027-12-31"})
    planning.set_field(desk, plan, "follow_ups", ["2026-03-13"])
    meetings.plan(desk, Planned(case=case, day=DAY, time="13:30", place="Biblioteket"))
    meetings.plan(desk, Planned(case=case, day=date(2026, 4, 2), time="09:00"))
    return case


@pytest.fixture
def opened(open_page: OpenPage, desk_thread: DeskThread) -> OpenWindow:
    desk_thread.run(fill)
    return open_page("calendar")


def page(opened: OpenWindow) -> CalendarPage:
    screen = opened.screen
    assert isinstance(screen, CalendarPage)
    return screen


def day_now(opened: OpenWindow) -> str:
    return page(opened).grid.current().isoformat()


def spoken(opened: OpenWindow) -> str:
    item = page(opened).grid.currentItem()
    assert item is not None
    return str(item.data(Qt.ItemDataRole.AccessibleTextRole))


def rows(opened: OpenWindow) -> list[str]:
    found = opened.screen.findChildren(RowButton)
    return [row.accessibleName() for row in found if row.isVisible()]


def test_it_opens_on_today_in_this_month(opened: OpenWindow) -> None:
    assert day_now(opened) == "2026-03-12"
    assert "Mars 2026" in opened.texts()
    assert spoken(opened) == "torsdag 12 mars 2026, idag: 13.30 Karim, Amina"
    assert "Biblioteket" in rows(opened)[0]


def test_arrows_move_by_day_and_pages_by_month(opened: OpenWindow) -> None:
    """No mouse at a kitchen table."""
    went = []
    for key in ("Right", "Down", "Left", "Up", "PgDown", "PgUp", "End", "Home"):
        opened.keys(key)
        went.append(day_now(opened))

    assert went == [
        "2026-03-13", "2026-03-20", "2026-03-19", "2026-03-12", "2026-04-12", "2026-03-12",
        "2026-03-15", "2026-03-09",
    ]  # fmt: skip


def test_t_comes_back_to_today_from_far_away(opened: OpenWindow) -> None:
    for _ in range(5):
        opened.keys("PgDown")
    far = opened.texts()
    opened.keys("t")

    assert "Augusti 2026" in far
    assert day_now(opened) == "2026-03-12"
    assert page(opened).grid.hasFocus()


def test_a_step_over_the_edge_of_what_is_shown_goes_on(opened: OpenWindow) -> None:
    """The last row of March ends on 5 April."""
    for _ in range(5):
        opened.keys("Down")

    assert day_now(opened) == "2026-04-16"
    assert "April 2026" in opened.texts()


def test_enter_opens_the_day_and_enter_again_its_place(opened: OpenWindow) -> None:
    opened.keys("Return")
    focus = QApplication.focusWidget()
    opened.keys("Return")

    assert isinstance(focus, RowButton)
    assert opened.gone[-1][0] == "case"


def test_escape_comes_back_to_the_days(opened: OpenWindow) -> None:
    opened.keys("Return")
    opened.keys("Esc")

    assert page(opened).grid.hasFocus()


def test_the_week_has_its_number_and_its_own_steps(opened: OpenWindow) -> None:
    """People here say "vecka 11" (ISO 8601)."""
    opened.press("Vecka")
    week = opened.texts()
    page(opened).grid.setFocus()
    opened.keys("PgDown")

    assert "v. 11, 9 mars 2026–15 mars 2026" in week or "v. 11, 9–15 mars 2026" in week
    assert day_now(opened) == "2026-03-19"
    assert page(opened).grid.rowCount() == 1


def test_a_week_over_new_year_names_both_years(opened: OpenWindow) -> None:
    opened.press("Vecka")
    page(opened).stand_on(date(2026, 12, 31))
    opened.settle()

    assert "v. 53, 28 december 2026–3 januari 2027" in opened.texts()


def test_the_list_tells_the_same_day_by_day(opened: OpenWindow) -> None:
    """What the grid shows to the eye the list says in reading order (ux S23)."""
    opened.press("Lista")
    words = opened.texts()
    told = rows(opened)
    opened.press("Nästa")

    assert [text for text in words.split("\n") if text.startswith(("Torsdag", "Fredag"))] == [
        "Torsdag 12 mars 2026", "Fredag 13 mars 2026",
    ]  # fmt: skip
    assert ["Biblioteket" in told[0], "Uppföljning" in told[1]] == [True, True]
    assert len(rows(opened)) == 1


def test_the_way_of_looking_is_remembered_in_the_vault(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """Whoever needs the list must not ask for it each morning."""
    desk_thread.run(lambda desk: views.keep_calendar(desk, "list"))
    opened = open_page("calendar")

    assert "Inget den här månaden." in opened.texts()
    assert not page(opened).grid.isVisible()


def test_whoever_listens_gets_the_list_first(
    open_page: OpenPage, desk_thread: DeskThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A grid of forty-two cells is no way to hear what happens this month."""
    monkeypatch.setattr(calendar_reading, "somebody_listens", lambda: True)
    desk_thread.run(fill)
    desk_thread.run(lambda desk: views.keep_calendar(desk, "month"))
    opened = open_page("calendar")

    assert not page(opened).grid.isVisible()
    assert len(rows(opened)) == 2


def test_a_meeting_is_planned_with_the_keyboard_and_taken_back(opened: OpenWindow) -> None:
    """Insert, who, when: in less time than in a paper calendar."""
    opened.keys("Right")
    opened.keys("Ins")
    box = opened.find("Deltagare", QComboBox)
    assert isinstance(box, QComboBox)
    box.setFocus()
    opened.keys("Down")
    opened.write("Tid (valfritt)", "930")
    opened.write("Plats (valfritt)", "Komvux")
    opened.keys("Ctrl+Return")
    planned = rows(opened)
    opened.shell.toast.undo.click()
    opened.settle()

    assert opened.told.toasts == ["Mötet är inlagt."]
    assert any("9.30 Möte · Komvux" in row for row in planned)
    assert not any("Komvux" in row for row in rows(opened))


def test_a_meeting_needs_somebody_and_a_day_that_is_one(opened: OpenWindow) -> None:
    opened.press("Nytt möte")
    opened.write("Datum", "")
    opened.write("Tid (valfritt)", "25.99")
    opened.press("Spara mötet")

    words = opened.texts()
    assert "Välj vem mötet är med." in words
    assert "Fyll i vilken dag mötet är." in words
    assert "Skriv tiden som 13.30." in words
    assert opened.told.toasts == []


def test_a_meeting_is_moved_to_another_day(opened: OpenWindow) -> None:
    opened.press("Ändra: 13.30 Möte, Karim, Amina")
    opened.write("Datum", "2026-03-18")
    opened.press("Spara mötet")

    assert day_now(opened) == "2026-03-18"
    assert "13.30" in rows(opened)[0]  # only today's stands in a chip


def test_a_meeting_is_called_off_and_brought_back(opened: OpenWindow) -> None:
    opened.keys("Return")
    opened.keys("F2")
    opened.press("Ta bort mötet")
    gone = rows(opened)
    opened.shell.toast.undo.click()
    opened.settle()

    assert gone == []
    assert len(rows(opened)) == 1


def test_what_was_half_written_is_there_again(opened: OpenWindow) -> None:
    """A lock in the middle of a sentence costs nothing (D2)."""
    opened.press("Nytt möte")
    opened.write("Vad (valfritt)", "Studiebesök")
    opened.shell.go("caseload")
    opened.settle()
    opened.shell.go("calendar")
    opened.settle()
    opened.press("Nytt möte")

    assert page(opened).panel.text.text() == "Studiebesök"


def test_giving_up_lets_go_of_what_was_typed(opened: OpenWindow) -> None:
    opened.press("Nytt möte")
    opened.write("Vad (valfritt)", "Studiebesök")
    page(opened).panel.flush()
    opened.press("Avbryt")
    opened.press("Nytt möte")

    assert page(opened).panel.text.text() == ""


def test_esc_puts_the_panel_away(opened: OpenWindow) -> None:
    opened.press("Nytt möte")
    opened.keys("Esc")

    assert not page(opened).panel.isVisible()
    assert page(opened).grid.hasFocus()


def test_a_new_meeting_may_be_asked_for_from_elsewhere(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    case = desk_thread.run(fill)
    opened = open_page("calendar", {"new": "meeting", "case": case, "day": "2026-03-20"})

    assert page(opened).panel.who.value() == case
    assert page(opened).panel.day.value() == date(2026, 3, 20)


@pytest.mark.rule("R-52")
def test_a_protected_person_is_a_number_in_every_view(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    def hidden(desk: Desk) -> None:
        new = NewParticipant(given="Hemlig", family="Person", protected="ANNAT_SKYDD")
        case = caseload.add(desk, new)
        meetings.plan(desk, Planned(case=case, day=DAY, place="Storgatan 1"))

    desk_thread.run(hidden)
    opened = open_page("calendar")
    said = [spoken(opened), opened.texts(), *rows(opened)]
    opened.press("Lista")
    said += [opened.texts(), *rows(opened)]
    opened.press("Nytt möte")
    box = opened.find("Deltagare", QComboBox)
    assert isinstance(box, QComboBox)
    said += [box.itemText(place) for place in range(box.count())]

    assert not any("Hemlig" in text or "Storgatan" in text for text in said)
    assert "(skyddade uppgifter)" in said[2]


def test_more_than_a_hundred_things_are_shown_when_asked_for(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    def many(desk: Desk) -> None:
        case = fill(desk)
        for minute in range(110):
            time = f"{8 + minute // 60:02}:{minute % 60:02}"
            meetings.plan(desk, Planned(case=case, day=DAY, time=time))
        views.keep_calendar(desk, "list")

    desk_thread.run(many)
    opened = open_page("calendar")
    before = len(rows(opened))
    opened.press("Visa alla 112")

    assert (before, len(rows(opened))) == (100, 112)


@pytest.mark.parametrize("view", ["Vecka", "Månad", "Lista"])
@pytest.mark.parametrize("size", [(1366, 728), (900, 560)])
def test_the_page_is_whole_for_keyboard_and_listener(
    open_page: OpenPage, desk_thread: DeskThread, size: tuple[int, int], view: str
) -> None:
    desk_thread.run(fill)
    opened = open_page("calendar", size=size)
    opened.press(view)
    opened.press("Nytt möte")
    QApplication.processEvents()

    assert a11y.audit(opened.screen) == []
