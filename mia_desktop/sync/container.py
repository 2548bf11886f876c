"""The inside of a bundle: fixed-width fields, header, payload, zeros, signature (§4.2).

    MIABUNT1 · sender key (32) · u32 header length · u64 payload length
    header · payload · zeros up to the size step · Ed25519 signature (64)

One content has one form: the size before the signature is decided by the lengths, and only
zeros fill it. Nothing but the four fixed-width fields is read before the signature holds.
"""

import hashlib
import struct

import msgspec

from mia_desktop.sync import keys
from mia_desktop.sync.errors import BadFrame, TooLarge

MAGIC = b"MIABUNT1"
FIELDS = struct.Struct(">8s32sIQ")
LONGEST_HEADER = 64 * 1024
LONGEST_PAYLOAD = 64 * 2**20
"""More than this goes in parts: a 200 MiB bundle took 627 MiB of memory to open (§7)."""

STEPS = (256 * 1024, 2**20, 4 * 2**20)


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """A container taken apart, its signature not yet looked at."""

    sender: bytes
    header: bytes
    payload: memoryview
    hash: bytes
    """SHA-512 of every byte before the signature: the bundle's name in receipts."""
    signature: bytes

    def verify(self) -> None:
        """Raise BadSignature or WeakKey unless the sender's key signed these bytes."""
        keys.verify(self.sender, keys.BUNDLE, self.hash, self.signature)


def step(size: int) -> int:
    """The size that a content of `size` bytes is filled up to: few sizes tell little (§4.2)."""
    for one in STEPS:
        if size <= one:
            return one
    return padme(size)


def padme(size: int) -> int:
    """Padmé (Nikitin et al., PETS 2019): at most 12 % more, and O(log log) bits leak."""
    exponent = size.bit_length() - 1
    free = exponent - exponent.bit_length()
    mask = (1 << free) - 1
    return (size + mask) & ~mask


def pack(seed: bytes, header: bytes, payload: bytes) -> bytes:
    """Put header and payload together and sign them with the sender's key."""
    if len(header) > LONGEST_HEADER:
        raise TooLarge(LONGEST_HEADER)
    if len(payload) > LONGEST_PAYLOAD:
        raise TooLarge(LONGEST_PAYLOAD)
    fields = FIELDS.pack(MAGIC, keys.public_key(seed), len(header), len(payload))
    used = len(fields) + len(header) + len(payload)
    body = b"".join((fields, header, payload, bytes(step(used) - used)))
    return body + keys.sign(seed, keys.BUNDLE, hashlib.sha512(body).digest())


def bundle_hash(packed: bytes) -> bytes:
    """A bundle's hash: SHA-512 of every byte before the signature."""
    return hashlib.sha512(memoryview(packed)[: -keys.SIGNATURE]).digest()


def unpack(data: bytes) -> Frame:
    """Take a container apart; raises BadFrame unless magic, lengths, size and zeros all hold."""
    if len(data) < FIELDS.size + keys.SIGNATURE:
        raise BadFrame("length")
    magic, sender, header, payload = FIELDS.unpack_from(data)
    if magic != MAGIC:
        raise BadFrame("magic")
    if header > LONGEST_HEADER or payload > LONGEST_PAYLOAD:
        raise BadFrame("length")
    used = FIELDS.size + header + payload
    if len(data) != step(used) + keys.SIGNATURE:
        raise BadFrame("size")
    view = memoryview(data)
    if view[used : -keys.SIGNATURE] != bytes(len(data) - keys.SIGNATURE - used):
        raise BadFrame("padding")
    return Frame(
        sender=sender,
        header=data[FIELDS.size : FIELDS.size + header],
        payload=view[FIELDS.size + header : used],
        hash=bundle_hash(data),
        signature=data[-keys.SIGNATURE :],
    )
