"""Ctrl+K: from anywhere to a person, a page or a command, and nothing of it after the lock."""

from __future__ import annotations

from mia_ui.screens.switcher import Switcher
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mia_desktop.services import people
from mia_desktop.services.desk import Desk
from tests.helpers import a11y
from tests.helpers.fillings import someone
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin


def with_people(desk: Desk) -> None:
    for name in ("Amina", "Anders", "Bo"):
        someone(desk, name)
    someone(desk, "Hemlig", "Person", protected="ANNAT_SKYDD")


def opened(begin: Begin, text: str = "") -> tuple[Whole, Switcher]:
    whole = begin(before=with_people)
    whole.unlock()
    return whole, call(whole, text)


def call(whole: Whole, text: str = "") -> Switcher:
    whole.keys("Ctrl+K")
    whole.settle()
    assert whole.program.inside is not None
    found = whole.program.inside.going.switcher
    assert found is not None
    if text:
        whole.write("Gå till", text)
    whole.settle()
    return found


def key(switcher: Switcher, *keys: Qt.Key) -> None:
    for each in keys:
        QTest.keyClick(switcher.field.edit, each)


def titles(switcher: Switcher) -> list[str]:
    return [hit.title for hit in switcher.model.hits]


def test_three_letters_and_enter_open_a_person(begin: Begin) -> None:
    """J1 of ux §1.1: the right person within ten seconds, without a mouse."""
    whole, switcher = opened(begin, "and")

    first = titles(switcher)[0]
    key(switcher, Qt.Key.Key_Return)
    whole.settle()

    assert first == "Karim, Anders"
    assert whole.page() == "CaseScreen"


def test_enter_before_the_answer_opens_what_was_written(begin: Begin) -> None:
    """Quick fingers get the person they wrote, not the one who stood there before."""
    whole, switcher = opened(begin)

    QTest.keyClicks(switcher.field.edit, "bo")
    key(switcher, Qt.Key.Key_Return)
    whole.settle()

    assert whole.page() == "CaseScreen"
    assert "Bo" in whole.texts()


def test_arrows_choose_and_go_round(begin: Begin) -> None:
    _whole, switcher = opened(begin, "a")
    last = len(switcher.model.hits) - 1

    key(switcher, Qt.Key.Key_Down)
    second = switcher.list.currentIndex().row()
    key(switcher, Qt.Key.Key_Up, Qt.Key.Key_Up)
    end = switcher.list.currentIndex().row()
    key(switcher, Qt.Key.Key_PageDown)
    kept = switcher.list.currentIndex().row()
    key(switcher, Qt.Key.Key_PageUp)

    assert (second, end, kept) == (1, last, last)
    assert switcher.list.currentIndex().row() == max(0, last - 5)


def test_esc_and_the_same_keys_put_one_back_where_one_was(begin: Begin) -> None:
    """Looking something up costs no place."""
    whole = begin(before=with_people)
    whole.unlock()
    whole.keys("Ctrl+2")
    whole.settle()
    before = QApplication.focusWidget()

    for way in ("Esc", "Ctrl+K", "Tab"):
        call(whole, "x")
        whole.keys(way)
        whole.settle()
        assert whole.program.inside is not None
        assert whole.program.inside.going.switcher is None
        assert QApplication.focusWidget() is before


def test_pages_commands_and_help_are_found_as_well(begin: Begin) -> None:
    whole, switcher = opened(begin, "säkerhetskop")
    pages = [(hit.kind, hit.title) for hit in switcher.model.hits]
    key(switcher, Qt.Key.Key_Return)
    whole.settle()
    backups = whole.page()
    key(call(whole, "om mia"), Qt.Key.Key_Return)
    whole.settle()
    about = whole.page()
    key(call(whole, "krockar"), Qt.Key.Key_Return)
    whole.settle()

    assert pages == [("page", "Säkerhetskopior"), ("help", "Säkerhetskopior")]
    assert backups == "BackupsPage"
    assert about == "AboutPage"
    assert whole.page() in {"HelpPage", "ConflictsPage"}


def test_a_command_is_done_as_from_the_menu(begin: Begin) -> None:
    whole, switcher = opened(begin, "större")

    assert titles(switcher) == ["Större text"]
    key(switcher, Qt.Key.Key_Return)
    whole.settle()

    assert whole.program.choices.preferences.scale == 1.1


def test_whoever_was_opened_last_stands_there_at_once_masked_if_protected(begin: Begin) -> None:
    """Kept in the vault's log, so the settings file tells nobody; a protected name is not shown."""

    def before(desk: Desk) -> None:
        with_people(desk)
        people.open_case(desk, someone(desk, "Dold", "Namn", protected="ANNAT_SKYDD"))

    whole = begin(before=before)
    whole.unlock()
    switcher = call(whole)

    hit = switcher.model.hits[0]
    assert hit.kind == "person"
    assert "skyddade uppgifter" in hit.title
    assert "Dold" not in switcher.model.spoken(0)
    whole.program.heavy.submit(int).result()
    kept = whole.places.settings.read_text() if whole.places.settings.exists() else ""
    assert "Dold" not in kept


def test_a_screen_reader_hears_how_many_and_which(
    begin: Begin, said: list[tuple[str, bool]]
) -> None:
    whole, switcher = opened(begin, "bo")
    heard = [text for text, _ in said][-1]
    key(switcher, Qt.Key.Key_Down)

    assert "1 träff" in heard or "träffar" in heard
    assert "Karim, Bo" in heard
    assert "1 av" in heard
    assert a11y.spoken(switcher.field.edit) == "Gå till"
    assert a11y.role(switcher) == a11y.Role.Dialog
    assert whole.program.inside is not None


def test_what_nobody_is_called_is_said(begin: Begin) -> None:
    whole, switcher = opened(begin, "qqq")
    key(switcher, Qt.Key.Key_Return, Qt.Key.Key_Down)

    assert switcher.count.text() == "Inga träffar på ”qqq”."
    assert titles(switcher) == []
    assert whole.program.inside is not None


def test_nothing_of_it_is_left_after_the_lock(begin: Begin) -> None:
    """Names that were looked for are gone from the window with everything else."""
    whole, _switcher = opened(begin, "ami")

    whole.lock()

    assert whole.program.window.findChildren(Switcher) == []
    assert "Amina" not in whole.texts()


def test_going_elsewhere_with_the_mouse_closes_it(begin: Begin) -> None:
    whole, switcher = opened(begin)
    assert whole.program.inside is not None
    whole.program.inside.shell.rail.buttons["caseload"].setFocus()

    assert whole.program.inside.going.switcher is None
    assert not switcher.isVisible()


def test_a_click_opens_a_row_and_a_smaller_window_holds_the_box(begin: Begin) -> None:
    whole, switcher = opened(begin, "a")
    whole.program.window.resize(900, 560)
    QApplication.processEvents()
    place = switcher.list.visualRect(switcher.model.index(1)).center()

    assert whole.program.inside is not None
    inside = whole.program.inside.shell.rect().contains(switcher.geometry())
    QTest.mouseClick(switcher.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    whole.settle()

    assert inside
    assert whole.page() == "CaseScreen"
