"""How an author's wish becomes a line: what it replaces and what it has to have seen.

Whoever makes writes calls these with the heads that stood *on the author's screen*: a write may
only push aside what its author could read (bundle-format §5.3-6).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec

from mia_desktop.domain import standing
from mia_desktop.domain.completing import ROWS, Units, choice
from mia_desktop.domain.composing import person_heads
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records import protection
from mia_desktop.domain.writes import COMPLETE, REMOVE, Entry, Line, Share, Stamp, Stub

FAR_AHEAD = timedelta(hours=24)
"""A stamp further ahead than this does not move our own clock (bundle-format §5.8)."""
MOST_COUNT = 1_000_000
"""More than this in one millisecond goes on in the next one."""


class OpenConflict(Expected):
    """A document cannot be made final while a krock in it is open (bundle-format §5.6)."""

    def __init__(self, units: tuple[tuple[str, str], ...]) -> None:
        super().__init__(units)
        self.units = units


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """The record that is written about."""

    case: str
    kind: str
    record: str


class Pen(msgspec.Struct, frozen=True, kw_only=True):
    """Who writes, and when."""

    author: str
    stamp: Stamp
    form: str = ""
    machine: bool = False
    share: Share = "case"


def edit(pen: Pen, place: Place, unit: str, value: Any, on_screen: Sequence[Entry]) -> Line:
    """A new value; beside an open krock the other heads stay (§5.3)."""
    guard = protection(place.kind, unit)
    replaced = standing.to_replace(on_screen, guard, machine=pen.machine)
    return _line(pen, place, unit, value, replaces=replaced)


def settle(pen: Pen, place: Place, unit: str, value: Any, on_screen: Sequence[Entry]) -> Line:
    """The value that ends a krock: it replaces every head that was shown (§5.3)."""
    replaced = standing.to_replace(on_screen, protection(place.kind, unit), settle=True)
    return _line(pen, place, unit, value, replaces=replaced)


def remove(pen: Pen, place: Place, units: Units) -> Line:
    """Take a record away, having seen all heads of all its units; replaces nothing (§5.5)."""
    return remove_as_seen(pen, place, seen([units]))


def remove_as_seen(pen: Pen, place: Place, saw: Iterable[str]) -> Line:
    """Take a record away as it was read: a change that came in behind the page keeps it (§5.5)."""
    return _line(pen, place, REMOVE, True, saw=sorted(saw))


def undo_removal(pen: Pen, place: Place, removals: Iterable[Entry]) -> Line:
    """Bring a record back: a write that replaces its removals (§5.5)."""
    return _line(pen, place, REMOVE, False, replaces=[entry.id for entry in removals])


def complete(pen: Pen, place: Place, members: Mapping[str, Units], value: Any = True) -> Line:
    """Make a document final as it stands; raises OpenConflict while a krock is open in it.

    `members` holds the heads of the document and of its rows.
    """
    if krockar := open_conflicts(members):
        raise OpenConflict(krockar)
    return _line(pen, place, COMPLETE, value, saw=seen(members.values()))


def choose(pen: Pen, place: Place, completion: str, units: Units) -> Line:
    """Say which of several versions of a document holds (§5.6)."""
    saw = seen([{COMPLETE: units.get(COMPLETE, ())}])
    return _line(pen, place, COMPLETE, choice(completion), saw=saw)


def seen(members: Iterable[Units]) -> list[str]:
    """The ids of all heads of all units, in order: what a removal or completion carries."""
    return sorted({str(e.id) for units in members for heads in units.values() for e in heads})


def open_conflicts(members: Mapping[str, Units]) -> tuple[tuple[str, str], ...]:
    """The krockar of the records that are not removed, as (record, unit)."""
    return tuple(
        (record, unit)
        for record, units in sorted(members.items())
        if not standing.is_removed(units.get(REMOVE, ()), person_heads(units))
        for unit, heads in sorted(units.items())
        if standing.is_plain(unit) and standing.is_conflict(heads)
    )


def members_of(document: str, records: Mapping[str, Units]) -> dict[str, Units]:
    """A document and the rows of its tables, among the records of its case."""
    rows = rows_by_document(records).get(document, [])
    return {key: records[key] for key in (document, *rows) if key in records}


def rows_by_document(records: Mapping[str, Units]) -> dict[str, list[str]]:
    """The rows of each document, in the order of their ids."""
    found: dict[str, list[str]] = {}
    for key in sorted(records):
        named = {_document(entry) for entry in records[key].get("document", ())}
        for document in sorted(named - {"", key}):
            found.setdefault(document, []).append(key)
    return found


def tick(last: Stamp, now: datetime, epoch: str, heard: Iterable[Stamp] = ()) -> Stamp:
    """The next stamp of a hybrid clock: never backwards, and never led far ahead (§5.8)."""
    limit = _milliseconds(now + FAR_AHEAD)
    known = [(last.wall, last.count), *((s.wall, s.count) for s in heard if s.wall <= limit)]
    wall, count = max(known)
    here = _milliseconds(now)
    if here > wall:
        return Stamp(wall=here, epoch=epoch)
    if count >= MOST_COUNT:  # another's clock may have counted to the format's end
        return Stamp(wall=wall + 1, epoch=epoch)
    return Stamp(wall=wall, count=count + 1, epoch=epoch)


def is_far_ahead(stamp: Stamp, now: datetime) -> bool:
    """Whether a stamp is to be marked as made by a clock that was wrong (§5.8)."""
    return stamp.wall > _milliseconds(now + FAR_AHEAD)


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def _document(entry: Entry) -> str:
    """The document that a row says it belongs to."""
    if isinstance(entry, Stub) or entry.line.kind not in ROWS:
        return ""
    return entry.line.value if isinstance(entry.line.value, str) else ""


def _line(
    pen: Pen,
    place: Place,
    unit: str,
    value: Any,
    *,
    replaces: Sequence[str] = (),
    saw: Sequence[str] = (),
) -> Line:
    return Line(
        author=pen.author,
        case=place.case,
        epoch=pen.stamp.epoch,
        form=pen.form,
        kind=place.kind,
        machine=pen.machine,
        record=place.record,
        replaces=tuple(sorted(replaces)),
        saw=tuple(saw),
        share=pen.share,
        stamp=(pen.stamp.wall, pen.stamp.count),
        unit=unit,
        value=msgspec.to_builtins(value),
    )
