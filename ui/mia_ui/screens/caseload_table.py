"""The caseload as a table: the columns that somebody has chosen, as wide as they made them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt

from mia_desktop.services.views import Columns, Narrowing
from mia_ui.models.caseload import DEFAULT, SORTS, WIDE, CaseloadModel
from mia_ui.theme import Theme
from mia_ui.widgets.table import TableView


class CaseloadTable(TableView):
    """Widths are in letters, whatever the size of the text."""

    def __init__(self, theme: Theme, name: str, today: Callable[[], date]) -> None:
        super().__init__(theme, name)
        self.setObjectName("table")
        self.setMinimumHeight(6 * theme.px("row"))
        self.let_sort()
        self._theme, self._today = theme, today
        self._widths: dict[str, int] = {}
        self.rows = CaseloadModel(theme, today, DEFAULT["handledare"], self)
        self.show_columns(DEFAULT["handledare"], {})

    def show_columns(self, names: Sequence[str], widths: Mapping[str, int]) -> CaseloadModel:
        """Show these columns in this order; the rows are to be asked for anew."""
        self.rows = CaseloadModel(self._theme, self._today, names, self)
        self.setModel(self.rows)
        self.fit_columns(*(widths.get(name, WIDE[name]) for name in names))
        self._widths = self._now_wide()
        return self.rows

    def show_order(self, how: Narrowing) -> None:
        """Point the arrow of the head that the list is sorted by."""
        way = Qt.SortOrder.DescendingOrder if how.falling else Qt.SortOrder.AscendingOrder
        names = self.rows.names
        place = next((n for n, name in enumerate(names) if SORTS.get(name) == how.order), -1)
        self.horizontalHeader().setSortIndicator(place, way)

    def changed_widths(self, kept: Columns) -> dict[str, int]:
        """What was kept, and what somebody has made wider or narrower since."""
        now = self._now_wide()
        changed = {name: wide for name, wide in now.items() if wide != self._widths.get(name)}
        return kept.widths | changed

    def _now_wide(self) -> dict[str, int]:
        letter = self.fontMetrics().averageCharWidth()
        last = len(self.rows.names) - 1  # it takes what is left
        return {
            name: round(self.columnWidth(place) / letter) - self.ROOM
            for place, name in enumerate(self.rows.names)
            if place != last
        }
