"""Locked for long, or after sleep: time to end the process that has held the keys.

Python and Qt keep copies that no program can wipe; the system takes them back when the process
ends, and a new one waits at the locked window instead (bundle-format §2, "Memory, honestly").
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from mia_desktop.platform.clock import Clock

LONG = timedelta(minutes=30)
"""How long a locked program goes on with what it has in memory (bundle-format §2)."""
SLEPT = timedelta(minutes=5)
"""A minute's timer that took so long has slept with the machine."""
MINUTE_MS = 60_000


class Rest(QObject):
    """Counts the time at the locked window; `over` again each minute until the process ends."""

    over = Signal()

    def __init__(
        self, clock: Clock, *, timer: Callable[[QObject], QTimer] = QTimer,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._clock = clock
        self._since: datetime | None = None
        self._latest = clock.now()
        self._slept = False
        self.tick = timer(self)
        self.tick.setInterval(MINUTE_MS)
        self.tick.timeout.connect(self._look)

    def begin(self) -> None:
        """The vault has been locked."""
        self._since = self._latest = self._clock.now()
        self._slept = False
        self.tick.start()

    def end(self) -> None:
        """The vault is open again."""
        self._since = None
        self.tick.stop()

    def woke(self) -> None:
        """The machine has slept, says the system."""
        self._slept = True
        self._look()

    def _look(self) -> None:
        if self._since is None:
            return
        now = self._clock.now()
        self._slept = self._slept or now - self._latest > SLEPT
        self._latest = now
        if self._slept or now - self._since >= LONG:
            self.over.emit()
