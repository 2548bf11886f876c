"""A file that another program wrote, as rows of text."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import msgspec

from mia_desktop.services.lists.errors import EmptyTable, NoTable, TableTooLarge

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 200 * 1024 * 1024
"""What an Excel file may hold unpacked: it is a zip, and a small one can be a bomb."""
MOST_ROWS = 5_000
MOST_COLUMNS = 60
MOST_LETTERS = 2_000
"""Of one cell; nothing that a list says of a person is longer."""


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A sheet: its heading row, and the rows under it with the number that the file gives them."""

    name: str
    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first: int = 2
    """The number of the first row, as the spreadsheet program shows it."""


def read(path: Path) -> list[Table]:
    """The sheets of a file that have rows; raises NoTable, TableTooLarge, EmptyTable, OSError."""
    if path.stat().st_size > MOST_BYTES:
        raise TableTooLarge
    data = path.read_bytes()
    found = _excel(data) if data[:2] == b"PK" else [_text(data, path.stem)]
    tables = [table for table in found if table.rows]
    if not tables:
        raise EmptyTable
    return tables


def _text(data: bytes, name: str) -> Table:
    words = _decoded(data)
    if "\0" in words:
        raise NoTable
    sample = words[:20_000]
    separator = max(";\t,", key=sample.split("\n", 1)[0].count)
    return _table(name, csv.reader(io.StringIO(words, newline=""), delimiter=separator))


def _decoded(data: bytes) -> str:
    """Excel saves CSV in the system's code page, Windows-1252 in Sweden, or as UTF-8."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _excel(data: bytes) -> list[Table]:
    _refuse_bombs(data)
    from openpyxl import load_workbook  # noqa: PLC0415 - 0.1 s, and few use it
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return [
            _table(
                sheet.title, (tuple(map(_said, row)) for row in sheet.iter_rows(values_only=True))
            )
            for sheet in book.worksheets
        ]
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise NoTable from error  # SyntaxError: what is wrong in its XML


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise TableTooLarge
    except zipfile.BadZipFile as error:
        raise NoTable from error


def _said(value: object) -> str:
    """What a cell says, a day as 2026-03-12 and a whole number without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _table(name: str, lines: Iterator[tuple[str, ...] | list[str]]) -> Table:
    """The first row that says something is the heading."""
    heading: tuple[str, ...] = ()
    first, rows = 2, list[tuple[str, ...]]()
    try:
        for number, line in enumerate(lines, 1):
            cells = tuple(cell.strip()[:MOST_LETTERS] for cell in line[:MOST_COLUMNS])
            if heading:
                rows.append(cells)
            elif any(cells):
                heading, first = cells, number + 1
            if len(rows) > MOST_ROWS:
                raise TableTooLarge(MOST_ROWS)
    except csv.Error as error:
        raise NoTable from error
    while rows and not any(rows[-1]):
        rows.pop()
    width = len(heading)
    even = tuple((row + ("",) * width)[:width] for row in rows)
    return Table(name=name, heading=heading, rows=even, first=first)
