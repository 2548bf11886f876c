"""The office root: the Ed25519 key that only signs what widens, sealed for two sticks (§3).

It is never in a vault. The file is sealed under a passphrase as a key slot is (§2): Argon2id,
HKDF to a check value and a key, ChaCha20-Poly1305 over all other bytes of the file.
"""

import hmac
import secrets
import unicodedata
from typing import Annotated, Any, Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec import Meta

from mia_desktop.domain import canonical
from mia_desktop.sync import keys
from mia_desktop.sync.errors import BadRootKey, WrongRootPhrase
from mia_desktop.sync.fields import Hex16, Hex32

SUFFIX = ".miaroot"
MOST = 4096
LABEL = b"MIA-rotnyckel-1\0"
LEAST_MEMORY = 64 * 1024
MOST_MEMORY = 2**20

Hex12 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{24}\Z")]
HexBox = Annotated[str, Meta(pattern=r"\A[0-9a-f]{96}\Z")]


class Cost(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Argon2id: KiB of memory, passes, lanes. The floor is a limit of the reader (§2)."""

    memory: Annotated[int, Meta(ge=8, le=MOST_MEMORY)] = 256 * 1024
    passes: Annotated[int, Meta(ge=1, le=64)] = 3
    lanes: Annotated[int, Meta(ge=1, le=8)] = 4


class RootFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    box: HexBox
    check: Hex32
    cost: Cost
    key: Hex32
    kind: Literal["MIA-rot"] = "MIA-rot"
    nonce: Hex12
    salt: Hex16
    version: Literal[1] = 1

    def bound(self) -> bytes:
        """All bytes of the file but the sealed ones: what the seal is bound to."""
        rest = msgspec.to_builtins(self)
        del rest["box"]
        return LABEL + canonical.encode(rest)


def seal_root(seed: bytes, phrase: str, cost: Cost | None = None) -> bytes:
    """The file for the sticks: the same bytes go on both."""
    cost = cost or Cost()
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    check, key = _derive(phrase, salt, cost)
    empty = RootFile(
        box="0" * 96,
        check=check.hex(),
        cost=cost,
        key=keys.public_key(seed).hex(),
        nonce=nonce.hex(),
        salt=salt.hex(),
    )
    box = ChaCha20Poly1305(key).encrypt(nonce, seed, empty.bound())
    whole = msgspec.structs.replace(empty, box=box.hex())
    return canonical.encode(msgspec.to_builtins(whole))


def read_root(data: bytes) -> RootFile:
    """Whose root it is, before any passphrase; raises BadRootKey for any other file."""
    if len(data) > MOST:
        raise BadRootKey("size")
    try:
        raw: Any = canonical.decode(data)
        return msgspec.convert(raw, RootFile)
    except canonical.NotCanonical as error:
        raise BadRootKey(error.why) from error
    except msgspec.ValidationError as error:
        raise BadRootKey("schema") from error


def open_root(data: bytes, phrase: str, least_memory: int = LEAST_MEMORY) -> bytes:
    """The root's seed; raises WrongRootPhrase, or BadRootKey for a file that was tampered with."""
    root = read_root(data)
    if root.cost.memory < least_memory:
        raise BadRootKey("cost")
    check, key = _derive(phrase, bytes.fromhex(root.salt), root.cost)
    if not hmac.compare_digest(check.hex(), root.check):
        raise WrongRootPhrase("phrase")
    nonce, box = bytes.fromhex(root.nonce), bytes.fromhex(root.box)
    try:
        seed = ChaCha20Poly1305(key).decrypt(nonce, box, root.bound())
    except InvalidTag as error:
        raise BadRootKey("seal") from error
    if keys.public_key(seed).hex() != root.key:
        raise BadRootKey("key")
    return seed


def _derive(phrase: str, salt: bytes, cost: Cost) -> tuple[bytes, bytes]:
    """The check value, by which one file opens for one phrase only, and the sealing key."""
    words = unicodedata.normalize("NFC", phrase).encode()
    kdf = Argon2id(
        salt=salt,
        length=32,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory,
    )
    both = HKDF(SHA256(), 64, salt, LABEL).derive(kdf.derive(words))
    return both[:32], both[32:]
