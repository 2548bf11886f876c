"""Bestridda uppgifter on the participant's page, in the timeline, and before a hand-over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mia_ui.theme import Theme
from pytestqt.qtbot import QtBot

from mia_desktop.services import disputing, people
from mia_desktop.services.desk import Desk
from tests.helpers import a11y
from tests.helpers.caseloads import take_in
from tests.helpers.fillings import someone
from tests.helpers.two_computers import Two
from tests.helpers.window import DeskThread, OpenWindow, open_window
from tests.ui.screens.conftest import OpenPage

MARK = "Markera som bestridd …"
WORDS = "Vad är fel? Skriv med deltagarens egna ord."
HEARD = "Bestrids: stannar hos dig tills det är utrett."


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    def work(desk: Desk) -> str:
        key = someone(desk, "Amina", "Karim")
        people.set_field(desk, key, "phone", "0701234567")
        return key

    return desk_thread.run(work)


def marked(thread: DeskThread, record: str, unit: str, words: str = "Fel.") -> str:
    return thread.run(lambda desk: disputing.mark(desk, record, unit, words))


def of_case(thread: DeskThread, case: str) -> tuple[disputing.Disputed, ...]:
    return thread.run(lambda desk: disputing.of_case(desk, case))


class TestElsewhere:
    def test_the_participants_page_lists_them(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        marked(desk_thread, case, "phone")
        opened = open_page("case", {"case": case})
        shown = opened.texts()
        opened.press("Utred och avgör")

        assert "Bestridda uppgifter" in shown
        assert "Telefon" in shown
        assert opened.gone[-1] == ("data_rights", {"case": case})

    def test_a_note_is_disputed_from_the_timeline(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """What was written of a talk is what people dispute most."""
        note = desk_thread.run(lambda desk: people.add_note(desk, case, "Vill inte arbeta."))
        opened = open_page("case", {"case": case, "section": "timeline"})
        (name,) = [
            a11y.spoken(w) for w in a11y.stops(opened.screen)
            if a11y.spoken(w).startswith("Markera som bestridd: ")
        ]  # fmt: skip
        opened.press(name)
        page = opened.texts()
        opened.write(WORDS, "Det sa jag inte.")
        opened.press("Markera som bestridd")
        (one,) = of_case(desk_thread, case)
        key = one.dispute.id
        desk_thread.run(lambda desk: disputing.settle(desk, key, "KVARSTAR", "Så sades det."))
        again = marked(desk_thread, note, "text", "Jo, det är fel.")
        listed = open_page("case", {"case": case, "section": "timeline"}).texts()

        assert opened.gone[-2] == ("dispute", {"record": note, "unit": "text"})
        assert "Vill inte arbeta." in page
        assert again != key
        assert "Bestrids: Anteckning" in listed
        assert "Bestridd uppgift avgjord: Anteckning" in listed
        assert "Bestridda uppgifter (3)" in listed

    def test_a_settlement_that_another_page_has_made_shows_no_form(
        self, open_page: OpenPage, case: str
    ) -> None:
        """The page of a record that is gone says nothing wrong."""
        opened = open_page("dispute", {"record": case, "unit": "protected"})

        assert MARK not in opened.texts()


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    made.close()


@pytest.fixture
def at_anna(qtbot: QtBot, theme: Theme, two: Two) -> Iterator[Callable[..., OpenWindow]]:
    windows: list[OpenWindow] = []

    def run(page: str, args: dict[str, str] | None = None) -> OpenWindow:
        windows.append(open_window(qtbot, two.anna, theme, page, args))
        return windows[-1]

    yield run
    for window in windows:
        window.close()


def test_the_hand_over_says_what_stays_and_who_has_it(
    two: Two, at_anna: Callable[..., OpenWindow]
) -> None:
    """Before anything is made; and the office that has the value is named when it is settled."""
    two.introduce()

    def work(desk: Desk) -> tuple[str, str]:
        key = take_in(desk)
        people.set_field(desk, key, "phone", "0701234567")
        disputing.mark(desk, key, "phone", "Min brors.")
        return key, str(desk.get(key).values["number"])

    case, number = two.anna.run(work)
    opened = at_anna("hand_over")
    before = opened.texts()
    opened.screen.leave()

    def later(desk: Desk) -> None:
        (one,) = disputing.of_case(desk, case)
        disputing.settle(desk, one.dispute.id, "KVARSTAR", "Stämmer.")

    two.anna.run(later)
    two.read(two.bundle())
    two.anna.run(lambda desk: disputing.mark(desk, case, "phone", "Ändå fel."))
    page = at_anna("data_rights", {"case": case})
    page.press("Avgör: Telefon")

    assert HEARD in before
    assert f"{number} Amina Prov: 1 uppgifter" in before
    assert "Bestrids: 1 uppgifter stannar hos dig" in before
    assert "i ett paket 12" in page.texts()
