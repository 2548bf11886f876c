"""Gör om till skyddat ärende: what goes, what is listed, what comes back by Ångra."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import Address, Identity
from mia_desktop.domain.writes import Write
from mia_desktop.services import (
    access,
    caseload,
    filling,
    ingest,
    keeping,
    papers,
    people,
    planning,
    protection,
    reports,
    undoing,
    viewing,
)
from mia_desktop.services.caseload import Filter, NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit, entries
from tests.helpers.caseloads import take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import Federation
from tests.helpers.fillings import begin, ready
from tests.helpers.numbers import number

STREET, PHONE = "Hemliga gatan 7", "0701234567"


@pytest.fixture
def desk(tmp_path: Path):
    made = new_desk(tmp_path, clock=FakeClock())
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    made = take_in(desk)
    reach(desk, made)
    return made


def reach(desk: Desk, case: str) -> None:
    people.set_field(desk, case, "phone", PHONE)
    people.set_field(desk, case, "address", Address(street=STREET, town="Tyresö"))
    people.set_field(desk, case, "safe_contact", "Ring inte på kvällen")


def issued_plan(desk: Desk, case: str) -> str:
    plan = planning.plan_of(desk, case)
    planning.add_goal(desk, plan, "Jag vill bli kock")
    version = planning.agree(desk, plan)
    paper = papers.plan_paper(desk, plan, version)
    return papers.issue(desk, paper, papers.make(paper))


def text_of(pdf: bytes) -> str:
    return " ".join(page.text for page in viewing.pages(pdf))


@pytest.mark.rule("R-52")
def test_one_step_strips_what_tells_where_somebody_lives(desk: Desk, case: str) -> None:
    """The day protection is granted the old address must be nowhere on the screen or on paper."""
    protection.convert(desk, case, "SEKRETESSMARKERING")
    person = people.view(desk, case).participant

    assert person.protected == "SEKRETESSMARKERING"
    assert (person.phone, person.address) == ("", Address())
    assert person.safe_contact == "Ring inte på kvällen"
    assert caseload.rows(desk, [case])[0].shown == person.number


@pytest.mark.rule("R-52")
def test_one_angra_takes_all_of_it_back(desk: Desk, case: str) -> None:
    """Somebody chose the wrong person: nothing may be lost by that."""
    kept = issued_plan(desk, case)
    protection.convert(desk, case, "ANNAT_SKYDD")
    undoing.undo(desk)
    person = people.view(desk, case).participant

    assert (person.protected, person.phone) == ("NEJ", PHONE)
    assert person.address.street == STREET
    assert [r.id for r in desk.of_case(case, "attachment")] == [kept]


@pytest.mark.rule("R-52")
def test_papers_that_were_issued_are_made_anew(desk: Desk, case: str) -> None:
    """ "Again" must not open a paper with the address on it."""
    former = issued_plan(desk, case)
    assert STREET in text_of(papers.issued(desk, former))
    done = protection.convert(desk, case, "SKYDDAD_FOLKBOKFORING")
    (kept,) = desk.of_case(case, "attachment")
    text = text_of(papers.issued(desk, kept.id))

    assert done.papers == 1
    assert kept.id != former
    assert STREET not in text
    assert PHONE not in text
    assert "Jag vill bli kock" in text


@pytest.mark.rule("R-52")
def test_earlier_copies_are_listed_with_day_and_receiver(
    desk: Desk, case: str, tmp_path: Path
) -> None:
    """What has left cannot be called back, but it can be asked for."""
    kept = issued_plan(desk, case)
    version = desk.get(str(desk.get(kept).values["about"]))
    paper = papers.plan_paper(desk, str(version.values["plan"]), version.id)
    pdf = papers.issued(desk, kept)
    papers.printed(desk, paper, pdf)
    papers.export(desk, paper, pdf, tmp_path / "plan.pdf")
    keeping.copy_now(desk)
    stick = tmp_path / "stick"
    stick.mkdir()
    keeping.copy_out(desk, stick)
    found = protection.foresee(desk, case)
    places = [copy.where for copy in found.earlier]

    assert sorted(set(places)) == ["backup", "export", "issued", "print"]
    assert {copy.day for copy in found.earlier} == {desk.clock.today().isoformat()}
    assert str(stick) in {copy.receiver for copy in found.earlier}
    assert found.contact == ("address", "phone", "safe_contact")


@pytest.mark.rule("R-30")
@pytest.mark.rule("R-52")
def test_bundles_that_went_before_are_listed_and_none_goes_after(tmp_path: Path) -> None:
    """The office must be asked to strip its copy; a receiver not approved gets nothing more."""
    there = Federation(tmp_path, FakeClock())
    anna = there.join("a", "Anna Handledare")
    case = take_in(anna)
    reach(anna, case)
    data = there.hand_over(anna)
    ingest.ingest(there.office, data)
    (sent,) = [c for c in protection.earlier_copies(anna, case) if c.where == "bundle"]
    protection.convert(anna, case, "SEKRETESSMARKERING")
    people.add_note(anna, case, "Efter skyddet")
    ingest.ingest(there.office, there.hand_over(anna))

    assert sent.receiver
    assert sent.what.endswith(".miabundle")
    assert there.office.of_case(case, "note") == []


@pytest.mark.rule("R-54")
def test_local_routine_is_reminded_of_once(desk: Desk, case: str) -> None:
    """No national rules exist; a sentence said each time is heard by nobody."""
    before = protection.foresee(desk, case).remind
    protection.convert(desk, case, "SEKRETESSMARKERING")

    assert before
    assert not protection.foresee(desk, take_in(desk, "Bo")).remind


@pytest.mark.rule("R-55")
def test_notes_that_tell_where_are_marked_by_themselves(desk: Desk, case: str) -> None:
    """Also those written long before anybody thought of protection."""
    where = people.add_note(desk, case, "Hon har flyttat till Hallunda")
    people.add_note(desk, case, "Bra möte")

    assert protection.notes_telling_where(desk, case) == [where]
    assert protection.foresee(desk, case).notes == 1


@pytest.mark.rule("R-42")
@pytest.mark.rule("R-52")
def test_looking_and_doing_are_in_the_log(desk: Desk, case: str) -> None:
    """Who has looked at a protected person is asked sooner or later."""
    protection.foresee(desk, case)
    protection.convert(desk, case, "SEKRETESSMARKERING")
    kinds = [line.kind for line in audit.lines(desk.connection, case=case)]

    assert "protect" in kinds
    assert kinds.count("open") == 1


@pytest.mark.rule("R-52")
def test_no_protection_is_no_conversion(desk: Desk, case: str) -> None:
    """Ending a protection is another decision than beginning one."""
    with pytest.raises(ValueError, match="NEJ"):
        protection.convert(desk, case, "NEJ")


@pytest.mark.rule("R-49")
def test_fingerade_uppgifter_lead_nowhere(desk: Desk, case: str) -> None:
    """A search for the former name or number that found the new one could cost a life."""
    old = Identity(kind="PNR", number=number(date(1990, 3, 14)))
    people.change_identity(desk, case, old)
    before = {write.id for write in entries.everything(desk.connection)}
    fresh = Identity(kind="PNR", number=number(date(1988, 5, 2)))
    made = protection.start_anew(desk, case, NewParticipant(given="Eva", identity=fresh))
    new = [w for w in entries.everything(desk.connection) if isinstance(w, Write)]
    said = b" ".join(w.raw for w in new if w.id not in before and w.line.case == made)

    assert caseload.ids(desk, Filter(text=old.number)) == [case]
    assert caseload.ids(desk, Filter(text="Amina")) == [case]
    assert caseload.ids(desk, Filter(text=fresh.number)) == [made]
    for word in ("Amina", old.number, case, STREET, people.number_of(desk, case)):
        assert word.encode() not in said
    assert people.view(desk, case).participant.phone == ""


@pytest.mark.rule("R-30")
def test_volumes_count_a_protected_person_all_the_same(desk: Desk, case: str) -> None:
    """F1 is exact numbers: a person left out would be a difference that tells."""
    today = desk.clock.today()
    period = f"{today.year}-{today.month:02}"
    before = reports.count(desk, period)
    protection.convert(desk, case, "SEKRETESSMARKERING")

    assert reports.count(desk, period) == before != []


def test_a_finished_form_is_issued_anew_without_what_tells_where(desk: Desk, case: str) -> None:
    """Papers of forms carry addresses too."""
    opened = begin(desk, case)
    ready(desk, opened)
    filling.complete(desk, filling.open_document(desk, opened.document.id))
    paper = papers.document_paper(desk, opened.document.id)
    former = papers.issue(desk, paper, papers.make(paper))
    done = protection.convert(desk, case, "SEKRETESSMARKERING")

    assert done.papers == 1
    assert [r.id for r in desk.of_case(case, "attachment")] != [former]


@pytest.mark.rule("R-52")
def test_a_paper_that_was_made_for_somebody_else_is_put_away(desk: Desk, case: str) -> None:
    """It is made anew when it is wanted; until then nobody opens the old one again."""
    former = issued_plan(desk, case)
    desk.set(desk.get(former), "version", "plan_party abc")
    done = protection.convert(desk, case, "SEKRETESSMARKERING")

    assert done.papers == 1
    assert desk.of_case(case, "attachment") == []


@pytest.mark.rule("R-52")
def test_large_type_is_made_anew_in_large_type(desk: Desk, case: str) -> None:
    """Whoever needs large type needs it still."""
    former = issued_plan(desk, case)
    about = desk.get(str(desk.get(former).values["about"]))
    plan = str(about.values["plan"])
    large = papers.plan_paper(desk, plan, about.id, large=True)
    papers.issue(desk, large, papers.make(large))
    protection.convert(desk, case, "SEKRETESSMARKERING")
    manners = {str(r.values.get("version")) for r in desk.of_case(case, "attachment")}

    assert manners == {"", "large"}
