"""Lists and the week by keys: put in order, taken away, gone about with the arrows."""

from __future__ import annotations

from mia_ui.forms.lists import OrderedField, WeekField
from mia_ui.theme import Theme
from mia_ui.widgets.choice import Option
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from tests.helpers import a11y
from tests.helpers.keys import focus, type_text
from tests.ui.conftest import Show
from tests.ui.forms.conftest import Play

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
OPTIONS = [Option("SPRAK", "Språk"), Option("HALSA", "Hälsa"), Option("EKONOMI", "Ekonomi")]


def ordered(theme: Theme, show: Show, *items: str, most: int = 3) -> OrderedField:
    field = OrderedField(theme, OPTIONS, most=most, numbered=True)
    field.set_value(items)
    show(field, theme)
    return field


def press(field: OrderedField, name: str) -> None:
    (button,) = [stop for stop in a11y.stops(field) if a11y.spoken(stop) == name]
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    QApplication.processEvents()


def test_the_order_is_changed_by_alt_and_the_arrows(theme: Theme, show: Show) -> None:
    """The most important first; the keyboard goes with the word."""
    field = ordered(theme, show, "SPRAK", "HALSA", "EKONOMI")
    [s for s in a11y.stops(field) if "Ekonomi" in a11y.spoken(s)][-1].setFocus()
    QTest.keyClick(focus(), Key.Key_Up, ALT)
    once = field.value()
    QTest.keyClick(focus(), Key.Key_Up, ALT)
    QTest.keyClick(focus(), Key.Key_Up, ALT)
    first = field.value()
    QTest.keyClick(focus(), Key.Key_Down, ALT)

    assert once == ["SPRAK", "EKONOMI", "HALSA"]
    assert first == ["EKONOMI", "SPRAK", "HALSA"]
    assert field.value() == ["SPRAK", "EKONOMI", "HALSA"]


def test_a_word_is_taken_away_by_delete_and_the_next_has_the_keyboard(
    theme: Theme, show: Show
) -> None:
    field = ordered(theme, show, "SPRAK", "HALSA")
    [s for s in a11y.stops(field) if "Språk" in a11y.spoken(s)][-1].setFocus()
    QTest.keyClick(focus(), Key.Key_Delete)
    next_one = a11y.spoken(focus())
    QTest.keyClick(focus(), Key.Key_Delete)

    assert "Hälsa" in next_one
    assert field.value() == []
    assert isinstance(focus(), QComboBox)


def test_buttons_do_the_same(theme: Theme, show: Show) -> None:
    field = ordered(theme, show, "SPRAK", "HALSA")
    press(field, "Flytta ned: Språk")
    moved = field.value()
    press(field, "Flytta upp: Språk")
    press(field, "Ta bort: Hälsa")

    assert moved == ["HALSA", "SPRAK"]
    assert field.value() == ["SPRAK"]


def test_a_full_list_takes_no_more(theme: Theme, show: Show) -> None:
    """At most three: the field says so by being closed."""
    field = ordered(theme, show, "SPRAK", "HALSA", most=2)
    closed = not field.combo.isEnabled()
    press(field, "Ta bort: Hälsa")
    field.combo.setFocus()
    type_text(field.combo, "båtar")
    QTest.keyClick(field.combo, Key.Key_Return)

    assert closed
    assert field.value() == ["SPRAK", "båtar"]
    assert not field.combo.isEnabled()


def test_nothing_and_the_same_again_are_not_added(theme: Theme, show: Show) -> None:
    field = ordered(theme, show, "SPRAK")
    field.combo.setFocus()
    QTest.keyClick(field.combo, Key.Key_Return)
    type_text(field.combo, "Språk")
    QTest.keyClick(field.combo, Key.Key_Return)

    assert field.value() == ["SPRAK"]


def test_a_list_can_be_emptied_and_keeps_its_draft(theme: Theme, show: Show) -> None:
    field = ordered(theme, show, "SPRAK")
    field.set_draft("bå")
    draft = field.draft()
    field.clear()

    assert draft == "bå"
    assert field.value() == []


def test_the_arrows_go_about_the_week(play: Play) -> None:
    """Day by day and time by time; at the edge nothing happens."""
    played = play()
    played.named("week", "Måndag förmiddag")
    played.keys(Key.Key_Up, Key.Key_Right, Key.Key_Down, Key.Key_Space)
    played.keys(Key.Key_Left, Key.Key_Up, Key.Key_Left, Key.Key_Space)

    assert played.answered == {"week": {"v": ["MON-AM", "TUE-PM"]}}


def test_the_week_keeps_its_draft_and_can_be_emptied(theme: Theme, show: Show) -> None:
    field = WeekField(theme, [("MON", "Måndag")], [("AM", "Förmiddag"), ("PM", "Eftermiddag")])
    field.set_value(["MON-PM"])
    draft = field.draft()
    field.clear()
    empty = field.value()
    field.set_draft(draft)
    show(field, theme)
    QTest.keyClick(field, Key.Key_A)

    assert empty == []
    assert field.value() == ["MON-PM"]
