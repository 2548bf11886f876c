"""Where a vault may lie: never on the network, better not in a synced folder or on a stick.

Bundle-format §8. A network share cannot keep the promises that a crash-safe database rests on,
and a synced folder hands every old copy to somebody else's computer.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from enum import Enum
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import NamedTuple

import msgspec

NETWORK_TYPES = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afpfs",
        "webdav",
        "davfs",
        "davfs2",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "9p",
        "ncpfs",
        "afs",
        "ceph",
        "glusterfs",
        "fuse.glusterfs",
        "lustre",
    ]
)
STICK_TYPES = frozenset(["vfat", "exfat", "msdos", "fuseblk", "ntfs3", "udf", "iso9660"])
STICK_FOLDERS = ("/media", "/run/media", "/mnt", "/Volumes")
SYNCED_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "min enhet": "Google Drive",
    "drivefs": "Google Drive",
    "mobile documents": "iCloud",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box": "Box",
    "syncthing": "Syncthing",
}
SYNCED_VARIABLES = {
    "OneDrive": "OneDrive",
    "OneDriveCommercial": "OneDrive",
    "OneDriveConsumer": "OneDrive",
}
DRIVE_REMOVABLE, DRIVE_REMOTE = 2, 4
"""What GetDriveType of Windows answers."""


class Concern(Enum):
    """What speaks against a folder; a network is refused, the others are warned of."""

    NETWORK = "network"
    SYNCED = "synced"
    REMOVABLE = "removable"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One concern; `service` names who syncs the folder."""

    concern: Concern
    service: str = ""

    @property
    def refused(self) -> bool:
        return self.concern is Concern.NETWORK


class Mount(NamedTuple):
    """A file system and where it hangs."""

    point: str
    kind: str


def check(
    folder: PurePath,
    *,
    mounts: Iterable[Mount] = (),
    drive_type: int = 0,
    env: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """What speaks against a vault in `folder`; pure, for any system's paths."""
    found: list[Finding] = []
    mount = _mount_of(folder, mounts)
    if _is_share(folder) or drive_type == DRIVE_REMOTE or mount.kind in NETWORK_TYPES:
        found.append(Finding(concern=Concern.NETWORK))
    if service := _synced_by(folder, env or {}):
        found.append(Finding(concern=Concern.SYNCED, service=service))
    if drive_type == DRIVE_REMOVABLE or _is_stick(mount):
        found.append(Finding(concern=Concern.REMOVABLE))
    return tuple(found)


def check_here(folder: Path, env: Mapping[str, str]) -> tuple[Finding, ...]:
    """The same for a folder of this computer, links followed."""
    real = folder.resolve()
    return check(real, mounts=mounts_here(), drive_type=_drive_type(real), env=env)


def mounts_here(table: Path = Path("/proc/self/mounts")) -> tuple[Mount, ...]:
    """What is mounted where; nothing on systems that have no such table."""
    try:
        text = table.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ()
    return parse_mounts(text)


def parse_mounts(text: str) -> tuple[Mount, ...]:
    """Read the lines of /proc/self/mounts (fstab(5): blanks are written in octal)."""
    found: list[Mount] = []
    for line in text.split("\n"):
        fields = line.split(" ")
        if len(fields) >= 3:
            point = fields[1]
            for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
                point = point.replace(code, letter)
            found.append(Mount(point, fields[2]))
    return tuple(found)


def _mount_of(folder: PurePath, mounts: Iterable[Mount]) -> Mount:
    """The mount that a folder lies in: the last one with the longest name."""
    best = Mount("", "")
    for mount in mounts:
        point = PurePosixPath(mount.point)
        inside = folder == point or point in folder.parents
        if inside and len(mount.point) >= len(best.point):
            best = mount
    return best


def _is_share(folder: PurePath) -> bool:
    drive = folder.drive if isinstance(folder, PureWindowsPath) else ""
    return (
        drive.startswith("\\\\") and not drive.startswith("\\\\?\\")
    ) or drive.upper().startswith("\\\\?\\UNC\\")


def _is_stick(mount: Mount) -> bool:
    point = PurePosixPath(mount.point)
    under = any(PurePosixPath(folder) in point.parents for folder in STICK_FOLDERS)
    return under or (mount.kind in STICK_TYPES and mount.point not in ("", "/"))


def _synced_by(folder: PurePath, env: Mapping[str, str]) -> str:
    for variable, service in SYNCED_VARIABLES.items():
        root = env.get(variable)
        if root and (type(folder)(root) == folder or type(folder)(root) in folder.parents):
            return service
    for part in folder.parts:
        low = part.casefold()
        if low in SYNCED_NAMES:
            return SYNCED_NAMES[low]
        # "OneDrive - Testkommunen", "Dropbox (Personligt)", "OneDrive-Testkommunen" on a Mac
        for name in ("onedrive", "dropbox", "googledrive"):
            if low.startswith((f"{name} ", f"{name}-")):
                return SYNCED_NAMES[name]
    return ""


if sys.platform == "win32":
    import ctypes

    NOT_INDEXED = 0x2000
    """FILE_ATTRIBUTE_NOT_CONTENT_INDEXED."""
    INVALID = 0xFFFFFFFF

    def _drive_type(folder: Path) -> int:
        return int(ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\"))

    def keep_out_of_index(folder: Path) -> None:
        """Ask the search service to leave the folder alone; it is no harm if it cannot be."""
        kernel = ctypes.windll.kernel32
        before = kernel.GetFileAttributesW(os.fspath(folder))
        if before != INVALID:
            kernel.SetFileAttributesW(os.fspath(folder), before | NOT_INDEXED)

else:

    def _drive_type(_folder: Path) -> int:
        return 0

    def keep_out_of_index(_folder: Path) -> None:
        """Only Windows reads what is written in other people's folders; here nothing is needed."""
