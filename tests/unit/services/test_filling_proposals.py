"""What the program proposes in a form, and what it must not propose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.services import access, filling, participation
from mia_desktop.services.desk import Desk
from tests.helpers import fillings
from tests.helpers.desks import new_desk
from tests.helpers.fillings import again, answer, begin, someone


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return someone(desk)


class TestProposals:
    def test_the_class_of_result_is_proposed_from_how_it_ended(self, desk: Desk, case: str) -> None:
        """Domain §4.3: derived, and changed with a reason."""
        opened = begin(desk, case, "avslut")
        made = answer(desk, opened, "exitReason", "STUDIER")

        assert filling.proposed(opened, made) == {"outcomeClass": {"v": "STUDIER"}}
        assert again(desk, opened).session.stored("outcomeClass") == {"v": "STUDIER"}

    def test_a_changed_ending_changes_the_proposal(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case, "avslut")
        answer(desk, opened, "exitReason", "MAX_TID")
        first = again(desk, opened).session.stored("outcomeClass")
        answer(desk, opened, "occupationAfter.workSupported", 50)

        assert first == {"v": "INGEN_FORFLYTTNING"}
        assert again(desk, opened).session.stored("outcomeClass") == {"v": "ARBETE"}

    def test_the_handledares_own_word_stays(self, desk: Desk, case: str) -> None:
        """A proposal is never pushed upon what a person has said."""
        opened = begin(desk, case, "avslut")
        answer(desk, opened, "exitReason", "ARBETE")
        answer(desk, opened, "outcomeClass", "ANNAN_STEGFORFLYTTNING")
        made = answer(desk, opened, "exitReason", "STUDIER")

        assert filling.proposed(opened, made) == {}
        assert again(desk, opened).session.stored("outcomeClass") == {"v": "ANNAN_STEGFORFLYTTNING"}

    def test_the_direction_of_a_step_follows_the_participants_rating(
        self, desk: Desk, case: str
    ) -> None:
        """Domain §4.2: proposed, editable, since the two ratings may differ."""
        opened = begin(desk, case, "uppfoljning")
        row = fillings.add_row(desk, opened, "step", area="ARBETE")
        made = fillings.set_cell(desk, opened, "step", row, "self", 1)
        proposed = filling.proposed(opened, made)
        fillings.set_cell(desk, opened, "step", row, "direction", "OFORANDRAT")
        fillings.set_cell(desk, opened, "step", row, "self", -1)
        (step,) = again(desk, opened).session.rows("step")

        assert proposed == {f"step/{row}/direction": {"v": "FRAMAT"}}
        assert step.cells["direction"] == {"v": "OFORANDRAT"}

    def test_a_step_forward_is_no_nothing(self, desk: Desk, case: str) -> None:
        """Small steps matter (D5)."""
        follow_up = begin(desk, case, "uppfoljning")
        fillings.add_row(desk, follow_up, "step", area="ARBETE", direction="FRAMAT")
        opened = begin(desk, case, "avslut")
        answer(desk, opened, "exitReason", "MAX_TID")

        assert again(desk, opened).session.stored("outcomeClass") == {"v": "ANNAN_STEGFORFLYTTNING"}


class TestWhatTheExitSaw:
    def test_a_step_that_came_in_behind_the_page_is_no_proposal(
        self, desk: Desk, case: str
    ) -> None:
        """Nobody has read it; opened again, the form knows of it."""
        follow_up = begin(desk, case, "uppfoljning")
        opened = begin(desk, case, "avslut")
        fillings.add_row(desk, follow_up, "step", area="ARBETE", direction="FRAMAT")
        answer(desk, opened, "exitReason", "MAX_TID")
        unread = again(desk, opened).session.stored("outcomeClass")
        answer(desk, again(desk, opened), "exitReason", "MAX_TID")

        assert unread == {"v": "INGEN_FORFLYTTNING"}

    def test_a_step_of_an_earlier_participation_is_no_result_of_this(
        self, desk: Desk, case: str
    ) -> None:
        """Whoever comes back begins anew."""
        follow_up = begin(desk, case, "uppfoljning")
        fillings.add_row(desk, follow_up, "step", area="ARBETE", direction="FRAMAT")
        (run,) = desk.of_case(case, "participation")
        desk.set(run, "status", "AVSLUTAD")
        participation.reopen(desk, case)
        opened = begin(desk, case, "avslut")
        answer(desk, opened, "exitReason", "MAX_TID")

        assert again(desk, opened).session.stored("outcomeClass") == {"v": "INGEN_FORFLYTTNING"}
