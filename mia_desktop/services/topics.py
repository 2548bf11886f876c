"""What a meeting may write about: topics that everybody at the table may know of (R-17, R-36).

Any form may have others at the table, one that is finished too. A question with topics is open
while the participant has ticked each of them and each party has a consent in force, on the day
of the meeting, that names it. What was written while that held stays.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec

from mia_desktop.domain import codes, consent_rules
from mia_desktop.domain.consent_rules import Lack
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.person import Consent
from mia_desktop.forms.answers import value_of
from mia_desktop.forms.definition import ANY, Form, Question
from mia_desktop.forms.session import FormSession
from mia_desktop.services import definitions, open_form
from mia_desktop.services.desk import Desk

TABLES, PARTY = ("parties", "present"), "party"
"""The tables of who is at the table, and their column."""
TICKED = "okTopics"
"""The question in which the participant ticks what may be talked about."""
_DAYS = ("day", "date")
"""The question with the day of the meeting."""


class NotForAll(Expected):
    """Somebody at the table may not know of this topic: nothing is written about it."""

    def __init__(self, parties: tuple[str, ...], topics: tuple[str, ...] = ()) -> None:
        super().__init__(parties, topics)
        self.parties, self.topics = parties, topics


class Closed(msgspec.Struct, frozen=True, kw_only=True):
    """A party that may not know, and why."""

    party: str
    lack: Lack


class Gate(msgspec.Struct, frozen=True, kw_only=True):
    """What is closed now: parties without any consent, and by question who may not know.

    `unticked`: by question the topics that the participant has not said yes to talking about.
    """

    day: date
    without: tuple[Closed, ...] = ()
    closed: dict[str, tuple[Closed, ...]] = {}
    unticked: dict[str, tuple[str, ...]] = {}


def has_topics(form: Form) -> bool:
    return any(True for _ in _guarded(form))


def of_column(question: str, column: str) -> str:
    """What a column of a table is called in a gate."""
    return f"{question}.{column}"


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
    ticked = _ticked(session) if parties else None
    closed: dict[str, tuple[Closed, ...]] = {}
    unticked: dict[str, tuple[str, ...]] = {}
    for name, question in _guarded(session.form):
        if found := _closed(consents, parties, day, question.topics):
            closed[name] = found
        if ticked is not None and (left := _left(question, ticked)):
            unticked[name] = left
    without = _closed(consents, parties, day, (ANY,))
    return Gate(day=day, without=without, closed=closed, unticked=unticked)


def without(consents: list[Consent], parties: Iterable[str], day: date) -> tuple[Closed, ...]:
    """Who of these may not be told anything on a day."""
    return _closed(consents, [party for party in parties if party], day, (ANY,))


def known_to_all(consents: list[Consent], parties: Iterable[str], day: date) -> tuple[str, ...]:
    """The categories that each of these may know of on a day, in the order of the list."""
    others = [party for party in parties if party not in consent_rules.OWN]
    every = codes.code_list("CL-CONSENT-CATEGORY").ids
    return tuple(one for one in every if not _closed(consents, others, day, (one,)))


def refuse_note(desk: Desk, case: str, parties: Iterable[str], day: date) -> None:
    """Raise NotForAll where somebody who was there may not be told anything (R-17)."""
    if found := without(consents_of(desk, case), parties, day):
        raise NotForAll(tuple(one.party for one in found))


def refuse(desk: Desk, document: str, question: str) -> None:
    """Raise NotForAll where a topic is closed to somebody at the table, or was not ticked."""
    now = gate(desk, document)
    found, left = now.closed.get(question, ()), now.unticked.get(question, ())
    if found or left:
        raise NotForAll(tuple(one.party for one in found), left)


def _guarded(form: Form) -> Iterator[tuple[str, Question]]:
    """The questions and columns that have topics, by the name that a gate calls them."""
    for question in form.questions():
        if question.topics:
            yield question.id, question
        for column in question.columns:
            if column.topics:
                yield of_column(question.id, column.id), column


def _left(question: Question, ticked: frozenset[str]) -> tuple[str, ...]:
    return tuple(topic for topic in question.topics if topic != ANY and topic not in ticked)


def _closed(
    consents: list[Consent], parties: list[str], day: date, topics: tuple[str, ...]
) -> tuple[Closed, ...]:
    """Who lacks a consent for any of the topics, each party once."""
    found: dict[str, Closed] = {}
    for party in parties:
        for topic in topics:
            category = "" if topic == ANY else topic
            if lack := consent_rules.lacking(consents, party, day, category=category):
                found.setdefault(party, Closed(party=party, lack=lack))
    return tuple(found.values())


def _asked(session: FormSession, name: str) -> bool:
    return any(q.id == name for q in session.form.questions()) and session.visible(name)


def _parties(session: FormSession) -> list[str]:
    """Who is at the table, each once, in the order of the rows; not those who are always there."""
    rows = [row for table in TABLES if _asked(session, table) for row in session.rows(table)]
    said: list[Any] = [value_of(row.cells.get(PARTY)) for row in rows]
    parties = dict.fromkeys(str(party) for party in said if party)
    return [party for party in parties if party not in consent_rules.OWN]


def _ticked(session: FormSession) -> frozenset[str] | None:
    """What the participant has ticked; None where that is not asked."""
    if not _asked(session, TICKED):
        return None
    said = value_of(session.stored(TICKED))
    return frozenset(map(str, said)) if isinstance(said, list) else frozenset()


def _day(session: FormSession) -> date | None:
    said = next((value_of(session.stored(q)) for q in _DAYS if _asked(session, q)), None)
    try:
        return date.fromisoformat(str(said)) if said else None
    except ValueError:
        return None
