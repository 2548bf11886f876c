"""Registers of the practice caseload: workplaces, meetings, placements, groups, one kept file."""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

import mia_resources
import msgspec
from msgspec.structs import replace

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.time import Attended, MeetingTime
from mia_desktop.domain.writes import Write
from mia_desktop.forms.answers import given
from mia_desktop.forms.definition import Kind, Question
from mia_desktop.services import attachments, attendance, filling, groups, meetings, registers
from mia_desktop.services.attendance import Cell
from mia_desktop.services.practice.example import Past, Told
from mia_desktop.services.practice.life import Event, Life

FILE = "example/registers.toml"
FIVE_WEEKS = 35
WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")


class Line(Told, frozen=True, kw_only=True):
    """A document of a register: whose it is (nobody's: a workplace), when, and what is said.

    `days` are answers told as days ago; a link names what was called so before.
    """

    form: str
    day: Past
    who: str = ""
    called: str = ""
    said: Mapping[str, Any] = {}
    days: Mapping[str, int] = {}
    rows: Mapping[str, tuple[Mapping[str, Any], ...]] = {}


class Kept(Told, frozen=True, kw_only=True):
    """A file of the package that somebody brought."""

    who: str
    day: Past
    file: str
    sort: str


class Met(Told, frozen=True, kw_only=True):
    """A day that a group met, and who stayed away."""

    day: Past
    away: tuple[str, ...] = ()


class Gathering(Told, frozen=True, kw_only=True):
    """A group, from its first day on; it meets on that day of the week."""

    name: str
    code: str
    begins: str
    ends: str
    who: tuple[str, ...]
    met: tuple[Met, ...]


class Booked(Told, frozen=True, kw_only=True):
    """A meeting that is planned, and the day when it was."""

    who: str
    day: Past
    on: int
    time: str
    place: str = ""
    text: str = ""


class Hours(Told, frozen=True, kw_only=True):
    """Five weeks at the plan's activity of a kind, on these days of the week.

    Each day of the week comes five times in them, whatever day it is today; the participant was
    not there the time that `away` tells, counted from one.
    """

    who: str
    at: str
    first: Past
    weekdays: tuple[str, ...]
    hours: str
    away: int = 0


class Story(Told, frozen=True, kw_only=True):
    line: tuple[Line, ...]
    file: tuple[Kept, ...] = ()
    group: tuple[Gathering, ...] = ()
    booked: tuple[Booked, ...] = ()
    hours: tuple[Hours, ...] = ()


def story() -> Story:
    return msgspec.convert(tomllib.loads(mia_resources.read_text(FILE)), Story)


def events(lives: list[Life]) -> Iterator[Event]:
    """What is written in registers, who came, and which file was brought, each on its day.

    Of whoever is not among these lives nothing is told: a caseload may be a part of the people.
    """
    told = story()
    by_name = {life.called: life for life in lives}
    called: dict[str, str] = {}
    for line in told.line:
        life = by_name.get(line.who) if line.who else lives[0]
        if life is not None:
            yield line.day, partial(_write, life, line, called)
    for kept in told.file:
        if kept.who in by_name:
            yield kept.day, partial(_bring, by_name[kept.who], kept)
    for booked in told.booked:
        if booked.who in by_name:
            yield booked.day, partial(_book, by_name[booked.who], booked)
    for hours in told.hours:
        if hours.who in by_name:
            yield from _attend(by_name[hours.who], hours)
    for group in told.group:
        members = {name: by_name[name] for name in group.who if name in by_name}
        if members:
            yield from _gather(group, members)


def _book(life: Life, told: Booked) -> None:
    later = life.clock.to_workday(told.on) if told.on < 0 else 0
    planned = meetings.Planned(
        case=life.case, day=life.clock.day(told.on - later), time=told.time, place=told.place,
        text=told.text,
    )  # fmt: skip
    meetings.plan(life.desk, planned)


def _attend(life: Life, told: Hours) -> Iterator[Event]:
    days = [ago for ago in range(told.first, told.first - FIVE_WEEKS, -1)
            if WEEKDAYS[life.clock.day(ago).weekday()] in told.weekdays]  # fmt: skip

    def enter(ago: int, *, away: bool) -> None:
        what = Attended(sort="activity", id=life.activities[told.at], code=told.at)
        cell = Cell(case=life.case, day=life.clock.day(ago), what=what)
        if away:
            attendance.away(life.desk, cell, "UTEBLEV")
        else:
            attendance.enter(life.desk, cell, Decimal(told.hours))

    for time, ago in enumerate(days, 1):
        yield ago, partial(enter, ago, away=time == told.away)


def _gather(told: Gathering, members: Mapping[str, Life]) -> Iterator[Event]:
    life = next(iter(members.values()))
    desk, made = life.desk, list[str]()

    def begin() -> None:
        today = desk.clock.today()
        values = {
            "name": told.name, "code": told.code, "leader": desk.person,
            "time": MeetingTime(weekday=today.weekday(), start=told.begins, end=told.ends),
            "period": Period(start=today),
        }  # fmt: skip
        made.append(groups.save(desk, values))
        for member in members.values():
            groups.add_member(desk, made[0], member.case, today)

    def meet(away: Collection[str]) -> None:
        gone = {members[name].case for name in away if name in members}
        asked = groups.sheet(desk, made[0])
        lines = (replace(one, state="UTEBLEV") if one.row.case in gone else one
                 for one in asked.lines)  # fmt: skip
        groups.mark(desk, replace(asked, lines=tuple(lines)))

    later = life.clock.to_workday(told.met[0].day)
    yield told.met[0].day - later, begin
    for one in told.met:
        yield one.day - later, partial(meet, one.away)


def _write(life: Life, line: Line, called: dict[str, str]) -> None:
    desk = life.desk
    document = registers.begin(desk, line.form, life.case if line.who else "")
    if line.called:
        called[line.called] = document
    opened = filling.open_document(desk, document)
    days = {name: life.clock.day(ago).isoformat() for name, ago in line.days.items()}
    for name, value in {**line.said, **days}.items():
        filling.commit(desk, opened, name, given(_value(opened.form.question(name), value, called)))
    for table, rows in line.rows.items():
        for cells in rows:
            _row(life, opened, table, cells)


def _row(life: Life, opened: filling.Filling, table: str, cells: Mapping[str, Any]) -> None:
    desk, row = life.desk, life.desk.new_id()
    filling.save_rows(desk, opened, table, opened.session.add_row(table, row), new=row)
    asked = opened.form.question(table)
    made: list[Write] = []
    for name, value in cells.items():
        column = asked.column(name)
        if column.kind is Kind.DATE:
            value = life.clock.day(value).isoformat()  # noqa: PLW2901  days ago, as all else here
        made += filling.set_cell(desk, opened, table, row, name, given(value))


def _value(question: Question, value: Any, called: Mapping[str, str]) -> Any:
    """A link by what it was called; all else as it stands."""
    return called[value] if question.kind is Kind.LINK else value


def _bring(life: Life, kept: Kept) -> None:
    data = mia_resources.read_bytes(f"example/{kept.file}")
    attachments.keep(life.desk, life.case, kept.file, data, sort=kept.sort)
