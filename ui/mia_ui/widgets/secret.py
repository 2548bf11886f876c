"""Passphrases, and numbers and keys that are written in groups."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.field import GroupField, WrittenField
from mia_ui.widgets.surface import column, line
from mia_ui.widgets.text import PlainLabel

DIGITS = "0123456789"
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("ILO", "110")


class PassphraseField(WrittenField):
    """A passphrase, hidden until it is asked for with a button that Tab reaches."""

    submitted = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        hidden = Qt.InputMethodHint.ImhHiddenText
        self.edit.setInputMethodHints(self.edit.inputMethodHints() | hidden)
        self.edit.setMinimumWidth(theme.px("field_date"))
        self.edit.setMaximumWidth(theme.px("field_text"))
        self.button = Button(theme, self.tr("Visa"), icon="eye")
        self.button.setAccessibleName(self.tr("Visa lösenfrasen"))
        self.rows.removeWidget(self.edit)
        row = line(theme, "s")
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        row.addStretch(0)
        self.rows.addLayout(row)
        self.caps = PlainLabel(theme, self.tr("Caps Lock är på"), "caption", "muted")
        self.caps.hide()
        self.rows.addWidget(self.caps)
        self.own(self.button)
        self.button.clicked.connect(self._toggle)
        self.edit.returnPressed.connect(self.submitted)

    @override
    def value(self) -> str | None:
        """Give the phrase as written: blanks at its ends may belong to it."""
        return self.edit.text() or None

    def forget(self) -> None:
        """Empty the field and hide again."""
        self.edit.clear()
        self._show(shown=False)

    @property
    def shown(self) -> bool:
        return self.edit.echoMode() is QLineEdit.EchoMode.Normal

    @override
    def draft(self) -> str:
        return ""  # a secret is never kept while it is written

    def _toggle(self) -> None:
        self._show(shown=not self.shown)

    def _show(self, *, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self.button.setText(self.tr("Dölj") if shown else self.tr("Visa"))
        self.button.set_icon("eye-off" if shown else "eye")
        name = self.tr("Dölj lösenfrasen") if shown else self.tr("Visa lösenfrasen")
        self.button.setAccessibleName(name)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            letter = event.text()
            if letter.isalpha():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.caps.setVisible(letter.isupper() != shift)
        return super().eventFilter(watched, event)


class CodeField(GroupField):
    """Groups of characters in boxes of their own; a whole code may be pasted into any of them."""

    complete = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        groups: int = 8,
        length: int = 5,
        alphabet: str = DIGITS,
        asked: Sequence[int] = (),
        across: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        """`asked` are the numbers (from 1) of the groups to be written; none means all."""
        super().__init__(theme, parent)
        self._length, self._alphabet = length, alphabet
        self.asked = tuple(asked) or tuple(range(1, groups + 1))
        self.boxes: list[QLineEdit] = []
        rows = column(theme, "s", self.group())
        for start in range(0, len(self.asked), across):
            row = line(theme, "s")
            for number in self.asked[start : start + across]:
                row.addWidget(self._box_for(theme, number, groups))
            row.addStretch(1)
            rows.addLayout(row)
        self.own(*self.boxes)

    def _box_for(self, theme: Theme, number: int, groups: int) -> QWidget:
        box = QLineEdit()
        accessible.keep_private(box)
        box.setFont(theme.font("label"))
        box.setMinimumHeight(theme.px("control"))
        box.setFixedWidth(theme.px("box"))
        box.setAccessibleName(self.tr("Grupp {n} av {all}").format(n=number, all=groups))
        box.textEdited.connect(lambda text, box=box: self._edited(box, text))
        self.boxes.append(box)
        holder = QWidget()
        inside = column(theme, None, holder)
        label = PlainLabel(theme, str(number), "caption", "muted", wrap=False)
        inside.addWidget(label)
        inside.addWidget(box)
        return holder

    def _clean(self, text: str) -> str:
        upper = text.upper()
        if self._alphabet == CROCKFORD:
            upper = upper.translate(_LOOKALIKES)
        return "".join(char for char in upper if char in self._alphabet)

    def _edited(self, box: QLineEdit, text: str) -> None:
        """Spread what was written or pasted over this box and those after it."""
        clean, here = self._clean(text), self.boxes.index(box)
        pieces = [clean[i : i + self._length] for i in range(0, len(clean), self._length)]
        for piece, target in zip(pieces or [""], self.boxes[here:], strict=False):
            target.setText(piece)
        last = min(here + len(pieces), len(self.boxes)) - 1
        full = last >= here and len(self.boxes[last].text()) == self._length
        if full and last + 1 < len(self.boxes):
            self.boxes[last + 1].setFocus(Qt.FocusReason.OtherFocusReason)
            self.boxes[last + 1].selectAll()
        elif last > here:
            self.boxes[last].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        if self.value() is not None:
            self.complete.emit()

    @override
    def value(self) -> tuple[str, ...] | None:
        """Give the groups that were asked for, when all are whole."""
        groups = tuple(box.text() for box in self.boxes)
        return groups if all(len(group) == self._length for group in groups) else None

    def set_value(self, groups: Sequence[str] | None) -> None:
        for place, box in enumerate(self.boxes):
            box.setText(groups[place] if groups is not None else "")

    @override
    def clear(self) -> None:
        self.set_value(None)
        self.changed.emit()

    @override
    def set_name(self, name: str, description: str = "") -> None:
        super().set_name(name, description)
        for box in self.boxes:
            box.setAccessibleDescription(description)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            here = self.boxes.index(watched) if isinstance(watched, QLineEdit) else 0
            back = event.key() == Qt.Key.Key_Backspace and not self.boxes[here].text()
            if back and here > 0:
                self.boxes[here - 1].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)
