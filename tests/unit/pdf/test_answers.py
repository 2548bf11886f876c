"""No kind of answer falls back to a line of plain text."""

import pytest

from mia_desktop.forms.answers import NonAnswer
from mia_desktop.forms.definition import Kind
from mia_desktop.forms.summary import SummaryRow
from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.answers import block_for
from mia_desktop.pdf.content.cells import Wording
from mia_desktop.pdf.lowering import shapes
from tests.unit.pdf.answers import QUESTIONS, row, session
from tests.unit.pdf.expected import said


def rows() -> dict[Kind, SummaryRow]:
    return {one.question.kind: one for one in session().summary()[0].rows}


def test_every_kind_has_a_question_here() -> None:
    """A new kind must come with its paper, or this list and the next test fail."""
    assert set(QUESTIONS) == set(Kind)


def test_every_kind_has_a_block_of_its_own() -> None:
    """A scale as a scale, a week as a grid: the participant sees what was asked."""
    made = {kind: type(block_for(one)) for kind, one in rows().items()}

    assert set(made) == set(Kind)
    assert len(set(made.values())) == len(Kind)
    assert all(issubclass(block, b.Answer) for block in made.values())


def test_every_answer_block_has_shapes() -> None:
    """A block that layout cannot draw would stop a paper in front of the participant."""
    kinds = {one for one in b.Answer.__subclasses__() if one.__module__ == b.__name__}
    made = {type(block_for(one)) for one in rows().values()} | {b.NonAnswer}

    assert made == kinds
    for one in rows().values():
        assert not any(isinstance(shape, b.Answer) for shape in shapes([block_for(one)]))


def test_an_answer_block_without_shapes_is_an_error() -> None:
    """A forgotten kind must not vanish from paper without a sound."""

    class Unknown(b.Answer, frozen=True, kw_only=True):
        pass

    with pytest.raises(TypeError, match="Unknown"):
        list(shapes([Unknown(question="?")]))


@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.TABLE}))
def test_a_non_answer_is_said_as_one(kind: Kind) -> None:
    """Not wanting to answer is an answer; a gap would look like carelessness (C11)."""
    leaf = {
        Kind.FIVE_SLOTS: "q_five_slots.now",
        Kind.LEVELS: "q_levels.speak",
        Kind.SHARES: "q_shares.work",
    }.get(kind, f"q_{kind.value}")
    block = block_for(row(kind, **{leaf: {"no": NonAnswer.WONT_SAY.value}}))

    assert "Vill inte svara" in said([block])


def test_a_blank_row_is_never_printed() -> None:
    """Empty answers are not empty boxes; the caller leaves them out."""
    with pytest.raises(ValueError, match="blank"):
        block_for(row(Kind.TEXT, q_text=None))


@pytest.mark.rule("R-25")
def test_what_the_coach_judged_says_so() -> None:
    """The participant must not take the coach's view for their own."""
    block = block_for(rows()[Kind.CHANGE])

    assert isinstance(block, b.ChangeAnswer)
    assert block.question == "Fråga om change (handledarens bedömning)"


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (Kind.NUMBER, ["Fråga om number", "−1,5"]),
        (Kind.DATE, ["Fråga om date", "2026-03-12"]),
        (Kind.CHOICE, ["Fråga om choice", "Annat: Hos min faster"]),
        (Kind.SEVERAL, ["Fråga om several", "•", "Bil", "•", "Buss", "•", "Cykel"]),
        (
            Kind.SCALE,
            ["Fråga om scale", "6 av 10 (0 = inte alls, 10 = helt och hållet)"],
        ),
        (Kind.CHANGE, ["Fråga om change (handledarens bedömning)", "Sämre (−1)"]),
        (Kind.RANKED, ["Fråga om ranked", "1.", "Sömnen", "2.", "Pengarna"]),
        (Kind.WORDS, ["Fråga om words", "Matlagning · Schack"]),
        (Kind.SHARES, ["Fråga om shares", "Del", "Omfattning", "Arbete", "50 %",
                       "Söker arbete", "Ja"]),
        (Kind.LEVELS, ["Fråga om levels", "Del", "Nivå", "Tala", "B2", "Läsa", "A1"]),
    ],
)  # fmt: skip
def test_an_answer_is_worded_as_it_was_given(kind: Kind, texts: list[str]) -> None:
    """Numbers as in Swedish, choices with their own words, ranks in their order."""
    assert said([block_for(rows()[kind])]) == texts


def test_five_slots_keep_their_order_and_own_words() -> None:
    """The participant's words are set as a quotation; what was not said is not there (R-05)."""
    block = block_for(rows()[Kind.FIVE_SLOTS])

    assert isinstance(block, b.FiveSlotsAnswer)
    assert [(slot.text, slot.own_words) for slot in block.slots] == [
        ("Det är trångt.", True),
        ("Vill inte svara", False),
        ("Ja, men senare", False),
    ]


def test_a_column_that_nobody_filled_in_is_left_out() -> None:
    """Empty columns take the room that the others need."""
    block = block_for(rows()[Kind.TABLE])

    assert isinstance(block, b.TableAnswer)
    assert [column.label for column in block.columns] == ["Yrke", "Från", "Var"]
    assert [row[:2] for row in block.rows] == [
        ("Kock", "2019-01-01"), ("Städare", "Vet inte"), ("Diskare", ""),
    ]  # fmt: skip


def test_a_week_is_ticked_where_it_was_ticked() -> None:
    """Wednesday evening must not turn into Thursday evening."""
    block = block_for(rows()[Kind.WEEK_GRID])

    assert isinstance(block, b.WeekGridAnswer)
    assert block.chosen == {(0, 0), (2, 2)}
    assert said([block])[1:12] == [
        "Tid", "Mån", "Tis", "Ons", "Tor", "Fre", "Lör", "Sön", "Förmiddag", "Ja", "–",
    ]  # fmt: skip


def test_a_link_is_told_in_words_and_never_by_its_id() -> None:
    """An id on paper could tie a deviation to a person (R-63)."""
    texts = " ".join(said([block_for(rows()[Kind.LINK])]))

    assert "avvikelse" in texts
    assert "hemligt" not in texts


@pytest.mark.parametrize("kind", sorted(QUESTIONS))
def test_every_kind_can_be_had_in_english(kind: Kind) -> None:
    """The participant's own papers come in English too."""
    assert "(en)" in said([block_for(rows()[kind], Wording(language="en"))])[0]


def test_a_table_too_wide_for_paper_becomes_a_list_of_facts_a_row() -> None:
    """Seven columns at eleven points are seven columns of syllables."""
    columns = tuple(b.Column(label=f"Kolumn {place}") for place in range(7))
    first = ("a", "en rad med ord")
    block = b.TableAnswer(question="Arbeten", columns=columns, rows=((*first, *"cde", "", "g"),))

    assert said([block])[:4] == ["Arbeten", "a", "Kolumn 1", "en rad med ord"]
    assert "Kolumn 5" not in said([block])


def test_a_link_in_a_table_is_called_by_its_name() -> None:
    """“Hur nära är du dina mål?” says which goal."""
    named = Wording(links={"0199-hemligt-id": "Jag vill laga mat"})

    assert "Jag vill laga mat" in said([block_for(rows()[Kind.LINK], named)])
