"""K4 Volymer: what the computers have reported for a period, as tables always by sex (R-64).

The exact figures of F1 may be told as they are. A breakdown beside them is exact on the office's
own screen only: in print, copy and export its cells of 1 to 4 are hidden (decisions S4), and as
many others that they cannot be reckoned from what is left.
"""

import csv
import html
import io
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, groupby
from pathlib import Path
from typing import Literal, get_args

import msgspec

from mia_desktop.domain import codes, small_cells
from mia_desktop.platform import files
from mia_desktop.services import reports
from mia_desktop.services.desk import Desk
from mia_desktop.services.reports import INSATS, VolumeRow
from mia_desktop.store.errors import files_sorted

Column = Literal["started", "ongoing", "ended"]
COLUMNS: tuple[Column, ...] = get_args(Column)
Cell = int | None
"""A figure; None is one that is hidden."""


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How many women and men, and whose sex is not entered."""

    women: Cell = 0
    men: Cell = 0
    unknown: Cell = 0
    total: Cell = 0


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One insats, or the participations themselves where `code` is MIA; or one computer."""

    code: str = ""
    name: str = ""
    counts: dict[Column, Counts]


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """All of a period: the insatser, the total of participants, and who has not reported."""

    period: str
    unit: str
    insatser: tuple[Row, ...]
    total: Row
    computers: tuple[Row, ...]
    """The total by who reported it: a breakdown, small cells of which stay here."""
    units: tuple[str, ...]
    reported: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def has_unknown(self) -> bool:
        return any(row.counts[c].unknown for row in (*self.insatser, self.total) for c in COLUMNS)


def sheet(desk: Desk, period: str, unit: str = "") -> Sheet:
    """The figures of a period, of all units or of one."""
    found = reports.figures(desk, period, unit)
    every = reports.reported(desk, period)
    names = {str(r.values.get("key")): str(r.values.get("name")) for r in reports.peers_of(desk)}
    places = {(row.insats, row.local_name): None for row in found.rows if row.insats != INSATS}
    return Sheet(
        period=period,
        unit=unit,
        insatser=tuple(
            _row(code, name, [r for r in found.rows if (r.insats, r.local_name) == (code, name)])
            for code, name in places
        ),
        total=_row(INSATS, "", [r for r in found.rows if r.insats == INSATS]),
        computers=tuple(
            _row("", names.get(key, key), [
                r for r in reports.as_report(each).rows if r.insats == INSATS
            ])
            for key, each in sorted(every.items(), key=lambda pair: names.get(pair[0], ""))
            if unit in {"", each.unit}
        ),
        units=tuple(sorted({each.unit for each in every.values() if each.unit})),
        reported=found.reported,
        missing=found.missing,
    )  # fmt: skip


def _row(code: str, name: str, rows: Sequence[VolumeRow]) -> Row:
    counts: dict[Column, Counts] = {}
    for column in COLUMNS:
        by_sex = {"KVINNA": 0, "MAN": 0, "OKANT": 0}
        for row in rows:
            by_sex[row.sex] += int(getattr(row, column))
        women, men, unknown = by_sex["KVINNA"], by_sex["MAN"], by_sex["OKANT"]
        counts[column] = Counts(women=women, men=men, unknown=unknown, total=women + men + unknown)
    return Row(code=code, name=name, counts=counts)


def label(row: Row, language: str = "sv", total: str = "Deltagare totalt") -> str:
    """What a row is called: the insats, with its local name; `total` for the participations."""
    if row.code == INSATS:
        return total
    if not row.code:
        return row.name
    known = codes.label("CL-INS", row.code, language)
    return f"{known}: {row.name}" if row.name else known


# what may leave the screen


def hide_small(rows: Sequence[Row]) -> list[Row]:
    """A breakdown without its cells of 1 to 4, and without what they could be reckoned from.

    The totals of each column are told exactly elsewhere; a row with a hidden cell has no total
    (decisions S4).
    """
    return [
        msgspec.structs.replace(
            row, counts={column: _hidden(rows, place, column) for column in COLUMNS}
        )
        for place, row in enumerate(rows)
    ]


def _hidden(rows: Sequence[Row], place: int, column: Column) -> Counts:
    own = rows[place].counts[column]
    kept: dict[str, Cell] = {}
    for sex in ("women", "men", "unknown"):
        cells = [small_cells.of_people(int(getattr(row.counts[column], sex))) for row in rows]
        kept[sex] = None if place in small_cells.to_hide(cells) else cells[place].n
    total = None if None in kept.values() else own.total
    return Counts(**kept, total=total)


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """What a table says in the language of whoever takes it along."""

    title: str
    note: str
    head: tuple[str, ...]
    """Insats, then for each column women, men, not entered, total."""
    by_computer: str
    hidden: str
    total: str = "Deltagare totalt"
    language: str = "sv"


Line = list[str | int]


def lines(found: Sheet, words: Words) -> list[Line]:
    """The whole as lines of a table; what is a breakdown without its small cells."""
    every: list[Line] = [[words.title], [words.note], [], list(words.head)]
    for row in (*found.insatser, found.total):
        every.append([label(row, words.language, words.total), *_cells(row, words.hidden)])
    if len(found.computers) > 1:
        every += [[], [words.by_computer, *words.head[1:]]]
        every += [[row.name, *_cells(row, words.hidden)] for row in hide_small(found.computers)]
    return every


def _cells(row: Row, hidden: str) -> Iterable[str | int]:
    counts = [row.counts[column] for column in COLUMNS]
    cells = chain.from_iterable((c.women, c.men, c.unknown, c.total) for c in counts)
    return [hidden if cell is None else cell for cell in cells]


def as_tsv(every: Sequence[Line]) -> str:
    """For pasting where columns are wanted."""
    return "\n".join("\t".join(_one_line(cell) for cell in line) for line in every) + "\n"


def as_html(every: Sequence[Line]) -> str:
    """For pasting into a letter: lines of one cell are text, those between them are tables."""
    parts: list[str] = []
    for is_text, some in groupby(filter(None, every), key=lambda line: len(line) == 1):
        if is_text:
            parts += [f"<p>{html.escape(str(text))}</p>" for (text,) in some]
        else:
            parts.append(f"<table>{''.join(_html_row(line) for line in some)}</table>")
    return "".join(parts)


def _html_row(line: Line) -> str:
    return "<tr>" + "".join(f"<td>{html.escape(str(cell))}</td>" for cell in line) + "</tr>"


def as_csv(every: Sequence[Line]) -> bytes:
    """UTF-8 with mark and semicolons, as Swedish spreadsheets expect it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows([[_safe(cell) for cell in line] for line in every])
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(every: Sequence[Line]) -> bytes:
    """A workbook in which figures are figures and no text is a formula.

    The first line, and each that follows an empty one, is a heading.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - 0.1 s, and few save one
    from openpyxl.styles import Font  # noqa: PLC0415

    book = Workbook()
    page = book.active
    assert page is not None
    for number, line in enumerate(every, 1):
        for place, value in enumerate(line, 1):
            cell = page.cell(number, place, value)
            if isinstance(value, str):
                cell.data_type = "s"
            if number == 1 or not every[number - 2]:
                cell.font = Font(bold=True)
    page.column_dimensions["A"].width = 44
    page.freeze_panes = "B1"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


WAYS: dict[str, Callable[[Sequence[Line]], bytes]] = {".csv": as_csv, ".xlsx": as_xlsx}


def save(path: Path, every: Sequence[Line]) -> Path:
    """Write the table where a person chose; the ending says how. Slow disks: not on the window."""
    way = WAYS.get(path.suffix.lower(), as_csv)
    with files_sorted():
        files.write_atomic(path, way(every))
    return path


def note(desk: Desk, period: str, how: str) -> None:
    """That figures were taken along stands in the log."""
    desk.note("export_volumes", detail=f"{period} {how}")


def _one_line(cell: str | int) -> str:
    return " ".join(str(cell).split())


def _safe(cell: str | int) -> str | int:
    return reports.plain(cell) if isinstance(cell, str) else cell
