"""Perioder on the participant's page: the days as they were, not the day of typing (R-01)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mia_desktop.services import participation
from mia_desktop.store import audit
from tests.helpers.case_page import at, page, view

if TYPE_CHECKING:
    from mia_desktop.services.desk import Desk
    from tests.helpers.window import DeskThread, OpenWindow
    from tests.ui.screens.conftest import OpenPage

NOW = "Period 1, den nuvarande: Aktualiserad"


def periods(opened: OpenWindow, case: str) -> list[tuple[date | None, date | None]]:
    return [(run.period.start, run.period.end) for run in view(opened, case).participations]


def leave(opened: OpenWindow) -> None:
    """Out of the day and its calendar."""
    opened.keys("Tab")
    opened.keys("Tab")
    opened.settle()


@pytest.mark.rule("R-01")
def test_a_period_is_dated_when_it_was_and_the_log_tells(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Half a caseload is typed in March and began in January: the day it was is what stands."""
    opened = at(open_page, case, "phase")
    opened.write(f"{NOW}: började", "2026-01-19")
    leave(opened)

    def logged(desk: Desk) -> int:
        return sum(line.detail == "period" for line in audit.lines(desk.connection))

    assert periods(opened, case) == [(date(2026, 1, 19), None)]
    assert desk_thread.run(logged) == 1


def two(desk: Desk, case: str) -> None:
    run = desk.of_case(case, "participation")[0]
    participation.set_period(desk, run.id, {"start": "2025-01-07", "end": "2025-12-19"})
    desk.set(desk.get(run.id), "status", "STANGD")
    participation.reopen(desk, case)


def test_an_earlier_period_is_dated_as_well_and_what_is_odd_is_said(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Warnings, never gates (R-03): what is written stands, and one is told how it is counted."""
    desk_thread.run(lambda desk: two(desk, case))
    opened = at(open_page, case, "phase")
    before = opened.texts()
    opened.write("Period 1: Stängd: slutade", "2026-04-30")
    leave(opened)
    overlapping = opened.texts()
    opened.write("Period 1: Stängd: slutade", "2024-12-20")
    leave(opened)
    turned = opened.texts()
    opened.write("Period 1: Stängd: slutade", "")
    leave(opened)

    assert "Kontrollera dagarna" not in before
    assert "Perioden går in i en annan period. En av dagarna ligger framåt i tiden." in overlapping
    assert "Slutdagen är före startdagen." in turned
    assert "Slutdagen saknas. Perioden räknas som pågående." in opened.texts()
    assert periods(opened, case)[0] == (date(2025, 1, 7), None)


def test_a_day_half_written_survives_the_lock(open_page: OpenPage, case: str) -> None:
    """C5: what is no date yet is neither saved nor lost."""
    opened = at(open_page, case, "phase")
    fields = next(iter(page(opened).phase.periods.fields.values()))
    opened.write(f"{NOW}: började", "2026-01-1")
    (timer,) = fields._timers.values()
    timer.timeout.emit()
    opened.settle()
    opened.screen.leave()
    opened.settle()
    again = at(open_page, case, "phase")
    row = next(iter(page(again).phase.periods.fields.values())).rows["period"]

    assert row.field.draft().partition("\n")[0] == "2026-01-1"
    assert periods(again, case) == [(date(2026, 3, 12), None)]


def test_the_phase_sets_the_last_day_in_the_field_too(open_page: OpenPage, case: str) -> None:
    """A field that shows what was before would put it back when it is left."""
    opened = at(open_page, case, "phase")
    page(opened).phase.status_chosen.emit("AVSLUTAD")
    opened.settle()
    (fields,) = page(opened).phase.periods.fields.values()

    assert fields.rows["period"].field.value() == {"start": "2026-03-12", "end": "2026-03-12"}


def test_the_history_of_a_period_is_one_key_away_and_leads_back(
    open_page: OpenPage, case: str
) -> None:
    """R-18: who dated it, and the way back."""
    opened = at(open_page, case, "phase")
    opened.write(f"{NOW}: började", "2026-01-19")
    leave(opened)
    opened.find(f"{NOW}: började").setFocus()
    opened.keys("Ctrl+H")
    opened.settle()
    words = opened.texts()
    part = page(opened).phase.periods
    held = part.past.opened()
    opened.find(f"{NOW}: började").setFocus()
    opened.keys("Ctrl+H")
    closed = part.past.opened()
    assert part.past.open_again(held)
    opened.settle()
    panel = part.past.panel
    assert panel is not None
    panel.put_back.emit()
    opened.settle()

    assert f"Historik: {NOW}" in words
    assert "19 jan. 2026" in words or "19 januari 2026" in words
    assert held.startswith("past ")
    assert closed == part.past.opened() == ""


@pytest.mark.rule("R-01")
def test_whoever_is_asked_afterwards_can_come_back(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Domain §1.6: from efteruppföljning to a new period, as from any other end."""

    def ended(desk: Desk) -> None:
        run = desk.of_case(case, "participation")[0]
        participation.set_status(desk, run.id, "EFTERUPPFOLJNING")

    desk_thread.run(ended)
    opened = at(open_page, case, "phase")
    opened.press("Börja en ny period")
    runs = [run.status for run in view(opened, case).participations]
    desk_thread.run(lambda desk: desk.remove(desk.of_case(case, "participation")[-1]))
    again = at(open_page, case)
    words = again.texts()
    again.keys("Ctrl+Return")

    assert runs == ["EFTERUPPFOLJNING", "AKTUALISERAD"]
    assert "Gör en efteruppföljning" in words
    assert "Insatsen är avslutad" in words
    assert [run.status for run in view(again, case).participations] == runs


def test_whoever_was_not_taken_in_may_come_another_time(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """A kartläggning would be begun in a time that nobody counts."""

    def refused(desk: Desk) -> None:
        run = desk.of_case(case, "participation")[0]
        participation.set_status(desk, run.id, "EJ_ANTAGEN")

    desk_thread.run(refused)
    words = at(open_page, case).texts()

    assert "Deltagaren är inte antagen" in words
    assert "Insatsen är avslutad" not in words
    assert "Börja en ny period" in words
