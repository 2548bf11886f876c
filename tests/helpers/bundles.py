"""A handler, an office and what goes between them, for tests of the byte format."""

import hashlib
from datetime import UTC, datetime
from typing import Any

import msgspec

from mia_desktop.domain import chain, writes
from mia_desktop.domain.chain import Epoch, Link
from mia_desktop.domain.writes import Entry, Stub, Write, WriteId
from mia_desktop.sync import bundle, container, feeds, header, keys, payload, seal
from mia_desktop.sync.header import Header

HANDLER = keys.DeviceKeys(
    seed=bytes(range(32)),
    identity="AGE-SECRET-KEY-159R6LWT5T2TXT528G9YC8SYENJ5CL30QXA7NEF6WKWCSAMJK8W6S3VXV6N",
)
OFFICE = keys.new_keys()
FEDERATION = "Förbundet Väst"
LAPTOP = Epoch("a1" * 16)
DESK = Epoch("b2" * 16)
NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


def make_write(n: int, value: Any = "text", **changes: Any) -> Write:
    """The n-th write of the laptop; the same every time."""
    plain = {
        "author": "Åsa Ek",
        "case": "case",
        "epoch": LAPTOP,
        "kind": "note",
        "record": f"record {n}",
        "stamp": (1_770_000_000_000 + n, 0),
        "unit": "text",
        "value": value,
    }
    salt = hashlib.sha256(n.to_bytes(8, "big")).digest()[:16]
    return writes.make(writes.Line(**(plain | changes)), salt)


def make_stub(n: int, **changes: Any) -> Stub:
    plain: dict[str, Any] = {"id": WriteId(f"{n:064x}"), "record": "record", "unit": "text"}
    return Stub(**(plain | changes))


class Listed:
    """A feed held in memory: what the store answers from its table."""

    def __init__(self, sender: Epoch, receiver: Epoch) -> None:
        self.ids: list[WriteId] = []
        self.links: list[Link] = [chain.feed_start(sender, receiver)]

    @property
    def count(self) -> int:
        return len(self.ids)

    def link_at(self, n: int) -> Link:
        return self.links[n]

    def add(self, item: WriteId) -> None:
        self.ids.append(item)
        self.links.append(chain.following(self.links[-1], self.count, item))


def listed(entries: tuple[Entry, ...], sender: Epoch = LAPTOP, to: Epoch = DESK) -> Listed:
    feed = Listed(sender, to)
    for entry in entries:
        feed.add(entry.id)
    return feed


def outgoing(entries: tuple[Entry, ...] = (), **changes: Any) -> bundle.Outgoing:
    """A hand-over from the laptop to the office, from the start of the feed."""
    plain: dict[str, Any] = {
        "own": HANDLER,
        "federation": FEDERATION,
        "recipients": (OFFICE.recipient,),
        "epoch": LAPTOP,
        "parent": chain.ROOT,
        "to_epoch": DESK,
        "start": 0,
        "start_link": chain.feed_start(LAPTOP, DESK),
        "clock": NOON,
        "entries": entries,
        "program": "0.1.0",
    }
    return bundle.Outgoing(**(plain | changes))


def make_one(entries: tuple[Entry, ...] = (), **changes: Any) -> bundle.Made:
    (made,) = bundle.make_bundle(outgoing(entries, **changes))
    return made


def desk(**changes: Any) -> bundle.Me:
    """The office as a reader; `changes` are of its FeedState."""
    state = feeds.FeedState(**({"mine": DESK} | changes))
    return bundle.Me(
        federation=FEDERATION,
        recipients=frozenset({keys.fingerprint(OFFICE.recipient)}),
        feed=lambda _header, _sender: state,
    )


def pinned(key: bytes) -> bundle.Pin:
    return "pinned" if key == HANDLER.key else "unknown"


def open_at_desk(data: bytes, *, released: bool = False, **changes: Any) -> bundle.Opened:
    return bundle.open_bundle(data, [OFFICE.identity], pinned, desk(**changes), released=released)


def forge(
    head: Header | bytes, packed: bytes, own: keys.DeviceKeys = HANDLER, to: str = ""
) -> bytes:
    """A well-signed and well-sealed file with whatever header and payload a test wants."""
    data = head if isinstance(head, bytes) else raw_header(head)
    return seal.seal(container.pack(own.seed, data, packed), [to or OFFICE.recipient])


def raw_header(head: Header) -> bytes:
    return msgspec.json.encode(msgspec.to_builtins(head), order="sorted")


def head_for(content: payload.Payload, contents: header.Contents | None = None) -> Header:
    """A header that fits a payload, its counts and sizes excepted where a test gives its own."""
    made = make_one(content.entries)
    return msgspec.structs.replace(
        made.header, contents=contents or payload.pack(content)[1], reports=()
    )
