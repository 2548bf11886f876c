"""No personal number on any paper (R-53), not even one written in somebody's own words."""

import re
from datetime import date

from mia_desktop.domain.personal_number import COORDINATION, check_digit

# Hyphens and minus signs as word processors make them, with or without blanks around.
_SIGN = "(?:[ \u00a0]?[-+\u2010-\u2013\u2212][ \u00a0]?|[ \u00a0]?)"
_BORN = r"(?<![\d-])(18|19|20)?(\d{2})(\d{2})(\d{2})"
_NUMBER = re.compile(rf"{_BORN}({_SIGN})(\d{{4}})(?!\d|-\d)")
# Interim numbers of schools, 19900101-T220: a letter after the sign, no telephone looks like it.
_INTERIM = re.compile(rf"{_BORN}({_SIGN})([A-Z]\d{{3}})(?![\w])")
_HIDDEN = "••••"


def mask_numbers(text: str) -> str:
    """Hide the last four of everything that is a personal, coordination or interim number."""
    return _INTERIM.sub(_mask_interim, _NUMBER.sub(_mask, text))


def _mask(match: re.Match[str]) -> str:
    century, year, month, day, sign, last = match.groups()
    if sign and not sign.strip() and century is None:
        return match.group()  # "120312 1430" is more often a day and an hour
    digits = year + month + day + last
    if not _is_day(century, year, month, day) or check_digit(digits[:9]) != int(digits[9]):
        return match.group()
    return _hidden(match)


def _mask_interim(match: re.Match[str]) -> str:
    century, year, month, day, *_ = match.groups()
    return _hidden(match) if _is_day(century, year, month, day) else match.group()


def _hidden(match: re.Match[str]) -> str:
    century, year, month, day, sign, _ = match.groups()
    return f"{century or ''}{year}{month}{day}{sign.strip() or '-'}{_HIDDEN}"


def _is_day(century: str | None, year: str, month: str, day: str) -> bool:
    """Tell a date from other digits; a coordination number adds 60 to the day."""
    number = int(day)
    if number >= COORDINATION:
        # The date behind a coordination number may be unknown or impossible (decisions C16).
        return int(month) <= 12 and number <= COORDINATION + 31
    try:
        date(int((century or "20") + year), int(month), number)
    except ValueError:
        return False
    return True
