"""Showing a paper without writing a file."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from mia_desktop.pdf.preview import page_count, page_image, page_png, page_text
from tests.unit.pdf.papers import made


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
