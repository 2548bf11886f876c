"""The answers laid out for reading: one typed row for each kind of question.

Both the page *Kontrollera svaren* and the paper are drawn from these. Every kind has a row of its
own, so that a scale can be drawn as a scale and a table as a table; none falls back to text.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Protocol

import msgspec

from mia_desktop.domain.codes import Code, Label, unknown
from mia_desktop.forms.answers import (
    CHANGE_LABELS,
    NonAnswer,
    Stored,
    decimal_of,
    is_blank,
    leaves,
    non_answer_of,
    value_of,
)
from mia_desktop.forms.checks import date_of
from mia_desktop.forms.definition import Kind, Question, Section
from mia_desktop.forms.rows import Rows


class SummaryRow(msgspec.Struct, frozen=True, kw_only=True):
    """What stands beside a question's label: blank, why it is not answered, or a typed value.

    `odd` is an answer that does not fit its question (of another version, or as typed by
    mistake): shown as it stands, never hidden.
    """

    question: Question
    blank: bool = True
    no: NonAnswer | None = None
    odd: str = ""


class TextRow(SummaryRow, frozen=True, kw_only=True, tag="text"):
    text: str = ""


class NumberRow(SummaryRow, frozen=True, kw_only=True, tag="number"):
    """`number` is written with a decimal point; the reader turns it into its language."""

    number: str = ""


class DateRow(SummaryRow, frozen=True, kw_only=True, tag="date"):
    day: date | None = None


class ChoiceRow(SummaryRow, frozen=True, kw_only=True, tag="choice"):
    chosen: Code | None = None
    other: str = ""


class SeveralRow(SummaryRow, frozen=True, kw_only=True, tag="several"):
    chosen: tuple[Code, ...] = ()
    other: str = ""


class ScaleRow(SummaryRow, frozen=True, kw_only=True, tag="scale"):
    value: int | None = None


class ChangeRow(SummaryRow, frozen=True, kw_only=True, tag="change"):
    value: int | None = None
    word: Label | None = None


class FiveSlotsRow(SummaryRow, frozen=True, kw_only=True, tag="five_slots"):
    slots: tuple[TextRow, ...] = ()
    wants: ChoiceRow | None = None


class LevelsRow(SummaryRow, frozen=True, kw_only=True, tag="levels"):
    levels: tuple[ChoiceRow, ...] = ()


class SharesRow(SummaryRow, frozen=True, kw_only=True, tag="shares"):
    shares: tuple[NumberRow | ChoiceRow, ...] = ()


class TableLine(msgspec.Struct, frozen=True, kw_only=True):
    """A row of a table: `cells` follow the table's columns, a column not asked in it is blank."""

    id: str
    cells: tuple[SummaryRow, ...]


class TableSummary(SummaryRow, frozen=True, kw_only=True, tag="table"):
    lines: tuple[TableLine, ...] = ()


class RankedRow(SummaryRow, frozen=True, kw_only=True, tag="ranked"):
    """Most important first: words of the person's own, or labels of the list's codes."""

    words: tuple[Code, ...] = ()


class WeekGridRow(SummaryRow, frozen=True, kw_only=True, tag="week_grid"):
    cells: frozenset[str] = frozenset()


class WordsRow(SummaryRow, frozen=True, kw_only=True, tag="words"):
    words: tuple[Code, ...] = ()


class LinkRow(SummaryRow, frozen=True, kw_only=True, tag="link"):
    target: str = ""


class SummarySection(msgspec.Struct, frozen=True, kw_only=True):
    section: Section
    rows: tuple[SummaryRow, ...]


class Filled(Protocol):
    """What a summary asks of a form session."""

    def questions(self, section_id: str) -> tuple[Question, ...]: ...
    def stored(self, address: str) -> Stored: ...
    def rows(self, question_id: str) -> Rows: ...
    def columns(self, question_id: str, row_id: str) -> tuple[Question, ...]: ...


def summarise(section: Section, filled: Filled) -> SummarySection:
    rows = tuple(_row(question, filled) for question in filled.questions(section.id))
    return SummarySection(section=section, rows=rows)


def _row(question: Question, filled: Filled) -> SummaryRow:
    match question.kind:
        case Kind.FIVE_SLOTS:
            return _five_slots(question, filled)
        case Kind.LEVELS:
            levels = tuple(choice_row(one, filled.stored(one.id)) for one in leaves(question))
            return LevelsRow(question=question, blank=_all_blank(levels), levels=levels)
        case Kind.SHARES:
            shares = tuple(_share(one, filled.stored(one.id)) for one in leaves(question))
            return SharesRow(question=question, blank=_all_blank(shares), shares=shares)
        case Kind.TABLE:
            lines = tuple(
                _line(question, row.id, row.cells, filled) for row in filled.rows(question.id)
            )
            return TableSummary(question=question, blank=not lines, lines=lines)
        case _:
            return plain_row(question, filled.stored(question.id))


def plain_row(question: Question, stored: Stored) -> SummaryRow:
    """Lay out one plain answer: a question with one address, or a cell of a table."""
    return _PLAIN_ROWS[question.kind](question, stored)


def choice_row(question: Question, stored: Stored) -> ChoiceRow:
    value = value_of(stored)
    chosen = None if value is None else _code(question, str(value))
    return ChoiceRow(**_head(question, stored), chosen=chosen, other=_other(stored))


def _five_slots(question: Question, filled: Filled) -> FiveSlotsRow:
    *texts, wants = leaves(question)
    slots = tuple(_text(leaf, filled.stored(leaf.id)) for leaf in texts)
    last = choice_row(wants, filled.stored(wants.id))
    return FiveSlotsRow(
        question=question, blank=_all_blank((*slots, last)), slots=slots, wants=last
    )


def _line(question: Question, row: str, cells: dict[str, Stored], filled: Filled) -> TableLine:
    asked = {column.id for column in filled.columns(question.id, row)}
    laid = (plain_row(c, cells.get(c.id) if c.id in asked else None) for c in question.columns)
    return TableLine(id=row, cells=tuple(laid))


def _text(question: Question, stored: Stored) -> TextRow:
    value = value_of(stored)
    return TextRow(**_head(question, stored), text="" if value is None else str(value))


def _number(question: Question, stored: Stored) -> NumberRow:
    value = value_of(stored)
    fits = decimal_of(value) is not None
    head = _head(question, stored, odd="" if value is None or fits else str(value))
    return NumberRow(**head, number=str(value) if fits else "")


def _date(question: Question, stored: Stored) -> DateRow:
    value = value_of(stored)
    day = date_of(value)
    head = _head(question, stored, odd="" if value is None or day else str(value))
    return DateRow(**head, day=day)


def _several(question: Question, stored: Stored) -> SeveralRow:
    chosen = _codes(question, value_of(stored))
    return SeveralRow(**_head(question, stored), chosen=chosen, other=_other(stored))


def _scale(question: Question, stored: Stored) -> ScaleRow:
    value = value_of(stored)
    whole = _whole(value)
    head = _head(question, stored, odd="" if value is None or whole is not None else str(value))
    return ScaleRow(**head, value=whole)


def _change(question: Question, stored: Stored) -> ChangeRow:
    value = value_of(stored)
    whole = _whole(value)
    word = None if whole is None else CHANGE_LABELS.get(whole)
    head = _head(question, stored, odd="" if value is None or word else str(value))
    return ChangeRow(**head, value=whole, word=word)


def _ranked(question: Question, stored: Stored) -> RankedRow:
    return RankedRow(**_head(question, stored), words=_codes(question, value_of(stored)))


def _week_grid(question: Question, stored: Stored) -> WeekGridRow:
    return WeekGridRow(**_head(question, stored), cells=frozenset(_listed(value_of(stored))))


def _free_words(question: Question, stored: Stored) -> WordsRow:
    return WordsRow(**_head(question, stored), words=_codes(question, value_of(stored)))


def _link(question: Question, stored: Stored) -> LinkRow:
    value = value_of(stored)
    return LinkRow(**_head(question, stored), target="" if value is None else str(value))


def _share(question: Question, stored: Stored) -> NumberRow | ChoiceRow:
    if question.kind is Kind.NUMBER:
        return _number(question, stored)
    return choice_row(question, stored)


def _head(question: Question, stored: Stored, odd: str = "") -> dict[str, Any]:
    return {
        "question": question,
        "blank": is_blank(stored),
        "no": non_answer_of(stored),
        "odd": odd,
    }


def _all_blank(rows: tuple[SummaryRow, ...]) -> bool:
    return all(row.blank for row in rows)


def _other(stored: Stored) -> str:
    return str(stored.get("other", "")) if stored else ""


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _listed(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else (str(value),)


def _codes(question: Question, value: Any) -> tuple[Code, ...]:
    return tuple(_code(question, one) for one in _listed(value))


def _code(question: Question, value: str) -> Code:
    """Find a choice; a word of the person's own, or an unknown code, is its own label."""
    for choice in question.choices:
        if choice.id == value:
            return choice
    said = unknown(value)
    return Code(id=value, label=Label(sv=said, en=said))


_PLAIN_ROWS: Mapping[Kind, Callable[[Question, Stored], SummaryRow]] = MappingProxyType(
    {
        Kind.TEXT: _text,
        Kind.NUMBER: _number,
        Kind.DATE: _date,
        Kind.CHOICE: choice_row,
        Kind.SEVERAL: _several,
        Kind.SCALE: _scale,
        Kind.CHANGE: _change,
        Kind.RANKED: _ranked,
        Kind.WEEK_GRID: _week_grid,
        Kind.WORDS: _free_words,
        Kind.LINK: _link,
    }
)
"""One maker for each plain kind; a test holds this against the list of kinds."""
