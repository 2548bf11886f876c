"""Passphrases, people and sheets changed from inside; what is taken away opens nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.services import access, caseload, keeping, passphrases, recovering, ways_in
from mia_desktop.services.desk import Desk
from mia_desktop.services.errors import (
    BadBackup,
    CannotOpen,
    DiskFull,
    LastPerson,
    NameTaken,
    VaultInUse,
    WrongKey,
    WrongPhrase,
)
from mia_desktop.store import kdf
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, new_desk, places_in
from tests.helpers.fillings import someone

WORDS = "granit ladugård vinter sadel kompass"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


def opens(folder: Path, secret: recovering.Secret) -> str:
    """Who writes when this secret has opened the vault."""
    entered = access.enter(places_in(folder), FakeClock(), secret, terms=CHEAP)
    access.leave(entered.desk)
    return entered.desk.person


def test_work_goes_on_after_a_new_passphrase(desk: Desk) -> None:
    """The whole database was exchanged under an open window; nobody may notice."""
    before = someone(desk, "Amina")

    ways_in.change_mine(desk, PHRASE, WORDS)
    after = someone(desk, "Yusuf")

    assert {row.case for row in caseload.rows(desk, [before, after])} == {before, after}


def test_the_former_passphrase_opens_nothing(desk: Desk, tmp_path: Path) -> None:
    """Somebody has looked over the shoulder."""
    ways_in.change_mine(desk, PHRASE, WORDS)
    access.leave(desk)

    with pytest.raises(WrongPhrase):
        opens(tmp_path, PHRASE)
    assert opens(tmp_path, WORDS) == "Anna Handledare"


def test_a_change_needs_the_present_passphrase(desk: Desk, tmp_path: Path) -> None:
    """A minute at somebody's open laptop is not enough."""
    with pytest.raises(WrongPhrase):
        ways_in.change_mine(desk, "fel fras", WORDS)
    access.leave(desk)

    assert opens(tmp_path, PHRASE) == "Anna Handledare"


def test_copies_out_of_reach_are_named(desk: Desk, tmp_path: Path) -> None:
    """The old phrase still opens them: the handler has to fetch the stick (bundle-format §2)."""
    stick = tmp_path / "stick"
    stick.mkdir()
    copy = keeping.copy_out(desk, stick)
    stick.rename(tmp_path / "carried away")

    unreached = ways_in.change_mine(desk, PHRASE, WORDS)

    assert [each.name for each in unreached] == [copy.name]


def test_a_practice_vault_waits_for_no_key_derivation(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What holds itself to nothing is not calibrated for a second."""
    monkeypatch.setattr(kdf, "calibrate", lambda *_a: pytest.fail("calibrated"))

    ways_in.add_person(desk, "Bo Kanslist", WORDS)

    assert [each.name for each in ways_in.overview(desk).people] == [
        "Anna Handledare",
        "Bo Kanslist",
    ]


def test_people_come_and_go_with_phrases_of_their_own(desk: Desk, tmp_path: Path) -> None:
    """Each name in the log is somebody's own."""
    made = ways_in.add_person(desk, "Bo Kanslist", WORDS)
    with pytest.raises(NameTaken):
        ways_in.add_person(desk, "bo kanslist", "x" * 20)
    mine = ways_in.overview(desk).mine

    ways_in.remove_person(desk, made.slot)
    with pytest.raises(LastPerson):
        ways_in.remove_person(desk, mine)
    someone(desk)
    access.leave(desk)

    with pytest.raises(WrongPhrase):
        opens(tmp_path, WORDS)


def test_only_the_newest_sheet_opens(desk: Desk, tmp_path: Path) -> None:
    """The former one may lie in a copier."""
    old, new = passphrases.new_key(), passphrases.new_key()
    ways_in.new_sheet(desk, old)
    ways_in.new_sheet(desk, new)
    had = ways_in.overview(desk).has_sheet
    access.leave(desk)

    with pytest.raises(WrongKey):
        opens(tmp_path, old)
    assert had
    assert opens(tmp_path, new) == "återställning"


def test_by_the_sheet_one_person_gets_a_new_phrase_and_a_new_sheet(
    desk: Desk, tmp_path: Path
) -> None:
    """What was forgotten, and the sheet that was carried about, both end with this."""
    old, new = passphrases.new_key(), passphrases.new_key()
    ways_in.new_sheet(desk, old)
    access.leave(desk)
    places, clock = places_in(tmp_path), FakeClock()

    people = recovering.who_is_there(places, clock, old, terms=CHEAP)
    entered = recovering.begin_anew(places, clock, old, people[0].slot, WORDS, new, terms=CHEAP)
    access.leave(entered.desk)

    assert entered.desk.person == "Anna Handledare"
    assert opens(tmp_path, new)
    for gone in (old, PHRASE):
        with pytest.raises((WrongKey, WrongPhrase)):
            opens(tmp_path, gone)


def test_a_restore_puts_aside_what_is_there_and_back_when_it_fails(
    desk: Desk, tmp_path: Path
) -> None:
    """Either the copy's vault stands there, or the one that stood there before."""
    copy = keeping.copy_now(desk)
    kept = tmp_path / copy.name
    kept.write_bytes(copy.read_bytes())
    places, clock = places_in(tmp_path), FakeClock()
    with pytest.raises(VaultInUse):
        recovering.restore_from(kept, places, clock, PHRASE, terms=CHEAP)
    access.leave(desk)
    spoiled = tmp_path / "spoiled.miabackup"
    spoiled.write_bytes(kept.read_bytes()[:70_000])

    for bad in (spoiled, tmp_path / "gone.miabackup"):
        with pytest.raises((BadBackup, CannotOpen)):
            recovering.restore_from(bad, places, clock, PHRASE, terms=CHEAP)
    same = opens(tmp_path, PHRASE)
    aside = recovering.restore_from(kept, places, clock, PHRASE, terms=CHEAP)

    assert same == "Anna Handledare"
    assert aside is not None
    assert (aside / "caseload.db").exists()
    assert opens(tmp_path, PHRASE) == "Anna Handledare"


def test_a_restore_that_breaks_off_puts_the_former_vault_back(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk was full after the old vault had been put aside."""
    kept = tmp_path / "kept.miabackup"
    kept.write_bytes(keeping.copy_now(desk).read_bytes())
    access.leave(desk)

    def full(*_args: object, **_more: object) -> None:
        raise DiskFull

    monkeypatch.setattr(recovering.restore, "restore", full)

    with pytest.raises(DiskFull):
        recovering.restore_from(kept, places_in(tmp_path), FakeClock(), PHRASE, terms=CHEAP)

    assert list(tmp_path.glob("vault-undanlagt-*")) == []
    assert opens(tmp_path, PHRASE) == "Anna Handledare"


def test_a_folder_without_a_vault_is_no_reason_to_put_anything_aside(
    desk: Desk, tmp_path: Path
) -> None:
    """An empty folder from a first start that was broken off."""
    kept = tmp_path / "kept.miabackup"
    kept.write_bytes(keeping.copy_now(desk).read_bytes())
    places = places_in(tmp_path / "new")
    places.vault.mkdir(parents=True)

    aside = recovering.restore_from(kept, places, FakeClock(), PHRASE, terms=CHEAP)

    assert aside is None
    assert opens(tmp_path / "new", PHRASE) == "Anna Handledare"
