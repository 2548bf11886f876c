"""Templates of plans: quick to add, and nothing of a participant in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.domain.records.base import Coded
from mia_desktop.domain.records.work import Actor
from mia_desktop.services import access, people, plan_templates, planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.plan_templates import SHIPPED, NoTemplateName
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import someone


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=FakeClock())
    yield made
    access.leave(made)


@pytest.fixture
def plan(desk: Desk) -> str:
    return planning.plan_of(desk, someone(desk, "Amina", "Karim"))


def a_goal(desk: Desk, plan: str) -> tuple[str, str]:
    goal = planning.add_goal(desk, plan, "Amina vill laga mat")
    planning.set_field(desk, goal, "goal_type", Coded(code="ARBETE"))
    activity = planning.add_activity(desk, goal, "PRAKTIK", "hos Aminas kusin")
    planning.set_field(desk, activity, "actor", Actor(code="ARBETSGIVARE", name="Karims kök"))
    planning.set_field(desk, activity, "hours_week", "10")
    return goal, activity


def test_those_that_ship_are_there_from_the_beginning(desk: Desk) -> None:
    assert plan_templates.every(desk) == SHIPPED
    assert all(one.shipped for one in SHIPPED)


@pytest.mark.rule("R-44")
def test_a_template_holds_nothing_of_the_participant(desk: Desk, plan: str) -> None:
    """It outlives the case: what was said, by whom and where is not in it."""
    goal, activity = a_goal(desk, plan)
    plan_templates.keep(desk, goal, "Mot köksarbete")
    plan_templates.keep(desk, activity, "Kökspraktik")
    kept = repr(desk.setting("plan_templates"))

    for word in ("Amina", "Karim", "kusin"):
        assert word not in kept
    assert "Kökspraktik" in kept


def test_an_activity_from_a_template_hangs_where_one_stands(desk: Desk, plan: str) -> None:
    goal, activity = a_goal(desk, plan)
    sub = planning.add_sub_goal(desk, goal, "Prova på")
    made = plan_templates.keep(desk, activity, "Kökspraktik")
    row = plan_templates.use(desk, made, plan, goal, sub)
    values = desk.get(row).values

    assert (values["goal"], values["sub_goal"], values["hours_week"]) == (goal, sub, "10")
    assert values["actor"]["code"] == "ARBETSGIVARE"
    assert values["what"] == {"code": "PRAKTIK", "words": "Kökspraktik"}
    people.undo(desk)
    assert row not in {one.id for one in planning.view(desk, plan).activity_list()}


def test_a_goal_from_a_template_has_its_activities(desk: Desk, plan: str) -> None:
    goal, _ = a_goal(desk, plan)
    made = plan_templates.keep(desk, goal, "Mot köksarbete")
    row = plan_templates.use(desk, made, plan, goal)
    new = planning.view(desk, plan).goals[-1]

    assert new.goal.id == row
    assert (new.goal.own_words, new.goal.goal_type.code) == ("", "ARBETE")
    assert [one.what.code for one in new.activities] == ["PRAKTIK"]


def test_without_a_goal_an_activity_brings_one(desk: Desk, plan: str) -> None:
    """An empty plan can begin with a template as well."""
    row = plan_templates.use(desk, SHIPPED[0], plan)
    (goal,) = planning.view(desk, plan).goals

    assert goal.goal.id == row
    assert [one.what.words for one in goal.activities] == ["Studiebesök"]


def test_the_same_name_again_replaces_and_what_is_removed_can_come_back(
    desk: Desk, plan: str
) -> None:
    goal, activity = a_goal(desk, plan)
    plan_templates.keep(desk, goal, "Kök")
    made = plan_templates.keep(desk, activity, " kök ")
    names = [one.name for one in plan_templates.own(desk)]
    plan_templates.remove(desk, made.id)
    gone = plan_templates.own(desk)
    plan_templates.put_back(desk, made)

    assert (names, gone) == (["kök"], ())
    assert plan_templates.own(desk) == (made,)


def test_a_template_needs_a_name(desk: Desk, plan: str) -> None:
    goal, _ = a_goal(desk, plan)

    with pytest.raises(NoTemplateName):
        plan_templates.keep(desk, goal, "  ")
