"""The helper itself: a page is shown, and keys reach it."""

from __future__ import annotations

from mia_desktop.services import caseload
from tests.helpers.window import DeskThread
from tests.ui.screens.conftest import OpenPage


def test_a_page_is_shown_and_left_by_keys(open_page: OpenPage) -> None:
    """Without this every other test of a page would prove nothing."""
    opened = open_page("help")

    opened.keys("Ctrl+N")

    assert [page for page, _ in opened.gone] == ["help", "new_participant"]


def test_the_desk_is_read_on_its_own_thread(desk_thread: DeskThread) -> None:
    assert desk_thread.run(caseload.count) == 0
