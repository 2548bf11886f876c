"""No personal number on any paper (R-53), not even one written in somebody's own words."""

import re
from datetime import date

# Ten or twelve digits, with or without the sign before the last four; not inside a longer number.
_NUMBER = re.compile(r"(?<![\d-])(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?|[ ])(\d{4})(?!\d|-\d)")
_HIDDEN = "••••"


def mask_numbers(text: str) -> str:
    """Hide the last four digits of everything that is a personal or coordination number."""
    return _NUMBER.sub(_mask, text)


def _mask(match: re.Match[str]) -> str:
    century, year, month, day, sign, last = match.groups()
    if sign == " " and century is None:
        return match.group()  # "120312 1430" is more often a day and an hour
    if not (_is_day(century, year, month, day) and _luhn(year + month + day + last)):
        return match.group()
    return f"{century or ''}{year}{month}{day}{sign.strip() or '-'}{_HIDDEN}"


def _is_day(century: str | None, year: str, month: str, day: str) -> bool:
    """Tell a date from other digits; a coordination number adds 60 to the day."""
    if century not in (None, "18", "19", "20"):
        return False
    number = int(day)
    if number >= 60:
        # The date behind a coordination number may be unknown or impossible (decisions C16).
        return int(month) <= 12 and number <= 91
    try:
        date(int((century or "20") + year), int(month), number)
    except ValueError:
        return False
    return True


def _luhn(digits: str) -> bool:
    """Check digit of both kinds of number (domain §6.5)."""
    total = 0
    for place, digit in enumerate(digits):
        value = int(digit) * (2 - place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
