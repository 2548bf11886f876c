"""Hands and eyes: what somebody at the keyboard does to the window, and what they read in it.

Each is a script, to be `yield from`-ed: it gives conditions, and goes on when one is met.
Nothing is called on a control but what tells where it is: the rest is events of mouse and keys.
"""

import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)

from mia_ui.tour import finding
from mia_ui.tour.finding import CHOSEN, PRESSED, WRITTEN, Kinds, Row

NOTCH = 120
"""One step of a mouse wheel, as Qt counts it."""
MOST_NOTCHES = 400
MOST_RETURNS, MOMENT_S = 5, 0.3
SECRETS = ("lösenfras", "grupp ")


class Wait(msgspec.Struct, frozen=True):
    """What is waited for, in words, and whether it has come. `control` is what it is called."""

    what: str
    look: Callable[[], Any]
    control: str = ""


Script = Generator[Wait, Any, None]
AT_ONCE = Wait("the next moment", lambda: True)


class Hands:
    """Presses, writes, chooses, scrolls and reads. `did` is what has been done so far."""

    def __init__(self) -> None:
        self.did: list[str] = []

    # with the mouse

    def press(self, name: str, *, within: str = "") -> Script:
        """Click a button, a box or a row that is a button."""
        widget = yield from self._find(name, PRESSED, within)
        yield from self._click(widget, self._middle(widget))
        self.did.append(f"press: {name}")

    def pick(self, name: str, *, within: str = "") -> Script:
        """Click a row of a list or a tree."""
        found: Row = yield Wait(f"the row “{name}”", lambda: finding.row(name, within), name)
        yield from self._click(found.view.viewport(), found.middle())
        self.did.append(f"pick: {name}")

    def choose(self, name: str, text: str) -> Script:
        """Choose an answer: a radio button or box of the group, or from a drop-down list."""

        def look() -> QWidget | None:
            found = finding.of(text, PRESSED, name) or finding.of(name, CHOSEN)
            return found[0] if len(found) == 1 else None

        widget = yield Wait(f"“{text}” under “{name}”", look, name)
        yield from self._click(widget, self._middle(widget))
        if isinstance(widget, CHOSEN):
            yield from self._from_list(text)
        self.did.append(f"choose: {name}: {text}")

    def _from_list(self, text: str) -> Script:
        """Go down an open list to the answer; letters first, as one would in a long one."""

        def opened() -> QAbstractItemView | None:
            popup = QApplication.activePopupWidget()
            return popup.findChild(QAbstractItemView) if popup is not None else None

        view: QAbstractItemView = yield Wait("the list to open", opened)
        _type(view, text.partition(" ")[0])
        for _ in range(view.model().rowCount()):
            if finding.spoken(view.currentIndex()) == text:
                break
            QTest.keyClick(view, Qt.Key.Key_Down)
        yield Wait(f"“{text}” in the list", lambda: finding.spoken(view.currentIndex()) == text)
        QTest.keyClick(view, Qt.Key.Key_Return)

    def from_menu(self, name: str, text: str, *, within: str = "") -> Script:
        """Open a button's menu and take a line of it."""
        yield from self.press(name, within=within)

        def opened() -> QMenu | None:
            popup = QApplication.activePopupWidget()
            return popup if isinstance(popup, QMenu) else None

        menu: QMenu = yield Wait("the menu to open", opened)
        for _ in menu.actions():
            QTest.keyClick(menu, Qt.Key.Key_Down)
            here = menu.activeAction()
            if here is not None and here.text() == text:
                break
        else:
            yield Wait(f"“{text}” in the menu", lambda: False)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.did.append(f"choose: {text}")

    def _click(self, widget: QWidget, at: QPoint) -> Script:
        """Scroll there and click what lies there.

        From the event loop and not from here: what opens may run a loop of its own.
        """
        met: QWidget = yield Wait(
            f"“{finding.called(widget)}” to lie open", lambda: _scrolled_to(widget, at)
        )
        place = met.mapFrom(widget, at) if met is not widget else at
        yield from self._do(
            met, lambda: QTest.mouseClick(met, Qt.MouseButton.LeftButton, pos=place)
        )

    # with the keyboard

    def fill(self, name: str, text: str, *, within: str = "") -> Script:
        """Click in a field and write, in place of what stands there."""
        widget = yield from self._find(name, WRITTEN, within)
        yield from self._click(widget, self._middle(widget))
        takes = widget.focusProxy() or widget
        yield Wait(f"the keyboard in “{name}”", lambda: QApplication.focusWidget() is takes)
        QTest.keySequence(takes, QKeySequence(QKeySequence.StandardKey.SelectAll))
        _type(takes, text)
        secret = any(word in name.lower() for word in SECRETS)
        self.did.append(f"write: {name}: {'…' if secret else text}")

    def keys(self, sequence: str) -> Script:
        """Press keys where the focus is."""
        there: QWidget = yield Wait("the keyboard somewhere", _focus)
        yield from self._do(there, lambda: QTest.keySequence(there, QKeySequence(sequence)))
        self.did.append(f"keys: {sequence}")

    def pick_file(self, path: Path) -> Script:
        """Answer the program's file dialog with a path."""
        dialog: QFileDialog = yield Wait("the file dialog", file_dialog)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
        _type(field, str(path))
        for _ in range(MOST_RETURNS):  # the first may only close the list of proposals
            yield from self._do(field, lambda: QTest.keyClick(field, Qt.Key.Key_Return))
            if file_dialog() is None:
                break
            yield from self._breathe(file_dialog)
        yield Wait("the file dialog to close", lambda: file_dialog() is None)
        self.did.append(f"file: {path.name}")

    # with the eyes

    def see(self, text: str) -> Script:
        """Wait until these words stand on the screen."""
        yield Wait(f"the words “{text}”", lambda: finding.says(text))
        self.did.append(f"see: {text}")

    def gone(self, text: str) -> Script:
        """Wait until these words stand there no more."""
        yield Wait(f"the words “{text}” to go", lambda: not finding.says(text))

    def read(self, words: str) -> Generator[Wait, Any, str]:
        """Read what follows these words in the name of something on the screen."""
        text = yield Wait(f"something called “{words} …”", lambda: finding.starting(words), words)
        return str(text)

    def groups_asked(self, among: int) -> Generator[Wait, Any, list[int]]:
        """Which groups of a key or a number there are boxes for."""

        def asked() -> list[int]:
            numbers = range(1, among + 1)
            return [n for n in numbers if finding.of(f"Grupp {n} av {among}", WRITTEN)]

        found: list[int] = yield Wait("boxes for the groups", asked)
        return found

    # inside

    def _find(self, name: str, kinds: Kinds, within: str) -> Generator[Wait, Any, QWidget]:
        """The one control of that name; two of the same would be a riddle to somebody blind."""

        def look() -> QWidget | None:
            found = finding.of(name, kinds, within)
            return found[0] if len(found) == 1 else None

        where = f" under “{within}”" if within else ""
        found: QWidget = yield Wait(f"one “{name}”{where}", look, name)
        return found

    @staticmethod
    def _breathe(there: Callable[[], object]) -> Script:
        """Give what was pressed a moment to act, and no more than that if it does."""
        until = time.monotonic() + MOMENT_S
        yield Wait("a moment", lambda: not there() or time.monotonic() > until)

    def _do(self, on: QWidget, act: Callable[[], object]) -> Script:
        began: list[bool] = []

        def run() -> None:
            began.append(True)
            act()

        QTimer.singleShot(0, on, run)
        yield Wait("the event loop", lambda: began)

    @staticmethod
    def _middle(widget: QWidget) -> QPoint:
        """Where one would click: a box or radio button at its mark, at the left."""
        return QPoint(min(widget.width() // 2, 12), min(widget.height() // 2, 18))


def file_dialog() -> QFileDialog | None:
    modal = QApplication.activeModalWidget()
    return modal if isinstance(modal, QFileDialog) else None


def _focus() -> QWidget | None:
    return QApplication.focusWidget() or QApplication.activeWindow()


def _page_around(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _scrolled_to(widget: QWidget, at: QPoint) -> QWidget | None:
    """Turn the wheel over the page until it is in sight, all of it; what lies open there."""
    area = _page_around(widget)
    for _ in range(MOST_NOTCHES if area is not None else 0):
        assert area is not None
        over = _out_of_sight(area, widget, at)
        if not over or _at_end(area, over):
            break
        _turn_wheel(area.viewport(), NOTCH if over < 0 else -NOTCH)
    return finding.under(widget, at)


def _out_of_sight(area: QScrollArea, widget: QWidget, at: QPoint) -> int:
    """How far above (negative) or below what is seen it lies: all of it, if there is room."""
    view = area.viewport()
    top = widget.mapTo(view, QPoint(0, 0)).y()
    bottom = top + widget.height()
    if widget.height() > view.height():
        top = bottom = widget.mapTo(view, at).y()
    return min(top, 0) or max(bottom - view.height(), 0)


def _at_end(area: QScrollArea, way: int) -> bool:
    bar = area.verticalScrollBar()
    return bar.value() == (bar.minimum() if way < 0 else bar.maximum())


def _type(widget: QWidget, text: str) -> None:
    """Send each letter as a key; Qt's own helper knows only some of them."""
    for letter in text:
        key = ord(letter.upper()) if letter.isascii() else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def _turn_wheel(view: QWidget, notches: int) -> None:
    at = QPointF(view.rect().center())
    turn = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, notches), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, turn)
