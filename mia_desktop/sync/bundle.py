"""Making and opening a bundle as a whole, in the reading order of bundle-format §4.5."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Literal, get_args

import msgspec

from mia_desktop.domain import chain
from mia_desktop.domain.chain import Epoch, Link
from mia_desktop.domain.writes import Entry
from mia_desktop.sync import container, feeds, header, keys, payload, receipt, reports, seal
from mia_desktop.sync.errors import (
    NotForMe,
    OtherFederation,
    RevokedSender,
    TooLarge,
    UnknownSender,
)
from mia_desktop.sync.header import Header, Part, Place, Span
from mia_desktop.sync.payload import Enclosure, Payload
from mia_desktop.sync.receipt import Receipt
from mia_desktop.sync.reports import AnyReport, Report

PART = 60 * 2**20
"""Bytes of lines and attachments in one part: what does not pack at all still fits 64 MiB."""

LARGEST_ENCLOSURE = 48 * 2**20

Pin = Literal["pinned", "revoked", "unknown"]


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
    """One hand-over: from whom to whom, from where in the feed, and what goes along."""

    own: keys.DeviceKeys
    federation: str
    recipients: tuple[str, ...]
    """age recipients: the office and its offline key, or a handler's card."""
    epoch: Epoch
    parent: chain.Position
    to_epoch: Epoch
    start: int
    start_link: Link
    clock: datetime
    entries: tuple[Entry, ...] = ()
    enclosures: Mapping[str, Enclosure] = {}
    """By the id of the write that names it: it travels in the same part."""
    extra: tuple[Enclosure, ...] = ()
    """Signed files that belong to no write; in the first part."""
    reports: tuple[Report, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    have: tuple[Place, ...] = ()
    log_link: Link = chain.NO_LINK
    seen_log: Link = chain.NO_LINK
    kind: Literal["writes", "receipt"] = "writes"
    program: str = ""
    forms: Mapping[str, int] = {}


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """A finished file: sealed bytes, its hash, and the header that went inside."""

    data: bytes
    hash: bytes
    header: Header


class Me(msgspec.Struct, frozen=True, kw_only=True):
    """The reader: its federation, its recipients' fingerprints, what it holds of a feed."""

    federation: str
    recipients: frozenset[str]
    feed: Callable[[Header, bytes], feeds.FeedState]


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle that passed every check before authority and merge.

    `payload` is missing where the verdict says that nothing may be read from it yet.
    """

    header: Header
    sender: bytes
    hash: bytes
    verdict: feeds.Verdict
    payload: Payload | None = None
    reports: tuple[AnyReport, ...] = ()
    receipts: tuple[Receipt, ...] = ()

    @property
    def new_entries(self) -> tuple[Entry, ...]:
        """The items after those that are here; of a released bundle all, to be merged by id."""
        if self.payload is None or isinstance(self.verdict, feeds.Known):
            return ()
        skip = self.verdict.skip if isinstance(self.verdict, feeds.Next) else 0
        return self.payload.entries[skip:]


def make_bundle(out: Outgoing, most: int = PART) -> tuple[Made, ...]:
    """Seal a hand-over: one file, or several parts where it is larger than `most` bytes."""
    cuts = _cuts(out, most)
    whole = Part(
        start=out.start,
        end=out.start + len(out.entries),
        number=1,
        of=len(cuts),
        set=header.new_header_id(),
    )
    made: list[Made] = []
    at, link = 0, out.start_link
    for number, end in enumerate(cuts, 1):
        part = msgspec.structs.replace(whole, number=number)
        one = _make_part(out, part, at, end, link)
        made.append(one)
        at, link = end, Link(one.header.span.end_link)
    return tuple(made)


def _cuts(out: Outgoing, most: int) -> list[int]:
    """After which item each part ends; an attachment stays with the write that names it."""
    for one in (*out.enclosures.values(), *out.extra):
        if len(one.data) > LARGEST_ENCLOSURE:
            raise TooLarge(LARGEST_ENCLOSURE)
    cuts: list[int] = []
    size = sum(len(one.data) for one in out.extra)
    for place, entry in enumerate(out.entries):
        weight = len(payload.entry_line(entry))
        if (enclosure := out.enclosures.get(entry.id)) is not None:
            weight += len(enclosure.data) + 200
        if size and size + weight > most and place:
            cuts.append(place)
            size = 0
        size += weight
    return [*cuts, len(out.entries)]


def _make_part(out: Outgoing, part: Part, at: int, end: int, link: Link) -> Made:
    entries = out.entries[at:end]
    first = part.number == 1
    content = Payload(
        entries=entries,
        enclosures=(*(out.extra if first else ()), *_enclosures(out, entries)),
        reports=tuple(reports.encode(one) for one in out.reports) if first else (),
        receipts=tuple(receipt.encode(one) for one in out.receipts) if first else (),
    )
    packed, contents = payload.pack(content)
    ids = [entry.id for entry in entries]
    span = feeds.span(out.start + at, link, ids)
    head = _header(out, part, span, contents)
    inside = container.pack(out.own.seed, header.encode(head), packed)
    return Made(
        data=seal.seal(inside, out.recipients), hash=container.bundle_hash(inside), header=head
    )


def _header(out: Outgoing, part: Part, span: Span, contents: header.Contents) -> Header:
    profiles = {one.profile for one in out.reports} if part.number == 1 else set()
    return Header(
        clock=int(out.clock.timestamp() * 1000),
        contents=contents,
        epoch=out.epoch,
        federation=out.federation,
        forms=dict(out.forms),
        have=out.have,
        id=header.new_header_id(),
        kind=out.kind,
        log_link=out.log_link,
        parent=header.place(out.parent),
        part=part,
        program=out.program,
        recipients=tuple(keys.fingerprint(recipient) for recipient in out.recipients),
        reports=tuple(sorted(profiles)),
        seen_log=out.seen_log,
        span=span,
        to_epoch=out.to_epoch,
    )


def _enclosures(out: Outgoing, entries: Sequence[Entry]) -> list[Enclosure]:
    return [out.enclosures[entry.id] for entry in entries if entry.id in out.enclosures]


def open_bundle(
    data: bytes,
    identities: Sequence[str],
    pinned: Callable[[bytes], Pin],
    me: Me,
    *,
    released: bool = False,
) -> Opened:
    """Open a file from outside; each stage of §4.5 raises an error class of its own, in order.

    A bundle that must wait or be held comes back without its payload. With `released`, a person
    has decided to take a held one in, and it comes with its payload.
    """
    placed = place(unseal(data, identities), pinned, me)
    return read(placed, released=released) if placed.may_read(released=released) else placed.opened


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle whose header has been judged: where it stands, and its payload still packed."""

    opened: Opened
    frame: container.Frame
    received: feeds.Kept
    """The end of its feed as it is here: against this its items are checked."""

    def may_read(self, *, released: bool) -> bool:
        verdict = self.opened.verdict
        is_held = isinstance(verdict, get_args(feeds.Held))
        return isinstance(verdict, feeds.Known | feeds.Next) or (released and is_held)


def unseal(data: bytes, identities: Sequence[str]) -> container.Frame:
    """The first part of opening: takes its time, and needs nothing of the vault but its key."""
    return container.unpack(seal.unseal(data, identities))


def place(frame: container.Frame, pinned: Callable[[bytes], Pin], me: Me) -> Placed:
    """The second part, which asks the vault: sender, signature, header, place in the feed."""
    check_sender(frame.sender, pinned)
    frame.verify()
    head = _read_header(frame.header, me)
    state = me.feed(head, frame.sender)
    verdict = feeds.judge(head, state)
    opened = Opened(header=head, sender=frame.sender, hash=frame.hash, verdict=verdict)
    return Placed(opened=opened, frame=frame, received=feeds.end_of(head, state))


def read(placed: Placed, *, released: bool = False) -> Opened:
    """The third part: unpacks and checks every line, and takes its time without the vault."""
    opened, head = placed.opened, placed.opened.header
    content = payload.unpack(placed.frame.payload, head.contents)
    ids = [entry.id for entry in content.entries]
    forked = feeds.follow(head, ids, placed.received)
    if forked is not None and not released:
        return msgspec.structs.replace(opened, verdict=forked)
    return msgspec.structs.replace(
        opened,
        payload=content,
        reports=tuple(reports.read(line) for line in content.reports),
        receipts=tuple(receipt.read(line) for line in content.receipts),
    )


def check_sender(sender: bytes, pinned: Callable[[bytes], Pin]) -> None:
    """Raises UnknownSender or RevokedSender: only whose number was typed is listened to."""
    match pinned(sender):
        case "unknown":
            raise UnknownSender(sender.hex())
        case "revoked":
            raise RevokedSender(sender.hex())
        case "pinned":
            return


def _read_header(data: bytes, me: Me) -> Header:
    """Canonical bytes, then recipient, federation and version, then all the rest."""
    raw = header.decode(data)
    outside = header.envelope(raw)
    if not me.recipients & set(outside.recipients):
        raise NotForMe("recipient")
    if outside.federation != me.federation:
        raise OtherFederation(outside.federation)
    return header.read(raw)
