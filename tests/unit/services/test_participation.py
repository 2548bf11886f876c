"""Phases: changed freely, warned about, begun anew when somebody comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.services import access, caseload, filling, participation, people, planning, undoing
from mia_desktop.services.desk import Desk
from tests.helpers.desks import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return caseload.add(desk, caseload.NewParticipant(given="Amina", family="Karim"))


def run_of(desk: Desk, case: str) -> str:
    run = people.view(desk, case).present
    assert run is not None
    return run.id


def test_work_may_begin_before_the_mapping_is_done_but_it_is_said(desk: Desk, case: str) -> None:
    """SE and IPS start at once: phases warn and never stop anybody (R-03)."""
    assert participation.doubts(people.view(desk, case), "PAGAENDE") == (
        "no_assessment", "no_plan", "unusual",
    )  # fmt: skip

    participation.set_status(desk, run_of(desk, case), "PAGAENDE")

    assert [run.status for run in people.view(desk, case).participations] == ["PAGAENDE"]


def test_the_usual_way_raises_no_doubt(desk: Desk, case: str) -> None:
    assert participation.doubts(people.view(desk, case), "KARTLAGGNING") == ()


def test_closing_without_an_exit_form_is_said(desk: Desk, case: str) -> None:
    """What the participant thinks would never be asked."""
    found = participation.doubts(people.view(desk, case), "AVSLUTAD")

    assert "no_exit_form" in found


def test_a_phase_that_ends_the_time_sets_its_last_day_and_gives_it_back(
    desk: Desk, case: str
) -> None:
    """A phase chosen by mistake must not leave an end behind that volumes count by."""
    run = run_of(desk, case)
    participation.set_status(desk, run, "AVSLUTAD")
    ended = people.view(desk, case).present

    participation.set_status(desk, run, "PAGAENDE")

    back = people.view(desk, case).present
    assert ended is not None
    assert ended.period.end == desk.clock.today()
    assert back is not None
    assert back.period.end is None


def test_coming_back_is_a_new_participation_beside_the_old_one(desk: Desk, case: str) -> None:
    """What was done then stays as it was counted (R-01, C1)."""
    participation.set_status(desk, run_of(desk, case), "AVSLUTAD")

    participation.reopen(desk, case)

    runs = people.view(desk, case).participations
    assert [run.status for run in runs] == ["AVSLUTAD", "AKTUALISERAD"]
    assert [row.phase for row in caseload.rows(desk, [case])] == ["AKTUALISERAD"]


def test_coaches_are_named_once(desk: Desk, case: str) -> None:
    participation.set_coaches(desk, case, [" Bo Ek ", "Bo Ek", "", "Anna Handledare"])

    assert people.view(desk, case).participant.coaches == ("Bo Ek", "Anna Handledare")
    assert caseload.coaches(desk) == ["Anna Handledare", "Bo Ek"]


def test_a_plan_asks_for_no_follow_up_when_its_time_is_over(desk: Desk, case: str) -> None:
    """A list full of those who have left hides those who wait."""
    plan = planning.plan_of(desk, case)
    planning.set_field(desk, plan, "follow_ups", ["2026-03-10"])
    before = [row.kind for row in caseload.due(desk, date(2026, 3, 12))]

    participation.set_status(desk, run_of(desk, case), "AVSLUTAD")

    assert before == ["follow_up"]
    assert caseload.due(desk, date(2026, 3, 12)) == []


def status_of(desk: Desk, case: str) -> str:
    return str(desk.get(run_of(desk, case)).values["status"])


def test_a_kartlaggning_that_is_begun_is_the_phase_and_one_step_back(desk: Desk, case: str) -> None:
    """Nobody sets the phase by hand in the middle of a talk; whoever regrets it regrets both."""
    filling.start(desk, case, "kartlaggning")

    assert status_of(desk, case) == "KARTLAGGNING"
    undoing.undo(desk)
    assert status_of(desk, case) == "AKTUALISERAD"


@pytest.mark.parametrize("plan_first", [True, False])
def test_planning_follows_when_kartlaggning_is_done_and_the_plan_begun(
    desk: Desk, case: str, *, plan_first: bool
) -> None:
    """The two may come in any order: only both together mean that planning has begun."""
    document = filling.start(desk, case, "kartlaggning")
    if plan_first:
        planning.plan_of(desk, case)
    else:
        filling.complete(desk, filling.open_document(desk, document))
    halfway = status_of(desk, case)
    if plan_first:
        filling.complete(desk, filling.open_document(desk, document))
    else:
        planning.plan_of(desk, case)

    assert halfway == "KARTLAGGNING"
    assert status_of(desk, case) == "PLANERING"
    undoing.undo(desk)
    assert status_of(desk, case) == "KARTLAGGNING"


def test_a_phase_that_was_chosen_is_not_taken_back(desk: Desk, case: str) -> None:
    """R-03: phases follow the work, and somebody who works on is not put back to mapping."""
    participation.set_status(desk, run_of(desk, case), "PAGAENDE")
    filling.start(desk, case, "kartlaggning")
    planning.plan_of(desk, case)

    assert status_of(desk, case) == "PAGAENDE"
