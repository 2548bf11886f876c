"""What is done on a page before it is looked at: panels opened, something written, told or found.

Things are pressed by the Swedish words on them, as a person would; what is not there is a bug here.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QWidget,
)

from mia_ui.desktop.inside import Inside
from mia_ui.forms.lists import OrderedField
from mia_ui.forms.question import QuestionBox
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.hours_grid import HoursGrid
from mia_ui.screens.inbox import InboxPage
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.choice import ChoiceField
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.field import Field, LineField
from mia_ui.widgets.no_answer import NoAnswer
from mia_ui.widgets.screen import Screen

Act = Callable[[Inside], None]
Kind = TypeVar("Kind", bound=QWidget)


# what is pressed


def press(inside: Inside, text: str, place: int = 0) -> None:
    """Click a button that is seen with these words on it, or whose name begins so."""
    press_on(_screen(inside), text, place)


def press_on(screen: QWidget, text: str, place: int = 0) -> None:
    there = [button for button in _within(screen, QAbstractButton) if button.isEnabled()]
    found = [button for button in there if button.text() == text] or [
        button
        for button in there
        if button.text().startswith(text) or button.accessibleName().startswith(text)
    ]
    if len(found) <= place:
        raise LookupError(text)
    found[place].click()


def pressing(text: str, place: int = 0) -> Act:
    return lambda inside: press(inside, text, place)


def commanding(command: str) -> Act:
    return lambda inside: inside.actions[command].trigger()


def choosing(text: str, file: Callable[[], Path]) -> Act:
    """Press what asks for a file; the system's own window is spared."""

    def act(inside: Inside) -> None:
        asked, chosen = QFileDialog.getOpenFileName, str(file())
        QFileDialog.getOpenFileName = lambda *_of, **_more: (chosen, "")  # type: ignore[method-assign]
        try:
            press(inside, text)
        finally:
            QFileDialog.getOpenFileName = asked  # type: ignore[method-assign]

    return act


def choosing_if_there(text: str, file: Callable[[], Path]) -> Act:
    """The same where somebody may have chosen a file before."""
    choose = choosing(text, file)

    def act(inside: Inside) -> None:
        if any(text == each.text() for each in _within(_screen(inside), QAbstractButton)):
            choose(inside)

    return act


# what is written


def writing(name: str, text: str) -> Act:
    """Write in the field of that name, and leave it."""
    return lambda inside: write_on(_screen(inside), name, text)


def write_on(screen: QWidget, name: str, text: str) -> None:
    field = _named(screen, name)
    field.set_draft(text)
    field.changed.emit()
    field.left.emit()


def standing_in(name: str) -> Act:
    """Put the keyboard into the field of that name."""
    return lambda inside: _named(_screen(inside), name).take_focus()


def standing_in_a_question(inside: Inside) -> None:
    """Put the keyboard into the first question that is written in."""
    for box in _within(_screen(inside), QuestionBox):
        written = [w for w in box.answer.field.findChildren(QLineEdit) if w.isVisible()]
        if written:
            written[0].setFocus()
            return
    raise LookupError("QuestionBox")


def looking_for(text: str) -> Act:
    """Write in the first field that there is."""

    def act(inside: Inside) -> None:
        field = _first(_screen(inside), LineField)
        field.edit.setText(text)
        field.edit.textEdited.emit(text)

    return act


def asking_the_switcher(text: str) -> Act:
    def act(inside: Inside) -> None:
        switcher = inside.going.switcher
        assert switcher is not None
        switcher.field.edit.setText(text)
        switcher.field.edit.textEdited.emit(text)

    return act


def writing_a_wrong_day(inside: Inside) -> None:
    """A date that is none, and the field left."""
    field = next(f for f in _within(_screen(inside), DateField) if not f.edit.isReadOnly())
    field.edit.setText("i förrgår")
    field.edit.textEdited.emit("i förrgår")
    field.left.emit()


def opening_a_menu(inside: Inside) -> None:
    """The menu of a question, with its history."""
    box = _first(_screen(inside), QuestionBox)
    QApplication.sendEvent(
        box,
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), box.mapToGlobal(QPoint())),
    )


def opening_ways_not_to_answer(inside: Inside) -> None:
    button = _first(_screen(inside), NoAnswer)
    button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))


def taking(name: str, value: str) -> Act:
    """Choose from the list of that name."""

    def act(inside: Inside) -> None:
        field = _named(_screen(inside), name)
        assert isinstance(field, ListField | ChoiceField)
        field.set_value(value)
        field.changed.emit()

    return act


def listing(inside: Inside) -> None:
    """Two words in the first field that takes several, so that they can be moved."""
    field = _first(_screen(inside), OrderedField)
    field.set_value(["Ett ord", "Ett ord till"])


def writing_hours(inside: Inside) -> None:
    """A day of the month is being written in."""
    table = _first(_screen(inside), HoursGrid)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 3))
    table.edit(table.currentIndex())


def closing_the_switcher(inside: Inside) -> None:
    if inside.going.switcher is not None:
        inside.going.toggle()


# what is told


def telling(inside: Inside) -> None:
    """Something that concerns the whole window, and something to take back."""
    inside.shell.busy.stop()
    theme = inside.context.theme
    title = "Senaste kopian utanför datorn är 40 dagar gammal."
    text = "Sätt i minnet och gör en kopia."
    inside.add_banner(Banner(theme, "warning", title, text, dismissable=True))
    inside.toast("Anteckningen är borttagen.", lambda: None)


def working(inside: Inside) -> None:
    """Work that takes its time, at the foot of the window."""
    inside.shell.busy.step(412, 1000, "Läser in 412 av 1 000 ändringar")
    inside.shell.busy.show()


def reading(stick: Callable[[], Path]) -> Act:
    """A whole stick is dropped on the inbox."""

    def act(inside: Inside) -> None:
        page = _screen(inside)
        assert isinstance(page, InboxPage)
        page.take([stick()])

    return act


# what is seen


def _screen(inside: Inside) -> Screen:
    screen = inside.shell.screen_now
    assert screen is not None
    return screen


def _within(parent: QWidget, kind: type[Kind]) -> Iterator[Kind]:
    yield from (each for each in parent.findChildren(kind) if each.isVisible())


def _named(parent: QWidget, name: str) -> Field:
    for field in _within(parent, Field):
        if field.objectName() == name:
            return field
    raise LookupError(name)


def _first(parent: QWidget, kind: type[Kind]) -> Kind:
    for each in _within(parent, kind):
        if each.isEnabled():
            return each
    raise LookupError(kind.__name__)


def front(window: QWidget) -> QWidget:
    """What is looked at: the dialog or menu that stands before the window, else the window."""
    before = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    return before if before is not None and before.isVisible() else window


def put_away(window: QWidget) -> None:
    """Close what stands before the window; nothing comes of it."""
    before = front(window)
    if isinstance(before, QDialog):
        before.reject()
    elif isinstance(before, QMenu):
        before.close()
