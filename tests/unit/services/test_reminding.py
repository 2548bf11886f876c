"""What the vault reminds of is its own decision, kept in it and noted."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mia_desktop.services import closing, keeping, reminding
from mia_desktop.services.reminding import Reminding
from mia_desktop.store import audit
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk

if TYPE_CHECKING:
    from pathlib import Path


def test_what_nobody_has_chosen_is_as_usual(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)

    assert reminding.chosen(desk) == Reminding(
        after_exit_year=False, outside_days=30, receipt_days=7
    )
    assert reminding.receipt_after(desk) == timedelta(days=7)


def test_a_contact_after_twelve_months_is_a_choice(tmp_path: Path) -> None:
    """Decisions C13: 1 and 6 months by default, 12 a setting."""
    desk = new_desk(tmp_path)
    before = closing.months(desk)

    reminding.decide(desk, Reminding(after_exit_year=True))

    assert (before, closing.months(desk)) == ((1, 6), (1, 6, 12))


def test_a_copy_outside_is_asked_for_as_often_as_was_chosen(tmp_path: Path) -> None:
    clock = FakeClock()
    desk = new_desk(tmp_path / "laptop", clock=clock)
    (tmp_path / "stick").mkdir()
    keeping.copy_out(desk, tmp_path / "stick")
    reminding.decide(desk, Reminding(outside_days=14))

    clock.forward(days=13)
    before = [each.outside for each in keeping.reminders(desk)]
    clock.forward(days=2)

    assert True not in before
    assert True in [each.outside for each in keeping.reminders(desk)]


def test_only_what_was_changed_is_noted(tmp_path: Path) -> None:
    """The log says who decided that the vault reminds less often."""
    desk = new_desk(tmp_path)

    reminding.decide(desk, Reminding(receipt_days=30))
    reminding.decide(desk, Reminding(receipt_days=30))
    noted = [line.detail for line in audit.lines(desk.connection) if line.kind == "setting"]

    assert noted == ["remind_receipt_days 30"]
    assert reminding.receipt_after(desk) == timedelta(days=30)


def test_days_that_are_not_offered_are_as_usual(tmp_path: Path) -> None:
    """Another version of the program may have kept something else."""
    desk = new_desk(tmp_path)
    desk.decide(reminding.OUTSIDE_COPY, 4000)

    assert reminding.chosen(desk).outside_days == reminding.USUAL_OUTSIDE
