"""What a document of a register says in a line, and what it is called by whatever links to it."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from mia_desktop.domain.records.base import Record
from mia_desktop.forms import bindings, load
from mia_desktop.forms.answers import Stored, is_blank
from mia_desktop.forms.definition import Form, Question
from mia_desktop.forms.summary import (
    ChoiceRow,
    DateRow,
    LinkRow,
    SummaryRow,
    TextRow,
    plain_row,
)

ANSWER, CELL = "answer/", "cell/"
Bound = Mapping[str, Mapping[str, Any]]
"""The values of the records that questions are bound to, by kind."""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """An answer that stands on a line, with its question."""

    question: Question
    stored: Stored


def register_of(kind: str) -> Form | None:
    """The register whose documents are records of this kind."""
    every = load.shipped().values()
    return next((f for f in every if f.register is not None and f.record == kind), None)


def answer(question: Question, values: Mapping[str, Any], bound: Bound) -> Stored:
    """What stands in a question: its answer, or the field that it is bound to."""
    stored = values.get(ANSWER + question.id)
    if stored is not None:
        return stored if isinstance(stored, dict) else {"v": stored}
    bond = bindings.bond(question)
    source = bound.get(bond.kind) if bond is not None else None
    return bindings.read(question, source) if source is not None else None


def answers(
    form: Form, record: Record, names: Iterable[str], rows: Iterable[Record], bound: Bound
) -> Iterator[Said]:
    """The answers of these questions, blanks left out; `table.column` gives one for each row."""
    for name in names:
        asked, _, column = name.partition(".")
        question = form.question(asked)
        if column:
            yield from _cells(question, question.column(column), rows)
            continue
        stored = answer(question, record.values, bound)
        if not is_blank(stored):
            yield Said(question=question, stored=stored)


def called(record: Record, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """What a document of a register is called in a list of links; `names` of what it points at."""
    form = register_of(record.kind)
    if form is None or form.register is None:
        return "–"
    said = answers(form, record, form.register.line, (), {record.kind: record.values})
    rows = [plain_row(one.question, one.stored) for one in said]
    words = [words for row in rows if (words := _words(row, names))]
    return ", ".join(words) or "–"


def _words(row: SummaryRow, names: Mapping[str, str]) -> str:
    match row:
        case LinkRow():
            return names.get(row.target, "")
        case TextRow():
            return row.text
        case ChoiceRow():
            return row.other or (row.chosen.label.text() if row.chosen else "")
        case DateRow():
            return row.day.isoformat() if row.day else ""
        case _:
            return ""


def _cells(table: Question, column: Question, rows: Iterable[Record]) -> Iterator[Said]:
    for row in rows:
        stored = row.values.get(CELL + column.id)
        if row.values.get("question") == table.id and isinstance(stored, dict):
            yield Said(question=column, stored=stored)
