"""Answers in words, in the language of the screen."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QLocale, QObject

from mia_desktop.domain import personal_number
from mia_desktop.forms.answers import DAY_LABELS, NON_ANSWER_LABELS, TIME_LABELS, Stored
from mia_desktop.forms.definition import Question
from mia_desktop.forms.summary import (
    ChangeRow,
    ChoiceRow,
    DateRow,
    LinkRow,
    NumberRow,
    RankedRow,
    ScaleRow,
    SeveralRow,
    SummaryRow,
    TextRow,
    WeekGridRow,
    WordsRow,
    plain_row,
)
from mia_ui.base.actions import Language
from mia_ui.widgets.date_text import long_date
from mia_ui.widgets.number_field import show_number

NUMBER = "participant.identity.number"
"""Read over a shoulder on every page but the one where it is written, so it is masked (R-50)."""


class Wording(QObject):
    """Says a plain answer on one line; lists are joined, a week is told day by day."""

    def __init__(self, language: Language, links: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._language = language
        self._links = links or {}
        self._blank = self.tr("Ej besvarat")

    def of(self, question: Question, stored: Stored) -> str:
        return self.row(plain_row(question, stored))

    def row(self, row: SummaryRow) -> str:
        """The words for one plain row; a blank one says so."""
        if row.no is not None:
            return NON_ANSWER_LABELS[row.no].text(self._language)
        if row.odd:
            return row.odd
        if row.blank:
            return self._blank
        return self._said(row)

    def _said(self, row: SummaryRow) -> str:
        language = self._language
        match row:
            case TextRow():
                hidden = row.question.bind == NUMBER
                return personal_number.mask(row.text) if hidden else row.text
            case NumberRow():
                return show_number(row.number)
            case DateRow():
                return self.day(row.day)
            case ChoiceRow():
                chosen = row.chosen.label.text(language) if row.chosen else ""
                return f"{chosen}: {row.other}" if row.other else chosen
            case SeveralRow():
                words = [code.label.text(language) for code in row.chosen]
                return ", ".join([*words, row.other] if row.other else words)
            case ScaleRow():
                return self.tr("{n} av 10").format(n=row.value)
            case ChangeRow():
                return row.word.text(language) if row.word else ""
            case RankedRow():
                words = [code.label.text(language) for code in row.words]
                return ", ".join(f"{n}. {word}" for n, word in enumerate(words, 1))
            case WordsRow():
                return ", ".join(code.label.text(language) for code in row.words)
            case WeekGridRow():
                return self._week(row)
            case LinkRow():
                return self._links.get(row.target, self.tr("En koppling som inte finns här"))
            case _:
                raise TypeError(type(row))

    def day(self, day: date | None) -> str:
        return long_date(day) if day is not None else self._blank

    def short_day(self, day: str) -> str:
        """A stored day as running text; an empty one stays empty."""
        try:
            return long_date(date.fromisoformat(day))
        except ValueError:
            return day

    def _week(self, row: WeekGridRow) -> str:
        told = []
        for day, label in DAY_LABELS.items():
            times = [
                when.text(self._language).lower()
                for time, when in TIME_LABELS.items()
                if f"{day}-{time}" in row.cells
            ]
            if times:
                told.append(f"{label.text(self._language)} {QLocale().createSeparatedList(times)}")
        return ", ".join(told)
