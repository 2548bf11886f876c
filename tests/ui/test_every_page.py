"""The audit on every page of the program, as it is with the practice caseload in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from mia_ui.base.tasks import Tasks
from mia_ui.desktop.entrance import Entrance
from mia_ui.desktop.inside import Inside
from mia_ui.desktop.window import Window
from mia_ui.gallery.studio import practice_desk
from mia_ui.gallery.visits import Visit, entrance, visits
from mia_ui.screens import pages
from mia_ui.theme import Theme
from mia_ui.widgets.shell import Shell
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mia_desktop.services import access, passphrases, sandbox
from mia_desktop.services.desk import Desk, Role
from mia_desktop.services.preferences import Preferences
from tests.helpers import a11y
from tests.helpers.clock import FakeClock

Result = TypeVar("Result")
ROLES: tuple[Role, ...] = ("handledare", "kontoret")
SIZES = ((1.0, 1024, 640), (2.0, 1366, 728))
"""Swedish at 100 % on the smallest screen, at 200 % on the usual one (decisions P12)."""


class Practice:
    """The practice caseload of one role, open on its thread for all tests of this module."""

    def __init__(self, folder: Path, role: Role) -> None:
        self.role: Role = role
        self.clock = FakeClock()
        self.executor = ThreadPoolExecutor(1, thread_name_prefix="store")
        self.heavy = ThreadPoolExecutor(1, thread_name_prefix="heavy")
        self.heavy.submit(int).result()  # its thread begins here and not in one of the tests
        make = partial(practice_desk, sandbox.places_in(folder), role, self.clock)
        self.desk: Desk = self.executor.submit(make).result()
        self.visits: list[Visit] = self.run(visits)

    def run(self, work: Callable[[Desk], Result]) -> Result:
        return self.executor.submit(work, self.desk).result()

    def close(self) -> None:
        self.run(access.leave)
        self.executor.shutdown()
        self.heavy.shutdown()


class Opened:
    """The program's window on a desk, in one size."""

    def __init__(
        self, qtbot: QtBot, practice: Practice, theme: Theme, width: int, height: int
    ) -> None:
        self.qtbot = qtbot
        self.preferences = Preferences()
        self.troubles: list[Exception] = []
        self.tasks = Tasks(practice.executor, self.troubles.append, beside=practice.heavy)
        self.window = Window(theme)
        self.inside = Inside(
            theme=theme, window=self.window, tasks=self.tasks, heavy=practice.heavy,
            desk=practice.desk, role=practice.role, clock=practice.clock, keeper=self,
            trouble=self.troubles.append,
        )  # fmt: skip
        self.inside.show(None)
        self.window.resize(width, height)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    def change(self, _preferences: Preferences) -> None:
        raise AssertionError("no page changes the settings by being looked at")

    @property
    def shell(self) -> Shell:
        return self.inside.shell

    def go(self, visit: Visit) -> None:
        self.shell.go(visit.page, visit.args)
        self.settle()

    def settle(self) -> None:
        """Until nothing that was asked for is under way, nor what that asked for in its turn."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.tasks.busy)
            QApplication.processEvents()

    def close(self) -> None:
        self.inside.leave()
        self.settle()
        self.tasks.forget()
        throw_away(self.window)

        assert self.troubles == []


def throw_away(window: Window) -> None:
    window.may_close = True
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module", params=ROLES)
def practice(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Practice]:
    made = Practice(tmp_path_factory.mktemp(f"ovning-{request.param}"), request.param)
    yield made
    made.close()


@pytest.fixture
def worn(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    theme = Theme("ljus", request.param)
    theme.apply(qapp)
    yield theme
    qapp.setStyleSheet("")
    theme.close()


def sized(test: Callable[..., None]) -> Callable[..., None]:
    marked: Callable[..., None] = pytest.mark.parametrize(
        ("worn", "width", "height"), SIZES, indirect=["worn"], ids=["100", "200"]
    )(test)
    return marked


@sized
def test_no_page_has_anything_nameless_small_or_cut(
    qtbot: QtBot, practice: Practice, worn: Theme, width: int, height: int
) -> None:
    """Whatever somebody comes to can be heard, hit and read, at the sizes that are promised."""
    opened = Opened(qtbot, practice, worn, width, height)
    found: dict[str, list[str]] = {}
    for visit in practice.visits:
        opened.go(visit)
        found[visit.name] = findings(opened.window)
        if opened.window.size().toTuple() != (width, height):
            found[visit.name].append(f"window grew to {opened.window.size().toTuple()}")
            opened.window.resize(width, height)
    opened.close()

    assert told(found) == []


@pytest.mark.parametrize("worn", [1.0], indirect=True)
def test_tab_goes_round_every_page_as_the_eye_does(
    qtbot: QtBot, practice: Practice, worn: Theme
) -> None:
    """Whoever has no mouse reaches everything, in the order it is read, and is trapped nowhere."""
    opened = Opened(qtbot, practice, worn, 1366, 728)
    found: dict[str, list[str]] = {}
    for visit in practice.visits:
        opened.go(visit)
        found[visit.name] = round_trip(opened.window)
    opened.close()

    assert told(found) == []


@sized
def test_no_page_of_the_locked_window_has_anything_nameless_small_or_cut(
    qtbot: QtBot, worn: Theme, width: int, height: int
) -> None:
    """The way in is the one page that everybody must be able to use."""
    found: dict[str, list[str]] = {}
    for name, window in locked_pages(qtbot, worn, width, height):
        found[name] = [*findings(window), *round_trip(window)]

    assert told(found) == []


def test_the_visits_leave_no_page_out(practice: Practice) -> None:
    """A page that is added later is audited, or this says that it is not."""
    visited = {visit.page for visit in practice.visits}

    assert visited == {entry.id for entry in pages.entries(practice.role)}


def told(found: dict[str, list[str]]) -> list[str]:
    return [f"{page}: {finding}" for page, those in found.items() for finding in those]


def locked_pages(
    qtbot: QtBot, theme: Theme, width: int, height: int
) -> Iterator[tuple[str, Window]]:
    def judge(phrase: str, then: Callable[[passphrases.Strength], None]) -> None:
        then(passphrases.judge(phrase))

    for name, make in entrance(theme, judge).items():
        window = Window(theme)
        way_in = Entrance(theme, "sv")
        window.show_content(theme, way_in)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        way_in.show_screen(make())
        QApplication.processEvents()
        yield name, window
        throw_away(window)


def findings(window: QWidget) -> list[str]:
    """The audit, and letters that two things on the page claim."""
    return [*a11y.audit(window), *doubled_letters(window)]


def doubled_letters(window: QWidget) -> list[str]:
    """A06: a letter under Alt leads to one place."""
    texts = [w.text() for w in a11y.stops(window) if callable(getattr(w, "text", None))]
    texts += [w.text() for w in window.findChildren(QLabel) if w.isVisibleTo(window) and w.buddy()]
    texts += [a.text() for a in window.menuBar().actions() if a.isVisible()]
    letters = Counter(
        text[place + 1].lower()
        for text in texts
        for place in [text.replace("&&", "  ").find("&")]
        if 0 <= place < len(text) - 1
    )
    return [f"doubled_letters: {letter}" for letter, times in letters.items() if times > 1]


def round_trip(window: QWidget) -> list[str]:
    """What Tab does not reach, where it ends, and where it jumps."""
    stops = a11y.stops(window)
    if not stops:
        return []  # something is being opened: there is nothing to do meanwhile
    visited, closed = a11y.walk(window, stops[0])
    missed = [
        a11y.label(widget)
        for widget in stops
        if widget not in visited and a11y.role(widget) != a11y.Role.RadioButton
    ]
    jumps = [f"{one} before {two}" for one, two in a11y.inversions(visited)]
    trapped = [] if closed else [f"trapped at {a11y.label(visited[-1])}"]
    return [*trapped, *(f"missed {name}" for name in missed), *jumps]
