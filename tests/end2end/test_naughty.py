"""Hostile text through every field: kept as typed, found, printed, handed over and back.

Whatever a participant is called and a handledare pastes comes back byte for byte, or is refused
with a sentence; nothing in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
import pytest
from mia_ui.messages import tell

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.parties import OFFICE
from mia_desktop.domain.records.person import Address, ConsentScope, Name
from mia_desktop.domain.records.work import Actor
from mia_desktop.domain.search_text import words
from mia_desktop.forms.answers import leaves
from mia_desktop.forms.definition import Kind
from mia_desktop.services import (
    access,
    caseload,
    definitions,
    filling,
    ingest,
    papers,
    people,
    planning,
    viewing,
)
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.verify import verify
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE
from tests.helpers.federations import Federation
from tests.helpers.naughty import REFUSED, in_turn, strings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mia_desktop.forms.definition import Question
    from mia_desktop.services.desk import Desk

FORMS = ("kartlaggning", "uppfoljning", "avslut")
PLAIN = ("preferred_name", "pronoun", "phone", "email", "safe_contact", "trusted_person")
PLAN = ("agreement", "risk_plan", "adaptations", "participant_task", "coach_task", "equality")
CASES = 18

Place = tuple[str, str]
"""A record and a unit."""


class Typed(NamedTuple):
    """A caseload full of such texts: the office, the desk, what was typed where."""

    federation: Federation
    desk: Desk
    cases: list[str]
    kept: dict[Place, Any]


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Typed]:
    federation = Federation(tmp_path_factory.mktemp("naughty"), FakeClock())
    desk = federation.join("laptop", "Anna Handledare")
    kept: dict[Place, Any] = {}
    cases = [_person(desk, kept, n) for n in range(CASES)]
    for number, case in enumerate(cases[:3]):
        for form in FORMS:
            _fill(desk, case, form, kept, number)
        _plan(desk, case, kept, number)
    for text in strings():
        kept[people.add_note(desk, cases[0], text), "text"] = text
    access.leave(desk)
    again = access.enter(desk.places, FakeClock(), PHRASE, terms=CHEAP).desk
    yield Typed(federation, again, cases, kept)
    access.leave(again)
    access.leave(federation.office)


def _person(desk: Desk, kept: dict[Place, Any], number: int) -> str:
    text = in_turn(number * 12)
    case = caseload.add(desk, NewParticipant(given="Nytt", family="Namn"))
    values: dict[str, Any] = {unit: next(text) for unit in PLAIN}
    values["name"] = Name(given=next(text), family=next(text))
    values["address"] = Address(street=next(text), postcode=next(text), town=next(text))
    values["former_names"] = [next(text)]
    for unit, value in values.items():
        people.set_field(desk, case, unit, value)
        kept[case, unit] = value
    scope = ConsentScope(parties=(OFFICE,), purpose=next(text), start=desk.clock.today())
    consent = people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
    kept[consent, "scope"] = scope
    return case


def _fill(desk: Desk, case: str, form: str, kept: dict[Place, Any], number: int) -> None:
    text = in_turn(number * 70 + FORMS.index(form) * 23)
    document = filling.start(desk, case, form)
    opened = filling.open_document(desk, document)
    for question in definitions.newest(form).questions():
        if question.bind or question.kind is Kind.TABLE:
            continue
        for leaf in leaves(question):
            stored = _stored(leaf, text)
            if stored is not None:
                filling.keep_draft(desk, opened, leaf.id, next(text))
                filling.commit(desk, opened, leaf.id, stored)
                kept[document, f"answer/{leaf.id}"] = stored


def _stored(leaf: Question, text: Iterator[str]) -> dict[str, Any] | None:
    match leaf.kind:
        case Kind.TEXT:
            return {"v": next(text)}
        case Kind.WORDS:
            return {"v": [next(text), next(text)]}
        case Kind.CHOICE if own := [c.id for c in leaf.choices if c.own_words]:
            return {"v": own[0], "other": next(text)}
        case _:
            return None


def _plan(desk: Desk, case: str, kept: dict[Place, Any], number: int) -> None:
    text = in_turn(number * 70)
    plan = planning.plan_of(desk, case)
    for unit in PLAN:
        kept[plan, unit] = next(text)
        planning.set_field(desk, plan, unit, kept[plan, unit])
    for _ in range(8):
        goal = planning.add_goal(desk, plan, next(text))
        sub_goal = planning.add_sub_goal(desk, goal, next(text))
        activity = planning.add_activity(desk, goal, words=next(text), sub_goal=sub_goal)
        actor = Actor(code="HANDLEDARE", name=next(text), contact=next(text))
        for record, unit, value in (
            (goal, "why", next(text)),
            (sub_goal, "noticed_how", next(text)),
            (activity, "hours_week", next(text)),
            (activity, "actor", actor),
        ):
            planning.set_field(desk, record, unit, value)
            kept[record, unit] = value
    planning.agree(desk, plan)


def differing(desk: Desk, kept: dict[Place, Any]) -> dict[Place, Any]:
    """What is not as it was typed."""
    plain = {place: msgspec.json.decode(msgspec.json.encode(v)) for place, v in kept.items()}
    return {
        (record, unit): value
        for (record, unit), value in plain.items()
        if desk.get(record).values.get(unit) != value
    }


def test_there_are_enough_of_them() -> None:
    """Controls, directions, scripts, markup, queries, formats, long ones; all different."""
    every = strings()

    assert len(every) >= 150
    assert len(set(every)) == len(every)
    assert max(map(len, every)) == 100_000


def test_every_text_is_kept_as_it_was_typed(typed: Typed) -> None:
    """Nothing is trimmed, normalised, cut or swallowed on the way through the vault."""
    everything = {str(value) for value in typed.kept.values()}

    assert differing(typed.desk, typed.kept) == {}
    assert all(any(text in each for each in everything) for text in strings() if text.isalpha())
    assert verify(typed.desk.vault, state=typed.desk.places.state).findings == ()


def test_every_text_can_be_searched_for(typed: Typed) -> None:
    """Whatever is typed into the search field, it never breaks; and a name is found."""
    for text in strings():
        caseload.ids(typed.desk, caseload.Filter(text=text))
    missed = [
        name.given
        for case in typed.cases
        for name in [typed.kept[case, "name"]]
        if (asked := " ".join(words(name.given)[:3]))
        and case not in caseload.ids(typed.desk, caseload.Filter(text=asked))
    ]

    assert missed == []


def test_every_text_goes_on_paper(typed: Typed) -> None:
    """A paper comes out of every form and plan, whatever stands in it."""
    for case in typed.cases[1:3]:
        plan = planning.plan_of(typed.desk, case)
        documents = [
            each.id for each in typed.desk.of_case(case, "assessment", "follow_up", "exit")
        ]
        made = [papers.plan_paper(typed.desk, plan)]
        made += [papers.document_paper(typed.desk, document) for document in documents]
        for paper in made:
            pdf = papers.make(paper)
            assert pdf.startswith(b"%PDF-")
            first = viewing.pages(pdf[:], dpi=20)[0]
            assert typed.desk.get(case).values["number"] in first.text


def test_every_text_comes_to_the_office_and_back(typed: Typed) -> None:
    """The office reads what the handledare wrote, and the way back changes nothing."""
    desk, office = typed.desk, typed.federation.office
    taken = ingest.ingest(office, typed.federation.hand_over(desk))
    here = {place: v for place, v in typed.kept.items() if office.find(place[0]) is not None}
    shared = {
        place: value
        for place, value in here.items()
        if place[1] in office.get(place[0]).values or not place[1].startswith("answer/")
    }

    assert taken.outcome == "read"
    assert {case for case in typed.cases if office.find(case) is None} == set()
    assert len(shared) > len(typed.kept) * 0.9
    assert differing(office, shared) == {}
    ingest.ingest(desk, typed.federation.give_back(desk))
    assert differing(desk, typed.kept) == {}
    assert verify(office.vault).findings == ()


@pytest.mark.parametrize("text", REFUSED, ids=("null", "surrogate", "half", "too long"))
def test_what_no_vault_takes_is_refused_with_a_sentence(typed: Typed, text: str) -> None:
    """Refused whole, said in words, and what stood there stands."""
    desk, case = typed.desk, typed.cases[0]
    plan = planning.plan_of(desk, case)
    before = typed.desk.connection.value("SELECT count(*) FROM change")
    for attempt in (
        lambda: people.add_note(desk, case, text),
        lambda: people.set_field(desk, case, "phone", text),
        lambda: people.set_field(desk, case, "name", Name(given=text)),
        lambda: planning.set_field(desk, plan, "agreement", text),
        lambda: planning.add_goal(desk, plan, text),
        lambda: caseload.add(desk, NewParticipant(given=text)),
    ):
        with pytest.raises(Expected) as caught:
            attempt()
        assert tell(caught.value).title

    assert typed.desk.connection.value("SELECT count(*) FROM change") == before
    caseload.ids(desk, caseload.Filter(text=text))


@pytest.mark.parametrize("text", REFUSED[1:3], ids=("surrogate", "half"))
def test_half_a_character_is_no_draft(typed: Typed, text: str) -> None:
    """Pasted from a broken page: refused in words, and the draft that was there stays."""
    people.keep_note_draft(typed.desk, typed.cases[0], "helt")
    with pytest.raises(Expected) as caught:
        people.keep_note_draft(typed.desk, typed.cases[0], text)

    assert tell(caught.value).title
    assert people.view(typed.desk, typed.cases[0]).note_draft == "helt"
