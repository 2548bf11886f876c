"""Tid: entries, the month, weeks copied, months handed in and what is asked for again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mia_desktop.domain.quarters import DayTooLong
from mia_desktop.domain.records.time import Attended
from mia_desktop.services import (
    access,
    attendance,
    caseload,
    handing_in,
    hours,
    participation,
    people,
    planning,
    timeline,
    undoing,
    waiting_hours,
)
from mia_desktop.services.attendance import Cell, Said, SeveralEntries
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.store import reading
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk

MARCH, FEBRUARY = date(2026, 3, 1), date(2026, 2, 1)
TODAY = date(2026, 3, 12)
KITCHEN = Attended(sort="activity", id="kok", code="PRAKTIK")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return caseload.add(desk, NewParticipant(given="Amina", family="Karim"))


def cell(case: str, day: int, month: int = 3, what: Attended = KITCHEN) -> Cell:
    return Cell(case=case, day=date(2026, month, day), what=what, name="Köket")


def enter(desk: Desk, case: str, day: int, amount: str, month: int = 3) -> str:
    attendance.enter(desk, cell(case, day, month), Decimal(amount))
    return attendance.of_case(desk, case)[-1].id


def later(desk: Desk) -> None:
    assert isinstance(desk.clock, FakeClock)
    desk.clock.forward(minutes=1)


def said(desk: Desk, case: str) -> list[tuple[int, str, str]]:
    found = attendance.of_case(desk, case)
    return [(one.day.day, one.hours, one.presence.state) for one in found if one.day]


def line(desk: Desk, first: date = MARCH) -> hours.Line:
    return hours.month(desk, first).people[0].lines[0]


def test_typed_hours_are_one_entry_that_one_undo_takes_back(desk: Desk, case: str) -> None:
    """A slip of the finger costs one key."""
    total = attendance.enter(desk, cell(case, 12), Decimal("1.5"))
    before = said(desk, case)
    undoing.undo(desk)

    assert total == Decimal("1.5")
    assert before == [(12, "1.5", "KOM")]
    assert said(desk, case) == []


def test_a_day_ahead_is_planned_and_counts_nothing_yet(desk: Desk, case: str) -> None:
    """What is signed for is what was, not what was meant."""
    attendance.enter(desk, cell(case, 13), Decimal(4))

    assert said(desk, case) == [(13, "4", "PLANERAD")]
    assert line(desk).total == 0


def test_a_planned_day_is_confirmed_by_its_hours(desk: Desk, case: str) -> None:
    attendance.write(desk, cell(case, 11), Said(hours=Decimal(4), state="PLANERAD"))
    attendance.enter(desk, cell(case, 11), Decimal(4))

    assert said(desk, case) == [(11, "4", "KOM")]


def test_a_reason_is_kept_only_for_who_was_away(desk: Desk, case: str) -> None:
    """And it is a code: there is nowhere to write a diagnosis."""
    away = Said(state="UTEBLEV", reason="ANNAT_MOTE")
    entry = attendance.write(desk, cell(case, 11), away)
    first = desk.get(entry).values["presence"]
    attendance.write(desk, cell(case, 11), Said(hours=Decimal(2), reason="SJUK"), entry)

    assert first == {"state": "UTEBLEV", "reason": "ANNAT_MOTE"}
    assert desk.get(entry).values["presence"] == {"state": "KOM", "reason": ""}


def test_a_day_has_no_more_hours_than_it_has_and_nothing_is_saved(desk: Desk, case: str) -> None:
    enter(desk, case, 12, "20")
    other = cell(case, 12, what=Attended(sort="group", id="g"))
    with pytest.raises(DayTooLong):
        attendance.enter(desk, other, Decimal(6))

    assert said(desk, case) == [(12, "20", "KOM")]


def test_only_what_is_another_value_is_written(desk: Desk, case: str) -> None:
    """Else every look at an entry would be a change to hand over."""
    entry = enter(desk, case, 12, "4")
    attendance.write(desk, cell(case, 12), Said(hours=Decimal(4), note="Halv dag"), entry)

    assert len(reading.history(desk.connection, entry, "hours")) == 1
    assert desk.get(entry).values["note"] == "Halv dag"


def test_counts_may_carry_hours_but_neither_reason_nor_words(desk: Desk, case: str) -> None:
    """F1 carries figures; why somebody was away stays with the case (domain §5.5)."""
    note = Said(hours=Decimal(0), state="UTEBLEV", reason="SJUK", note="Ringde")
    entry = attendance.write(desk, cell(case, 11), note)
    shares = {
        unit: reading.history(desk.connection, entry, unit)[0].line.share
        for unit in desk.get(entry).values
    }

    assert {unit for unit, share in shares.items() if share == "counts"} == {
        "participation", "day", "what", "hours",
    }  # fmt: skip
    assert shares["presence"] == shares["note"] == shares["name"] == "case"


def test_the_month_offers_what_the_plan_has(desk: Desk, case: str) -> None:
    """Nobody writes the name of an activity twice."""
    goal = planning.add_goal(desk, planning.plan_of(desk, case), "Jobb")
    planning.add_activity(desk, goal, "PRAKTIK", "Köket")
    stopped = planning.add_activity(desk, goal, "KBT")
    planning.set_field(desk, stopped, "status", "AVBRUTEN")
    run = participation_of(desk, case)
    insats = {"participation": run, "code": "CM", "period": {"start": "2026-01-01", "end": None}}
    desk.create("intervention", case, insats)
    desk.create("intervention", case, insats | {"period": {"start": "2026-04-01", "end": None}})
    person = hours.month(desk, MARCH).people[0]

    assert [(one.what.code, one.name) for one in person.lines] == [
        ("PRAKTIK", "Köket"), ("CM", ""),
    ]  # fmt: skip


def participation_of(desk: Desk, case: str) -> str:
    run = people.view(desk, case).present
    assert run is not None
    return run.id


def test_somebody_without_a_plan_has_a_row_all_the_same(desk: Desk, case: str) -> None:
    assert line(desk).what == Attended()
    assert hours.month(desk, MARCH, case=case).people[0].row.case == case


def test_who_has_left_stands_in_the_months_with_time(desk: Desk, case: str) -> None:
    """The month in which somebody left is still to be handed in."""
    enter(desk, case, 12, "4")
    participation.set_status(desk, participation_of(desk, case), "AVSLUTAD")

    assert len(hours.month(desk, MARCH).people) == 1
    assert hours.month(desk, FEBRUARY).people == ()


def test_one_coachs_month_has_only_her_participants(desk: Desk, case: str) -> None:
    other = caseload.add(desk, NewParticipant(given="Bo", family="Ek"))
    participation.set_coaches(desk, other, ["Bengt"])
    mine = hours.month(desk, MARCH, coach=desk.person).people

    assert [one.row.case for one in mine] == [case]


def test_two_entries_of_one_day_stand_beside_each_other(desk: Desk, case: str) -> None:
    """Two people registered the same day: both are seen, and neither is a krock."""
    for _ in range(2):
        attendance.write(desk, cell(case, 12), Said(hours=Decimal(2)))
    with pytest.raises(SeveralEntries):
        attendance.enter(desk, cell(case, 12), Decimal(3))
    found = line(desk).on(TODAY)

    assert [(one.hours, one.author, one.conflicts) for one in found] == [
        (Decimal(2), "Anna Handledare", 0), (Decimal(2), "Anna Handledare", 0),
    ]  # fmt: skip


def test_a_week_is_copied_where_nothing_stands_and_goes_back_at_once(desk: Desk, case: str) -> None:
    """Most weeks are like the one before."""
    for day, amount in ((2, "4"), (3, "3"), (4, "0"), (10, "1")):
        enter(desk, case, day, amount)
    filled = attendance.copy_week(desk, [cell(case, 12)])
    after = said(desk, case)
    undoing.undo(desk)

    assert filled == 1
    assert after == [(2, "4", "KOM"), (3, "3", "KOM"), (4, "0", "KOM"), (9, "4", "KOM"),
                     (10, "1", "KOM")]  # fmt: skip
    assert len(said(desk, case)) == 4


def test_several_entries_go_and_come_back_together(desk: Desk, case: str) -> None:
    made = [enter(desk, case, day, "4") for day in (2, 3)]
    attendance.clear(desk, made)
    gone = said(desk, case)
    undoing.undo(desk)

    assert gone == []
    assert len(said(desk, case)) == 2


def test_a_month_handed_in_is_a_dated_fact(desk: Desk, case: str) -> None:
    enter(desk, case, 10, "4", month=2)
    nobody = caseload.add(desk, NewParticipant(given="Bo", family="Ek"))
    count = handing_in.hand_in(desk, "2026-02", [case, nobody])
    standing = hours.month(desk, FEBRUARY, case=case).people[0].standing

    assert count == 1
    assert (standing.day, standing.changed, standing.again) == (TODAY, (), False)
    assert hours.month(desk, FEBRUARY).over
    assert not hours.month(desk, MARCH).over


def test_a_correction_afterwards_is_seen_with_what_stood_before(desk: Desk, case: str) -> None:
    """The report that was signed said something else: nobody may have to find that out."""
    enter(desk, case, 10, "4", month=2)
    handing_in.hand_in(desk, "2026-02", [case])
    attendance.enter(desk, cell(case, 10, 2), Decimal("2.5"))
    standing = hours.month(desk, FEBRUARY).people[0].standing
    handing_in.hand_in(desk, "2026-02", [case])

    assert standing.again
    assert [(one.day.day, one.before, one.now) for one in standing.changed] == [
        (10, Decimal(4), Decimal("2.5"))
    ]
    assert not hours.month(desk, FEBRUARY).people[0].standing.again


def test_a_corrected_month_asks_for_the_later_ones_again(desk: Desk, case: str) -> None:
    """ESF: an old month corrected means all later months are sent again (domain §5.4)."""
    enter(desk, case, 10, "4", month=1)
    enter(desk, case, 10, "4", month=2)
    for month in ("2026-01", "2026-02"):
        handing_in.hand_in(desk, month, [case])
        later(desk)
    attendance.enter(desk, cell(case, 10, 1), Decimal(5))
    corrected = hours.month(desk, FEBRUARY).people[0].standing
    handing_in.hand_in(desk, "2026-01", [case])
    later(desk)
    sent = hours.month(desk, FEBRUARY).people[0].standing
    handing_in.hand_in(desk, "2026-02", [case])

    assert corrected.again
    assert corrected.changed == ()
    assert sent.again
    assert not hours.month(desk, FEBRUARY).people[0].standing.again


def test_strange_words_of_another_program_do_not_close_the_page(desk: Desk, case: str) -> None:
    """A bundle is data (bundle-format §1, threat 7)."""
    desk.create("attendance", case, {"day": "2026-03-99", "hours": "mycket"})
    desk.create("attendance", case, {"day": "2026-03-02", "hours": "mycket"})
    desk.create(
        "hours_month", case, {"month": "2026-03", "handed": {"at": "?", "days": {"?": "4"}}}
    )
    person = hours.month(desk, MARCH).people[0]

    assert person.total == 0
    assert person.standing == handing_in.Standing()


@pytest.mark.rule("R-64")
def test_figures_get_hours_by_participation_and_insats(desk: Desk, case: str) -> None:
    """R-64: what is counted is participations, and hours are those of who came."""
    for day, amount in ((2, "4"), (3, "3.5"), (20, "4")):
        enter(desk, case, day, amount)
    attendance.write(desk, cell(case, 4, what=Attended(code="CM")), Said(hours=Decimal(1)))
    attendance.write(desk, cell(case, 5), Said(state="UTEBLEV", reason="ANNAT"))
    enter(desk, case, 27, "8", month=2)
    run = hours.by_participation(desk, MARCH, date(2026, 3, 31))
    whole = hours.of_participant(desk, case)

    assert len(run) == len(whole) == 1
    assert run[0].participation == participation_of(desk, case)
    assert (run[0].hours, run[0].came, run[0].missed) == (Decimal("8.5"), 3, 1)
    assert run[0].by_insats == {"PRAKTIK": Decimal("7.5"), "CM": 1}
    assert whole[0].hours == Decimal("16.5")
    assert whole[0].weeks == {date(2026, 2, 23): 8, date(2026, 3, 2): Decimal("8.5")}


def test_nobody_is_asked_for_a_month_that_has_time(desk: Desk, case: str) -> None:
    """Idag asks until something is written, or the month is handed in."""
    participation.set_status(desk, participation_of(desk, case), "PAGAENDE")
    period = {"start": "2026-01-10", "end": None}
    desk.create("activity", case, {"status": "PAGAR", "period": period})
    asked = waiting_hours.missing(desk, TODAY)
    enter(desk, case, 10, "4", month=2)

    assert [(one.page, one.args) for one in asked] == [
        ("hours", {"case": case, "month": "2026-02"})
    ]
    assert waiting_hours.missing(desk, TODAY) == []


def test_the_timeline_tells_of_time_by_week_and_of_every_absence(desk: Desk, case: str) -> None:
    """A day at a time, forty lines a month would hide all else that happened."""
    for day in (2, 4, 12, 20):
        enter(desk, case, day, "4")
    attendance.write(desk, cell(case, 11), Said(state="UTEBLEV", reason="ANNAT"))
    told = [one for one in timeline.of_case(desk, case) if one.kind == "attendance"]

    assert [(one.day, one.title, one.text, one.what) for one in told] == [
        ("2026-03-12", "Köket", "4", "KOM"),
        ("2026-03-11", "Köket", "", "UTEBLEV"),
        ("2026-03-04", "Köket", "8", "KOM"),
    ]


def test_away_and_cleared_in_a_day(desk: Desk, case: str) -> None:
    """One key says that somebody did not come; another takes all of the day away."""
    enter(desk, case, 12, "4")
    attendance.away(desk, cell(case, 12), "UTEBLEV")
    attendance.away(desk, cell(case, 11), "AVBOKAD")
    kept = said(desk, case)
    cleared = attendance.clear_cell(desk, cell(case, 12))

    assert kept == [(11, "0", "AVBOKAD"), (12, "0", "UTEBLEV")]
    assert cleared == 1
    assert attendance.clear_cell(desk, cell(case, 12)) == 0
    assert said(desk, case) == [(11, "0", "AVBOKAD")]
