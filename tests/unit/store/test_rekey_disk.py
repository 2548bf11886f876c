"""A disk that fails in the very moment in which the new database takes its place."""

from pathlib import Path

import pytest

from mia_desktop.store import errors, people, vault
from mia_desktop.store.keyslots import Finding
from tests.helpers import vaults

NEW = "stenbrott mandel fjäril torsdag lykta"


def test_a_rename_that_may_not_last_leaves_a_way_into_either_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a power cut the folder may show either name: the new phrase opens both."""
    opened = vaults.make(tmp_path)
    vaults.write_note(opened, "före")
    former = (tmp_path / vault.DATABASE).read_bytes()
    real = vault.into_place

    def unsure(folder: Path) -> None:
        real(folder)
        raise errors.StorageFailed(5)

    monkeypatch.setattr(vault, "into_place", unsure)
    people.change_passphrase(opened, opened.slot, NEW, vaults.CHEAP)
    monkeypatch.undo()
    vaults.write_note(opened, "efter")
    opened.lock()
    (tmp_path / vault.DATABASE).rename(tmp_path / vault.PENDING)
    (tmp_path / vault.DATABASE).write_bytes(former)

    cut = vaults.reopen(tmp_path, NEW)
    assert vaults.notes(cut.vault) == {"före", "efter"}
    assert Finding.REKEY_FINISHED in cut.findings
    cut.vault.lock()
    settled = vaults.reopen(tmp_path, NEW)
    assert settled.findings == ()
    settled.vault.lock()
    with pytest.raises(errors.WrongPhrase):
        vaults.reopen(tmp_path)


def test_a_database_that_can_be_opened_no_more_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither name opens just then: nothing is written on a guess, the vault locks."""
    opened = vaults.make(tmp_path)
    vaults.write_note(opened, "före")

    def gone(folder: Path) -> None:
        (folder / vault.DATABASE).rename(folder / "away")
        raise errors.StorageFailed(5)

    monkeypatch.setattr(vault, "into_place", gone)
    with pytest.raises(errors.CannotOpen):
        people.change_passphrase(opened, opened.slot, NEW, vaults.CHEAP)
    monkeypatch.undo()

    assert not opened.unlocked
    (tmp_path / "away").rename(tmp_path / vault.DATABASE)
    again = vaults.reopen(tmp_path, NEW)
    assert vaults.notes(again.vault) == {"före"}
    again.vault.lock()
