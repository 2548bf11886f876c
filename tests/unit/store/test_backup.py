"""Backups: made, kept, copied out, tried, and opened by those who may open the vault now."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mia_desktop.store import (
    backup,
    backup_file,
    backup_slots,
    errors,
    kdf,
    keyslots,
    people,
    restore,
)
from mia_desktop.store.recovery import RecoveryKey
from tests.helpers import vaults
from tests.helpers.clock import FakeClock

NEW = "stenbrott mandel fjäril torsdag lykta"


def test_a_backup_is_opened_and_counted(tmp_path: Path) -> None:
    """A copy nobody has opened is a hope, not a backup."""
    clock = FakeClock()
    opened = vaults.make(tmp_path / "valv", clock=clock)
    for number in range(3):
        vaults.put_case(opened, clock, number)
    path = backup.make(opened, "unlock")

    assert backup.drill(opened, path) == backup.Contents(cases=3, changes=3)
    assert path.name.startswith("2026-03-12-")
    assert backup_slots.places(opened)[0].tested
    opened.lock()


def test_pages_of_a_backup_fit_no_other_file(tmp_path: Path) -> None:
    """Each has its own key, so that nothing of an old one can be slipped into the vault."""
    opened = vaults.make(tmp_path / "valv")
    ids = {
        backup_file.read_slots(backup.make(opened, "unlock"), floor=vaults.CHEAP).keys[0]
        for _ in range(2)
    }

    assert len(ids | {opened.key.id}) == 3
    opened.lock()


def test_half_an_hour_old_is_old_enough(tmp_path: Path) -> None:
    """Locking for coffee does not fill the disk; a morning's work is never more than that away."""
    clock = FakeClock()
    opened = vaults.make(tmp_path / "valv", clock=clock)
    assert backup.due(opened)
    backup.make(opened, "unlock")
    assert not backup.due(opened)
    clock.forward(minutes=30)
    assert not backup.due(opened)
    clock.forward(seconds=1)
    assert backup.due(opened)
    assert backup.latest_outside(opened) is None
    opened.lock()


def test_the_rhythm_keeps_the_promised_ones() -> None:
    """Yesterday's mistake and last spring's can both be looked up."""
    start = datetime(2026, 12, 31, 16, tzinfo=UTC)
    made = [start - timedelta(hours=3 * step) for step in range(8 * 730)]

    kept = backup.keep(made, start)

    assert set(made[:12]) <= kept
    assert len({moment.date() for moment in kept}) >= 7 + 2 + 10
    assert len({(moment.year, moment.month) for moment in kept}) == 12
    assert len(kept) <= 12 + 7 + 4 + 12
    assert backup.keep([], start) == frozenset()


def test_copies_from_a_clock_that_was_ahead_push_nothing_out() -> None:
    """Whatever the laptop believed last week, today's copy stays."""
    now = datetime(2026, 3, 12, 16, tzinfo=UTC)
    ahead = [now.replace(year=2099) + timedelta(days=9 * n) for n in range(40)]
    made = [now - timedelta(days=n) for n in range(5)]

    assert set(made) <= backup.keep([*ahead, *made], now)


def test_what_the_rhythm_lets_go_is_gone(tmp_path: Path) -> None:
    """Files and keys alike: an old copy nobody counts is one that somebody finds."""
    clock = FakeClock()
    opened = vaults.make(tmp_path / "valv", clock=clock)
    for _ in range(14):
        backup.make(opened, "unlock")
        clock.forward(minutes=31)
    files = sorted((tmp_path / "valv" / backup_slots.FOLDER).iterdir())

    assert len(files) == 12
    assert opened.connection.value("SELECT count(*) FROM backup_key") == 12
    opened.lock()


def test_a_copy_outside_can_be_tried_and_is_remembered(tmp_path: Path) -> None:
    """The stick in the safe is what is left when the laptop is not."""
    clock = FakeClock()
    opened = vaults.make(tmp_path / "valv", clock=clock)
    vaults.put_case(opened, clock, 1)
    with pytest.raises(errors.BadBackup):
        backup.copy_out(opened, tmp_path)
    backup.make(opened, "unlock")
    stick = tmp_path / "sticka"
    stick.mkdir()

    out = backup.copy_out(opened, stick)

    assert backup.drill(opened, out).cases == 1
    assert backup.latest_outside(opened) == clock.now()
    tested = {each.folder: bool(each.tested) for each in backup_slots.places(opened)}
    assert tested == {"": False, str(stick): True}
    opened.lock()


def test_a_changed_phrase_opens_the_backups_and_the_old_one_does_not(tmp_path: Path) -> None:
    """Whoever saw the old phrase could else take last week's copy."""
    opened = vaults.make(tmp_path / "valv")
    path = backup.make(opened, "unlock")
    stick = tmp_path / "sticka"
    stick.mkdir()
    out = backup.copy_out(opened, stick)

    unreached = people.change_passphrase(opened, opened.slot, NEW, vaults.CHEAP)
    opened.lock()

    assert unreached == ()
    for each in (path, out):
        with pytest.raises(errors.WrongPhrase):
            restore.inspect(each, vaults.PHRASE, tmp_path, opening=vaults.OPENING)
        restore.inspect(each, NEW, tmp_path, opening=vaults.OPENING)


def test_copies_out_of_reach_are_named(tmp_path: Path) -> None:
    """“Den gamla lösenfrasen öppnar fortfarande dessa kopior” must be a list, not a guess."""
    opened = vaults.make(tmp_path / "valv")
    backup.make(opened, "unlock")
    stick = tmp_path / "sticka"
    stick.mkdir()
    backup.copy_out(opened, stick)
    stick.rename(tmp_path / "i en låda")

    unreached = people.change_passphrase(opened, opened.slot, NEW, vaults.CHEAP)

    assert [each.folder for each in unreached] == [str(stick)]
    assert [each.folder for each in backup_slots.places(opened) if each.slots_old] == [str(stick)]
    (tmp_path / "i en låda").rename(stick)
    assert backup_slots.rewrite_all(opened) == ()
    assert not any(each.slots_old for each in backup_slots.places(opened))
    opened.lock()


def test_a_new_sheet_opens_the_backups_too(tmp_path: Path) -> None:
    """The sheet in the safe was written after last week's copy."""
    opened = vaults.make(tmp_path / "valv")
    path = backup.make(opened, "unlock")
    sheet = RecoveryKey.new()
    people.set_recovery(opened, sheet)
    opened.lock()

    found = restore.inspect(path, sheet, tmp_path, opening=vaults.OPENING)

    assert found.cases == 0


@pytest.mark.parametrize("area", [0, backup_file.AREA])
def test_either_area_of_slots_opens_the_backup(tmp_path: Path, area: int) -> None:
    """A power cut while slots are rewritten spoils one of them at most."""
    opened = vaults.make(tmp_path / "valv")
    path = backup.make(opened, "unlock")
    opened.lock()
    data = bytearray(path.read_bytes())
    data[area : area + 3000] = bytes(3000)
    path.write_bytes(data)

    found = restore.inspect(path, vaults.PHRASE, tmp_path, opening=vaults.OPENING)

    assert found.cases == 0


def test_damaged_backups_say_so(tmp_path: Path) -> None:
    """The drill must find what is wrong while there is still time for another copy."""
    opened = vaults.make(tmp_path / "valv")
    path = backup.make(opened, "unlock")
    whole = path.read_bytes()
    bad = tmp_path / "bad.miabackup"

    bad.write_bytes(b"something else entirely")
    with pytest.raises(errors.BadBackup):
        backup.drill(opened, bad)
    bad.write_bytes(bytes(2 * backup_file.AREA) + whole[2 * backup_file.AREA :])
    with pytest.raises(errors.BadBackup):
        backup.drill(opened, bad)
    bad.write_bytes(whole[:-4096])
    with pytest.raises(errors.Damaged):
        backup.drill(opened, bad)
    for place in (backup_file.SNAPSHOT + 50, len(whole) - 50):
        flipped = bytearray(whole)
        flipped[place] ^= 1
        bad.write_bytes(flipped)
        with pytest.raises(errors.Damaged):
            backup.drill(opened, bad)
    with pytest.raises(errors.CannotOpen):
        backup.drill(opened, tmp_path / "gone.miabackup")
    assert not list((tmp_path / "valv").glob(".*.part*"))
    opened.lock()


def test_a_strangers_backup_is_not_ours(tmp_path: Path) -> None:
    """Another handler's stick in the machine."""
    theirs = vaults.make(tmp_path / "annat")
    path = backup.make(theirs, "unlock")
    theirs.lock()
    opened = vaults.make(tmp_path / "valv")

    with pytest.raises(errors.WrongKey):
        backup.drill(opened, path)
    opened.lock()


def test_a_backup_can_be_read_without_this_vault(tmp_path: Path) -> None:
    """The laptop is at the bottom of the lake; the stick and the phrase are not."""
    opened = vaults.make(tmp_path / "valv")
    path = backup.make(opened, "unlock")
    opened.lock()

    with pytest.raises(errors.WrongKey):
        restore.inspect(path, RecoveryKey.new(), tmp_path, opening=vaults.OPENING)
    counted = restore.inspect(path, vaults.PHRASE, tmp_path, opening=vaults.OPENING)

    assert counted == backup.Contents(cases=0, changes=0)


def test_nothing_in_a_backup_can_be_read(tmp_path: Path) -> None:
    """The stick is lost more easily than the laptop."""
    opened = vaults.make(tmp_path / "valv")
    vaults.write_note(opened, "Kanariefågel Testsson")
    data = backup.make(opened, "unlock").read_bytes()
    opened.lock()

    for word in ("Kanariefågel", vaults.NAME, vaults.PHRASE):
        assert word.encode() not in data
        assert word.encode("utf-16-le") not in data


def test_a_lost_own_backup_is_forgotten(tmp_path: Path) -> None:
    """Somebody tidied the folder: the list tells what is there, not what was."""
    opened = vaults.make(tmp_path / "valv")
    backup.make(opened, "unlock").unlink()

    assert backup_slots.rewrite_all(opened) == ()
    assert backup_slots.places(opened) == ()
    opened.lock()


def test_slots_of_a_backup_have_the_same_form_as_the_vaults(tmp_path: Path) -> None:
    """One reader, one set of limits."""
    opened = vaults.make(tmp_path / "valv")
    slots = backup_file.read_slots(backup.make(opened, "unlock"), floor=vaults.CHEAP)
    key = backup_slots.key_of(opened, slots.keys[0])

    assert key is not None
    assert keyslots.authentic(slots, key)
    assert slots.vault == opened.id
    opened.lock()


def test_a_dearer_phrase_is_dearer_in_the_backups_too(tmp_path: Path) -> None:
    """A guesser would take the cheapest file that is left lying."""
    opened = vaults.make(tmp_path / "valv")
    path = backup.make(opened, "unlock")
    opened.lock()
    dearer = kdf.Cost(m=128, t=2, p=1)

    vaults.reopen(tmp_path / "valv", wanted=dearer).vault.lock()

    assert len(backup_file.read_slots(path, floor=dearer).slots) == 1


def test_after_disposal_only_the_fresh_backup_is_left(tmp_path: Path) -> None:
    """A case that was deleted must not live on in last week's copy; what cannot go is named."""
    opened = vaults.make(tmp_path / "valv")
    backup.make(opened, "unlock")
    stick, safe = tmp_path / "sticka", tmp_path / "skåp"
    for folder in (stick, safe):
        folder.mkdir()
        backup.copy_out(opened, folder)
    safe.rename(tmp_path / "utom räckhåll")

    left = backup.renew(opened)

    assert [each.folder for each in left] == [str(safe)]
    assert list(stick.iterdir()) == []
    assert len(list((tmp_path / "valv" / backup_slots.FOLDER).iterdir())) == 1
    opened.lock()


def test_a_backup_that_fails_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk: no half file, no key without a file, and the next one works."""
    opened = vaults.make(tmp_path / "valv")

    def full(*_args: object) -> None:
        raise errors.DiskFull

    monkeypatch.setattr(backup_file, "write", full)
    with pytest.raises(errors.DiskFull):
        backup.make(opened, "unlock")

    assert backup_slots.places(opened) == ()
    assert list((tmp_path / "valv" / backup_slots.FOLDER).iterdir()) == []
    monkeypatch.undo()
    (tmp_path / "valv" / backup_slots.FOLDER / ".old.part").write_bytes(b"half")
    backup.make(opened, "unlock")
    assert len(list((tmp_path / "valv" / backup_slots.FOLDER).iterdir())) == 1
    opened.lock()
