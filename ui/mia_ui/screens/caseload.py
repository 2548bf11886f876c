"""Deltagare (S11): everybody in the vault, found by name or number, narrowed by what is harmless.

No export and no sensitive filter: a selection of people by health or debt is forbidden (R-38).
"""

from collections.abc import Mapping
from functools import partial

import msgspec
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from typing_extensions import override

from mia_desktop.services import caseload as service
from mia_desktop.services import views
from mia_desktop.services.caseload import CaseRow
from mia_desktop.services.views import Columns, Narrowing, View
from mia_ui.models.caseload import DEFAULT, SORTS, CaseloadModel, offered
from mia_ui.screens import page_keys
from mia_ui.screens.caseload_nothing import no_match, nobody_yet
from mia_ui.screens.caseload_reading import Chosen, Listed, latest, read
from mia_ui.screens.caseload_table import CaseloadTable
from mia_ui.screens.column_panel import ColumnPanel
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import FilterFields
from mia_ui.screens.view_bar import SavePanel, ViewField
from mia_ui.widgets import screen as screens
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import PlainLabel


class CaseloadScreen(Page):
    """The list of participants. Typing searches, arrows and Enter open."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", wide=True)
        self.set_title(self.tr("Deltagare"))
        self.context = context
        self._chosen = latest.get(context.desk, Chosen())
        self._asked = 0
        self._listed: Listed | None = None
        self._counts: dict[str, int] = {}
        self.new = Button(self.theme, self.tr("Ny deltagare"), "primary", "user-plus")
        self.new.clicked.connect(lambda: self.go.emit("new_participant", {}))
        self.tools.addWidget(self.new)
        self.lists = Button(context.theme, self.tr("Läs in en lista"), icon="upload")
        self.lists.setObjectName("lists")
        self.lists.clicked.connect(lambda: self.go.emit("lists", {}))
        self.lists.hide()
        self.tools.addWidget(self.lists)
        self._make_search()
        self._make_filters()
        self.count = PlainLabel(self.theme, self.tr("Läser in …"), "body", "muted")
        self.body.addWidget(self.count)
        self._make_table()
        self.nothing = column(self.theme, None)
        self.body.addLayout(self.nothing)
        self.area.body.setStretchFactor(self.body, 1)
        page_keys.bind(context, self, "find", self.search.take_focus)
        page_keys.bind(context, self, "add_row", self.new.click)
        self._ask()
        context.ask(service.count_on, self._counted)

    @override
    def arrive(self) -> None:
        self.search.take_focus()

    @override
    def leave(self) -> None:
        self._keep_widths()

    # making

    def _make_search(self) -> None:
        self.search = LineField(self.theme)
        self.search.edit.setClearButtonEnabled(True)
        self.search.edit.setMaximumWidth(self.theme.px("field_text"))
        self.search.set_value(self._chosen.text)
        self.search.edit.textChanged.connect(self._searched)
        self.search.edit.installEventFilter(self)
        self.search.edit.returnPressed.connect(self._open_current)
        across = screens.Columns(self.theme, 2)
        across.add(
            FormRow(
                self.theme, self.tr("Sök deltagare"), self.search, name="search",
                help_text=self.tr("Namn, tidigare namn, deltagarnummer eller helt personnummer."),
            )
        )  # fmt: skip
        self.views = ViewField(self.theme)
        help_text = self.tr("Sparade urval med egen ordning.")
        across.add(FormRow(self.theme, self.tr("Vy"), self.views, name="view", help_text=help_text))
        self.views.changed.connect(self._view_chosen)
        self.body.addWidget(across)

    def _make_filters(self) -> None:
        self.toggle = Button(self.theme, "", "secondary", "list-checks")
        self.toggle.setCheckable(True)
        self.toggle.setObjectName("filters")
        self.choose = Button(self.theme, self.tr("Kolumner"), "secondary", "settings")
        self.choose.setCheckable(True)
        self.choose.setObjectName("columns")
        self.clear = Button(self.theme, self.tr("Rensa alla filter"), "quiet", "x")
        self.body.addWidget(ButtonRow(self.theme, self.toggle, self.choose, self.clear))
        self.panel = Surface(self.theme, "panel", gap="m")
        self.fields = FilterFields(self.context)
        self.panel.body.addWidget(self.fields)
        self.save = SavePanel(self.theme)
        self.panel.body.addWidget(self.save)
        self.columns = ColumnPanel(self.theme)
        self.on = Surface(self.theme, "plain", across=True)
        for part in (self.panel, self.columns, self.on):
            part.setVisible(False)
            self.body.addWidget(part)
        self.toggle.toggled.connect(self.panel.setVisible)
        self.choose.toggled.connect(self.columns.setVisible)
        self.clear.clicked.connect(self.clear_filters)
        self.save.saved.connect(self._save_view)
        self.save.removed.connect(self._remove_view)
        self.columns.chosen.connect(self._choose_columns)
        self.columns.reset.connect(partial(self._choose_columns, []))
        self.fields.changed = self._filtered
        self._show_filters()

    def opened(self) -> str:
        """Filters and columns, whichever are unfolded."""
        both = (self.toggle, self.choose)
        names = [each.objectName() for each in both if each.isChecked()]
        return " ".join(["unfolded", *names]) if names else ""

    def open_again(self, what: str) -> bool:
        kind, *names = what.split()
        for each in (self.toggle, self.choose) if kind == "unfolded" else ():
            each.setChecked(each.objectName() in names)
        return kind == "unfolded"

    def _make_table(self) -> None:
        name = self.tr("Deltagare")
        self.table = CaseloadTable(self.theme, name, self.context.clock.today)
        self.table.sort_wanted.connect(self._sort)
        self.table.opened.connect(self._open)
        self.table.typed.connect(self._typed)
        head = self.table.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        more = QAction(self.tr("Kolumner …"), head)
        more.triggered.connect(lambda _on=False: self.choose.setChecked(True))
        head.addAction(more)
        self.table.rows.page_wanted.connect(self._fetch)
        self.table.show_order(self._chosen.how)
        self.body.addWidget(self.table, 1)

    @property
    def model(self) -> CaseloadModel:
        return self.table.rows

    # asking

    def _ask(self) -> None:
        """Ask the store for the list as it is wanted now; an older answer is passed over."""
        self._asked += 1
        number, chosen = self._asked, self._chosen
        latest[self.context.desk] = chosen
        self.context.ask(partial(read, chosen=chosen), lambda listed: self._arrived(number, listed))

    def _arrived(self, number: int, listed: Listed) -> None:
        if number != self._asked:
            return
        before, self._listed = self._listed, listed
        if before is None or self._offered(before) != self._offered(listed):
            self.fields.offer(
                self._chosen.how, listed.municipalities, listed.coaches, office=listed.office,
                covers=bool(listed.covers),
            )  # fmt: skip
        looks = [(x.own, x.columns, bool(x.covers)) for x in (before, listed) if x is not None]
        if looks[0] != looks[-1] or before is None:
            self._arrange(listed)
        self.model.waiting, self.model.covers = listed.waiting, listed.covers
        self.model.show_ids(listed.ids)
        if listed.ids:
            row = max(self.model.row_of(self._chosen.case), 0)
            self.table.setCurrentIndex(self.model.index(row, 0))
        self.count.setText(
            self.tr("{n} av {all} deltagare").format(n=len(listed.ids), all=listed.all)
        )
        self._show_filters()
        self._show_nothing(listed)
        self.filled.emit()

    @staticmethod
    def _offered(listed: Listed) -> tuple[object, ...]:
        return listed.municipalities, listed.coaches, listed.office, bool(listed.covers)

    def _arrange(self, listed: Listed) -> None:
        """Views and columns as the vault keeps them."""
        self._show_views(listed)
        possible = offered(listed.role)
        kept = tuple(name for name in listed.columns.shown if name in possible)
        names = kept or DEFAULT[listed.role]
        if listed.covers and "cover" not in names:  # for a time, and not to be overlooked
            names = (names[0], "cover", *names[1:])
        if names != self.model.names or listed.columns.widths:
            rows = self.table.show_columns(names, listed.columns.widths)
            rows.page_wanted.connect(self._fetch)
            self.table.show_order(self._chosen.how)
        if self.columns.isHidden() or not self.columns.isAncestorOf(self.focusWidget() or self):
            self.columns.show_columns(possible, names)

    def _show_views(self, listed: Listed) -> None:
        how, office = self._chosen.how, listed.office
        self.lists.setVisible(not listed.office)
        self.views.show_views(listed.own, self._counts, how, office=office)

    def _counted(self, done: bool) -> None:
        """What waits is counted a little at a time; then how many each view shows."""
        if not done:
            self.context.ask(service.count_on, self._counted)
            return
        self.context.ask(views.counts, self._know_counts)
        if self._listed is not None and not self._listed.office:
            self._ask()

    def _know_counts(self, counts: dict[str, int]) -> None:
        self._counts = counts
        if self._listed is not None:
            self._show_views(self._listed)

    def _fetch(self, generation: int, first: int, cases: list[str]) -> None:
        model = self.model

        def show(rows: list[CaseRow]) -> None:
            model.fill(generation, first, rows)

        self.context.ask(partial(service.rows, cases=cases), show)

    # what the person does

    def _set(self, **values: object) -> None:
        self._chosen = msgspec.structs.replace(self._chosen, **values)

    def _searched(self, text: str) -> None:
        self._set(text=text)
        self._ask()

    def _typed(self, letters: str) -> None:
        """Letters in the table go on in the search field."""
        self.search.take_focus()
        self.search.edit.insert(letters)

    def _filtered(self, **values: object) -> None:
        self._set(how=msgspec.structs.replace(self._chosen.how, **values))
        self._show_filters()
        self.table.show_order(self._chosen.how)
        self._ask()

    def _sort(self, place: int, falling: bool) -> None:
        order = SORTS.get(self.model.names[place])
        if order is None:
            self.table.show_order(self._chosen.how)
            return
        self._filtered(order=order, falling=falling)
        self.fields.show_chosen(self._chosen.how)

    def clear_filters(self) -> None:
        """Show everybody again."""
        self.search.edit.blockSignals(True)
        self.search.set_value("")
        self.search.edit.blockSignals(False)
        self._set(text="")
        how = self._chosen.how
        self._show_how(Narrowing(order=how.order, falling=how.falling))
        self.search.take_focus()

    def _show_how(self, how: Narrowing) -> None:
        """Narrow and sort as a view says, or as nothing but the order says."""
        self._set(how=how)
        self.fields.show_chosen(how)
        self._filtered()

    def _drop_filter(self, name: str) -> None:
        self._show_how(msgspec.structs.replace(self._chosen.how, **{name: ""}))
        self.search.take_focus()

    def _open_current(self) -> None:
        if self.model.rowCount() and self.table.currentIndex().isValid():
            self._open(self.table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        case = self.model.id_at(index.row())
        self._set(case=case)
        latest[self.context.desk] = self._chosen
        self.go.emit("case", {"case": case})

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down from the search goes into the list."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress and self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    # views

    def _view_chosen(self) -> None:
        how = self.views.narrowing()
        if how is not None:
            self._show_how(how)

    def _save_view(self, name: str) -> None:
        work = partial(views.save, name=name, how=self._chosen.how)
        self.context.ask(work, lambda _view: self._views_changed(self.tr("Vyn är sparad.")))

    def _remove_view(self) -> None:
        view = self.views.own_view()
        if view is None:
            return

        def removed(_done: object) -> None:
            self._ask()
            self.context.window.toast(self.tr("Vyn är borttagen."), partial(self._put_back, view))

        self.context.ask(partial(views.remove, key=view.id), removed)

    def _put_back(self, view: View) -> None:
        self.context.ask(partial(views.put_back, view=view), lambda _done: self._ask())

    def _views_changed(self, said: str) -> None:
        self.context.window.toast(said)
        self._ask()
        self.context.ask(views.counts, self._know_counts)

    # columns

    def _choose_columns(self, names: list[str]) -> None:
        """What is shown, in which order; nothing at all is as it was from the beginning."""
        kept = self._listed.columns if self._listed is not None else Columns()
        widths = self.table.changed_widths(kept) if names else {}
        chosen = Columns(shown=tuple(names), widths=widths)
        self.context.ask(partial(views.keep_columns, chosen=chosen), lambda _done: self._ask())

    def _keep_widths(self) -> None:
        """Keep what somebody has made wider or narrower."""
        if self._listed is None:
            return
        kept = self._listed.columns
        widths = self.table.changed_widths(kept)
        if widths != kept.widths:
            chosen = Columns(shown=kept.shown, widths=widths)
            self.context.ask(partial(views.keep_columns, chosen=chosen), lambda _done: None)

    # showing

    def _show_filters(self) -> None:
        count = self._chosen.filters
        words = self.tr("Filter och ordning")
        self.toggle.setText(
            self.tr("{words} ({n})").format(words=words, n=count) if count else words
        )
        self.clear.setVisible(bool(count or self._chosen.text))
        if self._listed is not None:
            self.views.show_now(self._chosen.how)
            self.save.remove.setVisible(self.views.own_view() is not None)
            self._show_on()

    def _show_on(self) -> None:
        """Each filter that is on, with the way to let go of it."""
        clear_layout(self.on.body)
        on = self.fields.words(self._chosen.how)
        for name, text in on.items():
            button = Button(self.theme, text, "quiet", "x")
            button.setAccessibleName(self.tr("Ta bort filtret {text}").format(text=text))
            button.clicked.connect(partial(self._drop_filter, name))
            self.on.body.addWidget(button)
        self.on.body.addStretch(1)
        self.on.setVisible(bool(on))

    def _show_nothing(self, listed: Listed) -> None:
        clear_layout(self.nothing)
        self.table.setVisible(bool(listed.ids))
        self.count.setVisible(bool(listed.all))
        if not listed.all:
            self.nothing.addWidget(nobody_yet(self, office=listed.office))
        elif not listed.ids:
            self.nothing.addWidget(no_match(self, self.clear_filters, self._chosen.text))
        if not listed.ids:
            self.nothing.addStretch(1)
