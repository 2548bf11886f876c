"""What is done on a page before it is looked at: panels opened, something written, told or found.

Things are pressed by the Swedish words on them, as a person would; what is not there is a bug here.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QWidget

from mia_ui.desktop.inside import Inside
from mia_ui.screens.inbox import InboxPage
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.field import LineField

Act = Callable[[Inside], None]
Kind = TypeVar("Kind", bound=QWidget)


def press(inside: Inside, text: str) -> None:
    """Click the first button that is seen with these words on it, or whose name begins so."""
    for button in _seen(inside, QAbstractButton):
        if button.isEnabled() and text in (button.text(), button.accessibleName()[: len(text)]):
            button.click()
            return
    raise LookupError(text)


def pressing(*texts: str) -> Act:
    def act(inside: Inside) -> None:
        for text in texts:
            press(inside, text)

    return act


def commanding(command: str) -> Act:
    return lambda inside: inside.actions[command].trigger()


def _seen(inside: Inside, kind: type[Kind]) -> Iterator[Kind]:
    screen = inside.shell.screen_now
    assert screen is not None
    yield from (each for each in screen.findChildren(kind) if each.isVisible())


def looking_for_nobody(inside: Inside) -> None:
    """A search that finds nothing."""
    field = next(_seen(inside, LineField))
    field.edit.setText("xyzzy")
    field.edit.textEdited.emit("xyzzy")


def writing_a_wrong_day(inside: Inside) -> None:
    """A date that is none, and the field left."""
    field = next(field for field in _seen(inside, DateField) if not field.edit.isReadOnly())
    field.edit.setText("i förrgår")
    field.edit.textEdited.emit("i förrgår")
    field.left.emit()


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
        page = inside.shell.screen_now
        assert isinstance(page, InboxPage)
        page.take([stick()])

    return act
