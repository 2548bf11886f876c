"""What all records share, and small values that are one unit wherever they stand."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar

import msgspec

T = TypeVar("T")

CASELOAD = "5d7c2f36-5a52-5d17-9c0e-2f1f2b7c0a11"
"""The case of what is nobody's own: workplaces, groups. Written out because it is kept for ever."""


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A record as the log shows it: its place in the caseload and the value of each unit.

    `open` names the units with a krock, `void` tells that somebody wanted the record away while
    somebody else changed it, `missing` names units whose value is not here, `completions` the
    writes that made it final (bundle-format §5.4-7).
    """

    id: str
    kind: str
    case: str
    values: dict[str, Any] = msgspec.field(default_factory=dict)
    open: tuple[str, ...] = ()
    void: bool = False
    missing: tuple[str, ...] = ()
    completions: tuple[str, ...] = ()

    def as_type(self, struct: type[T]) -> T:
        """The record as its kind; a value of another shape than its field counts as not said.

        A first word that was taken back is None, and what another's program wrote may have any
        shape: neither may keep a case from being opened (bundle-format §1, threat 7).
        """
        values = {**self.values, "id": self.id, "case": self.case}
        try:
            return msgspec.convert(values, struct)
        except msgspec.ValidationError:
            return msgspec.convert(_fitting(values, struct), struct)


def _fitting(values: dict[str, Any], struct: type[Any]) -> dict[str, Any]:
    """The values that have the shape of their field; for others what the kind says is safe."""
    safe = struct.UNREADABLE if issubclass(struct, Case) else {}
    found: dict[str, Any] = {}
    for field in msgspec.structs.fields(struct):
        value = values.get(field.name)
        if value is None:
            continue
        try:
            msgspec.convert(value, field.type)
            found[field.name] = value
        except msgspec.ValidationError:
            found |= {field.name: safe[field.name]} if field.name in safe else {}
    return found


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """From a day to a day, both included; either end may be open."""

    start: date | None = None
    end: date | None = None


class Coded(msgspec.Struct, frozen=True, kw_only=True):
    """A code from a list with the person's own words beside it."""

    code: str = ""
    words: str = ""


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """The base of every typed record: who it is and whose case it belongs to."""

    UNREADABLE: ClassVar[Mapping[str, Any]] = MappingProxyType({})
    """What a field says whose value has no shape that it knows, where silence would open a door."""

    id: str
    case: str = ""
