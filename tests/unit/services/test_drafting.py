"""Drafts: the one text that is being typed, wherever it is typed (decisions C5)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.services import access, drafting
from mia_desktop.services.desk import Desk
from tests.helpers.desks import new_desk
from tests.helpers.fillings import someone


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


def test_a_draft_waits_with_its_case(desk: Desk) -> None:
    """Another participant's half sentence is never shown here."""
    one, other = someone(desk, "Amina"), someone(desk, "Bo")
    drafting.keep(desk, one, "goal-1", "why", "För bar")
    drafting.keep(desk, one, "goal-1", "why", "För barnen")
    drafting.keep(desk, other, "goal-2", "why", "Något annat")

    assert drafting.pending(desk, one) == {("goal-1", "why"): "För barnen"}


def test_a_field_that_was_left_has_no_draft(desk: Desk) -> None:
    case = someone(desk)
    drafting.keep(desk, case, "goal-1", "why", "För bar")
    drafting.drop(desk, "goal-1", "why")

    assert drafting.pending(desk, case) == {}


def test_a_draft_never_comes_into_the_log(desk: Desk) -> None:
    """It leaves with no bundle and stands in no history."""
    case = someone(desk)
    before = desk.connection.value("SELECT count(*) FROM change")
    drafting.keep(desk, case, "goal-1", "why", "För bar")

    assert desk.connection.value("SELECT count(*) FROM change") == before
