"""What goes wrong on the pages of settings is told there, and nothing is changed by halves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from mia_desktop.platform import paths_checks
from mia_desktop.platform.paths_checks import Mount
from mia_desktop.services import access, identity, ways_in
from mia_desktop.services.errors import DiskFull
from tests.helpers.desks import CHEAP, PHRASE
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin

WORDS = "granit ladugård vinter sadel kompass"


def at(begin: Begin, page: str, **how: object) -> Whole:
    whole = begin(vault=True, **how)
    whole.unlock()
    assert whole.program.inside is not None
    whole.program.inside.shell.go(page)
    whole.settle()
    return whole


def full(*_args: object, **_more: object) -> None:
    raise DiskFull


def say_where(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """The file dialog belongs to the system: somebody names this file in it."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(path), ""))


def test_a_full_disk_leaves_the_former_passphrase_in_force(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a change would lock everybody out."""
    whole = at(begin, "change_phrase")
    monkeypatch.setattr(ways_in.people, "reseat", full)

    whole.write("Lösenfrasen du har nu", PHRASE)
    whole.write_phrase(WORDS)
    whole.press("Byt lösenfras")
    shown = whole.texts()
    whole.lock()

    assert "Disken är full." in shown
    access.leave(access.enter(whole.places, whole.clock, PHRASE, terms=CHEAP).desk)


def test_what_is_missing_is_asked_for_before_anything_is_changed(begin: Begin) -> None:
    """An empty field is said where it stands."""
    whole = at(begin, "change_phrase")

    whole.press("Byt lösenfras")
    present = whole.screen.present_row.error
    whole.write("Lösenfrasen du har nu", PHRASE)
    whole.press("Byt lösenfras")

    assert present == "Fel: Skriv lösenfrasen du har nu."
    assert whole.screen.fields.first_row.error == "Fel: Skriv en lösenfras."


def test_a_sheet_is_saved_blank_anywhere_and_with_its_key_on_a_stick_only(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key in a file on the laptop opens what the laptop holds (bundle-format §2); R-14."""
    monkeypatch.setattr(paths_checks, "mounts_here", lambda: (Mount("/", "ext4"),))
    whole = at(begin, "new_sheet")

    blank = tmp_path / "blank.pdf"
    say_where(monkeypatch, blank)
    whole.press("Stor stil")
    whole.press("Spara tomt blad att skriva på …")
    whole.qtbot.waitUntil(blank.exists, timeout=20_000)
    whole.settle()
    saved = whole.texts()
    say_where(monkeypatch, tmp_path / "key.pdf")
    whole.press("Spara blad med nyckeln på …")
    whole.settle()

    assert "Bladet är sparat." in saved
    assert "Nyckeln får bara sparas på ett löstagbart minne." in whole.texts()
    assert not (tmp_path / "key.pdf").exists()
    whole.program.inside.shell.go("event_log")
    whole.settle()
    assert whole.screen.kind.box.findText("Sparade en fil") >= 0


def test_a_new_sheet_that_cannot_be_kept_is_told(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person holds a sheet in hand that would open nothing."""
    whole = at(begin, "new_sheet")
    key = whole.read_key()
    whole.press("Jag har skrivit av nyckeln")
    page = whole.screen.page_now
    for number, box in zip(page.asked, page.code.boxes, strict=True):
        box.setFocus()
        QTest.keyClicks(box, key[number - 1])
    monkeypatch.setattr(ways_in.people, "set_recovery", full)

    whole.press("Kontrollera")

    assert "Disken är full." in whole.texts()


def test_copies_that_still_open_by_the_old_phrase_are_named(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody has to fetch the stick from the drawer."""
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(stick))
    whole = at(begin, "backups")
    whole.press("Kopiera till minne eller mapp …")
    whole.settle()
    name = next(stick.glob("*.miabackup")).name
    stick.rename(tmp_path / "in the drawer")
    assert whole.program.inside is not None
    whole.program.inside.shell.go("change_phrase")
    whole.settle()

    whole.write("Lösenfrasen du har nu", PHRASE)
    whole.write_phrase(WORDS)
    whole.press("Byt lösenfras")

    assert "Det gamla öppnar fortfarande dessa kopior." in whole.texts()
    assert name in whole.texts()


def test_who_has_no_invitation_has_no_card_yet(begin: Begin) -> None:
    """It says where a card comes from."""
    whole = at(begin, "my_card")

    assert "Du har inget visitkort än." in whole.texts()


def test_a_card_that_cannot_be_saved_is_told(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stick was pulled out."""
    whole = begin(before=lambda desk: desk.decide(identity.FEDERATION, "Förbundet Prov"))
    whole.unlock()
    assert whole.program.inside is not None
    whole.program.inside.shell.go("my_card")
    whole.settle()
    say_where(monkeypatch, tmp_path / "gone" / "mitt.miacard")

    whole.press("Spara mitt visitkort …")

    assert "Filen finns inte eller får inte öppnas." in whole.texts()


def test_a_clerk_without_a_name_or_on_a_full_disk_is_not_let_in_by_halves(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Either somebody can open the vault or nobody has been added."""
    whole = at(begin, "people", role="kontoret")

    whole.press("Lägg till personen")
    nameless = whole.screen.name_row.error
    monkeypatch.setattr(ways_in.people, "let_in", full)
    whole.write("Namn", "Bo Kanslist")
    whole.write_phrase(WORDS)
    whole.press("Lägg till personen")

    assert nameless == "Fel: Skriv personens namn."
    assert "Disken är full." in whole.texts()


def test_saving_by_hand_says_that_it_is_saved(begin: Begin, said: list[tuple[str, bool]]) -> None:
    """Ctrl+S is in the fingers; it answers, though all is saved anyway."""
    whole = begin(vault=True)
    whole.unlock()

    whole.keys("Ctrl+S")
    whole.settle()

    assert any(text.startswith("Sparat ") for text, _ in said)


def test_undo_says_when_there_is_nothing_left(begin: Begin) -> None:
    """A key that does nothing looks broken."""
    whole = begin(vault=True)
    whole.unlock()

    for _ in range(3):
        whole.keys("Ctrl+Z")
        whole.settle()

    assert "Det finns inget mer att ångra eller göra om." in whole.texts()
