"""What has happened with one participant, newest first: one line for whatever has a day.

Notes, forms, registers, what was agreed and signed, consents given and taken back, phases: the
page filters by kind, the words are the page's own.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

import msgspec

from mia_desktop.domain import quarters
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Moved
from mia_desktop.domain.records.time import Attendance
from mia_desktop.domain.records.work import DOCUMENTS
from mia_desktop.domain.telling_where import DANGEROUS, sensitivity
from mia_desktop.services import attendance, disputed, disputing, registers, scope
from mia_desktop.services.desk import Desk
from mia_desktop.services.disputing import Disputed
from mia_desktop.services.register_words import Said
from mia_desktop.services.registers import Entry, Listed
from mia_desktop.store import entries, reading


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened. `what` tells apart what one record may tell of: agreed, signed."""

    day: str
    kind: str
    title: str
    record: str
    author: str = ""
    text: str = ""
    what: str = ""
    said: tuple[Said, ...] = ()
    """The answers that a line of a register is called by."""
    dispute: Disputed | None = None
    """The dispute that it tells of: marked, or settled."""
    tells_where: bool = False
    """A note that tells where somebody with protected identity is (R-55)."""
    moved: str = ""
    """The day on which it came here from the file of somebody else, as ISO text."""
    moved_by: str = ""
    came_back: bool = False
    """It was moved to another file, and somebody changed it here at the same time."""


_DAY_OF = {
    "note": "day", "plan_version": "agreed", "consent": "scope", "step_progress": "day",
    "attachment": "made", **dict.fromkeys(DOCUMENTS, "started"),
}  # fmt: skip
"""The unit that says when, for records that tell of one thing by themselves."""


def read(desk: Desk, records: Sequence[Record], listed: Iterable[Listed] = ()) -> list[Event]:
    """The events of a case, of all its records and the lines of its registers."""
    found: list[Event] = []
    protected = any(scope.is_protected(one) for one in records if one.kind == "participant")
    for record in records:
        found += _events(desk, record, protected=protected)
    found += _time(desk, records, hidden=protected)
    found += _disputes(desk, records)
    by_id = {record.id: record for record in records}
    for one in listed:
        found += [_of_register(desk, one, entry, by_id[entry.id].kind) for entry in one.entries]
    found = list(_with_moves(records, found))
    return sorted(found, key=lambda e: (e.day, e.record, e.what), reverse=True)


def of_case(desk: Desk, case: str) -> list[Event]:
    """The same for a case by its id."""
    records = desk.of_case(case)
    return read(desk, records, registers.of_case(desk, case, records).values())


def _with_moves(records: Sequence[Record], found: Sequence[Event]) -> Iterator[Event]:
    """The same with what was moved here in its first author's name, and a line for each move."""
    traces = [record.as_type(Moved) for record in records if record.kind == "moved"]
    came = {key: one for one in traces if one.way == "in" for key in one.records}
    left = {key for one in traces if one.way == "out" for key in one.records}
    for each in found:
        event = msgspec.structs.replace(each, came_back=True) if each.record in left else each
        trace = came.get(event.record)
        if trace is None:
            yield event
            continue
        said = trace.written.get(event.record, {}).get(_DAY_OF.get(event.kind, "started"))
        first = str(said[-1][0]) if said else event.author
        day = trace.day.isoformat() if trace.day else ""
        yield msgspec.structs.replace(event, author=first, moved=day, moved_by=trace.by)
    for one in traces:
        yield Event(
            day=one.day.isoformat() if one.day else "", kind="moved", what=one.way,
            title=one.form or one.what, record=one.id, author=one.by,
        )  # fmt: skip


def _time(desk: Desk, records: Iterable[Record], *, hidden: bool) -> Iterator[Event]:
    """Time and absence; of a group only its name and that this one was there.

    Of whoever is protected only the kind: a name may say where they are every Monday (R-52).
    """
    entries = [one.as_type(Attendance) for one in records if one.kind == attendance.KIND]
    for entry, hours in attendance.told(entries):
        yield Event(
            day=entry.day.isoformat() if entry.day else "", kind=attendance.KIND,
            title=entry.what.code if hidden else entry.name or entry.what.code, record=entry.id,
            author=_author(desk, entry.id, "day"), what=entry.presence.state,
            text=quarters.stored(hours) if hours else "",
        )  # fmt: skip


def _disputes(desk: Desk, records: Iterable[Record]) -> Iterator[Event]:
    """A field that was marked as disputed, and how that ended."""
    for one in disputing.listed(desk, records):
        mark = one.dispute
        yield Event(
            day=mark.day.isoformat() if mark.day else "", kind=disputed.KIND, title="",
            record=mark.id, author=mark.by, text=mark.words, dispute=one,
        )  # fmt: skip
        if (end := mark.settled) is not None:
            yield Event(
                day=end.day.isoformat(), kind=disputed.KIND, title=end.outcome, record=mark.id,
                author=end.by, text=end.why, what="settled", dispute=one,
            )  # fmt: skip


def _what(record: Record) -> str:
    """A step that was noted by itself; those of a follow-up stand in it."""
    alone = record.kind == "step_progress" and not record.values.get("document")
    return "alone" if alone else ""


def _of_register(desk: Desk, listed: Listed, entry: Entry, kind: str) -> Event:
    return Event(
        day=entry.day, kind=kind, title=listed.form.id, record=entry.id, what="register",
        author=_author(desk, entry.id, "started"), said=entry.line,
    )  # fmt: skip


def _events(desk: Desk, record: Record, *, protected: bool) -> Iterator[Event]:
    if record.kind == "participation":
        yield from _of_run(desk, record)
        return
    unit = _DAY_OF.get(record.kind)
    if unit is None:
        return
    value = record.values.get(unit)
    day = _inside(value, "start") if record.kind == "consent" else value
    text = str(record.values.get("text") or record.values.get("evidence") or "")
    yield Event(
        day=str(day or ""), kind=record.kind, title=_title(record), record=record.id,
        author=_author(desk, record.id, unit), what=_what(record),
        text=text, tells_where=record.kind == "note"
        and sensitivity(text, protected=protected) == DANGEROUS,
    )  # fmt: skip
    if record.kind == "consent" and (taken := _inside(value, "withdrawn")):
        how = str(_inside(value, "withdrawn_how") or "")
        yield Event(
            day=str(taken), kind="consent", title=_title(record), record=record.id, text=how,
            author=_author(desk, record.id, unit), what="withdrawn",
        )  # fmt: skip
    if record.kind == "plan_version" and (
        signed := _inside(record.values.get("participant_signed"), "day")
    ):
        yield Event(
            day=str(signed), kind="plan_version", title=_title(record), record=record.id,
            author=_author(desk, record.id, "participant_signed"), what="signed",
        )  # fmt: skip


def _of_run(desk: Desk, run: Record) -> Iterator[Event]:
    """The days of a participation, and each phase on the day that it was set."""
    for unit in ("referred", "first_contact"):
        if day := run.values.get(unit):
            yield Event(
                day=str(day), kind="participation", title="", record=run.id, what=unit,
                author=_author(desk, run.id, unit),
            )  # fmt: skip
    for write in reading.history(desk.connection, run.id, "status"):
        if not write.line.value:
            continue
        yield Event(
            day=moment(write.line.stamp[0]).date().isoformat(), kind="participation",
            title=str(write.line.value), record=run.id, author=write.line.author, what="phase",
        )  # fmt: skip


def moment(milliseconds: int) -> datetime:
    """A stamp's time here; another's clock may be set beyond any calendar (bundle-format §5.8)."""
    try:
        return datetime.fromtimestamp(milliseconds / 1000).astimezone()
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(tzinfo=UTC)


def day_of(event: Event) -> date | None:
    """When it was; nothing for what another's program dated strangely."""
    try:
        return date.fromisoformat(event.day) if event.day else None
    except ValueError:
        return None


def _title(record: Record) -> str:
    return str(
        record.values.get("kind") or _inside(record.values.get("form"), "id")
        or record.values.get("name") or record.values.get("version") or ""
    )  # fmt: skip


def _author(desk: Desk, record: str, unit: str) -> str:
    heads = entries.heads(desk.connection, record, unit)
    return next((e.line.author for e in heads if hasattr(e, "line")), "")


def _inside(value: Any, field: str) -> Any:
    return value.get(field) if isinstance(value, dict) else None
