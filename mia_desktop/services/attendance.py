"""Writing down who was at what: one entry a record, each as one step that Ångra takes back.

Who wrote an entry stands in its writes. Hours, day and kind may be carried by counts; whether
somebody came, why not, and any words stay with the case (R-33, architecture §4).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import msgspec

from mia_desktop.domain import quarters
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.quarters import DAY, DayTooLong
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.time import Attendance, Attended, Presence, State
from mia_desktop.domain.writes import Share
from mia_desktop.services.desk import Desk
from mia_desktop.store.writing import Change

KIND = "attendance"
CAME: State = "KOM"
AWAY = frozenset({"UTEBLEV", "AVBOKAD"})
LONG_DAY = Decimal(10)
"""More hours on a day than this are asked about (ux §1.12)."""
_COUNTED = frozenset({"participation", "day", "what", "hours"})
_WEEK = timedelta(days=7)


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """Where an entry belongs: whose, on which day, at what, and what that is called."""

    case: str
    day: date
    what: Attended = Attended()
    name: str = ""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """All that can be said of an entry."""

    hours: Decimal = Decimal(0)
    state: State = CAME
    reason: str = ""
    note: str = ""
    meeting: str = ""

    @property
    def presence(self) -> Presence:
        """A reason is kept only for somebody who was away."""
        away = self.state in AWAY
        return Presence(state=self.state, reason=self.reason if away else "")


class SeveralEntries(Expected):
    """More than one entry stands in a day: which of them is meant is chosen in the list."""


def enter(desk: Desk, cell: Cell, hours: Decimal) -> Decimal:
    """Hours typed into a day: they came, or are expected where the day is ahead.

    Returns the participant's hours that day. Raises DayTooLong and SeveralEntries.
    """
    state: State = CAME if cell.day <= desk.clock.today() else "PLANERAD"
    with desk.step():
        if (entry := _only(desk, cell)) is None:
            write(desk, cell, Said(hours=hours, state=state))
        else:
            before = entry.presence
            presence = before if before.state == state else Presence(state=state)
            values = {"hours": quarters.stored(hours), "presence": presence}
            _change(desk, entry.id, values)
        return _of_day(desk, cell)


def away(desk: Desk, cell: Cell, state: State) -> None:
    """Somebody did not come, or it was called off; the reason is said in the entry itself.

    Raises SeveralEntries.
    """
    entry = _only(desk, cell)
    note = entry.note if entry is not None else ""
    write(desk, cell, Said(state=state, note=note), entry.id if entry is not None else "")


def clear_cell(desk: Desk, cell: Cell) -> int:
    """Take away what stands in a day; returns how many entries that was."""
    found = [one.id for one in _at(desk, cell) if one.day == cell.day]
    if found:
        clear(desk, found)
    return len(found)


def write(desk: Desk, cell: Cell, said: Said, entry: str = "") -> str:
    """A new entry, or all that is said of one that is here; returns its id. Raises DayTooLong."""
    values: dict[str, Any] = {
        "day": cell.day, "what": cell.what, "name": cell.name,
        "hours": quarters.stored(said.hours), "presence": said.presence, "note": said.note,
    }  # fmt: skip
    with desk.step():
        if entry:
            _change(desk, entry, values)
        else:
            entry = desk.new_id()
            extra = {"participation": _run(desk, cell.case), "meeting": said.meeting}
            values |= extra
            made = {unit: value for unit, value in values.items() if value}
            desk.put(*_changes(cell.case, entry, made), note="create")
        _of_day(desk, cell)
    return entry


def clear(desk: Desk, entries: Sequence[str]) -> None:
    """Take entries away; one Ångra brings all of them back."""
    with desk.step():
        for entry in entries:
            desk.remove(desk.get(entry))


def copy_week(desk: Desk, cells: Sequence[Cell]) -> int:
    """Fill the week of these cells' day as the week before was, where nothing stands yet.

    One step for all of them. Returns how many days were filled.
    """
    count = 0
    with desk.step():
        for cell in cells:
            monday = cell.day - timedelta(days=cell.day.weekday())
            mine = _at(desk, cell)
            taken = {one.day for one in mine}
            for one in mine:
                if one.day is None or not monday - _WEEK <= one.day < monday:
                    continue
                if (day := one.day + _WEEK) in taken or not quarters.kept(one.hours):
                    continue
                there = msgspec.structs.replace(cell, day=day)
                enter(desk, there, quarters.kept(one.hours))
                count += 1
    return count


def came(entry: Attendance) -> Decimal:
    """The hours that count: of somebody who came."""
    return quarters.kept(entry.hours) if entry.presence.state == CAME else Decimal(0)


def of_case(desk: Desk, case: str) -> list[Attendance]:
    """All entries of a participant, by day."""
    found = [record.as_type(Attendance) for record in desk.of_case(case, KIND)]
    return sorted(found, key=lambda one: (one.day or date.min, one.id))


def _at(desk: Desk, cell: Cell) -> list[Attendance]:
    same = (cell.what.sort, cell.what.id)
    return [one for one in of_case(desk, cell.case) if (one.what.sort, one.what.id) == same]


def _only(desk: Desk, cell: Cell) -> Attendance | None:
    found = [one for one in _at(desk, cell) if one.day == cell.day]
    if len(found) > 1:
        raise SeveralEntries
    return found[0] if found else None


def _of_day(desk: Desk, cell: Cell) -> Decimal:
    """The participant's hours of the day, those expected as well; never more than a day has."""
    total = sum(
        (
            quarters.kept(one.hours)
            for one in of_case(desk, cell.case)
            if one.day == cell.day and one.presence.state not in AWAY
        ),
        Decimal(0),
    )
    if total > DAY:
        raise DayTooLong(total)
    return total


def _run(desk: Desk, case: str) -> str:
    runs = desk.of_case(case, "participation")
    return runs[-1].id if runs else ""


def _change(desk: Desk, entry: str, values: Mapping[str, Any]) -> None:
    """Only what is another value is written: the rest keeps its history to itself."""
    record = desk.get(entry)
    other = {unit: value for unit, value in values.items() if _differs(record, unit, value)}
    if other:
        desk.put(*_changes(record.case, entry, other))


def _differs(record: Record, unit: str, value: object) -> bool:
    plain = msgspec.to_builtins(value)
    stands = record.values.get(unit)
    return plain != stands and (bool(plain) or bool(stands))


def _changes(case: str, entry: str, values: Mapping[str, Any]) -> Iterator[Change]:
    for unit, value in values.items():
        share: Share = "counts" if unit in _COUNTED else "case"
        yield Change(case=case, kind=KIND, record=entry, unit=unit, value=value, share=share)


def told(entries: Iterable[Attendance]) -> Iterator[tuple[Attendance, Decimal]]:
    """What a timeline tells: absences and group meetings one by one, other time week by week.

    Of a week its last entry stands for it, with the hours of all. What is planned tells nothing.
    """
    weeks: dict[tuple[date, str], tuple[Attendance, Decimal]] = {}
    for one in sorted(entries, key=lambda each: (each.day or date.min, each.id)):
        if one.day is None or one.presence.state == "PLANERAD":
            continue
        if one.meeting or one.presence.state in AWAY:
            yield one, came(one)
            continue
        week = (one.day - timedelta(days=one.day.weekday()), one.what.id or one.what.code)
        weeks[week] = (one, weeks.get(week, (one, Decimal(0)))[1] + came(one))
    yield from weeks.values()
