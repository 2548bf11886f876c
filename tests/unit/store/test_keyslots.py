"""keyslots.json is read with suspicion: limits first, the copy beside it, never believed."""

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mia_desktop.store import errors, kdf, keyslots, people
from mia_desktop.store.keyslots import Finding
from mia_desktop.store.recovery import RecoveryKey
from mia_desktop.store.slots import Identity
from tests.helpers import vaults

NOTE = "det som redan var sparat"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    opened = vaults.make(tmp_path / "valv")
    vaults.write_note(opened, NOTE)
    opened.lock()
    return tmp_path / "valv"


def change(folder: Path, edit: Callable[[dict[str, Any]], None], *names: str) -> None:
    for name in names or (keyslots.MAIN, keyslots.COPY):
        value = json.loads((folder / name).read_bytes())
        edit(value)
        (folder / name).write_text(json.dumps(value))


@pytest.mark.parametrize("damage", [b"", b"\0" * 3000, b"{", b"[" * 5000, b"\xff\xfe"])
def test_a_damaged_file_is_replaced_by_its_copy_and_said(folder: Path, damage: bytes) -> None:
    """One bad sector in a small file must not cost the caseload."""
    (folder / keyslots.MAIN).write_bytes(damage)

    again = vaults.reopen(folder)

    assert again.findings == (Finding.COPY_USED,)
    assert vaults.notes(again.vault) == {NOTE}
    again.vault.lock()
    assert (folder / keyslots.MAIN).read_bytes() == (folder / keyslots.COPY).read_bytes()


def test_a_missing_copy_is_written_again(folder: Path) -> None:
    """Two are only safer than one while there are two."""
    (folder / keyslots.COPY).unlink()

    again = vaults.reopen(folder)
    again.vault.lock()

    assert again.findings == (Finding.COPY_RESTORED,)
    assert (folder / keyslots.MAIN).read_bytes() == (folder / keyslots.COPY).read_bytes()


def test_both_damaged_is_said_as_such(folder: Path) -> None:
    """The way out is a backup, not another try of the phrase."""
    for name in (keyslots.MAIN, keyslots.COPY):
        (folder / name).write_bytes(b"nothing")

    with pytest.raises(errors.SlotsDamaged):
        vaults.reopen(folder)


def test_any_flipped_bit_in_the_file_still_opens(folder: Path) -> None:
    """Wherever it strikes: check value, salt, box, ids; the copy knows better."""
    whole = (folder / keyslots.MAIN).read_bytes()
    for place in range(0, len(whole), 23):
        flipped = bytearray(whole)
        flipped[place] ^= 1
        (folder / keyslots.MAIN).write_bytes(flipped)
        (folder / keyslots.COPY).write_bytes(whole)

        again = vaults.reopen(folder)
        assert vaults.notes(again.vault) == {NOTE}
        again.vault.lock()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_bytes_at_all_crash_the_reader(folder: Path, data: st.DataObject) -> None:
    """The file lies in the clear; anybody may have written it."""
    whole = bytearray((folder / keyslots.MAIN).read_bytes())
    start = data.draw(st.integers(0, len(whole) - 1))
    whole[start : start + data.draw(st.integers(0, 60))] = data.draw(st.binary(max_size=60))

    with contextlib.suppress(errors.SlotsDamaged, errors.NewerVault):
        keyslots.decode(bytes(whole), floor=vaults.CHEAP)


def test_a_newer_file_is_refused_unharmed(folder: Path) -> None:
    """What a later version wrote is not for this one to repair."""
    change(folder, lambda value: value.update(version=2, more="things"))
    before = (folder / keyslots.MAIN).read_bytes()

    with pytest.raises(errors.NewerVault):
        vaults.reopen(folder)

    assert (folder / keyslots.MAIN).read_bytes() == before


@pytest.mark.parametrize(
    ("why", "edit"),
    [
        ("schema", lambda v: v["slots"][0]["guard"]["cost"].update(m=kdf.MOST_MEMORY + 1)),
        ("schema", lambda v: v["slots"][0]["guard"]["cost"].update(t=65)),
        ("schema", lambda v: v["slots"][0]["guard"]["cost"].update(p=9)),
        ("cost", lambda v: v["slots"][0]["guard"]["cost"].update(m=63)),
        ("schema", lambda v: v.update(slots=[])),
        ("schema", lambda v: v.update(slots=v["slots"] * 9)),
        ("twice", lambda v: v.update(slots=v["slots"] * 2)),
        ("twice", lambda v: v.update(keys=v["keys"] * 2)),
        ("schema", lambda v: v.update(unknown=1)),
        ("schema", lambda v: v["failed"].update(count=-1)),
        ("size", lambda v: v.update(keys=["0" * 70_000])),
    ],
)
def test_limits_are_checked_before_any_work(
    folder: Path, why: str, edit: Callable[[dict[str, Any]], None]
) -> None:
    """A planted file must not make the machine hash for an hour or eat its memory."""
    change(folder, edit)

    with pytest.raises(errors.SlotsDamaged) as caught:
        vaults.reopen(folder)

    assert caught.value.why == why


def test_the_floor_of_real_vaults_is_the_promised_one() -> None:
    """64 MiB and three passes: what the security target says."""
    promised = kdf.Cost(m=64 * 1024, t=3, p=4)

    assert promised == kdf.FLOOR
    assert not kdf.below(promised, kdf.FLOOR)
    assert kdf.below(kdf.Cost(m=64 * 1024 - 1, t=9, p=4), kdf.FLOOR)
    assert kdf.below(kdf.Cost(m=99 * 1024, t=2, p=4), kdf.FLOOR)


def test_a_cheap_slot_does_not_open_a_real_vault(folder: Path) -> None:
    """The floor is the program's default, not something to remember to ask for."""
    with pytest.raises(errors.SlotsDamaged) as caught:
        keyslots.read(folder / keyslots.MAIN, floor=kdf.FLOOR)

    assert caught.value.why == "cost"


def test_a_strange_slot_is_said_and_written_over_from_inside(folder: Path) -> None:
    """Somebody adds a recipient of his own: it is never used, and it is told."""
    stranger = Identity.new()

    def add(value: dict[str, Any]) -> None:
        value["slots"].append({"type": "escrow", "id": "ab" * 16, "sealed": "AAAA"})

    change(folder, add)

    again = vaults.reopen(folder)
    people.change_passphrase(again.vault, again.vault.slot, vaults.PHRASE, vaults.CHEAP)
    again.vault.lock()

    assert again.findings == (Finding.SLOTS_FOREIGN,)
    found = keyslots.read(folder / keyslots.MAIN, floor=vaults.CHEAP)
    assert [type(slot) for slot in found.slots] == [keyslots.PassphraseSlot]
    for slot in found.slots:
        with pytest.raises(errors.WrongKey):
            stranger.unseal(slot.sealed)


def test_an_earlier_file_of_the_same_vault_is_brought_up_to_date(tmp_path: Path) -> None:
    """A crash between the vault and its key file heals by itself and accuses nobody."""
    opened = vaults.make(tmp_path)
    before = (tmp_path / keyslots.MAIN).read_bytes()
    sheet = RecoveryKey.new()
    people.set_recovery(opened, sheet)
    opened.lock()
    for name in (keyslots.MAIN, keyslots.COPY):
        (tmp_path / name).write_bytes(before)

    again = vaults.reopen(tmp_path)
    again.vault.lock()

    assert again.findings == (Finding.SLOTS_OLD,)
    vaults.reopen(tmp_path, sheet).vault.lock()


def test_failed_tries_are_counted_even_over_a_damaged_copy(folder: Path) -> None:
    """The count must not depend on both files being whole."""
    (folder / keyslots.COPY).write_bytes(b"{")
    with pytest.raises(errors.WrongPhrase):
        vaults.reopen(folder, "fel fras")

    again = vaults.reopen(folder)
    again.vault.lock()

    assert again.failed.count == 1
    assert again.findings == (Finding.COPY_RESTORED,)


def test_a_slot_opens_for_its_own_place_only(folder: Path) -> None:
    """Cost, salt and id are bound to the box: none can be exchanged for a cheaper one."""
    change(folder, lambda value: value["slots"][0].update(id="cd" * 16))

    with pytest.raises(errors.SlotsDamaged) as caught:
        vaults.reopen(folder)

    assert caught.value.why == "box"


def test_sealed_bytes_that_lead_nowhere_are_damage_not_a_wrong_phrase(folder: Path) -> None:
    """Whoever typed the right phrase is not told that it was wrong."""
    change(folder, lambda value: value["slots"][0].update(sealed="AAAA"))

    with pytest.raises(errors.SlotsDamaged) as caught:
        vaults.reopen(folder)

    assert caught.value.why == "sealed"
