"""The kartläggning, played through by its rules (domain §2.2)."""

import re
from collections.abc import Iterator

import pytest

from mia_desktop.forms import load
from mia_desktop.forms.answers import FREE_TEXT_HINT, NonAnswer, hints, leaves
from mia_desktop.forms.compare import differences
from mia_desktop.forms.conditions import references
from mia_desktop.forms.definition import Kind, Print, Question, Share
from mia_desktop.forms.player import Player

FORM = load.shipped()["kartlaggning"]


def _everything() -> Iterator[Question]:
    for form in load.shipped().values():
        for question in form.questions():
            yield question
            yield from question.columns


def _identify(fill: Player) -> None:
    fill.answer("informed", "JA")
    fill.answer("informedDate", "2026-03-12")
    fill.answer("idType", "SAKNAS")
    fill.answer("givenName", "Amina")
    fill.answer("familyName", "Karlsson")
    fill.answer("whoMappedDate", "2026-03-12")


@pytest.mark.rule("R-04")
def test_only_identity_information_and_date_are_required() -> None:
    """Taking part is voluntary: whoever answers nothing else can still be helped."""
    required = {q.id for q in FORM.questions() if q.required}

    assert required == {
        "informed", "informedDate", "idType", "givenName", "familyName", "whoMappedDate",
    }  # fmt: skip


@pytest.mark.rule("R-04")
def test_a_kartlaggning_with_nothing_but_the_required_can_be_completed(fill: Player) -> None:
    """The rest may come later, or never."""
    _identify(fill)

    assert fill.issues() == []
    assert fill.complete().held


@pytest.mark.rule("R-04")
@pytest.mark.parametrize("why", list(NonAnswer))
def test_every_optional_question_takes_every_non_answer(fill: Player, why: NonAnswer) -> None:
    """ "Vill inte svara" is an answer and is never asked about again."""
    _identify(fill)
    asked = [q for q in FORM.questions() if not q.required and q.kind is not Kind.TABLE]
    for leaf in (leaf for question in asked for leaf in leaves(question)):
        fill.answer(leaf.id, why)

    assert fill.issues() == []


@pytest.mark.rule("R-04")
def test_a_required_question_takes_no_non_answer(fill: Player) -> None:
    """Whether the person was informed is not a matter of taste."""
    with pytest.raises(ValueError, match="informed"):
        fill.answer("informed", NonAnswer.DONT_KNOW)


@pytest.mark.rule("R-05")
@pytest.mark.parametrize("section", ["forsorjning", "boende", "halsa", "natverk", "praktiskt"])
def test_life_areas_have_the_five_slots(section: str) -> None:
    """Own words, what helps, what hinders, what support, and whether to work on it (C10)."""
    slots = [q for q in FORM.section(section).questions if q.kind is Kind.FIVE_SLOTS]

    assert len(slots) == 1
    assert [leaf.id.partition(".")[2] for leaf in leaves(slots[0])] == [
        "now", "resources", "obstacles", "support", "wants",
    ]  # fmt: skip
    assert [choice.id for choice in leaves(slots[0])[-1].choices] == ["JA", "SENARE", "NEJ"]


@pytest.mark.rule("R-05")
@pytest.mark.parametrize("section", ["utbildning", "yrkesprofil"])
def test_education_and_work_have_no_five_slots(section: str) -> None:
    """There the tables carry what is asked (C10)."""
    assert Kind.FIVE_SLOTS not in {q.kind for q in FORM.section(section).questions}


@pytest.mark.rule("R-06")
def test_no_question_asks_for_a_diagnosis() -> None:
    """Health is what it means for work and everyday life; a diagnosis is nobody's business here."""
    asked = [q.label.sv.lower() for q in _everything()]

    assert [label for label in asked if "diagnos" in label or "sjukdom" in label] == []
    assert "inga diagnoser" in str(FORM.section("halsa").guidance)


@pytest.mark.rule("R-07")
def test_violence_is_asked_in_private_and_never_leaves() -> None:
    """A paper or a bundle in the wrong hands must not be able to tell."""
    for name in ("violenceAsked", "violenceSupport"):
        question = FORM.question(name)

        assert (question.share, question.print) == (Share.NEVER, Print.NEVER)
        assert question.private
        assert question.kind is Kind.CHOICE


@pytest.mark.rule("R-07")
def test_support_is_offered_only_after_the_question_was_asked(fill: Player) -> None:
    """An offer without the question would frighten; there is nowhere to tell what happened."""
    assert not fill.visible("violenceSupport")

    fill.answer("violenceAsked", "JA")

    assert fill.visible("violenceSupport")
    assert not any("violence" in q.id and q.kind is Kind.TEXT for q in FORM.questions())


@pytest.mark.rule("R-08")
def test_every_free_text_says_that_the_participant_may_read_it() -> None:
    """Whoever writes should know who reads."""
    free = [q for q in _everything() if q.kind is Kind.TEXT and q.lines > 1]
    free += [q for q in _everything() if q.kind is Kind.FIVE_SLOTS]

    assert free
    assert all(FREE_TEXT_HINT in hints(question) for question in free)


@pytest.mark.rule("R-09")
@pytest.mark.parametrize("name", ["trustedPerson", "householdType"])
def test_relatives_are_written_as_roles(name: str) -> None:
    """A child's name in a case file is one too many."""
    text = FORM.question(name).help

    assert text is not None
    assert "namn" in text.sv


@pytest.mark.rule("R-10")
def test_no_form_branches_on_sex() -> None:
    """Women and men get the same questions in the same order."""
    read = {
        name
        for form in load.shipped().values()
        for q in (*form.questions(), *(c for t in form.questions() for c in t.columns))
        for rule in (q.show_when, q.required_when)
        if rule is not None
        for name, _ in references(rule)
    }

    assert not read & {"sex", "pronoun", "givenName"}


@pytest.mark.rule("R-11")
def test_a_new_kartlaggning_shows_what_changed(fill: Player) -> None:
    """What is new since last time is what the talk is about."""
    fill.answer("housing", "ANDRAHAND")
    fill.answer("areaWork", 3)
    before = dict(fill.session.answers)
    fill.answer("housing", "EGET_KONTRAKT")

    changed = differences(FORM, before, fill.session.answers)

    assert [(one.leaf.id, one.before, one.after) for one in changed] == [
        ("housing", {"v": "ANDRAHAND"}, {"v": "EGET_KONTRAKT"})
    ]


@pytest.mark.rule("R-33")
def test_the_coachs_belief_stays_with_the_coach() -> None:
    """It helps the coach to think; the participant should not read it on a paper by chance."""
    question = FORM.question("coachBelief")

    assert (question.share, question.print) == (Share.NEVER, Print.NEVER)
    assert question.private
    assert question.label.sv.startswith("Handledarens")


@pytest.mark.rule("R-40")
@pytest.mark.parametrize("name", load.SHIPPED)
def test_a_form_says_why_and_on_what_ground(name: str) -> None:
    """The information sheet is printed from the form."""
    form = load.shipped()[name]

    assert form.purpose.sv
    assert "artikel 6.1 e" in form.legal_basis.sv


@pytest.mark.rule("R-41")
def test_nobody_is_asked_what_must_not_be_recorded() -> None:
    """Birth country, faith, union, orientation and crime are not needed and not asked."""
    words = r"födelseland|etnic|religion|tro(s|ende)|fackf|sexuell|brott|medborgar"
    asked = [q.label.sv.lower() for q in _everything()]

    assert [label for label in asked if re.search(words, label)] == []


@pytest.mark.rule("R-43")
@pytest.mark.parametrize("name", load.SHIPPED)
def test_retention_is_undecided_until_the_office_decides(name: str) -> None:
    """A period made up by a program would destroy or keep unlawfully."""
    assert load.shipped()[name].retention.sv == "Ej beslutat"


@pytest.mark.rule("R-55")
def test_where_the_person_is_becomes_dangerous_with_protected_identity() -> None:
    """Housing is private for most and a matter of life for some."""
    housing = FORM.question("housing")

    assert housing.sensitivity_for(protected=False) == 2
    assert housing.sensitivity_for(protected=True) == 4
    assert FORM.question("strengths").sensitivity_for(protected=True) == 1


def test_what_is_sensitive_stands_on_no_paper_but_the_participants_own() -> None:
    """GDPR art. 9 data and contact data do not go to a party by way of a print."""
    loose = [q.id for q in _everything() if q.sensitivity >= 3 and q.print is Print.ALL]

    assert loose == []


@pytest.mark.rule("R-62")
def test_the_words_are_plain_and_respectful() -> None:
    """No word on the screen makes a person small."""
    forms = load.shipped().values()
    said = [
        text.sv.lower()
        for form in forms
        for section in form.sections
        for q in (*section.questions, *(c for t in section.questions for c in t.columns))
        for text in (q.label, q.help, section.title, section.guidance)
        if text is not None
    ]
    bad = r"\b(klient|brukar(e|en|na)|bidragstagar\w*|problem\w*|poäng|utanförskap|prestation\w*)\b"

    assert [text for text in said if re.search(bad, text)] == []
    assert [text for text in said if "!" in text] == []


def test_follow_up_questions_come_with_the_answer(fill: Player) -> None:
    """Nobody without debts is asked about debt counselling."""
    assert not fill.visible("debtAdviceOffered")

    shown = fill.answer("debtSupport", "JA").shown

    assert shown == ("debtAdviceOffered",)


def test_an_end_year_before_the_start_year_is_pointed_out(fill: Player) -> None:
    """A slip in a year is seen at once, in its own cell."""
    row = fill.row("jobs", **{"from": 2015, "to": 2012})

    assert (f"jobs/{row}/to", "at_least") in fill.issues()


def test_at_most_four_wanted_jobs(fill: Player) -> None:
    """Arbetsförmedlingen takes four; a fifth would be lost there."""
    fill.answer("wantedJobs", ["kock", "florist", "snickare", "lärare", "pilot"])

    assert ("wantedJobs", "too_many") in fill.issues("yrkesprofil")


def test_no_licence_stands_alone(fill: Player) -> None:
    """ "Inget körkort" together with B cannot both be so."""
    fill.answer("licence", ["INGET", "B"])

    assert fill.issues("yrkesprofil") == [("licence", "stands_alone")]


def test_a_person_may_live_on_nothing_public(fill: Player) -> None:
    """No public income is common and no mistake (domain §1.2)."""
    fill.answer("incomeBefore", ["INGEN_OFFENTLIG", "LON"])

    assert fill.issues("forsorjning") == []
