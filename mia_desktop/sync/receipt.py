"""What the receiver says back: which bundle it was, how far it came, what may now go (§4.8)."""

from collections.abc import Callable
from typing import Any, Literal

import msgspec

from mia_desktop.domain import canonical
from mia_desktop.domain.chain import Link
from mia_desktop.sync.errors import BadReport
from mia_desktop.sync.fields import Code, Count, Hex16, Hex32, Hex64, MaybeCode, Uuid4

State = Literal["mottagen", "inlast", "krockar", "halls"]
DEEPEST = 3
MOST_CONFLICTS = 1_000_000


class Receipt(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One bundle acknowledged; the field names are the keys of its JSON.

    `removal_safe` is a promise of its own: an office backup newer than the ingest was written
    and read back. Only then may a laptop remove the case (R-44).
    """

    answers: dict[Uuid4, Code] = {}
    """What has become of a deviation, by the report row's random id (§4c)."""
    bundle: Hex64
    conflicts: Count = 0
    count: Count
    epoch: Hex16
    """The sender's epoch, whose feed `count` and `link` speak of."""
    link: Hex32
    removal_safe: bool = False
    state: State
    why: MaybeCode = ""
    """Why a bundle is held, as a code."""


def encode(receipt: Receipt) -> bytes:
    """The line of a receipt; raises BadReport for one that no reader would take."""
    try:
        data = canonical.encode(msgspec.to_builtins(receipt), deepest=DEEPEST)
    except canonical.NotCanonical as error:
        raise BadReport(error.why) from error
    read(data)
    return data


def read(line: bytes) -> Receipt:
    """Read a line; raises BadReport unless it is the one form of a receipt."""
    try:
        raw: Any = canonical.decode(line, deepest=DEEPEST)
        receipt = msgspec.convert(raw, Receipt)
    except canonical.NotCanonical as error:
        raise BadReport(error.why) from error
    except msgspec.ValidationError as error:
        raise BadReport("schema") from error
    _check(receipt)
    return receipt


def _check(receipt: Receipt) -> None:
    if (receipt.state == "krockar") != bool(receipt.conflicts):
        raise BadReport("conflicts")
    if bool(receipt.why) != (receipt.state == "halls"):
        raise BadReport("why")
    if receipt.removal_safe and receipt.state in {"mottagen", "halls"}:
        raise BadReport("removal safe")


def confirms(receipt: Receipt, epoch: str, count: int, link_at: Callable[[int], Link]) -> bool:
    """Whether it speaks of a place that this feed really has: then it flips all up to there."""
    return (
        receipt.epoch == epoch
        and receipt.count <= count
        and link_at(receipt.count) == receipt.link
        and receipt.state in {"inlast", "krockar"}
    )


def grown(confirmed: int, receipt: Receipt) -> int:
    """Confirmation only grows within one office epoch, so an old receipt does nothing."""
    return max(confirmed, receipt.count)
