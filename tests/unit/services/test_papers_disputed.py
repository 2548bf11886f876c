"""What is disputed is on the participant's own papers and on nobody else's (GDPR 18)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import Name
from mia_desktop.services import (
    access,
    disputing,
    extract,
    filling,
    office_papers,
    papers,
    people,
    planning,
    registers,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.extract_words import Told
from mia_desktop.services.papers import Why
from tests.helpers.desks import new_desk
from tests.helpers.fillings import add_row, again, answer, begin, someone
from tests.helpers.wishes import consent, goal, paper, sheet, why, words


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return someone(desk, "Amina", "Karim")


@pytest.fixture
def plan(desk: Desk, case: str) -> str:
    consent(desk, case, "AF", "ARBETE_UTBILDNING", "INSATSER_PLANER")
    made = planning.plan_of(desk, case)
    goal(desk, made, "kök", "ARBETE")
    goal(desk, made, "lager", "ARBETE")
    return made


def goal_called(desk: Desk, plan: str, words: str) -> str:
    return next(g.goal.id for g in planning.view(desk, plan).goals if g.goal.own_words == words)


def test_a_disputed_goal_stays_off_the_partys_plan(desk: Desk, case: str, plan: str) -> None:
    """The whole goal goes, agreed or not; the participant's own paper has it, and so it is again
    when it is settled.
    """
    version = planning.agree(desk, plan)
    key = disputing.mark(desk, goal_called(desk, plan, "lager"), "area", "Det är inte mitt mål.")
    draft, agreed = (sheet(desk, "plan_party", case, v, to="AF") for v in ("", version))
    own = sheet(desk, "plan", case)
    disputing.settle(desk, key, "KVARSTAR", "Så står det i beslutet.")
    after = sheet(desk, "plan_party", case, to="AF")

    for found in (draft, agreed):
        assert "kök" in words(found)
        assert "lager" not in words(found)
        assert why(found)["lager"] is Why.DISPUTED
    assert "lager" in words(own)
    assert "lager" in words(after)


def test_fields_of_the_plan_and_the_person_go_one_by_one(desk: Desk, case: str, plan: str) -> None:
    """A disputed period and a disputed name leave the rest of the paper as it was."""
    planning.set_field(desk, plan, "period", {"start": "2026-03-01", "end": "2026-09-01"})
    before = words(sheet(desk, "plan_party", case, to="AF"))
    disputing.mark(desk, plan, "period", "Det sa vi aldrig.")
    disputing.mark(desk, case, "name", "Jag heter inte så.")
    found = sheet(desk, "plan_party", case, to="AF")

    assert "2026" in before
    assert "Karim" in before
    assert "Karim" not in words(found)
    assert why(found)["Planperiod"] is Why.DISPUTED
    assert "kök" in words(found)


def test_rows_under_a_goal_go_one_by_one(desk: Desk, case: str, plan: str) -> None:
    """An activity and a sub-goal that are disputed; the goal they serve stands."""
    planning.add_sub_goal(desk, goal_called(desk, plan, "kök"), "Kunna laga mat")
    (sub,) = desk.of_case(case, "sub_goal")
    deed = next(a for a in desk.of_case(case, "activity") if "lager" in repr(a.values))
    disputing.mark(desk, deed.id, "actor", "Det är inte hen.")
    disputing.mark(desk, sub.id, "text", "Det kan jag redan.")
    found = sheet(desk, "plan_party", case, to="AF")

    assert "Något för kök" in words(found)
    assert "Något för lager" not in words(found)
    assert why(found)["Något för lager"] is Why.DISPUTED
    assert why(found)["Kunna laga mat"] is Why.DISPUTED


def test_a_workplace_is_not_told_what_is_disputed(desk: Desk, case: str) -> None:
    """Said yes to once, and disputed since."""
    consent(desk, case, "ARBETSGIVARE", "ARBETE_UTBILDNING")
    opened = filling.open_document(desk, registers.begin(desk, "placering", case))
    for address, value in (("kind", "PRAKTIK"), ("tasks", "Diska och duka."), ("hoursWeek", "12")):
        answer(desk, opened, address, value)
    papers.printed(desk, paper(sheet(desk, "agreement", case, opened.document.id)), b"%PDF")
    papers.printed(desk, paper(sheet(desk, "personal_data", case)), b"%PDF")
    key = disputing.mark(desk, opened.document.id, "answer/tasks", "Jag ska inte diska.")
    found = sheet(desk, "agreement", case, opened.document.id)

    assert "Diska" not in words(found)
    assert "12" in words(found)
    assert Why.DISPUTED in why(found).values()
    assert again(desk, opened).disputed == {"tasks"}
    assert [one.what for one in disputing.reached(desk, key)] == ["agreement"]


def test_a_meetings_decision_that_is_disputed_is_not_taken_home(desk: Desk, case: str) -> None:
    """Everybody who was there takes the paper along; the other rows stand on it."""
    opened = begin(desk, case, "mote")
    row = add_row(desk, opened, "decisions", what="Söka bostad")
    add_row(desk, opened, "decisions", what="Ringa Försäkringskassan")
    disputing.mark(desk, row, "cell/what", "Det bestämde vi inte.")
    found = words(sheet(desk, "decisions", case, opened.document.id))

    assert "Söka bostad" not in found
    assert "Försäkringskassan" in found


def test_a_colleague_is_not_handed_what_is_disputed(desk: Desk, case: str, plan: str) -> None:
    """Nor does whoever takes over read it on the note."""
    people.set_field(desk, case, "phone", "0709998877")
    disputing.mark(desk, case, "phone", "Fel nummer.")
    disputing.mark(desk, goal_called(desk, plan, "lager"), "own_words", "Nej.")
    told = repr(office_papers.handover_paper(desk, case).blocks)

    assert "0709998877" not in told
    assert "lager" not in told
    assert "kök" in told
    assert "Bestridd uppgift att utreda" in told


def test_who_was_handed_a_paper_is_listed(desk: Desk, case: str, plan: str, tmp_path: Path) -> None:
    """GDPR 19: what was printed for others cannot be called back; they can be told."""
    version = planning.agree(desk, plan)
    made = paper(sheet(desk, "plan_party", case, version, to="AF"))
    papers.printed(desk, made, b"%PDF")
    papers.printed(desk, paper(sheet(desk, "plan", case, version)), b"%PDF")
    papers.export(desk, made, b"%PDF", tmp_path / "af.pdf")
    mine = disputing.mark(desk, goal_called(desk, plan, "kök"), "own_words", "Nej.")
    note = people.add_note(desk, case, "Bor hos sin syster.")
    other = disputing.mark(desk, note, "text", "Inte längre.")
    people.rename(desk, case, Name(given="Amina", family="Ek"))
    found = disputing.reached(desk, mine)

    assert sorted((one.how, one.who, one.what) for one in found) == [
        ("export", "Arbetsförmedlingen", "plan_party"),
        ("print", "Arbetsförmedlingen", "plan_party"),
    ]
    assert disputing.reached(desk, other) == ()


@pytest.mark.rule("R-39")
def test_the_extract_has_everything_and_says_what_is_disputed(desk: Desk, case: str) -> None:
    """Who asks for their data sees the field, that it is disputed, and their own words."""
    people.set_field(desk, case, "phone", "0709998877")
    opened = begin(desk, case)
    answer(desk, opened, "housing", "EGET")
    field = disputing.mark(desk, case, "phone", "Det är min brors nummer.", said_by="OMBUD")
    disputing.mark(desk, opened.document.id, "answer/housing", "Jag bor hos en vän.")
    made = extract.make(desk, case)
    told = repr(made.paper.blocks)
    kept = Told().draft(extract.Draft(record=case, unit="dispute/email", text="Min", at="2024"))
    people.set_field(desk, case, "phone", "0701112233")
    disputing.settle(desk, field, "RATTAD", told=["Arbetsförmedlingen"])
    after = repr(extract.make(desk, case).paper.blocks)

    assert kept.said[0].label == "Bestridda uppgifter"
    assert "Telefon (bestrids)" in told
    assert "0709998877" in told
    assert "Om personen: Telefon" in told
    assert "Det är min brors nummer." in told
    assert "Ombud" in told
    assert "Du har sagt att svaret ovan är fel." in told
    assert "Telefon (bestrids)" not in after
    assert "Utfall: Rättad" in after
    assert "Arbetsförmedlingen" in after
    assert '"dispute"' in extract.as_json(made.extract).decode()
