r"""The payload: lines of writes and stubs in feed order, then all that goes with them (§4.4).

    w <salt, 32 hex digits> <the write's line, as it was made>\n
    s <stub, canonical JSON>\n
    <head of an attachment, canonical JSON>\n<its bytes>
    <report, canonical JSON>\n
    <receipt, canonical JSON>\n

All of it is one zlib stream. A line ends at byte 0x0A only: canonical JSON has no such byte
inside, and U+2028 is text like any other. What it unpacks to is signed to the byte, so that the
reader stops there and a bomb never grows.
"""

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from mia_desktop.domain import canonical, writes
from mia_desktop.domain.writes import Entry, Stub, Write
from mia_desktop.sync.errors import BadEntry, BadPayload
from mia_desktop.sync.fields import Count, Hex32
from mia_desktop.sync.header import Amount, Contents

CHUNK = 64 * 1024
BLOCK = 4096
LEVEL = 6
LINE_HEAD = len(b"w ") + 2 * writes.SALT + 1

EnclosureKind = Literal["attachment", "form", "invitation", "key change"]


class EnclosureHead(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    kind: EnclosureKind
    sha256: Hex32
    size: Count


class Enclosure(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes that a write names by their digest: a paper, or a signed file of the office."""

    data: bytes
    kind: EnclosureKind = "attachment"

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


class Payload(msgspec.Struct, frozen=True, kw_only=True):
    """What a bundle carries; reports and receipts still as the lines that they came as."""

    entries: tuple[Entry, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    reports: tuple[bytes, ...] = ()
    receipts: tuple[bytes, ...] = ()


class _StubLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: Hex32
    record: str
    replaces: tuple[Hex32, ...]
    unit: str
    why: Literal["erased", "not shared"]


def entry_line(entry: Entry) -> bytes:
    """The line of one item of the feed, with its 0x0A."""
    if isinstance(entry, Write):
        return b"w %b %b\n" % (entry.salt.hex().encode(), entry.raw)
    return b"s %b\n" % canonical.encode(msgspec.to_builtins(entry))


def pack(payload: Payload) -> tuple[bytes, Contents]:
    """The packed payload, and the counts and sizes that its header states."""
    attached = [_enclosure_head(one) + one.data for one in payload.enclosures]
    reports = [line + b"\n" for line in payload.reports]
    receipts = [line + b"\n" for line in payload.receipts]
    packer = zlib.compressobj(LEVEL)
    out: list[bytes] = []
    writes_, stubs = Amount(), Amount()
    for start in range(0, len(payload.entries), BLOCK):
        block = payload.entries[start : start + BLOCK]
        lines = [entry_line(entry) for entry in block]
        out.append(packer.compress(b"".join(lines)))
        writes_ = _plus(writes_, [line for line in lines if line.startswith(b"w")])
        stubs = _plus(stubs, [line for line in lines if line.startswith(b"s")])
    for part in (*attached, *reports, *receipts):
        out.append(packer.compress(part))
    out.append(packer.flush())
    contents = Contents(
        writes=writes_,
        stubs=stubs,
        attachments=_plus(Amount(), attached),
        reports=_plus(Amount(), reports),
        receipts=_plus(Amount(), receipts),
    )
    return b"".join(out), contents


def _plus(amount: Amount, parts: Sequence[bytes]) -> Amount:
    return Amount(count=amount.count + len(parts), size=amount.size + sum(map(len, parts)))


def _enclosure_head(one: Enclosure) -> bytes:
    head = EnclosureHead(kind=one.kind, sha256=one.sha256, size=len(one.data))
    return canonical.encode(msgspec.to_builtins(head)) + b"\n"


def unpack(packed: bytes | memoryview, contents: Contents) -> Payload:
    """Read a payload against what its header states; raises BadPayload or BadEntry."""
    data = inflate(packed, contents.size)
    cursor = contents.writes.size + contents.stubs.size
    entries = _read_entries(data[:cursor], contents)
    enclosures = _read_enclosures(data[cursor : cursor + contents.attachments.size])
    if len(enclosures) != contents.attachments.count:
        raise BadPayload("attachments")
    cursor += contents.attachments.size
    reports = _lines(data[cursor : cursor + contents.reports.size], contents.reports.count)
    cursor += contents.reports.size
    receipts = _lines(data[cursor:], contents.receipts.count)
    return Payload(entries=entries, enclosures=enclosures, reports=reports, receipts=receipts)


def inflate(packed: bytes | memoryview, size: int) -> bytes:
    """Unpack to exactly `size` bytes; raises BadPayload for one more, one less, or a rest (§4.5).

    Never more than one byte over `size` is unpacked, whatever the stream would grow to.
    """
    try:
        return b"".join(_inflated(memoryview(packed), size))
    except zlib.error as error:
        raise BadPayload("zlib") from error


def _inflated(packed: memoryview, left: int) -> Iterator[bytes]:
    reader = zlib.decompressobj()
    for start in range(0, len(packed), CHUNK):
        rest: bytes | memoryview = packed[start : start + CHUNK]
        if reader.eof:
            raise BadPayload("rest")
        while rest and not reader.eof:
            block = reader.decompress(rest, min(left, CHUNK) + 1)
            left -= _within(block, left)
            yield block
            rest = reader.unconsumed_tail
    while not reader.eof:
        block = reader.decompress(b"", min(left, CHUNK) + 1)
        if not block:
            raise BadPayload("cut")
        left -= _within(block, left)
        yield block
    if reader.unused_data:
        raise BadPayload("rest")
    if left:
        raise BadPayload("size")


def _within(block: bytes, left: int) -> int:
    if len(block) > left:
        raise BadPayload("size")
    return len(block)


def _lines(data: bytes, count: int) -> tuple[bytes, ...]:
    if not data:
        return ()
    if not data.endswith(b"\n"):
        raise BadPayload("line")
    found = tuple(data[:-1].split(b"\n"))
    if len(found) != count:
        raise BadPayload("count")
    return found


def _read_entries(data: bytes, contents: Contents) -> tuple[Entry, ...]:
    lines = _lines(data, contents.writes.count + contents.stubs.count)
    entries = tuple(_read_all(lines))
    sizes = [len(line) + 1 for line in lines if line.startswith(b"w")]
    if (len(sizes), sum(sizes)) != (contents.writes.count, contents.writes.size):
        raise BadPayload("count")
    return entries


def _read_all(lines: Iterable[bytes]) -> Iterator[Entry]:
    """Every entry once; only what stood as a stub may follow in full, when it may be told since."""
    seen: dict[str, bool] = {}
    for place, line in enumerate(lines):
        try:
            entry = read_entry(line)
        except writes.BadWrite as error:
            raise BadEntry(place, error.why) from error
        is_stub = isinstance(entry, Stub)
        if entry.id in seen and (is_stub or not seen[entry.id]):
            raise BadEntry(place, "twice")
        seen[entry.id] = is_stub
        yield entry


def read_entry(line: bytes) -> Entry:
    """One line without its 0x0A; raises BadWrite. The id is computed, so it always fits."""
    if line.startswith(b"s "):
        return _read_stub(line[2:])
    if not line.startswith(b"w ") or line[LINE_HEAD - 1 : LINE_HEAD] != b" ":
        raise writes.BadWrite("line")
    text = line[2 : LINE_HEAD - 1]
    try:
        salt = bytes.fromhex(text.decode("ascii"))
    except ValueError as error:
        raise writes.BadWrite("salt") from error
    if salt.hex().encode() != text:
        raise writes.BadWrite("salt")
    return writes.read(line[LINE_HEAD:], salt)


def _read_stub(raw: bytes) -> Stub:
    try:
        line = msgspec.convert(canonical.decode(raw), _StubLine)
    except canonical.NotCanonical as error:
        raise writes.BadWrite(error.why) from error
    except msgspec.ValidationError as error:
        raise writes.BadWrite("schema") from error
    if not line.record or not line.unit:
        raise writes.BadWrite("schema")
    if len(line.replaces) > writes.MOST_REPLACED or len(set(line.replaces)) != len(line.replaces):
        raise writes.BadWrite("replaces")
    if line.replaces and line.unit == writes.COMPLETE:
        raise writes.BadWrite("replaces")
    return Stub(
        id=writes.WriteId(line.id),
        record=line.record,
        unit=line.unit,
        replaces=line.replaces,
        why=line.why,
    )


def _read_enclosures(data: bytes) -> tuple[Enclosure, ...]:
    found: list[Enclosure] = []
    cursor = 0
    while cursor < len(data):
        end = data.find(b"\n", cursor)
        if end < 0:
            raise BadPayload("attachment")
        try:
            head = msgspec.convert(canonical.decode(data[cursor:end]), EnclosureHead)
        except (canonical.NotCanonical, msgspec.ValidationError) as error:
            raise BadPayload("attachment") from error
        cursor = end + 1 + head.size
        one = Enclosure(kind=head.kind, data=data[end + 1 : cursor])
        if len(one.data) != head.size or one.sha256 != head.sha256:
            raise BadPayload("attachment")
        found.append(one)
    return tuple(found)
