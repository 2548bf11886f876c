"""A personal number with its kind: checked as the rules say, never asked for (R-46, R-51)."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_desktop.domain import personal_number
from mia_desktop.domain.personal_number import Fault, Parsed
from mia_desktop.domain.records.person import Identity
from mia_ui.theme import Theme
from mia_ui.widgets.field import WrittenField
from mia_ui.widgets.text import PlainLabel


class IdentityField(WrittenField):
    """The number as it is typed; what it was taken for stands below it.

    With `reserve` on, any reserve number goes; it is told apart by its own words only.
    """

    def __init__(
        self, theme: Theme, today: Callable[[], date], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, width="field_date", longest=24, parent=parent)
        self._today = today
        self.reserve = False
        self.reading = PlainLabel(theme, "", "caption", "muted")
        self.reading.hide()
        self.rows.addWidget(self.reading)
        self.edit.textChanged.connect(lambda _text: self._show_reading())

    def _read(self) -> Parsed | Fault:
        return personal_number.parse(self.text(), today=self._today(), reserve=self.reserve)

    def parsed(self) -> Parsed | None:
        """What was understood, with birth date and sex where the number says them."""
        found = self._read()
        return found if isinstance(found, Parsed) else None

    @override
    def value(self) -> Identity | None:
        found = self.parsed()
        return None if found is None else Identity(kind=found.kind, number=found.number)

    def set_reserve(self, *, reserve: bool) -> None:
        """Say that it is a reserve number, or that it is not."""
        self.reserve = reserve
        self._show_reading()

    @override
    def problem(self) -> str:
        found = self._read()
        if isinstance(found, Parsed) or found is Fault.EMPTY:
            return ""
        sentences = {
            Fault.SHAPE: self.tr("Skriv personnumret med 10 eller 12 siffror."),
            Fault.DATE: self.tr("Kontrollera födelsedatumet. Den dagen finns inte."),
            Fault.FUTURE: self.tr("Kontrollera födelsedatumet. Det ligger efter idag."),
            Fault.BIRTH_NUMBER: self.tr("Kontrollera de fyra sista siffrorna. 000 används inte."),
            Fault.CHECK_DIGIT: self.tr(
                "Kontrollera de fyra sista siffrorna. Numret stämmer inte med födelsedatumet."
            ),
            Fault.RESERVE: self.tr(
                "Det ser ut som ett reservnummer. Kryssa i att det är ett reservnummer."
            ),
        }
        if self.reserve:
            return self.tr("Skriv reservnumret med bokstäver och siffror, 4 till 20 tecken.")
        return sentences[found]

    def _show_reading(self) -> None:
        kinds = {
            "PNR": self.tr("Personnummer"),
            "SNR": self.tr("Samordningsnummer"),
            "RESERV": self.tr("Reservnummer"),
        }
        found = self.parsed()
        self.reading.setText(kinds[found.kind] if found is not None else "")
        self.reading.setVisible(found is not None)
