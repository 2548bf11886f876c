"""What a participant says is wrong about a field, and how it was settled (GDPR 16, 18)."""

from datetime import date
from typing import Literal

import msgspec

from mia_desktop.domain.records.base import Case

SaidBy = Literal["DELTAGAREN", "OMBUD"]
Outcome = Literal["RATTAD", "KVARSTAR"]


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """The field that is disputed: one unit of one record."""

    record: str = ""
    kind: str = ""
    unit: str = ""


class Reached(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who has got the value already: in a bundle, or on a paper or in a file."""

    how: Literal["bundle", "print", "export"]
    who: str
    day: str = ""
    what: str = ""
    """The paper's kind; empty for a bundle."""


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """How it ended: put right, or left as it stands, with the reason; who said so and when."""

    outcome: Outcome
    why: str = ""
    day: date
    by: str = ""
    told: tuple[str, ...] = ()
    """Who of those that had got the value has been told (GDPR 19)."""


class Dispute(Case, frozen=True, kw_only=True):
    """A mark on one field of one record: *bestrids*. It is open until it is settled."""

    field: Marked = Marked()
    said_by: SaidBy = "DELTAGAREN"
    words: str = ""
    """What is wrong, in the participant's own words. They never leave this computer."""
    day: date | None = None
    by: str = ""
    """Who marked it."""
    reached: tuple[Reached, ...] = ()
    """Who had got the value when it was marked; what is sent anew later no longer shows it."""
    settled: Settled | None = None
