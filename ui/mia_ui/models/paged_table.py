"""A table of any length of which only the pages that are looked at are fetched."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
PAGE_ROWS = 100


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """One column: its title and what a row shows in it.

    `spoken` is what a screen reader says instead, where the shown text is short for the eye.
    """

    title: str
    text: Callable[[Any], str]
    spoken: Callable[[Any], str] | None = None
    number: bool = False


class PagedTableModel(QAbstractTableModel):
    """Ids now, rows when somebody looks: `page_wanted` asks, `fill` answers, `data` never waits.

    The receiver of `page_wanted` fetches the rows of those ids off the GUI thread and hands them to
    `fill` with the same generation; an answer to an older list of ids is dropped.
    """

    page_wanted = Signal(int, int, list)  # generation, first row, ids

    def __init__(
        self, columns: Sequence[Column], waiting: str = "…", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._waiting = waiting
        self._ids: Sequence[str] = ()
        self._rows: dict[int, Any] = {}
        self._asked: set[int] = set()
        self.generation = 0

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show another list; nothing of it is fetched yet."""
        self.beginResetModel()
        self._ids = ids
        self._rows.clear()
        self._asked.clear()
        self.generation += 1
        self.endResetModel()

    def fill(self, generation: int, first: int, rows: Sequence[Any]) -> None:
        """Take the rows of a page."""
        if generation != self.generation or not rows:
            return
        self._rows.update(enumerate(rows, start=first))
        last = self.index(first + len(rows) - 1, len(self._columns) - 1)
        self.dataChanged.emit(self.index(first, 0), last)

    def refresh(self, ids: Mapping[str, Any]) -> None:
        """Take rows that have changed, where they are shown."""
        for row, id_ in enumerate(self._ids):
            if id_ in ids and row in self._rows:
                self._rows[row] = ids[id_]
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))

    def id_at(self, row: int) -> str:
        return self._ids[row]

    def row_of(self, id_: str) -> int:
        """Where an id stands, −1 if it is not in the list."""
        try:
            return self._ids.index(id_)
        except ValueError:
            return -1

    def _row(self, number: int) -> Any:
        """Give a row if it is here, else ask for its page once."""
        if number in self._rows:
            return self._rows[number]
        page = number // PAGE_ROWS
        if page not in self._asked:
            self._asked.add(page)
            first = page * PAGE_ROWS
            wanted = list(self._ids[first : first + PAGE_ROWS])
            self.page_wanted.emit(self.generation, first, wanted)
        return self._rows.get(number)

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._row(index.row())
        if row is None:
            return self._waiting
        if role == Qt.ItemDataRole.AccessibleTextRole and column.spoken is not None:
            return column.spoken(row)
        return column.text(row)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self._columns[section])
        return None


def _side(column: Column) -> Qt.AlignmentFlag:
    """Figures stand under the end of their title, words under its beginning."""
    side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
