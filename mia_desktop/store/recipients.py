"""Who may open the vault, as the vault itself knows it (bundle-format §2).

keyslots.json is made from these rows and compared with them; it never decides anything.
"""

from collections.abc import Sequence
from typing import Literal

import msgspec

from mia_desktop.store import errors, keyslots, slots
from mia_desktop.store.connection import Connection, DatabaseKey
from mia_desktop.store.keyslots import (
    EscrowSlot,
    Guard,
    Keyslots,
    PassphraseSlot,
    RecoverySlot,
    Slot,
)

Kind = Literal["passphrase", "recovery", "escrow"]

MOST = keyslots.MOST_SLOTS


class Recipient(msgspec.Struct, frozen=True, kw_only=True):
    """One way into the vault; `name` is the person's, the escrow holder's, or empty."""

    id: str
    kind: Kind
    name: str
    recipient: str
    made: str
    guard: Guard | None = None


def everyone(connection: Connection) -> tuple[Recipient, ...]:
    """All ways into the vault, people first."""
    rows = connection.execute(
        "SELECT id, kind, name, recipient, made, guard FROM slot_recipient"
        " ORDER BY kind = 'passphrase' DESC, kind = 'recovery' DESC, made, name, id"
    )
    return tuple(
        Recipient(
            id=row[0],
            kind=row[1],
            name=row[2],
            recipient=row[3],
            made=row[4],
            guard=None if row[5] is None else msgspec.json.decode(row[5], type=Guard),
        )
        for row in rows
    )


def put(connection: Connection, recipient: Recipient) -> None:
    """Add a way in, or change it; raises TooManySlots beyond what readers accept."""
    others = [each for each in everyone(connection) if each.id != recipient.id]
    if len(others) >= MOST:
        raise errors.TooManySlots(MOST)
    connection.execute(
        "INSERT OR REPLACE INTO slot_recipient (id, kind, name, recipient, made, guard)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            recipient.id,
            recipient.kind,
            recipient.name,
            recipient.recipient,
            recipient.made,
            None if recipient.guard is None else msgspec.json.encode(recipient.guard),
        ),
    )


def remove(connection: Connection, slot_id: str) -> None:
    connection.execute("DELETE FROM slot_recipient WHERE id = ?", (slot_id,))


def sealed_for(everybody: Sequence[Recipient], vault_id: str, *keys: DatabaseKey) -> Keyslots:
    """A keyslots file by which each of `everybody` gets the keys, the database's own last."""
    made = tuple(_slot(each, keys) for each in everybody)
    ids = tuple(key.id for key in keys)
    return keyslots.signed(Keyslots(vault=vault_id, keys=ids, slots=made), *keys)


def agrees(found: Keyslots, everybody: Sequence[Recipient]) -> bool:
    """Whether a file names these ways in, in any order, and no others."""
    theirs = {slot.id: (_kind(slot), _guard(slot)) for slot in found.slots}
    ours = {each.id: (each.kind, each.guard) for each in everybody}
    return theirs == ours


def _slot(each: Recipient, keys: Sequence[DatabaseKey]) -> Slot:
    sealed = slots.seal(each.recipient, keys)
    match each.kind:
        case "passphrase":
            assert each.guard is not None
            return PassphraseSlot(id=each.id, guard=each.guard, sealed=sealed)
        case "recovery":
            return RecoverySlot(id=each.id, sealed=sealed)
        case "escrow":
            return EscrowSlot(id=each.id, sealed=sealed)


def _kind(slot: Slot) -> Kind:
    match slot:
        case PassphraseSlot():
            return "passphrase"
        case RecoverySlot():
            return "recovery"
        case EscrowSlot():
            return "escrow"


def _guard(slot: Slot) -> Guard | None:
    return slot.guard if isinstance(slot, PassphraseSlot) else None
