"""The short way in, in days: what a participant waits for first."""

from datetime import date
from typing import Any

from mia_desktop.domain.contact_path import contact_path
from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import Intervention, Note, Participation


def run(**more: Any) -> Participation:
    period = Period(start=date(2026, 1, 5), end=more.pop("end", None))
    return Participation(id="run", referred=date(2026, 1, 2), period=period, **more)


def note(day: date | None, kind: Any = "TELEFON") -> Note:
    return Note(id="n", kind=kind, day=day)


def insats(day: date | None, of: str = "run") -> Intervention:
    return Intervention(id="i", participation=of, period=Period(start=day))


def test_days_are_counted_from_the_referral() -> None:
    """Both figures begin on the same day, or they cannot be compared."""
    found = contact_path(run(first_contact=date(2026, 1, 9)), [], [insats(date(2026, 2, 1))])

    assert (found.days_to_contact, found.days_to_insats, found.derived) == (7, 30, False)


def test_the_first_talk_counts_where_nobody_said_which_was_first() -> None:
    """Most write the note and forget the field."""
    notes = [
        note(date(2026, 1, 20)), note(date(2026, 1, 8)), note(date(2026, 1, 7), "ANNAT"),
        note(date(2025, 12, 1)), note(None),
    ]  # fmt: skip
    found = contact_path(run(), notes, [])

    assert (found.contact, found.derived, found.days_to_insats) == (date(2026, 1, 8), True, None)


def test_another_period_is_not_counted() -> None:
    """Who comes back waits anew."""
    others = [insats(date(2026, 1, 20), "other"), insats(date(2025, 5, 1)), insats(None)]
    found = contact_path(run(end=date(2026, 3, 1)), [note(date(2026, 4, 1))], others)

    assert (found.contact, found.insats) == (None, None)


def test_without_a_referral_there_is_nothing_to_count_from() -> None:
    """A guess would look like a figure."""
    unknown = Participation(id="run", first_contact=date(2026, 1, 9))

    assert contact_path(unknown, [], []).days_to_contact is None
