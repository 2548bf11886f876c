"""The signed header: for whom, which part of the feed, and what the payload holds (§4.3)."""

import secrets
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from mia_desktop.domain import canonical, chain
from mia_desktop.sync.container import LONGEST_HEADER
from mia_desktop.sync.errors import BadHeader, NewerFormat
from mia_desktop.sync.fields import Count, Hex16, Hex32, Short, Version

FORMAT = 1
DEEPEST = 4
LARGEST_PAYLOAD = 256 * 2**20
"""What a payload may unpack to (§4.5)."""

MOST_PARTS = 1000


class Place(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place in an epoch's chain: how many, and the link there."""

    count: Count
    epoch: Hex16
    link: Hex32

    def position(self) -> chain.Position:
        return chain.Position(
            epoch=chain.Epoch(self.epoch), count=self.count, link=chain.Link(self.link)
        )


def place(position: chain.Position) -> Place:
    return Place(count=position.count, epoch=position.epoch, link=position.link)


class Span(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which items of the feed this file carries: those after `start`, up to `end`."""

    end: Count
    end_link: Hex32
    start: Count
    start_link: Hex32


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Part `number` of `of` of one hand-over, which as a whole goes from `start` to `end`."""

    end: Count
    number: Annotated[int, Meta(ge=1, le=MOST_PARTS)]
    of: Annotated[int, Meta(ge=1, le=MOST_PARTS)]
    set: Hex16
    start: Count


class Amount(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many of a kind there are in the payload, and their bytes before packing."""

    count: Count = 0
    size: Count = 0


class Contents(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    attachments: Amount = Amount()
    receipts: Amount = Amount()
    reports: Amount = Amount()
    stubs: Amount = Amount()
    writes: Amount = Amount()

    def amounts(self) -> tuple[Amount, ...]:
        return (self.attachments, self.receipts, self.reports, self.stubs, self.writes)

    @property
    def size(self) -> int:
        return sum(amount.size for amount in self.amounts())


class Header(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All fields of bundle-format §4.3; the field names are the keys of its JSON."""

    clock: Count
    """Milliseconds since 1970 UTC, by the sender's clock."""
    contents: Contents
    epoch: Hex16
    federation: Short
    format: Version = FORMAT
    forms: dict[Short, Version]
    have: Annotated[tuple[Place, ...], Meta(max_length=64)] = ()
    """What the sender has of each feed of the receiver's: epoch of the receiver, count, link."""
    id: Hex16
    kind: Literal["writes", "receipt"] = "writes"
    log_link: Hex32 = chain.NO_LINK
    """The sender's newest log link: opaque to the receiver, a witness (§4b.2)."""
    parent: Place
    part: Part
    program: Short = ""
    reader: Version = 1
    recipients: Annotated[tuple[Hex32, ...], Meta(min_length=1, max_length=16)]
    reports: Annotated[tuple[Literal["F1", "F2", "F4", "F6"], ...], Meta(max_length=4)] = ()
    seen_log: Hex32 = chain.NO_LINK
    """The newest log link that `to_epoch` itself gave the sender; zeros before it gave one.

    Never a link of the receiver's epoch before: a receiver that was put back would take its own
    echo for a sign that it is the old one, and neither side would ever hear of the new epochs.
    """
    span: Span
    to_epoch: Hex16


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """What every version of a header has: enough to say that it is not for us, or too new."""

    federation: Short
    format: Version
    reader: Version
    recipients: tuple[Hex32, ...]


def new_header_id() -> str:
    return secrets.token_hex(16)


def encode(header: Header) -> bytes:
    """The header's bytes; raises BadHeader for one that no reader would take."""
    _check(header)
    try:
        data = canonical.encode(msgspec.to_builtins(header), deepest=DEEPEST)
    except canonical.NotCanonical as error:
        raise BadHeader(error.why) from error
    if len(data) > LONGEST_HEADER:
        raise BadHeader("size")
    return data


def decode(data: bytes) -> Any:
    """The header as plain JSON, when its bytes are the one form of it; raises BadHeader."""
    if len(data) > LONGEST_HEADER:
        raise BadHeader("size")
    try:
        return canonical.decode(data, deepest=DEEPEST)
    except canonical.NotCanonical as error:
        raise BadHeader(error.why) from error


def envelope(raw: Any) -> Envelope:
    try:
        return msgspec.convert(raw, Envelope)
    except msgspec.ValidationError as error:
        raise BadHeader("schema") from error


def read(raw: Any) -> Header:
    """The typed header; raises NewerFormat for one that asks for a newer reader, or BadHeader."""
    needed = envelope(raw).reader
    if needed > FORMAT:
        raise NewerFormat(needed)
    try:
        header = msgspec.convert(raw, Header)
    except msgspec.ValidationError as error:
        raise BadHeader("schema") from error
    _check(header)
    return header


def _check(header: Header) -> None:
    _check_span(header)
    _check_part(header)
    if header.format < header.reader:
        raise BadHeader("version")
    for values in (header.recipients, header.reports, [have.epoch for have in header.have]):
        if len(set(values)) != len(values):
            raise BadHeader("twice")
    if any((amount.count == 0) != (amount.size == 0) for amount in header.contents.amounts()):
        raise BadHeader("contents")
    if header.contents.size > LARGEST_PAYLOAD:
        raise BadHeader("payload size")
    if bool(header.reports) != bool(header.contents.reports.count):
        raise BadHeader("reports")


def _check_span(header: Header) -> None:
    span, contents = header.span, header.contents
    if span.end - span.start != contents.writes.count + contents.stubs.count:
        raise BadHeader("span")
    if span.start == span.end and span.start_link != span.end_link:
        raise BadHeader("span")
    first = chain.feed_start(chain.Epoch(header.epoch), chain.Epoch(header.to_epoch))
    if span.start == 0 and span.start_link != first:
        raise BadHeader("first link")


def _check_part(header: Header) -> None:
    part, span = header.part, header.span
    if part.number > part.of or not part.start <= span.start <= span.end <= part.end:
        raise BadHeader("part")
    if part.start == part.end:
        if part.of != 1:
            raise BadHeader("part")
        return
    first, last = span.start == part.start, span.end == part.end
    if (part.number == 1, part.number == part.of) != (first, last) or span.start == span.end:
        raise BadHeader("part")
