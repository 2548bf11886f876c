"""How somebody wants to see their lists: kept in the vault's own notebook, never handed over.

Saved views hold filters and an order, never a name that was searched for: what can be narrowed by
is what R-38 and decisions S3 allow, and nothing else has a field here.
"""

from datetime import date, timedelta
from typing import Literal, TypeVar

import msgspec

from mia_desktop.services import caseload
from mia_desktop.services.desk import Desk
from mia_desktop.services.today import ACTIVE
from mia_desktop.store import vault_tables
from mia_desktop.store.reading import Filter, Sort

CalendarView = Literal["week", "month", "list"]
Kept = TypeVar("Kept")

_VIEWS, _COLUMNS, _CALENDAR = "look/views", "look/columns", "look/calendar"
MOST = 30
"""Own views; a list of more is no help."""
LONGEST = 40


class Narrowing(msgspec.Struct, frozen=True, kw_only=True):
    """What the caseload is narrowed by and how it is sorted (R-38, decisions S3)."""

    phase: str = ""
    municipality: str = ""
    due: str = ""
    consent: str = ""
    unsent: str = ""
    cover: str = ""
    coach: str = ""
    order: Sort = "name"
    falling: bool = False


class View(msgspec.Struct, frozen=True, kw_only=True):
    """A narrowing with a name of its own."""

    id: str
    name: str
    how: Narrowing


class Columns(msgspec.Struct, frozen=True, kw_only=True):
    """Which columns stand in the list, in their order, and how wide they were made."""

    shown: tuple[str, ...] = ()
    widths: dict[str, int] = {}


UNTIL = {"late": -1, "week": 7, "month": 30}
"""Days from today to which due days and ending consents are looked for."""
PHASES: dict[str, tuple[str, ...]] = {
    "": (),
    "active": ACTIVE,
    "ended": ("AVSLUTAD", "EFTERUPPFOLJNING", "STANGD", "EJ_ANTAGEN", "FELREGISTRERAD"),
}
"""What can be asked for besides one phase."""


def filter_of(how: Narrowing, today: date, text: str = "") -> Filter:
    """What the store is asked for."""

    def until(code: str) -> str:
        return (today + timedelta(days=UNTIL[code])).isoformat() if code in UNTIL else ""

    return Filter(
        text=text, phases=PHASES.get(how.phase, (how.phase,)), coach=how.coach,
        municipalities=(how.municipality,) if how.municipality else (),
        due_before=until(how.due), consent_before=until(how.consent),
    )  # fmt: skip


BUILT_IN: dict[str, Narrowing] = {
    "mine": Narrowing(phase="active"),
    "follow": Narrowing(due="week", order="due"),
    "consent": Narrowing(consent="month", order="consent"),
    "unsent": Narrowing(unsent="yes"),
    "cover": Narrowing(cover="yes"),
    "ended": Narrowing(phase="ended"),
    "all": Narrowing(),
}
"""Views that every vault has; their names are the window's."""


def counts(desk: Desk) -> dict[str, int]:
    """How many each view shows, by its id."""
    today = desk.clock.today()
    every = BUILT_IN | {view.id: view.how for view in own(desk)}
    return {
        key: caseload.how_many(
            desk, filter_of(how, today), unsent=bool(how.unsent), cover=bool(how.cover)
        )
        for key, how in every.items()
    }


def own(desk: Desk) -> tuple[View, ...]:
    """The views that were saved here, by name."""
    found = _read(desk, _VIEWS, list[View], [])
    return tuple(sorted(found, key=lambda view: (view.name.casefold(), view.id)))


def save(desk: Desk, name: str, how: Narrowing) -> View:
    """Keep a narrowing under a name; the same name again replaces it."""
    name = " ".join(name.split())[:LONGEST]
    left = [view for view in own(desk) if view.name.casefold() != name.casefold()]
    made = View(id=desk.new_id(), name=name, how=how)
    _keep(desk, _VIEWS, [*left, made][-MOST:])
    return made


def put_back(desk: Desk, view: View) -> None:
    """A view that was removed, as it was."""
    _keep(desk, _VIEWS, [*own(desk), view])


def remove(desk: Desk, key: str) -> None:
    _keep(desk, _VIEWS, [view for view in own(desk) if view.id != key])


def columns(desk: Desk) -> Columns:
    return _read(desk, _COLUMNS, Columns, Columns())


def keep_columns(desk: Desk, chosen: Columns) -> None:
    _keep(desk, _COLUMNS, chosen)


def calendar(desk: Desk) -> CalendarView | None:
    """How the calendar was looked at last; None before anybody has chosen."""
    return _read(desk, _CALENDAR, CalendarView | None, None)  # type: ignore[arg-type]


def keep_calendar(desk: Desk, view: CalendarView) -> None:
    _keep(desk, _CALENDAR, view)


def _read(desk: Desk, key: str, kind: type[Kept], otherwise: Kept) -> Kept:
    """What was kept; what another version of the program kept and we cannot read is let go of."""
    try:
        return msgspec.json.decode(vault_tables.get(desk.connection, key), type=kind)
    except (KeyError, msgspec.DecodeError):
        return otherwise


def _keep(desk: Desk, key: str, value: object) -> None:
    with desk.writer.transaction():
        vault_tables.put(desk.connection, key, msgspec.json.encode(value).decode())
