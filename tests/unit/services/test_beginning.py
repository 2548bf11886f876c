"""The ground a vault will stand on, the sheet, and a beginning that is whole or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from mia_desktop.platform import paths_checks
from mia_desktop.platform.paths_checks import Mount
from mia_desktop.platform.threads import OnPaintingThread, painting
from mia_desktop.services import access, beginning, identity, keeping, passphrases, sandbox
from mia_desktop.services.beginning import Beginner, Concern, NotOnAStick
from mia_desktop.services.errors import DiskFull, ReadOnly, StorageFailed
from mia_desktop.store import people
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, places_in

WORDS = "granit ladugård vinter sadel kompass"


def mounts(monkeypatch: pytest.MonkeyPatch, *found: Mount) -> None:
    monkeypatch.setattr(paths_checks, "mounts_here", lambda: found)


def begin(folder: Path, who: Beginner) -> access.Desk:
    key = passphrases.new_key()
    return beginning.begin(places_in(folder), FakeClock(), who, WORDS, key, terms=CHEAP)


def test_a_new_vault_has_its_sheet_its_owner_and_its_first_copy(tmp_path: Path) -> None:
    """There is no moment at which the vault stands and the sheet does not open it."""
    desk = begin(tmp_path, Beginner(name="Berit Testhandledare", role="handledare", unit="Haninge"))
    found = (desk.person, desk.role, desk.setting("unit"), people.has_recovery(desk.vault))
    copies = keeping.copies(desk).places
    access.leave(desk)

    assert found == ("Berit Testhandledare", "handledare", "Haninge", True)
    assert len(copies) == 1


def test_the_offices_unit_is_its_federation(tmp_path: Path) -> None:
    """What the clerk writes there stands on every card."""
    desk = begin(tmp_path, Beginner(name="Kim", role="kontoret", unit="Förbundet Prov"))
    federation = identity.federation(desk)
    access.leave(desk)

    assert federation == "Förbundet Prov"


def test_a_beginning_that_fails_lets_go_of_the_vault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next try must not be told that the vault is open elsewhere."""

    def full(*_args: object) -> None:
        raise DiskFull

    monkeypatch.setattr(beginning.backup, "making", full)

    with pytest.raises(DiskFull):
        begin(tmp_path, Beginner(name="Berit", role="handledare"))
    monkeypatch.undo()
    access.leave(access.enter(places_in(tmp_path), FakeClock(), WORDS, terms=CHEAP).desk)


def test_a_folder_on_the_network_is_refused_and_others_are_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bundle-format §8."""
    mounts(monkeypatch, Mount("/", "ext4"), Mount(str(tmp_path.resolve()), "cifs"))
    share = beginning.look_at_ground(places_in(tmp_path))
    mounts(monkeypatch, Mount("/", "ext4"))
    synced = beginning.look_at_ground(places_in(tmp_path / "OneDrive - Testkommunen"))
    plain = beginning.look_at_ground(places_in(tmp_path))

    assert share.refused
    assert [each.concern for each in synced.concerns] == [Concern.SYNCED]
    assert not synced.refused
    assert plain.concerns == ()


def test_the_blank_sheet_goes_anywhere_and_the_printed_one_only_on_a_stick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file with the key on the laptop's own disk would undo all of it (bundle-format §2)."""
    key = passphrases.new_key()
    mounts(monkeypatch, Mount("/", "ext4"))
    beginning.save_sheet(tmp_path / "blank.pdf", FakeClock())
    with pytest.raises(NotOnAStick):
        beginning.save_sheet(tmp_path / "key.pdf", FakeClock(), key)
    refused = (tmp_path / "key.pdf").exists()
    mounts(monkeypatch, Mount("/", "ext4"), Mount(str(tmp_path.resolve()), "vfat"))

    beginning.save_sheet(tmp_path / "key.pdf", FakeClock(), key)

    assert not refused
    assert (tmp_path / "blank.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")


def test_a_place_that_takes_no_file_is_told_in_the_stores_terms(tmp_path: Path) -> None:
    """A folder in the place of a file, a disk that is full: the same words everywhere."""
    (tmp_path / "sheet.pdf").mkdir()

    with pytest.raises((StorageFailed, ReadOnly)):
        beginning.save_sheet(tmp_path / "sheet.pdf", FakeClock())


def test_what_takes_time_does_not_run_while_painting(tmp_path: Path) -> None:
    """The window stays alive (decisions P6)."""
    works = [
        lambda: beginning.look_at_ground(places_in(tmp_path)),
        lambda: beginning.save_sheet(tmp_path / "x.pdf", FakeClock()),
        lambda: beginning.disk_under(tmp_path),
        lambda: passphrases.judge("x"),
    ]

    for work in works:
        with painting(), pytest.raises(OnPaintingThread):
            work()


def test_five_words_are_strong_enough_and_differ_each_time() -> None:
    """What the program proposes must clear its own bar."""
    proposals = {passphrases.propose() for _ in range(5)}

    assert len(proposals) == 5
    assert all(passphrases.judge(each).enough for each in proposals)


def test_two_different_groups_prove_a_sheet() -> None:
    """One group may be read twice; two in chance places are read from the sheet."""
    key = passphrases.new_key()
    one, other = passphrases.proof_groups()

    assert one != other
    assert passphrases.proves(key, one, key.groups()[one - 1].lower())
    assert not passphrases.proves(key, other, "00000")


def test_a_practice_vault_is_full_and_lies_where_it_is_told(tmp_path: Path) -> None:
    """Öva needs no office, no passphrase to remember, and leaves nothing elsewhere."""
    places = sandbox.places_in(tmp_path)

    desk = sandbox.start(places, FakeClock())
    count = desk.connection.value("SELECT count(*) FROM caseload")
    reminders = keeping.reminders(desk)
    access.leave(desk)

    assert count == 41  # forty people, one of them registered twice
    assert reminders == ()
    access.leave(access.enter(places, FakeClock(), sandbox.PHRASE, terms=sandbox.TERMS).desk)
