"""Deltagarens sida: one step on, notes that are never lost, consents, numbers shown by choice."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.screens.case import CaseScreen
from mia_ui.screens.case_sections import SECTIONS
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from mia_desktop.domain.records.person import ConsentScope, Identity
from mia_desktop.services import caseload, filling, participation, people, planning, registers
from mia_desktop.services.caseload import Filter, NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.services.people import CaseView
from mia_desktop.store import audit, reading
from tests.helpers import a11y
from tests.helpers.numbers import number
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

MAKES = {"case": CaseScreen}
NUMBER = number(date(1990, 1, 1))


def amina(desk: Desk) -> str:
    return caseload.add(
        desk,
        NewParticipant(
            given="Amina", family="Karim", birth_date=date(1990, 1, 1),
            identity=Identity(kind="PNR", number=NUMBER),
        ),
    )  # fmt: skip


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(amina)


@pytest.fixture
def opened(open_page: OpenPage, case: str) -> OpenWindow:
    return open_page("case", {"case": case}, makes=MAKES)


def view(opened: OpenWindow, case: str) -> CaseView:
    return opened.thread.run(lambda desk: people.view(desk, case))


def audited(opened: OpenWindow, kind: str) -> int:
    """How many lines of a kind the log of events has."""

    def count(desk: Desk) -> int:
        return sum(line.kind == kind for line in audit.lines(desk.connection))

    return opened.thread.run(count)


def write_note(opened: OpenWindow, text: str) -> None:
    opened.keys("Ctrl+J")
    opened.write("Anteckning", text)


def test_the_head_says_who_it_is_and_the_window_never_does(opened: OpenWindow, case: str) -> None:
    """Task bars and shared screens show window titles."""
    words = opened.texts()
    number_ = view(opened, case).participant.number

    assert "Amina Karim" in words
    assert f"{number_} · 36 år" in words
    assert opened.window.windowTitle().startswith(f"{number_} – Översikt")
    assert "Amina" not in opened.window.windowTitle()


def test_opening_is_noted_once(opened: OpenWindow, case: str) -> None:
    """R-42: who has read about whom; reading anew after a change is not another reading."""
    write_note(opened, "Ett första möte.")
    opened.keys("Ctrl+Return")

    assert audited(opened, "open") == 1


def test_the_main_button_begins_the_mapping_and_then_goes_on_with_it(
    opened: OpenWindow, case: str
) -> None:
    """One key leads on, and never begins a second form beside the first."""
    opened.keys("Ctrl+Return")
    first = opened.gone[-1]
    opened.keys("Alt+Left")
    words = opened.texts()
    opened.keys("Ctrl+Return")

    assert first[0] == "form"
    assert "Fortsätt kartläggningen" in words
    assert opened.gone[-1] == first
    assert [d.form for d in view(opened, case).documents] == ["kartlaggning"]


def test_a_note_is_written_and_saved_without_the_mouse(opened: OpenWindow, case: str) -> None:
    write_note(opened, "Ringde. Vill prova på lagret.")
    opened.keys("Ctrl+Return")

    notes = view(opened, case).notes
    assert [note.text for note in notes] == ["Ringde. Vill prova på lagret."]
    assert "Ringde. Vill prova på lagret." in opened.texts()


def test_a_note_half_written_survives_the_lock(open_page: OpenPage, case: str) -> None:
    """C5: the window locks in the middle of a sentence; the sentence stands there afterwards."""
    opened = open_page("case", {"case": case}, makes=MAKES)
    write_note(opened, "Halva men")
    opened.screen.leave()
    opened.settle()
    again = open_page("case", {"case": case}, makes=MAKES)

    edit = again.find("Anteckning", QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)
    assert edit.toPlainText() == "Halva men"
    assert view(again, case).notes == ()


def test_esc_puts_the_note_away_and_keeps_it(opened: OpenWindow, case: str) -> None:
    """Esc never discards what was written (ux §1.4)."""
    write_note(opened, "Kvar")
    opened.keys("Esc")

    assert view(opened, case).note_draft == "Kvar"


def test_a_note_for_oneself_never_leaves(opened: OpenWindow, case: str) -> None:
    write_note(opened, "Minneslapp")
    opened.press("Bara för mig, lämnas inte till kontoret")
    opened.keys("Ctrl+Return")
    note = view(opened, case).notes[0]
    written = opened.thread.run(lambda desk: reading.history(desk.connection, note.id, "text"))

    assert note.internal
    assert [write.line.share for write in written] == ["never"]


def test_a_note_taken_away_comes_back_with_undo(opened: OpenWindow, case: str) -> None:
    write_note(opened, "Viktigt")
    opened.keys("Ctrl+Return")
    opened.press("Ta bort: Möte, 12 mars 2026")
    gone = view(opened, case).notes
    opened.shell.toast.undo.click()
    opened.settle()

    assert gone == ()
    assert [note.text for note in view(opened, case).notes] == ["Viktigt"]


def test_a_note_can_be_corrected(opened: OpenWindow, case: str) -> None:
    write_note(opened, "Fel ord")
    opened.keys("Ctrl+Return")
    opened.press("Ändra: Möte, 12 mars 2026")
    opened.write("Anteckning", "Rätt ord")
    opened.keys("Ctrl+Return")

    assert [note.text for note in view(opened, case).notes] == ["Rätt ord"]


def test_the_number_is_hidden_shown_on_demand_noted_and_hidden_again(
    opened: OpenWindow,
) -> None:
    """R-50: whoever looks over the shoulder sees nothing; whoever looked is in the log."""
    for _ in range(5):
        opened.keys("Ctrl+PgDown")
    before = opened.texts()
    opened.press("Visa personnumret")
    during = opened.texts()
    screen = opened.screen
    assert isinstance(screen, CaseScreen)
    assert screen.facts.fields is not None
    screen.facts.fields.number.timer.timeout.emit()

    assert "19900101-••••" in before
    assert NUMBER not in before
    assert NUMBER in during
    assert NUMBER not in opened.texts()
    assert audited(opened, "reveal") == 1


def test_a_field_is_saved_when_it_is_left(opened: OpenWindow, case: str) -> None:
    go_to(opened, "facts")
    opened.write("Telefon", "070-174 06 05")
    opened.keys("Tab")

    assert view(opened, case).participant.phone == "070-174 06 05"


def go_to(opened: OpenWindow, section: str) -> None:
    screen = opened.screen
    assert isinstance(screen, CaseScreen)
    screen.tasks.rows[section].setFocus()
    opened.keys("Space")


def test_a_telephone_number_that_is_too_short_is_told(opened: OpenWindow, case: str) -> None:
    """E12."""
    go_to(opened, "facts")
    opened.write("Telefon", "070")
    opened.keys("Tab")

    assert "Fyll i ett telefonnummer med minst 7 siffror." in opened.texts()
    assert view(opened, case).participant.phone == ""


def test_a_former_name_still_finds_its_person(opened: OpenWindow, case: str) -> None:
    """S2: people marry; the letter on the desk has the old name."""
    go_to(opened, "facts")
    opened.write("Namn: Efternamn", "Åkesson")
    opened.keys("Tab")
    found = opened.thread.run(lambda desk: caseload.ids(desk, Filter(text="karim")))

    assert view(opened, case).participant.name.family == "Åkesson"
    assert found == [case]


def test_a_new_number_keeps_the_former_one(opened: OpenWindow, case: str) -> None:
    """R-49: from a coordination number to a personal number."""
    new = number(date(1990, 1, 1), "980")
    go_to(opened, "facts")
    opened.press("Ändra personnummer")
    opened.write("Nytt personnummer", new)
    opened.press("Spara numret")

    person = view(opened, case).participant
    assert person.identity.number == new
    assert [former.number for former in person.former_identities] == [NUMBER]


def test_a_number_that_somebody_else_has_is_not_taken(opened: OpenWindow, case: str) -> None:
    """E10: two people never share a number, not by a slip of the hand either."""
    other = Identity(kind="PNR", number=number(date(1985, 5, 5), "981"))
    opened.thread.run(lambda desk: caseload.add(desk, NewParticipant(given="Bo", identity=other)))
    go_to(opened, "facts")
    opened.press("Ändra personnummer")
    opened.write("Nytt personnummer", other.number)
    opened.press("Spara numret")

    assert "Det finns redan en deltagare med det här personnumret" in opened.texts()
    assert view(opened, case).participant.identity.number == NUMBER


def test_several_coaches_are_named(opened: OpenWindow, case: str) -> None:
    go_to(opened, "phase")
    opened.write("Handledare", "Anna Handledare, Bo Ek")
    opened.keys("Tab")

    assert view(opened, case).participant.coaches == ("Anna Handledare", "Bo Ek")


def test_a_consent_is_registered_and_taken_back(opened: OpenWindow, case: str) -> None:
    """R-34, R-36: whole, with what it is for; taken back in one step that says what follows."""
    go_to(opened, "consents")
    opened.press("Registrera samtycke")
    opened.press("Arbetsförmedlingen")
    opened.press("Ekonomi")
    opened.write("Vad ska de användas till?", "Planera arbetsträning")
    opened.write("Gäller till (valfritt)", "2026-04-01")
    opened.press("Muntligt")
    opened.keys("Ctrl+Return")
    given = view(opened, case).consents[0]
    words = opened.texts()
    opened.press("Ta tillbaka: Dela uppgifter med andra")
    opened.write("Hur togs det tillbaka?", "Vid mötet")
    opened.press("Ta tillbaka samtycket")

    assert given.scope.parties == ("AF",)
    assert given.scope.categories == ("EKONOMI",)
    assert "Går snart ut" in words
    assert view(opened, case).consents[0].scope.withdrawn_how == "Vid mötet"


def test_a_consent_without_purpose_is_not_taken(opened: OpenWindow, case: str) -> None:
    go_to(opened, "consents")
    opened.press("Registrera samtycke")
    opened.keys("Ctrl+Return")

    assert "Skriv vad uppgifterna ska användas till." in opened.texts()
    assert view(opened, case).consents == ()


def test_a_phase_out_of_the_usual_order_is_warned_about_and_taken(
    opened: OpenWindow, case: str
) -> None:
    """R-03: a warning, never a gate."""
    go_to(opened, "phase")
    screen = opened.screen
    assert isinstance(screen, CaseScreen)
    screen.phase.phase.box.setFocus()
    for _ in range(3):
        opened.keys("Down")
    warned = opened.texts()
    opened.press("Ändra fas")

    present = view(opened, case).present
    assert "Kartläggningen är inte klar." in warned
    assert present is not None
    assert present.status == "PAGAENDE"


def test_who_comes_back_begins_a_new_period(open_page: OpenPage, case: str,
                                            desk_thread: DeskThread) -> None:  # fmt: skip
    def end(desk: Desk) -> None:
        run = people.view(desk, case).present
        assert run is not None
        participation.set_status(desk, run.id, "AVSLUTAD")

    desk_thread.run(end)
    opened = open_page("case", {"case": case}, makes=MAKES)
    opened.keys("Ctrl+Return")

    statuses = [run.status for run in view(opened, case).participations]
    assert statuses == ["AVSLUTAD", "AKTUALISERAD"]


def test_leaving_begins_the_exit_form_once(opened: OpenWindow, case: str) -> None:
    opened.press("Avsluta insatsen")
    opened.keys("Alt+Left")
    opened.press("Avsluta insatsen")

    assert [d.form for d in view(opened, case).documents] == ["avslut"]


def test_a_follow_up_is_one_key_away(opened: OpenWindow, case: str) -> None:
    opened.keys("Ctrl+U")

    assert opened.gone[-1][0] == "form"
    assert [d.form for d in view(opened, case).documents] == ["uppfoljning"]


def test_the_timeline_shows_one_kind_alone(opened: OpenWindow, case: str) -> None:
    opened.thread.run(lambda desk: people.add_note(desk, case, "Om lagret"))
    opened.thread.run(lambda desk: filling.start(desk, case, "kartlaggning"))
    again = opened
    again.shell.go("case", {"case": case, "section": "timeline"})
    again.settle()
    screen = again.screen
    assert isinstance(screen, CaseScreen)
    screen.timeline.kinds.buttons[""].setFocus()
    again.keys("Right")
    again.keys("Space")

    assert "Om lagret" in again.texts()
    assert "Öppna" not in again.texts().split("\n")


def test_a_protected_person_stands_by_number_until_somebody_asks(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """R-52: name and contact are shown by choice, and that is in the log."""
    new = NewParticipant(given="Hemlig", family="Person", protected="SEKRETESSMARKERING")
    case = desk_thread.run(lambda desk: caseload.add(desk, new))
    opened = open_page("case", {"case": case, "section": "facts"}, makes=MAKES)
    before = opened.texts()
    opened.press("Visa uppgifterna")

    assert "Hemlig" not in before
    assert "Skyddade personuppgifter" in before
    assert "Hemlig" in opened.texts()
    assert audited(opened, "reveal") == 1
    assert a11y.audit(opened.screen) == []


def furnish(desk: Desk, case: str) -> None:
    """Something in every part."""
    people.add_note(desk, case, "Ringde. Vill prova på lagret.", kind="TELEFON")
    filling.start(desk, case, "kartlaggning")
    plan = planning.plan_of(desk, case)
    goal = planning.add_goal(desk, plan, "Arbetsträna 10 timmar i veckan")
    planning.add_activity(desk, goal, "PRAKTIK")
    scope = ConsentScope(
        parties=("AF", "FK"), categories=("EKONOMI", "INSATSER_PLANER"),
        purpose="Planera arbetsträning", start=date(2026, 1, 1), end=date(2026, 3, 18),
    )  # fmt: skip
    people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
    people.set_field(desk, case, "language", {"language": "fa", "needed": True})
    for form in ("mote", "kontakt", "insats", "placering", "remiss"):
        registers.begin(desk, form, case)
    desk.create("attachment", case, {"name": "cv.pdf", "media": "application/pdf", "size": 9})


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("size", [(1366, 728), (900, 560)])
def test_every_part_is_whole_for_keyboard_and_listener(
    open_page: OpenPage, desk_thread: DeskThread, case: str, section: str, size: tuple[int, int]
) -> None:
    desk_thread.run(lambda desk: furnish(desk, case))
    opened = open_page("case", {"case": case, "section": section}, makes=MAKES, size=size)
    if section == "consents":
        opened.press("Registrera samtycke")
    opened.keys("Ctrl+J")
    QApplication.processEvents()

    assert a11y.audit(opened.screen) == []
