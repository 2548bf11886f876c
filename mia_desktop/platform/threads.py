"""Where work may run: nothing that takes time runs on the thread that paints (decisions P6).

The window marks its own thread; key derivation, PDF and sealing ask before they begin. The store
needs no mark, since SQLite itself refuses a connection on another thread than its own.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_this = threading.local()


class OnPaintingThread(RuntimeError):
    """A bug: slow work was begun on the thread that paints the window."""


@contextmanager
def painting() -> Iterator[None]:
    """Mark this thread as the one that paints, for as long as the block runs."""
    _this.paints = True
    try:
        yield
    finally:
        _this.paints = False


def away_from_window(work: str) -> None:
    """Raise OnPaintingThread when `work` was begun where the window is painted."""
    if getattr(_this, "paints", False):
        raise OnPaintingThread(work)
