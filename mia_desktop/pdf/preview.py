"""Pages as pictures and as text, for showing a paper inside the program: no file is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pypdfium2
from msgspec import Struct

from mia_desktop.pdf.spoken import spoken_lines
from mia_desktop.platform import threads

_POINTS_PER_INCH = 72


class PageImage(Struct, frozen=True, kw_only=True):
    """One page as raw pixels, four bytes each in the order red, green, blue, alpha."""

    width: int
    height: int
    rgba: bytes


@contextmanager
def _open(paper: bytes) -> Iterator[pypdfium2.PdfDocument]:
    threads.away_from_window("preview")
    document = pypdfium2.PdfDocument(paper)
    try:
        yield document
    finally:
        document.close()


def page_count(paper: bytes) -> int:
    with _open(paper) as document:
        return len(document)


def page_image(paper: bytes, page: int, *, dpi: float = 96) -> PageImage:
    """Draw one page, counted from 0."""
    with _open(paper) as document:
        bitmap = document[page].render(
            scale=dpi / _POINTS_PER_INCH, rev_byteorder=True, force_bitmap_format=4
        )
        rows = bytes(bitmap.buffer)
        return PageImage(width=bitmap.width, height=bitmap.height, rgba=rows)


def page_png(paper: bytes, page: int, *, dpi: float = 96) -> bytes:
    """Draw one page as a PNG file in memory."""
    with _open(paper) as document:
        image = document[page].render(scale=dpi / _POINTS_PER_INCH).to_pil()
        out = BytesIO()
        image.save(out, "PNG")
        return out.getvalue()


def page_text(paper: bytes, page: int) -> str:
    """Give a page's words in reading order: the accessible twin of its picture.

    Our papers say it themselves by their tags; of somebody else's the drawn signs are read.
    """
    with _open(paper) as document:
        if lines := spoken_lines(document[page]):
            return "\n".join(lines)
        return str(document[page].get_textpage().get_text_bounded()).replace("\r\n", "\n")
