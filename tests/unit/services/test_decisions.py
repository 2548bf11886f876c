"""What a meeting agreed on becomes what the plan says is done (domain §4.1)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.domain.records.work import Activity
from mia_desktop.forms.answers import given
from mia_desktop.services import (
    access,
    decisions,
    filling,
    planning,
    registers,
    undoing,
)
from mia_desktop.services.desk import Desk
from tests.helpers import fillings
from tests.helpers.desks import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return fillings.someone(desk)


def meeting(desk: Desk, case: str, *rows: dict[str, str]) -> str:
    document = registers.begin(desk, "mote", case)
    opened = filling.open_document(desk, document)
    for cells in rows:
        row = desk.new_id()
        filling.save_rows(desk, opened, "decisions", [], new=row)
        for column, value in cells.items():
            filling.set_cell(desk, opened, "decisions", row, column, given(value))
    return document


def goal(desk: Desk, case: str, words: str = "Arbeta i stall") -> str:
    return planning.add_goal(desk, planning.plan_of(desk, case), words)


def activities(desk: Desk, case: str) -> list[Activity]:
    return [record.as_type(Activity) for record in desk.of_case(case, "activity")]


def test_a_decision_becomes_an_activity_once(desk: Desk, case: str) -> None:
    """Who does what until when is written once, and not once more by a second press."""
    goal(desk, case)
    row = {"what": "Ringa stallet", "who": "HANDLEDARE", "by": "2026-04-01"}
    document = meeting(desk, case, row, {"what": "Köpa skor"}, {"who": "AF"})

    assert decisions.into_plan(desk, document) == 2
    assert decisions.into_plan(desk, document) == 0
    first, second = activities(desk, case)
    assert (first.what.words, first.actor.code, str(first.period.end)) == (
        "Ringa stallet", "HANDLEDARE", "2026-04-01",
    )  # fmt: skip
    assert (second.what.words, second.actor.code) == ("Köpa skor", "")


def test_with_several_goals_somebody_chooses(desk: Desk, case: str) -> None:
    """The program does not guess which goal a decision serves."""
    one, _other = goal(desk, case), goal(desk, case, "Må bättre")
    document = meeting(desk, case, {"what": "Ringa"}, {"what": "Prova", "goal": one})

    assert decisions.into_plan(desk, document) == 1
    assert [(a.what.words, a.goal) for a in activities(desk, case)] == [("Prova", one)]


def test_without_a_goal_nothing_is_made(desk: Desk, case: str) -> None:
    """A plan begins with what the participant wants."""
    document = meeting(desk, case, {"what": "Ringa"})

    assert decisions.into_plan(desk, document) == 0
    assert activities(desk, case) == []


def test_it_is_taken_back_in_one_step(desk: Desk, case: str) -> None:
    """And can then be done again."""
    goal(desk, case)
    document = meeting(desk, case, {"what": "Ringa", "by": "2026-04-01"}, {"what": "Prova"})
    decisions.into_plan(desk, document)
    undoing.undo(desk)

    assert activities(desk, case) == []
    assert decisions.into_plan(desk, document) == 2


def test_a_follow_up_with_others_keeps_the_day(desk: Desk, case: str) -> None:
    """There the day stands under another word, and it is the same day."""
    one, _other = goal(desk, case), goal(desk, case, "Må bättre")
    opened = fillings.begin(desk, case, "uppfoljning")
    assert not decisions.asks(opened.session)
    fillings.answer(desk, opened, "form", "MGT")
    assert decisions.asks(opened.session)
    fillings.add_row(desk, opened, "decisions", what="Ringa", who="AF", when="2026-04-01", goal=one)

    assert decisions.into_plan(desk, opened.document.id) == 1
    (made,) = activities(desk, case)
    assert (made.actor.code, str(made.period.end), made.goal) == ("AF", "2026-04-01", one)
