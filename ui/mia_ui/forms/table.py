"""A question with rows: each row a card of small questions, added, moved and taken away."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from mia_desktop.domain.codes import Label
from mia_desktop.forms.answers import cell_address, hints, is_blank, value_of
from mia_desktop.forms.before import RowBefore, changed_columns, same_rows
from mia_desktop.forms.definition import Kind, Question
from mia_desktop.forms.rows import TableRow
from mia_ui.base.announce import announce
from mia_ui.forms.answers import Setting
from mia_ui.forms.past_rows import PastRow, PastRows, PastTable
from mia_ui.forms.question import QuestionBox
from mia_ui.widgets.buttons import Button, IconButton
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Heading, PlainLabel

ADD = "+"
"""Where the keyboard goes when no row is left: to the button that adds one."""

NEXT = ">"
"""Where the keyboard goes when a row was taken over: to the next former one, else into the row."""

Columns = Callable[[str, str], Sequence[Question]]
"""Which columns are asked in a row: (question, row) → questions."""


class TableQuestion(QWidget):
    """The rows of one table question; what it asks for is carried out by whoever listens."""

    drafted = Signal(str, str)
    """cell address, text: what is being written."""
    cell_answered = Signal(str, str, str, object)
    """question, row, column, stored."""
    row_wanted = Signal(str, int)
    """question, place."""
    row_unwanted = Signal(str, str)
    row_moved = Signal(str, str, int)
    rows_taken = Signal(str, object)
    """question, tuple[RowBefore, ...]: rows of last time that are to stand here again."""
    history_wanted = Signal(str)
    """cell address."""

    def __init__(
        self,
        setting: Setting,
        question: Question,
        columns: Columns,
        *,
        links: Mapping[str, Mapping[str, str]],
        keep: Callable[[Question], bool] | None = None,
        past: PastTable | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`links` are what cells may point at: kind of record → id → what it is called.

        `keep` says which columns may be seen (samtalsläge); `past` are the rows of last time.
        """
        super().__init__(parent)
        self.question = question
        self._setting, self._columns, self._links = setting, columns, links
        self._keep = keep
        theme = setting.theme
        self.cards: dict[str, RowCard] = {}
        self._drafts: Mapping[str, str] = {}
        self._past = {row.before.id: row for row in past.rows} if past is not None else {}
        self._day = past.day if past is not None else ""
        self._next = 0
        rows = column(theme, "s", self)
        self.heading = Heading(theme, setting.text(question.label), 3)
        rows.addWidget(self.heading)
        if told := " ".join(map(setting.text, _hints(question))):
            rows.addWidget(PlainLabel(theme, told, "body", "muted"))
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
        self.gone: PastRows | None = None
        if past is not None and not question.each:
            asked = setting.text(question.label)
            seen = self.asked_columns()
            self.gone = PastRows(theme, past, seen, lambda c: setting.text(c.label), asked)
            self.gone.taken.connect(self._take)
            rows.addWidget(self.gone)

    def show_rows(
        self,
        rows: Sequence[TableRow],
        focus: str = "",
        drafts: Mapping[str, str] | None = None,
    ) -> None:
        """Show these rows; `focus` is the row where the keyboard goes."""
        self._drafts = drafts or {}
        clear_layout(self._list)
        self.cards.clear()
        for place, row in enumerate(rows):
            card = RowCard(self, row, place, len(rows))
            self.cards[row.id] = card
            self._list.addWidget(card)
        self.compare(rows)
        if focus == NEXT:
            if self.gone is None or not self.gone.go_to(self._next):
                self.cards[rows[-1].id].take_focus()
        elif focus in self.cards:
            self.cards[focus].take_focus()
        elif focus == ADD:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self) -> None:
        """Take away what adds, moves and removes rows: they stand as they were made final."""
        self.add.hide()
        for card in self.cards.values():
            for button in card.buttons:
                button.hide()
        if self.gone is not None:
            self.gone.set_read_only()

    def follow_row(self, row: str, rows: Sequence[TableRow]) -> None:
        """An answer has brought forth or taken away cells of this row."""
        asked = {column_.id for column_ in self.columns(row)}
        for column_, box in self.cards[row].boxes.items():
            box.setVisible(column_ in asked)
        self.compare(rows)

    def compare(self, rows: Sequence[TableRow]) -> None:
        """Show beside today's rows what they said last time, and under them those that are gone."""
        if not self._past:
            return
        same = same_rows(self.question, (one.before for one in self._past.values()), rows)
        for row in rows:
            before = same.get(row.id)
            self.cards[row.id].compare(row, self._past[before.id] if before else None, self._day)
        if self.gone is not None:
            there = {before.id for before in same.values()}
            self.gone.show_left([one for one in self._past.values() if one.before.id not in there])

    def take_in_focus(self) -> bool:
        """Take over the former row that the keyboard is in; tells whether it is in one."""
        return self.gone is not None and self.gone.take_in_focus()

    def _take(self, rows: tuple[RowBefore, ...]) -> None:
        self._flush()
        if self.gone is not None:
            self._next = self.gone.place_of(rows[0].id)
        self.rows_taken.emit(self.question.id, rows)
        said = self.tr("%n rader från förra gången är med.", "", len(rows))
        announce(self, said)

    def make_cell(self, row: TableRow, column_: Question) -> QuestionBox:
        links = self._links.get(column_.link_to, {})
        box = QuestionBox(self._setting, column_, links=links, hint=False)
        place = cell_address(self.question.id, row.id, column_.id)
        box.setObjectName(place)
        box.show_stored(row.cells.get(column_.id), self._drafts.get(place))
        box.history_wanted.connect(self.history_wanted)
        box.drafted.connect(lambda _column, text: self.drafted.emit(place, text))
        box.answered.connect(
            lambda address, stored: self.cell_answered.emit(
                self.question.id, row.id, address, stored
            )
        )
        return box

    def asked_columns(self) -> list[Question]:
        """What can be asked in a row; which goal or activity it is about is no question."""
        keep = self._keep
        columns = [one for one in self.question.columns if keep is None or keep(one)]
        return [c for c in columns if not (self.question.each and c.kind is Kind.LINK)]

    def about(self, row: TableRow) -> str:
        """What a row is about, where every goal or activity has its own."""
        link = next((c for c in self.question.columns if c.kind is Kind.LINK), None)
        if not self.question.each or link is None:
            return ""
        target = str(value_of(row.cells.get(link.id)) or "")
        return self._links.get(link.link_to, {}).get(target, "")

    def columns(self, row: str) -> Sequence[Question]:
        return self._columns(self.question.id, row)

    def move_row(self, row: str, to: int) -> None:
        if 0 <= to < len(self.cards):
            self._flush()
            self.row_moved.emit(self.question.id, row, to)
            place = self.tr("Flyttad till plats {n} av {all}")
            announce(self, place.format(n=to + 1, all=len(self.cards)))

    def add_row(self, place: int) -> None:
        self._flush()
        self.row_wanted.emit(self.question.id, place)

    def _add_last(self) -> None:
        self.add_row(len(self.cards))

    def _flush(self) -> None:
        """The cards are about to be made anew: what is being written in them is kept."""
        for card in self.cards.values():
            for box in card.boxes.values():
                box.flush()


def _hints(question: Question) -> list[Label]:
    """What stands above a table: its own help, and once the reminder of its free texts (R-08)."""
    found = [question.help] if question.help is not None else []
    for one in question.columns:
        found += [hint for hint in hints(one) if hint != one.help and hint not in found]
    return found


class RowCard(Surface):
    """One row: its cells under each other, its buttons at the right."""

    def __init__(self, table: TableQuestion, row: TableRow, place: int, among: int) -> None:
        theme = table._setting.theme  # noqa: SLF001  a row is part of its table
        super().__init__(theme, "card", gap="m")
        self._table, self._row, self._place = table, row, place
        name = self.tr("{q}, rad {n} av {all}").format(
            q=table.heading.text(), n=place + 1, all=among
        )
        about = table.about(row)
        self.setAccessibleName(f"{name}: {about}" if about else name)
        self._name = self.accessibleName()
        head = line(theme, "xs")
        if about:
            head.addWidget(Heading(theme, about, 3), 1)
        else:
            head.addWidget(PlainLabel(theme, str(place + 1), "label", "muted", wrap=False))
        self.then = PlainLabel(theme, "", "caption", "muted")
        self.then.hide()
        head.addWidget(self.then, 0 if about else 1)
        if not about:
            head.addStretch(0)
        self.buttons = [] if table.question.each else self._buttons(name)
        for button in self.buttons:
            head.addWidget(button)
        self.body.addLayout(head)
        self.boxes: dict[str, QuestionBox] = {}
        asked = {one.id for one in table.columns(row.id)}
        for one in table.asked_columns():
            box = table.make_cell(row, one)
            self.boxes[one.id] = box
            self.body.addWidget(box)
            box.setVisible(one.id in asked)
        for pressed in self.findChildren(QAbstractButton):
            pressed.installEventFilter(self)

    def compare(self, row: TableRow, past: PastRow | None, day: str) -> None:
        """Tell in words whether the row is new, and what it said where that was something else."""
        question = self._table.question
        changed = changed_columns(question, past.before, row) if past is not None else ()
        text = "" if past is None and question.each else self._since(row, past, changed, day)
        self.then.setText(text)
        self.then.setVisible(bool(text))
        self.setAccessibleName(", ".join(filter(None, (self._name, text))))
        other = {one.id for one in changed}
        for column_, box in self.boxes.items():
            box.offer_past(past.cells.get(column_) if past is not None else None)
            if box.past is not None:
                box.past.setVisible(column_ in other)

    def _since(
        self, row: TableRow, past: PastRow | None, changed: Sequence[Question], day: str
    ) -> str:
        if past is None:
            return self.tr("Ny sedan förra gången")
        if not changed:
            return self.tr("Som förra gången, {day}").format(day=day)
        if any(not is_blank(row.cells.get(one.id)) for one in changed):
            return self.tr("Ändrad sedan {day}").format(day=day)
        return self.tr("Fanns förra gången, {day}").format(day=day)

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
        if not self._act(event):
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Buttons take the arrows for themselves, to go on to the next: not with Alt."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._act(event)
        return super().eventFilter(watched, event)

    def _act(self, event: QKeyEvent) -> bool:
        """Carry out what a key asks of the row; tells whether it did."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._table.question.each:
            return False
        if alt and event.key() == Qt.Key.Key_Up:
            self._table.move_row(self._row.id, self._place - 1)
        elif alt and event.key() == Qt.Key.Key_Down:
            self._table.move_row(self._row.id, self._place + 1)
        elif event.key() == Qt.Key.Key_Insert:
            self._table.add_row(self._place + 1)
        else:
            return False
        return True
