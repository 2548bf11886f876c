"""Rows of tables move without disturbing each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.forms import rows


def _three() -> rows.Rows:
    return rows.add(rows.add(rows.add((), "a"), "b"), "c")


def test_a_new_row_comes_last() -> None:
    """Whoever adds a job expects it under the others."""
    assert [row.id for row in _three()] == ["a", "b", "c"]


def test_moving_one_row_writes_one_place() -> None:
    """A colleague's rows are not touched by my moving mine (decisions C6)."""
    before = _three()
    after = rows.move(before, "c", 0)

    assert [row.id for row in after] == ["c", "a", "b"]
    assert [row.id for row in rows.changed_places(before, after)] == ["c"]


def test_a_cell_is_set_in_its_row_only() -> None:
    """Each cell is a unit of its own row."""
    after = rows.set_cell(_three(), "b", "name", {"v": "x"})

    assert [row.cells for row in after] == [{}, {"name": {"v": "x"}}, {}]


def test_a_row_is_added_once() -> None:
    """Ids come from outside; the same one twice is a bug, not a second row."""
    with pytest.raises(ValueError, match="there already"):
        rows.add(_three(), "a")


def test_a_row_that_is_not_there_cannot_be_taken_away() -> None:
    """A removal that hits nothing would be written as if it had."""
    with pytest.raises(KeyError):
        rows.remove(_three(), "z")


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=60))
def test_any_moves_end_in_the_order_that_the_places_tell(moves: list[tuple[int, int]]) -> None:
    """What is on the screen and what is read back from the store are the same order."""
    shown: rows.Rows = ()
    order: list[str] = []
    for n in range(8):
        shown = rows.add(shown, str(n))
        order.append(str(n))
    for which, to in moves:
        row = order.pop(which)
        order.insert(to, row)
        shown = rows.move(shown, row, to)

    assert [row.id for row in shown] == order
    assert rows.ordered(reversed(shown)) == shown


def test_places_are_laid_out_anew_when_a_gap_is_full() -> None:
    """Rows that were made at the same moment on two laptops may share a place."""
    same = (rows.TableRow(id="a", place=7), rows.TableRow(id="b", place=7))
    after = rows.add(same, "c", at=1)

    assert [row.id for row in rows.ordered(after)] == ["a", "c", "b"]
    assert len({row.place for row in after}) == 3
