"""Ctrl+F inside one participant finds everything that is written there (decisions S2)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.forms.answers import given
from mia_desktop.services import access, caseload, filling, finding, people, planning, registers
from mia_desktop.services.desk import Desk
from tests.helpers.desks import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return caseload.add(desk, caseload.NewParticipant(given="Amina", family="Karim"))


def test_notes_answers_plan_and_person_are_found(desk: Desk, case: str) -> None:
    """Whoever remembers a word should not have to remember where it was written."""
    people.add_note(desk, case, "Hon red i STALLET igår")
    document = filling.start(desk, case, "kartlaggning")
    opened = filling.open_document(desk, document)
    filling.commit(desk, opened, "interestsText", given("Ett eget stall"))
    planning.add_goal(desk, planning.plan_of(desk, case), "Arbeta i ställverk och stall")
    people.set_field(desk, case, "trusted_person", "Systern vid stallet")
    found = finding.find(desk, case, " stall ")

    assert {(hit.kind, hit.unit) for hit in found} == {
        ("note", "text"), ("goal", "own_words"), ("participant", "trusted_person"),
        ("assessment", "answer/interestsText"),
    }  # fmt: skip
    answer = next(hit for hit in found if hit.kind == "assessment")
    assert (answer.record, answer.form, answer.match) == (document, "kartlaggning", "stall")
    assert (answer.section, answer.label is not None) == ("natverk", True)


def test_choices_are_found_by_their_words(desk: Desk, case: str) -> None:
    """Nobody searches for PSYKIATRI in capitals; and rows lead to their document."""
    document = registers.begin(desk, "mote", case)
    opened = filling.open_document(desk, document)
    row = desk.new_id()
    filling.save_rows(desk, opened, "parties", [], new=row)
    filling.set_cell(desk, opened, "parties", row, "party", given("PSYKIATRI"))
    (hit,) = finding.find(desk, case, "psykiatrin")

    assert (hit.record, hit.kind, hit.section) == (document, "meeting", "fore")
    assert finding.find(desk, case, "psychiatric", "en")[0].record == document
    assert finding.find(desk, case, "PSYKIATRI_X") == []


def test_what_is_bound_is_found_under_its_question(desk: Desk, case: str) -> None:
    """A contact's name is a field of the record, asked by the form."""
    contact = desk.create("contact", case, {"name": "Östen Ek", "party": "AF"})
    (hit,) = finding.find(desk, case, "osten")

    assert hit.label is not None
    assert (hit.record, hit.label.sv) == (contact, "Vad heter personen?")


def test_another_persons_words_are_never_found(desk: Desk, case: str) -> None:
    """Search across participants is for names and numbers only (R-38)."""
    other = caseload.add(desk, caseload.NewParticipant(given="Bo"))
    people.add_note(desk, other, "Hemligt om Bo")

    assert finding.find(desk, case, "hemligt") == []
    assert finding.find(desk, case, "  ") == []


def test_a_document_of_an_unknown_form_is_looked_through_too(desk: Desk, case: str) -> None:
    """Words from a newer program are words all the same."""
    desk.create(
        "follow_up", case, {"form": {"id": "x", "version": 9}, "answer/y": given("Ord"), "z": 5}
    )

    assert finding.find(desk, case, "ord")[0].kind == "follow_up"


def test_hits_have_an_end(desk: Desk, case: str) -> None:
    """A single letter would else fill the page with everything."""
    for n in range(finding.MOST + 5):
        people.add_note(desk, case, f"ord {n}")

    assert len(finding.find(desk, case, "ord")) == finding.MOST
