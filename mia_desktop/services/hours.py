"""Tid: the hours of a month for every participant, and those of a period for figures.

Pure values, read on the store thread. What is written is written by `attendance`; a month that
was handed in is `handing_in`'s.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import msgspec

from mia_desktop.domain import quarters
from mia_desktop.domain.days import days_in
from mia_desktop.domain.records.base import Period, Record
from mia_desktop.domain.records.person import Intervention
from mia_desktop.domain.records.time import Attendance, Attended, Group, GroupMember, State
from mia_desktop.domain.records.work import Activity
from mia_desktop.services import attendance, caseload, handing_in, waiting_hours
from mia_desktop.services.caseload import CaseRow, Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.handing_in import Standing
from mia_desktop.services.today import ACTIVE
from mia_desktop.store import reading

RUNNING = frozenset({"PAGAR", "KLAR", "PLANERAD"})
"""Activities that somebody may have hours at."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry, as it is shown."""

    id: str
    day: date
    hours: Decimal
    state: State = "KOM"
    reason: str = ""
    note: str = ""
    author: str = ""
    meeting: str = ""
    conflicts: int = 0


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the month: one participant at one thing."""

    case: str
    what: Attended
    name: str = ""
    """Its own words; where there are none the code says it."""
    entries: tuple[Entry, ...] = ()

    def on(self, day: date) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.day == day)

    @property
    def total(self) -> Decimal:
        return sum((one.hours for one in self.entries if one.state == "KOM"), Decimal(0))


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A participant of the month, with what it says of handing in."""

    row: CaseRow
    lines: tuple[Line, ...]
    standing: Standing = Standing()

    @property
    def total(self) -> Decimal:
        return sum((line.total for line in self.lines), Decimal(0))


class Month(msgspec.Struct, frozen=True, kw_only=True):
    """A month of the caseload; `over` tells whether it can be handed in."""

    first: date
    people: tuple[Person, ...]
    over: bool = False

    @property
    def last(self) -> date:
        return self.first.replace(day=days_in(self.first.year, self.first.month))

    @property
    def name(self) -> str:
        return self.first.isoformat()[:7]

    @property
    def lines(self) -> list[tuple[Person, Line]]:
        return [(person, line) for person in self.people for line in person.lines]


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """The hours of one participation in a period, for figures: only those of who came."""

    case: str
    participation: str
    hours: Decimal
    by_insats: Mapping[str, Decimal]
    """By kind (CL-INS); the empty one is time at no named kind."""
    came: int = 0
    """Entries of somebody who came."""
    missed: int = 0
    """Entries of somebody who did not come; what was called off in time is not one."""
    weeks: Mapping[date, Decimal] = {}
    """By the Monday of each week."""


def first_of(month: str) -> date:
    """The first day of a month as 2026-03."""
    return date.fromisoformat(f"{month}-01")


def month(desk: Desk, first: date, *, case: str = "", coach: str = "") -> Month:
    """The month that begins on a day: of one participant, of one coach's or of everybody."""
    last = first.replace(day=days_in(first.year, first.month))
    ids = [case] if case else _cases(desk, first, coach)
    groups = _groups(desk, first, last)
    return Month(
        first=first,
        over=last < desk.clock.today(),
        people=tuple(
            _person(desk, row, first, last, groups.get(row.case, ()))
            for row in caseload.rows(desk, ids)
        ),
    )


def by_participation(desk: Desk, start: date, end: date) -> tuple[Run, ...]:
    """The hours of each participation from a day to a day, both included."""
    found: dict[tuple[str, str], list[Attendance]] = {}
    for record in reading.of_kind(desk.connection, attendance.KIND):
        entry = record.as_type(Attendance)
        if entry.day is not None and start <= entry.day <= end:
            found.setdefault((entry.case, entry.participation), []).append(entry)
    return tuple(_run(case, run, entries) for (case, run), entries in sorted(found.items()))


def of_participant(desk: Desk, case: str) -> tuple[Run, ...]:
    """The same for one participant from first to last, each participation by itself."""
    found: dict[str, list[Attendance]] = {}
    for entry in attendance.of_case(desk, case):
        found.setdefault(entry.participation, []).append(entry)
    return tuple(_run(case, run, entries) for run, entries in found.items())


def _cases(desk: Desk, first: date, coach: str) -> list[str]:
    """Who takes part, and whoever has time in the month though they do not any more."""
    active = caseload.ids(desk, Filter(phases=ACTIVE, coach=coach))
    had = set(waiting_hours.recorded(desk, first.isoformat()[:7])) - set(active)
    if not had:
        return active
    every = caseload.ids(desk, Filter(coach=coach))
    known = had.union(active)
    return [case for case in every if case in known]


def _person(desk: Desk, row: CaseRow, first: date, last: date, groups: Sequence[Group]) -> Person:
    every = desk.of_case(row.case, "activity", "intervention", "attendance", "hours_month")
    entries = [one for one in every if one.kind == attendance.KIND]
    offered = _offered(every, first, last, groups)
    here = [one for one in entries if first.isoformat() <= _day(one) <= last.isoformat()]
    by_thing: dict[tuple[str, str], list[Record]] = {}
    for one in here:
        what = one.as_type(Attendance).what
        by_thing.setdefault((what.sort, what.id), []).append(one)
    for key, those in by_thing.items():
        if key not in offered:
            latest = those[-1].as_type(Attendance)
            offered[key] = Line(case=row.case, what=latest.what, name=latest.name)
    if not offered:
        offered["", ""] = Line(case=row.case, what=Attended())
    lines = tuple(
        msgspec.structs.replace(
            line, case=row.case,
            entries=tuple(_entry(desk, one) for one in by_thing.get(key, ())),
        )
        for key, line in offered.items()
    )  # fmt: skip
    standing = handing_in.standing(every, first.isoformat()[:7])
    return Person(row=row, lines=lines, standing=standing)


def _offered(
    records: Sequence[Record], first: date, last: date, groups: Sequence[Group]
) -> dict[tuple[str, str], Line]:
    """What somebody can have time at in the month: activities, insatser without one, groups."""
    found: dict[tuple[str, str], Line] = {}
    served: set[str] = set()
    for record in (one for one in records if one.kind == "activity"):
        activity = record.as_type(Activity)
        served.add(activity.intervention)
        if activity.status in RUNNING and _meets(activity.period, first, last):
            what = Attended(sort="activity", id=activity.id, code=activity.what.code)
            found["activity", activity.id] = _line(what, activity.what.words)
    for record in (one for one in records if one.kind == "intervention"):
        insats = record.as_type(Intervention)
        if insats.id not in served and _meets(insats.period, first, last):
            what = Attended(sort="intervention", id=insats.id, code=insats.code)
            found["intervention", insats.id] = _line(what, insats.local_name)
    for group in groups:
        what = Attended(sort="group", id=group.id, code=group.code)
        found["group", group.id] = _line(what, group.name)
    return found


def _line(what: Attended, name: str) -> Line:
    return Line(case="", what=what, name=name)


def _groups(desk: Desk, first: date, last: date) -> dict[str, list[Group]]:
    """The groups that each participant is in some day of the month."""
    every = {one.id: one.as_type(Group) for one in reading.of_kind(desk.connection, "group")}
    found: dict[str, list[Group]] = {}
    for record in reading.of_kind(desk.connection, "group_member"):
        member = record.as_type(GroupMember)
        if member.group in every and _meets(member.period, first, last):
            found.setdefault(member.participant, []).append(every[member.group])
    return found


def _meets(period: Period, first: date, last: date) -> bool:
    return (period.start or first) <= last and (period.end or last) >= first


def _day(record: Record) -> str:
    return str(record.values.get("day") or "")


def _entry(desk: Desk, record: Record) -> Entry:
    one = record.as_type(Attendance)
    assert one.day is not None
    written = reading.latest(desk.connection, record.id)
    return Entry(
        id=one.id, day=one.day, hours=quarters.kept(one.hours), state=one.presence.state,
        reason=one.presence.reason, note=one.note, meeting=one.meeting,
        author=written.line.author if written is not None else "",
        conflicts=len(record.open) + int(record.void),
    )  # fmt: skip


def _run(case: str, participation: str, entries: Iterable[Attendance]) -> Run:
    hours: dict[str, Decimal] = {}
    weeks: dict[date, Decimal] = {}
    states: list[str] = []
    for entry in entries:
        states.append(entry.presence.state)
        if (amount := attendance.came(entry)) and entry.day is not None:
            monday = entry.day - timedelta(days=entry.day.weekday())
            _add(hours, entry.what.code, amount)
            _add(weeks, monday, amount)
    return Run(
        case=case, participation=participation, hours=sum(hours.values(), Decimal(0)),
        by_insats=hours, weeks=weeks, came=states.count("KOM"), missed=states.count("UTEBLEV"),
    )  # fmt: skip


def _add(sums: dict[Any, Decimal], key: object, amount: Decimal) -> None:
    sums[key] = sums.get(key, Decimal(0)) + amount
