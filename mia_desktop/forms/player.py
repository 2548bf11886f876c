"""Fills in a form by plain words, without a screen: how forms are tried, here and at the office.

Takes plain values and keeps them as stored answers; whoever writes a definition can play a whole
conversation through it in ten lines.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mia_desktop.forms.answers import NonAnswer, Stored, given, refused, value_of
from mia_desktop.forms.definition import Form
from mia_desktop.forms.session import FormSession, Outcome, SectionState
from mia_desktop.forms.sheet import Change
from mia_desktop.forms.summary import SummaryRow


class Player:
    """A form session that speaks plain values: `answer("housing", "ANDRAHAND")`."""

    def __init__(
        self, form: Form, today: date, answers: Mapping[str, Stored] | None = None
    ) -> None:
        self.session = FormSession(form, today=today, answers=answers)
        self._rows = 0

    def answer(self, address: str, value: Any, other: str = "") -> Change:
        """Answer; None blanks, a NonAnswer says why not."""
        if value is None:
            return self.session.answer(address, None)
        if isinstance(value, NonAnswer):
            return self.session.answer(address, refused(value))
        return self.session.answer(address, given(value, other))

    def row(self, question: str, **cells: Any) -> str:
        """Add a row with these cells and give its id."""
        self._rows += 1
        row_id = f"row{self._rows}"
        self.session.add_row(question, row_id)
        for column, value in cells.items():
            self.session.set_cell(question, row_id, column, given(value))
        return row_id

    def value(self, address: str) -> Any:
        return value_of(self.session.stored(address))

    def visible(self, question: str) -> bool:
        return self.session.visible(question)

    def issues(self, section: str | None = None) -> list[tuple[str, str]]:
        """Give address and code of everything to put right, in reading order."""
        return [(issue.address, issue.code) for issue in self.session.issues(section)]

    def state(self, section: str) -> SectionState:
        return self.session.state(section)

    def done(self, section: str) -> Outcome:
        return self.session.mark_done(section)

    def complete(self) -> Outcome:
        return self.session.complete()

    def summary(self, question: str) -> SummaryRow:
        """Give the row of one question in the summary."""
        for section in self.session.summary():
            for row in section.rows:
                if row.question.id == question:
                    return row
        raise KeyError(f"{question} is not in the summary")
