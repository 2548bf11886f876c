"""A bundle as large as a year of casework, without the year: sealed as if a laptop had made it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from mia_desktop.domain import chain, writes
from mia_desktop.domain.writes import Line, Write
from mia_desktop.services import exchange, identity, peers
from mia_desktop.sync import bundle

if TYPE_CHECKING:
    from mia_desktop.services.desk import Desk

WORDS = "Vi talade om hur det går på arbetsträningen och vad som händer härnäst. "


def made(sender: Desk, cases: int, each: int = 40) -> bytes:
    """The first bundle of a laptop to its office: so many cases with so many writes each."""
    return next(series(sender, cases, each))


def series(sender: Desk, cases: int, each: int) -> Iterator[bytes]:
    """One bundle after the other, each going on in the feed where the one before ended."""
    (office,) = [peer for peer in peers.everyone(sender) if peer.role == "kontoret"]
    feed = exchange.feed_to(sender, office)
    link, count, first = chain.feed_start(feed.sender, feed.receiver), 0, 0
    out = bundle.Outgoing(
        own=identity.my_keys(sender),
        federation=identity.federation(sender),
        recipients=(office.recipient,),
        epoch=feed.sender,
        parent=chain.ROOT,
        to_epoch=feed.receiver,
        start=0,
        start_link=link,
        clock=sender.clock.now(),
    )
    while True:
        entries = tuple(lines(sender, cases, each, first))
        (one,) = bundle.make_bundle(
            msgspec.structs.replace(out, start=count, start_link=link, entries=entries)
        )
        yield one.data
        first, count = first + cases, one.header.span.end
        link = chain.Link(one.header.span.end_link)


def lines(sender: Desk, cases: int, each: int, start: int = 0) -> Iterator[Write]:
    """Who somebody is, then answers, every tenth of which is written over."""
    for n in range(start, start + cases):
        case, form = _id(n, 0), _id(n, 1)
        yield _write(
            sender, "participant", case, case, "name", {"given": "Bo", "family": f"Ek {n}"}
        )
        yield _write(sender, "participant", case, case, "number", f"K1-{n:04}")
        last: Write | None = None
        for k in range(each - 2):
            over = last if last is not None and k % 10 == 9 else None
            unit = over.line.unit if over else f"answer/question{k}"
            value = {"v": f"{WORDS[: k * 7 % 60]} {n} {k}"}
            last = _write(sender, "assessment", case, form, unit, value, over)
            yield last


def _id(n: int, kind: int) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{kind} {n}"))


def _write(
    sender: Desk, kind: str, case: str, record: str, unit: str, value: object,
    over: Write | None = None,
) -> Write:  # fmt: skip
    wall = int(sender.clock.now().timestamp() * 1000)
    line = Line(
        author=sender.person, case=case, epoch=sender.writer.position().epoch, kind=kind,
        record=record, stamp=(wall, 1 if over else 0), unit=unit, value=value,
        replaces=(over.id,) if over else (),
    )  # fmt: skip
    return writes.make(line)
