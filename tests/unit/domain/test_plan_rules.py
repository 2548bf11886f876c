"""Hints before a plan is agreed; none of them stops anybody (R-12)."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from mia_desktop.domain.plan_rules import (
    PlanWarning,
    Warned,
    goal_of,
    in_plan_order,
    parallel_hours,
    party_consent,
    warnings,
)
from mia_desktop.domain.records.base import Coded, Period
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.domain.records.work import Activity, Actor, Goal, Plan, PlanVersion, SubGoal

TODAY = date(2026, 3, 12)
PLAN = Plan(id="plan", follow_ups=(TODAY,))
GOAL = Goal(id="goal", own_words="Jag vill baka")
ACTIVITY = Activity(
    id="act", goal="goal", what=Coded(code="PRAKTIK"), actor=Actor(code="AF"),
    period=Period(start=date(2026, 3, 1), end=date(2026, 9, 1)),
)  # fmt: skip


def codes(plan=PLAN, goals=(GOAL,), activities=(ACTIVITY,), agreed=None) -> list[tuple[str, str]]:
    found = warnings(plan, goals, activities, agreed=agreed, today=TODAY)
    return [(each.code.value, each.record) for each in found]


@pytest.mark.rule("R-12")
def test_a_plan_with_everything_is_left_in_peace() -> None:
    """A follow-up today is still to come; activities may be without dates."""
    open_end = msgspec.structs.replace(ACTIVITY, id="b", period=Period(start=TODAY))

    assert codes() == []
    assert codes(activities=[ACTIVITY, open_end]) == []


@pytest.mark.rule("R-12")
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"goals": [], "activities": []}, [("no_goal", "plan")]),
        ({"goals": [Goal(id="goal", own_words=" ")]}, [("no_own_words", "goal")]),
        ({"activities": []}, [("no_activity", "goal")]),
        (
            {"activities": [msgspec.structs.replace(ACTIVITY, actor=Actor(name="Bo"))]},
            [("no_actor", "act")],
        ),
        ({"plan": Plan(id="plan", follow_ups=(date(2026, 3, 11),))}, [("no_follow_up", "plan")]),
        ({"agreed": PlanVersion(id="v1")}, [("no_copy", "v1")]),
    ],
)
def test_what_is_missing_is_named_beside_its_place(changes, expected) -> None:
    """The handler sees where, not only that."""
    assert codes(**changes) == expected


@pytest.mark.rule("R-12")
def test_a_copy_that_was_given_is_no_matter() -> None:
    """Nor is a copy of a version that is not agreed yet."""
    assert codes(agreed=PlanVersion(id="v1", copy_given=TODAY)) == []


def test_a_reached_goal_needs_no_activity() -> None:
    """It is done."""
    assert codes(goals=[GOAL, Goal(id="b", own_words="Klart", state="NATT")]) == []


def test_an_activity_that_ends_before_it_starts_is_named() -> None:
    """A slip in a date is seen before the plan is printed."""
    period = Period(start=TODAY, end=date(2026, 3, 1))
    late = msgspec.structs.replace(ACTIVITY, period=period)

    assert codes(activities=[late]) == [("ends_before_start", "act")]


@pytest.mark.parametrize(("count", "warned"), [(5, False), (6, True)])
def test_many_open_goals_at_once_are_asked_about(count, warned) -> None:
    """Which three matter most now? (ux §1.10)."""
    goals = [Goal(id=f"g{n}", own_words="Mål") for n in range(count)]
    activities = [msgspec.structs.replace(ACTIVITY, id=f"a{n}", goal=f"g{n}") for n in range(count)]
    found = codes(goals=goals, activities=activities)

    assert (found == [(PlanWarning.MANY_GOALS.value, "plan")]) is warned


def test_an_activity_under_a_sub_goal_serves_the_goal() -> None:
    """Nobody is told that a goal has no activity while one stands under its sub-goal."""
    sub = SubGoal(id="sub", goal="goal")
    under = msgspec.structs.replace(ACTIVITY, goal="", sub_goal="sub")
    found = warnings(PLAN, [GOAL], [under], sub_goals=[sub], agreed=None, today=TODAY)

    assert found == []
    assert goal_of(under, [sub]) == "goal"
    assert goal_of(under, []) == ""
    assert goal_of(ACTIVITY, [sub]) == "goal"


def busy(key: str, hours: str, start: date | None, end: date | None, status="PAGAR") -> Activity:
    return Activity(id=key, hours_week=hours, period=Period(start=start, end=end), status=status)


def test_a_week_holds_what_runs_in_it() -> None:
    """Day by day where it changes; a time with nothing is left out."""
    april, june = date(2026, 4, 1), date(2026, 6, 1)
    found = parallel_hours(
        [busy("a", "10", april, date(2026, 4, 30)), busy("b", "4", june, date(2026, 6, 30))]
    )

    assert [(one.start, one.end, str(one.hours), one.activities) for one in found] == [
        (april, date(2026, 4, 30), "10", ("a",)),
        (june, date(2026, 6, 30), "4", ("b",)),
    ]


@pytest.mark.parametrize(
    "activity",
    [
        busy("a", "", TODAY, None),
        busy("a", "många", TODAY, None),
        busy("a", "NaN", TODAY, None),
        busy("a", "-3", TODAY, None),
        busy("a", "5", None, TODAY),
        busy("a", "5", TODAY, date(2026, 1, 1)),
        busy("a", "5", TODAY, None, status="PAUSAD"),
        busy("a", "5", TODAY, None, status="AVBRUTEN"),
    ],
)
def test_what_has_no_hours_or_no_time_asks_for_none(activity: Activity) -> None:
    assert parallel_hours([activity]) == []


def scope(*parties: str, end: date | None = None) -> ConsentScope:
    return ConsentScope(parties=parties, end=end)


SEPTEMBER = date(2026, 9, 12)


@pytest.mark.rule("R-15")
@pytest.mark.parametrize(
    ("scopes", "plan_end", "until", "blocked"),
    [
        ([], SEPTEMBER, None, True),
        ([scope("FK")], SEPTEMBER, None, True),
        ([scope("AF")], SEPTEMBER, None, False),
        ([scope("AF")], None, None, False),
        ([scope("AF", end=SEPTEMBER)], SEPTEMBER, SEPTEMBER, False),
        ([scope("AF", end=TODAY)], SEPTEMBER, TODAY, True),
        ([scope("AF", end=TODAY), scope("AF", end=SEPTEMBER)], SEPTEMBER, SEPTEMBER, False),
        ([scope("AF", end=TODAY), scope("AF")], SEPTEMBER, None, False),
        ([scope("AF", end=SEPTEMBER)], None, SEPTEMBER, True),
    ],
)
def test_a_party_gets_the_paper_only_while_consent_reaches_as_far_as_the_plan(
    scopes: list[ConsentScope], plan_end: date | None, until: date | None, blocked: bool
) -> None:
    """What is handed over speaks of the whole time of the plan."""
    found = party_consent("AF", scopes, plan_end)

    assert (found.until, found.blocks_paper) == (until, blocked)
    assert found.given == any("AF" in one.parties for one in scopes)


@pytest.mark.rule("R-15")
def test_a_consent_that_ends_before_the_plan_is_said_beside_its_activity() -> None:
    """In time to ask again; where no consent was ever given there is nothing that ends."""
    plan = msgspec.structs.replace(PLAN, period=Period(start=TODAY, end=SEPTEMBER))

    def said(*scopes: ConsentScope) -> list[Warned]:
        return warnings(plan, [GOAL], [ACTIVITY], consents=scopes, agreed=None, today=TODAY)

    assert said(scope("AF", end=TODAY)) == [
        Warned(code=PlanWarning.CONSENT_ENDS, record="act", party="AF", day=TODAY)
    ]
    assert said(scope("AF", end=SEPTEMBER)) == []
    assert said() == []


def test_activities_stand_sub_goal_by_sub_goal() -> None:
    """On the screen and on paper alike."""
    subs = [SubGoal(id="s1", goal="goal"), SubGoal(id="s2", goal="goal")]
    found = in_plan_order(
        "goal",
        subs,
        [
            Activity(id="own", goal="goal", place=1),
            Activity(id="b", goal="goal", sub_goal="s2", place=1),
            Activity(id="a2", goal="goal", sub_goal="s1", place=2),
            Activity(id="a1", sub_goal="s1", place=1),
            Activity(id="other", goal="else", place=1),
        ],
    )

    assert [one.id for one in found] == ["a1", "a2", "b", "own"]
