"""Ersättare on the screen: said at the office, shown on the laptop of whoever stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from mia_ui.messages import tell
from mia_ui.models.caseload import stands_in
from mia_ui.screens.assign import AssignPage
from mia_ui.screens.caseload import CaseloadScreen
from mia_ui.theme import Theme
from pytestqt.qtbot import QtBot

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import Cover
from mia_desktop.services import covering, identity, peers
from mia_desktop.services.covering import WrongCover
from mia_desktop.services.desk import Desk
from tests.helpers import a11y
from tests.helpers.caseloads import take_in
from tests.helpers.fillings import someone
from tests.helpers.two_computers import Two, wait
from tests.helpers.window import DeskThread, OpenWindow, open_window
from tests.ui.screens.conftest import OpenPage
from tests.ui.screens.test_register import handed_in, let_bo_in

At = Callable[..., OpenWindow]
COMING = date(2026, 3, 16)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    made.introduce()
    yield made
    made.close()


@pytest.fixture
def at(qtbot: QtBot, theme: Theme, two: Two) -> Iterator[At]:
    windows: list[OpenWindow] = []

    def run(page: str, args: dict[str, str]) -> OpenWindow:
        windows.append(open_window(qtbot, two.office, theme, page, args))
        return windows[-1]

    yield run
    for window in windows:
        window.close()

    assert [window.told.troubles for window in windows] == [[] for _ in windows]


def page_of(window: OpenWindow) -> AssignPage:
    assert isinstance(window.screen, AssignPage)
    return window.screen


def covers(two: Two, case: str) -> list[Cover]:
    return two.office.run(lambda desk: covering.of_case(desk, case))


def test_a_whole_caseload_gets_a_stand_in_and_one_angra_takes_it_back(
    two: Two, at: At, tmp_path: Path
) -> None:
    """Anna is ill this morning: chosen, named, dated, done."""
    cases = handed_in(two, "Amina", "Cilla")
    key = let_bo_in(two, tmp_path)
    window = at("assign", {"key": two.anna.run(peers_key)})
    page = page_of(window)
    today = two.office.clock.today()
    window.press("Lägg till ersättare")
    asked = window.texts()
    page.cover.end.set_value(today - timedelta(days=1))
    window.press("Lägg till ersättare")
    order = window.texts()
    page.cover.end.set_value(today + timedelta(days=13))
    window.press("Lägg till ersättare")
    wait(window, "Välj först vilka deltagare det gäller.")
    window.press("Välj alla")
    window.press("Lägg till ersättare")
    wait(window, "2 deltagare har en ersättare.")
    made = [covers(two, case) for case in cases]
    shown = window.texts()
    window.shell.toast.undo.click()
    window.settle()

    assert "Fel: Skriv sista dagen." in asked
    assert "Fel: Den sista dagen är före den första." in order
    assert [[(one.key, one.instead_of) for one in each] for each in made] == [
        [(key, "Anna Handledare")], [(key, "Anna Handledare")],
    ]  # fmt: skip
    assert shown.count("Ersättare: Bo Handledare till ") == 2
    assert [covers(two, case) for case in cases] == [[], []]


def peers_key(desk: Desk) -> str:
    return identity.my_keys(desk).key.hex()


def test_one_participant_s_stand_in_is_named_and_ended(two: Two, at: At, tmp_path: Path) -> None:
    """She is well again before the time is out."""
    (case,) = handed_in(two, "Amina")
    let_bo_in(two, tmp_path)
    window = at("assign", {"case": case})
    found = a11y.audit(window.screen)
    page_of(window).cover.end.set_value(two.office.clock.today() + timedelta(days=5))
    window.press("Lägg till ersättare")
    wait(window, "1 deltagare har en ersättare.")
    (made,) = covers(two, case)
    window.press(f"Avsluta ersättningen: {stands(made, two)}")
    wait(window, "Ersättningen är avslutad.")
    ended = covers(two, case)
    window.shell.toast.undo.click()
    window.settle()

    assert found == []
    assert ended == []
    assert [one.id for one in covers(two, case)] == [made.id]


def stands(cover: Cover, two: Two) -> str:
    named = Cover(id="", instead_of=cover.name, period=cover.period)
    return stands_in(named, two.office.clock.today())


def test_with_no_other_computer_nobody_can_stand_in(two: Two, at: At) -> None:
    """The card says so where something stands already, and is not there where nothing can be."""
    (case,) = handed_in(two, "Amina")
    key = two.anna.run(peers_key)
    two.office.run(lambda desk: desk.create(
        "cover", case, {"key": "x", "name": "Bo", "period": Period(start=desk.clock.today())}
    ))  # fmt: skip
    window = at("assign", {"case": case})

    assert "Det finns ingen annan bekräftad dator som kan ersätta." in window.texts()
    assert "Ersättare: Bo tills vidare" in window.texts()
    assert two.office.run(lambda desk: peers.get(desk, key).name) == "Anna Handledare"


# the laptop


def colleague_s(desk: Desk) -> tuple[str, str]:
    """One of my own, and one of Kim's with whom I stand in until the 20th."""
    own, other = take_in(desk), someone(desk, "Bo", "Ek")
    desk.set(desk.get(other), "assigned", ["en annan dator"])
    today = desk.clock.today()
    period = Period(start=today, end=today + timedelta(days=8))
    mine = {"key": peers_key(desk), "name": desk.person, "instead_of": "Kim Kollega"}
    desk.create("cover", other, {**mine, "period": period})
    theirs = {"key": "en tredje", "name": "Lo Vikarie", "period": Period(start=today)}
    desk.create("cover", own, theirs)
    return own, other


def test_the_list_shows_for_whom_and_until_when(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """A colleague's participant is not to be taken for one's own."""
    _, other = desk_thread.run(colleague_s)
    opened = open_page("caseload")
    screen = opened.screen
    assert isinstance(screen, CaseloadScreen)
    place = screen.model.names.index("cover")

    def shown() -> dict[str, str]:
        model = screen.model
        rows = range(model.rowCount())
        return {model.id_at(row): str(model.data(model.index(row, place))) for row in rows}

    opened.qtbot.waitUntil(lambda: "…" not in shown().values())
    cells = shown()
    screen.views.set_value("cover")
    screen.views.changed.emit()
    opened.settle()

    assert cells[other] == "Kim Kollega till 20 mars 2026"
    assert "–" in cells.values()
    assert screen.model.rowCount() == 1
    assert screen.model.id_at(0) == other
    assert screen.fields.rows["cover"].isVisibleTo(screen.fields)


def test_who_stands_in_for_nobody_sees_nothing_of_it(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """Most days there is no such column, filter or view."""
    desk_thread.run(take_in)
    opened = open_page("caseload")
    screen = opened.screen
    assert isinstance(screen, CaseloadScreen)

    assert "cover" not in screen.model.names
    assert screen.views.box.findData("cover") < 0
    assert screen.fields.rows["cover"].isHidden()


def test_the_page_of_a_participant_says_whose_it_is_for_now(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """At the top, before anything is written."""
    own, other = desk_thread.run(colleague_s)
    theirs = open_page("case", {"case": other}).texts()
    mine = open_page("case", {"case": own}).texts()

    assert "Ersätter Kim Kollega till 20 mars 2026" in theirs
    assert "Ersättare: Lo Vikarie tills vidare" in mine


def test_a_time_that_has_not_begun_is_said_from_when() -> None:
    """She has the participants a week before."""
    cover = Cover(id="", period=Period(start=COMING))

    assert stands_in(cover, COMING - timedelta(days=3)) == "en kollega från 16 mars 2026"


@pytest.mark.parametrize("why", ["order", "past", "theirs"])
def test_every_refusal_has_its_sentence(why: covering.Why) -> None:
    """Nobody is left with a code."""
    told = tell(WrongCover(why))

    assert told.title.endswith(".")
    assert told.text.endswith(".")
