"""Telling that something was done or is going on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget
from typing_extensions import override

from mia_ui.base.announce import announce
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.surface import Surface, column, line
from mia_ui.widgets.text import PlainLabel

SHOWN_MS = 8000
SLOW_MS = 300


class Toast(Surface):
    """One line at the bottom of its host, with a way to undo; stays while it has focus or pointer.

    Only for what the person did just now and can take back; it is also in the list of events.
    """

    closed = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(theme, "toast", across=True, gap="m", parent=host)
        self._host, self._theme = host, theme
        self.text = PlainLabel(theme, "", wrap=True)
        self.undo = Button(theme, self.tr("Ångra"))
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.undo)
        self._act: Callable[[], object] | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_MS)
        self.timer.timeout.connect(self.close_toast)
        self.undo.clicked.connect(self._undo)
        self.undo.installEventFilter(self)
        host.installEventFilter(self)
        self.hide()

    def show_message(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self._act = undo
        self.text.setText(text)
        self.undo.setVisible(undo is not None)
        self.undo.setAccessibleName(self.tr("Ångra: {text}").format(text=text))
        self.show()
        self._place()
        self.raise_()
        self.timer.start()
        announce(self, text)

    def close_toast(self) -> None:
        self.timer.stop()
        self._act = None
        if self.isVisible():
            self.hide()
            self._make_room(0)
            self.closed.emit()

    def _undo(self) -> None:
        act = self._act
        self.close_toast()
        if act is not None:
            act()

    def _place(self) -> None:
        margin = self._theme.px("l")
        width = min(self._theme.px("toast"), self._host.width() - 2 * margin)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        x = (self._host.width() - width) // 2
        self.setGeometry(x, self._host.height() - height - margin, width, height)
        self._make_room(height + margin)

    def _make_room(self, height: int) -> None:
        """Let the page end above it: what has focus is never covered (WCAG 2.4.11)."""
        layout = self._host.layout()
        if layout is not None:
            around = layout.contentsMargins()
            around.setBottom(height)
            layout.setContentsMargins(around)

    def _hold(self, *, held: bool) -> None:
        if held:
            self.timer.stop()
        elif self.isVisible() and not self.undo.hasFocus():
            self.timer.start()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hold(held=True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hold(held=False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_toast()
            return
        super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._host and kind == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif watched is self.undo and kind == QEvent.Type.FocusIn:
            self._hold(held=True)
        elif watched is self.undo and kind == QEvent.Type.FocusOut:
            self._hold(held=False)
        return super().eventFilter(watched, event)


class ProgressLine(QWidget):
    """How much is done, in words; the bar under them only helps."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = column(theme, "xs", self)
        self.text = PlainLabel(theme, "", "body", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(theme.px("bar"))
        rows.addWidget(self.text)
        rows.addWidget(self.bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_progress(self, done: int, total: int, text: str) -> None:
        """A total of 0 is work whose end is not known."""
        self.text.setText(text)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setAccessibleName(text)


class BusyLine(QWidget):
    """Work that takes its time, with a way to stop it; shows only after a third of a second."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = self.row = line(theme, "m", self)
        self.progress = ProgressLine(theme)
        row.addWidget(self.progress, 1)
        self.cancel = Button(theme, self.tr("Avbryt"))
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SLOW_MS)
        self.timer.timeout.connect(self.show)
        self.hide()

    def start(self, text: str) -> None:
        self.progress.show_progress(0, 0, text)
        self.timer.start()

    def step(self, done: int, total: int, text: str) -> None:
        self.progress.show_progress(done, total, text)

    def stop(self) -> None:
        self.timer.stop()
        self.hide()
