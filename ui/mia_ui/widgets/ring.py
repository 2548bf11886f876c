"""The two-coloured ring around what has focus."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import override

from mia_ui.theme import Theme, Token

_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
)


class FocusRing(QWidget):
    """One for each window; drawn over everything, for `QFocusFrame` is clipped by siblings.

    Dark outside and light inside, so that one of the two is seen against any ground (WCAG 2.2,
    technique C40). It follows its widget by watching it and what it stands in, without a timer.
    """

    # Of the class, so that events still sent to a ring that is being torn down find nothing to do.
    _around: QWidget | None = None
    _window: QWidget | None = None
    _watched: Sequence[QWidget] = ()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.refresh()

    def ring_rect(self) -> QRect:
        """Where the ring is, in the window's coordinates, cut to what scrolls."""
        around, window = self._around, self._window
        if around is None or window is None:
            return QRect()
        out = 2 * self._theme.px("line")
        inside = self._written(around) if isinstance(around, QLabel) else around.rect()
        rect = inside.translated(around.mapTo(window, QPoint())).adjusted(-out, -out, out, out)
        above = around.parentWidget()
        while above is not None and above is not window:
            if isinstance(above.parentWidget(), QAbstractScrollArea):
                rect &= QRect(above.mapTo(window, QPoint()), above.size())
            above = above.parentWidget()
        return rect & window.rect()

    def _written(self, label: QLabel) -> QRect:
        """As wide as the words: a heading reaches over its page, and nobody can press it there."""
        flags = label.alignment() | (Qt.TextFlag.TextWordWrap if label.wordWrap() else 0)
        words = label.fontMetrics().boundingRect(label.contentsRect(), int(flags), label.text())
        air = self._theme.px("xs")
        return QRect(words.left() - air, 0, words.width() + 2 * air, label.height())

    def refresh(self) -> None:
        """Go where the widget is now."""
        around = self._around
        if around is None or not isValid(around) or not around.isVisible():
            self.hide()
            return
        rect = self.ring_rect()
        if rect.isEmpty():
            self.hide()
            return
        if rect != self.geometry() or not self.isVisible():
            self.setGeometry(rect)
            inner = self.rect()
            edge = 2 * self._theme.px("line") + self._theme.px("hair")
            hole = inner.adjusted(edge, edge, -edge, -edge)
            self.setMask(QRegion(inner) - QRegion(hole))
            self.show()
        self.raise_()
        self.update()

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._window is None:
            return
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = ()
        self._around = None
        if now is not None and now is not self._window and now.window() is self._window:
            self._around = now
            self._watch(now)
        self.refresh()

    def _watch(self, widget: QWidget) -> None:
        """Listen to the widget and all that it stands in, and scroll it into view."""
        above: QWidget | None = widget
        while above is not None:
            above.installEventFilter(self)
            self._watched = (*self._watched, above)
            if isinstance(above, QScrollArea) and above is not widget:
                margin = self._theme.px("xl")
                above.ensureWidgetVisible(widget, margin, 2 * margin)
            above = None if above is self._window else above.parentWidget()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._around is not None and event.type() in _MOVES:
            self.refresh()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        thick = self._theme.px("line")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.px("radius")
        inks: tuple[tuple[float, Token], ...] = (
            (thick / 2, "focus_outer"),
            (thick * 1.5, "focus_inner"),
        )
        for away, token in inks:
            painter.setPen(QPen(self._theme.color(token), thick))
            box = QRectF(self.rect()).adjusted(away, away, -away, -away)
            painter.drawRoundedRect(box, radius + thick - away, radius + thick - away)
        painter.end()
