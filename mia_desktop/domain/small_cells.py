"""Which cells of a table stay at home, so that nobody can be told from a figure (decisions S4).

A cell is small when it stands for one to four participations. It is hidden in what leaves the
screen, and as many others with it that it cannot be reckoned from what is left: the sum of every
column is taken to be known, since volumes are told exactly (R-28).
"""

from collections.abc import Sequence

import msgspec

SMALL = range(1, 5)


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """A figure, and how many participations it stands for: seven steps may be one person's."""

    n: int = 0
    people: int = 0

    @property
    def small(self) -> bool:
        return self.people in SMALL


def of_people(n: int) -> Cell:
    """A figure that counts participations themselves."""
    return Cell(n=n, people=n)


def to_hide(column: Sequence[Cell]) -> frozenset[int]:
    """The places of a column that are hidden, its sum being known.

    Hidden and shown cells look alike to nobody: whoever sees a nought shown knows that what is
    hidden is one or more. So at least two are hidden, and more than one for each of them is left
    to share; where that cannot be had the noughts are hidden as well, and then anything may stand
    anywhere.
    """
    hidden = {place for place, cell in enumerate(column) if cell.small}
    if not hidden:
        return frozenset()
    others = [place for place, cell in enumerate(column) if cell.n and place not in hidden]
    safe = len(hidden) > 1 and sum(column[place].n for place in hidden) > len(hidden)
    if safe:
        return frozenset(hidden)
    if others:
        return frozenset(hidden | {min(others, key=lambda place: (column[place].n, place))})
    return frozenset(range(len(column)))


def hide(rows: Sequence[Sequence[Cell]]) -> list[list[int | None]]:
    """The figures of a table that may leave, row by row, each with its sum as the last.

    A row with a hidden cell has no sum.
    """
    columns = [to_hide(column) for column in zip(*rows, strict=True)]
    found: list[list[int | None]] = []
    for place, row in enumerate(rows):
        cells = [None if place in columns[n] else cell.n for n, cell in enumerate(row)]
        whole = sum(cell.n for cell in row)
        found.append([*cells, None if None in cells else whole])
    return found


def hide_sums(sums: Sequence[Cell], *, exact: bool) -> list[int | None]:
    """The sums under a table; those of volumes are told exactly (R-28), others as a row is."""
    cells = [None if cell.small and not exact else cell.n for cell in sums]
    return [*cells, None if None in cells else sum(cell.n for cell in sums)]
