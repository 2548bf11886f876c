"""Showing a paper without writing a file."""

import unicodedata
from io import BytesIO
from pathlib import Path

from PIL import Image

from mia_desktop.pdf.press import pages
from mia_desktop.pdf.preview import page_count, page_image, page_png, page_text
from tests.unit.pdf.papers import NAMES, heard, made, papers


def test_a_page_becomes_pixels() -> None:
    """The window paints what the printer would."""
    image = page_image(made("plan"), 0, dpi=72)

    assert (image.width, image.height) == (596, 842)
    assert len(image.rgba) == image.width * image.height * 4
    assert image.rgba[:4] == b"\xff\xff\xff\xff"
    assert bytes.fromhex("0b5566ff") in image.rgba


def test_a_page_becomes_a_png() -> None:
    """The same picture, as a file in memory."""
    with Image.open(BytesIO(page_png(made("plan"), 1))) as image:
        assert image.format == "PNG"
        assert image.size[0] > 700


def test_a_page_is_read_aloud_in_order() -> None:
    """The preview has an accessible twin (issue D.5)."""
    text = page_text(made("plan_arabic"), 0)

    assert text.index("Min plan") < text.index("Namn") < text.index("Det här vill jag")
    assert "أريد أن أعمل في المطبخ (2026) وأتعلم اللغة" in text


def test_the_twin_says_pictures_and_rows_and_no_foot() -> None:
    """What the eye gets from a picture is said; the page's foot is not said on every page."""
    text = page_text(made("every_block"), 0)

    assert "Bild: Boende: från 4 till 7." in text
    assert "Januari–juni 2026 · 12" in text
    assert "Sida 1 av" not in text


def test_the_twin_of_an_arabic_paper_has_its_names_and_numbers_in_order() -> None:
    """A telephone number with its groups turned about reaches somebody else."""
    text = page_text(made("plan_ar"), 0)

    for said in ("الهاتف · 070-174 06 05", "الاسم · Amina Österberg", "رقم المشارك · K7-0142"):
        assert said in text


def test_every_page_of_every_paper_has_its_twin() -> None:
    """Nothing of a paper is for the eye alone."""
    for name in NAMES:
        told = [one.text for one in heard(name).leaves() if len(set(one.pages)) < 2]
        parts = [page_text(made(name), at) for at in range(page_count(made(name)))]
        twin = _letters("".join(parts))

        assert [text for text in told if _letters(text) not in twin] == [], name


def _letters(text: str) -> str:
    """Without blanks and marks; a reader may name a joined letter by its parts."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in apart if unicodedata.category(sign)[0] not in "MZC")


def test_what_goes_on_over_the_page_is_said_where_it_stands() -> None:
    """Each page's twin has its own lines and no others."""
    first, second = (page_text(made("thick"), page) for page in (0, 1))

    assert first.count("Avsnitt 1: ") == 2  # in the list of contents and as a heading
    assert "Avsnitt 1: " not in second
    assert second.startswith("arbetat i kök. Jag har")


def test_a_paper_of_somebody_else_without_tags_is_read_from_its_signs() -> None:
    """An attached letter has a twin too, as good as can be."""
    blocks, meta = papers()["plan"]
    untagged, _ = pages(blocks, meta, tagged=False)

    assert "Det här vill jag" in page_text(untagged, 0)


def test_pages_are_counted() -> None:
    """The preview says how long the paper is."""
    assert page_count(made("plan_empty")) == 1
    assert page_count(made("plan_40_goals")) > 10


def test_nothing_is_written(tmp_path: Path, monkeypatch) -> None:
    """A readable temporary file would be a copy that nobody gallrar (bundle-format §8)."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    page_png(made("plan"), 0)

    assert list(tmp_path.iterdir()) == []
