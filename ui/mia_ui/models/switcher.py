"""What the quick switcher lists: people, pages, commands, help."""

from collections.abc import Sequence
from typing import Literal

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from mia_desktop.domain.search_text import fold, words
from mia_desktop.services.caseload import CaseRow
from mia_ui.models import casework
from mia_ui.models.caseload import shown
from mia_ui.theme import Theme

tr = QCoreApplication.translate
DETAIL = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One row: what it leads to, and how it is shown. `detail` stands at its right."""

    kind: Literal["person", "page", "command", "help"]
    id: str
    title: str
    detail: str = ""
    icon: str = ""


def person(row: CaseRow) -> Hit:
    """A participant; whoever is protected is a number here (R-52)."""
    phase = casework.phases().get(row.phase, row.phase)
    return Hit(
        kind="person", id=row.case, title=shown(row),
        detail=phase if row.protected else f"{row.number} · {phase}",
        icon="shield-alert" if row.protected else "users",
    )  # fmt: skip


def matching(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Those whose title has a word beginning with each word of the text; early words first."""
    wanted = words(text)
    found: list[tuple[int, int, Hit]] = []
    for place, hit in enumerate(hits):
        own = words(hit.title)
        at = [next((n for n, w in enumerate(own) if w.startswith(each)), -1) for each in wanted]
        if wanted and -1 not in at:
            found.append((min(at), place, hit))
    return [hit for _, _, hit in sorted(found, key=lambda each: each[:2])]


def same_title(one: str, other: str) -> bool:
    return fold(one) == fold(other)


class HitModel(QAbstractListModel):
    """The rows of the list; a screen reader hears each with its place."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hits: tuple[Hit, ...] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.hits = tuple(hits)
        self.endResetModel()

    def spoken(self, row: int) -> str:
        """A row in words: "Krak, Amina, K7-0142 · Kartläggning, 1 av 4"."""
        hit = self.hits[row]
        place = tr("Switcher", "{n} av {all}").format(n=row + 1, all=len(self.hits))
        return ", ".join(word for word in (hit.title, hit.detail, place) if word)

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.hits)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == DETAIL:
            return hit.detail
        if role == Qt.ItemDataRole.DecorationRole and hit.icon:
            return self._theme.icon(hit.icon, "text_muted")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row())
        return None
