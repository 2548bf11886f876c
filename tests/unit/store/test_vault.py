"""A vault is made, opened and locked."""

from pathlib import Path

import pytest

from mia_desktop.store import connection as db
from mia_desktop.store import errors, kdf, keyslots, migration, people, schema, unlock, vault
from mia_desktop.store.keyslots import Finding
from tests.helpers import vaults
from tests.helpers.clock import FakeClock

CANARY = "Kanariefågel Testsson"


def test_what_was_written_is_there_after_unlocking(tmp_path: Path) -> None:
    """The whole point of a vault: what the handler wrote yesterday is there today."""
    opened = vaults.make(tmp_path / "valv")
    vaults.write_note(opened, CANARY)
    opened.lock()

    again = vaults.reopen(tmp_path / "valv")

    assert vaults.notes(again.vault) == {CANARY}
    assert again.vault.author == vaults.NAME
    assert again.findings == ()
    again.vault.lock()


def test_nothing_in_the_folder_can_be_read(tmp_path: Path) -> None:
    """Whoever finds the laptop finds no name, neither a participant's nor the handler's."""
    opened = vaults.make(tmp_path / "valv")
    vaults.write_note(opened, CANARY)
    everything = b"".join(
        path.read_bytes() for path in sorted((tmp_path / "valv").rglob("*")) if path.is_file()
    )
    opened.lock()

    for word in (CANARY, vaults.NAME, vaults.PHRASE, "granit"):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
            assert word.encode(encoding) not in everything


def test_a_wrong_phrase_opens_nothing_and_is_counted(tmp_path: Path) -> None:
    """The handler learns at the next unlock that somebody tried, how often and since when."""
    clock = FakeClock()
    vaults.make(tmp_path, clock=clock).lock()
    for tries in (1, 2):
        with pytest.raises(errors.WrongPhrase) as caught:
            vaults.reopen(tmp_path, "fel fras", clock=clock)
        assert caught.value.failed == tries
        clock.forward(minutes=5)

    first = vaults.reopen(tmp_path, clock=clock)
    unlock.forget_failed(first.vault)
    first.vault.lock()
    second = vaults.reopen(tmp_path, clock=clock)
    second.vault.lock()

    assert first.failed.count == 2
    assert first.failed.first < first.failed.last
    assert first.findings == ()
    assert second.failed.count == 0


def test_a_phrase_is_never_trimmed_but_normalised(tmp_path: Path) -> None:
    """å typed on a Mac and å typed on Windows are the same letter; a blank is a character."""
    vaults.make(tmp_path, phrase="ladugård \u00e5r ").lock()

    vaults.reopen(tmp_path, "ladugård a\u030ar ").vault.lock()

    with pytest.raises(errors.WrongPhrase):
        vaults.reopen(tmp_path, "ladugård år")


def test_a_vault_is_never_written_over(tmp_path: Path) -> None:
    """A second set-up in the same folder would be the end of the first caseload."""
    vaults.make(tmp_path).lock()
    before = (tmp_path / vault.DATABASE).read_bytes()

    with pytest.raises(errors.VaultExists):
        vaults.make(tmp_path)

    assert (tmp_path / vault.DATABASE).read_bytes() == before
    vaults.reopen(tmp_path).vault.lock()


def test_no_vault_is_said_as_such(tmp_path: Path) -> None:
    """An empty folder is no wrong passphrase."""
    with pytest.raises(errors.NoVault):
        vaults.reopen(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_newer_vault_is_refused_unharmed(tmp_path: Path) -> None:
    """An old program on a colleague's laptop must not touch what it does not understand."""
    opened = vaults.make(tmp_path)
    opened.connection.set_user_version(schema.VERSION + 1)
    opened.lock()
    names = (vault.DATABASE, keyslots.MAIN, keyslots.COPY)
    before = [(tmp_path / name).read_bytes() for name in names]

    with pytest.raises(errors.NewerVault) as caught:
        vaults.reopen(tmp_path)

    assert (caught.value.found, caught.value.known) == (schema.VERSION + 1, schema.VERSION)
    assert [(tmp_path / name).read_bytes() for name in names] == before


def test_an_older_vault_is_copied_before_its_tables_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the new version does harm, yesterday's vault lies beside it."""
    opened = vaults.make(tmp_path)
    opened.connection.set_user_version(0)
    opened.lock()
    order: list[str] = []
    monkeypatch.setattr(migration, "migrate", lambda _connection, _step: order.append("tables"))

    again = unlock.unlock(
        tmp_path,
        vaults.PHRASE,
        clock=FakeClock(),
        opening=vaults.OPENING,
        before_migration=lambda _vault: order.append("copy"),
    )

    assert order == ["copy", "tables"]
    assert again.vault.connection.user_version() == schema.VERSION
    again.vault.lock()


def test_a_second_program_is_told_who_has_the_vault(tmp_path: Path) -> None:
    """Two programs on one vault would lose each other's words."""
    opened = vaults.make(tmp_path)

    with pytest.raises(errors.VaultInUse) as caught:
        vaults.reopen(tmp_path)

    assert caught.value.process > 0
    assert caught.value.since.startswith("2026-03-12")
    opened.lock()
    vaults.reopen(tmp_path).vault.lock()


def test_locking_twice_is_no_error(tmp_path: Path) -> None:
    """Lid, screen lock and idle time may all come at once."""
    opened = vaults.make(tmp_path)
    opened.lock()
    opened.lock()

    assert not opened.unlocked
    with pytest.raises(RuntimeError):
        _ = opened.key


def test_the_database_is_set_up_as_promised(tmp_path: Path) -> None:
    """Settings that SQLite forgets with each connection are set with each."""
    vaults.make(tmp_path).lock()
    opened = unlock.unlock(
        tmp_path,
        vaults.PHRASE,
        clock=FakeClock(),
        opening=vault.Opening(floor=vaults.CHEAP),
    ).vault
    found = {
        name: str(opened.connection.value(f"PRAGMA {name}"))
        for name in (
            "journal_mode",
            "synchronous",
            "secure_delete",
            "trusted_schema",
            "foreign_keys",
            "cipher_memory_security",
            "application_id",
        )
    }
    opened.lock()

    assert found == {
        "journal_mode": "delete",
        "synchronous": "2",
        "secure_delete": "1",
        "trusted_schema": "0",
        "foreign_keys": "1",
        "cipher_memory_security": "1",
        "application_id": str(db.APPLICATION_ID),
    }


def test_two_people_each_have_a_phrase_and_a_name(tmp_path: Path) -> None:
    """At the office it must be seen who wrote what."""
    opened = vaults.make(tmp_path)
    people.add_person(opened, "Cecilia Testkanslist", "annan lång fras här", vaults.CHEAP)
    opened.lock()

    one = vaults.reopen(tmp_path)
    one.vault.lock()
    other = vaults.reopen(tmp_path, "annan lång fras här")

    assert other.vault.author == "Cecilia Testkanslist"
    assert [each.name for each in people.people(other.vault)] == [
        vaults.NAME,
        "Cecilia Testkanslist",
    ]
    assert one.findings == other.findings == ()
    with pytest.raises(errors.NameTaken):
        people.add_person(other.vault, vaults.NAME.upper(), "x", vaults.CHEAP)
    other.vault.lock()


def test_a_phrase_that_is_too_cheap_to_guess_is_raised(tmp_path: Path) -> None:
    """Machines get faster; the vault of five years ago should not get weaker."""
    vaults.make(tmp_path).lock()
    dearer = kdf.Cost(m=128, t=2, p=1)

    raised = vaults.reopen(tmp_path, wanted=dearer)
    raised.vault.lock()
    again = vaults.reopen(tmp_path, wanted=dearer)
    again.vault.lock()

    assert raised.findings == (Finding.COST_RAISED,)
    assert again.findings == ()
    slot = keyslots.read(tmp_path / keyslots.MAIN, floor=dearer).slots[0]
    assert isinstance(slot, keyslots.PassphraseSlot)
    assert slot.guard.cost == dearer


def test_a_damaged_first_page_is_no_wrong_phrase(tmp_path: Path) -> None:
    """Somebody with the right phrase must not be sent looking for another one."""
    vaults.make(tmp_path).lock()
    data = bytearray((tmp_path / vault.DATABASE).read_bytes())
    data[100] ^= 1
    (tmp_path / vault.DATABASE).write_bytes(data)

    with pytest.raises(errors.Damaged):
        vaults.reopen(tmp_path)


def test_a_broken_off_creation_leaves_room_for_the_next(tmp_path: Path) -> None:
    """A power cut during set-up must not leave a folder that can neither be opened nor used."""
    (tmp_path / vault.PENDING).write_bytes(b"half")
    vaults.make(tmp_path).lock()

    assert not (tmp_path / vault.PENDING).exists()
    vaults.reopen(tmp_path).vault.lock()


def test_a_creation_broken_off_at_its_last_step_opens(tmp_path: Path) -> None:
    """Keys and database are there, only the name is missing."""
    vaults.make(tmp_path).lock()
    (tmp_path / vault.DATABASE).rename(tmp_path / vault.PENDING)

    vaults.reopen(tmp_path).vault.lock()

    assert (tmp_path / vault.DATABASE).exists()
