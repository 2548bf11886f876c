"""What a plan has become since it was agreed on (S19): what came, what went, what is changed."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

import msgspec

from mia_desktop.domain.records.work import PlanVersion
from mia_desktop.services import planning
from mia_desktop.services.desk import Desk

How = Literal["came", "went", "changed", "moved"]
KINDS = ("plan", "goal", "sub_goal", "activity")
WHERE = frozenset({"place", "goal", "sub_goal"})
"""Units that say where a row stands; none is read as words."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A field and both of its values, as they are kept."""

    unit: str
    before: Any = None
    after: Any = None


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A row in which the two differ; `values` are its latest, so that it can be named."""

    kind: str
    record: str
    how: How
    values: dict[str, Any]
    parts: tuple[Part, ...] = ()
    moved: bool = False


def of_version(desk: Desk, version: str) -> list[Difference]:
    """A version against the one before it; all is new in the first."""
    this = desk.get(version).as_type(PlanVersion)
    versions = planning.view(desk, this.plan).versions
    earlier = [each for each in versions if (each.version, each.id) < (this.version, this.id)]
    return compare(earlier[-1].content if earlier else {}, this.content)


def since_agreed(desk: Desk, plan: str) -> list[Difference]:
    """The plan as it stands against its newest version."""
    agreed = planning.view(desk, plan).agreed
    return compare(agreed.content if agreed else {}, planning.content_now(desk, plan))


def compare(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
    """The plan first, then its goals, sub-goals and activities."""
    found = list(_standing(before, after))
    for key, values in before.items():
        if key not in after:
            kind, _, record = key.partition("/")
            parts = tuple(
                Part(unit=unit, before=value)
                for unit, value in values.items()
                if _told(unit, value)
            )
            found.append(
                Difference(kind=kind, record=record, how="went", values=values, parts=parts)
            )
    return sorted(found, key=lambda each: KINDS.index(each.kind))


def _standing(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    for key, values in after.items():
        kind, _, record = key.partition("/")
        old = before.get(key)
        if old == values:
            continue
        units = dict.fromkeys((*values, *(old or {})))
        different = [unit for unit in units if (old or {}).get(unit) != values.get(unit)]
        parts = tuple(
            Part(unit=unit, before=(old or {}).get(unit), after=values.get(unit))
            for unit in different
            if unit not in WHERE and (old is not None or _told(unit, values.get(unit)))
        )
        moved = old is not None and not WHERE.isdisjoint(different)
        how: How = "came" if old is None else "changed" if parts else "moved"
        yield Difference(kind=kind, record=record, how=how, values=values, parts=parts, moved=moved)


def _told(unit: str, value: Any) -> bool:
    """Whether a field of a row that came or went says anything."""
    if isinstance(value, Mapping):
        return any(value.values())
    return unit not in WHERE and bool(value)
