"""The pages of disposal and of the log, from the first time that is set to the last paper."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from mia_ui.screens.disposal import DisposalPage
from mia_ui.screens.event_log import EventLogPage
from mia_ui.screens.preview import PreviewScreen
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from mia_desktop.domain.records.base import Period
from mia_desktop.services import (
    caseload,
    disposal,
    people,
)
from mia_desktop.services.desk import Desk
from tests.helpers.rights import dialog, kinds, save_at, saved_paper, with_a_past
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(with_a_past)


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file dialog says that things are to be saved."""
    return save_at(monkeypatch, tmp_path / "sparad")


def ended(desk: Desk, case: str) -> None:
    day = desk.clock.today() - timedelta(days=900)
    run = desk.of_case(case, "participation")[-1]
    desk.set(run, "status", "AVSLUTAD")
    desk.set(run, "period", Period(start=day, end=day))
    for record in desk.of_case(case, "note"):
        desk.remove(record)


def disposing(opened: OpenWindow) -> DisposalPage:
    assert isinstance(opened.screen, DisposalPage)
    return opened.screen


@pytest.mark.rule("R-43")
def test_times_are_the_offices_and_not_decided_at_first(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """What is no number is not kept; when all is decided, what is due is chosen."""
    desk_thread.run(lambda desk: ended(desk, case))
    opened = open_page("disposal")
    undecided = opened.texts()
    for row in disposing(opened).retention.rows.values():
        for text in ("fel", "12"):
            row.field.set_draft(text)
            row.field.left.emit()
    opened.settle()
    again = open_page("disposal")

    assert "Ej beslutat hur länge." in undecided
    assert set(desk_thread.run(disposal.retention).values()) == {12}
    assert disposing(again).propose.who.value() == [case]
    assert "retention" in desk_thread.run(kinds)


@pytest.mark.rule("R-44")
def test_a_proposal_needs_a_ground_and_shows_numbers(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """Nothing is proposed by a slip of hand, and nothing but counts is shown."""
    opened = open_page("disposal", {"case": case})
    propose = disposing(opened).propose
    propose.propose.click()
    no_ground = opened.texts()
    propose.who.set_value([])
    opened.press("Räkna vad som skulle tas bort")
    nobody = opened.texts()
    propose.who.set_value([case])
    opened.press("Räkna vad som skulle tas bort")
    opened.settle()

    assert "Skriv vilket beslut gallringen bygger på." in no_ground
    assert "Välj minst ett ärende." in nobody
    assert "utkast" in opened.texts()
    assert desk_thread.run(disposal.everything) == []


@pytest.mark.rule("R-44")
@pytest.mark.rule("R-45")
def test_a_name_and_a_typed_word_dispose_and_a_protocol_stays(
    open_page: OpenPage, desk_thread: DeskThread, case: str, saved: Path
) -> None:
    """The one deed that cannot be undone; after it a new key is offered."""
    desk_thread.run(lambda desk: disposal.propose(desk, [case], "Gallringsplan 1"))
    opened = open_page("disposal")
    page = disposing(opened)
    opened.press("Godkänn och gallra … Gallring 1")
    box = dialog(opened)
    page.by.set_value("Karin Chef")
    page.typed.set_value("gallra 1")
    page.typed.changed.emit()
    QApplication.processEvents()
    box.accept()
    opened.settle()
    done = opened.texts()
    opened.press("Byt nyckel")
    opened.settle()
    opened.press("Protokollet på papper … Gallring 1")
    text = saved_paper(opened, saved)

    assert "Gallringen är klar." in done
    assert "Karin Chef" in text
    assert {"disposal", "new_key"} <= set(desk_thread.run(kinds))
    assert desk_thread.run(caseload.count) == 0


@pytest.mark.rule("R-44")
def test_a_proposal_can_be_turned_down_and_gone_on_with(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """Coming from a participant it is chosen already; one that was stopped half way goes on."""
    opened = open_page("disposal", {"case": case})
    page = opened.screen
    assert isinstance(page, DisposalPage)
    chosen = page.propose.who.value()
    page.propose.ground.set_value("Begäran")
    page.propose.propose.click()
    opened.settle()
    opened.press("Avvisa Gallring 1")
    opened.settle()
    turned_down = opened.texts()
    opened.screen.back_wanted.emit()
    left = opened.gone[-1][0]

    def approved(desk: Desk) -> None:
        key = disposal.propose(desk, [case], "Begäran")
        disposal.approve(desk, key, "Karin Chef")

    desk_thread.run(approved)
    again = open_page("disposal")
    again.press("Fortsätt gallringen Gallring 2")
    again.settle()

    assert chosen == [case]
    assert "Avvisad" in turned_down
    assert "Gallrad" in again.texts()
    again.screen.back_wanted.emit()
    assert (left, again.gone[-1][0]) == ("case", "settings")


@pytest.mark.rule("R-42")
def test_the_log_is_narrowed_and_printed(
    open_page: OpenPage, desk_thread: DeskThread, case: str, saved: Path
) -> None:
    """What is chosen is what is printed, and the state of the chain stands first."""
    opened = open_page("event_log")
    page = opened.screen
    assert isinstance(page, EventLogPage)
    opened.settle()
    whole = opened.texts()
    page.kind.set_value("create")
    page.actor.set_value("Anna Handledare")
    page.number.set_value(desk_thread.run(lambda desk: people.number_of(desk, case)))
    page.since.set_value(desk_thread.clock.today())
    page.until.set_value(desk_thread.clock.today())
    page.kind.changed.emit()
    opened.settle()
    page.paper.click()
    went = opened.gone[-1]
    text = saved_paper(opened, saved)
    assert isinstance(opened.screen, PreviewScreen)
    opened.screen.back_wanted.emit()
    opened.settle()
    again = opened.screen
    assert isinstance(again, EventLogPage)

    assert "Loggen är hel" in whole
    assert went == ("preview", {"paper": "event_log", **again.here()})
    assert "Vad: La till" in text
    assert "Öppnade" not in text
    assert "Öppnade" not in [label.text() for label in again.findChildren(QLabel)]


@pytest.mark.rule("R-42")
def test_the_log_says_when_nothing_fits_and_when_it_was_changed(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """A line that somebody took away is told of, with its place."""
    opened = open_page("event_log")
    page = opened.screen
    assert isinstance(page, EventLogPage)
    opened.settle()
    page.number.set_value("XX-9999")
    page.number.left.emit()
    opened.settle()
    none = opened.texts()
    page.since.edit.setText("inte en dag")
    page.since.left.emit()
    opened.settle()
    desk_thread.run(lambda desk: desk.connection.execute("DELETE FROM audit WHERE n = 3"))
    page.since.edit.setText("")
    page.since.left.emit()
    opened.settle()

    assert "Inga händelser passar urvalet." in none
    assert "Loggen är bruten vid rad 4." in opened.texts()
    page.back_wanted.emit()
    assert opened.gone[-1][0] == "settings"


def test_no_place_chosen_saves_nothing(
    open_page: OpenPage, desk_thread: DeskThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Avbryt in the file dialog."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
    opened = open_page("preview", {"paper": "event_log"})
    page = opened.screen
    assert isinstance(page, PreviewScreen)
    opened.qtbot.waitUntil(page.save.isEnabled, timeout=20_000)
    page.save.click()
    opened.settle()

    assert "export" not in desk_thread.run(kinds)
