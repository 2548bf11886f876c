"""Filling in a form by keys: sections in any order, nothing lost, the next thing said."""

from __future__ import annotations

from functools import partial

import pytest
from mia_ui.forms.table import TableQuestion
from mia_ui.screens.form import FormScreen
from mia_ui.widgets.banner import ErrorSummary
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from mia_desktop.services import filling
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from tests.helpers import a11y, fillings
from tests.helpers.keys import focus, type_text
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


def begin(thread: DeskThread, case: str, form: str = "kartlaggning") -> str:
    return thread.run(partial(filling.start, case=case, form_id=form))


def kept(opened: OpenWindow, document: str) -> Filling:
    """The document as the vault has it."""
    return opened.thread.run(partial(filling.open_document, document=document))


def screen(opened: OpenWindow) -> FormScreen:
    assert isinstance(opened.screen, FormScreen)
    return opened.screen


def section(opened: OpenWindow) -> str:
    return screen(opened).main.heading.text()


@pytest.fixture
def document(desk_thread: DeskThread, case: str) -> str:
    return begin(desk_thread, case)


def test_the_window_says_number_form_and_section(
    open_page: OpenPage, document: str, case: str
) -> None:
    """Never a name: task bars and shared screens show it (R-53)."""
    opened = open_page("form", {"document": document})
    number = opened.thread.run(lambda desk: str(desk.get(case).values["number"]))

    assert screen(opened).window_title() == f"{number} – Kartläggning – Grunduppgifter"
    assert "Amina" not in screen(opened).window_title()


def test_what_is_written_is_there_tomorrow(open_page: OpenPage, document: str) -> None:
    opened = open_page("form", {"document": document, "section": "forsorjning"})
    opened.write("Är det något mer om ekonomin som är viktigt att veta?", "Sparar åt båda.")
    opened.keys("Tab")

    assert kept(opened, document).session.stored("economyText") == {"v": "Sparar åt båda."}
    assert opened.told.saves > 0


def test_half_a_sentence_is_there_when_the_page_is_opened_again(
    open_page: OpenPage, document: str
) -> None:
    """The laptop locks while somebody types; the words stand there afterwards (C5)."""
    opened = open_page("form", {"document": document, "section": "forsorjning"})
    opened.write("Är det något mer om ekonomin som är viktigt att veta?", "Sparar till")
    opened.qtbot.waitUntil(lambda: "economyText" in kept(opened, document).drafts)
    screen(opened).form_now = None  # the power goes: nothing is left, nothing is flushed
    again = open_page("form", {"document": document, "section": "forsorjning"})
    edit = again.find("Är det något mer om ekonomin som är viktigt att veta?")

    assert isinstance(edit, QPlainTextEdit)
    assert edit.toPlainText() == "Sparar till"


def test_a_half_written_date_is_kept_when_the_page_is_left(
    open_page: OpenPage, document: str
) -> None:
    """It is no date yet, and no reason to throw it away."""
    opened = open_page("form", {"document": document, "section": "remiss"})
    opened.write("Vilken dag skrevs remissen eller anmälan?", "i våras")
    opened.screen.leave()
    opened.settle()

    assert kept(opened, document).drafts == {"referralDate": "i våras"}


def test_sections_are_gone_through_by_the_list_and_by_keys(
    open_page: OpenPage, document: str
) -> None:
    """No section is ever locked by another (C11)."""
    opened = open_page("form", {"document": document})
    screen(opened).show_section("praktiskt")
    far = section(opened)
    screen(opened).next_section(-1)
    before = section(opened)
    screen(opened).next_section(2)
    last = section(opened)
    screen(opened).next_section(1)

    assert (far, before) == ("Praktiska förutsättningar", "Arbetslivserfarenhet och kompetens")
    assert last == section(opened) == "Så är det nu"


def test_finishing_a_section_goes_on_to_the_next(open_page: OpenPage, document: str) -> None:
    opened = open_page("form", {"document": document, "section": "boende"})
    opened.keys("Ctrl+Return")

    assert section(opened) == "Hälsa och vardag"
    assert kept(opened, document).session.done == {"boende"}
    assert "1 av 10 avsnitt klara" in opened.texts()


def test_what_is_missing_is_said_and_led_to(open_page: OpenPage, document: str) -> None:
    """The summary has focus, and each of its lines goes to its field by Enter."""
    opened = open_page("form", {"document": document, "section": "grunduppgifter"})
    opened.keys("Ctrl+Return")
    (summary,) = opened.screen.findChildren(ErrorSummary)
    first = summary.links[0]
    in_summary = summary.isAncestorOf(focus())
    first.setFocus()
    opened.keys("Space")
    now = focus()

    assert in_summary
    assert first.text().startswith("Svara på: har du fått veta")
    assert a11y.spoken(now) == "Ja"
    assert kept(opened, document).session.done == frozenset()


def test_a_question_that_comes_forth_is_said(
    open_page: OpenPage, document: str, said: list[tuple[str, bool]]
) -> None:
    opened = open_page("form", {"document": document, "section": "forsorjning"})
    form = screen(opened).form_now
    assert form is not None
    form.go_to("debtSupport")
    opened.keys("Space")

    assert any("En följdfråga har lagts till" in text for text, _ in said)
    assert "Har du blivit erbjuden budget- och skuldrådgivning?" in opened.texts()


def test_change_leads_to_the_very_question(open_page: OpenPage, document: str) -> None:
    """From the summary page back to the field, not to the top of a long section."""
    opened = open_page(
        "form", {"document": document, "section": "halsa", "question": "treatmentConsider"}
    )
    now = focus()

    assert a11y.spoken(now).startswith("Finns det behandling")
    assert section(opened) == "Hälsa och vardag"


class TestRows:
    def test_rows_are_added_written_moved_and_removed_by_keys(
        self, open_page: OpenPage, document: str
    ) -> None:
        """Decisions P11: Insert, Alt with the arrows, and a button to take away."""
        opened = open_page("form", {"document": document, "section": "yrkesprofil"})
        opened.press("Lägg till rad: Vilka arbeten och praktikplatser har du haft?")
        type_text(focus(), "Kafé")
        opened.keys("Tab")
        opened.keys("Insert")
        type_text(focus(), "Skola")
        opened.keys("Alt+Up")
        rows = kept(opened, document).session.rows("jobs")
        names = [row.cells["employer"] for row in rows]
        opened.press("Ta bort: Vilka arbeten och praktikplatser har du haft?, rad 2 av 2")
        (left,) = kept(opened, document).session.rows("jobs")

        assert names == [{"v": "Skola"}, {"v": "Kafé"}]
        assert left.cells == {"employer": {"v": "Skola"}}
        assert opened.told.toasts == ["Raden är borttagen."]

    def test_the_keyboard_stays_among_the_rows(self, open_page: OpenPage, document: str) -> None:
        """After the last row is gone it is where a new one begins."""
        opened = open_page("form", {"document": document, "section": "yrkesprofil"})
        opened.press("Lägg till rad: Vilka arbeten och praktikplatser har du haft?")
        opened.press("Ta bort: Vilka arbeten och praktikplatser har du haft?, rad 1 av 1")
        now = focus()

        assert now.objectName() == "jobs-add"

    def test_undo_brings_a_row_back(self, open_page: OpenPage, document: str) -> None:
        opened = open_page("form", {"document": document, "section": "yrkesprofil"})
        opened.press("Lägg till rad: Vilka arbeten och praktikplatser har du haft?")
        type_text(focus(), "Kafé")
        opened.press("Ta bort: Vilka arbeten och praktikplatser har du haft?, rad 1 av 1")
        opened.shell.toast.undo.click()
        opened.settle()
        (back,) = kept(opened, document).session.rows("jobs")

        assert back.cells == {"employer": {"v": "Kafé"}}
        assert "Kafé" in [line.text() for line in opened.screen.findChildren(QLineEdit)]


def test_each_goal_has_its_own_card_that_says_which(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """Nobody has to choose again which goal is asked about."""
    desk_thread.run(partial(fillings.plan_with_goal, case=case))
    document = begin(desk_thread, case, "uppfoljning")
    opened = open_page("form", {"document": document, "section": "sedanSist"})
    form = screen(opened).form_now
    assert form is not None
    table = form.shown["goalProgress"]
    assert isinstance(table, TableQuestion)
    (card,) = table.cards.values()
    card.take_focus()
    opened.keys("7")
    (row,) = kept(opened, document).session.rows("goalProgress")

    assert card.accessibleName().endswith("rad 1 av 1: Jag vill ha ett arbete.")
    assert list(card.boxes) == ["rating", "evidence"]
    assert row.cells["rating"] == {"v": 7}


class TestProposals:
    def test_the_class_of_result_stands_there_by_itself(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """Domain §4.3: the program proposes, the handledare decides."""
        document = begin(desk_thread, case, "avslut")
        opened = open_page("form", {"document": document, "section": "avslutet"})
        opened.find("Vad är den viktigaste orsaken?").setFocus()
        opened.keys("S")
        screen(opened).show_section("resultat")
        form = screen(opened).form_now
        assert form is not None
        box = form.box("outcomeClass")

        assert box is not None
        assert box.stored() == {"v": "STUDIER"}

    def test_the_direction_of_a_step_follows_the_rating(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        document = begin(desk_thread, case, "uppfoljning")
        opened = open_page("form", {"document": document, "section": "steg"})
        opened.press("Lägg till rad: Vilka steg har du tagit?")
        form = screen(opened).form_now
        assert form is not None
        (row,) = screen(opened).filling.session.rows("step")
        own, direction = (form.box(f"step/{row.id}/{column}") for column in ("self", "direction"))
        assert own is not None
        assert direction is not None
        own.take_focus()
        opened.keys("+")

        assert direction.stored() == {"v": "FRAMAT"}


def test_a_finished_form_is_shown_and_not_changed(
    open_page: OpenPage, desk_thread: DeskThread, case: str, document: str
) -> None:
    """R-02: and it says why nothing can be written."""

    def finish(desk: Desk) -> None:
        opened = filling.open_document(desk, document)
        fillings.ready(desk, opened)
        filling.complete(desk, filling.open_document(desk, document))

    desk_thread.run(finish)
    opened = open_page("form", {"document": document})

    assert "Den här versionen är slutförd och kan inte ändras." in opened.texts()
    assert opened.screen.primary() is None
    assert screen(opened).progress.text.text() == "Slutförd"
    assert opened.find("Visa alla svar").isVisible()
    assert not [word for word in ("Inget svar", "Påbörjat", "av 4") if word in opened.texts()]
    opened.screen.leave()
    opened.settle()
    assert opened.told.saves == 0


def test_the_audit_finds_nothing(open_page: OpenPage, document: str) -> None:
    """Every section, as a screen reader and a keyboard meet it."""
    opened = open_page("form", {"document": document})
    found = {}
    for view in screen(opened).filling.session.sections():
        screen(opened).show_section(view.section.id)
        opened.settle()
        QApplication.processEvents()  # the page is laid out when its texts know their width
        found[view.section.id] = a11y.audit(opened.screen)

    assert found == {name: [] for name in found}
