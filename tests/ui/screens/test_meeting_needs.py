"""What a participant needs for a meeting to work stands where a meeting is planned."""

from __future__ import annotations

import pytest
from mia_ui.models.needs import think_of
from mia_ui.screens.calendar_page import CalendarPage

from mia_desktop.domain.records.base import CASELOAD
from mia_desktop.services import filling, meeting_needs, people, registers
from mia_desktop.services.desk import Desk
from tests.helpers import fillings
from tests.helpers.window import DeskThread
from tests.ui.screens.conftest import OpenPage

pytestmark = pytest.mark.rule("R-61")


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    def make(desk: Desk) -> str:
        key = fillings.someone(desk)
        people.set_field(desk, key, "communication_needs", ["KORT_MOTE", "PAUS"])
        people.set_field(desk, key, "language", {"language": "ar", "needed": True})
        return key

    return desk_thread.run(make)


LINE = "Tänk på: korta möten, pauser, tolk (arabiska)."


def test_a_meeting_in_the_calendar_tells_what_to_think_of(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Once it is known with whom; of somebody else it says their own, or nothing."""
    other = desk_thread.run(fillings.someone)
    opened = open_page("calendar", {"new": "meeting", "case": case, "day": "2026-03-20"})
    opened.settle()
    assert isinstance(opened.screen, CalendarPage)
    panel = opened.screen.panel
    assert LINE in opened.texts()
    panel.who.set_value(other)
    panel.who.changed.emit()
    opened.settle()
    assert "Tänk på" not in opened.texts()
    panel.who.set_value("")
    panel.who.changed.emit()
    opened.settle()
    assert not panel.needs.isVisible()


def test_the_form_of_a_meeting_tells_it_while_it_is_written(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Other forms are not about how to meet."""
    document = desk_thread.run(lambda desk: registers.begin(desk, "mote", case))
    other = desk_thread.run(lambda desk: filling.start(desk, case, "kartlaggning"))

    assert LINE in open_page("form", {"document": document}).texts()
    assert "Tänk på" not in open_page("form", {"document": other}).texts()


def test_own_words_and_an_unnamed_language(desk_thread: DeskThread, case: str) -> None:
    """What somebody said themselves stands as it was said; nothing needed, nothing said."""

    def said(desk: Desk) -> tuple[str, str, object]:
        value = {"code": "PAUS ANNAT", "words": "Fönstret öppet"}
        people.set_field(desk, case, "communication_needs", value)
        people.set_field(desk, case, "language", {"needed": True})
        own = think_of(meeting_needs.of_case(desk, case), "sv")
        people.set_field(desk, case, "communication_needs", [])
        people.set_field(desk, case, "language", {"needed": False})
        none = think_of(meeting_needs.of_case(desk, case), "sv")
        return own, none, meeting_needs.of_case(desk, CASELOAD)

    assert desk_thread.run(said) == ("Tänk på: pauser, Fönstret öppet, tolk.", "", None)
    assert think_of(None, "sv") == ""
