"""Who is protected is counted at home and in volumes, and in no breakdown that leaves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mia_desktop.domain import figures as f
from mia_desktop.domain.figure_tables import reckon
from mia_desktop.domain.figures import Counted, Later, Run, Sheet, Span, Step, View
from mia_desktop.domain.shown_figures import HIDDEN, Row, for_others, on_screen

pytestmark = [pytest.mark.rule("R-30"), pytest.mark.rule("R-52")]
FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)
WOMAN, MAN, _ = f.SEXES


def some(
    count: int, sex: f.Sex = WOMAN, *, protected: bool = False, born: int = 1990,
    insats: str = "PRAKTIK",
) -> list[Run]:  # fmt: skip
    one = Run(
        sex=sex, born=date(born, 1, 1), protected=protected, referred=date(2026, 1, 2),
        first_contact=date(2026, 1, 9), referrer="AF", outcome="ARBETE", reason="ARBETE",
        spans=(
            Span(code=f.WHOLE, start=date(2026, 1, 10), end=date(2026, 5, 1)),
            Span(code=insats, start=date(2026, 1, 12), end=date(2026, 4, 1)),
        ),
        hours=((date(2026, 2, 2), Decimal(2)),),
        steps=(Step(day=date(2026, 3, 1), area="ARBETE", direction="FRAMAT"),),
        later=(Later(day=date(2026, 6, 2), point="MANAD_1", contacted="JA", verdict="POSITIVT"),),
    )  # fmt: skip
    return [one] * count


def sheet(*groups: list[Run], view: View = "figures") -> Sheet:
    return reckon([run for group in groups for run in group], FIRST, LAST, view)


def leaves(made: Sheet, name: str) -> dict[tuple[str, str], tuple[object, ...]]:
    return _cells(name, {table.id: for_others(table) for table in made.away})


def at_home(made: Sheet, name: str) -> dict[tuple[str, str], tuple[object, ...]]:
    return _cells(name, {table.id: on_screen(table) for table in made.tables})


def _cells(name: str, rows: dict[str, list[Row]]) -> dict[tuple[str, str], tuple[object, ...]]:
    return {(row.key, row.part): row.cells for row in rows.get(name, [])}


def test_six_who_are_protected_are_in_no_table_that_leaves() -> None:
    """Six women of one age are no small cell; that six are protected is nobody's business."""
    made = sheet(some(6, protected=True))

    assert at_home(made, "age")["30_54", ""] == (6, 0, 0, 6)
    assert leaves(made, "ended")[f.WHOLE, ""] == (6, 0, 0, 6)
    assert leaves(made, "age")["30_54", ""] == (0, 0, 0, 0)
    assert leaves(made, "outcome")["", "base"] == (0, 0, 0, 0)
    assert leaves(made, "hours")["hours", "people"] == (0, 0, 0, 0)
    assert leaves(made, "waiting")["contact", "people"] == (0, 0, 0, 0)
    assert leaves(made, "steps") == leaves(made, "later_MANAD_1") == {}


@pytest.mark.parametrize("few", [1, 4])
def test_a_few_who_are_left_out_cannot_be_reckoned(few: int) -> None:
    """Volumes less the table would tell how many: the women's column stays at home."""
    made = sheet(some(20), some(9, MAN), some(few, protected=True))
    age = leaves(made, "age")

    assert leaves(made, "ended")[f.WHOLE, ""] == (20 + few, 9, 0, 29 + few)
    assert age["30_54", ""] == (HIDDEN, 9, 0, HIDDEN)
    assert age["18_29", ""] == (HIDDEN, 0, 0, HIDDEN)
    assert age["", "base"] == (HIDDEN, 9, 0, HIDDEN)


def test_more_than_a_few_are_left_out_and_the_table_leaves() -> None:
    """Five could be anybody; what is left is no volume any more, so its small sums are hidden."""
    made = sheet(some(20), some(3, MAN), some(5, protected=True), some(6, MAN, protected=True))
    age = leaves(made, "age")

    assert age["30_54", ""] == (20, HIDDEN, 0, HIDDEN)
    assert age["", "base"] == (20, HIDDEN, 0, HIDDEN)


def test_an_insats_of_somebody_protected_shows_in_no_difference() -> None:
    """Volumes tell of each insats: six are left out in all, and one of them had SAMTAL."""
    made = sheet(
        some(20), some(10, insats="SAMTAL"), some(9, protected=True),
        some(1, protected=True, insats="SAMTAL"), view="equality",
    )  # fmt: skip
    found = leaves(made, "insats")

    assert {cells[0] for cells in found.values()} == {HIDDEN}
    assert leaves(made, "reason")["ARBETE", ""] == (30, 0, 0, 30)
    assert leaves(made, "referrals")["AF", ""] == (30, 0, 0, 30)


def test_nobody_protected_changes_nothing() -> None:
    """Then small volumes are told as they are (R-28)."""
    made = sheet(some(3))

    assert made.away == made.tables
    assert leaves(made, "age")["", "base"] == (3, 0, 0, 3)


@given(
    st.lists(st.tuples(st.sampled_from(f.SEXES), st.booleans(), st.sampled_from([1950, 1990])),
             max_size=40),
    st.sampled_from(["figures", "equality"]),
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_no_difference_to_volumes_is_a_few(
    people: list[tuple[f.Sex, bool, int]], view: View
) -> None:
    """Whatever the caseload is like: what is told of all who are counted, less the same volume."""
    every = [some(1, sex, protected=guarded, born=born) for sex, guarded, born in people]
    made = sheet(*every, view=view)
    summed = [t for t in made.tables if isinstance(t, Counted) and t.exact and t.base is not None]
    for table in summed:
        base = leaves(made, table.id)["", "base"]
        whole = at_home(made, table.id)["", "base"]
        for told, exact in zip(base, whole, strict=True):
            if isinstance(told, int) and isinstance(exact, int):
                assert exact - told not in range(1, 5)
