"""The rows of table questions: records of their own (decisions C6).

A table whose rows are every open goal or activity (`each`) has one row record for each of them,
with an id made from document, question and record: two coaches who fill in the same form write
into the same row.
"""

import uuid
from collections.abc import Mapping
from typing import Any

from mia_desktop.domain import codes
from mia_desktop.domain.records.base import Record
from mia_desktop.forms import bindings
from mia_desktop.forms.answers import Stored, given
from mia_desktop.forms.definition import Form, Kind, Question
from mia_desktop.forms.rows import TableRow
from mia_desktop.services.desk import Desk
from mia_desktop.store.writing import Change

CELL = "cell/"
_SPACE = uuid.UUID("6f1d6c1e-9f0c-5d0a-8a53-4d494131524f")
_OPEN_GOALS = {"OPPET", "PAUSAT"}
_OPEN_ACTIVITIES = {"PLANERAD", "PAGAR", "PAUSAD"}


def read(desk: Desk, document: Record, form: Form) -> dict[str, list[TableRow]]:
    """All rows of a document, by question."""
    tables = {q.id: q for q in form.questions() if q.kind is Kind.TABLE}
    kept: dict[str, dict[str, Record]] = {name: {} for name in tables}
    for record in desk.of_case(document.case, "row", "step_progress"):
        question = str(record.values.get("question"))
        if record.values.get("document") == document.id and question in kept:
            kept[question][record.id] = record
    return {
        name: _each(desk, document, question, kept[name])
        if question.each
        else [_row(question, record, record) for record in kept[name].values()]
        for name, question in tables.items()
    }


def links(desk: Desk, case: str, form: Form) -> dict[str, dict[str, str]]:
    """What links and rows of this form may point at, with the words to call it by."""
    kinds = {
        asked.link_to
        for question in form.questions()
        for asked in (question, *question.columns)
        if asked.link_to
    }
    found: dict[str, dict[str, str]] = {kind: {} for kind in kinds}
    for kind in sorted(kinds - {"deviation"}):
        for record in desk.of_case(case, kind):
            found[kind][record.id] = title(record.kind, record.values)
    return found


def title(kind: str, values: Mapping[str, Any]) -> str:
    """What a goal or an activity is called in a list."""
    if kind == "goal":
        return str(values.get("own_words") or "–")
    what = values.get("what") or {}
    code = str(what.get("code") or "")
    return str(what.get("words") or (codes.label("CL-INS", code) if code else "–"))


def change(document: Record, question: Question, row: str, unit: str, value: Any) -> Change:
    """A write of one unit of a row."""
    form = document.values.get("form") or {}
    return Change(
        case=document.case, kind=question.row_kind, record=row, unit=unit, value=value,
        form=f"{form.get('id')}/{form.get('version')}", share=question.share.value,
    )  # fmt: skip


def first_writes(desk: Desk, document: Record, question: Question, row: str) -> list[Change]:
    """What a row of an `each` table needs before its first cell: where it belongs."""
    if not question.each or desk.find(row) is not None:
        return []
    units = {"document": document.id, "question": question.id}
    target = bound_record(desk, document, question, row)
    changes = [change(document, question, row, unit, value) for unit, value in units.items()]
    link = next((c for c in question.columns if c.kind is Kind.LINK), None)
    if target is not None and link is not None:
        changes.append(change(document, question, row, CELL + link.id, given(target.id)))
    return changes


def bound_record(desk: Desk, document: Record, question: Question, row: str) -> Record | None:
    """The record whose fields a row's bound cells edit: the goal, the activity, the row itself."""
    if not question.each:
        return desk.find(row)
    for record in desk.of_case(document.case, question.each):
        if _row_id(document, question, record) == row:
            return record
    return None


def ids(desk: Desk, document: Record) -> list[str]:
    """The rows that belong to a document, for its completion."""
    return [
        record.id
        for record in desk.of_case(document.case, "row", "step_progress")
        if record.values.get("document") == document.id
    ]


def _each(
    desk: Desk, document: Record, question: Question, kept: Mapping[str, Record]
) -> list[TableRow]:
    rows: list[TableRow] = []
    still = _OPEN_GOALS if question.each == "goal" else _OPEN_ACTIVITIES
    unit = "state" if question.each == "goal" else "status"
    default = "OPPET" if question.each == "goal" else "PLANERAD"
    for place, record in enumerate(desk.of_case(document.case, question.each)):
        key = _row_id(document, question, record)
        if key not in kept and (record.values.get(unit) or default) not in still:
            continue
        row = _row(question, kept.get(key), record)
        cells = dict(row.cells)
        link = next((c for c in question.columns if c.kind is Kind.LINK), None)
        if link is not None:
            cells.setdefault(link.id, given(record.id))
        rows.append(TableRow(id=key, place=place + 1, cells=cells))
    return rows


def _row(question: Question, kept: Record | None, bound: Record) -> TableRow:
    """A row's cells: its own, and for bound columns what stands in the bound record."""
    values = kept.values if kept is not None else {}
    cells: dict[str, Stored] = {
        unit.removeprefix(CELL): value for unit, value in values.items() if unit.startswith(CELL)
    }
    for column in question.columns:
        if column.bind and not cells.get(column.id):
            stored = bindings.read(column, bound.values)
            if stored is not None:
                cells[column.id] = stored
    return TableRow(
        id=kept.id if kept is not None else "", place=int(values.get("place") or 0), cells=cells
    )


def _row_id(document: Record, question: Question, record: Record) -> str:
    return str(uuid.uuid5(_SPACE, f"{document.id}/{question.id}/{record.id}"))
