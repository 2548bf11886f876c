"""What happened then: asked with consent, counted where it belongs, and never pressed (§4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import (
    access,
    after_exit,
    closing,
    document_contents,
    filling,
    participation,
    people,
)
from mia_desktop.services.after_exit import NoContactConsent, NothingEnded
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from tests.helpers import fillings
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import again, answer, begin, someone


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


def agree(desk: Desk, case: str) -> str:
    scope = ConsentScope(start=desk.clock.today())
    people.give_consent(desk, case, "CONTACT_AFTER", scope, "MUNTLIGT")
    return desk.of_case(case, "consent")[-1].id


def leave(desk: Desk, case: str) -> None:
    """The exit form, completed today."""
    opened = begin(desk, case, "avslut")
    answer(desk, opened, "exitDate", desk.clock.today().isoformat())
    answer(desk, opened, "outcomeParticipant", "POSITIVT")
    answer(desk, opened, "incomeAfter", ["LON"])
    closing.complete(desk, again(desk, opened))


def asked(desk: Desk, case: str, point: str = "MANAD_1", **answers: object) -> Filling:
    opened = begin(desk, case, after_exit.FORM)
    answer(desk, opened, "followupPoint", point)
    answer(desk, opened, "contacted", "JA")
    for address, value in answers.items():
        answer(desk, opened, address, value)
    closing.complete(desk, again(desk, opened))
    return again(desk, opened)


def pending(desk: Desk, case: str) -> list[str]:
    return sorted(str(r.values["kind"]) for r in after_exit.waiting(desk, case))


@pytest.mark.rule("R-26")
def test_nobody_is_asked_without_a_consent_to_be_contacted(desk: Desk, case: str) -> None:
    """Without it the case closes without a follow-up."""
    leave(desk, case)
    with pytest.raises(NoContactConsent):
        filling.start(desk, case, after_exit.FORM)

    assert pending(desk, case) == []
    assert desk.of_case(case, after_exit.KIND) == []


@pytest.mark.rule("R-26")
def test_a_consent_that_was_taken_back_is_none(desk: Desk, case: str) -> None:
    consent = agree(desk, case)
    leave(desk, case)
    people.withdraw_consent(desk, consent, "Ringde")
    with pytest.raises(NoContactConsent):
        filling.start(desk, case, after_exit.FORM)


def test_there_has_to_be_something_to_look_back_on(desk: Desk, case: str) -> None:
    agree(desk, case)
    with pytest.raises(NothingEnded):
        filling.start(desk, case, after_exit.FORM)


def test_the_answers_at_the_end_stand_beside(desk: Desk, clock: FakeClock, case: str) -> None:
    agree(desk, case)
    leave(desk, case)
    clock.forward(days=30)
    opened = begin(desk, case, after_exit.FORM)

    assert opened.earlier["participantOutcome"].stored == {"v": "POSITIVT"}
    assert opened.earlier["incomeNow"].stored == {"v": ["LON"]}
    assert opened.session.stored("incomeNow") is None


def test_what_was_asked_for_is_done(desk: Desk, clock: FakeClock, case: str) -> None:
    """The reminder of one month goes; that of six stays."""
    agree(desk, case)
    leave(desk, case)
    before = pending(desk, case)
    clock.forward(days=30)
    asked(desk, case, "MANAD_1", willingAgain="JA")

    assert before == ["after_exit_1", "after_exit_6"]
    assert pending(desk, case) == ["after_exit_6"]


def test_a_contact_that_nobody_was_reminded_of_is_done_too(
    desk: Desk, clock: FakeClock, case: str
) -> None:
    """Consent came later; the list of what is due knows that it was taken."""
    leave(desk, case)
    clock.forward(days=30)
    agree(desk, case)
    asked(desk, case, "MANAD_1")
    (reminder,) = desk.of_case(case, "reminder")

    assert (reminder.values["kind"], reminder.values["done"]) == ("after_exit_1", True)


@pytest.mark.rule("R-26")
def test_whoever_wants_no_more_is_not_contacted_again(
    desk: Desk, clock: FakeClock, case: str
) -> None:
    agree(desk, case)
    leave(desk, case)
    clock.forward(days=30)
    asked(desk, case, "MANAD_1", willingAgain="NEJ")

    assert pending(desk, case) == []


@pytest.mark.rule("R-27")
def test_it_begins_no_new_case_and_stays_with_the_period_that_ended(
    desk: Desk, clock: FakeClock, case: str
) -> None:
    """Also for a person who has come back since."""
    agree(desk, case)
    leave(desk, case)
    (ended,) = desk.of_case(case, "participation")
    clock.forward(days=30)
    first = asked(desk, case)
    after_first = desk.of_case(case, "participation")
    participation.reopen(desk, case)
    second = begin(desk, case, after_exit.FORM)
    (still, present) = desk.of_case(case, "participation")

    assert [run.id for run in after_first] == [ended.id]
    assert still.values["status"] == "AVSLUTAD"
    assert present.id != ended.id
    assert first.document.values["participation"] == ended.id
    assert second.document.values["participation"] == ended.id


def test_it_is_a_document_like_the_others(desk: Desk, clock: FakeClock, case: str) -> None:
    """On the participant's page, in the timeline, and on paper."""
    agree(desk, case)
    leave(desk, case)
    clock.forward(days=30)
    made = asked(desk, case, participantOutcome="NEGATIVT", wentWrong="Vi fick vänta.")
    paper, version = document_contents.read(desk, made.document.id)
    listed = [line.form for line in people.view(desk, case).documents]

    assert made.is_complete
    assert version
    assert paper.title == "Efteruppföljning"
    assert after_exit.FORM in listed
    assert fillings.standing(desk, made.document.id, "answer/participantOutcome") == [
        {"v": "NEGATIVT"}
    ]
