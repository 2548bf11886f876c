"""One process at a time, whoever it is and however it ends."""

import os
import signal
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mia_desktop.store import errors, lock
from tests.helpers import kills, vaults

NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)

HOLDER = """
import sys
from pathlib import Path
from tests.helpers import vaults
opened = vaults.reopen(Path(sys.argv[1])).vault
print("open", flush=True)
sys.stdin.read()
"""


def test_another_process_is_named_and_its_death_frees_the_vault(tmp_path: Path) -> None:
    """A crashed program must not lock the handler out of the vault."""
    vaults.make(tmp_path).lock()
    process = kills.child(HOLDER, [str(tmp_path)])
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"

    with pytest.raises(errors.VaultInUse) as caught:
        vaults.reopen(tmp_path)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kills.close(process)

    assert caught.value.process == process.pid
    vaults.reopen(tmp_path).vault.lock()


def test_a_released_lock_says_nothing_of_its_holder(tmp_path: Path) -> None:
    """The file stays, empty: taking it away would let two in at once."""
    held = lock.FolderLock.take(tmp_path, "kim", NOW)
    with pytest.raises(errors.VaultInUse) as caught:
        lock.FolderLock.take(tmp_path, "alex", NOW)
    held.release()
    held.release()

    assert caught.value.who == "kim"
    assert caught.value.process == os.getpid()
    assert (tmp_path / lock.NAME).read_bytes() == b""


def test_unreadable_words_in_the_lock_are_no_crash(tmp_path: Path) -> None:
    """The file may have been written by anybody."""
    held = lock.FolderLock.take(tmp_path, "kim", NOW)
    (tmp_path / lock.NAME).write_bytes(b"\xff\xff")

    with pytest.raises(errors.VaultInUse) as caught:
        lock.FolderLock.take(tmp_path, "alex", NOW)

    assert caught.value.who == ""
    held.release()


def test_a_folder_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    """It is said as what it is."""
    with pytest.raises(errors.CannotOpen):
        lock.FolderLock.take(tmp_path / "gone", "kim", NOW)
