"""Fields that are chosen in, used with real keys."""

from __future__ import annotations

import pytest
from mia_ui.theme import Theme
from mia_ui.widgets.choice import ChoiceField, Option, SafeCombo, SeveralField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.scale import ChangeField, ScaleField
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers import a11y
from tests.helpers.fields import FEW, MANY, beside, press, write
from tests.ui.conftest import Show


@pytest.mark.parametrize("options", [FEW, MANY], ids=["radios", "list"])
def test_a_choice_keeps_code_and_own_words(
    theme: Theme, qtbot: QtBot, options: list[Option]
) -> None:
    """What the list does not have is said in the participant's words."""
    field = ChoiceField(theme, options)
    qtbot.addWidget(field)
    wordy = next(option.code for option in options if option.own_words)
    field.set_value(wordy, "Hos en vän")
    kept = field.draft()
    field.set_value(None)

    assert (field.value(), field.own_words()) == (None, "")
    field.set_draft(kept)

    assert (field.value(), field.own_words()) == (wordy, "Hos en vän")


def test_few_answers_are_radio_buttons_named_by_their_question(theme: Theme, show: Show) -> None:
    """A05: every answer is in a group that says the question."""
    row = FormRow(theme, "Har du kontakt med vården?", ChoiceField(theme, FEW), help_text="Nu.")
    show(row, theme)

    assert a11y.groupless(row) == []
    assert a11y.spoken(row.field.target()) == "Ja"


def test_arrows_choose_and_delete_takes_back(theme: Theme, show: Show) -> None:
    """An answer given by mistake can be made no answer at all."""
    field = ChoiceField(theme, FEW)
    page, _ = beside(field)
    show(page, theme)
    field.take_focus()
    press(Qt.Key.Key_Space, Qt.Key.Key_Down)

    assert field.value() == "NEJ"
    press(Qt.Key.Key_Delete)

    assert field.value() is None


def test_tab_leaves_a_group_of_answers_at_once(theme: Theme, show: Show) -> None:
    field = ChoiceField(theme, FEW)
    field.set_value("NEJ")
    page, other = beside(field)
    show(page, theme)
    field.take_focus()

    assert QApplication.focusWidget() is field.inner.buttons["NEJ"]  # type: ignore[union-attr]
    press(Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is other


def test_many_answers_are_found_by_their_first_letters(theme: Theme, show: Show) -> None:
    field = ChoiceField(theme, MANY)
    page, _ = beside(field)
    show(page, theme)
    told: list[object] = []
    field.changed.connect(lambda: told.append(field.value()))
    field.take_focus()
    write("hud")

    assert field.value() == "Huddinge"


@pytest.mark.parametrize("in_row", [True, False])
def test_a_list_is_called_by_its_question_once(theme: Theme, show: Show, in_row: bool) -> None:
    """A label that is shown and one that is not were both read out: "Kommun Kommun"."""
    field = ChoiceField(theme, MANY)
    row = FormRow(theme, "Kommun", field) if in_row else field
    field.set_name("Kommun")
    show(row, theme)
    combo = field.findChild(SafeCombo)

    assert a11y.spoken(combo) == "Kommun"


def test_the_wheel_over_a_list_changes_nothing(theme: Theme, show: Show) -> None:
    """A28: scrolling a page is not answering it."""
    field = ChoiceField(theme, MANY)
    field.set_value("Haninge")
    page, other = beside(field)
    show(page, theme)
    other.setFocus()
    combo = field.findChild(SafeCombo)
    here = QPointF(5, 5)
    nothing = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        here, here, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton, nothing,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, event)

    assert field.value() == "Haninge"
    assert not event.isAccepted()


def test_several_answers_keep_the_order_of_the_form(theme: Theme, show: Show) -> None:
    field = SeveralField(theme, FEW)
    page, _ = beside(field)
    show(page, theme)
    field.set_value(["KAN", "JA"], "Ibland")
    kept = field.draft()
    field.take_focus()
    press(Qt.Key.Key_Space)

    assert field.value() == ["KAN"]
    assert field.own_words() == ""
    field.set_draft(kept)

    assert (field.value(), field.own_words()) == (["JA", "KAN"], "Ibland")
    field.clear()

    assert field.value() == []


def hit(widget: QWidget, text: str, at: int) -> None:
    """Press a key at a moment, in milliseconds."""
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
    event.setTimestamp(at)
    QApplication.sendEvent(widget, event)


def test_digits_choose_on_the_scale_and_one_then_nought_is_ten(theme: Theme, show: Show) -> None:
    """The number is said aloud in the meeting and pressed at once; 1, later 0, is 0."""
    field = ScaleField(theme, "Inte alls", "Mycket bra")
    page, _ = beside(field)
    show(page, theme)
    told: list[int | None] = []
    field.changed.connect(lambda: told.append(field.value()))
    field.take_focus()
    for text, at in (("7", 1000), ("1", 2000), ("0", 2100), ("1", 5000), ("0", 9000)):
        hit(QApplication.focusWidget(), text, at)

    assert told == [7, 1, 10, 1, 0]
    assert a11y.spoken(QApplication.focusWidget()) == "0, Inte alls"
    press(Qt.Key.Key_Delete)

    assert field.value() is None


def test_the_scale_is_eleven_radio_buttons(theme: Theme, show: Show) -> None:
    """decisions C9; no slider, which hands that shake cannot set."""
    row = FormRow(theme, "Hur är det nu?", ScaleField(theme, "Inte alls", "Mycket bra"))
    show(row, theme)
    steps = [w for w in row.findChildren(QWidget) if a11y.role(w) is a11y.Role.RadioButton]

    assert len(steps) == 11
    assert a11y.spoken(steps[10]) == "10, Mycket bra"
    assert a11y.groupless(row) == []


def test_change_is_chosen_with_digits_and_signs(theme: Theme, show: Show) -> None:
    field = ChangeField(theme)
    page, _ = beside(field)
    show(page, theme)
    field.take_focus()
    for text, value in (("2", 2), ("-", 1), ("0", 0), ("-", -1), ("-", -2), ("-", -2), ("+", -1)):
        write(text)

        assert field.value() == value
    kept = field.draft()
    field.clear()
    field.set_draft(kept)

    assert field.value() == -1
    assert a11y.spoken(QApplication.focusWidget()) == "−1, Lite sämre"


def test_what_has_no_room_in_a_list_ends_with_an_ellipsis(theme: Theme, show: Show) -> None:
    """A state that is cut through in its middle reads as another word."""
    box = SafeCombo(theme)
    box.addItem("8 av 10: Arbetslivserfarenhet (påbörjat)")
    box.setFixedWidth(200)
    show(box, theme, 400, 200)
    drawn = box.grab().toImage()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(kind, option, part, box).width()
    cut = box.fontMetrics().elidedText(box.currentText(), Qt.TextElideMode.ElideRight, room)
    box.setItemText(0, cut)

    assert cut.endswith("…")
    assert box.grab().toImage() == drawn
