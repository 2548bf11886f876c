"""One block for each kind of answer: a scale on paper is a scale, a table a table.

`block_for` has no fallback: a row of a kind that it does not know is an error at once.
"""

from functools import singledispatch

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
from mia_desktop.pdf.content.cells import Wording, cell_text, chosen_words, labels, number

AS_WRITTEN = Wording()


def block_for(row: s.SummaryRow, how: Wording = AS_WRITTEN) -> b.Block:
    """Give the block of an answered row; blank rows are left out before and never come here."""
    if row.blank:
        raise ValueError(f"{row.question.id} is blank")
    if row.no is not None:
        reason = NON_ANSWER_LABELS[row.no].text(how.language)
        return b.NonAnswer(question=asked(row.question, how), reason=reason)
    if row.odd:
        return b.TextAnswer(question=asked(row.question, how), text=row.odd)
    return _block(row, how)


def asked(question: Question, how: Wording) -> str:
    """Word a question for paper; what the coach judged says so (R-25)."""
    label = question.label.text(how.language)
    return (
        how.say("document.coachs_view", question=label) if question.voice is Voice.COACH else label
    )


@singledispatch
def _block(row: s.SummaryRow, how: Wording) -> b.Block:
    del how
    raise TypeError(type(row).__name__)


@_block.register
def _text(row: s.TextRow, how: Wording) -> b.Block:
    own = row.question.voice is Voice.PARTICIPANT
    words = asked(row.question, how)
    return b.TextAnswer(question=words, text=row.text, own_words=own, lang=how.say.foreign())


@_block.register
def _number(row: s.NumberRow, how: Wording) -> b.Block:
    shown = number(row.number, how)
    return b.NumberAnswer(question=asked(row.question, how), value=shown)


@_block.register
def _date(row: s.DateRow, how: Wording) -> b.Block:
    shown = row.day.isoformat() if row.day else ""
    return b.DateAnswer(question=asked(row.question, how), value=shown)


@_block.register
def _choice(row: s.ChoiceRow, how: Wording) -> b.Block:
    chosen, other = chosen_words(row.chosen, row.other, how)
    return b.ChoiceAnswer(question=asked(row.question, how), choice=chosen, own_words=other)


@_block.register
def _several(row: s.SeveralRow, how: Wording) -> b.Block:
    return b.SeveralAnswer(
        question=asked(row.question, how),
        choices=labels(row.chosen, how),
        own_words=row.other,
    )


@_block.register
def _scale(row: s.ScaleRow, how: Wording) -> b.Block:
    question, value = row.question, row.value
    assert value is not None, "a scale that is neither blank nor odd has a value"
    low, high = question.min or 0, question.max if question.max is not None else 10
    if not low <= value <= high:
        return b.TextAnswer(question=asked(question, how), text=str(value))
    return b.ScaleAnswer(
        question=asked(question, how),
        value=value,
        low=low,
        high=high,
        low_label=question.low.text(how.language) if question.low else "",
        high_label=question.high.text(how.language) if question.high else "",
        of=how.say("document.of"),
    )


@_block.register
def _change(row: s.ChangeRow, how: Wording) -> b.Block:
    assert row.value is not None, "a change that is neither blank nor odd has a value"
    assert row.word is not None, "and a word for it"
    label = row.word.text(how.language)
    return b.ChangeAnswer(question=asked(row.question, how), value=row.value, label=label)


@_block.register
def _five_slots(row: s.FiveSlotsRow, how: Wording) -> b.Block:
    own = row.question.voice is Voice.PARTICIPANT
    slots = [
        b.Slot(
            label=slot.question.label.text(how.language),
            text=cell_text(slot, how),
            lang=how.say.foreign() if slot.no is None else "",
            own_words=(own or slot.question.id.endswith(".now")) and slot.no is None,
        )
        for slot in row.slots
        if not slot.blank
    ]
    if row.wants is not None and not row.wants.blank:
        label = row.wants.question.label.text(how.language)
        slots.append(b.Slot(label=label, text=cell_text(row.wants, how)))
    return b.FiveSlotsAnswer(question=asked(row.question, how), slots=tuple(slots))


@_block.register
def _levels(row: s.LevelsRow, how: Wording) -> b.Block:
    return b.LevelsAnswer(
        question=asked(row.question, how),
        row_label=how.say("document.part"),
        level_label=how.say("document.level"),
        rows=_facts(row.levels, how),
    )


@_block.register
def _shares(row: s.SharesRow, how: Wording) -> b.Block:
    return b.SharesAnswer(
        question=asked(row.question, how),
        row_label=how.say("document.part"),
        share_label=how.say("document.share"),
        rows=_facts(row.shares, how, percent=True),
    )


def _facts(
    rows: tuple[s.SummaryRow, ...], how: Wording, *, percent: bool = False
) -> tuple[b.Fact, ...]:
    facts = []
    for row in rows:
        if row.blank:
            continue
        value = cell_text(row, how)
        if percent and isinstance(row, s.NumberRow) and row.number:
            value += "\N{NO-BREAK SPACE}%"
        facts.append(b.Fact(label=row.question.label.text(how.language), value=value))
    return tuple(facts)


@_block.register
def _table(row: s.TableSummary, how: Wording) -> b.Block:
    """A column that no row has filled in is not printed as an empty one."""
    columns = row.question.columns
    used = [
        place
        for place in range(len(columns))
        if any(not line.cells[place].blank for line in row.lines)
    ]
    return b.TableAnswer(
        question=asked(row.question, how),
        columns=tuple(b.Column(label=columns[place].label.text(how.language)) for place in used),
        rows=tuple(
            tuple(cell_text(line.cells[place], how) for place in used) for line in row.lines
        ),
    )


@_block.register
def _ranked(row: s.RankedRow, how: Wording) -> b.Block:
    items = labels(row.words, how)
    return b.RankedAnswer(question=asked(row.question, how), items=items)


@_block.register
def _week(row: s.WeekGridRow, how: Wording) -> b.Block:
    chosen = frozenset(
        (TIMES.index(time), DAYS.index(day))
        for day, _, time in (cell.partition("-") for cell in row.cells)
        if day in DAYS and time in TIMES
    )
    return b.WeekGridAnswer(
        question=asked(row.question, how),
        rows=tuple(TIME_LABELS[time].text(how.language) for time in TIMES),
        columns=tuple(DAY_LABELS[day].text(how.language)[:3] for day in DAYS),
        chosen=chosen,
        yes=how.say("document.yes"),
        no=how.say("document.no"),
        corner=how.say("document.time"),
    )


@_block.register
def _words(row: s.WordsRow, how: Wording) -> b.Block:
    return b.WordsAnswer(question=asked(row.question, how), words=labels(row.words, how))


@_block.register
def _link(row: s.LinkRow, how: Wording) -> b.Block:
    return b.LinkAnswer(question=asked(row.question, how), text=cell_text(row, how))
