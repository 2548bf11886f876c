"""Disks that are full, small, read-only or failing: old or new, never neither, and it is said.

Every job that writes is broken off at every point that each means can reach, in forks of one
process; what is left is opened, verified and counted (see tests/helpers/fault_jobs.py).
"""

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
    "mia_desktop.store.errors.StorageFailed", "mia_desktop.services.exchange_errors.NoRoom",
}  # fmt: skip
"""What a failing disk may be called; each has its sentence (test_sentences.py)."""

DATABASE_ONLY = {"answer", "person", "agree", "issue"}
"""Jobs in which SQLite alone writes: Python's own steps cannot fail in them."""

Tries = dict[str, list[dict[str, Any]]]


def run(means: str, folder: Path) -> Tries:
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.fault_jobs", means, str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    tries: Tries = json.loads(done.stdout)
    return tries


def assert_nothing_broken(tries: Tries) -> None:
    broken = {
        (job, each["point"]): (each["error"], each["broken"])
        for job, every in tries.items()
        for each in every
        if each["broken"] or each["error"] not in SORTED
    }

    assert broken == {}


def failures(tries: Tries) -> set[str]:
    return {job for job, every in tries.items() if any(e["error"] != "done" for e in every)}


@pytest.mark.parametrize("means", ["sizes", "read only"])
def test_a_file_that_cannot_be_written_costs_nothing(means: str, tmp_path: Path) -> None:
    """Each write of vault, keys, backup, paper, settings fails: what was there is there."""
    with small_disk(tmp_path / "disk", "64m"):
        tries = run(means, tmp_path)

    assert_nothing_broken(tries)
    assert failures(tries) == set(tries)


def test_each_step_of_writing_a_file_may_fail(tmp_path: Path) -> None:
    """Making, syncing, renaming: each fails once, and all after it."""
    with small_disk(tmp_path / "disk", "64m"):
        tries = run("steps", tmp_path)

    assert_nothing_broken(tries)
    assert failures(tries) == set(tries) - DATABASE_ONLY
    assert all(every[-1]["error"] == "done" for every in tries.values())


def test_a_full_disk_is_said_and_costs_nothing(tmp_path: Path) -> None:
    """A disk of four megabytes, filled up to so many bytes before each job."""
    with small_disk(tmp_path / "disk", "4m") as lent:
        if not lent:
            pytest.skip("this machine lends no small disk; RLIMIT_FSIZE covers the same writes")
        tries = run("rooms", tmp_path)

    assert_nothing_broken(tries)
    assert failures(tries) == set(tries)
    said = {each["error"].rpartition(".")[2] for every in tries.values() for each in every}
    assert said == {"done", "DiskFull", "NoRoom"}
