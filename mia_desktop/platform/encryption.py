"""Whether the disk under a folder is encrypted by the system (bundle-format §1.1).

What the system itself writes (page file, hibernation, print spool) is only as safe as that.
Looked up, never changed; where nobody can tell, that is what is said.
"""

import json
import sys
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path
from typing import Any

TIMEOUT_S = 10
CRYPTED_TYPES = frozenset({"crypt"})
CRYPTED_FILE_SYSTEMS = frozenset({"ecryptfs", "fuse.gocryptfs", "fuse.encfs"})
BITLOCKER_ON = frozenset({"1", "3", "5"})
BITLOCKER_OFF = frozenset({"2", "4"})
"""What `System.Volume.BitLockerProtection` says: on, encrypting, suspended; off, decrypting."""

Ask = Callable[[Sequence[str]], str]


class Encryption(Enum):
    """What is known of the disk."""

    ON = "on"
    OFF = "off"
    UNKNOWN = "unknown"


def ask_system(command: Sequence[str]) -> str:
    """What a program of the system prints; raises OSError if it is not there or fails."""
    import subprocess  # noqa: PLC0415 - half a megabyte, used once a day

    try:
        done = subprocess.run(  # fixed arguments and one path
            [*command], capture_output=True, text=True, timeout=TIMEOUT_S, check=True,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.SubprocessError as error:
        raise OSError from error
    return done.stdout


def look_up(folder: Path, *, platform: str = sys.platform, ask: Ask = ask_system) -> Encryption:
    """What the system says of the disk under `folder`, or under what will become its parent."""
    real = folder.resolve()
    while not real.exists() and real != real.parent:
        real = real.parent
    way = {"linux": _linux, "win32": _windows, "darwin": _mac}.get(platform)
    if way is None:
        return Encryption.UNKNOWN
    try:
        return way(real, ask)
    except (OSError, ValueError, KeyError, IndexError):
        return Encryption.UNKNOWN


def _linux(folder: Path, ask: Ask) -> Encryption:
    """Whether any device under the file system is a dm-crypt one (LUKS, plain)."""
    found = json.loads(ask(["findmnt", "--json", "-o", "SOURCE,FSTYPE", "--target", str(folder)]))
    mount = found["filesystems"][0]
    if mount["fstype"] in CRYPTED_FILE_SYSTEMS:
        return Encryption.ON
    source = str(mount["source"]).partition("[")[0]  # btrfs names the subvolume after it
    if not source.startswith("/dev/"):
        return Encryption.UNKNOWN
    listed = json.loads(ask(["lsblk", "--json", "--inverse", "-o", "NAME,TYPE", source]))
    types = set(_types(listed["blockdevices"]))
    return Encryption.ON if types & CRYPTED_TYPES else Encryption.OFF


def _types(devices: list[dict[str, Any]]) -> list[str]:
    found: list[str] = []
    for device in devices:
        found += [str(device["type"]), *_types(device.get("children", []))]
    return found


def _windows(folder: Path, ask: Ask) -> Encryption:
    """BitLocker as the shell shows it, which needs no administrator (manage-bde does)."""
    drive = folder.drive
    if len(drive) != 2 or not drive[0].isalpha():
        return Encryption.UNKNOWN
    script = (
        f"(New-Object -ComObject Shell.Application).NameSpace('{drive}')"
        ".Self.ExtendedProperty('System.Volume.BitLockerProtection')"
    )
    told = ask(["powershell", "-NoProfile", "-NonInteractive", "-Command", script]).strip()
    if told in BITLOCKER_ON:
        return Encryption.ON
    return Encryption.OFF if told in BITLOCKER_OFF else Encryption.UNKNOWN


def _mac(_folder: Path, ask: Ask) -> Encryption:
    told = ask(["fdesetup", "status"])
    if "FileVault is On" in told:
        return Encryption.ON
    return Encryption.OFF if "FileVault is Off" in told else Encryption.UNKNOWN
