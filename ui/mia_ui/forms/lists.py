"""Fields that hold lists: an order of the most important, words of one's own, a week."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.buttons import Button, IconButton
from mia_ui.widgets.choice import Option, SafeCombo
from mia_ui.widgets.field import GroupField
from mia_ui.widgets.surface import clear_layout, column, line
from mia_ui.widgets.text import PlainLabel


class OrderedField(GroupField):
    """Words in an order: chosen from a list or written, moved with Alt and the arrows."""

    def __init__(
        self,
        theme: Theme,
        options: Sequence[Option],
        *,
        most: int = 50,
        numbered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._texts = {option.code: option.text for option in options}
        self._most, self.numbered = most, numbered
        self._items: list[str] = []
        rows = column(theme, "xs", self.group())
        self._list = column(theme, "xs")
        rows.addLayout(self._list)
        self.combo = SafeCombo(theme)
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(SafeCombo.InsertPolicy.NoInsert)
        self.combo.addItem("")
        for option in options:
            self.combo.addItem(option.text, option.code)
        self.combo.fit()
        self.add = Button(theme, self.tr("Lägg till"))
        accessible.name(self.combo, self.tr("Välj eller skriv"))
        entry = line(theme)
        entry.addWidget(self.combo)
        entry.addWidget(self.add)
        entry.addStretch(1)
        self._entry = QWidget()
        self._entry.setLayout(entry)
        rows.addWidget(self._entry)
        self._fixed = False
        self.own(self.combo, self.add)
        self.add.clicked.connect(self._take)
        written = self.combo.lineEdit()
        if written is not None:
            accessible.name(written, self.combo.accessibleName())
            written.installEventFilter(self)
            written.returnPressed.connect(self._take)
            written.textEdited.connect(lambda _text: self.changed.emit())
        self.left.connect(self._take)

    @override
    def value(self) -> list[str]:
        return list(self._items)

    def set_value(self, items: Sequence[str] | None) -> None:
        self._items = list(items or ())
        self._show()

    @override
    def draft(self) -> str:
        return self.combo.currentText()

    @override
    def set_draft(self, draft: str) -> None:
        self.combo.setEditText(draft)

    @override
    def clear(self) -> None:
        self._change([])

    @override
    def set_read_only(self, read_only: bool) -> None:
        """Only the words are left: nothing to add, move or take away."""
        self._fixed = read_only
        self._entry.setVisible(not read_only)
        self._show()

    def bring(self, place: int, to: int) -> None:
        """Bring one item to another place; the keyboard goes with it."""
        if not 0 <= to < len(self._items):
            return
        items = list(self._items)
        items.insert(to, items.pop(place))
        self._change(items)
        self._focus_row(to)

    def take_away(self, place: int) -> None:
        items = list(self._items)
        del items[place]
        self._change(items)
        self._focus_row(min(place, len(items) - 1))

    def _take(self) -> None:
        text = self.combo.currentText().strip()
        if not text:
            return
        code = next((code for code, label in self._texts.items() if label == text), text)
        self.combo.setCurrentIndex(0)
        self.combo.clearEditText()
        if code not in self._items and len(self._items) < self._most:
            self._change([*self._items, code])

    def _change(self, items: list[str]) -> None:
        self._items = items
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        clear_layout(self._list)
        for place, item in enumerate(self._items):
            text = self._texts.get(item, item)
            self._list.addWidget(_Row(self, place, text, fixed=self._fixed))
        full = len(self._items) >= self._most
        self.combo.setEnabled(not full)
        self.add.setEnabled(not full)

    def _focus_row(self, place: int) -> None:
        at = self._list.itemAt(place) if place >= 0 else None
        row = at.widget() if at is not None else None
        away = row.away if isinstance(row, _Row) else None
        (away or self.combo).setFocus(Qt.FocusReason.OtherFocusReason)


class _Row(QWidget):
    """One item with buttons to move it and take it away."""

    def __init__(self, field: OrderedField, place: int, text: str, *, fixed: bool) -> None:
        super().__init__()
        self._field, self._place = field, place
        self.away: IconButton | None = None
        theme = field.theme
        row = line(theme, "xs", self)
        shown = f"{place + 1}. {text}" if field.numbered else text
        row.addWidget(PlainLabel(theme, shown, "label", wrap=False))
        row.addStretch(1)
        if fixed:
            return
        up = IconButton(theme, "chevron-up", self.tr("Flytta upp: {t}").format(t=text))
        down = IconButton(theme, "chevron-down", self.tr("Flytta ned: {t}").format(t=text))
        away = IconButton(theme, "x", self.tr("Ta bort: {t}").format(t=text))
        up.clicked.connect(lambda: field.bring(place, place - 1))
        down.clicked.connect(lambda: field.bring(place, place + 1))
        away.clicked.connect(lambda: field.take_away(place))
        for button in (up, down, away):
            row.addWidget(button)
            button.installEventFilter(self)
        self.away = away  # not for the row to hand the keyboard on to: Tab would pass the others by

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Buttons take the arrows for themselves, to go on to the next: not these."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._act(event)
        return super().eventFilter(watched, event)

    def _act(self, event: QKeyEvent) -> bool:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() == Qt.Key.Key_Up:
            self._field.bring(self._place, self._place - 1)
        elif alt and event.key() == Qt.Key.Key_Down:
            self._field.bring(self._place, self._place + 1)
        elif event.key() == Qt.Key.Key_Delete:
            self._field.take_away(self._place)
        else:
            return False
        return True


class WeekField(GroupField):
    """When in the week: boxes for each day's morning, afternoon and evening; arrows go about."""

    def __init__(
        self,
        theme: Theme,
        days: Sequence[tuple[str, str]],
        times: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`days` and `times` are (code, text); a cell's code is `MON-AM`."""
        super().__init__(theme, parent)
        grid = QGridLayout(self.group())
        grid.setSpacing(theme.px("s"))
        self.boxes: dict[str, QCheckBox] = {}
        self._shape = (len(days), len(times))
        for across, (_, text) in enumerate(times):
            grid.addWidget(PlainLabel(theme, text, "caption", "muted", wrap=False), 0, across + 1)
        for down, (day, text) in enumerate(days):
            grid.addWidget(PlainLabel(theme, text, wrap=False), down + 1, 0)
            for across, (time, when) in enumerate(times):
                box = QCheckBox()
                box.setFont(theme.font())
                box.setMinimumSize(theme.px("target"), theme.px("target"))
                accessible.name(box, f"{text} {when.lower()}")
                box.clicked.connect(lambda _on=False: self.changed.emit())
                grid.addWidget(box, down + 1, across + 1)
                self.boxes[f"{day}-{time}"] = box
        grid.setColumnStretch(len(times) + 1, 1)
        self.own(*self.boxes.values())

    @override
    def value(self) -> list[str]:
        return [code for code, box in self.boxes.items() if box.isChecked()]

    def set_value(self, cells: Sequence[str] | None) -> None:
        for code, box in self.boxes.items():
            box.setChecked(code in (cells or ()))

    @override
    def draft(self) -> str:
        return " ".join(self.value())

    @override
    def set_draft(self, draft: str) -> None:
        self.set_value(draft.split())

    @override
    def clear(self) -> None:
        self.set_value(())
        self.changed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go about in the week; left to themselves boxes go on to the next field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            wide = self._shape[1]
            step = {
                Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1,
                Qt.Key.Key_Up: -wide, Qt.Key.Key_Down: wide,
            }.get(Qt.Key(event.key()))  # fmt: skip
            if step is not None:
                self._go(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _go(self, box: QObject, step: int) -> None:
        boxes = list(self.boxes.values())
        to = next(n for n, one in enumerate(boxes) if one is box) + step
        if 0 <= to < len(boxes):
            boxes[to].setFocus(Qt.FocusReason.OtherFocusReason)
