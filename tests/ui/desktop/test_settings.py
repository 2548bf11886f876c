"""Settings act at once; the ways in and the copies are changed from inside."""

from __future__ import annotations

from pathlib import Path

import pytest
from mia_ui.messages import when
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from mia_desktop.services import access, keeping, preferences, reminding
from mia_desktop.services.errors import WrongKey, WrongPhrase
from mia_desktop.services.passphrases import RecoveryKey, parse
from tests.helpers.desks import CHEAP, PHRASE
from tests.helpers.fillings import someone
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin

WORDS = "granit ladugård vinter sadel kompass"


def inside(begin: Begin, page: str = "settings") -> Whole:
    whole = begin(before=someone)
    whole.unlock()
    assert whole.program.inside is not None
    whole.program.inside.shell.go(page)
    whole.settle()
    return whole


def test_another_theme_is_worn_at_once_and_kept(begin: Begin) -> None:
    """No OK button to forget; the next start looks the same."""
    whole = inside(begin)

    whole.press("Mörk")
    whole.qtbot.waitUntil(whole.places.settings.exists)

    assert whole.program.inside is not None
    assert whole.program.inside.shell.theme.dark
    assert whole.page() == "SettingsPage"
    whole.program.heavy.submit(lambda: None).result()
    assert preferences.load(whole.places.settings).theme == "mork"


def test_text_grows_and_shrinks_by_keys(begin: Begin) -> None:
    """A screen shared with a participant is read from further away."""
    whole = inside(begin)

    whole.keys("Ctrl++")
    whole.settle()
    larger = whole.program.choices.preferences.scale
    whole.keys("Ctrl+0")
    whole.settle()

    assert larger == 1.1
    assert whole.program.choices.preferences.scale == 1.0


def test_the_minutes_until_the_lock_act_at_once(begin: Begin) -> None:
    """Whoever sits in a meeting for an hour sets it once."""
    whole = inside(begin)

    whole.write("Lås när ingen använt datorn på så här många minuter", "5")
    QTest.keyClick(whole.program.window.focusWidget(), Qt.Key.Key_Tab)

    assert whole.program.idle.quiet.interval() == 4 * 60 * 1000


def test_minutes_beyond_the_limits_are_not_taken(begin: Begin) -> None:
    """A caseload is never open for the whole night by a slip of the finger (ux §1.5)."""
    whole = inside(begin)

    whole.write("Lås när ingen använt datorn på så här många minuter", "300")
    QTest.keyClick(whole.program.window.focusWidget(), Qt.Key.Key_Tab)

    assert whole.program.choices.preferences.lock_minutes == 10
    assert "Fel:" in whole.texts()


def test_a_new_passphrase_takes_the_place_of_the_former_and_work_goes_on(begin: Begin) -> None:
    """Changed because somebody looked over the shoulder; the former one opens nothing."""
    whole = inside(begin, "change_phrase")

    whole.write("Lösenfrasen du har nu", PHRASE)
    whole.write_phrase(WORDS)
    whole.press("Byt lösenfras")
    assert "Lösenfrasen är bytt." in whole.texts()
    whole.keys("Ctrl+2")
    whole.settle()
    rows = whole.screen.table.model().rowCount()
    whole.lock()

    assert rows == 1
    with pytest.raises(WrongPhrase):
        access.enter(whole.places, whole.clock, PHRASE, terms=CHEAP)
    access.leave(access.enter(whole.places, whole.clock, WORDS, terms=CHEAP).desk)


def test_whoever_changes_it_shows_the_present_one_first(begin: Begin) -> None:
    """An unlocked laptop left alone for a minute must not change hands."""
    whole = inside(begin, "change_phrase")

    whole.write("Lösenfrasen du har nu", "fel fras")
    whole.write_phrase(WORDS)
    whole.press("Byt lösenfras")
    shown = whole.screen.present_row.error
    whole.lock()

    assert shown.startswith("Fel: Lösenfrasen stämmer inte.")
    access.leave(access.enter(whole.places, whole.clock, PHRASE, terms=CHEAP).desk)


def test_a_new_sheet_opens_and_the_former_does_not(begin: Begin) -> None:
    """The sheet was seen by somebody, or nobody knows where it is."""
    old = RecoveryKey(bytes(20))
    whole = inside(begin, "new_sheet")
    key = whole.read_key()

    whole.press("Jag har skrivit av nyckeln")
    boxes = whole.screen.page_now.code.boxes
    for number, box in zip(whole.screen.page_now.asked, boxes, strict=True):
        box.setFocus()
        QTest.keyClicks(box, key[number - 1])
    whole.press("Kontrollera")
    shown = whole.texts()
    whole.lock()

    assert "Den nya nyckeln gäller" in shown
    access.leave(access.enter(whole.places, whole.clock, parse("".join(key)), terms=CHEAP).desk)
    with pytest.raises(WrongKey):
        access.enter(whole.places, whole.clock, old, terms=CHEAP)


def test_a_copy_is_made_and_read_back_by_one_button(begin: Begin) -> None:
    """The day before a journey."""
    whole = inside(begin, "backups")

    whole.press("Säkerhetskopiera nu")
    whole.settle()

    assert "Säkerhetskopian är gjord och läst tillbaka." in whole.texts()
    assert len(list((whole.places.vault / "backups").glob("*.miabackup"))) == 1


def test_a_copy_goes_to_a_stick_and_is_tried_there(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy in the same bag as the laptop is stolen with it."""
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(stick))
    whole = inside(begin, "backups")
    before = whole.texts()

    whole.press("Kopiera till minne eller mapp …")
    whole.settle()
    after = whole.texts()

    assert "Det finns ingen säkerhetskopia." in before
    assert "utanför datorn" not in before  # that there is none at all is said once
    assert "Det finns ingen säkerhetskopia." not in after
    assert "Det finns ingen säkerhetskopia utanför datorn." not in after
    assert len(list(stick.glob("*.miabackup"))) == 1
    assert "provad" in after


def test_a_copy_is_tried_from_the_list(begin: Begin) -> None:
    """A copy that nobody has opened is a hope, not a copy."""
    whole = inside(begin, "backups")
    whole.press("Säkerhetskopiera nu")
    whole.settle()

    whole.press(f"Prova kopian från {when.moment(whole.clock.now())}")
    whole.settle()

    assert "Kopian går att öppna och är hel." in whole.texts()


def test_a_stick_that_is_gone_is_told_in_words(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lies in the other bag."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(tmp_path / "gone"))
    whole = inside(begin, "backups")

    whole.press("Kopiera till minne eller mapp …")
    whole.settle()

    assert "Filen finns inte eller får inte öppnas." in whole.texts()


def test_the_backup_rhythm_begins_by_itself(begin: Begin) -> None:
    """Nobody has to think of it: an unlocking makes a copy when the last is old (§2)."""
    whole = inside(begin)
    house = whole.program._house
    assert house is not None

    house.backup.timeout.emit()
    whole.settle()
    opened = whole.program._opened
    assert opened is not None
    made = whole.program.store.submit(keeping.copies, opened.desk).result()

    assert len(made.places) == 1
    assert made.latest is not None


def at_the_office(begin: Begin) -> Whole:
    whole = begin(vault=True, role="kontoret")
    whole.unlock()
    assert whole.program.inside is not None
    whole.program.inside.shell.go("people")
    whole.settle()
    return whole


def let_in(whole: Whole, name: str = "Bo Kanslist", phrase: str = WORDS) -> None:
    whole.write("Namn", name)
    whole.write_phrase(phrase)
    whole.press("Lägg till personen")
    whole.settle()


def test_each_clerk_has_a_passphrase_of_their_own(begin: Begin) -> None:
    """Who wrote what is told by who unlocked; a shared phrase would say nothing."""
    whole = at_the_office(begin)

    let_in(whole)
    shown = whole.texts()
    whole.lock()
    desk = access.enter(whole.places, whole.clock, WORDS, terms=CHEAP).desk
    person = desk.person
    access.leave(desk)

    assert "Bo Kanslist kan öppna valvet." in shown
    assert person == "Bo Kanslist"


def test_two_people_cannot_have_one_name(begin: Begin) -> None:
    """The name stands beside everything that is written."""
    whole = at_the_office(begin)

    let_in(whole, "Anna Handledare")

    assert "Det finns redan någon med det namnet i valvet." in whole.texts()


def test_who_leaves_the_office_leaves_without_a_key(begin: Begin) -> None:
    """A phrase in the head of somebody who has left opens nothing."""
    whole = at_the_office(begin)
    let_in(whole)

    whole.press("Ta bort Bo Kanslist")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    deed = next(b for b in dialog.findChildren(Button) if b.text() == "Ta bort personen")
    safe = next(b for b in dialog.findChildren(Button) if b.text() == "Behåll")
    had_focus = safe.hasFocus()
    QTest.keyClick(deed, Qt.Key.Key_Space)
    whole.come_back()
    whole.settle()
    shown = whole.texts()
    whole.lock()

    assert had_focus
    assert "Bo Kanslist" not in shown
    with pytest.raises(WrongPhrase):
        access.enter(whole.places, whole.clock, WORDS, terms=CHEAP)


def test_the_last_clerk_cannot_be_taken_out(begin: Begin) -> None:
    """Nobody could open the vault any more: there is no such button."""
    whole = at_the_office(begin)

    assert "Ta bort" not in whole.texts()


def test_a_setting_is_found_by_what_it_is_about(begin: Begin) -> None:
    """One page, and nobody has to read all of it."""
    whole = inside(begin)

    whole.keys("Ctrl+F")
    whole.write("Sök inställning", "språk")
    whole.settle()
    found = whole.texts()
    whole.write("Sök inställning", "qqq")
    whole.settle()
    nothing = whole.texts()
    whole.write("Sök inställning", "")
    whole.settle()

    assert "English" in found
    assert "Textstorlek" not in found
    assert "Byt lösenfras" not in found
    assert "Ingen inställning heter så." in nothing
    assert "Byt lösenfras" in whole.texts()
    assert "Personer som kan öppna valvet" not in whole.texts()


def test_reminders_are_chosen_and_kept_in_the_vault(begin: Begin) -> None:
    """What the caseload reminds of is about the caseload, so it is not in the open settings."""
    whole = inside(begin)
    assert whole.program.inside is not None
    desk = whole.program.inside.context.desk

    whole.press("60 dagar")
    whole.settle()
    kept = whole.program.store.submit(reminding.chosen, desk).result()

    assert kept.outside_days == 60
    whole.keys("Ctrl+2")
    whole.settle()
    whole.keys("Ctrl+,")
    whole.settle()
    assert whole.program.store.submit(reminding.chosen, desk).result() == kept


def test_a_conversation_may_keep_the_window_open(begin: Begin) -> None:
    whole = inside(begin)
    field = whole.screen.findChild(QWidget, "stay")
    assert isinstance(field, ChoiceField)

    field.set_value("yes")
    field.changed.emit()

    assert whole.program.choices.preferences.stay_in_conversation
