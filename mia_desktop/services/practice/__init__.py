"""Öva: forty invented participants with a year behind them (decisions C18).

Everything is made through the services that the screens use, on the day when it happened: a clock
is led from a year ago to yesterday, so that dates, histories and what is due are real.
"""

from mia_desktop.services import caseload
from mia_desktop.services.desk import Desk
from mia_desktop.services.practice import example, forms, lists, plans
from mia_desktop.services.practice.life import Life
from mia_desktop.services.practice.past import PastClock
from mia_desktop.store import vault_tables

PREFIX = "EX"
"""Of the practice participants' numbers, where the vault has not decided on another."""


def fill(desk: Desk) -> int:
    """Put the practice caseload into a new vault; returns how many participants came in.

    Raises ValueError where somebody is in the caseload: invented people never mix with real ones.
    """
    if caseload.count(desk):
        raise ValueError("there are participants in this vault")
    clock = PastClock(desk.clock.today())
    past = Desk(desk.vault, desk.places, clock, desk.person)
    with past.writer.transaction():
        if not past.setting("prefix"):
            past.decide("prefix", PREFIX)
        # The vault was made just now: what happens in it from here on happened before.
        vault_tables.put(past.connection, "stamp", "0.0")
        lives = [Life(past, clock, person) for person in example.people()]
        events = [
            event
            for life in lives
            for event in (*life.events(), *forms.events(life), *plans.events(life))
        ]
        events += lists.events(lives)
        for ago, happen in sorted(events, key=lambda event: -event[0]):
            clock.go(ago)
            happen()
    return caseload.count(desk)
