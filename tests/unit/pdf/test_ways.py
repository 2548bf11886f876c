"""Ways through a paper: links, the list of contents, and what they lead to."""

from io import BytesIO

import pikepdf
import pytest
from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.render import render
from tests.unit.pdf.papers import NAMES, heard, papers
from tests.unit.pdf.reader import Paper
from tests.unit.pdf.test_pages import META, paper

LINK = b.Link(text="Läs mer hos IMY", address="https://www.imy.se/privatperson")


def test_a_link_leads_there_and_says_where() -> None:
    """Whoever holds the paper reads the address, whoever has the file can follow it."""
    (link,) = paper(LINK).kinds("Link")

    assert link.text == "Läs mer hos IMY (www.imy.se/privatperson)"
    assert link.links == [LINK.address]


def test_an_address_that_is_said_already_is_not_said_twice() -> None:
    """“www.imy.se (www.imy.se)” is noise by ear."""
    (link,) = paper(b.Link(text="www.imy.se", address="https://www.imy.se")).kinds("Link")

    assert link.text == "www.imy.se"


def test_every_line_of_a_long_link_can_be_followed() -> None:
    """A click on the second line leads to the same place."""
    (link,) = paper(b.Link(text="mycket " * 40, address="https://www.imy.se")).kinds("Link")

    assert len(link.links) > 2
    assert set(link.links) == {"https://www.imy.se"}


@pytest.mark.parametrize("name", NAMES)
def test_only_a_link_of_the_paper_leads_out_of_it(name: str) -> None:
    """No actions, no scripts, and no address that the content did not name."""
    blocks, _ = papers()[name]
    named = {block.address for block in blocks if isinstance(block, b.Link)}
    found = {where for one in heard(name).kinds("Link") for where in one.links}

    assert {where for where in found if not where.startswith("page ")} == named


@pytest.mark.parametrize("name", ["thick", "thick_large"])
def test_the_list_of_contents_tells_the_page_and_leads_there(name: str) -> None:
    """A long paper is found one's way in, on paper and on screen."""
    thick = heard(name)
    pages = {one.text: one.pages[0] + 1 for one in thick.root.walk() if one.kind == "H2"}
    entries = thick.kinds("TOCI")

    assert len(entries) == len(pages) == 12
    for entry in entries:
        (link,) = (one for one in entry.walk() if one.kind == "Link")
        title, _, number = link.text.rpartition(" ")
        assert pages[title] == int(number)
        assert link.links == [f"page {number}"]


def test_a_heading_without_end_has_a_short_entry() -> None:
    """Somebody's own words as a heading may be as long as they like."""
    blocks = [
        b.Heading(text="1", level=1), b.Contents(title="Innehåll"), b.Heading(text="ord " * 7000),
    ]  # fmt: skip
    (link,) = Paper(render(blocks, META)).kinds("Link")

    assert link.text.endswith("… 1")
    assert len(link.text) < 160


def test_a_short_paper_has_no_list_of_contents() -> None:
    """Two pages need no map."""
    assert heard("document").kinds("TOC") == []


def test_a_list_of_contents_from_right_to_left_says_its_pages() -> None:
    """The words of such a line are carried by its element, the page among them."""
    blocks = [
        b.Heading(text="خطتي", level=1), b.Contents(title="المحتويات"),
        b.Heading(text="حقوقي"), b.Paragraph(text="كلمة " * 6000),
    ]  # fmt: skip
    arabic = Paper(render(blocks, replace(META, language="ar")))

    assert [one.text for one in arabic.kinds("Link")] == ["حقوقي 1"]


def test_contents_are_painted_in_the_order_they_are_read() -> None:
    """A reader without tags follows the page: the number comes with its heading."""
    with pikepdf.open(BytesIO(render(*papers()["thick"]))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    marks = [int(part.split(b">>")[0]) for part in content.split(b"/MCID ")[1:]]

    assert marks == sorted(marks)
