"""Wherever a participant's content is read past their own page, the log says so once."""

from __future__ import annotations

import pytest
from mia_ui.screens.case import CaseScreen
from mia_ui.screens.hours import EVERYBODY, HoursPage

from mia_desktop.services import people
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit
from tests.helpers import fillings
from tests.helpers.window import DeskThread
from tests.ui.screens.conftest import OpenPage
from tests.ui.screens.test_conflicts import make_a_krock

pytestmark = [pytest.mark.rule("R-42"), pytest.mark.rule("R-52")]


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    def make(desk: Desk) -> str:
        key = fillings.someone(desk)
        people.add_note(desk, key, "Vill till stallet", kind="MOTE")
        people.set_field(desk, key, "protected", "SEKRETESSMARKERING")
        return key

    return desk_thread.run(make)


def noted(thread: DeskThread, case: str) -> list[str]:
    """What was opened of this participant, in the log's own words."""

    def look(desk: Desk) -> list[str]:
        every = audit.lines(desk.connection)
        return [one.detail for one in every if one.kind == "open" and one.case == case]

    return thread.run(look)


def test_searching_inside_a_participant_is_noted_once(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Another letter is no other reading; another search is."""
    opened = open_page("case", {"case": case})
    assert isinstance(opened.screen, CaseScreen)
    finder = opened.screen.finder
    for word in ("stall", "stallet"):
        opened.keys("Ctrl+F")
        opened.write("Sök hos deltagaren", word)
        opened.qtbot.waitUntil(lambda: bool(finder.list.heading.text()))
        opened.settle()
    assert noted(desk_thread, case).count("find") == 1
    finder.close_panel()
    opened.keys("Ctrl+F")
    opened.write("Sök hos deltagaren", "vill")
    opened.qtbot.waitUntil(lambda: noted(desk_thread, case).count("find") == 2)


def test_the_hours_of_one_participant_are_noted_once(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Turning the month reads on; the list of everybody is nobody's file."""
    opened = open_page("hours", {"case": case})
    assert isinstance(opened.screen, HoursPage)
    opened.screen.turn(-1)
    opened.settle()

    assert noted(desk_thread, case) == ["hours"]
    open_page("hours", {"case": EVERYBODY})
    assert noted(desk_thread, case) == ["hours"]


def test_a_previewed_paper_is_noted_once(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Choosing large type draws the same paper anew."""
    opened = open_page("preview", {"paper": "personal_data", "case": case})
    opened.settle()
    opened.press("Stor stil")
    opened.settle()

    assert noted(desk_thread, case) == ["preview"]
    open_page("preview", {"paper": "attendance", "case": case, "month": "2026-03"}).settle()
    assert noted(desk_thread, case) == ["preview", "preview"]
    open_page("preview", {"paper": "week"}).settle()
    assert noted(desk_thread, case) == ["preview", "preview"]


def test_following_over_time_is_noted_once(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """The page reads itself anew after every step that is saved."""
    open_page("over_time", {"case": case}).settle()

    assert noted(desk_thread, case) == ["over_time"]


def test_a_krock_is_noted_once(open_page: OpenPage, desk_thread: DeskThread) -> None:
    """Both texts stand on the page; going through them again is the same reading."""
    case = desk_thread.run(make_a_krock)
    opened = open_page("conflicts")
    opened.settle()
    opened.press("Ta ställning senare")
    opened.settle()

    assert noted(desk_thread, case) == ["conflict"]
