"""The exit, played through (domain §4.3)."""

import pytest

from mia_desktop.forms import load
from mia_desktop.forms.answers import NonAnswer, refused
from mia_desktop.forms.definition import Share, Voice
from mia_desktop.forms.player import Player

FORM = load.shipped()["avslut"]


def test_an_exit_needs_a_day_and_nothing_else(leave: Player) -> None:
    """Somebody who moved without a word can still be closed."""
    assert leave.issues() == [("exitDate", "required")]

    leave.answer("exitDate", "2026-04-30")

    assert leave.complete().held


def test_a_handover_without_consent_is_pointed_out(leave: Player) -> None:
    """Nothing is handed over without a consent in force."""
    leave.answer("exitDate", "2026-04-30")
    leave.answer("handover", "AF")

    assert leave.issues() == [("handoverConsent", "wanted")]


def test_power_over_ones_situation_is_asked(leave: Player) -> None:
    """MIA's own indicator: sixty per cent should feel more power (decisions C10)."""
    assert [choice.id for choice in FORM.question("powerChange").choices] == ["JA", "DELVIS", "NEJ"]

    leave.answer("powerChange", NonAnswer.WONT_SAY)

    assert leave.session.stored("powerChange") == refused(NonAnswer.WONT_SAY)


def test_what_was_asked_at_the_start_stands_beside() -> None:
    """Before and after are read together."""
    assert FORM.question("occupationAfter").earlier_question == "occupationBefore"
    assert FORM.question("incomeAfter").earlier_question == "incomeBefore"


@pytest.mark.rule("R-25")
def test_the_coachs_part_is_marked_as_the_coachs() -> None:
    """The participant's own view and the coach's summary are never mixed up."""
    assert {q.voice for q in FORM.section("resultat").questions} == {Voice.COACH}
    assert {q.voice for q in FORM.section("perspektiv").questions} == {Voice.PARTICIPANT}


def test_only_what_statistics_need_is_counted() -> None:
    """Domain §5.6: no free text, no health among the counts."""
    counted = {q.id for q in FORM.questions() if q.share is Share.COUNTS}

    assert counted == {"exitKind", "exitReason", "occupationAfter", "incomeAfter", "outcomeClass"}


@pytest.mark.rule("R-24")
def test_no_form_holds_an_anonymous_survey() -> None:
    """Anonymous answers have no place in a record with a name on it."""
    titles = [
        section.title.sv.lower() for form in load.shipped().values() for section in form.sections
    ]

    assert not [title for title in titles if "enkät" in title or "anonym" in title]
