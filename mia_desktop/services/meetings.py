"""Planned meetings: a reminder with a day, a time and a place (domain §4.1, ux S23)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from mia_desktop.domain.records.work import Reminder
from mia_desktop.services.desk import Desk, changes
from mia_desktop.store import drafts
from mia_desktop.store.due import MEETING

DRAFT = ("new_meeting", "draft/new")
"""Where what is typed of a meeting that is not saved yet is kept (decisions C5)."""


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """What is said of a meeting; only whom and which day are needed."""

    case: str
    day: date
    time: str = ""
    place: str = ""
    text: str = ""


def plan(desk: Desk, planned: Planned) -> str:
    """A new meeting; its draft goes. Ångra takes it back."""
    values: dict[str, Any] = {"kind": MEETING, "day": planned.day}
    more = {"time": planned.time, "place": planned.place, "text": planned.text}
    values |= {unit: value for unit, value in more.items() if value}
    with desk.step():
        drafts.drop(desk.connection, *DRAFT)
        return desk.create("reminder", planned.case, values)


def get(desk: Desk, record: str) -> Planned:
    """A meeting as it is planned now."""
    found = desk.get(record).as_type(Reminder)
    return Planned(
        case=found.case, day=found.day or desk.clock.today(), time=found.time,
        place=found.place, text=found.text,
    )  # fmt: skip


def change(desk: Desk, record: str, values: Mapping[str, Any]) -> None:
    """Move it, or say something else of it; only what is another value is written."""
    found = desk.get(record)
    other = {u: v for u, v in values.items() if _plain(v) != (found.values.get(u) or "")}
    if other:
        desk.put(*changes("reminder", found.case, record, other))


def remove(desk: Desk, record: str) -> None:
    """It is called off; Ångra brings it back."""
    desk.remove(desk.get(record))


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
