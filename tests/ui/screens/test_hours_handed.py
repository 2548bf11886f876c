"""A month handed in: a dated fact, and what is changed afterwards stands beside what was."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from mia_ui.screens.hours import HoursPage
from PySide6.QtTest import QTest

from mia_desktop.services import attendance, caseload, handing_in
from mia_desktop.services.attendance import Cell
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from tests.helpers.window import DeskThread
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def cases(desk_thread: DeskThread) -> list[str]:
    def fill(desk: Desk) -> list[str]:
        names = (("Amina", "Karim"), ("Bo", "Ek"))
        return [caseload.add(desk, NewParticipant(given=a, family=b)) for a, b in names]

    return desk_thread.run(fill)


def test_a_month_is_handed_in_and_a_correction_is_seen(
    open_page: OpenPage, desk_thread: DeskThread, cases: list[str]
) -> None:
    """What was signed and what stands now are told apart, day by day."""
    cell = Cell(case=cases[0], day=date(2026, 2, 10))
    desk_thread.run(lambda desk: attendance.enter(desk, cell, Decimal(4)))
    opened = open_page("hours", {"month": "2026-02", "view": "grid"})
    screen = opened.screen
    assert isinstance(screen, HoursPage)
    before = opened.texts()
    opened.press("Lämna in månaden")
    handed = opened.texts()
    grid = screen.grid
    grid.setFocus()
    grid.setCurrentIndex(screen.model.index(1, 9))
    QTest.keyClicks(grid, "3")
    opened.keys("Right")
    corrected = opened.texts()

    assert "Inte inlämnad" in before
    assert "Inlämnat 12 mars 2026 för 1 av 2 deltagare." in handed
    assert "Ändrad efter inlämning" in corrected
    assert "Karim, Amina behöver lämnas in igen: 10 februari 2026: 4 blev 3." in corrected


def test_a_later_month_says_that_an_earlier_one_was_changed(
    open_page: OpenPage, desk_thread: DeskThread, cases: list[str]
) -> None:
    def fill(desk: Desk) -> None:
        for month in (1, 2):
            cell = Cell(case=cases[0], day=date(2026, month, 10))
            attendance.enter(desk, cell, Decimal(4))
            handing_in.hand_in(desk, f"2026-0{month}", [cases[0]])
        attendance.enter(desk, Cell(case=cases[0], day=date(2026, 1, 10)), Decimal(3))

    desk_thread.run(fill)
    opened = open_page("hours", {"month": "2026-02", "view": "grid"})

    assert "behöver lämnas in igen: en tidigare månad har ändrats." in opened.texts()
