"""What repeats a disputed value stays home with it; what is settled is counted (GDPR 18)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import Name
from mia_desktop.services import (
    access,
    attendance,
    closing,
    disputed,
    disputing,
    handing_in,
    handover,
    merging,
    people,
    planning,
    withholding,
)
from mia_desktop.services.attendance import Cell, Said
from mia_desktop.services.desk import Desk
from mia_desktop.services.figures import gathering
from mia_desktop.services.invitations import the_office
from tests.helpers.caseloads import phone, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import Federation
from tests.helpers.fillings import again, answer, begin, plan_with_goal, someone

FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)
CANARY = "Kråkvinkelgök"


@pytest.fixture
def anna(tmp_path: Path) -> Desk:
    return Federation(tmp_path, FakeClock()).join("a", "Anna Handledare")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=FakeClock())
    yield made
    access.leave(made)


def leaves(desk: Desk) -> str:
    return repr(handover.prepare(desk).outgoing.entries)


def withheld(desk: Desk) -> withholding.Withheld:
    return withholding.from_peer(desk, the_office(desk))


def test_a_name_that_is_left_behind_stays_too(anna: Desk) -> None:
    """Put right, the wrong name would leave among the former ones."""
    case = take_in(anna)
    people.rename(anna, case, Name(given=CANARY, family="Prov"))
    key = disputing.mark(anna, case, "name", "Så heter jag inte.")
    people.rename(anna, case, Name(given="Amina", family="Prov"))
    packed = leaves(anna)
    disputing.settle(anna, key, "RATTAD")

    assert CANARY not in packed
    assert withheld(anna) == withholding.Withheld()


def test_a_month_that_was_handed_in_stays_with_its_hours(anna: Desk) -> None:
    """The month keeps what each day said; another month goes."""
    case = take_in(anna)
    days = (date(2026, 2, 3), date(2026, 3, 3))
    entries = [
        attendance.write(anna, Cell(case=case, day=day), Said(hours=Decimal(3))) for day in days
    ]
    for day in days:
        handing_in.hand_in(anna, day.isoformat()[:7], [case])
    disputing.mark(anna, entries[1], "hours", "Jag var där en timme.")
    months = {r.id: r.values["month"] for r in anna.of_case(case, "hours_month")}
    held = {record for record, unit in withheld(anna).copies if unit == "handed"}

    assert {months[record] for record in held} == {"2026-03"}


def test_what_a_merge_has_taken_over_stays(anna: Desk) -> None:
    """The trace of a merge keeps what stood in both registrations."""
    first, second = take_in(anna), take_in(anna, "Aminah")
    phone(anna, first, "0701112233")
    phone(anna, second, "0709998877")
    merging.merge(anna, first, second, {"phone"})
    disputing.mark(anna, first, "phone", "Fel nummer.")
    packed = leaves(anna)

    assert "0709998877" not in packed
    assert "0701112233" not in packed


def test_a_cell_made_from_the_field_stays(anna: Desk) -> None:
    """A finished follow-up keeps how each activity stood; of the others it goes."""
    case = take_in(anna)
    goal = plan_with_goal(anna, case)
    planning.add_activity(anna, goal, "SPRAK")
    mine, other = anna.of_case(case, "activity")
    opened = begin(anna, case, "uppfoljning")
    closing.complete(anna, again(anna, opened))
    disputing.mark(anna, mine.id, "status", "Jag har börjat.")
    held = {record for record, unit in withheld(anna).copies if unit == "cell/status"}
    links = [anna.get(record).values["cell/activity"]["v"] for record in held]

    assert links == [mine.id]
    assert other.id not in links
    assert again(anna, opened).disputed == {f"activityStatus/{held.pop()}/status"}


def test_a_form_that_is_unknown_here_hides_nothing_else(anna: Desk) -> None:
    """A case with a form from a newer program is handed over all the same."""
    case = take_in(anna)
    anna.create("assessment", case, {"form": {"id": "okand", "version": 9}, "state": "pagaende"})
    phone(anna, case, "0701112233")
    disputing.mark(anna, case, "phone", "Fel.")
    packed = leaves(anna)

    assert "0701112233" not in packed
    assert "okand" in packed


def test_nobody_has_a_dispute_of_what_is_gone(desk: Desk) -> None:
    """A page that asks about a record that was taken away gets no answer, and no error."""
    case = someone(desk)
    note = people.add_note(desk, case, "Ett ord.")
    people.remove(desk, note)

    assert disputing.of_field(desk, note, "text") is None
    assert disputing.of_field(desk, case, "phone") is None


def test_a_presence_that_is_disputed_is_not_counted(desk: Desk) -> None:
    """Nor what a finished form says; settled, both are (R-64)."""
    case = someone(desk, sex="KVINNA")
    (run,) = desk.of_case(case, "participation")
    desk.set(run, "period", {"start": "2026-02-01", "end": None})
    entry = attendance.write(desk, Cell(case=case, day=date(2026, 3, 3)), Said(hours=Decimal(3)))
    opened = begin(desk, case, "avslut")
    for address, value in (
        ("exitDate", "2026-03-12"), ("outcomeParticipant", "POSITIVT"), ("incomeAfter", ["LON"]),
    ):  # fmt: skip
        answer(desk, opened, address, value)
    closing.complete(desk, again(desk, opened))
    whole = gathering.of_case(desk, case, FIRST, LAST, disputed.held(desk))
    disputing.mark(desk, entry, "presence", "Jag var inte där.")
    disputing.mark(desk, opened.document.id, "answer/incomeAfter", "Ingen lön.")
    less = gathering.of_case(desk, case, FIRST, LAST, disputed.held(desk))
    disputing.mark(desk, run.id, "status", "Jag är inte avslutad.")
    none = gathering.of_case(desk, case, FIRST, LAST, disputed.held(desk))

    assert [len(each.hours) for each in whole] == [1]
    assert "ARBETE" in repr(whole[0].after)
    assert [each.hours for each in less] == [()]
    assert "ARBETE" not in repr(less[0].after)
    assert none == []
