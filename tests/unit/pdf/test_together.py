"""What stays together where a page ends: short lists, and a name with what it is written under."""

import pytest

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.render import render
from tests.unit.pdf.papers import NAMES, heard
from tests.unit.pdf.reader import Paper
from tests.unit.pdf.samples import DAY

META = PaperMeta(title="Prov", day=DAY, participant_number="K7-0142")
SIGNED = b.SignatureLines(signers=(b.Signer(role="Deltagare"), b.Signer(role="Handledare")))


def paper(rows: int, *blocks: b.Block) -> Paper:
    filler = b.Paragraph(text="\n".join(["rad"] * rows))
    return Paper(render([b.Heading(text="Prov", level=1), filler, *blocks], META))


@pytest.mark.parametrize("rows", range(34, 50, 2))
def test_a_short_list_is_never_torn(rows: int) -> None:
    """The last of four rights alone on a page of its own looks as if it were forgotten."""
    items = ("Ett", "Två", "Tre", "Fyra")
    made = paper(rows, b.Heading(text="Dina rättigheter"), b.BulletList(items=items))
    found = [page for part in made.kinds("LBody") for page in part.pages]

    assert len(found) == len(items)
    assert len(set(found)) == 1
    assert list(made.kinds("H2")[0].pages) == found[:1]


@pytest.mark.parametrize("rows", range(20, 40, 2))
def test_a_long_list_leaves_no_item_alone(rows: int) -> None:
    """It breaks where it must, round two items at least."""
    made = paper(rows, b.BulletList(items=tuple(f"Punkt {place}" for place in range(20))))
    found = [page for part in made.kinds("LBody") for page in part.pages]

    assert all(found.count(page) > 1 for page in set(found))


@pytest.mark.parametrize("rows", range(30, 50, 2))
def test_a_name_is_never_written_on_a_page_that_says_nothing(rows: int) -> None:
    """A page of signatures alone could be put under any text (R-16)."""
    told = b.BulletList(items=("Jag får läsa.", "Jag får ändra mig."))
    made = paper(rows, b.Heading(text="Det här gäller"), told, b.Heading(text="Namn"), SIGNED)
    last = [page for part in made.kinds("LBody") for page in part.pages][-1]
    lines = [part.pages[0] for part in made.kinds("P") if "Underskrift" in part.text]

    assert set(lines) == {last}


TRACK = b.StepTrack(levels=("Ett", "Två"), steps=(b.Step(day=DAY, level=1),))


@pytest.mark.parametrize("rows", range(34, 50, 2))
@pytest.mark.parametrize(
    "drawn", [TRACK, b.Card(facts=(b.Fact(label="Fråga", value="Svar"),))], ids=["picture", "card"]
)
def test_what_says_how_to_read_goes_with_what_is_read(rows: int, drawn: b.Block) -> None:
    """A heading and its sentence at the foot, and the picture over the page, is torn."""
    made = paper(rows, b.Heading(text="Steg"), b.Paragraph(text="I ordning."), drawn)
    (said,) = (part for part in made.kinds("P") if part.text == "I ordning.")
    shown = made.kinds("Figure") or [part for part in made.kinds("P") if part.text == "Fråga"]

    assert set(said.pages) == set(shown[0].pages)


@pytest.mark.parametrize("rows", range(24, 50, 2))
def test_a_longer_card_leaves_no_fact_alone(rows: int) -> None:
    """It goes on over the page with two answers at least on both sides."""
    facts = tuple(b.Fact(label=f"Fråga {place}", value="Svar") for place in range(8))
    made = paper(rows, b.Card(title="Arbete", facts=facts, ruled=True))
    where = [page for part in made.kinds("P") if part.text == "Svar" for page in part.pages]

    assert all(where.count(page) > 1 for page in set(where))


@pytest.mark.parametrize("rows", range(34, 50, 2))
def test_a_card_of_a_few_facts_is_never_torn(rows: int) -> None:
    """In large print a row is a card: its answer must not stand on another page."""
    facts = tuple(b.Fact(label=f"Fråga {place}", value="Svar") for place in range(3))
    made = paper(rows, b.Card(title="Arbete", facts=facts, ruled=True))
    where = {page for part in made.kinds("P")[1:] for page in part.pages}

    assert len(where) == 1


@pytest.mark.parametrize("name", ["progress_large", "figures_large", "figures_long"])
def test_the_first_page_is_not_left_half_empty(name: str) -> None:
    """A page with a heading and nothing under it looks like a fault of the printer."""
    assert any(0 in part.pages for part in heard(name).kinds("H2"))


@pytest.mark.parametrize("rows", range(34, 50, 2))
def test_what_a_scale_means_stands_with_its_answers(rows: int) -> None:
    """A heading and a line about answers are a riddle when the answers are on the next page."""
    head, line = b.Heading(text="Så är det nu"), b.Paragraph(text="0 är inte alls.")
    made = paper(rows, head, line, b.Card(title="Arbete", facts=(), ruled=True))
    where = {one.text: one.pages for one in made.leaves()}

    assert where["Så är det nu"] == where["0 är inte alls."] == where["Arbete"]


def test_what_is_signed_with_its_own_words_moves_nothing_along() -> None:
    """The agreement's last list stays where there is room for it."""
    lists = [page for part in heard("agreement_empty").kinds("LBody") for page in part.pages]

    assert set(lists) == {0}


def test_a_column_that_says_nothing_is_left_out() -> None:
    """Nobody is named beside a file: an empty column asks who."""
    heads = [part.text for part in heard("extract").kinds("TH")]

    assert heads.count("Vem") == heads.count("När") - 1


def test_a_paper_for_a_party_without_data_names_none() -> None:
    """No gap is left where the data would stand."""
    assert not any("Det gäller" in text for text in heard("plan_party_empty").texts())


@pytest.mark.parametrize("name", [n for n in NAMES if n.startswith(("plan", "handover", "agree"))])
def test_the_page_that_is_signed_tells_what(name: str) -> None:
    """Every plan and note of ours, whatever its length."""
    made = heard(name)
    lines = [part.pages[0] for part in made.kinds("P") if part.text.startswith("Underskrift")]
    told = {page for kind in ("LBody", "TD") for part in made.kinds(kind) for page in part.pages}
    told |= {page for part in made.kinds("P") if "Underskrift" not in part.text
             and "Ort och datum" not in part.text for page in part.pages}  # fmt: skip

    assert set(lines) <= told


def test_a_long_answer_is_read_across_the_page() -> None:
    """Ten thousand signs down a narrow column are pages of half lines."""
    long = "ord " * 2500
    table = b.Table(columns=(b.Column(label="Område"), b.Column(label="Svar")),
                    rows=(("Arbete", long), ("Hälsa", "Bra")))  # fmt: skip
    facts = b.Facts(facts=(b.Fact(label="Namn", value="A"), b.Fact(label="Syfte", value=long)))
    made = paper(1, table, facts)
    where = {page for part in made.kinds("P") if len(part.text) > 9000 for page in part.pages}

    assert len(where) >= 5
    assert max(len(part.text) for part in made.kinds("TD")) < 100


@pytest.mark.parametrize("rows", range(20, 50, 3))
@pytest.mark.parametrize("count", [2, 3, 8])
def test_no_row_of_a_table_stands_alone(rows: int, count: int) -> None:
    """Under its head at the foot, or on a page of its own: there it is overlooked."""
    lines = tuple((f"Rad {place}", "Ord") for place in range(count))
    table = b.Table(columns=(b.Column(label="A"), b.Column(label="B")), rows=lines)
    made = paper(rows, b.Heading(text="Tabell"), table)
    said = [part for part in made.kinds("TD") if part.text == "Ord"]
    found = [page for part in said for page in part.pages]

    assert len(found) == count
    assert all(found.count(page) > 1 for page in set(found))


@pytest.mark.parametrize("rows", range(24, 44, 2))
def test_a_long_introduction_goes_with_its_table(rows: int) -> None:
    """Seven lines on how a table is read, and the table overleaf: one turns back and forth."""
    table = b.Table(columns=(b.Column(label="Vad"), b.Column(label="Antal")),
                    rows=(("Lön", "1"), ("Studier", "2"), ("Alla", "3")))  # fmt: skip
    made = paper(rows, b.Heading(text="Försörjning"), b.Paragraph(text="Räknar alla. " * 45), table)
    (intro,) = (part for part in made.kinds("P") if part.text.startswith("Räknar"))
    (head,) = (cell for cell in made.kinds("TH") if cell.text == "Vad")

    assert intro.pages[-1] == head.pages[0]
