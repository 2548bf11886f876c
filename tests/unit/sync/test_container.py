"""The inside of a bundle has one form for one content, and nothing else is read."""

import hashlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.sync import container, keys
from mia_desktop.sync.errors import BadFrame, BadSignature, TooLarge, WeakKey

SEED = bytes(range(32))
PACKED = container.pack(SEED, b"{}", b"payload")
BODY = PACKED[:-64]


def test_a_container_says_back_what_was_put_in() -> None:
    """The office reads what the handler sent."""
    frame = container.unpack(PACKED)
    frame.verify()

    assert frame.header == b"{}"
    assert bytes(frame.payload) == b"payload"
    assert frame.sender == keys.public_key(SEED)


def test_the_bytes_are_those_of_the_format_page() -> None:
    """Another program can be written from the page alone."""
    start = b"MIABUNT1" + keys.public_key(SEED) + struct.pack(">IQ", 2, 7) + b"{}payload"
    digest = hashlib.sha512(BODY).digest()

    assert start.ljust(256 * 1024, b"\0") == BODY
    assert keys.sign(SEED, b"MIA-bunt-v1\0", digest) == PACKED[-64:]
    assert container.bundle_hash(PACKED) == digest == container.unpack(PACKED).hash


@pytest.mark.parametrize(
    ("size", "filled"),
    [
        (1, 262_144),
        (262_144, 262_144),
        (262_145, 1_048_576),
        (1_048_577, 4_194_304),
        (4_194_304, 4_194_304),
        (4_194_305, 4_325_376),
        (9_000_000, 9_175_040),
    ],
)
def test_sizes_grow_in_steps(size: int, filled: int) -> None:
    """The size on the stick tells next to nothing of how busy a case is."""

    assert container.step(size) == filled


@given(st.integers(1, container.LONGEST_PAYLOAD + container.LONGEST_HEADER + 52))
def test_a_step_is_never_too_small_nor_wasteful(size: int) -> None:
    """Padding costs at most an eighth above the fixed steps, and the sealed file passes the cap."""
    filled = container.step(size)

    assert filled >= size
    assert container.step(filled) == filled
    assert filled <= max(4 * 2**20, size * 1.12)
    assert filled + filled // 4096 + 4096 < 80 * 2**20


def test_every_flipped_bit_is_refused() -> None:
    """Whatever changed on the way, the signature or the form shows it."""
    interesting = [*range(70), 1000, 262_143, *range(262_144, 262_208)]
    for place in interesting:
        for bit in (1, 128):
            changed = bytearray(PACKED)
            changed[place] ^= bit
            with pytest.raises((BadFrame, BadSignature, WeakKey)):
                container.unpack(bytes(changed)).verify()


def framed(fields: bytes, rest: bytes, size: int) -> bytes:
    body = (fields + rest).ljust(size, b"\0")
    return body + keys.sign(SEED, keys.BUNDLE, hashlib.sha512(body).digest())


def fields(header: int, payload: int, magic: bytes = b"MIABUNT1") -> bytes:
    return struct.pack(">8s32sIQ", magic, keys.public_key(SEED), header, payload)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "length"),
        (bytes(115), "length"),
        (framed(fields(2, 7, b"MIABUNT2"), b"{}payload", 262_144), "magic"),
        (framed(fields(65_537, 7), b"", 262_144), "length"),
        (framed(fields(2, 64 * 2**20 + 1), b"{}", 262_144), "length"),
        (framed(fields(2, 2**64 - 1), b"{}", 262_144), "length"),
        (framed(fields(2, 7), b"{}payload", 262_145), "size"),
        (framed(fields(2, 7), b"{}payload", 1_048_576), "size"),
        (framed(fields(2, 7), b"{}payload", 100), "size"),
        (framed(fields(2, 262_144), b"{}", 262_144), "size"),
        (framed(fields(2, 7), b"{}payload\1", 262_144), "padding"),
        (framed(fields(2, 7), b"{}payload" + bytes(262_082) + b"\1", 262_144), "padding"),
    ],
)
def test_a_well_signed_container_of_another_form_is_refused(data: bytes, why: str) -> None:
    """Even a pinned sender gets no second spelling and no hiding place past us."""
    with pytest.raises(BadFrame) as caught:
        container.unpack(data)

    assert caught.value.why == why


def test_a_small_order_sender_is_refused() -> None:
    """Such a key lets anybody sign anything."""
    forged = bytearray(PACKED)
    forged[8:40] = b"\1" + bytes(31)
    forged[-64:] = b"\1" + bytes(63)
    with pytest.raises(WeakKey):
        container.unpack(bytes(forged)).verify()


def test_what_is_too_long_is_not_packed() -> None:
    """Larger hand-overs go in parts; a part that no reader takes is never made."""
    with pytest.raises(TooLarge):
        container.pack(SEED, bytes(65_537), b"")
    with pytest.raises(TooLarge):
        container.pack(SEED, b"{}", bytes(container.LONGEST_PAYLOAD + 1))


@given(st.binary(max_size=300), st.binary(max_size=3000))
def test_packing_goes_there_and_back(header: bytes, payload: bytes) -> None:
    """Any header and payload come out as they went in."""
    frame = container.unpack(container.pack(SEED, header, payload))
    frame.verify()

    assert (frame.header, bytes(frame.payload)) == (header, payload)
