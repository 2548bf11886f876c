"""The program once more in a new process, as it was started."""

import os
import sys
from collections.abc import Sequence

AFTER_LOCK = "--after-lock"
"""The new process shows the locked window and leaves the keyboard with whom it is."""


def command(
    argv: Sequence[str] = tuple(sys.argv), original: Sequence[str] = tuple(sys.orig_argv),
    *, frozen: bool = bool(getattr(sys, "frozen", False)),
) -> list[str]:  # fmt: skip
    """What to start: the same interpreter and words, and the note that it was locked."""
    words = argv[1:] if frozen else original[1:]
    return [sys.executable, *(word for word in words if word != AFTER_LOCK), AFTER_LOCK]


if sys.platform == "win32":
    import subprocess

    def start() -> int:
        """Start the new process beside this one, which ends at once; Windows knows no exec."""
        subprocess.Popen(command(), close_fds=True)
        return 0

else:

    def start() -> int:
        """Put the new process in the place of this one; returns only if the system refuses."""
        try:
            os.execv(sys.executable, command())  # noqa: S606 - ourselves, in our own words
        except OSError:
            return os.EX_OSERR
