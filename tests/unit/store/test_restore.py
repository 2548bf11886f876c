"""A vault from a backup goes on as a new epoch, beside the old one."""

from pathlib import Path

import pytest

from mia_desktop.store import (
    backup,
    backup_file,
    backup_slots,
    errors,
    migration,
    people,
    restore,
    schema,
    vault,
    waterline,
    writing,
)
from mia_desktop.store import connection as db
from mia_desktop.store.keyslots import Finding
from mia_desktop.store.recovery import RecoveryKey
from tests.helpers import vaults
from tests.helpers.clock import FakeClock


def test_a_restored_vault_has_the_words_and_a_new_epoch(tmp_path: Path) -> None:
    """What was saved is there, and receivers can tell the two vaults apart."""
    clock = FakeClock()
    opened = vaults.make(tmp_path / "valv", clock=clock)
    vaults.put_case(opened, clock, 1)
    before = writing.position(opened.connection)
    path = backup.make(opened, "unlock")
    vaults.put_case(opened, clock, 2)
    opened.lock()

    again = restore.restore(
        path, tmp_path / "nytt", vaults.PHRASE, clock=clock, opening=vaults.OPENING
    )
    after = writing.position(again.connection)
    row = again.connection.execute(
        "SELECT parent, parent_count, parent_link, why FROM epoch WHERE epoch = ?", (after.epoch,)
    ).fetchone()

    assert again.connection.value("SELECT count(*) FROM change") == 1
    assert after.epoch != before.epoch
    assert after.count == 0
    assert row == (before.epoch, before.count, before.link, "restored")
    assert again.author == vaults.NAME
    assert again.id == opened.id
    again.lock()
    vaults.reopen(tmp_path / "nytt").vault.lock()
    vaults.reopen(tmp_path / "valv").vault.lock()


def test_the_sheet_opens_the_backup_and_the_restored_vault(tmp_path: Path) -> None:
    """Phrase forgotten and laptop lost: sheet and stick are enough."""
    opened = vaults.make(tmp_path / "valv")
    sheet = RecoveryKey.new()
    people.set_recovery(opened, sheet)
    path = backup.make(opened, "unlock")
    opened.lock()

    restore.restore(
        path, tmp_path / "nytt", sheet, clock=FakeClock(), opening=vaults.OPENING
    ).lock()
    again = vaults.reopen(tmp_path / "nytt", sheet)

    assert again.findings == (Finding.RECOVERY_USED,)
    again.vault.lock()


def test_a_vault_is_never_restored_over_another(tmp_path: Path) -> None:
    """The one thing worse than no backup is a backup over today's work."""
    opened = vaults.make(tmp_path / "valv")
    path = backup.make(opened, "unlock")
    opened.lock()
    before = (tmp_path / "valv" / vault.DATABASE).read_bytes()

    with pytest.raises(errors.VaultExists):
        restore.restore(
            path, tmp_path / "valv", vaults.PHRASE, clock=FakeClock(), opening=vaults.OPENING
        )

    assert (tmp_path / "valv" / vault.DATABASE).read_bytes() == before
    vaults.reopen(tmp_path / "valv").vault.lock()


def test_what_was_disposed_of_is_out_before_anybody_looks(tmp_path: Path) -> None:
    """A deleted case must not come back with an old backup."""
    clock = FakeClock()
    opened = vaults.make(tmp_path / "valv", clock=clock)
    vaults.put_case(opened, clock, 1)
    path = backup.make(opened, "unlock")
    opened.lock()

    again = restore.restore(
        path,
        tmp_path / "nytt",
        vaults.PHRASE,
        clock=clock,
        opening=vaults.OPENING,
        apply=lambda connection: connection.execute("DELETE FROM change"),
    )

    assert again.connection.value("SELECT count(*) FROM change") == 0
    again.lock()


def test_a_failed_restore_leaves_no_vault_behind(tmp_path: Path) -> None:
    """A damaged backup must not leave half a vault that looks like a whole one."""
    opened = vaults.make(tmp_path / "valv")
    path = backup.make(opened, "unlock")
    opened.lock()
    data = bytearray(path.read_bytes())
    data[-100] ^= 1
    path.write_bytes(data)

    with pytest.raises(errors.Damaged):
        restore.restore(
            path, tmp_path / "nytt", vaults.PHRASE, clock=FakeClock(), opening=vaults.OPENING
        )

    with pytest.raises(errors.NoVault):
        vaults.reopen(tmp_path / "nytt")
    with pytest.raises(errors.WrongPhrase):
        restore.restore(
            path, tmp_path / "nytt", "fel fras", clock=FakeClock(), opening=vaults.OPENING
        )


def test_a_restored_vault_is_not_called_behind(tmp_path: Path) -> None:
    """A restore was said and done; only a quiet rollback is to be asked about."""
    clock, state = FakeClock(), tmp_path / "state"
    opened = vaults.make(tmp_path / "valv", clock=clock)
    path = backup.make(opened, "unlock")
    vaults.put_case(opened, clock, 1)
    waterline.write(opened, state)
    opened.lock()

    again = restore.restore(
        path, tmp_path / "nytt", vaults.PHRASE, clock=clock, opening=vaults.OPENING
    )
    assert waterline.check(again, state) == ()
    waterline.write(again, state)
    again.lock()

    old = vaults.reopen(tmp_path / "valv")
    assert waterline.check(old.vault, state) == (Finding.VAULT_BEHIND,)
    old.vault.lock()


def test_an_older_backup_gets_the_tables_of_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Last year's stick opens in this year's program."""
    opened = vaults.make(tmp_path / "valv")
    opened.connection.set_user_version(0)
    path = backup.make(opened, "unlock")
    opened.lock()
    called: list[int] = []
    monkeypatch.setattr(
        migration, "migrate", lambda connection: called.append(connection.user_version())
    )

    again = restore.restore(
        path, tmp_path / "nytt", vaults.PHRASE, clock=FakeClock(), opening=vaults.OPENING
    )

    assert called == [0]
    assert again.connection.user_version() == schema.VERSION
    again.lock()


def test_a_backup_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    """The old laptop from the cupboard must not half understand it."""
    opened = vaults.make(tmp_path / "valv")
    path = backup.make(opened, "unlock")
    key = backup_slots.key_of(opened, backup_slots.places(opened)[0].key_id)
    assert key is not None
    opened.lock()
    part = tmp_path / "part.db"
    backup_file.extract(path, part)
    connection = db.open_existing(part, key, newest=schema.VERSION, memory_security=False)
    connection.set_user_version(schema.VERSION + 1)
    connection.close()
    backup_file.write(path, backup_file.read_slots(path, floor=vaults.CHEAP), part)

    with pytest.raises(errors.NewerVault):
        restore.restore(
            path, tmp_path / "nytt", vaults.PHRASE, clock=FakeClock(), opening=vaults.OPENING
        )
