"""What this vault reminds of and when: decisions of the vault, for they are about its work."""

from datetime import timedelta

import msgspec

from mia_desktop.services.desk import Desk

AFTER_EXIT_YEAR = "after_exit_12"
OUTSIDE_COPY = "remind_outside_days"
RECEIPT = "remind_receipt_days"
OUTSIDE_DAYS = (7, 14, 30, 60)
RECEIPT_DAYS = (7, 14, 30)
USUAL_OUTSIDE, USUAL_RECEIPT = 30, 7


class Reminding(msgspec.Struct, frozen=True, kw_only=True):
    """`after_exit_year`: twelve months after an exit as well (decisions C13)."""

    after_exit_year: bool = False
    outside_days: int = USUAL_OUTSIDE
    receipt_days: int = USUAL_RECEIPT


def chosen(desk: Desk) -> Reminding:
    return Reminding(
        after_exit_year=bool(desk.setting(AFTER_EXIT_YEAR)),
        outside_days=_days(desk, OUTSIDE_COPY, OUTSIDE_DAYS, USUAL_OUTSIDE),
        receipt_days=_days(desk, RECEIPT, RECEIPT_DAYS, USUAL_RECEIPT),
    )


def decide(desk: Desk, wanted: Reminding) -> None:
    """Keep what differs from before; each is noted in the log."""
    before = chosen(desk)
    for name, old, new in (
        (AFTER_EXIT_YEAR, before.after_exit_year, wanted.after_exit_year),
        (OUTSIDE_COPY, before.outside_days, wanted.outside_days),
        (RECEIPT, before.receipt_days, wanted.receipt_days),
    ):
        if old != new:
            with desk.writer.transaction():
                desk.decide(name, new)
                desk.note("setting", detail=f"{name} {new}")


def outside_copy_after(desk: Desk) -> timedelta:
    """How old a copy outside the laptop may be before Idag says so."""
    return timedelta(days=_days(desk, OUTSIDE_COPY, OUTSIDE_DAYS, USUAL_OUTSIDE))


def receipt_after(desk: Desk) -> timedelta:
    """How long a bundle may be without a receipt before Idag says so."""
    return timedelta(days=_days(desk, RECEIPT, RECEIPT_DAYS, USUAL_RECEIPT))


def _days(desk: Desk, name: str, allowed: tuple[int, ...], usual: int) -> int:
    found = desk.setting(name)
    return found if found in allowed else usual
