"""What a meeting may write about: topics that everybody at the table may know of (R-17, R-36).

A question with a `topic` is open while each party in the table `parties` has a consent in force,
on the day of the meeting, that names it. What was written while one held stays.
"""

from datetime import date

import msgspec

from mia_desktop.domain import consent_rules
from mia_desktop.domain.consent_rules import Lack
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.person import Consent
from mia_desktop.forms.answers import value_of
from mia_desktop.forms.definition import Form
from mia_desktop.forms.session import FormSession
from mia_desktop.services import definitions, open_form
from mia_desktop.services.desk import Desk

PARTIES, PARTY = "parties", "party"
"""The table of who is at the table, and its column."""


class NotForAll(Expected):
    """Somebody at the table may not know of this topic: nothing is written about it."""

    def __init__(self, parties: tuple[str, ...]) -> None:
        super().__init__(parties)
        self.parties = parties


class Closed(msgspec.Struct, frozen=True, kw_only=True):
    """A party that may not know, and why."""

    party: str
    lack: Lack


class Gate(msgspec.Struct, frozen=True, kw_only=True):
    """What is closed now: parties without any consent, and by question who may not know."""

    day: date
    without: tuple[Closed, ...] = ()
    closed: dict[str, tuple[Closed, ...]] = {}


def has_topics(form: Form) -> bool:
    return any(question.topic for question in form.questions())


def consents_of(desk: Desk, case: str) -> list[Consent]:
    """What a participant has said yes to, and taken back."""
    return [one.as_type(Consent) for one in desk.of_case(case, "consent")]


def gate(desk: Desk, document: str) -> Gate:
    """What is closed in a document as it stands."""
    record = desk.get(document)
    form = definitions.of_document(desk, record)
    session = open_form.read_session(desk, record, form)
    return look(session, consents_of(desk, record.case), desk.clock.today())


def look(session: FormSession, consents: list[Consent], today: date) -> Gate:
    """The same of answers that are at hand."""
    day = _day(session) or today
    parties = _parties(session)
    closed = {
        question.id: found
        for question in session.form.questions()
        if question.topic and (found := _closed(consents, parties, day, question.topic))
    }
    return Gate(day=day, without=_closed(consents, parties, day), closed=closed)


def refuse(desk: Desk, document: str, question: str) -> None:
    """Raise NotForAll where a topic is closed to somebody at the table."""
    found = gate(desk, document).closed.get(question, ())
    if found:
        raise NotForAll(tuple(one.party for one in found))


def _closed(
    consents: list[Consent], parties: list[str], day: date, category: str = ""
) -> tuple[Closed, ...]:
    lacks = (
        (party, consent_rules.lacking(consents, party, day, category=category)) for party in parties
    )
    return tuple(Closed(party=party, lack=lack) for party, lack in lacks if lack)


def _parties(session: FormSession) -> list[str]:
    """Who is at the table, each once, in the order of the rows."""
    if not any(question.id == PARTIES for question in session.form.questions()):
        return []
    said = (value_of(row.cells.get(PARTY)) for row in session.rows(PARTIES))
    return list(dict.fromkeys(str(party) for party in said if party))


def _day(session: FormSession) -> date | None:
    head = session.form.register
    said = value_of(session.stored(head.day)) if head is not None and head.day else None
    try:
        return date.fromisoformat(str(said)) if said else None
    except ValueError:
        return None
