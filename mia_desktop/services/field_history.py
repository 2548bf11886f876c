"""History of a field: who wrote what and when, and the way back to an earlier value (P13).

It holds for every unit of every record: an answer, a cell, a participant's phone, a goal's words.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from mia_desktop.domain.canonical import encode
from mia_desktop.domain.writes import Write
from mia_desktop.forms import bindings
from mia_desktop.forms.answers import Stored
from mia_desktop.forms.definition import Question
from mia_desktop.services import exchange, form_rows
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import AlreadyFinal
from mia_desktop.services.form_rows import CELL
from mia_desktop.services.open_form import ANSWER, Filling, as_stored, bound_record
from mia_desktop.services.protection import CONTACT, is_protected
from mia_desktop.store import drafts, entries, reading
from mia_desktop.store.writing import Change


class Past(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was written: `stands` while nothing has taken its place.

    `elsewhere` tells that it came from another computer, `settled` that it was chosen in a krock,
    `machine` that the program proposed it.
    """

    id: str
    author: str
    at: datetime
    value: Any
    stands: bool
    elsewhere: bool = False
    settled: bool = False
    machine: bool = False
    hidden: bool = False
    """A former way to find somebody who is protected now: that it was written, not what (R-55)."""


class FieldPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where a field is kept; `question` is the one that it answers, in a form."""

    record: str
    unit: str
    question: Question | None = None


def of_field(desk: Desk, record: str, unit: str) -> tuple[Past, ...]:
    """All that was ever written in a field, newest first; that it was read is noted (R-42)."""
    written = reading.history(desk.connection, record, unit)
    hides = unit in CONTACT and is_protected(desk, record)
    mine = set(map(str, exchange.my_epochs(desk)))
    heads = {str(head.id) for head in entries.heads(desk.connection, record, unit)}
    first = _first_said(desk, written, record, unit)
    by_id = {str(write.id): write for write in written}
    if written:
        desk.note("history", case=written[0].line.case, record=record, detail=unit)
    return tuple(
        Past(
            id=str(write.id),
            author=first.get(str(write.id), (write.line.author, 0))[0],
            at=_moment(first.get(str(write.id), ("", write.line.stamp[0]))[1]),
            value=None if (hidden := hides and str(write.id) not in heads) else write.line.value,
            stands=str(write.id) in heads,
            hidden=hidden,
            elsewhere=write.line.epoch not in mine,
            settled=_settles(write, by_id),
            machine=write.line.machine,
        )
        for write in sorted(written, key=lambda each: each.stamp, reverse=True)
    )


def _first_said(
    desk: Desk, written: Sequence[Write], record: str, unit: str
) -> dict[str, tuple[str, int]]:
    """Who wrote a word and when, of what came here from another file: the oldest words (Moved)."""
    if not written:
        return {}
    for trace in desk.of_case(written[0].line.case, "moved"):
        said = (trace.values.get("written") or {}).get(record, {}).get(unit)
        if said:
            oldest = sorted(written, key=lambda each: each.stamp)
            return {
                str(write.id): (str(author), int(at))
                for write, (author, at) in zip(oldest, said, strict=False)
            }
    return {}


def put_back(desk: Desk, record: str, unit: str, write: str, shown: tuple[str, ...]) -> None:
    """Write an earlier value anew; Ångra takes it back. Raises AlreadyFinal in a finished form.

    `shown` are the ids that stood in the panel: what has come in behind it stays, as a krock.
    """
    old = next(w for w in reading.history(desk.connection, record, unit) if w.id == write)
    _refuse_final(desk, record)
    change = Change(
        case=old.line.case, kind=old.line.kind, record=record, unit=unit, value=old.line.value,
        form=old.line.form, share=desk.writer.class_of(record, unit), settle=len(shown) > 1,
        on_screen=shown,
    )  # fmt: skip
    with desk.step():
        drafts.drop(desk.connection, record, unit)
        desk.put(change, note="put_back")


def place(desk: Desk, filling: Filling, address: str) -> FieldPlace:
    """Where an answer, or a cell, of an open document is kept; a bound one is its record's."""
    question, _, cell = address.partition("/")
    if cell:
        row, _, column = cell.partition("/")
        asked = filling.form.question(question)
        leaf = asked.column(column)
        target = form_rows.bound_record(desk, filling.document, asked, row) if leaf.bind else None
        return _place(leaf, target.id if target else "", row, CELL + column)
    leaf = filling.session.leaf(address)
    bond = bindings.bond(leaf)
    target = bound_record(desk, filling.document, bond.kind) if bond else None
    return _place(leaf, target.id if target else "", filling.document.id, ANSWER + address)


def _place(leaf: Question, bound: str, record: str, unit: str) -> FieldPlace:
    bond = bindings.bond(leaf)
    if bond is not None and bound:
        return FieldPlace(record=bound, unit=bond.unit, question=leaf)
    return FieldPlace(record=record, unit=unit, question=leaf)


def as_answer(place: FieldPlace, value: Any) -> Stored:
    """A value of the field as an answer to its question."""
    question, form_unit = place.question, place.unit.startswith((ANSWER, CELL))
    if question is None or form_unit:
        return as_stored(value)
    return bindings.read(question, {place.unit: value})


def _refuse_final(desk: Desk, record: str) -> None:
    found = desk.find(record)
    document = desk.find(str(found.values.get("document") or record)) if found else None
    if document is not None and document.completions:
        raise AlreadyFinal


def _settles(write: Write, by_id: dict[str, Write]) -> bool:
    """Whether two different values stood, and this one took the place of both."""
    replaced = [by_id[key].line.value for key in write.line.replaces if key in by_id]
    return len({encode(value) for value in replaced}) > 1


def _moment(milliseconds: int) -> datetime:
    """A stamp's time; another's clock may be set beyond any calendar (bundle-format §5.8)."""
    try:
        return datetime.fromtimestamp(milliseconds / 1000, tz=UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(tzinfo=UTC)
