"""Which period figures are of: one of the calendar's, or from a day to a day."""

from collections.abc import Mapping
from datetime import date

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.services import reports
from mia_desktop.services.reports import Length
from mia_ui.messages import statistics as words
from mia_ui.messages import volumes as volume_words
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets.choice import Option
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import Columns
from mia_ui.widgets.surface import column
from mia_ui.widgets.text import PlainLabel

COUNT = {"M": 24, "T": 9, "H": 8, "Y": 6}
OWN = "own"


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """First and last day, what it is called, and its name in a file and in the log."""

    first: date
    last: date
    name: str
    code: str


def period_in(args: Mapping[str, str]) -> Period:
    """The period that the arguments of a page tell of, as `PeriodFields.here` gives them."""
    if args["length"] != OWN:
        code = args["period"]
        first, last = reports.days(code)
        return Period(first=first, last=last, name=volume_words.period(code), code=code)
    first, last = date.fromisoformat(args["first"]), date.fromisoformat(args["last"])
    code = f"{first.isoformat()}_{last.isoformat()}"
    return Period(first=first, last=last, name=words.period(first, last), code=code)


class PeriodFields(QWidget):
    """Length and period, or two days; `changed` when another period is meant."""

    changed = Signal()

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__()
        self._context, theme = context, context.theme
        self.length = ListField(theme, [Option(*pair) for pair in words.lengths().items()])
        self.length.set_value(args.get("length", "H"))
        self.period = ListField(theme)
        today = context.clock.today
        self.first, self.last = DateField(theme, today), DateField(theme, today)
        self.first.set_value(_day(args.get("first", "")))
        self.last.set_value(_day(args.get("last", "")))
        rows = column(theme, "s", self)
        self._columns = Columns(theme)
        rows.addWidget(self._columns)
        self.trouble = PlainLabel(theme, "", "body", "error")
        self.trouble.hide()
        rows.addWidget(self.trouble)
        self.rows = {
            "length": FormRow(theme, self.tr("Periodens längd"), self.length,
                              name="statistics-length"),
            "period": FormRow(theme, self.tr("Period"), self.period, name="statistics-period"),
            "first": FormRow(theme, self.tr("Från och med"), self.first, name="statistics-first"),
            "last": FormRow(theme, self.tr("Till och med"), self.last, name="statistics-last"),
        }  # fmt: skip
        for row in self.rows.values():
            self._columns.add(row)
        self._offer(args.get("period", ""))
        self.length.changed.connect(self._other_length)
        self.period.changed.connect(self.changed)
        self.first.left.connect(self._own_days)
        self.last.left.connect(self._own_days)

    def add(self, row: FormRow) -> None:
        self._columns.add(row)

    def here(self) -> dict[str, str]:
        days = {"first": self.first.value(), "last": self.last.value()}
        told = {name: day.isoformat() for name, day in days.items() if day is not None}
        return {"length": self.length.value(), "period": self.period.value(), **told}

    def days(self) -> tuple[date, date] | None:
        """First and last day; None while two days are missing or turned around."""
        if self.length.value() != OWN:
            return reports.days(self.period.value())
        first, last = self.first.value(), self.last.value()
        return (first, last) if first is not None and last is not None and first <= last else None

    def name(self) -> str:
        return period_in(self.here()).name if self.days() else self.period.value()

    def code(self) -> str:
        """As it stands in the name of a file and in the log."""
        return period_in(self.here()).code if self.days() else self.period.value()

    def _offer(self, wanted: str = "") -> None:
        own = self.length.value() == OWN
        for name, row in self.rows.items():
            if name != "length":
                row.setVisible((name in {"first", "last"}) is own)
        if own:
            return
        length: Length = msgspec.convert(self.length.value(), Length)
        every = reports.periods(self._context.clock.today(), length, COUNT[length])
        self.period.offer([Option(each, volume_words.listed(each)) for each in every])
        self.period.set_value(wanted if wanted in every else every[0])

    def _other_length(self) -> None:
        """Own days begin as those of the period that stood there."""
        if self.length.value() == OWN and self.days() is None and self.period.value():
            first, last = reports.days(self.period.value())
            self.first.set_value(first)
            self.last.set_value(min(last, self._context.clock.today()))
        self._offer()
        self._own_days()

    def _own_days(self) -> None:
        first, last = self.first.value(), self.last.value()
        turned = first is not None and last is not None and first > last
        text = self.tr("Första dagen kommer efter den sista. Ändra en av dem.") if turned else ""
        self.trouble.setText(text)
        self.trouble.setVisible(turned and self.length.value() == OWN)
        self.changed.emit()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
