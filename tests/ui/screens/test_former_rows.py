"""The rows of tables in a renewed kartläggning: what stood there last time, taken over by keys."""

from __future__ import annotations

from functools import partial

import pytest
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.surface import Surface
from PySide6.QtWidgets import QApplication, QWidget

from mia_desktop.forms.answers import value_of
from mia_desktop.services import filling
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from tests.helpers import a11y, fillings
from tests.helpers.keys import focus
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

MEASURES = "earlierMeasures"
ASKED = "Vilka insatser har du varit med i tidigare?"


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def renewed(desk_thread: DeskThread, case: str) -> str:
    """A second kartläggning after one with two rows that was made final."""

    def work(desk: Desk) -> str:
        first = fillings.begin(desk, case)
        fillings.ready(desk, first)
        for measure, worked in (("Praktik på lager", "Lugnt tempo."), ("Kurs i svenska", "")):
            fillings.add_row(desk, first, MEASURES, measure=measure, worked=worked)
        filling.complete(desk, fillings.again(desk, first))
        return filling.start(desk, case, "kartlaggning")

    return desk_thread.run(work)


def kept(opened: OpenWindow, document: str) -> Filling:
    return opened.thread.run(partial(filling.open_document, document=document))


def section(document: str) -> dict[str, str]:
    return {"document": document, "section": "remiss", "question": MEASURES}


def measures(opened: OpenWindow, document: str) -> list[object]:
    rows = kept(opened, document).session.rows(MEASURES)
    return [value_of(row.cells.get("measure")) for row in rows]


@pytest.mark.rule("R-11")
def test_a_row_of_last_time_is_taken_over_by_one_key(open_page: OpenPage, renewed: str) -> None:
    """Ctrl+D in it, as in a question; and then it is kept with all it said."""
    opened = open_page("form", section(renewed))
    QApplication.processEvents()  # the page is laid out when its texts know their width
    words = opened.texts()
    before = measures(opened, renewed)
    found = a11y.audit(opened.screen)
    opened.find("Ta med raden: Kurs i svenska").setFocus()
    opened.keys("Ctrl+D")
    opened.settle()

    assert "Insats: Praktik på lager\nVad fungerade bra? Lugnt tempo." in words
    assert before == []
    assert found == []
    assert measures(opened, renewed) == ["Kurs i svenska"]
    assert a11y.spoken(focus()) == "Ta med raden: Praktik på lager"


def test_all_are_taken_over_and_one_is_taken_away_again(open_page: OpenPage, renewed: str) -> None:
    """It stands among those of last time again, and can be taken over once more."""
    opened = open_page("form", section(renewed))
    opened.press(f"Ta med alla rader: {ASKED}")
    all_of_them = measures(opened, renewed)
    then = plain_date(opened.thread.run(lambda desk: desk.clock.today()))
    opened.press(f"Ta bort: {ASKED}, rad 2 av 2")
    left = measures(opened, renewed)
    opened.press("Ta med raden: Kurs i svenska")

    assert all_of_them == ["Praktik på lager", "Kurs i svenska"]
    assert left == ["Praktik på lager"]
    assert measures(opened, renewed) == all_of_them
    assert f"Som förra gången, {then}" in opened.texts()


@pytest.mark.rule("R-11")
def test_rows_that_are_gone_new_or_other_are_told_before_it_is_made_final(
    open_page: OpenPage, desk_thread: DeskThread, renewed: str
) -> None:
    opened = open_page("form", section(renewed))
    opened.press("Ta med raden: Praktik på lager")

    def work(desk: Desk) -> None:
        now = filling.open_document(desk, renewed)
        (row,) = now.session.rows(MEASURES)
        fillings.set_cell(desk, now, MEASURES, row.id, "worked", "Bra chef.")
        fillings.add_row(desk, now, MEASURES, measure="Språkkafé")

    desk_thread.run(work)
    opened = open_page("check_answers", {"document": renewed})
    QApplication.processEvents()
    (card,) = [c for c in opened.screen.findChildren(Surface) if c.objectName() == "changed"]
    words = "\n".join(str(w.text()) for w in card.findChildren(QWidget) if hasattr(w, "text"))

    assert (
        f"{ASKED} Praktik på lager, Vad fungerade bra?\nFörut: Lugnt tempo.\nNu: Bra chef." in words
    )
    assert f"{ASKED}\nFörut: Fanns inte\nNu: Språkkafé" in words
    assert f"{ASKED}\nFörut: Kurs i svenska\nNu: Finns inte med" in words
    assert a11y.audit(opened.screen) == []


def test_a_table_that_nobody_has_come_to_has_not_changed(open_page: OpenPage, renewed: str) -> None:
    opened = open_page("check_answers", {"document": renewed})

    assert "Finns inte med" not in opened.texts()


def test_a_row_about_a_goal_shows_what_was_said_of_it_last_time(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """The goals of the plan are rows by themselves: only what was said stands beside."""

    def work(desk: Desk) -> str:
        fillings.plan_with_goal(desk, case)
        first = fillings.begin(desk, case, "uppfoljning")
        (row,) = first.session.rows("goalProgress")
        fillings.set_cell(desk, first, "goalProgress", row.id, "rating", 3)
        return filling.start(desk, case, "uppfoljning")

    document = desk_thread.run(work)
    args = {"document": document, "section": "sedanSist", "question": "goalProgress"}
    opened = open_page("form", args)
    (before,) = kept(opened, document).session.rows("goalProgress")
    opened.press("Samma som då: Så nära är jag")
    (after,) = kept(opened, document).session.rows("goalProgress")

    assert before.cells.get("rating") is None
    assert after.cells["rating"] == {"v": 3}
    assert "Ta med raden" not in opened.texts()


def test_in_samtalslage_the_rows_can_be_taken_over_too(open_page: OpenPage, renewed: str) -> None:
    opened = open_page("conversation", section(renewed))
    opened.press("Ta med raden: Praktik på lager")

    assert measures(opened, renewed) == ["Praktik på lager"]
