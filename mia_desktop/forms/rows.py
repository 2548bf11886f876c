"""The rows of table questions: records of their own, so that two people may each add one (C6).

Pure functions over a tuple of rows in their order. A row's id comes from outside, its place is a
number with room between neighbours: moving one row changes that row alone, nearly always.
"""

from collections.abc import Iterable

import msgspec

from mia_desktop.forms.answers import Stored

STEP = 1024
"""Room between two new neighbours; after ten moves into one gap the places are laid out anew."""


class TableRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row as the form sees it: `cells` by column id, each kept like an answer."""

    id: str
    place: int = 0
    cells: dict[str, Stored] = {}


Rows = tuple[TableRow, ...]


def ordered(rows: Iterable[TableRow]) -> Rows:
    """Bring rows into the order that everybody sees; equal places fall back to the id."""
    return tuple(sorted(rows, key=lambda row: (row.place, row.id)))


def add(rows: Rows, row_id: str, at: int | None = None) -> Rows:
    """Put a new empty row at a position, by default last."""
    if any(row.id == row_id for row in rows):
        raise ValueError(f"row {row_id} is there already")
    return _insert(rows, TableRow(id=row_id), len(rows) if at is None else at)


def remove(rows: Rows, row_id: str) -> Rows:
    _find(rows, row_id)
    return tuple(row for row in rows if row.id != row_id)


def move(rows: Rows, row_id: str, to: int) -> Rows:
    """Bring a row to a position counted among the rows as they stand after the move."""
    row = _find(rows, row_id)
    return _insert(remove(rows, row_id), row, to)


def set_cell(rows: Rows, row_id: str, column: str, stored: Stored) -> Rows:
    row = _find(rows, row_id)
    changed = msgspec.structs.replace(row, cells={**row.cells, column: stored})
    return tuple(changed if one.id == row_id else one for one in rows)


def changed_places(before: Rows, after: Rows) -> tuple[TableRow, ...]:
    """Name the rows whose place unit has to be written anew, new rows among them."""
    places = {row.id: row.place for row in before}
    return tuple(row for row in after if places.get(row.id) != row.place)


def _find(rows: Rows, row_id: str) -> TableRow:
    for row in rows:
        if row.id == row_id:
            return row
    raise KeyError(f"no row {row_id}")


def _insert(rows: Rows, row: TableRow, at: int) -> Rows:
    at = min(max(at, 0), len(rows))
    place = _between(rows, at)
    if place is None:
        spread = (*rows[:at], row, *rows[at:])
        return tuple(
            msgspec.structs.replace(one, place=(n + 1) * STEP) for n, one in enumerate(spread)
        )
    return (*rows[:at], msgspec.structs.replace(row, place=place), *rows[at:])


def _between(rows: Rows, at: int) -> int | None:
    if not rows:
        return STEP
    if at == len(rows):
        return rows[-1].place + STEP
    if at == 0:
        return rows[0].place - STEP
    low, high = rows[at - 1].place, rows[at].place
    return (low + high) // 2 if high - low > 1 else None
