"""Unlocking and locking: what is noticed, what is written down, and that locking always locks."""

from __future__ import annotations

from pathlib import Path

import pytest

from mia_desktop.services import access, doorway
from mia_desktop.services.access import Finding
from mia_desktop.services.errors import DiskFull, VaultInUse, WrongPhrase
from mia_desktop.store import audit, keyslots, vault, waterline
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, new_desk, places_in
from tests.helpers.fillings import someone


def enter(folder: Path, phrase: str = PHRASE) -> access.Entered:
    return access.enter(places_in(folder), FakeClock(), phrase, terms=CHEAP)


def test_the_names_known_before_the_store_is_there_are_the_stores() -> None:
    """The window looks for a vault without importing the store; both must mean the same files."""
    assert vault.DATABASE == doorway.DATABASE
    assert vault.PENDING == doorway.PENDING
    assert (keyslots.MAIN, keyslots.COPY) == doorway.KEYSLOTS


def test_there_is_something_to_unlock_only_where_a_vault_is(tmp_path: Path) -> None:
    """Else the handler is asked for a passphrase that does not exist, or to begin anew over one."""
    places = places_in(tmp_path)
    before = doorway.has_vault(places)
    access.leave(new_desk(tmp_path))
    made = doorway.has_vault(places)
    (places.vault / "caseload.db").rename(places.vault / "caseload.db.new")
    broken_off = doorway.has_vault(places)
    for name in doorway.KEYSLOTS:
        (places.vault / name).unlink()

    assert not before
    assert made
    assert broken_off
    assert not doorway.has_vault(places)


def test_a_vault_that_comes_back_older_is_noticed_and_kept_in_mind(tmp_path: Path) -> None:
    """The waterline is written at lock, so what is put back afterwards lies behind it."""
    desk = new_desk(tmp_path)
    access.leave(desk)
    file = tmp_path / "vault" / "caseload.db"
    old = file.read_bytes()
    later = enter(tmp_path).desk
    someone(later)
    access.leave(later)
    file.write_bytes(old)

    entered = enter(tmp_path)
    line = next(iter(audit.lines(entered.desk.connection)))
    access.leave(entered.desk)

    assert Finding.VAULT_BEHIND in entered.findings
    assert line.kind in {"old_self", "unlock"}


def test_nothing_is_noticed_where_nothing_is_wrong(tmp_path: Path) -> None:
    """A warning on a usual morning teaches people to pass over warnings."""
    access.leave(new_desk(tmp_path))

    entered = enter(tmp_path)
    access.leave(entered.desk)

    assert entered.findings == ()
    assert entered.trouble is None


def test_failed_tries_go_into_the_log(tmp_path: Path) -> None:
    """Decisions C17: somebody has tried, and it is written down when somebody can read it."""
    access.leave(new_desk(tmp_path))
    for _ in range(2):
        with pytest.raises(WrongPhrase):
            enter(tmp_path, "fel fras")

    entered = enter(tmp_path)
    kinds = [line.kind for line in audit.lines(entered.desk.connection)]
    access.leave(entered.desk)

    assert entered.failed is not None
    assert entered.failed.count == 2
    assert kinds[:2] == ["unlock", "failed_unlock"]


def test_locking_locks_even_when_the_disk_takes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk must not keep the vault open for whoever comes to the laptop next."""
    desk = new_desk(tmp_path)

    def full(*_args: object) -> None:
        raise DiskFull

    monkeypatch.setattr(waterline, "write", full)

    trouble = access.leave(desk)

    assert isinstance(trouble, DiskFull)
    assert not desk.vault.unlocked


def test_a_full_disk_keeps_nobody_from_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The phone number in the vault is needed today; the log line is missing and that is told."""
    access.leave(new_desk(tmp_path))

    def full(*_args: object, **_more: object) -> None:
        raise DiskFull

    monkeypatch.setattr(audit, "note", full)

    entered = enter(tmp_path)
    monkeypatch.undo()

    assert isinstance(entered.trouble, DiskFull)
    assert entered.desk.vault.unlocked
    access.leave(entered.desk)


def test_locking_twice_is_locking(tmp_path: Path) -> None:
    """The lid and the idle clock may say so in the same second."""
    desk = new_desk(tmp_path)

    access.leave(desk)

    assert access.leave(desk) is None


def test_one_process_has_the_vault_and_no_name_of_anybody_lies_beside_it(tmp_path: Path) -> None:
    """The lock file is readable to everybody who has the disk."""
    desk = new_desk(tmp_path, person="Zqvist Buskagarn")
    beside = (tmp_path / "vault" / "vault.lock").read_text(encoding="utf-8")

    with pytest.raises(VaultInUse):
        enter(tmp_path)
    access.leave(desk)

    assert "Zqvist" not in beside
