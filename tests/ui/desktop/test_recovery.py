"""Without the passphrase: by the sheet, or from a backup; and what is then left of the old."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from mia_desktop.services import access, keeping, passphrases, ways_in
from mia_desktop.services.desk import Desk
from mia_desktop.services.errors import WrongPhrase
from mia_desktop.services.passphrases import RecoveryKey
from tests.helpers.desks import CHEAP, PHRASE, new_desk
from tests.helpers.fillings import someone
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin

WORDS = "granit ladugård vinter sadel kompass"
KEY = RecoveryKey(bytes(range(20)))


def with_a_sheet(desk: Desk) -> None:
    ways_in.new_sheet(desk, KEY)
    someone(desk, "Amina")


def write_key(boxes: list, key: RecoveryKey = KEY) -> None:
    boxes[0].setFocus()
    for group, box in zip(key.groups(), boxes, strict=True):
        QTest.keyClicks(box, group)


def choose_anew(whole: Whole) -> None:
    """A new phrase, a new sheet, proven."""
    whole.wait_for("PhrasePage")
    whole.write_phrase(WORDS)
    whole.press("Fortsätt")
    whole.wait_for("KeyPage")
    key = whole.read_key()
    whole.press("Jag har skrivit av nyckeln")
    whole.wait_for("ProofPage")
    whole.prove(key)
    whole.press("Kontrollera")
    whole.wait_inside()
    whole.settle()


def test_the_sheet_opens_and_everything_old_is_replaced(begin: Begin) -> None:
    """A phrase that was forgotten, or a sheet that others have seen, opens nothing after this."""
    whole = begin(before=with_a_sheet)
    whole.press("Glömt lösenfrasen?")
    whole.wait_for("RecoverPage")

    write_key(whole.screen.row.code.boxes)
    whole.press("Fortsätt")
    choose_anew(whole)
    person = whole.program.store.submit(lambda: whole.program._opened.desk.person).result()
    whole.lock()

    assert person == "Anna Handledare"
    with pytest.raises(WrongPhrase):
        access.enter(whole.places, whole.clock, PHRASE, terms=CHEAP)
    desk = access.enter(whole.places, whole.clock, WORDS, terms=CHEAP).desk
    access.leave(desk)


def test_a_wrong_letter_on_the_sheet_is_pointed_at(begin: Begin) -> None:
    """Eight groups are long: the one that is wrong is named and stood in."""
    whole = begin(before=with_a_sheet)
    whole.press("Glömt lösenfrasen?")
    whole.wait_for("RecoverPage")
    boxes = whole.screen.row.code.boxes
    write_key(boxes)
    boxes[4].setText("00000")

    whole.press("Fortsätt")

    assert "Kontrollera grupp 5." in whole.screen.row.error
    assert boxes[4].hasFocus()


def test_the_sheet_of_another_vault_is_refused(begin: Begin) -> None:
    """It says that it is the wrong sheet, not that something went wrong."""
    whole = begin(before=with_a_sheet)
    whole.press("Glömt lösenfrasen?")
    whole.wait_for("RecoverPage")

    write_key(whole.screen.row.code.boxes, passphrases.new_key())
    whole.press("Fortsätt")

    assert "Nyckeln hör inte till det här valvet." in whole.texts()
    assert whole.page() == "RecoverPage"


def backup_of(tmp_path: Path) -> Path:
    """A backup on a stick, of a vault that is gone now."""
    desk = new_desk(tmp_path / "old")
    with_a_sheet(desk)
    stick = tmp_path / "stick"
    stick.mkdir()
    path = keeping.copy_out(desk, stick)
    access.leave(desk)
    return path


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """The file dialog belongs to the system: somebody chooses this file in it."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))


def test_a_backup_becomes_the_vault_of_a_new_laptop(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The laptop was stolen; the stick and the passphrase bring everybody back."""
    choose(monkeypatch, backup_of(tmp_path))
    whole = begin()
    whole.press(whole.screen.ways["restore"].accessibleName())
    whole.wait_for("RestorePage")

    whole.press("Välj säkerhetskopia …")
    whole.write("Lösenfras", PHRASE)
    whole.press("Återställ")
    whole.wait_inside()
    whole.settle()
    whole.keys("Ctrl+2")
    whole.settle()

    assert whole.page() == "CaseloadScreen"
    assert whole.screen.table.model().rowCount() == 1


def test_a_backup_opens_by_the_sheet_too(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who left took the passphrase along; the sheet lies in the safe."""
    choose(monkeypatch, backup_of(tmp_path))
    whole = begin()
    whole.press(whole.screen.ways["restore"].accessibleName())
    whole.wait_for("RestorePage")
    whole.press("Välj säkerhetskopia …")
    whole.press("Ett blad")

    write_key(whole.screen.key_row.code.boxes)
    whole.press("Återställ")
    choose_anew(whole)

    assert whole.program.inside is not None


def test_restoring_without_a_file_says_what_is_missing(begin: Begin) -> None:
    """A button that does nothing leaves people guessing."""
    whole = begin()
    whole.press(whole.screen.ways["restore"].accessibleName())
    whole.wait_for("RestorePage")

    whole.press("Återställ")

    assert "Fel: Välj en säkerhetskopia." in whole.texts()


def test_a_damaged_vault_is_put_aside_and_never_written_over(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who knows more may still save something from it."""
    choose(monkeypatch, backup_of(tmp_path))
    whole = begin(vault=True)
    file = whole.places.vault / "caseload.db"
    damaged = file.read_bytes()[:-4096] + b"x" * 4096
    file.write_bytes(damaged)
    whole.press("Glömt lösenfrasen?")
    whole.wait_for("RecoverPage")
    whole.press("Återställ från säkerhetskopia …")
    whole.wait_for("RestorePage")

    whole.press("Välj säkerhetskopia …")
    whole.write("Lösenfras", PHRASE)
    whole.press("Återställ")
    whole.wait_inside()
    aside = list(whole.places.vault.parent.glob("vault-undanlagt-*"))

    assert len(aside) == 1
    assert (aside[0] / "caseload.db").read_bytes() == damaged


def test_a_backup_that_does_not_open_leaves_the_vault_where_it_was(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong phrase for the copy must not cost the vault that is there."""
    choose(monkeypatch, backup_of(tmp_path))
    whole = begin(vault=True)
    before = (whole.places.vault / "caseload.db").read_bytes()
    whole.press("Glömt lösenfrasen?")
    whole.wait_for("RecoverPage")
    whole.press("Återställ från säkerhetskopia …")
    whole.wait_for("RestorePage")

    whole.press("Välj säkerhetskopia …")
    whole.write("Lösenfras", "fel fras")
    whole.press("Återställ")

    assert "Lösenfrasen stämmer inte." in whole.texts()
    assert (whole.places.vault / "caseload.db").read_bytes() == before
