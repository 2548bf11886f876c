"""Papers inside the program: a picture of each page and the same in words (decisions S6)."""

from __future__ import annotations

from datetime import date

from mia_desktop.pdf.blocks import Heading, Paragraph
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.services import papers, viewing
from mia_desktop.services.papers import Paper

META = PaperMeta(title="Prov", day=date(2026, 3, 12))


def drawn(pages: int) -> bytes:
    lines = tuple(Paragraph(text=f"Rad {n}") for n in range(pages * 60))
    paper = Paper(case="", about="", blocks=(Heading(text="Min plan", level=1), *lines), meta=META)
    return papers.make(paper)


def test_every_page_is_shown_as_picture_and_as_text() -> None:
    """A screen reader gets the words that the eye gets."""
    found = viewing.pages(drawn(3))

    assert len(found) >= 3
    assert "Min plan" in found[0].text
    assert all(len(page.pixels) == page.width * page.height * 4 for page in found)


def test_larger_text_means_a_larger_picture() -> None:
    (one,), (two,) = viewing.pages(drawn(0), dpi=96), viewing.pages(drawn(0), dpi=192)

    assert abs(two.width - one.width * 2) <= 2
    assert one.text == two.text
