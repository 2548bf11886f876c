"""Pictures as plain shapes: what changed between two days, and steps over time.

Everything is told by place and shape, so that a grey print says the same as a coloured one. The
shapes lie in points from the upper left corner; a paper from right to left is their mirror.
"""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import Literal, Protocol

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.words import Words


class Type(Protocol):
    """What a picture must know of its letters."""

    size: float

    def lines(self, text: str, room: float) -> tuple[str, ...]: ...

    def width(self, text: str) -> float: ...


class Stroke(Struct, frozen=True, kw_only=True):
    x1: float
    y1: float
    x2: float
    y2: float
    strong: bool = False


class Disc(Struct, frozen=True, kw_only=True):
    x: float
    y: float
    radius: float
    filled: bool = True


class Writing(Struct, frozen=True, kw_only=True):
    """Words with their base line at `y`; `place` is the side of them that stands at `x`."""

    x: float
    y: float
    text: str
    place: Literal["start", "middle", "end"] = "start"


class Drawing(Struct, frozen=True, kw_only=True):
    height: float
    strokes: tuple[Stroke, ...]
    discs: tuple[Disc, ...]
    words: tuple[Writing, ...]


class _Sheet:
    def __init__(
        self, kind: Type, room: float, *, stacked: bool, share: float = 0.36, most: int = 3
    ) -> None:
        self.most = most
        self.kind, self.size, self.room = kind, kind.size, room
        # In large print a label stands over its line, not beside it.
        self.stacked = stacked
        self.label_room = room if stacked else room * share
        self.left = self.size if stacked else self.label_room + 1.6 * self.size
        self.strokes: list[Stroke] = []
        self.discs: list[Disc] = []
        self.words: list[Writing] = []

    def line(self, x1: float, y1: float, x2: float, y2: float, *, strong: bool = False) -> None:
        self.strokes.append(Stroke(x1=x1, y1=y1, x2=x2, y2=y2, strong=strong))

    def row(self, label: str, y: float) -> tuple[float, float]:
        """Write a label; returns where its line lies and where the row ends."""
        lines = self._few(self.kind.lines(label, self.label_room))
        step = self.size * 1.3
        for place, text in enumerate(lines):
            self.words.append(Writing(x=0, y=y + place * step + self.size, text=text))
        below = y + len(lines) * step
        if self.stacked:
            return below + self.size * 0.8, below + self.size * 1.6
        end = max(below, y + self.size * 1.6) + self.size * 0.5
        return y + self.size * 0.66, end

    def _few(self, lines: tuple[str, ...]) -> tuple[str, ...]:
        """Keep a label to so many lines that a whole picture fits a page; it is heard in full."""
        return lines if len(lines) <= self.most else (*lines[: self.most - 1], "…")

    def drawing(self, height: float) -> Drawing:
        return Drawing(
            height=height,
            strokes=tuple(self.strokes),
            discs=tuple(self.discs),
            words=tuple(self.words),
        )


def then_and_now(
    block: b.ThenAndNow, kind: Type, room: float, say: Words, *, stacked: bool = False
) -> Drawing:
    """One line for each area: a ring where it was, a disc where it is, a bar between."""
    sheet, size = _Sheet(kind, room, stacked=stacked, most=2 if stacked else 3), kind.size
    right = room - 4.4 * size
    scale = (right - sheet.left) / max(block.high - block.low, 1)

    def at(value: int) -> float:
        return sheet.left + (min(max(value, block.low), block.high) - block.low) * scale

    y = _legend(sheet, block, say)
    top = y - size * 0.3
    for change in block.changes:
        middle, end = sheet.row(change.label, y)
        sheet.line(sheet.left, middle, right, middle)
        _marks(sheet, change, middle, at)
        shown = _arrow(change, mirrored=say.right)
        sheet.words.append(Writing(x=room, y=middle + size * 0.33, text=shown, place="end"))
        y = end
    for value in sorted({block.low, (block.low + block.high) // 2, block.high}):
        x = at(value)
        if not stacked:
            sheet.strokes.insert(0, Stroke(x1=x, y1=top, x2=x, y2=y))
        sheet.words.append(Writing(x=x, y=y + size * 1.1, text=str(value), place="middle"))
    y += size * 1.5
    for value, label in ((block.low, block.low_label), (block.high, block.high_label)):
        if label:
            text = say("common.ends", number=value, label=label)
            for part in kind.lines(text, room - sheet.left):
                y += size * 1.3
                sheet.words.append(Writing(x=sheet.left, y=y, text=part))
    return sheet.drawing(y + size * 0.5)


def _legend(sheet: _Sheet, block: b.ThenAndNow, say: Words) -> float:
    size, y = sheet.size, sheet.size
    x = first = size * 0.5 if sheet.stacked else sheet.left
    for key, day, filled in (("common.then", block.then, False), ("common.now", block.now, True)):
        text = say("common.dated", word=say(key), day=day) if day else say(key)
        wide = sheet.kind.width(text) + 3.2 * size
        if x > first and x + wide > sheet.room:
            x, y = first, y + 1.5 * size
        sheet.discs.append(Disc(x=x, y=y - size * 0.33, radius=size * 0.42, filled=filled))
        sheet.words.append(Writing(x=x + size * 0.8, y=y, text=text))
        x += wide
    return y + size * 1.2


def _marks(sheet: _Sheet, change: b.Change, y: float, at: Callable[[int], float]) -> None:
    size = sheet.size
    now = Disc(x=at(change.now), y=y, radius=size * 0.42)
    if change.then is not None:
        if change.then == change.now:
            sheet.discs.append(Disc(x=now.x, y=y, radius=size * 0.72, filled=False))
        else:
            sheet.line(at(change.then), y, now.x, y, strong=True)
            sheet.discs.append(Disc(x=at(change.then), y=y, radius=size * 0.42, filled=False))
    sheet.discs.append(now)


def _arrow(change: b.Change, *, mirrored: bool) -> str:
    if change.then is None:
        return str(change.now)
    if mirrored:
        return f"{change.now} ← {change.then}"
    return f"{change.then} → {change.now}"


def step_track(block: b.StepTrack, kind: Type, room: float, *, stacked: bool = False) -> Drawing:
    """Stairs: days along the foot, steps from the bottom, a disc where a step was taken."""
    # Beside the stairs in large print too: over a line the stairs would run through the words.
    share, most = (0.42, 2) if stacked else (0.36, 3)
    sheet, size = _Sheet(kind, room, stacked=False, share=share, most=most), kind.size
    steps = sorted(block.steps, key=lambda step: step.day)
    used = range(min(s.level for s in steps), max(s.level for s in steps) + 1)
    heights: dict[int, float] = {}
    y = size * 0.4
    for level in reversed(used):
        heights[level], y = sheet.row(block.levels[level], y)
        sheet.line(sheet.left, heights[level], room, heights[level])
    x_of = _days(steps, sheet.left + size, room - 3 * size)
    for before, after in pairwise(steps):
        x, turn = x_of(before.day), x_of(after.day)
        sheet.line(x, heights[before.level], turn, heights[before.level], strong=True)
        sheet.line(turn, heights[before.level], turn, heights[after.level], strong=True)
    for step in steps:
        x = x_of(step.day)
        sheet.discs.append(Disc(x=x, y=heights[step.level], radius=size * 0.45))
    sheet.words += _dates(sheet, [(x_of(s.day), s.day) for s in steps], y + size)
    return sheet.drawing(y + size * 1.6)


def _days(steps: list[b.Step], left: float, right: float) -> Callable[[date], float]:
    first, span = steps[0].day, max((steps[-1].day - steps[0].day).days, 1)
    return lambda day: left + (right - left) * (day - first).days / span


def _dates(sheet: _Sheet, found: list[tuple[float, date]], y: float) -> Iterator[Writing]:
    """Write the days that there is room for, the first and the last before the others."""
    taken: list[tuple[float, float]] = []
    for x, day in (found[0], found[-1], *found[1:-1]):
        text = day.isoformat()
        half = sheet.kind.width(text) / 2 + sheet.size * 0.4
        middle = min(max(x, half - sheet.size * 0.4), sheet.room - half + sheet.size * 0.4)
        if all(middle + half <= low or middle - half >= high for low, high in taken):
            taken.append((middle - half, middle + half))
            yield Writing(x=middle, y=y, text=text, place="middle")


def said_of_changes(block: b.ThenAndNow, say: Words) -> str:
    """Say the picture in words: every area with both of its numbers."""
    parts = []
    for change in block.changes:
        key = "common.picture_changed"
        if change.then is None:
            key = "common.picture_new"
        elif change.then == change.now:
            key = "common.picture_same"
        parts.append(say(key, label=change.label, then=change.then, now=change.now))
    return say("common.picture_then_now", parts=" ".join(parts))


def said_of_steps(block: b.StepTrack, say: Words) -> str:
    """Say the stairs in words: each day and what came then."""
    parts = [
        say("common.picture_step", day=say.day(step.day), label=block.levels[step.level])
        for step in sorted(block.steps, key=lambda step: step.day)
    ]
    return say("common.picture_steps", parts=" ".join(parts))
