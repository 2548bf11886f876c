"""Deviations and good examples at the screen: written by the handledare, moved by the office."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from mia_ui.models import deviations as words
from mia_ui.screens.deviation_board import FORMAT, Card, Lane
from mia_ui.screens.deviation_form import NEW, DeviationForm
from mia_ui.screens.deviations import DeviationsPage
from mia_ui.theme import Theme
from mia_ui.widgets.choice import SafeCombo
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mia_desktop.services import deviations, drafting
from mia_desktop.services.deviations import Written
from tests.helpers import a11y
from tests.helpers.caseloads import take_in
from tests.helpers.federations import key_of
from tests.helpers.two_computers import Two, wait
from tests.helpers.window import OpenWindow, open_window
from tests.ui.screens.conftest import OpenPage

WAITING = Written(
    kind="AVVIKELSE", category="VANTETID", parties=("AF", "FK"),
    what="Två myndigheter väntar på varandras beslut.", effect="Insatsen börjar inte.",
    idea="Ett gemensamt möte.", level="STYRGRUPP",
)  # fmt: skip
WORKED = Written(kind="GULDKORN", category="BEMOTANDE", parties=(), what="Ett möte i lugn takt.")


@pytest.fixture
def at(two: Two, open_at: OpenPage) -> OpenPage:
    def run(who: str, page: str, **more: Any) -> OpenWindow:
        return open_at(getattr(two, who), page, **more)

    return run


def choose(window: OpenWindow, name: str, text: str) -> None:
    box = window.find(name, SafeCombo)
    assert isinstance(box, SafeCombo)
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
    window.settle()


def form_of(window: OpenWindow) -> DeviationForm:
    page = window.screen
    assert isinstance(page, DeviationsPage)
    assert page.form is not None
    return page.form


def test_what_is_missing_is_said_and_then_it_is_kept(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """Area and what happened are asked for; the rest is as the person likes."""
    window = at("anna", "deviations")
    empty = window.texts()
    window.press("Skriv en ny")
    window.press("Spara")
    missing = window.texts()
    choose(window, "Område", "Väntetid")
    choose(window, "Lyfts till", "Styrgrupp")
    window.write("Vad hände? Utan personuppgifter", "Beslutet dröjde.")
    window.press("Spara")
    window.settle()
    (kept,) = two.anna.run(deviations.everything)

    assert "Inget skrivet än." in empty
    assert "Fel: Välj ett område." in missing
    assert "Fel: Skriv vad som hände." in missing
    assert (kept.what, kept.category, kept.level) == ("Beslutet dröjde.", "VANTETID", "STYRGRUPP")
    assert "lyfts till styrgrupp" in window.texts()


@pytest.mark.rule("R-63")
def test_a_name_is_marked_and_replaced(two: Two, at: Callable[..., OpenWindow]) -> None:
    """Underlined where it stands, said over the field, and one press puts it right."""
    two.anna.run(lambda desk: take_in(desk, "Amina"))
    window = at("anna", "deviations")
    window.press("Skriv en ny")
    choose(window, "Område", "Bemötande")
    window.write("Vad hände? Utan personuppgifter", "Aminas handläggare, 900101-2382, teg.")
    window.press("Spara")
    window.settle()
    stopped = window.texts()
    edit = form_of(window).areas["what"].edit
    marked = [mark.cursor.selectedText() for mark in edit.extraSelections()]
    window.press("Ersätt det som hittades i: Vad hände? Utan personuppgifter")
    window.settle()
    (kept,) = two.anna.run(deviations.everything)

    assert "Det här kan peka ut någon: ”Aminas”, ”900101-2382”" in stopped
    assert marked == ["Aminas", "900101-2382"]
    assert kept.what == "[personen] handläggare, [numret], teg."


@pytest.mark.rule("R-63")
def test_a_word_that_is_no_name_is_said_to_be_none(two: Two, at: Callable[..., OpenWindow]) -> None:
    """Asked once, and remembered with the text."""
    two.anna.run(lambda desk: take_in(desk, "Björn"))
    window = at("anna", "deviations")
    window.press("Skriv en ny")
    choose(window, "Område", "Annat")
    window.write("Vad hände? Utan personuppgifter", "Björn i loggan skrämde.")
    window.press("Spara")
    window.settle()
    window.press("”Björn” är inget namn")
    window.settle()
    (kept,) = two.anna.run(deviations.everything)

    assert kept.cleared == ("Björn",)


def test_a_half_written_text_is_there_again(two: Two, at: Callable[..., OpenWindow]) -> None:
    """Left in the middle of a word: the next time the form is opened it stands there."""
    window = at("anna", "deviations")
    window.press("Skriv en ny")
    window.write("Förslag (valfritt)", "Ett gemensamt")
    window.press("Skriv klart senare")
    window.settle()
    drafts = two.anna.run(lambda desk: drafting.pending(desk, ""))
    window.press("Skriv en ny")

    assert drafts[(NEW, "idea")] == "Ett gemensamt"
    assert form_of(window).areas["idea"].text() == "Ett gemensamt"


def test_one_is_changed_removed_and_brought_back(two: Two, at: Callable[..., OpenWindow]) -> None:
    """The toast takes it back."""
    two.anna.run(lambda desk: deviations.save(desk, WAITING))
    window = at("anna", "deviations")
    name = f"Ändra: {WAITING.what}"
    window.press(name)
    window.write("Vad blev följden? (valfritt)", "Ingen följd.")
    window.press("Spara")
    window.settle()
    (changed,) = two.anna.run(deviations.everything)
    window.press(name)
    window.press("Ta bort")
    window.settle()
    gone = two.anna.run(deviations.everything)
    window.shell.toast.undo.click()
    window.settle()

    assert changed.effect == "Ingen följd."
    assert gone == []
    assert len(two.anna.run(deviations.everything)) == 1


@pytest.mark.rule("R-63")
def test_the_hand_over_shows_the_words_and_what_stays(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """As the office will read them; a text that names somebody by now stays, and says so."""
    two.anna.run(lambda desk: deviations.save(desk, WAITING))
    two.anna.run(
        lambda desk: deviations.save(
            desk, Written(kind="AVVIKELSE", category="ANNAT", parties=(), what="Zeinab väntade.")
        )
    )
    two.anna.run(lambda desk: take_in(desk, "Zeinab", consent=False))
    texts = at("anna", "hand_over").texts()
    mine = at("anna", "deviations").texts()

    assert "Avvikelser och guldkorn, mars 2026" in texts
    assert WAITING.what in texts
    assert "Zeinab väntade." not in texts
    assert "1 avvikelser nämner någon i din lista." in texts
    assert "Stannar här" in mine


def handed_in(two: Two) -> None:
    two.anna.run(lambda desk: deviations.save(desk, WAITING))
    two.anna.run(lambda desk: deviations.save(desk, WORKED))
    two.read(two.bundle())


def test_the_board_is_moved_through_by_keys(two: Two, at: Callable[..., OpenWindow]) -> None:
    """Right, right again, and back by the toast; the handledare sees it with the receipt."""
    handed_in(two)
    window = at("office", "deviation_board")
    before = window.texts()
    window.press(f"Flytta till Lyft: {WAITING.what}")
    window.settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    stop = focus.accessibleName()
    window.keys("Space")
    window.settle()
    (done,) = [d for d in two.office.run(deviations.everything) if d.what == WAITING.what]
    window.shell.toast.undo.click()
    window.settle()

    assert "Ny (2)" in before
    assert "Kvarstår (0)" in before
    assert stop == f"Flytta till Åtgärdad: {WAITING.what}"
    assert done.status == "ATGARDAD"
    assert "Lyft (1)" in window.texts()


def test_a_card_is_dropped_into_another_column(two: Two, at: Callable[..., OpenWindow]) -> None:
    """By mouse the same; what is no card is not taken."""
    handed_in(two)
    window = at("office", "deviation_board")
    each = next(d for d in two.office.run(deviations.everything) if d.what == WORKED.what)
    lane = window.screen.findChildren(Lane)[-1]
    data = QMimeData()
    data.setData(FORMAT, each.id.encode())
    button, keys, move = (
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction,
    )  # fmt: skip
    lane.dragEnterEvent(QDragEnterEvent(QPoint(), move, data, button, keys))
    lane.dropEvent(QDropEvent(QPointF(), move, data, button, keys))
    window.settle()

    kept = {d.what: d.status for d in two.office.run(deviations.everything)}
    assert kept[WORKED.what] == "KVARSTAR"
    assert len(window.screen.findChildren(Card)) >= 2


def test_the_board_is_narrowed(two: Two, at: Callable[..., OpenWindow]) -> None:
    """By kind, area, party and level."""
    handed_in(two)
    window = at("office", "deviation_board")
    seen: dict[str, bool] = {}
    for name, text in (
        ("Slag", "Guldkorn"), ("Slag", "Alla"), ("Område", "Väntetid"), ("Område", "Alla"),
        ("Part", "Försäkringskassan"), ("Part", "Alla"), ("Lyfts till", "Förbundet"),
    ):  # fmt: skip
        choose(window, name, text)
        seen[f"{name} {text}"] = WAITING.what in window.texts()

    assert seen == {
        "Slag Guldkorn": False, "Slag Alla": True, "Område Väntetid": True, "Område Alla": True,
        "Part Försäkringskassan": True, "Part Alla": True, "Lyfts till Förbundet": False,
    }  # fmt: skip


def test_an_empty_board_says_where_they_come_from(two: Two, at: Callable[..., OpenWindow]) -> None:
    """An empty page looks broken."""
    assert "Inga avvikelser eller guldkorn än." in at("office", "deviation_board").texts()


def test_a_receipt_says_that_there_is_an_answer(two: Two, at: Callable[..., OpenWindow]) -> None:
    """The author need not go and look for it."""
    handed_in(two)
    (first, *_) = two.office.run(deviations.everything)
    two.office.run(lambda desk: deviations.move(desk, first.id, "LYFT"))
    two.anna.clock.forward(minutes=1)
    two.office.clock.forward(minutes=1)
    receipt = two.receipt()
    from mia_desktop.services import ingest

    taken = two.anna.run(lambda desk: ingest.ingest(desk, receipt.read_bytes()))
    texts = at("anna", "deviations").texts()

    assert taken.told.answered == 1
    assert "Lyft" in texts
    assert two.anna.run(key_of)


def test_every_code_has_words() -> None:
    """Chips say a state in a word."""
    assert words.kind("GULDKORN") == ("Guldkorn", "accent")
    assert words.status("ATGARDAD", "sv") == ("Åtgärdad", "success")
    assert words.category("", "sv") == ""


@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (1024, 640)), (2.0, (1366, 728))], ids=["100", "200"]
)
def test_nothing_is_nameless_small_or_cut(
    qtbot: QtBot, qapp: QApplication, two: Two, scale: float, size: tuple[int, int]
) -> None:
    """The form with a finding, and the board, at the sizes that are promised."""
    handed_in(two)
    two.anna.run(lambda desk: take_in(desk, "Amina", consent=False))
    theme = Theme("ljus", scale)
    theme.apply(qapp)
    found: dict[str, list[str]] = {}
    for who, page in (("anna", "deviations"), ("office", "deviation_board")):
        window = open_window(qtbot, getattr(two, who), theme, page, size=size)
        if page == "deviations":
            window.press("Skriv en ny")
            choose(window, "Område", "Annat")
            window.write("Vad hände? Utan personuppgifter", "Amina teg.")
            window.press("Spara")
            wait(window, "Det här kan peka ut någon")
        for _ in range(3):
            window.settle()
        found[page] = a11y.audit(window.window)
        window.close()
    qapp.setStyleSheet("")
    theme.close()

    assert found == {page: [] for page in found}
