"""The page of a participant: opened at a section, and what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mia_ui.screens.case import CaseScreen

from mia_desktop.services import people

if TYPE_CHECKING:
    from collections.abc import Callable

    from mia_desktop.services.people import CaseView
    from tests.helpers.window import OpenWindow


def at(open_page: Callable[..., OpenWindow], case: str, section: str = "overview") -> OpenWindow:
    return open_page("case", {"case": case, "section": section})


def page(opened: OpenWindow) -> CaseScreen:
    screen = opened.screen
    assert isinstance(screen, CaseScreen)
    return screen


def view(opened: OpenWindow, case: str) -> CaseView:
    return opened.thread.run(lambda desk: people.view(desk, case))
