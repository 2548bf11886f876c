"""What a log shows: a pure function of the set, without clock, order of arrival or peer (§5.1)."""

import hashlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from mia_desktop.domain import canonical, standing
from mia_desktop.domain.authoring import members_of, open_conflicts, rows_by_document
from mia_desktop.domain.completing import Units, Versions, versions
from mia_desktop.domain.composing import compose
from mia_desktop.domain.records import LOCAL
from mia_desktop.domain.records.base import CASELOAD, Record
from mia_desktop.domain.writes import COMPLETE, Entry, Stub, Write
from mia_desktop.sync.merge import Log

PARENTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "intervention": ("participation",),
        "assessment": ("participation",),
        "follow_up": ("participation",),
        "exit": ("participation",),
        "post_exit_follow_up": ("participation",),
        "referral": ("participation",),
        "resource_person": ("participation",),
        "meeting": ("participation",),
        "placement": ("participation",),
        "education": ("participation",),
        "se_step": ("participation",),
        "row": ("document",),
        "plan": ("participation",),
        "goal": ("plan",),
        "sub_goal": ("goal",),
        "activity": ("goal", "sub_goal"),
        "plan_version": ("plan",),
        "step_progress": ("document",),
    }
)
"""Units that name the record which a record of this kind hangs on."""


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """A krock: a unit with heads of different value."""

    record: str
    unit: str
    heads: tuple[Entry, ...]


class View(msgspec.Struct, frozen=True, kw_only=True):
    """All that is shown of a log.

    `waiting` holds the ids of entries whose record is not here: nothing but stubs of it, or the
    record (or case) that it hangs on has not come. They are kept and counted (§5.9).
    """

    records: dict[str, Record]
    removed: dict[str, Record]
    standing: dict[str, dict[str, list[Entry]]]
    conflicts: tuple[Conflict, ...] = ()
    completions: dict[str, Versions] = msgspec.field(default_factory=dict)
    waiting: tuple[str, ...] = ()

    def heads(self, record: str, unit: str) -> list[Entry]:
        return self.standing.get(record, {}).get(unit, [])

    def members(self, document: str) -> dict[str, Units]:
        """The heads of a document and of its rows."""
        return members_of(document, self.standing)


def view(log: Log) -> View:
    """What the writes of a log say together (§5)."""
    grouped = _grouped(log)
    heads = {record: _heads(units) for record, units in grouped.items()}
    shown: dict[str, Record] = {}
    removed: dict[str, Record] = {}
    for record in sorted(heads):
        body, gone = compose(record, heads[record])
        if body.kind:
            (removed if gone else shown)[record] = body
    return View(
        records=shown,
        removed=removed,
        standing=heads,
        conflicts=tuple(
            Conflict(record=record, unit=unit, heads=tuple(heads[record][unit]))
            for record, unit in open_conflicts(heads)
        ),
        completions=_completions(log, grouped, heads),
        waiting=_waiting(grouped, {**shown, **removed}),
    )


def record_hash(view: View) -> str:
    """SHA-256 of all records in canonical form: equal in vaults that show the same (§4.6)."""
    deepest = canonical.DEEPEST + 3
    bodies = [msgspec.to_builtins(view.records[key]) for key in sorted(view.records)]
    return hashlib.sha256(canonical.encode(bodies, deepest=deepest)).hexdigest()


def _grouped(log: Log) -> dict[str, dict[str, list[Entry]]]:
    grouped: dict[str, dict[str, list[Entry]]] = {}
    for key in sorted(log):
        entry = log[key]
        source = entry if isinstance(entry, Stub) else entry.line
        grouped.setdefault(source.record, {}).setdefault(source.unit, []).append(entry)
    return grouped


def _heads(units: Units) -> dict[str, list[Entry]]:
    """The heads of each unit; stubs that claim to replace each other leave none."""
    found = {unit: standing.heads(entries) for unit, entries in units.items()}
    return {unit: heads for unit, heads in found.items() if heads}


def _completions(
    log: Log, grouped: Mapping[str, Units], heads: Mapping[str, Units]
) -> dict[str, Versions]:
    named: dict[str, Entry] = {str(key): entry for key, entry in log.items()}
    rows = rows_by_document(heads)
    found: dict[str, Versions] = {}
    for record, units in grouped.items():
        writes = [e for e in units.get(COMPLETE, ()) if isinstance(e, Write)]
        if writes:
            members = {key: heads[key] for key in (record, *rows.get(record, ()))}
            found[record] = versions(record, writes, named, members)
    return found


def _waiting(grouped: Mapping[str, Units], known: Mapping[str, Record]) -> tuple[str, ...]:
    """Entries of records that nothing here can show in their place."""
    late: list[str] = []
    for record, units in grouped.items():
        if record not in known or not _is_placed(known[record], known):
            late += [str(entry.id) for entries in units.values() for entry in entries]
    return tuple(sorted(late))


def _is_placed(body: Record, known: Mapping[str, Any]) -> bool:
    needed = [body.values.get(unit) for unit in PARENTS.get(body.kind, ())]
    if body.kind not in LOCAL and body.case != CASELOAD:  # a workplace is nobody's
        needed.append(body.case)
    return all(key in known for key in needed if key)
