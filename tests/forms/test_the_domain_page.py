"""The definitions ask what the domain page asks: nothing less, nothing more."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from mia_desktop.forms import load
from mia_desktop.forms.definition import Form, Kind

LIST = Path(__file__).parent.parent / "data" / "form_questions.toml"


def _page() -> dict[str, Any]:
    return tomllib.loads(LIST.read_text(encoding="utf-8"))


def _parts(form: Form) -> dict[str, set[str]]:
    return {
        f"{form.id}.{q.id}": {one.id for one in (*q.columns, *q.rows)}
        for q in form.questions()
        if q.kind in (Kind.TABLE, Kind.LEVELS, Kind.SHARES)
    }


@pytest.mark.parametrize("name", load.SHIPPED)
def test_every_question_of_the_page_is_asked_and_no_other(name: str) -> None:
    """A field that is missing is missing in every case; one too many is asked of everybody."""
    asked = {
        section.id: {q.id: q.kind.value for q in section.questions}
        for section in load.shipped()[name].sections
    }

    assert asked == _page()[name]


def test_tables_and_rows_have_the_parts_of_the_page() -> None:
    """A table without its columns would be a heading over nothing."""
    found: dict[str, set[str]] = {}
    for name in load.SHIPPED:
        found |= _parts(load.shipped()[name])

    assert found == {name: set(parts) for name, parts in _page()["parts"].items()}


def test_the_list_has_ten_sections_from_a_to_j() -> None:
    """The kartläggning is the whole of domain §2.3."""
    assert len(load.shipped()["kartlaggning"].sections) == 10


@pytest.mark.parametrize(
    ("question", "list_id"),
    [
        ("kartlaggning.referrer", "CL-REF"),
        ("kartlaggning.incomeBefore", "CL-INC"),
        ("kartlaggning.incomeSince", "CL-DUR"),
        ("kartlaggning.housing", "CL-HOUS"),
        ("kartlaggning.eduLevel", "CL-EDU"),
        ("kartlaggning.obstaclesTop", "CL-DIST"),
        ("kartlaggning.resourcesTop", "CL-DIST"),
        ("avslut.exitReason", "CL-EXIT"),
        ("avslut.incomeAfter", "CL-INC"),
        ("efteruppfoljning.incomeNow", "CL-INC"),
        ("efteruppfoljning.stillSupport", "CL-ACT"),
    ],
)
def test_coded_questions_use_the_lists_of_the_page(question: str, list_id: str) -> None:
    """Before and after can be compared only if they are asked by the same codes."""
    form, _, name = question.partition(".")

    assert load.shipped()[form].question(name).list_id == list_id
