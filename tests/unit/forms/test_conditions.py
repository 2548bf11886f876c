"""Conditions see what is asked and answered, and nothing else."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.forms.answers import NonAnswer
from mia_desktop.forms.conditions import (
    All,
    Answered,
    Any_,
    AnyOf,
    Condition,
    Is,
    Not,
    holds,
    references,
)
from mia_desktop.forms.player import Player
from tests.forms.conftest import TODAY
from tests.helpers.small_forms import form, question

NAMES = st.sampled_from("abcd")
VALUES = st.sampled_from(["X", "Y", 1, 2])
LEAVES = st.one_of(
    st.builds(Is, question=NAMES, value=VALUES),
    st.builds(AnyOf, question=NAMES, values=st.lists(VALUES, min_size=1).map(tuple)),
    st.builds(Answered, question=NAMES),
)
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(All, of=st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Any_, of=st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, of=inner),
    ),
    max_leaves=8,
)
ANSWERS = st.dictionaries(NAMES, st.one_of(VALUES, st.lists(VALUES, max_size=3), st.none()))


def _reader(answers: dict[str, Any]) -> Any:
    return answers.get


@given(CONDITIONS, ANSWERS)
def test_not_turns_every_condition_round(condition: Condition, answers: dict[str, Any]) -> None:
    """A question is asked or it is not; there is no third."""
    assert holds(Not(of=condition), _reader(answers)) != holds(condition, _reader(answers))


@given(st.lists(CONDITIONS, min_size=1, max_size=4), ANSWERS)
def test_all_and_any_mirror_each_other(parts: list[Condition], answers: dict[str, Any]) -> None:
    """De Morgan: a form means what its writer thinks that it means."""
    read = _reader(answers)
    turned = tuple(Not(of=one) for one in parts)

    assert holds(All(of=tuple(parts)), read) != holds(Any_(of=turned), read)


@given(CONDITIONS, ANSWERS)
def test_a_condition_reads_only_what_it_names(
    condition: Condition, answers: dict[str, Any]
) -> None:
    """The loader's look at references is the whole truth."""
    named = {name for name, _ in references(condition)}
    only = {name: value for name, value in answers.items() if name in named}

    assert holds(condition, _reader(only)) == holds(condition, _reader(answers))


@given(CONDITIONS)
def test_a_condition_survives_being_kept(condition: Condition) -> None:
    """It is part of the form that a document keeps."""
    assert msgspec.json.decode(msgspec.json.encode(condition), type=Condition) == condition


@pytest.mark.parametrize("blank", [None, "", [], ()])
def test_blank_is_not_answered(blank: Any) -> None:
    """An emptied field is as good as untouched."""
    assert not holds(Answered(question="a"), _reader({"a": blank}))


def test_zero_is_an_answer() -> None:
    """0 on a scale says a lot."""
    assert holds(Answered(question="a"), _reader({"a": 0}))
    assert holds(Is(question="a", value=0), _reader({"a": 0}))


def test_one_of_several_is_enough() -> None:
    """Whoever ticked three things ticked each of them."""
    assert holds(Is(question="a", value="Y"), _reader({"a": ["X", "Y"]}))
    assert holds(AnyOf(question="a", values=("Z", "Y")), _reader({"a": ["X", "Y"]}))


YES_NO = 'list = "CL-JANEJ"'


def _chain() -> Player:
    """A leads to b, b leads to c: relevance is inherited."""
    return Player(
        form(
            question("a", "choice", YES_NO),
            question("b", "choice", YES_NO + '\nshow_when = { question = "a", is = "JA" }'),
            question("c", "text", 'show_when = { question = "b", is = "JA" }\nrequired = true'),
        ),
        TODAY,
    )


def test_a_hidden_answer_reads_as_blank_and_comes_back() -> None:
    """A slip on the first question must not cost the talk that followed."""
    fill = _chain()
    for address, value in (("a", "JA"), ("b", "JA"), ("c", "viktigt")):
        fill.answer(address, value)

    hidden = fill.answer("a", "NEJ").hidden
    shown = fill.answer("a", "JA").shown

    assert hidden == ("b", "c")
    assert shown == ("b", "c")
    assert fill.value("c") == "viktigt"


def test_nobody_is_asked_for_what_is_hidden() -> None:
    """A required question that nobody sees bars nothing."""
    fill = _chain()
    fill.answer("a", "JA")
    fill.answer("b", "JA")
    assert fill.issues() == [("c", "required")]

    fill.answer("a", "NEJ")

    assert fill.issues() == []


def test_a_non_answer_leads_nowhere() -> None:
    """ "Vill inte svara" is respected: no follow-up question comes."""
    fill = _chain()
    fill.answer("a", NonAnswer.WONT_SAY)

    assert not fill.visible("b")


def test_a_hidden_section_hides_its_questions() -> None:
    """Relevance is inherited from the section, too."""
    from mia_desktop.forms import load
    from tests.helpers.small_forms import HEAD, SECTION

    second = SECTION.replace("ett", "tva") + 'show_when = { question = "a", is = "JA" }\n'
    text = HEAD + SECTION + question("a", "choice", YES_NO) + second + question("b", "text")
    fill = Player(load.read(text, "tva.toml"), TODAY)

    assert [view.section.id for view in fill.session.sections()] == ["ett"]
    assert not fill.visible("b")

    fill.answer("a", "JA")

    assert [view.section.id for view in fill.session.sections()] == ["ett", "tva"]
