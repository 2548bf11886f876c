"""What the shell knows about a page: its title, how to arrive at it, its parts, its room."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget
from typing_extensions import override

from mia_ui.theme import Theme, sizes
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.surface import column


def first_stop(pane: QWidget) -> QWidget | None:
    """Find where Tab would first stop inside a part of the window."""
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        if stops and pane.isAncestorOf(widget) and widget.isVisible():
            return widget
        widget = widget.nextInFocusChain()
    return None


class Reflowing(QWidget):
    """A widget that lays itself out anew when there is more or less room."""

    def reflow(self, effective: float) -> None:
        """Take the window's width divided by the text scale."""
        raise TypeError(effective)  # every such widget has its own way


class Screen(Reflowing):
    """The base of everything that the shell shows as a page."""

    go = Signal(str, dict)  # page id, args: to be shown instead of this one
    filled = Signal()  # the data is in: fields exist that can be returned to
    title_changed = Signal()

    bare = False
    """Nothing but this page in the window: no rail, no counts (samtalsläge)."""
    section = ""
    """The rail entry it belongs under, where that hangs on what it shows."""

    def here(self) -> Mapping[str, str]:
        """What is shown beyond what the page was opened with: it is opened there again."""
        return {}

    def window_title(self) -> str:
        """Code and page, never a name: task bars and shared screens show it."""
        return ""

    def arrive(self) -> None:
        """Take focus when the page opens."""

    def leave(self) -> None:
        """Commit what is being written; the page is about to be thrown away."""

    def panes(self) -> list[QWidget]:
        """Give the parts that F6 goes through."""
        return [self]

    def primary(self) -> Button | None:
        """Find the one filled button, which Ctrl+Enter presses."""
        shown = (b for b in self.findChildren(Button) if b.kind == "primary" and b.isVisible())
        return next(shown, None)

    @override
    def reflow(self, effective: float) -> None:
        for child in self.findChildren(Reflowing):
            child.reflow(effective)


class Columns(Reflowing):
    """Cards side by side: three, two or one in a row, as there is room."""

    def __init__(self, theme: Theme, most: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = self._allowed = self._now = most
        self._gap = theme.px("l")
        self._cards: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(self._gap)

    def add(self, card: QWidget) -> None:
        self._cards.append(card)
        self._lay_out(self._now)

    def _widest(self) -> int:
        return max((card.minimumSizeHint().width() for card in self._cards), default=1)

    def _fit(self) -> None:
        """Take as many columns as are allowed and as the widest card leaves room for."""
        fits = (self.width() + self._gap) // (self._widest() + self._gap)
        columns = max(1, min(self._allowed, fits))
        if columns != self._now:
            self._lay_out(columns)

    def _lay_out(self, columns: int) -> None:
        self._now = columns
        for place, card in enumerate(self._cards):
            level = Qt.AlignmentFlag.AlignTop if isinstance(card, FormRow) else Qt.AlignmentFlag(0)
            self._grid.addWidget(card, place // columns, place % columns, level)
        for place in range(self._most):
            self._grid.setColumnStretch(place, int(place < columns))
        self.updateGeometry()

    @override
    def reflow(self, effective: float) -> None:
        room = sizes().reflow
        columns = 3 if effective >= room.wide else 2 if effective >= room.two else 1
        self._allowed = min(columns, self._most)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest(), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class ButtonRow(Reflowing):
    """A page's buttons, the primary one first; under each other where there is little room."""

    def __init__(self, theme: Theme, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons, self._narrow = buttons, False
        self._row = column(theme, "s", self)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        for button in buttons:
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addStretch(1)

    def _widths(self) -> list[int]:
        return [b.minimumSizeHint().width() for b in self._buttons if not b.isHidden()]

    def _fit(self) -> None:
        """Beside each other only where all of them have room there."""
        widths = self._widths()
        need = sum(widths) + self._row.spacing() * len(widths)
        way, under = QBoxLayout.Direction, self._narrow or need > self.width()
        wanted = way.TopToBottom if under else way.LeftToRight
        if wanted != self._row.direction():
            self._row.setDirection(wanted)
            self.updateGeometry()

    @override
    def reflow(self, effective: float) -> None:
        self._narrow = effective < sizes().reflow.two
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._widths(), default=0), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
