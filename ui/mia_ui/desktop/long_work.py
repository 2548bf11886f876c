"""Work that takes more than a moment, told at the foot of the window, with a way to stop it.

One way for all pages: whatever goes through `Context.work_long` or `compute` is here after a third
of a second. A page that tells of its work in its own place is not spoken over.
"""

from PySide6.QtCore import QObject

from mia_ui.base.announce import announce
from mia_ui.base.tasks import Tasks
from mia_ui.widgets.feedback import BusyLine
from mia_ui.widgets.shell import Shell


class LongWork(QObject):
    """Follows the newest long job; when it ends, the one before it that still runs."""

    def __init__(self, tasks: Tasks, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._shell = tasks, shell
        self._running: dict[int, tuple[int, int]] = {}
        self._stopping: set[int] = set()
        self._line, self._closed = shell.busy, False
        tasks.long_began.connect(self._began)
        tasks.long_came.connect(self._came)
        tasks.long_ended.connect(self._ended)
        self._line.timer.timeout.connect(self._shown)
        self._line.cancelled.connect(self._stop)

    def close(self) -> None:
        """The window goes; the work does not speak to it any more."""
        if self._closed:
            return
        self._closed = True
        for signal, slot in (
            (self._tasks.long_began, self._began), (self._tasks.long_came, self._came),
            (self._tasks.long_ended, self._ended),
        ):  # fmt: skip
            signal.disconnect(slot)

    @property
    def _newest(self) -> int:
        return max(self._running, default=0)

    def _began(self, number: int) -> None:
        self._running[number] = (0, 0)
        if len(self._running) == 1:
            self._line.start(self._words(number))
        self._show()

    def _came(self, number: int, done: int, total: int) -> None:
        if number in self._running:
            self._running[number] = (done, total)
            self._show()

    def _ended(self, number: int) -> None:
        self._running.pop(number, None)
        self._stopping.discard(number)
        if self._running:
            self._show()
        else:
            self._line.stop()

    def _show(self) -> None:
        number = self._newest
        done, total = self._running[number]
        stopping = number in self._stopping
        self._line.cancel.setVisible(self._tasks.can_stop(number))
        self._line.cancel.setEnabled(not stopping)
        self._line.step(done, total, self.tr("Avbryter …") if stopping else self._words(number))

    def _words(self, number: int) -> str:
        done, total = self._running[number]
        doing = self._tasks.doing(number) or self.tr("Arbetar …")
        if not total:
            return doing
        return self.tr("{doing} {n} %").format(doing=doing, n=100 * done // total)

    def _shown(self) -> None:
        """After a third of a second: say so, unless the page says it itself."""
        screen = self._shell.screen_now
        own = screen.findChildren(BusyLine) if screen is not None else []
        if any(not each.isHidden() or each.timer.isActive() for each in own):
            self._line.hide()
        elif self._running:
            announce(self._line, self._words(self._newest))

    def _stop(self) -> None:
        if self._running:
            self._stopping.add(self._newest)
            self._tasks.stop(self._newest)
            self._show()
