"""The page "Kontrollera svaren": a typed row for every kind, nothing lost on the way."""

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.forms import load
from mia_desktop.forms import summary as rows
from mia_desktop.forms.answers import CHANGE_LABELS, WEEK, NonAnswer, leaves
from mia_desktop.forms.definition import PLAIN, Kind, Question
from mia_desktop.forms.player import Player
from mia_desktop.forms.session import FormSession
from tests.forms.conftest import TODAY
from tests.helpers.small_forms import form, question

OF_KIND: dict[Kind, type[rows.SummaryRow]] = {
    Kind.TEXT: rows.TextRow,
    Kind.NUMBER: rows.NumberRow,
    Kind.DATE: rows.DateRow,
    Kind.CHOICE: rows.ChoiceRow,
    Kind.SEVERAL: rows.SeveralRow,
    Kind.SCALE: rows.ScaleRow,
    Kind.CHANGE: rows.ChangeRow,
    Kind.FIVE_SLOTS: rows.FiveSlotsRow,
    Kind.LEVELS: rows.LevelsRow,
    Kind.SHARES: rows.SharesRow,
    Kind.TABLE: rows.TableSummary,
    Kind.RANKED: rows.RankedRow,
    Kind.WEEK_GRID: rows.WeekGridRow,
    Kind.WORDS: rows.WordsRow,
    Kind.LINK: rows.LinkRow,
}


def test_every_kind_has_a_row_of_its_own() -> None:
    """No kind falls back to plain text: a scale is drawn as a scale."""
    assert set(OF_KIND) == set(Kind)
    assert len(set(OF_KIND.values())) == len(Kind)
    assert set(rows._PLAIN_ROWS) == PLAIN


@pytest.mark.parametrize("name", load.SHIPPED)
def test_every_question_gets_the_row_of_its_kind(name: str) -> None:
    """Checked on the real forms, blank as they are at the start."""
    session = FormSession(load.shipped()[name], today=TODAY)
    laid = [row for section in session.summary() for row in section.rows]

    assert laid
    assert all(type(row) is OF_KIND[row.question.kind] for row in laid)
    assert all(row.blank for row in laid)


def test_a_summary_holds_what_is_asked_and_nothing_hidden() -> None:
    """What is not asked is not printed."""
    fill = Player(load.shipped()["kartlaggning"], TODAY)
    fill.answer("violenceAsked", "JA")
    fill.answer("violenceSupport", "JA")
    fill.answer("violenceAsked", "NEJ")

    with pytest.raises(KeyError):
        fill.summary("violenceSupport")


def test_a_week_of_answers_is_laid_out() -> None:
    """The whole shape of a filled-in section, as the page and the paper get it."""
    fill = Player(load.shipped()["kartlaggning"], TODAY)
    fill.answer("housing", "ANNAT", other="båt")
    fill.answer("homeSituation.now", "Lugnt")
    fill.answer("homeSituation.wants", "SENARE")
    fill.answer("swedish.speak", "B1")
    fill.answer("occupationBefore.studies", 50)
    fill.answer("occupationBefore.jobSeeking", "JA")
    fill.answer("times", ["MON-AM"])
    fill.answer("obstaclesTop", ["SOMN", "bussen"])
    fill.row("jobs", occupation="kock", **{"from": 2010})

    housing: Any = fill.summary("housing")
    home: Any = fill.summary("homeSituation")
    swedish: Any = fill.summary("swedish")
    before: Any = fill.summary("occupationBefore")
    ranked: Any = fill.summary("obstaclesTop")
    jobs: Any = fill.summary("jobs")
    times: Any = fill.summary("times")
    assert (housing.chosen.id, housing.other) == ("ANNAT", "båt")
    assert [slot.text for slot in home.slots] == ["Lugnt", "", "", ""]
    assert home.wants.chosen.label.sv == "Ja, men senare"
    assert [level.chosen and level.chosen.id for level in swedish.levels] == [
        None, "B1", None, None,
    ]  # fmt: skip
    assert [type(one) for one in before.shares] == [rows.NumberRow] * 3 + [rows.ChoiceRow]
    assert before.shares[2].number == "50"
    assert [word.label.sv for word in ranked.words] == ["Sömn", "bussen"]
    assert [cell.question.id for cell in jobs.lines[0].cells][:2] == ["employer", "occupation"]
    assert jobs.lines[0].cells[1].text == "kock"
    assert times.cells == {"MON-AM"}


def test_a_non_answer_is_told_apart_from_blank() -> None:
    """ "Vill inte svara" and "Ej besvarat" are two things (ux §1.9)."""
    fill = Player(load.shipped()["kartlaggning"], TODAY)
    fill.answer("housing", NonAnswer.WONT_SAY)
    said, blank = fill.summary("housing"), fill.summary("incomeSince")

    assert (said.no, said.blank) == (NonAnswer.WONT_SAY, False)
    assert (blank.no, blank.blank) == (None, True)


@pytest.mark.parametrize(
    ("address", "value"),
    [("dateOfBirth", "i våras"), ("wishedHours", "halvtid"), ("belief", "mycket")],
)
def test_what_does_not_fit_is_shown_as_it_stands(address: str, value: str) -> None:
    """Nothing typed disappears from the page where answers are checked."""
    fill = Player(load.shipped()["kartlaggning"], TODAY)
    fill.answer(address, value)

    assert fill.summary(address).odd == value


def test_a_change_that_does_not_fit_is_shown_as_it_stands() -> None:
    """Also in the cells of a table."""
    leaf = form(question("x", "change")).question("x")

    assert rows.plain_row(leaf, {"v": 7}).odd == "7"
    assert rows.plain_row(leaf, {"v": 2}) == rows.ChangeRow(
        question=leaf, blank=False, value=2, word=CHANGE_LABELS[2]
    )


@pytest.mark.parametrize("name", load.SHIPPED)
def test_a_summary_can_be_kept(name: str) -> None:
    """Each row is a tagged Struct, so it may travel as JSON between threads and tests."""
    session = FormSession(load.shipped()[name], today=TODAY)
    laid = [row for section in session.summary() for row in section.rows]

    assert all(msgspec.json.encode(row).startswith(b'{"type":"') for row in laid)


CHOICES = 'choices = [{ id = "A", label = { sv = "a", en = "a" } }, '
CHOICES += '{ id = "B", label = { sv = "b", en = "b" } }]'
SIMPLE = {
    Kind.TEXT: st.text(min_size=1, max_size=50),
    Kind.NUMBER: st.integers(-(10**9), 10**9),
    Kind.DATE: st.dates().map(date.isoformat),
    Kind.CHOICE: st.sampled_from("AB"),
    Kind.SEVERAL: st.lists(st.sampled_from("AB"), unique=True, min_size=1),
    Kind.SCALE: st.integers(0, 10),
    Kind.CHANGE: st.integers(-2, 2),
    Kind.RANKED: st.lists(st.text(min_size=1), unique=True, min_size=1),
    Kind.WEEK_GRID: st.lists(st.sampled_from(WEEK), unique=True, min_size=1),
    Kind.WORDS: st.lists(st.text(min_size=1), unique=True, min_size=1),
    Kind.LINK: st.uuids().map(str),
}
ASKED = {
    kind: form(
        question("x", kind.value, CHOICES if kind in (Kind.CHOICE, Kind.SEVERAL) else "")
    ).question("x")
    for kind in SIMPLE
}


def _back(row: Any) -> Any:
    """Read the value out of a summary row again."""
    match row:
        case rows.TextRow():
            return row.text
        case rows.NumberRow():
            return int(row.number)
        case rows.DateRow():
            return row.day.isoformat()
        case rows.ChoiceRow():
            return row.chosen.id
        case rows.SeveralRow():
            return [code.id for code in row.chosen]
        case rows.ScaleRow() | rows.ChangeRow():
            return row.value
        case rows.RankedRow() | rows.WordsRow():
            return [code.id for code in row.words]
        case rows.WeekGridRow():
            return sorted(row.cells)
        case rows.LinkRow():
            return row.target
    raise AssertionError(type(row))


@st.composite
def _answers(draw: st.DrawFn) -> tuple[Question, Any]:
    kind = draw(st.sampled_from(sorted(SIMPLE)))
    return ASKED[kind], draw(SIMPLE[kind])


@given(_answers())
def test_an_answer_comes_through_keeping_and_summary_unharmed(answer: tuple[Question, Any]) -> None:
    """What the participant said is what stands there, through store and page."""
    asked, value = answer
    stored = msgspec.json.decode(msgspec.json.encode({"v": value}))
    expected = sorted(value) if asked.kind is Kind.WEEK_GRID else value

    assert _back(rows.plain_row(asked, stored)) == expected


@given(st.data())
def test_nothing_stored_can_break_the_summary(data: st.DataObject) -> None:
    """A page must open whatever a bundle put into the record."""
    every = [leaf for q in load.shipped()["kartlaggning"].questions() for leaf in leaves(q)]
    leaf = data.draw(st.sampled_from(every))
    value = data.draw(st.one_of(st.integers(), st.text(), st.lists(st.text()), st.booleans()))

    assert rows.plain_row(leaf, {"v": value}).question is leaf
