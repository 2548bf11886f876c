"""Over time: the participant's own figures and words in pictures, and steps noted at any time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from mia_ui.screens.over_time import OverTimePage
from mia_ui.screens.over_time_reading import STEP_DRAFT
from mia_ui.widgets.picture import Picture
from mia_ui.widgets.twin import DataTable, Twin
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.work import StepProgress
from mia_desktop.services import attendance, drafting, filling, planning, progress
from mia_desktop.services.attendance import Cell
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit
from tests.helpers import a11y, fillings
from tests.helpers.clock import FakeClock
from tests.helpers.keys import focus, type_text
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

Key = Qt.Key
WORK, NETWORK = "ARBETE", "NATVERK"


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


def followed(desk: Desk, case: str, clock: FakeClock, **said: object) -> None:
    """A follow-up with these answers, a month before what comes next."""
    opened = fillings.begin(desk, case, "uppfoljning")
    fillings.answer(desk, opened, "date", desk.clock.today().isoformat())
    for address, value in said.items():
        fillings.answer(desk, opened, address, value)
    filling.complete(desk, fillings.again(desk, opened))
    clock.forward(days=30)


def three_times(thread: DeskThread, case: str) -> None:
    for said in (
        {"areaWork": 2, "areaWorkWords": "Jag vågar inte.", "areaHealth": {"no": "vet_inte"}},
        {"areaWork": 4, "areaHealth": 5},
        {"areaWork": 3, "areaWorkWords": "Jag har praktik.", "areaNetwork": 8},
    ):
        thread.run(lambda desk, said=said: followed(desk, case, thread.clock, **said))


def stepped(thread: DeskThread, case: str, **step: object) -> None:
    made = StepProgress(id="", **step)  # type: ignore[arg-type]
    thread.run(lambda desk: progress.add_step(desk, case, made))


def page(opened: OpenWindow) -> OverTimePage:
    assert isinstance(opened.screen, OverTimePage)
    return opened.screen


def picture(opened: OpenWindow, name: str) -> Picture:
    found = [each for each in opened.screen.findChildren(Picture) if each.accessibleName() == name]
    assert len(found) == 1, [each.accessibleName() for each in opened.screen.findChildren(Picture)]
    return found[0]


def told(opened: OpenWindow, name: str) -> list[str]:
    return [a11y.spoken(row) for row in picture(opened, name).rows]


def table(opened: OpenWindow, name: str) -> list[list[str]]:
    (found,) = [t for t in opened.screen.findChildren(DataTable) if t.accessibleName() == name]
    model = found.model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in rows]


RATINGS = "Egen skattning, område för område"
STEPS = "Steg över tid, område för område"
PLACES = "Platser på vägen mot arbete eller studier"
HOURS = "Timmar i veckan: planerade och gjorda"


class TestThenAndNow:
    @pytest.fixture
    def opened(self, desk_thread: DeskThread, open_page: OpenPage, case: str) -> OpenWindow:
        three_times(desk_thread, case)
        return open_page("over_time", {"case": case})

    @pytest.mark.rule("R-23")
    def test_first_and_last_stand_beside_each_other_with_the_own_words(
        self, opened: OpenWindow
    ) -> None:
        rows = told(opened, RATINGS)

        assert rows[0] == "Arbete. Då: 2. ”Jag vågar inte.”. Nu: 3. ”Jag har praktik.”"
        assert rows[3] == "Hälsa och vardag. Då: Vet inte. Nu: Ej besvarat"
        assert rows[5] == "Nätverk. Då: Ej besvarat. Nu: 8"

    @pytest.mark.rule("R-19")
    def test_all_eight_areas_in_their_order_and_no_sum(self, opened: OpenWindow) -> None:
        """Whatever has happened in them; a figure for everything would be nobody's answer."""
        rows = table(opened, RATINGS)

        assert [row[0] for row in rows] == [row.split(".")[0] for row in told(opened, RATINGS)]
        assert [row[0] for row in rows][:2] == ["Arbete", "Studier och språk"]
        assert len(rows) == 8
        assert rows[0][1:] == ["2", "3", "Jag vågar inte.", "Jag har praktik."]
        assert "läggs aldrig ihop" in opened.texts()

    def test_another_occasion_is_chosen_and_kept(self, opened: OpenWindow) -> None:
        """And the table stays a table."""
        box = opened.find("Då", QComboBox)
        assert isinstance(box, QComboBox)
        twin = picture(opened, RATINGS).parentWidget()
        assert isinstance(twin, Twin)
        twin.turn()
        box.setFocus()
        QTest.keyClick(box, Key.Key_Down)
        opened.settle()
        (plot,) = [t for t in opened.screen.findChildren(Twin) if t.isVisible()]

        assert box.currentText() == "Uppföljning 11 april 2026"
        assert plot.as_table
        assert table_of(plot)[3][1] == "5"
        assert opened.shell.place().args["then"] == box.currentData()

    def test_with_one_occasion_there_is_only_now(
        self, desk_thread: DeskThread, open_page: OpenPage, case: str
    ) -> None:
        """Nothing is compared with what was never said."""
        desk_thread.run(lambda desk: followed(desk, case, desk_thread.clock, areaWork=2))
        opened = open_page("over_time", {"case": case})

        assert told(opened, RATINGS)[0] == "Arbete. Nu: 2"
        assert table(opened, RATINGS)[0] == ["Arbete", "2", ""]
        assert "Besvarat en gång: Uppföljning 12 mars 2026." in opened.texts()

    @pytest.mark.rule("R-20")
    def test_nobody_else_is_on_the_page(
        self, desk_thread: DeskThread, open_page: OpenPage, case: str
    ) -> None:
        other = desk_thread.run(partial(fillings.someone, given_name="Bo", family="Ek"))
        desk_thread.run(lambda desk: followed(desk, other, desk_thread.clock, areaWork=9))
        opened = open_page("over_time", {"case": case})

        assert opened.screen.findChildren(Picture) == []
        assert "Inget att visa än" in opened.texts()


def table_of(twin: Twin) -> list[list[str]]:
    model = twin.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


class TestSteps:
    @pytest.mark.rule("R-21")
    def test_a_step_another_way_is_told_without_blame(
        self, desk_thread: DeskThread, open_page: OpenPage, case: str
    ) -> None:
        """In the words of the page nothing is worse, back or failed."""
        stepped(desk_thread, case, area=WORK, day=date(2026, 1, 5), own=1, evidence="Ringer själv.")
        stepped(desk_thread, case, area=WORK, day=date(2026, 2, 9), own=-1, evidence="Pausat.")
        stepped(desk_thread, case, area=NETWORK, day=date(2026, 2, 1), own=0)
        opened = open_page("over_time", {"case": case})

        assert told(opened, STEPS) == [
            (
                "Arbete. 5 januari 2026 · Framåt · Ringer själv."
                ". 9 februari 2026 · Åt ett annat håll · Pausat."
            ),
            "Nätverk. 1 februari 2026 · Oförändrat",
        ]
        shown = opened.texts() + " ".join(told(opened, STEPS))
        for word in ("bakåt", "misslyck", "försäm", "tillbaka"):
            assert word not in shown.lower()

    def test_whose_view_it_is_stands_over_each_column(
        self, desk_thread: DeskThread, open_page: OpenPage, case: str
    ) -> None:
        """R-25: the handledare's view is marked as that."""
        stepped(desk_thread, case, area="", own=2, coach=-1, evidence="Kommer i tid.")
        opened = open_page("over_time", {"case": case})
        (found,) = opened.screen.findChildren(DataTable)
        heads = [found.model().headerData(n, Qt.Orientation.Horizontal) for n in range(7)]

        assert heads[-2:] == ["Deltagarens bedömning", "Handledarens bedömning"]
        assert table(opened, STEPS)[0][-2:] == ["Mycket bättre", "Sämre"]
        assert table(opened, STEPS)[0][1] == "Utan område"

    def test_places_are_named_in_the_order_they_were_come_to(
        self, desk_thread: DeskThread, open_page: OpenPage, case: str
    ) -> None:
        """U3: no ladder; going back to a place is one more line."""
        levels = (("L3", "L4", date(2026, 1, 5)), ("L4", "L3", date(2026, 2, 5)))
        for before, after, day in levels:
            stepped(desk_thread, case, area=WORK, day=day, from_level=before, to_level=after)
        opened = open_page("over_time", {"case": case})

        assert told(opened, PLACES) == [
            "Arbetsträning. Där det började",
            "Praktik eller prova på hos arbetsgivare. 5 januari 2026",
            "Arbetsträning. 5 februari 2026",
        ]

    def test_hours_a_week_are_told_time_by_time(
        self, desk_thread: DeskThread, open_page: OpenPage, case: str
    ) -> None:
        def plan(desk: Desk) -> None:
            goal = planning.add_goal(desk, planning.plan_of(desk, case), "Arbete")
            for code, hours in (("PRAKTIK", "12.5"), ("SAMTAL", "1")):
                key = planning.add_activity(desk, goal, code)
                planning.set_field(desk, key, "hours_week", hours)
                planning.set_field(desk, key, "period", Period(start=date(2026, 3, 1)))

        desk_thread.run(plan)
        desk_thread.run(
            lambda desk: attendance.enter(desk, Cell(case=case, day=date(2026, 3, 10)), Decimal(7))
        )
        opened = open_page("over_time", {"case": case})

        assert told(opened, HOURS) == [
            "Från 1 mars 2026, planerade. 13,5 tim. Praktik, Samtal med handledaren",
            "Från 1 mars 2026, gjorda. 2,25 tim",
        ]


class TestNotingAStep:
    """R-22: at any time, not only when a follow-up is filled in."""

    @pytest.fixture
    def opened(self, open_page: OpenPage, case: str) -> OpenWindow:
        return open_page("over_time", {"case": case})

    def fill(self, opened: OpenWindow, text: str = "Ringer själv.") -> None:
        opened.press("Registrera ett steg")
        box = opened.find("Område", QComboBox)
        box.setFocus()
        QTest.keyClick(box, Key.Key_Down)
        opened.find("Vad märks? (konkret)").setFocus()
        type_text(focus(), text)

    @pytest.mark.rule("R-22")
    def test_it_is_saved_shown_and_taken_back(self, opened: OpenWindow, case: str) -> None:
        self.fill(opened)
        opened.press("Framåt")
        opened.keys("Ctrl+Return")
        shown = told(opened, STEPS)
        toasts = list(opened.told.toasts)
        opened.shell.toast.undo.click()
        opened.settle()

        assert shown == ["Arbete. 12 mars 2026 · Framåt · Ringer själv."]
        assert toasts == ["Steget är sparat."]
        assert opened.thread.run(partial(progress.steps, case=case)) == ()
        assert opened.thread.run(partial(drafting.pending, case=case)) == {}

    def test_what_is_missing_is_said_at_its_field(self, opened: OpenWindow, case: str) -> None:
        """What moved must be told by what is noticed (domain §4.2); an area always."""
        opened.press("Registrera ett steg")
        opened.write("När märktes det?", "")
        opened.press("Framåt")
        opened.press("Spara steget")
        first = opened.texts()
        at_area = isinstance(focus(), QComboBox)
        QTest.keyClick(focus(), Key.Key_Down)
        opened.write("När märktes det?", "2026-03-01")
        opened.write("Vad märks? (konkret)", "Ringer.")
        opened.press("Spara steget")
        (step,) = opened.thread.run(partial(progress.steps, case=case))

        assert "Fel: Välj område." in first
        assert "Fel: Skriv vad som märks." in first
        assert "Fel: Skriv vilken dag." in first
        assert at_area
        assert (step.area, step.day, step.evidence) == (WORK, date(2026, 3, 1), "Ringer.")

    def test_half_a_sentence_waits_for_the_next_time(
        self, opened: OpenWindow, open_page: OpenPage, case: str
    ) -> None:
        """C5: the laptop locks, or somebody comes in."""
        self.fill(opened, "Ring")
        opened.screen.leave()
        opened.settle()
        again = open_page("over_time", {"case": case})
        edit = again.find("Vad märks? (konkret)")

        assert edit.toPlainText() == "Ring"  # type: ignore[attr-defined]
        again.press("Avbryt")
        assert again.thread.run(partial(drafting.pending, case=case)) == {}
        assert a11y.spoken(focus()) == "Registrera ett steg"

    def test_words_taken_back_leave_no_draft(self, opened: OpenWindow, case: str) -> None:
        self.fill(opened, "R")
        opened.qtbot.waitUntil(
            lambda: bool(opened.thread.run(partial(drafting.pending, case=case)))
        )
        kept = opened.thread.run(partial(drafting.pending, case=case))
        QTest.keyClick(focus(), Key.Key_Backspace)
        QTest.keyClick(focus(), Key.Key_Tab)
        opened.settle()

        assert kept == {(case, STEP_DRAFT): "R"}
        assert opened.thread.run(partial(drafting.pending, case=case)) == {}

    def test_a_step_can_belong_to_a_goal(
        self, desk_thread: DeskThread, open_page: OpenPage, case: str
    ) -> None:
        desk_thread.run(partial(fillings.plan_with_goal, case=case, words="Arbete i kök"))
        opened = open_page("over_time", {"case": case})
        self.fill(opened)
        box = opened.find("Hör till mål eller aktivitet (valfritt)", QComboBox)
        box.setFocus()
        QTest.keyClick(box, Key.Key_Down)
        opened.press("Spara steget")
        (step,) = opened.thread.run(partial(progress.steps, case=case))

        assert step.linked == "Arbete i kök"


def test_the_window_says_the_number_and_the_way_back_leads_to_the_person(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    opened = open_page("over_time", {"case": case})
    number = desk_thread.run(lambda desk: str(desk.get(case).values["number"]))
    line = desk_thread.run(lambda desk: next(audit.lines(desk.connection, case=case)))
    title = opened.screen.window_title()
    opened.press("Tillbaka till Deltagaren")

    assert title == f"{number} – Över tid"
    assert (line.kind, line.record) == ("open", case)
    assert opened.gone[-1] == ("case", {"case": case})


def laid_out() -> None:
    """Heights that follow from widths are settled."""
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize("size", [(1366, 728), (1024, 640)])
def test_the_audit_finds_nothing(
    open_page: OpenPage, desk_thread: DeskThread, case: str, size: tuple[int, int]
) -> None:
    """As pictures and as tables, with the form open."""
    three_times(desk_thread, case)
    stepped(desk_thread, case, area=WORK, own=1, evidence="Ringer.", to_level="L4")
    opened = open_page("over_time", {"case": case}, size=size)
    laid_out()
    found = [a11y.audit(opened.screen)]
    opened.press("Registrera ett steg")
    laid_out()
    found.append(a11y.audit(opened.screen))
    for twin in opened.screen.findChildren(Twin):
        twin.turn()
    laid_out()
    found.append(a11y.audit(opened.screen))

    assert found == [[], [], []]
