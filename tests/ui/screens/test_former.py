"""What was said before: last time's answer, the history of a field, what has changed since."""

from __future__ import annotations

from functools import partial

import pytest
from mia_ui.screens.form import FormScreen
from mia_ui.screens.history_panel import HistoryPanel
from mia_ui.widgets.banner import ErrorSummary
from mia_ui.widgets.buttons import IconButton
from mia_ui.widgets.surface import Surface
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from mia_desktop.services import filling, people
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from tests.helpers import a11y, fillings
from tests.helpers.keys import focus, type_text
from tests.helpers.logbook import foreign
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

ECONOMY = "Är det något mer om ekonomin som är viktigt att veta?"


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def document(desk_thread: DeskThread, case: str) -> str:
    return desk_thread.run(partial(filling.start, case=case, form_id="kartlaggning"))


@pytest.fixture
def renewed(desk_thread: DeskThread, case: str) -> str:
    """A second kartläggning, half a year after one that was made final."""

    def work(desk: Desk) -> str:
        first = fillings.begin(desk, case)
        fillings.ready(desk, first)
        for address, value in (
            ("housing", "ANDRAHAND"), ("housingStable", 4), ("economyText", "Sparar."),
            ("homeSituation.now", "Vi bor trångt."),
        ):  # fmt: skip
            fillings.answer(desk, first, address, value)
        filling.complete(desk, fillings.again(desk, first))
        return filling.start(desk, case, "kartlaggning")

    return desk_thread.run(work)


def kept(opened: OpenWindow, document: str) -> Filling:
    return opened.thread.run(partial(filling.open_document, document=document))


def screen(opened: OpenWindow) -> FormScreen:
    assert isinstance(opened.screen, FormScreen)
    return opened.screen


def written_over(thread: DeskThread, document: str, *words: str) -> None:
    def work(desk: Desk) -> None:
        opened = filling.open_document(desk, document)
        for each in words:
            fillings.answer(desk, opened, "economyText", each)

    thread.run(work)


def panel(opened: OpenWindow) -> HistoryPanel:
    (found,) = [p for p in opened.screen.findChildren(HistoryPanel) if p.isVisible()]
    return found


def place(widget: QWidget) -> int:
    """How far down on the screen it stands."""
    return widget.mapToGlobal(QPoint()).y()


class TestLastTime:
    def test_one_key_says_the_same_as_then(
        self, open_page: OpenPage, desk_thread: DeskThread, renewed: str
    ) -> None:
        """Ctrl+D in the question; and only then does it stand there."""
        args = {"document": renewed, "section": "boende", "question": "housingStable"}
        opened = open_page("form", args)
        before = kept(opened, renewed).session.stored("housingStable")
        opened.keys("Ctrl+D")

        assert before is None
        assert kept(opened, renewed).session.stored("housingStable") == {"v": 4}

    def test_a_part_of_a_question_has_its_own(self, open_page: OpenPage, renewed: str) -> None:
        args = {"document": renewed, "section": "boende", "question": "homeSituation"}
        opened = open_page("form", args)
        opened.press("Samma som då: Hur är det nu? (egna ord)")

        assert kept(opened, renewed).session.stored("homeSituation.now") == {"v": "Vi bor trångt."}

    def test_where_nothing_was_said_the_key_does_nothing(
        self, open_page: OpenPage, renewed: str
    ) -> None:
        args = {"document": renewed, "section": "boende", "question": "householdType"}
        opened = open_page("form", args)
        opened.keys("Ctrl+D")

        assert kept(opened, renewed).session.stored("householdType") is None

    @pytest.mark.rule("R-11")
    def test_what_has_changed_is_told_before_it_is_made_final(
        self, open_page: OpenPage, desk_thread: DeskThread, renewed: str
    ) -> None:
        """Renewed kartläggning: what stood then and what stands now; the same is not named."""

        def work(desk: Desk) -> None:
            opened = filling.open_document(desk, renewed)
            fillings.answer(desk, opened, "housing", "EGET_KONTRAKT")
            fillings.answer(desk, opened, "homeSituation.now", "Eget rum.")
            fillings.answer(desk, opened, "economyText", "Sparar.")

        desk_thread.run(work)
        opened = open_page("check_answers", {"document": renewed})
        QApplication.processEvents()  # the page is laid out when its texts know their width
        (card,) = [c for c in opened.screen.findChildren(Surface) if c.objectName() == "changed"]
        words = "\n".join(str(w.text()) for w in card.findChildren(QWidget) if hasattr(w, "text"))

        assert "Det här har ändrats sedan" in words
        assert "Förut: Hyr i andra hand" in words
        assert "Förut: Vi bor trångt.\nNu: Eget rum." in words
        assert "Sparar." not in words
        assert a11y.audit(opened.screen) == []

    def test_the_first_one_has_nothing_to_compare(self, open_page: OpenPage, document: str) -> None:
        opened = open_page("check_answers", {"document": document})

        assert "Det här har ändrats" not in opened.texts()

    def test_changing_one_answer_leads_back_to_all_of_them(
        self, open_page: OpenPage, document: str
    ) -> None:
        """Ux S17: not through the whole form again."""
        opened = open_page("check_answers", {"document": document})
        opened.press("Ändra: Hur bor du i dag?")
        opened.keys("Ctrl+Return")
        by_button = opened.gone[-1][0]
        opened.press("Ändra: Hur bor du i dag?")
        opened.press("Tillbaka till Kontrollera svaren")

        assert by_button == opened.gone[-1][0] == "check_answers"


class TestHistory:
    def test_a_key_shows_who_wrote_what(
        self, open_page: OpenPage, desk_thread: DeskThread, document: str
    ) -> None:
        """Ctrl+H in the question, and again to be back in it."""
        written_over(desk_thread, document, "Sparar.", "Lånar.")
        args = {"document": document, "section": "forsorjning", "question": "economyText"}
        opened = open_page("form", args)
        opened.keys("Ctrl+H")
        words = opened.texts()
        there = panel(opened).isAncestorOf(focus())
        found = a11y.audit(opened.screen)
        opened.keys("Ctrl+H")
        back = focus()

        assert there
        assert f"Historik: {ECONOMY}" in words
        assert "Anna Handledare" in words
        assert "Sparar." in words
        assert "Gäller nu" in words
        assert found == []
        assert a11y.spoken(back) == ECONOMY

    def test_an_older_value_is_put_back_and_that_is_undone(
        self, open_page: OpenPage, desk_thread: DeskThread, document: str
    ) -> None:
        written_over(desk_thread, document, "Sparar.", "Lånar.")
        args = {"document": document, "section": "forsorjning", "question": "economyText"}
        opened = open_page("form", args)
        opened.keys("Ctrl+H")
        (back,) = [
            stop for stop in a11y.stops(panel(opened))
            if a11y.spoken(stop).startswith("Gå tillbaka till det här")
        ]  # fmt: skip
        back.setFocus()
        opened.keys("Space")
        opened.settle()
        put_back = kept(opened, document).session.stored("economyText")
        shown = screen(opened).filling.session.stored("economyText")
        at = a11y.spoken(focus())
        opened.shell.toast.undo.click()
        opened.settle()
        opened.settle()

        assert put_back == shown == {"v": "Sparar."}
        assert at == ECONOMY
        assert kept(opened, document).session.stored("economyText") == {"v": "Lånar."}
        assert opened.told.toasts == ["Det tidigare värdet gäller igen."]

    def test_escape_closes_it(
        self, open_page: OpenPage, desk_thread: DeskThread, document: str
    ) -> None:
        written_over(desk_thread, document, "Sparar.", "Lånar.")
        args = {"document": document, "section": "forsorjning", "question": "economyText"}
        opened = open_page("form", args)
        opened.keys("Ctrl+H")
        opened.keys("Esc")
        QApplication.processEvents()

        assert screen(opened).history is None
        assert a11y.spoken(focus()) == ECONOMY

    def test_a_small_button_is_there_only_where_there_is_history(
        self, open_page: OpenPage, desk_thread: DeskThread, document: str
    ) -> None:
        written_over(desk_thread, document, "Sparar.", "Lånar.")
        opened = open_page("form", {"document": document, "section": "forsorjning"})
        names = [b.accessibleName() for b in opened.screen.findChildren(IconButton)]
        opened.press(f"Historik: {ECONOMY}")

        assert [name for name in names if name.startswith("Historik")] == [f"Historik: {ECONOMY}"]
        assert panel(opened).isVisible()

    @pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
    def test_the_menu_of_a_text_leads_there(self, open_page: OpenPage, document: str) -> None:
        """Beside cut and paste, where people look."""
        args = {"document": document, "section": "forsorjning", "question": "economyText"}
        opened = open_page("form", args)
        at = focus()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), QPoint(20, 20))
        QApplication.sendEvent(at, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (action,) = [a for a in menu.actions() if a.text() == "Historik för fältet"]
        action.trigger()
        menu.close()
        opened.settle()

        assert "Inget är skrivet här än." in opened.texts()

    def test_a_bound_question_shows_the_persons_own_field(
        self, open_page: OpenPage, desk_thread: DeskThread, document: str, case: str
    ) -> None:
        """Whoever changed the phone number, and wherever: it is the same field."""
        for number in ("070-1740605", "070-1740606"):
            desk_thread.run(partial(people.set_field, record=case, unit="phone", value=number))
        args = {"document": document, "section": "grunduppgifter", "question": "phone"}
        opened = open_page("form", args)
        opened.keys("Ctrl+H")

        assert "070-1740605" in opened.texts()

    def test_a_krock_is_seen_and_settled_here(
        self, open_page: OpenPage, desk_thread: DeskThread, document: str, case: str
    ) -> None:
        written_over(desk_thread, document, "Sparar.")
        theirs = foreign(
            document, "answer/economyText", {"v": "Lånar."}, wall=99, case=case, kind="assessment"
        )
        desk_thread.run(lambda desk: desk.writer.absorb([theirs]))
        args = {"document": document, "section": "forsorjning", "question": "economyText"}
        opened = open_page("form", args)
        opened.keys("Ctrl+H")
        words = opened.texts()
        (mine, _) = [s for s in a11y.stops(panel(opened)) if "Anna" in a11y.spoken(s)
                     or "Ola" in a11y.spoken(s)]  # fmt: skip
        mine.setFocus()
        opened.keys("Space")
        opened.settle()

        assert "Två har skrivit olika på samma ställe. Välj vad som gäller." in words
        assert "I krock" in words
        assert "Annan dator" in words
        assert not opened.thread.run(lambda desk: desk.get(document).open)

    def test_a_finished_form_has_history_and_no_way_back(
        self, open_page: OpenPage, desk_thread: DeskThread, document: str
    ) -> None:
        written_over(desk_thread, document, "Sparar.", "Lånar.")

        def finish(desk: Desk) -> None:
            opened = filling.open_document(desk, document)
            fillings.ready(desk, opened)
            filling.complete(desk, filling.open_document(desk, document))

        desk_thread.run(finish)
        opened = open_page("form", {"document": document, "section": "forsorjning"})
        opened.press(f"Historik: {ECONOMY}")

        assert "Sparar." in opened.texts()
        assert "Gå tillbaka till det här" not in opened.texts()


class TestCalm:
    def test_a_question_that_comes_forth_moves_nothing(
        self, open_page: OpenPage, document: str
    ) -> None:
        """The field that somebody is in stays where it is on the screen."""
        args = {"document": document, "section": "forsorjning", "question": "debtSupport"}
        opened = open_page("form", args)
        at = focus()
        before = place(at)
        opened.keys("Space")
        QApplication.processEvents()

        assert "Har du blivit erbjuden budget- och skuldrådgivning?" in opened.texts()
        assert place(at) == before

    def test_what_is_wrong_is_said_after_leaving_and_moves_nothing(
        self, open_page: OpenPage, document: str
    ) -> None:
        """The next field stays under the eyes though a line has come above it."""
        args = {"document": document, "section": "remiss", "question": "referralDate"}
        opened = open_page("form", args)
        type_text(focus(), "i våras")
        QApplication.processEvents()
        typing = opened.texts()
        area = screen(opened).main.area
        after = screen(opened).form_now
        assert after is not None
        box = after.box("receivedDate")
        assert box is not None
        area.verticalScrollBar().setValue(area.verticalScrollBar().value() + 40)
        before = place(box.answer.field.target())
        box.answer.field.target().setFocus(Qt.FocusReason.OtherFocusReason)
        opened.settle()

        assert "Fel:" not in typing
        assert "Fel: Skriv datumet som" in opened.texts()
        assert place(box.answer.field.target()) == before

    def test_a_form_is_left_at_any_time_and_gone_on_with(
        self, open_page: OpenPage, document: str, case: str
    ) -> None:
        """Fortsätt senare: with things wrong and things missing; the talk is what matters (D4)."""
        opened = open_page("form", {"document": document, "section": "remiss"})
        opened.write("Vilken dag skrevs remissen eller anmälan?", "i våras")
        opened.press("Fortsätt senare")
        left = opened.gone[-1]
        again = open_page("form", {"document": document, "section": "remiss"})

        assert left == ("case", {"case": case})
        assert again.screen.findChildren(ErrorSummary) == []
        assert kept(again, document).drafts == {"referralDate": "i våras"}

    def test_the_keys_go_from_section_to_section(self, open_page: OpenPage, document: str) -> None:
        """Ctrl+PgDn and Ctrl+PgUp, with focus anywhere (ux §1.4)."""
        args = {"document": document, "section": "forsorjning", "question": "economyText"}
        opened = open_page("form", args)
        opened.keys("Ctrl+PgDown")
        there = screen(opened).main.heading.text()
        opened.keys("Ctrl+PgUp")

        assert there == "Boende och hem"
        assert screen(opened).main.heading.text() == "Försörjning, sysselsättning och ekonomi"

    def test_the_section_is_come_back_to_after_a_lock(
        self, open_page: OpenPage, document: str
    ) -> None:
        """And the cursor: the words were half written."""
        opened = open_page("form", {"document": document})
        screen(opened).show_section("forsorjning")
        opened.settle()
        opened.write(ECONOMY, "Sparar till")
        before = opened.shell.place()
        opened.shell.go("verify")
        opened.shell.restore(before)
        opened.settle()

        assert before.args["section"] == "forsorjning"
        assert a11y.spoken(focus()) == ECONOMY
