"""What a question offers to point at, and what it is called by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.forms.answers import given
from mia_desktop.services import (
    access,
    deviations,
    filling,
    finding,
    meetings,
    people,
    registers,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.deviations import Written
from mia_desktop.services.meetings import Planned
from tests.helpers import fillings
from tests.helpers.desks import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return fillings.someone(desk)


def line(desk: Desk, form: str, case: str = "", **answers: str) -> str:
    """A line of a register with these answers."""
    document = registers.begin(desk, form, case)
    opened = filling.open_document(desk, document)
    for question, value in answers.items():
        fillings.answer(desk, opened, question, value)
    return document


def offered(desk: Desk, case: str, form: str, kind: str) -> list[str]:
    return list(fillings.begin(desk, case, form).links[kind].values())


def test_two_placements_are_told_apart(desk: Desk, case: str) -> None:
    """A course is combined with the practice at one of them."""
    shop = line(desk, "arbetsplats", name="ICA Maxi")
    line(desk, "placering", case, workplace=shop, kind="PRAKTIK", start="2026-02-01")
    line(desk, "placering", case, kind="PRAKTIK", start="2026-03-01")
    line(desk, "placering", case, kind="PRAKTIK", start="2026-04-01")

    assert offered(desk, case, "utbildning", "placement") == [
        "Praktik, ICA Maxi", "Praktik, 2026-03-01", "Praktik, 2026-04-01",
    ]  # fmt: skip


@pytest.mark.rule("R-52")
def test_of_a_protected_person_no_workplace_is_named(desk: Desk, case: str) -> None:
    shop = line(desk, "arbetsplats", name="ICA Maxi")
    line(desk, "placering", case, workplace=shop, kind="PRAKTIK", start="2026-02-01")
    people.set_field(desk, case, "protected", "SEKRETESSMARKERING")

    assert offered(desk, case, "utbildning", "placement") == ["Praktik"]


@pytest.mark.rule("R-36")
def test_a_consent_that_is_over_is_not_offered_and_still_read(desk: Desk, case: str) -> None:
    """ "Samtycke som gäller" that was taken back would let somebody be told."""
    scope = ConsentScope(parties=("AF",), start=date(2026, 1, 1), end=date(2026, 12, 31))
    consent = people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
    opened = fillings.begin(desk, case, "resursgrupp")
    before = list(opened.links["consent"].values())
    fillings.answer(desk, opened, "consent", consent)
    people.withdraw_consent(desk, consent, "MUNTLIGT")

    assert before == ["Arbetsförmedlingen, till 2026-12-31"]
    assert offered(desk, case, "resursgrupp", "consent") == []
    assert list(fillings.again(desk, opened).links["consent"]) == [consent]


@pytest.mark.rule("R-63")
def test_a_deviation_is_pointed_at_from_the_form_and_points_at_nobody(
    desk: Desk, case: str
) -> None:
    """What chafed in this case is found again; the deviation itself knows of no case."""
    what = "Det tog elva veckor innan beskedet kom från myndigheten."
    written = Written(kind="AVVIKELSE", category="VANTETID", parties=(), what=what, month="2026-03")
    record = deviations.save(desk, written)
    before = desk.get(record).values
    opened = fillings.begin(desk, case, "uppfoljning")
    fillings.answer(desk, opened, "deviation", record)

    (name,) = opened.links["deviation"].values()
    assert name == "2026-03, Väntetid, Det tog elva veckor innan beskedet kom f …"
    assert desk.get(record).values == before
    assert fillings.again(desk, opened).session.stored("deviation") == given(record)


def test_a_workplace_and_a_meeting_are_found_by_their_words(desk: Desk, case: str) -> None:
    """Ctrl+F looks through everything of one participant (decisions S2)."""
    shop = line(desk, "arbetsplats", name="ICA Maxi")
    place = line(desk, "placering", case, workplace=shop, kind="PRAKTIK")
    meeting = meetings.plan(desk, Planned(case=case, day=date(2026, 4, 1), place="Biblioteket"))

    assert [hit.record for hit in finding.find(desk, case, "ica maxi")] == [place]
    assert [hit.record for hit in finding.find(desk, case, "bibliot")] == [meeting]
