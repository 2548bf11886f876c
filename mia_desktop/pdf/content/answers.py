"""One block for each kind of answer: a scale on paper is a scale, a table a table.

`block_for` has no fallback: a row of a kind that it does not know is an error at once.
"""

from collections.abc import Mapping
from functools import singledispatch

from mia_desktop.domain.codes import Label
from mia_desktop.forms import summary as s
from mia_desktop.forms.answers import (
    DAY_LABELS,
    DAYS,
    NON_ANSWER_LABELS,
    TIME_LABELS,
    TIMES,
)
from mia_desktop.forms.definition import Question, Voice
from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.cells import YES, cell_text, chosen_words, labels, number

COACH = Label(sv="handledarens bedömning", en="the coach’s view")
PART = Label(sv="Del", en="Part")
LEVEL = Label(sv="Nivå", en="Level")
SHARE = Label(sv="Omfattning", en="Share")
TIME = Label(sv="Tid", en="Time")
OF = Label(sv="av", en="of")
DEVIATION = Label(
    sv="En avvikelse är skriven för sig, utan uppgifter om deltagaren.",
    en="A deviation is written separately, with nothing about the participant.",
)
LINKED = Label(sv="Hör ihop med en annan uppgift.", en="Belongs with another record.")
NO_LINKS: Mapping[str, str] = {}


def block_for(
    row: s.SummaryRow, language: str = "sv", links: Mapping[str, str] = NO_LINKS
) -> b.Block:
    """Give the block of an answered row; blank rows are left out before and never come here."""
    if row.blank:
        raise ValueError(f"{row.question.id} is blank")
    if row.no is not None:
        reason = NON_ANSWER_LABELS[row.no].text(language)
        return b.NonAnswer(question=asked(row.question, language), reason=reason)
    if row.odd:
        return b.TextAnswer(question=asked(row.question, language), text=row.odd)
    if isinstance(row, s.LinkRow):
        return _link(row, language, links)
    return _block(row, language)


def asked(question: Question, language: str) -> str:
    """Word a question for paper; what the coach judged says so (R-25)."""
    label = question.label.text(language)
    return f"{label} ({COACH.text(language)})" if question.voice is Voice.COACH else label


@singledispatch
def _block(row: s.SummaryRow, language: str) -> b.Block:
    del language
    raise TypeError(type(row).__name__)


@_block.register
def _text(row: s.TextRow, language: str) -> b.Block:
    own = row.question.voice is Voice.PARTICIPANT
    return b.TextAnswer(question=asked(row.question, language), text=row.text, own_words=own)


@_block.register
def _number(row: s.NumberRow, language: str) -> b.Block:
    shown = number(row.number, language)
    return b.NumberAnswer(question=asked(row.question, language), value=shown)


@_block.register
def _date(row: s.DateRow, language: str) -> b.Block:
    shown = row.day.isoformat() if row.day else ""
    return b.DateAnswer(question=asked(row.question, language), value=shown)


@_block.register
def _choice(row: s.ChoiceRow, language: str) -> b.Block:
    chosen, other = chosen_words(row.chosen, row.other, language)
    return b.ChoiceAnswer(question=asked(row.question, language), choice=chosen, own_words=other)


@_block.register
def _several(row: s.SeveralRow, language: str) -> b.Block:
    return b.SeveralAnswer(
        question=asked(row.question, language),
        choices=labels(row.chosen, language),
        own_words=row.other,
    )


@_block.register
def _scale(row: s.ScaleRow, language: str) -> b.Block:
    question, value = row.question, row.value
    assert value is not None, "a scale that is neither blank nor odd has a value"
    low, high = question.min or 0, question.max if question.max is not None else 10
    if not low <= value <= high:
        return b.TextAnswer(question=asked(question, language), text=str(value))
    return b.ScaleAnswer(
        question=asked(question, language),
        value=value,
        low=low,
        high=high,
        low_label=question.low.text(language) if question.low else "",
        high_label=question.high.text(language) if question.high else "",
        of=OF.text(language),
    )


@_block.register
def _change(row: s.ChangeRow, language: str) -> b.Block:
    assert row.value is not None, "a change that is neither blank nor odd has a value"
    assert row.word is not None, "and a word for it"
    label = row.word.text(language)
    return b.ChangeAnswer(question=asked(row.question, language), value=row.value, label=label)


@_block.register
def _five_slots(row: s.FiveSlotsRow, language: str) -> b.Block:
    own = row.question.voice is Voice.PARTICIPANT
    slots = [
        b.Slot(
            label=slot.question.label.text(language),
            text=cell_text(slot, language),
            own_words=(own or slot.question.id.endswith(".now")) and slot.no is None,
        )
        for slot in row.slots
        if not slot.blank
    ]
    if row.wants is not None and not row.wants.blank:
        label = row.wants.question.label.text(language)
        slots.append(b.Slot(label=label, text=cell_text(row.wants, language)))
    return b.FiveSlotsAnswer(question=asked(row.question, language), slots=tuple(slots))


@_block.register
def _levels(row: s.LevelsRow, language: str) -> b.Block:
    return b.LevelsAnswer(
        question=asked(row.question, language),
        row_label=PART.text(language),
        level_label=LEVEL.text(language),
        rows=_facts(row.levels, language),
    )


@_block.register
def _shares(row: s.SharesRow, language: str) -> b.Block:
    return b.SharesAnswer(
        question=asked(row.question, language),
        row_label=PART.text(language),
        share_label=SHARE.text(language),
        rows=_facts(row.shares, language, percent=True),
    )


def _facts(
    rows: tuple[s.SummaryRow, ...], language: str, *, percent: bool = False
) -> tuple[b.Fact, ...]:
    facts = []
    for row in rows:
        if row.blank:
            continue
        value = cell_text(row, language)
        if percent and isinstance(row, s.NumberRow) and row.number:
            value += "\N{NO-BREAK SPACE}%"
        facts.append(b.Fact(label=row.question.label.text(language), value=value))
    return tuple(facts)


@_block.register
def _table(row: s.TableSummary, language: str) -> b.Block:
    """A column that no row has filled in is not printed as an empty one."""
    columns = row.question.columns
    used = [
        place
        for place in range(len(columns))
        if any(not line.cells[place].blank for line in row.lines)
    ]
    return b.TableAnswer(
        question=asked(row.question, language),
        columns=tuple(b.Column(label=columns[place].label.text(language)) for place in used),
        rows=tuple(
            tuple(cell_text(line.cells[place], language) for place in used) for line in row.lines
        ),
    )


@_block.register
def _ranked(row: s.RankedRow, language: str) -> b.Block:
    items = labels(row.words, language)
    return b.RankedAnswer(question=asked(row.question, language), items=items)


@_block.register
def _week(row: s.WeekGridRow, language: str) -> b.Block:
    chosen = frozenset(
        (TIMES.index(time), DAYS.index(day))
        for day, _, time in (cell.partition("-") for cell in row.cells)
        if day in DAYS and time in TIMES
    )
    return b.WeekGridAnswer(
        question=asked(row.question, language),
        rows=tuple(TIME_LABELS[time].text(language) for time in TIMES),
        columns=tuple(DAY_LABELS[day].text(language)[:3] for day in DAYS),
        chosen=chosen,
        yes=YES.text(language),
        corner=TIME.text(language),
    )


@_block.register
def _words(row: s.WordsRow, language: str) -> b.Block:
    return b.WordsAnswer(question=asked(row.question, language), words=labels(row.words, language))


def _link(row: s.LinkRow, language: str, links: Mapping[str, str]) -> b.Block:
    """Say what is linked in words; its id tells nobody anything and is never printed."""
    usual = DEVIATION if row.question.link_to == "deviation" else LINKED
    text = links.get(row.target, usual.text(language))
    return b.LinkAnswer(question=asked(row.question, language), text=text)
