"""The one door between the window and work that takes time."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Executor
from contextlib import nullcontext
from threading import Event
from typing import Any, TypeVar

import msgspec
from PySide6.QtCore import QObject, Qt, Signal, Slot

from mia_desktop.platform import threads
from mia_desktop.platform.slices import At, Long, Turn

Result = TypeVar("Result")
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]
Progress = Callable[[int, int], None]
Stopped = Callable[[], None]


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
    cancelled: Stopped | None
    short: bool
    doing: str = ""


class Tasks(QObject):
    """Runs work elsewhere and brings the result back to the GUI thread.

    One queued signal carries everything. Work begun before `forget()` (a lock) may still end, but
    nobody hears of it: its generation is over.
    """

    busy_changed = Signal(bool)
    long_began = Signal(int)  # the number of the job
    long_ended = Signal(int)
    long_came = Signal(int, int, int)  # the number, how much is done, of how much
    _arrived = Signal(object)

    def __init__(
        self, executor: Executor, failed: Failed, parent: QObject | None = None,
        *, beside: Executor | None = None,
    ) -> None:  # fmt: skip
        """`failed` hears of every error that a caller of `run` has no answer of its own to.

        `executor` is the store's thread. `beside` is where key derivation, PDF and sealing run;
        without one of its own it is a thread among threads, as in a test of this class.
        """
        super().__init__(parent)
        self._executor = executor
        self._beside = beside or executor
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
        doing: str = "",
    ) -> CancelToken:
        """Run work that reports how far it has come and can be told to stop.

        `doing` is what the window says of it if it takes its time.
        """
        return self._run(work, done, failed, progress, executor, short=False, doing=doing)

    def run_turns(
        self,
        job: Callable[[], Long[Result]],
        done: Callable[[Result], None],
        *,
        failed: Failed | None = None,
        progress: Progress | None = None,
        cancelled: Stopped | None = None,
        doing: str = "",
    ) -> CancelToken:
        """Run a long job in turns on the store thread, and beside it what it wants done there.

        Between two turns others have theirs. `cancelled` hears when the job has stopped because
        it was told to.
        """
        token, number, generation = self._begin(
            done, failed, progress, cancelled, short=False, doing=doing
        )
        _Turning(self, job, token, number, generation).submit(None)
        return token

    def _run(
        self, work: Callable[[CancelToken], Any], done: Done, failed: Failed | None,
        progress: Progress | None, executor: Executor | None, *, short: bool, doing: str = "",
    ) -> CancelToken:  # fmt: skip
        begun = self._begin(done, failed, progress, None, short=short, doing=doing)
        token, number, generation = begun
        stores = executor is None
        where = executor or self._executor
        where.submit(self._work, work, token, number, generation, stores=stores)
        return token

    def _begin(
        self, done: Done, failed: Failed | None, progress: Progress | None,
        cancelled: Stopped | None, *, short: bool, doing: str = "",
    ) -> tuple[CancelToken, int, int]:  # fmt: skip
        self._number += 1
        number, generation = self._number, self._generation
        token = CancelToken(lambda *step: self._send(number, generation, "progress", step))
        self._jobs[number] = _Job(
            token=token, done=done, failed=failed or self._failed, progress=progress,
            cancelled=cancelled, short=short, doing=doing,
        )  # fmt: skip
        if not short:
            self.long_began.emit(number)
        if len(self._jobs) == 1:
            self.busy_changed.emit(True)
        return token, number, generation

    def doing(self, number: int) -> str:
        """What a long job is called; empty where it has no name or has ended."""
        job = self._jobs.get(number)
        return job.doing if job is not None else ""

    def can_stop(self, number: int) -> bool:
        """Whether whoever began a long job hears of it when it has been stopped."""
        job = self._jobs.get(number)
        return job is not None and job.cancelled is not None

    def stop(self, number: int) -> None:
        """Have one long job stop at its next slice."""
        if number in self._jobs:
            self._jobs[number].token.cancel()

    def cancel_long(self) -> None:
        """Have long work stop at its next slice; saves that wait in line are still done."""
        for job in self._jobs.values():
            if not job.short:
                job.token.cancel()

    @property
    def latest(self) -> int:
        """The number of the job that was begun last."""
        return self._number

    def forget(self) -> None:
        """Cancel what runs and drop what has not been delivered."""
        self._generation += 1
        self.forget_until(self._number)

    def forget_until(self, latest: int) -> None:
        """The same of all that was begun up to one of them; what came after it goes on."""
        was_busy = self.busy
        for number in [each for each in self._jobs if each <= latest]:
            self._jobs.pop(number).token.cancel()
        if was_busy and not self.busy:
            self.busy_changed.emit(False)

    def _work(
        self, work: Callable[[CancelToken], Any], token: CancelToken, number: int, generation: int,
        *, stores: bool,
    ) -> None:  # fmt: skip
        """On the worker: whatever happens becomes news for the GUI thread."""
        try:
            token.check()
            with threads.storing() if stores else nullcontext():
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
            self.long_came.emit(news.number, *news.what)
            progress = self._jobs[news.number].progress
            if progress is not None:
                progress(*news.what)
            return
        job = self._jobs.pop(news.number)  # before the callback, which may ask whether we are busy
        if not job.short:
            self.long_ended.emit(news.number)
        if not self._jobs:
            self.busy_changed.emit(False)
        if news.kind == "done":
            job.done(news.what)
        elif news.kind == "failed":
            job.failed(news.what)
        elif job.cancelled is not None:
            job.cancelled()


class _Turning:
    """One long job on its way between the store thread and the executor beside it."""

    def __init__(
        self, tasks: Tasks, begin: Callable[[], Long[Any]], token: CancelToken, number: int,
        generation: int,
    ) -> None:  # fmt: skip
        self._tasks, self._begin, self._token = tasks, begin, token
        self._number, self._generation = number, generation
        self._job: Long[Any] | None = None

    def submit(self, answer: Any, error: BaseException | None = None) -> None:
        """Stand at the end of the store's line for the next turn."""
        try:
            self._tasks._executor.submit(self._turn, answer, error)  # noqa: SLF001 - its other half
        except RuntimeError:  # the program has ended
            self._end("cancelled", None)

    def _turn(self, answer: Any, error: BaseException | None) -> None:
        """On the store thread."""
        try:
            self._token.check()
            with threads.storing():
                if self._job is None:
                    self._job = self._begin()
                turn = self._job.send(answer) if error is None else self._job.throw(error)
        except StopIteration as end:
            self._end("done", end.value)
        except (Cancelled, CancelledError):
            self._end("cancelled", None)
        except Exception as failure:  # noqa: BLE001 - the task boundary, as in Tasks._work
            self._end("failed", failure)
        else:
            self._follow(turn)

    def _follow(self, turn: Turn) -> None:
        if isinstance(turn, At):
            self._token.progress(turn.done, turn.total)
            self.submit(None)
            return
        try:
            self._tasks._beside.submit(self._work, turn.work)  # noqa: SLF001
        except RuntimeError:
            self._end("cancelled", None)

    def _work(self, work: Callable[[CancelToken], Any]) -> None:
        """On the second executor; the job hears of what went wrong there on its own thread."""
        try:
            self._token.check()
            answer = work(self._token)
        except BaseException as error:  # noqa: BLE001 - thrown again where the job stands
            self.submit(None, error)
        else:
            self.submit(answer)

    def _end(self, kind: str, what: Any) -> None:
        if self._job is not None:
            self._job.close()
        self._tasks._send(self._number, self._generation, kind, what)  # noqa: SLF001
