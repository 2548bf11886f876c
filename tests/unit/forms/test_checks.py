"""Each check says one thing, and only about what was answered."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.forms import load
from mia_desktop.forms.answers import leaves
from mia_desktop.forms.checks import (
    CODES,
    LONGEST_LINE,
    LONGEST_TEXT,
    Issue,
    Sight,
    check,
    max_length,
)
from mia_desktop.forms.definition import Kind, Question, Severity
from mia_desktop.forms.player import Player
from tests.forms.conftest import TODAY
from tests.helpers.small_forms import form, question

AB = 'choices = [{ id = "A", label = { sv = "a", en = "a" } }, '
AB += '{ id = "B", label = { sv = "b", en = "b" }, own_words = true }]'
SIGHT = Sight(read=lambda _: None, today=TODAY)


def _issue(kind: str, rules: str, stored: Any) -> Issue | None:
    return check(form(question("x", kind, rules)).question("x"), stored, SIGHT)


def _code(kind: str, rules: str, value: Any, other: str = "") -> str:
    found = _issue(kind, rules, {"v": value, "other": other} if other else {"v": value})
    return "" if found is None else found.code


PHONE = 'check = [{ pattern = "phone" }]'
EMAIL = 'check = [{ pattern = "email" }]'
POSTCODE = 'check = [{ pattern = "postcode" }]'


@pytest.mark.parametrize(
    ("kind", "rules", "value", "code"),
    [
        ("text", "", "ord", ""),
        ("text", "", "x" * (LONGEST_LINE + 1), "too_long"),
        ("text", "lines = 4", "x" * LONGEST_TEXT, ""),
        ("text", "lines = 4", "x" * (LONGEST_TEXT + 1), "too_long"),
        ("text", "check = [{ max_length = 3 }]", "fyra", "too_long"),
        ("text", "", ["lista"], "not_text"),
        ("text", PHONE, "070-123 45 67", ""),
        ("text", PHONE, "+46 (0)70 123 45 67", ""),
        ("text", PHONE, "12 34", "phone"),
        ("text", PHONE, "ring sen", "phone"),
        ("text", EMAIL, "a.b@example.se", ""),
        ("text", EMAIL, "a.b@example", "email"),
        ("text", POSTCODE, "136 40", ""),
        ("text", POSTCODE, "1364", "postcode"),
        ("number", "", 5, ""),
        ("number", "", "femtio", "not_a_number"),
        ("number", "", True, "not_a_number"),
        ("number", "", 1.5, "not_a_number"),
        ("number", "", "NaN", "not_a_number"),
        ("number", "", "1.5", "not_whole"),
        ("number", "decimals = true", "1.5", ""),
        ("number", "min = 0\nmax = 40", 41, "out_of_range"),
        ("number", "min = 0", -1, "out_of_range"),
        ("number", "max = 40", 40, ""),
        ("date", "", "2026-03-12", ""),
        ("date", "", "2026-04-31", "not_a_date"),
        ("date", "", "12/3", "not_a_date"),
        ("date", "", 20260312, "not_a_date"),
        ("date", 'check = [{ not_after = "today" }]', "2026-03-13", "not_after"),
        ("date", 'check = [{ not_after = "today" }]', "2026-03-12", ""),
        ("date", 'check = [{ not_before = "today" }]', "2026-03-11", "not_before"),
        ("choice", AB, "A", ""),
        ("choice", AB, "C", "not_a_choice"),
        ("choice", AB, ["A"], "not_a_choice"),
        ("several", AB, ["A", "B"], ""),
        ("several", AB, "A", "not_a_choice"),
        ("several", AB + "\nmax_choices = 1", ["A", "B"], "too_many"),
        ("several", AB + '\nexclusive = ["A"]', ["A", "B"], "stands_alone"),
        ("scale", "", 0, ""),
        ("scale", "", 11, "out_of_range"),
        ("scale", "", "5", "not_a_number"),
        ("change", "", -2, ""),
        ("change", "", -3, "out_of_range"),
        ("words", "", ["ett", "två"], ""),
        ("words", "", ["ett", "ett"], "twice"),
        ("words", "", ["x" * (LONGEST_LINE + 1)], "too_long"),
        ("words", "", [str(n) for n in range(51)], "too_many"),
        ("words", "", "ett", "not_a_choice"),
        ("ranked", "max_choices = 3", ["a", "b", "c"], ""),
        ("ranked", "max_choices = 3", ["a", "b", "c", "d"], "too_many"),
        ("week_grid", "", ["MON-AM", "SUN-EVE"], ""),
        ("week_grid", "", ["MON-NIGHT"], "not_a_choice"),
        ("link", "", "0190-abc", ""),
        ("link", "", 7, "not_text"),
    ],
)  # fmt: skip
def test_each_kind_takes_what_fits_and_names_what_does_not(
    kind: str, rules: str, value: Any, code: str
) -> None:
    """The sentence on the screen depends on the code being right."""
    assert _code(kind, rules, value) == code
    assert code in CODES | {""}


def test_own_words_have_a_limit() -> None:
    """A letter does not belong beside "Annat"."""
    assert _code("choice", AB, "B", "x" * (LONGEST_LINE + 1)) == "too_long"
    assert _code("choice", AB, "B", "egna ord") == ""


def test_an_issue_carries_what_its_sentence_needs() -> None:
    """ "Fyll i ett tal mellan 0 och 40" needs both ends."""
    found = _issue("number", "min = 0\nmax = 40", {"v": 99})

    assert found is not None
    assert found.params == {"min": 0, "max": 40}


def test_a_check_may_warn_without_barring() -> None:
    """A meeting written down beforehand is unusual, not wrong."""
    rule = 'check = [{ not_after = "today", code = "future_date", severity = "warning" }]'
    found = _issue("date", rule, {"v": "2026-05-01"})

    assert found is not None
    assert (found.code, found.severity) == ("future_date", Severity.WARNING)


@pytest.mark.parametrize("stored", [None, {"v": ""}, {"v": "   "[:0]}, {"no": "vet_inte"}])
def test_blank_breaks_only_required(stored: Any) -> None:
    """A format is not wrong before there is anything to have a format."""
    assert _issue("text", PHONE, stored) is None
    required = _issue("text", PHONE + "\nrequired = true", stored)

    assert required is not None
    assert required.code == "required"


def test_wanted_warns_when_blank_and_takes_a_non_answer() -> None:
    """It is enough to have said that there is none."""
    blank = _issue("text", "wanted = true", None)

    assert blank is not None
    assert (blank.code, blank.severity) == ("wanted", Severity.WARNING)
    assert _issue("text", "wanted = true", {"no": "ej_aktuellt"}) is None


def _period() -> Player:
    start = question("start", "date")
    return Player(form(start, question("end", "date", 'check = [{ not_before = "start" }]')), TODAY)


def test_an_end_before_its_start_names_the_start() -> None:
    """ "Samma dag som start (16 mars 2026) eller senare" needs that day."""
    fill = _period()
    fill.answer("start", "2026-03-16")
    fill.answer("end", "2026-03-15")
    issue = fill.session.issues()[0]

    assert (issue.code, issue.params) == ("not_before", {"than": "start", "limit": "2026-03-16"})


@pytest.mark.parametrize("start", [None, "snart"])
def test_a_comparison_waits_for_something_to_compare_with(start: str | None) -> None:
    """One slip, one complaint."""
    fill = _period()
    fill.answer("start", start)
    fill.answer("end", "2026-03-15")

    assert ("end", "not_before") not in fill.issues()


def test_a_year_waits_for_the_other_year() -> None:
    """A job that is still going on has no end."""
    end = question("end", "number", 'check = [{ at_least = "start" }]')
    fill = Player(form(question("start", "number"), end), TODAY)
    fill.answer("end", 2010)
    assert fill.issues() == []

    fill.answer("start", 2012)

    assert fill.session.issues()[0].params == {"than": "start", "limit": "2012"}


def test_a_taken_apart_question_cannot_be_checked_as_one() -> None:
    """Only leaves have values; asking otherwise is a bug."""
    whole = form(question("x", "five_slots")).question("x")

    with pytest.raises(ValueError, match="plain"):
        check(whole, {"v": "x"}, SIGHT)


def test_the_limit_of_a_text_can_be_shown_while_typing() -> None:
    """The count begins at 80 % of it (ux §1.9)."""
    small = form(
        question("a", "text"),
        question("b", "text", "lines = 3"),
        question("c", "text", 'check = [{ pattern = "phone" }, { max_length = 30 }]'),
    )

    assert [max_length(q) for q in small.questions()] == [LONGEST_LINE, LONGEST_TEXT, 30]


_RULES = {Kind.CHOICE: AB, Kind.SEVERAL: AB, Kind.LEVELS: AB}
_ROWS = 'rows = [{ id = "r", label = { sv = "r", en = "r" } }]'
_LEAVES: list[Question] = [
    leaf
    for kind in Kind
    if kind is not Kind.TABLE
    for leaf in leaves(
        form(
            question(
                "x",
                kind.value,
                _RULES.get(kind, "") + ("\n" + _ROWS if kind in (Kind.LEVELS, Kind.SHARES) else ""),
            )
        ).question("x")
    )
]
_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.sampled_from(_LEAVES), _JSON)
def test_no_stored_value_can_break_a_check(leaf: Question, value: Any) -> None:
    """A bundle from a newer program or a stranger is read, not trusted; it must not stop us."""
    found = check(leaf, {"v": value}, SIGHT)

    assert found is None or found.address == leaf.id


def test_the_forms_give_no_code_without_a_sentence() -> None:
    """An issue that the screen cannot put into words helps nobody."""
    every = [q for one in load.shipped().values() for q in one.questions()]
    rules = [rule for q in every for c in (q, *q.columns) for rule in c.check]

    assert rules
    assert {rule.code for rule in rules} <= CODES
