"""What tests of the pages share: a desk on its thread, and a way to open pages on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from mia_ui.theme import Theme
from pytestqt.qtbot import QtBot

from tests.helpers import fillings
from tests.helpers.two_computers import Two
from tests.helpers.window import DeskThread, OpenWindow, open_window

OpenPage = Callable[..., OpenWindow]


@pytest.fixture
def desk_thread(tmp_path: Path) -> Iterator[DeskThread]:
    made = DeskThread(tmp_path)
    yield made
    made.close()


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    """One participant, newly taken in."""
    return desk_thread.run(fillings.someone)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    """A handledare and an office that know each other."""
    made = Two(tmp_path)
    made.introduce()
    yield made
    made.close()


@pytest.fixture
def open_at(qtbot: QtBot, theme: Theme) -> Iterator[OpenPage]:
    """`open_at(computer, "inbox")`; what goes wrong behind a page fails the test at its end.

    Asked for after the computer, so that the windows are closed before it is.
    """
    windows: list[OpenWindow] = []

    def run(
        computer: DeskThread, page: str, args: dict[str, str] | None = None, **more: Any
    ) -> OpenWindow:
        windows.append(open_window(qtbot, computer, theme, page, args, **more))
        return windows[-1]

    yield run
    for window in windows:
        window.close()

    assert [window.told.troubles for window in windows] == [[] for _ in windows]


@pytest.fixture
def open_page(desk_thread: DeskThread, open_at: OpenPage) -> OpenPage:
    """`open_page("caseload")`, on the one computer."""
    return partial(open_at, desk_thread)


@pytest.fixture
def at_office(two: Two, open_at: OpenPage) -> OpenPage:
    """`at_office("inbox")`, on the office's computer of the two."""
    return partial(open_at, two.office)
