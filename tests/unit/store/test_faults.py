"""Full disks, failing files and kills: afterwards the old or the new vault opens, never neither."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.platform import files
from mia_desktop.store import backup, errors, keyslots, people, vault
from mia_desktop.store.keyslots import Finding
from mia_desktop.store.rekey import verify_pages
from tests.helpers import kills, vaults

NEW = "stenbrott mandel fjäril torsdag lykta"
NOTE = "det som redan var sparat"
KILLS = 12

WRITER = """
import sys
from pathlib import Path
from tests.helpers import vaults
opened = vaults.reopen(Path(sys.argv[1])).vault
for number in range(200):
    note = f"{sys.argv[2]}-{number} " + "x" * (number * 37 % 3000)
    with opened.connection.transaction():
        vaults.write_note(opened, note)
    print(note, flush=True)
"""

LIMITED = """
import resource, sys
from pathlib import Path
from mia_desktop.store import backup, errors, people
from tests.helpers import vaults
opened = vaults.reopen(Path(sys.argv[1])).vault
job, limit = sys.argv[2], int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    if job == "write":
        with opened.connection.transaction():
            for number in range(200):
                vaults.write_note(opened, f"{number} " + "y" * 2000)
    elif job == "rekey":
        people.change_passphrase(opened, opened.slot, sys.argv[4], vaults.CHEAP)
    elif job == "backup":
        backup.make(opened, "unlock")
    else:
        people.add_person(opened, "Cecilia Testkanslist", "en annan fras", vaults.CHEAP)
    print("done")
except errors.VaultError as error:
    print(type(error).__name__)
opened.lock()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    opened = vaults.make(tmp_path / "valv")
    vaults.write_note(opened, NOTE)
    opened.lock()
    return tmp_path / "valv"


def test_no_acknowledged_save_is_lost_to_a_kill(folder: Path) -> None:
    """What the screen called saved is there, whatever the battery does."""

    def verify(acknowledged: frozenset[str]) -> None:
        again = vaults.reopen(folder)
        assert acknowledged <= vaults.notes(again.vault)
        verify_pages(again.vault.connection)
        again.vault.lock()

    killed = kills.kill_many(
        KILLS, WRITER, lambda time: [str(folder), str(time)], verify, seed=20260312
    )

    assert killed == KILLS


@pytest.mark.parametrize("job", ["write", "rekey", "backup", "person"])
@pytest.mark.parametrize("limit", [0, 512, 20_000, 90_000, 180_000])
def test_a_file_that_cannot_grow_costs_nothing_that_was_there(
    folder: Path, job: str, limit: int
) -> None:
    """Each write of vault, keys and backup fails once; the vault opens, whole."""
    size = (folder / vault.DATABASE).stat().st_size
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(kills.ROOT), *sys.path])}
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(folder), job, str(limit), NEW],
        env=env,
        text=True,
        capture_output=True,
        check=True,
    )
    answer = done.stdout.strip()

    assert answer in {"done", "DiskFull", "StorageFailed", "CannotOpen", "Damaged"}, done.stderr
    again = vaults.reopen(folder, NEW if (job, answer) == ("rekey", "done") else vaults.PHRASE)
    assert NOTE in vaults.notes(again.vault)
    assert len(vaults.notes(again.vault)) == (201 if (job, answer) == ("write", "done") else 1)
    assert Finding.SLOTS_FOREIGN not in again.findings
    verify_pages(again.vault.connection)
    again.vault.lock()
    assert size > 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, where the machine lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip("this machine lends no small disk; RLIMIT_FSIZE covers the same writes")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.mark.parametrize("room", [0, 3_000, 60_000, 200_000, 330_000])
def test_a_full_disk_is_said_and_everything_stays(small_disk: Path, room: int) -> None:
    """On the real thing: saving, adding a person, changing keys and backing up, all fail once."""
    folder = small_disk / "valv"
    opened = vaults.make(folder)
    vaults.write_note(opened, NOTE)
    filling = os.statvfs(small_disk)
    free = filling.f_bavail * filling.f_frsize
    (small_disk / "fill").write_bytes(bytes(max(0, free - room)))
    said: list[str] = []
    for job in (_write_much, _add, _rekey, _back_up):
        try:
            job(opened)
        except errors.VaultError as error:
            said.append(type(error).__name__)
    opened.lock()
    (small_disk / "fill").unlink()

    again, phrase = _reopen_either(folder)
    assert NOTE in vaults.notes(again.vault)
    verify_pages(again.vault.connection)
    assert Finding.SLOTS_FOREIGN not in again.findings
    backup.make(again.vault, "unlock")
    again.vault.lock()
    vaults.reopen(folder, phrase).vault.lock()
    assert set(said) <= {"DiskFull", "StorageFailed"}
    assert said


def _write_much(opened: vaults.Vault) -> None:
    with opened.connection.transaction():
        for number in range(400):
            vaults.write_note(opened, f"{number} " + "y" * 2000)


def _add(opened: vaults.Vault) -> None:
    people.add_person(opened, "Cecilia Testkanslist", "en annan fras", vaults.CHEAP)


def _rekey(opened: vaults.Vault) -> None:
    people.change_passphrase(opened, opened.slot, NEW, vaults.CHEAP)


def _back_up(opened: vaults.Vault) -> None:
    backup.make(opened, "unlock")


def _reopen_either(folder: Path) -> tuple[vaults.Unlocked, str]:
    try:
        return vaults.reopen(folder, NEW), NEW
    except errors.WrongPhrase:
        return vaults.reopen(folder), vaults.PHRASE


@pytest.mark.parametrize("fails_at", range(4))
def test_a_failing_write_of_the_key_files_during_a_change_of_key(
    folder: Path, fails_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of the four writes of key files fails once: the phrase that was told holds."""
    opened = vaults.reopen(folder).vault
    real, count = files.write_atomic, 0

    def failing(path: Path, data: bytes) -> None:
        nonlocal count
        if path.name in (keyslots.MAIN, keyslots.COPY):
            count += 1
            if count > fails_at:
                raise OSError(28, "full")
        real(path, data)

    monkeypatch.setattr(files, "write_atomic", failing)
    expected = contextlib.nullcontext() if fails_at >= 2 else pytest.raises(errors.DiskFull)
    with expected:
        people.change_passphrase(opened, opened.slot, NEW, vaults.CHEAP)
    vaults.write_note(opened, "efteråt")
    opened.lock()
    monkeypatch.undo()

    phrase = NEW if fails_at >= 2 else vaults.PHRASE
    again = vaults.reopen(folder, phrase)
    assert vaults.notes(again.vault) == {NOTE, "efteråt"}
    again.vault.lock()
    settled = vaults.reopen(folder, phrase)
    assert settled.findings == ()
    settled.vault.lock()


def test_a_rename_that_fails_leaves_the_former_key(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virus scanner holds the file just then: the handler goes on as before."""
    opened = vaults.reopen(folder).vault

    def refuse(_folder: Path) -> None:
        raise errors.ReadOnly

    monkeypatch.setattr(vault, "into_place", refuse)
    with pytest.raises(errors.ReadOnly):
        people.change_passphrase(opened, opened.slot, NEW, vaults.CHEAP)
    monkeypatch.undo()
    vaults.write_note(opened, "efteråt")
    opened.lock()

    again = vaults.reopen(folder)
    assert again.findings == ()
    assert vaults.notes(again.vault) == {NOTE, "efteråt"}
    again.vault.lock()


def test_words_written_after_a_failed_change_are_never_dropped(folder: Path) -> None:
    """An export left lying from before must not take the place of what was written since."""
    code = kills.STEP_CHILD
    kills.run_to_step(code, [str(folder), "both_copy", NEW])
    stale = (folder / vault.PENDING).read_bytes()
    both = (folder / keyslots.MAIN).read_bytes()
    (folder / vault.PENDING).unlink()
    again = vaults.reopen(folder, NEW)
    vaults.write_note(again.vault, "efteråt")
    again.vault.lock()
    (folder / vault.PENDING).write_bytes(stale)
    (folder / keyslots.MAIN).write_bytes(both)

    last = vaults.reopen(folder, NEW)

    assert vaults.notes(last.vault) == {NOTE, "efteråt"}
    assert Finding.REKEY_UNDONE in last.findings
    last.vault.lock()


def test_a_full_disk_keeps_nobody_from_reading(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is tidying to do and no room for it: the handler still gets to her notes."""
    (folder / keyslots.COPY).unlink()

    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(files, "write_atomic", full)
    with pytest.raises(errors.WrongPhrase):
        vaults.reopen(folder, "fel fras")
    again = vaults.reopen(folder)

    assert again.findings == (Finding.COPY_RESTORED,)
    assert vaults.notes(again.vault) == {NOTE}
    again.vault.lock()


@pytest.mark.parametrize("keys_written", [False, True])
def test_a_set_up_that_was_killed_is_no_vault_or_a_whole_one(
    tmp_path: Path, keys_written: bool
) -> None:
    """Either the first start comes again, or the phrase just chosen opens."""
    vaults.make(tmp_path).lock()
    (tmp_path / vault.DATABASE).rename(tmp_path / vault.PENDING)
    (tmp_path / keyslots.COPY).unlink()
    if keys_written:
        vaults.reopen(tmp_path).vault.lock()
    else:
        (tmp_path / keyslots.MAIN).unlink()
        with pytest.raises(errors.NoVault):
            vaults.reopen(tmp_path)
        vaults.make(tmp_path, phrase=NEW).lock()
        vaults.reopen(tmp_path, NEW).vault.lock()
