"""Hours as people write them, in quarters: 1,5 · 1.5 · 1:30 · 90m (ux §1.12)."""

import re
from decimal import Decimal, InvalidOperation

from mia_desktop.domain.errors import Expected

DAY = Decimal(24)
"""A day has no more."""
QUARTER = Decimal("0.25")
_PLAIN = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?|[.,]\d{1,2})\s*(?:h|t|tim|timmar|timme)?\.?")
_CLOCK = re.compile(r"(\d{1,2})\s*(?::|h|t|tim)\s*(\d{1,2})\s*(?:m|min)?\.?")
_MINUTES = re.compile(r"(\d{1,4})\s*(?:m|min|minuter|minutes)\.?")


class HoursNotUnderstood(Expected):
    """No way of writing hours that we know."""


class NotInQuarters(Expected):
    """A time that is no whole number of quarters: kept as it is written, never rounded."""


class DayTooLong(Expected):
    """More hours on one day than a day has."""

    def __init__(self, hours: Decimal) -> None:
        super().__init__(hours)
        self.hours = hours


def read(text: str) -> Decimal:
    """The hours that somebody wrote.

    Raises HoursNotUnderstood, NotInQuarters or DayTooLong.
    """
    written = " ".join(text.lower().split())
    if found := _MINUTES.fullmatch(written):
        hours = Decimal(int(found[1])) / 60
    elif found := _CLOCK.fullmatch(written):
        if int(found[2]) > 59:
            raise HoursNotUnderstood
        hours = int(found[1]) + Decimal(int(found[2])) / 60
    elif found := _PLAIN.fullmatch(written):
        hours = Decimal(found[1].replace(",", "."))
    else:
        raise HoursNotUnderstood
    if hours % QUARTER:
        raise NotInQuarters
    if hours > DAY:
        raise DayTooLong(hours)
    return hours


def stored(hours: Decimal) -> str:
    """As it is kept: 1.5, 2, 0.25."""
    text = f"{hours:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def kept(text: str) -> Decimal:
    """What is kept, as a number; what another's program wrote may be none."""
    try:
        hours = Decimal(text or 0)
    except InvalidOperation:
        return Decimal(0)
    return hours if hours.is_finite() and 0 <= hours <= DAY else Decimal(0)


def between(start: str, end: str) -> Decimal:
    """The hours from one time of day to another, in whole quarters; none where it is not said."""
    if not start or not end:
        return Decimal(0)
    minutes = _minutes(end) - _minutes(start)
    return Decimal(max(minutes, 0) // 15) * QUARTER


def _minutes(time: str) -> int:
    hour, _, minute = time.partition(":")
    return int(hour) * 60 + int(minute or 0)
