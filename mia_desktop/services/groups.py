"""Groups of the whole caseload: who is in them, when they met, and who came, many at once.

A group stands in nobody's case and never leaves this computer. What was said of who came is each
participant's own attendance, with the group's name as text: no case knows of the other members.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from mia_desktop.domain import quarters
from mia_desktop.domain.records.base import CASELOAD, Period
from mia_desktop.domain.records.time import (
    Attendance,
    Attended,
    Group,
    GroupMeeting,
    GroupMember,
    State,
)
from mia_desktop.services import attendance, caseload
from mia_desktop.services.attendance import Cell, Said
from mia_desktop.services.caseload import CaseRow
from mia_desktop.services.desk import Desk, changes


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody in a group; `id` is the record that says so."""

    id: str
    row: CaseRow
    period: Period = Period()


class Met(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting that was: how many were asked about, and how many of them came."""

    id: str
    day: date
    came: int = 0
    asked: int = 0


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A group with its members and its meetings, the latest first."""

    group: Group
    members: tuple[Member, ...] = ()
    meetings: tuple[Met, ...] = ()

    def present(self, day: date) -> list[Member]:
        """The members on a day."""
        return [one for one in self.members if _covers(one.period, day)]


class Attendee(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a meeting's list; `entry` is the participant's record, empty until saved."""

    row: CaseRow
    state: State = "KOM"
    reason: str = ""
    hours: Decimal = Decimal(0)
    note: str = ""
    entry: str = ""

    @property
    def away(self) -> bool:
        return self.state in attendance.AWAY


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting's list, before or after it was saved; `id` is empty for a new one."""

    group: Group
    day: date
    hours: Decimal
    lines: tuple[Attendee, ...]
    id: str = ""


def every(desk: Desk) -> list[Card]:
    """All groups, those that go on first, by name."""
    today = desk.clock.today()
    found = [card(desk, record.id) for record in desk.of_case(CASELOAD, "group")]
    order = sorted(found, key=lambda one: one.group.name.casefold())
    return sorted(order, key=lambda one: not _covers(one.group.period, today))


def card(desk: Desk, group: str) -> Card:
    """One group; raises KeyError where it is not here."""
    found = desk.get(group).as_type(Group)
    members = [
        one.as_type(GroupMember)
        for one in desk.of_case(CASELOAD, "group_member")
        if one.values.get("group") == group
    ]
    rows = {row.case: row for row in caseload.rows(desk, [one.participant for one in members])}
    entries = _entries(desk, group, rows)
    meetings = [
        _met(one.as_type(GroupMeeting), entries)
        for one in desk.of_case(CASELOAD, "group_meeting")
        if one.values.get("group") == group
    ]
    return Card(
        group=found,
        members=tuple(
            Member(id=one.id, row=rows[one.participant], period=one.period)
            for one in members
            if one.participant in rows
        ),
        meetings=tuple(sorted(meetings, key=lambda met: (met.day, met.id), reverse=True)),
    )


def save(desk: Desk, values: Mapping[str, Any], group: str = "") -> str:
    """A new group, or what is said of one that is here; returns its id."""
    if not group:
        made = {unit: value for unit, value in values.items() if value}
        return desk.create("group", CASELOAD, made, share="never")
    stands = desk.get(group).values
    plain = msgspec.to_builtins(dict(values))
    other = {u: v for u, v in plain.items() if v != stands.get(u) and (v or stands.get(u))}
    if other:
        desk.put(*changes("group", CASELOAD, group, other, share="never"))
    return group


def remove(desk: Desk, group: str) -> None:
    """Take a group away; what its members were at stays with each of them."""
    with desk.step():
        for record in desk.of_case(CASELOAD, "group_member", "group_meeting"):
            if record.values.get("group") == group:
                desk.remove(record)
        desk.remove(desk.get(group))


def add_member(desk: Desk, group: str, case: str, start: date) -> str:
    """Somebody is in the group from a day on; whoever is in it now is not put in twice."""
    for member in card(desk, group).members:
        if member.row.case == case and _covers(member.period, start):
            return member.id
    values = {"group": group, "participant": case, "period": {"start": start, "end": None}}
    return desk.create("group_member", CASELOAD, values, share="never")


def end_member(desk: Desk, member: str, day: date) -> None:
    """The last day in the group. Who leaves before having begun was never in it."""
    record = desk.get(member)
    start = record.as_type(GroupMember).period.start
    if start is not None and start > day:
        desk.remove(record)
        return
    desk.set(record, "period", Period(start=start, end=day))


def sheet(desk: Desk, group: str, *, meeting: str = "", day: date | None = None) -> Sheet:
    """The list of a meeting: everybody who is a member that day, and whoever was written down.

    A new one has everybody there for as long as the group usually meets.
    """
    found = card(desk, group)
    held = desk.get(meeting).as_type(GroupMeeting) if meeting else None
    when = (held.day if held else day) or desk.clock.today()
    time = found.group.time
    hours = quarters.kept(held.hours) if held else quarters.between(time.start, time.end)
    rows = {one.row.case: one.row for one in found.present(when)}
    rows |= {one.row.case: one.row for one in found.members if meeting}
    entries = {one.case: one for one in _entries(desk, group, rows) if one.meeting == meeting != ""}
    present = {one.row.case for one in found.present(when)}
    lines = [
        _attendee(row, entries.get(case), hours, held is not None)
        for case, row in rows.items()
        if case in present or case in entries
    ]
    order = sorted(lines, key=lambda one: (one.row.shown.casefold(), one.row.number))
    return Sheet(group=found.group, day=when, hours=hours, lines=tuple(order), id=meeting)


def mark(desk: Desk, said: Sheet) -> str:
    """Save the list: each participant's own attendance, all of them in one step.

    Returns the meeting's id. Raises DayTooLong, and then nothing is saved.
    """
    group = said.group
    with desk.step():
        values = {"group": group.id, "day": said.day, "hours": quarters.stored(said.hours)}
        meeting = said.id or desk.create("group_meeting", CASELOAD, values, share="never")
        if said.id:
            desk.put(*changes("group_meeting", CASELOAD, meeting, values, share="never"))
        what = Attended(sort="group", id=group.id, code=group.code)
        there: State = "KOM" if said.day <= desk.clock.today() else "PLANERAD"
        for line in said.lines:
            cell = Cell(case=line.row.case, day=said.day, what=what, name=group.name)
            told = Said(
                hours=Decimal(0) if line.away else line.hours, note=line.note, meeting=meeting,
                state=line.state if line.away else there, reason=line.reason,
            )  # fmt: skip
            attendance.write(desk, cell, told, line.entry)
    return meeting


def remove_meeting(desk: Desk, group: str, meeting: str) -> None:
    """Take a meeting away with what it says of each participant; one Ångra brings all back."""
    found = sheet(desk, group, meeting=meeting)
    with desk.step():
        attendance.clear(desk, [one.entry for one in found.lines if one.entry])
        desk.remove(desk.get(meeting))


def _covers(period: Period, day: date) -> bool:
    return (period.start or day) <= day <= (period.end or day)


def _entries(
    desk: Desk, group: str, cases: Mapping[str, CaseRow] | Sequence[str]
) -> list[Attendance]:
    """What those participants have been at with the group."""
    return [
        entry
        for case in cases
        for entry in attendance.of_case(desk, case)
        if entry.what.sort == "group" and entry.what.id == group
    ]


def _met(meeting: GroupMeeting, entries: Sequence[Attendance]) -> Met:
    those = [one for one in entries if one.meeting == meeting.id]
    came = sum(one.presence.state == "KOM" for one in those)
    return Met(id=meeting.id, day=meeting.day or date.min, came=came, asked=len(those))


def _attendee(row: CaseRow, entry: Attendance | None, hours: Decimal, held: bool) -> Attendee:
    if entry is None:
        return Attendee(row=row, hours=hours, state="UTEBLEV" if held else "KOM")
    away = entry.presence.state in attendance.AWAY
    return Attendee(
        row=row, state=entry.presence.state if away else "KOM", reason=entry.presence.reason,
        hours=hours if away else quarters.kept(entry.hours), note=entry.note, entry=entry.id,
    )  # fmt: skip
