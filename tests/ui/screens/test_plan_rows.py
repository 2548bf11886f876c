"""Rows of a plan between goals, by keys and by mouse; hints beside their fields; krockar."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from mia_ui.widgets.banner import Banner
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.domain.records.work import Actor
from mia_desktop.services import people, planning
from mia_desktop.services.desk import Desk
from tests.helpers import a11y, fillings
from tests.helpers.keys import focus, type_text
from tests.helpers.plans import NO_PAPER, Made, go_to, screen
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def made(desk_thread: DeskThread, case: str) -> Made:
    return desk_thread.run(partial(Made, case=case))


@pytest.fixture
def opened(open_page: OpenPage, case: str, made: Made) -> OpenWindow:
    return open_page("plan", {"case": case}, makes=NO_PAPER)


def shape(opened: OpenWindow, made: Made) -> list[object]:
    """Each goal: its sub-goals with what hangs on them, and what hangs on itself."""
    view = opened.thread.run(lambda desk: planning.view(desk, made.plan))
    return [
        (
            [[a.what.words for a in one.under(sub.id)] for sub in one.sub_goals],
            [a.what.words for a in one.under(one.goal.id)],
        )
        for one in view.goals
    ]


def key(opened: OpenWindow, key: Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(screen(opened).outline, key, modifier)
    opened.settle()


def drag(opened: OpenWindow, record: str, target: str, part: float) -> None:
    """Take a row with the mouse and let it go over another one."""
    outline = screen(opened).outline
    item = outline.item(target)
    assert item is not None
    rect = outline.visualItemRect(item)
    pos = QPointF(rect.left() + 5, rect.top() + part * rect.height())
    data = QMimeData()
    plain = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    move = Qt.DropAction.MoveAction
    outline.take_up(record)
    for event in (
        QDragEnterEvent(pos.toPoint(), move, *plain),
        QDragMoveEvent(pos.toPoint(), move, *plain),
        QDropEvent(pos, move, *plain),
    ):
        QApplication.sendEvent(outline.viewport(), event)
    opened.settle()


class TestMoving:
    def test_by_the_mouse_to_another_goal_and_back(self, opened: OpenWindow, made: Made) -> None:
        """One Ångra; the place is said."""
        drag(opened, made.cv, made.home, 0.5)
        after = shape(opened, made)
        said = list(opened.told.toasts)
        opened.shell.toast.undo.click()
        opened.settle()

        assert after == [([["Kurs"]], []), ([], ["Cv"])]
        assert said == ["Flyttad till målet ”Boende”, plats 1 av 1"]
        assert shape(opened, made) == [([["Kurs"]], ["Cv"]), ([], [])]

    def test_by_the_mouse_to_every_place_where_it_may_hang(
        self, opened: OpenWindow, made: Made
    ) -> None:
        """And to no other: a goal on a plan, a sub-goal on a goal, an activity on either."""
        outline, found = screen(opened).outline, []
        for record, target in (
            (made.cv, made.course), (made.course, made.sub), (made.sub, made.home),
            (made.home, made.work), (made.home, made.cv), (made.work, made.plan),
        ):  # fmt: skip
            drag(opened, record, target, 0.1)
            found.append(shape(opened, made))
        before = list(opened.told.toasts)
        for record, target in (
            (made.cv, made.plan), (made.cv, "timeline"), (made.cv, made.cv),
            (made.sub, made.cv), (made.plan, made.work),
        ):  # fmt: skip
            drag(opened, record, target, 0.5)

        assert found == [
            [([["Cv", "Kurs"]], []), ([], [])],
            [([["Cv", "Kurs"]], []), ([], [])],
            [([], []), ([["Cv", "Kurs"]], [])],
            [([["Cv", "Kurs"]], []), ([], [])],
            [([["Cv", "Kurs"]], []), ([], [])],
            [([], []), ([["Cv", "Kurs"]], [])],
        ]
        assert opened.told.toasts == before
        assert outline.current()

    def test_by_keys_on_into_the_next_goal(self, opened: OpenWindow, made: Made) -> None:
        """Alt and an arrow, at the edge of one goal, go on into what comes next (WCAG 2.5.7)."""
        go_to(opened, made.course)
        found = []
        for _ in range(3):
            key(opened, Key.Key_Down, ALT)
            found.append(shape(opened, made))
        key(opened, Key.Key_Down, ALT)
        for _ in range(3):
            key(opened, Key.Key_Up, ALT)

        assert found == [
            [([[]], ["Kurs", "Cv"]), ([], [])],
            [([[]], ["Cv", "Kurs"]), ([], [])],
            [([[]], ["Cv"]), ([], ["Kurs"])],
        ]
        assert shape(opened, made) == [([["Kurs"]], ["Cv"]), ([], [])]
        assert opened.told.toasts[-1] == "Flyttad till delmålet ”Hygienbevis”, plats 1 av 1"

    def test_by_choosing_what_it_belongs_to(self, opened: OpenWindow, made: Made) -> None:
        go_to(opened, made.cv)
        box = opened.find("Hör till", QComboBox)
        assert isinstance(box, QComboBox)
        names = [box.itemText(n) for n in range(box.count())]
        box.setFocus()
        QTest.keyClick(box, Key.Key_End)
        opened.settle()

        assert names == ["Arbete", "Arbete – Hygienbevis", "Boende"]
        assert shape(opened, made) == [([["Kurs"]], []), ([], ["Cv"])]

    def test_a_new_activity_hangs_where_one_is(self, opened: OpenWindow, made: Made) -> None:
        go_to(opened, made.sub)
        opened.press("Lägg till aktivitet")

        assert shape(opened, made)[0] == ([["Kurs", ""]], ["Cv"])


class TestCopying:
    def test_an_activity_is_pasted_into_another_goal(self, opened: OpenWindow, made: Made) -> None:
        """By Ctrl+C and Ctrl+V; the system's clipboard learns nothing about anybody."""
        clipboard = QApplication.clipboard()
        clipboard.setText("som förut")
        go_to(opened, made.cv)
        hidden = screen(opened).side.paste.isVisible()
        key(opened, Key.Key_C, CTRL)
        go_to(opened, made.home)
        key(opened, Key.Key_V, CTRL)

        assert not hidden
        assert shape(opened, made) == [([["Kurs"]], ["Cv"]), ([], ["Cv"])]
        assert clipboard.text() == "som förut"
        assert opened.told.toasts[-1] == "Aktiviteten är inklistrad."

    def test_by_buttons_as_well(self, opened: OpenWindow, made: Made) -> None:
        go_to(opened, made.cv)
        opened.press("Kopiera aktiviteten")
        opened.press("Klistra in aktiviteten")

        assert shape(opened, made)[0] == ([["Kurs"]], ["Cv", "Cv"])

    def test_a_goal_is_not_copied_and_nothing_pasted(self, opened: OpenWindow, made: Made) -> None:
        before = shape(opened, made)
        go_to(opened, made.work)
        key(opened, Key.Key_C, CTRL)
        key(opened, Key.Key_V, CTRL)

        assert not screen(opened).side.copy.isEnabled()
        assert shape(opened, made) == before


class TestHints:
    def banners(self, opened: OpenWindow) -> list[str]:
        found = screen(opened).page.findChildren(Banner)
        return [a11y.spoken(banner) for banner in found if banner.isVisible()]

    @pytest.mark.rule("R-12")
    def test_a_hint_stands_beside_its_field_and_goes_when_it_is_seen_to(
        self, opened: OpenWindow, made: Made
    ) -> None:
        go_to(opened, made.cv)
        before = self.banners(opened)
        (banner,) = [b for b in screen(opened).page.findChildren(Banner) if b.isVisible()]
        box = opened.find("Vem ansvarar?", QComboBox)
        above = banner.mapTo(screen(opened), banner.rect().bottomLeft()).y()
        below = box.mapTo(screen(opened), box.rect().topLeft()).y()
        box.setFocus()
        QTest.keyClick(box, Key.Key_Down)
        opened.settle()

        assert before == ["Aktiviteten saknar någon som ansvarar."]
        assert 0 < below - above < 80
        assert self.banners(opened) == []

    @pytest.mark.rule("R-15")
    def test_a_consent_that_ends_before_the_plan_is_said_at_its_activity(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str, made: Made
    ) -> None:
        def work(desk: Desk) -> None:
            scope = ConsentScope(parties=("AF",), end=date(2026, 4, 1))
            people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
            planning.set_field(desk, made.cv, "actor", Actor(code="AF"))

        desk_thread.run(work)
        opened = open_page("plan", {"case": case, "record": made.cv}, makes=NO_PAPER)
        (said,) = self.banners(opened)
        item = screen(opened).outline.item(made.cv)

        assert said == (
            "Samtycket för Arbetsförmedlingen går ut onsdag 1 april 2026, innan planen är slut."
        )
        assert item is not None
        assert said in item.data(0, Qt.ItemDataRole.AccessibleTextRole)

    @pytest.mark.rule("R-60")
    def test_the_line_on_equality_is_asked_and_may_be_empty(
        self, opened: OpenWindow, made: Made
    ) -> None:
        """Jämställdhet, tillgänglighet och likabehandling: one line in every plan."""
        question = (
            "Hur tar vi hänsyn till jämställdhet, tillgänglighet och likabehandling"
            " i den här planen?"
        )
        go_to(opened, made.plan)
        said = [w for w in self.banners(opened) if "jämställdhet" in w]
        opened.write(question, "Möten efter lämning på förskolan.")
        QTest.keyClick(focus(), Key.Key_Tab)
        opened.settle()
        view = opened.thread.run(lambda desk: planning.view(desk, made.plan))

        assert said == []
        assert view.plan.equality == "Möten efter lämning på förskolan."


class TestKrock:
    def test_what_came_while_the_page_was_open_stays_beside(
        self, opened: OpenWindow, made: Made
    ) -> None:
        """A colleague's word is not pushed aside unread; the page says so, and where to choose."""
        go_to(opened, made.work)
        opened.thread.run(
            partial(fillings.elsewhere, record=made.work, unit="why", value="Egna pengar")
        )
        opened.find("Varför är det viktigt för mig?").setFocus()
        type_text(focus(), "Ha kollegor")
        QTest.keyClick(focus(), Key.Key_Tab)
        opened.settle()
        stand = opened.thread.run(partial(fillings.standing, record=made.work, unit="why"))
        opened.press("Jämför och välj")

        assert sorted(stand) == ["Egna pengar", "Ha kollegor"]
        assert opened.gone[-1][0] == "conflicts"

    def test_own_words_one_after_the_other_are_no_krock(
        self, opened: OpenWindow, made: Made
    ) -> None:
        go_to(opened, made.work)
        for words in ("Ha", " kollegor"):
            opened.find("Varför är det viktigt för mig?").setFocus()
            type_text(focus(), words)
            QTest.keyClick(focus(), Key.Key_Tab)
            opened.settle()
        stand = opened.thread.run(partial(fillings.standing, record=made.work, unit="why"))

        assert len(stand) == 1


def test_agreeing_twice_at_once_makes_one_version(
    opened: OpenWindow, made: Made, case: str
) -> None:
    """A key pressed twice before the first answer has come."""
    go_to(opened, made.plan)
    button = opened.screen.primary()
    assert button is not None
    button.click()
    button.click()
    opened.settle()
    view = opened.thread.run(lambda desk: planning.view(desk, made.plan))

    assert len(view.versions) == 1
