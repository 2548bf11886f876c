"""The rows of a table as they stood last time, and which of today's rows are the same (R-11).

A row that was taken over has an id made from the former one, so that it is the same row however
it is changed. A row written by hand is the same if it calls itself the same.
"""

from collections.abc import Iterable

import msgspec

from mia_desktop.forms.answers import Stored, is_blank, value_of
from mia_desktop.forms.definition import Kind, Question
from mia_desktop.forms.rows import TableRow


class RowBefore(msgspec.Struct, frozen=True, kw_only=True):
    """A row of last time; `takes` is what of it can be said again."""

    row: TableRow
    takes: dict[str, Stored] = {}
    taken: str = ""
    """The id of the row that it becomes when it is taken over."""
    free: bool = True
    """Whether that id was never used: a row that was taken away again is not written on."""

    @property
    def id(self) -> str:
        return self.row.id


class TableBefore(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of a table in the form of last time, with its day."""

    form: str
    day: str
    rows: tuple[RowBefore, ...]


def naming(question: Question) -> tuple[Question, ...]:
    """The columns that a row is called by: up to the first written one, or what it is about."""
    link = next((one for one in question.columns if one.kind is Kind.LINK), None)
    if question.each and link is not None:
        return (link,)
    for at, column in enumerate(question.columns):
        if column.kind is Kind.TEXT:
            return question.columns[: at + 1]
    return question.columns[:1]


def same_rows(
    question: Question, before: Iterable[RowBefore], now: Iterable[TableRow]
) -> dict[str, RowBefore]:
    """For each of today's rows that was there last time, the row it was; no row is used twice."""
    left = {one.id: one for one in before}
    rows = tuple(now)
    taken = {one.taken: one for one in left.values() if one.taken}
    found = {row.id: left.pop(taken[row.id].id) for row in rows if row.id in taken}
    named = {_name(question, one.row): one for one in reversed(left.values())}
    for row in rows:
        name = _name(question, row)
        if row.id not in found and name is not None and name in named:
            found[row.id] = named.pop(name)
    return found


def changed_columns(question: Question, before: RowBefore, now: TableRow) -> tuple[Question, ...]:
    """The columns in which something else is said than last time."""
    return tuple(
        column
        for column in question.columns
        if not column.bind and column.kind is not Kind.LINK
        if _said(before.row.cells.get(column.id)) != _said(now.cells.get(column.id))
    )


def _name(question: Question, row: TableRow) -> tuple[str, ...] | None:
    """What a row calls itself; None where it has not said that yet."""
    stored = [row.cells.get(column.id) for column in naming(question)]
    if not stored or any(value_of(one) is None for one in stored):
        return None
    return tuple(" ".join(str(value_of(one)).casefold().split()) for one in stored)


def _said(stored: Stored) -> Stored:
    return None if is_blank(stored) else stored
