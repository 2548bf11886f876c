"""What the status line says: when all was saved, what has not been handed over, when it locks."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.clock import Clock
from mia_desktop.services import leaving
from mia_desktop.services.leaving import Waiting
from mia_ui.desktop.page_context import PageContext
from mia_ui.messages import when
from mia_ui.messages.when import clock_time
from mia_ui.screens.context import Context
from mia_ui.widgets.status_line import StatusLine

COUNT_AFTER_MS = 1500
"""After a save: the next letters come first."""


class Standing(QObject):
    """Keeps a status line true, for one window; `saved_at` goes over to the next one."""

    def __init__(
        self, status: StatusLine, clock: Clock, context: Callable[[], Context], *,
        counts: bool, saved_at: datetime | None = None,
        timer: Callable[[QObject], QTimer] = QTimer, parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """`counts`: whether this vault hands anything over (the office does not)."""
        super().__init__(parent)
        self._status, self._clock = status, clock
        self._make_context = context
        self._context: PageContext | None = None
        self._counts, self.saved_at = counts, saved_at
        self._asking = False
        self.timer = timer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(COUNT_AFTER_MS)
        self.timer.timeout.connect(self.count)

    def begin(self) -> None:
        """Say what is true before anything has been done in this window."""
        self._context = PageContext(self._make_context())
        if self.saved_at is None:
            self._status.show_saved(self.tr("Allt är sparat"))
        else:
            self._show_saved(say=False)
        self.count()

    def close(self) -> None:
        """The window is locked or built anew: what is still counted is not for its line."""
        self.timer.stop()
        if self._context is not None:
            self._context.close()
            self._context = None

    def saved(self, *, say: bool = False) -> None:
        self.saved_at = self._clock.now()
        self._show_saved(say=say)
        if self._counts:
            self.timer.start()

    def _show_saved(self, *, say: bool) -> None:
        assert self.saved_at is not None
        text = self.tr("Sparat {time}").format(time=clock_time(self.saved_at))
        self._status.show_saved(text, say=say)

    def count(self) -> None:
        """Ask how much has not been handed over; a little at a time, until it is counted."""
        if self._counts and not self._asking and self._context is not None:
            self._asking = True
            self._context.ask(leaving.waiting, self._counted, failed=self._not_counted)

    def _counted(self, found: Waiting) -> None:
        self._asking = False
        if not found.done:
            self.count()
            return
        self._status.show_hand_over(self._words(found))

    def _not_counted(self, error: Exception) -> None:
        """A count that fails is no reason to disturb anybody; what caused it is told elsewhere."""
        self._asking = False
        self._status.show_hand_over("")
        if not isinstance(error, Expected):
            raise error

    def _words(self, found: Waiting) -> str:
        if not found.count:
            return ""
        words = self.tr("1 ändring att lämna")
        if found.count > 1:
            words = self.tr("{n} ändringar att lämna").format(n=found.count)
        if found.since is None:
            return words
        return self.tr("{words} sedan {day}").format(words=words, day=when.day(found.since))
