"""What may stand on a screen that is turned to the participant (D8)."""

from __future__ import annotations

from datetime import date

import pytest

from mia_desktop.forms import load
from mia_desktop.forms.facing import Facing, has_private, stops
from mia_desktop.forms.session import FormSession

TODAY = date(2026, 3, 12)


def session(form: str) -> FormSession:
    return FormSession(load.shipped()[form], today=TODAY)


def test_a_question_of_several_parts_is_asked_part_by_part() -> None:
    """One thing at a time: five boxes on one screen are a form again."""
    found = [stop.address for stop in stops(session("kartlaggning"), "boende", Facing())]

    assert found[-5:] == [
        f"homeSituation.{part}" for part in ("now", "resources", "obstacles", "support", "wants")
    ]


def test_a_table_is_one_stop_with_its_rows() -> None:
    found = [stop.address for stop in stops(session("kartlaggning"), "yrkesprofil", Facing())]

    assert found.count("jobs") == 1


@pytest.mark.rule("R-07")
def test_what_is_private_is_asked_only_when_asked_for() -> None:
    form = session("kartlaggning")
    form.answer("violenceAsked", {"v": "JA"})
    shown = {s.address for s in stops(form, "halsa", Facing())}
    asked_for = {s.address for s in stops(form, "halsa", Facing(private=True))}

    assert asked_for - shown == {"violenceSupport"}
    assert has_private(form, "halsa")
    assert not has_private(form, "boende")


@pytest.mark.rule("R-55")
def test_where_a_protected_person_is_stays_off_the_screen() -> None:
    form = session("kartlaggning")
    shown = {s.question.id for s in stops(form, "praktiskt", Facing(protected=True))}

    assert shown == {"childcare", "obstaclesTop", "resourcesTop"}
