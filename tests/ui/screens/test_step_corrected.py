"""A step that was noted by itself: both views of it, put right, taken away and brought back."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from mia_desktop.domain.records.work import StepProgress
from mia_desktop.services import field_history, planning, progress
from mia_desktop.services.desk import Desk
from tests.helpers import a11y
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def step(desk_thread: DeskThread, case: str) -> str:
    said = StepProgress(id="", area="ARBETE", evidence="Ringer inte.", own=-1, day=date(2026, 3, 1))
    return desk_thread.run(lambda desk: progress.add_step(desk, case, said))


def choose(opened: OpenWindow, name: str, text: str) -> None:
    box = opened.find(name, QComboBox)
    assert isinstance(box, QComboBox)
    box.setFocus()
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def timeline(open_page: OpenPage, case: str) -> OpenWindow:
    return open_page("case", {"case": case, "section": "timeline"})


@pytest.mark.rule("R-22")
def test_both_views_both_places_and_what_it_belongs_to(
    desk_thread: DeskThread, open_page: OpenPage, case: str
) -> None:
    """Domain §4.2: the two may differ, and a step may come of an activity."""

    def plan(desk: Desk) -> str:
        goal = planning.add_goal(desk, planning.plan_of(desk, case), "Arbete")
        return planning.add_activity(desk, goal, "PRAKTIK")

    activity = desk_thread.run(plan)
    opened = open_page("over_time", {"case": case})
    opened.press("Registrera ett steg")
    choose(opened, "Område", "Arbete")
    opened.write("Vad märks? (konkret)", "Kommer i tid.")
    views = [w for w in a11y.stops(opened.screen) if a11y.spoken(w) == "+2, Mycket bättre"]
    views[1].setFocus()  # the participant's own view stands first
    QTest.keyClick(views[1], Qt.Key.Key_Space)
    choose(opened, "Hör till mål eller aktivitet (valfritt)", "Praktik")
    opened.press("Spara steget")
    (made,) = desk_thread.run(partial(progress.steps, case=case))

    assert (made.coach, made.own, made.linked) == (2, None, "Praktik")
    assert desk_thread.run(lambda desk: desk.get(made.id).values["linked"]) == activity


def test_it_is_put_right_from_the_timeline_and_its_past_is_kept(
    desk_thread: DeskThread, open_page: OpenPage, case: str, step: str
) -> None:
    """What was noted is counted; a slip must not be counted for ever (R-18)."""
    opened = timeline(open_page, case)
    opened.press("Ändra: Stegförflyttning, 1 mars 2026")
    opened.settle()
    opened.write("Vad märks? (konkret)", "Ringer själv.")
    opened.press("Framåt")
    opened.press("Spara steget")
    (made,) = desk_thread.run(partial(progress.steps, case=case))
    past = desk_thread.run(partial(field_history.of_field, record=step, unit="evidence"))

    assert (made.id, made.evidence, made.own, made.direction) == (
        step, "Ringer själv.", -1, "FRAMAT",
    )  # fmt: skip
    assert [each.value for each in past] == ["Ringer själv.", "Ringer inte."]


def test_giving_up_leads_back_and_changes_nothing(
    desk_thread: DeskThread, open_page: OpenPage, case: str, step: str
) -> None:
    opened = open_page("over_time", {"case": case, "step": step})
    opened.write("Vad märks? (konkret)", "Något annat")
    opened.press("Avbryt")
    (made,) = desk_thread.run(partial(progress.steps, case=case))

    assert opened.gone[-1] == ("case", {"case": case, "section": "timeline"})
    assert made.evidence == "Ringer inte."


def test_it_is_taken_away_and_brought_back(
    desk_thread: DeskThread, open_page: OpenPage, case: str, step: str
) -> None:
    opened = timeline(open_page, case)
    opened.press("Ta bort: Stegförflyttning, 1 mars 2026")
    gone = desk_thread.run(partial(progress.steps, case=case))
    said = list(opened.told.toasts)
    opened.shell.toast.undo.setFocus()
    QTest.keyClick(opened.shell.toast.undo, Qt.Key.Key_Space)
    opened.settle()

    assert gone == ()
    assert said == ["Steget är borttaget."]
    assert [each.id for each in desk_thread.run(partial(progress.steps, case=case))] == [step]
