"""Contact persons of the kartläggning stand in the register, each once (domain §2.3 B)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mia_desktop.forms import load
from mia_desktop.forms.answers import given
from mia_desktop.services import access, contacts, filling, registers, undoing
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from tests.helpers import fillings
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk

BO = {"organisation": "FK", "name": "Bo Ek", "role": "Handläggare", "phone": "070-1740605"}


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
    return fillings.someone(desk)


def told(desk: Desk, case: str) -> list[dict[str, Any]]:
    """The register as it stands, without what every document has."""
    begun = {"form", "state", "started", "participation"}
    return [
        {unit: value for unit, value in one.values.items() if unit not in begun}
        for one in desk.of_case(case, "contact")
    ]


def asked(desk: Desk, case: str, **cells: Any) -> Filling:
    opened = fillings.begin(desk, case)
    fillings.add_row(desk, opened, "contacts", **(cells or BO))
    return opened


def take_over(desk: Desk, opened: Filling) -> str:
    """Take the former row over as the page does; returns its id."""
    one = opened.before["contacts"].rows[0]
    row = opened.session.add_row("contacts", one.taken)
    for column, stored in one.takes.items():
        opened.session.set_cell("contacts", one.taken, column, stored)
    filling.take_rows(desk, opened, "contacts", row, [one.taken])
    return one.taken


def test_a_row_stands_in_the_register_with_its_consent(desk: Desk, case: str) -> None:
    """Whoever looks for a phone number looks in one place."""
    opened = asked(desk, case, **BO, consent="c", latest="2026-03-01")
    fillings.add_row(desk, opened, "contacts", organisation="AF")

    assert contacts.into_register(desk, opened.document.id) == 1
    assert contacts.into_register(desk, opened.document.id) == 0
    assert told(desk, case) == [
        {"party": "FK", "name": "Bo Ek", "role": "Handläggare", "phone": "070-1740605",
         "latest": "2026-03-01", "answer/consent": given("c")}
    ]  # fmt: skip
    (entry,) = registers.of_case(desk, case)["kontakt"].entries
    assert filling.open_document(desk, entry.id).session.stored("consent") == given("c")


def test_the_contact_form_asks_for_the_consent() -> None:
    """It is the same question in both places."""
    table, form = load.shipped()["kartlaggning"].question("contacts"), load.shipped()["kontakt"]

    assert form.question("consent").label == table.column("consent").label
    assert form.question("consent").link_to == "consent"


def test_finishing_the_form_takes_them_along(desk: Desk, case: str) -> None:
    """Nobody has to think of a button; what was taken away from the register stays away."""
    opened = asked(desk, case)
    fillings.ready(desk, opened)
    contacts.into_register(desk, opened.document.id)
    registers.remove(desk, desk.of_case(case, "contact")[0].id)
    fillings.add_row(desk, opened, "contacts", organisation="AF", name="Eva Al")
    filling.complete(desk, fillings.again(desk, opened))

    assert [one["name"] for one in told(desk, case)] == ["Eva Al"]


def test_one_press_is_taken_back_and_can_be_made_again(desk: Desk, case: str) -> None:
    """Ångra takes the contact away, and the button brings one back."""
    opened = asked(desk, case)
    contacts.into_register(desk, opened.document.id)
    undoing.undo(desk)
    assert told(desk, case) == []

    assert contacts.into_register(desk, opened.document.id) == 1
    assert contacts.into_register(desk, opened.document.id) == 0
    assert len(told(desk, case)) == 1


def test_a_renewed_form_makes_no_second_one(desk: Desk, clock: FakeClock, case: str) -> None:
    """The row of last time is the same person, called something else since or not."""
    first = asked(desk, case)
    fillings.ready(desk, first)
    filling.complete(desk, fillings.again(desk, first))
    for name in ("Bo Ek-Lind", "Bo Lind"):
        clock.forward(days=200)
        later = fillings.begin(desk, case)
        row = take_over(desk, later)
        fillings.set_cell(desk, later, "contacts", row, "name", name)
        fillings.ready(desk, later)
        filling.complete(desk, fillings.again(desk, later))

    assert [one["name"] for one in told(desk, case)] == ["Bo Ek"]


def test_who_stands_there_already_is_filled_in_and_not_written_over(desk: Desk, case: str) -> None:
    """What the register says is newer than a row from the autumn."""
    document = registers.begin(desk, "kontakt", case)
    opened = filling.open_document(desk, document)
    for question, value in (("party", "FK"), ("name", "bo  ek"), ("phone", "070-1740606")):
        filling.commit(desk, opened, question, given(value))
    row = asked(desk, case)

    assert contacts.into_register(desk, row.document.id) == 0
    (found,) = told(desk, case)
    assert (found["phone"], found["role"]) == ("070-1740606", "Handläggare")


def test_without_a_name_the_role_at_the_party_is_who_it_is(desk: Desk, case: str) -> None:
    """ "Handläggare at FK" and "handläggare at AF" are two."""
    opened = asked(desk, case, organisation="FK", role="Handläggare")
    fillings.add_row(desk, opened, "contacts", organisation="AF", role="Handläggare")
    fillings.add_row(desk, opened, "contacts", organisation="FK", role="handläggare")

    assert contacts.into_register(desk, opened.document.id) == 2


def test_a_form_without_contacts_gives_none(desk: Desk, case: str) -> None:
    """A follow-up asks for nobody."""
    opened = fillings.begin(desk, case, "uppfoljning")

    assert contacts.into_register(desk, opened.document.id) == 0
