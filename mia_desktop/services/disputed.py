"""Which fields are disputed now, and what that takes away from what is counted and printed.

GDPR 18.2 as it is read here: what is restricted is kept and shown at home, so that it can be
looked into, and is used for nothing else. It does not leave in a bundle (`withholding`), stands on
no paper for others, and no figure is reckoned from it: a sum tells of nobody, but making it is
processing. A period that was reported before stands; the next version of it has what was settled.
"""

from collections.abc import Collection, Iterable

import msgspec

from mia_desktop.domain.records import PROTECTIVE
from mia_desktop.domain.records.base import CASELOAD, Record
from mia_desktop.domain.records.rights import Dispute
from mia_desktop.services.desk import Desk
from mia_desktop.store import reading

KIND = "dispute"
DECIDES = frozenset(
    {("participation", "status"), ("attendance", "presence"), ("intervention", "participation")}
)
"""Units without which nobody knows whether the record counts at all."""
_NEVER = frozenset(
    {("participant", "protected"), ("participant", "assigned"), ("participant", "number"),
     ("consent", "scope")}
)  # fmt: skip
"""What must reach others to do its work: protection, whose case it is, a consent taken back."""

Place = tuple[str, str]
"""Record and unit."""


def may_be_marked(record: Record, unit: str) -> bool:
    """Whether a participant may dispute a field: it is said of them, and protects nobody."""
    return (
        bool(record.case)
        and record.case != CASELOAD
        and record.kind != KIND
        and (record.kind, unit) not in _NEVER
    )


def standing(desk: Desk, case: str = "") -> list[Dispute]:
    """The open disputes of a case, with those of registrations shown under it; without, of all."""
    found = desk.of_case(case, KIND) if case else reading.of_kind(desk.connection, KIND)
    every = (record.as_type(Dispute) for record in found)
    return [one for one in every if one.settled is None and one.field.record]


def held(desk: Desk, case: str = "") -> frozenset[Place]:
    """The fields that are disputed now."""
    return frozenset((one.field.record, one.field.unit) for one in standing(desk, case))


def without(records: Iterable[Record], marked: Collection[Place]) -> list[Record]:
    """Records as they may be used: without what is disputed in them.

    One of which nobody knows whether it counts is left out altogether.
    """
    if not marked:
        return list(records)
    kept: list[Record] = []
    for record in records:
        units = {unit for key, unit in marked if key == record.id}
        if any((record.kind, unit) in DECIDES for unit in units):
            continue
        values = {unit: value for unit, value in record.values.items() if unit not in units}
        kept.append(msgspec.structs.replace(record, values=values) if units else record)
    return kept


def is_taken_away(kind: str, unit: str, value: object) -> bool:
    """A way to find somebody that was emptied: told at once, since it protects (R-55)."""
    return value is None and (kind, unit) in PROTECTIVE
