"""Months by class of record: at Gallring, and in what an office decides for all (R-43)."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_desktop.domain.retention import CLASSES, LEAST, MOST
from mia_ui.messages import rights
from mia_ui.theme import Theme
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import Columns

tr = QCoreApplication.translate


class MonthsField(LineField):
    """A number of months; empty is not decided (R-43)."""

    @override
    def problem(self) -> str:
        text = self.text()
        if not text or (text.isascii() and text.isdecimal() and LEAST <= int(text) <= MOST):
            return ""
        return self.tr("Skriv antalet månader med siffror, 1 till 1200. Tomt är Ej beslutat.")

    def months(self) -> int | None:
        return int(self.text()) if self.text() and not self.problem() else None


class RetentionFields(Columns):
    """A field for each class; `office` is what the office has decided, and stands beside it."""

    decided = Signal(str, object)
    """A class was left, with its months."""

    def __init__(
        self, theme: Theme, said: Mapping[str, int | None], office: Mapping[str, int] | None = None,
        *, name: str = "retention", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, 2, parent)
        names = rights.classes()
        self.rows: dict[str, FormRow] = {}
        self.fields: dict[str, MonthsField] = {}
        for one in CLASSES:
            field = MonthsField(theme, width="field_date", longest=4)
            months = said.get(one)
            field.set_value(str(months) if months else "")
            row = FormRow(
                theme, names[one], field, name=f"{name}-{one}", heard=tr("Disposal", "månader"),
                help_text=_of_office(office, one),
            )  # fmt: skip
            self.rows[one], self.fields[one] = row, field
            self.add(row)
            field.left.connect(partial(self._left, one))

    def months(self) -> dict[str, int]:
        """What has been decided; a class that is empty is not."""
        said = {name: field.months() for name, field in self.fields.items()}
        return {name: months for name, months in said.items() if months}

    def wrong(self) -> FormRow | None:
        """The first field that says no number of months, with its error shown."""
        return next((row for row in self.rows.values() if not row.check()), None)

    def _left(self, name: str) -> None:
        if self.rows[name].check():
            self.decided.emit(name, self.fields[name].months())


def _of_office(office: Mapping[str, int] | None, name: str) -> str:
    if not office:
        return ""
    if name not in office:
        return tr("Disposal", "Kontoret: Ej beslutat")
    return tr("Disposal", "Kontoret: %n månader", "", office[name])
