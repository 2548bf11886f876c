"""Pages of a paper as pictures and as text: shown inside the program, no temporary file (S6)."""

import msgspec


class PageView(msgspec.Struct, frozen=True, kw_only=True):
    """One page: its picture (RGBA, row after row) and the same in words."""

    width: int
    height: int
    pixels: bytes
    text: str


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """Some pages of a paper, of how many."""

    pages: list[PageView]
    of: int


def pages(pdf: bytes, dpi: int = 96) -> list[PageView]:
    """Draw all pages of a PDF; heavy, so never on the thread that paints."""
    return part(pdf, 0, None, dpi=dpi).pages


def part(pdf: bytes, first: int, count: int | None, *, dpi: int = 96) -> Part:
    """Draw so many pages from `first` on, counted from 0; a page is three megabytes of memory."""
    from mia_desktop.pdf import preview  # noqa: PLC0415  pypdfium2, only where papers are looked at

    every = preview.page_count(pdf)
    last = every if count is None else min(every, first + count)
    found: list[PageView] = []
    for page in range(first, last):
        image = preview.page_image(pdf, page, dpi=dpi)
        found.append(
            PageView(
                width=image.width, height=image.height, pixels=image.rgba,
                text=preview.page_text(pdf, page),
            )
        )  # fmt: skip
    return Part(pages=found, of=every)
