"""Idag: what is late comes first, and one key leads to the place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from mia_ui.screens.today import TodayScreen
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import RowButton
from pytestqt.qtbot import QtBot

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import caseload, filling, keeping, meetings, people, planning
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk, changes
from mia_desktop.services.meetings import Planned
from tests.helpers import a11y
from tests.helpers.caseloads import take_in
from tests.helpers.two_computers import Two
from tests.helpers.window import DeskThread, OpenWindow, blank, open_window
from tests.ui.screens.conftest import OpenPage

MAKES = {"today": TodayScreen}


def person(desk: Desk, given: str, *days: str) -> str:
    case = caseload.add(desk, NewParticipant(given=given, family="Karim"))
    plan = planning.plan_of(desk, case)
    planning.set_field(desk, plan, "follow_ups", list(days))
    return case


def fill(desk: Desk) -> None:
    """Somebody late, somebody today, a consent that ends, a contact after the end."""
    late = person(desk, "Amina", "2026-03-08")
    person(desk, "Bo", "2026-03-12")
    scope = ConsentScope(start=date(2026, 1, 1), end=date(2026, 3, 20), purpose="Planera")
    people.give_consent(desk, late, "INFO_EXCHANGE", scope, "MUNTLIGT")
    after = ConsentScope(start=date(2026, 1, 1), purpose="Veta hur det gick")
    people.give_consent(desk, late, "CONTACT_AFTER", after, "MUNTLIGT")
    desk.create("reminder", late, {"kind": "after_exit_1", "day": date(2026, 3, 14)})


@pytest.fixture
def opened(open_page: OpenPage, desk_thread: DeskThread, tmp_path: Path) -> OpenWindow:
    desk_thread.run(fill)
    desk_thread.run(lambda desk: keeping.copy_out(desk, tmp_path))
    return open_page("today", makes=MAKES)


def test_what_is_late_stands_first(opened: OpenWindow) -> None:
    words = opened.texts()
    groups = ["Försenat (1)", "Idag (1)", "Kommande 7 dagar (1)", "Samtycken som går ut (1)"]

    assert [group for group in words.split("\n") if group in groups] == groups
    assert "Torsdag 12 mars 2026 · 2 aktiva deltagare" in words


def test_one_key_leads_to_the_participant(opened: OpenWindow) -> None:
    opened.keys("Tab")
    opened.keys("Space")

    page, args = opened.gone[-1]
    assert (page, args["section"]) == ("case", "overview")


def test_a_consent_leads_to_the_consents(opened: OpenWindow) -> None:
    opened.press("Karim, Amina, Samtycke går ut · " + number(opened) + ", Om 8 dagar")

    assert opened.gone[-1][1]["section"] == "consents"


def number(opened: OpenWindow) -> str:
    row = opened.thread.run(lambda desk: caseload.due(desk, date(2026, 3, 10)))[0]
    return row.number


def test_a_contact_is_ticked_off_and_taken_back(opened: OpenWindow) -> None:
    """Whoever is not reached has nothing to be asked: it must not stand there for ever."""
    opened.press("Klar: Kontakt 1 mån efter avslut, Karim, Amina")
    gone = opened.texts()
    opened.shell.toast.undo.click()
    opened.settle()

    assert "Kontakt 1 mån efter avslut" not in gone
    assert "Kontakt 1 mån efter avslut" in opened.texts()


def test_a_contact_after_the_end_begins_its_form(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """One press from being reminded to writing down what was said (domain §4.5)."""

    def ended(desk: Desk) -> None:
        case = person(desk, "Amina")
        (run,) = desk.of_case(case, "participation")
        people.set_field(desk, run.id, "period", {"start": "2025-09-01", "end": "2026-02-12"})
        people.set_field(desk, run.id, "status", "AVSLUTAD")
        after = ConsentScope(start=date(2026, 1, 1), purpose="Veta hur det gick")
        people.give_consent(desk, case, "CONTACT_AFTER", after, "MUNTLIGT")
        desk.create("reminder", case, {"kind": "after_exit_1", "day": date(2026, 3, 12)})

    desk_thread.run(ended)
    opened = open_page("today", makes=MAKES)
    opened.press("Börja: Kontakt 1 mån efter avslut, Karim, Amina")
    opened.settle()
    page, args = opened.gone[-1]
    form = opened.thread.run(lambda desk: desk.get(args["document"]).values["form"]["id"])

    assert (page, form) == ("form", "efteruppfoljning")


def test_a_day_with_nothing_says_what_comes_next(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    desk_thread.run(lambda desk: person(desk, "Linda", "2026-04-16"))
    opened = open_page("today", makes=MAKES)

    assert "Inget som väntar idag." in opened.texts()
    assert "Nästa är Karim, Linda, 16 april 2026." in opened.texts()


@pytest.mark.parametrize("size", [(1366, 728), (900, 560)])
def test_the_page_is_whole_for_keyboard_and_listener(
    open_page: OpenPage, desk_thread: DeskThread, size: tuple[int, int]
) -> None:
    desk_thread.run(fill)
    opened = open_page("today", makes=MAKES, size=size)

    assert a11y.audit(opened.screen) == []


def test_a_vault_without_a_copy_is_told_of_and_one_button_leads_there(open_page: OpenPage) -> None:
    """A laptop in the water is the end of a caseload that nobody has copied."""
    opened = open_page("today", makes=MAKES)

    told = opened.texts()
    opened.press("Säkerhetskopior")

    assert "Det finns ingen säkerhetskopia." in told
    assert opened.gone[-1][0] == "backups"


def meeting(desk: Desk, case: str, time: str = "13:30", **more: str) -> None:
    meetings.plan(desk, Planned(case=case, day=date(2026, 3, 12), time=time, **more))


def test_enter_leads_to_where_a_form_was_left(open_page: OpenPage, desk_thread: DeskThread) -> None:
    """One key press to the section, not to the beginning of a form of fifteen (ux §1.6)."""

    def begun(desk: Desk) -> str:
        document = filling.start(desk, person(desk, "Amina"), "kartlaggning")
        filling.commit(desk, filling.open_document(desk, document), "registeredAF", {"v": "JA"})
        return document

    document = desk_thread.run(begun)
    opened = open_page("today", makes=MAKES)
    row = opened.screen.findChild(RowButton, "row-begun-0")
    assert row is not None
    said = row.accessibleName()
    row.setFocus()
    opened.keys("Return")

    page, args = opened.gone[-1]
    assert (page, args["document"]) == ("form", document)
    assert args["section"]
    assert "avsnittet" in said
    assert "Påbörjat" in said


def test_a_follow_up_is_begun_from_its_row(open_page: OpenPage, desk_thread: DeskThread) -> None:
    desk_thread.run(lambda desk: person(desk, "Amina", "2026-03-08"))
    opened = open_page("today", makes=MAKES)
    opened.press("Börja: Uppföljning av planen, Karim, Amina")

    assert opened.gone[-1][0] == "form"


def test_meetings_of_the_day_stand_by_time_and_are_counted(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """In the morning one look tells when to leave the house."""

    def two(desk: Desk) -> None:
        case = person(desk, "Amina")
        meeting(desk, case, "13:30", place="Biblioteket")
        meeting(desk, case, "09:00", text="Trepartssamtal")

    desk_thread.run(two)
    opened = open_page("today", makes=MAKES)
    rows = [row.accessibleName() for row in opened.screen.findChildren(RowButton)]

    assert rows[0].startswith("Karim, Amina, Trepartssamtal · ")
    assert rows[0].endswith(", 09.00")
    assert "Biblioteket" in rows[1]
    assert "2 möten idag" in opened.texts()


def test_insert_plans_a_meeting(open_page: OpenPage) -> None:
    """Insert is a new row in every list (decisions P11)."""
    opened = open_page("today", makes=MAKES | {"calendar": blank("calendar")})
    opened.keys("Ins")

    assert opened.gone[-1] == ("calendar", {"new": "meeting"})


def test_ten_rows_stand_and_one_key_shows_the_others(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """A long list must not push what comes below it out of sight; nothing is out of reach."""
    days = [f"2026-02-{day:02}" for day in range(1, 26)]
    desk_thread.run(lambda desk: person(desk, "Amina", *days))
    opened = open_page("today", makes=MAKES)
    before = len(opened.screen.findChildren(RowButton))
    opened.press("Visa alla 25: Försenat")
    rows = [row for row in opened.screen.findChildren(RowButton) if row.isVisible()]

    assert before == 10
    assert len(rows) == 25
    assert rows[10].hasFocus()


@pytest.mark.rule("R-26")
def test_a_contact_that_no_consent_allows_is_one_quiet_line(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """Nobody calls, and nobody wonders why it does not come up."""

    def gone(desk: Desk) -> None:
        case = person(desk, "Amina")
        run = desk.of_case(case, "participation")[0]
        period = {"start": "2025-01-01", "end": "2026-02-10"}
        desk.put(*changes("participation", case, run.id, {"status": "AVSLUTAD", "period": period}))

    desk_thread.run(gone)
    opened = open_page("today", makes=MAKES)

    assert "1 mån efter avslut: Karim, Amina" in opened.texts()
    assert "har inte samtyckt till kontakt." in opened.texts()
    assert not opened.screen.findChildren(RowButton)


@pytest.mark.rule("R-52")
def test_a_protected_person_is_a_number_on_the_page(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """The laptop stands open on the table in the morning meeting."""

    def hidden(desk: Desk) -> None:
        new = NewParticipant(given="Hemlig", family="Person", protected="ANNAT_SKYDD")
        case = caseload.add(desk, new)
        meeting(desk, case, place="Storgatan 1")
        plan = planning.plan_of(desk, case)
        planning.set_field(desk, plan, "follow_ups", ["2026-03-08"])

    desk_thread.run(hidden)
    opened = open_page("today", makes=MAKES)
    said = opened.texts() + " ".join(w.accessibleName() for w in a11y.stops(opened.screen))

    assert "(skyddade uppgifter)" in said
    assert "Hemlig" not in said
    assert "Storgatan" not in said


def test_a_consent_of_this_week_stands_at_the_top(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    def ending(desk: Desk) -> None:
        for given, day in (("Amina", 18), ("Bo", 16)):
            scope = ConsentScope(start=date(2026, 1, 1), end=date(2026, 3, day), purpose="Planera")
            people.give_consent(desk, person(desk, given), "INFO_EXCHANGE", scope, "MUNTLIGT")

    desk_thread.run(ending)
    opened = open_page("today", makes=MAKES)
    told = opened.texts()
    opened.press("Öppna samtycke")

    assert "2 samtycken går ut inom 7 dagar, det första om 4 dagar" in told
    assert "Karim, Bo, " in told
    assert opened.gone[-1][1]["section"] == "consents"


def test_af_s_plan_is_renewed_with_one_key_and_taken_back(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    def mapped(desk: Desk) -> None:
        document = filling.start(desk, person(desk, "Amina"), "kartlaggning")
        for address, value in (("actionPlanAF", "JA"), ("actionPlanAFDate", "2025-09-20")):
            filling.commit(desk, filling.open_document(desk, document), address, {"v": value})

    desk_thread.run(mapped)
    opened = open_page("today", makes=MAKES)
    before = opened.texts()
    opened.press("Förnyad idag: AF:s handlingsplan ska förnyas, Karim, Amina")
    after = opened.texts()
    opened.shell.toast.undo.click()
    opened.settle()

    assert "Planer att förnya (1)" in before
    assert "Planer att förnya (1)" not in after
    assert "Planer att förnya (1)" in opened.texts()


def test_what_the_office_has_not_been_given_is_told_of(
    tmp_path: Path, qtbot: QtBot, theme: Theme
) -> None:
    """Neither changes nor a bundle without receipt are forgotten on the laptop."""
    two = Two(tmp_path)
    two.introduce()
    two.anna.run(take_in)
    two.bundle()
    two.anna.run(lambda desk: take_in(desk, "Bo"))
    two.anna.clock.forward(days=15)
    opened = open_window(qtbot, two.anna, theme, "today", makes=MAKES)
    rows = [row.accessibleName() for row in opened.screen.findChildren(RowButton)]
    opened.screen.findChildren(RowButton)[-1].click()
    opened.settle()
    page = opened.gone[-1][0]
    opened.close()
    two.close()

    assert any("att lämna, Sedan 12 mars 2026, Inte lämnat" in row for row in rows)
    assert any(row.startswith("Kvittens väntar, ") for row in rows)
    assert page == "hand_over"
