"""Answers to form questions as the shapes that layout can draw.

Every kind of answer has a look of its own here; `shapes` has no fallback, so a new kind without
one is an error at once and not a line of plain text on somebody's paper.
"""

from collections.abc import Iterable, Iterator
from functools import singledispatch
from itertools import groupby

from msgspec.structs import replace

from mia_desktop.pdf import blocks as b

# More columns of running text than this are too narrow to read; each row becomes a card.
_WIDEST = 5
_SHORT = 12
# Large print has one column, but two short ones stand well beside each other.
_WIDEST_LARGE = 2
_SHORT_LARGE = 26
# Three that are filled in every row do too, where a row is a line of some 54 signs, or two lines.
_MOST_LARGE, _LINE_LARGE, _COLUMN_LARGE = 3, 54, 20
# More signs than this are read across the whole page, not down a column.
_RUNNING = 1000
# Rows of a picture that fit a page with the longest labels.
_CHANGES, _CHANGES_LARGE = 12, 8
# So many signs are some six pages: enough to get lost in.
_LONG = 12_000
_PER_BLOCK = 60
_ENTRY = 150


def shapes(blocks: Iterable[b.Block], *, large: bool = False) -> Iterator[b.Block]:
    """The same paper in shapes only; what belongs together comes as one `Keep`.

    In large print everything stands in one column, and no paper needs to know of it.
    """
    every = tuple(blocks)
    listed = any(isinstance(block, b.Contents) for block in every) and _is_long(every)
    for block in every:
        if not isinstance(block, b.Contents) or listed:
            yield from _shape(block, large=large)


def _shape(block: b.Block, *, large: bool) -> Iterator[b.Block]:
    match block:
        case b.Keep(blocks=inner):
            yield b.Keep(blocks=tuple(made for one in inner for made in _shape(one, large=large)))
        case b.WeekGridAnswer() if large:
            for made in _asked(block, _week_in_words(block)):
                yield from _shape(made, large=large)
        case b.Answer():
            for made in _answer(block):
                yield from _shape(made, large=large)
        case b.Facts(facts=facts) if large and facts:
            yield b.Card(facts=facts)
        case b.Facts(facts=facts) if any(len(fact.value) > _RUNNING for fact in facts):
            for long, run in groupby(facts, key=lambda fact: len(fact.value) > _RUNNING):
                some = tuple(run)
                yield b.Card(facts=some) if long else b.Facts(facts=some)
        case b.ThenAndNow(changes=changes):
            step = _CHANGES_LARGE if large else _CHANGES
            for at in range(0, len(changes), step):
                yield replace(block, changes=changes[at : at + step])
        case b.Table() if _narrow(block, large=large):
            yield from _cards(block, large=large)
        case _:
            yield block


def entry(heading: str) -> str:
    """Word a heading for the list of contents, where one line or two must do."""
    return heading if len(heading) <= _ENTRY else f"{heading[:_ENTRY]}…"


def _is_long(blocks: tuple[b.Block, ...]) -> bool:
    return sum(_PER_BLOCK + len(repr(block)) // 2 for block in blocks) > _LONG


def _narrow(table: b.Table, *, large: bool) -> bool:
    """Tell whether the columns would be too narrow for what stands in them."""
    cells = [column.label for column in table.columns] + [c for row in table.rows for c in row]
    if any(len(cell) > _RUNNING for cell in cells):
        return True
    if len(table.columns) <= _WIDEST and (not large or _is_of_figures(table)):
        return False
    short = max((len(line) for cell in cells for line in cell.split("\n")), default=0)
    if large and len(table.columns) > _WIDEST_LARGE:
        return not _fits_large(table)
    return short > (_SHORT_LARGE if large else _SHORT)


def _fits_large(table: b.Table) -> bool:
    """Tell whether each row is a line of large print that nobody gets lost in, or two lines."""
    if len(table.columns) > _MOST_LARGE:
        return False
    needs = []
    for place, column in enumerate(table.columns):
        cells = [column.label, *(row[place] for row in table.rows)]
        if any(not 0 < len(cell.strip()) <= 2 * _COLUMN_LARGE or "\n" in cell for cell in cells):
            return False
        needs.append(min(max(map(len, cells)), _COLUMN_LARGE) + 2)
    return sum(needs) <= _LINE_LARGE


def _is_of_figures(table: b.Table) -> bool:
    """Tell whether it is read across and down: a name, and short figures beside each other."""
    _, *rest = table.columns
    short = all(len(cell) <= _SHORT for row in table.rows for cell in row[1:])
    return short and bool(rest) and all(column.number for column in rest)


def _cards(table: b.Table, *, large: bool) -> Iterator[b.Block]:
    """Each row as a card with its first cell as the title; empty cells are left out."""
    for row in table.rows:
        facts = [
            b.Fact(label=column.label, value=cell, lang=column.lang)
            for column, cell in zip(table.columns, row, strict=True)
            if cell.strip()
        ]
        named = bool(facts) and facts[0].value == row[0] and table.row_heads
        title = facts.pop(0) if named else b.Fact(label="", value="")
        if large:
            yield b.Card(title=title.value, lang=title.lang, facts=tuple(facts), ruled=True)
        else:
            name = b.Paragraph(text=title.value, lang=title.lang, strong=True)
            yield from _shape(b.Keep(blocks=(name, b.Facts(facts=tuple(facts)))), large=large)


def _week_in_words(answer: b.WeekGridAnswer) -> b.Facts:
    facts = []
    for r, label in enumerate(answer.rows):
        days = [day for c, day in enumerate(answer.columns) if (r, c) in answer.chosen]
        if days:
            facts.append(b.Fact(label=label, value=", ".join(days)))
    return b.Facts(facts=tuple(facts))


def _asked(answer: b.Answer, *said: b.Block) -> Iterator[b.Block]:
    yield b.Keep(blocks=(b.Paragraph(text=answer.question, strong=True), *said))


@singledispatch
def _answer(answer: b.Answer) -> Iterator[b.Block]:
    raise TypeError(type(answer).__name__)


@_answer.register
def _text(answer: b.TextAnswer) -> Iterator[b.Block]:
    yield b.Paragraph(text=answer.question, strong=True)
    yield _words_of(answer)


def _words_of(said: b.TextAnswer | b.Slot) -> b.Block:
    if said.own_words:
        return b.Quote(text=said.text, lang=said.lang)
    return b.Paragraph(text=said.text, lang=said.lang)


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
        yield _words_of(slot)


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
    yield b.Table(columns=answer.columns, rows=answer.rows)


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
def _own(answer: b.WordsAnswer) -> Iterator[b.Block]:
    yield from _asked(answer, b.Paragraph(text=" · ".join(answer.words)))


@_answer.register
def _link(answer: b.LinkAnswer) -> Iterator[b.Block]:
    yield from _asked(answer, b.Note(text=answer.text))


@_answer.register
def _non_answer(answer: b.NonAnswer) -> Iterator[b.Block]:
    yield from _asked(answer, b.Paragraph(text=answer.reason))
