"""Taking somebody in: who is here already, and how the list is narrowed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import Identity
from mia_desktop.services import access, caseload
from mia_desktop.services.caseload import Filter, NewParticipant
from mia_desktop.services.desk import Desk
from tests.helpers.desks import new_desk
from tests.helpers.numbers import number

BORN = date(1990, 1, 1)
NUMBER = number(BORN)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    caseload.add(
        made,
        NewParticipant(
            given="Élise", family="Åkesson", birth_date=BORN, municipality="0136",
            identity=Identity(kind="PNR", number=NUMBER),
        ),
    )  # fmt: skip
    caseload.add(made, NewParticipant(given="Bo", family="Ek", municipality="0126"))
    yield made
    access.leave(made)


@pytest.mark.parametrize(
    ("new", "why"),
    [
        (NewParticipant(given="X", identity=Identity(kind="PNR", number=NUMBER)), "number"),
        (NewParticipant(given="Elise", family="Akeson", birth_date=BORN), "name_and_birth"),
        (NewParticipant(given="elise", family="akesson"), "name"),
        (NewParticipant(given="Bo", family="Ek", birth_date=BORN), "name"),
    ],
)
def test_who_may_be_the_same_person_is_found(desk: Desk, new: NewParticipant, why: str) -> None:
    """One person in two cases is two halves of a story (ux §1.7)."""
    assert [found.why for found in caseload.alike(desk, new)] == [why]


@pytest.mark.parametrize(
    "new",
    [
        NewParticipant(given="Élise", family="Åkesson", birth_date=date(1961, 5, 5)),
        NewParticipant(given="Cilla", family="Vik", birth_date=BORN),
        NewParticipant(given=""),
    ],
)
def test_who_is_somebody_else_is_not_asked_about(desk: Desk, new: NewParticipant) -> None:
    """A question that comes each time is no longer read."""
    assert caseload.alike(desk, new) == []


def test_a_complete_number_finds_its_person_and_half_of_it_nobody(desk: Desk) -> None:
    """S2: no list can be built by guessing digits."""
    found = caseload.ids(desk, Filter(text=f"{NUMBER[:8]}-{NUMBER[8:]}"))

    assert len(found) == 1
    assert caseload.ids(desk, Filter(text=NUMBER[:8])) == []


def test_only_municipalities_that_somebody_lives_in_can_be_chosen(desk: Desk) -> None:
    assert caseload.municipalities(desk) == ["0126", "0136"]
