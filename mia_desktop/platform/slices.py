"""Long work in turns, so that nobody who types has to wait for it (decisions P7).

A job is a generator. What stands between two `yield` is one turn on the store thread; `At` ends a
turn and tells how far the work has come, and the next turn comes after what others asked for
meanwhile; `Beside` has something done on the second executor and goes on with its answer. A lock
or a person may end a job wherever it yields: it is closed, so what is half made goes in `finally`.
No job yields inside a transaction, and no `finally` after a `yield` touches the database.
"""

import time
from collections.abc import Callable, Generator
from typing import Any, Protocol, TypeAlias, TypeVar

import msgspec

Result = TypeVar("Result")

SLICE_S = 0.025
"""After so long a turn ends: half of the 50 ms, for the step that is under way may be slow."""


class Watch(Protocol):
    """Work that takes its time tells how far it has come, and asks whether it should stop."""

    def check(self) -> None: ...
    def progress(self, done: int, total: int) -> None: ...


class Unwatched:
    """For work that nobody waits for or stops."""

    def check(self) -> None:
        """Nobody says stop."""

    def progress(self, done: int, total: int) -> None:
        """Nobody looks."""


UNWATCHED = Unwatched()


class At(msgspec.Struct, frozen=True):
    """The end of a turn: so much is done, of so much."""

    done: int
    total: int


class Beside(msgspec.Struct, frozen=True):
    """Work that needs no connection and too long for a turn; its answer comes back."""

    work: Callable[[Watch], Any]


Turn = At | Beside
Long: TypeAlias = Generator[Turn, Any, Result]


class Turns:
    """When a turn has to end. `slice_s` None: never, as where nobody types (the command line)."""

    def __init__(
        self, slice_s: float | None, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._slice_s, self._clock = slice_s, clock
        self.begin()

    def begin(self) -> None:
        self._began = self._clock()

    def fitting(self, count: int) -> int:
        """How many would have filled the turn in which `count` were done; never twice as many."""
        if self._slice_s is None:
            return count
        took = max(self._clock() - self._began, 1e-6)
        return max(1, int(count * min(2.0, self._slice_s / took)))

    @property
    def over(self) -> bool:
        return self._slice_s is not None and self._clock() - self._began >= self._slice_s


def at_once(job: Long[Result], watch: Watch = UNWATCHED) -> Result:
    """Do all turns here and now, one after the other; what `watch` raises ends the job."""
    try:
        turn = next(job)
        while True:
            turn = _answered(job, turn, watch)
    except StopIteration as end:
        result: Result = end.value
        return result
    finally:
        job.close()


def _answered(job: Long[Result], turn: Turn, watch: Watch) -> Turn:
    watch.check()
    if isinstance(turn, At):
        watch.progress(turn.done, turn.total)
        return job.send(None)
    try:
        answer = turn.work(watch)
    except BaseException as error:  # noqa: BLE001 - it is the job's to answer for
        return job.throw(error)
    return job.send(answer)
