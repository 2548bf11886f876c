"""Answers in words, for cells of tables and for slots, where there is no room for a picture."""

from collections.abc import Mapping
from functools import singledispatch

from msgspec import Struct

from mia_desktop.domain.codes import Code
from mia_desktop.forms import summary as s
from mia_desktop.forms.answers import DAY_LABELS, DAYS, NON_ANSWER_LABELS, TIME_LABELS, TIMES
from mia_desktop.pdf.words import SWEDISH, Words, words


class Wording(Struct, frozen=True, kw_only=True):
    """In which language, and what the linked records are called (a goal by its own words)."""

    language: str = SWEDISH
    links: Mapping[str, str] = {}

    @property
    def say(self) -> Words:
        return words(self.language)


def cell_text(row: s.SummaryRow, how: Wording) -> str:
    """Word an answer; one that is blank is an empty cell."""
    if row.no is not None:
        return NON_ANSWER_LABELS[row.no].text(how.language)
    return row.odd or _words(row, how)


def number(value: str, how: Wording) -> str:
    """1.5 is 1,5 in Swedish; a minus is a minus and no hyphen."""
    return how.say.decimal(value)


def labels(codes: tuple[Code, ...], how: Wording) -> tuple[str, ...]:
    return tuple(code.label.text(how.language) for code in codes)


def chosen_words(chosen: Code | None, other: str, how: Wording) -> tuple[str, str]:
    """Give a choice and the own words beside it."""
    if chosen is None:
        return other, ""
    return chosen.label.text(how.language), other


@singledispatch
def _words(row: s.SummaryRow, how: Wording) -> str:
    del how
    raise TypeError(f"{type(row).__name__} in a cell")


@_words.register
def _text(row: s.TextRow, how: Wording) -> str:
    del how
    return row.text


@_words.register
def _number(row: s.NumberRow, how: Wording) -> str:
    return number(row.number, how)


@_words.register
def _date(row: s.DateRow, how: Wording) -> str:
    del how
    return row.day.isoformat() if row.day else ""


@_words.register
def _choice(row: s.ChoiceRow, how: Wording) -> str:
    return ": ".join(filter(None, chosen_words(row.chosen, row.other, how)))


@_words.register
def _several(row: s.SeveralRow, how: Wording) -> str:
    return ", ".join(filter(None, (*labels(row.chosen, how), row.other)))


@_words.register
def _scale(row: s.ScaleRow, how: Wording) -> str:
    del how
    return "" if row.value is None else str(row.value)


@_words.register
def _change(row: s.ChangeRow, how: Wording) -> str:
    return row.word.text(how.language) if row.word else ""


@_words.register(s.RankedRow)
@_words.register(s.WordsRow)
def _list(row: s.RankedRow | s.WordsRow, how: Wording) -> str:
    return ", ".join(labels(row.words, how))


@_words.register
def _week(row: s.WeekGridRow, how: Wording) -> str:
    return ", ".join(
        f"{DAY_LABELS[day].text(how.language)} {TIME_LABELS[time].text(how.language).lower()}"
        for day in DAYS
        for time in TIMES
        if f"{day}-{time}" in row.cells
    )


@_words.register
def _link(row: s.LinkRow, how: Wording) -> str:
    """Say what is linked in words; its id tells nobody anything and is never printed."""
    usual = "document.deviation" if row.question.link_to == "deviation" else "document.linked"
    return how.links.get(row.target, how.say(usual)) if row.target else ""
