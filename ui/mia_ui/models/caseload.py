"""The caseload as a table: seven columns, nothing sensitive, protected people by number."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from mia_desktop.services.caseload import CaseRow, Sort
from mia_ui.models import casework
from mia_ui.models.paged_table import Column, PagedTableModel
from mia_ui.theme import Theme

SORTS: tuple[Sort | None, ...] = ("name", "number", "phase", "due", "consent", None, None)
"""What the list can be sorted by, for each column."""

tr = QCoreApplication.translate
Day = Callable[[CaseRow], str | None]


def sort_names() -> list[tuple[Sort, str]]:
    names = [column.title for column in columns(lambda: date.min)]
    return [(sort, name) for sort, name in zip(SORTS, names, strict=True) if sort is not None]


def columns(today: Callable[[], date]) -> tuple[Column, ...]:
    """The columns of the list, as they are seen and as they are said."""
    due: Day = lambda row: row.next_due  # noqa: E731
    consent: Day = lambda row: row.consent_end  # noqa: E731
    return (
        Column(title=tr("Caseload", "Namn"), text=shown),
        Column(title=tr("Caseload", "Deltagarnummer"), text=lambda row: row.number),
        Column(title=tr("Caseload", "Fas"), text=_phase),
        Column(
            title=tr("Caseload", "Nästa"),
            text=lambda row: _day(due(row), today()),
            spoken=lambda row: _spoken(due(row), today(), tr("Caseload", "inget planerat")),
        ),
        Column(
            title=tr("Caseload", "Samtycke till"),
            text=lambda row: _until(consent(row), today()),
            spoken=lambda row: _spoken(consent(row), today(), tr("Caseload", "inget slutdatum")),
        ),
        Column(
            title=tr("Caseload", "Plan"),
            text=lambda row: casework.plans().get(row.plan, row.plan),
        ),
        Column(
            title=tr("Caseload", "Krockar"),
            text=lambda row: str(row.conflicts) if row.conflicts else "–",
            spoken=lambda row: _conflicts(row.conflicts),
            number=True,
        ),
    )


def shown(row: CaseRow) -> str:
    """The name, or the number and the word for why there is no name (domain R-52)."""
    if not row.protected:
        return row.shown
    return tr("Caseload", "{number} (skyddade uppgifter)").format(number=row.number)


class CaseloadModel(PagedTableModel):
    """The rows of the caseload with a shield beside whoever is protected."""

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(columns(today), parent=parent)
        self._shield = theme.icon("shield-alert", "text")

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DecorationRole and index.isValid() and not index.column():
            row = self._row(index.row())
            return self._shield if row is not None and row.protected else None
        return super().data(index, role)


def _phase(row: CaseRow) -> str:
    return casework.phases().get(row.phase, row.phase)


def _day(text: str | None, today: date) -> str:
    day = casework.day_of(text)
    return casework.due_words(day, today) if day else "–"


def _until(text: str | None, today: date) -> str:
    day = casework.day_of(text)
    if day is None:
        return "–"
    if day < today:
        return tr("Caseload", "Gick ut {day}").format(day=day.isoformat())
    return day.isoformat()


def _spoken(text: str | None, today: date, nothing: str) -> str:
    day = casework.day_of(text)
    return casework.spoken_due(day, today) if day else nothing


def _conflicts(count: int) -> str:
    if not count:
        return tr("Caseload", "inga krockar")
    return tr("Caseload", "{n} krockar").format(n=count) if count > 1 else tr("Caseload", "1 krock")
