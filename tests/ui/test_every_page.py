"""The audit on every page of the program, as it is with the practice caseload in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import pytest
from mia_ui.desktop.looks import Looks
from mia_ui.desktop.window import Window
from mia_ui.gallery.studio import Store
from mia_ui.screens import pages
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mia_desktop.services.desk import Role
from mia_desktop.services.preferences import Preferences
from tests.helpers import a11y
from tests.helpers.clock import FakeClock
from tests.helpers.walkthrough import Found, Opened, Practice, Worn, locked_pages

pytestmark = [
    pytest.mark.rule("R-57"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),  # menus, dialogs
]
ROLES: tuple[Role, ...] = ("handledare", "kontoret")
SIZES = ((1.0, 1024, 640), (2.0, 1366, 728))
"""100 % on the smallest screen, 200 % on the usual one (decisions P12)."""
SWEDISH = tuple((Preferences(theme="ljus", scale=scale), *size) for scale, *size in SIZES)
PARTS = 5
"""One test looks at every fifth page: all of them together take longer than a test may."""
ENGLISH = tuple(
    (Preferences(theme="ljus", scale=scale, language="en"), *size) for scale, *size in SIZES
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = Store(tmp_path_factory.mktemp("ovning"), FakeClock())
    made.heavy.submit(int).result()  # its thread begins here and not in one of the tests
    yield made
    made.close()


@pytest.fixture(scope="module", params=ROLES)
def practice(request: pytest.FixtureRequest, store: Store) -> Practice:
    return Practice(store, request.param)


@pytest.fixture(scope="module", params=ROLES)
def first_day(request: pytest.FixtureRequest, store: Store) -> Practice:
    return Practice(store, request.param, first=True)


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


def parted(test: Callable[..., None]) -> Callable[..., None]:
    made: Callable[..., None] = pytest.mark.parametrize("part", range(PARTS))(test)
    return made


@parted
@sized(SWEDISH)
def test_no_page_has_anything_nameless_small_or_cut(
    qtbot: QtBot, practice: Practice, worn: Worn, width: int, height: int, part: int
) -> None:
    """Whatever somebody comes to can be heard, hit and read, at the sizes that are promised."""
    opened = Opened(qtbot, practice, worn, width, height)
    found = opened.look(practice.visits[part::PARTS], findings)

    assert told(found) == ""


@sized(SWEDISH)
def test_no_page_of_the_first_day_has_anything_nameless_small_or_cut(
    qtbot: QtBot, first_day: Practice, worn: Worn, width: int, height: int
) -> None:
    """Where there is nothing yet, the page says what comes here and how, and that can be read."""
    opened = Opened(qtbot, first_day, worn, width, height)
    found = opened.look(first_day.visits, lambda window: [*findings(window), *round_trip(window)])

    assert told(found) == ""


@parted
@sized(ENGLISH)
def test_english_is_not_cut_either(
    qtbot: QtBot, practice: Practice, worn: Worn, width: int, height: int, part: int
) -> None:
    """English words are longer here and there; what is not translated yet is read in Swedish."""
    opened = Opened(qtbot, practice, worn, width, height)
    plain = [visit for visit in practice.visits if not visit.acts][part::PARTS]
    found = opened.look(plain, a11y.cut)

    assert told(found) == ""


@parted
@pytest.mark.parametrize("worn", [Preferences(theme="ljus")], indirect=True, ids=[""])
def test_tab_goes_round_every_page_as_the_eye_does(
    qtbot: QtBot, practice: Practice, worn: Worn, part: int
) -> None:
    """Whoever has no mouse reaches everything, in the order it is read, and is trapped nowhere."""
    opened = Opened(qtbot, practice, worn, 1366, 728)
    found = opened.look(practice.visits[part::PARTS], round_trip)

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


def findings(window: QWidget) -> list[str]:
    """The audit, and letters that two things on the page claim."""
    return [*a11y.audit(window), *doubled_letters(window)]


def doubled_letters(window: QWidget) -> list[str]:
    """A06: a letter under Alt leads to one place."""
    texts = [w.text() for w in a11y.stops(window) if callable(getattr(w, "text", None))]
    texts += [w.text() for w in window.findChildren(QLabel) if w.isVisibleTo(window) and w.buddy()]
    if isinstance(window, Window):
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
    if not visited:
        return ["nothing takes the keyboard"]
    missed = [
        a11y.label(widget)
        for widget in stops
        if isValid(widget)  # the switcher goes when Tab leaves it, a list is read anew
        and widget.isVisibleTo(window)
        and widget not in visited
        and a11y.role(widget) != a11y.Role.RadioButton
    ]
    jumps = [f"{one} before {two}" for one, two in a11y.inversions(visited)]
    trapped = [] if closed else [f"trapped at {a11y.label(visited[-1])}"]
    return [*trapped, *(f"missed {name}" for name in missed), *jumps]
