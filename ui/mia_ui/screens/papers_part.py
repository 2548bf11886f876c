"""Papper: every paper that can be made for a participant now, each a row that shows it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from mia_desktop.services.papers_list import Offer
from mia_ui.screens import paper_words
from mia_ui.screens.context import Context
from mia_ui.screens.row_list import RowList
from mia_ui.widgets.surface import column
from mia_ui.widgets.text import PlainLabel


class PapersPart(QWidget):
    """The list; a row leads to the preview, which leads back here."""

    def __init__(self, context: Context, go: Callable[[str, dict[str, str]], object]) -> None:
        super().__init__()
        self._go = go
        self._offers: dict[str, Offer] = {}
        rows = column(context.theme, "m", self)
        text = self.tr(
            "Välj ett papper för att se hur det blir. Du kan välja språk och stor stil, spara det"
            " eller skriva ut det."
        )
        rows.addWidget(PlainLabel(context.theme, text, "body", "muted"))
        self.list = RowList(context.theme, "paper", self.tr("Det här kan du skriva ut"))
        self.list.opened.connect(self._open)
        rows.addWidget(self.list)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        self._offers = {paper_words.key(one): one for one in offers}
        self.list.show_items([paper_words.offer(one) for one in offers])

    def _open(self, row: str) -> None:
        self._go("preview", {**self._offers[row].wish.args, "from": "papers"})
