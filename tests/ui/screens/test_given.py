"""K6 at the screen: what was given, saved again, read out again, withdrawn, made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from mia_ui.screens.local_words import LocalWords
from mia_ui.screens.own_parties import OwnParties
from mia_ui.theme import Theme
from mia_ui.widgets.choice import ChoiceField
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mia_desktop.domain import office_settings
from mia_desktop.domain.office_settings import Settings, Word
from mia_desktop.services import given, invitations
from mia_desktop.sync import invitation
from tests.helpers import a11y
from tests.helpers.federations import ROOT_PHRASE
from tests.helpers.two_computers import Two, answer_dialogs, wait
from tests.helpers.window import OpenWindow, open_window

STAD = office_settings.party("Stadsmissionen")
SETTINGS = Settings(
    parties=(STAD,), retention={"plan": 24, "consents": 60},
    words={"CL-INS/SAMTAL": Word(sv="Samtalsspåret", en="The talking track")},
)  # fmt: skip


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    made.introduce()
    yield made
    made.close()


@pytest.fixture
def at(qtbot: QtBot, theme: Theme, two: Two) -> Iterator[Callable[..., OpenWindow]]:
    windows: list[OpenWindow] = []

    def run(page: str, **more: Any) -> OpenWindow:
        windows.append(open_window(qtbot, two.office, theme, page, **more))
        return windows[-1]

    yield run
    for window in windows:
        window.close()

    assert [window.told.troubles for window in windows] == [[] for _ in windows]


def test_what_was_given_stands_in_a_list(two: Two, at: Callable[..., OpenWindow]) -> None:
    """By number, what it allows and on whose decision; the cards that answered under it."""
    texts = at("invitations").texts()

    assert "Nr 1: K1" in texts
    assert "Får lämna: volymer, avvikelser och guldkorn, deltagare som har samtyckt." in texts
    assert "Beslut: Förbundschefen, Avtal 2026:1" in texts
    assert "Anna Handledare, bekräftat 12 mars 2026 av Karin Kontorist" in texts


def test_the_file_is_saved_again_and_its_number_shown(
    two: Two, at: Callable[..., OpenWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The handledare has lost it: the same file, the same number."""
    window = at("invitations")
    (kept,) = two.office.run(given.everything)
    answer_dialogs(monkeypatch)(two.stick / "igen.miainvite")
    window.press("Spara filen igen …: Nr 1: K1")
    wait(window, "Inbjudan är sparad och kontrolläst.")
    window.press("Visa kontrollnumret: Nr 1: K1")
    shown = window.texts()
    window.press("Klar")

    assert (two.stick / "igen.miainvite").read_bytes() == kept.data
    assert all(group in shown for group in kept.check_number)


def test_withdrawing_is_asked_in_place(two: Two, at: Callable[..., OpenWindow]) -> None:
    """With what it does and what it cannot do."""
    window = at("invitations")
    window.press("Återkalla: Nr 1: K1")
    asked = window.texts()
    window.press("Behåll: Nr 1: K1")
    window.press("Återkalla: Nr 1: K1")
    window.press("Ja, återkalla: Nr 1: K1")
    wait(window, "Nr 1: K1 är återkallad.")

    assert "Filen kan inte tas tillbaka" in asked
    assert two.office.run(given.everything)[0].standing == "withdrawn"
    assert "Återkallad 12 mars 2026" in window.texts()


def decide(window: OpenWindow) -> None:
    """Times for two classes, a party and a word of one's own."""
    window.write("Planer och mål", "24")
    window.write("Samtycken", "60")
    window.press("Lägg till en part")
    window.write("Part 1: namn", "Stadsmissionen")
    window.press("Lägg till ett eget ord")
    (words,) = window.window.findChildren(LocalWords)
    (what,) = words.findChildren(ChoiceField)
    what.set_value("CL-INS/SAMTAL")
    window.write("Ord 1: hos er", "Samtalsspåret")
    window.write("Ord 1: på engelska (valfritt)", "The talking track")


def test_a_time_that_is_no_number_is_not_signed(at: Callable[..., OpenWindow]) -> None:
    """The office sees which class it is before anything is asked of the stick."""
    window = at("invitations")
    window.press("Ny version …: Nr 1: K1")
    wait(window, "Ny version av inbjudan")
    window.press("Bara volymer: antal kvinnor och män per insats")
    window.write("Rotnyckelns lösenfras", ROOT_PHRASE)
    window.write("Samtycken", "för alltid")
    window.press("Skapa inbjudan …")
    window.settle()

    assert "Skriv antalet månader med siffror, 1 till 1200. Tomt är Ej beslutat." in window.texts()
    assert "Välj rotnyckeln på minnet först." not in window.texts()


def test_a_new_version_keeps_the_letters(
    two: Two, at: Callable[..., OpenWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what may leave is another; the old one is shown as replaced."""
    monkeypatch.setattr(invitations.rootkey, "LEAST_MEMORY", 8)
    monkeypatch.setattr(
        invitations, "open_root", lambda f, p: invitations.rootkey.open_root(f, p, 8)
    )
    root = two.stick / "rot.miaroot"
    root.write_bytes(two.root.file)
    window = at("invitations")
    window.press("Ny version …: Nr 1: K1")
    wait(window, "Ny version av inbjudan")
    window.write("Till vem? (valfritt)", "Anna")
    decide(window)
    answer_dialogs(monkeypatch)(root)
    window.press("Välj rotnyckeln …")
    wait(window, root.name)
    window.press("Bara volymer: antal kvinnor och män per insats")
    window.write("Rotnyckelns lösenfras", ROOT_PHRASE)
    target = two.stick / "ny.miainvite"
    answer_dialogs(monkeypatch)(target)
    window.press("Skapa inbjudan …")
    wait(window, "Inbjudans kontrollnummer")
    window.press("Klar")
    wait(window, "Ersatt")

    assert "Nr 2: K1, Anna" in window.texts()
    made = invitation.read_invitation(target.read_bytes()).body
    assert made.prefix == "K1"
    assert made.settings == SETTINGS

    window.press("Ny version …: Nr 2: K1, Anna")
    wait(window, "Ny version av inbjudan")

    (words,) = window.window.findChildren(LocalWords)
    assert words.words() == SETTINGS.words
    (parties,) = window.window.findChildren(OwnParties)
    assert parties.parties() == SETTINGS.parties
    window.write("Part 1: namn", "")
    assert parties.parties() == (msgspec.structs.replace(STAD, retired=True),)


@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (1024, 640)), (2.0, (1366, 728))], ids=["100", "200"]
)
def test_nothing_is_nameless_small_or_cut(
    qtbot: QtBot, qapp: QApplication, two: Two, scale: float, size: tuple[int, int]
) -> None:
    """The list with a question open, at the sizes that are promised."""
    theme = Theme("ljus", scale)
    theme.apply(qapp)
    window = open_window(qtbot, two.office, theme, "invitations", size=size)
    window.press("Återkalla: Nr 1: K1")
    for _ in range(3):
        window.settle()
    found = a11y.audit(window.window)
    window.close()
    qapp.setStyleSheet("")
    theme.close()

    assert found == []
