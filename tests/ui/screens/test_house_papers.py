"""The house's own papers are a button away from where they are thought of, and lead back there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mia_ui.screens.assign import AssignPage
from mia_ui.screens.case_phase import PhasePart
from mia_ui.screens.preview import PreviewScreen
from mia_ui.theme import Theme
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mia_desktop.services import authority
from mia_desktop.store import audit
from tests.helpers import fillings
from tests.helpers.federations import key_of
from tests.helpers.two_computers import Two
from tests.helpers.window import DeskThread, OpenWindow, open_window
from tests.ui.screens.conftest import OpenPage
from tests.unit.services.test_volumes import H2, report


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    made.introduce()
    yield made
    made.close()


@pytest.fixture
def office(qtbot: QtBot, theme: Theme, two: Two) -> Iterator[Callable[..., OpenWindow]]:
    windows: list[OpenWindow] = []

    def run(page: str, args: dict[str, str]) -> OpenWindow:
        windows.append(open_window(qtbot, two.office, theme, page, args))
        return windows[-1]

    yield run
    for window in windows:
        window.close()


def drawn(window: OpenWindow) -> str:
    """The words of the paper, when its pages are there."""
    window.qtbot.waitUntil(lambda: "Sida 1 av" in _said(window), timeout=20_000)
    window.settle()
    assert isinstance(window.screen, PreviewScreen)
    return _said(window)


def _said(window: OpenWindow) -> str:
    return "\n".join(
        f"{label.text()} {label.accessibleName()} {label.accessibleDescription()}"
        for label in window.screen.findChildren(QLabel)
        if label.isVisible()
    )


def back(window: OpenWindow) -> None:
    """The way back at the head of the page."""
    assert isinstance(window.screen, PreviewScreen)
    window.screen.back_wanted.emit()


@pytest.mark.parametrize("page", ["calendar", "today"])
def test_the_week_is_printed_from_where_it_is_looked_at(
    open_page: OpenPage, desk_thread: DeskThread, case: str, page: str
) -> None:
    """And the way back is to the same page."""
    opened = open_page(page)
    opened.press("Veckan på papper")
    told = drawn(opened)
    back(opened)

    assert "Vecka 11, 2026" in told
    assert "Amina" not in told
    assert opened.gone[-1][0] == page


def test_what_is_saved_is_noted_and_not_kept(
    open_page: OpenPage, desk_thread: DeskThread, case: str, tmp_path: Path
) -> None:
    """R-14 for the house's own papers too; the vault keeps what went to a participant only."""
    opened = open_page("preview", {"paper": "handover_note", "case": case})
    told = drawn(opened)
    assert isinstance(opened.screen, PreviewScreen)
    opened.screen.save_to(tmp_path / "papper.pdf")
    opened.qtbot.waitUntil(lambda: "Sparad som papper.pdf." in opened.told.toasts)
    lines = opened.thread.run(lambda desk: list(audit.lines(desk.connection)))

    assert "Överlämning till ny handledare" in told
    assert "direkt till den som tar över" in told
    assert [line.kind for line in lines if line.kind == "export"] == ["export"]
    assert not opened.thread.run(lambda desk: desk.of_case(case, "attachment"))


def test_the_note_is_reached_from_the_participant(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    opened = open_page("case", {"case": case, "section": "phase"})
    opened.qtbot.waitUntil(lambda: opened.screen.findChild(PhasePart) is not None)
    opened.settle()
    opened.press("Papper vid byte av handledare")
    drawn(opened)
    back(opened)

    assert opened.gone[-1] == ("case", {"case": case})


def test_a_participant_that_was_moved_gets_no_note_here(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """The sentence says who makes it instead."""
    desk_thread.run(lambda desk: authority.assign(desk, case, ["ff" * 32]))
    opened = open_page("preview", {"paper": "handover_note", "case": case})
    opened.qtbot.waitUntil(lambda: bool(opened.told.troubles))

    assert [type(each).__name__ for each in opened.told.troubles] == ["NotYoursToHandOver"]
    opened.told.troubles.clear()


def test_the_office_names_who_takes_over(two: Two, office: Callable[..., OpenWindow]) -> None:
    """The paper goes along with the move."""
    case = two.office.run(fillings.someone)
    key = two.anna.run(key_of)
    window = office("assign", {"case": case})
    assert isinstance(window.screen, AssignPage)
    window.screen.who.set_value([key])
    window.press("Papper till den som tar över")
    told = drawn(window)
    back(window)

    assert "Anna" in told
    assert window.gone[-1] == ("assign", {"case": case})


def test_the_volumes_go_on_paper(two: Two, office: Callable[..., OpenWindow]) -> None:
    key = two.anna.run(key_of)
    two.office.run(lambda desk: report(desk, key, "Tyresö", ("MIA", "K", 7)))
    window = office("volumes", {"period": H2})
    window.press("På papper …")
    told = drawn(window)
    back(window)

    assert "andra halvåret 2025" in told
    assert window.gone[-1] == ("volumes", {"period": H2})
