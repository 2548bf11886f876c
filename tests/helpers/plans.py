"""A plan of two goals, and the page that edits it."""

from __future__ import annotations

from mia_ui.screens.plan import PlanScreen

from mia_desktop.services import planning
from mia_desktop.services.desk import Desk
from tests.helpers.window import OpenWindow, blank

NO_PAPER = {"preview": blank("preview")}
"""Agreeing leads to the paper, which other tests are about."""


class Made:
    """A plan of two goals: work has a sub-goal with one activity and one of its own."""

    def __init__(self, desk: Desk, case: str) -> None:
        self.plan = planning.plan_of(desk, case)
        self.work = planning.add_goal(desk, self.plan, "Arbete")
        self.sub = planning.add_sub_goal(desk, self.work, "Hygienbevis")
        self.course = planning.add_activity(desk, self.work, words="Kurs", sub_goal=self.sub)
        self.cv = planning.add_activity(desk, self.work, words="Cv")
        self.home = planning.add_goal(desk, self.plan, "Boende")


def screen(opened: OpenWindow) -> PlanScreen:
    assert isinstance(opened.screen, PlanScreen)
    return opened.screen


def go_to(opened: OpenWindow, record: str) -> None:
    screen(opened).outline.go_to(record)
    screen(opened).outline.setFocus()
    opened.settle()
