"""Phases: changed freely, warned about, begun anew when somebody comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeAlias, cast

import pytest

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import ConsentScope, Participation, Status
from mia_desktop.platform.slices import at_once
from mia_desktop.services import (
    access,
    after_exit,
    caseload,
    figures,
    filling,
    participation,
    people,
    planning,
    undoing,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.figures import Counted
from tests.helpers.desks import new_desk

Doubts: TypeAlias = tuple[participation.PeriodDoubt, ...]


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


def doubts_of(
    desk: Desk, case: str, *periods: tuple[str, date | None, date | None]
) -> list[Doubts]:
    """What is said of each of these periods, in order."""
    made = tuple(
        Participation(
            id=f"run-{n}", case=case, status=cast("Status", status),
            period=Period(start=start, end=end),
        )
        for n, (status, start, end) in enumerate(periods)
    )  # fmt: skip
    return [participation.period_doubts(made, run, desk.clock.today()) for run in made]


@pytest.mark.rule("R-01")
def test_what_is_odd_about_the_days_of_a_period_is_said(desk: Desk, case: str) -> None:
    """Figures take the days as they stand: whoever wrote them is told how (R-03: no gate)."""
    may, june, july = (date(2025, month, 1) for month in (5, 6, 7))

    assert doubts_of(desk, case, ("AVSLUTAD", may, june), ("PAGAENDE", june, None)) == [(), ()]
    assert doubts_of(desk, case, ("AVSLUTAD", may, july), ("PAGAENDE", june, None)) == [
        ("overlap",), ("overlap",),
    ]  # fmt: skip
    assert doubts_of(desk, case, ("AVSLUTAD", june, may)) == [("end_first",)]
    assert doubts_of(desk, case, ("AVSLUTAD", may, date(2030, 1, 1))) == [("ahead",)]
    assert doubts_of(desk, case, ("PAGAENDE", None, None), ("AKTUALISERAD", None, None)) == [
        ("no_start",), (),
    ]  # fmt: skip
    assert doubts_of(desk, case, ("EFTERUPPFOLJNING", may, None)) == [("no_end",)]
    assert doubts_of(desk, case, ("PAGAENDE", may, june)) == [("still_open",)]
    assert doubts_of(desk, case, ("FELREGISTRERAD", june, may), ("PAGAENDE", may, None)) == [(), ()]


def test_the_days_that_are_due_follow_another_last_day(desk: Desk, case: str) -> None:
    """C13: one month after it ended, not after it was typed; only while somebody may be asked."""
    scope = ConsentScope(start=date(2026, 1, 1), end=date(2026, 9, 30))
    people.give_consent(desk, case, "CONTACT_AFTER", scope, "MUNTLIGT")
    run = run_of(desk, case)
    participation.set_status(desk, run, "AVSLUTAD")
    for months in (1, 6):
        values = {"kind": f"after_exit_{months}", "day": date(2026, 4, 12), "about": run}
        desk.create("reminder", case, values)
    desk.create("reminder", case, {"kind": "after_exit_1", "day": date(2025, 1, 1), "about": "x"})

    participation.set_period(desk, run, {"start": "2026-01-07", "end": "2026-04-10"})

    days = [str(one.values["day"]) for one in desk.of_case(case, "reminder")]
    due = [(row.day, row.kind) for row in caseload.due(desk, date(2026, 12, 31))]
    assert days == ["2026-05-10", "2025-01-01"]
    assert ("2026-05-10", "after_exit_1") in due
    undoing.undo(desk)
    assert len(desk.of_case(case, "reminder")) == 3


def volume(desk: Desk, first: date, last: date) -> dict[str, int]:
    sheet = at_once(figures.reckoning(desk, first, last, slice_s=None))
    counted = [table for table in sheet.tables if isinstance(table, Counted) and table.volume]
    return {table.id: sum(line.total for line in table.lines) for table in counted}


@pytest.mark.rule("R-01")
@pytest.mark.rule("R-28")
def test_figures_count_the_days_that_were_written(desk: Desk, case: str) -> None:
    """A period that began in January and was typed in March is January's."""
    participation.set_status(desk, run_of(desk, case), "PAGAENDE")

    participation.set_period(desk, run_of(desk, case), {"start": "2026-01-19", "end": None})

    assert volume(desk, date(2026, 1, 1), date(2026, 1, 31)) == {
        "started": 1, "ongoing": 1, "ended": 0,
    }  # fmt: skip
    assert volume(desk, date(2026, 3, 1), date(2026, 3, 31))["started"] == 0


def test_asking_afterwards_means_that_it_has_ended(desk: Desk, case: str) -> None:
    """Domain §1.6: nobody who is asked how it went afterwards is counted as still there."""
    run = run_of(desk, case)
    participation.set_period(desk, run, {"start": "2026-01-19", "end": None})
    participation.set_status(desk, run, "PAGAENDE")
    scope = ConsentScope(start=date(2026, 1, 1), end=date(2026, 12, 31))
    people.give_consent(desk, case, "CONTACT_AFTER", scope, "MUNTLIGT")

    participation.set_status(desk, run, "EFTERUPPFOLJNING")

    assert volume(desk, date(2026, 3, 1), date(2026, 3, 31)) == {
        "started": 0, "ongoing": 0, "ended": 1,
    }  # fmt: skip
    assert after_exit.participation_for(desk, case).id == run
