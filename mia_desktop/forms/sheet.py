"""The answers of one document laid on its form: what is kept, and what is asked because of it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import msgspec

from mia_desktop.forms import rows as table
from mia_desktop.forms.answers import Stored, leaves, value_of
from mia_desktop.forms.conditions import Reader, holds
from mia_desktop.forms.definition import Form, Kind, Question, Section
from mia_desktop.forms.rows import Rows, TableRow


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What an answer did to the page: questions that came or went, in reading order."""

    shown: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


class Sheet:
    """Answers and rows against a form; decides anew after each answer what is asked."""

    def __init__(
        self,
        form: Form,
        *,
        today: date,
        answers: Mapping[str, Stored] | None = None,
        rows: Mapping[str, Iterable[TableRow]] | None = None,
    ) -> None:
        self.form = form
        self.today = today
        self._answers: dict[str, Stored] = dict(answers or {})
        self._rows: dict[str, Rows] = {q: table.ordered(r) for q, r in (rows or {}).items()}
        self._leaves = {q.id: leaves(q) for q in form.questions()}
        self._leaf = {leaf.id: leaf for some in self._leaves.values() for leaf in some}
        self._owner = {leaf.id: q for q, some in self._leaves.items() for leaf in some}
        self._shown: set[str] = set()
        self._look()

    # what is asked

    def visible(self, question_id: str) -> bool:
        self.form.question(question_id)
        return question_id in self._shown

    def questions(self, section_id: str) -> tuple[Question, ...]:
        """Give what is asked in a section, in reading order."""
        asked = self.form.section(section_id).questions
        return tuple(question for question in asked if question.id in self._shown)

    def leaves(self, question_id: str) -> tuple[Question, ...]:
        """Give the plain questions of a question, one for each address."""
        return self._leaves[question_id]

    def leaf(self, address: str) -> Question:
        return self._leaf[address]

    def columns(self, question_id: str, row_id: str) -> tuple[Question, ...]:
        """Give the columns that are asked in a row."""
        row = self._row(question_id, row_id)
        return self._columns(self.form.question(question_id), row)

    def read(self, address: str) -> Any:
        """Give an answer as conditions see it: hidden answers and non-answers are blank."""
        if self._owner.get(address) not in self._shown:
            return None
        return value_of(self._answers.get(address))

    # answers

    def stored(self, address: str) -> Stored:
        """Give what is kept under an address, hidden or not."""
        self._leaf[address]
        return self._answers.get(address)

    @property
    def answers(self) -> Mapping[str, Stored]:
        """All that is kept, hidden answers and those of addresses unknown to this form too."""
        return self._answers

    def answer(self, address: str, stored: Stored) -> Change:
        """Keep an answer and say what it shows and hides; None makes it blank."""
        leaf = self._leaf[address]
        if stored and "no" in stored and leaf.required:
            raise ValueError(f"{address} is required and takes no non-answer")
        self._answers[address] = stored
        return self._look()

    # rows

    def rows(self, question_id: str) -> Rows:
        if self.form.question(question_id).kind is not Kind.TABLE:
            raise KeyError(f"{question_id} is not a table")
        return self._rows.get(question_id, ())

    def add_row(self, question_id: str, row_id: str, at: int | None = None) -> Rows:
        """Add an empty row and give all; `rows.changed_places` tells which to write."""
        self._rows[question_id] = table.add(self.rows(question_id), row_id, at)
        return self._rows[question_id]

    def remove_row(self, question_id: str, row_id: str) -> Rows:
        self._rows[question_id] = table.remove(self.rows(question_id), row_id)
        return self._rows[question_id]

    def move_row(self, question_id: str, row_id: str, to: int) -> Rows:
        self._rows[question_id] = table.move(self.rows(question_id), row_id, to)
        return self._rows[question_id]

    def set_cell(self, question_id: str, row_id: str, column: str, stored: Stored) -> Rows:
        self.form.question(question_id).column(column)
        self._rows[question_id] = table.set_cell(self.rows(question_id), row_id, column, stored)
        return self._rows[question_id]

    def _look(self) -> Change:
        """Decide anew what is asked: one pass, since conditions only look back in the form."""
        before = self._shown
        self._shown = set()
        for section in self.form.sections:
            if not self._asks(section):
                continue
            for question in section.questions:
                if question.show_when is None or holds(question.show_when, self.read):
                    self._shown.add(question.id)
        order = [question.id for question in self.form.questions()]
        return Change(
            shown=tuple(q for q in order if q in self._shown - before),
            hidden=tuple(q for q in order if q in before - self._shown),
        )

    def _asks(self, section: Section) -> bool:
        return section.show_when is None or holds(section.show_when, self.read)

    def _row(self, question_id: str, row_id: str) -> TableRow:
        for row in self.rows(question_id):
            if row.id == row_id:
                return row
        raise KeyError(f"{question_id} has no row {row_id}")

    def _columns(self, question: Question, row: TableRow) -> tuple[Question, ...]:
        shown: dict[str, Question] = {}
        read = self._row_reader(row, shown)
        for column in question.columns:
            if column.show_when is None or holds(column.show_when, read):
                shown[column.id] = column
        return tuple(shown.values())

    def _row_reader(self, row: TableRow, shown: Mapping[str, Question]) -> Reader:
        """Read within a row: a column knows its neighbours, not the rest of the form."""

        def read(column: str) -> Any:
            return value_of(row.cells.get(column)) if column in shown else None

        return read
