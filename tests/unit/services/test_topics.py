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
