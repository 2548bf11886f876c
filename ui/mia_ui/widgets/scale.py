"""Answers on a scale: 0 to 10, and the change from much worse to much better."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from mia_ui.theme import Theme, Token
from mia_ui.widgets.field import GroupField
from mia_ui.widgets.surface import column, line
from mia_ui.widgets.text import PlainLabel


class _Step(QRadioButton):
    """One step: a radio button to the keyboard and the ear, a box with its number to the eye."""

    def __init__(self, theme: Theme, text: str, name: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setAccessibleName(name)
        self.setFont(theme.font("label"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px("segment")
        wanted = self.fontMetrics().horizontalAdvance(self.text()) + 2 * self._theme.px("s")
        return QSize(max(side, wanted), side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.px("line" if on or self.underMouse() else "hair")
        inset = edge / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        strong: Token = "primary" if on or self.underMouse() else "border_strong"
        painter.setPen(QPen(theme.color(strong if self.isEnabled() else "disabled"), edge))
        painter.setBrush(theme.color("primary" if on and self.isEnabled() else "surface"))
        radius = theme.px("radius")
        painter.drawRoundedRect(box, radius, radius)
        ink: Token = "on_primary" if on else "text"
        painter.setPen(theme.color(ink if self.isEnabled() else "disabled"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if on and self.isEnabled():  # not by colour alone
            width, y = self.width() / 4, self.height() - theme.px("xs") - edge
            painter.setPen(QPen(theme.color("on_primary"), theme.px("line")))
            painter.drawLine(
                QPointF(self.width() / 2 - width, y), QPointF(self.width() / 2 + width, y)
            )
        painter.end()


class _Row(QWidget):
    """Steps beside each other; in two rows where one has no room for them (large text)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px("xs"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, step: QWidget) -> None:
        self._steps.append(step)
        self._place(len(self._steps))

    def room(self, columns: int) -> int:
        """How wide so many steps are."""
        widest = max((step.sizeHint().width() for step in self._steps), default=0)
        return columns * (widest + self._theme.px("xs"))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, step in enumerate(self._steps):
            self._grid.addWidget(step, place // columns, place % columns)
        self._grid.setColumnStretch(len(self._steps), 1)
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        half = (len(self._steps) + 1) // 2
        return QSize(self.room(half), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = event.size().width() >= self.room(len(self._steps)) - self._theme.px("xs")
        self._place(len(self._steps) if fits else (len(self._steps) + 1) // 2)


class _Steps(GroupField):
    """A row of steps with words at its two ends."""

    def __init__(
        self, theme: Theme, steps: Sequence[tuple[int, str, str]], ends: tuple[str, str]
    ) -> None:
        """`steps` are (value, text in the box, accessible name)."""
        super().__init__(theme)
        self._group = QButtonGroup(self)
        rows = column(theme, "xs", self.group())
        row = _Row(theme)
        for value, text, name in steps:
            step = _Step(theme, text, name)
            self._group.addButton(step, value - steps[0][0])
            row.add(step)
            step.clicked.connect(lambda _on=False: self.changed.emit())
        self._low = steps[0][0]
        frame = QWidget()
        frame.setMaximumWidth(row.room(len(steps)) - theme.px("xs"))
        frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inside = column(theme, "xs", frame)
        inside.addWidget(row)
        words = line(theme, "m")
        words.addWidget(PlainLabel(theme, ends[0], "caption", "muted"), 1)
        last = PlainLabel(theme, ends[1], "caption", "muted")
        last.setAlignment(Qt.AlignmentFlag.AlignRight)
        words.addWidget(last, 1)
        inside.addLayout(words)
        rows.addWidget(frame)
        self.own(*self._group.buttons())

    @override
    def value(self) -> int | None:
        number = self._group.checkedId()
        return None if number < 0 else number + self._low

    def set_value(self, value: int | None) -> None:
        self._group.setExclusive(False)
        for step in self._group.buttons():
            step.setChecked(value is not None and self._group.id(step) == value - self._low)
        self._group.setExclusive(True)

    def choose(self, value: int) -> None:
        """Answer by hand of the person."""
        step = self._group.button(value - self._low)
        step.setFocus(Qt.FocusReason.ShortcutFocusReason)
        step.click()

    @override
    def draft(self) -> str:
        value = self.value()
        return "" if value is None else str(value)

    @override
    def set_draft(self, draft: str) -> None:
        self.set_value(int(draft) if draft else None)

    @override
    def clear(self) -> None:
        self.set_value(None)
        self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.value() is not None:
            self.clear()
            return
        super().keyPressEvent(event)


class ScaleField(_Steps):
    """0 to 10 with words at the ends; a digit chooses, 1 and 0 after each other is 10."""

    def __init__(self, theme: Theme, low: str, high: str, *, top: int = 10) -> None:
        def name(value: int) -> str:
            return {0: f"0, {low}", top: f"{top}, {high}"}.get(value, str(value))

        steps = [(value, str(value), name(value)) for value in range(top + 1)]
        super().__init__(theme, steps, (low, high))
        self._top = top
        self._one_at = -1

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if len(digit) != 1 or digit not in "0123456789" or int(digit) > self._top:
            super().keyPressEvent(event)
            return
        hurried = 0 <= event.timestamp() - self._one_at <= QApplication.keyboardInputInterval()
        is_ten = digit == "0" and self._one_at >= 0 and hurried and self._top >= 10
        self._one_at = event.timestamp() if digit == "1" else -1
        self.choose(10 if is_ten else int(digit))


class ChangeField(_Steps):
    """From −2 to +2: how something has changed; digits and signs choose."""

    def __init__(self, theme: Theme, texts: Sequence[str] = ()) -> None:
        """`texts` are five, worst first; the first and the last also stand at the ends."""
        words = tuple(texts) or (
            QCoreApplication.translate("ChangeField", "Mycket sämre"),
            QCoreApplication.translate("ChangeField", "Lite sämre"),
            QCoreApplication.translate("ChangeField", "Lika"),
            QCoreApplication.translate("ChangeField", "Lite bättre"),
            QCoreApplication.translate("ChangeField", "Mycket bättre"),
        )
        signs = ("−2", "−1", "0", "+1", "+2")
        steps = [(n - 2, signs[n], f"{signs[n]}, {words[n]}") for n in range(5)]
        super().__init__(theme, steps, (words[0], words[4]))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        now = self.value() or 0
        wanted = {"0": 0, "1": 1, "2": 2, "+": min(now + 1, 2), "-": max(now - 1, -2)}
        if event.text() in wanted:
            self.choose(wanted[event.text()])
            return
        super().keyPressEvent(event)
