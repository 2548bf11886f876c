"""The two key pairs of a computer: Ed25519 to sign, X25519 (age) to be written to.

Every signature starts with its own label and a zero byte, so that what was signed as one thing
can never be shown as another (bundle-format §3).
"""

import hashlib

import msgspec
import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from typing_extensions import override

from mia_desktop.sync import bech32
from mia_desktop.sync.errors import BadSignature, WeakKey

CARD = b"MIA-kort-v1\0"
INVITATION = b"MIA-inbjudan-v1\0"
BUNDLE = b"MIA-bunt-v1\0"
KEY_CHANGE = b"MIA-nyckelbyte-v1\0"
FORM = b"MIA-blankett-v1\0"
"""The five labels: what a signature was made for."""

KEY = 32
SIGNATURE = 64
FIELD = 2**255 - 19
CURVE_D = -121665 * pow(121666, -1, FIELD) % FIELD
SMALL_ORDER = frozenset(
    {
        0,
        1,
        FIELD - 1,
        0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
        0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7,
    }
)
"""The y of all eight points of small order; a key on one of them lets forgeries through (§7)."""


class DeviceKeys(msgspec.Struct, frozen=True, kw_only=True):
    """The private halves: a 32-byte Ed25519 seed and an age identity. Kept in the vault only."""

    seed: bytes
    identity: str

    @override
    def __repr__(self) -> str:
        return "DeviceKeys(…)"

    @property
    def key(self) -> bytes:
        return public_key(self.seed)

    @property
    def recipient(self) -> str:
        return recipient_of(self.identity)


def new_keys() -> DeviceKeys:
    return DeviceKeys(seed=new_seed(), identity=str(pyrage.x25519.Identity.generate()))


def new_seed() -> bytes:
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_key(seed: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def recipient_of(identity: str) -> str:
    """The age recipient of an identity, `age1…`."""
    return str(pyrage.x25519.Identity.from_str(identity).to_public())


def fingerprint(recipient: str) -> str:
    """What a header calls a recipient: 64 hex digits."""
    key = bech32.decode(recipient, "age")
    return hashlib.sha256(b"MIA-mottagare-1\0" + key).hexdigest()


def sign(seed: bytes, label: bytes, message: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(seed).sign(label + message)


def verify(key: bytes, label: bytes, message: bytes, signature: bytes) -> None:
    """Raise WeakKey or BadSignature unless the holder of `key` signed just this under `label`."""
    check_key(key)
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, label + message)
    except InvalidSignature as error:
        raise BadSignature("signature") from error


def check_key(key: bytes) -> None:
    """Raise WeakKey for an Ed25519 key of small order, non-canonical form or off the curve."""
    if len(key) != KEY:
        raise WeakKey("length")
    number = int.from_bytes(key, "little")
    y = number & (2**255 - 1)
    if y >= FIELD:
        raise WeakKey("canonical")
    if y in SMALL_ORDER:
        raise WeakKey("small order")
    square = y * y % FIELD
    x_square = (square - 1) * pow(CURVE_D * square + 1, -1, FIELD) % FIELD
    if pow(x_square, (FIELD - 1) // 2, FIELD) != 1:
        raise WeakKey("curve")


def check_recipient(recipient: str) -> None:
    """Raise WeakKey for a recipient that is no X25519 key, or one to which nothing is secret."""
    key = bech32.decode(recipient, "age")
    if len(key) != KEY:
        raise WeakKey("length")
    if int.from_bytes(key, "little") >= FIELD:
        raise WeakKey("canonical")
    try:
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(key))
    except ValueError as error:
        raise WeakKey("small order") from error
