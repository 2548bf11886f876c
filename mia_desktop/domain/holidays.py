"""Days that nobody is at work: weekends and Swedish public holidays (lag 1989:253)."""

from datetime import date, timedelta

_FIXED = frozenset({(1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26)})
_FROM_EASTER = frozenset({-2, 0, 1, 39, 49})
"""Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday."""
_EVES = frozenset({(12, 24), (12, 31)})


def is_free(day: date) -> bool:
    """A weekend, a holiday, or an eve that is kept as one."""
    if day.weekday() >= 5 or (day.month, day.day) in _FIXED | _EVES:
        return True
    if (day - easter(day.year)).days in _FROM_EASTER:
        return True
    return day.weekday() == 4 and date(day.year, 6, 19) <= day <= date(day.year, 6, 25)


def easter(year: int) -> date:
    """Easter Sunday (the anonymous Gregorian computus, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, 1) + timedelta(days=day)
