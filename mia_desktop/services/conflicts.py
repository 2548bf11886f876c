"""Krockar: two people's values in one unit, shown side by side and settled by a person (§5.3-5)."""

from datetime import UTC, datetime
from typing import Any

import msgspec

from mia_desktop.domain import standing
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.writes import Write
from mia_desktop.services.desk import Desk
from mia_desktop.store import entries, reading
from mia_desktop.store.writing import Change


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """What one of them wrote, and when."""

    id: str
    author: str
    at: datetime
    value: Any


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """One unit with heads of different value; `void`: removed by one, changed by another."""

    case: str
    number: str
    record: str
    kind: str
    unit: str
    sides: tuple[Side, ...]


def waiting(desk: Desk, case: str = "") -> list[Conflict]:
    """All open krockar, or those of one case, in the order of their records."""
    found: list[Conflict] = []
    for record in reading.with_conflicts(desk.connection):
        if case and record.case != case:
            continue
        found += [_conflict(desk, record, unit) for unit in record.open]
    return found


def settle(desk: Desk, conflict: Conflict, value: Any) -> None:
    """One value takes the place of every head that was on the screen (§5.3).

    What has come since stays beside it, and is a krock again.
    """
    change = Change(
        case=conflict.case, kind=conflict.kind, record=conflict.record, unit=conflict.unit,
        value=value, settle=True, on_screen=tuple(side.id for side in conflict.sides),
    )  # fmt: skip
    desk.put(change, note="settle")


def _conflict(desk: Desk, record: Record, unit: str) -> Conflict:
    heads = entries.heads(desk.connection, record.id, unit)
    sides = [
        Side(
            id=head.id,
            author=head.line.author,
            at=datetime.fromtimestamp(head.line.stamp[0] / 1000, tz=UTC),
            value=head.line.value,
        )
        for head in standing.speaking(heads)
        if isinstance(head, Write)
    ]
    person = desk.find(record.case)
    number = str(person.values.get("number") or "") if person is not None else ""
    return Conflict(
        case=record.case, number=number, record=record.id, kind=record.kind, unit=unit,
        sides=tuple(sorted(sides, key=lambda side: (side.at, side.id))),
    )  # fmt: skip
