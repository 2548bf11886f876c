"""Breakdowns without the protected, as they may leave (R-52); volumes count them (R-30).

Who is left out shows as a difference to the exact volumes. One of 1 to 4 could be somebody whom a
reader knows: then that column stays at home, as a table of F1 does (bundle-format §4c).
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from mia_desktop.domain.figures import AnyTable, Counted
from mia_desktop.domain.small_cells import SMALL, Cell


def without(every: Iterable[AnyTable], rest: Iterable[AnyTable]) -> Iterator[AnyTable]:
    """The tables of all participations, as they are of the rest of them; volumes as they are."""
    left = {table.id: table for table in rest}
    for table in every:
        if isinstance(table, Counted) and table.volume:
            yield table
        elif (mine := left.get(table.id)) is not None:
            yield _guarded(table, mine)


def _guarded(whole: AnyTable, mine: AnyTable) -> AnyTable:
    if not (isinstance(whole, Counted) and isinstance(mine, Counted) and whole.exact):
        return mine
    differences = [_between(whole.base or (), mine.base or ())]
    if whole.known:
        found = {line.key: line.cells for line in mine.lines}
        differences += [_between(line.cells, found.get(line.key, ())) for line in whole.lines]
    closed = {
        place for row in differences for place, difference in enumerate(row) if difference in SMALL
    }
    told = not any(map(any, differences))
    return msgspec.structs.replace(mine, exact=told, closed=tuple(sorted(closed)))


def _between(whole: Sequence[Cell], rest: Sequence[Cell]) -> list[int]:
    """How many of each sex are left out; nobody is left of a line that is there no more."""
    return [cell.n - (rest[place].n if rest else 0) for place, cell in enumerate(whole)]
