"""Figures that are taken along: as lines of a table, as a paper; each is noted in the log.

What comes here has been put into words, and its small cells are hidden (decisions S4).
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from mia_desktop.pdf.content import figures as content
from mia_desktop.pdf.content.figures import FiguresPaper, FigureTable
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import LeftOut, Paper, Why
from mia_desktop.services.volumes import Line


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A table in words: title, what is counted, the head and the rows; figures stay figures."""

    title: str
    note: str
    head: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]
    hides: bool = False
    """Whether a small cell stands as a word instead."""


def lines(title: str, notes: Sequence[str], tables: Sequence[Told]) -> list[Line]:
    """All tables under each other, each with its heading in its corner and its note under it."""
    every: list[Line] = [[text] for text in (title, *notes)]
    for table in tables:
        every += [[], [table.title, *table.head[1:]]]
        every += [list(row) for row in table.rows]
        every.append([table.note])
    return every


def paper(
    title: str, notes: Sequence[str], tables: Sequence[Told], *, day: date, language: str = "sv",
    large: bool = False,
) -> Paper:  # fmt: skip
    """The same on paper, before it is drawn; nobody's case."""
    made = FiguresPaper(
        title=title,
        day=day,
        notes=tuple(notes),
        tables=tuple(
            FigureTable(
                title=table.title,
                note=table.note,
                columns=table.head,
                rows=tuple(tuple(str(cell) for cell in row) for row in table.rows),
            )
            for table in tables
        ),
        language=language,
    )
    return Paper(
        case="", about="", blocks=tuple(content.figures_blocks(made)),
        meta=content.figures_meta(made, large=large), sensitive=False, kind="figures",
        left_out=tuple(
            LeftOut(question="", label=table.title, why=Why.SMALL)
            for table in tables if table.hides
        ),
    )  # fmt: skip


def note(desk: Desk, period: str, how: str) -> None:
    """That figures were taken along stands in the log."""
    desk.note("export_figures", detail=f"{period} {how}")
