"""Kontrollera svaren: read through, put right, made final, put on paper."""

from __future__ import annotations

from functools import partial

import pytest
from mia_ui.widgets.banner import ErrorSummary
from PySide6.QtWidgets import QApplication

from mia_desktop.services import filling, people
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from tests.helpers import a11y, fillings
from tests.helpers.keys import focus
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def document(desk_thread: DeskThread, case: str) -> str:
    return desk_thread.run(partial(filling.start, case=case, form_id="kartlaggning"))


def answered(thread: DeskThread, document: str, *, ready: bool = True) -> None:
    def work(desk: Desk) -> None:
        opened = filling.open_document(desk, document)
        if ready:
            fillings.ready(desk, opened)
        fillings.answer(desk, opened, "housing", "ANDRAHAND")
        fillings.answer(desk, opened, "sipExists", "JA")
        fillings.answer(desk, opened, "sipResponsible", "Kommunen")
        fillings.answer(desk, opened, "sipExists", "NEJ")

    thread.run(work)


def kept(opened: OpenWindow, document: str) -> Filling:
    return opened.thread.run(partial(filling.open_document, document=document))


def test_every_answer_stands_there_with_the_way_to_change_it(
    open_page: OpenPage, desk_thread: DeskThread, document: str
) -> None:
    """Blank ones too: what was not said is seen before it is final."""
    answered(desk_thread, document)
    opened = open_page("check_answers", {"document": document})
    words = opened.texts()

    assert "Hyr i andra hand" in words
    assert "Ej besvarat" in words
    assert "Amina" in words
    assert "Amina" not in opened.screen.window_title()


def test_change_leads_to_its_question(
    open_page: OpenPage, desk_thread: DeskThread, document: str
) -> None:
    answered(desk_thread, document)
    opened = open_page("check_answers", {"document": document})
    opened.press("Ändra: Hur bor du i dag?")

    assert opened.gone[-1] == (
        "form", {"document": document, "section": "boende", "question": "housing",
        "then": "check_answers",
    },
    )  # fmt: skip
    assert opened.screen.isAncestorOf(focus())


def test_it_is_made_final_by_one_key(
    open_page: OpenPage, desk_thread: DeskThread, document: str, case: str
) -> None:
    """Ctrl+Enter is the page's main button; what was hidden is no part of it."""
    answered(desk_thread, document)
    opened = open_page("check_answers", {"document": document})
    opened.keys("Ctrl+Return")
    final = kept(opened, document)

    assert final.is_complete
    assert final.session.stored("sipResponsible") is None
    assert opened.gone[-1] == ("case", {"case": case})
    assert opened.told.toasts == ["Slutfört. Versionen är låst."]


def test_what_is_missing_keeps_it_open_and_is_led_to(
    open_page: OpenPage, desk_thread: DeskThread, document: str
) -> None:
    answered(desk_thread, document, ready=False)
    opened = open_page("check_answers", {"document": document})
    opened.keys("Ctrl+Return")
    (summary,) = opened.screen.findChildren(ErrorSummary)
    texts = [link.text() for link in summary.links]
    in_summary = summary.isAncestorOf(focus())
    summary.links[0].setFocus()
    opened.keys("Space")

    assert in_summary
    assert texts[0].startswith("Svara på: har du fått veta")
    assert not kept(opened, document).is_complete
    assert opened.gone[-1] == (
        "form", {"document": document, "section": "grunduppgifter", "question": "informed",
        "then": "check_answers",
    },
    )  # fmt: skip


def test_sections_that_are_not_marked_are_named_and_stop_nobody(
    open_page: OpenPage, desk_thread: DeskThread, document: str
) -> None:
    """R-03: a hint, never a gate."""
    answered(desk_thread, document)
    opened = open_page("check_answers", {"document": document})

    assert "Inte markerade som klara: Grunduppgifter" in opened.texts()


def test_the_answers_can_be_seen_on_paper(
    open_page: OpenPage, desk_thread: DeskThread, document: str
) -> None:
    answered(desk_thread, document)
    opened = open_page("check_answers", {"document": document})
    opened.press("Visa på papper")
    opened.qtbot.waitUntil(lambda: "Det här står inte på papperet" in opened.texts())
    opened.press("Tillbaka till Kontrollera svaren")

    assert [page for page, _ in opened.gone] == ["check_answers", "preview", "check_answers"]


def test_a_finished_form_can_only_be_read_and_printed(
    open_page: OpenPage, desk_thread: DeskThread, document: str
) -> None:
    answered(desk_thread, document)
    desk_thread.run(lambda desk: filling.complete(desk, filling.open_document(desk, document)))
    opened = open_page("check_answers", {"document": document})
    names = [a11y.spoken(stop) for stop in a11y.stops(opened.screen)]

    assert "Visa på papper" in names
    assert not [name for name in names if name.startswith(("Ändra", "Slutför"))]


def test_an_exit_form_ends_the_participation(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """Nobody has to say the same thing twice (domain §4.3)."""
    document = desk_thread.run(partial(filling.start, case=case, form_id="avslut"))

    def work(desk: Desk) -> None:
        opened = filling.open_document(desk, document)
        fillings.answer(desk, opened, "exitDate", "2026-03-12")
        fillings.answer(desk, opened, "exitReason", "ARBETE")

    desk_thread.run(work)
    opened = open_page("check_answers", {"document": document})
    opened.keys("Ctrl+Return")
    run = opened.thread.run(lambda desk: people.view(desk, case).present)

    assert run is not None
    assert run.status == "AVSLUTAD"


@pytest.mark.parametrize("ready", [True, False])
def test_the_audit_finds_nothing(
    open_page: OpenPage, desk_thread: DeskThread, document: str, ready: bool
) -> None:
    answered(desk_thread, document, ready=ready)
    opened = open_page("check_answers", {"document": document})
    if not ready:
        opened.keys("Ctrl+Return")
    QApplication.processEvents()

    assert a11y.audit(opened.screen) == []
