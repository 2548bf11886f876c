"""A list in the caseload, and out of it again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import Identity, Name, Participant, Participation
from mia_desktop.services import access, caseload, undoing
from mia_desktop.services.caseload import Filter, NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.services.lists import taking_in
from mia_desktop.services.lists.rows import Person
from tests.helpers.desks import new_desk
from tests.helpers.numbers import number

KIM = Person(
    row=2, name=Name(given="Kim", family="Öberg"), birth_date=date(1990, 5, 2), sex="KVINNA",
    identity=Identity(kind="PNR", number=number(date(1990, 5, 2), "239")), municipality="0136",
    status="PAGAENDE", referrer="AF", referred=date(2026, 1, 7), started=date(2026, 1, 19),
    phone="070-174 06 05", email="kim@exempel.se",
)  # fmt: skip
BO = Person(row=3, name=Name(given="Bo", family="Lind"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    open_desk = new_desk(tmp_path)
    yield open_desk
    access.leave(open_desk)


def everybody(desk: Desk) -> list[str]:
    return caseload.ids(desk, Filter())


def test_a_row_becomes_a_participant_with_all_that_it_said(desk: Desk) -> None:
    """Nothing that was in the list has to be typed again."""
    (case,) = taking_in.take_in(desk, "a", "lista.xlsx", [KIM])

    person = desk.get(case).as_type(Participant)
    (run,) = [record.as_type(Participation) for record in desk.of_case(case, "participation")]
    assert person.name == KIM.name
    assert person.identity == KIM.identity
    assert (person.sex, person.municipality, person.phone) == ("KVINNA", "0136", "070-174 06 05")
    assert person.number
    assert (run.status, run.period.start) == ("PAGAENDE", date(2026, 1, 19))
    assert (run.referrer.code, run.referred) == ("AF", date(2026, 1, 7))


def test_who_is_here_already_is_pointed_out(desk: Desk) -> None:
    """The same person twice in a caseload is two halves of a story (R-51)."""
    caseload.add(desk, NewParticipant(given="K", identity=KIM.identity))
    caseload.add(desk, NewParticipant(given="Bo", family="Lind", birth_date=date(1980, 1, 1)))
    bo = Person(row=3, name=BO.name, birth_date=date(1980, 1, 1))

    found = taking_in.known(desk, [KIM, bo])

    assert [(each.row, each.sure) for each in found] == [(2, True), (3, False)]
    assert all(each.number for each in found)


def test_somebody_who_stands_twice_in_the_list_is_pointed_out(desk: Desk) -> None:
    """Lists grow by copying rows."""
    again = Person(row=9, name=Name(given="Kim"), identity=KIM.identity)

    assert [(each.row, each.number) for each in taking_in.known(desk, [KIM, again])] == [(9, "")]


def test_nearly_the_same_name_on_the_same_birth_date_is_pointed_out(desk: Desk) -> None:
    """One row with a number and one without are often one person (R-51); a twin may come in."""
    born = date(1980, 1, 1)
    people = [
        Person(row=2, name=Name(given="Amina", family="Karim"), birth_date=born),
        Person(row=3, name=Name(given="Amina", family="Karimi"), birth_date=born),
        Person(row=4, name=Name(given="Lars", family="Ek"), birth_date=born),
        Person(row=5, name=Name(given="Amina", family="Karim"), birth_date=date(1981, 1, 1)),
        Person(row=6, name=Name(given="Amina", family="Karim")),
        Person(row=7, name=Name(given="Amina", family="Karim")),
    ]

    found = taking_in.known(desk, people)

    assert [(each.row, each.number, each.sure) for each in found] == [(3, "", False)]


def test_a_list_goes_out_as_a_whole_even_after_a_restart(desk: Desk, tmp_path: Path) -> None:
    """The wrong list was chosen, and it was noticed the day after."""
    before = caseload.add(desk, NewParticipant(given="Eva"))
    taking_in.take_in(desk, "a", "lista.xlsx", [KIM])
    taking_in.take_in(desk, "a", "lista.xlsx", [BO])
    desk.undo = type(desk.undo)()  # as after a lock

    (taken,) = taking_in.lists(desk)
    left = taking_in.take_out(desk, taken.id)

    assert (taken.file, len(taken.cases)) == ("lista.xlsx", 2)
    assert (left.gone, left.kept) == (2, ())
    assert everybody(desk) == [before]
    assert taking_in.lists(desk) == []


def test_who_has_been_worked_with_is_kept(desk: Desk) -> None:
    """An undoing must not take words that somebody has written since."""
    kim, bo = taking_in.take_in(desk, "a", "lista.xlsx", [KIM, BO])
    desk.set(desk.get(kim), "phone", "08-465 004 22")

    left = taking_in.take_out(desk, "a")

    assert left.gone == 1
    assert left.kept == (desk.get(kim).values["number"],)
    assert everybody(desk) == [kim]
    assert bo not in everybody(desk)


def test_who_has_a_note_is_kept(desk: Desk) -> None:
    """Anything that belongs to the case is work."""
    (kim,) = taking_in.take_in(desk, "a", "lista.xlsx", [KIM])
    desk.create("note", kim, {"text": "Ringde."})

    assert taking_in.take_out(desk, "a").gone == 0


def test_the_undoing_can_be_undone(desk: Desk) -> None:
    """Ångra means every deed."""
    taking_in.take_in(desk, "a", "lista.xlsx", [KIM, BO])
    taking_in.take_out(desk, "a")

    undoing.undo(desk)

    assert len(everybody(desk)) == 2
    assert len(taking_in.lists(desk)) == 1


def test_two_lists_are_two(desk: Desk) -> None:
    """The latest stands first."""
    taking_in.take_in(desk, "a", "vår.xlsx", [KIM])
    taking_in.take_in(desk, "b", "höst.csv", [BO])

    assert [taken.file for taken in taking_in.lists(desk)] == ["höst.csv", "vår.xlsx"]


def test_nobody_is_taken_in_from_no_rows(desk: Desk) -> None:
    """All rows had faults."""
    assert taking_in.take_in(desk, "a", "lista.xlsx", []) == []
    assert taking_in.lists(desk) == []
