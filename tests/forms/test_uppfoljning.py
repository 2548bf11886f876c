"""The follow-up and stegförflyttning, played through by their rules (domain §4.1–4.2)."""

import pytest

from mia_desktop.domain import codes
from mia_desktop.forms import load
from mia_desktop.forms.definition import Kind, Voice
from mia_desktop.forms.player import Player

FORM = load.shipped()["uppfoljning"]
MEETING = ["purpose", "parties", "okTopics", "notTopics", "decisions", "participantAfter"]


@pytest.mark.parametrize("form", ["MGT", "FLERPARTSSAMTAL"])
def test_a_meeting_with_others_asks_what_may_be_said(follow: Player, form: str) -> None:
    """Before others sit down at the table the participant says what they may hear."""
    assert not any(follow.visible(question) for question in MEETING)

    follow.answer("form", form)

    assert all(follow.visible(question) for question in MEETING)


def test_an_ordinary_talk_asks_none_of_it(follow: Player) -> None:
    """A phone call of ten minutes is not a conference."""
    follow.answer("form", "TELEFON")

    assert not any(follow.visible(question) for question in MEETING)


def test_a_party_without_consent_is_a_warning_and_bars_nothing(follow: Player) -> None:
    """The red line stands there; whether the meeting is held is for people to decide."""
    follow.answer("date", "2026-03-12")
    follow.answer("form", "MGT")
    row = follow.row("parties", party="AF")

    assert follow.issues() == [(f"parties/{row}/consent", "wanted")]
    assert follow.complete().held


@pytest.mark.rule("R-17")
def test_the_help_says_not_to_note_what_is_not_consented() -> None:
    """JO 3507-2017: what was said without consent must not be written either."""
    text = FORM.question("parties").help

    assert text is not None
    assert "anteckna inget" in text.sv


@pytest.mark.rule("R-19")
def test_no_question_and_no_row_adds_areas_up() -> None:
    """A sum across areas would say that housing makes up for health."""
    numbers = [q.id for q in FORM.questions() if q.kind is Kind.NUMBER]
    columns = [c.id for q in FORM.questions() for c in q.columns if c.kind is Kind.NUMBER]

    assert numbers == ["hours"]
    assert columns == []


@pytest.mark.rule("R-21")
def test_backward_steps_carry_no_blame() -> None:
    """A step back is information; the words for it are as plain as for a step forward."""
    labels = [code.label.sv for code in codes.code_list("CL-DIRECTION").codes]

    assert labels == ["Framåt", "Oförändrat", "Bakåt"]
    assert "Ett steg tillbaka är också information." in str(FORM.section("steg").guidance)


@pytest.mark.rule("R-22")
def test_a_step_is_a_record_of_its_own() -> None:
    """So it may be recorded on any day, with or without a follow-up around it."""
    assert FORM.question("step").row_kind == "step_progress"


@pytest.mark.parametrize("direction", ["FRAMAT", "BAKAT"])
def test_a_step_in_either_direction_needs_evidence(follow: Player, direction: str) -> None:
    """What cannot be noticed is not a step (domain §4.2)."""
    row = follow.row("step", area="ARBETE", direction=direction)

    assert follow.issues("steg") == [(f"step/{row}/evidence", "required")]


def test_unchanged_needs_no_evidence(follow: Player) -> None:
    """Nobody has to prove that nothing happened."""
    follow.row("step", area="ARBETE", direction="OFORANDRAT")

    assert follow.issues("steg") == []


@pytest.mark.rule("R-23")
def test_the_same_state_is_asked_at_every_occasion() -> None:
    """A line through time needs the same item each time, with own words beside."""
    before = {q.id: q for q in load.shipped()["kartlaggning"].section("avslutning").questions}
    now = FORM.section("nulage").questions
    areas = [q.area for q in now if q.kind is Kind.SCALE]

    assert areas == list(codes.code_list("CL-AREA").ids)
    assert all(before[q.id].label == q.label for q in now)
    assert all(q.earlier_question == q.id for q in now)
    assert [q.lines for q in now if q.kind is Kind.TEXT] == [2] * 8


@pytest.mark.rule("R-25")
def test_the_coachs_rating_says_that_it_is_the_coachs() -> None:
    """On the participant's paper it must not look like a fact."""
    coach = [c for q in FORM.questions() for c in (q, *q.columns) if c.voice is Voice.COACH]

    assert [column.id for column in coach] == ["coach"]
    assert all(column.label.sv.startswith("Handledarens bedömning") for column in coach)


def test_goals_and_activities_are_those_of_the_plan() -> None:
    """Progress is told of what was agreed, not of something typed anew."""
    assert FORM.question("goalProgress").each == "goal"
    assert FORM.question("activityStatus").each == "activity"
    assert FORM.question("activityStatus").column("status").bind == "activity.status"


def test_why_somebody_could_not_come_is_asked_without_diagnosis(follow: Player) -> None:
    """ "Sjuk" is enough."""
    follow.answer("attendance", "UTEBLEV")
    text = FORM.question("attendanceReason").help

    assert follow.visible("attendanceReason")
    assert text is not None
    assert "utan diagnos" in text.sv


def test_hours_come_in_halves(follow: Player) -> None:
    """ESF counts 1,5 hours; a day has 24."""
    follow.answer("date", "2026-03-12")
    follow.answer("hours", "1.5")
    assert follow.issues("motet") == []

    follow.answer("hours", "26")

    assert follow.issues("motet") == [("hours", "out_of_range")]
