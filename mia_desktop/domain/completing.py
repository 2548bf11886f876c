"""Documents made final: what each version holds, what came after it, and which version holds.

A completion is a write of the unit `!complete` that names all heads of the document and of its
rows in `saw`; it replaces nothing, so two of them stay two versions (bundle-format §5.6).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from mia_desktop.domain import standing
from mia_desktop.domain.composing import compose
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.writes import COMPLETE, REMOVE, Entry, Stub, Write

ROWS = ("row", "step_progress")
"""Kinds whose records are rows of a document when they name it."""
HOLDS = "holds"

Units = Mapping[str, Sequence[Entry]]
"""The heads of each unit of one record."""


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """A document as somebody made it final.

    `records` are the document and its rows, `missing` the ids of writes that are not here,
    `late` the heads of persons that came after ("kom efter fastställandet").
    """

    write: Write
    records: dict[str, Record]
    missing: tuple[str, ...] = ()
    late: tuple[Entry, ...] = ()


class Versions(msgspec.Struct, frozen=True, kw_only=True):
    """All versions of a document, oldest stamp first, and the id of the one that holds.

    `holds` is empty while two versions stand that nobody has chosen between.
    """

    record: str
    all: tuple[Version, ...]
    holds: str = ""


def choice(completion: str) -> dict[str, str]:
    """The value of a `!complete` write that says which of several versions holds."""
    return {HOLDS: completion}


def chosen(value: Any) -> str:
    """The version that a `!complete` write points out; empty if it is itself a version."""
    named = value.get(HOLDS) if isinstance(value, dict) else None
    return named if isinstance(named, str) else ""


def versions(
    record: str,
    completions: Iterable[Write],
    named: Mapping[str, Entry],
    members: Mapping[str, Units],
) -> Versions:
    """The versions of a document.

    `completions` are its `!complete` writes, `named` holds the entries that their `saw` names as
    far as they are here, `members` the heads of the document and of its rows.
    """
    writes = sorted(completions, key=lambda write: (write.stamp, write.id))
    made = [write for write in writes if not chosen(write.line.value)]
    return Versions(
        record=record,
        all=tuple(_version(record, write, named, members) for write in made),
        holds=_holding(writes, {str(write.id) for write in made}),
    )


def _version(
    record: str, write: Write, named: Mapping[str, Entry], members: Mapping[str, Units]
) -> Version:
    here = [named[key] for key in write.line.saw if key in named]
    bodies: dict[str, Record] = {}
    for key, units in _content(record, write, here).items():
        body, removed = compose(key, units)
        if not removed:
            bodies[key] = msgspec.structs.replace(body, completions=())
    absent = [key for key in write.line.saw if key not in named or isinstance(named[key], Stub)]
    return Version(
        write=write,
        records=bodies,
        missing=tuple(sorted(absent)),
        late=tuple(standing.late(write, _changes(record, members))),
    )


def _content(record: str, write: Write, here: Sequence[Entry]) -> dict[str, dict[str, list[Entry]]]:
    """The named entries by record and unit: the document's own and its rows', nobody else's.

    A removal of the document that was void when it was made final says nothing of the version.
    """
    rows = {
        entry.line.record
        for entry in here
        if isinstance(entry, Write)
        and entry.line.kind in ROWS
        and entry.line.case == write.line.case
    }
    found: dict[str, dict[str, list[Entry]]] = {}
    for entry in here:
        source = entry if isinstance(entry, Stub) else entry.line
        if source.record in rows or (source.record == record and standing.is_plain(source.unit)):
            found.setdefault(source.record, {}).setdefault(source.unit, []).append(entry)
    return found


def _changes(record: str, members: Mapping[str, Units]) -> list[Entry]:
    """Heads that change what a document says; its own removal is told elsewhere."""
    return [
        entry
        for key in sorted(members)
        for unit, heads in sorted(members[key].items())
        if unit != COMPLETE and not (key == record and unit == REMOVE)
        for entry in heads
    ]


def _holding(writes: Sequence[Write], made: set[str]) -> str:
    """What the `!complete` writes that no other one saw say together."""
    followed = {key for write in writes for key in (*write.line.saw, *write.line.replaces)}
    last = [write for write in writes if write.id not in followed]
    pointed = {chosen(write.line.value) or str(write.id) for write in last}
    return pointed.pop() if len(pointed) == 1 and pointed <= made else ""
