"""The rows of table questions: records of their own (decisions C6).

A table whose rows are every open goal or activity (`each`) has one row record for each of them,
with an id made from document, question and record: two coaches who fill in the same form write
into the same row.
"""

import uuid
from collections.abc import Sequence
from typing import Any

from mia_desktop.domain.completing import ROWS, Version
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


def read(
    desk: Desk, document: Record, form: Form, final: Version | None = None
) -> dict[str, list[TableRow]]:
    """All rows of a document, by question; of a finished version as they were made final."""
    kept = by_question(desk, document, final)
    return {
        question.id: _each(desk, document, question, kept.get(question.id, []))
        if question.each and final is None
        else [row_of(question, record) for record in kept.get(question.id, [])]
        for question in _tables(form)
    }


def by_question(
    desk: Desk, document: Record, final: Version | None = None
) -> dict[str, list[Record]]:
    """The row records of a document, by the question they belong to."""
    made = final.records.values() if final is not None else desk.of_case(document.case, *ROWS)
    found: dict[str, list[Record]] = {}
    for record in made:
        if record.values.get("document") == document.id:
            found.setdefault(str(record.values.get("question")), []).append(record)
    return found


def copies(desk: Desk, document: Record, form: Form) -> list[Change]:
    """What a finished document keeps of the records that its rows are about (decisions C7)."""
    found: list[Change] = []
    kept = by_question(desk, document)
    for question in _tables(form):
        if not question.each:
            continue
        there = {record.id: record for record in kept.get(question.id, [])}
        for row in _each(desk, document, question, list(there.values())):
            if row.id not in there:
                found += first_writes(desk, document, question, row.id)
            own = there[row.id].values if row.id in there else {}
            found += [
                change(document, question, row.id, CELL + column.id, row.cells[column.id])
                for column in question.columns
                if column.bind
                and row.cells.get(column.id) is not None
                and own.get(CELL + column.id) is None
            ]
    return found


def by_document(desk: Desk, case: str) -> dict[str, list[Record]]:
    """All rows of a case, by the document that they belong to."""
    found: dict[str, list[Record]] = {}
    for record in desk.of_case(case, *ROWS):
        found.setdefault(str(record.values.get("document")), []).append(record)
    return found


def change(
    document: Record, question: Question, row: str, unit: str, value: Any, *,
    on_screen: tuple[str, ...] | None = None,
) -> Change:  # fmt: skip
    """A write of one unit of a row."""
    form = document.values.get("form") or {}
    return Change(
        case=document.case, kind=question.row_kind, record=row, unit=unit, value=value,
        form=f"{form.get('id')}/{form.get('version')}", share=question.share.value,
        on_screen=on_screen,
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
        if row_id(document, question, record) == row:
            return record
    return None


def ids(desk: Desk, document: Record) -> list[str]:
    """The rows that belong to a document, for its completion."""
    return [
        record.id
        for record in desk.of_case(document.case, *ROWS)
        if record.values.get("document") == document.id
    ]


def _tables(form: Form) -> list[Question]:
    return [question for question in form.questions() if question.kind is Kind.TABLE]


def _each(
    desk: Desk, document: Record, question: Question, kept: Sequence[Record]
) -> list[TableRow]:
    """A row for every open goal or activity, and for those that something was said of."""
    there = {record.id: record for record in kept}
    rows: list[TableRow] = []
    still = _OPEN_GOALS if question.each == "goal" else _OPEN_ACTIVITIES
    unit = "state" if question.each == "goal" else "status"
    default = "OPPET" if question.each == "goal" else "PLANERAD"
    for place, record in enumerate(desk.of_case(document.case, question.each)):
        key = row_id(document, question, record)
        if key not in there and (record.values.get(unit) or default) not in still:
            continue
        cells = dict(row_of(question, there.get(key), record).cells)
        link = next((c for c in question.columns if c.kind is Kind.LINK), None)
        if link is not None:
            cells.setdefault(link.id, given(record.id))
        rows.append(TableRow(id=key, place=place + 1, cells=cells))
    return rows


def row_of(question: Question, kept: Record | None, bound: Record | None = None) -> TableRow:
    """A row's cells: its own, and for bound columns what stands in the bound record."""
    values = kept.values if kept is not None else {}
    cells: dict[str, Stored] = {
        unit.removeprefix(CELL): value if isinstance(value, dict) else {"v": value}
        for unit, value in values.items()
        if unit.startswith(CELL) and value is not None
    }
    source = bound or kept
    for column in question.columns:
        if column.bind and source is not None and not cells.get(column.id):
            stored = bindings.read(column, source.values)
            if stored is not None:
                cells[column.id] = stored
    place = values.get("place")
    return TableRow(
        id=kept.id if kept is not None else "",
        place=place if isinstance(place, int) else 0,
        cells=cells,
    )


def row_id(document: Record, question: Question, record: Record) -> str:
    return str(uuid.uuid5(_SPACE, f"{document.id}/{question.id}/{record.id}"))
