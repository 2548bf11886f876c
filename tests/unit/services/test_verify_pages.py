"""Pages of the database file: an older one put back, or a bit turned, is found wherever it is."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from mia_desktop.services.verify import verify
from mia_desktop.store import connection as db
from mia_desktop.store import errors, reading, writing
from tests.helpers import casework, vaults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mia_desktop.store.vault import Vault

PAGE = 4096
FILE = "caseload.db"


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """One vault, as it was yesterday and as it is today."""
    folder = tmp_path_factory.mktemp("pages")
    made = vaults.make(folder / "vault")
    casework.case(made, made.clock, 0)
    for n in range(1, 4):
        casework.busy_day(made, made.clock, n)
    made.lock()
    shutil.copytree(folder / "vault", folder / "old")
    _today(folder / "vault")
    return folder / "old", folder / "vault"


def _today(folder: Path) -> None:
    opened = vaults.reopen(folder).vault
    for n in range(4, 7):
        casework.busy_day(opened, opened.clock, n)
    with opened.connection.transaction():
        opened.connection.execute("UPDATE slot_recipient SET made = 'today'")
        opened.connection.execute(
            "INSERT INTO backup_place(key_id, folder, made) VALUES ('backup 4', '/stick', 't')"
        )
        here = writing.position(opened.connection)
        writing.begin_epoch(opened.connection, opened.clock, here, "restored")
    casework.busy_day(opened, opened.clock, 7)
    opened.lock()


@pytest.fixture
def vault(days: tuple[Path, Path], tmp_path: Path) -> Iterator[Vault]:
    shutil.copytree(days[1], tmp_path / "vault")
    opened = vaults.reopen(tmp_path / "vault").vault
    yield opened
    opened.lock()


def content(connection: db.Connection) -> dict[str, list[tuple[Any, ...]]]:
    """All that the tables hold, drafts excepted, and what the name index answers.

    `search_idx` only guides a search: what counts is that the answers are right.
    """
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    names = [name for (name,) in rows if name not in {"draft", "search", "search_idx"}]
    found = {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}
    for word in ("b", "bo", "ek", "obe", "k7", "0003", "vik", "zz"):
        cases = reading.case_ids(connection, reading.Filter(text=word))
        found[f"answer to {word}"] = [(case,) for case in cases]
    return found


def with_bytes(vault: Vault, data: bytes) -> None:
    """Let the vault go on with other bytes in its file, as if it was opened anew."""
    path = vault.connection.path
    vault.connection.close()
    path.write_bytes(data)
    vault.swap(db.open_existing(path, vault.key, newest=99, memory_security=False), vault.key)


def changed_tables(vault: Vault, whole: dict[str, list[tuple[Any, ...]]]) -> set[str]:
    try:
        now = content(vault.connection)
    except errors.Damaged:
        return {"unreadable"}
    return {name for name in whole if now.get(name) != whole[name]}


def test_an_older_page_of_any_table_is_found(days: tuple[Path, Path], vault: Vault) -> None:
    """Somebody who cannot read the vault can still copy a page from yesterday's copy."""
    old, new = ((folder / FILE).read_bytes() for folder in days)
    whole = content(vault.connection)
    hit: set[str] = set()
    silent: list[tuple[int, set[str]]] = []
    for at in range(PAGE, min(len(old), len(new)), PAGE):
        if old[at : at + PAGE] == new[at : at + PAGE]:
            continue
        with_bytes(vault, new[:at] + old[at : at + PAGE] + new[at + PAGE :])
        changed = changed_tables(vault, whole)
        hit |= changed
        if changed and verify(vault).held:
            silent.append((at // PAGE, changed))

    assert silent == []
    assert hit >= {
        "change", "stub", "chain", "feed", "audit", "parked", "witness", "backup_key",
        "backup_place", "slot_recipient", "epoch", "meta", "head", "replaced", "record", "caseload",
        "due", "person_number", "search_row", "search_content",
    }  # fmt: skip


def test_the_newest_vault_itself_holds(vault: Vault) -> None:
    """What the other tests find is not there without them."""
    assert verify(vault).findings == ()


def test_an_older_page_of_drafts_is_said_to_be_invisible(vault: Vault) -> None:
    """Drafts change with each key: nothing can prove the latest."""
    vault.connection.execute("UPDATE draft SET text = 'gammalt'")
    report = verify(vault)

    assert report.held
    assert "drafts_latest" in report.could_not_see


def test_a_turned_bit_is_found_on_any_page(days: tuple[Path, Path], vault: Vault) -> None:
    """Worn memory and fingers alike: every page proves itself."""
    data = (days[1] / FILE).read_bytes()
    silent = []
    for at in range(PAGE, len(data), 7 * PAGE):
        spot = at + (at // PAGE * 97) % PAGE
        with_bytes(vault, data[:spot] + bytes([data[spot] ^ 1]) + data[spot + 1 :])
        if not {"page_forged"} <= {finding.code for finding in verify(vault).findings}:
            silent.append(spot)

    assert silent == []


@pytest.mark.parametrize("spot", [0, 40, 3000, 4090])
def test_a_turned_bit_on_the_first_page_keeps_the_vault_shut(
    days: tuple[Path, Path], vault: Vault, spot: int
) -> None:
    """Without its first page a vault does not open at all, and says so."""
    data = bytearray((days[1] / FILE).read_bytes())
    data[spot] ^= 1

    with pytest.raises((errors.NotADatabase, errors.Damaged)):
        with_bytes(vault, bytes(data))


def test_a_cut_file_is_found(days: tuple[Path, Path], vault: Vault) -> None:
    """A copy that was broken off."""
    data = (days[1] / FILE).read_bytes()

    with pytest.raises(errors.Damaged):
        with_bytes(vault, data[: len(data) // 2 // PAGE * PAGE])
