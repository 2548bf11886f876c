"""A change of passphrase is a change of key, and survives a kill at every step."""

from pathlib import Path

import pytest

from mia_desktop.store import bech32, errors, keyslots, people, rekey, vault
from mia_desktop.store.keyslots import Finding
from mia_desktop.store.recovery import RecoveryKey
from mia_desktop.store.slots import AgeIdentity, Identity
from tests.helpers import kills, vaults

NEW = "stenbrott mandel fjäril torsdag lykta"
NOTE = "det som redan var sparat"


def change_and_die(folder: Path, step: str) -> int:
    return kills.run_to_step(kills.STEP_CHILD, [str(folder), step, NEW])


@pytest.mark.parametrize("step", rekey.STEPS)
def test_a_kill_at_any_step_leaves_a_vault_that_opens(tmp_path: Path, step: str) -> None:
    """A flat battery while the passphrase is changed must not cost the caseload."""
    opened = vaults.make(tmp_path)
    vaults.write_note(opened, NOTE)
    opened.lock()
    committed = rekey.STEPS.index(step) >= rekey.STEPS.index("both_main")

    assert change_and_die(tmp_path, step) == 9

    again = vaults.reopen(tmp_path, NEW if committed else vaults.PHRASE)
    assert vaults.notes(again.vault) == {NOTE}
    again.vault.lock()
    with pytest.raises(errors.WrongPhrase):
        vaults.reopen(tmp_path, vaults.PHRASE if committed else NEW)
    settled = vaults.reopen(tmp_path, NEW if committed else vaults.PHRASE)
    assert settled.findings == ()
    settled.vault.lock()
    assert len(keyslots.read(tmp_path / keyslots.MAIN, floor=vaults.CHEAP).keys) == 1
    assert not (tmp_path / vault.PENDING).exists()


@pytest.mark.parametrize("step", ["both_copy", "renamed", "verified", "new_main"])
@pytest.mark.parametrize("spoilt", [keyslots.MAIN, keyslots.COPY])
def test_a_kill_and_a_spoilt_file_together_still_open(
    tmp_path: Path, step: str, spoilt: str
) -> None:
    """The power cut that stops the change may spoil the file just written as well."""
    opened = vaults.make(tmp_path)
    vaults.write_note(opened, NOTE)
    opened.lock()
    change_and_die(tmp_path, step)
    (tmp_path / spoilt).write_bytes(b"\0" * 100)

    again = vaults.reopen(tmp_path, NEW)

    assert vaults.notes(again.vault) == {NOTE}
    again.vault.lock()


def test_the_former_phrase_and_files_open_nothing(tmp_path: Path) -> None:
    """Whoever saw the old phrase and copied the old key file stands before a closed door."""
    opened = vaults.make(tmp_path)
    old_file = (tmp_path / keyslots.MAIN).read_bytes()
    before = opened.key.id
    people.change_passphrase(opened, opened.slot, NEW, vaults.CHEAP)
    vaults.write_note(opened, NOTE)
    assert opened.key.id != before
    opened.lock()
    new_file = (tmp_path / keyslots.MAIN).read_bytes()
    for name in (keyslots.MAIN, keyslots.COPY):
        (tmp_path / name).write_bytes(old_file)

    with pytest.raises(errors.Damaged):
        vaults.reopen(tmp_path, vaults.PHRASE)

    (tmp_path / keyslots.MAIN).write_bytes(new_file)
    again = vaults.reopen(tmp_path, NEW)
    assert vaults.notes(again.vault) == {NOTE}
    again.vault.lock()


def test_an_old_key_file_does_not_hide_a_sound_copy(tmp_path: Path) -> None:
    """The sheet opens both files; the one that leads to the database counts."""
    opened = vaults.make(tmp_path)
    sheet = RecoveryKey.new()
    people.set_recovery(opened, sheet)
    old_file = (tmp_path / keyslots.MAIN).read_bytes()
    people.change_passphrase(opened, opened.slot, NEW, vaults.CHEAP)
    opened.lock()
    (tmp_path / keyslots.MAIN).write_bytes(old_file)

    again = vaults.reopen(tmp_path, sheet)

    assert again.findings == (Finding.COPY_USED, Finding.RECOVERY_USED)
    again.vault.lock()


def test_others_keep_their_ways_in(tmp_path: Path) -> None:
    """One clerk changes her phrase; the colleague, the sheet and the employer still get in."""
    opened = vaults.make(tmp_path)
    sheet, holder = RecoveryKey.new(), Identity.new()
    people.add_person(opened, "Cecilia Testkanslist", "annan lång fras här", vaults.CHEAP)
    people.set_recovery(opened, sheet)
    people.set_escrow(opened, "Testkommunen", holder.recipient)
    people.change_passphrase(opened, opened.slot, NEW, vaults.CHEAP)
    opened.lock()

    escrow = AgeIdentity(bech32.encode("age-secret-key-", holder.raw).upper())
    ways = {}
    for name, secret in {"own": NEW, "other": "annan lång fras här"}.items():
        again = vaults.reopen(tmp_path, secret)
        ways[name] = again.vault.author
        again.vault.lock()
    by_sheet = vaults.reopen(tmp_path, sheet)
    by_sheet.vault.lock()
    by_escrow = vaults.reopen(tmp_path, escrow)
    by_escrow.vault.lock()

    assert ways == {"own": vaults.NAME, "other": "Cecilia Testkanslist"}
    assert by_sheet.findings == (Finding.RECOVERY_USED,)
    assert by_escrow.findings == (Finding.ESCROW_USED,)


def test_who_was_taken_away_cannot_come_back(tmp_path: Path) -> None:
    """A clerk who left knows her phrase and may have kept the old key file."""
    opened = vaults.make(tmp_path)
    left = people.add_person(opened, "Cecilia Testkanslist", "annan lång fras", vaults.CHEAP)
    old_file = (tmp_path / keyslots.MAIN).read_bytes()
    people.remove_person(opened, left.slot)
    with pytest.raises(errors.LastPerson):
        people.remove_person(opened, opened.slot)
    with pytest.raises(errors.NoSuchPerson):
        people.remove_person(opened, left.slot)
    opened.lock()

    with pytest.raises(errors.WrongPhrase):
        vaults.reopen(tmp_path, "annan lång fras")
    (tmp_path / keyslots.MAIN).write_bytes(old_file)
    with pytest.raises(errors.Damaged):
        vaults.reopen(tmp_path, "annan lång fras")
    vaults.reopen(tmp_path).vault.lock()


def test_a_new_sheet_ends_the_old_one(tmp_path: Path) -> None:
    """The old printout may lie in a drawer that others can open."""
    opened = vaults.make(tmp_path)
    old, new = RecoveryKey.new(), RecoveryKey.new()
    assert not people.has_recovery(opened)
    people.set_recovery(opened, old)
    people.set_recovery(opened, new)
    assert people.has_recovery(opened)
    opened.lock()

    with pytest.raises(errors.WrongKey):
        vaults.reopen(tmp_path, old)
    vaults.reopen(tmp_path, new).vault.lock()


def test_escrow_is_off_until_somebody_holds_it(tmp_path: Path) -> None:
    """Nobody but the handler reads the caseload unless it was said who does."""
    opened = vaults.make(tmp_path)
    assert people.escrow_holder(opened) is None
    with pytest.raises(errors.BadRecipient):
        people.set_escrow(opened, "Testkommunen", "age1nonsens")
    people.set_escrow(opened, "Testkommunen", Identity.new().recipient)
    assert people.escrow_holder(opened) == "Testkommunen"
    people.remove_escrow(opened)
    assert people.escrow_holder(opened) is None
    assert people.remove_escrow(opened) == ()
    opened.lock()

    assert len(keyslots.read(tmp_path / keyslots.MAIN, floor=vaults.CHEAP).slots) == 1


def test_a_vault_has_room_for_eight_ways_in(tmp_path: Path) -> None:
    """A ninth would make a file that the program itself refuses to read."""
    opened = vaults.make(tmp_path)
    for number in range(7):
        people.add_person(opened, f"Person {number}", f"fras nummer {number}", vaults.CHEAP)
    with pytest.raises(errors.TooManySlots):
        people.add_person(opened, "En till", "fras", vaults.CHEAP)
    people.change_passphrase(opened, opened.slot, NEW, vaults.CHEAP)
    opened.lock()

    vaults.reopen(tmp_path, NEW).vault.lock()


def test_the_own_phrase_can_be_asked_for_again(tmp_path: Path) -> None:
    """Leaving the conversation mode, or changing the phrase, asks for it."""
    opened = vaults.make(tmp_path)
    people.check_phrase(opened, vaults.PHRASE)
    with pytest.raises(errors.WrongPhrase):
        people.check_phrase(opened, NEW)
    opened.lock()


def test_a_lost_export_leaves_the_former_key(tmp_path: Path) -> None:
    """Somebody tidied the folder between the crash and the next start: nothing is lost."""
    opened = vaults.make(tmp_path)
    sheet = RecoveryKey.new()
    people.set_recovery(opened, sheet)
    vaults.write_note(opened, NOTE)
    opened.lock()
    change_and_die(tmp_path, "both_copy")
    (tmp_path / vault.PENDING).unlink()

    again = vaults.reopen(tmp_path, NEW)
    assert Finding.REKEY_UNDONE in again.findings
    assert vaults.notes(again.vault) == {NOTE}
    again.vault.lock()
    vaults.reopen(tmp_path, vaults.PHRASE).vault.lock()
