"""The month of Tid as a table: participants and what they are at, days, sums."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from mia_desktop.domain import holidays
from mia_desktop.domain.days import days_in
from mia_desktop.services.attendance import Cell
from mia_desktop.services.hours import Entry, Line, Month, Person
from mia_ui.base.actions import Language
from mia_ui.models.caseload import shown
from mia_ui.models.time_words import amount, hours_said, said, thing
from mia_ui.widgets.date_text import long_date

tr = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
FREE = Qt.ItemDataRole.UserRole + 1
"""Whether the day is a weekend or a holiday."""
QUIET = Qt.ItemDataRole.UserRole + 2
"""Whether what stands there counts nothing: planned, away."""
LETTERS = {"UTEBLEV": "U", "AVBOKAD": "A"}


class HoursModel(QAbstractTableModel):
    """`typed` is told what was written in a day; what comes of it is shown by `show_month`."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: list[tuple[Person, Line]] = []
        self._first = date(2000, 1, 1)
        self._days = 0
        self._written: dict[tuple[int, int], str] = {}
        self.typed: Callable[[Cell, str], None] = lambda _cell, _text: None

    def show_month(self, month: Month) -> None:
        """Show it; whoever is in the table stays where they are if its rows are the same."""
        same = [(p.row.case, line.what) for p, line in self._lines] == [
            (p.row.case, line.what) for p, line in month.lines
        ] and month.first == self._first
        if not same:
            self.beginResetModel()
        self._lines, self._first = month.lines, month.first
        self._days = days_in(month.first.year, month.first.month)
        self._written.clear()
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines), self._days))
        else:
            self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """The participants' rows, and the sums of the days."""
        return 0 if parent.isValid() or not self._lines else len(self._lines) + 1

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """The days, and the sums of the rows."""
        return 0 if parent.isValid() else self._days + 1

    def day(self, column: int) -> date | None:
        return self._first + timedelta(days=column) if 0 <= column < self._days else None

    def line(self, row: int) -> tuple[Person, Line] | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def cell(self, index: Index) -> Cell | None:
        """Where an entry in a day belongs; none in the sums."""
        found, day = self.line(index.row()), self.day(index.column())
        if found is None or day is None:
            return None
        line = found[1]
        name = thing(line.what, line.name, self._language) if line.what.code or line.name else ""
        return Cell(case=line.case, day=day, what=line.what, name=name)

    def entries(self, index: Index) -> tuple[Entry, ...]:
        found, day = self.line(index.row()), self.day(index.column())
        return found[1].on(day) if found is not None and day is not None else ()

    def amount(self, index: Index) -> Decimal:
        """The hours in a cell, those planned as well."""
        return sum((one.hours for one in self.entries(index)), Decimal(0))

    def write(self, index: Index, text: str) -> None:
        """What was just written stands there until the vault has answered."""
        self._written[index.row(), index.column()] = text
        self.dataChanged.emit(index, index)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return found | Qt.ItemFlag.ItemIsEditable if self.cell(index) is not None else found

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        cell = self.cell(index)
        if cell is None or role != Qt.ItemDataRole.EditRole:
            return False
        if str(value).strip() != self._edited(index):
            self.typed(cell, str(value).strip())
        return True

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._written.get((index.row(), index.column())) or self._text(index)
        if role == Qt.ItemDataRole.EditRole:
            return self._edited(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == FREE:
            day = self.day(index.column())
            return day is not None and holidays.is_free(day)
        if role == QUIET:
            entries = self.entries(index)
            return bool(entries) and all(one.state != "KOM" for one in entries)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        if role != Qt.ItemDataRole.DisplayRole and not spoken:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._row_head(section, spoken=spoken)
        day = self.day(section)
        if day is None:
            return tr("Time", "Summa")
        if spoken:
            full = long_date(day)
            return (
                tr("Time", "{day}, ledig dag").format(day=full) if holidays.is_free(day) else full
            )
        return f"{QLocale().standaloneDayName(day.isoweekday())[:1].upper()}\n{day.day}"

    def _row_head(self, row: int, *, spoken: bool) -> str:
        found = self.line(row)
        if found is None:
            return tr("Time", "Summa per dag")
        person, line = found
        what = thing(line.what, line.name, self._language)
        before = self.line(row - 1)
        if spoken or before is None or before[0] is not person:
            return f"{shown(person.row)}{', ' if spoken else chr(10)}{what}"
        return f"\n{what}"

    def _edited(self, index: Index) -> str:
        hours = self.amount(index)
        return amount(hours) if hours else ""

    def _text(self, index: Index) -> str:
        if self.line(index.row()) is None or self.day(index.column()) is None:
            total = self._total(index)
            return amount(total) if total else ""
        entries = self.entries(index)
        if not entries:
            return ""
        several = "*" if len(entries) > 1 else ""
        came = [one.hours for one in entries if one.state == "KOM"]
        if came:
            return amount(sum(came, Decimal(0))) + several
        state = entries[0].state
        return LETTERS.get(state) or f"({amount(entries[0].hours)}){several}"

    def _total(self, index: Index) -> Decimal:
        day, found = self.day(index.column()), self.line(index.row())
        lines = [found[1]] if found is not None else [line for _person, line in self._lines]
        return sum(
            (
                one.hours
                for line in lines
                for one in line.entries
                if one.state == "KOM" and day in {None, one.day}
            ),
            Decimal(0),
        )

    def spoken(self, index: Index) -> str:
        """A cell as it is heard: what stands there; its row and day are the headers'."""
        if self.cell(index) is None:
            return tr("Time", "Summa: {hours}").format(hours=hours_said(self._total(index)))
        entries = self.entries(index)
        if not entries:
            return tr("Time", "tomt")
        words = "; ".join(said(one, self._language) for one in entries)
        count = len(entries)
        return (
            tr("Time", "{n} poster: {words}").format(n=count, words=words) if count > 1 else words
        )

    def where(self, index: Index) -> str:
        """Whose day a cell is, and what stands there: for a line under the table."""
        found, day = self.line(index.row()), self.day(index.column())
        if found is None or day is None:
            return self.spoken(index)
        person, line = found
        what = thing(line.what, line.name, self._language)
        return f"{shown(person.row)}, {what}, {long_date(day)}: {self.spoken(index)}"
