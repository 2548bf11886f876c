"""Chips that narrow a list: one stop for Tab, arrows within, as many lines as are needed."""

from __future__ import annotations

from mia_ui.theme import Theme
from mia_ui.widgets.filter_chips import FilterChip, FilterChips
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.helpers import a11y
from tests.ui.conftest import Show

CHIPS = [
    FilterChip(code=c, text=f"Slag {c or 'alla'}", count=n) for n, c in enumerate(("", *"abc"))
]


def shown(theme: Theme, show: Show, width: int = 900) -> FilterChips:
    chips = FilterChips(theme, "Visa")
    chips.show_chips(CHIPS, "")
    show(chips, theme, width, 300)
    return chips


def test_tab_stops_once_and_arrows_choose(qtbot: QtBot, theme: Theme, show: Show) -> None:
    """Nine chips must not stand between somebody and the list, nine times a day."""
    chips = shown(theme, show)
    stops = [b for b in chips.buttons.values() if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [chips.buttons[""]]
    chips.buttons[""].setFocus()
    with qtbot.waitSignal(chips.chosen) as signal:
        QTest.keyClick(chips.buttons[""], Qt.Key.Key_Right)
        QTest.keyClick(chips.buttons["a"], Qt.Key.Key_Space)

    assert signal.args == ["a"]
    assert (chips.value(), chips.buttons["a"].isChecked()) == ("a", True)
    assert a11y.audit(chips) == []


def test_a_kind_that_is_gone_gives_way(theme: Theme, show: Show) -> None:
    """What was filtered by is taken away while it is looked at."""
    chips = shown(theme, show)
    chips.show_chips(CHIPS, "b")
    chips.show_chips(CHIPS[:2], "b")

    assert list(chips.buttons) == ["", "a"]
    assert chips.value() == ""


def test_the_same_chip_again_says_nothing(qtbot: QtBot, theme: Theme, show: Show) -> None:
    """A list that is laid out anew for nothing loses its place."""
    chips = shown(theme, show)
    with qtbot.assertNotEmitted(chips.chosen):
        chips.buttons[""].click()


def test_they_take_as_many_lines_as_there_is_room_for(theme: Theme, show: Show) -> None:
    """Nothing is cut off where the window is narrow or the text large."""
    wide = shown(theme, show)
    narrow = shown(theme, show, 200)
    tops = [len({b.y() for b in chips.buttons.values()}) for chips in (wide, narrow)]

    assert tops[0] == 1
    assert tops[1] > 1


def test_the_chosen_chip_has_room_for_its_bold_words(theme: Theme, show: Show) -> None:
    """Bold is wider: "Anteckningar" stood there as "nteckningar"."""
    chips = FilterChips(theme, "Visa")
    chips.show_chips([FilterChip(code="n", text="Anteckningar", count=5)], "n")
    show(chips, theme, 900, 300)
    button = chips.buttons["n"]
    words = QFontMetrics(theme.font("label")).horizontalAdvance(button.text())

    assert button.width() >= words + 2 * theme.px("m")
