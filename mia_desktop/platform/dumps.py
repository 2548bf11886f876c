"""No core dumps: a crash must not write keys and cases to the disk (bundle-format §8).

An administrator can still dump the process; that is said in the security target.
"""

import ctypes
import sys
from pathlib import Path

if sys.platform == "win32":
    NO_HEAP = 1
    """WER_FAULT_REPORTING_FLAG_NOHEAP: a report without the memory."""
    QUIET = 0x0001 | 0x0002
    """SEM_FAILCRITICALERRORS and SEM_NOGPFAULTERRORBOX."""

    def refuse_dumps() -> None:
        """Ask Windows to keep this process's memory out of its error reports."""
        ctypes.windll.kernel32.SetErrorMode(QUIET)
        ctypes.windll.kernel32.WerSetFlags(NO_HEAP)
        name = ctypes.c_wchar_p(Path(sys.executable).name)
        ctypes.windll.wer.WerAddExcludedApplication(name, False)

else:
    import resource

    PR_SET_DUMPABLE = 4

    def refuse_dumps() -> None:
        """Set the size of core files to nothing and, on Linux, bar other processes from looking."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
