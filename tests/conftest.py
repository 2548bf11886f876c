"""What holds for every test: no network, no user's files, nothing left running, no silent warning.

The plugins' own settings (sockets off, warnings as errors) stand in pyproject.toml.
"""

from __future__ import annotations

import gc
import logging
import os
import threading
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QTimer

settings.register_profile("mia", deadline=None, print_blob=True)
settings.load_profile("mia")

QT_FIXTURES = {"qapp", "qtbot", "qtmodeltester"}
THREAD_GRACE_S = 5.0


@pytest.fixture(scope="session", autouse=True)
def _no_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Fixtures wider than a test do not find the user's own vault either."""
    os.environ["MIA_DATA_DIR"] = str(tmp_path_factory.mktemp("mia-data"))


@pytest.fixture(autouse=True)
def _own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has its own data folder."""
    monkeypatch.setenv("MIA_DATA_DIR", str(tmp_path / "mia-data"))


@pytest.fixture(autouse=True)
def _no_leftover_threads() -> Iterator[None]:
    """A thread that outlives its test would write into the next one."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(THREAD_GRACE_S)
    left = [thread.name for thread in set(threading.enumerate()) - before]

    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def _no_leftover_qt(request: pytest.FixtureRequest) -> Iterator[None]:
    """A window or timer that outlives its test acts in the next one."""
    if not QT_FIXTURES & set(request.fixturenames):
        yield
        return
    windows, timers = _visible_windows(), _running_timers()
    yield
    if (_visible_windows() - windows) or (_running_timers() - timers):
        gc.collect()

    assert not (_visible_windows() - windows), "windows left open"
    left = [f"{type(timer.parent()).__name__}: {timer.interval()} ms"
            for timer in _running_timers() - timers]  # fmt: skip
    assert not left, f"timers left running: {left}"


def _visible_windows() -> set[object]:
    from PySide6.QtWidgets import QApplication

    return {window for window in QApplication.topLevelWidgets() if window.isVisible()}


def _running_timers() -> set[QTimer]:
    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    timers = [each for each in gc.get_objects() if isinstance(each, QTimer)]
    return {timer for timer in timers if isValid(timer) and timer.isActive()}


class _Unexpected(logging.Handler):
    """Keeps what was logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.split(".")[0] in {"mia_desktop", "mia_ui", "mia_resources"}:
            self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log is a fault, unless the test asks for `caplog` and looks at it."""
    handler = _Unexpected()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)

    assert "caplog" in request.fixturenames or handler.lines == []
