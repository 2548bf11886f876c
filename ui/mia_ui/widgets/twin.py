"""A picture and the same as a table: one key between them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget
from typing_extensions import override

from mia_ui.base.announce import announce
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.picture import Picture
from mia_ui.widgets.surface import column
from mia_ui.widgets.table import TableView


class DataTable(TableView):
    """A few rows, all of them shown, as high as their texts are."""

    twin_wanted = Signal()
    CHOOSES = False

    def __init__(
        self, theme: Theme, name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        super().__init__(theme, name)
        model = QStandardItemModel(len(rows), len(heads), self)
        model.setHorizontalHeaderLabels(list(heads))
        for n, row in enumerate(rows):
            for place, text in enumerate(row):
                item = QStandardItem(text)
                item.setData(f"{heads[place]}: {text}", Qt.ItemDataRole.AccessibleTextRole)
                item.setToolTip("")
                model.setItem(n, place, item)
        self.setModel(model)
        self.setMinimumHeight(0)  # all of the rows and no more
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(False)  # the widths are shared out below
        self._share = self._wanted_widths(heads, rows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _wanted_widths(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> list[tuple[int, int]]:
        """Of each column the least width, its longest word, and what more it could make use of."""
        bold, plain = self.horizontalHeader().fontMetrics(), self.fontMetrics()
        pad = 3 * plain.averageCharWidth()
        found = []
        for place, head in enumerate(heads):
            texts = [row[place] for row in rows]
            words = [plain.horizontalAdvance(word) for text in texts for word in text.split()]
            least = max([bold.horizontalAdvance(head), *words]) + pad
            full = max([plain.horizontalAdvance(text) for text in texts], default=0) + pad
            found.append((least, max(full - least, 0)))
        return found

    @override
    def sizeHint(self) -> QSize:
        head = self.horizontalHeader().sizeHint().height()
        rows = self.verticalHeader().length()
        return QSize(super().sizeHint().width(), head + rows + 2 * self.frameWidth())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = sum(low for low, _ in self._share)
        spare = max(self.viewport().width() - least, 0)
        whole = sum(more for _, more in self._share) or 1
        left = max(self.viewport().width(), least)
        last = len(self._share) - 1
        for place, (low, more) in enumerate(self._share):
            wide = left if place == last else low + spare * more // whole
            self.setColumnWidth(place, wide)
            left -= wide
        self.resizeRowsToContents()
        self.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.twin_wanted.emit()
            return
        super().keyPressEvent(event)


class Twin(QWidget):
    """Shows the picture, or the table that says the same; which of them first is chosen here."""

    def __init__(
        self, theme: Theme, picture: Picture, table: DataTable, *, table_first: bool = False
    ) -> None:
        super().__init__()
        self.picture, self.table = picture, table
        rows = column(theme, "s", self)
        self.switch = Button(theme, "", "quiet", "list-checks")
        rows.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(picture)
        rows.addWidget(table)
        (picture if table_first else table).hide()
        self._name_switch()
        self.switch.clicked.connect(self.turn)
        picture.twin_wanted.connect(self._turn_and_go)
        table.twin_wanted.connect(self._turn_and_go)

    @property
    def as_table(self) -> bool:
        return not self.table.isHidden()

    def turn(self) -> None:
        """Show the other one."""
        self.table.setVisible(not self.as_table)
        self.picture.setVisible(not self.as_table)
        self._name_switch()
        announce(self, self.tr("Visas som tabell") if self.as_table else self.tr("Visas som bild"))

    def _turn_and_go(self) -> None:
        self.turn()
        if self.as_table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.picture.take_focus()

    def _name_switch(self) -> None:
        what = self.tr("Visa som bild") if self.as_table else self.tr("Visa som tabell")
        self.switch.setText(what)
        text = self.tr("{what}: {name}").format(what=what, name=self.picture.accessibleName())
        self.switch.setAccessibleName(text)
        self.switch.setToolTip("T")
