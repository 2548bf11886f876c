"""Nobody at the keyboard: a warning a minute before, then the lock (WCAG 2.2, 2.2.1)."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from typing_extensions import override

from mia_desktop.platform.clock import Clock

WARNING_S = 60
DEAF_MS = 5_000
"""After a sign nothing is listened to for so long: each event of the window would pass here, and a
page that is built has ten thousand. The lock may come so much earlier."""
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,  # keys that are a command are never pressed otherwise
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Watches for signs of life while the vault is open; any key or pointer move is one.

    A laptop that slept has timers that stood still: the first sign after too long a gap is no
    sign of life but of somebody who has opened the lid, and locks.
    """

    warned = Signal()
    alive = Signal()
    minute = Signal(int)  # minutes left, for the status line
    idle = Signal()

    def __init__(
        self, clock: Clock, minutes: int, *, timer: Callable[[QObject], QTimer] = QTimer,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._clock = clock
        self._minutes = minutes
        self._latest: datetime = clock.now()
        self._warned = False
        self._told = 0
        self.quiet = timer(self)
        self.last_minute = timer(self)
        self.tick = timer(self)
        self.deaf = timer(self)
        self.deaf.setInterval(DEAF_MS)
        self._heard: QObject | None = None
        pairs = (
            (self.quiet, self._warn), (self.last_minute, self._end), (self.deaf, self._listen),
        )  # fmt: skip
        for single, run in pairs:
            single.setSingleShot(True)
            single.timeout.connect(run)
        self.tick.setInterval(WARNING_S * 1000)
        self.tick.timeout.connect(self._count)
        self.last_minute.setInterval(WARNING_S * 1000)
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        if minutes == self._minutes and self.quiet.interval():
            return
        self._minutes = minutes
        self.quiet.setInterval((minutes * 60 - WARNING_S) * 1000)
        if self.quiet.isActive():
            self.start()

    def start(self) -> None:
        self._latest = self._clock.now()
        self._again()

    @property
    def minutes(self) -> int:
        """How long nobody may touch anything before it locks."""
        return self._minutes

    def tell(self) -> None:
        """Say once more how long it is, to a window that was built anew."""
        if self._warned:
            self.warned.emit()
        elif self.running:
            self._count()

    def listen_to(self, app: QObject) -> None:
        """Take whatever comes to the program's windows for a sign, from now on."""
        self._heard = app
        self._listen()

    def stop(self) -> None:
        for timer in (self.quiet, self.last_minute, self.tick, self.deaf):
            timer.stop()
        if self._heard is not None:
            self._heard.removeEventFilter(self)
            self._heard = None

    def _listen(self) -> None:
        if self._heard is not None:
            self._heard.installEventFilter(self)

    def sign(self) -> None:
        """Somebody is there."""
        now = self._clock.now()
        if now - self._latest > timedelta(minutes=self._minutes):
            self._end()
            return
        self._latest = now
        self._again()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS and self.running:
            self.sign()
            if self._heard is not None:
                self._heard.removeEventFilter(self)
                self.deaf.start()
        return False

    @property
    def running(self) -> bool:
        return self.quiet.isActive() or self.last_minute.isActive()

    def _again(self) -> None:
        self.last_minute.stop()
        self.quiet.start()
        if self._warned or self._told != self._minutes or not self.tick.isActive():
            self._warned = False
            self.tick.start()
            self.alive.emit()
            self._count()

    def _count(self) -> None:
        passed = self._clock.now() - self._latest
        left = timedelta(minutes=self._minutes) - passed
        self._told = max(1, round(left.total_seconds() / 60))
        self.minute.emit(self._told)

    def _warn(self) -> None:
        self._warned = True
        self.tick.stop()
        self.last_minute.start()
        self.warned.emit()

    def _end(self) -> None:
        self.stop()
        self._warned = False
        self.idle.emit()
