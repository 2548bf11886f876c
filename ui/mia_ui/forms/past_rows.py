"""Rows of a table that stood there last time: beside those of today, taken over on request (J4).

Nothing is filled in beforehand. A row that is not taken over stays in sight, so that whoever reads
the form knows that it is gone and not forgotten (R-11).
"""

from collections.abc import Callable, Mapping, Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from mia_desktop.forms.before import RowBefore
from mia_desktop.forms.definition import Question
from mia_ui.forms.past import Past
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.surface import Surface, clear_layout, column, margins
from mia_ui.widgets.text import Heading, PlainLabel


class PastRow(msgspec.Struct, frozen=True, kw_only=True):
    """A former row: what each column of it said, and what it is called."""

    before: RowBefore
    name: str
    cells: Mapping[str, Past]


class PastTable(msgspec.Struct, frozen=True, kw_only=True):
    """The former rows of a table, and the day that they were written."""

    day: str
    rows: tuple[PastRow, ...]


class PastRows(QWidget):
    """The former rows that are not among today's, each with the button that takes it over."""

    taken = Signal(object)
    """tuple[RowBefore, ...]: what is to be taken over."""

    def __init__(
        self,
        theme: Theme,
        table: PastTable,
        columns: Sequence[Question],
        text: Callable[[Question], str],
        question: str,
    ) -> None:
        """`columns` are those that may be seen; `text` gives the label of one."""
        super().__init__()
        self._theme, self._table, self._columns, self._text = theme, table, columns, text
        self._question = question
        self._fixed = False
        self._left: tuple[PastRow, ...] = ()
        self.cards: dict[str, PastRowCard] = {}
        rows = column(theme, "s", self)
        margins(theme, rows, None, "s")
        self.heading = Heading(theme, "", 3)
        rows.addWidget(self.heading)
        self._told = PlainLabel(theme, "", "body", "muted")
        rows.addWidget(self._told)
        self._list = column(theme, "s")
        rows.addLayout(self._list)
        self.all = Button(theme, self.tr("Ta med alla rader"), "secondary", "equal")
        self.all.setAccessibleName(self.tr("Ta med alla rader: {q}").format(q=question))
        self.all.clicked.connect(self._take_all)
        rows.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)

    def show_left(self, left: Sequence[PastRow]) -> None:
        """Show the former rows that are not among today's."""
        if tuple(left) == self._left:
            return
        self._left = tuple(left)
        clear_layout(self._list)
        self.cards.clear()
        for row in left:
            card = PastRowCard(self._theme, row, self._table.day, self._lines(row))
            card.taken.connect(self.taken)
            self.cards[row.before.id] = card
            self._list.addWidget(card)
        self.heading.set_text(self.tr("Förra gången, {day}").format(day=self._table.day))
        self._tell()
        self.setVisible(bool(left))

    def take_in_focus(self) -> bool:
        """Take over the row that the keyboard is in (Ctrl+D); tells whether it is in one."""
        now = QApplication.focusWidget()
        for card in self.cards.values():
            if now is not None and card.isAncestorOf(now):
                card.take()
                return True
        return False

    def go_to(self, place: int) -> bool:
        """Put the keyboard into the row at a place, or the last one; tells whether there is any."""
        cards = [card for card in self.cards.values() if card.same.isVisibleTo(card)]
        if not cards:
            return False
        cards[min(place, len(cards) - 1)].same.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place_of(self, row: str) -> int:
        return list(self.cards).index(row)

    def set_read_only(self) -> None:
        """The form is final: what was gone then is told, and nothing can be taken over."""
        self._fixed = True
        for card in self.cards.values():
            card.same.hide()
        self._tell()

    def _tell(self) -> None:
        more = self.tr("De här raderna fanns förra gången och finns inte med nu.")
        one = self.tr("Den här raden fanns förra gången och finns inte med nu.")
        self._told.setText(one if len(self._left) == 1 else more)
        self.all.setVisible(len(self._open()) > 1 and not self._fixed)

    def _open(self) -> tuple[PastRow, ...]:
        """The rows of which anything can be said again."""
        return tuple(row for row in self._left if row.before.takes)

    def _take_all(self) -> None:
        self.taken.emit(tuple(row.before for row in self._open()))

    def _lines(self, row: PastRow) -> list[str]:
        return [
            f"{_asked(self._text(one))} {row.cells[one.id].text}"
            for one in self._columns
            if one.id in row.cells
        ]


class PastRowCard(Surface):
    """One former row in words, and the button that takes it over."""

    taken = Signal(object)

    def __init__(self, theme: Theme, row: PastRow, day: str, lines: Sequence[str]) -> None:
        super().__init__(theme, "bracket", gap="xs")
        self._row = row
        self.setAccessibleName(
            self.tr("Rad från {day}: {name}").format(day=day, name=row.name or "–")
        )
        self.body.addWidget(PlainLabel(theme, "\n".join(lines) or "–"))
        self.same = Button(theme, self.tr("Ta med raden"), "quiet", "equal")
        heard = self.tr("Ta med raden: {name}").format(name=row.name or "–")
        self.same.setAccessibleName(heard)
        self.same.setAccessibleDescription(" ".join(f"{line}." for line in lines))
        self.same.clicked.connect(self.take)
        self.body.addWidget(self.same, 0, Qt.AlignmentFlag.AlignLeft)
        self.same.setVisible(bool(row.before.takes))

    def take(self) -> None:
        if not self.same.isHidden():
            self.taken.emit((self._row.before,))


def _asked(label: str) -> str:
    """The question before its answer on the same line."""
    return label if label.endswith("?") else f"{label}:"
