"""On every page where something can be written: after a lock it stands there, cursor and all."""

from __future__ import annotations

from collections.abc import Iterator

from mia_ui.gallery.visits import Visit, visits
from mia_ui.screens.case import CaseScreen
from mia_ui.widgets.field import Field, TextArea, WrittenField
from mia_ui.widgets.screen import Screen
from mia_ui.widgets.secret import PassphraseField
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mia_desktop.services import sandbox
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin


def practising(begin: Begin) -> Whole:
    whole = begin(demo=True)
    whole.wait_inside()
    whole.settle()
    return whole


def one_of_each(whole: Whole) -> Iterator[Visit]:
    """One visit to each page, the fullest form among them."""
    inside = whole.program.inside
    assert inside is not None
    every = whole.program.store.submit(visits, inside.context.desk).result()
    seen: set[str] = set()
    for visit in every:
        if visit.page not in seen or visit.page == "case":
            seen.add(visit.page)
            yield visit


def writable(screen: Screen) -> WrittenField | TextArea | None:
    """The first field of a page that takes words."""
    for field in screen.findChildren(Field):
        if not isinstance(field, WrittenField | TextArea) or isinstance(field, PassphraseField):
            continue
        edit = field.edit
        there = edit.isVisible() and edit.isEnabled() and not edit.isReadOnly()
        if there and field.objectName():
            return field
    return None


def lock_and_unlock(whole: Whole) -> None:
    whole.lock()
    whole.unlock(sandbox.PHRASE)
    whole.settle()


def test_every_page_gives_back_what_was_half_written_and_the_cursor(begin: Begin) -> None:
    """The lock never costs a letter, whatever page somebody was on (line 9 of the issue)."""
    whole = practising(begin)
    tried: list[str] = []
    wrong: list[str] = []
    for visit in list(one_of_each(whole)):
        assert whole.program.inside is not None
        whole.program.inside.shell.go(visit.page, visit.args)
        whole.settle()
        page = whole.page()
        field = writable(whole.screen)
        if field is None:
            continue
        tried.append(visit.name)
        field.take_focus()
        QTest.keyClicks(field.edit, "12")
        field.set_caret(1)
        name, text = field.objectName(), field.draft()

        lock_and_unlock(whole)
        again = whole.screen.findChild(Field, name)
        if whole.page() != page or again is None:
            wrong.append(f"{visit.name}: {whole.page()} without {name}")
        elif (again.draft(), again.caret()) != (text, 1):
            wrong.append(f"{visit.name}: {name} {again.draft()!r} {again.caret()} for {text!r} 1")
        elif not again.isAncestorOf(QApplication.focusWidget() or QWidget()):
            wrong.append(f"{visit.name}: {name} has lost the keyboard")

    assert len(tried) > 7, tried
    assert wrong == []


def test_a_note_that_is_being_written_is_open_again(begin: Begin) -> None:
    """Ctrl+J in the middle of a call: the panel, the words and the cursor are there."""
    whole = practising(begin)
    case = next(visit for visit in one_of_each(whole) if visit.page == "case")
    assert whole.program.inside is not None
    whole.program.inside.shell.go("case", case.args)
    whole.settle()
    whole.keys("Ctrl+J")
    writing = QApplication.focusWidget()
    assert writing is not None
    QTest.keyClicks(writing, "Ringde om")

    lock_and_unlock(whole)

    assert isinstance(whole.screen, CaseScreen)
    focus = QApplication.focusWidget()
    texts = [field.draft() for field in whole.screen.findChildren(TextArea) if field.isVisible()]
    assert "Ringde om" in texts
    assert focus is not None
