"""What stood before, what was written here and what others wrote, side by side to be read."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from mia_desktop.services.conflicts import Conflict, Side
from mia_ui.base.actions import Language
from mia_ui.messages import when
from mia_ui.screens import krock_words as krock
from mia_ui.screens.word_diff import MarkedText, pieces
from mia_ui.theme import Theme
from mia_ui.widgets.screen import Columns
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import Heading, PlainLabel

tr = QCoreApplication.translate


def in_order(sides: Iterable[Side]) -> list[Side]:
    """Mine first, then the others'."""
    return sorted(sides, key=lambda side: (not side.mine, side.at, side.id))


def legend() -> str:
    """What the signs in a text mean."""
    return tr(
        "KrockCard",
        "+ och understrykning: tillagt sedan den tidigare texten. − och överstrykning: borttaget.",
    )


class SideColumns(Columns):
    """One unit: a card for each that wrote; what is masked shows who and when only."""

    def __init__(
        self, theme: Theme, language: Language, conflict: Conflict, names: Mapping[str, str], *,
        masked: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(theme)
        self._theme, self._language = theme, language
        self._conflict, self._names = conflict, names
        before = conflict.before
        said = self._said(before) if before is not None else ""
        if not masked:
            self.add(self._column(tr("KrockCard", "Tidigare"), before, ""))
        for side in in_order(conflict.sides):
            self.add(self._column(self._whose(side), side, said, masked=masked))

    def _whose(self, side: Side) -> str:
        whose = tr("KrockCard", "Skrivet här") if side.mine else tr("KrockCard", "Från andra")
        return f"{whose}: {side.author}"

    def _said(self, side: Side) -> str:
        return krock.said(self._conflict, side.value, self._language, self._names)

    def _column(
        self, title: str, side: Side | None, before: str, *, masked: bool = False
    ) -> Surface:
        card = Surface(self._theme, "card")
        card.body.addWidget(Heading(self._theme, title, 3))
        if side is None:
            text = tr("KrockCard", "Här stod inget förut, eller så finns det inte här.")
            if self._conflict.withheld:
                text = tr("KrockCard", "Det som stod här förut visas inte.")
            card.body.addWidget(PlainLabel(self._theme, text, "body", "muted"))
            card.body.addStretch(1)
            return card
        moment = when.moment(side.at)
        who = moment if side.author in title else f"{side.author}, {moment}"
        card.body.addWidget(PlainLabel(self._theme, who, "caption", "muted"))
        dots = PlainLabel(self._theme, "••••")
        dots.setAccessibleName(tr("KrockCard", "dolt"))
        card.body.addWidget(dots if masked else self._text(before, self._said(side)))
        card.body.addStretch(1)
        return card

    def _text(self, before: str, text: str) -> QLabel:
        marked = pieces(before, text)
        if all(mark == "same" for mark, _ in marked):
            return PlainLabel(self._theme, text)
        return MarkedText(self._theme, marked)
