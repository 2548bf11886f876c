"""A key or a number in groups, to be read aloud or written down."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout

from mia_ui.screens.phrase_fields import ReadableLabel
from mia_ui.theme import Theme
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

ACROSS = 4


class GroupBoard(Surface):
    """Each group under its number; Tab goes from group to group and each is said sign by sign."""

    def __init__(self, theme: Theme, title: str, groups: Sequence[str]) -> None:
        super().__init__(theme, "card", title=title)
        grid = QGridLayout()
        widest = 0
        grid.setHorizontalSpacing(theme.px("xl"))
        grid.setVerticalSpacing(theme.px("m"))
        for place, group in enumerate(groups):
            name = QCoreApplication.translate("GroupBoard", "Grupp {n}").format(n=place + 1)
            holder = Surface(theme, "plain", gap=None)
            label = ReadableLabel(theme, name)
            label.show_text(group, " ".join(group))
            holder.body.addWidget(PlainLabel(theme, str(place + 1), "caption", "muted"))
            holder.body.addWidget(label)
            grid.addWidget(holder, place // ACROSS, place % ACROSS)
            widest = max(widest, label.sizeHint().width())
        for place in range(ACROSS):
            grid.setColumnMinimumWidth(place, widest)
        grid.setColumnStretch(ACROSS, 1)
        self.body.addLayout(grid)
