"""Deltagare (S11): everybody in the vault, found by name or number, narrowed by what is harmless.

No export and no sensitive filter: a selection of people by health or debt is forbidden (R-38).
"""

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from weakref import WeakKeyDictionary

import msgspec
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_desktop.services import caseload as service
from mia_desktop.services.caseload import CaseRow, Filter, Sort
from mia_desktop.services.desk import Desk
from mia_ui.models.caseload import SORTS, CaseloadModel
from mia_ui.screens import page_keys
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import FilterFields
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.table import TableView
from mia_ui.widgets.text import PlainLabel

ACTIVE = ("AKTUALISERAD", "KARTLAGGNING", "PLANERING", "PAGAENDE", "PAUSAD")


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """How the list is narrowed and sorted; kept while the vault is open, for coming back."""

    text: str = ""
    phase: str = ""
    municipality: str = ""
    due: str = ""
    consent: str = ""
    coach: str = ""
    order: Sort = "name"
    falling: bool = False
    case: str = ""

    @property
    def filters(self) -> int:
        """How many filters are on, the search not counted."""
        return sum(bool(x) for x in (self.phase, self.municipality, self.due, self.consent,
                                     self.coach))  # fmt: skip


_latest: WeakKeyDictionary[Desk, Chosen] = WeakKeyDictionary()
"""Forgotten with the desk when the vault locks."""


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to one question to the store."""

    ids: list[str]
    all: int
    municipalities: list[str]
    coaches: list[str]
    office: bool = False


def read(desk: Desk, chosen: Filter, order: Sort, *, falling: bool) -> Listed:
    """The list as it is wanted (on the store thread)."""
    ids, office = service.ids(desk, chosen, order), desk.role == "kontoret"
    return Listed(
        ids=ids[::-1] if falling else ids,
        all=service.count(desk),
        municipalities=service.municipalities(desk),
        coaches=service.coaches(desk) if office else [],
        office=office,
    )


class CaseloadScreen(Page):
    """The list of participants. Typing searches, arrows and Enter open."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", wide=True)
        self.set_title(self.tr("Deltagare"))
        self.context = context
        self._chosen = _latest.get(context.desk, Chosen())
        self._asked = 0
        self._offered: tuple[list[str], list[str]] | None = None
        self.new = Button(self.theme, self.tr("Ny deltagare"), "primary", "user-plus")
        self.new.clicked.connect(lambda: self.go.emit("new_participant", {}))
        self.tools.addWidget(self.new)
        self._make_search()
        self._make_filters()
        self.count = PlainLabel(self.theme, self.tr("Läser in …"), "body", "muted")
        self.body.addWidget(self.count)
        self._make_table()
        self.nothing = column(self.theme, None)
        self.body.addLayout(self.nothing)
        self.area.body.setStretchFactor(self.body, 1)
        page_keys.bind(context, self, "find", self.search.take_focus)
        self._ask()

    @override
    def arrive(self) -> None:
        self.search.take_focus()

    # making

    def _make_search(self) -> None:
        self.search = LineField(self.theme)
        self.search.edit.setClearButtonEnabled(True)
        self.search.edit.setMaximumWidth(self.theme.px("field_text"))
        self.search.set_value(self._chosen.text)
        self.search.edit.textChanged.connect(self._searched)
        self.search.edit.installEventFilter(self)
        self.search.edit.returnPressed.connect(self._open_current)
        self.body.addWidget(
            FormRow(
                self.theme, self.tr("Sök deltagare"), self.search, name="search",
                help_text=self.tr("Namn, tidigare namn, deltagarnummer eller helt personnummer."),
            )
        )  # fmt: skip

    def _make_filters(self) -> None:
        self.toggle = Button(self.theme, "", "secondary", "list-checks")
        self.toggle.setCheckable(True)
        self.toggle.setObjectName("filters")
        self.clear = Button(self.theme, self.tr("Rensa alla filter"), "quiet", "x")
        self.body.addWidget(ButtonRow(self.theme, self.toggle, self.clear))
        self.panel = Surface(self.theme, "panel")
        self.fields = FilterFields(self.context)
        self.panel.body.addWidget(self.fields)
        self.panel.setVisible(False)
        self.body.addWidget(self.panel)
        self.toggle.toggled.connect(self.panel.setVisible)
        self.clear.clicked.connect(self.clear_filters)
        self.fields.changed = self._filtered
        self._show_filters()

    def _make_table(self) -> None:
        self.model = CaseloadModel(self.theme, self.context.clock.today, self)
        self.model.page_wanted.connect(self._fetch)
        self.table = TableView(self.theme, self.tr("Deltagare"))
        self.table.setObjectName("table")
        self.table.setModel(self.model)
        self.table.fit_columns(22, 16, 12, 15, 16, 20)
        self.table.setMinimumHeight(6 * self.theme.px("row"))
        self.table.let_sort()
        self._show_order()
        self.table.sort_wanted.connect(self._sort)
        self.table.opened.connect(self._open)
        self.body.addWidget(self.table, 1)

    # asking

    def _filter(self) -> Filter:
        chosen, today = self._chosen, self.context.clock.today()
        phases = {"": (), "active": ACTIVE}.get(chosen.phase, (chosen.phase,))
        until = {"late": -1, "week": 7, "month": 30}
        days = {
            name: (today + timedelta(days=until[value])).isoformat() if value else ""
            for name, value in (("due", chosen.due), ("consent", chosen.consent))
        }
        return Filter(
            text=chosen.text, phases=phases, coach=chosen.coach,
            municipalities=(chosen.municipality,) if chosen.municipality else (),
            due_before=days["due"], consent_before=days["consent"],
        )  # fmt: skip

    def _ask(self) -> None:
        """Ask the store for the list as it is wanted now; an older answer is passed over."""
        self._asked += 1
        number = self._asked
        _latest[self.context.desk] = self._chosen
        work = partial(
            read, chosen=self._filter(), order=self._chosen.order, falling=self._chosen.falling
        )
        self.context.ask(work, lambda listed: self._arrived(number, listed))

    def _arrived(self, number: int, listed: Listed) -> None:
        if number != self._asked:
            return
        offered = (listed.municipalities, listed.coaches)
        if offered != self._offered:
            self._offered = offered
            self.fields.offer(self._chosen, *offered)
        self.model.show_ids(listed.ids)
        if listed.ids:
            row = max(self.model.row_of(self._chosen.case), 0)
            self.table.setCurrentIndex(self.model.index(row, 0))
        self.count.setText(
            self.tr("{n} av {all} deltagare").format(n=len(listed.ids), all=listed.all)
        )
        self._show_nothing(listed)
        self.filled.emit()

    def _fetch(self, generation: int, first: int, cases: list[str]) -> None:
        def show(rows: list[CaseRow]) -> None:
            self.model.fill(generation, first, rows)

        self.context.ask(partial(service.rows, cases=cases), show)

    # what the person does

    def _set(self, **values: object) -> None:
        self._chosen = msgspec.structs.replace(self._chosen, **values)

    def _searched(self, text: str) -> None:
        self._set(text=text)
        self._ask()

    def _filtered(self, **values: object) -> None:
        self._set(**values)
        self._show_filters()
        self._show_order()
        self._ask()

    def _sort(self, column_: int, falling: bool) -> None:
        order = SORTS[column_]
        if order is None:
            self._show_order()
            return
        self._filtered(order=order, falling=falling)
        self.fields.show_chosen(self._chosen)

    def clear_filters(self) -> None:
        """Show everybody again."""
        order, falling = self._chosen.order, self._chosen.falling
        self._chosen = Chosen(order=order, falling=falling)
        self.search.edit.blockSignals(True)
        self.search.set_value("")
        self.search.edit.blockSignals(False)
        self.fields.show_chosen(self._chosen)
        self._filtered()
        self.search.take_focus()

    def _open_current(self) -> None:
        if self.model.rowCount() and self.table.currentIndex().isValid():
            self._open(self.table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        case = self.model.id_at(index.row())
        self._set(case=case)
        _latest[self.context.desk] = self._chosen
        self.go.emit("case", {"case": case})

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down from the search goes into the list."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress and self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    # showing

    def _show_filters(self) -> None:
        count = self._chosen.filters
        words = self.tr("Filter och ordning")
        self.toggle.setText(
            self.tr("{words} ({n})").format(words=words, n=count) if count else words
        )
        self.clear.setVisible(bool(count or self._chosen.text))

    def _show_order(self) -> None:
        way = Qt.SortOrder
        falling = way.DescendingOrder if self._chosen.falling else way.AscendingOrder
        header = self.table.horizontalHeader()
        header.setSortIndicator(SORTS.index(self._chosen.order), falling)

    def _show_nothing(self, listed: Listed) -> None:
        clear_layout(self.nothing)
        self.table.setVisible(bool(listed.ids))
        self.count.setVisible(bool(listed.all))
        if not listed.all:
            self.nothing.addWidget(self._nobody_yet(office=listed.office))
        elif not listed.ids:
            again = Button(self.theme, self.tr("Rensa alla filter"))
            again.setAccessibleName(self.tr("Rensa alla filter och visa alla"))
            again.clicked.connect(self.clear_filters)
            self.nothing.addWidget(
                EmptyState(
                    self.theme, "search", self.tr("Ingen deltagare matchar filtren."),
                    self.tr("Ta bort ett filter eller rensa alla."), [again],
                )
            )  # fmt: skip
        if not listed.ids:
            self.nothing.addStretch(1)

    def _nobody_yet(self, *, office: bool) -> QWidget:
        if office:
            inbox = Button(self.theme, self.tr("Öppna inkorgen"))
            inbox.clicked.connect(lambda: self.go.emit("inbox", {}))
            return EmptyState(
                self.theme, "users", self.tr("Här visas deltagarna."),
                self.tr("De kommer med de paket som handledarna lämnar."), [inbox],
            )  # fmt: skip
        collect = Button(self.theme, self.tr("Hämta från kontoret"))
        collect.clicked.connect(lambda: self.go.emit("collect", {}))
        return EmptyState(
            self.theme, "users", self.tr("Här visas dina deltagare."),
            self.tr("Lägg till den första eller hämta från kontoret."), [collect],
        )  # fmt: skip
