"""Telling, asking, and codes that are written in groups."""

from __future__ import annotations

import pytest
from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner, EmptyState, ErrorSummary
from mia_ui.widgets.buttons import Button, IconButton, RowButton
from mia_ui.widgets.dialog import Dialog
from mia_ui.widgets.feedback import BusyLine, Toast
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page, Scroll
from mia_ui.widgets.secret import CROCKFORD, CodeField, PassphraseField
from mia_ui.widgets.status_line import StatusLine
from mia_ui.widgets.surface import column
from mia_ui.widgets.task_list import TaskItem, TaskList
from mia_ui.widgets.text import PlainLabel
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.helpers import a11y
from tests.ui.conftest import Show

Said = list[tuple[str, bool]]


def test_names_are_never_taken_for_markup(theme: Theme, show: Show) -> None:
    """A participant called <b> is called <b>, in tooltips too."""
    label = PlainLabel(theme, "<b>Elise</b>")
    button = IconButton(theme, "eye", "Visa <b>Elise</b>")
    page = Page(theme, "x")
    page.body.addWidget(label)
    page.body.addWidget(button)
    show(page, theme)

    assert label.textFormat() is Qt.TextFormat.PlainText
    assert "&lt;b&gt;" in button.toolTip()
    assert a11y.spoken(button) == "Visa <b>Elise</b>"


def test_a_toast_can_be_undone_and_is_said(theme: Theme, show: Show, said: Said) -> None:
    """What one did by mistake is taken back where it is told of."""
    host = QWidget()
    show(host, theme)
    toast = Toast(theme, host)
    undone: list[bool] = []
    toast.show_message("Raden är borttagen.", lambda: undone.append(True))

    assert toast.isVisible()
    assert said == [("Raden är borttagen.", False)]
    assert a11y.spoken(toast.undo) == "Ångra: Raden är borttagen."
    QTest.keyClick(toast.undo, Qt.Key.Key_Space)

    assert undone == [True]
    assert not toast.isVisible()


def test_a_toast_stays_while_somebody_is_at_it(theme: Theme, show: Show) -> None:
    """Eight seconds are short for who goes there with Tab."""
    host = QWidget()
    other = QLineEdit(host)
    show(host, theme)
    toast = Toast(theme, host)
    toast.show_message("Borttagen.", lambda: None)

    assert toast.timer.isActive()
    toast.undo.setFocus()

    assert not toast.timer.isActive()
    other.setFocus()

    assert toast.timer.isActive()
    toast.undo.setFocus()
    QTest.keyClick(toast.undo, Qt.Key.Key_Escape)

    assert not toast.isVisible()


def test_work_shows_itself_only_when_it_takes_time(theme: Theme, show: Show) -> None:
    """A bar that flashes by is noise."""
    host = Page(theme, "x")
    busy = BusyLine(theme)
    host.body.addWidget(busy)
    show(host, theme)
    busy.start("Läser in")

    assert not busy.isVisible()
    busy.timer.timeout.emit()

    assert busy.isVisible()
    busy.step(3, 10, "3 av 10")

    assert a11y.spoken(busy.progress.bar) == "3 av 10"
    busy.stop()

    assert not busy.isVisible()
    assert not busy.timer.isActive()


def test_enter_in_a_dialog_takes_the_safe_way(theme: Theme, show: Show) -> None:
    """A29."""
    host = QWidget()
    opener = Button(theme, "Gallra", parent=host)
    window = show(host, theme)
    opener.setFocus()
    dialog = Dialog(theme, "Gallra 3 deltagare?", "Uppgifterna raderas för gott.", window)
    dialog.add_deed("Gallra", "danger")
    safe = dialog.add_safe("Avbryt")
    dialog.open()
    QApplication.processEvents()

    assert QApplication.focusWidget() is safe
    assert a11y.audit(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert dialog.result() == Dialog.DialogCode.Rejected
    assert not dialog.isVisible()

    assert window.focusWidget() is opener


def test_an_error_summary_leads_to_each_field(theme: Theme, show: Show, said: Said) -> None:
    """One line each, in the words of the field, and the keyboard goes there."""
    page = Page(theme, "Hälsa")
    row = FormRow(theme, "Namn", LineField(theme), name="name")
    summary = ErrorSummary(
        theme, "Det finns 1 sak att rätta", [("Fyll i namnet.", row.field.take_focus)]
    )
    page.body.addWidget(summary)
    page.body.addWidget(row)
    show(page, theme)
    summary.take_focus()

    assert QApplication.focusWidget() is summary.heading
    assert said == [("Det finns 1 sak att rätta", True)]
    QTest.keyClick(summary.links[0], Qt.Key.Key_Space)

    assert QApplication.focusWidget() is row.field.target()


def test_a_banner_that_is_closed_tells_so(theme: Theme, show: Show, said: Said) -> None:
    page = Page(theme, "x")
    banner = Banner(theme, "info", "2 nya frågor", dismissable=True)
    show(page, theme)
    page.show_banner(banner)
    told: list[bool] = []
    banner.dismissed.connect(lambda: told.append(True))
    close = banner.findChild(IconButton)
    assert close is not None

    assert a11y.spoken(close) == "Stäng meddelandet: 2 nya frågor"
    assert said == [("2 nya frågor", False)]
    close.click()

    assert told == [True]
    assert not banner.isVisible()


def test_an_empty_page_says_why_and_what_to_do(theme: Theme, show: Show) -> None:
    page = Page(theme, "Plan")
    act = Button(theme, "Skapa plan")
    page.body.addWidget(EmptyState(theme, "target", "Ingen plan än.", "Börja här.", [act]))
    show(page, theme)

    assert act.isVisible()
    assert a11y.audit(page) == []


def test_a_row_says_title_detail_and_state(theme: Theme, show: Show) -> None:
    """The whole row is the button, so the whole row is its name."""
    row = RowButton(theme, "Yusuf A.", "Uppföljning", ("Försenad", "error"))
    page = Page(theme, "Idag")
    page.body.addWidget(row)
    show(page, theme)

    assert a11y.spoken(row) == "Yusuf A., Uppföljning, Försenad"
    row.set_current(True)
    row.show_state(None)

    assert a11y.spoken(row) == "Yusuf A., Uppföljning"
    assert a11y.described(row) == "Visas nu"


def test_sections_are_rows_or_a_list_and_open_the_same(theme: Theme, show: Show) -> None:
    """Folded or not, it is the same list with the same words."""
    items = [
        TaskItem(id="a", title="Boende", state="Klart", kind="plain"),
        TaskItem(id="b", title="Hälsa", state="Inte börjat"),
    ]
    tasks = TaskList(theme, "Avsnitt")
    show(tasks, theme)
    tasks.show_items(items)
    opened: list[str] = []
    tasks.opened.connect(opened.append)
    tasks.set_state("b", "Påbörjat", "info")
    tasks.set_current("b")
    QTest.keyClick(tasks.rows["a"], Qt.Key.Key_Space)

    assert a11y.spoken(tasks.rows["b"]) == "Hälsa, Påbörjat"
    assert tasks.combo.currentText() == "2 av 2: Hälsa (påbörjat)"
    tasks.set_compact(True)

    assert tasks.combo.isVisible()
    assert not tasks.rows["a"].isVisible()
    assert a11y.spoken(tasks.combo) == "Avsnitt"
    tasks.combo.setFocus()
    QTest.keyClick(tasks.combo, Qt.Key.Key_Up)

    assert opened == ["a", "a"]


def test_the_section_one_is_in_is_seen_in_a_long_list(theme: Theme, show: Show) -> None:
    """Where am I, is what the list is for."""
    page, tasks, scroll = QWidget(), TaskList(theme, "Avsnitt"), Scroll(theme)
    scroll.body.addWidget(tasks)
    both = column(theme, None, page)
    both.addWidget(Button(theme, "Fortsätt senare"))  # has the keyboard
    both.addWidget(scroll)
    tasks.show_items([TaskItem(id=f"{n}", title=f"Avsnitt {n}", state="Klart") for n in range(40)])
    tasks.set_current("39")
    show(page, theme)
    row, seen = tasks.rows["39"], scroll.viewport()
    top = row.mapTo(seen, QPoint()).y()

    assert 0 <= top < top + row.height() <= seen.height()


def test_the_coming_lock_is_said_once(theme: Theme, show: Show, said: Said) -> None:
    """A27: sixty seconds before, and any key extends."""
    status = StatusLine(theme)
    show(status, theme)
    stayed: list[bool] = []
    status.stay_wanted.connect(lambda: stayed.append(True))
    status.show_lock("Låses om 9 min")
    for seconds in (60, 59, 58):
        status.show_lock(f"Låses om {seconds} s", alarm=True)
    status.lock.click()
    status.show_saved("Sparat 14.02", say=True)

    assert said == [("Låses om 60 s", False), ("Sparat 14.02", False)]
    assert stayed == [True]


def test_a_passphrase_is_hidden_until_asked_for_and_may_be_pasted(theme: Theme, show: Show) -> None:
    """A25, A26, and a button that Tab reaches."""
    field = PassphraseField(theme)
    show(field, theme)
    sent: list[bool] = []
    field.submitted.connect(lambda: sent.append(True))
    field.take_focus()
    QApplication.clipboard().setText("fem ord som ingen gissar")
    QTest.keyClick(field.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)

    assert field.value() == "fem ord som ingen gissar"
    assert a11y.role(field.edit) is a11y.Role.EditableText
    assert "fem" not in a11y.spoken(field.edit)
    assert field.edit.displayText() == "●" * 24
    assert field.draft() == ""
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    QTest.keyClick(field.button, Qt.Key.Key_Space)

    assert field.shown
    assert a11y.spoken(field.button) == "Dölj lösenfrasen"
    field.forget()

    assert not field.shown
    assert field.value() is None
    assert sent == [True]


@pytest.mark.parametrize(("letter", "noticed"), [("a", False), ("A", True)])
def test_caps_lock_is_noticed(theme: Theme, show: Show, letter: str, noticed: bool) -> None:
    """The commonest reason why the right phrase is wrong."""
    field = PassphraseField(theme)
    show(field, theme)
    nothing = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, nothing, letter)
    QApplication.sendEvent(field.edit, event)

    assert field.caps.isVisible() is noticed


def test_groups_of_a_number_fill_each_other(theme: Theme, show: Show) -> None:
    """decisions S8: four of eight groups, chosen by the program, written and not ticked."""
    row = FormRow(theme, "Kontrollnummer", CodeField(theme, asked=(2, 3, 5, 8)))
    show(row, theme)
    field = row.field
    assert isinstance(field, CodeField)
    whole: list[bool] = []
    field.complete.connect(lambda: whole.append(True))
    field.take_focus()
    QTest.keyClicks(QApplication.focusWidget(), "40817")

    assert QApplication.focusWidget() is field.boxes[1]
    assert a11y.spoken(field.boxes[1]) == "Grupp 3 av 8"
    assert field.value() is None
    QTest.keyClick(field.boxes[1], Qt.Key.Key_Backspace)

    assert QApplication.focusWidget() is field.boxes[0]
    field.boxes[1].setFocus()
    QApplication.clipboard().setText("11111 22222-33333")
    QTest.keyClick(field.boxes[1], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert field.value() == ("40817", "11111", "22222", "33333")
    assert whole == [True]


def test_letters_that_look_like_figures_are_taken_for_them(theme: Theme, show: Show) -> None:
    """Crockford base32: O is 0, I and L are 1."""
    field = CodeField(theme, groups=2, length=4, alphabet=CROCKFORD)
    show(field, theme)
    field.take_focus()
    for letter in "olik7qf2":
        QTest.keyClicks(QApplication.focusWidget(), letter)

    assert field.value() == ("011K", "7QF2")
    field.clear()

    assert field.value() is None
