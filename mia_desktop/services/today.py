"""Idag: what waits, sorted into the groups of the page, in their order (ux §1.6)."""

from datetime import date, timedelta
from typing import Literal

import msgspec

from mia_desktop.services import agenda, handed, keeping, unsent, waiting_hours
from mia_desktop.services.agenda import MEETING, QUIET, RENEWALS, Item
from mia_desktop.services.desk import Desk
from mia_desktop.services.keeping import Reminder
from mia_desktop.store import reading
from mia_desktop.store.reading import Filter

ACTIVE = ("AKTUALISERAD", "KARTLAGGNING", "PLANERING", "PAGAENDE", "PAUSAD")
"""Phases in which somebody takes part."""

WEEK = timedelta(days=7)
MONTH = timedelta(days=30)
"""How long before its end a consent or a plan is told of (ux §1.6)."""
YEAR = timedelta(days=365)

GroupName = Literal[
    "late", "today", "coming", "consents", "plans", "begun", "hours", "office", "from_office"
]
ORDER: tuple[GroupName, ...] = (
    "late", "today", "coming", "consents", "plans", "begun", "hours", "office", "from_office",
)  # fmt: skip


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows; `after` is the first thing beyond the coming week.

    `reasons` are contacts that nobody is asked for since no consent allows them (R-26).
    """

    groups: dict[GroupName, tuple[Item, ...]]
    reasons: tuple[Item, ...] = ()
    after: Item | None = None
    active: int = 0
    copies: tuple[Reminder, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nobody waits; what is to be handed over does not count."""
        return not any(items for name, items in self.groups.items() if name != "office")


def read(desk: Desk) -> Day:
    """What waits for somebody today."""
    today = desk.clock.today()
    every = agenda.waiting(desk, today + MONTH)
    deeds = [item for item in every if _is_deed(item)]
    now, week = today.isoformat(), (today + WEEK).isoformat()
    begun = [item for item in every if item.kind == "unfinished"]
    begun.sort(key=lambda item: item.day, reverse=True)
    groups: dict[GroupName, tuple[Item, ...]] = {
        "late": tuple(item for item in deeds if item.day < now and item.kind != MEETING),
        "today": tuple(item for item in deeds if item.day == now),
        "coming": tuple(item for item in deeds if now < item.day <= week),
        "consents": tuple(item for item in every if item.kind == "consent"),
        "plans": tuple(item for item in every if item.kind in RENEWALS),
        "begun": (*begun, *agenda.unsigned_since(desk, every, today - WEEK)),
        "hours": tuple(waiting_hours.missing(desk, today)),
        "office": tuple(_to_office(desk)),
        "from_office": tuple(_conflicts(desk)),
    }
    nothing = not any(items for name, items in groups.items() if name != "office")
    later = next((item for item in deeds if item.day > week), None)
    return Day(
        groups=groups,
        reasons=tuple(agenda.reasons(every, today - MONTH, today + WEEK)),
        after=_first(desk, today) if nothing else later,
        active=len(reading.case_ids(desk.connection, Filter(phases=ACTIVE))),
        copies=keeping.reminders(desk),
    )


def _is_deed(item: Item) -> bool:
    if item.kind in QUIET or item.kind in RENEWALS or item.kind == "consent":
        return False
    return not item.kind.startswith(agenda.NO_CONTACT)


def _first(desk: Desk, today: date) -> Item | None:
    every = agenda.between(desk, today, today + YEAR)
    return next((item for item in every if _is_deed(item)), None)


def _to_office(desk: Desk) -> list[Item]:
    """What has not been handed over, and bundles of which nothing has been heard (ux §1.13)."""
    waiting = unsent.waiting(desk)
    found: list[Item] = []
    if waiting.count:
        since = waiting.since.isoformat() if waiting.since else ""
        found.append(Item(kind="unsent", day=since, count=waiting.count, page="hand_over"))
    for bundle in handed.overdue(desk):
        found.append(
            Item(
                kind="bundle", day=bundle.made[:10], record=bundle.id, what=bundle.file,
                count=bundle.writes, page="hand_over",
            )
        )  # fmt: skip
    return found


def _conflicts(desk: Desk) -> list[Item]:
    """Participants in whose case two people have written different things."""
    rows = desk.connection.execute(
        "SELECT case_id, shown, number, protected, conflicts FROM caseload"
        " WHERE conflicts > 0 ORDER BY sort, case_id"
    )
    return [
        Item(
            kind="conflicts", case=case, who=shown, number=number, protected=bool(hidden),
            count=count, page="conflicts", args={"case": case},
        )
        for case, shown, number, hidden, count in rows.fetchall()
    ]  # fmt: skip
