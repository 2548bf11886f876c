"""Tables that go on over pages: rows stay whole where they can, heads are repeated.

Only the first head is read aloud; the repeated ones are artifacts (ISO 14289-1, 7.1).
"""

from collections.abc import Sequence
from operator import ge

from msgspec import Struct
from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from mia_desktop.pdf.flow import Flow, TextFlow
from mia_desktop.pdf.fonts import width
from mia_desktop.pdf.style import EDGE, GROUND, RULE
from mia_desktop.pdf.text import visual

# A row higher than this is broken inside; a lower one moves whole to the next page.
_TALL = 150.0
# A cell of no more signs, such as a day and a time, is read as one.
_SHORT = 20
# A word that is longer is parted wherever the column is too narrow for it.
_WORD = 24
# The first rows tell how wide the columns of all are to be.
_TRIED = 60
# So many rows at least stand together on both sides of a page break.
_PAIR = 2


class Row(Struct):
    cells: list[TextFlow]
    height: float = 0


class TableFlow(Flow):
    def __init__(
        self, head: list[TextFlow], rows: list[list[TextFlow]], weights: Sequence[int], pad: float
    ) -> None:
        super().__init__()
        self.head = Row(cells=head)
        self.rows = [Row(cells=cells) for cells in rows]
        self.weights = weights
        self.pad = pad
        self.mirrored = bool(rows and rows[0] and rows[0][0].mirrored)
        self.first = True
        self.room = -1.0
        self.columns: list[float] = []

    @override
    def getSpaceBefore(self) -> float:
        return 4

    @override
    def getSpaceAfter(self) -> float:
        return 10

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        del aH
        if aW != self.room:
            self.room = aW
            self.columns = self.columns or self._best(aW)
            for row in (self.head, *self.rows):
                self._measure(row)
        self.width = aW
        self.height = self.head.height + sum(row.height for row in self.rows)
        return self.width, self.height

    def _best(self, room: float) -> list[float]:
        """Keep a short cell on one line, unless the rows get higher for want of room elsewhere."""
        least, whole = self._least_widths()
        plain = _share(room, self.weights, least)
        if sum(whole) > room or all(map(ge, plain, whole)):
            return plain
        return min((plain, _share(room, self.weights, whole)), key=self._high)

    def _high(self, columns: list[float]) -> float:
        self.columns = columns
        for row in self.rows[:_TRIED]:
            self._measure(row)
        return sum(row.height for row in self.rows[:_TRIED])

    def _least_widths(self) -> tuple[list[float], list[float]]:
        """No head and no short word is broken for want of room; of the second no short cell."""
        least, whole = [0.0] * len(self.weights), [0.0] * len(self.weights)
        for row in (self.head, *self.rows[:_TRIED]):
            for place, cell in enumerate(row.cells):
                longest = max((w for part in cell.parts for w in part.split(" ")), key=len)
                least[place] = max(least[place], self._wide(cell, longest[:_WORD]))
                short = max(cell.parts, key=len)
                if len(short) <= _SHORT:
                    whole[place] = max(whole[place], self._wide(cell, short))
        return least, [max(pair) for pair in zip(least, whole, strict=True)]

    def _wide(self, cell: TextFlow, text: str) -> float:
        return width(visual(text), cell.style.role, cell.style.size) + 2 * self.pad + 1

    def _measure(self, row: Row) -> None:
        if not row.cells:
            return
        highs = [
            cell.wrap(column - 2 * self.pad, 0)[1]
            for cell, column in zip(row.cells, self.columns, strict=True)
        ]
        row.height = max(highs) + 2 * self.pad

    @override
    def least(self, room: float) -> float:
        self.wrap(room, 0)
        begun = sum(min(row.height, _TALL) for row in self.rows[: 1 if self._tall else _PAIR])
        return self.head.height + begun

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        self.wrap(aW, aH)
        left = aH - self.head.height
        fit = 0
        while fit < len(self.rows) and self.rows[fit].height <= left + 0.01:
            left -= self.rows[fit].height
            fit += 1
        if fit == len(self.rows):
            return [self]
        fit = self._in_pairs(fit)
        top, rest = self.rows[:fit], self.rows[fit:]
        if rest[0].height > _TALL:
            upper, lower = self._cut(rest[0], left - 2 * self.pad)
            if upper is not None:
                top, rest = [*top, upper], [lower, *rest[1:]]
        if not top:
            return []
        return [self._part(top, first=self.first), self._part(rest, first=False)]

    @property
    def _tall(self) -> bool:
        """Whether a pair of rows may be more than a page has room for."""
        ends = (self.head, *self.rows[: _PAIR + 1], *self.rows[-_PAIR:])
        return any(row.height > _TALL for row in ends)

    def _in_pairs(self, fit: int) -> int:
        """No row stands alone under its head, nor the last one on a page of its own."""
        if self._tall:
            return fit
        fit = min(fit, len(self.rows) - _PAIR)
        return fit if fit >= _PAIR else 0

    def _cut(self, row: Row, left: float) -> tuple[Row | None, Row]:
        """Break a tall row at a height; cells that are done leave an empty one below."""
        upper: list[TextFlow] = []
        lower: list[TextFlow] = []
        for cell, column in zip(row.cells, self.columns, strict=True):
            parts = cell.cut(column - 2 * self.pad, left) if left > 0 else []
            whole = parts == [cell]
            upper.append(parts[0] if parts else cell.nothing())
            lower.append(cell.nothing() if whole else parts[1] if parts else cell)
        if not any(cell.lines for cell in upper):
            return None, row
        rows = Row(cells=upper), Row(cells=lower)
        for part in rows:
            self._measure(part)
        return rows

    def _part(self, rows: list[Row], *, first: bool) -> "TableFlow":
        part = TableFlow(self.head.cells, [], self.weights, self.pad)
        part.head, part.rows, part.first = self.head, rows, first
        part.columns, part.room, part.mirrored = self.columns, self.room, self.mirrored
        return part

    def draw(self) -> None:
        self.wrap(self.room, 0)
        canvas, y = self.canv, self.height
        if self.head.cells:
            with canvas.artifact():
                canvas.colour(GROUND)
                canvas.rect(0, y - self.head.height, self.width, self.head.height, 0, 1)
            y = self._draw_row(self.head, y, silent=not self.first)
        lines = [y]
        for row in self.rows:
            y = self._draw_row(row, y, silent=False)
            lines.append(y)
        with canvas.artifact():
            canvas.setLineWidth(0.6)
            canvas.colour(RULE)
            for place in lines[1:]:
                canvas.line(0, place, self.width, place)
            canvas.colour(EDGE)
            canvas.setLineWidth(0.9)
            canvas.line(0, lines[0], self.width, lines[0])

    def _draw_row(self, row: Row, y: float, *, silent: bool) -> float:
        x = 0.0
        for cell, column in zip(row.cells, self.columns, strict=True):
            node = cell.node
            if silent:
                cell.node = None
            edge = self.width - x - column if self.mirrored else x
            cell.drawOn(self.canv, edge + self.pad, y - self.pad - cell.height)
            cell.node = node
            x += column
        return y - row.height


def _share(room: float, weights: Sequence[int], least: Sequence[float]) -> list[float]:
    """Divide the width by weight, but give no column less than it needs while that can be had."""
    total = sum(weights)
    shares = [room * weight / total for weight in weights]
    if sum(least) >= room:
        return [room * need / sum(least) for need in least]
    fixed: set[int] = set()
    while short := {i for i, s in enumerate(shares) if i not in fixed and s < least[i]}:
        fixed |= short
        left = room - sum(least[i] for i in fixed)
        rest = sum(weights[i] for i in range(len(weights)) if i not in fixed)
        shares = [least[i] if i in fixed else left * weights[i] / rest for i in range(len(weights))]
    return shares
