"""A table of figures that is read as a whole: as tall as its rows, gone through by the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.table import TableView


class CountTable(TableView):
    """The first column says what is counted, the others are figures."""

    CHOOSES = False

    def __init__(
        self, theme: Theme, name: str, head: Sequence[str], lines: Sequence[Sequence[str]], *,
        strong_last: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(theme, name)
        self._theme = theme
        model = QStandardItemModel(len(lines), len(head), self)
        model.setHorizontalHeaderLabels(list(head))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for place, line in enumerate(lines):
            for across, text in enumerate(line):
                item = QStandardItem(text)
                item.setEditable(False)
                if across:
                    item.setTextAlignment(right)
                if strong_last and place == len(lines) - 1:
                    item.setFont(theme.font("label"))
                model.setItem(place, across, item)
        for across in range(1, len(head)):
            model.setHeaderData(
                across, Qt.Orientation.Horizontal, right, Qt.ItemDataRole.TextAlignmentRole
            )
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrap(True)
        top = self.horizontalHeader()
        top.setStretchLastSection(False)
        top.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        top.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        top.setResizeContentsPrecision(-1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._fit()

    def _fit(self) -> None:
        rows = self.verticalHeader().length()
        bar = self.horizontalScrollBar()
        more = bar.sizeHint().height() if bar.maximum() else 0
        self.setFixedHeight(
            rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + more
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())
