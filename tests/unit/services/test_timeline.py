"""What has happened with a participant, in days: nothing that has one is left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import access, caseload, participation, people, planning, timeline
from mia_desktop.services.desk import Desk
from mia_desktop.services.timeline import Event
from tests.helpers.desks import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return caseload.add(desk, caseload.NewParticipant(given="Amina", family="Karim"))


def told(desk: Desk, case: str, kind: str) -> list[tuple[str, str]]:
    return [(e.what, e.day) for e in timeline.of_case(desk, case) if e.kind == kind]


def test_the_way_in_and_every_phase_are_told(desk: Desk, case: str) -> None:
    """Who reads the page a year later sees when what began."""
    run = people.view(desk, case).present
    assert run is not None
    people.set_field(desk, run.id, "referred", date(2026, 1, 2))
    people.set_field(desk, run.id, "first_contact", date(2026, 1, 9))
    participation.set_status(desk, run.id, "KARTLAGGNING")
    today = desk.clock.today().isoformat()
    found = told(desk, case, "participation")

    assert set(found) == {
        ("referred", "2026-01-02"), ("first_contact", "2026-01-09"), ("phase", today),
    }  # fmt: skip
    titles = [e.title for e in timeline.of_case(desk, case) if e.what == "phase"]
    assert sorted(titles) == ["AKTUALISERAD", "KARTLAGGNING"]


def test_a_consent_is_given_and_taken_back(desk: Desk, case: str) -> None:
    """Both days count: between them something may have been shared (R-36)."""
    scope = ConsentScope(parties=("AF",), start=date(2026, 1, 2))
    consent = people.give_consent(desk, case, "INFO_EXCHANGE", scope, "MUNTLIGT")
    people.withdraw_consent(desk, consent, "I telefon")
    events = [e for e in timeline.of_case(desk, case) if e.kind == "consent"]

    assert [(e.what, e.text) for e in events] == [("withdrawn", "I telefon"), ("", "")]


def test_an_agreed_plan_and_its_signature_are_two_things(desk: Desk, case: str) -> None:
    """It was signed a week after it was agreed."""
    plan = planning.plan_of(desk, case)
    planning.agree(desk, plan)
    version = desk.of_case(case, "plan_version")[0]
    desk.set(version, "participant_signed", {"day": "2026-12-24", "how": "PAPPER"})
    days = dict(told(desk, case, "plan_version"))

    assert days == {"": desk.clock.today().isoformat(), "signed": "2026-12-24"}


def test_a_phase_that_was_taken_back_is_left_out(desk: Desk, case: str) -> None:
    """An empty word is no phase."""
    run = desk.of_case(case, "participation")[0]
    desk.set(run, "status", "")

    assert all(e.title for e in timeline.of_case(desk, case) if e.what == "phase")


@pytest.mark.parametrize(
    ("day", "found"), [("2026-01-02", date(2026, 1, 2)), ("x", None), ("", None)]
)
def test_a_strange_day_is_no_day(day: str, found: date | None) -> None:
    """Another's program may have written anything."""
    assert timeline.day_of(Event(day=day, kind="note", title="", record="r")) == found


@pytest.mark.rule("R-55")
def test_a_note_that_tells_where_somebody_protected_is_says_so(desk: Desk, case: str) -> None:
    """By itself: nobody has to remember to mark it."""
    people.add_note(desk, case, "Bor hos sin syster på Storgatan")
    people.add_note(desk, case, "Är glad i dag")

    def marked() -> set[str]:
        return {one.text for one in timeline.of_case(desk, case) if one.tells_where}

    assert marked() == set()
    people.set_field(desk, case, "protected", "SEKRETESSMARKERING")
    assert marked() == {"Bor hos sin syster på Storgatan"}
