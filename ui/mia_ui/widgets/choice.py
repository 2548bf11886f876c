"""Choosing among answers: one or several, with own words where the form allows it."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.field import Field, GroupField
from mia_ui.widgets.surface import column
from mia_ui.widgets.text import PlainLabel

MOST_RADIOS = 6


class Option(msgspec.Struct, frozen=True):
    """One answer to choose; `own_words` opens a line for what the list does not have."""

    code: str
    text: str
    own_words: bool = False


class SafeCombo(QComboBox):
    """A drop-down list that the mouse wheel passes over unless it has focus."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFont(theme.font())
        accessible.keep_private(self)  # the line of one that can be written in asks its list
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(theme.px("control"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """End what has no room with an ellipsis: a word cut through looks like another word."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        box = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        text = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, box.width()
        )
        option.currentText = text
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def fit(self) -> None:
        """Be as wide as the longest answer, within a line of text; never too narrow to write in."""
        longest = max((len(self.itemText(row)) for row in range(self.count())), default=0)
        self.setMinimumContentsLength(min(max(longest, 12), 42))

    def set_spoken(self, name: str, description: str = "") -> None:
        """Name the list; on Linux its name is what is chosen and the question a label beside it.

        One label: where the row shows its own, a second would be read out as well.
        """
        accessible.name(self, name, description)
        if not self._is_labelled():
            self._label.setBuddy(self)
        if self._label.parent() is not self.parent():
            self._label.setParent(self.parentWidget())
        self._label.setText(name)

    def _is_labelled(self) -> bool:
        """Whether the row that the field stands in has a label for this list."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        holder = self.parentWidget()
        while holder is not None:
            labels = holder.findChildren(QLabel, "", direct)
            if any(label.buddy() is self for label in labels if label is not self._label):
                return True
            holder = holder.parentWidget()
        return False

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _Words(QWidget):
    """The line for own words, under the answer that opens it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.edit = QLineEdit()
        accessible.keep_private(self.edit)
        self.edit.setFont(theme.font())
        self.edit.setMinimumHeight(theme.px("control"))
        self.edit.setAccessibleName(name)
        rows = column(theme, "xs", self)
        rows.setContentsMargins(theme.px("xl"), theme.px("xs"), 0, 0)
        visible = QCoreApplication.translate("ChoiceField", "Med egna ord (valfritt)")
        rows.addWidget(PlainLabel(theme, visible, "caption", "muted"))
        rows.addWidget(self.edit)
        self.hide()

    def text(self) -> str:
        return self.edit.text().strip()


def _words_name(option: Option) -> str:
    text = QCoreApplication.translate("ChoiceField", "{option}: med egna ord")
    return text.format(option=option.text)


def _buttons(
    field: GroupField,
    theme: Theme,
    options: Sequence[Option],
    kind: type[QRadioButton] | type[QCheckBox],
) -> tuple[dict[str, QAbstractButton], dict[str, _Words]]:
    """Lay the answers out under each other, each with its line of own words if it has one."""
    rows = column(theme, None, field.group())
    buttons: dict[str, QAbstractButton] = {}
    words: dict[str, _Words] = {}
    for option in options:
        button = kind(option.text)
        button.setFont(theme.font())
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        buttons[option.code] = button
        rows.addWidget(button)
        if option.own_words:
            extra = words[option.code] = _Words(theme, _words_name(option))
            rows.addWidget(extra)
            button.toggled.connect(extra.setVisible)
            extra.edit.textEdited.connect(lambda _text: field.changed.emit())
    return buttons, words


class _Radios(GroupField):
    """Up to six answers, one of them."""

    def __init__(self, theme: Theme, options: Sequence[Option]) -> None:
        super().__init__(theme)
        self.buttons, self.words = _buttons(self, theme, options, QRadioButton)
        self._group = QButtonGroup(self)
        for button in self.buttons.values():
            self._group.addButton(button)
            button.clicked.connect(lambda _on=False: self.changed.emit())
        self.own(*self.buttons.values(), *(extra.edit for extra in self.words.values()))

    def chosen(self) -> str | None:
        return next((code for code, b in self.buttons.items() if b.isChecked()), None)

    def choose(self, code: str | None) -> None:
        self._group.setExclusive(False)
        for own, button in self.buttons.items():
            button.setChecked(own == code)
        self._group.setExclusive(True)


class _Combo(Field):
    """Seven answers or more; typing the first letters finds one."""

    def __init__(self, theme: Theme, options: Sequence[Option]) -> None:
        super().__init__(theme)
        self.box = SafeCombo(theme)
        self.box.addItem(self.tr("Välj …"), None)
        for option in options:
            self.box.addItem(option.text, option.code)
        self.box.fit()
        self.rows.addWidget(self.box)
        self.words: dict[str, _Words] = {}
        for option in options:
            if option.own_words:
                extra = self.words[option.code] = _Words(theme, _words_name(option))
                extra.edit.textEdited.connect(lambda _text: self.changed.emit())
                self.rows.addWidget(extra)
        self.own(self.box, *(extra.edit for extra in self.words.values()))
        self.box.currentIndexChanged.connect(self._open_words)
        self.box.activated.connect(lambda _row: self.changed.emit())

    @override
    def set_name(self, name: str, description: str = "") -> None:
        self.box.set_spoken(name, description)

    def _open_words(self) -> None:
        for code, extra in self.words.items():
            extra.setVisible(code == self.chosen())

    def chosen(self) -> str | None:
        code = self.box.currentData()
        return code if isinstance(code, str) else None

    def choose(self, code: str | None) -> None:
        self.box.setCurrentIndex(max(self.box.findData(code), 0) if code is not None else 0)


class ChoiceField(Field):
    """One of several answers: radio buttons up to six, a drop-down list from seven.

    `listed`: a list even of a few, where they may be longer than a page is wide.
    """

    def __init__(
        self, theme: Theme, options: Sequence[Option], *, listed: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, parent)
        few = len(options) <= MOST_RADIOS and not listed
        self.inner = _Radios(theme, options) if few else _Combo(theme, options)
        self.rows.addWidget(self.inner)
        accessible.hand_on(self, self.inner)
        self.inner.changed.connect(self.changed)
        self.inner.left.connect(self.left)

    @override
    def target(self) -> QWidget:
        return self.inner.target()

    @override
    def take_focus(self) -> None:
        self.inner.take_focus()

    @override
    def set_name(self, name: str, description: str = "") -> None:
        self.inner.set_name(name, description)

    @override
    def group(self) -> QWidget | None:
        return self.inner.group()

    @override
    def value(self) -> str | None:
        return self.inner.chosen()

    def own_words(self) -> str:
        """What was written beside the chosen answer."""
        extra = self.inner.words.get(self.value() or "")
        return extra.text() if extra is not None else ""

    def set_value(self, code: str | None, own_words: str = "") -> None:
        self.inner.choose(code)
        if code in self.inner.words:
            self.inner.words[code].edit.setText(own_words)

    @override
    def draft(self) -> str:
        return f"{self.value() or ''}\n{self.own_words()}"

    @override
    def set_draft(self, draft: str) -> None:
        code, _, words = draft.partition("\n")
        self.set_value(code or None, words)

    @override
    def clear(self) -> None:
        self.inner.choose(None)
        self.changed.emit()

    @override
    def set_invalid(self, invalid: bool) -> None:
        self.inner.set_invalid(invalid)

    @override
    def set_read_only(self, read_only: bool) -> None:
        self.inner.set_read_only(read_only)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the answer back: a radio button cannot be unpressed otherwise."""
        if event.key() == Qt.Key.Key_Delete and self.value() is not None:
            self.clear()
            return
        super().keyPressEvent(event)


class SeveralField(GroupField):
    """Any number of answers."""

    def __init__(
        self, theme: Theme, options: Sequence[Option], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.buttons, self.words = _buttons(self, theme, options, QCheckBox)
        for button in self.buttons.values():
            button.clicked.connect(lambda _on=False: self.changed.emit())
        self.own(*self.buttons.values(), *(extra.edit for extra in self.words.values()))

    @override
    def value(self) -> list[str]:
        return [code for code, button in self.buttons.items() if button.isChecked()]

    def own_words(self) -> str:
        """What was written beside a ticked answer."""
        kept = (extra.text() for code, extra in self.words.items() if code in self.value())
        return next(kept, "")

    def set_value(self, codes: Sequence[str] | None, own_words: str = "") -> None:
        for code, button in self.buttons.items():
            button.setChecked(code in (codes or ()))
        for extra in self.words.values():
            extra.edit.setText(own_words)

    @override
    def draft(self) -> str:
        return "\n".join((" ".join(self.value()), self.own_words()))

    @override
    def set_draft(self, draft: str) -> None:
        codes, _, words = draft.partition("\n")
        self.set_value(codes.split(), words)

    @override
    def clear(self) -> None:
        self.set_value(())
        self.changed.emit()
