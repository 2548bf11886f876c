"""Reckoning with days: months on, and whether a period with open ends covers a day."""

from datetime import date, timedelta


def months_on(day: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, days_in(year, month + 1)))


def days_in(year: int, month: int) -> int:
    """How many days a month has; Python's `calendar` says it too, for 1.4 MB of memory."""
    return 31 if month == 12 else (date(year, month + 1, 1) - timedelta(days=1)).day


def month_before(day: date) -> str:
    """The month before a day's own, as 2026-02."""
    return months_on(day.replace(day=1), -1).isoformat()[:7]
