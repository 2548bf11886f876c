"""From the standing writes of one record to the record as it is shown."""

from collections.abc import Mapping, Sequence
from typing import Any

from mia_desktop.domain import standing
from mia_desktop.domain.records import protection
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.writes import COMPLETE, REMOVE, Entry, Stub, Write


def compose(record: str, units: Mapping[str, Sequence[Entry]]) -> tuple[Record, bool]:
    """The record, and whether it is removed; `units` holds the heads of each of its units."""
    kind = case = ""
    values: dict[str, Any] = {}
    opened: list[str] = []
    missing: list[str] = []
    for unit in sorted(units):
        heads = units[unit]
        if kind == "":
            kind, case = _whose(heads)
        if not standing.is_plain(unit):
            continue
        top = standing.shown(heads, protection(kind, unit))
        if isinstance(top, Stub):
            missing.append(unit)
        else:
            values[unit] = top.line.value
        if standing.is_conflict(heads):
            opened.append(unit)
    removals = units.get(REMOVE, ())
    present = person_heads(units)
    body = Record(
        id=record,
        kind=kind,
        case=case,
        values=values,
        open=tuple(opened),
        missing=tuple(missing),
        void=standing.is_void(removals, present),
        completions=tuple(sorted(e.id for e in units.get(COMPLETE, ()))),
    )
    return body, standing.is_removed(removals, present)


def person_heads(units: Mapping[str, Sequence[Entry]]) -> set[str]:
    """All heads made by persons: what a removal has to have seen (bundle-format §5.5).

    A completion and an undone removal count as well: they too say that the record is wanted.
    """
    return {
        str(entry.id)
        for unit, heads in units.items()
        for entry in heads
        if not standing.is_machine(entry) and (unit != REMOVE or standing.is_undo(entry))
    }


def _whose(heads: Sequence[Entry]) -> tuple[str, str]:
    for entry in heads:
        if isinstance(entry, Write):
            return entry.line.kind, entry.line.case
    return "", ""
