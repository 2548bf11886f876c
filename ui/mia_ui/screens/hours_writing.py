"""Writing hours from the grid: each deed is kept at once, shown at once, and can be taken back."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject

from mia_desktop.domain import quarters
from mia_desktop.domain.errors import Expected
from mia_desktop.services import attendance, handing_in, undoing
from mia_desktop.services.attendance import LONG_DAY, Cell
from mia_desktop.services.desk import Desk
from mia_desktop.services.hours import Month
from mia_ui.models.hours import LETTERS, HoursModel
from mia_ui.models.time_words import amount, hours_said
from mia_ui.screens.context import Context
from mia_ui.screens.hours_grid import HoursGrid
from mia_ui.screens.hours_parts import to_hand_in


class HoursWriting(QObject):
    """What the keys of the grid do; `changed` is called when the month is to be read anew."""

    def __init__(
        self, context: Context, model: HoursModel, grid: HoursGrid, changed: Callable[[], None]
    ) -> None:
        super().__init__(grid)
        self.context, self.model, self.grid = context, model, grid
        self._changed = changed
        self._writing = 0
        self._warned: set[tuple[str, date]] = set()
        model.typed = self._typed
        grid.copy_wanted.connect(self._copy_to)
        grid.clear_wanted.connect(self._clear)
        grid.away_wanted.connect(self._away)

    @property
    def busy(self) -> bool:
        """Whether something is being written: what was read meanwhile is old."""
        return self._writing > 0

    def _typed(self, cell: Cell, text: str) -> None:
        """What was written in a day: nothing clears it."""
        index = self.grid.currentIndex()
        if not text:
            self.do(partial(attendance.clear_cell, cell=cell))
            return
        try:
            hours_ = quarters.read(text)
        except Expected as error:
            self.context.window.trouble(error)
            return
        self._enter(index, cell, hours_)

    def _enter(self, index: QModelIndex, cell: Cell, hours_: Decimal) -> None:
        self.model.write(index, amount(hours_))
        work = partial(attendance.enter, cell=cell, hours=hours_)
        self.do(work, partial(self._entered, cell))

    def _entered(self, cell: Cell, total: Decimal) -> None:
        """More than ten hours of a day are asked about once."""
        place = (cell.case, cell.day)
        if total > LONG_DAY and place not in self._warned:
            self._warned.add(place)
            text = self.tr("Det är {hours} den dagen. Stämmer det?")
            self.context.window.toast(text.format(hours=hours_said(total)), self.undo)

    def _copy_to(self, index: QModelIndex) -> None:
        """The same as in the row above, where it has something."""
        above = self.model.index(index.row() - 1, index.column())
        cell, hours_ = self.model.cell(index), self.model.amount(above)
        if cell is not None and hours_:
            self._enter(index, cell, hours_)

    def copy_above(self) -> None:
        if self.grid.hasFocus():
            self._copy_to(self.grid.currentIndex())
            self.grid.step(1, 0)

    def _clear(self, index: QModelIndex) -> None:
        cell = self.model.cell(index)
        if cell is not None and self.model.entries(index):
            self.do(partial(attendance.clear_cell, cell=cell))

    def _away(self, index: QModelIndex, state: Any) -> None:
        cell = self.model.cell(index)
        if cell is not None:
            self.model.write(index, LETTERS[state])
            self.do(partial(attendance.away, cell=cell, state=state))
            self.grid.step(0, 1)

    def copy_week(self, first: date) -> None:
        """The week that is stood in becomes as the one before, for all rows that are shown."""
        day = self.model.day(self.grid.currentIndex().column()) or first
        made = (
            self.model.cell(self.model.index(n, day.day - 1)) for n in range(self.model.rowCount())
        )
        cells = [cell for cell in made if cell is not None]

        def done(count: int) -> None:
            text = self.tr("%n dagar ifyllda", "", count)
            if not count:
                text = self.tr("Veckan innan har inget att kopiera.")
            self.context.window.toast(text, self.undo if count else None)

        self.do(partial(attendance.copy_week, cells=cells), done)

    def hand_in(self, month: Month) -> None:
        """Keep that the month was handed in, for everybody who has something new in it."""
        work = partial(handing_in.hand_in, month=month.name, cases=to_hand_in(month))

        def done(count: int) -> None:
            text = self.tr("Månaden är inlämnad för %n deltagare.", "", count)
            self.context.window.toast(text, self.undo)

        self.do(work, done)

    def do(self, work: Callable[[Desk], Any], done: Callable[[Any], None] | None = None) -> None:
        self._writing += 1

        def kept(result: Any) -> None:
            self._writing -= 1
            self.context.window.saved()
            if done is not None:
                done(result)
            self._changed()

        def failed(error: Exception) -> None:
            self._writing -= 1
            self.context.window.trouble(error)
            self._changed()

        self.context.ask(work, kept, failed=failed)

    def undo(self) -> None:
        self.do(undoing.undo)
