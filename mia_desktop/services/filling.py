"""Filling in a form: keep what is typed, leave fields and rows, finish sections, complete."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from mia_desktop.domain import proposals
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.writes import Share, Write
from mia_desktop.forms import bindings
from mia_desktop.forms.answers import (
    Stored,
    addresses,
    cell_address,
    given,
    is_blank,
    value_of,
)
from mia_desktop.forms.definition import Kind, Question
from mia_desktop.forms.rows import TableRow
from mia_desktop.forms.session import Dropped, FormSession
from mia_desktop.services import contacts, form_rows, phases, topics
from mia_desktop.services.desk import Desk
from mia_desktop.services.form_rows import CELL
from mia_desktop.services.open_form import (
    ANSWER,
    DONE,
    Filling,
    as_stored,
    bound_record,
    half_written,
    open_document,
    read_session,
    start,
)
from mia_desktop.store import drafts, reading
from mia_desktop.store.writing import Change

__all__ = [
    "AlreadyFinal", "Filling", "HalfWritten", "commit", "complete", "history", "keep_draft",
    "mark_done", "open_document", "proposed", "remove_row", "save_rows", "set_cell", "start",
    "take_rows",
]  # fmt: skip

_CLASS = "outcomeClass"
_CLASS_FROM = ("exitReason", "occupationAfter")
"""The question whose answer is derived, and those that it is derived from (domain §4.3)."""


class AlreadyFinal(Expected):
    """The document was made final; what is said now belongs to the next one (R-02)."""


class HalfWritten(Expected):
    """Something in the document was typed and is no answer: it would be in no version."""

    def __init__(self, addresses: tuple[str, ...]) -> None:
        super().__init__(addresses)
        self.addresses = addresses


def keep_draft(desk: Desk, filling: Filling, address: str, text: str) -> None:
    """What has been typed so far in the one field that has the cursor (within a second, C5)."""
    case, (record, unit) = filling.document.case, _place(filling, address)
    with desk.writer.transaction():
        drafts.put(desk.connection, desk.clock, case, record, unit, text)


def commit(desk: Desk, filling: Filling, address: str, stored: Stored) -> list[Write]:
    """Leaving a field: one write, the draft goes; a bound question edits its record's field.

    What was typed in one field, left and typed again is one step of Ångra.
    """
    question, document = filling.session.leaf(address), filling.document
    if question.topics and stored is not None:
        topics.refuse(desk, document.id, question.id)
    with _writing(desk, filling, address):
        drafts.drop(desk.connection, document.id, ANSWER + address)
        made: list[Write] = []
        bond = bindings.bond(question)
        target = bound_record(desk, document, bond.kind) if bond else None
        if target is not None:
            made += _edit_bound(desk, filling, question, target, stored)
            stored = stored if stored is not None and "no" in stored else None
        made += desk.put(_change(filling, ANSWER + address, stored, question.share.value))
        if address.partition(".")[0] in _CLASS_FROM:
            made += _propose_class(desk, filling)
    filling.on_screen.wrote(made)
    return made


def set_cell(
    desk: Desk, filling: Filling, question: str, row: str, column: str, stored: Stored
) -> list[Write]:
    """Leaving a cell of a table: its own unit, or the field of the record that it is bound to."""
    asked, document = filling.form.question(question), filling.document
    cell = asked.column(column)
    if cell.topics and stored is not None:
        topics.refuse(desk, document.id, topics.of_column(question, column))
    with _writing(desk, filling, f"{question}/{row}/{column}"):
        drafts.drop(desk.connection, row, CELL + column)
        made: list[Write] = []
        target = form_rows.bound_record(desk, document, asked, row)
        bound = bool(cell.bind) and target is not None
        if bound and target is not None:
            made += _edit_bound(desk, filling, cell, target, stored, share=asked.share.value)
            stored = stored if stored is not None and "no" in stored else None
        if not bound or stored is not None or _says(desk, row, column):
            made += desk.put(
                *form_rows.first_writes(desk, document, asked, row),
                _cell(filling, asked, row, CELL + column, stored),
            )
        if asked.row_kind == "step_progress" and column == "self":
            made += _propose_direction(desk, filling, asked, row)
    filling.on_screen.wrote(made)
    return made


def proposed(filling: Filling, made: Iterable[Write]) -> dict[str, Stored]:
    """What the program itself has answered among these writes, by address (or cell address)."""
    found: dict[str, Stored] = {}
    for line in (write.line for write in made if write.line.machine):
        if line.record == filling.document.id:
            found[line.unit.removeprefix(ANSWER)] = as_stored(line.value)
            continue
        for question in filling.form.questions():
            for column in question.columns:
                if column.bind == f"{line.kind}.{line.unit}":
                    found[cell_address(question.id, line.record, column.id)] = given(line.value)
    return found


def save_rows(
    desk: Desk, filling: Filling, question: str, changed: Sequence[TableRow], new: str = ""
) -> None:
    """Keep the places of rows that have moved, and a new row (C6)."""
    asked = filling.form.question(question)
    changes = [_cell(filling, asked, row.id, "place", row.place) for row in changed]
    if new:
        for unit, value in (("document", filling.document.id), ("question", question)):
            changes.append(_cell(filling, asked, new, unit, value))
    with _writing(desk, filling, ""):
        filling.on_screen.wrote(desk.put(*changes))


def take_rows(
    desk: Desk, filling: Filling, question: str, rows: Sequence[TableRow], new: Sequence[str]
) -> None:
    """Keep rows that were taken over from last time: with what they say, as one step of Ångra."""
    with _writing(desk, filling, ""):
        for key in new:
            save_rows(desk, filling, question, (), key)
        save_rows(desk, filling, question, rows)
        for row in (one for one in rows if one.id in new):
            for column, stored in row.cells.items():
                set_cell(desk, filling, question, row.id, column, stored)


def remove_row(desk: Desk, row: str) -> None:
    """Take a row away; Ångra brings it back."""
    desk.remove(desk.get(row))


def mark_done(
    desk: Desk, filling: Filling, section: str, dropped: Sequence[Dropped] = (), *, done: bool
) -> None:
    """Keep that a section is finished, or open again; its hidden answers go (Ångra: back)."""
    with _writing(desk, filling, ""):
        made = _drop(desk, filling, (one.question for one in dropped))
        made += desk.put(_change(filling, DONE + section, done, "case"))
    filling.on_screen.wrote(made)


def complete(desk: Desk, filling: Filling) -> Record:
    """Make the document final: its content is the writes that stand now, for ever (R-02).

    Hidden answers go first, and what stands in bound fields is copied in (decisions C7): as it
    is kept now, wherever it was changed meanwhile. The open session belongs to the window. Raises
    OpenConflict while a krock in it is open, HalfWritten while something is typed and not left.
    """
    document, form = filling.document, filling.form
    with _writing(desk, filling, ""):
        session = read_session(desk, desk.get(document.id), form)
        if half := half_written(desk, document.id, session):
            raise HalfWritten(half)
        _drop(desk, filling, (q for q in form.questions() if not session.visible(q.id)))
        contacts.into_register(desk, document.id, again=False)
        desk.writer.put(
            [
                *_copies(filling, session),
                *form_rows.copies(desk, document, form),
                _change(filling, "state", "klar", "case"),
            ]
        )
        rows = form_rows.ids(desk, document)
        value = {"form": form.id, "rows": rows, "version": form.version}
        desk.writer.complete(document.id, document.kind, document.case, value)
        desk.note("complete", case=document.case, record=document.id)
        phases.plan_begun(desk, document.case)
    return desk.get(document.id)


def history(desk: Desk, document: str, address: str) -> list[Write]:
    """All that was ever written in one field, with author and time."""
    return reading.history(desk.connection, document, ANSWER + address)


@contextmanager
def _writing(desk: Desk, filling: Filling, address: str) -> Iterator[None]:
    """A step of Ångra in a document that is not final; what one address says in a row is one step.

    A word that came after would be acknowledged and shown nowhere: raises AlreadyFinal.
    """
    with desk.step(f"{filling.document.id}/{address}" if address else ""):
        if desk.get(filling.document.id).completions:
            raise AlreadyFinal
        yield


def _edit_bound(
    desk: Desk, filling: Filling, question: Question, target: Record, stored: Stored, *,
    share: Share | None = None,
) -> list[Write]:  # fmt: skip
    """The record's field: its class is its own, however it is counted as an answer."""
    if bindings.read(question, target.values) == stored:
        return []
    unit, value = bindings.write(question, stored, target.values)
    classes = {share, question.share.value}
    return desk.set(
        target, unit, value, share="never" if "never" in classes else "case",
        on_screen=filling.on_screen.of(target.id, unit),
    )  # fmt: skip


def _propose_class(desk: Desk, filling: Filling) -> list[Write]:
    """What counts as the result, from how it ended; no word of a person is touched.

    Steps are those that stood when the document was opened: one that came in behind the page has
    been read by nobody, and one of an earlier participation is no result of this.
    """
    document = desk.get(filling.document.id)
    if not any(question.id == _CLASS for question in filling.form.questions()):
        return []
    said = {
        unit.removeprefix(ANSWER): value_of(as_stored(value))
        for unit, value in document.values.items()
        if unit.startswith(ANSWER)
    }
    occupation = {
        address.partition(".")[2]: value
        for address, value in said.items()
        if address.startswith("occupationAfter.")
    }
    reason = str(said.get("exitReason") or "")
    code = proposals.outcome_class(reason, occupation, forward=filling.forward)
    stored = given(code) if code else None
    share: Share = filling.session.leaf(_CLASS).share.value
    change = _change(filling, ANSWER + _CLASS, stored, share, machine=True)
    return desk.writer.put([change])


def _propose_direction(desk: Desk, filling: Filling, asked: Question, row: str) -> list[Write]:
    """Which way a step went, from the participant's own rating."""
    step = desk.find(row)
    code = proposals.direction(step.values.get("own")) if step is not None else ""
    change = Change(
        case=filling.document.case, kind=asked.row_kind, record=row, unit="direction", value=code,
        share=asked.share.value, machine=True,
    )  # fmt: skip
    return desk.writer.put([change])


def _drop(desk: Desk, filling: Filling, questions: Iterable[Question]) -> list[Write]:
    """Take away what was said in questions that are not asked any more, rows included."""
    values = desk.get(filling.document.id).values
    kept = form_rows.by_question(desk, filling.document)
    changes: list[Change] = []
    for question in questions:
        changes += [
            _change(filling, ANSWER + address, None, question.share.value)
            for address in addresses(question)
            if values.get(ANSWER + address) is not None
        ]
        if question.kind is Kind.TABLE:
            for row in kept.get(question.id, ()):
                desk.remove(row)
    return desk.put(*changes)


def _copies(filling: Filling, session: FormSession) -> list[Change]:
    """What stands in the fields that questions are bound to, for the finished document."""
    return [
        _change(filling, ANSWER + question.id, stored, question.share.value)
        for question in filling.form.questions()
        if question.bind
        and session.visible(question.id)
        and not is_blank(stored := session.stored(question.id))
    ]


def _says(desk: Desk, row: str, column: str) -> bool:
    """Whether something stands in a cell's own unit."""
    found = desk.find(row)
    return found is not None and found.values.get(CELL + column) is not None


def _place(filling: Filling, address: str) -> tuple[str, str]:
    """Record and unit of an answer's address, or of a cell's."""
    question, _, rest = address.partition("/")
    if not rest:
        return filling.document.id, ANSWER + question
    row, _, column = rest.partition("/")
    return row, CELL + column


def _cell(filling: Filling, asked: Question, row: str, unit: str, value: Any) -> Change:
    shown = filling.on_screen.of(row, unit)
    return form_rows.change(filling.document, asked, row, unit, value, on_screen=shown)


def _change(
    filling: Filling, unit: str, value: Any, share: Share, *, machine: bool = False
) -> Change:
    document, form = filling.document, filling.form
    return Change(
        case=document.case, kind=document.kind, record=document.id, unit=unit, value=value,
        form=f"{form.id}/{form.version}", share=share, machine=machine,
        on_screen=None if machine else filling.on_screen.of(document.id, unit),
    )  # fmt: skip
