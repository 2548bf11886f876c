"""A paper in Arabic: shaped, ordered, embedded, extracted right, and mirrored as a whole."""

import re
import subprocess
import unicodedata
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from mia_desktop.pdf.text import in_order, visual
from tests.helpers.tools import need_tool
from tests.unit.pdf.papers import heard, made

BOTH = ("meeting_ar", "plan_ar")
SAID = {
    "meeting_ar": (
        "موعدنا القادم", "إذا لم تستطع الحضور", "كيف يسير التدريب على العمل", "وضعك المالي",
        "هذه الورقة",
    ),
    "plan_ar": ("خطتي", "هذا ما أريده", "حقوقي", "يحق لي أن تُصحح المعلومات الخاطئة."),
}  # fmt: skip
every = pytest.mark.parametrize("name", BOTH)


def letters(text: str) -> str:
    """The letters as they are said, without marks of direction, joined shapes or line ends."""
    plain = unicodedata.normalize(
        "NFKC", re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    )
    return re.sub(r"\s+", " ", plain)


@every
def test_a_voice_gets_the_words_in_the_order_they_are_said(name: str) -> None:
    """The structure tree carries the words themselves (bundle-format §7)."""
    texts = heard(name).texts()

    assert all(text in texts for text in SAID[name])


@every
def test_pdftotext_extracts_the_words(name: str, tmp_path: Path) -> None:
    """Searching and copying work in a reader that knows nothing of our tree."""
    path = tmp_path / "paper.pdf"
    path.write_bytes(made(name))
    ran = subprocess.run([need_tool("pdftotext"), str(path), "-"], capture_output=True, check=True)
    text = letters(ran.stdout.decode())

    assert [said for said in SAID[name] if letters(said) not in text] == []


@every
def test_pdfium_extracts_the_words(name: str) -> None:
    """The second reader is the one that the preview uses: its text twin must be right too."""
    with pypdfium2.PdfDocument(made(name)) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    text = letters(" ".join(pages))

    assert [said for said in SAID[name] if letters(said) not in text] == []


@every
def test_the_paper_says_which_language_it_is_in(name: str) -> None:
    """A reader chooses its voice by what the paper says."""
    assert str(heard(name).pdf.Root.Lang) == "ar"


def test_swedish_names_are_extracted_in_their_order() -> None:
    """“Österberg Amina” is nobody; PDFium turns words about if a paper names its direction."""
    with pypdfium2.PdfDocument(made("plan_ar")) as document:
        text = document[0].get_textpage().get_text_bounded()

    assert "Amina Österberg" in text
    assert "jag vill arbeta i ett kök." in text


def test_swedish_words_in_an_arabic_plan_are_marked_as_swedish() -> None:
    """The goals are in the participant's own words, whatever the paper's language is."""
    quotes = [one for one in heard("plan_ar").root.walk() if one.kind == "BlockQuote"]

    assert quotes
    assert {one.lang for one in quotes} == {"sv-SE"}


def _signs(name: str, page: int) -> list[tuple[str, float, float]]:
    """Each sign of a page with its left edge and its height on the page."""
    with pypdfium2.PdfDocument(made(name)) as document:
        text = document[page].get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        signs = [text.get_text_range(at, 1) for at in range(text.count_chars())]
    return [(sign, box[0], box[1]) for sign, box in zip(signs, boxes, strict=True)]


def test_bullets_stand_at_the_right_edge() -> None:
    """A list begins where its reader begins."""
    bullets = [left for sign, left, _ in _signs("meeting_ar", 0) if sign == "•"]

    assert len(bullets) == 4
    assert min(bullets) > 515


def test_columns_stand_mirrored() -> None:
    """The name of a row is rightmost, what it says stands to its left."""
    for row in ("2026", "070-174 06 05", "Storgatan"):
        signs = _signs("meeting_ar", 0)
        told = "".join(sign for sign, _, _ in signs)
        _, left, height = signs[told.index(row[:4])]
        label = [x for sign, x, y in signs if abs(y - height) < 6 and sign > "\u0600" and x > 400]

        assert label, row
        assert left < min(label)


def test_the_first_column_of_a_table_is_the_rightmost() -> None:
    """What, who, when, how much: from right to left, in the order of the head."""
    signs = _signs("plan_ar", 0)
    told = "".join(sign for sign, _, _ in signs)
    cells = ("Arbetsträning", "Arbetsintegrerande", "2026-04-07", "12,5")
    edges = [signs[told.index(cell)][1] for cell in cells]

    assert edges == sorted(edges, reverse=True)


def test_a_telephone_number_keeps_its_order() -> None:
    """Digits in groups are not turned about between Arabic words."""
    shown = visual("الهاتف 070-174 06 05 من 2026-03-16", right=True)

    assert "070-174 06 05" in shown
    assert "2026-03-16" in shown


def test_what_is_drawn_first_is_what_is_said_first() -> None:
    """From the right: a day that comes first in the sentence is drawn first."""
    shown = visual("من 2026-03-12 إلى 2026-09-11", right=True)
    parts = [part.strip() for part, _ in in_order(shown) if part.strip()]

    assert parts[1::2] == ["2026-03-12", "2026-09-11"]
    assert "".join(part for part, _ in reversed(in_order(shown))) == shown
    assert all(shown.startswith(before + part) for part, before in in_order(shown))


@every
def test_arabic_letters_are_drawn_joined_and_named_apart(name: str) -> None:
    """The eye sees joined shapes, a search finds the letters of the alphabet."""
    fonts = [f for page in heard(name).pdf.pages for f in page.obj.Resources.Font.values()]
    arabic = [f for f in fonts if "Arabic" in str(f.BaseFont)]
    names = b"".join(font.ToUnicode.read_bytes() for font in arabic)

    assert arabic
    assert all(isinstance(font, pikepdf.Dictionary) for font in arabic)
    assert not re.search(rb"> <F[B-E][0-9A-F]{2}", names)
