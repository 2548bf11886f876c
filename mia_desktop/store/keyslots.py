"""keyslots.json: who can open the vault, readable before anything is open (bundle-format §2).

It holds no names. Nothing in it is believed for longer than it takes to open the database: who
the slots belong to, and to whom they are sealed anew, is read from inside the vault only.
"""

import hashlib
import hmac
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from mia_desktop.domain import canonical
from mia_desktop.platform import files
from mia_desktop.store import errors, kdf
from mia_desktop.store.connection import DatabaseKey

VERSION = 1
MAIN = "keyslots.json"
COPY = "keyslots.copy.json"
MOST_BYTES = 64 * 1024
MOST_SLOTS = 8
MAC_INFO = b"MIA-nyckelplatser-1"

Hex16 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
Hex32 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
Sealed = Annotated[bytes, msgspec.Meta(max_length=4096)]


class Guard(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a passphrase must get past: cost and salt of Argon2id, check value, sealed identity."""

    cost: kdf.Cost
    salt: Hex16
    check: Hex32
    box: Annotated[bytes, msgspec.Meta(min_length=60, max_length=60)]


class PassphraseSlot(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="passphrase"
):
    """One person's passphrase opens `guard`, what is in there opens `sealed`."""

    id: Hex16
    guard: Guard
    sealed: Sealed


class RecoverySlot(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="recovery"
):
    """The written or printed recovery key opens `sealed`."""

    id: Hex16
    sealed: Sealed


class EscrowSlot(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="escrow"
):
    """The employer's escrow identity opens `sealed`."""

    id: Hex16
    sealed: Sealed


Slot = PassphraseSlot | RecoverySlot | EscrowSlot


class Failed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Tries that did not open the vault since it was last opened (decisions C17)."""

    count: Annotated[int, msgspec.Meta(ge=0)] = 0
    first: str = ""
    last: str = ""


class Keyslots(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file. `keys` are the ids of the keys sealed here, the database's own last."""

    version: Literal[1] = 1
    vault: Hex16
    keys: Annotated[tuple[Hex16, ...], msgspec.Meta(min_length=1, max_length=2)]
    slots: Annotated[tuple[Slot, ...], msgspec.Meta(min_length=1, max_length=MOST_SLOTS)]
    mac: dict[Hex16, Hex32] = {}
    failed: Failed = Failed()


class _Versioned(msgspec.Struct, frozen=True):
    version: int


class Finding(Enum):
    """What was noticed while opening, to be said and logged."""

    COPY_USED = "copy_used"
    """keyslots.json was damaged, its copy was used and both are whole again."""
    COPY_RESTORED = "copy_restored"
    """The copy was missing, old or damaged and has been written anew."""
    SLOTS_FOREIGN = "slots_foreign"
    """keyslots.json was not what this vault wrote; it was rewritten from inside."""
    SLOTS_OLD = "slots_old"
    """keyslots.json was an earlier one of this vault; it was brought up to date."""
    REKEY_FINISHED = "rekey_finished"
    """A change of key had been broken off; it has been brought to its end."""
    REKEY_UNDONE = "rekey_undone"
    """A change of key had been broken off and could not be finished; the former keys hold."""
    COST_RAISED = "cost_raised"
    """The passphrase is now dearer to guess."""
    RECOVERY_USED = "recovery_used"
    ESCROW_USED = "escrow_used"
    WATERLINE_MISSING = "waterline_missing"
    WATERLINE_DAMAGED = "waterline_damaged"
    VAULT_BEHIND = "vault_behind"
    """The vault is older than what this computer has seen of it."""
    OTHER_MACHINE = "other_machine"
    """The vault was last open on another computer."""


def encode(slots: Keyslots) -> bytes:
    """The file's bytes; raises ValueError beyond the size that readers accept."""
    data = msgspec.json.format(msgspec.json.encode(slots), indent=1)
    if len(data) > MOST_BYTES:
        raise ValueError("keyslots too large")
    return data + b"\n"


def decode(data: bytes, *, floor: kdf.Cost) -> Keyslots:
    """Check every limit before any work; raises SlotsDamaged or NewerVault."""
    if len(data) > MOST_BYTES:
        raise errors.SlotsDamaged("size")
    try:
        version = msgspec.json.decode(data, type=_Versioned).version
        if version > VERSION:
            raise errors.NewerVault(version, VERSION)
        slots = msgspec.json.decode(data, type=Keyslots)
    except RecursionError as error:
        raise errors.SlotsDamaged("depth") from error
    except msgspec.ValidationError as error:
        raise errors.SlotsDamaged("schema") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise errors.SlotsDamaged("json") from error
    _check(slots, floor)
    return slots


def read(path: Path, *, floor: kdf.Cost) -> Keyslots:
    """Read one file; raises SlotsDamaged (also when it is missing) or NewerVault."""
    try:
        data = files.read_capped(path, MOST_BYTES)
    except FileNotFoundError as error:
        raise errors.SlotsDamaged("missing") from error
    except OSError as error:
        raise errors.SlotsDamaged("unreadable") from error
    return decode(data, floor=floor)


def write(folder: Path, slots: Keyslots, between: Callable[[], None] | None = None) -> None:
    """Put the file and its copy on the disk, the file first."""
    data = encode(slots)
    with errors.files_sorted():
        files.write_atomic(folder / MAIN, data)
    if between is not None:
        between()
    with errors.files_sorted():
        files.write_atomic(folder / COPY, data)


def write_failed(folder: Path, failed: Failed) -> None:
    """Note failed tries in both files, touching nothing else that they say."""
    for name in (MAIN, COPY):
        with suppress(errors.SlotsDamaged, errors.NewerVault):
            found = read(folder / name, floor=kdf.LEAST)
            data = encode(msgspec.structs.replace(found, failed=failed))
            with errors.files_sorted():
                files.write_atomic(folder / name, data)


def same(one: Keyslots, other: Keyslots) -> bool:
    """Whether two files say the same, failed tries apart."""
    return msgspec.structs.replace(one, failed=Failed()) == msgspec.structs.replace(
        other, failed=Failed()
    )


def signed(slots: Keyslots, *keys: DatabaseKey) -> Keyslots:
    """With a MAC under each of the keys."""
    macs = {key.id: _mac(slots, key) for key in keys}
    return msgspec.structs.replace(slots, mac=macs)


def authentic(slots: Keyslots, key: DatabaseKey) -> bool:
    """Whether these slots were written by somebody who had the database's key."""
    return hmac.compare_digest(slots.mac.get(key.id, ""), _mac(slots, key))


def _mac(slots: Keyslots, key: DatabaseKey) -> str:
    what: dict[str, Any] = msgspec.to_builtins(slots)
    del what["mac"], what["failed"]
    secret = kdf.expand(key.bytes, slots.vault, MAC_INFO)
    return hmac.new(secret, canonical.encode(what), hashlib.sha256).hexdigest()


def _check(slots: Keyslots, floor: kdf.Cost) -> None:
    ids = [slot.id for slot in slots.slots]
    if len(set(ids)) != len(ids) or len(set(slots.keys)) != len(slots.keys):
        raise errors.SlotsDamaged("twice")
    for slot in slots.slots:
        if isinstance(slot, PassphraseSlot) and kdf.below(slot.guard.cost, floor):
            raise errors.SlotsDamaged("cost")
