"""The plan by keys: goals, sub-goals, activities; agreed, signed, changed, taken back."""

from __future__ import annotations

from functools import partial

import pytest
from mia_ui.screens.plan import PlanScreen
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from mia_desktop.services import drafting, planning
from mia_desktop.services.planning import GoalView, PlanView
from tests.helpers import a11y, fillings
from tests.helpers.keys import focus, type_text
from tests.helpers.window import DeskThread, OpenWindow, blank
from tests.ui.screens.conftest import OpenPage

Key = Qt.Key
NO_PAPER = {"preview": blank("preview")}
"""Agreeing leads to the paper; to draw it takes another thread seconds when there is much to do,
and is told about in test_preview.py."""


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def opened(open_page: OpenPage, case: str) -> OpenWindow:
    return open_page("plan", {"case": case}, makes=NO_PAPER)


def view(opened: OpenWindow, case: str) -> PlanView:
    return opened.thread.run(lambda desk: planning.view(desk, planning.plan_of(desk, case)))


def goals(opened: OpenWindow, case: str) -> tuple[GoalView, ...]:
    return view(opened, case).goals


def words(opened: OpenWindow, case: str) -> list[str]:
    return [one.goal.own_words for one in goals(opened, case)]


def screen(opened: OpenWindow) -> PlanScreen:
    assert isinstance(opened.screen, PlanScreen)
    return opened.screen


def write(opened: OpenWindow, text: str) -> None:
    """Write where the keyboard is, and go on by Tab."""
    type_text(focus(), text)
    QTest.keyClick(focus(), Key.Key_Tab)
    opened.settle()


def add_goal(opened: OpenWindow, text: str) -> None:
    opened.press("Lägg till mål")
    write(opened, text)


def on_row(opened: OpenWindow, *keys: Key, alt: bool = False) -> None:
    """Press keys in the outline."""
    outline = screen(opened).outline
    outline.setFocus()
    modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(outline, key, modifier)
        opened.settle()


def test_the_window_says_the_number_and_never_the_name(opened: OpenWindow, case: str) -> None:
    number = opened.thread.run(lambda desk: str(desk.get(case).values["number"]))

    assert opened.screen.window_title() == f"{number} – Individuell plan"


def test_a_goal_is_added_and_written_at_once(opened: OpenWindow, case: str) -> None:
    """The keyboard is in the participant's own words, ready to write."""
    add_goal(opened, "Jag vill laga mat för andra.")

    assert words(opened, case) == ["Jag vill laga mat för andra."]
    assert opened.told.saves > 0


def test_sub_goals_and_activities_hang_on_the_goal(opened: OpenWindow, case: str) -> None:
    add_goal(opened, "Arbete i kök")
    opened.press("Lägg till delmål")
    write(opened, "Hygienbevis")
    opened.press("Lägg till aktivitet")
    (goal,) = goals(opened, case)

    assert [sub.text for sub in goal.sub_goals] == ["Hygienbevis"]
    assert len(goal.activities) == 1


def test_an_activity_is_called_by_what_was_chosen(opened: OpenWindow, case: str) -> None:
    """In the list at once, and the line for own words says what it is for."""
    add_goal(opened, "Arbete i kök")
    opened.press("Lägg till aktivitet")
    box = opened.find("Vad ska göras?", QComboBox)
    assert isinstance(box, QComboBox)
    box.setFocus()
    QTest.keyClick(box, Key.Key_Down)
    opened.settle()
    item = screen(opened).outline.currentItem()

    assert item is not None
    assert item.text(0) == box.currentText() != "–"
    assert "Med egna ord (valfritt)" in opened.texts()


def test_insert_adds_one_more_of_the_same_kind(opened: OpenWindow, case: str) -> None:
    """In lists and trees Insert is a new row (decisions P11)."""
    add_goal(opened, "Arbete")
    on_row(opened, Key.Key_Insert)
    write(opened, "Svenska")
    opened.press("Lägg till delmål")
    write(opened, "Kurs C")
    on_row(opened, Key.Key_Insert)
    write(opened, "Kurs D")
    opened.press("Lägg till aktivitet")
    on_row(opened, Key.Key_Insert)

    assert words(opened, case) == ["Arbete", "Svenska"]
    second = goals(opened, case)[1]
    assert [sub.text for sub in second.sub_goals] == ["Kurs C", "Kurs D"]
    assert len(second.activities) == 2


def test_alt_and_the_arrows_change_the_order(opened: OpenWindow, case: str) -> None:
    """The most important first; at the end nothing happens; Ångra brings it back."""
    add_goal(opened, "Arbete")
    add_goal(opened, "Svenska")
    on_row(opened, Key.Key_Up, alt=True)
    moved = words(opened, case)
    on_row(opened, Key.Key_Up, alt=True)
    told = list(opened.told.toasts)
    opened.shell.toast.undo.click()
    opened.settle()

    assert moved == ["Svenska", "Arbete"]
    assert told == ["Flyttad till plats 1 av 2"]
    assert words(opened, case) == ["Arbete", "Svenska"]


def test_down_moves_the_first_one_down(opened: OpenWindow, case: str) -> None:
    add_goal(opened, "Arbete")
    add_goal(opened, "Svenska")
    screen(opened).outline.go_to(goals(opened, case)[0].goal.id)
    on_row(opened, Key.Key_Down, alt=True)

    assert words(opened, case) == ["Svenska", "Arbete"]


def test_a_goal_taken_away_comes_back_whole(opened: OpenWindow, case: str) -> None:
    """With everything that hung on it, by one Ångra."""
    add_goal(opened, "Arbete")
    opened.press("Lägg till delmål")
    write(opened, "Skriva ett cv")
    opened.press("Lägg till aktivitet")
    before = goals(opened, case)
    screen(opened).outline.go_to(before[0].goal.id)
    on_row(opened, Key.Key_Delete)
    gone = goals(opened, case)
    opened.shell.toast.undo.click()
    opened.settle()

    assert gone == ()
    assert opened.told.toasts == ["Målet är borttaget, med det som hör till."]
    assert goals(opened, case) == before


def test_the_plan_itself_is_not_taken_away(opened: OpenWindow, case: str) -> None:
    on_row(opened, Key.Key_Home, Key.Key_Delete)

    assert opened.told.toasts == []
    assert not screen(opened).side.away.isEnabled()


def test_half_a_sentence_waits(open_page: OpenPage, opened: OpenWindow, case: str) -> None:
    """C5: the laptop locks while somebody writes the goal."""
    opened.press("Lägg till mål")
    type_text(focus(), "Jag vill")
    opened.qtbot.waitUntil(lambda: bool(opened.thread.run(partial(drafting.pending, case=case))))
    waiting = opened.thread.run(partial(drafting.pending, case=case))
    opened.screen.leave()
    opened.settle()

    assert list(waiting.values()) == ["Jag vill"]
    assert words(opened, case) == ["Jag vill"]
    assert opened.thread.run(partial(drafting.pending, case=case)) == {}


def test_words_that_were_taken_back_leave_no_draft(opened: OpenWindow, case: str) -> None:
    opened.press("Lägg till mål")
    type_text(focus(), "J")
    opened.qtbot.waitUntil(lambda: bool(opened.thread.run(partial(drafting.pending, case=case))))
    QTest.keyClick(focus(), Key.Key_Backspace)
    QTest.keyClick(focus(), Key.Key_Tab)
    opened.settle()

    assert opened.thread.run(partial(drafting.pending, case=case)) == {}


class TestAgreeing:
    def agree(self, opened: OpenWindow) -> None:
        on_row(opened, Key.Key_Home)
        opened.keys("Ctrl+Return")

    def test_what_is_still_to_think_of_is_a_link_and_no_stop(
        self, opened: OpenWindow, case: str
    ) -> None:
        """R-12: a hint at its place; it can be agreed all the same."""
        add_goal(opened, "Arbete")
        on_row(opened, Key.Key_Home)
        names = [a11y.spoken(stop) for stop in a11y.stops(opened.screen)]
        self.agree(opened)

        assert any(name.endswith(", Arbete") for name in names)
        assert len(view(opened, case).versions) == 1

    def test_agreeing_leads_to_the_paper(self, opened: OpenWindow, case: str) -> None:
        add_goal(opened, "Arbete")
        self.agree(opened)
        (version,) = view(opened, case).versions

        assert opened.gone[-1] == ("preview", {"case": case, "version": version.id})
        assert opened.told.toasts == ["Planen är fastställd."]

    def test_a_word_that_was_not_left_is_agreed_on_too(self, opened: OpenWindow, case: str) -> None:
        """The key that agrees does not lose the field that is being written."""
        on_row(opened, Key.Key_Home)
        opened.find("Det här är vi överens om").setFocus()
        type_text(focus(), "Vi ringer varandra.")
        opened.keys("Ctrl+Return")
        (version,) = view(opened, case).versions
        (plan,) = [v for key, v in version.content.items() if key.startswith("plan/")]

        assert plan["agreement"] == "Vi ringer varandra."

    def test_signing_is_noted_with_day_way_and_copy(
        self, opened: OpenWindow, open_page: OpenPage, case: str
    ) -> None:
        """R-16: the paper is signed with a pen, here it is only noted."""
        add_goal(opened, "Arbete")
        self.agree(opened)
        again = open_page("plan", {"case": case}, makes=NO_PAPER)
        again.press("Registrera underskrift")
        again.press("Deltagaren fick en kopia")
        again.press("Spara underskriften")
        agreed = view(again, case).agreed

        assert agreed is not None
        assert agreed.participant_signed is not None
        assert agreed.participant_signed.how == "PAPPER"
        assert agreed.coach_signed is not None
        assert agreed.copy_given == agreed.participant_signed.day
        assert "Deltagaren skrev under" in again.texts()

    def test_a_change_asks_for_the_next_version(
        self, opened: OpenWindow, open_page: OpenPage, case: str
    ) -> None:
        """C4: what was agreed stands; the plan says that it has changed."""
        add_goal(opened, "Arbete")
        self.agree(opened)
        again = open_page("plan", {"case": case}, makes=NO_PAPER)
        unchanged = again.texts()
        add_goal(again, "Svenska")
        on_row(again, Key.Key_Home)

        assert "Planen har ändrats sedan version 1." not in unchanged
        assert "Planen har ändrats sedan version 1." in again.texts()
        assert again.screen.primary() is not None


@pytest.mark.parametrize("size", [(1366, 728), (1024, 640)])
def test_the_audit_finds_nothing(open_page: OpenPage, case: str, size: tuple[int, int]) -> None:
    """On every row of the outline."""
    opened = open_page("plan", {"case": case}, size=size)
    add_goal(opened, "Arbete")
    opened.press("Lägg till delmål")
    write(opened, "Skriva ett cv")
    opened.press("Lägg till aktivitet")
    (goal,) = goals(opened, case)
    rows = [view(opened, case).plan.id, goal.goal.id, goal.sub_goals[0].id, goal.activities[0].id]
    found = {}
    for row in rows:
        screen(opened).outline.go_to(row)
        opened.settle()
        QApplication.processEvents()
        found[row] = a11y.audit(opened.screen)

    assert found == {row: [] for row in rows}
