"""K4 Volymer on paper: a period's figures by sex (R-64), exact; breakdowns without small cells."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words, words

_PERIOD = re.compile(r"(\d{4})(?:-(?:([HT])(\d)|(\d\d)))?")


class Figures(Struct, frozen=True, kw_only=True):
    """A line of a table: women, men, sex not entered, total; None is a figure that is hidden."""

    name: str
    cells: tuple[int | None, ...]


class CountTable(Struct, frozen=True, kw_only=True):
    """One of the three that are counted: started, ongoing, ended."""

    column: str
    lines: tuple[Figures, ...]


class VolumesPaper(Struct, frozen=True, kw_only=True):
    """What the office has been told of one period."""

    period: str
    day: date
    unit: str = ""
    tables: tuple[CountTable, ...] = ()
    total: tuple[Figures, ...] = ()
    """All participants, one line for each of the tables."""
    computers: tuple[CountTable, ...] = ()
    reported: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def period_words(say: Words, code: str) -> str:
    """What a period is called: `2026-H1` is the first half of 2026."""
    found = _PERIOD.fullmatch(code)
    if found is None:
        return code
    year, kind, part, month = found.groups()
    if month:
        return say("volumes.month", month=say.many("common.months")[int(month) - 1], year=year)
    if kind == "T":
        return say("volumes.third", number=part, year=year)
    if kind == "H":
        return say("volumes.half_1" if part == "1" else "volumes.half_2", year=year)
    return say("volumes.whole", year=year)


def volumes_meta(paper: VolumesPaper, *, large: bool = False) -> PaperMeta:
    say = words()
    return PaperMeta(
        title=_title(paper, say), day=paper.day, variant=say("volumes.variant"), large=large
    )


def volumes_blocks(paper: VolumesPaper) -> list[b.Block]:
    return list(_blocks(paper, words()))


def _title(paper: VolumesPaper, say: Words) -> str:
    title = say("volumes.title", period=period_words(say, paper.period))
    return f"{title}, {paper.unit}" if paper.unit else title


def _blocks(paper: VolumesPaper, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=_title(paper, say), level=1)
    yield b.Paragraph(text=say("volumes.counted"))
    pairs = (("volumes.reported", paper.reported), ("volumes.missing", paper.missing))
    facts = tuple(b.Fact(label=say(key), value=", ".join(who)) for key, who in pairs if who)
    if facts:
        yield b.Facts(facts=facts)
    if not paper.reported:
        yield b.Paragraph(text=say("volumes.nothing"))
        return
    for place, table in enumerate(paper.tables):
        yield b.Heading(text=say(f"volumes.{table.column}"))
        total = paper.total[place]
        named = Figures(name=say("volumes.total_line"), cells=total.cells)
        yield _table(say, "volumes.measure", (*table.lines, named))
    if paper.computers:
        yield b.Heading(text=say("volumes.by_computer"))
        yield b.Paragraph(text=say("volumes.small"))
        for table in paper.computers:
            yield b.Heading(text=say(f"volumes.{table.column}"), level=3)
            yield _table(say, "common.coach", table.lines)


def _table(say: Words, first: str, lines: tuple[Figures, ...]) -> b.Table:
    """Without the column for sex not entered where it would be empty."""
    heads = ["volumes.women", "volumes.men", "volumes.unknown", "volumes.total"]
    unknown = heads.index("volumes.unknown")
    empty = all(one.cells[unknown] == 0 for one in lines)
    shown = [place for place in range(len(heads)) if not (empty and place == unknown)]
    columns = tuple(b.Column(label=say(heads[p]), weight=2, number=True) for p in shown)
    hidden = say("volumes.hidden")
    rows = tuple(
        (one.name, *(hidden if (cell := one.cells[p]) is None else str(cell) for p in shown))
        for one in lines
    )
    return b.Table(columns=(b.Column(label=say(first), weight=5), *columns), rows=rows)
