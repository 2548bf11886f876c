"""Öva: forty invented participants with a year behind them (decisions C18).

Everything is made through the services that the screens use, on the day when it happened: a clock
is led from a year ago to yesterday, so that dates, histories and what is due are real.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from mia_desktop.services import caseload
from mia_desktop.services.desk import Desk
from mia_desktop.services.practice import acquaintance
from mia_desktop.services.practice.past import PastClock
from mia_desktop.services.practice.year import Office, Year
from mia_desktop.store import vault_tables

PREFIX = "EX"
"""Of the practice participants' numbers, where the vault has not decided on another."""
BEGINNING = 366
"""So many days ago it all begins."""


def fill(desk: Desk, office: Desk | None = None, stick: Path | None = None) -> int:
    """Put the practice caseload into a new vault; returns how many participants came in.

    With a new office beside it the two come to know each other, and bundles and receipts go
    between them by way of `stick`. Raises ValueError where somebody is in the caseload: invented
    people never mix with real ones.
    """
    if caseload.count(desk):
        raise ValueError("there are participants in this vault")
    clock = PastClock(desk.clock.today())
    clock.go(BEGINNING)
    with ExitStack() as stack:
        coach = stack.enter_context(_before(desk, clock))
        clerk = stack.enter_context(_before(office, clock)) if office is not None else None
        if clerk is not None:
            acquaintance.introduce(clerk, coach, PREFIX)
        elif not coach.setting("prefix"):
            coach.decide("prefix", PREFIX)
        beside = Office(clerk, stick) if clerk is not None and stick is not None else None
        Year(clock, [coach], beside).live()
    return caseload.count(desk)


@contextmanager
def _before(desk: Desk, clock: PastClock) -> Iterator[Desk]:
    """The same vault, made just now, in the past: all that happens in it happened before."""
    vault_tables.put(desk.connection, "stamp", "0.0")
    now, desk.vault.clock = desk.vault.clock, clock
    try:
        yield Desk(desk.vault, desk.places, clock, desk.person)
    finally:
        desk.vault.clock = now
