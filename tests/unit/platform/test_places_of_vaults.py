"""Where a vault may lie, what dumps tell, and what is asked of the machine."""

import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from mia_desktop.platform import machine, paths_checks
from mia_desktop.platform.paths_checks import Concern, Mount

MOUNTS = (
    Mount("/", "ext4"),
    Mount("/home", "btrfs"),
    Mount("/home/kim/fjärr", "fuse.sshfs"),
    Mount("/srv/delat", "nfs4"),
    Mount("/run/media/kim/STICKA", "exfat"),
    Mount("/boot/efi", "vfat"),
)


@pytest.mark.parametrize(
    ("folder", "concerns"),
    [
        ("/home/kim/.local/share/MIA Desktop/vault", []),
        ("/home/kim/fjärr/vault", [Concern.NETWORK]),
        ("/home/kim/fjärran/vault", []),
        ("/srv/delat", [Concern.NETWORK]),
        ("/run/media/kim/STICKA/vault", [Concern.REMOVABLE]),
        ("/home/kim/Dropbox/vault", [Concern.SYNCED]),
        ("/home/kim/Dropbox (Personligt)/vault", [Concern.SYNCED]),
        ("/home/kim/OneDrive - Testkommunen/vault", [Concern.SYNCED]),
        ("/Users/kim/Library/Mobile Documents/vault", [Concern.SYNCED]),
        ("/Users/kim/Library/CloudStorage/OneDrive-Testkommunen/vault", [Concern.SYNCED]),
        ("/home/kim/onedriver/vault", []),
    ],
)
def test_folders_on_linux_and_mac(folder: str, concerns: list[Concern]) -> None:
    """A share is refused, a synced folder or a stick is warned of, a home folder is fine."""
    found = paths_checks.check(PurePosixPath(folder), mounts=MOUNTS)

    assert [each.concern for each in found] == concerns
    assert [each.refused for each in found] == [each is Concern.NETWORK for each in concerns]


@pytest.mark.parametrize(
    ("folder", "drive_type", "concerns"),
    [
        (r"C:\Users\kim\AppData\Local\MIA Desktop\vault", 3, []),
        (r"\\server\hem\kim\vault", 0, [Concern.NETWORK]),
        (r"\\?\UNC\server\hem\vault", 0, [Concern.NETWORK]),
        (r"\\?\C:\vault", 3, []),
        (r"H:\vault", 4, [Concern.NETWORK]),
        (r"E:\vault", 2, [Concern.REMOVABLE]),
        (r"C:\Users\kim\OneDrive - Testkommunen\Dokument\vault", 3, [Concern.SYNCED]),
        (r"D:\Moln\Dokument\vault", 3, [Concern.SYNCED]),
        (r"C:\Users\kim\iCloudDrive\vault", 3, [Concern.SYNCED]),
    ],
)
def test_folders_on_windows(folder: str, drive_type: int, concerns: list[Concern]) -> None:
    """Also where the employer moved OneDrive to another name."""
    found = paths_checks.check(
        PureWindowsPath(folder), drive_type=drive_type, env={"OneDriveCommercial": r"D:\Moln"}
    )

    assert [each.concern for each in found] == concerns


def test_the_service_is_named() -> None:
    """“OneDrive” says more to a person than “a synced folder”."""
    (found,) = paths_checks.check(PurePosixPath("/home/kim/OneDrive/vault"))

    assert found.service == "OneDrive"


def test_mount_tables_are_read_with_their_blanks() -> None:
    """Sticks are called “NO NAME” and the like."""
    text = "dev /media/kim/NO\\040NAME vfat rw 0 0\nshort\nnone / ext4 rw 0 0\n"

    assert paths_checks.parse_mounts(text) == (
        Mount("/media/kim/NO NAME", "vfat"),
        Mount("/", "ext4"),
    )
    assert paths_checks.mounts_here(Path("/nonexistent")) == ()


def test_this_computers_own_folder_can_be_judged(tmp_path: Path) -> None:
    """Links are followed: a link to a stick is the stick."""
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "vault").symlink_to(tmp_path / "OneDrive")

    found = paths_checks.check_here(tmp_path / "vault", {})
    paths_checks.keep_out_of_index(tmp_path)

    assert Concern.SYNCED in [each.concern for each in found]


def test_dumps_are_off_after_asking() -> None:
    """In a child, since a process that refused dumps cannot take it back."""
    code = (
        "import resource, ctypes\n"
        "from mia_desktop.platform import dumps\n"
        "dumps.refuse_dumps()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, text=True, capture_output=True, check=True
    )

    assert done.stdout.strip() == "(0, 0) 0"


def test_free_memory_is_what_the_system_says(tmp_path: Path) -> None:
    """The passphrase's cost is fitted to it."""
    (tmp_path / "meminfo").write_text("MemTotal: 8 kB\nMemAvailable:   2048 kB\n")

    assert machine.free_memory(tmp_path / "meminfo") == 2048 * 1024
    assert machine.free_memory(tmp_path / "none") > 0
    assert machine.free_memory() > 0


def test_a_computer_without_an_id_has_none(tmp_path: Path) -> None:
    """The chance in the state folder stays as the other witness."""
    (tmp_path / "id").write_text("abc\n")

    assert machine.system_id(tmp_path / "id") == "abc"
    assert machine.system_id(tmp_path / "none") == ""
