"""A copy of the open database, made some pages at a time, between saves and never against them.

SQLite's own backup (sqlite3_backup_step) takes along what the *same* connection writes between two
steps; with a connection of its own it would begin anew at each save, and while somebody types
never come to an end (measured: 100 MB take 0.6 s, a draft is kept each 0.6 s). So it is the
vault's connection that is copied from. Python gives back control between steps only by a callback:
the copy runs on a thread of its own, which has the connection while the store thread waits for it,
and stands still otherwise. At no time do two threads have the connection.
"""

import threading
from pathlib import Path

from mia_desktop.platform.slices import At, Long, Turns
from mia_desktop.store import connection as db
from mia_desktop.store import errors
from mia_desktop.store.connection import Connection, DatabaseKey

PAGES = 64
"""A step: 256 KiB, some milliseconds of decrypting and encrypting."""


class _Abandoned(BaseException):
    """Raised through SQLite's backup where the copy is of no use any more."""


class Copying:
    """One copy under way; `go_on` lets it have the connection for a turn."""

    def __init__(
        self, source: Connection, target: Path, key: DatabaseKey, turns: Turns, *,
        memory_security: bool,
    ) -> None:  # fmt: skip
        self._source, self._target, self._key = source, target, key
        self._turns, self._memory_security = turns, memory_security
        self._mine, self._back = threading.Semaphore(0), threading.Semaphore(0)
        self.at = At(0, 0)
        self._error: BaseException | None = None
        self._stop = False
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="copying", daemon=True)
        source.on_close = self.close
        self._thread.start()

    def go_on(self) -> bool:
        """Copy for a turn; tells whether there is more to copy. Raises what went wrong."""
        if self._ended.is_set():
            raise errors.Stopped  # the vault was locked, or has got another key
        self._turns.begin()
        self._hand_over()
        if not self._ended.is_set():
            return True
        if self._error is not None:
            raise self._error
        return False

    def close(self) -> None:
        """End it, finished or not; may be repeated."""
        self._source.on_close = None
        self._stop = True
        if not self._ended.is_set():
            self._hand_over()
        self._thread.join()

    def _hand_over(self) -> None:
        self._mine.release()
        self._back.acquire()

    def _run(self) -> None:
        """On the copy's own thread."""
        self._mine.acquire()
        try:
            if not self._stop:
                self._copy()
        except _Abandoned:
            pass
        except BaseException as error:  # noqa: BLE001 - raised again where the turn was given
            self._error = error
        self._ended.set()
        self._back.release()

    def _copy(self) -> None:
        target = db.create(self._target, self._key, memory_security=self._memory_security)
        try:
            # What is half made is thrown away, and brought to the disk when it gets its name.
            target.execute("PRAGMA journal_mode = OFF").fetchall()
            target.execute("PRAGMA synchronous = OFF")
            self._source.copy_to(target, PAGES, self._step)
        finally:
            target.close()

    def _step(self, done: int, total: int) -> None:
        """Between two steps: stand still if the turn is over."""
        self.at = At(done, total)
        if self._turns.over:
            self._back.release()
            self._mine.acquire()
        if self._stop:
            raise _Abandoned


def copying(
    source: Connection, target: Path, key: DatabaseKey, *, memory_security: bool,
    slice_s: float | None = None,
) -> Long[None]:  # fmt: skip
    """Copy the database to a new file under another key, in turns."""
    copy = Copying(source, target, key, Turns(slice_s), memory_security=memory_security)
    try:
        while copy.go_on():
            yield copy.at
        yield copy.at
    finally:
        copy.close()
