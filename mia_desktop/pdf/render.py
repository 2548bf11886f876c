"""The door to papers: blocks in, the bytes of a tagged PDF out, all of it in memory."""

from collections.abc import Iterable

from mia_desktop.pdf.blocks import Block
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.platform import threads


def render(blocks: Iterable[Block], meta: PaperMeta) -> bytes:
    """Make a paper; the same blocks and meta give the same bytes."""
    threads.away_from_window("pdf")
    # reportlab and pikepdf cost 0.3 s to import, so they wait until a paper is asked for.
    from mia_desktop.pdf.press import pages  # noqa: PLC0415
    from mia_desktop.pdf.tagging import tag  # noqa: PLC0415

    drawn, tree = pages(blocks, meta)
    return tag(drawn, tree, meta)
