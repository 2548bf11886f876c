"""What changed between two versions of a plan: nothing is left out, nothing is said twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.services import access, plan_differences, plan_order, planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.plan_differences import Difference
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
    return planning.plan_of(desk, someone(desk))


def by_record(found: list[Difference]) -> dict[str, Difference]:
    return {each.record: each for each in found}


def test_what_came_went_and_changed_is_told_apart(desk: Desk, plan: str) -> None:
    """S19: at the next meeting the two can go through just that."""
    first, second = (planning.add_goal(desk, plan, words) for words in ("Arbeta", "Sova"))
    planning.agree(desk, plan)
    planning.set_field(desk, first, "own_words", "Arbeta i kök")
    planning.remove(desk, second)
    activity = planning.add_activity(desk, first, "PRAKTIK")
    found = by_record(plan_differences.since_agreed(desk, plan))

    assert {key: each.how for key, each in found.items()} == {
        first: "changed", second: "went", activity: "came",
    }  # fmt: skip
    (part,) = found[first].parts
    assert (part.unit, part.before, part.after) == ("own_words", "Arbeta", "Arbeta i kök")
    assert [part.before for part in found[second].parts] == ["Sova"]
    assert [part.unit for part in found[activity].parts] == ["what"]


def test_a_row_in_another_place_is_moved_and_not_rewritten(desk: Desk, plan: str) -> None:
    one, other = (planning.add_goal(desk, plan, words) for words in ("Arbeta", "Sova"))
    planning.agree(desk, plan)
    plan_order.move(desk, other, plan, 0)
    found = by_record(plan_differences.since_agreed(desk, plan))

    assert found[other].how == "moved"
    assert found[other].parts == ()
    assert {each.how for each in found.values()} == {"moved"}
    assert one in found or len(found) == 1


def test_a_version_is_compared_with_the_one_before_it(desk: Desk, plan: str) -> None:
    """Whatever has been written since: what was agreed stands for ever."""
    goal = planning.add_goal(desk, plan, "Arbeta")
    first = planning.agree(desk, plan)
    planning.set_field(desk, goal, "why", "För att klara mig")
    second = planning.agree(desk, plan)
    planning.set_field(desk, goal, "why", "Något annat")
    (changed,) = plan_differences.of_version(desk, second)

    assert [(p.unit, p.before, p.after) for p in changed.parts] == [
        ("why", "", "För att klara mig"),
    ]  # fmt: skip
    assert {each.how for each in plan_differences.of_version(desk, first)} == {"came"}


def test_nothing_differs_right_after_agreeing(desk: Desk, plan: str) -> None:
    planning.add_goal(desk, plan, "Arbeta")
    planning.agree(desk, plan)

    assert plan_differences.since_agreed(desk, plan) == []


def test_before_anything_is_agreed_all_of_it_is_new(desk: Desk, plan: str) -> None:
    planning.add_goal(desk, plan, "Arbeta")

    assert {each.how for each in plan_differences.since_agreed(desk, plan)} == {"came"}
