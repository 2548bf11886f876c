"""A record written anew in another person's file, word by word, with what it used to say.

A write names its case, its record and its author for ever, and `replaces` names ids of the same
record only (bundle-format §4.4, §5.3). So no write changes file: the words are written once more,
the oldest first, by whoever moves them, each in the place of the one before. Who wrote them first
and when goes along as plain text (`Moved.written`): a stamp of that time would be forged.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from mia_desktop.domain import canonical, standing
from mia_desktop.domain.completing import chosen
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.writes import COMPLETE, Write
from mia_desktop.services.desk import Desk
from mia_desktop.store import entries
from mia_desktop.store.writing import Change

RUN = "participation"
"""Which time in the project something belongs to: in the right file the latest one there."""
_GONE: Any = object()

Written = dict[str, dict[str, list[list[Any]]]]
"""Of record and unit who wrote each word and when (milliseconds), the oldest first."""


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """From which file to which: what every record is called there, and what must stay behind."""

    source: str
    target: str
    names: Mapping[str, str]
    """The new id of each record that goes along."""
    behind: Collection[str]
    """Ids of the first file: no word that goes along may name one."""
    run: str
    """The participation in the right file."""

    def value(self, unit: str, value: Any) -> Any:
        """A value as it reads in the right file; None where it named something left behind."""
        if unit == RUN:
            return self.run or None
        found = self._said(value)
        return None if found is _GONE else found

    def _said(self, value: Any) -> Any:
        if isinstance(value, str):
            if value in self.names:
                return self.names[value]
            return _GONE if value in self.behind else value
        if isinstance(value, Mapping):
            found = {key: self._said(part) for key, part in value.items()}
            if found.get("v") is _GONE:
                return _GONE
            return {key: "" if part is _GONE else part for key, part in found.items()}
        if isinstance(value, Sequence):
            kept = [said for part in value if (said := self._said(part)) is not _GONE]
            return _GONE if value and not kept else kept
        return value


def names_left_behind(way: Way, record: Record) -> bool:
    """Whether something in the record points at what stays in the first file."""
    return any(
        way.value(unit, value) != value
        for unit, value in msgspec.to_builtins(record.values).items()
        if unit != RUN and _without(value, way.names)
    )


def _without(value: Any, names: Mapping[str, str]) -> bool:
    """Whether a value is none that only changes its id with what goes along."""
    if isinstance(value, Mapping):
        return any(_without(part, names) for part in value.values())
    if isinstance(value, list | tuple):
        return any(_without(part, names) for part in value)
    return value not in names


def write(desk: Desk, way: Way, parts: Sequence[Record]) -> Written:
    """Write a record and what is part of it in the right file; returns who wrote what there.

    A finished document is finished there too: at the same place among its words (§5.6).
    """
    found: Written = {}
    pending: list[Change] = []
    told: list[Write] = []
    for line in _lines(desk, parts):
        if line.line.unit != COMPLETE:
            pending.append(_change(way, line))
            told.append(line)
            continue
        _put(desk, pending, told, found)
        pending, told = [], []
        _complete(desk, way, line)
    _put(desk, pending, told, found)
    return found


def write_since(desk: Desk, way: Way, record: Record, units: Collection[str]) -> None:
    """Put what a record has come to say since it was moved beside what stands in the copy.

    Whatever another has written there meanwhile stays, and is a krock that somebody reads.
    """
    for unit in sorted(units):
        heads = [e for e in entries.heads(desk.connection, record.id, unit) if isinstance(e, Write)]
        for head in sorted(heads, key=lambda each: each.stamp):
            change = _change(way, head)
            desk.put(msgspec.structs.replace(change, on_screen=()), note="move_in")


def _lines(desk: Desk, parts: Sequence[Record]) -> Iterator[Write]:
    """All that was ever written in these, the oldest first, as it was written."""
    every = [
        write
        for record in parts
        for unit in entries.units(desk.connection, record.id)
        if standing.is_plain(unit) or unit == COMPLETE
        for write in entries.history(desk.connection, record.id, unit)
    ]
    every = [
        write for write in every if write.line.unit != COMPLETE or not chosen(write.line.value)
    ]
    return iter(sorted(every, key=lambda write: (write.stamp, write.id)))


def _change(way: Way, write: Write) -> Change:
    line = write.line
    return Change(
        case=way.target, kind=line.kind, record=way.names[line.record], unit=line.unit,
        value=way.value(line.unit, line.value), form=line.form, share=line.share,
        machine=line.machine,
    )  # fmt: skip


def _put(desk: Desk, changes: Sequence[Change], told: Sequence[Write], found: Written) -> None:
    """Save these and note whose words they are; a word that stands already is not written."""
    made = desk.put(*changes, note="move_in")
    left = iter(zip(changes, told, strict=True))
    for write in made:
        line = write.line
        for change, first in left:
            if (change.record, change.unit) == (line.record, line.unit) and _same(
                change, line.value
            ):
                said = found.setdefault(line.record, {}).setdefault(line.unit, [])
                said.append([first.line.author, first.line.stamp[0]])
                break


def _same(change: Change, value: Any) -> bool:
    return canonical.encode(msgspec.to_builtins(change.value)) == canonical.encode(value)


def _complete(desk: Desk, way: Way, line: Write) -> None:
    value = line.line.value
    if isinstance(value, dict):
        rows = [way.names[row] for row in value.get("rows", ()) if row in way.names]
        value = {**value, "rows": rows}
    new = way.names[line.line.record]
    desk.writer.complete(new, line.line.kind, way.target, value)
