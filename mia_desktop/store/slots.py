"""Sealing and opening the slots that lead to a vault's key (bundle-format §2).

Every slot is an age file to an X25519 recipient, so that it can be sealed anew for a backup or
a re-key without asking everybody for their phrase: only who the recipients are must be known,
and that stands inside the vault. The three kinds differ in where the private key comes from: a
passphrase opens a small box that holds it (Argon2id, HKDF, check value, ChaCha20-Poly1305); the
recovery key is derived into it; the escrow holder has it. Keeping what a phrase derives to
inside the vault instead would let whoever once had the vault open follow later changes of key.
"""

import secrets
from collections.abc import Iterable

import msgspec
import pyrage
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from typing_extensions import override

from mia_desktop.domain import canonical
from mia_desktop.store import bech32, errors, kdf
from mia_desktop.store.connection import DatabaseKey
from mia_desktop.store.keyslots import Guard

Pair = tuple[bytes, bytes]
"""The check value and the sealing key that a phrase is derived to (`kdf.derive`)."""
IDENTITY_BYTES = 32
NONCE_BYTES = 12


class Identity:
    """An X25519 private key as age knows it; never shown, printed or logged."""

    __slots__ = ("_identity", "raw")

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        text = bech32.encode("age-secret-key-", raw).upper()
        self._identity = pyrage.x25519.Identity.from_str(text)

    @classmethod
    def new(cls) -> "Identity":
        return cls(secrets.token_bytes(IDENTITY_BYTES))

    @property
    def recipient(self) -> str:
        return str(self._identity.to_public())

    def unseal(self, sealed: bytes) -> dict[str, DatabaseKey]:
        """The keys that were sealed to this identity; raises WrongKey."""
        return _unseal(self._identity, sealed)

    @override
    def __repr__(self) -> str:
        return "<identity>"


class AgeIdentity:
    """A private key that came from outside as text (`AGE-SECRET-KEY-1…`): the escrow holder's."""

    __slots__ = ("_identity",)

    def __init__(self, text: str) -> None:
        try:
            self._identity = pyrage.x25519.Identity.from_str(text.strip())
        except pyrage.IdentityError as error:
            raise errors.WrongKey from error

    @property
    def recipient(self) -> str:
        return str(self._identity.to_public())

    def unseal(self, sealed: bytes) -> dict[str, DatabaseKey]:
        return _unseal(self._identity, sealed)

    @override
    def __repr__(self) -> str:
        return "<identity>"


def check_recipient(text: str) -> str:
    """The recipient in its usual form; raises BadRecipient."""
    try:
        return str(pyrage.x25519.Recipient.from_str(text.strip()))
    except pyrage.RecipientError as error:
        raise errors.BadRecipient from error


def seal(recipient: str, keys: Iterable[DatabaseKey]) -> bytes:
    """An age file that says `{key id: key}`, for one recipient; stock age opens it."""
    what = canonical.encode({key.id: key.bytes.hex() for key in keys})
    sealed: bytes = pyrage.encrypt(what, [pyrage.x25519.Recipient.from_str(recipient)])
    return sealed


def new_guard(
    phrase: str, identity: Identity, *, vault_id: str, slot_id: str, cost: kdf.Cost
) -> Guard:
    """A box around `identity` that `phrase` opens, bound to this vault, slot and cost."""
    salt = secrets.token_bytes(kdf.SALT_BYTES)
    check, key = kdf.derive(phrase, salt, vault_id, cost)
    nonce = secrets.token_bytes(NONCE_BYTES)
    bound = _bound(vault_id, slot_id, cost, salt.hex(), check.hex())
    box = nonce + ChaCha20Poly1305(key).encrypt(nonce, identity.raw, bound)
    return Guard(cost=cost, salt=salt.hex(), check=check.hex(), box=box)


def pair_of(phrase: str, guard: Guard, vault_id: str) -> Pair:
    """What a phrase comes to for one box: takes its second, so never on the store's thread."""
    return kdf.derive(phrase, bytes.fromhex(guard.salt), vault_id, guard.cost)


def open_guard(pair: Pair, slot_id: str, guard: Guard, vault_id: str) -> Identity | None:
    """What the box holds, or None when the check value says that the phrase is another."""
    check, key = pair
    if not secrets.compare_digest(check, bytes.fromhex(guard.check)):
        return None
    bound = _bound(vault_id, slot_id, guard.cost, guard.salt, guard.check)
    nonce, box = guard.box[:NONCE_BYTES], guard.box[NONCE_BYTES:]
    try:
        return Identity(ChaCha20Poly1305(key).decrypt(nonce, box, bound))
    except InvalidTag as error:
        raise errors.SlotsDamaged("box") from error


def new_slot_id() -> str:
    return secrets.token_hex(16)


def _bound(vault_id: str, slot_id: str, cost: kdf.Cost, salt: str, check: str) -> bytes:
    """Associated data: the vault's id and all that the slot says beside the box."""
    rest = {
        "type": "passphrase",
        "id": slot_id,
        "cost": msgspec.to_builtins(cost),
        "salt": salt,
        "check": check,
    }
    return bytes.fromhex(vault_id) + canonical.encode(rest)


def _unseal(identity: object, sealed: bytes) -> dict[str, DatabaseKey]:
    try:
        data = pyrage.decrypt(sealed, [identity])
        named = msgspec.json.decode(data, type=dict[str, str])
        return {name: DatabaseKey(name, bytes.fromhex(key)) for name, key in named.items()}
    except (pyrage.DecryptError, msgspec.DecodeError, ValueError) as error:
        raise errors.WrongKey from error
