"""The one door between the window and work that takes time."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Executor
from threading import Event
from typing import Any, TypeVar

import msgspec
from PySide6.QtCore import QObject, Qt, Signal, Slot

Result = TypeVar("Result")
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]
Progress = Callable[[int, int], None]


class Cancelled(Exception):
    """Raised inside work when it asks and has been told to stop."""


class CancelToken:
    """Handed to work that is long enough to be stopped; it asks between slices."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._stop = Event()
        self._report = report

    def cancel(self) -> None:
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def check(self) -> None:
        """Stop here if so told."""
        if self._stop.is_set():
            raise Cancelled

    def progress(self, done: int, total: int) -> None:
        self._report(done, total)


class _News(msgspec.Struct, frozen=True):
    """What travels from a worker to the window."""

    number: int
    generation: int
    kind: str
    what: Any


class _Job(msgspec.Struct, frozen=True, kw_only=True):
    token: CancelToken
    done: Done
    failed: Failed
    progress: Progress | None
    short: bool


class Tasks(QObject):
    """Runs work elsewhere and brings the result back to the GUI thread.

    One queued signal carries everything. Work begun before `forget()` (a lock) may still end, but
    nobody hears of it: its generation is over.
    """

    busy_changed = Signal(bool)
    _arrived = Signal(object)

    def __init__(self, executor: Executor, failed: Failed, parent: QObject | None = None) -> None:
        """`failed` hears of every error that a caller of `run` has no answer of its own to."""
        super().__init__(parent)
        self._executor = executor
        self._failed = failed
        self._generation = 0
        self._number = 0
        self._jobs: dict[int, _Job] = {}
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return bool(self._jobs)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        *,
        failed: Failed | None = None,
        executor: Executor | None = None,
    ) -> None:
        """Run `work` on the executor and give its result to `done` here."""
        self._run(lambda _token: work(), done, failed, None, executor, short=True)

    def run_long(
        self,
        work: Callable[[CancelToken], Result],
        done: Callable[[Result], None],
        *,
        failed: Failed | None = None,
        progress: Progress | None = None,
        executor: Executor | None = None,
    ) -> CancelToken:
        """Run work that reports how far it has come and can be told to stop."""
        return self._run(work, done, failed, progress, executor, short=False)

    def _run(
        self, work: Callable[[CancelToken], Any], done: Done, failed: Failed | None,
        progress: Progress | None, executor: Executor | None, *, short: bool,
    ) -> CancelToken:  # fmt: skip
        self._number += 1
        number, generation = self._number, self._generation
        token = CancelToken(lambda *step: self._send(number, generation, "progress", step))
        self._jobs[number] = _Job(
            token=token, done=done, failed=failed or self._failed, progress=progress, short=short
        )
        if len(self._jobs) == 1:
            self.busy_changed.emit(True)
        (executor or self._executor).submit(self._work, work, token, number, generation)
        return token

    def cancel_long(self) -> None:
        """Have long work stop at its next slice; saves that wait in line are still done."""
        for job in self._jobs.values():
            if not job.short:
                job.token.cancel()

    def forget(self) -> None:
        """Cancel what runs and drop what has not been delivered."""
        self._generation += 1
        was_busy = self.busy
        for job in self._jobs.values():
            job.token.cancel()
        self._jobs.clear()
        if was_busy:
            self.busy_changed.emit(False)

    def _work(
        self, work: Callable[[CancelToken], Any], token: CancelToken, number: int, generation: int
    ) -> None:
        """On the worker: whatever happens becomes news for the GUI thread."""
        try:
            token.check()
            result = work(token)
        except (Cancelled, CancelledError):
            self._send(number, generation, "cancelled", None)
        except Exception as error:  # noqa: BLE001 - the task boundary: sorted on the GUI thread
            self._send(number, generation, "failed", error)
        else:
            self._send(number, generation, "done", result)

    def _send(self, number: int, generation: int, kind: str, what: Any) -> None:
        self._arrived.emit(_News(number, generation, kind, what))

    @Slot(object)
    def _deliver(self, news: _News) -> None:
        if news.generation != self._generation or news.number not in self._jobs:
            return
        if news.kind == "progress":
            progress = self._jobs[news.number].progress
            if progress is not None:
                progress(*news.what)
            return
        job = self._jobs.pop(news.number)  # before the callback, which may ask whether we are busy
        if not self._jobs:
            self.busy_changed.emit(False)
        if news.kind == "done":
            job.done(news.what)
        elif news.kind == "failed":
            job.failed(news.what)
