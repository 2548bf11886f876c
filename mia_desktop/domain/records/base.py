"""What all records share, and small values that are one unit wherever they stand."""

from datetime import date
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


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
        return msgspec.convert({"id": self.id, "case": self.case, **self.values}, struct)


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

    id: str
    case: str = ""
