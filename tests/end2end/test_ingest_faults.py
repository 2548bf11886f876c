"""The office's disk is full, small or failing while a bundle is read in: nothing is lost by it.

What was taken in stays, what was not is taken in when the file is read again; a receipt speaks
only of what has been read to its end (bundle-format §4b.3, §4.8).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.full_disk import small_disk
from tests.helpers.kills import ROOT

SORTED = {
    "done", "mia_desktop.store.errors.DiskFull", "mia_desktop.store.errors.ReadOnly",
    "mia_desktop.store.errors.StorageFailed", "mia_desktop.store.errors.CannotOpen",
}  # fmt: skip


def run(means: str, folder: Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.ingest_faults", means, str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    tries: list[dict[str, Any]] = json.loads(done.stdout)
    return tries


def assert_nothing_lost(tries: list[dict[str, Any]]) -> None:
    assert [each for each in tries if each["broken"] or each["error"] not in SORTED] == []
    assert any(each["error"] != "done" for each in tries)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("means", ["sizes", "steps", "read only"])
def test_a_bundle_that_a_failing_disk_broke_off_is_read_to_its_end(
    means: str, tmp_path: Path
) -> None:
    """At the office nobody knows which sticks to ask for again; every file can be read again."""
    with small_disk(tmp_path / "memory", "256m"):
        tries = run(means, tmp_path / "memory")

    assert_nothing_lost(tries)


@pytest.mark.timeout(300)
def test_a_bundle_on_a_full_disk_is_read_when_there_is_room_again(tmp_path: Path) -> None:
    """Files of others have filled the disk of the office's computer."""
    with small_disk(tmp_path / "disk", "16m") as lent:
        if not lent:
            pytest.skip("this machine lends no small disk; RLIMIT_FSIZE covers the same writes")
        tries = run("rooms", tmp_path)

    assert_nothing_lost(tries)
