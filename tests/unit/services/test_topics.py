"""Meetings: nothing is written about what somebody at the table may not know (R-17, R-36)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.forms.answers import given
from mia_desktop.services import access, caseload, filling, people, registers, topics
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from mia_desktop.services.topics import Closed, NotForAll
from tests.helpers import fillings
from tests.helpers.desks import new_desk

MONEY = "noteMoney"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return caseload.add(desk, caseload.NewParticipant(given="Amina", family="Karim"))


def consent(desk: Desk, case: str, *parties: str, about: tuple[str, ...] = ("EKONOMI",)) -> str:
    scope = ConsentScope(
        parties=parties, categories=about, purpose="Planera", start=date(2026, 1, 1),
        end=date(2026, 12, 31),
    )  # fmt: skip
    return people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")


def meeting(desk: Desk, case: str, *parties: str) -> Filling:
    opened = filling.open_document(desk, registers.begin(desk, "mote", case))
    filling.commit(desk, opened, "day", given(desk.clock.today().isoformat()))
    filling.commit(desk, opened, "okTopics", given(["EKONOMI", "BOENDE"]))
    for party in parties:
        row = desk.new_id()
        filling.save_rows(desk, opened, "parties", [], new=row)
        filling.set_cell(desk, opened, "parties", row, "party", given(party))
    return filling.open_document(desk, opened.document.id)


@pytest.mark.rule("R-17")
def test_what_all_may_know_can_be_written(desk: Desk, case: str) -> None:
    """With a consent the meeting is noted like any other."""
    consent(desk, case, "AF", "FK")
    opened = meeting(desk, case, "AF", "FK", "HANDLEDARE")
    filling.commit(desk, opened, MONEY, given("Skuldrådgivning bokad"))

    assert topics.gate(desk, opened.document.id).without == ()
    assert desk.get(opened.document.id).values[f"answer/{MONEY}"] == given("Skuldrådgivning bokad")


@pytest.mark.rule("R-17")
def test_one_at_the_table_without_consent_closes_the_topic(desk: Desk, case: str) -> None:
    """What was said in that room is not written down where it could be read as shared."""
    consent(desk, case, "AF")
    opened = meeting(desk, case, "AF", "PSYKIATRI")
    found = topics.gate(desk, opened.document.id)

    assert found.without == (Closed(party="PSYKIATRI", lack="no_consent"),)
    assert found.closed[MONEY] == (Closed(party="PSYKIATRI", lack="no_consent"),)
    with pytest.raises(NotForAll) as raised:
        filling.commit(desk, opened, MONEY, given("Skulder"))
    assert raised.value.parties == ("PSYKIATRI",)


@pytest.mark.rule("R-36")
def test_a_consent_that_is_taken_back_closes_at_once(desk: Desk, case: str) -> None:
    """Nothing new is written; what stands there was lawful when it was written."""
    given_one = consent(desk, case, "AF")
    opened = meeting(desk, case, "AF")
    filling.commit(desk, opened, MONEY, given("Budget gjord"))
    people.withdraw_consent(desk, given_one, "Muntligt")

    with pytest.raises(NotForAll):
        filling.commit(desk, opened, MONEY, given("Mer"))
    assert desk.get(opened.document.id).values[f"answer/{MONEY}"] == given("Budget gjord")
    filling.commit(desk, opened, MONEY, None)  # taking words away is always allowed


def test_a_consent_is_asked_for_the_day_of_the_meeting(desk: Desk, case: str) -> None:
    """A meeting next year needs a consent that still holds next year."""
    consent(desk, case, "AF")
    opened = meeting(desk, case, "AF")
    filling.commit(desk, opened, "day", given("2027-02-01"))

    assert topics.gate(desk, opened.document.id).without == (Closed(party="AF", lack="ended"),)
    filling.commit(desk, opened, "day", given("in i framtiden"))
    assert topics.gate(desk, opened.document.id).day == desk.clock.today()


def test_other_registers_have_no_gate(desk: Desk, case: str) -> None:
    """Only a form with topics is asked about."""
    insats = registers.begin(desk, "insats", case)

    assert not topics.gate(desk, insats).closed
    assert not topics.has_topics(filling.open_document(desk, insats).form)


# a follow-up with others at the table


def follow_up(desk: Desk, case: str, form: str, *parties: str, table: str = "parties") -> Filling:
    opened = fillings.begin(desk, case, "uppfoljning")
    fillings.answer(desk, opened, "date", desk.clock.today().isoformat())
    fillings.answer(desk, opened, "form", form)
    for party in parties:
        fillings.add_row(desk, opened, table, party=party)
    return opened


@pytest.mark.rule("R-17")
@pytest.mark.parametrize("form", ["MGT", "FLERPARTSSAMTAL"])
def test_a_follow_up_with_others_writes_no_health_without_consent(
    desk: Desk, case: str, form: str
) -> None:
    """The follow-up is a form that is finished; the people at the table are the same."""
    opened = follow_up(desk, case, form, "PSYKIATRI")
    fillings.answer(desk, opened, "okTopics", ["HALSA_FYSISK", "HALSA_PSYKISK"])
    row = fillings.add_row(desk, opened, "step", area="HALSA_VARDAG")

    assert topics.gate(desk, opened.document.id).without == (
        Closed(party="PSYKIATRI", lack="no_consent"),
    )
    for question in ("areaHealth", "areaHealthWords", "sinceLast", "obstacles"):
        with pytest.raises(NotForAll):
            filling.commit(desk, opened, question, given("Sover dåligt"))
    with pytest.raises(NotForAll):
        filling.set_cell(desk, opened, "step", row, "evidence", given("Äter medicin"))


@pytest.mark.rule("R-17")
def test_what_was_not_ticked_is_not_noted_even_with_consent(desk: Desk, case: str) -> None:
    """The consent lets the authority know; the tick says what is talked about that day."""
    consent(desk, case, "PSYKIATRI", about=("HALSA_FYSISK", "HALSA_PSYKISK"))
    opened = follow_up(desk, case, "MGT", "PSYKIATRI")
    fillings.answer(desk, opened, "okTopics", ["HALSA_FYSISK"])

    with pytest.raises(NotForAll) as raised:
        filling.commit(desk, opened, "areaHealthWords", given("Sover dåligt"))
    assert (raised.value.parties, raised.value.topics) == ((), ("HALSA_PSYKISK",))
    fillings.answer(desk, opened, "okTopics", ["HALSA_FYSISK", "HALSA_PSYKISK"])
    fillings.answer(desk, opened, "areaHealthWords", "Sover bättre")
    fillings.answer(desk, opened, "sinceLast", "Har sökt jobb")
    assert topics.gate(desk, opened.document.id).without == ()


@pytest.mark.rule("R-17")
def test_the_participant_alone_with_the_coach_is_no_gate(desk: Desk, case: str) -> None:
    """A talk between two is written as it was, whatever was put down for a meeting before."""
    opened = follow_up(desk, case, "MGT", "PSYKIATRI")
    fillings.answer(desk, opened, "form", "FYSISKT")
    for party in ("DELTAGAREN", "HANDLEDARE"):
        fillings.add_row(desk, opened, "present", party=party)
    fillings.answer(desk, opened, "areaHealthWords", "Sover bättre")
    found = topics.gate(desk, opened.document.id)

    assert (found.without, found.closed, found.unticked) == ((), {}, {})


@pytest.mark.rule("R-17")
def test_whoever_was_there_counts_though_nobody_invited_them(desk: Desk, case: str) -> None:
    """Somebody from the authority who sat in hears it, whatever the meeting is called."""
    opened = follow_up(desk, case, "FYSISKT", "AF", table="present")

    with pytest.raises(NotForAll):
        filling.commit(desk, opened, "areaHousingWords", given("Hotas av vräkning"))
