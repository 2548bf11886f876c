"""What a question may point at, and the words to call it by in a list of choices."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from mia_desktop.domain import codes, parties
from mia_desktop.domain.consent_rules import SHARING, is_in_force
from mia_desktop.domain.records.base import CASELOAD, Record
from mia_desktop.domain.records.office import Deviation
from mia_desktop.domain.records.person import Consent
from mia_desktop.forms.answers import value_of
from mia_desktop.forms.definition import Form, Home
from mia_desktop.services import register_words
from mia_desktop.services.desk import Desk
from mia_desktop.store import reading

WORDS = 40
"""Letters of a deviation that it is called by."""
Names = dict[str, str]


def links(
    desk: Desk, case: str, form: Form, pointed: Collection[str] | None = None
) -> dict[str, Names]:
    """What links and rows of this form may point at, by kind: the record and its name.

    `pointed`: what is pointed at already. A consent that lets nobody know anything today is there
    only if it is among them; without them all are named, for lines that are read.
    """
    kinds = {
        asked.link_to
        for question in form.questions()
        for asked in (question, *question.columns)
        if asked.link_to
    }
    return {kind: of_kind(desk, case, kind, pointed) for kind in sorted(kinds)}


def of_kind(desk: Desk, case: str, kind: str, pointed: Collection[str] | None = None) -> Names:
    """What of one kind may be pointed at."""
    match kind:
        case "goal_or_activity":
            return of_kind(desk, case, "goal") | of_kind(desk, case, "activity")
        case "deviation":
            return {one.id: _deviation(one.as_type(Deviation))
                    for one in reading.of_kind(desk.connection, kind)}  # fmt: skip
        case "consent":
            today = desk.clock.today()
            return {one.id: title(kind, one.values) for one in desk.of_case(case, kind)
                    if pointed is None or one.id in pointed or _shares(one, today)}  # fmt: skip
    records = desk.of_case(_home(kind, case), kind)
    if (form := register_words.register_of(kind)) is None:
        return {one.id: title(kind, one.values) for one in records}
    person = desk.find(case)
    closed = person is not None and person.values.get("protected", "NEJ") not in {None, "", "NEJ"}
    places = {} if closed else _workplaces(desk, form)  # where they are is nobody's to read
    return _told_apart(form, records, {r.id: register_words.called(r, places) for r in records})


def _shares(record: Record, today: date) -> bool:
    consent = record.as_type(Consent)
    return consent.kind in SHARING and is_in_force(consent.scope, today)


def _home(kind: str, case: str) -> str:
    """Whose the records of a kind are: this participant's, or everybody's."""
    form = register_words.register_of(kind)
    shared = form is not None and form.register is not None and form.register.home is Home.CASELOAD
    return CASELOAD if shared else case


def _workplaces(desk: Desk, form: Form) -> Names:
    """Names for a line that points at a workplace."""
    if not any(question.link_to == "workplace" for question in form.questions()):
        return {}
    there = desk.of_case(CASELOAD, "workplace")
    return {one.id: register_words.called(one) for one in there}


def _told_apart(form: Form, records: Collection[Record], names: Names) -> Names:
    """Two that are called the same have their day besides."""
    assert form.register is not None
    twice = {name for name, count in Counter(names.values()).items() if count > 1}
    days = {one.id: str(value_of(one.values.get(f"answer/{form.register.day}")) or "")
            for one in records}  # fmt: skip
    return {
        key: f"{name}, {days[key]}" if name in twice and days[key] else name
        for key, name in names.items()
    }


def _deviation(deviation: Deviation) -> str:
    """Its month, its area and how it begins; it is about nobody (R-63)."""
    begun = deviation.what.strip().replace("\n", " ")
    words = begun if len(begun) <= WORDS else f"{begun[:WORDS].rstrip()} …"
    area = codes.label("CL-DEVIATION", deviation.category) if deviation.category else ""
    return ", ".join(part for part in (deviation.month, area, words) if part)


def title(kind: str, values: Mapping[str, Any]) -> str:
    """What a goal, an activity or a consent is called in a list."""
    if kind == "goal":
        return str(values.get("own_words") or "–")
    if kind == "consent":
        return _consent(values.get("scope") or {})
    what = values.get("what") or {}
    code = str(what.get("code") or "")
    return str(what.get("words") or (codes.label("CL-INS", code) if code else "–"))


def _consent(scope: Mapping[str, Any]) -> str:
    named = [parties.label(str(party)) for party in scope.get("parties") or ()]
    until = [f"till {scope['end']}"] if scope.get("end") else []
    return ", ".join([*named, *until]) or "–"
