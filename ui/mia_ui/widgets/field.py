"""What all fields of a form have in common, and the two for text."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGroupBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from mia_ui.theme import Size, Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.surface import column


class Field(QWidget):
    """Something a person answers in.

    `changed` is sent for every edit by the person, never for `set_value`; `left` when focus has
    gone out of the field. `value()` is what stands there as a typed value, None for blank *and*
    for what is not understood; `problem()` tells the two apart with a sentence. `draft()` is the
    raw state as text, to be kept while the person is still writing.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.rows = column(theme, "xs", self)
        self._targets: list[QWidget] = []
        self.touched = False
        """Whether the person has changed anything here since the field was made."""
        self.changed.connect(self._touch)

    def _touch(self) -> None:
        self.touched = True

    def own(self, *targets: QWidget) -> None:
        """Name the widgets that take the keyboard, the first one first."""
        if not self._targets:
            accessible.hand_on(self, targets[0])
        self._targets.extend(targets)
        for target in targets:
            target.installEventFilter(self)

    def value(self) -> object:
        raise TypeError(type(self))  # every field has its own

    def problem(self) -> str:
        """Say what is wrong with what is written; empty when nothing is."""
        return ""

    def draft(self) -> str:
        return ""

    def set_draft(self, draft: str) -> None:
        """Put back what `draft` gave."""

    def clear(self) -> None:
        """Make the field blank, by hand of the person."""

    def target(self) -> QWidget:
        """Give what a label points at."""
        return self._targets[0]

    def take_focus(self) -> None:
        """Put the person into the field: at the chosen answer if there is one."""
        buttons = (t for t in self._targets if isinstance(t, QAbstractButton) and t.isChecked())
        next(buttons, self.target()).setFocus(Qt.FocusReason.OtherFocusReason)

    def group(self) -> QWidget | None:
        """Give the frame that bears the question's name when there are several targets."""
        return None

    def set_name(self, name: str, description: str = "") -> None:
        """Tell assistive technology the question, and help or error with it."""
        bearer = self.group() or self.target()
        accessible.name(bearer, name, description)

    def set_invalid(self, invalid: bool) -> None:
        for target in self._targets:
            accessible.restyle(target, "invalid", invalid)

    def set_read_only(self, read_only: bool) -> None:
        """Let it be read as well as ever and not changed: what is switched off is pale."""
        for target in self._targets:
            if isinstance(target, QLineEdit):
                target.setReadOnly(read_only)
                continue
            focus = Qt.FocusPolicy.NoFocus if read_only else Qt.FocusPolicy.StrongFocus
            target.setFocusPolicy(focus)
            target.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, read_only)
            accessible.restyle(target, "fixed", read_only)

    def caret(self) -> int:
        """Where the person is in the field, to come back to."""
        return -1

    def set_caret(self, caret: int) -> None:
        """Go back to where the person was."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            now = QApplication.focusWidget()
            inside = now is not None and self.isAncestorOf(now)
            if not inside and event.reason() is not Qt.FocusReason.PopupFocusReason:
                self.left.emit()
        return super().eventFilter(watched, event)


class GroupField(Field):
    """A field of several buttons, held by a frame that says the question."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._box = QGroupBox(self)
        self._box.setFlat(True)
        self.rows.addWidget(self._box)

    @override
    def group(self) -> QWidget:
        return self._box


class WrittenField(Field):
    """A field that is written on one line, whatever its value is."""

    def __init__(
        self,
        theme: Theme,
        *,
        width: Size | None = None,
        longest: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.edit = QLineEdit()
        accessible.keep_private(self.edit)
        self.edit.setFont(theme.font())
        self.edit.setMinimumHeight(theme.px("control"))
        if width == "field_text":  # a page of large text may have less room than that
            self.edit.setMaximumWidth(theme.px(width))
        elif width is not None:
            self.edit.setFixedWidth(theme.px(width))
        if longest:
            self.edit.setMaxLength(longest)
        self.rows.addWidget(self.edit)
        self.own(self.edit)
        self.edit.textEdited.connect(lambda _text: self.changed.emit())

    def text(self) -> str:
        return self.edit.text().strip()

    @override
    def draft(self) -> str:
        return self.edit.text()

    @override
    def set_draft(self, draft: str) -> None:
        self.edit.setText(draft)

    @override
    def clear(self) -> None:
        self.edit.clear()
        self.changed.emit()

    @override
    def set_read_only(self, read_only: bool) -> None:
        self.edit.setReadOnly(read_only)

    @override
    def caret(self) -> int:
        return self.edit.cursorPosition()

    @override
    def set_caret(self, caret: int) -> None:
        self.edit.setCursorPosition(caret)


class LineField(WrittenField):
    """One line of text."""

    @override
    def value(self) -> str | None:
        return self.text() or None

    def set_value(self, value: str | None) -> None:
        if self.edit.text() != (value or ""):  # the cursor stays in what is there already
            self.edit.setText(value or "")


class _Paper(QPlainTextEdit):
    """A text edit that Tab leaves and that grows with its text."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self._lines = lines
        self.textChanged.connect(self._grow)

    def _grow(self) -> None:
        lines = min(max(self._lines, self.document().lineCount() + 1), self._lines * 3)
        padding = self.height() - self.viewport().height() if self.isVisible() else 0
        frame = max(padding, 2 * self.frameWidth() + 2 * self.fontMetrics().descent())
        least = round(
            lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin()
        )
        if self.minimumHeight() != least + frame:
            self.setFixedHeight(least + frame)

    @override
    def minimumSizeHint(self) -> QSize:
        """What it takes: the usual hint has room for scroll bars that are rarely there."""
        return QSize(super().minimumSizeHint().width(), self.minimumHeight())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()


class TextArea(Field):
    """Several lines of text; grows to three times its lines, then scrolls."""

    def __init__(self, theme: Theme, *, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.edit = _Paper(lines)
        accessible.keep_private(self.edit)
        self.edit.setFont(theme.font())
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rows.addWidget(self.edit)
        self.own(self.edit)
        self._telling = True
        self.edit.textChanged.connect(self._on_text)

    def _on_text(self) -> None:
        if self._telling:
            self.changed.emit()

    @override
    def value(self) -> str | None:
        return self.text() or None

    def text(self) -> str:
        return self.edit.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        self._telling = False
        self.edit.setPlainText(value or "")
        self._telling = True

    @override
    def draft(self) -> str:
        return self.edit.toPlainText()

    @override
    def set_draft(self, draft: str) -> None:
        self.set_value(draft)

    @override
    def clear(self) -> None:
        self.edit.clear()

    @override
    def set_read_only(self, read_only: bool) -> None:
        self.edit.setReadOnly(read_only)

    @override
    def caret(self) -> int:
        return self.edit.textCursor().position()

    @override
    def set_caret(self, caret: int) -> None:
        place = self.edit.textCursor()
        place.setPosition(min(caret, len(self.edit.toPlainText())))
        self.edit.setTextCursor(place)
