"""Who can open a vault: people with their passphrases, the recovery key, the escrow holder.

Whatever takes a way in from somebody is a change of key: an older keyslots file and the former
phrase or sheet then lead to nothing (bundle-format §2).
"""

from collections.abc import Callable

import msgspec

from mia_desktop.platform.clock import Clock
from mia_desktop.store import backup_slots, errors, kdf, recipients, slots
from mia_desktop.store import vault as vaults
from mia_desktop.store.backup_slots import Place
from mia_desktop.store.connection import Connection
from mia_desktop.store.keyslots import Guard
from mia_desktop.store.recipients import Recipient
from mia_desktop.store.recovery import RecoveryKey
from mia_desktop.store.rekey import Step, no_step, rekey
from mia_desktop.store.vault import Vault


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody with a passphrase of their own; the name is the author of what they write."""

    slot: str
    name: str
    made: str


def people(vault: Vault) -> tuple[Person, ...]:
    """Everybody with a passphrase, oldest first."""
    return tuple(
        Person(slot=each.id, name=each.name, made=each.made)
        for each in recipients.everyone(vault.connection)
        if each.kind == "passphrase"
    )


class Chair(msgspec.Struct, frozen=True, kw_only=True):
    """A way in as it is known inside the vault: all that deriving a phrase for it needs."""

    vault_id: str
    slot: str
    name: str
    made: str
    guard: Guard | None = None
    """The box of the phrase that holds now."""

    def check(self, phrase: str) -> None:
        """Raise WrongPhrase unless it is the phrase that holds now; takes its time."""
        assert self.guard is not None
        pair = slots.pair_of(phrase, self.guard, self.vault_id)
        if slots.open_guard(pair, self.slot, self.guard, self.vault_id) is None:
            raise errors.WrongPhrase(1)

    def with_phrase(self, phrase: str, cost: kdf.Cost, clock: Clock) -> Recipient:
        """The same person with a phrase derived anew; takes its time."""
        made = vaults.new_person(
            self.name, phrase, vault_id=self.vault_id, cost=cost, clock=clock, slot_id=self.slot
        )
        return msgspec.structs.replace(made, made=self.made or made.made)


def chair(vault: Vault, slot: str) -> Chair:
    """A person's way in; raises NoSuchPerson."""
    found = _find(vault, slot)
    return Chair(
        vault_id=vault.id, slot=slot, name=found.name, made=found.made, guard=found.guard
    )  # fmt: skip


def new_chair(vault: Vault, name: str) -> Chair:
    """A way in for one more person; raises NameTaken."""
    if any(each.name.casefold() == name.casefold() for each in people(vault)):
        raise errors.NameTaken
    return Chair(vault_id=vault.id, slot=slots.new_slot_id(), name=name, made="")


def add_person(vault: Vault, name: str, phrase: str, cost: kdf.Cost) -> Person:
    """Give somebody a passphrase of their own; raises NameTaken, TooManySlots."""
    return let_in(vault, new_chair(vault, name).with_phrase(phrase, cost, vault.clock))


def let_in(vault: Vault, made: Recipient) -> Person:
    """The same with a phrase that was derived beforehand."""
    if any(each.name.casefold() == made.name.casefold() for each in people(vault)):
        raise errors.NameTaken
    _put(vault, made)
    return Person(slot=made.id, name=made.name, made=made.made)


def remove_person(vault: Vault, slot: str, *, step: Step = no_step) -> tuple[Place, ...]:
    """Take somebody's way in; raises LastPerson, NoSuchPerson.

    Returns the backups out of reach, which their phrase still opens.
    """
    _find(vault, slot)
    if len(people(vault)) == 1:
        raise errors.LastPerson
    return _rekey(vault, lambda connection: recipients.remove(connection, slot), step)


def check_phrase(vault: Vault, phrase: str) -> None:
    """Raise WrongPhrase unless it is the phrase of the person who opened the vault."""
    chair(vault, vault.slot).check(phrase)


def change_passphrase(
    vault: Vault, slot: str, phrase: str, cost: kdf.Cost, *, step: Step = no_step
) -> tuple[Place, ...]:
    """Let `phrase` take the place of a person's former one.

    Returns the backups out of reach: "Den gamla lösenfrasen öppnar fortfarande dessa kopior".
    """
    return reseat(vault, chair(vault, slot).with_phrase(phrase, cost, vault.clock), step=step)


def reseat(vault: Vault, after: Recipient, *, step: Step = no_step) -> tuple[Place, ...]:
    """The same with a phrase that was derived beforehand; raises NoSuchPerson."""
    _find(vault, after.id)
    return _rekey(vault, lambda connection: recipients.put(connection, after), step)


def set_recovery(vault: Vault, key: RecoveryKey, *, step: Step = no_step) -> tuple[Place, ...]:
    """Let a sheet open the vault, in the place of any former sheet.

    Called when the sheet has been proven by typing two of its groups.
    """
    recipient = key.identity(vault.id).recipient
    return _only(vault, "recovery", "", recipient, step)


def first_recovery(connection: Connection, vault_id: str, key: RecoveryKey, made: str) -> None:
    """Let a proven sheet open a vault that is just being made."""
    recipient = key.identity(vault_id).recipient
    slot = slots.new_slot_id()
    recipients.put(
        connection, Recipient(id=slot, kind="recovery", name="", recipient=recipient, made=made)
    )


def set_escrow(
    vault: Vault, holder: str, recipient: str, *, step: Step = no_step
) -> tuple[Place, ...]:
    """Let the named escrow holder open the vault; raises BadRecipient."""
    return _only(vault, "escrow", holder, slots.check_recipient(recipient), step)


def remove_escrow(vault: Vault, *, step: Step = no_step) -> tuple[Place, ...]:
    """Take the escrow holder's way in; does nothing when there is none."""
    found = [each.id for each in recipients.everyone(vault.connection) if each.kind == "escrow"]
    if not found:
        return ()
    return _rekey(vault, lambda connection: recipients.remove(connection, found[0]), step)


def has_recovery(vault: Vault) -> bool:
    return any(each.kind == "recovery" for each in recipients.everyone(vault.connection))


def escrow_holder(vault: Vault) -> str | None:
    """The name of who holds the escrow key, or None where nobody does."""
    found = [each.name for each in recipients.everyone(vault.connection) if each.kind == "escrow"]
    return found[0] if found else None


def _only(
    vault: Vault, kind: recipients.Kind, name: str, recipient: str, step: Step
) -> tuple[Place, ...]:
    """Put in the only slot of a kind; a former one of another key means a change of key."""
    made = Recipient(
        id=slots.new_slot_id(),
        kind=kind,
        name=name,
        recipient=recipient,
        made=vault.clock.now().isoformat(),
    )
    former = [each for each in recipients.everyone(vault.connection) if each.kind == kind]
    if not former:
        return _put(vault, made)

    def change(connection: Connection) -> None:
        for each in former:
            recipients.remove(connection, each.id)
        recipients.put(connection, made)

    return _rekey(vault, change, step)


def _put(vault: Vault, made: Recipient) -> tuple[Place, ...]:
    with vault.connection.transaction():
        recipients.put(vault.connection, made)
    vault.write_slots()
    return backup_slots.rewrite_all(vault)


def _rekey(vault: Vault, change: Callable[[Connection], None], step: Step) -> tuple[Place, ...]:
    rekey(vault, change, step=step)
    return backup_slots.rewrite_all(vault)


def _find(vault: Vault, slot: str) -> Recipient:
    for each in recipients.everyone(vault.connection):
        if each.id == slot and each.kind == "passphrase":
            return each
    raise errors.NoSuchPerson
