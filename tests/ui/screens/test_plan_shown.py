"""A plan on its months, on its paper beside it, and beside the plans of others."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from mia_ui.screens.plan_paper import PaperPane
from mia_ui.widgets.picture import Picture
from mia_ui.widgets.twin import DataTable, Twin
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.work import Actor
from mia_desktop.services import planning
from mia_desktop.services.desk import Desk
from tests.helpers import a11y, fillings
from tests.helpers.keys import focus
from tests.helpers.plans import NO_PAPER, Made, go_to, screen
from tests.helpers.window import DeskThread, OpenWindow, blank
from tests.ui.screens.conftest import OpenPage

Key = Qt.Key


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def made(desk_thread: DeskThread, case: str) -> Made:
    return desk_thread.run(partial(Made, case=case))


@pytest.fixture
def opened(open_page: OpenPage, case: str, made: Made) -> OpenWindow:
    return open_page("plan", {"case": case}, makes=NO_PAPER)


class TestMonths:
    @pytest.fixture
    def timed(self, desk_thread: DeskThread, made: Made) -> Made:
        def work(desk: Desk) -> None:
            period = Period(start=date(2026, 3, 1), end=date(2026, 5, 31))
            for unit, value in (
                ("period", period), ("hours_week", "12.5"), ("status", "PAGAR"),
                ("actor", Actor(code="AF", name="Lisa")),
            ):  # fmt: skip
                planning.set_field(desk, made.cv, unit, value)
            planning.set_field(desk, made.course, "period", Period(end=date(2026, 6, 1)))

        desk_thread.run(work)
        return made

    def test_each_bar_says_its_sentence_and_enter_opens_it(
        self, open_page: OpenPage, case: str, timed: Made
    ) -> None:
        args = {"case": case, "record": "timeline"}
        opened = open_page("plan", args, makes=NO_PAPER)
        (picture,) = opened.screen.findChildren(Picture)
        said = [a11y.spoken(row) for row in picture.rows]
        picture.take_focus()
        QTest.keyClick(focus(), Key.Key_End)
        QTest.keyClick(focus(), Key.Key_Return)
        opened.settle()

        assert said == [
            "Kurs. Planerad. Till måndag 1 juni 2026",
            (
                "Cv. Ansvarig: Arbetsförmedlingen, Lisa. Pågår. Från söndag 1 mars 2026."
                " Till söndag 31 maj 2026. 12,5 timmar i veckan"
            ),
        ]
        assert screen(opened).outline.current() == timed.cv
        assert opened.shell.place().args["record"] == timed.cv

    def test_the_table_says_the_same(self, open_page: OpenPage, case: str, timed: Made) -> None:
        opened = open_page("plan", {"case": case, "record": "timeline"}, makes=NO_PAPER)
        (twin,) = opened.screen.findChildren(Twin)
        twin.turn()
        (table,) = opened.screen.findChildren(DataTable)
        model = table.model()

        assert [model.index(1, n).data() for n in range(6)] == [
            "Cv", "Arbetsförmedlingen, Lisa", "1 mars 2026", "31 maj 2026", "Pågår", "Arbete",
        ]  # fmt: skip
        assert a11y.audit(opened.screen) == []

    def test_without_activities_it_says_what_will_come(
        self, open_page: OpenPage, desk_thread: DeskThread
    ) -> None:
        other = desk_thread.run(partial(fillings.someone, given_name="Bo", family="Ek"))
        opened = open_page("plan", {"case": other, "record": "timeline"}, makes=NO_PAPER)

        assert "Inga aktiviteter än" in opened.texts()
        assert not screen(opened).side.up.isEnabled()


class TestPaper:
    def pages(self, opened: OpenWindow) -> list[str]:
        pane = screen(opened).paper
        return [
            label.accessibleDescription()
            for label in pane.sheets.findChildren(QLabel)
            if label.isVisibleTo(pane) and not label.pixmap().isNull()
        ]

    def show(self, opened: OpenWindow) -> PaperPane:
        pane = screen(opened).paper
        with opened.qtbot.waitSignal(pane.drawn, timeout=60_000):
            button = opened.find("Visa papperet bredvid")
            button.setFocus()
            QTest.keyClick(button, Key.Key_Space)  # to draw may take its time under load
        opened.settle()
        return pane

    def test_it_follows_what_is_written(self, opened: OpenWindow, made: Made) -> None:
        """Drawn anew when a field is left; its words can be heard, and shown as text."""
        pane = self.show(opened)
        first = self.pages(opened)
        go_to(opened, made.work)
        opened.write("Mitt mål, med egna ord", "Arbete i kök")
        with opened.qtbot.waitSignal(pane.drawn, timeout=60_000):
            QTest.keyClick(focus(), Key.Key_Tab)
        opened.settle()
        second = self.pages(opened)
        pane.as_text.click()
        QApplication.processEvents()

        assert "Arbete" in " ".join(first)
        assert "Arbete i kök" not in " ".join(first)
        assert "Arbete i kök" in " ".join(second)
        assert "Arbete i kök" in opened.texts()

    def test_an_older_drawing_is_stopped(self, opened: OpenWindow, made: Made) -> None:
        """Of two that follow each other at once only the newest is shown."""
        pane = self.show(opened)
        shown: list[int] = []
        pane.drawn.connect(lambda: shown.append(1))
        pane.refresh()
        pane.refresh()
        with opened.qtbot.waitSignal(pane.drawn, timeout=60_000):
            pane.refresh()
        opened.settle()

        assert shown == [1]

    def test_whether_it_is_shown_is_remembered(self, opened: OpenWindow, made: Made) -> None:
        self.show(opened)
        shown = opened.kept.preferences.plan_paper
        screen(opened).paper.close_it.click()
        opened.settle()

        assert shown
        assert not opened.kept.preferences.plan_paper
        assert screen(opened).paper.isHidden()
        assert screen(opened).page.isVisible()

    def test_where_there_is_no_room_it_takes_the_fields_place(
        self, open_page: OpenPage, case: str, made: Made
    ) -> None:
        """And gives it back, with the keyboard in a place that is seen."""
        opened = open_page("plan", {"case": case}, makes=NO_PAPER, size=(900, 640))
        pane = self.show(opened)
        alone = (screen(opened).page.isVisible(), focus() is pane.close_it)
        panes = screen(opened).panes()
        QTest.keyClick(focus(), Key.Key_Space)
        opened.settle()

        assert alone == (False, True)
        assert panes == [pane]
        assert screen(opened).page.isVisible()
        assert screen(opened).isAncestorOf(focus())


class TestOtherPlans:
    def test_others_plans_are_known_of_and_not_replaced(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str, made: Made
    ) -> None:
        def work(desk: Desk) -> str:
            opened = fillings.begin(desk, case)
            for question, value in (
                ("actionPlanAF", "JA"), ("actionPlanAFDate", "2026-02-03"), ("sipExists", "JA"),
                ("sipDate", "2026-01-07"), ("sipResponsible", "Kommunen"),
            ):  # fmt: skip
                fillings.answer(desk, opened, question, value)
            return opened.document.id

        document = desk_thread.run(work)
        opened = open_page("plan", {"case": case}, makes={**NO_PAPER, "form": blank("form")})
        shown = opened.texts()
        opened.press("Ändra i kartläggningen")

        assert "ersätter inte Arbetsförmedlingens handlingsplan eller en SIP." in shown
        assert "Arbetsförmedlingens handlingsplan, gjord 3 februari 2026." in shown
        assert "SIP, från 7 januari 2026. Huvudansvar: Kommunen." in shown
        assert opened.gone[-1] == ("form", {"document": document})

    def test_without_days_they_are_told_all_the_same(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str, made: Made
    ) -> None:
        def work(desk: Desk) -> None:
            opened = fillings.begin(desk, case)
            for question in ("actionPlanAF", "sipExists"):
                fillings.answer(desk, opened, question, "JA")

        desk_thread.run(work)
        opened = open_page("plan", {"case": case}, makes=NO_PAPER)
        lines = opened.texts().splitlines()

        assert "Arbetsförmedlingens handlingsplan." in lines
        assert "SIP." in lines
