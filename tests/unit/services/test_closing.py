"""Closing: what an exit form decides, and what is promised for afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import access, caseload, closing, filling, people
from mia_desktop.services.desk import Desk
from tests.helpers.desks import new_desk

FAR = date(2099, 1, 1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return caseload.add(desk, caseload.NewParticipant(given="Amina", family="Karim"))


def let_contact(desk: Desk, case: str, end: date | None = None) -> str:
    scope = ConsentScope(purpose="Veta hur det gick", start=desk.clock.today(), end=end)
    return people.give_consent(desk, case, "CONTACT_AFTER", scope, "MUNTLIGT")


def leave(desk: Desk, case: str, kind: str = "ENLIGT_PLAN", reason: str = "ARBETE") -> None:
    document = filling.start(desk, case, "avslut")
    answers = {"exitDate": "2026-03-31", "exitKind": kind, "exitReason": reason}
    for address, value in answers.items():
        filling.commit(desk, filling.open_document(desk, document), address, {"v": value})
    closing.complete(desk, filling.open_document(desk, document))


def promised(desk: Desk, case: str) -> list[tuple[str, str]]:
    return sorted(
        (row.kind, row.day) for row in caseload.due(desk, FAR) if row.kind.startswith("after")
    )


def test_a_finished_exit_form_ends_the_participation_on_its_day(desk: Desk, case: str) -> None:
    """Nobody has to say the same thing twice."""
    leave(desk, case)

    run = people.view(desk, case).present
    assert run is not None
    assert (run.status, run.period.end) == ("AVSLUTAD", date(2026, 3, 31))


def test_a_mistaken_registration_is_no_ended_participation(desk: Desk, case: str) -> None:
    """It would be counted as somebody who was helped."""
    let_contact(desk, case)
    leave(desk, case, "FELREGISTRERING")

    run = people.view(desk, case).present
    assert run is not None
    assert run.status == "FELREGISTRERAD"
    assert promised(desk, case) == []


def test_contact_afterwards_is_promised_only_with_consent(desk: Desk, case: str) -> None:
    """Whoever has not agreed is left in peace (R-26, C13)."""
    leave(desk, case)

    assert promised(desk, case) == []


def test_one_and_six_months_afterwards_come_up_by_themselves(desk: Desk, case: str) -> None:
    """Otherwise nobody remembers to ask; 30 September, since that month has no 31st."""
    let_contact(desk, case)
    leave(desk, case)

    assert promised(desk, case) == [
        ("after_exit_1", "2026-04-30"),
        ("after_exit_6", "2026-09-30"),
    ]


def test_a_consent_that_ends_before_a_contact_does_not_cover_it(desk: Desk, case: str) -> None:
    """A consent holds until its day, not until we are done with it."""
    let_contact(desk, case, date(2026, 6, 30))
    leave(desk, case)

    assert promised(desk, case) == [("after_exit_1", "2026-04-30")]


def test_the_office_may_ask_for_twelve_months(desk: Desk, case: str) -> None:
    """C13: a setting of the vault."""
    desk.decide("after_exit_months", [12])
    let_contact(desk, case)
    leave(desk, case)

    assert promised(desk, case) == [("after_exit_12", "2027-03-31")]


def test_taking_the_consent_back_takes_the_contacts_away(desk: Desk, case: str) -> None:
    """Taken back holds at once (R-36)."""
    consent = let_contact(desk, case)
    leave(desk, case)

    people.withdraw_consent(desk, consent, "I telefon")

    assert promised(desk, case) == []


def test_a_second_exit_form_moves_the_contacts_and_makes_no_more(desk: Desk, case: str) -> None:
    """A corrected exit must not ask the person twice."""
    let_contact(desk, case)
    leave(desk, case)
    leave(desk, case)

    assert len(promised(desk, case)) == 2


def test_nobody_is_reminded_to_call_a_person_who_has_died(desk: Desk, case: str) -> None:
    let_contact(desk, case)
    leave(desk, case, reason="AVLIDEN")

    assert promised(desk, case) == []


def test_a_contact_that_was_made_is_no_longer_due(desk: Desk, case: str) -> None:
    let_contact(desk, case)
    leave(desk, case)
    first = next(row for row in caseload.due(desk, FAR) if row.kind == "after_exit_1")

    closing.set_done(desk, first.record)

    assert promised(desk, case) == [("after_exit_6", "2026-09-30")]
