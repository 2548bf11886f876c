"""The goal in own words with the screen turned to the participant."""

from __future__ import annotations

import pytest
from mia_ui.screens.goal_conversation import GoalConversation
from mia_ui.screens.plan import PlanScreen
from mia_ui.widgets.field import TextArea
from PySide6.QtTest import QTest

from tests.helpers import a11y, fillings
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def goal(desk_thread: DeskThread, case: str) -> str:
    return desk_thread.run(lambda desk: fillings.plan_with_goal(desk, case))


@pytest.fixture
def opened(open_page: OpenPage, case: str, goal: str) -> OpenWindow:
    return open_page("goal_conversation", {"case": case, "goal": goal})


def test_only_the_goal_is_on_the_screen(opened: OpenWindow) -> None:
    """D8: nothing private, no name, no other part of the plan."""
    told = opened.texts()

    assert isinstance(opened.screen, GoalConversation)
    assert opened.screen.bare
    assert "Vad vill du?" in told
    assert "Amina" not in told
    assert "Varför" not in told
    assert opened.screen.here()["goal"]
    assert a11y.audit(opened.screen) == []


@pytest.mark.parametrize("way", ["Klar", "Avsluta samtalsläget", "Escape", "command"])
def test_what_is_written_stands_in_the_plan(
    opened: OpenWindow, case: str, goal: str, way: str
) -> None:
    """Saved however one leaves; back at the same goal."""
    screen = opened.screen
    assert isinstance(screen, GoalConversation)
    field = screen.findChild(TextArea)
    assert field is not None
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "Jag vill baka")
    if way == "Escape":
        opened.keys("Escape")
    elif way == "command":
        screen.commands()["conversation"]()
    else:
        opened.press(way)
    opened.settle()

    assert opened.gone[-1] == ("plan", {"case": case, "record": goal})
    assert opened.thread.run(lambda desk: desk.get(goal).values["own_words"]) == "Jag vill baka"


def test_the_plan_leads_there_from_a_goal_only(open_page: OpenPage, case: str, goal: str) -> None:
    opened = open_page("plan", {"case": case})
    screen = opened.screen
    assert isinstance(screen, PlanScreen)
    screen.commands()["conversation"]()
    before = len(opened.gone)
    screen.outline.go_to(goal)
    opened.settle()
    opened.press("Samtalsläge")

    assert opened.gone[before:] == [("goal_conversation", {"case": case, "goal": goal})]
