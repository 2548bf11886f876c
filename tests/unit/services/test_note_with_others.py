"""A note of a conversation with others: refused where one of them may not know (R-17, R-36)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import access, people
from mia_desktop.services.desk import Desk
from mia_desktop.services.topics import NotForAll
from tests.helpers import fillings
from tests.helpers.desks import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.mark.rule("R-17")
def test_whoever_lacks_a_consent_stops_the_note(desk: Desk) -> None:
    """Whatever page it comes from."""
    case = fillings.someone(desk)

    with pytest.raises(NotForAll) as raised:
        people.add_note(desk, case, "Vi pratade", kind="TREPART", parties=["AF"])
    assert raised.value.parties == ("AF",)
    assert desk.of_case(case, "note") == []


@pytest.mark.rule("R-36")
def test_a_consent_that_is_taken_back_closes_an_old_note(desk: Desk) -> None:
    """What stands there stays and may be taken away; nothing new is written in it."""
    case = fillings.someone(desk)
    scope = ConsentScope(
        parties=("AF",), categories=("EKONOMI",), purpose="Planera", start=date(2026, 1, 1),
        end=date(2026, 12, 31),
    )  # fmt: skip
    given = people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
    note = people.add_note(desk, case, "Budget", kind="TREPART", parties=["AF", "HANDLEDARE"])
    people.change_note(desk, note, {"text": "Budget gjord"})
    people.withdraw_consent(desk, given, "Muntligt")

    with pytest.raises(NotForAll):
        people.change_note(desk, note, {"text": "Budget gjord, skulder"})
    people.change_note(desk, note, {"text": "Budget gjord", "minutes": 20})
    assert desk.get(note).values["text"] == "Budget gjord"
