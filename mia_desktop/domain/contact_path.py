"""The short way in: from referral to first contact and to the first insats, in days.

Counted within one participation. The day of the first contact is what was noted; where nothing
was, the first talk that is written down after the referral counts and is called so.
"""

from collections.abc import Iterable
from datetime import date

import msgspec

from mia_desktop.domain.records.person import Intervention, Note, Participation

TALKS = frozenset({"MOTE", "TELEFON", "MEJL", "TREPART", "BESOK"})
"""Kinds of notes in which somebody was in touch with the participant."""


class ContactPath(msgspec.Struct, frozen=True, kw_only=True):
    """The three days, as far as they are known."""

    referred: date | None = None
    contact: date | None = None
    insats: date | None = None
    derived: bool = False
    """The first contact is the first talk that is noted; nobody has said that it was it."""

    @property
    def days_to_contact(self) -> int | None:
        return _between(self.referred, self.contact)

    @property
    def days_to_insats(self) -> int | None:
        return _between(self.referred, self.insats)


def contact_path(
    run: Participation, notes: Iterable[Note], insatser: Iterable[Intervention]
) -> ContactPath:
    """The days of one participation; another run's notes and insatser are not its own."""
    since = run.referred or run.period.start
    talks = (note.day for note in notes if note.kind in TALKS and note.day is not None)
    first = min((day for day in talks if _within(day, since, run)), default=None)
    begun = (
        one.period.start
        for one in insatser
        if one.participation in ("", run.id) and one.period.start is not None
    )
    return ContactPath(
        referred=run.referred,
        contact=run.first_contact or first,
        insats=min((day for day in begun if _within(day, since, run)), default=None),
        derived=run.first_contact is None and first is not None,
    )


def _within(day: date, since: date | None, run: Participation) -> bool:
    end = run.period.end
    return (since is None or day >= since) and (end is None or day <= end)


def _between(start: date | None, end: date | None) -> int | None:
    return (end - start).days if start is not None and end is not None else None
