"""A payload is what its signed header says to the byte: no bomb, no rest, no second reading."""

import zlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain import writes
from mia_desktop.domain.writes import Entry
from mia_desktop.sync import payload
from mia_desktop.sync.errors import BadEntry, BadPayload
from mia_desktop.sync.header import Amount, Contents
from mia_desktop.sync.payload import Enclosure, Payload
from tests.helpers import bundles as b

WRITE = b.make_write(1)
LINE = payload.entry_line(WRITE)
STUB = b.make_stub(5, replaces=("a" * 64,), why="erased")


def only(data: bytes, **amounts: Amount) -> tuple[bytes, Contents]:
    return zlib.compress(data), Contents(**amounts)


def as_writes(data: bytes, count: int = 1) -> tuple[bytes, Contents]:
    return only(data, writes=Amount(count=count, size=len(data)))


def test_all_kinds_go_there_and_back() -> None:
    """Writes, stubs, papers, reports and receipts arrive in their order."""
    whole = Payload(
        entries=(WRITE, STUB, b.make_write(2)),
        enclosures=(Enclosure(data=b"\n\n"), Enclosure(data=b"", kind="form")),
        reports=(b"{}",),
        receipts=(b"[]", b"1"),
    )
    packed, contents = payload.pack(whole)

    assert payload.unpack(packed, contents) == whole
    assert payload.unpack(memoryview(packed), contents) == whole
    assert (contents.writes.count, contents.stubs.count, contents.receipts.size) == (2, 1, 5)
    assert contents.size == len(zlib.decompress(packed))


def test_a_write_travels_as_it_was_made() -> None:
    """Its line is never encoded again: the id stays what it was when it was saved."""

    assert b"w " + WRITE.salt.hex().encode() + b" " + WRITE.raw + b"\n" == LINE
    assert writes.digest(WRITE.salt, LINE[35:-1]) == WRITE.id


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 300_000])
def test_a_stream_is_read_to_the_signed_size_and_ends_there(size: int) -> None:
    """Neither a byte more nor one less is believed."""
    data = bytes(range(256)) * (size // 256) + bytes(size % 256)
    packed = zlib.compress(data)

    assert payload.inflate(packed, size) == data
    with pytest.raises(BadPayload, match="size"):
        payload.inflate(packed, size + 1)
    if size:
        with pytest.raises(BadPayload, match="size"):
            payload.inflate(packed, size - 1)


def test_a_bomb_stops_at_the_signed_size() -> None:
    """A megabyte that unpacks to a gigabyte costs a block of memory, then the refusal."""
    bomb = zlib.compress(bytes(200 * 2**20), 9)
    with pytest.raises(BadPayload, match="size"):
        payload.inflate(bomb, 1000)


@pytest.mark.parametrize("rest", [b"\0", b"x" * 200_000, zlib.compress(b"more")])
def test_bytes_after_the_stream_are_refused(rest: bytes) -> None:
    """The library passes over them; a hiding place in a signed file is not ours to keep (§7)."""
    with pytest.raises(BadPayload, match="rest"):
        payload.inflate(zlib.compress(b"text" * 30_000) + rest, 120_000)


def test_every_cut_of_the_stream_is_refused() -> None:
    """A cut stream raises nothing in the library (§7)."""
    packed = zlib.compress(LINE * 3)
    for length in range(len(packed)):
        with pytest.raises(BadPayload):
            payload.inflate(packed[:length], len(LINE) * 3)


def test_every_cut_of_a_stream_over_many_blocks_is_refused() -> None:
    """Nor where the cut falls between two blocks of output."""
    packed = zlib.compress(bytes(4 * 65_537), 9)
    for length in range(len(packed)):
        with pytest.raises(BadPayload):
            payload.inflate(packed[:length], 4 * 65_537)


def test_what_is_no_stream_is_refused() -> None:
    """No zlib header, a preset dictionary, a wrong check sum."""
    packer = zlib.compressobj(zdict=b"words")
    with_words = packer.compress(b"words") + packer.flush()
    packed = zlib.compress(b"text")
    for data in (b"text", with_words, packed[:-1] + bytes([packed[-1] ^ 1])):
        with pytest.raises(BadPayload, match="zlib"):
            payload.inflate(data, 4)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"\n", "line"),
        (b"x" + LINE[1:], "line"),
        (LINE[:34] + b"\t" + LINE[35:], "line"),
        (b"w " + LINE[2:34].upper() + LINE[34:], "salt"),
        (b"w " + b"z" * 32 + LINE[34:], "salt"),
        (LINE[:-1] + b" \n", "form"),
        (LINE.replace(b'"unit":"text"', b'"unit":""'), "schema"),
        (LINE.replace(b'"value":"text"', b'"value":1.5'), "type"),
        (b"s {}\n", "schema"),
        (b"s []\n", "schema"),
        (b"s {} \n", "form"),
        (payload.entry_line(b.make_stub(1, record="")), "schema"),
        (payload.entry_line(b.make_stub(1, replaces=("a" * 64, "a" * 64))), "replaces"),
        (payload.entry_line(b.make_stub(1, replaces=("a" * 64,), unit="!complete")), "replaces"),
        (payload.entry_line(b.make_stub(1, replaces=tuple(f"{n:064x}" for n in range(65)))),
         "replaces"),
        (payload.entry_line(b.make_stub(1, replaces=("short",))), "schema"),
    ],
)  # fmt: skip
def test_a_line_outside_the_format_is_named(line: bytes, why: str) -> None:
    """The refusal says which line, so that the office can tell the sender's maker."""
    data = LINE + line
    stubs = Amount(count=1, size=len(line)) if line.startswith(b"s") else Amount()
    contents = Contents(
        writes=Amount(count=2 - stubs.count, size=len(data) - stubs.size), stubs=stubs
    )
    with pytest.raises(BadEntry) as caught:
        payload.unpack(zlib.compress(data), contents)

    assert (caught.value.place, caught.value.why) == (1, why)


def test_the_same_item_twice_is_refused() -> None:
    """A feed has each item once."""
    with pytest.raises(BadEntry, match="twice"):
        payload.unpack(*as_writes(LINE * 2, 2))


@pytest.mark.parametrize(
    ("packed", "why"),
    [
        (as_writes(LINE[:-1]), "line"),
        (as_writes(LINE, 2), "count"),
        (only(LINE, stubs=Amount(count=1, size=len(LINE))), "count"),
        (only(b"{}", reports=Amount(count=1, size=2)), "line"),
        (only(b"{}\n", reports=Amount(count=2, size=3)), "count"),
        (only(b"{}\n{}\n", receipts=Amount(count=1, size=6)), "count"),
        (only(b"no line", attachments=Amount(count=1, size=7)), "attachment"),
        (only(b"{}\n", attachments=Amount(count=1, size=3)), "attachment"),
    ],
)
def test_counts_and_sizes_must_be_those_of_the_header(
    packed: tuple[bytes, Contents], why: str
) -> None:
    """The preview that the sender signed is what is in the file."""
    with pytest.raises(BadPayload) as caught:
        payload.unpack(*packed)

    assert caught.value.why == why


def test_a_paper_is_what_its_digest_says() -> None:
    """A scanned consent cannot be exchanged for another."""
    packed, contents = payload.pack(Payload(enclosures=(Enclosure(data=b"paper"),)))
    plain = zlib.decompress(packed)
    for wrong in (plain.replace(b"paper", b"Paper"), plain.replace(b'"size":5', b'"size":4')):
        with pytest.raises(BadPayload):
            payload.unpack(zlib.compress(wrong), contents)
    two = msgspec.structs.replace(contents.attachments, count=2)
    with pytest.raises(BadPayload, match="attachments"):
        payload.unpack(packed, msgspec.structs.replace(contents, attachments=two))
    longer = plain.replace(b'"size":5', b'"size":6')
    with pytest.raises(BadPayload, match="attachment"):
        payload.unpack(zlib.compress(longer), contents)


@given(st.lists(st.booleans(), max_size=30))
def test_the_order_of_the_feed_is_kept(kinds: list[bool]) -> None:
    """Links are computed over the items in this order."""
    entries: tuple[Entry, ...] = tuple(
        b.make_write(n) if is_write else b.make_stub(n) for n, is_write in enumerate(kinds)
    )
    packed, contents = payload.pack(Payload(entries=entries))

    assert payload.unpack(packed, contents).entries == entries
