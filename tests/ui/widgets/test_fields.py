"""Fields, used with real keys."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from mia_ui.theme import Theme
from mia_ui.widgets.calendar import CalendarPopup
from mia_ui.widgets.choice import ChoiceField, SeveralField
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.field import Field, LineField, TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.number_field import NumberField, parse_number, show_number
from mia_ui.widgets.scale import ChangeField, ScaleField
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers import a11y
from tests.helpers.fields import FEW, MANY, TODAY, beside, popup, press, write
from tests.ui.conftest import Show


def test_a_row_names_describes_and_says_its_error(
    theme: Theme, show: Show, said: list[tuple[str, bool]]
) -> None:
    """A04: help and error are heard with the field, and the error when it comes."""
    row = FormRow(theme, "Timmar per vecka", NumberField(theme, most=40), help_text="Ungefär.")
    show(row, theme)
    edit = row.field.target()

    assert a11y.spoken(edit) == "Timmar per vecka"
    assert a11y.described(edit) == "Ungefär."
    row.show_error("Fyll i timmar per vecka.")
    row.show_error("Fyll i timmar per vecka.")

    assert a11y.described(edit) == "Fel: Fyll i timmar per vecka. Ungefär."
    assert said == [("Fel: Fyll i timmar per vecka.", True)]
    row.clear_error()

    assert a11y.described(edit) == "Ungefär."
    assert edit.property("invalid") is False


def test_a_row_checks_what_is_written_and_takes_the_error_back(theme: Theme, show: Show) -> None:
    """An error that is mended goes by itself; what was written stands all the while."""
    row = FormRow(theme, "Timmar", NumberField(theme, least=0, most=40, what="timmar per vecka"))
    show(row, theme)
    row.field.take_focus()
    write("femtio")

    assert not row.check()
    assert row.error == "Fel: Fyll i timmar per vecka med siffror, till exempel 12."
    assert row.field.draft() == "femtio"
    row.field.set_draft("50")

    assert not row.check()
    assert row.error == "Fel: Fyll i timmar per vecka, mellan 0 och 40."
    row.field.set_draft("12")

    assert row.check()
    assert row.error == ""


def test_optional_is_said_in_the_label(theme: Theme, qtbot: QtBot) -> None:
    row = FormRow(theme, "Tilltalsnamn", LineField(theme), optional=True)
    qtbot.addWidget(row)

    assert row.label.text() == "Tilltalsnamn (valfritt)"


def test_not_answering_and_answering_exclude_each_other(theme: Theme, show: Show) -> None:
    """ "Vill inte svara" beside an answer would be two answers."""
    row = FormRow(theme, "Boende", LineField(theme), no_answers=True)
    show(row, theme)
    assert row.no_answer is not None
    told: list[object] = []
    row.no_answer_changed.connect(lambda: told.append(row.no_answer.value()))
    row.field.set_draft("Andra hand")
    row.no_answer.choices["vill_inte_svara"].trigger()

    assert row.field.value() is None
    assert row.no_answer.value() == "vill_inte_svara"
    assert row.no_answer.text() == "Vill inte svara"
    assert a11y.spoken(row.no_answer) == "Vill inte svara: Boende"
    assert told == ["vill_inte_svara"]
    row.field.take_focus()
    write("x")

    assert row.no_answer.value() is None


def test_left_is_told_when_focus_goes_and_not_before(theme: Theme, show: Show) -> None:
    """Leaving a field is what commits its change (decisions C5)."""
    field = DateField(theme, lambda: TODAY)
    page, _other = beside(field)
    show(page, theme)
    left: list[object] = []
    field.left.connect(lambda: left.append(field.value()))
    field.take_focus()
    write("14/4")
    press(Qt.Key.Key_Tab)  # to its own button

    assert left == []
    press(Qt.Key.Key_Tab)

    assert left == [date(2026, 4, 14)]


def test_a_date_is_read_back_and_rewritten_only_when_left(theme: Theme, show: Show) -> None:
    """What is being written is never changed under the fingers."""
    field = DateField(theme, lambda: TODAY)
    page, other = beside(field)
    show(page, theme)
    field.take_focus()
    write("14 april")

    assert field.draft() == "14 april"
    assert field.reading.text() == "tisdag 14 april 2026"
    other.setFocus()

    assert field.draft() == "2026-04-14"
    assert field.value() == date(2026, 4, 14)


def test_a_date_says_what_is_wrong_with_it(theme: Theme, qtbot: QtBot) -> None:
    field = DateField(theme, lambda: TODAY)
    qtbot.addWidget(field)
    field.set_draft("31/4")

    assert field.problem() == "Den 31 april finns inte. Kontrollera dagen."
    assert field.value() is None
    field.set_draft("snart")

    assert field.problem() == "Skriv datumet som 2026-04-14, 14/4 eller 14 april."
    field.set_draft("")

    assert field.problem() == ""


@popup
def test_a_day_is_picked_with_the_keyboard(theme: Theme, show: Show) -> None:
    """The calendar is a way beside writing, and needs no mouse."""
    field = DateField(theme, lambda: TODAY)
    page, _ = beside(field)
    window = show(page, theme)
    changed: list[bool] = []
    field.changed.connect(lambda: changed.append(True))
    field.button.click()
    month = window.findChild(CalendarPopup)
    press(Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Return)

    assert month is not None
    assert field.value() == date(2026, 4, 13)
    assert changed == [True]
    assert QApplication.focusWidget() is field.edit


@popup
def test_escape_leaves_the_calendar_and_the_date_alone(theme: Theme, show: Show) -> None:
    field = DateField(theme, lambda: TODAY)
    page, _ = beside(field)
    show(page, theme)
    field.set_value(TODAY)
    field.button.click()
    press(Qt.Key.Key_Right, Qt.Key.Key_Escape)

    assert field.value() == TODAY


@pytest.mark.parametrize(
    ("written", "value"),
    [("12", 12), ("1 234", 1234), ("1,5", "1.5"), ("1.50", "1.5"), ("\u22123", -3), ("1,25", None)],
)
def test_numbers_are_read_as_people_write_them(
    theme: Theme, qtbot: QtBot, written: str, value: object
) -> None:
    """Never a float: 0,1 is to be 0,1 ten years on."""
    field = NumberField(theme, decimals=1)
    qtbot.addWidget(field)
    field.set_draft(written)

    assert field.value() == value


def test_numbers_are_written_the_swedish_way() -> None:
    assert show_number("-12345.5") == "\u221212\u00a0345,5"
    assert show_number(2011) == "2011"
    assert parse_number("tolv") is None


def test_numbers_in_an_english_window_can_be_read_back() -> None:
    """1,500 is one and a half to a Swede and fifteen hundred to others, so no comma is shown."""
    QLocale.setDefault(QLocale("en_GB"))
    shown = show_number("-12345.5")

    assert shown == "\u221212\u00a0345.5"
    assert parse_number(shown) == Decimal("-12345.5")


def test_a_number_with_one_bound_says_that_one(theme: Theme, qtbot: QtBot) -> None:
    low, high = NumberField(theme, least=1), NumberField(theme, most=9, what="dagar")
    for field, text in ((low, "0"), (high, "10")):
        qtbot.addWidget(field)
        field.set_draft(text)

    assert low.problem() == "Fyll i svaret, minst 1."
    assert high.problem() == "Fyll i dagar, högst 9."


def test_text_of_several_lines_is_left_by_tab_and_keeps_the_cursor(
    theme: Theme, show: Show
) -> None:
    """A12, and the way back after a lock."""
    field = TextArea(theme, lines=2)
    page, other = beside(field)
    show(page, theme)
    before = field.edit.height()
    field.take_focus()
    write("En rad")
    for _ in range(3):
        press(Qt.Key.Key_Return)
    field.set_caret(3)

    assert field.caret() == 3
    assert field.edit.height() > before
    press(Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is other
    assert field.value() == "En rad"


def test_setting_a_value_is_no_edit(theme: Theme, qtbot: QtBot) -> None:
    """What the program shows is not what a person changed, and is not written to the log."""
    fields: list[tuple[Field, object]] = [
        (LineField(theme), "x"),
        (TextArea(theme), "x"),
        (NumberField(theme), 3),
        (DateField(theme, lambda: TODAY), TODAY),
        (ChoiceField(theme, FEW), "JA"),
        (ChoiceField(theme, MANY), "Salem"),
        (SeveralField(theme, FEW), ["JA"]),
        (ScaleField(theme, "a", "b"), 3),
        (ChangeField(theme), 1),
    ]
    for field, value in fields:
        qtbot.addWidget(field)
        told: list[str] = []
        field.changed.connect(lambda told=told, field=field: told.append(type(field).__name__))
        field.set_value(value)  # type: ignore[attr-defined]

        assert field.value() == value
        assert told == []
        field.clear()

        assert field.value() in (None, [])
        assert told
