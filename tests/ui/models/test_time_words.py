"""Hours and absence in words: what a timeline and a list read out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from mia_ui.messages import tell
from mia_ui.models import time_words

from mia_desktop.domain import quarters
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.time import Attended
from mia_desktop.services.attendance import SeveralEntries
from mia_desktop.services.timeline import Event


def event(title: str, what: str, text: str = "") -> Event:
    return Event(day="2026-03-12", kind="attendance", title=title, record="x", what=what, text=text)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (event("Köket", "KOM", "8.5"), "Köket: 8,5 timmar"),
        (event("CM", "KOM", "1"), "Stöd av case manager: 1 timme"),
        (event("", "KOM"), "Övrig tid: 0 timmar"),
        (event("Köket", "UTEBLEV"), "Köket: uteblev"),
    ],
)
def test_a_line_of_the_timeline_says_time_or_absence(one: Event, said: str) -> None:
    assert time_words.event(one, "sv") == said


def test_what_somebody_was_at_is_called_by_its_words_or_its_kind() -> None:
    assert time_words.thing(Attended(code="CM"), "", "sv") == "Stöd av case manager"
    assert time_words.thing(Attended(code="CM"), "Samordning", "sv") == "Samordning"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (quarters.HoursNotUnderstood(), "1:30"),
        (quarters.NotInQuarters(), "hela kvartar"),
        (quarters.DayTooLong(Decimal("26.5")), "26,5 timmar på en dag"),
        (SeveralEntries(), "F2"),
    ],
)
def test_what_is_wrong_with_hours_is_said_with_what_to_do(error: Exception, words: str) -> None:
    assert isinstance(error, Expected)
    assert words in tell(error).line
