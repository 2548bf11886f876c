"""What can be found out about a screen without a screen reader: names, keys, sizes, clipping."""

from __future__ import annotations

from itertools import pairwise

from mia_ui.widgets.form_row import FormRow
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTableView,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

LEAST_TARGET = 24  # WCAG 2.2, 2.5.8
Text = QAccessible.Text
Role = QAccessible.Role


def spoken(widget: QWidget) -> str:
    """The name that assistive technology gets; for a list on Linux that of the label beside it."""
    QAccessible.setActive(True)
    face = QAccessible.queryAccessibleInterface(widget)
    if face is None:
        return ""
    if not isinstance(widget, QComboBox):
        return (face.text(Text.Name) or "").strip()
    labels = [other for other, kind in face.relations() if kind & QAccessible.RelationFlag.Label]
    return " ".join(other.text(Text.Name) for other in labels).strip()


def described(widget: QWidget) -> str:
    QAccessible.setActive(True)
    return (QAccessible.queryAccessibleInterface(widget).text(Text.Description) or "").strip()


def role(widget: QWidget) -> QAccessible.Role:
    QAccessible.setActive(True)
    return QAccessible.queryAccessibleInterface(widget).role()


def label(widget: QWidget) -> str:
    """How a finding names a widget."""
    text = getattr(widget, "text", str)
    return f"{type(widget).__name__} {widget.objectName() or spoken(widget) or text()!r}"


def stops(root: QWidget) -> list[QWidget]:
    """Everything under a widget that Tab stops at."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, (QScrollArea, QScrollBar))
        and not isinstance(widget.parentWidget(), QComboBox)
    ]


def unnamed(root: QWidget) -> list[str]:
    """A01: a control without a name is a blank to whoever listens."""
    return [label(widget) for widget in stops(root) if not spoken(widget)]


def unlabelled(root: QWidget) -> list[str]:
    """A02: what is seen as the label is in the name; nobody is their own label."""
    found = []
    for text in root.findChildren(QLabel):
        buddy = text.buddy()
        if buddy is text or (buddy is not None and _not_named_by(text, buddy)):
            found.append(label(text))
    return found


def _not_named_by(text: QLabel, buddy: QWidget) -> bool:
    """The label is in the name of the control, or of the group that the control is in."""
    above: QWidget | None = buddy
    while above is not None:
        if text.text() in spoken(above):
            return False
        above = above.parentWidget()
    return True


def groupless(root: QWidget) -> list[str]:
    """A05: an answer is heard together with its question."""
    found = []
    for button in root.findChildren(QRadioButton):
        above = button.parentWidget()
        while above is not None and role(above) is not Role.Grouping:
            above = above.parentWidget()
        if above is None or not spoken(above):
            found.append(label(button))
    return found


def traps(root: QWidget) -> list[str]:
    """A12: Tab leaves everything."""
    found = [
        label(edit)
        for kind in (QPlainTextEdit, QTextEdit)
        for edit in root.findChildren(kind)
        if not edit.tabChangesFocus()
    ]
    return found + [
        label(view)
        for view in root.findChildren(QAbstractItemView)
        if isinstance(view, QTableView) and view.tabKeyNavigation()
    ]


def small(root: QWidget) -> list[str]:
    """A14: what is pressed can be hit with a shaking hand."""
    return [
        f"{label(widget)} {widget.width()}x{widget.height()}"
        for widget in stops(root)
        if min(widget.width(), widget.height()) < LEAST_TARGET
    ]


def clipped(root: QWidget) -> list[str]:
    """A15: no label has less room than its text needs."""
    found = []
    for text in root.findChildren(QLabel):
        if not (text.isVisibleTo(root) and text.text()):
            continue
        wrapped = text.wordWrap()
        need = text.heightForWidth(text.width()) if wrapped else text.sizeHint().height()
        least = text.minimumSizeHint() if wrapped else text.sizeHint()
        if need > text.height() + 1 or least.width() > text.width() + 1:
            found.append(f"{text.text()[:40]!r} {text.size().toTuple()}")
    return found


def squeezed(root: QWidget) -> list[str]:
    """A15: no control is smaller than it needs to be."""
    found = []
    for widget in stops(root):
        need = widget.minimumSizeHint()
        if widget.hasHeightForWidth():
            need.setHeight(widget.heightForWidth(widget.width()))
        need = need.expandedTo(widget.minimumSize())
        if need.width() > widget.width() + 1 or need.height() > widget.height() + 1:
            found.append(f"{label(widget)} {widget.size().toTuple()} < {need.toTuple()}")
    return found


def sideways(root: QWidget) -> list[str]:
    """A15: nothing scrolls in two directions."""
    return [
        label(area)
        for area in root.findChildren(QScrollArea)
        if area.isVisibleTo(root) and area.widget().minimumSizeHint().width() > area.width()
    ]


def forbidden(root: QWidget) -> list[str]:
    """A30: the toolkit's date edits say nonsense to screen readers."""
    return [label(widget) for widget in root.findChildren(QDateTimeEdit)]


def cut(root: QWidget) -> list[str]:
    """A15: whatever has less room than it needs."""
    return [
        f"{rule.__name__}: {finding}"
        for rule in (clipped, squeezed, sideways)
        for finding in rule(root)
    ]


def audit(root: QWidget) -> list[str]:
    """Everything above, each finding with the name of its rule."""
    rules = (unnamed, unlabelled, groupless, traps, small, clipped, squeezed, sideways, forbidden)
    return [f"{rule.__name__}: {finding}" for rule in rules for finding in rule(root)]


def walk(root: QWidget, start: QWidget, *, most: int = 400) -> tuple[list[QWidget], bool]:
    """Press Tab from a widget until it comes round: where it stopped, and whether it closed."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[QWidget] = []
    for _ in range(most):
        QApplication.processEvents()
        now = QApplication.focusWidget()
        if now is None or now in visited:
            return visited, bool(visited) and now is visited[0]
        visited.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return visited, False


def _block(widget: QWidget) -> QWidget | None:
    """The card, banner or scrolling body that a widget is read as a part of."""
    above = widget.parentWidget()
    while above is not None:
        if above.property("surface") or above.objectName() == "scrollBody":
            return above
        above = above.parentWidget()
    return None


def _scrolled_by(widget: QWidget) -> QWidget | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above


def _rows_of(one: QWidget, two: QWidget) -> tuple[QWidget, QWidget]:
    """The rows of two fields, where they have one each: an error above a field pushes it down."""
    first, second = (_row_of(widget) for widget in (one, two))
    if first is None or second is None or first is second:
        return one, two
    return first, second


def _row_of(widget: QWidget) -> QWidget | None:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, FormRow):
        above = above.parentWidget()
    return above


def inversions(visited: list[QWidget], tolerance: int = 12) -> list[tuple[str, str]]:
    """A13: inside a block Tab goes as the eye does, and from block to block never up a column."""
    found = []
    for one, two in pairwise(visited):
        if not (isValid(one) and isValid(two)) or _scrolled_by(one) is not _scrolled_by(two):
            continue
        a, b = (QRect(w.mapTo(w.window(), QPoint()), w.size()) for w in _rows_of(one, two))
        level = abs(a.y() - b.y()) <= tolerance
        back = (level and b.x() < a.x()) or (not level and b.y() < a.y())
        column = b.bottom() < a.top() and b.left() < a.right() and a.left() < b.right()
        if back if _block(one) is _block(two) else column:
            found.append((label(one), label(two)))
    return found


def visible_height(widget: QWidget) -> int:
    """A10: how much of a widget is inside what scrolls."""
    window = widget.window()
    rect = QRect(widget.mapTo(window, QPoint()), widget.size())
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            rect &= QRect(above.mapTo(window, QPoint()), above.size())
        above = above.parentWidget()
    return (rect & window.rect()).height()


def ring_pixels(root: QWidget, ring: QWidget) -> tuple[int, int]:
    """A09: how many pixels the ring changes, and how many its perimeter asks for."""
    QApplication.processEvents()
    place = ring.geometry()
    shown = root.grab(place).toImage()
    ring.hide()
    hidden = root.grab(place).toImage()
    ring.show()
    changed = sum(
        shown.pixel(x, y) != hidden.pixel(x, y)
        for x in range(shown.width())
        for y in range(shown.height())
    )
    return changed, 2 * (place.width() + place.height())
