"""Bestridda uppgifter as somebody meets them: in the field, its history, the page of rights."""

from __future__ import annotations

import pytest
from mia_ui.screens.case import CaseScreen
from mia_ui.screens.data_rights import DataRightsPage
from mia_ui.screens.dispute_forms import SettleForm
from mia_ui.screens.dispute_page import DisputePage
from mia_ui.screens.form import FormScreen
from mia_ui.screens.plan import PlanScreen
from mia_ui.widgets.field import TextArea
from mia_ui.widgets.form_row import FormRow
from PySide6.QtWidgets import QWidget

from mia_desktop.domain.records.person import Address
from mia_desktop.services import disputing, drafting, papers, people, planning
from mia_desktop.services.desk import Desk
from tests.helpers import a11y
from tests.helpers.fillings import answer, begin, someone
from tests.helpers.window import DeskThread, OpenWindow
from tests.helpers.wishes import consent, goal, paper, sheet
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


def heard(row: FormRow) -> str:
    return row.field.target().accessibleDescription()


def marked(thread: DeskThread, record: str, unit: str, words: str = "Fel.") -> str:
    return thread.run(lambda desk: disputing.mark(desk, record, unit, words))


def of_case(thread: DeskThread, case: str) -> tuple[disputing.Disputed, ...]:
    return thread.run(lambda desk: disputing.of_case(desk, case))


def facts(opened: OpenWindow) -> dict[str, FormRow]:
    screen = opened.screen
    assert isinstance(screen, CaseScreen)
    assert screen.facts.fields is not None
    return dict(screen.facts.fields.record_rows())


def settling(opened: OpenWindow) -> SettleForm:
    """The one form that is open."""
    (found,) = opened.screen.findChildren(SettleForm)
    return found


def rights(opened: OpenWindow) -> DataRightsPage:
    assert isinstance(opened.screen, DataRightsPage)
    return opened.screen


class TestField:
    def test_a_field_is_marked_in_its_history_and_says_so(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """Ctrl+H in the field, the participant's words, one press; seen and heard afterwards."""
        opened = open_page("case", {"case": case, "section": "facts"})
        facts(opened)["phone"].field.take_focus()
        opened.keys("Ctrl+H")
        opened.press(MARK)
        opened.press("Markera som bestridd")
        asked = opened.texts()
        opened.write(WORDS, "Det är min brors.")
        opened.press("Markera som bestridd")
        (one,) = of_case(desk_thread, case)
        row = facts(opened)["phone"]

        assert "Skriv vad deltagaren säger är fel." in asked
        assert (one.dispute.words, one.dispute.field.unit) == ("Det är min brors.", "phone")
        assert "Bestrids" in opened.texts()
        assert HEARD in heard(row)
        assert HEARD not in heard(facts(opened)["email"])
        assert opened.told.toasts

    def test_the_history_shows_what_is_disputed_and_settles_it(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """Where the field is, nobody has to look for another page."""
        marked(desk_thread, case, "phone", "Det är min brors.")
        opened = open_page("case", {"case": case, "section": "facts"})
        facts(opened)["phone"].field.take_focus()
        opened.keys("Ctrl+H")
        shown = opened.texts()
        opened.press("Avgör: Telefon")
        settling(opened).outcome.set_value("KVARSTAR")
        opened.write("Skälet", "Numret är kontrollerat.")
        opened.press("Avgör")
        (one,) = of_case(desk_thread, case)

        assert "Deltagaren: ”Det är min brors.”" in shown
        assert one.dispute.settled is not None
        assert one.dispute.settled.why == "Numret är kontrollerat."
        assert HEARD not in heard(facts(opened)["phone"])

    def test_what_protects_has_no_such_button(self, open_page: OpenPage, case: str) -> None:
        """That somebody is protected is never held back."""
        opened = open_page("case", {"case": case, "section": "facts"})
        facts(opened)["protected"].field.take_focus()
        opened.keys("Ctrl+H")

        assert MARK not in opened.texts()

    def test_an_answer_is_marked_in_its_form(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """The question stands there again, with the mark and the way to its history."""

        def work(desk: Desk) -> str:
            opened = begin(desk, case)
            answer(desk, opened, "housing", "ANDRAHAND")
            return opened.document.id

        document = desk_thread.run(work)
        args = {"document": document, "section": "boende", "question": "housing"}
        opened = open_page("form", args)
        opened.keys("Ctrl+H")
        opened.press(MARK)
        opened.write(WORDS, "Jag bor hos en vän.")
        opened.press("Markera som bestridd")
        (one,) = of_case(desk_thread, case)
        screen = opened.screen
        assert isinstance(screen, FormScreen)
        box = screen.form_now.box("housing") if screen.form_now else None
        assert box is not None

        assert one.dispute.field.unit == "answer/housing"
        assert HEARD in heard(box.row)
        assert box.history is not None

    def test_a_goal_is_marked_in_the_plan(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        def work(desk: Desk) -> str:
            return planning.add_goal(desk, planning.plan_of(desk, case), "Jag vill bli kock")

        key = desk_thread.run(work)
        opened = open_page("plan", {"case": case, "record": key})
        screen = opened.screen
        assert isinstance(screen, PlanScreen)
        opened.find("Mitt mål, med egna ord").setFocus()
        opened.keys("Ctrl+H")
        opened.press(MARK)
        opened.write(WORDS, "Jag sa bagare.")
        opened.press("Markera som bestridd")
        (one,) = of_case(desk_thread, case)

        assert (one.dispute.field.record, one.dispute.field.unit) == (key, "own_words")
        assert HEARD in opened.find("Mitt mål, med egna ord").accessibleDescription()

    def test_words_that_were_begun_are_kept(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """The screen is locked in the middle of a sentence; taken back, nothing is kept (C5)."""
        args = {"record": case, "unit": "address"}
        first = open_page("dispute", args)
        first.write(WORDS, "Jag har fly")
        first.screen.leave()
        first.settle()
        kept = desk_thread.run(lambda desk: drafting.pending(desk, case))
        again = open_page("dispute", args)
        page = again.screen
        assert isinstance(page, DisputePage)
        assert page.part is not None
        assert page.part.form is not None
        there = page.part.form.words.text()
        kind = page.part.form.save.kind
        again.press("Avbryt")

        assert list(kept.values()) == ["Jag har fly"]
        assert there == "Jag har fly"
        assert kind == "primary"  # a page of its own
        assert desk_thread.run(lambda desk: drafting.pending(desk, case)) == {}
        assert of_case(desk_thread, case) == ()
        assert MARK in again.texts()


class TestRights:
    def test_open_ones_are_listed_with_the_way_to_settle_them(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """What is wrong, what stands, until when to answer; and what a settlement asks for."""
        marked(desk_thread, case, "phone", "Det är min brors.")
        opened = open_page("data_rights", {"case": case})
        first = opened.texts()
        opened.press("Avgör: Telefon")
        opened.press("Avgör")
        nothing = opened.texts()
        opened.press("Rättad")
        opened.press("Avgör")
        unchanged = opened.texts()
        settling(opened).outcome.set_value("KVARSTAR")
        opened.press("Avgör")
        silent = opened.texts()
        opened.write("Skälet", "Numret stämmer.")
        opened.press("Avgör")
        done = opened.texts()

        assert "Deltagaren: ”Det är min brors.”" in first
        assert "Nu står det: 0701234567" in first
        assert "Ingen annan har fått uppgiften." in nothing
        assert "Välj hur det slutade." in nothing
        assert "Uppgiften står som när den bestreds." in unchanged
        assert "Skriv varför uppgiften kvarstår." in silent
        assert "Numret stämmer." in done
        assert "Inget bestrids nu." in done
        assert not of_case(desk_thread, case)[0].open

    def test_who_has_got_it_is_listed_and_ticked(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """GDPR 19: the paper lies at the authority; somebody says that it was told."""

        def work(desk: Desk) -> str:
            consent(desk, case, "AF", "ARBETE_UTBILDNING", "INSATSER_PLANER")
            key = goal(desk, planning.plan_of(desk, case), "kock", "ARBETE")
            papers.printed(desk, paper(sheet(desk, "plan_party", case, to="AF")), b"%PDF")
            disputing.mark(desk, key, "own_words", "Bagare.")
            planning.set_field(desk, key, "own_words", "bagare")
            return key

        desk_thread.run(work)
        opened = open_page("data_rights", {"case": case})
        opened.press("Avgör: Mål, deltagarens egna ord")
        chosen = settling(opened).outcome.value()
        (tick,) = [w for w in a11y.stops(opened.screen) if w.objectName() == "told-0"]
        name = tick.accessibleName()
        opened.press(name)
        opened.press("Avgör")
        (done,) = of_case(desk_thread, case)

        assert chosen == "RATTAD"
        assert "Arbetsförmedlingen, planen för parten, utskrivet" in name
        assert done.dispute.settled is not None
        assert len(done.dispute.settled.told) == 1
        assert "Underrättade: Arbetsförmedlingen" in opened.texts()

    def test_waiting_keeps_what_was_written_and_the_way_leads_to_the_field(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """It is put right where it stands; the reason that was begun is there again."""
        marked(desk_thread, case, "phone")
        opened = open_page("data_rights", {"case": case})
        opened.press("Avgör: Telefon")
        opened.write("Skälet", "Har ringt")
        opened.press("Vänta")
        opened.press("Gå till uppgiften: Telefon")
        again = open_page("data_rights", {"case": case})
        listed = rights(again).disputes.list
        assert listed is not None
        form = listed.open[0].form

        assert opened.gone[-1] == ("case", {"case": case, "section": "facts"})
        assert form is not None
        assert form.why.text() == "Har ringt"

    def test_a_month_without_an_answer_is_said(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """GDPR 12.3, on the page and in Idag."""
        marked(desk_thread, case, "phone")
        desk_thread.clock.forward(days=30)
        today = open_page("today")
        row = next(w for w in a11y.stops(today.screen) if "Bestridd uppgift" in a11y.spoken(w))
        today.press(row.accessibleName() or a11y.spoken(row))
        page = open_page("data_rights", {"case": case})

        assert today.gone[-1] == ("data_rights", {"case": case})
        assert "Det har gått en månad." in page.texts()

    def test_a_field_about_the_person_is_marked_from_here(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """The personal number has no history to open; nothing is asked for before it is chosen."""
        desk_thread.run(lambda desk: people.set_field(desk, case, "address", Address(town="Umeå")))
        opened = open_page("data_rights", {"case": case})
        page = rights(opened)
        opened.press(MARK)
        refused = opened.texts()
        assert page.disputes.list is not None
        page.disputes.list.field.set_value("address")
        opened.press(MARK)
        title = opened.texts()
        opened.write(WORDS, "Jag har flyttat.")
        opened.press("Markera som bestridd")
        (one,) = of_case(desk_thread, case)

        assert "Välj vilken uppgift det gäller." in refused
        assert "Adress" in title
        assert one.dispute.field.unit == "address"
        assert opened.gone[-1] == ("data_rights", {"case": case})
        assert "Nu står det: Umeå" in opened.texts()

    def test_of_a_protected_person_the_value_is_not_shown(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """R-52: on demand, under Uppgifter."""
        marked(desk_thread, case, "phone")
        desk_thread.run(lambda desk: people.set_field(desk, case, "protected", "ANNAT_SKYDD"))
        opened = open_page("data_rights", {"case": case})

        assert "0701234567" not in opened.texts()
        assert "dolt här" in opened.texts()


def test_the_fields_of_the_forms_are_named_for_whoever_listens(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """Every control of the page has a name, and its text fields do not keep words for others."""
    marked(desk_thread, case, "phone")
    opened = open_page("data_rights", {"case": case})
    opened.press("Avgör: Telefon")
    stops: list[QWidget] = a11y.stops(opened.screen)

    assert all(a11y.spoken(stop) for stop in stops)
    assert opened.screen.findChildren(TextArea)
