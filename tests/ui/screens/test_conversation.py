"""Samtalsläge: the screen is turned to the participant, and shows one question and no more."""

from __future__ import annotations

from functools import partial

import pytest
from mia_ui.forms.table import TableQuestion
from mia_ui.screens.conversation import LARGER, ConversationScreen
from mia_ui.screens.form import FormScreen
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from mia_desktop.forms import load
from mia_desktop.forms.definition import Print, Voice
from mia_desktop.services import filling, people
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from tests.helpers import a11y, fillings
from tests.helpers.keys import focus, type_text
from tests.helpers.window import DeskThread, OpenWindow, open_window
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def document(desk_thread: DeskThread, case: str) -> str:
    return desk_thread.run(partial(filling.start, case=case, form_id="kartlaggning"))


def begin(thread: DeskThread, case: str, form: str) -> str:
    return thread.run(partial(filling.start, case=case, form_id=form))


def kept(opened: OpenWindow, document: str) -> Filling:
    return opened.thread.run(partial(filling.open_document, document=document))


def turned(opened: OpenWindow) -> ConversationScreen:
    assert isinstance(opened.screen, ConversationScreen)
    return opened.screen


def asked(opened: OpenWindow) -> str:
    """The one question that is on the screen."""
    form = turned(opened).form_now
    assert form is not None
    ((question, widget),) = form.shown.items()
    return question if isinstance(widget, TableQuestion) else next(iter(form.boxes())).address


def walk(opened: OpenWindow) -> list[str]:
    """Every question of the section, gone through with the keys."""
    found = []
    for _most in range(200):
        form = turned(opened).form_now
        if form is None:
            break
        found += [next(iter(form.shown))]
        opened.keys("Ctrl+PgDown")
    assert turned(opened).form_now is None, found
    return list(dict.fromkeys(found))


def test_the_keys_turn_the_screen_and_turn_it_back_to_the_same_question(
    open_page: OpenPage, document: str
) -> None:
    """One hand on the keyboard, while talking (D8)."""
    opened = open_page(
        "form", {"document": document, "section": "boende", "question": "householdType"}
    )
    opened.keys("Ctrl+Shift+D")
    there = asked(opened)
    opened.keys("Ctrl+Shift+D")
    back = focus()

    assert there == "householdType"
    assert isinstance(opened.screen, FormScreen)
    assert opened.screen.main.heading.text() == "Boende och hem"
    assert opened.screen.form_now is not None
    assert opened.screen.form_now.shown["householdType"].isAncestorOf(back)


def test_escape_leads_back_from_within_a_text(open_page: OpenPage, document: str) -> None:
    """And what was being written is kept."""
    args = {"document": document, "section": "forsorjning", "question": "economyText"}
    opened = open_page("conversation", args)
    type_text(focus(), "Sparar")
    opened.keys("Esc")

    assert isinstance(opened.screen, FormScreen)
    assert kept(opened, document).session.stored("economyText") == {"v": "Sparar"}


def test_there_is_a_button_on_the_form_and_one_that_leads_back(
    open_page: OpenPage, document: str
) -> None:
    opened = open_page("form", {"document": document, "section": "boende"})
    opened.press("Samtalsläge")
    there = asked(opened)
    opened.press("Avsluta samtalsläget")

    assert there == "housing"
    assert isinstance(opened.screen, FormScreen)


def test_nothing_but_the_question_is_in_the_window(
    open_page: OpenPage, document: str, case: str
) -> None:
    """No rail, no counts, no number, no name, not even in the title (D8)."""
    opened = open_page("conversation", {"document": document, "section": "boende"})
    number = opened.thread.run(lambda desk: str(desk.get(case).values["number"]))
    opened.shell.status.show_hand_over("12 ändringar att lämna")
    shell = opened.shell

    assert not shell.rail.isVisible()
    assert not shell.status.hand_over.isVisible()
    assert opened.window.windowTitle() == "Samtalsläge – MIA Desktop"
    assert number not in opened.texts()
    assert "Amina" not in opened.texts()
    assert "Ekonomi" not in opened.texts()


def test_the_rest_of_the_window_is_back_on_the_next_page(
    open_page: OpenPage, document: str
) -> None:
    opened = open_page("conversation", {"document": document, "section": "boende"})
    opened.shell.status.show_hand_over("12 ändringar att lämna")
    opened.keys("Esc")

    assert opened.shell.rail.isVisible()
    assert opened.shell.status.hand_over.isVisible()


def test_the_text_is_half_as_large_again(open_page: OpenPage, document: str) -> None:
    """Read from the other side of a table: at least 150 % of what is set."""
    opened = open_page("conversation", {"document": document, "section": "boende"})
    usual, shown = opened.theme.font().pointSizeF(), focus().font().pointSizeF()

    assert LARGER >= 1.5
    assert shown >= 1.5 * usual - 0.01


def test_the_questions_are_gone_through_by_keys_and_by_buttons(
    open_page: OpenPage, document: str
) -> None:
    opened = open_page("conversation", {"document": document, "section": "boende"})
    first = asked(opened)
    opened.keys("Ctrl+Return")
    second = asked(opened)
    opened.press("Nästa")
    third = asked(opened)
    opened.keys("Ctrl+PgUp")
    back = asked(opened)
    opened.press("Föregående")

    assert (first, second, third) == ("housing", "housingStable", "householdType")
    assert back == second
    assert asked(opened) == first


def test_where_we_are_is_said_in_words(open_page: OpenPage, document: str) -> None:
    """Nobody is to count what is left (decisions S3)."""
    opened = open_page("conversation", {"document": document, "section": "boende"})
    told = [turned(opened).caption.text()]
    while turned(opened).form_now is not None and len(told) < 60:
        opened.keys("Ctrl+PgDown")
        told.append(turned(opened).caption.text())

    assert told[0] == "Vi börjar här"
    assert told[-2] == "Den sista frågan här"
    assert told[-1] == ""
    assert not any(letter.isdigit() for text in told for letter in text)


def test_an_answer_is_kept_and_shown_when_one_comes_back(
    open_page: OpenPage, document: str
) -> None:
    opened = open_page(
        "conversation", {"document": document, "section": "boende", "question": "housingStable"}
    )
    opened.keys("7")
    opened.keys("Ctrl+PgDown")
    opened.keys("Ctrl+PgUp")
    form = turned(opened).form_now
    assert form is not None
    (box,) = form.boxes()

    assert kept(opened, document).session.stored("housingStable") == {"v": 7}
    assert box.stored() == {"v": 7}
    assert opened.told.saves > 0


def test_half_a_sentence_is_kept_as_in_the_form(open_page: OpenPage, document: str) -> None:
    """The laptop locks while somebody types: the words stand there afterwards (C5)."""
    args = {"document": document, "section": "forsorjning", "question": "economyText"}
    opened = open_page("conversation", args)
    type_text(focus(), "Sparar till")
    opened.qtbot.waitUntil(lambda: "economyText" in kept(opened, document).drafts)
    turned(opened).form_now = None  # the power goes
    again = open_page("conversation", args)
    edit = focus()

    assert isinstance(edit, QPlainTextEdit)
    assert again.screen.isAncestorOf(edit)
    assert edit.toPlainText() == "Sparar till"


def test_a_question_that_comes_forth_is_the_next_one(open_page: OpenPage, document: str) -> None:
    args = {"document": document, "section": "forsorjning", "question": "debtSupport"}
    opened = open_page("conversation", args)
    opened.keys("Space")
    opened.keys("Ctrl+PgDown")

    assert asked(opened) == "debtAdviceOffered"


def test_after_the_last_question_nothing_comes_by_itself(
    open_page: OpenPage, document: str
) -> None:
    """Another section is another matter: the coach says when."""
    opened = open_page("conversation", {"document": document, "section": "boende"})
    walk(opened)
    told = opened.texts()
    opened.keys("Ctrl+PgDown")
    still = turned(opened).form_now
    opened.press("Gå vidare till Hälsa och vardag")

    assert "Det var alla frågor här. Svaren är sparade." in told
    assert still is None
    assert turned(opened).heading.text() == "Hälsa och vardag"
    assert asked(opened) == "selfRatedHealth"


def test_the_place_is_come_back_to_after_a_lock(open_page: OpenPage, document: str) -> None:
    opened = open_page("conversation", {"document": document, "section": "boende"})
    opened.keys("Ctrl+PgDown")
    place = opened.shell.place()
    opened.shell.go("verify")
    opened.shell.restore(place)
    opened.settle()

    assert asked(opened) == "housingStable"


@pytest.mark.rule("R-07")
def test_private_questions_are_not_asked_in_front_of_others(
    open_page: OpenPage, document: str
) -> None:
    """Violence is asked about when nobody else is there, and never by turning the screen."""
    opened = open_page("conversation", {"document": document, "section": "halsa"})

    assert not [question for question in walk(opened) if question.startswith("violence")]


@pytest.mark.rule("R-07")
def test_the_coach_can_ask_for_them_out_of_sight(
    open_page: OpenPage, desk_thread: DeskThread, document: str
) -> None:
    """The wish is said on the form, before the screen is turned; what is the coach's stays."""

    def ask(desk: Desk) -> None:
        opened = filling.open_document(desk, document)
        fillings.answer(desk, opened, "violenceAsked", "JA")

    desk_thread.run(ask)
    opened = open_page("form", {"document": document, "section": "halsa"})
    opened.press("Ta med de privata frågorna")
    opened.keys("Ctrl+Shift+D")
    found = walk(opened)

    assert "violenceSupport" in found
    assert "violenceAsked" not in found


@pytest.mark.rule("R-25")
@pytest.mark.parametrize("form", load.SHIPPED)
def test_what_the_coach_thinks_is_never_shown(
    open_page: OpenPage, desk_thread: DeskThread, case: str, form: str
) -> None:
    """Nobody should read in passing how they are rated; nor what stands on no paper."""
    if form == "efteruppfoljning":
        desk_thread.run(partial(fillings.left_with_consent, case=case))
    document = begin(desk_thread, case, form)
    definition = load.shipped()[form]
    for section in definition.sections:
        opened = open_page("conversation", {"document": document, "section": section.id})
        for question in map(definition.question, walk(opened)):
            assert question.voice is not Voice.COACH, question.id
            assert question.print is not Print.NEVER, question.id
            assert not question.private, question.id


def test_a_section_that_is_not_asked_leads_on(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """Nobody was reached: there is nothing to ask, and nothing breaks."""
    desk_thread.run(partial(fillings.left_with_consent, case=case))
    document = begin(desk_thread, case, "efteruppfoljning")
    opened = open_page("conversation", {"document": document, "section": "perspektiv"})

    assert turned(opened).form_now is None
    assert "Gå vidare till Kontakten" in opened.texts()


@pytest.mark.rule("R-25")
def test_the_coachs_column_of_a_step_is_not_there(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    document = begin(desk_thread, case, "uppfoljning")
    opened = open_page("conversation", {"document": document, "section": "steg"})
    opened.press("Lägg till rad: Vilka steg har du tagit?")
    form = turned(opened).form_now
    assert form is not None
    columns = {box.question.id for box in form.boxes()}

    assert "self" in columns
    assert "coach" not in columns


@pytest.mark.rule("R-55")
def test_where_a_protected_person_lives_is_not_on_the_screen(
    open_page: OpenPage, desk_thread: DeskThread, case: str, document: str
) -> None:
    """A screen is seen by more people than the one it is turned to."""
    desk_thread.run(
        partial(people.set_field, record=case, unit="protected", value="SEKRETESSMARKERING")
    )
    opened = open_page("conversation", {"document": document, "section": "grunduppgifter"})
    found = walk(opened)

    assert "givenName" in found
    assert not {"address", "addressTown", "municipality"}.intersection(found)


def test_a_row_is_undone_here_too(open_page: OpenPage, desk_thread: DeskThread, case: str) -> None:
    document = begin(desk_thread, case, "uppfoljning")
    opened = open_page(
        "conversation", {"document": document, "section": "nasta", "question": "next"}
    )
    (name,) = [b for b in opened.screen.findChildren(Button) if b.objectName() == "next-add"]
    opened.press(name.accessibleName())
    type_text(focus(), "Ringa")
    (row,) = kept(opened, document).session.rows("next")
    table = f"{name.accessibleName().removeprefix('Lägg till rad: ')}, rad 1 av 1"
    opened.press(f"Ta bort: {table}")
    opened.shell.toast.undo.click()
    opened.settle()
    (back,) = kept(opened, document).session.rows("next")

    assert back.id == row.id


@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (1024, 640)), (2.0, (1366, 728))], ids=["100", "200"]
)
@pytest.mark.parametrize("section", ["forsorjning", "praktiskt", "utbildning"])
def test_the_audit_finds_nothing(
    qtbot: QtBot, qapp: QApplication, desk_thread: DeskThread, document: str, section: str,
    scale: float, size: tuple[int, int],
) -> None:  # fmt: skip
    """At 200 % text in 1366 x 728 as well: every question, as a keyboard and a reader meet it."""
    theme = Theme("ljus", scale)
    theme.apply(qapp)
    args = {"document": document, "section": section}
    opened = open_window(qtbot, desk_thread, theme, "conversation", args, size=size)
    found: dict[str, list[str]] = {}
    for _most in range(60):
        if turned(opened).form_now is None:
            break
        QApplication.processEvents()  # the page is laid out when its texts know their width
        found[asked(opened)] = a11y.audit(opened.screen)
        opened.keys("Ctrl+PgDown")
    opened.close()
    qapp.setStyleSheet("")
    theme.close()

    assert found == {name: [] for name in found}
