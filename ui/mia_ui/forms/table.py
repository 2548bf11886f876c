"""A question with rows: each row a card of small questions, added, moved and taken away."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_desktop.forms.answers import cell_address
from mia_desktop.forms.definition import Question
from mia_desktop.forms.rows import TableRow
from mia_ui.base.announce import announce
from mia_ui.forms.answers import Setting
from mia_ui.forms.question import QuestionBox
from mia_ui.widgets.buttons import Button, IconButton
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Heading, PlainLabel

Columns = Callable[[str, str], Sequence[Question]]
"""Which columns are asked in a row: (question, row) → questions."""


class TableQuestion(QWidget):
    """The rows of one table question; what it asks for is carried out by whoever listens."""

    cell_answered = Signal(str, str, str, object)
    """question, row, column, stored."""
    row_wanted = Signal(str, int)
    """question, place."""
    row_unwanted = Signal(str, str)
    row_moved = Signal(str, str, int)

    def __init__(
        self,
        setting: Setting,
        question: Question,
        columns: Columns,
        *,
        links: Mapping[str, Mapping[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`links` are what cells may point at: kind of record → id → what it is called."""
        super().__init__(parent)
        self.question = question
        self._setting, self._columns, self._links = setting, columns, links
        theme = setting.theme
        self.cards: dict[str, RowCard] = {}
        rows = column(theme, "s", self)
        self.heading = Heading(theme, setting.text(question.label), 3)
        rows.addWidget(self.heading)
        if question.help is not None:
            rows.addWidget(PlainLabel(theme, setting.text(question.help), "body", "muted"))
        self._list = column(theme, "s")
        rows.addLayout(self._list)
        self.add = Button(theme, self.tr("Lägg till rad"), "secondary", "plus")
        self.add.setAccessibleName(
            self.tr("Lägg till rad: {q}").format(q=setting.text(question.label))
        )
        self.add.setObjectName(f"{question.id}-add")
        self.add.clicked.connect(self._add_last)
        rows.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.setVisible(not question.each)

    def show_rows(self, rows: Sequence[TableRow], focus: str = "") -> None:
        """Show these rows; `focus` is the row where the keyboard goes."""
        clear_layout(self._list)
        self.cards.clear()
        for place, row in enumerate(rows):
            card = RowCard(self, row, place, len(rows))
            self.cards[row.id] = card
            self._list.addWidget(card)
        if focus in self.cards:
            self.cards[focus].take_focus()

    def make_cell(self, row: TableRow, column_: Question) -> QuestionBox:
        links = self._links.get(column_.link_to, {})
        box = QuestionBox(self._setting, column_, links=links)
        box.setObjectName(cell_address(self.question.id, row.id, column_.id))
        box.show_stored(row.cells.get(column_.id))
        box.answered.connect(
            lambda address, stored: self.cell_answered.emit(
                self.question.id, row.id, address, stored
            )
        )
        return box

    def columns(self, row: str) -> Sequence[Question]:
        return self._columns(self.question.id, row)

    def move_row(self, row: str, to: int) -> None:
        if 0 <= to < len(self.cards):
            self.row_moved.emit(self.question.id, row, to)
            place = self.tr("Flyttad till plats {n} av {all}")
            announce(self, place.format(n=to + 1, all=len(self.cards)))

    def _add_last(self) -> None:
        self.row_wanted.emit(self.question.id, len(self.cards))


class RowCard(Surface):
    """One row: its cells under each other, its buttons at the right."""

    def __init__(self, table: TableQuestion, row: TableRow, place: int, among: int) -> None:
        theme = table._setting.theme  # noqa: SLF001  a row is part of its table
        super().__init__(theme, "card", gap="m")
        self._table, self._row, self._place = table, row, place
        name = self.tr("{q}, rad {n} av {all}").format(
            q=table.heading.text(), n=place + 1, all=among
        )
        self.setAccessibleName(name)
        head = line(theme, "xs")
        head.addWidget(PlainLabel(theme, str(place + 1), "label", "muted", wrap=False))
        head.addStretch(1)
        if not table.question.each:
            for button in self._buttons(name):
                head.addWidget(button)
        self.body.addLayout(head)
        self.boxes: dict[str, QuestionBox] = {}
        for one in table.columns(row.id):
            box = table.make_cell(row, one)
            self.boxes[one.id] = box
            self.body.addWidget(box)

    def take_focus(self) -> None:
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.answer.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self, name: str) -> list[IconButton]:
        theme = self._table._setting.theme  # noqa: SLF001
        up = IconButton(theme, "chevron-up", self.tr("Flytta upp: {t}").format(t=name))
        down = IconButton(theme, "chevron-down", self.tr("Flytta ned: {t}").format(t=name))
        away = IconButton(theme, "trash-2", self.tr("Ta bort: {t}").format(t=name))
        up.clicked.connect(lambda: self._table.move_row(self._row.id, self._place - 1))
        down.clicked.connect(lambda: self._table.move_row(self._row.id, self._place + 1))
        away.clicked.connect(
            lambda: self._table.row_unwanted.emit(self._table.question.id, self._row.id)
        )
        return [up, down, away]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() == Qt.Key.Key_Up and not self._table.question.each:
            self._table.move_row(self._row.id, self._place - 1)
        elif alt and event.key() == Qt.Key.Key_Down and not self._table.question.each:
            self._table.move_row(self._row.id, self._place + 1)
        elif event.key() == Qt.Key.Key_Insert and not self._table.question.each:
            self._table.row_wanted.emit(self._table.question.id, self._place + 1)
        else:
            super().keyPressEvent(event)
