"""Registers: forms that are kept open, as lists on a participant's page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.domain.records.base import CASELOAD
from mia_desktop.domain.records.person import Intervention, Participation
from mia_desktop.forms import load
from mia_desktop.forms.answers import given
from mia_desktop.forms.definition import Home
from mia_desktop.services import (
    access,
    caseload,
    filling,
    ingest,
    papers,
    participation,
    people,
    registers,
    timeline,
    undoing,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.registers import Listed
from tests.helpers import fillings
from tests.helpers.caseloads import take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import Federation


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return caseload.add(desk, caseload.NewParticipant(given="Amina", family="Karim"))


def begun(desk: Desk, form: str, case: str = "", **said: object) -> str:
    document = registers.begin(desk, form, case)
    opened = filling.open_document(desk, document)
    for question, value in said.items():
        filling.commit(desk, opened, question, given(value))
    return document


def listed(desk: Desk, case: str, form: str) -> Listed:
    return registers.of_case(desk, case)[form]


@pytest.mark.parametrize("form", load.REGISTERS)
def test_every_register_opens_lists_and_prints(desk: Desk, case: str, form: str) -> None:
    """A definition is all that a register needs."""
    document = registers.begin(desk, form, case)
    shared = load.shipped()[form].register
    assert shared is not None
    home = CASELOAD if shared.home is Home.CASELOAD else case

    assert filling.open_document(desk, document).form.id == form
    assert desk.get(document).case == home
    if home == case:
        assert [entry.id for entry in listed(desk, case, form).entries] == [document]
        assert not papers.document_paper(desk, document).meta.draft


def test_lines_say_what_was_answered_newest_first(desk: Desk, case: str) -> None:
    """A list that does not say what it lists has to be opened line by line."""
    old = begun(desk, "mote", case, kind="MGT", day="2026-02-01", purpose="Planera")
    new = begun(desk, "mote", case, kind="FLERPART", day="2026-03-01")
    found = listed(desk, case, "mote")

    assert [(entry.id, entry.day) for entry in found.entries] == [
        (new, "2026-03-01"), (old, "2026-02-01"),
    ]  # fmt: skip
    assert [said.question.id for said in found.entries[1].line] == ["kind", "purpose"]


def test_a_line_that_was_begun_and_left_is_taken_up_again(desk: Desk, case: str) -> None:
    """Pressing the button twice must not leave an empty line."""
    first = registers.begin(desk, "mote", case)

    assert listed(desk, case, "mote").entries[0].blank
    assert registers.begin(desk, "mote", case) == first
    filling.commit(desk, filling.open_document(desk, first), "notTopics", given("Barnen"))
    assert registers.begin(desk, "mote", case) != first


def test_a_line_is_taken_away_with_its_rows_and_comes_back(desk: Desk, case: str) -> None:
    """Undo after a slip brings back all of it, or part of a meeting is lost."""
    document = registers.begin(desk, "mote", case)
    opened = filling.open_document(desk, document)
    filling.save_rows(desk, opened, "parties", opened.session.add_row("parties", desk.new_id()))
    row = opened.session.rows("parties")[0].id
    filling.save_rows(desk, opened, "parties", [], new=row)
    filling.set_cell(desk, opened, "parties", row, "party", given("AF"))
    assert [said.stored for said in listed(desk, case, "mote").entries[0].detail] == [given("AF")]

    registers.remove(desk, document)
    assert (listed(desk, case, "mote").entries, desk.find(row)) == ((), None)

    undoing.undo(desk)
    assert listed(desk, case, "mote").entries[0].detail


def test_an_insats_is_the_record_that_volumes_count(desk: Desk, case: str) -> None:
    """What is filled in on the page and what is counted are one thing (decisions C3)."""
    document = begun(
        desk, "insats", case, code="PRAKTIK", localName="Spåret", start="2026-02-01",
        end="2026-05-31",
    )  # fmt: skip
    kept = desk.get(document).as_type(Intervention)
    run = desk.of_case(case, "participation")[-1]

    assert (kept.code, kept.local_name, kept.participation) == ("PRAKTIK", "Spåret", run.id)
    assert str(kept.period.start) == "2026-02-01"
    assert listed(desk, case, "insats").entries[0].until == "2026-05-31"


def test_an_insats_from_before_the_form_opens_all_the_same(desk: Desk, case: str) -> None:
    """What was written last year is not lost behind a new page."""
    old = desk.create("intervention", case, {"code": "KBT", "period": {"start": "2025-02-01"}})
    opened = filling.open_document(desk, old)
    filling.commit(desk, opened, "localName", given("Samtal"))

    assert opened.session.stored("code") == given("KBT")
    assert desk.get(old).values["local_name"] == "Samtal"
    assert listed(desk, case, "insats").entries[0].day == "2025-02-01"


def test_two_insatser_at_once_keep_their_own_fields(desk: Desk, case: str) -> None:
    """Parallel insatser are the usual thing; one must not write into the other."""
    begun(desk, "insats", case, code="PRAKTIK", start="2026-02-01")
    begun(desk, "insats", case, code="KBT", start="2026-03-01")
    codes = [e.line[0].stored for e in listed(desk, case, "insats").entries]

    assert codes == [given("KBT"), given("PRAKTIK")]


def test_a_referral_is_one_for_each_period(desk: Desk, case: str) -> None:
    """Its dates are the participation's: the time to contact is counted from one place."""
    first = begun(desk, "remiss", case, referrer="FK", referred="2026-01-02")
    assert registers.begin(desk, "remiss", case) == first

    run = people.view(desk, case).present
    assert run is not None
    participation.set_status(desk, run.id, "AVSLUTAD")
    participation.reopen(desk, case)
    second = registers.begin(desk, "remiss", case)

    assert second != first
    former = desk.get(run.id).as_type(Participation)
    assert (str(former.referred), former.referrer.code) == ("2026-01-02", "FK")
    assert filling.open_document(desk, second).session.stored("referred") is None


@pytest.mark.rule("R-03")
@pytest.mark.parametrize("form", ["sesteg", "insats", "placering", "utbildning"])
def test_nothing_waits_for_a_kartlaggning(desk: Desk, case: str, form: str) -> None:
    """SE and IPS begin at once: no assessment, no plan, no percentage of work ability first."""
    begun(desk, form, case, start="2026-02-01")

    assert people.view(desk, case).documents == ()
    assert listed(desk, case, form).entries
    questions = load.shipped()[form].questions()
    assert not [q for q in questions if q.required or q.required_when]


def test_steps_of_supported_employment_overlap(desk: Desk, case: str) -> None:
    """Job finding goes on while the profile is made (domain §1.5)."""
    begun(desk, "sesteg", case, step="YRKESPROFIL", start="2026-02-01", end="2026-04-01")
    begun(desk, "sesteg", case, step="JOBBSOKANDE", start="2026-02-15")

    assert len(listed(desk, case, "sesteg").entries) == 2


def test_a_workplace_is_everybodys_and_is_pointed_at_by_name(desk: Desk, case: str) -> None:
    """The same stall receives several participants; its contact log is kept once."""
    place = begun(desk, "arbetsplats", name="Stallet", branch="Djurvård")
    begun(desk, "placering", case, kind="PRAKTIK", workplace=place)
    found = listed(desk, case, "placering")
    opened = filling.open_document(desk, found.entries[0].id)

    assert [one.id for one in registers.of_caseload(desk, "arbetsplats").entries] == [place]
    assert found.links[place] == "Stallet, Djurvård"
    assert opened.links["workplace"] == {place: "Stallet, Djurvård"}


def test_registers_stand_in_the_timeline(desk: Desk, case: str) -> None:
    """What was done in a meeting is part of what has happened."""
    document = begun(desk, "mote", case, kind="MGT", day="2026-02-01")
    event = next(e for e in timeline.of_case(desk, case) if e.record == document)

    assert (event.day, event.title, event.author) == ("2026-02-01", "mote", "Anna Handledare")
    assert event.said[0].stored == given("MGT")


def test_what_stands_on_a_printed_register_is_what_stands_now(desk: Desk, case: str) -> None:
    """It is never made final; an earlier print must not come out again instead (S7)."""
    document = begun(desk, "kontakt", case, name="Bo Ek", party="AF")
    first = papers.document_paper(desk, document)
    papers.issue(desk, first, b"%PDF-1.7 first")
    assert papers.issued_before(desk, papers.document_paper(desk, document)) is not None

    filling.commit(desk, filling.open_document(desk, document), "name", given("Eva Ek"))

    assert papers.issued_before(desk, papers.document_paper(desk, document)) is None


def test_registers_go_to_the_office_with_their_case(tmp_path: Path) -> None:
    """A placement that arrives without the name of its workplace says nothing there.

    Papers of a register stay at home, as those of a form do; so does the employer's log.
    """
    there = Federation(tmp_path / "federation", FakeClock())
    anna = there.join("a", "Anna Handledare")
    case = take_in(anna)
    place = begun(anna, "arbetsplats", name="Stallet")
    begun(anna, "arbetsplats", name="Kaféet")
    row = anna.new_id()
    filling.save_rows(anna, filling.open_document(anna, place), "log", [], new=row)
    placed = begun(anna, "placering", case, kind="PRAKTIK", workplace=place)
    meeting = begun(anna, "mote", case, purpose="Planera", notTopics="Barnen")
    paper = papers.issue(anna, papers.document_paper(anna, meeting), b"%PDF-1.7")
    ingest.ingest(there.office, there.hand_over(anna))
    office = there.office

    assert listed(office, case, "placering").links[place] == "Stallet"
    assert len(registers.of_caseload(office, "arbetsplats").entries) == 1
    assert office.get(placed).values["answer/kind"] == given("PRAKTIK")
    assert "answer/notTopics" not in office.get(meeting).values
    assert [office.find(key) for key in (row, paper)] == [None, None]


@pytest.mark.rule("R-52")
def test_no_list_names_the_workplace_or_school_of_who_is_protected(desk: Desk, case: str) -> None:
    """R-52: a list lies open on the table; whoever opens the record itself sees where it is."""
    place = begun(desk, "arbetsplats", name="Stallet")
    placed = begun(
        desk, "placering", case, kind="PRAKTIK", workplace=place, tasks="Mockar i Stallet"
    )
    begun(desk, "utbildning", case, kind="SFI", name="Kurs i Luleå", provider="Komvux Luleå")
    begun(desk, "utbildning", case, kind="ANNAT", name="Kurs i Boden")
    open_lines = said(desk, case)
    assert {"workplace", "tasks", "name", "provider", "kind"} == open_lines

    people.set_field(desk, case, "protected", "SEKRETESSMARKERING")
    assert said(desk, case) == {"kind"}
    events = [e for e in timeline.of_case(desk, case) if e.kind in ("placement", "education")]
    assert len(events) == 3
    assert {one.question.id for e in events for one in e.said} == {"kind"}
    opened = filling.open_document(desk, placed)
    assert opened.links["workplace"][place] == "Stallet"


def said(desk: Desk, case: str) -> set[str]:
    """The questions that the lines about work and studies answer."""
    every = [listed(desk, case, form) for form in ("placering", "utbildning")]
    entries = [entry for one in every for entry in one.entries]
    return {said.question.id for entry in entries for said in (*entry.line, *entry.detail)}


def test_a_referral_has_the_day_it_was_written_and_the_day_it_came(desk: Desk, case: str) -> None:
    """The way in is counted from the first; asked in two forms, it is one answer each."""
    remiss = filling.open_document(desk, registers.begin(desk, "remiss", case))
    fillings.answer(desk, remiss, "referred", "2026-02-01")
    fillings.answer(desk, remiss, "received", "2026-02-10")
    session = fillings.begin(desk, case).session

    assert session.stored("referralDate") == {"v": "2026-02-01"}
    assert session.stored("receivedDate") == {"v": "2026-02-10"}
