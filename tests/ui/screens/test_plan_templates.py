"""Templates in the plan editor, by keys."""

from __future__ import annotations

import pytest
from mia_ui.screens.plan import PlanScreen
from mia_ui.screens.plan_templates import TemplatesPanel
from PySide6.QtWidgets import QApplication

from mia_desktop.services import plan_templates, planning
from mia_desktop.services.planning import PlanView
from tests.helpers import a11y, fillings
from tests.helpers.window import DeskThread, OpenWindow, called
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def opened(open_page: OpenPage, desk_thread: DeskThread, case: str) -> OpenWindow:
    desk_thread.run(lambda desk: fillings.plan_with_goal(desk, case))
    return open_page("plan", {"case": case})


def view(opened: OpenWindow, case: str) -> PlanView:
    return opened.thread.run(lambda desk: planning.view(desk, planning.plan_of(desk, case)))


def stand_on_goal(opened: OpenWindow, case: str) -> PlanScreen:
    screen = opened.screen
    assert isinstance(screen, PlanScreen)
    screen.outline.go_to(view(opened, case).goals[0].goal.id)
    opened.settle()
    return screen


def panel(opened: OpenWindow) -> TemplatesPanel:
    assert isinstance(opened.screen, PlanScreen)
    opened.screen.side.template.click()
    opened.settle()
    return next(p for p in opened.screen.findChildren(TemplatesPanel) if p.isVisible())


def test_an_activity_is_added_from_a_template(opened: OpenWindow, case: str) -> None:
    """Two presses instead of four fields."""
    stand_on_goal(opened, case)
    shown = panel(opened)
    found = a11y.audit(opened.screen)
    shown.away.setFocus()
    opened.keys("Tab")
    after = called(QApplication.focusWidget() or opened.screen)
    shown.list.rows["shipped/cv"].click()
    opened.settle()

    assert found == []
    assert after == "Mitt mål, med egna ord"
    assert [a.what.words for a in view(opened, case).activity_list()] == ["", "Skriva cv"]
    assert "Tillagt från mallen ”Skriva cv”." in opened.told.toasts


def test_the_chosen_row_becomes_a_template_and_can_be_taken_away(
    opened: OpenWindow, case: str
) -> None:
    stand_on_goal(opened, case)
    shown = panel(opened)
    shown.keep.click()
    unnamed = opened.texts()
    shown.name.set_value("Mot arbete")
    shown.keep.click()
    opened.settle()
    (made,) = opened.thread.run(plan_templates.own)
    listed = opened.texts()
    shown.list.remove_wanted.emit(made.id)
    opened.settle()
    gone = opened.thread.run(plan_templates.own)
    opened.shell.toast.undo.click()
    opened.settle()

    assert "Fel: Ge mallen ett namn." in unnamed
    assert (made.kind, made.name) == ("goal", "Mot arbete")
    assert "Mot arbete" in listed
    assert gone == ()
    assert opened.thread.run(plan_templates.own) == (made,)


def test_on_the_plan_itself_nothing_can_be_saved_and_escape_closes(opened: OpenWindow) -> None:
    shown = panel(opened)
    again = panel(opened)
    saves = again.keep.isVisible()
    again.list.heading.setFocus()
    opened.keys("Escape")
    opened.settle()

    assert shown is not again
    assert not saves
    assert not any(p.isVisible() for p in opened.screen.findChildren(TemplatesPanel))


def test_without_a_goal_a_template_brings_one(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    opened = open_page("plan", {"case": case})
    panel(opened).list.rows["shipped/visit"].click()
    opened.settle()

    assert [len(one.activities) for one in view(opened, case).goals] == [1]
