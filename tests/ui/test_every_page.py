"""The audit on every page of the program, as it is with the practice caseload in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import pytest
from mia_ui.base.tasks import Tasks
from mia_ui.desktop.entrance import Entrance
from mia_ui.desktop.inside import Inside
from mia_ui.desktop.looks import Looks
from mia_ui.desktop.window import Window
from mia_ui.gallery.studio import Store
from mia_ui.gallery.visits import Visit, entrance
from mia_ui.screens import pages
from mia_ui.theme import Theme
from mia_ui.widgets.shell import Shell
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mia_desktop.services import passphrases
from mia_desktop.services.desk import Role
from mia_desktop.services.preferences import Preferences
from tests.helpers import a11y
from tests.helpers.clock import FakeClock

pytestmark = pytest.mark.rule("R-57")
Worn = tuple[Preferences, Theme]
ROLES: tuple[Role, ...] = ("handledare", "kontoret")
SIZES = ((1.0, 1024, 640), (2.0, 1366, 728))
"""100 % on the smallest screen, 200 % on the usual one (decisions P12)."""
SWEDISH = tuple((Preferences(theme="ljus", scale=scale), *size) for scale, *size in SIZES)
ENGLISH = tuple(
    (Preferences(theme="ljus", scale=scale, language="en"), *size) for scale, *size in SIZES
)
Found = dict[str, list[str]]


class Practice:
    """The practice caseload of one role, open on its thread for all tests of this module."""

    def __init__(self, store: Store, role: Role) -> None:
        self.role: Role = role
        self.clock = store.clock
        self.executor, self.heavy = store.executor, store.heavy
        self.desk = store.desk(role)
        self.visits = store.visits(role)


class Opened:
    """The program's window on a desk, in one size."""

    def __init__(
        self, qtbot: QtBot, practice: Practice, worn: Worn, width: int, height: int
    ) -> None:
        self.qtbot = qtbot
        self.preferences, theme = worn
        self.size = (width, height)
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
        """Pages may ask; what they remember for another time is not looked at here."""

    @property
    def shell(self) -> Shell:
        return self.inside.shell

    def look(self, visits: Iterable[Visit], judge: Callable[[QWidget], list[str]]) -> Found:
        """What a judge finds on each page; a page that makes the window grow is found at fault."""
        found: Found = {}
        try:
            for visit in visits:
                found[visit.name] = [*self.go(visit), *judge(self.window)]
                if self.window.size().toTuple() != self.size:
                    found[visit.name].append(f"window grew to {self.window.size().toTuple()}")
                    self.window.resize(*self.size)
        finally:
            self.close()
        return found

    def go(self, visit: Visit) -> list[str]:
        self.shell.go(visit.page, visit.args)
        self.settle()
        if visit.act is not None:
            try:
                visit.act(self.inside)
            except LookupError as missed:
                return [f"nothing to press: {missed}"]
            self.settle()
        return []

    def settle(self) -> None:
        """Until nothing that was asked for is under way, nor what that asked for in its turn."""
        for _ in range(6):  # texts that wrap are laid out in turns
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


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = Store(tmp_path_factory.mktemp("ovning"), FakeClock())
    made.heavy.submit(int).result()  # its thread begins here and not in one of the tests
    yield made
    made.close()


@pytest.fixture(scope="module", params=ROLES)
def practice(request: pytest.FixtureRequest, store: Store) -> Practice:
    return Practice(store, request.param)


@pytest.fixture
def worn(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Worn]:
    looks = Looks(qapp)
    yield request.param, looks.wear(request.param)
    looks.close()
    qapp.setStyleSheet("")


def sized(
    sizes: Iterable[tuple[object, ...]],
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    made: Callable[[Callable[..., None]], Callable[..., None]] = pytest.mark.parametrize(
        ("worn", "width", "height"), sizes, indirect=["worn"], ids=["100", "200"]
    )
    return made


@sized(SWEDISH)
def test_no_page_has_anything_nameless_small_or_cut(
    qtbot: QtBot, practice: Practice, worn: Worn, width: int, height: int
) -> None:
    """Whatever somebody comes to can be heard, hit and read, at the sizes that are promised."""
    opened = Opened(qtbot, practice, worn, width, height)
    found = opened.look(practice.visits, findings)

    assert told(found) == ""


@sized(ENGLISH)
def test_english_is_not_cut_either(
    qtbot: QtBot, practice: Practice, worn: Worn, width: int, height: int
) -> None:
    """English words are longer here and there; what is not translated yet is read in Swedish."""
    opened = Opened(qtbot, practice, worn, width, height)
    plain = (visit for visit in practice.visits if visit.act is None)
    found = opened.look(plain, a11y.cut)

    assert told(found) == ""


@pytest.mark.parametrize("worn", [Preferences(theme="ljus")], indirect=True, ids=[""])
def test_tab_goes_round_every_page_as_the_eye_does(
    qtbot: QtBot, practice: Practice, worn: Worn
) -> None:
    """Whoever has no mouse reaches everything, in the order it is read, and is trapped nowhere."""
    opened = Opened(qtbot, practice, worn, 1366, 728)
    found = opened.look(practice.visits, round_trip)

    assert told(found) == ""


@sized(SWEDISH)
def test_no_page_of_the_locked_window_has_anything_nameless_small_or_cut(
    qtbot: QtBot, worn: Worn, width: int, height: int
) -> None:
    """The way in is the one page that everybody must be able to use."""
    found: Found = {}
    for name, window in locked_pages(qtbot, worn[1], width, height):
        found[name] = [*findings(window), *round_trip(window)]

    assert told(found) == ""


def test_the_visits_leave_no_page_out(practice: Practice) -> None:
    """A page that is added later is audited, or this says that it is not."""
    visited = {visit.page for visit in practice.visits}

    assert visited == {entry.id for entry in pages.entries(practice.role)}


def told(found: Found) -> str:
    lines = (f"{page}: {finding}" for page, those in found.items() for finding in those)
    return "\n".join(lines)


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
        if isValid(widget)  # the switcher goes when Tab leaves it
        and widget not in visited
        and a11y.role(widget) != a11y.Role.RadioButton
    ]
    jumps = [f"{one} before {two}" for one, two in a11y.inversions(visited)]
    trapped = [] if closed else [f"trapped at {a11y.label(visited[-1])}"]
    return [*trapped, *(f"missed {name}" for name in missed), *jumps]
