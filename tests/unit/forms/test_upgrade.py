"""An older document under a newer form: moved, listed, never dropped."""

import pytest

from mia_desktop.forms.compare import differences
from mia_desktop.forms.rows import TableRow
from mia_desktop.forms.upgrade import FormTooNew, upgrade
from tests.helpers.small_forms import HEAD, SECTION, form, question

COLUMNS = 'columns = [{ id = "c", kind = "text", label = { sv = "c", en = "c" } }]'


def _second_version() -> str:
    return HEAD.replace("version = 1", "version = 2") + SECTION


def _form(*questions: str):
    from mia_desktop.forms import load

    return load.read(_second_version() + "".join(questions), "liten.toml")


def test_a_renamed_question_keeps_its_answer() -> None:
    """A better name for a question must not cost what was said."""
    new = _form(question("home", "text", 'was = ["house"]'))
    result = upgrade(new, 1, {"house": {"v": "lugnt"}})

    assert result.answers == {"home": {"v": "lugnt"}}
    assert result.moved == (("house", "home"),)
    assert result.left == ()


def test_parts_move_with_their_question() -> None:
    """Five slots are five answers."""
    new = _form(question("home", "five_slots", 'was = ["house"]'))
    result = upgrade(new, 1, {"house.now": {"v": "a"}, "house.wants": {"v": "JA"}})

    assert result.answers == {"home.now": {"v": "a"}, "home.wants": {"v": "JA"}}


def test_rows_move_with_their_table() -> None:
    """Jobs stay jobs."""
    new = _form(question("work", "table", COLUMNS + '\nwas = ["jobs"]'))
    result = upgrade(new, 1, {}, {"jobs": [TableRow(id="r")]})

    assert result.rows == {"work": (TableRow(id="r"),)}
    assert result.moved == (("jobs", "work"),)


def test_an_answer_is_not_overwritten_by_an_older_name() -> None:
    """Both were written by somebody; a person decides."""
    new = _form(question("home", "text", 'was = ["house"]'))
    result = upgrade(new, 1, {"house": {"v": "gammalt"}, "home": {"v": "nytt"}})

    assert result.answers["home"] == {"v": "nytt"}
    assert result.left == ("house",)


def test_what_no_question_claims_any_more_is_kept_and_named() -> None:
    """A question that was taken out still has its answer on the old paper."""
    result = upgrade(_form(question("a", "text")), 1, {"gone": {"v": "x"}, "a": {"v": "y"}})

    assert result.answers == {"gone": {"v": "x"}, "a": {"v": "y"}}
    assert result.left == ("gone",)


def test_new_questions_are_listed() -> None:
    """ "2 nya frågor sedan förra gången" (ux §1.9)."""
    new = _form(question("a", "text"), question("b", "text", "since = 2"))

    assert upgrade(new, 1, {}).new_questions == ("b",)
    assert upgrade(new, 2, {}).new_questions == ()


def test_a_document_of_a_later_form_is_refused_unharmed() -> None:
    """An older program does not guess what newer questions mean."""
    with pytest.raises(FormTooNew) as caught:
        upgrade(form(question("a", "text")), 2, {})

    assert (caught.value.form, caught.value.has, caught.value.wants) == ("liten", 1, 2)


def test_blank_and_never_asked_are_no_difference() -> None:
    """Only what was said differently is shown as changed."""
    small = form(question("a", "text"), question("b", "text"))

    assert differences(small, {"a": {"v": ""}}, {"b": None}) == ()
    assert [one.leaf.id for one in differences(small, {}, {"b": {"no": "vet_inte"}})] == ["b"]
