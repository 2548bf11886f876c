"""The quick switcher leads to people by harmless things only, those opened last first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mia_desktop.domain.records.person import Identity
from mia_desktop.services import caseload, people, switching
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.store import audit
from tests.helpers.desks import new_desk
from tests.helpers.fillings import someone
from tests.helpers.numbers import number

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk

NUMBER = number(date(1990, 1, 1))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path)


def shown(desk: Desk, text: str) -> list[str]:
    return [row.shown for row in switching.find(desk, text).people]


def test_an_empty_box_offers_whom_one_opened_last(desk: Desk) -> None:
    """The person of the last meeting is one key press away, and stands there once."""
    cases = [someone(desk, name) for name in ("Amina", "Bo", "Cem")]
    for case in (cases[0], cases[2], cases[0]):
        people.open_case(desk, case)

    assert shown(desk, " ") == ["Karim, Amina", "Karim, Cem"]


def test_another_persons_openings_are_not_mine(desk: Desk) -> None:
    """Two who share a vault at the office each see their own."""
    case = someone(desk)
    audit.note(desk.connection, desk.clock, "Någon Annan", "open", case=case)

    assert switching.latest(desk).people == ()


def test_whom_one_opened_last_comes_first_among_those_found(desk: Desk) -> None:
    cases = [someone(desk, name) for name in ("Amina", "Anders", "Annika")]
    people.open_case(desk, cases[2])

    assert shown(desk, "a") == ["Karim, Annika", "Karim, Amina", "Karim, Anders"]


@pytest.mark.rule("R-38")
def test_people_are_found_by_name_and_numbers_and_nothing_else(desk: Desk) -> None:
    """Nobody is looked up by what is wrong with them (R-38, decisions S2)."""
    new = NewParticipant(
        given="Amina", family="Karim", identity=Identity(kind="PNR", number=NUMBER)
    )
    case = caseload.add(desk, new)
    people.add_note(desk, case, "Skulder hos Kronofogden")
    own = str(desk.get(case).values["number"])

    assert [shown(desk, text) for text in ("amin", "kari", own, NUMBER)] == [["Karim, Amina"]] * 4
    assert shown(desk, "kronofogden") == []
    assert shown(desk, NUMBER[:8]) == []


def test_protected_people_are_numbers(desk: Desk) -> None:
    """Found by name by whoever knows it, never shown by name (R-52)."""
    case = someone(desk, "Hemlig", protected="ANNAT_SKYDD")

    found = switching.find(desk, "hemlig").people[0]

    assert (found.shown, found.protected) == (desk.get(case).values["number"], True)


def test_of_many_the_first_are_shown_and_all_are_counted(desk: Desk) -> None:
    for n in range(switching.MOST + 3):
        someone(desk, f"Anna{n}")

    found = switching.find(desk, "anna")

    assert (len(found.people), found.all) == (switching.MOST, switching.MOST + 3)
