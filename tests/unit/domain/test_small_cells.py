"""What leaves the screen tells of nobody, and nothing hidden can be reckoned from what is shown."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mia_desktop.domain.small_cells import Cell, hide, hide_sums, of_people, to_hide

Grid = list[list[int]]
Shown = list[list[int | None]]

grids = st.integers(2, 5).flatmap(
    lambda rows: st.lists(
        st.lists(st.integers(0, 9), min_size=rows, max_size=rows), min_size=1, max_size=3
    ).map(lambda columns: [list(row) for row in zip(*columns, strict=True)])
)


def cells(grid: Grid) -> list[list[Cell]]:
    return [[of_people(n) for n in row] for row in grid]


def possible(shown: list[int | None], total: int) -> list[set[int]]:
    """Each cell's possible figures, to a reader who knows the sum and how noughts are shown."""
    hidden = [place for place, n in enumerate(shown) if n is None]
    rest = total - sum(n for n in shown if n is not None)
    least = 1 if len(hidden) < len(shown) else 0
    found: list[set[int]] = [set() for _ in shown]
    for tried in product(range(least, rest + 1), repeat=max(len(hidden) - 1, 0)):
        last = rest - sum(tried)
        if last < least:
            continue
        for place, n in zip(hidden, (*tried, last), strict=False):
            found[place].add(n)
    return [found[place] for place in hidden]


def is_determined(shown: Shown, place: tuple[int, int]) -> bool:
    """Whether a hidden cell follows from the sums of columns and rows, by Gauss's elimination."""
    hidden = [
        (r, c) for r, row in enumerate(shown) for c, n in enumerate(row[:-1]) if n is None
    ]  # fmt: skip
    sums = [[Fraction(c == column) for _, c in hidden] for column in range(len(shown[0]) - 1)]
    sums += [
        [Fraction(r == row) for r, _ in hidden]
        for row, cells in enumerate(shown) if cells[-1] is not None
    ]  # fmt: skip
    wanted = [Fraction(cell == place) for cell in hidden]
    return rank([*sums, wanted]) == rank(sums)


def rank(rows: list[list[Fraction]]) -> int:
    left, found = [row[:] for row in rows], 0
    for column in range(len(left[0]) if left else 0):
        pivot = next((row for row in left if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        found += 1
        left = [
            [n - pivot[k] * row[column] / pivot[column] for k, n in enumerate(row)] for row in left
        ]
    return found


@given(grids)
@settings(max_examples=300, deadline=None)
def test_no_small_figure_is_shown(grid: Grid) -> None:
    """One to four people can be recognised by a colleague."""
    shown = hide(cells(grid))

    assert not [n for row in shown for n in row if n in range(1, 5)]
    assert all(
        n in (None, own)
        for row, before in zip(shown, grid, strict=True)
        for n, own in zip(row, [*before, sum(before)], strict=True)
    )


@given(grids)
@settings(max_examples=300, deadline=None)
def test_no_hidden_figure_follows_from_the_sums(grid: Grid) -> None:
    """Everybody knows the sums: they are the volumes that the office has been told."""
    shown = hide(cells(grid))

    for r, row in enumerate(shown):
        for c, n in enumerate(row[:-1]):
            if n is None:
                assert not is_determined(shown, (r, c))


@given(st.lists(st.integers(0, 9), min_size=2, max_size=5))
@settings(max_examples=300, deadline=None)
def test_a_hidden_figure_could_be_more_than_one(column: list[int]) -> None:
    """Two that are hidden and together two are one each: then a third is hidden too."""
    shown = [row[0] for row in hide(cells([[n] for n in column]))]

    assert all(len(found) > 1 for found in possible(shown, sum(column)))


def test_a_column_without_anything_small_is_told_as_it_is() -> None:
    """Nothing is hidden that need not be."""
    assert hide(cells([[5, 0], [7, 12]])) == [[5, 0, 5], [7, 12, 19]]


def test_the_next_smallest_goes_with_a_lone_small_one() -> None:
    """Or the sum would tell it."""
    assert to_hide([of_people(n) for n in (9, 2, 6, 0)]) == {1, 2}
    assert to_hide([of_people(n) for n in (1, 1, 9)]) == {0, 1, 2}


def test_noughts_go_as_well_where_nothing_else_is_there() -> None:
    """Three women and no other line: the sum alone would say where they are."""
    assert to_hide([of_people(n) for n in (3, 0, 0)]) == {0, 1, 2}


def test_many_steps_of_one_person_are_that_person() -> None:
    """Seven steps look like many; they are told of by how many took them."""
    rows = [[Cell(n=7, people=1)], [Cell(n=9, people=6)], [Cell(n=20, people=11)]]

    assert hide(rows) == [[None, None], [None, None], [20, 20]]


@pytest.mark.rule("R-28")
def test_sums_that_are_volumes_are_told() -> None:
    """The exact count of women and men is never held back."""
    sums = [of_people(3), of_people(8)]

    assert hide_sums(sums, exact=True) == [3, 8, 11]
    assert hide_sums(sums, exact=False) == [None, 8, None]
