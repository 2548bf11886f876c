"""A file is the old one or the new one, whatever fails in between."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from unittest import mock

import pytest

from mia_desktop.platform import files


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "keyslots.json"
    path.write_bytes(b"old")
    return path


def test_the_new_bytes_take_the_place_of_the_old(target: Path) -> None:
    """After a save there is one file, with what was saved."""
    files.write_atomic(target, b"new")

    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


def test_a_file_that_was_not_there_appears(tmp_path: Path) -> None:
    """The first save needs no special care."""
    with files.replace(tmp_path / "fresh") as stream:
        stream.write(b"a")
        stream.write(b"b")

        assert not (tmp_path / "fresh").exists()

    assert (tmp_path / "fresh").read_bytes() == b"ab"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes; the folder's rights count")
def test_only_the_owner_reads_what_was_written(target: Path) -> None:
    """A vault on a shared computer is nobody else's, whatever the old file allowed."""
    target.chmod(0o644)
    files.write_atomic(target, b"new")

    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize("error", [ValueError("bug"), KeyboardInterrupt()], ids=["bug", "stopped"])
def test_a_failing_block_leaves_the_old_file_alone(target: Path, error: BaseException) -> None:
    """Whatever goes wrong while writing, what was saved before is there, and nothing besides."""

    def write_half() -> None:
        with files.replace(target) as stream:
            stream.write(b"half")
            raise error

    with pytest.raises(type(error)):
        write_half()

    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("step", ["fsync", "open"])
def test_each_step_may_fail(target: Path, step: str) -> None:
    """A full disk is found before the old file is given up."""
    full = OSError(errno.ENOSPC, "full")
    with mock.patch.object(files.os, step, side_effect=full), pytest.raises(OSError, match="full"):
        files.write_atomic(target, b"new")

    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_a_rename_that_fails_leaves_the_old_file_alone(target: Path) -> None:
    """Another program holds the file open (Windows): the old one stays."""
    busy = PermissionError(errno.EACCES, "busy")
    with (
        mock.patch.object(Path, "replace", side_effect=busy),
        pytest.raises(PermissionError),
    ):
        files.write_atomic(target, b"new")

    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_bytes_reach_the_disk_before_the_name_moves(target: Path) -> None:
    """After a power cut the name never points at an empty file."""
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def synced(handle: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    def renamed(part: Path, path: Path) -> Path:
        steps.append("rename")
        return replace(part, path)

    with (
        mock.patch.object(files.os, "fsync", synced),
        mock.patch.object(Path, "replace", renamed),
    ):
        files.write_atomic(target, b"new")

    assert steps == ["file", "rename", "folder"]


def test_windows_needs_no_folder_sync(tmp_path: Path) -> None:
    """There a folder cannot be opened; the file system keeps the order by itself."""
    with (
        mock.patch.object(files.os, "name", "nt"),
        mock.patch.object(files.os, "open", side_effect=AssertionError),
    ):
        files.sync_folder(tmp_path)

    assert tmp_path.is_dir()


@pytest.mark.parametrize(("size", "read"), [(0, 0), (10, 10), (11, 11), (5000, 11)])
def test_an_overlong_file_is_noticed_without_reading_it(tmp_path: Path, size, read) -> None:
    """A planted file of many gigabytes does not fill the memory."""
    path = tmp_path / "slots"
    path.write_bytes(b"x" * size)

    assert len(files.read_capped(path, 10)) == read
