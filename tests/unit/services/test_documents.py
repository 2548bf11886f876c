"""Documents: opening one is in the log, and in a final one nothing is said any more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.services import access, filling
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit, reading
from tests.helpers.desks import new_desk
from tests.helpers.fillings import again, answer, begin, someone


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.mark.rule("R-02")
def test_a_word_after_klar_is_refused_and_kept_as_a_draft(desk: Desk) -> None:
    """Acknowledged, it would stand where nobody reads it: beside a version that does not change."""
    opened = begin(desk, someone(desk))
    filling.complete(desk, opened)
    filling.keep_draft(desk, opened, "economyText", "Hon sparar till")
    with pytest.raises(filling.AlreadyFinal):
        answer(desk, opened, "economyText", "Hon sparar till en cykel.")
    with pytest.raises(filling.AlreadyFinal):
        filling.complete(desk, opened)

    assert again(desk, opened).drafts == {"economyText": "Hon sparar till"}
    assert len(desk.get(opened.document.id).completions) == 1


@pytest.mark.rule("R-42")
def test_opening_a_document_is_in_the_log(desk: Desk) -> None:
    """Answers are read here that the participant's page does not show."""
    opened = begin(desk, someone(desk))
    again(desk, opened)
    line = next(audit.lines(desk.connection, case=opened.document.case))

    assert (line.kind, line.record) == ("open", opened.document.id)


@pytest.mark.rule("R-02")
def test_a_final_version_says_what_the_record_said_then(desk: Desk) -> None:
    """A phone number that was changed behind the open form stands in the version all the same."""
    opened = begin(desk, someone(desk))
    desk.set(desk.get(opened.document.case), "phone", "070-174 06 05")
    filling.complete(desk, opened)

    assert again(desk, opened).session.stored("phone") == {"v": "070-174 06 05"}


@pytest.mark.rule("R-02")
def test_nothing_is_made_final_over_half_a_word(desk: Desk) -> None:
    """It would lie behind a version that nobody can write in, and be read by nobody."""
    opened = begin(desk, someone(desk))
    answer(desk, opened, "informed", "JA")
    filling.keep_draft(desk, opened, "informedDate", "12 mar")
    with pytest.raises(filling.HalfWritten) as caught:
        filling.complete(desk, opened)
    assert caught.value.addresses == ("informedDate",)

    answer(desk, opened, "informedDate", "2026-03-12")
    filling.complete(desk, opened)

    assert desk.get(opened.document.id).completions


def test_a_field_of_the_participant_keeps_its_own_class(desk: Desk) -> None:
    """The office must have it of everybody alike, whether it was asked in a form or taken in."""
    opened = begin(desk, someone(desk))
    answer(desk, opened, "sex", "KVINNA")
    answer(desk, opened, "dateOfBirth", "1990-01-01")
    case = opened.document.case
    made = [
        write.line.share
        for unit in ("sex", "birth_date")
        for write in reading.history(desk.connection, case, unit)
    ]

    assert made == ["case", "case"]
