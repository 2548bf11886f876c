"""The parts of the calendar: a thing as a row and as a line, the words for a period."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from mia_desktop.services.agenda import MEETING, Item
from mia_desktop.services.views import CalendarView
from mia_ui.models import agenda as words
from mia_ui.screens.context import Context
from mia_ui.theme import sizes
from mia_ui.widgets.buttons import Button, RowButton
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.day_grid import DayGrid
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import Reflowing
from mia_ui.widgets.surface import column, line

tr = QCoreApplication.translate


class Beside(Reflowing):
    """The grid with the chosen day's things at its right, or below where there is little room."""

    def __init__(self, grid: DayGrid, day: QWidget) -> None:
        super().__init__()
        self._row = column(grid.theme, "l", self)
        self._row.addWidget(grid, 5)
        self._row.addWidget(day, 2)

    @override
    def reflow(self, effective: float) -> None:
        way = QBoxLayout.Direction
        narrow = effective < sizes().reflow.wide
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)


def short(item: Item, language: str) -> str:
    """A line of a day: time and person, then what it is."""
    name = words.who(item) if not item.protected else item.number
    if item.kind == MEETING and item.time:
        time = words.clock(item.time)
        return f"{time} {name}" + (f", {item.what}" if item.what else "")
    return f"{name}: {words.what(item, language)}"


def item_row(page: Page, context: Context, item: Item, edit: Callable[[str], None]) -> QBoxLayout:
    """A thing with the way to its place; a meeting can be changed beside it."""
    said = words.line(item, context.clock.today(), context.language, chips=False)
    across = line(page.theme, "s")
    button = RowButton(page.theme, said.title, said.detail)
    button.setAccessibleDescription(said.day)
    button.setObjectName(f"item-{item.record}-{item.kind}-{item.day}")
    button.setProperty("meeting", item.record if item.kind == MEETING else "")
    button.clicked.connect(partial(page.go.emit, item.page, dict(item.args)))
    across.addWidget(button, 1)
    if item.kind == MEETING:
        change = Button(page.theme, tr("Calendar", "Ändra"))
        what = words.what(item, context.language)
        name = tr("Calendar", "Ändra: {what}, {who}").format(what=what, who=words.who(item))
        change.setAccessibleName(name)
        change.clicked.connect(partial(edit, item.record))
        across.addWidget(change)
    return across


def period_words(view: CalendarView, day: date, start: date) -> str:
    """The week with its number (ISO 8601) and its days, or the month."""
    if view != "week":
        month = QLocale().standaloneMonthName(day.month)
        return f"{month[:1].upper()}{month[1:]} {day.year}"
    end = start + timedelta(days=6)
    first = plain_date(start)
    if start.year == end.year:
        first = str(start.day)
        if start.month != end.month:
            first = f"{start.day} {QLocale().monthName(start.month)}"
    text = tr("Calendar", "v. {n}, {first}–{last}")
    return text.format(n=start.isocalendar().week, first=first, last=plain_date(end))
