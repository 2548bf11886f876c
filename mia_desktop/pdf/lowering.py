"""Answers to form questions as the shapes that layout can draw.

Every kind of answer has a look of its own here; `shapes` has no fallback, so a new kind without
one is an error at once and not a line of plain text on somebody's paper.
"""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from mia_desktop.pdf import blocks as b

# More columns than this are too narrow to read at 11 points; each row becomes a list of facts.
_WIDEST = 5


def shapes(blocks: Iterable[b.Block]) -> Iterator[b.Block]:
    """The same paper in shapes only; what belongs together comes as one `Keep`."""
    for block in blocks:
        if isinstance(block, b.Keep):
            yield b.Keep(blocks=tuple(shapes(block.blocks)))
        elif isinstance(block, b.Answer):
            yield from _answer(block)
        else:
            yield block


def _asked(answer: b.Answer, *said: b.Block) -> Iterator[b.Block]:
    yield b.Keep(blocks=(b.Paragraph(text=answer.question, strong=True), *said))


@singledispatch
def _answer(answer: b.Answer) -> Iterator[b.Block]:
    raise TypeError(type(answer).__name__)


@_answer.register
def _text(answer: b.TextAnswer) -> Iterator[b.Block]:
    yield b.Paragraph(text=answer.question, strong=True)
    yield b.Quote(text=answer.text) if answer.own_words else b.Paragraph(text=answer.text)


@_answer.register
def _number(answer: b.NumberAnswer) -> Iterator[b.Block]:
    shown = f"{answer.value}\N{NO-BREAK SPACE}{answer.unit}" if answer.unit else answer.value
    yield from _asked(answer, b.Paragraph(text=shown))


@_answer.register
def _date(answer: b.DateAnswer) -> Iterator[b.Block]:
    yield from _asked(answer, b.Paragraph(text=answer.value))


@_answer.register
def _choice(answer: b.ChoiceAnswer) -> Iterator[b.Block]:
    shown = f"{answer.choice}: {answer.own_words}" if answer.own_words else answer.choice
    yield from _asked(answer, b.Paragraph(text=shown))


@_answer.register
def _several(answer: b.SeveralAnswer) -> Iterator[b.Block]:
    own = (answer.own_words,) if answer.own_words else ()
    yield from _asked(answer, b.BulletList(items=(*answer.choices, *own)))


@_answer.register
def _scale(answer: b.ScaleAnswer) -> Iterator[b.Block]:
    ends = [
        f"{end} = {label}"
        for end, label in ((answer.low, answer.low_label), (answer.high, answer.high_label))
        if label
    ]
    said = f"{answer.value} {answer.of} {answer.high}" + (f" ({', '.join(ends)})" if ends else "")
    yield from _asked(
        answer,
        b.Dots(count=answer.high - answer.low + 1, filled=answer.value - answer.low, text=said),
    )


@_answer.register
def _change(answer: b.ChangeAnswer) -> Iterator[b.Block]:
    sign = "+" if answer.value > 0 else "\N{MINUS SIGN}" if answer.value < 0 else ""
    said = f"{answer.label} ({sign}{abs(answer.value)})"
    yield from _asked(answer, b.Dots(count=5, filled=answer.value + 2, text=said))


@_answer.register
def _five_slots(answer: b.FiveSlotsAnswer) -> Iterator[b.Block]:
    yield b.Heading(text=answer.question, level=3)
    for slot in answer.slots:
        yield b.Paragraph(text=slot.label, strong=True)
        yield b.Quote(text=slot.text) if slot.own_words else b.Paragraph(text=slot.text)


def _pairs(answer: b.Answer, heads: tuple[str, str], rows: tuple[b.Fact, ...]) -> b.Keep:
    table = b.Table(
        columns=(b.Column(label=heads[0], weight=3), b.Column(label=heads[1], weight=2)),
        rows=tuple((row.label, row.value) for row in rows),
    )
    return b.Keep(blocks=(b.Paragraph(text=answer.question, strong=True), table))


@_answer.register
def _levels(answer: b.LevelsAnswer) -> Iterator[b.Block]:
    yield _pairs(answer, (answer.row_label, answer.level_label), answer.rows)


@_answer.register
def _shares(answer: b.SharesAnswer) -> Iterator[b.Block]:
    yield _pairs(answer, (answer.row_label, answer.share_label), answer.rows)


@_answer.register
def _table(answer: b.TableAnswer) -> Iterator[b.Block]:
    yield b.Paragraph(text=answer.question, strong=True)
    if len(answer.columns) <= _WIDEST:
        yield b.Table(columns=answer.columns, rows=answer.rows)
        return
    for place, row in enumerate(answer.rows, start=1):
        facts = tuple(
            b.Fact(label=column.label, value=cell)
            for column, cell in zip(answer.columns, row, strict=True)
            if cell.strip()
        )
        yield b.Keep(blocks=(b.Paragraph(text=f"{place}.", strong=True), b.Facts(facts=facts)))


@_answer.register
def _ranked(answer: b.RankedAnswer) -> Iterator[b.Block]:
    yield from _asked(answer, b.BulletList(items=answer.items, numbered=True))


@_answer.register
def _week(answer: b.WeekGridAnswer) -> Iterator[b.Block]:
    rows = tuple(
        (
            label,
            *(
                answer.yes if (r, c) in answer.chosen else answer.no
                for c in range(len(answer.columns))
            ),
        )
        for r, label in enumerate(answer.rows)
    )
    columns = (
        b.Column(label=answer.corner, weight=2),
        *(b.Column(label=label) for label in answer.columns),
    )
    yield from _asked(answer, b.Table(columns=columns, rows=rows))


@_answer.register
def _words(answer: b.WordsAnswer) -> Iterator[b.Block]:
    yield from _asked(answer, b.Paragraph(text=" · ".join(answer.words)))


@_answer.register
def _link(answer: b.LinkAnswer) -> Iterator[b.Block]:
    yield from _asked(answer, b.Note(text=answer.text))


@_answer.register
def _non_answer(answer: b.NonAnswer) -> Iterator[b.Block]:
    yield from _asked(answer, b.Paragraph(text=answer.reason))
