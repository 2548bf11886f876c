"""Ny deltagare: looked for first, checked as the rules say, made once."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.screens.new_participant import DRAFT, NewParticipantScreen
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mia_desktop.domain.records.person import Identity
from mia_desktop.services import caseload, drafting, people
from mia_desktop.services.caseload import Filter, NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.services.people import CaseView
from tests.helpers import a11y
from tests.helpers.numbers import number
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

MAKES = {"new_participant": NewParticipantScreen}
BORN = date(1990, 1, 1)
WOMAN = number(BORN, "980")
NUMBER = "Personnummer eller samordningsnummer (valfritt)"


def known(desk: Desk) -> str:
    return caseload.add(
        desk,
        NewParticipant(
            given="Amina", family="Karim", birth_date=BORN,
            identity=Identity(kind="PNR", number=WOMAN),
        ),
    )  # fmt: skip


@pytest.fixture
def opened(open_page: OpenPage) -> OpenWindow:
    return open_page("new_participant", makes=MAKES)


def made(opened: OpenWindow) -> CaseView:
    page, args = opened.gone[-1]
    assert page == "case"
    return opened.thread.run(lambda desk: people.view(desk, args["case"]))


def count(opened: OpenWindow) -> int:
    return opened.thread.run(caseload.count)


def test_a_first_name_is_enough(opened: OpenWindow) -> None:
    """Whoever comes in off the street is taken in before they show papers (R-04, R-51)."""
    opened.write("Förnamn", "Élise")
    opened.keys("Ctrl+Return")
    opened.keys("Ctrl+Return")

    person = made(opened).participant
    assert person.name.given == "Élise"
    assert person.identity == Identity()


def test_without_a_name_it_says_what_is_missing(opened: OpenWindow) -> None:
    opened.keys("Ctrl+Return")

    assert "Fel: Fyll i deltagarens förnamn." in opened.texts()
    assert count(opened) == 0


def test_a_wrong_check_digit_is_told_in_words(opened: OpenWindow) -> None:
    """E09."""
    opened.write("Förnamn", "Bo")
    wrong = WOMAN[:11] + str((int(WOMAN[11]) + 1) % 10)
    opened.write(NUMBER, wrong)
    opened.keys("Ctrl+Return")

    assert "Kontrollera de fyra sista siffrorna." in opened.texts()
    assert count(opened) == 0


def test_the_number_proposes_birth_date_and_sex(opened: OpenWindow) -> None:
    """Nobody types the same day twice."""
    opened.write("Förnamn", "Eva")
    opened.write(NUMBER, f"{WOMAN[2:8]}-{WOMAN[8:]}")
    opened.keys("Ctrl+Return")
    opened.keys("Ctrl+Return")

    person = made(opened).participant
    assert person.identity == Identity(kind="PNR", number=WOMAN)
    assert (person.birth_date, person.sex) == (BORN, "KVINNA")


def test_a_coordination_number_is_kept_as_one(opened: OpenWindow) -> None:
    opened.write("Förnamn", "Eva")
    snr = number(BORN, "238", coordination=True)
    opened.write(NUMBER, snr)
    words = opened.texts()
    opened.keys("Ctrl+Return")
    opened.keys("Ctrl+Return")

    assert "Samordningsnummer" in words.split("\n")
    assert made(opened).participant.identity == Identity(kind="SNR", number=snr)


def test_a_reserve_number_is_taken_when_it_is_said_to_be_one(opened: OpenWindow) -> None:
    """R-46: its check digit is nobody's business."""
    opened.write("Förnamn", "Eva")
    opened.write(NUMBER, "20000101-T220")
    opened.press("Det är ett reservnummer")
    opened.keys("Ctrl+Return")
    opened.keys("Ctrl+Return")

    assert made(opened).participant.identity.kind == "RESERV"


def test_the_same_number_leads_to_the_person_who_has_it(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """E10: one person is never two cases."""
    case = desk_thread.run(known)
    opened = open_page("new_participant", makes=MAKES)
    opened.write("Förnamn", "Amina")
    opened.write(NUMBER, WOMAN)
    opened.keys("Ctrl+Return")
    words = opened.texts()
    opened.press("Öppna den här: Karim, Amina")

    assert "Det finns redan en deltagare med det här personnumret" in words
    assert "Skapa ändå" not in words
    assert opened.gone[-1] == ("case", {"case": case})
    assert count(opened) == 1


def test_somebody_alike_can_be_made_anyway(open_page: OpenPage, desk_thread: DeskThread) -> None:
    """Two people may have the same name and birthday."""
    desk_thread.run(known)
    opened = open_page("new_participant", makes=MAKES)
    opened.write("Förnamn", "Amina")
    opened.write("Efternamn (valfritt)", "Karim")
    opened.write("Födelsedatum (valfritt)", "1990-01-01")
    opened.keys("Ctrl+Return")
    opened.press("Skapa ändå")
    opened.keys("Ctrl+Return")

    assert opened.gone[-1][0] == "case"
    assert count(opened) == 2


@pytest.mark.parametrize(
    ("answer", "sex"), [("Behåll man", "MAN"), ("Ändra till kvinna", "KVINNA")]
)
def test_sex_against_the_number_is_asked_and_never_overwritten(
    opened: OpenWindow, answer: str, sex: str
) -> None:
    """R-48: the register may be behind the person."""
    opened.write("Förnamn", "Kim")
    opened.keys("Ctrl+Return")
    opened.press("Man")
    opened.write(NUMBER, WOMAN)
    opened.keys("Ctrl+Return")
    asked = opened.texts()
    opened.press(answer)

    assert "Personnumret säger kvinna men du har valt man." in asked
    assert made(opened).participant.sex == sex


def test_what_is_being_typed_survives_the_lock(open_page: OpenPage) -> None:
    """C5: a visitor interrupts, the window locks, the words are still there."""
    opened = open_page("new_participant", makes=MAKES)
    opened.write("Förnamn", "Halvskriv")
    opened.screen.leave()
    opened.settle()
    again = open_page("new_participant", makes=MAKES)

    field = again.screen.findChild(NewParticipantScreen) or again.screen
    assert isinstance(field, NewParticipantScreen)
    assert field.rows["given"].field.value() == "Halvskriv"


def test_giving_up_leaves_nothing_behind(opened: OpenWindow) -> None:
    opened.write("Förnamn", "Ingen")
    opened.screen.leave()
    opened.settle()
    opened.press("Avbryt")

    left = opened.thread.run(lambda desk: drafting.pending(desk, ""))
    assert DRAFT not in left
    assert count(opened) == 0


def test_a_protected_person_is_never_in_the_list_by_name(opened: OpenWindow) -> None:
    """R-52."""
    opened.write("Förnamn", "Hemlig")
    opened.keys("Ctrl+Return")
    QTest.keyClick(opened.find("Sekretessmarkering"), Qt.Key.Key_Space)
    opened.keys("Ctrl+Return")

    def row(desk: Desk) -> str:
        return caseload.rows(desk, caseload.ids(desk, Filter()))[0].shown

    assert made(opened).participant.protected == "SEKRETESSMARKERING"
    assert "Hemlig" not in opened.thread.run(row)


@pytest.mark.parametrize("size", [(1366, 728), (900, 560)])
def test_the_page_is_whole_for_keyboard_and_listener(
    open_page: OpenPage, desk_thread: DeskThread, size: tuple[int, int]
) -> None:
    desk_thread.run(known)
    opened = open_page("new_participant", makes=MAKES, size=size)
    opened.write("Förnamn", "Amina")
    opened.write("Efternamn (valfritt)", "Karim")
    opened.keys("Ctrl+Return")
    found = a11y.audit(opened.screen)
    opened.press("Skapa ändå")
    QApplication.processEvents()

    assert found == []
    assert a11y.audit(opened.screen) == []


def test_the_same_number_is_told_of_when_the_field_is_left(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """Before anything more is typed about somebody who is here already (S12)."""
    desk_thread.run(known)
    opened = open_page("new_participant", makes=MAKES)
    opened.write("Förnamn", "Amina")
    opened.write(NUMBER, WOMAN)
    opened.keys("Tab")
    words = opened.texts()

    assert "Finns deltagaren redan?" in words
    assert "Samma personnummer." in words
    assert "Det finns redan en deltagare med det här personnumret" in words
    assert "Skapa ändå" not in words
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "new-reserve"


def test_a_name_like_it_on_the_same_day_is_told_of_at_once_and_side_by_side(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """Anina and Amina, both born on the first of January: the eye decides."""
    desk_thread.run(known)
    opened = open_page("new_participant", makes=MAKES)
    opened.write("Förnamn", "Anina")
    opened.write("Efternamn (valfritt)", "Karim")
    opened.write("Födelsedatum (valfritt)", "1990-01-01")
    opened.keys("Tab")
    opened.keys("Tab")
    words = opened.texts()
    opened.press("Skapa ändå")
    again = opened.texts()

    assert "Liknande namn och samma födelsedatum." in words
    assert "Den du skriver in" in words
    assert "Anina Karim\nfödd 1990-01-01" in words
    assert "Finns deltagaren redan?" not in again


def test_a_name_alone_waits_until_it_is_searched_for(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """Every second Amina would be asked about while the name is still being typed."""
    desk_thread.run(lambda desk: caseload.add(desk, NewParticipant(given="Amina", family="Karim")))
    opened = open_page("new_participant", makes=MAKES)
    opened.write("Förnamn", "Amina")
    opened.write("Efternamn (valfritt)", "Karim")
    opened.write("Födelsedatum (valfritt)", "1990-01-01")
    opened.keys("Tab")
    opened.keys("Tab")
    before = opened.texts()
    opened.press("Sök och fortsätt")

    assert "Finns deltagaren redan?" not in before
    assert "Samma namn." in opened.texts()


def test_what_is_typed_stands_there_with_its_last_four_hidden(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    desk_thread.run(known)
    opened = open_page("new_participant", makes=MAKES)
    opened.write("Förnamn", "Amina")
    opened.write(NUMBER, WOMAN)
    opened.press("Sök och fortsätt")

    assert f"{WOMAN[:8]}-••••" in opened.texts()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("Öppna den här")
