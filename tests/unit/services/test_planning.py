"""The plan: in the participant's words, agreed in versions, changed without losing anything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain import writes
from mia_desktop.domain.authoring import OpenConflict
from mia_desktop.domain.plan_rules import PlanWarning
from mia_desktop.domain.records.base import Coded, Period
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.domain.records.work import Actor, Signature
from mia_desktop.domain.writes import Line
from mia_desktop.services import (
    access,
    papers,
    people,
    plan_differences,
    plan_order,
    plan_parties,
    planning,
    undoing,
)
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import someone

TODAY = date(2026, 3, 12)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=clock)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return someone(desk)


@pytest.fixture
def plan(desk: Desk, case: str) -> str:
    return planning.plan_of(desk, case)


def words(desk: Desk, plan: str) -> list[str]:
    return [view.goal.own_words for view in planning.view(desk, plan).goals]


def test_a_plan_is_for_six_months_to_begin_with(desk: Desk, case: str, plan: str) -> None:
    """Domain §3.2; asked for again it is the same plan."""
    period = planning.view(desk, plan).plan.period

    assert period == Period(start=TODAY, end=date(2026, 9, 12))
    assert planning.plan_of(desk, case) == plan


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 30), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 6, 30)),
        (date(2026, 7, 1), date(2027, 1, 1)),
    ],
)
def test_six_months_on_is_a_day_that_there_is(
    desk: Desk, clock: FakeClock, start: date, expected: date
) -> None:
    """A plan made on 31 August ends on the last of February."""
    clock.forward(days=(start - TODAY).days)
    made = planning.plan_of(desk, someone(desk))

    assert planning.view(desk, made).plan.period.end == expected


def test_a_plan_needs_no_participation(desk: Desk, case: str) -> None:
    """A case that came from elsewhere may lack it."""
    for run in desk.of_case(case, "participation"):
        desk.remove(run)
    made = planning.plan_of(desk, case)

    assert planning.view(desk, made).plan.participation == ""
    assert planning.view(desk, planning.plan_of(desk, case)).goals == ()
    planning.agree(desk, made)


def test_goals_stand_in_the_order_of_the_participant(desk: Desk, plan: str) -> None:
    """The most important one first, wherever it was said."""
    first = planning.add_goal(desk, plan, "Arbete")
    planning.add_goal(desk, plan, "Boende")
    third = planning.add_goal(desk, plan, "Svenska")

    plan_order.move(desk, third, plan, 0)
    assert words(desk, plan) == ["Svenska", "Arbete", "Boende"]
    plan_order.move(desk, first, plan, 99)
    assert words(desk, plan) == ["Svenska", "Boende", "Arbete"]
    plan_order.move(desk, first, plan, -5)
    assert words(desk, plan) == ["Arbete", "Svenska", "Boende"]


def test_a_move_is_one_step_back(desk: Desk, plan: str) -> None:
    planning.add_goal(desk, plan, "Arbete")
    second = planning.add_goal(desk, plan, "Boende")
    plan_order.move(desk, second, plan, 0)
    undoing.undo(desk)

    assert words(desk, plan) == ["Arbete", "Boende"]


def test_sub_goals_and_activities_hang_on_their_goal(desk: Desk, plan: str) -> None:
    goal = planning.add_goal(desk, plan, "Arbete")
    other = planning.add_goal(desk, plan, "Boende")
    sub = planning.add_sub_goal(desk, goal, "Skriva ett cv")
    praktik = planning.add_activity(desk, goal, "PRAKTIK", sub_goal=sub)
    own = planning.add_activity(desk, goal, words="Promenera")
    view, empty = planning.view(desk, plan).goals

    assert [one.id for one in view.sub_goals] == [sub]
    assert [one.id for one in view.activities] == [praktik, own]
    assert view.activities[1].what == Coded(words="Promenera")
    assert view.activities[0].sub_goal == sub
    assert (empty.goal.id, empty.sub_goals, empty.activities) == (other, (), ())


def test_an_activity_that_names_its_sub_goal_only_is_shown(desk: Desk, plan: str) -> None:
    """Another's program may write it so; it must not vanish from the plan."""
    goal = planning.add_goal(desk, plan, "Arbete")
    sub = planning.add_sub_goal(desk, goal, "Skriva ett cv")
    values = {"sub_goal": sub, "what": {"code": "SAMTAL", "words": ""}}
    activity = desk.create("activity", desk.get(plan).case, values)
    found = planning.view(desk, plan)
    planning.remove(desk, goal)

    assert [one.id for one in found.goals[0].activities] == [activity]
    assert PlanWarning.NO_ACTIVITY not in {warned.code for warned in found.warnings}
    assert desk.find(activity) is None


def test_a_goal_goes_with_all_that_hangs_on_it_and_comes_back_whole(desk: Desk, plan: str) -> None:
    """One Ångra, not one for each activity."""
    goal = planning.add_goal(desk, plan, "Arbete")
    planning.add_sub_goal(desk, goal, "Skriva ett cv")
    planning.add_activity(desk, goal, "PRAKTIK")
    planning.add_activity(desk, goal, "SAMTAL")
    before = planning.view(desk, plan).goals
    planning.remove(desk, goal)
    gone = planning.view(desk, plan).goals
    undoing.undo(desk)

    assert gone == ()
    assert planning.view(desk, plan).goals == before


def test_an_activity_alone_can_be_taken_away(desk: Desk, plan: str) -> None:
    goal = planning.add_goal(desk, plan, "Arbete")
    activity = planning.add_activity(desk, goal, "PRAKTIK")
    planning.remove(desk, activity)

    assert planning.view(desk, plan).goals[0].activities == ()


def test_typing_on_in_one_field_is_one_step_back(desk: Desk, plan: str) -> None:
    goal = planning.add_goal(desk, plan, "Arbete")
    planning.set_field(desk, goal, "why", "För barnens")
    planning.set_field(desk, goal, "why", "För barnens skull")
    undoing.undo(desk)

    assert planning.view(desk, plan).goals[0].goal.why == ""


class TestVersions:
    @pytest.mark.rule("R-02")
    def test_what_was_agreed_stands_for_ever(self, desk: Desk, plan: str) -> None:
        """The paper that the participant signed says the same in ten years."""
        goal = planning.add_goal(desk, plan, "Arbete")
        version = planning.agree(desk, plan)
        planning.set_field(desk, goal, "own_words", "Något annat")
        (kept,) = planning.view(desk, plan).versions

        assert kept.id == version
        assert kept.content[f"goal/{goal}"]["own_words"] == "Arbete"

    def test_a_change_of_what_was_agreed_is_told(self, desk: Desk, plan: str) -> None:
        """The next version is asked for; nothing happens by itself (decisions C4)."""
        goal = planning.add_goal(desk, plan, "Arbete")
        planning.agree(desk, plan)
        same = planning.view(desk, plan).changed
        planning.set_field(desk, goal, "wanted", date(2026, 9, 1))
        added = planning.add_activity(desk, goal, "PRAKTIK")

        assert same == ()
        assert set(planning.view(desk, plan).changed) == {goal, added}

    def test_status_and_hours_change_nothing_that_was_agreed(self, desk: Desk, plan: str) -> None:
        goal = planning.add_goal(desk, plan, "Arbete")
        activity = planning.add_activity(desk, goal, "PRAKTIK")
        planning.agree(desk, plan)
        planning.set_field(desk, activity, "status", "PAGAR")
        planning.set_field(desk, activity, "hours_done", "12")
        planning.set_field(desk, goal, "state", "NATT")

        assert planning.view(desk, plan).changed == ()

    def test_versions_are_counted_and_compared(self, desk: Desk, plan: str) -> None:
        goal = planning.add_goal(desk, plan, "Arbete")
        planning.agree(desk, plan)
        planning.set_field(desk, goal, "own_words", "Arbete i kök")
        planning.agree(desk, plan)
        one, two = planning.view(desk, plan).versions

        assert (one.version, two.version) == (1, 2)
        assert [each.record for each in plan_differences.of_version(desk, two.id)] == [goal]

    def test_agreeing_begins_the_work(self, desk: Desk, case: str, plan: str) -> None:
        planning.agree(desk, plan)
        run = people.view(desk, case).present

        assert run is not None
        assert run.status == "PAGAENDE"

    def test_agreeing_again_restarts_nobody_who_rests(
        self, desk: Desk, case: str, plan: str
    ) -> None:
        """Whoever is paused stays paused until somebody says otherwise."""
        (run,) = desk.of_case(case, "participation")
        desk.set(run, "status", "PAUSAD")
        planning.agree(desk, plan)

        assert desk.get(run.id).values["status"] == "PAUSAD"

    def test_agreeing_goes_back_in_one_step(self, desk: Desk, case: str, plan: str) -> None:
        planning.agree(desk, plan)
        undoing.undo(desk)
        run = people.view(desk, case).present

        assert planning.view(desk, plan).versions == ()
        assert run is not None
        assert run.status == "AKTUALISERAD"

    @pytest.mark.rule("R-16")
    def test_signing_is_a_dated_fact(self, desk: Desk, plan: str) -> None:
        """The program makes no signature; it keeps that somebody signed, and how."""
        version = planning.agree(desk, plan)
        signed = Signature(day=TODAY, how="UPPLAST", name="Amina Karim")
        planning.sign(desk, version, "participant", signed)
        planning.sign(desk, version, "coach", Signature(day=TODAY, name="Anna Handledare"))
        planning.copy_given(desk, version, TODAY)
        agreed = planning.view(desk, plan).agreed

        assert agreed is not None
        assert agreed.participant_signed == signed
        assert agreed.coach_signed == Signature(day=TODAY, name="Anna Handledare")
        assert agreed.copy_given == TODAY


@pytest.mark.rule("R-12")
def test_what_to_think_of_stands_at_its_place(desk: Desk, plan: str) -> None:
    """A hint beside the field, never a stop: it can be agreed all the same."""
    goal = planning.add_goal(desk, plan)
    activity = planning.add_activity(desk, goal, "PRAKTIK")
    found = {(warned.code, warned.record) for warned in planning.view(desk, plan).warnings}
    planning.set_field(desk, goal, "own_words", "Arbete")
    planning.set_field(desk, activity, "actor", Actor(code="AF"))
    planning.set_field(desk, plan, "follow_ups", [date(2026, 6, 1)])

    assert found == {
        (PlanWarning.NO_OWN_WORDS, goal),
        (PlanWarning.NO_ACTOR, activity),
        (PlanWarning.NO_FOLLOW_UP, plan),
    }
    assert planning.view(desk, plan).warnings == ()


def from_elsewhere(desk: Desk, case: str, record: str, kind: str, unit: str, value: object) -> None:
    now = int(desk.clock.now().timestamp() * 1000)
    line = Line(
        author="Bo", case=case, epoch="ab" * 16, kind=kind, record=record, unit=unit, value=value,
        stamp=(now + 1, 0),
    )  # fmt: skip
    desk.writer.absorb([writes.make(line)])


@pytest.mark.rule("R-02")
def test_two_words_that_differ_are_not_agreed_on(desk: Desk, case: str, plan: str) -> None:
    """The paper for ever would carry the one that nobody chose."""
    goal = planning.add_goal(desk, plan, "Jobba i kök")
    from_elsewhere(desk, case, goal, "goal", "own_words", "Läsa till kock")
    with pytest.raises(OpenConflict) as caught:
        planning.agree(desk, plan)

    assert caught.value.units == ((goal, "own_words"),)


def test_a_first_word_taken_back_leaves_a_plan_that_opens_and_prints(
    desk: Desk, case: str, plan: str
) -> None:
    """Ångra of a first word, or a strange bundle: the plan is still there to be printed."""
    goal = planning.add_goal(desk, plan, "Jobba i kök")
    planning.set_field(desk, goal, "why", "Egna pengar")
    undoing.undo(desk)
    from_elsewhere(desk, case, goal, "goal", "place", "först")
    paper = papers.plan_paper(desk, plan)

    assert words(desk, plan) == ["Jobba i kök"]
    assert "Jobba i kök" in repr(paper.blocks)


@pytest.mark.rule("R-42")
def test_opening_a_plan_is_in_the_log(desk: Desk, case: str, plan: str) -> None:
    """Goals in a person's own words are read here, past the participant's page."""
    planning.open_plan(desk, case)
    line = next(audit.lines(desk.connection, case=case))

    assert (line.kind, line.record) == ("open", plan)


@pytest.mark.rule("R-15")
def test_whose_consent_reaches_how_far_is_told_party_by_party(
    desk: Desk, case: str, plan: str
) -> None:
    """The participant and the handledare need none; whoever else is responsible is asked about."""
    goal = planning.add_goal(desk, plan, "Arbete")
    for party in ("DELTAGAREN", "AF", "HANDLEDARE", "FK", "PRIMARVARD", "AF"):
        key = planning.add_activity(desk, goal, "SAMTAL")
        planning.set_field(desk, key, "actor", Actor(code=party))
    far = ConsentScope(parties=("AF",), start=TODAY)
    short = ConsentScope(parties=("FK",), start=TODAY, end=date(2026, 5, 1))
    for scope in (far, short):
        people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
    ended = people.give_consent(
        desk, case, "INFO_EXCHANGE", ConsentScope(parties=("PRIMARVARD",)), "SKRIFTLIGT"
    )
    people.withdraw_consent(desk, ended, "Muntligt")
    found = {one.party: one for one in plan_parties.parties(desk, plan)}
    with pytest.raises(plan_parties.ConsentTooShort) as caught:
        plan_parties.may_have_paper(desk, plan, "FK")

    assert {party: one.blocks_paper for party, one in found.items()} == {
        "AF": False, "FK": True, "PRIMARVARD": True,
    }  # fmt: skip
    assert found["FK"].until == date(2026, 5, 1)
    assert caught.value.consent == found["FK"]
    assert plan_parties.may_have_paper(desk, plan, "AF") == found["AF"]
    assert PlanWarning.CONSENT_ENDS in {one.code for one in planning.view(desk, plan).warnings}
