"""Jag har en inbjudan: the number makes sure of the file, and the card goes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from mia_ui.widgets.banner import Banner
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from mia_desktop.services import access, invitations, peers
from mia_desktop.sync import cards
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP
from tests.helpers.federations import FEDERATION, Federation
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin

WORDS = "granit ladugård vinter sadel kompass"


@pytest.fixture
def invitation(tmp_path: Path) -> bytes:
    office = Federation(tmp_path / "office", FakeClock())
    data = office.invite()
    access.leave(office.office)
    return data


def read_it(whole: Whole, monkeypatch: pytest.MonkeyPatch, folder: Path, data: bytes) -> None:
    """Up to the invitation being shown."""
    path = folder / "min.miainvite"
    path.write_bytes(data)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))
    whole.press(whole.screen.ways["invited"].accessibleName())
    whole.wait_for("InvitedPage")
    whole.press("Välj inbjudan …")


def type_number(whole: Whole, number: tuple[str, ...]) -> None:
    code = whole.screen.code
    for place, box in zip(code.asked, code.boxes, strict=True):
        box.setFocus()
        QTest.keyClicks(box, number[place - 1])


def to_the_end(whole: Whole) -> None:
    whole.wait_for("PhrasePage")
    whole.write_phrase(WORDS)
    whole.press("Fortsätt")
    whole.wait_for("KeyPage")
    key = whole.read_key()
    whole.press("Jag har skrivit av nyckeln")
    whole.wait_for("ProofPage")
    whole.prove(key)
    whole.press("Kontrollera")
    whole.wait_for("YouPage")
    whole.settle()
    whole.write("Ditt namn", "Berit Testhandledare")
    whole.press("Börja använda MIA Desktop")
    whole.wait_inside()
    whole.settle()


def test_an_invited_handledare_ends_at_the_card_the_office_waits_for(
    begin: Begin, invitation: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the file on the stick to the file that goes back, in one sitting."""
    whole = begin()
    read_it(whole, monkeypatch, tmp_path, invitation)
    shown = whole.texts()
    type_number(whole, invitations.number_of(invitation))
    whole.press("Fortsätt")
    to_the_end(whole)
    card = tmp_path / "mitt.miacard"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(card), ""))
    whole.press("Spara mitt visitkort …")
    number = whole.read_key()
    whole.lock()
    desk = access.enter(whole.places, whole.clock, WORDS, terms=CHEAP).desk
    office = invitations.the_office(desk)
    confirmed, prefix = peers.is_confirmed(office), desk.setting("prefix")
    access.leave(desk)

    assert FEDERATION in shown
    assert confirmed
    assert prefix == "K1"
    assert cards.read_card(card.read_bytes()).name == "Berit Testhandledare"
    assert len(number) == 8


def test_a_wrong_number_is_not_passed(
    begin: Begin, invitation: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that somebody else has slipped in has another number (decisions S8)."""
    whole = begin()
    read_it(whole, monkeypatch, tmp_path, invitation)

    type_number(whole, ("00000",) * 8)
    whole.press("Fortsätt")

    assert whole.page() == "InvitedPage"
    assert "stämmer inte" in whole.texts()


def test_the_number_can_be_typed_another_day(
    begin: Begin, invitation: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody answers at the office: the work begins all the same, the hand-over waits."""
    whole = begin()
    read_it(whole, monkeypatch, tmp_path, invitation)

    whole.press("Skriv numret senare")
    to_the_end(whole)
    whole.lock()
    desk = access.enter(whole.places, whole.clock, WORDS, terms=CHEAP).desk
    confirmed = peers.is_confirmed(invitations.the_office(desk))
    access.leave(desk)

    assert not confirmed


def test_a_file_that_is_no_invitation_is_told_apart(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wrong file on the stick costs a minute, not the day."""
    whole = begin()

    read_it(whole, monkeypatch, tmp_path, b"a shopping list")

    assert whole.page() == "InvitedPage"
    assert whole.program.inside is None
    assert [banner.kind for banner in whole.screen.findChildren(Banner)] == ["error"]
