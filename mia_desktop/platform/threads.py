"""Where work may run: nothing that takes time runs on the thread that paints (decisions P6).

The window marks its own thread; key derivation, PDF and sealing ask before they begin. The store
needs no mark there, since a connection refuses every thread but its own. The store thread is
marked as well: a key that is derived on it would keep every save waiting for a second (P7).
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_this = threading.local()


class OnPaintingThread(RuntimeError):
    """A bug: slow work was begun on the thread that paints the window."""


class OnStoreThread(RuntimeError):
    """A bug: work for the second executor was begun on the thread that saves."""


@contextmanager
def painting() -> Iterator[None]:
    """Mark this thread as the one that paints, for as long as the block runs."""
    _this.paints = True
    try:
        yield
    finally:
        _this.paints = False


@contextmanager
def storing() -> Iterator[None]:
    """Mark this thread as the one that saves, for as long as the block runs."""
    _this.stores = True
    try:
        yield
    finally:
        _this.stores = False


def away_from_window(work: str) -> None:
    """Raise OnPaintingThread when `work` was begun where the window is painted."""
    if getattr(_this, "paints", False):
        raise OnPaintingThread(work)


def away_from_store(work: str) -> None:
    """Raise when `work` was begun where the window is painted, or where the store is."""
    away_from_window(work)
    if getattr(_this, "stores", False):
        raise OnStoreThread(work)
