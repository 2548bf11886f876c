"""Figures of a period on paper: tables under what each of them counts (R-64); nobody is named."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import SWEDISH, words


class FigureTable(Struct, frozen=True, kw_only=True):
    """One table, all of it in words; the first column says what is counted."""

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class FiguresPaper(Struct, frozen=True, kw_only=True):
    """What a service fills in: small cells are hidden already (decisions S4)."""

    title: str
    day: date
    notes: tuple[str, ...]
    tables: tuple[FigureTable, ...]
    language: str = SWEDISH


def figures_meta(paper: FiguresPaper, *, large: bool = False) -> PaperMeta:
    return PaperMeta(title=paper.title, day=paper.day, language=paper.language, large=large)


def figures_blocks(paper: FiguresPaper) -> list[b.Block]:
    return list(_blocks(paper))


def _blocks(paper: FiguresPaper) -> Iterator[b.Block]:
    yield b.Heading(text=paper.title, level=1)
    for note in paper.notes:
        yield b.Paragraph(text=note)
    if not paper.tables:
        yield b.Paragraph(text=words(paper.language)("common.nothing"))
    for table in paper.tables:
        first, *figures = table.columns
        columns = (b.Column(label=first, weight=3), *(_figure(label) for label in figures))
        yield b.Keep(
            blocks=(
                b.Heading(text=table.title),
                b.Paragraph(text=table.note),
                b.Table(columns=columns, rows=table.rows),
            )
        )


def _figure(label: str) -> b.Column:
    return b.Column(label=label, number=True)
