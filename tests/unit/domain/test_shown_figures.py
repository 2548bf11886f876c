"""The same figures on the own screen and as they may leave it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mia_desktop.domain import figures as f
from mia_desktop.domain.figures import Counted, Line, Measured, Run, Span
from mia_desktop.domain.shown_figures import HIDDEN, Row, for_others, is_counted, on_screen
from mia_desktop.domain.small_cells import Cell, of_people

WOMAN, MAN, _ = f.SEXES


def runs(sex: f.Sex, outcome: str, count: int) -> list[Run]:
    whole = Span(code=f.WHOLE, start=date(2026, 1, 1))
    return [Run(sex=sex, outcome=outcome, spans=(whole,))] * count


def outcomes(*, exact: bool = True) -> Counted:
    every = [*runs(WOMAN, "ARBETE", 2), *runs(WOMAN, "STUDIER", 6), *runs(MAN, "STUDIER", 7)]
    return f.table("outcome", every, lambda run: [run.outcome], ("ARBETE", "STUDIER"), exact=exact)


def cells(rows: list[Row]) -> list[tuple[object, ...]]:
    return [row.cells for row in rows]


def test_the_own_screen_is_exact() -> None:
    """Nobody hides a handledare's own participants from the handledare."""
    assert cells(on_screen(outcomes())) == [(2, 0, 0, 2), (6, 7, 0, 13), (8, 7, 0, 15)]


@pytest.mark.rule("R-59")
def test_what_leaves_has_no_small_cell_and_no_way_to_it() -> None:
    """Six goes with two, since eight is known; rows with a hidden cell have no sum."""
    assert cells(for_others(outcomes())) == [
        (HIDDEN, 0, 0, HIDDEN), (HIDDEN, 7, 0, HIDDEN), (8, 7, 0, 15)
    ]  # fmt: skip


def test_a_sum_that_is_no_volume_is_hidden_as_well() -> None:
    """How many were referred is told to nobody as F1 is."""
    few = f.table("referrals", runs(WOMAN, "X", 3), lambda run: ["AF"], (), exact=False)

    assert cells(for_others(few)) == [(HIDDEN, 0, 0, HIDDEN)] * 2


def test_a_lone_line_is_hidden_among_those_that_could_have_been() -> None:
    """Three have ended, and everybody knows: one line alone would tell why."""
    order = ("ARBETE", "FLYTTAD", "STUDIER")
    ended = f.table("reason", runs(WOMAN, "FLYTTAD", 3), lambda run: [run.outcome], order,
                    sparse=True)  # fmt: skip

    assert [row.key for row in on_screen(ended)] == ["FLYTTAD", ""]
    assert [row.key for row in for_others(ended)] == [*order, ""]
    assert cells(for_others(ended))[1] == (HIDDEN, 0, 0, HIDDEN)
    assert cells(for_others(ended))[-1] == (3, 0, 0, 3)


def test_lines_of_nobody_are_left_out_of_a_long_table() -> None:
    """Fourteen reasons of which one was given make one line."""
    order = ("ARBETE", "FLYTTAD", "STUDIER")
    ended = f.table("reason", runs(WOMAN, "FLYTTAD", 9), lambda run: [run.outcome], order,
                    sparse=True)  # fmt: skip

    assert [row.key for row in for_others(ended)] == ["FLYTTAD", ""]


@pytest.mark.rule("R-28")
def test_volumes_leave_as_they_are() -> None:
    """Women and men by insats are the exact figures that the state asks for."""
    line = Line(key="PRAKTIK", cells=(of_people(1), of_people(2), Cell()))
    volume = Counted(id="started", lines=(line,), volume=True, exact=True)

    assert cells(for_others(volume)) == [(1, 2, 0, 3)]


def test_hours_of_a_few_and_the_ends_of_a_range_stay() -> None:
    """The shortest and the longest wait are one person's each."""
    amounts = [(WOMAN, Decimal(n)) for n in range(1, 7)] + [(MAN, Decimal(9))]
    hours = Measured(id="hours", lines=(f.amounts(amounts, "hours"),))
    inside, outside = on_screen(hours), for_others(hours)

    assert [row.part for row in inside] == ["people", "total", "median", "range"]
    assert inside[-1].cells[0] == (Decimal(1), Decimal(6))
    assert inside[-1].cells[2] is None
    assert [row.part for row in outside] == ["people", "total", "median"]
    assert outside[0].cells == (6, HIDDEN, 0, HIDDEN)
    assert outside[1].cells == (Decimal(21), HIDDEN, Decimal(0), HIDDEN)
    assert outside[2].cells == (Decimal("3.5"), HIDDEN, None, HIDDEN)


def test_days_have_no_sum() -> None:
    """Added up they say nothing."""
    days = Measured(id="waiting", lines=(f.amounts([], "contact"),))

    assert [row.part for row in on_screen(days)] == ["people", "median", "range"]
    assert not is_counted(days)
    assert is_counted(outcomes())


@given(st.lists(st.tuples(st.sampled_from(f.SEXES), st.sampled_from("ABC")), max_size=40))
@settings(max_examples=200, deadline=None)
def test_no_table_of_people_lets_a_small_figure_out(people: list[tuple[f.Sex, str]]) -> None:
    """Whatever the caseload is like."""
    every = [run for sex, outcome in people for run in runs(sex, outcome, 1)]
    table = f.table("x", every, lambda run: [run.outcome], "ABC", exact=False)

    shown = [cell for row in for_others(table) for cell in row.cells]
    assert not [cell for cell in shown if cell in range(1, 5)]
