"""The hash chains of a vault: what was decided here, and what was handed to each receiver.

Formulas of bundle-format §4b. Epochs are 32 hex digits (16 bytes), links and ids 64 hex digits.
"""

import hashlib
import secrets
from typing import NewType

import msgspec

from mia_desktop.domain.writes import WriteId

Epoch = NewType("Epoch", str)
Link = NewType("Link", str)

NO_EPOCH = Epoch("0" * 32)
NO_LINK = Link("0" * 64)


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """A place in an epoch's chain: how many, and the link there."""

    epoch: Epoch
    count: int = 0
    link: Link = NO_LINK


ROOT = Position(epoch=NO_EPOCH)
"""The parent of a vault's first epoch."""


def new_epoch() -> Epoch:
    return Epoch(secrets.token_hex(16))


def log_start(epoch: Epoch, parent: Position) -> Link:
    """link₀ of an epoch: it names the place that it goes on from."""
    data = b"MIA-epok-1\0" + bytes.fromhex(epoch) + bytes.fromhex(parent.epoch)
    data += parent.count.to_bytes(8, "big") + bytes.fromhex(parent.link)
    return Link(hashlib.sha256(data).hexdigest())


def feed_start(sender: Epoch, receiver: Epoch) -> Link:
    """link₀ of the feed from one epoch to another."""
    data = b"MIA-flode-1\0" + bytes.fromhex(sender) + bytes.fromhex(receiver)
    return Link(hashlib.sha256(data).hexdigest())


def following(link: Link, n: int, item: WriteId) -> Link:
    """linkₙ from linkₙ₋₁ (log and feed follow the same rule)."""
    data = b"MIA-lank-1\0" + bytes.fromhex(link) + n.to_bytes(8, "big") + bytes.fromhex(item)
    return Link(hashlib.sha256(data).hexdigest())
