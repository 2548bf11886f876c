"""The last net: a bug locks the vault, leaves a trace without values, says so, and ends.

Values of variables and texts of exceptions may hold somebody's name or diagnosis, so neither is
written anywhere: the kind of error and where in the code it was, nothing else.
"""

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from mia_desktop.platform import files

KEPT = 10
PREFIX = "fel-"


def trace(error: BaseException) -> list[str]:
    """What may be written down: kinds, then module, function and line; causes first."""
    lines: list[str] = []
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        lines += [*trace(before), "then"]
    kind = type(error)
    lines.append(f"{kind.__module__}.{kind.__qualname__}")
    for frame, number in traceback.walk_tb(error.__traceback__):
        module = frame.f_globals.get("__name__", "?")
        lines.append(f"  {module}.{frame.f_code.co_qualname} {number}")
    return lines


def write(folder: Path, lines: list[str], now: datetime) -> Path | None:
    """Leave the trace in the state folder, beside the latest few; None if the disk will not."""
    path = folder / f"{PREFIX}{now.strftime('%Y-%m-%d-%H%M%S')}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.write_atomic(path, "\n".join([*lines, ""]).encode())
        for old in sorted(folder.glob(f"{PREFIX}*.txt"))[:-KEPT]:
            old.unlink()
    except OSError:
        return None
    return path


class CrashHook:
    """Stands in the place of Python's own hooks, which would print messages and values."""

    def __init__(
        self, folder: Path, now: Callable[[], datetime], after: Callable[[], None]
    ) -> None:
        """`after` locks, tells and ends; it is called once, on the thread where it happened."""
        self._folder, self._now, self._after = folder, now, after
        self._before = (sys.excepthook, threading.excepthook)
        self.written: Path | None = None
        self.happened = False

    def install(self) -> None:
        sys.excepthook = self._on_error
        threading.excepthook = lambda args: self.handle(args.exc_value)

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._before

    def _on_error(
        self, kind: type[BaseException], error: BaseException, tb: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, tb)
        self.handle(error)

    def handle(self, error: BaseException | None) -> None:
        """Keep the trace of the first bug; what goes wrong after it is its consequence."""
        if self.happened or error is None:
            return
        self.happened = True
        lines = trace(error)
        self.written = write(self._folder, lines, self._now())
        print("\n".join(lines), file=sys.stderr)  # noqa: T201  for whoever started it in a shell
        self._after()
