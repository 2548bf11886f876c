"""The participant's page against strange words, a second participation and a large caseload."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mia_desktop.domain import writes
from mia_desktop.domain.records.person import ConsentScope, Name
from mia_desktop.domain.writes import Line, Write
from mia_desktop.services import (
    access,
    caseload,
    drafting,
    filling,
    participation,
    people,
    planning,
    timeline,
)
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit, entries, reading
from mia_desktop.store.errors import DiskFull
from tests.helpers.desks import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return caseload.add(desk, caseload.NewParticipant(given="Amina", family="Karim"))


def take_in(
    desk: Desk, record: str, kind: str, unit: str, value: Any, case: str, ahead: int = 1
) -> None:
    """One write as a strange program of somebody admitted could have made it."""
    now = int(desk.clock.now().timestamp() * 1000)
    line = Line(
        author="Bo", case=case, epoch="ab" * 16, kind=kind, record=record, unit=unit, value=value,
        stamp=(now + ahead, 0),
    )  # fmt: skip
    desk.writer.absorb([writes.make(line)])


@pytest.mark.parametrize(
    ("unit", "value"),
    [("form", 5), ("form", {"id": 1, "version": "x"}), ("started", 5), ("participation", {})],
)
def test_a_strange_form_does_not_close_the_page(
    desk: Desk, case: str, unit: str, value: Any
) -> None:
    """One participant could else not be opened at the office any more (bundle-format §1.7)."""
    document = filling.start(desk, case, "uppfoljning")
    take_in(desk, document, "follow_up", unit, value, case)

    assert [line.id for line in people.view(desk, case).documents] == [document]
    assert document in [event.record for event in timeline.of_case(desk, case)]


def test_a_stamp_beyond_any_calendar_still_has_an_author(desk: Desk, case: str) -> None:
    """The history of a field must open whatever somebody's clock said."""
    take_in(desk, case, "participant", "pronoun", "hen", case, ahead=2**52)
    ((author, at, value),) = people.authors(desk, case, "pronoun")

    assert (author, at.year, value) == ("Bo", 9999, "hen")


@pytest.mark.rule("R-01")
def test_who_comes_back_begins_anew(desk: Desk, case: str) -> None:
    """Last year's signed plan says nothing of what comes next this year."""
    former = planning.plan_of(desk, case)
    planning.agree(desk, former)
    run = people.view(desk, case).present
    assert run is not None
    participation.set_status(desk, run.id, "AVSLUTAD")
    participation.reopen(desk, case)

    again = people.view(desk, case)
    assert (again.next_step, again.plan) == ("start_assessment", "")
    assert planning.plan_of(desk, case) == people.view(desk, case).plan != former


def test_nothing_is_due_of_whoever_has_left(desk: Desk, case: str) -> None:
    """Sorted by what comes next, those who are gone would stand before those who are here."""
    plan = planning.plan_of(desk, case)
    planning.set_field(desk, plan, "follow_ups", [desk.clock.today()])
    before = caseload.rows(desk, [case])[0].next_due
    run = desk.of_case(case, "participation")[-1]
    participation.set_status(desk, run.id, "AVSLUTAD")

    assert before == desk.clock.today().isoformat()
    assert caseload.rows(desk, [case])[0].next_due is None


def test_the_next_day_is_read_of_one_case_only(
    desk: Desk, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening one of ten thousand must not read what is due for the others."""
    monkeypatch.setattr(reading, "due", lambda *_: pytest.fail("the whole caseload was read"))
    plan = planning.plan_of(desk, case)
    planning.set_field(desk, plan, "follow_ups", [desk.clock.today()])
    version = planning.agree(desk, plan)
    desk.set(desk.get(version), "participant_signed", {"day": "2026-03-12"})

    assert people.view(desk, case).next_step == "follow_up"
    assert people.view(desk, case).next_day == desk.clock.today().isoformat()


@pytest.mark.rule("R-42")
def test_what_is_taken_back_is_in_the_log(desk: Desk, case: str) -> None:
    """A change that nobody can find in the log is a change that nobody made."""
    people.set_field(desk, case, "pronoun", "hen")
    people.undo(desk)

    assert next(audit.lines(desk.connection, case=case)).kind == "undo"
    assert people.view(desk, case).participant.pronoun == ""


def test_a_withdrawn_consent_goes_back_as_one_step(desk: Desk, case: str) -> None:
    """Half an Ångra would leave a call promised that nobody consents to."""
    scope = ConsentScope(parties=("AF",), start=desk.clock.today())
    consent = people.give_consent(desk, case, "CONTACT_AFTER", scope, "MUNTLIGT")
    reminder = desk.create("reminder", case, {"kind": "after_exit_1", "day": "2026-06-01"})
    people.withdraw_consent(desk, consent, "muntligt")
    people.undo(desk)

    assert desk.find(reminder) is not None
    assert desk.get(consent).values["scope"]["withdrawn"] is None


class TestDrafts:
    """At most the last second of typing may be lost (bundle-format §1, threat 10)."""

    def test_a_draft_goes_when_its_value_stands_and_not_before(
        self, desk: Desk, case: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A full disk between the two would leave neither the draft nor the word."""
        plan = planning.plan_of(desk, case)
        for record, unit in ((case, "pronoun"), (plan, "agreement")):
            drafting.keep(desk, case, record, unit, "hen")
        with monkeypatch.context() as full:
            full.setattr(audit, "note", _disk_full)
            with pytest.raises(DiskFull):
                people.set_field(desk, case, "pronoun", "hen")
            with pytest.raises(DiskFull):
                planning.set_field(desk, plan, "agreement", "hen")
        kept = drafting.pending(desk, case)
        people.set_field(desk, case, "pronoun", "hen")
        planning.set_field(desk, plan, "agreement", "hen")

        assert set(kept) == {(case, "pronoun"), (plan, "agreement")}
        assert drafting.pending(desk, case) == {}

    def test_a_name_that_was_being_written_is_no_draft_any_more(
        self, desk: Desk, case: str
    ) -> None:
        drafting.keep(desk, case, case, "name", "Ami")
        people.rename(desk, case, Name(given="Ami", family="Karim"))

        assert drafting.pending(desk, case) == {}

    def test_correcting_an_older_note_keeps_the_one_that_is_half_written(
        self, desk: Desk, case: str
    ) -> None:
        """*Skriv klart senare*, then a spelling error in yesterday's: both are still there."""
        yesterdays = people.add_note(desk, case, "Vi trefades.")
        people.keep_note_draft(desk, case, "Amina ringde och")
        people.change_note(desk, yesterdays, {"text": "Vi träffades."})

        assert people.view(desk, case).note_draft == "Amina ringde och"


def _disk_full(*_args: object, **_more: object) -> None:
    raise DiskFull


@pytest.mark.rule("R-33")
def test_an_internal_note_stays_internal_in_every_word(desk: Desk, case: str) -> None:
    """Corrected, timed, taken away and brought back: nothing of it may be written to be shared."""
    note = people.add_note(desk, case, "Minneslapp", internal=True)
    people.change_note(desk, note, {"text": "Rättad", "minutes": 20})
    people.remove(desk, note)
    people.undo(desk)
    people.undo(desk)
    written = [
        entry.line
        for entry in entries.everything(desk.connection)
        if isinstance(entry, Write) and entry.line.record == note
    ]

    assert {(line.unit, line.share) for line in written if line.share != "never"} == set()
    assert {"text", "minutes", "!remove"} <= {line.unit for line in written}
