"""Others' plans are known of, as the kartläggning tells of them; none is replaced by ours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.services import access, filling, other_plans
from mia_desktop.services.desk import Desk
from mia_desktop.services.other_plans import OtherPlan
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


def test_without_a_kartlaggning_nothing_is_known(desk: Desk, case: str) -> None:
    assert other_plans.read(desk, case) == ()


def test_what_is_answered_is_told(desk: Desk, case: str) -> None:
    """With its day and who is responsible, where that was said."""
    opened = fillings.begin(desk, case)
    key = opened.document.id
    fillings.answer(desk, opened, "actionPlanAF", "JA")
    fillings.answer(desk, opened, "sipExists", "JA")
    bare = other_plans.read(desk, case)
    fillings.answer(desk, opened, "actionPlanAFDate", "2026-02-03")
    fillings.answer(desk, opened, "sipResponsible", "Kommunen, socialsekreterare")
    told = other_plans.read(desk, case)

    assert bare == (OtherPlan(kind="AF", document=key), OtherPlan(kind="SIP", document=key))
    assert told == (
        OtherPlan(kind="AF", document=key, day=date(2026, 2, 3)),
        OtherPlan(kind="SIP", document=key, responsible="Kommunen, socialsekreterare"),
    )


def test_no_and_odd_values_are_no_plan(desk: Desk, case: str) -> None:
    opened = fillings.begin(desk, case)
    fillings.answer(desk, opened, "actionPlanAF", "NEJ")
    fillings.answer(desk, opened, "sipExists", "JA")
    for question, odd in (("sipDate", {"v": "i våras"}), ("sipResponsible", {"v": 7})):
        fillings.answer(desk, opened, question, None)
        fillings.elsewhere(desk, opened.document.id, f"answer/{question}", odd)

    assert other_plans.read(desk, case) == (OtherPlan(kind="SIP", document=opened.document.id),)


def test_what_was_made_final_is_told(desk: Desk, case: str) -> None:
    opened = fillings.begin(desk, case)
    fillings.ready(desk, opened)
    fillings.answer(desk, opened, "actionPlanAF", "JA")
    filling.complete(desk, fillings.again(desk, opened))
    fillings.elsewhere(desk, opened.document.id, "answer/actionPlanAF", {"v": "NEJ"})

    assert [one.kind for one in other_plans.read(desk, case)] == ["AF"]
