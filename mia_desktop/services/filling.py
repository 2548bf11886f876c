"""Filling in a form: open it, keep what is typed, leave and come back, check, complete.

The session lives where the form is shown. What is written here is told by values, so that the
store thread never changes what the window reads.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mia_desktop.domain.records.base import Record
from mia_desktop.domain.writes import Share, Write
from mia_desktop.forms import bindings
from mia_desktop.forms.answers import Stored, is_blank
from mia_desktop.forms.definition import Form, Question
from mia_desktop.forms.rows import TableRow
from mia_desktop.forms.session import Dropped, FormSession
from mia_desktop.services import definitions, form_rows
from mia_desktop.services.desk import Desk
from mia_desktop.services.earlier import Earlier, earlier_answers
from mia_desktop.services.form_rows import CELL
from mia_desktop.store import drafts, reading
from mia_desktop.store.drafts import Draft
from mia_desktop.store.writing import Change

ANSWER = "answer/"
DONE = "done/"


class Filling:
    """One document that is open: its form session, its drafts and what was said before.

    `links` are the records that its rows and links may point at: kind → id → what it is called.
    """

    def __init__(
        self,
        document: Record,
        session: FormSession,
        *,
        pending: Iterable[Draft] = (),
        earlier: Mapping[str, Earlier] | None = None,
        links: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self.document = document
        self.session = session
        self.drafts = {draft.unit.removeprefix(ANSWER): draft.text for draft in pending}
        self.earlier = earlier or {}
        self.links = links or {}

    @property
    def form(self) -> Form:
        return self.session.form

    @property
    def is_complete(self) -> bool:
        return bool(self.document.completions)


def start(desk: Desk, case: str, form_id: str) -> str:
    """A new document of the newest version of a form; returns its id."""
    form = definitions.newest(form_id)
    definitions.remember(desk, form)
    values: dict[str, Any] = {
        "form": {"id": form.id, "version": form.version},
        "state": "pagaende",
        "started": desk.clock.today(),
    }
    runs = desk.of_case(case, "participation")
    if runs:
        values["participation"] = runs[-1].id
    return desk.create(form.record, case, values)


def open_document(desk: Desk, document: str) -> Filling:
    """A document as it stands, with what was typed and never left (drafts)."""
    record = desk.get(document)
    form = definitions.of_document(desk, record)
    final = bool(record.completions)
    units = reading.completed_values(desk.connection, record.completions[-1]) if final else (
        record.values
    )  # fmt: skip
    answers: dict[str, Stored] = {
        unit.removeprefix(ANSWER): value for unit, value in units.items() if unit.startswith(ANSWER)
    }
    if not final:
        answers |= _bound(desk, record.case, form, answers)
    session = FormSession(
        form,
        today=desk.clock.today(),
        answers=answers,
        rows=form_rows.read(desk, record, form),
        done=[u.removeprefix(DONE) for u, value in units.items() if u.startswith(DONE) and value],
    )
    return Filling(
        record,
        session,
        pending=drafts.of_record(desk.connection, document),
        earlier=earlier_answers(desk, record, form),
        links=form_rows.links(desk, record.case, form),
    )


def keep_draft(desk: Desk, filling: Filling, address: str, text: str) -> None:
    """What has been typed so far in the one field that has the cursor (within a second, C5)."""
    document = filling.document
    with desk.writer.transaction():
        drafts.put(desk.connection, desk.clock, document.case, document.id, ANSWER + address, text)


def commit(desk: Desk, filling: Filling, address: str, stored: Stored) -> list[Write]:
    """Leaving a field: one write, the draft goes; a bound question edits its record's field."""
    question = filling.session.leaf(address)
    with desk.writer.transaction():
        drafts.drop(desk.connection, filling.document.id, ANSWER + address)
        made: list[Write] = []
        if question.bind:
            made += _edit_bound(desk, filling.document.case, question, stored)
            if stored is None or "no" not in stored:
                stored = None
        return made + desk.put(_change(filling, ANSWER + address, stored, question.share.value))


def mark_done(
    desk: Desk, filling: Filling, section: str, dropped: Sequence[Dropped] = (), *, done: bool
) -> None:
    """Keep that a section is finished, or open again; its hidden answers go (Ångra: back)."""
    changes = [
        _change(filling, ANSWER + address, None, one.question.share.value)
        for one in dropped
        for address in one.answers
    ]
    desk.put(*changes, _change(filling, DONE + section, done, "case"))


def complete(desk: Desk, filling: Filling) -> Record:
    """Make the document final: its content is the writes that stand now, for ever (R-02).

    What stands in bound fields is copied into the document first (decisions C7). Raises
    OpenConflict while a krock in it is open.
    """
    document, form = filling.document, filling.form
    with desk.writer.transaction():
        copies = [
            _change(filling, ANSWER + question.id, stored, question.share.value)
            for question in form.questions()
            if question.bind and not is_blank(stored := filling.session.stored(question.id))
        ]
        desk.writer.put([*copies, _change(filling, "state", "klar", "case")])
        rows = form_rows.ids(desk, document)
        value = {"form": form.id, "rows": rows, "version": form.version}
        desk.writer.complete(document.id, document.kind, document.case, value)
        desk.note("complete", case=document.case, record=document.id)
    return desk.get(document.id)


def save_rows(
    desk: Desk, filling: Filling, question: str, changed: Sequence[TableRow], new: str = ""
) -> None:
    """Keep the places of rows that have moved, and a new row (C6)."""
    changes = [form_rows.change(filling.document, _asked(filling, question), row.id, "place",
                                row.place) for row in changed]  # fmt: skip
    if new:
        for unit, value in (("document", filling.document.id), ("question", question)):
            changes.append(
                form_rows.change(filling.document, _asked(filling, question), new, unit, value)
            )
    desk.put(*changes)


def remove_row(desk: Desk, row: str) -> None:
    """Take a row away; Ångra brings it back."""
    desk.remove(desk.get(row))


def set_cell(
    desk: Desk, filling: Filling, question: str, row: str, column: str, stored: Stored
) -> None:
    """Leaving a cell of a table: its own unit, or the field of the record that it is bound to."""
    asked = _asked(filling, question)
    cell = asked.column(column)
    with desk.writer.transaction():
        target = form_rows.bound_record(desk, filling.document, asked, row)
        if cell.bind and target is not None:
            unit, value = bindings.write(cell, stored, target.values)
            desk.set(target, unit, value, share=asked.share.value)
            if stored is None or "no" not in stored:
                return
        desk.put(
            *form_rows.first_writes(desk, filling.document, asked, row),
            form_rows.change(filling.document, asked, row, CELL + column, stored),
        )


def history(desk: Desk, document: str, address: str) -> list[Write]:
    """All that was ever written in one field, with author and time."""
    return reading.history(desk.connection, document, ANSWER + address)


def _asked(filling: Filling, question: str) -> Question:
    return filling.form.question(question)


def _change(filling: Filling, unit: str, value: Any, share: Share) -> Change:
    document, form = filling.document, filling.form
    return Change(
        case=document.case, kind=document.kind, record=document.id, unit=unit, value=value,
        form=f"{form.id}/{form.version}", share=share,
    )  # fmt: skip


def _bound(desk: Desk, case: str, form: Form, answers: Mapping[str, Stored]) -> dict[str, Stored]:
    """What stands in the fields that questions are bound to; a non-answer in the form stays."""
    found: dict[str, Stored] = {}
    for question, bond in bindings.bound(form):
        record = _bound_record(desk, case, bond.kind)
        if record is None or not is_blank(answers.get(question.id)):
            continue
        stored = bindings.read(question, record.values)
        if stored is not None:
            found[question.id] = stored
    return found


def _edit_bound(desk: Desk, case: str, question: Question, stored: Stored) -> list[Write]:
    bond = bindings.bond(question)
    record = _bound_record(desk, case, bond.kind) if bond else None
    if record is None or bindings.read(question, record.values) == stored:
        return []
    unit, value = bindings.write(question, stored, record.values)
    return desk.set(record, unit, value, share=question.share.value)


def _bound_record(desk: Desk, case: str, kind: str) -> Record | None:
    if kind == "participant":
        return desk.get(case)
    found = desk.of_case(case, kind)
    return found[-1] if found else None
