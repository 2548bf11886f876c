"""Efteruppföljning, through the player: short, and no question when there was no contact."""

from __future__ import annotations

from datetime import date

import pytest

from mia_desktop.forms import load
from mia_desktop.forms.definition import Share, Voice
from mia_desktop.forms.session import FormSession

FORM = load.shipped()["efteruppfoljning"]


def session() -> FormSession:
    return FormSession(FORM, today=date(2026, 9, 12))


def test_without_contact_there_is_nothing_more_to_ask() -> None:
    """Two answers and it is done: nobody is to be guessed about."""
    form = session()
    form.answer("followupPoint", {"v": "MANAD_1"})
    form.answer("contacted", {"v": "NADDES_EJ"})

    assert [view.section.id for view in form.sections()] == ["kontakten"]
    assert form.complete().held


def test_the_verdict_is_the_participants_own() -> None:
    """Seed B: positive or negative from my point of view, with own words and why."""
    asked = {q.id: q for q in FORM.section("perspektiv").questions}

    assert {"participantOutcome", "participantOutcomeText", "wentWrong", "wentWrongWhy"} < set(
        asked
    )
    assert {q.voice for q in asked.values()} == {Voice.PARTICIPANT}


def test_why_is_asked_where_something_went_otherwise() -> None:
    form = session()
    form.answer("contacted", {"v": "JA"})
    before = form.visible("wentWrongWhy")
    form.answer("wentWrong", {"v": "Vi fick vänta länge på svar."})

    assert (before, form.visible("wentWrongWhy")) == (False, True)


@pytest.mark.rule("R-27")
def test_what_is_counted_says_so_and_words_are_never_counted() -> None:
    counted = {q.id for q in FORM.questions() if q.share is Share.COUNTS}

    assert counted == {
        "followupPoint", "contacted", "occupationNow", "incomeNow", "sameAsBefore",
        "participantOutcome", "wentWrongWhy",
    }  # fmt: skip
