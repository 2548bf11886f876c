"""A date, written in any usual way or picked from a month."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.buttons import IconButton
from mia_ui.widgets.calendar import CalendarPopup
from mia_ui.widgets.date_text import DateImpossible, DateNotUnderstood, long_date, parse_date
from mia_ui.widgets.field import WrittenField
from mia_ui.widgets.surface import line
from mia_ui.widgets.text import PlainLabel


class DateField(WrittenField):
    """A line for a date; what was understood stands below it, in words.

    The text is rewritten as 2026-04-14 only when the field is left.
    """

    def __init__(
        self, theme: Theme, today: Callable[[], date], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, width="field_date", parent=parent)
        self._today = today
        self._popup: CalendarPopup | None = None
        self.button = IconButton(theme, "calendar-days", self.tr("Välj datum"), framed=True)
        row = line(theme, "xs")
        self.rows.removeWidget(self.edit)
        row.addWidget(self.edit)
        row.addWidget(self.button)
        row.addStretch(1)
        self.rows.addLayout(row)
        self.reading = PlainLabel(theme, "", "caption", "muted")
        self.reading.hide()
        self.rows.addWidget(self.reading)
        self.own(self.button)
        self.edit.textChanged.connect(lambda _text: self._show_reading())
        self.left.connect(self._tidy)
        self.button.clicked.connect(self._open)

    def _read(self) -> date | None:
        try:
            return parse_date(self.text(), self._today())
        except (DateNotUnderstood, DateImpossible):
            return None

    @override
    def value(self) -> date | None:
        return self._read()

    def set_value(self, value: date | None) -> None:
        self.edit.setText(value.isoformat() if value is not None else "")

    @override
    def problem(self) -> str:
        if not self.text():
            return ""
        try:
            parse_date(self.text(), self._today())
        except DateImpossible as error:
            month = QLocale().standaloneMonthName(error.month)
            return self.tr("Den {day} {month} finns inte. Kontrollera dagen.").format(
                day=error.day, month=month
            )
        except DateNotUnderstood:
            return self.tr("Skriv datumet som 2026-04-14, 14/4 eller 14 april.")
        return ""

    @override
    def set_name(self, name: str, description: str = "") -> None:
        super().set_name(name, description)
        self.button.setAccessibleName(self.tr("Välj datum: {name}").format(name=name))

    @override
    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.button.setVisible(not read_only)

    def _show_reading(self) -> None:
        day = self._read()
        self.reading.setText(long_date(day) if day is not None else "")
        self.reading.setVisible(day is not None)

    def _tidy(self) -> None:
        day = self._read()
        if day is not None:
            self.set_value(day)

    def _open(self) -> None:
        day = self._read() or self._today()
        if self._popup is None:
            self._popup = CalendarPopup(self.theme, self)
            self._popup.picked.connect(self._pick)
        self._popup.open_below(self.button, QDate(day.year, day.month, day.day))

    def _pick(self, day: QDate) -> None:
        self.set_value(date(day.year(), day.month(), day.day()))
        self.edit.setFocus()
        self.changed.emit()
