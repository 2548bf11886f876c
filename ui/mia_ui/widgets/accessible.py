"""Roles and names for what assistive technology cannot guess."""

from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLayout, QScrollArea, QWidget

Role = QAccessible.Role


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "accessible_role", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    return QAccessibleWidget(thing, role, thing.accessibleName())


@cache
def install() -> None:
    """Make widgets with an `accessible_role` tell it; called by the widgets that have one."""
    QAccessible.installFactory(_interface)


def name(widget: QWidget, text: str, description: str = "") -> None:
    widget.setAccessibleName(text)
    widget.setAccessibleDescription(description)


def plain_tooltip(widget: QWidget, text: str) -> None:
    """Set a tooltip that is never read as rich text."""
    widget.setToolTip(f"<span>{escape(text)}</span>" if set(text) & set("<&") else text)


def keep_private(edit: QWidget) -> None:
    """Ask the keyboard, ink and dictation of the system to learn nothing of what is written here.

    Bundle-format §8: whatever is written in this program may be about somebody.
    """
    hint = Qt.InputMethodHint
    private = hint.ImhSensitiveData | hint.ImhNoPredictiveText
    edit.setInputMethodHints(edit.inputMethodHints() | private)


def restyle(widget: QWidget, prop: str, value: object) -> None:
    """Change a property that the style sheet looks at, and let it look again."""
    if widget.property(prop) == value:
        return
    widget.setProperty(prop, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def hand_on(whole: QWidget, part: QWidget) -> None:
    """Let a part have the keyboard of the whole.

    The whole is said to take Tab first, or else `setTabOrder` passes it over without a word, and
    its parts stay where they were made.
    """
    whole.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    whole.setFocusProxy(part)


def tab_order(widgets: Sequence[QWidget]) -> None:
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def follow(layout: QLayout) -> None:
    """Let Tab go through a layout as it stands; Qt goes through it as it was made (R-57)."""
    tab_order(list(_stops(layout)))


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        if widget is None:
            inside = item.layout() if item is not None else None
        elif widget.focusProxy() is not None:  # a field: Qt keeps its parts together
            yield widget
            continue
        else:
            held = widget.widget() if isinstance(widget, QScrollArea) else widget
            inside = held.layout() if held is not None else None
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
        if inside is not None:
            yield from _stops(inside)
