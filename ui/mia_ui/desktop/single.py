"""One window for one vault: a second start brings the first one forward.

Two plain files in the state folder do it, a lock and a summons: the program links no network
library, not even for a socket that stays on the computer.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEventLoop, QFileSystemWatcher, QLockFile, QObject, QTimer, Signal

LOCK = "fonster.lock"
SUMMONS = "kalla-fram"
PATIENCE_MS = 3000
"""How long the first window may take to answer; a program that hangs does not answer at all."""


class First(QObject):
    """Held by the program that came first, for as long as it runs."""

    summoned = Signal()

    def __init__(self, folder: Path, lock: QLockFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._summons = folder / SUMMONS
        _unlink(self._summons)
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._look)

    def _look(self) -> None:
        if self._summons.exists():
            _unlink(self._summons)  # which is the answer
            self.summoned.emit()

    def release(self) -> None:
        self._watcher.removePaths(self._watcher.directories())
        self._lock.unlock()


def claim(folder: Path, parent: QObject | None = None) -> First | None:
    """Be the first program on this state folder, or None where one runs already."""
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = QLockFile(str(folder / LOCK))
    lock.setStaleLockTime(0)  # only a dead process loses it, however long it has run
    if lock.tryLock(0) or lock.error() is not QLockFile.LockError.LockFailedError:
        return First(folder, lock, parent)
    return None


def summon(folder: Path, patience_ms: int = PATIENCE_MS) -> bool:
    """Ask the first window to come forward; tells whether it has answered."""
    summons = folder / SUMMONS
    try:
        summons.write_text(os.urandom(8).hex(), encoding="ascii")
    except OSError:
        return False
    _let_it_come_forward()
    answered = _wait_until_gone(summons, patience_ms)
    _unlink(summons)
    return answered


def _wait_until_gone(path: Path, patience_ms: int) -> bool:
    """Wait in an event loop of its own, which there is no window to disturb yet."""
    loop, watcher, limit = QEventLoop(), QFileSystemWatcher([str(path.parent)]), QTimer()
    watcher.directoryChanged.connect(lambda: None if path.exists() else loop.quit())
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    limit.start(patience_ms)
    if path.exists():
        loop.exec()
    return not path.exists()


def _unlink(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


if sys.platform == "win32":
    import ctypes

    ASFW_ANY = 0xFFFFFFFF

    def _let_it_come_forward() -> None:
        """Windows lets only the program in front hand the place in front to another one."""
        ctypes.windll.user32.AllowSetForegroundWindow(ASFW_ANY)

else:

    def _let_it_come_forward() -> None:
        """Elsewhere the window system decides."""
