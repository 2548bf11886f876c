"""What a paper says, as pure data: no coordinates, no fonts, no library.

A content function turns records into blocks; `lowering` turns the blocks of form answers into
the few shapes that layout can draw; everything before the drawing can be tested as values.
"""

from datetime import date

from msgspec import Struct


class Block(Struct, frozen=True, kw_only=True):
    """The root of everything that may stand on a paper."""


class Fact(Struct, frozen=True, kw_only=True):
    """A label and what it says: one row of a list of facts."""

    label: str
    value: str
    lang: str = ""
    """Of the value, where it stands in another language than the paper."""


class Column(Struct, frozen=True, kw_only=True):
    """One column of a table; `weight` is its share of the width."""

    label: str
    weight: int = 1
    number: bool = False
    """Figures, which stand under each other at the far edge."""
    lang: str = ""


class Signer(Struct, frozen=True, kw_only=True):
    """Who is to write their name by hand (R-16), and what is already known of it."""

    role: str
    name: str = ""
    signed: str = ""


# --- shapes that layout draws ---------------------------------------------------------------


class Heading(Block, frozen=True, kw_only=True):
    text: str
    level: int = 2
    lang: str = ""


class Paragraph(Block, frozen=True, kw_only=True):
    text: str
    strong: bool = False
    lang: str = ""


class Quote(Block, frozen=True, kw_only=True):
    """The participant's own words, kept as they were said."""

    text: str
    lang: str = ""


class Note(Block, frozen=True, kw_only=True):
    """Something the reader must not miss: set off by a frame, not by colour alone."""

    text: str
    title: str = ""
    lang: str = ""


class Link(Block, frozen=True, kw_only=True):
    """Where to read more; the address is printed too, for whoever holds the paper."""

    text: str
    address: str


class Contents(Block, frozen=True, kw_only=True):
    """What stands on which page; only a paper that is long is given it."""

    title: str


class Facts(Block, frozen=True, kw_only=True):
    facts: tuple[Fact, ...]


class Table(Block, frozen=True, kw_only=True):
    """Rows of text; the first column names the row for a listener when `row_heads`."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    row_heads: bool = True


class Card(Block, frozen=True, kw_only=True):
    """What a row of a table says where columns would be too narrow: one thing under another."""

    facts: tuple[Fact, ...]
    title: str = ""
    lang: str = ""
    ruled: bool = False


class BulletList(Block, frozen=True, kw_only=True):
    items: tuple[str, ...]
    numbered: bool = False
    lang: str = ""


class Dots(Block, frozen=True, kw_only=True):
    """A row of rings, one of them filled; the text says the same without the picture."""

    count: int
    filled: int
    text: str


class Change(Struct, frozen=True, kw_only=True):
    """One area then and now; `then` is none where it was not asked before."""

    label: str
    now: int
    then: int | None = None


class ThenAndNow(Block, frozen=True, kw_only=True):
    """A picture of what has changed between two days, and the same in words for a listener."""

    changes: tuple[Change, ...]
    then: str = ""
    """What the first of the two is called, such as its day."""
    now: str = ""
    low: int = 0
    high: int = 10
    low_label: str = ""
    high_label: str = ""


class Step(Struct, frozen=True, kw_only=True):
    """A step that was taken: the day, and its place among the steps from the bottom."""

    day: date
    level: int


class StepTrack(Block, frozen=True, kw_only=True):
    """A picture of steps over time, as stairs; `levels` are named from the bottom."""

    levels: tuple[str, ...]
    steps: tuple[Step, ...]


class SignatureLines(Block, frozen=True, kw_only=True):
    signers: tuple[Signer, ...]


class WritingLines(Block, frozen=True, kw_only=True):
    """Empty lines, or rows of empty boxes in groups, to be filled in by hand."""

    label: str
    lines: int = 1
    groups: int = 0
    group_size: int = 0


class Code(Block, frozen=True, kw_only=True):
    """A key or number that is copied sign by sign: large, in groups."""

    label: str
    groups: tuple[str, ...]
    in_line: int = 4


class Keep(Block, frozen=True, kw_only=True):
    """Blocks that stay on one page if one page can hold them."""

    blocks: tuple[Block, ...]


class PageBreak(Block, frozen=True, kw_only=True):
    pass


# --- answers to form questions: one block for each kind ----------------------------------------


class Answer(Block, frozen=True, kw_only=True):
    question: str


class TextAnswer(Answer, frozen=True, kw_only=True):
    text: str
    own_words: bool = False
    lang: str = ""


class NumberAnswer(Answer, frozen=True, kw_only=True):
    value: str
    unit: str = ""


class DateAnswer(Answer, frozen=True, kw_only=True):
    value: str


class ChoiceAnswer(Answer, frozen=True, kw_only=True):
    choice: str
    own_words: str = ""


class SeveralAnswer(Answer, frozen=True, kw_only=True):
    choices: tuple[str, ...]
    own_words: str = ""


class ScaleAnswer(Answer, frozen=True, kw_only=True):
    """0 to 10 with words at both ends."""

    value: int
    low_label: str = ""
    high_label: str = ""
    low: int = 0
    high: int = 10
    of: str


class ChangeAnswer(Answer, frozen=True, kw_only=True):
    """-2 to +2 with the word for the chosen step."""

    value: int
    label: str


class Slot(Struct, frozen=True, kw_only=True):
    label: str
    text: str
    own_words: bool = False
    lang: str = ""


class FiveSlotsAnswer(Answer, frozen=True, kw_only=True):
    """R-05: now, resources, obstacles, support, wants; slots without an answer are not here."""

    slots: tuple[Slot, ...]


class LevelsAnswer(Answer, frozen=True, kw_only=True):
    row_label: str
    level_label: str
    rows: tuple[Fact, ...]


class SharesAnswer(Answer, frozen=True, kw_only=True):
    row_label: str
    share_label: str
    rows: tuple[Fact, ...]


class TableAnswer(Answer, frozen=True, kw_only=True):
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


class RankedAnswer(Answer, frozen=True, kw_only=True):
    items: tuple[str, ...]


class WeekGridAnswer(Answer, frozen=True, kw_only=True):
    """`chosen` holds (row, column) of what is ticked."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    chosen: frozenset[tuple[int, int]]
    yes: str
    no: str
    corner: str


class WordsAnswer(Answer, frozen=True, kw_only=True):
    words: tuple[str, ...]


class LinkAnswer(Answer, frozen=True, kw_only=True):
    text: str


class NonAnswer(Answer, frozen=True, kw_only=True):
    """Vet inte, vill inte svara, ej aktuellt: an answer of its own kind, not a gap."""

    reason: str
