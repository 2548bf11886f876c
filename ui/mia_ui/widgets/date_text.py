"""Dates as people write and say them."""

import re
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from mia_desktop.domain.days import days_in, months_on

MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ENGLISH = {"may": 5, "oct": 10}
_NEAR = {
    "idag": 0, "i dag": 0, "imorgon": 1, "i morgon": 1, "igår": -1, "i går": -1,
    "today": 0, "tomorrow": 1, "yesterday": -1,
}  # fmt: skip
_FULL = re.compile(r"(\d{4})[-./ ]?(\d{2})[-./ ]?(\d{2})")
_SHORT = re.compile(r"(\d{1,2})\s*[/.]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{2}|\d{4}))?")
_WORDED = re.compile(r"(?:den\s+)?(\d{1,2})(?::e|:a)?\s+([^\W\d]{3,})\.?(?:\s+(\d{2}|\d{4}))?")
_STEP = re.compile(r"([+\-\u2212])\s*(\d{1,3})\s*(d|v|m|å|w|y)[^\W\d]*")


class DateNotUnderstood(ValueError):
    """No way of writing dates that we know."""


class DateImpossible(ValueError):
    """A day that the month does not have; `day` is the day and `month` its number."""

    def __init__(self, day: int, month: int) -> None:
        super().__init__(day, month)
        self.day, self.month = day, month


def _make(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12 or not 1 <= day <= 31 or not 1 <= year <= 9999:
        raise DateNotUnderstood
    if day > days_in(year, month):
        raise DateImpossible(day, month)
    return date(year, month, day)


def _year(written: str | None, month: int, day: int, today: date) -> int:
    """Take two figures as near us; none as the coming one, or one of the last four months."""
    if written is None:
        back = months_on(today, -4)
        near = range(back.year, back.year + 2)
        return next((y for y in near if (y, month, day) >= (back.year, back.month, back.day)), 0)
    if len(written) == 4:
        return int(written)
    century = today.year // 100 * 100
    year = century + int(written)
    return year if year <= today.year + 20 else year - 100


def _month(word: str) -> int:
    start = word[:3]
    if start in MONTHS:
        return MONTHS.index(start) + 1
    if start in _ENGLISH:
        return _ENGLISH[start]
    raise DateNotUnderstood


def _stepped(sign: str, count: int, unit: str, today: date) -> date:
    steps = count if sign == "+" else -count
    if unit in "dvw":
        return today + timedelta(days=steps * (1 if unit == "d" else 7))
    return months_on(today, steps * (1 if unit == "m" else 12))


def parse_date(text: str, today: date) -> date:
    """Read 20260414, 2026-04-14, 14/4, 14.4.26, 14 april, i morgon, +2v; raise when it is none."""
    written = " ".join(text.lower().split())
    if written in _NEAR:
        return today + timedelta(days=_NEAR[written])
    if found := _FULL.fullmatch(written):
        return _make(*(int(part) for part in found.groups()))
    if found := _STEP.fullmatch(written):
        return _stepped(found[1], int(found[2]), found[3], today)
    if found := _SHORT.fullmatch(written):
        day, month = int(found[1]), int(found[2])
    elif found := _WORDED.fullmatch(written):
        day, month = int(found[1]), _month(found[2])
    else:
        raise DateNotUnderstood
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        raise DateNotUnderstood
    return _make(_year(found[3], month, day, today), month, day)


def long_date(day: date) -> str:
    """Write "tisdag 14 april 2026" in the language of the window."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


def plain_date(day: date) -> str:
    """Write "14 april 2026" in the language of the window."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def relative_date(day: date, today: date) -> str:
    """Write "idag", "om 6 dagar", "4 dagar sedan" within two weeks, else the date."""
    days = (day - today).days
    near = {
        0: QCoreApplication.translate("dates", "idag"),
        1: QCoreApplication.translate("dates", "i morgon"),
        -1: QCoreApplication.translate("dates", "i går"),
    }
    if days in near:
        return near[days]
    if 0 < days <= 14:
        return QCoreApplication.translate("dates", "om {n} dagar").format(n=days)
    if -14 <= days < 0:
        return QCoreApplication.translate("dates", "{n} dagar sedan").format(n=-days)
    return plain_date(day)
