"""Who can open the vault, changed from inside: passphrases, people, the sheet.

Each change that takes a way in is a change of key; the backups that are out of reach then are
returned: "Den gamla lösenfrasen öppnar fortfarande dessa kopior" (bundle-format §2).
"""

import msgspec

from mia_desktop.platform import threads
from mia_desktop.platform.slices import Beside, Long, Watch, at_once
from mia_desktop.services import access
from mia_desktop.services.access import Terms
from mia_desktop.services.desk import Desk
from mia_desktop.services.passphrases import RecoveryKey
from mia_desktop.store import kdf, people
from mia_desktop.store.backup_slots import Place
from mia_desktop.store.kdf import Cost
from mia_desktop.store.people import Chair, Person
from mia_desktop.store.recipients import Recipient

__all__ = [
    "Person", "Place", "WaysIn", "add_person", "adding_person", "change_passphrase",
    "changing_mine", "new_sheet", "overview", "remove_person",
]  # fmt: skip


class WaysIn(msgspec.Struct, frozen=True, kw_only=True):
    """Everybody and everything that opens the vault, and who sits at it now."""

    people: tuple[Person, ...]
    mine: str
    has_sheet: bool
    escrow_holder: str | None = None


def overview(desk: Desk) -> WaysIn:
    return WaysIn(
        people=people.people(desk.vault),
        mine=desk.vault.slot,
        has_sheet=people.has_recovery(desk.vault),
        escrow_holder=people.escrow_holder(desk.vault),
    )


def _price(floor: Cost, terms: Terms | None) -> Cost:
    """What a guess at a new phrase will cost: measured here, or what this vault holds itself to.

    A practice vault holds itself to nothing, and so nobody waits for it.
    """
    if terms is not None:
        return terms.price()
    return floor if kdf.below(floor, kdf.FLOOR) else Terms().price()


def _derived(
    desk: Desk, chair: Chair, phrase: str, terms: Terms | None, present: str | None = None
) -> Long[Recipient]:
    """A phrase derived for somebody's way in, beside the store thread.

    `present` is what whoever sits here says their phrase is; raises WrongPhrase.
    """
    floor, clock = desk.vault.opening.floor, desk.clock

    def derive(watch: Watch) -> Recipient:
        if present is not None:
            chair.check(present)
        watch.check()
        return chair.with_phrase(phrase, _price(floor, terms), clock)

    made: Recipient = yield Beside(derive)
    return made


def check_phrase(desk: Desk, phrase: str) -> None:
    """Raise WrongPhrase unless it is the phrase of whoever sits here."""
    threads.away_from_window("check_phrase")
    people.check_phrase(desk.vault, phrase)


def change_passphrase(
    desk: Desk, slot: str, phrase: str, *, terms: Terms | None = None
) -> tuple[Place, ...]:
    """A new passphrase for one person, and with it a new key for the whole vault."""
    return at_once(_changing(desk, slot, phrase, terms))


def _changing(
    desk: Desk, slot: str, phrase: str, terms: Terms | None, present: str | None = None
) -> Long[tuple[Place, ...]]:
    made = yield from _derived(desk, people.chair(desk.vault, slot), phrase, terms, present)
    try:
        unreached = people.reseat(desk.vault, made)
    finally:
        access.follow(desk)
    desk.note("change_passphrase")
    return unreached


def change_mine(
    desk: Desk, present: str, phrase: str, *, terms: Terms | None = None
) -> tuple[Place, ...]:
    """The same for whoever sits here, who shows first that they are who they are."""
    return at_once(changing_mine(desk, present, phrase, terms=terms))


def changing_mine(
    desk: Desk, present: str, phrase: str, *, terms: Terms | None = None
) -> Long[tuple[Place, ...]]:
    """The same in turns: both derivations beside the store thread, then the change of key.

    Stopped before that begins, nothing is changed.
    """
    return (yield from _changing(desk, desk.vault.slot, phrase, terms, present))


def new_sheet(desk: Desk, key: RecoveryKey) -> tuple[Place, ...]:
    """Let a proven sheet open the vault, and no former one."""
    try:
        unreached = people.set_recovery(desk.vault, key)
    finally:
        access.follow(desk)
    desk.note("new_recovery_key")
    return unreached


def add_person(desk: Desk, name: str, phrase: str, *, terms: Terms | None = None) -> Person:
    """A way in for one more clerk; raises NameTaken, TooManySlots."""
    return at_once(adding_person(desk, name, phrase, terms=terms))


def adding_person(
    desk: Desk, name: str, phrase: str, *, terms: Terms | None = None
) -> Long[Person]:
    """The same with the derivation beside the store thread."""
    chair = people.new_chair(desk.vault, name)
    made = people.let_in(desk.vault, (yield from _derived(desk, chair, phrase, terms)))
    desk.note("add_person", detail=made.slot)
    return made


def remove_person(desk: Desk, slot: str) -> tuple[Place, ...]:
    """Take somebody's way in; raises LastPerson, NoSuchPerson."""
    try:
        unreached = people.remove_person(desk.vault, slot)
    finally:
        access.follow(desk)
    desk.note("remove_person", detail=slot)
    return unreached
