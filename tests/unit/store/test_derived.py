"""Deriving beside the store, opening on it: the same answers as in one go."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from mia_desktop.platform import threads
from mia_desktop.store import errors, keyslots, people, unlock
from mia_desktop.store import kdf as derivation
from mia_desktop.store import vault as vaults_of_store
from mia_desktop.store.keyslots import Finding
from mia_desktop.store.people import Chair
from tests.helpers import vaults
from tests.helpers.clock import FakeClock
from tests.helpers.vaults import OPENING, PHRASE

NEXT = "stenbrott mandel fjäril torsdag lykta"
DEARER = derivation.Cost(m=128, t=1, p=1)


def opened(folder: Path, phrase: str = PHRASE) -> unlock.Unlocked:
    """Derived as beside the store, opened where no key may be derived."""
    known = unlock.derive(folder, phrase, opening=OPENING)
    with threads.storing():
        return unlock.unlock(folder, known, clock=FakeClock(), opening=OPENING)


def test_a_vault_is_founded_and_opened_with_what_was_derived_before(tmp_path: Path) -> None:
    """While the key is derived, the store thread is free for what was typed before."""
    begun = vaults_of_store.founder("Anna", PHRASE, clock=FakeClock(), cost=vaults.CHEAP)
    with threads.storing():
        vaults_of_store.found(tmp_path / "v", begun, clock=FakeClock(), opening=OPENING).lock()
    again = opened(tmp_path / "v").vault
    name = again.author
    again.lock()

    assert name == "Anna"
    assert PHRASE not in repr(unlock.derive(tmp_path / "v", PHRASE, opening=OPENING))


def test_a_wrong_phrase_is_refused_and_counted_when_it_is_tried(tmp_path: Path) -> None:
    """Deriving tells nobody anything; the try counts where the door is."""
    vaults.make(tmp_path / "v").lock()

    for count in (1, 2):
        with pytest.raises(errors.WrongPhrase) as refused:
            opened(tmp_path / "v", "fel fras")
        assert refused.value.failed == count


def test_everybody_with_a_phrase_gets_in(tmp_path: Path) -> None:
    """Slots are derived for one after the other until one opens."""
    made = vaults.make(tmp_path / "v")
    people.add_person(made, "Bo", NEXT, vaults.CHEAP)
    made.lock()
    again = opened(tmp_path / "v", NEXT).vault
    name = again.author
    again.lock()

    assert name == "Bo"


def test_deriving_stops_between_two_slots(tmp_path: Path) -> None:
    made = vaults.make(tmp_path / "v")
    people.add_person(made, "Bo", NEXT, vaults.CHEAP)
    made.lock()
    looks: list[int] = []

    def check() -> None:
        looks.append(1)
        if len(looks) == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        unlock.derive(tmp_path / "v", NEXT, opening=OPENING, check=check)


def test_keys_changed_since_the_derivation_are_said_and_nothing_is_counted(
    tmp_path: Path,
) -> None:
    """Another window changed the phrase in that second: try again."""
    made = vaults.make(tmp_path / "v")
    known = unlock.derive(tmp_path / "v", PHRASE, opening=OPENING)
    people.change_passphrase(made, made.slot, NEXT, vaults.CHEAP)
    made.lock()

    with pytest.raises(errors.SlotsChanged):
        unlock.unlock(tmp_path / "v", known, clock=FakeClock(), opening=OPENING)
    assert opened(tmp_path / "v", NEXT).failed.count == 0


def test_a_cheap_phrase_is_made_dearer_with_what_was_derived(tmp_path: Path) -> None:
    """Raising the price costs a derivation too, so it is done at the same time."""
    vaults.make(tmp_path / "v").lock()
    known = unlock.derive(tmp_path / "v", PHRASE, opening=OPENING, wanted=lambda: DEARER)
    with threads.storing():
        raised = unlock.unlock(tmp_path / "v", known, clock=FakeClock(), opening=OPENING)
    raised.vault.lock()
    again = opened(tmp_path / "v")
    again.vault.lock()
    (slot,) = keyslots.read(tmp_path / "v" / keyslots.MAIN, floor=vaults.CHEAP).slots

    assert isinstance(slot, keyslots.PassphraseSlot)
    assert Finding.COST_RAISED in raised.findings
    assert again.findings == ()
    assert slot.guard.cost == DEARER


def test_a_damaged_box_is_told_of_when_it_is_opened(tmp_path: Path) -> None:
    """Deriving looks at the slots and does not judge them."""
    folder = tmp_path / "v"
    vaults.make(folder).lock()
    for name in (keyslots.MAIN, keyslots.COPY):
        read = keyslots.read(folder / name, floor=vaults.CHEAP)
        (slot,) = read.slots
        assert isinstance(slot, keyslots.PassphraseSlot)
        box = slot.guard.box[:-1] + bytes([slot.guard.box[-1] ^ 1])
        guard = msgspec.structs.replace(slot.guard, box=box)
        spoilt = msgspec.structs.replace(slot, guard=guard)
        data = keyslots.encode(msgspec.structs.replace(read, slots=(spoilt,)))
        (folder / name).write_bytes(data)

    with pytest.raises(errors.SlotsDamaged):
        opened(folder)


def test_there_must_be_a_vault_to_derive_for(tmp_path: Path) -> None:
    with pytest.raises(errors.NoVault):
        unlock.derive(tmp_path, PHRASE, opening=OPENING)


def test_a_phrase_is_derived_for_somebody_in_the_vault_and_put_in_place_later(
    tmp_path: Path,
) -> None:
    """Byt lösenfras: two derivations beside the store, then the change of key on it."""
    made = vaults.make(tmp_path / "v")
    mine: Chair = people.chair(made, made.slot)
    with pytest.raises(errors.WrongPhrase):
        mine.check("fel fras")
    mine.check(PHRASE)
    after = mine.with_phrase(NEXT, vaults.CHEAP, FakeClock())
    with threads.storing():
        people.reseat(made, after)
    made.lock()
    shutil.rmtree(tmp_path / "v" / "backups", ignore_errors=True)
    again = opened(tmp_path / "v", NEXT)
    again.vault.lock()

    assert again.vault.id == mine.vault_id


def test_a_name_that_was_taken_meanwhile_is_not_let_in_twice(tmp_path: Path) -> None:
    made = vaults.make(tmp_path / "v")
    ready = people.new_chair(made, "Bo").with_phrase(NEXT, vaults.CHEAP, FakeClock())
    people.let_in(made, ready)

    with pytest.raises(errors.NameTaken):
        people.let_in(made, ready)
    made.lock()
