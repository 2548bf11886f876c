"""What can be done from the participant's page: each deed in one place."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPushButton

from mia_desktop.services import planning
from tests.helpers import fillings
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


def deeds(opened: OpenWindow) -> list[str]:
    buttons = opened.screen.findChildren(QPushButton)
    return [button.text() for button in buttons if button.isVisible() and button.text()]


def test_no_deed_stands_twice_on_the_page(open_page: OpenPage, desk_thread: DeskThread) -> None:
    """Two buttons of the same name are one decision too many."""
    case = desk_thread.run(fillings.someone)
    names = deeds(open_page("case", {"case": case}))

    assert "Ny uppföljning" in names
    assert "Skapa plan" in names
    assert len(names) == len(set(names))


def test_the_way_to_a_plan_is_there_whatever_comes_next(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """While the kartläggning is the next step, the plan still opens from its card."""
    case = desk_thread.run(fillings.someone)
    desk_thread.run(partial(planning.plan_of, case=case))
    names = deeds(open_page("case", {"case": case}))

    assert names.count("Öppna planen") == 1


def test_hours_and_rights_are_a_key_away(open_page: OpenPage, desk_thread: DeskThread) -> None:
    """What belongs to a participant is found on the participant's page."""
    case = desk_thread.run(fillings.someone)
    opened = open_page("case", {"case": case, "section": "work"})
    opened.press("Timmar och närvaro")
    opened.settle()
    first = opened.gone[-1]
    opened = open_page("case", {"case": case, "section": "facts"})
    opened.press("Dataskydd och rättigheter")

    assert first == ("hours", {"case": case})
    assert opened.gone[-1] == ("data_rights", {"case": case})
