"""Numbers as people write them."""

import re
from decimal import Decimal

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.field import WrittenField

_BLANKS = re.compile(r"[\s\u00a0\u202f]")
_NUMBER = re.compile(r"[-\u2212]?\d+(?:[.,]\d+)?")


def parse_number(text: str) -> Decimal | None:
    """Read "1 234,5", "1234.5" or "−3"; None when it is no number."""
    packed = _BLANKS.sub("", text)
    if not _NUMBER.fullmatch(packed):
        return None
    return Decimal(packed.replace("\u2212", "-").replace(",", "."))


def show_number(value: Decimal | int | str) -> str:
    """Write a number the Swedish way: comma, real minus, groups of three from five digits on.

    Four digits are kept together, as Swedish allows: they may be a year. In English the decimals
    follow a point; groups are parted by blanks there too, so that what is shown can be read back.
    """
    number = Decimal(value)
    whole, _, part = f"{abs(number):f}".partition(".")
    groups = f"{int(whole):,}".replace(",", "\u00a0") if len(whole) > 4 else whole
    sign = "\u2212" if number < 0 else ""
    mark = "." if QLocale().language() == QLocale.Language.English else ","
    return f"{sign}{groups}{mark}{part}" if part else f"{sign}{groups}"


class NumberField(WrittenField):
    """A number; what is written stands as it is until the field is left.

    The value is an int, or a decimal as text with a point where the question allows decimals.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        least: int | None = None,
        most: int | None = None,
        decimals: int = 0,
        what: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`what` is the noun of the sentence that says what is wrong: "timmar per vecka"."""
        super().__init__(theme, width="field_number", parent=parent)
        self._least, self._most, self._decimals = least, most, decimals
        self._what = what or self.tr("svaret")
        self.left.connect(self._tidy)

    def _read(self) -> Decimal | None:
        number = parse_number(self.text())
        if number is None or number != round(number, self._decimals):
            return None
        return number

    def _outside(self, number: Decimal) -> bool:
        low = self._least is not None and number < self._least
        return low or (self._most is not None and number > self._most)

    @override
    def value(self) -> int | str | None:
        number = self._read()
        if number is None or self._outside(number):
            return None
        return int(number) if number == int(number) else f"{number.normalize():f}"

    def set_value(self, value: int | str | None) -> None:
        self.edit.setText("" if value is None else show_number(value))

    @override
    def problem(self) -> str:
        if not self.text():
            return ""
        number = self._read()
        if number is None:
            return self.tr("Fyll i {what} med siffror, till exempel 12.").format(what=self._what)
        if not self._outside(number):
            return ""
        if self._least is not None and self._most is not None:
            return self.tr("Fyll i {what}, mellan {least} och {most}.").format(
                what=self._what, least=show_number(self._least), most=show_number(self._most)
            )
        if self._least is not None:
            return self.tr("Fyll i {what}, minst {least}.").format(
                what=self._what, least=show_number(self._least)
            )
        return self.tr("Fyll i {what}, högst {most}.").format(
            what=self._what, most=show_number(self._most or 0)
        )

    def _tidy(self) -> None:
        if self.value() is not None:
            self.set_value(self.value())
