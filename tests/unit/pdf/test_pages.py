"""Pages: how many, what stands at their foot, and how things go over from one to the next."""

import re

import pytest
from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.plan import plan_blocks, plan_meta
from mia_desktop.pdf.meta import PaperMeta, file_name, footer
from mia_desktop.pdf.render import render
from tests.unit.pdf.papers import made
from tests.unit.pdf.reader import Paper
from tests.unit.pdf.samples import DAY, plan

META = PaperMeta(title="Prov", day=DAY, participant_number="K7-0142")


def paper(*blocks: b.Block, meta: PaperMeta = META) -> Paper:
    return Paper(render([b.Heading(text="Prov", level=1), *blocks], meta))


@pytest.mark.parametrize("count", [1, 4, 60])
def test_each_page_says_which_it_is_of_how_many(count: int) -> None:
    """A lost page is missed (domain §3.2, Sida x av y)."""
    breaks = [
        block for place in range(count - 1)
        for block in (b.PageBreak(), b.Paragraph(text=f"Sida {place}"))
    ]  # fmt: skip
    feet = [re.findall(r"Sida \d+ av \d+", page.artifacts) for page in paper(*breaks).pages]

    assert feet == [[f"Sida {place} av {count}"] for place in range(1, count + 1)]


@pytest.mark.parametrize("large", [False, True])
def test_a_few_lines_get_no_page_of_their_own(large: bool) -> None:
    """A page with three lines on it is lost first; a little less air takes them in."""
    meta = replace(META, large=large)
    for count in range(20, 45):
        made = paper(*[b.Paragraph(text="rad")] * count, meta=meta)

        assert len(made.pages) == 1 or len(made.pages[-1].texts) > 2


def test_the_foot_tells_number_variant_version_and_date() -> None:
    """Two versions on a table are told apart without reading them."""
    foot = Paper(made("plan")).pages[0].artifacts

    assert "K7-0142 · Deltagarens exemplar · Version 2 · 12 mars 2026" in foot
    assert "Amina" not in foot


def test_a_draft_says_so_on_every_page_and_in_words() -> None:
    """Nobody signs a draft by mistake; a listener does not see a watermark."""
    draft = Paper(made("plan_draft"))

    assert all("UTKAST" in page.artifacts for page in draft.pages)
    assert all("Utkast" in page.artifacts for page in draft.pages)
    assert any("utkast" in text for text in draft.texts())
    assert not any("UTKAST" in page.artifacts for page in Paper(made("plan")).pages)


def test_a_table_over_pages_repeats_its_head_for_the_eye_only() -> None:
    """Each page can be read by itself, and a listener hears the head once (ISO 14289-1, 7.1)."""
    rows = tuple((f"Rad {place}", "Text") for place in range(120))
    long = paper(b.Table(columns=(b.Column(label="Nummer"), b.Column(label="Innehåll")), rows=rows))

    assert len(long.pages) > 3
    assert long.texts().count("Innehåll") == 1
    assert ["Innehåll" in page.artifacts for page in long.pages[1:]] == [True] * (
        len(long.pages) - 1
    )


def test_rows_stay_whole() -> None:
    """A row that is torn in two is read as two."""
    rows = tuple(("ord " * 40, f"Rad {place}") for place in range(60))
    long = paper(b.Table(columns=(b.Column(label="A"), b.Column(label="B")), rows=rows))

    assert all(len(set(cell.pages)) <= 1 for cell in long.kinds("TD"))


def test_a_cell_higher_than_a_page_goes_on_over_the_next() -> None:
    """All that is in a narrow cell is printed, in one element."""
    text = "x" * 999 + "y"
    narrow = tuple(b.Column(label=label) for label in "ABCDE")
    long = paper(b.Table(columns=narrow, rows=((text, *["kort" * 6] * 4),)))
    cell = next(one for one in long.kinds("TD") if one.text == text)

    assert len(cell.pages) > 1


def test_no_line_is_left_alone_at_the_foot_or_head_of_a_page() -> None:
    """Two lines at least on both sides of a page break."""
    torn = 0
    for filler in range(20, 34):
        text = "\n".join(f"rad {line}" for line in range(6))
        before, after = ([b.Paragraph(text="x")] * count for count in (filler, 24))
        flowing = paper(*before, b.Paragraph(text=text), *after)
        parts = [
            drawn.count("rad")
            for page in flowing.pages
            for drawn in page.texts.values()
            if "rad" in drawn
        ]
        torn += len(parts) == 2

        assert sum(parts) == 6
        assert min(parts) >= 2
    assert torn


def test_no_heading_is_left_at_the_foot_of_a_page() -> None:
    """A heading belongs to what it heads."""
    for filler in range(20, 34):
        flowing = paper(
            *(b.Paragraph(text="x") for _ in range(filler)),
            b.Heading(text="Rubrik"),
            b.Paragraph(text="Fråga?", strong=True),
            b.Quote(text="Svar."),
        )
        where = {one.text: one.pages for one in flowing.leaves()}

        assert where["Rubrik"] == where["Fråga?"] == where["Svar."]


def test_forty_goals_are_all_there() -> None:
    """Nobody's fortieth goal is cut off."""
    texts = Paper(made("plan_40_goals")).texts()

    assert sum(text.startswith("Mål nummer") for text in texts) == 40


def test_large_print_is_fourteen_points_and_more() -> None:
    """Stor stil is for somebody who cannot read the other (issue D)."""
    assert min(size for page in Paper(made("plan_large")).pages for size in page.sizes) >= 14


def test_signatures_stay_together() -> None:
    """Nobody signs an empty page (R-16)."""
    for goals in range(1, 9):
        signed = Paper(render(plan_blocks(plan(goals)), plan_meta(plan(goals))))
        lines = [one for one in signed.leaves() if one.text.startswith(("Underskrift", "Ort"))]

        assert len({page for one in lines for page in one.pages}) == 1


@pytest.mark.rule("R-53")
def test_a_group_in_a_group_moves_only_when_it_must() -> None:
    """A consent that fits on one page is signed on that page."""
    signers = tuple(b.Signer(role=role) for role in ("Deltagare", "Handledare"))
    inner = b.Keep(blocks=(b.Paragraph(text="Sägs"), b.SignatureLines(signers=signers)))
    blocks = [b.Heading(text="Samtycke", level=1), b.Keep(blocks=(inner,))]
    paper = Paper(render(blocks, PaperMeta(title="Samtycke", day=DAY)))

    assert len(paper.pages) == 1


def test_the_file_name_tells_a_passer_by_nothing() -> None:
    """The name of a file is seen in mails, on sticks and in lists of recent files."""
    assert file_name(plan_meta(plan())) == "K7-0142-v2.pdf"
    assert file_name(plan_meta(plan(draft=True))) == "K7-0142-utkast.pdf"
    assert file_name(META) == "K7-0142.pdf"
    assert file_name(PaperMeta(title="x", day=DAY, participant_number="../Å B\\:*")) == "ÅB.pdf"
    assert file_name(PaperMeta(title="x", day=DAY)) == "papper.pdf"


def test_an_empty_foot_has_the_date() -> None:
    """Papers without a participant are dated too."""
    assert footer(PaperMeta(title="x", day=DAY)) == "12 mars 2026"


def test_the_contents_count_headings_that_stand_together_with_their_text() -> None:
    """A page number that leads to another part is worse than none."""
    kept = b.Keep(blocks=(b.Heading(text="Mål 1", level=3), b.Quote(text="ord " * 40)))
    made = paper(
        b.Contents(title="Innehåll"), b.Heading(text="Vill"), *[kept] * 30, b.Heading(text="Gör"),
        *[b.Paragraph(text="ord " * 900)] * 4,
    )  # fmt: skip
    listed = [one.text for one in made.kinds("Link")]
    pages = {one.text: one.pages[0] + 1 for one in made.kinds("H2")}

    assert listed == [f"{title} {page}" for title, page in pages.items()]
    assert pages["Gör"] > 2
