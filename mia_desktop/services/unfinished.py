"""Bundles that were begun and broken off: what is here of them, and what was said to be said.

A line in the vault's notebook stands from the first transaction of a reading to its last, so a
lock, a full disk or a kill in between can be told of, and the second reading speaks for both.
"""

import msgspec

from mia_desktop.domain.chain import Epoch
from mia_desktop.services.desk import Desk
from mia_desktop.services.foresight import Applied
from mia_desktop.store import feeds, vault_tables
from mia_desktop.store.feeds import Feed
from mia_desktop.sync.bundle import Opened

KEY = "reading/"


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle on its way in: its place in the feed before it was begun, and its end."""

    hash: str
    name: str
    sender: str
    epoch: str
    to_epoch: str
    start: int
    end: int
    writes: int = 0
    cases: int = 0
    conflicts: int = 0
    """What all of it was foreseen to change: a second reading foresees the rest only."""


class Unfinished(msgspec.Struct, frozen=True, kw_only=True):
    """What a person is told: `done` of `total` are here, and reading the file again brings all."""

    name: str
    sender: str
    done: int
    total: int


def of_bundle(opened: Opened, sender: str, name: str, applied: Applied) -> Reading:
    head = opened.header
    return Reading(
        hash=opened.hash.hex(), name=name, sender=sender, epoch=head.epoch,
        to_epoch=head.to_epoch, start=head.span.end - len(opened.new_entries),
        end=head.span.end, writes=applied.writes, cases=len(applied.cases),
        conflicts=applied.conflicts,
    )  # fmt: skip


def of(desk: Desk, digest: str) -> Reading | None:
    """The reading of this bundle that was broken off, if one was."""
    found = vault_tables.starting_with(desk.connection, KEY + digest)
    return msgspec.json.decode(found[KEY + digest], type=Reading) if found else None


def begin(desk: Desk, reading: Reading) -> None:
    """In the transaction of the first items."""
    text = msgspec.json.encode(reading).decode()
    vault_tables.put(desk.connection, KEY + reading.hash, text)


def finish(desk: Desk, digest: str) -> None:
    """In the transaction that says of the bundle that it is read."""
    vault_tables.drop(desk.connection, KEY + digest)


def everything(desk: Desk) -> tuple[Unfinished, ...]:
    """What was broken off and has not been read to its end since."""
    found = [
        msgspec.json.decode(text, type=Reading)
        for text in vault_tables.starting_with(desk.connection, KEY).values()
    ]
    return tuple(
        Unfinished(
            name=each.name, sender=each.sender, done=max(0, _here(desk, each) - each.start),
            total=each.end - each.start,
        )
        for each in found
    )  # fmt: skip


def _here(desk: Desk, each: Reading) -> int:
    feed = Feed(sender=Epoch(each.epoch), receiver=Epoch(each.to_epoch))
    return min(each.end, feeds.end(desk.connection, feed).count)
