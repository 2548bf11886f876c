"""Idag: what is late comes first, and one key leads to the place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from mia_ui.screens.today import TodayScreen

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import caseload, keeping, people, planning
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from tests.helpers import a11y
from tests.helpers.window import DeskThread, OpenWindow
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
    """A contact has no form of its own: without this it would stand there for ever."""
    opened.press("Klar: Kontakt 1 mån efter avslut, Karim, Amina")
    gone = opened.texts()
    opened.shell.toast.undo.click()
    opened.settle()

    assert "Kontakt 1 mån efter avslut" not in gone
    assert "Kontakt 1 mån efter avslut" in opened.texts()


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
