"""The differences between versions of a plan, where the versions are."""

from __future__ import annotations

import pytest
from mia_ui.screens.plan import PlanScreen
from mia_ui.screens.plan_changes import PlanChanges
from mia_ui.widgets.buttons import Button
from PySide6.QtWidgets import QLabel

from mia_desktop.services import planning
from mia_desktop.services.desk import Desk
from tests.helpers import a11y, fillings
from tests.helpers.window import DeskThread, OpenWindow, blank
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    def work(desk: Desk) -> str:
        case = fillings.someone(desk)
        plan = planning.plan_of(desk, case)
        goal = planning.add_goal(desk, plan, "Jag vill arbeta i kök.")
        away = planning.add_goal(desk, plan, "Jag vill flytta.")
        planning.agree(desk, plan)
        planning.set_field(desk, goal, "own_words", "Jag vill arbeta halvtid i kök.")
        planning.set_field(desk, goal, "why", "För att klara mig själv.")
        planning.remove(desk, away)
        planning.add_sub_goal(desk, goal, "Skriva ett cv")
        planning.add_activity(desk, goal, "PRAKTIK")
        planning.agree(desk, plan)
        planning.set_field(desk, plan, "risk_plan", "Vi ringer varandra.")
        return case

    return desk_thread.run(work)


@pytest.fixture
def opened(open_page: OpenPage, case: str) -> OpenWindow:
    return open_page("plan", {"case": case}, makes={"preview": blank("preview")})


def changes(opened: OpenWindow) -> PlanChanges:
    opened.qtbot.waitUntil(lambda: bool(opened.screen.findChildren(PlanChanges)))
    opened.settle()
    return opened.screen.findChildren(PlanChanges)[-1]


def test_a_version_shows_what_it_changed(opened: OpenWindow) -> None:
    """S19: came, went, changed, each with both of its words."""
    opened.press("Visa vad som ändrades i version 2")
    panel = changes(opened)
    told = opened.texts()

    assert panel.heading.hasFocus()
    for said in (
        "Ändrat från version 1 till version 2", "Mål: Jag vill flytta.", "Togs bort",
        "Delmål: Skriva ett cv", "Tillkom", "Före", "Efter", "Ändrad",
    ):  # fmt: skip
        assert said in told, said
    assert "tillagt: halvtid;" in _names(opened)
    assert a11y.audit(opened.screen) == []


def test_what_a_new_version_would_change_is_a_press_away(opened: OpenWindow) -> None:
    opened.press("Visa vad som är ändrat")
    changes(opened)
    told = opened.texts()

    assert "Ändrat sedan version 2" in told
    assert "Om planen" in told
    assert "Vi ringer varandra." in told


def _names(opened: OpenWindow) -> str:
    return "\n".join(label.accessibleName() for label in opened.screen.findChildren(QLabel))


def test_what_stood_in_a_field_can_stand_there_again(opened: OpenWindow, case: str) -> None:
    """P13: Ctrl+H in a field of the plan, as in a form."""
    plan = opened.thread.run(lambda desk: planning.plan_of(desk, case))
    opened.thread.run(lambda desk: planning.set_field(desk, plan, "risk_plan", "Vi mejlar."))
    opened.show("plan", {"case": case})
    opened.settle()
    screen = opened.screen
    assert isinstance(screen, PlanScreen)
    field = opened.find("Vad gör vi om det tar emot?")
    field.setFocus()
    opened.keys("Ctrl+H")
    opened.qtbot.waitUntil(lambda: "Vi ringer varandra." in opened.texts())
    opened.settle()
    panel = screen.past.panel
    assert panel is not None
    found = a11y.audit(screen)
    back = next(
        b for b in panel.findChildren(Button) if b.accessibleName().startswith("Gå tillbaka")
    )
    back.click()
    opened.settle()
    risk = opened.thread.run(lambda desk: desk.get(plan).values["risk_plan"])

    assert found == []
    assert risk == "Vi ringer varandra."
    assert screen.past.panel is None


def test_the_history_goes_away_and_the_keyboard_is_back_in_the_field(opened: OpenWindow) -> None:
    screen = opened.screen
    assert isinstance(screen, PlanScreen)
    field = opened.find("Vad gör vi om det tar emot?")
    field.setFocus()
    opened.keys("Ctrl+H")
    opened.settle()
    shown = screen.past.panel is not None
    opened.keys("Escape")
    opened.settle()
    focused = field.hasFocus()
    opened.keys("Ctrl+H")
    opened.settle()
    screen.past.toggle("", None)

    assert shown
    assert focused
    assert screen.past.panel is None


def test_without_a_field_there_is_no_history(opened: OpenWindow) -> None:
    screen = opened.screen
    assert isinstance(screen, PlanScreen)
    screen.outline.setFocus()
    opened.keys("Ctrl+H")
    screen.past.toggle("", None)

    assert screen.past.panel is None
