"""Efteruppföljning: what happened then, asked only of those who have said yes to it (domain §4.5).

It belongs to the participation that has ended, also for a person who has come back since: it is
counted with that one and begins no new case (R-27).
"""

from datetime import date

from mia_desktop.domain.consent_rules import is_in_force
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Consent
from mia_desktop.services.desk import Desk

FORM = "efteruppfoljning"
KIND = "post_exit_follow_up"
REMINDER = "after_exit_"
"""A reminder of this kind asks how it went; the months since the end follow."""


class NoContactConsent(Expected):
    """Nobody has said that this person may be contacted after the end (R-26)."""


class NothingEnded(Expected):
    """There is no participation that has ended, so nothing to ask about afterwards."""


def may_contact(desk: Desk, case: str, day: date) -> bool:
    """Whether a consent to be contacted after the end is in force on a day (R-26)."""
    consents = [record.as_type(Consent) for record in desk.of_case(case, "consent")]
    return any(
        consent.kind == "CONTACT_AFTER" and is_in_force(consent.scope, day) for consent in consents
    )


def participation_for(desk: Desk, case: str) -> Record:
    """The participation that is asked about: the last one that has ended (R-27).

    Raises NothingEnded, and NoContactConsent without a consent that holds today (R-26).
    """
    runs = desk.of_case(case, "participation")
    ended = [run for run in runs if (run.values.get("period") or {}).get("end")]
    if not ended:
        raise NothingEnded
    if not may_contact(desk, case, desk.clock.today()):
        raise NoContactConsent
    return ended[-1]


def waiting(desk: Desk, case: str) -> list[Record]:
    """The reminders of contacts that have not been taken."""
    return [
        record
        for record in desk.of_case(case, "reminder")
        if str(record.values.get("kind")).startswith(REMINDER) and not record.values.get("done")
    ]


def completed(desk: Desk, document: Record) -> None:
    """What was asked for has been done; whoever wants no more is not contacted again."""
    month = str(_said(document, "followupPoint")).removeprefix("MANAD_")
    kind, run = f"{REMINDER}{month}", str(document.values.get("participation") or "")
    reminders = waiting(desk, document.case)
    mine = [each for each in reminders if each.values.get("kind") == kind]
    for reminder in mine:
        desk.set(reminder, "done", True)
    if not mine:
        values = {"kind": kind, "day": desk.clock.today(), "about": run, "done": True}
        desk.create("reminder", document.case, values)
    if _said(document, "willingAgain") == "NEJ":
        for reminder in reminders:
            if reminder not in mine:
                desk.remove(reminder)


def _said(document: Record, question: str) -> object:
    return (document.values.get(f"answer/{question}") or {}).get("v")
