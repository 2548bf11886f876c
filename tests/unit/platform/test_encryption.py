"""Whether the disk is encrypted: asked of the system, and unknown where it does not say."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from mia_desktop.platform import encryption
from mia_desktop.platform.encryption import Encryption, look_up

MOUNT = {"filesystems": [{"source": "/dev/mapper/home", "fstype": "ext4"}]}


def answers(**by_program: object) -> Callable[[Sequence[str]], str]:
    """A system whose programs print these."""

    def ask(command: Sequence[str]) -> str:
        told = by_program[Path(command[0]).name]
        if isinstance(told, BaseException):
            raise told
        return told if isinstance(told, str) else json.dumps(told)

    return ask


def devices(*types: str) -> dict[str, object]:
    """A file system's device with those under it, as `lsblk --inverse` tells."""
    found: dict[str, object] = {}
    for kind in reversed(types):
        found = {"name": kind, "type": kind, **({"children": [found]} if found else {})}
    return {"blockdevices": [found]}


def test_a_luks_volume_anywhere_under_the_file_system_counts(tmp_path: Path) -> None:
    """LVM on LUKS on a partition is as encrypted as LUKS itself."""
    ask = answers(findmnt=MOUNT, lsblk=devices("lvm", "crypt", "part", "disk"))

    assert look_up(tmp_path, platform="linux", ask=ask) is Encryption.ON


def test_a_plain_partition_is_said_to_be_open(tmp_path: Path) -> None:
    """What the system writes by itself is then readable to a thief."""
    ask = answers(findmnt=MOUNT, lsblk=devices("part", "disk"))

    assert look_up(tmp_path, platform="linux", ask=ask) is Encryption.OFF


def test_a_home_that_is_encrypted_file_by_file_counts(tmp_path: Path) -> None:
    """eCryptfs and gocryptfs are no devices."""
    mount = {"filesystems": [{"source": "/home/.ecryptfs", "fstype": "ecryptfs"}]}

    assert look_up(tmp_path, platform="linux", ask=answers(findmnt=mount)) is Encryption.ON


def test_a_subvolume_is_looked_up_by_its_device(tmp_path: Path) -> None:
    """btrfs names the subvolume after the device."""
    asked: list[str] = []
    mount = {"filesystems": [{"source": "/dev/sda2[/@home]", "fstype": "btrfs"}]}

    def ask(command: Sequence[str]) -> str:
        asked.append(command[-1])
        return json.dumps(mount if "findmnt" in command[0] else devices("crypt", "disk"))

    assert look_up(tmp_path, platform="linux", ask=ask) is Encryption.ON
    assert asked[-1] == "/dev/sda2"


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("1\n", Encryption.ON), ("3", Encryption.ON), ("2\n", Encryption.OFF),
        ("", Encryption.UNKNOWN), ("0", Encryption.UNKNOWN),
    ],
)  # fmt: skip
def test_windows_tells_of_bitlocker_without_an_administrator(
    told: str, wanted: Encryption, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The handler has no administrator's rights."""
    folder = type("Drive", (), {"drive": "C:", "exists": lambda _s: True})()
    monkeypatch.setattr(Path, "resolve", lambda _s: folder)

    found = look_up(Path("vault"), platform="win32", ask=answers(powershell=told))

    assert found is wanted


def test_filevault_is_asked_by_its_own_program(tmp_path: Path) -> None:
    """A Mac says so in one line."""
    on = answers(fdesetup="FileVault is On.\n")
    off = answers(fdesetup="FileVault is Off.\n")

    assert look_up(tmp_path, platform="darwin", ask=on) is Encryption.ON
    assert look_up(tmp_path, platform="darwin", ask=off) is Encryption.OFF


@pytest.mark.parametrize(
    "trouble",
    [
        FileNotFoundError(), PermissionError(), OSError("findmnt said no"),
    ],
    ids=lambda each: type(each).__name__,
)  # fmt: skip
def test_a_system_that_does_not_answer_is_not_said_to_be_safe(
    trouble: Exception, tmp_path: Path
) -> None:
    """Unknown is said as unknown (bundle-format §1.1)."""
    ask = answers(findmnt=trouble)

    assert look_up(tmp_path, platform="linux", ask=ask) is Encryption.UNKNOWN


def test_an_answer_in_another_form_is_no_answer(tmp_path: Path) -> None:
    """A later version of a tool may print something else."""
    garbled = answers(findmnt="no json", lsblk={})
    other = answers(findmnt={"filesystems": []}, lsblk={})
    overlay = {"filesystems": [{"source": "overlay", "fstype": "overlay"}]}

    assert look_up(tmp_path, platform="linux", ask=garbled) is Encryption.UNKNOWN
    assert look_up(tmp_path, platform="linux", ask=other) is Encryption.UNKNOWN
    assert look_up(tmp_path, platform="linux", ask=answers(findmnt=overlay)) is Encryption.UNKNOWN
    assert look_up(tmp_path, platform="haiku") is Encryption.UNKNOWN


def test_a_vault_that_is_not_there_yet_is_looked_up_by_its_parent(tmp_path: Path) -> None:
    """At the first start there is no folder."""
    asked: list[str] = []

    def ask(command: Sequence[str]) -> str:
        asked.append(command[-1])
        raise FileNotFoundError

    look_up(tmp_path / "data" / "vault", platform="linux", ask=ask)

    assert asked == [str(tmp_path.resolve())]


def test_this_machine_answers_something(tmp_path: Path) -> None:
    """The real programs are called with arguments that they understand, where they exist."""
    assert look_up(tmp_path) in Encryption
    assert encryption.ask_system(["echo", "x"]) == "x\n"


def test_a_program_of_the_system_that_fails_is_an_error_of_the_system() -> None:
    """Whoever asks need not know how programs are run."""
    with pytest.raises(OSError):
        encryption.ask_system([sys.executable, "-c", "raise SystemExit(3)"])
