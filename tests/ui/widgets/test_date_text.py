"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.widgets.date_text import (
    DateImpossible,
    DateNotUnderstood,
    long_date,
    parse_date,
    relative_date,
)

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("20260414", date(2026, 4, 14)),
        ("2026-04-14", date(2026, 4, 14)),
        ("2026/04/14", date(2026, 4, 14)),
        ("14/4", date(2026, 4, 14)),
        ("14.4.26", date(2026, 4, 14)),
        ("14/4 2026", date(2026, 4, 14)),
        ("14 april", date(2026, 4, 14)),
        ("14 Apr. 2027", date(2027, 4, 14)),
        ("den 3 maj", date(2026, 5, 3)),
        ("1 oktober", date(2026, 10, 1)),
        ("3 may", date(2026, 5, 3)),
        ("30/12", date(2025, 12, 30)),
        ("3/3 71", date(1971, 3, 3)),
        ("29/2 2028", date(2028, 2, 29)),
        ("idag", TODAY),
        ("i morgon", date(2026, 3, 13)),
        ("I  GÅR", date(2026, 3, 11)),
        ("+2v", date(2026, 3, 26)),
        ("+ 3 dagar", date(2026, 3, 15)),
        ("-1m", date(2026, 2, 12)),
        ("+1 år", date(2027, 3, 12)),
    ],
)
def test_usual_ways_of_writing_a_date_are_understood(written: str, meant: date) -> None:
    """A field that takes one form only makes people fight it in front of the participant."""
    assert parse_date(written, TODAY) == meant


@pytest.mark.parametrize("written", ["", "snart", "14", "14/13", "0/4", "14 blåmes", "2026-13-01"])
def test_what_is_no_date_is_said_to_be_none(written: str) -> None:
    with pytest.raises(DateNotUnderstood):
        parse_date(written, TODAY)


@pytest.mark.parametrize("written", ["31/4", "2026-04-31", "31 april", "29/2 2027"])
def test_a_day_that_the_month_lacks_is_told_apart(written: str) -> None:
    """The sentence then names the day, which is where the slip is."""
    with pytest.raises(DateImpossible) as caught:
        parse_date(written, TODAY)

    assert caught.value.day in (29, 31)


def test_dates_are_read_back_in_words() -> None:
    """The week day is how people notice that they wrote the wrong date."""
    assert long_date(date(2026, 4, 14)) == "tisdag 14 april 2026"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "idag"),
        (date(2026, 3, 13), "i morgon"),
        (date(2026, 3, 11), "i går"),
        (date(2026, 3, 18), "om 6 dagar"),
        (date(2026, 3, 8), "4 dagar sedan"),
        (date(2026, 5, 1), "1 maj 2026"),
    ],
)
def test_near_dates_are_told_from_today(day: date, said: str) -> None:
    assert relative_date(day, TODAY) == said
