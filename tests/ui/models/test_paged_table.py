"""A long table of which only what is looked at is fetched."""

from __future__ import annotations

from mia_ui.models.paged_table import PAGE_ROWS, Column, PagedTableModel
from mia_ui.theme import Theme
from mia_ui.widgets.table import TableView
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.helpers import a11y
from tests.ui.conftest import Show

COLUMNS = [
    Column(title="Namn", text=lambda row: row[0]),
    Column(title="Nummer", text=lambda row: "••••", spoken=lambda _row: "fyra dolda siffror"),
    Column(title="Timmar", text=lambda row: str(row[1]), number=True),
]


class Store:
    """Answers at once, and remembers what it was asked for."""

    def __init__(self, model: PagedTableModel) -> None:
        self.asked: list[int] = []
        self._model = model
        model.page_wanted.connect(self.fetch, Qt.ConnectionType.QueuedConnection)

    def fetch(self, generation: int, first: int, ids: list[str]) -> None:
        self.asked.append(first)
        self._model.fill(generation, first, [(f"Person {id_}", 3) for id_ in ids])


def ids(count: int) -> list[str]:
    return [f"id-{number}" for number in range(count)]


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = PagedTableModel(COLUMNS)
    model.show_ids(ids(250))
    store = Store(model)
    qtmodeltester.check(model)
    model.show_ids(ids(3))
    qtmodeltester.check(model)

    assert store is not None


def test_a_page_is_asked_for_once_and_only_when_looked_at(qtbot: QtBot) -> None:
    """Ten thousand cases cost what the screen shows of them."""
    model = PagedTableModel(COLUMNS)
    model.show_ids(ids(10_000))
    store = Store(model)
    cell = model.index(5_050, 0)

    assert store.asked == []
    assert cell.data() == "…"
    assert cell.data() == "…"
    qtbot.waitUntil(lambda: store.asked == [5_000])

    assert cell.data() == "Person id-5050"
    assert model.index(5_000 + PAGE_ROWS - 1, 0).data() == f"Person id-{5_000 + PAGE_ROWS - 1}"
    assert store.asked == [5_000]


def test_an_answer_to_an_older_list_is_dropped(qtbot: QtBot) -> None:
    """Names of one search never stand in the rows of another."""
    model = PagedTableModel(COLUMNS)
    model.show_ids(["a"])
    old = model.generation
    model.show_ids(["b"])
    model.fill(old, 0, [("Person a", 1)])

    assert model.index(0, 0).data() == "…"


def test_what_is_heard_may_differ_from_what_is_seen(qtbot: QtBot) -> None:
    """Personal numbers are said as hidden, not as four bullets (decisions S5)."""
    model = PagedTableModel(COLUMNS)
    model.show_ids(["a"])
    model.fill(model.generation, 0, [("Elise", 3)])
    cell = model.index(0, 1)
    hours = model.index(0, 2)

    assert cell.data() == "••••"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "fyra dolda siffror"
    assert hours.data(Qt.ItemDataRole.AccessibleTextRole) == "3"
    assert hours.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None


def test_changed_rows_are_shown_where_they_stand(qtbot: QtBot) -> None:
    model = PagedTableModel(COLUMNS)
    model.show_ids(["a", "b"])
    model.fill(model.generation, 0, [("A", 1), ("B", 2)])
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.refresh({"b": ("Bertil", 2)})

    assert changed == [1]
    assert model.index(1, 0).data() == "Bertil"
    assert (model.id_at(1), model.row_of("b"), model.row_of("z")) == ("b", 1, -1)


def test_enter_opens_a_row_and_tab_leaves_the_table(theme: Theme, show: Show) -> None:
    """Tables are no traps, and need no mouse."""
    model = PagedTableModel(COLUMNS)
    model.show_ids(ids(300))
    store = Store(model)
    table = TableView(theme, "Deltagare")
    table.setModel(model)
    table.fit_columns(20, 10)
    show(table, theme)
    opened: list[int] = []
    table.opened.connect(lambda index: opened.append(index.row()))
    table.setFocus()
    QApplication.processEvents()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert opened == [1]
    assert store.asked == [0]
    assert a11y.audit(table) == []


def test_headers_sort_by_click_and_by_call(theme: Theme, qtbot: QtBot) -> None:
    model = PagedTableModel(COLUMNS)
    model.show_ids(ids(3))
    table = TableView(theme, "Deltagare")
    qtbot.addWidget(table)
    table.setModel(model)
    table.let_sort()
    wanted: list[tuple[int, bool]] = []
    table.sort_wanted.connect(lambda *how: wanted.append(how))
    table.sort_by(1)
    table.sort_by(1)

    assert wanted == [(1, False), (1, True)]
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Namn"
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
