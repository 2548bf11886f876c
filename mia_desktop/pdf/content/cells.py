"""Answers in words, for cells of tables and for slots, where there is no room for a picture."""

from functools import singledispatch

from mia_desktop.domain.codes import Code, Label
from mia_desktop.forms import summary as s
from mia_desktop.forms.answers import DAY_LABELS, DAYS, NON_ANSWER_LABELS, TIME_LABELS, TIMES

YES = Label(sv="Ja", en="Yes")


def cell_text(row: s.SummaryRow, language: str) -> str:
    """Word an answer; one that is blank is an empty cell."""
    if row.no is not None:
        return NON_ANSWER_LABELS[row.no].text(language)
    return row.odd or _words(row, language)


def number(value: str, language: str) -> str:
    """1.5 is 1,5 in Swedish; a minus is a minus and no hyphen."""
    shown = value.replace("-", "\N{MINUS SIGN}")
    return shown if language == "en" else shown.replace(".", ",")


def labels(codes: tuple[Code, ...], language: str) -> tuple[str, ...]:
    return tuple(code.label.text(language) for code in codes)


def chosen_words(chosen: Code | None, other: str, language: str) -> tuple[str, str]:
    """Give a choice and the own words beside it."""
    if chosen is None:
        return other, ""
    return chosen.label.text(language), other


@singledispatch
def _words(row: s.SummaryRow, language: str) -> str:
    del language
    raise TypeError(f"{type(row).__name__} in a cell")


@_words.register
def _text(row: s.TextRow, language: str) -> str:
    del language
    return row.text


@_words.register
def _number(row: s.NumberRow, language: str) -> str:
    return number(row.number, language)


@_words.register
def _date(row: s.DateRow, language: str) -> str:
    del language
    return row.day.isoformat() if row.day else ""


@_words.register
def _choice(row: s.ChoiceRow, language: str) -> str:
    return ": ".join(filter(None, chosen_words(row.chosen, row.other, language)))


@_words.register
def _several(row: s.SeveralRow, language: str) -> str:
    return ", ".join(filter(None, (*labels(row.chosen, language), row.other)))


@_words.register
def _scale(row: s.ScaleRow, language: str) -> str:
    del language
    return "" if row.value is None else str(row.value)


@_words.register
def _change(row: s.ChangeRow, language: str) -> str:
    return row.word.text(language) if row.word else ""


@_words.register(s.RankedRow)
@_words.register(s.WordsRow)
def _list(row: s.RankedRow | s.WordsRow, language: str) -> str:
    return ", ".join(labels(row.words, language))


@_words.register
def _week(row: s.WeekGridRow, language: str) -> str:
    return ", ".join(
        f"{DAY_LABELS[day].text(language)} {TIME_LABELS[time].text(language).lower()}"
        for day in DAYS
        for time in TIMES
        if f"{day}-{time}" in row.cells
    )


@_words.register
def _link(row: s.LinkRow, language: str) -> str:
    return YES.text(language) if row.target else ""
