"""A passphrase and what it comes to for the slots of one vault: the first half of opening.

Derivation takes a second and needs no database, so it is done beside the store thread; the store
thread then only looks up what was derived (decisions P7).
"""

from collections.abc import Callable, Iterable

from typing_extensions import override

from mia_desktop.store import errors, kdf, slots
from mia_desktop.store.keyslots import Guard, Keyslots, PassphraseSlot
from mia_desktop.store.slots import Pair, open_guard

Asked = Callable[[], None]


def unasked() -> None:
    """Nobody wants to stop."""


class Derived:
    """What stands in for a phrase from then on; never shown, printed or logged."""

    __slots__ = ("_pairs", "dearer")

    def __init__(self) -> None:
        self._pairs: dict[tuple[str, str, int, int, int], Pair] = {}
        self.dearer: dict[str, Guard] = {}
        """By slot: the same phrase at the price of this computer, where it was too cheap."""

    def keep(self, guard: Guard, vault_id: str, pair: Pair) -> None:
        self._pairs[_place(guard, vault_id)] = pair

    def pair(self, guard: Guard, vault_id: str) -> Pair:
        """What the phrase comes to here; raises SlotsChanged where it was not derived for this."""
        found = self._pairs.get(_place(guard, vault_id))
        if found is None:
            raise errors.SlotsChanged
        return found

    @override
    def __repr__(self) -> str:
        return "<derived>"


def derive(
    phrase: str, candidates: Iterable[Keyslots], *,
    wanted: Callable[[], kdf.Cost] | None = None, check: Asked = unasked,
) -> Derived:  # fmt: skip
    """Derive for each file of slots until one slot of it opens; `check` may raise between two.

    `wanted` tells the price that a phrase which is cheaper to guess is raised to.
    """
    made = Derived()
    for candidate in candidates:
        for slot in candidate.slots:
            if isinstance(slot, PassphraseSlot):
                check()
                if _opens(made, phrase, slot, candidate.vault, wanted):
                    break
    return made


def _opens(
    made: Derived, phrase: str, slot: PassphraseSlot, vault_id: str,
    wanted: Callable[[], kdf.Cost] | None,
) -> bool:  # fmt: skip
    guard = slot.guard
    try:
        known = made.pair(guard, vault_id)
    except errors.SlotsChanged:
        known = slots.pair_of(phrase, guard, vault_id)
        made.keep(guard, vault_id, known)
    try:
        identity = open_guard(known, slot.id, guard, vault_id)
    except errors.SlotsDamaged:  # opening says so, with the vault locked against others
        return True
    if identity is None:
        return False
    if wanted is not None and slot.id not in made.dearer:
        price = wanted()
        if kdf.weaker(guard.cost, price):
            dearer = slots.new_guard(
                phrase, identity, vault_id=vault_id, slot_id=slot.id, cost=price
            )
            made.dearer[slot.id] = dearer
    return True


def _place(guard: Guard, vault_id: str) -> tuple[str, str, int, int, int]:
    return vault_id, guard.salt, guard.cost.m, guard.cost.t, guard.cost.p
