"""Groups: many people's attendance in one step, and nobody's case knows of the others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from mia_desktop.domain.quarters import DayTooLong
from mia_desktop.domain.records.base import CASELOAD, Period
from mia_desktop.services import access, attendance, caseload, groups, hours, timeline, undoing
from mia_desktop.services.attendance import Cell
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.services.groups import Sheet
from mia_desktop.store import reading
from tests.helpers.desks import new_desk

TODAY = date(2026, 3, 12)
VALUES = {
    "name": "Mobiliseringskurs våren", "code": "KURS_GRUPP", "place": "Biblioteket",
    "leader": "Eva", "time": {"weekday": 3, "start": "09:00", "end": "11:30"},
    "period": {"start": "2026-03-01", "end": None},
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def cases(desk: Desk) -> list[str]:
    names = (("Amina", "Karim"), ("Bo", "Ek"), ("Cilla", "Åkesson"))
    return [caseload.add(desk, NewParticipant(given=a, family=b)) for a, b in names]


@pytest.fixture
def group(desk: Desk, cases: list[str]) -> str:
    made = groups.save(desk, VALUES)
    for case in cases:
        groups.add_member(desk, made, case, date(2026, 3, 1))
    return made


def away(sheet: Sheet, case: str, reason: str = "ANNAT_MOTE") -> Sheet:
    lines = tuple(
        msgspec.structs.replace(line, state="UTEBLEV", reason=reason)
        if line.row.case == case
        else line
        for line in sheet.lines
    )
    return msgspec.structs.replace(sheet, lines=lines)


def of(desk: Desk, cases: list[str]) -> list[tuple[str, str]]:
    every = [one for case in cases for one in attendance.of_case(desk, case)]
    return [(one.presence.state, one.hours) for one in every]


def test_a_whole_group_is_saved_in_one_step(desk: Desk, group: str, cases: list[str]) -> None:
    """Twelve people's morning is one list and one Ångra."""
    sheet = away(groups.sheet(desk, group), cases[1])
    groups.mark(desk, sheet)
    saved = of(desk, cases)
    met = groups.card(desk, group).meetings
    undoing.undo(desk)

    assert saved == [("KOM", "2.5"), ("UTEBLEV", "0"), ("KOM", "2.5")]
    assert [(one.day, one.came, one.asked) for one in met] == [(TODAY, 2, 3)]
    assert of(desk, cases) == []
    assert groups.card(desk, group).meetings == ()


def test_a_saved_list_can_be_mended(desk: Desk, group: str, cases: list[str]) -> None:
    """Somebody came late: the same entry says so, and there is none twice."""
    meeting = groups.mark(desk, away(groups.sheet(desk, group), cases[1]))
    sheet = groups.sheet(desk, group, meeting=meeting)
    lines = tuple(
        msgspec.structs.replace(line, state="KOM", hours=Decimal(1)) if line.away else line
        for line in sheet.lines
    )
    groups.mark(desk, msgspec.structs.replace(sheet, lines=lines, hours=Decimal(3)))

    assert of(desk, cases) == [("KOM", "2.5"), ("KOM", "1"), ("KOM", "2.5")]
    assert groups.sheet(desk, group, meeting=meeting).hours == 3


def test_a_meeting_ahead_is_planned_for_everybody(desk: Desk, group: str, cases: list[str]) -> None:
    meeting = groups.mark(desk, groups.sheet(desk, group, day=date(2026, 3, 19)))

    assert of(desk, cases) == [("PLANERAD", "2.5")] * 3
    assert [one.state for one in groups.sheet(desk, group, meeting=meeting).lines] == ["KOM"] * 3


def test_one_day_that_is_too_long_saves_nothing(desk: Desk, group: str, cases: list[str]) -> None:
    """All or nothing: a half-saved list would be believed."""
    attendance.enter(desk, Cell(case=cases[2], day=TODAY), Decimal(23))
    with pytest.raises(DayTooLong):
        groups.mark(desk, groups.sheet(desk, group))

    assert of(desk, cases) == [("KOM", "23")]


@pytest.mark.rule("R-17")
def test_a_case_knows_its_own_attendance_and_none_of_the_others(
    desk: Desk, group: str, cases: list[str]
) -> None:
    """What a receiver of one case gets names the group and nobody in it (R-17)."""
    groups.mark(desk, groups.sheet(desk, group))
    told = [one for one in timeline.of_case(desk, cases[0]) if one.kind == "attendance"]
    everything = msgspec.json.encode(desk.of_case(cases[0])).decode()

    assert [(one.title, one.text) for one in told] == [("Mobiliseringskurs våren", "2.5")]
    assert cases[1] not in everything
    assert "Åkesson" not in everything


def test_a_group_and_its_members_are_of_no_share(desk: Desk, group: str) -> None:
    """The list of members is kept here and nowhere else, whatever is handed over."""
    groups.mark(desk, groups.sheet(desk, group))
    kinds = ("group", "group_member", "group_meeting")
    shares = {
        write.line.share
        for record in desk.of_case(CASELOAD, *kinds)
        for unit in record.values
        for write in reading.history(desk.connection, record.id, unit)
    }

    assert shares == {"never"}


def test_members_come_and_go_by_their_days(desk: Desk, group: str, cases: list[str]) -> None:
    members = {one.row.case: one.id for one in groups.card(desk, group).members}
    groups.end_member(desk, members[cases[0]], date(2026, 3, 11))
    groups.end_member(desk, members[cases[1]], date(2026, 2, 1))
    again = groups.add_member(desk, group, cases[2], TODAY)
    found = groups.card(desk, group)

    assert again == members[cases[2]]
    assert {one.row.case for one in found.members} == {cases[0], cases[2]}
    assert [one.row.case for one in found.present(TODAY)] == [cases[2]]
    assert [line.row.case for line in groups.sheet(desk, group).lines] == [cases[2]]


def test_who_has_left_still_stands_in_the_meetings_of_then(
    desk: Desk, group: str, cases: list[str]
) -> None:
    meeting = groups.mark(desk, groups.sheet(desk, group, day=date(2026, 3, 5)))
    members = {one.row.case: one.id for one in groups.card(desk, group).members}
    groups.end_member(desk, members[cases[0]], date(2026, 3, 4))

    assert len(groups.sheet(desk, group, meeting=meeting).lines) == 3


def test_who_joined_later_is_not_said_to_have_come(
    desk: Desk, group: str, cases: list[str]
) -> None:
    meeting = groups.mark(desk, groups.sheet(desk, group))
    new = caseload.add(desk, NewParticipant(given="Dan", family="Öst"))
    groups.add_member(desk, group, new, date(2026, 3, 1))
    states = {
        line.row.case: line.state for line in groups.sheet(desk, group, meeting=meeting).lines
    }

    assert states[new] == "UTEBLEV"
    assert states[cases[0]] == "KOM"


def test_a_meeting_taken_away_takes_its_entries_and_brings_them_back(
    desk: Desk, group: str, cases: list[str]
) -> None:
    meeting = groups.mark(desk, groups.sheet(desk, group))
    groups.remove_meeting(desk, group, meeting)
    gone = of(desk, cases)
    undoing.undo(desk)

    assert gone == []
    assert len(of(desk, cases)) == 3


def test_a_group_taken_away_leaves_what_was_done(desk: Desk, group: str, cases: list[str]) -> None:
    """The participants' hours are theirs."""
    groups.mark(desk, groups.sheet(desk, group))
    groups.remove(desk, group)

    assert groups.every(desk) == []
    assert of(desk, cases) == [("KOM", "2.5")] * 3
    assert hours.month(desk, date(2026, 3, 1)).people[0].lines[0].name == VALUES["name"]


def test_groups_stand_with_those_that_go_on_first(desk: Desk, group: str) -> None:
    ended = Period(start=date(2025, 1, 1), end=date(2025, 6, 1))
    groups.save(desk, {"name": "Äldre kurs", "period": ended})
    groups.save(desk, {"name": "Bokcirkeln"})
    groups.save(desk, {"name": "Mobilisering", "place": ""}, group)

    assert [one.group.name for one in groups.every(desk)] == [
        "Bokcirkeln", "Mobilisering", "Äldre kurs",
    ]  # fmt: skip
    assert groups.card(desk, group).group.place == ""


def test_a_member_of_a_group_has_a_row_of_it_in_the_month(
    desk: Desk, group: str, cases: list[str]
) -> None:
    person = hours.month(desk, date(2026, 3, 1), case=cases[0]).people[0]

    assert [(one.what.sort, one.what.id, one.what.code) for one in person.lines] == [
        ("group", group, "KURS_GRUPP")
    ]
