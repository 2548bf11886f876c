"""Finding controls the way a screen reader does: by what they are called."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QWidget


def called(widget: QWidget) -> str:
    """The name that assistive technology hears."""
    return _said(widget, QAccessible.Text.Name)


def described(widget: QWidget) -> str:
    """What it hears after the name: help, and what is wrong."""
    return _said(widget, QAccessible.Text.Description)


def _said(widget: QWidget, what: QAccessible.Text) -> str:
    found: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return (found.text(what) or "").strip() if found is not None else ""


def widgets() -> Iterator[QWidget]:
    """Everything on the screen now: what stands in front of other windows first."""
    modal = QApplication.activeModalWidget()
    tops = [modal] if modal is not None else [QApplication.activePopupWidget(), *_windows()]
    for top in tops:
        if top is None or not top.isVisible():
            continue
        yield top
        for child in top.findChildren(QWidget):
            if child.isVisible():
                yield child


def find(name: str, *, within: str = "", kind: type[QWidget] = QWidget) -> QWidget | None:
    """The first usable control of that name; `within` names a group that holds it."""
    for widget in widgets():
        if not isinstance(widget, kind) or not widget.isEnabled():
            continue
        if isinstance(widget, QLabel) and kind is QWidget:
            continue
        if called(widget) == name and (not within or _inside(widget, within)):
            return widget
    return None


def labels() -> list[str]:
    """All words that stand on the screen, in the order of the window."""
    return [w.text() for w in widgets() if isinstance(w, QLabel) and w.text()]


def says(text: str) -> bool:
    """Whether some label, heading or message has these words."""
    return any(text in words for words in labels())


def names() -> list[str]:
    """What can be used on the screen now: for a message about what was not found."""
    return sorted({called(w) for w in widgets() if w.isEnabled() and called(w)})


def _inside(widget: QWidget, name: str) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if called(parent) == name:
            return True
        parent = parent.parentWidget()
    return False


def _windows() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.isVisible()]
