"""The caseload as a table: columns to choose, nothing sensitive, protected people by number."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from mia_desktop.domain import codes
from mia_desktop.domain.records.person import Cover
from mia_desktop.services.caseload import CaseRow, Sort
from mia_ui.models import casework
from mia_ui.models.paged_table import Column, PagedTableModel
from mia_ui.theme import Theme
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.table import COPIED

tr = QCoreApplication.translate
Day = Callable[[CaseRow], str | None]

NAME = "name"
"""The column that is always there."""
DEFAULT: dict[str, tuple[str, ...]] = {
    "handledare": ("name", "number", "phase", "due", "consent", "plan", "unsent"),
    "kontoret": ("name", "number", "phase", "due", "consent", "plan", "conflicts"),
}
"""What stands in the list until somebody has chosen, by role."""
WIDE: Mapping[str, int] = {
    "name": 24, "number": 13, "phase": 15, "due": 15, "consent": 14, "plan": 17, "unsent": 11,
    "conflicts": 8, "latest": 16, "municipality": 16, "coaches": 22,
    "cover": 26,
}  # fmt: skip
"""How many letters a column has room for until somebody has made it wider."""
SORTS: Mapping[str, Sort] = {
    "name": "name", "number": "number", "phase": "phase", "due": "due", "consent": "consent",
    "municipality": "municipality", "latest": "latest",
}  # fmt: skip
"""What the list can be sorted by, for each column that it can be sorted by."""


def titles() -> dict[str, str]:
    """The columns that there are, in the order in which they are offered."""
    return {
        "name": tr("Caseload", "Namn"),
        "number": tr("Caseload", "Deltagarnummer"),
        "phase": tr("Caseload", "Fas"),
        "due": tr("Caseload", "Nästa"),
        "consent": tr("Caseload", "Samtycke till"),
        "plan": tr("Caseload", "Plan"),
        "unsent": tr("Caseload", "Till kontoret"),
        "conflicts": tr("Caseload", "Krockar"),
        "latest": tr("Caseload", "Senaste kontakt"),
        "municipality": tr("Caseload", "Kommun"),
        "cover": tr("Caseload", "Ersätter"),
        "coaches": tr("Caseload", "Handledare"),
    }


def offered(role: str) -> tuple[str, ...]:
    """What can be chosen: whose a case is matters at the office, what waits at the laptop."""
    gone = {"unsent", "cover"} if role == "kontoret" else {"coaches"}
    return tuple(name for name in titles() if name not in gone)


def sort_names() -> list[tuple[Sort, str]]:
    names = titles()
    return [(sort, names[column]) for column, sort in SORTS.items()]


def shown(row: CaseRow) -> str:
    """The name, or the number and the word for why there is no name (domain R-52)."""
    if not row.protected:
        return row.shown
    return tr("Caseload", "{number} (skyddade uppgifter)").format(number=row.number)


class CaseloadModel(PagedTableModel):
    """The rows of the caseload; a shield beside whoever is protected, a shape beside each phase.

    `waiting` tells of each case how many changes have not been handed over. Copied is the
    deltagarnummer, whatever stands in the cell (R-38: no list of people leaves the program).
    """

    def __init__(
        self, theme: Theme, today: Callable[[], date], names: Sequence[str],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        self.waiting: Mapping[str, int] = {}
        self.covers: Mapping[str, Cover] = {}
        self.names, self._today = tuple(names), today
        super().__init__([self._column(name, today) for name in names], parent=parent)
        self._shield = theme.icon("shield-alert", "text")
        self._phases = {
            phase: theme.icon(icon, "text") for phase, icon in casework.phase_icons().items()
        }

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role not in (COPIED, Qt.ItemDataRole.DecorationRole) or not index.isValid():
            return super().data(index, role)
        row = self._row(index.row())
        if row is None:
            return None
        if role == COPIED:
            return row.number
        name = self.names[index.column()]
        if name == NAME:
            return self._shield if row.protected else None
        return self._phases.get(row.phase) if name == "phase" else None

    def _column(self, name: str, today: Callable[[], date]) -> Column:
        """A column as it is seen and as it is said."""
        title, nothing = titles()[name], tr("Caseload", "inget planerat")
        match name:
            case "name":
                return Column(title=title, text=shown)
            case "phase":
                return Column(title=title, text=_phase)
            case "due":
                due: Day = lambda row: row.next_due  # noqa: E731
                return Column(
                    title=title, text=lambda row: _day(due(row), today()),
                    spoken=lambda row: _spoken(due(row), today(), nothing),
                )  # fmt: skip
            case "consent":
                end: Day = lambda row: row.consent_end  # noqa: E731
                none = tr("Caseload", "inget slutdatum")
                return Column(
                    title=title, text=lambda row: _until(end(row), today()),
                    spoken=lambda row: _spoken(end(row), today(), none),
                )  # fmt: skip
            case "plan":
                plans = casework.plans()
                return Column(title=title, text=lambda row: plans.get(row.plan, row.plan))
            case _:
                return self._other_column(name, title)

    def _stands_in(self, row: CaseRow, none: str) -> str:
        cover = self.covers.get(row.case)
        return stands_in(cover, self._today()) if cover is not None else none

    def _other_column(self, name: str, title: str) -> Column:
        match name:
            case "unsent":
                return Column(
                    title=title, text=lambda row: str(self.waiting.get(row.case) or "–"),
                    spoken=lambda row: _changes(self.waiting.get(row.case, 0)), number=True,
                )  # fmt: skip
            case "conflicts":
                return Column(
                    title=title, text=lambda row: str(row.conflicts) if row.conflicts else "–",
                    spoken=lambda row: _conflicts(row.conflicts), number=True,
                )  # fmt: skip
            case "latest":
                never = tr("Caseload", "ingen kontakt antecknad")
                return Column(
                    title=title, text=lambda row: row.latest or "–",
                    spoken=lambda row: row.latest or never,
                )  # fmt: skip
            case "municipality":
                towns = codes.code_list("CL-KOMMUN")
                return Column(
                    title=title,
                    text=lambda row: towns.label(row.municipality) if row.municipality else "–",
                )
            case "cover":
                none = tr("Caseload", "egen deltagare")
                return Column(
                    title=title, text=lambda row: self._stands_in(row, "–"),
                    spoken=lambda row: self._stands_in(row, none),
                )  # fmt: skip
            case "coaches":
                return Column(title=title, text=lambda row: row.coaches or "–")
            case _:
                return Column(title=title, text=lambda row: row.number)


def stands_in(cover: Cover, today: date) -> str:
    """For whom, from when if it has not begun, and until when."""
    return until(cover, today, cover.instead_of or tr("Caseload", "en kollega"))


def until(cover: Cover, today: date, name: str) -> str:
    """Somebody's name with the time."""
    start, end = cover.period.start, cover.period.end
    if start is not None and start > today:
        text = tr("Caseload", "{name} från {day}")
        return text.format(name=name, day=plain_date(start))
    if end is None:
        return tr("Caseload", "{name} tills vidare").format(name=name)
    return tr("Caseload", "{name} till {day}").format(name=name, day=plain_date(end))


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
        return tr("Caseload", "Slut {day}").format(day=day.isoformat())
    return day.isoformat()


def _spoken(text: str | None, today: date, nothing: str) -> str:
    day = casework.day_of(text)
    return casework.spoken_due(day, today) if day else nothing


def _conflicts(count: int) -> str:
    if not count:
        return tr("Caseload", "inga krockar")
    return tr("Caseload", "{n} krockar").format(n=count) if count > 1 else tr("Caseload", "1 krock")


def _changes(count: int) -> str:
    if not count:
        return tr("Caseload", "inget att lämna")
    return tr("Caseload", "%n ändringar att lämna", "", count)
