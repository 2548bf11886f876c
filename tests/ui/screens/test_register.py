"""The office's register: what is missing, who may write to whom, who is shut out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mia_ui.theme import Theme
from mia_ui.widgets.choice import SafeCombo
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from mia_desktop.services import people, register
from tests.helpers.caseloads import take_in
from tests.helpers.desks import new_desk
from tests.helpers.federations import admit, key_of
from tests.helpers.two_computers import Two, wait
from tests.helpers.window import OpenWindow, open_window


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    made.introduce()
    yield made
    made.close()


@pytest.fixture
def at(qtbot: QtBot, theme: Theme, two: Two) -> Iterator[Callable[..., OpenWindow]]:
    windows: list[OpenWindow] = []

    def run(page: str, args: dict[str, str] | None = None, **more: Any) -> OpenWindow:
        windows.append(open_window(qtbot, two.office, theme, page, args, **more))
        return windows[-1]

    yield run
    for window in windows:
        window.close()

    assert [window.told.troubles for window in windows] == [[] for _ in windows]


def let_bo_in(two: Two, folder: Path) -> str:
    """One more handledare, whose card the office has confirmed; returns the key."""
    from mia_desktop.services import access, identity

    def make() -> tuple[bytes, str]:
        desk = new_desk(folder / "bo", person="Bo Handledare", clock=two.office.clock)
        desk.decide(identity.FEDERATION, "Samordningsförbundet Prov")
        found = identity.my_card(desk).raw, key_of(desk)
        access.leave(desk)
        return found

    card, key = make()
    two.office.run(lambda desk: admit(desk, card))
    return key


def handed_in(two: Two, *names: str) -> list[str]:
    cases = [two.anna.run(lambda desk, n=n: take_in(desk, n)) for n in names]
    two.read(two.bundle())
    return cases


def test_the_card_of_a_computer_says_what_is_missing(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """In words, and what to do about it."""
    window = at("register")
    before = window.texts()
    handed_in(two, "Amina")
    after = at("register").texts()

    assert "Inget paket har kommit än." in before
    assert "Volymer för andra halvåret 2025 saknas." in before
    assert "Kvittens är inte skriven för det senaste paketet." in after
    assert "för 1 deltagare" in after


def test_the_number_of_a_card_is_shown_when_it_is_asked_for(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """Over the telephone, group by group."""
    window = at("register")
    (line,) = two.office.run(register.lines)
    hidden = window.texts()
    window.press("Visa kontrollnumret: Anna Handledare")
    shown = window.texts()
    window.press("Dölj kontrollnumret: Anna Handledare")

    assert line.number[0] not in hidden
    assert all(group in shown for group in line.number)
    assert line.number[0] not in window.texts()


def test_approval_for_protected_persons_is_given_and_taken_back(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """A decision with a day, seen on the card (R-30)."""
    window = at("register")
    window.press("Godkänn för skyddade personuppgifter: Anna Handledare")
    wait(window, "Godkänd för skyddade personuppgifter sedan 12 mars 2026")
    window.press("Ta bort godkännande för skyddade: Anna Handledare")
    wait(window, "Godkänn för skyddade personuppgifter")

    assert two.office.run(register.lines)[0].approved == ""


def test_shutting_out_is_taken_back_by_the_safe_answer(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """What it means is said in words before it is done."""
    window = at("register")
    window.press("Spärra datorn: Anna Handledare")
    asked = window.texts()
    window.press("Behåll: Anna Handledare")

    assert "Det som redan finns på datorn kan den läsa som har lösenfrasen." in asked
    assert two.office.run(register.lines)[0].revoked == ""


def test_participants_are_moved_to_another_handledare(
    two: Two, at: Callable[..., OpenWindow], tmp_path: Path
) -> None:
    """From the register: chosen, moved, and taken back from the toast."""
    cases = handed_in(two, "Amina", "Cilla")
    key = let_bo_in(two, tmp_path)
    anna = two.anna.run(key_of)
    window = at("register")
    window.press("Deltagare (2) …: Anna Handledare")
    wait(window, "Deltagare hos Anna Handledare")
    window.press("Flytta")
    wait(window, "Välj först vilka deltagare som ska flyttas.")
    window.press("Välj alla")
    box = window.find("Flytta de valda till", SafeCombo)
    assert isinstance(box, SafeCombo)
    assert [box.itemData(row) for row in range(box.count())] == [key]
    window.press("Flytta")
    wait(window, "2 deltagare är flyttade.")
    moved = [two.office.run(lambda desk, c=c: register.whose(desk, c).keys) for c in cases]
    window.shell.toast.undo.click()
    window.settle()

    assert moved == [(key,), (key,)]
    assert [two.office.run(lambda desk, c=c: register.whose(desk, c).keys) for c in cases] == [
        (anna,), (anna,),
    ]  # fmt: skip


def test_one_participant_can_be_two_handledare_s(
    two: Two, at: Callable[..., OpenWindow], tmp_path: Path
) -> None:
    """Cover for an ill colleague: both may write; none at all is not saved."""
    (case,) = handed_in(two, "Amina")
    key = let_bo_in(two, tmp_path)
    two.office.run(lambda desk: people.set_field(desk, case, "protected", "SEKRETESSMARKERING"))
    window = at("assign", {"case": case})
    boxes = {b.text(): b for b in window.screen.findChildren(QCheckBox)}
    QTest.keyClick(boxes["Anna Handledare"], Qt.Key.Key_Space)
    window.press("Spara")
    unchosen = window.texts()
    for box in boxes.values():
        QTest.keyClick(box, Qt.Key.Key_Space)
    window.press("Spara")
    wait(window, "Sparat: handledarna får veta det med nästa kvittens.")

    assert "Fel: Välj minst en handledare." in unchosen
    assert "lämnas de bara till den som är godkänd" in window.texts()
    assert "Amina" not in window.texts()
    assert len(two.office.run(lambda desk: register.whose(desk, case).keys)) == 2
    assert key in two.office.run(lambda desk: register.whose(desk, case).keys)


def test_a_computer_without_participants_says_so(two: Two, at: Callable[..., OpenWindow]) -> None:
    """And leads back to the register."""
    key = two.anna.run(key_of)
    window = at("assign", {"key": key})
    empty = window.texts()
    window.press("Till registret")

    assert "Inga deltagare här." in empty
    assert window.gone[-1][0] == "register"


def test_where_nobody_else_is_confirmed_there_is_nobody_to_move_to(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """Said in words instead of an empty list."""
    handed_in(two, "Amina")
    window = at("assign", {"key": two.anna.run(key_of)})

    assert "Det finns ingen annan bekräftad dator att flytta till." in window.texts()
