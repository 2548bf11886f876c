"""What figures say of themselves where they are taken along (R-64)."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.messages import statistics as words
from mia_ui.screens.statistics_tables import all_told

from mia_desktop.domain import figures as f
from mia_desktop.domain.figure_tables import reckon
from mia_desktop.domain.figures import Run, Span


@pytest.mark.rule("R-52")
@pytest.mark.rule("R-64")
def test_what_leaves_says_that_nobody_protected_is_in_it() -> None:
    """Two readers who add up otherwise come to different sums and do not know why."""
    whole = Span(code=f.WHOLE, start=date(2026, 1, 10))
    runs = [Run(sex="KVINNA", born=date(1990, 1, 1), protected=True, spans=(whole,))] * 6
    sheet = reckon(runs, date(2026, 1, 1), date(2026, 6, 30), "figures")
    notes, tables = all_told(sheet, "sv")
    (age,) = [table for table in tables if table.title == words.titles()["age"]]

    assert "också dem med skyddade personuppgifter" in words.about("figures")
    assert "också dem" not in " ".join(notes)
    assert "Den som har skyddade personuppgifter är bara med i dem" in " ".join(notes)
    assert "är då bara med i volymerna" in words.exact_here()
    assert {cell for row in age.rows for cell in row[1:]} == {0}
