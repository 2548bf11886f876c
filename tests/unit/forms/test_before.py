"""Which of today's rows stood in the table last time (R-11)."""

from __future__ import annotations

from typing import Any

import pytest

from mia_desktop.forms.before import RowBefore, changed_columns, naming, same_rows
from mia_desktop.forms.definition import Question
from mia_desktop.forms.rows import TableRow
from tests.helpers import every_kind, small_forms

pytestmark = pytest.mark.rule("R-11")

TABLE = every_kind.FORM.question("table")
GOALS = small_forms.form(
    small_forms.question(
        "goals",
        "table",
        """each = "goal"
columns = [
    { id = "note", kind = "text", label = { sv = "Vad", en = "What" } },
    { id = "goal", kind = "link", label = { sv = "Mål", en = "Goal" }, link_to = "goal" },
]""",
    )
).question("goals")
LANGUAGES = small_forms.form(
    small_forms.question(
        "languages",
        "table",
        """columns = [
    { id = "one", kind = "choice", label = { sv = "Språk", en = "Language" }, list = "CL-JANEJ" },
    { id = "two", kind = "choice", label = { sv = "Tala", en = "Speak" }, list = "CL-JANEJ" },
]""",
    )
).question("languages")


def row(row_id: str, **cells: Any) -> TableRow:
    return TableRow(id=row_id, cells={key: {"v": value} for key, value in cells.items()})


def before(row_id: str, taken: str = "", **cells: Any) -> RowBefore:
    return RowBefore(row=row(row_id, **cells), taken=taken)


def pairs(question: Question, then: list[RowBefore], now: list[TableRow]) -> dict[str, str]:
    return {key: one.id for key, one in same_rows(question, then, now).items()}


def test_a_row_that_was_taken_over_is_the_same_whatever_it_is_called_now() -> None:
    then = [before("a", "new-a", what="Kurs"), before("b", "new-b", what="Praktik")]

    assert pairs(TABLE, then, [row("new-a", what="Kurs i svenska")]) == {"new-a": "a"}


def test_a_row_written_by_hand_is_the_same_if_it_calls_itself_so() -> None:
    """Capitals and spaces do not make it another; a row that says nothing yet is none."""
    then = [before("a", "new-a", what="Kurs"), before("b", "new-b", what="Praktik")]

    assert pairs(TABLE, then, [row("1", what=" praktik"), row("2"), row("3", what="Ny")]) == {
        "1": "b"
    }


def test_no_former_row_is_used_twice() -> None:
    """Two rows of one name are two rows, in their order; a third is new."""
    then = [before("a", what="Kurs"), before("b", what="Kurs")]
    now = [row("1", what="Kurs"), row("2", what="Kurs")]

    assert pairs(TABLE, then[:1], now) == {"1": "a"}
    assert pairs(TABLE, then, now)["1"] == "a"


def test_rows_are_called_by_what_they_are_about_or_by_their_first_words() -> None:
    assert [one.id for one in naming(TABLE)] == ["what"]
    assert [one.id for one in naming(GOALS)] == ["goal"]
    assert [one.id for one in naming(LANGUAGES)] == ["one"]


def test_a_row_about_a_goal_is_the_row_about_that_goal() -> None:
    then = [before("a", note="Bra", goal="mal-1"), before("b", note="Sämre", goal="mal-2")]

    assert pairs(GOALS, then, [row("x", goal="mal-2")]) == {"x": "b"}


def test_the_columns_that_changed_are_named() -> None:
    """Blank and never said are the same."""
    then = before("a", what="Kurs", stopped="NEJ", why="")
    now = row("x", what="Kurs", stopped="JA")

    assert [one.id for one in changed_columns(TABLE, then, now)] == ["stopped"]
    assert changed_columns(TABLE, then, then.row) == ()
