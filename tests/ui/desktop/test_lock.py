"""Locking never asks, loses nothing, and comes back to the letter (decisions D2 of ux.md)."""

from __future__ import annotations

import threading

from mia_ui.base.place import Place
from mia_ui.widgets.dialog import Dialog
from mia_ui.widgets.field import TextArea
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from mia_desktop.services import access
from mia_desktop.services.desk import Desk
from mia_desktop.services.errors import DiskFull
from mia_desktop.store import audit
from tests.helpers.desks import CHEAP, PHRASE
from tests.helpers.fillings import begin as begin_form
from tests.helpers.fillings import someone
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin


def in_the_middle_of_a_sentence(begin: Begin) -> tuple[Whole, str]:
    """A kartläggning with a half-written answer, the cursor within it; gives the field's name."""
    documents: list[str] = []

    def before(desk: Desk) -> None:
        documents.append(begin_form(desk, someone(desk, "Amina", "Kråkvinkel")).document.id)

    whole = begin(before=before)
    whole.unlock()
    assert whole.program.inside is not None
    args = {"document": documents[0], "section": "J"}
    whole.program.inside.shell.go("form", args)
    whole.settle()
    field = next(f for f in whole.screen.findChildren(TextArea) if f.isVisible())
    field.take_focus()
    QTest.keyClicks(field.edit, "Orkar mer pa formiddagen")
    field.set_caret(11)
    return whole, field.objectName()


def test_after_unlocking_the_cursor_stands_in_the_same_sentence(begin: Begin) -> None:
    """The phone rings, the laptop locks, the participant waits: it goes on where it was."""
    whole, name = in_the_middle_of_a_sentence(begin)

    whole.lock()
    whole.unlock()
    whole.qtbot.waitUntil(lambda: whole.screen.findChild(TextArea, name) is not None)
    field = whole.screen.findChild(TextArea, name)
    assert field is not None
    whole.qtbot.waitUntil(field.edit.hasFocus)

    assert field.text() == "Orkar mer pa formiddagen"
    assert field.caret() == 11


def test_nothing_of_the_page_is_left_behind_the_locked_window(begin: Begin) -> None:
    """Locked means gone from the window, not covered by something."""
    whole, _name = in_the_middle_of_a_sentence(begin)
    assert whole.program.inside is not None
    shell = whole.program.inside.shell

    whole.lock()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert not isValid(shell)
    assert "Amina" not in whole.texts() + whole.program.window.windowTitle()
    assert whole.program.window.windowTitle() == "Låst – MIA Desktop"


def test_locking_closes_a_question_that_stands_open(begin: Begin) -> None:
    """A dialog must not keep the vault open, nor stand over the locked window (ux §1.5)."""
    whole = begin(vault=True)
    whole.unlock()
    assert whole.program.inside is not None
    dialog = Dialog(whole.program.inside.shell.theme, "Ta bort?", "", whole.program.window)
    dialog.add_safe("Behåll")
    dialog.open()

    with whole.qtbot.waitSignal(whole.program.locked):
        whole.session.away.emit()

    assert not isValid(dialog) or not dialog.isVisible()
    assert whole.page() == "UnlockPage"


def test_the_systems_screen_lock_locks_the_vault(begin: Begin) -> None:
    """Who locks the screen or shuts the lid has locked the caseload too."""
    whole = begin(vault=True)
    whole.unlock()

    with whole.qtbot.waitSignal(whole.program.locked):
        whole.session.away.emit()

    assert whole.page() == "UnlockPage"
    assert access.has_vault(whole.places)


def test_the_log_says_when_it_was_locked(begin: Begin) -> None:
    """The event log shows how long a caseload stood open (R-42)."""
    whole = begin(vault=True)
    whole.unlock()

    whole.lock()
    desk = access.enter(whole.places, whole.clock, PHRASE, terms=CHEAP).desk
    kinds = [line.kind for line in audit.lines(desk.connection)]
    access.leave(desk)

    assert kinds[:3] == ["unlock", "lock", "unlock"]  # the newest first


def test_what_was_copied_here_is_taken_from_the_clipboard(begin: Begin) -> None:
    """A number that was copied does not lie there for the next one at the keyboard."""
    whole = begin(vault=True)
    whole.unlock()
    QApplication.clipboard().setText("19900101-2382")

    whole.lock()

    assert QApplication.clipboard().text() == ""


def test_a_change_of_theme_keeps_page_field_and_words(begin: Begin) -> None:
    """Making the text larger in the middle of a sentence costs no letter (decisions P9)."""
    whole, name = in_the_middle_of_a_sentence(begin)

    whole.keys("Ctrl++")
    whole.settle()
    field = whole.screen.findChild(TextArea, name)
    assert field is not None

    assert whole.program.choices.preferences.scale == 1.1
    assert field.text() == "Orkar mer pa formiddagen"
    assert field.caret() == 11


def test_the_place_is_not_kept_for_another_person(begin: Begin) -> None:
    """What a page shows is asked of the vault anew; the place holds ids, no words."""
    whole, _name = in_the_middle_of_a_sentence(begin)
    assert whole.program.inside is not None

    place = whole.program.inside.place()

    assert isinstance(place, Place)
    assert set(place.args) <= {"document", "section", "question"}
    assert place.texts == {}


def test_closing_the_window_locks_first_and_asks_nothing(begin: Begin) -> None:
    """Ctrl+Q in the middle of a sentence: the sentence is there the next time."""
    whole, _name = in_the_middle_of_a_sentence(begin)
    document = whole.screen.filling.document.id

    with whole.qtbot.waitSignal(whole.program.ended):
        whole.keys("Ctrl+Q")
    desk = access.enter(whole.places, whole.clock, PHRASE, terms=CHEAP).desk
    kept = [record.values for record in desk.of_case(desk.get(document).case)]
    access.leave(desk)

    assert "Orkar mer pa formiddagen" in str(kept)


def test_a_key_pressed_right_after_locking_goes_into_the_phrase(begin: Begin) -> None:
    """Nothing of the locked page takes keys any more."""
    whole, _name = in_the_middle_of_a_sentence(begin)

    whole.lock()
    press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "x")
    focus = QApplication.focusWidget()
    assert focus is not None
    QApplication.sendEvent(focus, press)

    assert whole.screen.phrase.edit.text() == "x"


def test_a_lid_that_is_shut_while_the_vault_opens_shuts_it_again(begin: Begin) -> None:
    """A second passes between the phrase and the open vault; somebody may leave within it."""
    whole = begin(vault=True)
    whole.write("Lösenfras", PHRASE)
    whole.screen.button.click()

    with whole.qtbot.waitSignal(whole.program.locked):
        whole.session.away.emit()

    assert whole.page() == "UnlockPage"
    whole.unlock()
    assert whole.page() == "TodayScreen"


def test_an_unlocking_that_is_quicker_than_the_lock_is_not_lost(begin: Begin) -> None:
    """Ctrl+L by mistake, the phrase again at once: the page must not stand and wait for ever."""
    whole = begin(vault=True)
    whole.unlock()
    shut = threading.Event()
    whole.program.store.submit(shut.wait)
    whole.program.lock()
    whole.write("Lösenfras", PHRASE)
    with whole.qtbot.waitSignal(whole.program.unlocked, timeout=20_000):
        whole.screen.button.click()
        shut.set()

    assert whole.page() == "TodayScreen"


def test_what_could_not_be_saved_at_the_lock_is_told_at_the_locked_window(begin: Begin) -> None:
    """The disk was full: locking goes on, and it is not passed over in silence."""
    whole = begin(vault=True)
    whole.unlock()
    assert whole.program.inside is not None

    def full(_desk: Desk) -> None:
        raise DiskFull

    whole.program.inside.context.ask(full, lambda _none: None)
    whole.lock()

    assert whole.page() == "UnlockPage"
    assert "Disken är full." in whole.texts()


def test_another_language_waits_until_the_vault_has_opened(begin: Begin) -> None:
    """A page that waits for an answer is not thrown away under it."""
    whole = begin(vault=True)
    whole.write("Lösenfras", PHRASE)
    page = whole.screen

    page.button.click()
    whole.program.choices.speak("en")
    assert whole.screen is page
    whole.wait_inside()
    whole.settle()

    assert whole.program.choices.preferences.language == "en"
    assert whole.page() == "TodayScreen"


def test_the_system_going_dark_at_dusk_takes_the_window_along(begin: Begin) -> None:
    """Följ systemet means all day long."""
    whole = begin(vault=True)
    whole.unlock()
    before = whole.program.inside

    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert whole.program.inside is not before
    assert whole.page() == "TodayScreen"
