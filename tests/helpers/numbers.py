"""Numbers of invented people, from the series of Skatteverket's test numbers (decisions C19)."""

from __future__ import annotations

from datetime import date

BIRTH_NUMBERS = ("238", "239", "980", "981")


def luhn(nine: str) -> int:
    """The check digit, reckoned here anew so that it can bear witness."""
    total = 0
    for place, digit in enumerate(nine):
        value = int(digit) * (1 if place % 2 else 2)
        total += value if value < 10 else value - 9
    return (10 - total % 10) % 10


def number(born: date, birth_number: str = "238", *, coordination: bool = False) -> str:
    """Twelve digits for somebody born on a day."""
    day = born.day + (60 if coordination else 0)
    return shaped(born.year, born.month, day, birth_number)


def shaped(year: int, month: int, day: int, birth_number: str = "239") -> str:
    """Twelve digits with any month and day, also such as no calendar has."""
    eleven = f"{year:04}{month:02}{day:02}{birth_number}"
    return f"{eleven}{luhn(eleven[2:])}"
