"""The answers laid out for reading: one widget for each kind of question (S17).

Closed like the fields: a kind without a way of its own is an error, not a line of text.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from mia_desktop.forms.definition import Kind
from mia_desktop.forms.summary import (
    ChangeRow,
    FiveSlotsRow,
    LevelsRow,
    RankedRow,
    ScaleRow,
    SeveralRow,
    SummaryRow,
    SummarySection,
    TableSummary,
    WordsRow,
)
from mia_ui.forms.answers import Setting
from mia_ui.forms.changes import Changed
from mia_ui.forms.wording import Wording
from mia_ui.theme import Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.surface import Surface, column, line
from mia_ui.widgets.text import Heading, PlainLabel


class SectionCard(Surface):
    """A section's questions and answers, each with the way to change it."""

    change_wanted = Signal(str, str)
    """section, address."""

    def __init__(
        self, setting: Setting, section: SummarySection, wording: Wording, *,
        editable: bool = True, changed: Sequence[Changed] = (),
    ) -> None:  # fmt: skip
        """`changed` are the answers that are not as they were last time: they say what stood."""
        self._changed = changed
        super().__init__(setting.theme, "card", gap="m")
        self.body.addWidget(Heading(setting.theme, setting.text(section.section.title), 2))
        for row in section.rows:
            self.body.addWidget(
                self._line(setting, section.section.id, row, wording, editable=editable)
            )

    def _line(
        self, setting: Setting, section: str, row: SummaryRow, wording: Wording, *, editable: bool
    ) -> QWidget:
        label = setting.text(row.question.label)
        holder = QWidget()
        across = line(setting.theme, "m", holder)
        words = column(setting.theme, "xs")
        words.addWidget(PlainLabel(setting.theme, label, "label"))
        words.addWidget(answer_view(setting, row, wording))
        for each in self._changed:
            if each.question.id == row.question.id:
                text = self.tr("Förut, {day}: {before}").format(day=each.day, before=each.before)
                if about := each.about(setting.language):
                    text = f"{about} {text}"
                words.addWidget(PlainLabel(setting.theme, text, "caption", "muted"))
        across.addLayout(words, 1)
        if editable:
            change = Button(setting.theme, self.tr("Ändra"), "quiet")
            change.setAccessibleName(self.tr("Ändra: {q}").format(q=label))
            change.clicked.connect(lambda: self.change_wanted.emit(section, row.question.id))
            across.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        return holder


def answer_view(setting: Setting, row: SummaryRow, wording: Wording) -> QWidget:
    """The widget that shows an answer of this kind."""
    return _VIEWS[row.question.kind](setting, row, wording)


def kinds() -> frozenset[Kind]:
    """The kinds that have a way to be shown."""
    return frozenset(_VIEWS)


def _words(setting: Setting, row: SummaryRow, wording: Wording) -> PlainLabel:
    muted = row.blank and row.no is None
    return PlainLabel(setting.theme, wording.row(row), "body", "muted" if muted else "")


class TextView(PlainLabel):
    def __init__(self, setting: Setting, row: SummaryRow, wording: Wording) -> None:
        super().__init__(setting.theme, wording.row(row), "body", _tone(row))


class NumberView(TextView):
    """A number as it is written in the language."""


class DateView(TextView):
    """A date in words."""


class ChoiceView(TextView):
    """What was chosen, with the words beside it."""


class LinkView(TextView):
    """What the linked record is called."""


class ListView(QWidget):
    """Several answers under each other."""

    def __init__(self, setting: Setting, row: SummaryRow, wording: Wording) -> None:
        super().__init__()
        rows = column(setting.theme, "xs", self)
        for text in _listed(setting, row) or [wording.row(row)]:
            rows.addWidget(PlainLabel(setting.theme, text, "body", _tone(row)))


class RankedView(ListView):
    """An order: the numbers say so."""


class WordsView(ListView):
    """Words of one's own."""


class ScaleView(QWidget):
    """0 to 10 as eleven marks with one filled, and the same in words."""

    def __init__(self, setting: Setting, row: SummaryRow, wording: Wording) -> None:
        super().__init__()
        across = line(setting.theme, "m", self)
        value = row.value if isinstance(row, ScaleRow | ChangeRow) else None
        low = -2 if isinstance(row, ChangeRow) else 0
        high = 2 if isinstance(row, ChangeRow) else 10
        if value is not None:
            across.addWidget(Dots(setting.theme, low, high, value))
        across.addWidget(_words(setting, row, wording))
        across.addStretch(1)


class ChangeView(ScaleView):
    """Much worse to much better: five marks."""


class WeekView(QWidget):
    """The week as a small grid of marks, told in words beside it."""

    def __init__(self, setting: Setting, row: SummaryRow, wording: Wording) -> None:
        super().__init__()
        rows = column(setting.theme, "xs", self)
        rows.addWidget(_words(setting, row, wording))


class SlotsView(QWidget):
    """Five slots: each with its own small heading."""

    def __init__(self, setting: Setting, row: SummaryRow, wording: Wording) -> None:
        super().__init__()
        rows = column(setting.theme, "s", self)
        parts: list[SummaryRow] = []
        if isinstance(row, FiveSlotsRow):
            parts = [*row.slots, *([row.wants] if row.wants else [])]
        shown = [part for part in parts if not part.blank or part.no]
        for part in shown:
            rows.addWidget(
                PlainLabel(setting.theme, setting.text(part.question.label), "caption", "muted")
            )
            rows.addWidget(_words(setting, part, wording))
        if not shown:
            rows.addWidget(_words(setting, row, wording))


class PairsView(QWidget):
    """Parts beside their values: levels of a language, shares of a week."""

    def __init__(self, setting: Setting, row: SummaryRow, wording: Wording) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(setting.theme.px("l"))
        parts = row.levels if isinstance(row, LevelsRow) else getattr(row, "shares", ())
        for place, part in enumerate(parts):
            label = setting.text(part.question.label)
            grid.addWidget(PlainLabel(setting.theme, label, "body", "muted"), place, 0)
            text = _words(setting, part, wording)
            grid.addWidget(text, place, 1)
        grid.setColumnStretch(1, 1)


class LevelsView(PairsView):
    """The same words for several things."""


class SharesView(PairsView):
    """Percent and yes or no."""


class TableRowsView(QWidget):
    """Each row of a table as a small list of its answered cells."""

    def __init__(self, setting: Setting, row: SummaryRow, wording: Wording) -> None:
        super().__init__()
        rows = column(setting.theme, "s", self)
        lines = row.lines if isinstance(row, TableSummary) else ()
        for place, one in enumerate(lines, 1):
            cells = [
                f"{_asked(setting, cell)} {wording.row(cell)}"
                for cell in one.cells
                if not cell.blank
            ]
            text = f"{place}. " + " · ".join(cells) if cells else f"{place}. –"
            rows.addWidget(PlainLabel(setting.theme, text))
        if not lines:
            rows.addWidget(_words(setting, row, wording))


def _asked(setting: Setting, cell: SummaryRow) -> str:
    """The question before its answer on the same line."""
    label = setting.text(cell.question.label)
    return label if label.endswith("?") else f"{label}:"


class Dots(QWidget):
    """A value among its steps, for the eye; the words beside it say the same."""

    def __init__(self, theme: Theme, low: int, high: int, value: int) -> None:
        super().__init__()
        self._theme, self._steps, self._at = theme, high - low + 1, value - low
        side = theme.px("m")
        self.setFixedSize(self._steps * (side + theme.px("xs")), side + theme.px("xs"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        accessible.name(self, "")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = self._theme, self._theme.px("m")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border_strong"), theme.px("hair")))
        for step in range(self._steps):
            on = step == self._at
            painter.setBrush(theme.color("chart_now" if on else "surface"))
            inset = 0 if on else side // 4
            box = self.rect().adjusted(0, 0, 0, 0)
            box.setRect(
                step * (side + theme.px("xs")) + inset + 1, inset + 1,
                side - 2 * inset - 2, side - 2 * inset - 2,
            )  # fmt: skip
            painter.drawEllipse(box)
        painter.end()


def _tone(row: SummaryRow) -> Literal["", "muted"]:
    return "muted" if row.blank and row.no is None else ""


def _listed(setting: Setting, row: SummaryRow) -> list[str]:
    match row:
        case SeveralRow():
            words = [setting.text(code.label) for code in row.chosen]
            return [*words, row.other] if row.other else words
        case RankedRow():
            return [f"{n}. {setting.text(code.label)}" for n, code in enumerate(row.words, 1)]
        case WordsRow():
            return [setting.text(code.label) for code in row.words]
        case _:
            return []


_VIEWS: Mapping[Kind, Callable[[Setting, SummaryRow, Wording], QWidget]] = {
    Kind.TEXT: TextView,
    Kind.NUMBER: NumberView,
    Kind.DATE: DateView,
    Kind.CHOICE: ChoiceView,
    Kind.SEVERAL: ListView,
    Kind.SCALE: ScaleView,
    Kind.CHANGE: ChangeView,
    Kind.FIVE_SLOTS: SlotsView,
    Kind.LEVELS: LevelsView,
    Kind.SHARES: SharesView,
    Kind.TABLE: TableRowsView,
    Kind.RANKED: RankedView,
    Kind.WEEK_GRID: WeekView,
    Kind.WORDS: WordsView,
    Kind.LINK: LinkView,
}
