"""What tests of the pages share: a desk on its thread, and a way to open pages on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mia_ui.theme import Theme
from pytestqt.qtbot import QtBot

from tests.helpers.window import DeskThread, OpenWindow, open_window

OpenPage = Callable[..., OpenWindow]


@pytest.fixture
def desk_thread(tmp_path: Path) -> Iterator[DeskThread]:
    made = DeskThread(tmp_path)
    yield made
    made.close()


@pytest.fixture
def open_page(qtbot: QtBot, theme: Theme, desk_thread: DeskThread) -> Iterator[OpenPage]:
    """`open_page("caseload")`; what goes wrong behind a page fails the test at its end."""
    windows: list[OpenWindow] = []

    def run(page: str, args: dict[str, str] | None = None, **more: Any) -> OpenWindow:
        windows.append(open_window(qtbot, desk_thread, theme, page, args, **more))
        return windows[-1]

    yield run
    for window in windows:
        window.close()

    assert [window.told.troubles for window in windows] == [[] for _ in windows]
