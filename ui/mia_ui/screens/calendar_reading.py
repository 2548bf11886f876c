"""What the calendar asks the vault, and where somebody is in it meanwhile."""

from datetime import date, timedelta
from weakref import WeakKeyDictionary

import msgspec
from PySide6.QtGui import QAccessible

from mia_desktop.domain.days import months_on
from mia_desktop.services import agenda, caseload, views
from mia_desktop.services.agenda import Item
from mia_desktop.services.caseload import Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.today import ACTIVE
from mia_desktop.services.views import CalendarView
from mia_ui.models.caseload import shown as name_of
from mia_ui.screens.meeting_panel import read_draft

WEEK = 7


class Looked(msgspec.Struct, frozen=True, kw_only=True):
    """Where somebody was in the calendar; forgotten with the desk when the vault locks."""

    day: date
    view: CalendarView


latest: WeakKeyDictionary[Desk, Looked] = WeakKeyDictionary()


def somebody_listens() -> bool:
    """Whether assistive technology is at work: then the list comes first (ux S23)."""
    return QAccessible.isActive()


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows."""

    items: list[Item]
    view: CalendarView | None = None
    draft: dict[str, str] = {}


def read(desk: Desk, start: date, end: date) -> Read:
    """The days that are shown (on the store thread)."""
    return Read(
        items=agenda.between(desk, start, end), view=views.calendar(desk), draft=read_draft(desk)
    )


def read_people(desk: Desk) -> list[tuple[str, str]]:
    """Whom a meeting can be with; read when one is to be planned, for they may be thousands."""
    cases = caseload.rows(desk, caseload.ids(desk, Filter(phases=ACTIVE)))
    return [
        (row.case, name_of(row) if row.protected else f"{name_of(row)}, {row.number}")
        for row in cases
    ]


def span(view: CalendarView, day: date) -> tuple[date, date]:
    """The first and the last day that are shown around a day: whole weeks, or a month's list."""
    if view == "week":
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=WEEK - 1)
    first = day.replace(day=1)
    end = months_on(first, 1) - timedelta(days=1)
    if view == "list":
        return first, end
    last = end + timedelta(days=WEEK - 1 - end.weekday())
    return first - timedelta(days=first.weekday()), last
