"""Rows of a plan are moved and copied, and what hangs on them follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.base import Coded, Period
from mia_desktop.domain.records.work import Activity, Actor
from mia_desktop.services import access, plan_order, planning, undoing
from mia_desktop.services.desk import Desk
from mia_desktop.services.on_screen import OnScreen
from tests.helpers import fillings
from tests.helpers.desks import new_desk
from tests.helpers.fillings import someone


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return someone(desk)


@pytest.fixture
def plan(desk: Desk, case: str) -> str:
    return planning.plan_of(desk, case)


def shape(desk: Desk, plan: str) -> list[object]:
    """Goal, its sub-goals each with its activities, its own activities."""
    return [
        (
            view.goal.own_words,
            [(sub.text, [a.what.words for a in view.under(sub.id)]) for sub in view.sub_goals],
            [a.what.words for a in view.under(view.goal.id)],
        )
        for view in planning.view(desk, plan).goals
    ]


def test_an_activity_goes_to_another_goal_and_back(desk: Desk, plan: str) -> None:
    """One Ångra brings it back to where it was, place and all."""
    work, home = planning.add_goal(desk, plan, "Arbete"), planning.add_goal(desk, plan, "Boende")
    planning.add_activity(desk, work, words="Cv")
    moved = planning.add_activity(desk, work, words="Budget")
    planning.add_activity(desk, home, words="Kö")
    plan_order.move(desk, moved, home, 0)
    after = shape(desk, plan)
    undoing.undo(desk)

    assert after == [("Arbete", [], ["Cv"]), ("Boende", [], ["Budget", "Kö"])]
    assert shape(desk, plan) == [("Arbete", [], ["Cv", "Budget"]), ("Boende", [], ["Kö"])]


def test_a_sub_goal_takes_its_activities_with_it(desk: Desk, plan: str) -> None:
    work, home = planning.add_goal(desk, plan, "Arbete"), planning.add_goal(desk, plan, "Boende")
    sub = planning.add_sub_goal(desk, work, "Hygienbevis")
    planning.add_activity(desk, work, words="Kurs", sub_goal=sub)
    plan_order.move(desk, sub, home, 0)

    assert shape(desk, plan) == [("Arbete", [], []), ("Boende", [("Hygienbevis", ["Kurs"])], [])]


def test_an_activity_goes_into_a_sub_goal_and_out(desk: Desk, plan: str) -> None:
    work = planning.add_goal(desk, plan, "Arbete")
    sub = planning.add_sub_goal(desk, work, "Hygienbevis")
    one = planning.add_activity(desk, work, words="Kurs")
    plan_order.move(desk, one, sub, 0)
    inside = shape(desk, plan)
    plan_order.move(desk, one, work, 0)

    assert inside == [("Arbete", [("Hygienbevis", ["Kurs"])], [])]
    assert shape(desk, plan) == [("Arbete", [("Hygienbevis", [])], ["Kurs"])]


def test_a_move_writes_one_place(desk: Desk, plan: str) -> None:
    """Two people who move different rows do not meet; without room all are placed anew."""
    keys = [planning.add_goal(desk, plan, words) for words in "ABC"]
    places = {key: desk.get(key).values["place"] for key in keys}
    plan_order.move(desk, keys[2], plan, 1)
    after = {key: desk.get(key).values["place"] for key in keys}
    for key in keys:
        planning.set_field(desk, key, "place", 7)
    plan_order.move(desk, keys[0], plan, 2)

    assert [key for key in keys if places[key] != after[key]] == [keys[2]]
    assert [view.goal.own_words for view in planning.view(desk, plan).goals] == ["B", "C", "A"]


def test_a_goal_taken_away_takes_all_that_hangs_on_it(desk: Desk, plan: str) -> None:
    work = planning.add_goal(desk, plan, "Arbete")
    sub = planning.add_sub_goal(desk, work, "Hygienbevis")
    inner = planning.add_activity(desk, work, words="Kurs", sub_goal=sub)
    own = planning.add_activity(desk, work, words="Cv")
    planning.remove(desk, work)

    assert [desk.find(key) for key in (work, sub, inner, own)] == [None] * 4


def test_a_copy_is_planned_anew(desk: Desk, plan: str) -> None:
    """How the first one went is its own story."""
    work = planning.add_goal(desk, plan, "Arbete")
    sub = planning.add_sub_goal(desk, work, "Prova på")
    like = Activity(
        id="", what=Coded(code="PRAKTIK"), actor=Actor(code="ARBETSGIVARE", name="Bageriet"),
        period=Period(start=date(2026, 4, 1)), hours_week="10", status="AVBRUTEN",
        stopped_why="För långt att resa.", hours_done="40",
    )  # fmt: skip
    key = plan_order.paste_activity(desk, sub, like)
    made = desk.get(key).as_type(Activity)

    assert (made.what, made.actor, made.period, made.hours_week) == (
        like.what, like.actor, like.period, like.hours_week,
    )  # fmt: skip
    assert (made.status, made.stopped_why, made.hours_done) == ("PLANERAD", "", "")
    assert (made.goal, made.sub_goal) == (work, sub)


class TestWhatIsOnTheScreen:
    """What another computer wrote while the page was open is not pushed aside unread."""

    def test_it_becomes_a_krock(self, desk: Desk, plan: str) -> None:
        goal = planning.add_goal(desk, plan, "Arbete")
        shown = OnScreen()
        shown.read(desk, [goal])
        fillings.elsewhere(desk, goal, "why", "Egna pengar")
        fillings.elsewhere(desk, goal, "own_words", "Arbete i kök", wall=2)
        planning.set_field(desk, goal, "own_words", "Arbete som kock", shown)
        both = sorted(fillings.standing(desk, goal, "own_words"))

        assert both == ["Arbete i kök", "Arbete som kock"]
        assert planning.view(desk, plan).krockar == ((goal, "own_words"),)

    def test_own_writes_follow_each_other(self, desk: Desk, plan: str) -> None:
        goal = planning.add_goal(desk, plan, "Arbete")
        shown = OnScreen()
        shown.read(desk, [goal])
        for words in ("Arbete i kök", "Arbete som kock"):
            planning.set_field(desk, goal, "own_words", words, shown)

        assert fillings.standing(desk, goal, "own_words") == ["Arbete som kock"]
        assert planning.view(desk, plan).krockar == ()
