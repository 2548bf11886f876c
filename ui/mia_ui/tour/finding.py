"""Finding controls the way a screen reader does: by what they are called, and of what sort."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

Kinds = tuple[type[QWidget], ...]
PRESSED: Kinds = (QAbstractButton,)
WRITTEN: Kinds = (QLineEdit, QPlainTextEdit)
CHOSEN: Kinds = (QComboBox,)


class Row(NamedTuple):
    """A row of a list, a table or a tree."""

    view: QAbstractItemView
    at: QModelIndex

    def middle(self) -> QPoint:
        return self.view.visualRect(self.at).center()


def called(widget: QWidget) -> str:
    """The name that assistive technology hears; a drop-down list is called by its question.

    On Linux such a list tells what is chosen in it, and has the question as a label beside it.
    """
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    found = QAccessible.queryAccessibleInterface(widget)
    return (found.text(QAccessible.Text.Name) or "").strip() if found is not None else ""


def described(widget: QWidget) -> str:
    """What it hears after the name: help, and what is wrong."""
    found = QAccessible.queryAccessibleInterface(widget)
    return (found.text(QAccessible.Text.Description) or "").strip() if found is not None else ""


def widgets() -> Iterator[QWidget]:
    """Everything that can be reached now: a menu or a dialog keeps the rest out of reach."""
    popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    tops = [top for top in (popup, modal) if top is not None] or windows()
    for top in tops:
        yield top
        for child in top.findChildren(QWidget):
            if child.isVisible():
                yield child


def windows() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow()]


def of(name: str, kinds: Kinds, within: str = "") -> list[QWidget]:
    """The usable controls of this sort that are called so; `within` names what holds them.

    A row that is a button is called by its title, its detail and its state: its title will do.
    """
    there = [
        (widget, heard)
        for widget in widgets()
        if isinstance(widget, kinds) and widget.isEnabled()
        and (heard := called(widget)).startswith(name) and (not within or _in(widget, within))
    ]  # fmt: skip
    exact = [widget for widget, heard in there if heard == name]
    return exact or [widget for widget, heard in there if heard.startswith(f"{name}, ")]


def row(name: str, within: str = "") -> Row | None:
    """The first row of that name in the lists and trees that are shown.

    As with buttons the name will do where more is heard after it.
    """
    there = [
        Row(view, index)
        for view in widgets()
        if isinstance(view, QAbstractItemView) and (not within or called(view) == within)
        for index in _indexes(view)
        if spoken(index).startswith(name)
    ]
    longer = (f"{name}, ", f"{name}. ")
    exact = [each for each in there if spoken(each.at) == name]
    found = exact or [each for each in there if spoken(each.at).startswith(longer)]
    return found[0] if found else None


def spoken(index: QModelIndex) -> str:
    """What a row is called."""
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    return str(said or index.data(Qt.ItemDataRole.DisplayRole) or "")


def starting(words: str) -> str:
    """What follows these words in the name of something that is shown; empty if nothing does."""
    for widget in widgets():
        name = called(widget)
        if name.startswith(words):
            return name.removeprefix(words).strip()
    return ""


def labels() -> list[str]:
    """All words that stand on the screen: texts, buttons, states, rows of lists."""
    found = []
    for widget in widgets():
        if isinstance(widget, QLabel):
            found.append(widget.text())
        elif isinstance(widget, QAbstractButton):
            found.append(called(widget))
        elif isinstance(widget, QAbstractItemView):
            found.extend(spoken(index) for index in _indexes(widget))
    return [words for words in found if words]


def says(text: str) -> bool:
    """Whether some text, button or row has these words."""
    return any(text in words for words in labels())


def names() -> list[str]:
    """What can be used on the screen now: for a message about what was not found."""
    usable = (w for w in widgets() if isinstance(w, PRESSED + WRITTEN + CHOSEN) and w.isEnabled())
    return sorted({called(widget) or f"({type(widget).__name__} without a name)"
                   for widget in usable})  # fmt: skip


def under(widget: QWidget, at: QPoint) -> QWidget | None:
    """What a click there would meet, if that is the widget and nothing that lies over it."""
    window = widget.window()
    met = window.childAt(widget.mapTo(window, at)) or window
    return met if met is widget or widget.isAncestorOf(met) else None


def _in(widget: QWidget, name: str) -> bool:
    """Whether something around it is called so, or begins with that heading."""
    parent = widget.parentWidget()
    while parent is not None:
        if called(parent) == name or _title(parent) == name:
            return True
        parent = parent.parentWidget()
    return False


def _title(frame: QWidget) -> str:
    layout = frame.layout()
    first = layout.itemAt(0) if layout is not None else None
    label = first.widget() if first is not None else None
    return label.text() if isinstance(label, QLabel) else ""


def _indexes(view: QAbstractItemView, under_: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """Every cell, in reading order, the rows under a row right after it."""
    model, parent = view.model(), under_ or QModelIndex()
    for number in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            index = model.index(number, column, parent)
            yield index
            if column == 0 and model.rowCount(index):
                yield from _indexes(view, index)
