"""The merge: a log is a set of writes and stubs, merging is union (bundle-format §5.1)."""

from collections.abc import Iterable, Mapping

import msgspec

from mia_desktop.domain.writes import Entry, Stub, Write, WriteId

Log = Mapping[WriteId, Entry]
"""Entries by their ids; what order they came in is nowhere to be seen."""


def log_of(entries: Iterable[Entry]) -> Log:
    """The log that holds these entries, whatever their order and however often they come."""
    log: dict[WriteId, Entry] = {}
    for entry in entries:
        known = log.get(entry.id)
        log[entry.id] = entry if known is None else fuller(known, entry)
    return log


def merge(one: Log, other: Log) -> Log:
    """All that either holds: commutative, associative, idempotent."""
    return log_of([*one.values(), *other.values()])


def fuller(one: Entry, other: Entry) -> Entry:
    """Of two entries with one id the one that tells more: a write before its stub.

    Stubs carry no digest of what they claim, so two may differ; then what both claim counts,
    and the choice depends on what they say, not on which came first.
    """
    if isinstance(one, Write):
        return one
    if isinstance(other, Write):
        return other
    if (one.record, one.unit) != (other.record, other.unit):
        return max(one, other, key=_claim)
    return msgspec.structs.replace(
        one,
        replaces=tuple(sorted({*one.replaces, *other.replaces})),
        why=min(one.why, other.why),
    )


def _claim(stub: Stub) -> tuple[str, str]:
    return stub.record, stub.unit
