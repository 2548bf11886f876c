"""Rows of an outline are moved by the mouse as well, and where they land is seen beforehand."""

from __future__ import annotations

import pytest
from mia_ui.theme import Theme
from mia_ui.widgets.outline import Node, Outline, Where
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Show

MOVE, LEFT, PLAIN = (
    Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
)  # fmt: skip
LONG = "Jag vill arbeta med mat för många, helst i ett kök nära hemmet där jag kan gå till fots"


def judge(record: str, target: str, where: Where) -> Where:
    """b takes rows in, a only beside it, c none."""
    return {"a": where if where != "inside" else "below", "b": "inside"}.get(target, "")  # type: ignore[return-value]


@pytest.fixture
def outline(theme: Theme, show: Show) -> Outline:
    made = Outline(theme, "Rader", judge)
    made.show_nodes([Node(id=key, text=key.upper(), icon="flag") for key in "abc"])
    show(made, theme, 400, 400)
    return made


class Mouse:
    """Holds a row over others and lets it go, as the system tells a program about it."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.data = QMimeData()
        self.wanted: list[tuple[str, str, str]] = []
        outline.drop_wanted.connect(lambda *what: self.wanted.append(what))

    def at(self, id_: str, part: float) -> QPoint:
        item = self.outline.item(id_)
        assert item is not None
        rect = self.outline.visualItemRect(item)
        return QPoint(rect.left() + 5, round(rect.top() + part * rect.height()))

    def enter(self, id_: str) -> bool:
        event = QDragEnterEvent(self.at(id_, 0.5), MOVE, self.data, LEFT, PLAIN)
        QApplication.sendEvent(self.outline.viewport(), event)
        return event.isAccepted()

    def over(self, id_: str, part: float) -> bool:
        event = QDragMoveEvent(self.at(id_, part), MOVE, self.data, LEFT, PLAIN)
        QApplication.sendEvent(self.outline.viewport(), event)
        self.outline.viewport().repaint()
        return event.isAccepted()

    def let_go(self, id_: str, part: float) -> bool:
        event = QDropEvent(QPointF(self.at(id_, part)), MOVE, self.data, LEFT, PLAIN)
        QApplication.sendEvent(self.outline.viewport(), event)
        return event.isAccepted()


def line_at(outline: Outline, theme: Theme, y: int) -> bool:
    """Whether the colour of the landing is seen at that height."""
    picture = outline.viewport().grab().toImage()
    ink = theme.color("primary").rgb()
    span = range(max(y - 4, 0), min(y + 5, picture.height()))
    return any(picture.pixel(picture.width() // 2, each) == ink for each in span)


def test_a_row_is_let_go_beside_or_in_another(outline: Outline, theme: Theme) -> None:
    """A line shows where it lands, before it is let go."""
    mouse = Mouse(outline)
    outline.take_up("c")
    assert mouse.enter("a")
    assert mouse.over("a", 0.1)
    rect = outline.visualItemRect(outline.item("a"))
    above = line_at(outline, theme, rect.top())
    assert mouse.over("a", 0.9)
    below = line_at(outline, theme, rect.bottom())
    assert mouse.let_go("a", 0.9)
    gone = not line_at(outline, theme, rect.bottom())
    outline.take_up("c")
    mouse.enter("b")
    mouse.over("b", 0.1)
    mouse.let_go("b", 0.1)

    assert above
    assert below
    assert gone
    assert mouse.wanted == [("c", "a", "below"), ("c", "b", "inside")]
    assert [outline.topLevelItem(n).text(0) for n in range(3)] == ["A", "B", "C"]


def test_where_nothing_lands_nothing_is_asked(outline: Outline, theme: Theme) -> None:
    """Nor for what another program drags in, nor beside all rows."""
    mouse = Mouse(outline)
    foreign = (mouse.enter("a"), mouse.over("a", 0.1), mouse.let_go("a", 0.1))
    outline.take_up("a")
    mouse.enter("b")
    mouse.over("b", 0.5)
    QApplication.sendEvent(outline.viewport(), QDragLeaveEvent())
    left = not line_at(outline, theme, outline.visualItemRect(outline.item("b")).top())
    mouse.enter("c")
    refused = (mouse.over("c", 0.5), mouse.let_go("c", 0.5))

    assert foreign == (False, False, False)
    assert left
    assert refused == (False, False)
    assert mouse.wanted == []


def test_without_a_judge_no_row_is_moved(theme: Theme, show: Show) -> None:
    outline = Outline(theme, "Rader")
    outline.show_nodes([Node(id="a", text="A")])
    show(outline, theme, 400, 400)
    mouse = Mouse(outline)
    outline.take_up("a")

    assert not outline.dragEnabled()
    assert not mouse.over("a", 0.5)


def test_long_words_are_shown_whole(theme: Theme, show: Show) -> None:
    """What somebody wants is not cut off for want of width."""
    outline = Outline(theme, "Rader", judge)
    inner = Node(id="b", text=LONG, icon="flag")
    outline.show_nodes([Node(id="a", text=LONG, icon="target", children=(inner,))])
    window = show(outline, theme, 360, 500)
    tall = [outline.visualItemRect(outline.item(key)).height() for key in "ab"]
    window.resize(1200, 500)
    QApplication.processEvents()
    low = outline.visualItemRect(outline.item("a")).height()

    assert tall[1] >= tall[0] > 3 * outline.fontMetrics().height()
    assert low < tall[0]


def test_a_remark_is_seen_and_heard(theme: Theme, show: Show) -> None:
    outline = Outline(theme, "Rader")
    outline.show_nodes([Node(id="a", text="A", said="Mål: A", remark="Målet saknar aktivitet.")])
    show(outline, theme, 400, 400)
    item = outline.item("a")

    assert item is not None
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Mål: A. Målet saknar aktivitet."
    assert not item.icon(1).isNull()
    assert item.toolTip(1) == "Målet saknar aktivitet."
