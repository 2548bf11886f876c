"""A paper at its longest, for those who look papers over: nobody's real answers are so long."""

from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.services.papers import Paper

SIGNS, ROWS = 10_000, 40
"""Of an answer, and of a table: what any paper must bear."""


def longest(paper: Paper) -> Paper:
    """The same with answers and tables of that length."""
    return replace(paper, blocks=tuple(map(_longest, paper.blocks)))


def _longest(block: b.Block) -> b.Block:
    match block:
        case b.Quote(text=text) | b.TextAnswer(text=text) if text:
            return replace(block, text=(f"{text} " * (SIGNS // len(text) + 1))[:SIGNS])
        case b.Table(rows=rows) if rows:
            return replace(block, rows=(rows * ROWS)[:ROWS])
        case b.Keep(blocks=inner):
            return replace(block, blocks=tuple(map(_longest, inner)))
    return block
