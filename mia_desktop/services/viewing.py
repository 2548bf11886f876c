"""Pages of a paper as pictures and as text: shown inside the program, no temporary file (S6)."""

import msgspec


class PageView(msgspec.Struct, frozen=True, kw_only=True):
    """One page: its picture (RGBA, row after row) and the same in words."""

    width: int
    height: int
    pixels: bytes
    text: str


def pages(pdf: bytes, dpi: int = 96) -> list[PageView]:
    """Draw all pages of a PDF; heavy, so never on the thread that paints."""
    from mia_desktop.pdf import preview  # noqa: PLC0415  pypdfium2, only where papers are looked at

    found: list[PageView] = []
    for page in range(preview.page_count(pdf)):
        image = preview.page_image(pdf, page, dpi=dpi)
        found.append(
            PageView(
                width=image.width, height=image.height, pixels=image.rgba,
                text=preview.page_text(pdf, page),
            )
        )  # fmt: skip
    return found
