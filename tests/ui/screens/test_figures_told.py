"""What figures say of themselves where they are taken along (R-64)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from mia_ui.messages import statistics as words
from mia_ui.screens.statistics_tables import all_told, card
from mia_ui.widgets.bars import BarRow
from mia_ui.widgets.twin import Twin
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mia_desktop.domain import figures as f
from mia_desktop.domain.figure_tables import reckon
from mia_desktop.domain.figures import Run, Sheet, Span
from tests.helpers.case_page import at

if TYPE_CHECKING:
    from tests.ui.screens.conftest import OpenPage


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


def waited(sex: f.Sex, days: int, hours: int) -> Run:
    return Run(
        sex=sex, referred=date(2026, 1, 1), first_contact=date(2026, 1, 1 + days),
        hours=((date(2026, 2, 1), Decimal(hours)),),
    )  # fmt: skip


def measured(name: str, *runs: Run) -> tuple[f.AnyTable, Sheet]:
    sheet = reckon(runs, date(2026, 1, 1), date(2026, 6, 30), "figures")
    (table,) = [table for table in sheet.tables if table.id == name]
    return table, sheet


@pytest.mark.rule("R-58")
@pytest.mark.rule("R-64")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "waiting",
            ["Till första kontakt: median, dagar, kvinnor: 5, 2 deltaganden",
             "Till första kontakt: median, dagar, män: 8, 1 deltaganden",
             "Till första insats: median, dagar, kvinnor: –, 0 deltaganden",
             "Till första insats: median, dagar, män: –, 0 deltaganden"],
        ),
        (
            "hours",
            ["Median, timmar, kvinnor: 3, 2 deltaganden", "Median, timmar, män: 6, 1 deltaganden"],
        ),
    ],
)  # fmt: skip
def test_days_and_hours_are_a_picture_by_one_key_and_back(
    open_page: OpenPage, case: str, name: str, said: list[str]
) -> None:
    """Bars of the middle by sex, told apart by pattern and word: they are read in grey too."""
    opened = at(open_page, case)
    table, sheet = measured(
        name, waited("KVINNA", 4, 2), waited("KVINNA", 6, 4), waited("MAN", 8, 6)
    )
    surface = card(opened.screen.context, table, sheet)  # type: ignore[attr-defined]
    opened.qtbot.addWidget(surface)
    surface.show()
    (twin,) = surface.findChildren(Twin)
    first = twin.as_table
    QTest.keyClick(twin.table, Qt.Key.Key_T)
    rows = [row for row in twin.picture.rows if isinstance(row, BarRow)]

    assert first
    assert not twin.as_table
    assert [row.accessibleName() for row in rows] == said
    assert [round(row._bar.part, 3) for row in rows[:2]] in ([0.625, 1.0], [0.5, 1.0])
    assert [row._bar.look for row in rows[:2]] == ["full", "barred"]
    assert not surface.grab().isNull()
    twin.turn()
    assert twin.as_table
