"""Rows of tables: every open goal and activity has its own, and nobody's row is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.forms import rows as table
from mia_desktop.services import access, filling, link_names, planning
from mia_desktop.services.desk import Desk
from tests.helpers import fillings
from tests.helpers.desks import new_desk
from tests.helpers.fillings import again, answer, begin, elsewhere, set_cell, someone


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return someone(desk)


def test_rows_keep_their_order_when_one_is_moved(desk: Desk, case: str) -> None:
    """The most important job is put first by the person, and stays there (C6)."""
    opened = begin(desk, case)
    first = fillings.add_row(desk, opened, "jobs", occupation="kock")
    second = fillings.add_row(desk, opened, "jobs", occupation="snickare")
    before = opened.session.rows("jobs")
    changed = table.changed_places(before, opened.session.move_row("jobs", second, 0))
    filling.save_rows(desk, opened, "jobs", changed)

    assert [row.id for row in again(desk, opened).session.rows("jobs")] == [second, first]


def test_a_row_that_was_taken_away_comes_back_by_undo(desk: Desk, case: str) -> None:
    opened = begin(desk, case)
    row = fillings.add_row(desk, opened, "jobs", occupation="kock")
    filling.remove_row(desk, row)
    gone = again(desk, opened).session.rows("jobs")
    desk.undo.undo(desk.writer)
    (back,) = again(desk, opened).session.rows("jobs")

    assert gone == ()
    assert back.cells == {"occupation": {"v": "kock"}}


class TestEach:
    """Tables with a row for every open goal or activity."""

    def test_every_open_goal_has_a_row_and_says_which_it_is(self, desk: Desk, case: str) -> None:
        """The follow-up asks about each goal without anybody adding it."""
        goal = fillings.plan_with_goal(desk, case)
        closed = fillings.plan_with_goal(desk, case, "Ett mål som är nått.")
        desk.set(desk.get(closed), "state", "NATT")
        opened = begin(desk, case, "uppfoljning")
        (row,) = opened.session.rows("goalProgress")

        assert row.cells == {"goal": {"v": goal}}
        assert opened.links["goal"][goal] == "Jag vill ha ett arbete."

    def test_two_coaches_write_into_the_same_row(self, desk: Desk, case: str) -> None:
        """Its id is made of document, question and goal: no row stands twice after a merge."""
        fillings.plan_with_goal(desk, case)
        opened = begin(desk, case, "uppfoljning")
        one, other = again(desk, opened), again(desk, opened)

        assert one.session.rows("goalProgress")[0].id == other.session.rows("goalProgress")[0].id

    def test_what_is_said_of_a_goal_is_kept_though_the_goal_is_closed(
        self, desk: Desk, case: str
    ) -> None:
        """The words of the meeting do not go with the goal."""
        goal = fillings.plan_with_goal(desk, case)
        opened = begin(desk, case, "uppfoljning")
        row = opened.session.rows("goalProgress")[0].id
        set_cell(desk, opened, "goalProgress", row, "rating", 6)
        desk.set(desk.get(goal), "state", "AVSLUTAT")
        (kept,) = again(desk, opened).session.rows("goalProgress")

        assert kept.cells["rating"] == {"v": 6}
        assert kept.cells["goal"] == {"v": goal}

    def test_the_status_is_written_into_the_plan(self, desk: Desk, case: str) -> None:
        """C7: said once, in the follow-up, and the plan knows."""
        fillings.plan_with_goal(desk, case)
        (activity,) = desk.of_case(case, "activity")
        opened = begin(desk, case, "uppfoljning")
        row = opened.session.rows("activityStatus")[0].id
        set_cell(desk, opened, "activityStatus", row, "status", "PAUSAD")
        set_cell(desk, opened, "activityStatus", row, "comment", "Vilar en månad.")

        assert desk.get(activity.id).values["status"] == "PAUSAD"
        assert desk.get(row).values["cell/comment"] == {"v": "Vilar en månad."}

    def test_a_reason_not_to_answer_gives_way_to_an_answer(self, desk: Desk, case: str) -> None:
        """Otherwise "vet inte" would stand over what was said later."""
        fillings.plan_with_goal(desk, case)
        opened = begin(desk, case, "uppfoljning")
        row = opened.session.rows("activityStatus")[0].id
        set_cell(desk, opened, "activityStatus", row, "status", {"no": "vet_inte"})
        refused = again(desk, opened).session.rows("activityStatus")[0].cells["status"]
        set_cell(desk, opened, "activityStatus", row, "status", "PAGAR")

        assert refused == {"no": "vet_inte"}
        assert again(desk, opened).session.rows("activityStatus")[0].cells["status"] == {
            "v": "PAGAR"
        }

    def test_a_goal_that_nobody_spoke_of_is_in_the_finished_form(
        self, desk: Desk, case: str
    ) -> None:
        """What status it had at the meeting can be read in ten years (R-02)."""
        fillings.plan_with_goal(desk, case)
        (activity,) = desk.of_case(case, "activity")
        opened = begin(desk, case, "uppfoljning")
        answer(desk, opened, "date", "2026-03-10")
        filling.complete(desk, again(desk, opened))
        desk.remove(desk.get(activity.id))
        (row,) = again(desk, opened).session.rows("activityStatus")

        assert row.cells["status"] == {"v": "PLANERAD"}


class TestSteps:
    """Rows of the step table are records of their own kind."""

    def test_a_step_is_kept_as_step_progress(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case, "uppfoljning")
        row = fillings.add_row(desk, opened, "step", area="ARBETE", evidence="Kom i tid")
        step = desk.get(row)

        assert (step.kind, step.values["area"], step.values["evidence"]) == (
            "step_progress", "ARBETE", "Kom i tid",
        )  # fmt: skip
        assert again(desk, opened).session.rows("step")[0].cells["area"] == {"v": "ARBETE"}

    def test_a_finished_follow_up_keeps_the_steps_as_they_were(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case, "uppfoljning")
        answer(desk, opened, "date", "2026-03-10")
        row = fillings.add_row(desk, opened, "step", area="ARBETE", evidence="Kom i tid")
        filling.complete(desk, again(desk, opened))
        elsewhere(desk, row, "evidence", "Ändrat efteråt")

        assert again(desk, opened).session.rows("step")[0].cells["evidence"] == {"v": "Kom i tid"}


def test_an_activity_is_called_by_its_own_words_first() -> None:
    words = {"what": {"code": "PRAKTIK", "words": "Caféet vid torget"}}

    assert link_names.title("activity", words) == "Caféet vid torget"
    assert link_names.title("activity", {"what": {"code": "PRAKTIK"}}) == "Praktik"
    assert link_names.title("activity", {}) == "–"
    assert link_names.title("goal", {}) == "–"


def test_a_consent_is_called_by_its_parties_and_end(desk: Desk, case: str) -> None:
    """A link to choose must tell two consents apart."""
    values = {"scope": {"parties": ["AF", "FK"], "end": "2026-12-31"}}

    assert link_names.title("consent", values) == (
        "Arbetsförmedlingen, Försäkringskassan, till 2026-12-31"
    )
    assert link_names.title("consent", {}) == "–"


def test_odd_rows_from_elsewhere_break_no_page(desk: Desk, case: str) -> None:
    """Another's program may have put anything into a unit (bundle-format §1, threat 7)."""
    opened = begin(desk, case)
    row = fillings.add_row(desk, opened, "jobs", occupation="kock")
    elsewhere(desk, row, "place", "först")
    elsewhere(desk, row, "cell/occupation", "utan form")
    (read,) = again(desk, opened).session.rows("jobs")

    assert (read.place, read.cells["occupation"]) == (0, {"v": "utan form"})


def test_a_plan_of_somebody_else_gives_no_rows(desk: Desk, case: str) -> None:
    other = someone(desk, "Bo", "Ek")
    planning.add_goal(desk, planning.plan_of(desk, other), "Bos mål")

    assert begin(desk, case, "uppfoljning").session.rows("goalProgress") == ()
