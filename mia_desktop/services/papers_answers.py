"""Answers of a form for a paper that says some of them: as made final, else as they stand."""

from datetime import date
from typing import Any

from mia_desktop.domain.records.base import Record
from mia_desktop.forms.answers import Stored, cell_address, is_blank, value_of
from mia_desktop.forms.checks import date_of
from mia_desktop.forms.definition import Question
from mia_desktop.forms.summary import plain_row
from mia_desktop.pdf.content.cells import Wording, cell_text
from mia_desktop.services import filling
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers_whose import label_language


class Answers:
    """One document, read in the language of a paper; a blank answer is an empty text.

    For `others` than the participant what is disputed is blank as well (GDPR 18).
    """

    def __init__(self, desk: Desk, document: str, language: str, *, others: bool = False) -> None:
        self._desk = desk
        self._opened = filling.open_document(desk, document)
        self._off = self._opened.disputed if others else frozenset()
        links = {key: name for kind in self._opened.links.values() for key, name in kind.items()}
        self._how = Wording(language=label_language(language), links=links)

    @property
    def record(self) -> Record:
        return self._opened.document

    @property
    def draft(self) -> bool:
        return self._opened.form.completes and not self._opened.is_complete

    @property
    def title(self) -> str:
        return self._opened.form.title.text(self._how.language)

    @property
    def disputed(self) -> tuple[str, ...]:
        """The questions of which something is left out since it is disputed."""
        names = {address.partition("/")[0].partition(".")[0] for address in self._off}
        return tuple(sorted(names))

    def question(self, name: str) -> Question:
        return self._opened.form.question(name)

    def label(self, name: str) -> str:
        return self.question(name).label.text(self._how.language)

    def text(self, name: str) -> str:
        return self._words(self.question(name), self.stored(name))

    def stored(self, name: str) -> Stored:
        return None if name in self._off else self._opened.session.stored(name)

    def value(self, name: str) -> Any:
        stored = self.stored(name)
        return None if is_blank(stored) else value_of(stored)

    def day(self, name: str) -> date | None:
        return date_of(self.value(name))

    def workplace(self) -> str:
        """What the workplace of a placement is called; its branch is nobody's name."""
        place = self._desk.find(str(self.value("workplace") or ""))
        name = value_of(place.values.get("answer/name")) if place is not None else ""
        return str(name or "")

    def rows(self, name: str) -> list[dict[str, str]]:
        """The rows of a table, each as its columns in words."""
        question = self.question(name)
        return [
            {
                column.id: ""
                if cell_address(name, row.id, column.id) in self._off
                else self._words(column, row.cells.get(column.id))
                for column in question.columns
            }
            for row in self._opened.session.rows(name)
        ]

    def _words(self, question: Question, stored: Stored) -> str:
        return "" if is_blank(stored) else cell_text(plain_row(question, stored), self._how)
