"""The program on a screen with an accessibility bus; `dev.py a11y` makes the screen and the bus."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.a11y.listener import SYSTEM_PYTHON, Listener, Program
from tests.helpers.tools import IN_CI, need_tool

TOOLS = ("xdotool", "setxkbmap")


@pytest.fixture(scope="session")
def _bus() -> None:
    """A bare laptop skips these tests, CI fails them (P4)."""
    for tool in TOOLS:
        need_tool(tool)
    seen = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    here = os.environ.get("QT_QPA_PLATFORM") == "xcb" and "DBUS_SESSION_BUS_ADDRESS" in os.environ
    if seen.returncode == 0 and here:
        return
    text = "these tests are run by `dev.py a11y`, which gives them a screen and a bus"
    if IN_CI:
        pytest.fail(text, pytrace=False)
    pytest.skip(text)


@pytest.fixture
def listener(_bus: None) -> Iterator[Listener]:
    made = Listener()
    yield made
    made.close()


@pytest.fixture
def program(tmp_path: Path, listener: Listener) -> Iterator[Program]:
    """Started, shown, and with the keyboard."""
    made = Program(tmp_path / "data")
    listener.take_over()
    yield made
    made.close()
