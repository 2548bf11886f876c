"""A table of figures row by row: exact on the own screen, and as it may leave it (decisions S4)."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from enum import Enum
from typing import Literal, TypeAlias

import msgspec

from mia_desktop.domain import small_cells
from mia_desktop.domain.figures import AnyTable, Counted, Measured, Spread, SpreadLine
from mia_desktop.domain.small_cells import SMALL


class Hidden(Enum):
    """What stands in a cell that would tell of somebody."""

    HIDDEN = "hidden"


HIDDEN = Hidden.HIDDEN
Value: TypeAlias = int | Decimal | tuple[Decimal, Decimal] | Hidden | None
"""A figure, two ends of a range, hidden, or nothing to tell."""
Part = Literal["", "base", "people", "total", "median", "range"]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Women, men, not entered and all of one line, or of one part of a measured line."""

    key: str
    name: str = ""
    part: Part = ""
    cells: tuple[Value, ...]


def on_screen(table: AnyTable) -> list[Row]:
    """Exact: this is the handledare's own caseload."""
    if isinstance(table, Measured):
        return list(_measured(table, lambda _of, value: value, ends=True))
    rows = [
        Row(key=line.key, name=line.name, cells=(*(cell.n for cell in line.cells), line.total))
        for line in table.lines
        if line.total or not table.sparse
    ]
    if table.base is None:
        return rows
    base = [cell.n for cell in table.base]
    return [*rows, Row(key="", part="base", cells=(*base, sum(base)))]


def for_others(table: AnyTable) -> list[Row]:
    """As it may be printed, copied and saved: small cells hidden, volumes exact (R-28, R-59).

    For a table of `Sheet.away`: nobody protected is in its cells (R-52).

    The ends of a range are one person's each and never leave.
    """
    if isinstance(table, Measured):
        return list(_measured(table, _unless_small, ends=False))
    if table.volume or not table.lines:
        return on_screen(table)
    hidden = small_cells.hide([line.cells for line in table.lines])
    rows = [
        Row(key=line.key, name=line.name, cells=_told(cells, table.closed))
        for line, cells in zip(table.lines, hidden, strict=True)
        if any(cell != 0 for cell in cells) or table.closed or not table.sparse
    ]
    if table.base is None:
        return rows
    sums = small_cells.hide_sums(table.base, exact=table.exact)
    return [*rows, Row(key="", part="base", cells=_told(sums, table.closed))]


def _told(cells: Sequence[int | None], closed: Sequence[int]) -> tuple[Value, ...]:
    """With what is hidden as such; of a row with a column that stays at home the sum as well."""
    shut = {*closed, len(cells) - 1} if closed else set[int]()
    return tuple(
        HIDDEN if cell is None or place in shut else cell for place, cell in enumerate(cells)
    )


Keep: TypeAlias = Callable[[Spread, Value], Value]


def _unless_small(of: Spread, value: Value) -> Value:
    return HIDDEN if of.people in SMALL else value


def _measured(table: Measured, keep: Keep, *, ends: bool) -> Iterator[Row]:
    for line in table.lines:
        yield _part(line, "people", keep, lambda one: one.people)
        if table.id == "hours":
            yield _part(line, "total", keep, lambda one: one.total)
        yield _part(line, "median", keep, lambda one: one.median)
        if ends:
            yield _part(line, "range", keep, _ends)


def _ends(of: Spread) -> Value:
    return None if of.low is None or of.high is None else (of.low, of.high)


def _part(line: SpreadLine, part: Part, keep: Keep, value: Callable[[Spread], Value]) -> Row:
    """A part of a line; where one sex is hidden all of them together are as well."""
    cells = [keep(one, value(one)) for one in line.cells]
    whole = HIDDEN if HIDDEN in cells else keep(line.whole, value(line.whole))
    return Row(key=line.key, part=part, cells=(*cells, whole))


def is_counted(table: AnyTable) -> bool:
    """Whether there is anything in the table."""
    if isinstance(table, Counted):
        return any(line.total for line in table.lines)
    return any(line.whole.people for line in table.lines)
