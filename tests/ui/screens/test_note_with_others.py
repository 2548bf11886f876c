"""A note of a conversation with others is under the same gate as a meeting (R-17, R-36)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from mia_ui.screens.case import CaseScreen
from PySide6.QtWidgets import QPlainTextEdit

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import people
from mia_desktop.services.desk import Desk
from tests.helpers import a11y, fillings
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

MAKES = {"case": CaseScreen}


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def opened(open_page: OpenPage, case: str) -> OpenWindow:
    return open_page("case", {"case": case}, makes=MAKES)


def screen(opened: OpenWindow) -> CaseScreen:
    assert isinstance(opened.screen, CaseScreen)
    return opened.screen


def consent(desk: Desk, case: str, *about: str) -> None:
    scope = ConsentScope(
        parties=("AF",), categories=about, purpose="Planera", start=date(2026, 1, 1),
        end=date(2026, 12, 31),
    )  # fmt: skip
    people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")


def choose(opened: OpenWindow, kind: str) -> None:
    field = screen(opened).note.kind
    field.set_value(kind)
    field.changed.emit()
    opened.settle()


def with_others(opened: OpenWindow, *there: str) -> None:
    """Begin a note of a conversation with these."""
    opened.keys("Ctrl+J")
    panel = screen(opened).note
    choose(opened, "TREPART")
    for party in there:
        panel.parties.buttons[party].click()
    opened.settle()


def kept(opened: OpenWindow, case: str) -> list[dict[str, Any]]:
    found = opened.thread.run(lambda desk: desk.of_case(case, "note"))
    return [dict(one.values) for one in found]


def is_closed(opened: OpenWindow) -> bool:
    edit = opened.find("Anteckning", QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)
    return edit.isReadOnly()


@pytest.mark.rule("R-17")
def test_without_consent_nothing_is_noted(opened: OpenWindow, case: str) -> None:
    """The same words as in a meeting, before anything is written."""
    with_others(opened, "AF")
    words = opened.texts()
    opened.keys("Ctrl+Return")

    assert "Arbetsförmedlingen har inget samtycke. Anteckna inget från samtalet." in words
    assert is_closed(opened)
    assert kept(opened, case) == []
    assert a11y.audit(screen(opened).note) == []


@pytest.mark.rule("R-17")
def test_with_consent_it_says_what_may_be_noted(
    opened: OpenWindow, case: str, desk_thread: DeskThread
) -> None:
    """And who was there is kept with the note."""
    desk_thread.run(lambda desk: consent(desk, case, "EKONOMI", "BOENDE"))
    with_others(opened, "AF")
    assert "Anteckna bara det som alla får veta något om: ekonomi, boende." in opened.texts()
    opened.write("Anteckning", "Kom överens om budget")
    opened.keys("Ctrl+Return")

    (note,) = kept(opened, case)
    assert (note["kind"], note["parties"], note["text"]) == (
        "TREPART", ["AF"], "Kom överens om budget",
    )  # fmt: skip


def test_who_was_there_has_to_be_said(opened: OpenWindow, case: str) -> None:
    """Without it nobody can tell who may know."""
    with_others(opened)
    opened.write("Anteckning", "Vi pratade")
    opened.keys("Ctrl+Return")

    assert "Välj vilka fler som var med." in opened.texts()
    assert kept(opened, case) == []


def test_a_consent_without_a_topic_opens_none(
    opened: OpenWindow, case: str, desk_thread: DeskThread
) -> None:
    """A general consent is none (R-35)."""
    desk_thread.run(lambda desk: consent(desk, case))
    with_others(opened, "AF")

    assert "Det finns inget ämne som alla får veta något om." in opened.texts()


def test_other_notes_are_asked_nothing(opened: OpenWindow, case: str) -> None:
    """A telephone call with the participant is a call between two; the text stays meanwhile."""
    with_others(opened, "AF")
    choose(opened, "TELEFON")
    opened.write("Anteckning", "Ringde")
    opened.keys("Ctrl+Return")

    assert [note["kind"] for note in kept(opened, case)] == ["TELEFON"]
    assert "parties" not in kept(opened, case)[0]
