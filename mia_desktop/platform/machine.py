"""What the operating system knows of this computer: its id, and how much memory is free."""

import sys
from pathlib import Path

MACHINE_ID = Path("/etc/machine-id")
MEMINFO = Path("/proc/meminfo")
ASSUMED_FREE = 1 << 30
"""Where the system does not say: enough for the floor of the passphrase's cost."""

if sys.platform == "win32":
    import ctypes
    import winreg

    class _Status(ctypes.Structure):
        """MEMORYSTATUSEX of the Windows API."""

        _fields_ = (
            ("length", ctypes.c_uint32),
            ("load", ctypes.c_uint32),
            ("total", ctypes.c_uint64),
            ("free", ctypes.c_uint64),
            ("rest", ctypes.c_uint64 * 5),
        )

    def system_id() -> str:
        """An id that the system gave this installation, or nothing where it has none to give."""
        where = r"SOFTWARE\Microsoft\Cryptography"
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, where) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""

    def free_memory() -> int:
        """Bytes of memory that programs may still take."""
        status = _Status(length=ctypes.sizeof(_Status))
        if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
            return ASSUMED_FREE
        return int(status.free)

else:
    import os

    def system_id(file: Path = MACHINE_ID) -> str:
        """An id that the system gave this installation, or nothing where it has none to give."""
        try:
            return file.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return ""

    def free_memory(meminfo: Path = MEMINFO) -> int:
        """Bytes of memory that programs may still take; half of all where only that is known."""
        try:
            lines = meminfo.read_text(encoding="ascii").splitlines()
        except (OSError, UnicodeDecodeError):
            lines = []
        for line in lines:
            name, _, rest = line.partition(":")
            if name == "MemAvailable" and rest.split():
                return int(rest.split()[0]) * 1024
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
