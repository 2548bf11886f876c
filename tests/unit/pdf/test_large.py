"""Stor stil: at least 14 points, one column, short lines, of every paper and known to none."""

import re

import pypdfium2
import pytest
from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.lowering import shapes
from mia_desktop.pdf.render import render
from tests.unit.pdf.papers import NAMES, heard, large, made, papers
from tests.unit.pdf.reader import Paper
from tests.unit.pdf.test_pages import META

LARGE = [name for name in NAMES if name.endswith("_large")]
FIGURE = re.compile(r"[\d\s.,–]+|dolt|", re.ASCII)
every = pytest.mark.parametrize("name", LARGE)


@every
def test_nothing_is_smaller_than_fourteen_points(name: str) -> None:
    """Not the foot of the page either: who reads large print needs its number too."""
    assert min(size for page in heard(name).pages for size in page.sizes) >= 14


@every
def test_lines_are_short(name: str) -> None:
    """A long line of large letters is lost on the way back."""
    with pypdfium2.PdfDocument(made(name)) as document:
        for page in document:
            text = page.get_textpage()
            boxes = [text.get_rect(at) for at in range(text.count_rects())]
            widest = max((box[2] - box[0] for box in boxes if box[3] - box[1] < 60), default=0)

            assert widest <= 420


@every
def test_there_is_one_column(name: str) -> None:
    """Nobody has to look for what stands beside what: three short columns at most, or figures."""
    for table in heard(name).kinds("Table"):
        for row in table.children[1:]:
            beside = [cell.text for cell in row.children[1:]]
            short = len(beside) <= 2 and all(0 < len(text) <= 40 for text in beside)

            assert len(beside) <= 1 or short or all(FIGURE.fullmatch(text) for text in beside)


@every
def test_the_foot_is_whole(name: str) -> None:
    """Version and day are not cut off for want of room, of a usual number."""
    _, meta = papers()[name]
    if len(meta.participant_number) < 20:
        assert not any("…" in page.artifacts for page in heard(name).pages)


def test_the_same_words_are_said_large_and_small() -> None:
    """Large print leaves nothing out; only where a table was, each row has its labels."""
    small, big = heard("plan"), heard("plan_large")

    assert set(big.told()) <= set(small.told())
    assert set(small.told()) - set(big.told()) <= {"Vad", "Delmål", "Vem"}


TABLE = b.Table(
    columns=tuple(b.Column(label=label) for label in ("Vad", "Vem", "När")),
    rows=(("Praktik", "", "2026"), ("", "Bo", "2027")),
)


def test_a_row_becomes_a_card_with_its_first_cell_as_title() -> None:
    """One thing under another, each with its label; what is empty is not printed."""
    first, second = shapes([TABLE], large=True)

    assert first == b.Card(title="Praktik", facts=(b.Fact(label="När", value="2026"),), ruled=True)
    assert second == b.Card(
        facts=(b.Fact(label="Vem", value="Bo"), b.Fact(label="När", value="2027")), ruled=True
    )


def test_cards_without_a_title_are_parted_too() -> None:
    """Where one row ends and the next begins is seen and heard."""
    blocks, meta = large(([b.Heading(text="Prov", level=1), TABLE], META))

    assert Paper(render(blocks, meta)).told()[1:] == [
        "Praktik", "När", "2026", "Vem", "Bo", "När", "2027",
    ]  # fmt: skip


def test_two_short_columns_stay_a_table() -> None:
    """Levels beside their names are easier to read than under them."""
    levels = b.Table(
        columns=(b.Column(label="Del"), b.Column(label="Nivå")), rows=(("Tala", "B2"),)
    )
    long = b.Table(columns=levels.columns, rows=(("Tala", "x" * 40),))

    assert list(shapes([levels], large=True)) == [levels]
    assert isinstance(next(shapes([long], large=True)), b.Card)


def test_a_time_card_stays_a_table() -> None:
    """A day, what it was and the hours are one line; as cards a month took four pages."""
    columns = tuple(b.Column(label=label) for label in ("Datum", "Vad", "Timmar"))
    month = b.Table(columns=columns, rows=(("18 november 2026", "Anställning med stöd", "6"),))
    gaps = b.Table(columns=columns, rows=(("18 november 2026", "", "6"),))
    wide = b.Table(columns=(*columns, *columns), rows=(("a", "b", "c", "d", "e", "f"),))

    assert list(shapes([month], large=True)) == [month]
    assert isinstance(next(shapes([gaps], large=True)), b.Card)
    assert isinstance(next(shapes([wide], large=True)), b.Card)


LINE = b.Card(title="Praktik", facts=(b.Fact(label="När", value="2026-05-04"),), ruled=True)


@pytest.mark.parametrize("language", ["sv", "ar"])
def test_a_short_fact_stands_on_the_line_of_its_label(language: str) -> None:
    """Half as many lines to find one's way in; heard as before, for the colon is for the eye."""
    meta = replace(META, language=language)
    paper = Paper(render(*large(([b.Heading(text="Prov", level=1), LINE], meta))))
    _, label, value = (one for one in paper.root.children if one.kind == "P")

    assert paper.told()[1:] == ["Praktik", "När", "2026-05-04"]
    assert (label.text, value.text) == ("När", "2026-05-04")
    assert any(":" in page.artifacts for page in paper.pages) is (language == "sv")


def test_a_long_fact_stands_under_its_label() -> None:
    """Words that need more than a line begin where all lines begin."""
    card = b.Card(facts=(b.Fact(label="Vad", value="ord " * 30),))
    paper = Paper(render(*large(([b.Heading(text="Prov", level=1), card], META))))

    assert not any(":" in page.artifacts for page in paper.pages)


def test_figures_stay_beside_each_other() -> None:
    """Women and men are compared across; under each other a page of figures is ten pages."""
    count = b.Column(label="Kvinnor", number=True)
    table = b.Table(columns=(b.Column(label="Insats"), count, count), rows=(("Kurs", "12", "7"),))

    assert list(shapes([table], large=True)) == [table]


def test_a_week_is_told_in_words() -> None:
    """Seven columns at fourteen points are seven columns of syllables."""
    week = b.WeekGridAnswer(
        question="När?", rows=("Förmiddag", "Kväll"), columns=("Mån", "Tis", "Ons"),
        chosen=frozenset({(0, 0), (0, 2)}), yes="Ja", no="–", corner="Tid",
    )  # fmt: skip
    (kept,) = shapes([week], large=True)

    assert isinstance(kept, b.Keep)
    assert kept.blocks[1] == b.Card(facts=(b.Fact(label="Förmiddag", value="Mån, Ons"),))


def test_facts_without_any_are_nothing() -> None:
    """No empty card either."""
    assert list(shapes([b.Facts(facts=())], large=True)) == [b.Facts(facts=())]


def test_a_table_of_many_wide_columns_is_told_row_by_row_in_any_size() -> None:
    """Seven columns of running text are too narrow at eleven points too."""
    wide = b.Table(
        columns=tuple(b.Column(label=f"Kolumn {n}") for n in range(7)),
        rows=(("En rad med många ord", *"bcdef", ""),),
    )
    (kept,) = shapes([wide])

    assert isinstance(kept, b.Keep)
    assert isinstance(kept.blocks[1], b.Facts)
    assert not re.search("Kolumn 6", repr(kept))
