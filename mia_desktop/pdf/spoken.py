"""The words of a page as its structure tree says them: what stands beside the picture.

Reading the drawn signs instead would turn Arabic sentences about, leave pictures unsaid, and
repeat the foot of every page.
"""

import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pypdfium2
from pypdfium2 import raw

# Said on one line: a bullet and its item, the cells of a row.
_ON_ONE_LINE = {"LI": " ", "TR": " · "}


def spoken_lines(page: pypdfium2.PdfPage) -> list[str]:
    """Give each heading, paragraph, item and row of a tagged page; nothing if it has no tags."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    try:
        reader = _Reader(_drawn(page))
        roots = (
            raw.FPDF_StructTree_GetChildAtIndex(tree, at)
            for at in range(raw.FPDF_StructTree_CountChildren(tree))
        )
        return [line for root in roots if root for line in reader.lines(root)]
    finally:
        raw.FPDF_StructTree_Close(tree)


def _drawn(page: pypdfium2.PdfPage) -> dict[int, str]:
    """Gather what is drawn under each mark of the page."""
    found: dict[int, str] = {}
    text = page.get_textpage()
    for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        mark = raw.FPDFPageObj_GetMarkedContentID(one)
        if mark >= 0:
            shown = _string(partial(raw.FPDFTextObj_GetText, one, text))
            found[mark] = found.get(mark, "") + shown
    return found


def _string(ask: Callable[[Any, int], int]) -> str:
    """Ask twice, as the library wants it: first how long, then what."""
    size = ask(None, 0)
    if size <= 2:  # two bytes for the end and nothing before them
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace").replace("\N{SOFT HYPHEN}", "")


class _Reader:
    def __init__(self, drawn: dict[int, str]) -> None:
        self.drawn = drawn

    def lines(self, element: Any) -> Iterator[str]:
        """Read an element and what is under it, a line for each that is one."""
        told = self._told(element)
        if told is not None:
            yield from (told,) if told.strip() else ()
            return
        inner = [line for child in _children(element) for line in self.lines(child)]
        joint = _ON_ONE_LINE.get(_kind(element))
        if joint is None:
            yield from inner
        elif inner:
            yield joint.join(inner)

    def _told(self, element: Any) -> str | None:
        """What an element says itself; none if only those under it do."""
        # Only the marks of this page: an element that goes on over the next has numbers there too.
        marks = [
            raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
            for at in range(raw.FPDF_StructElement_CountChildren(element))
        ]
        here = [mark for mark in marks if mark in self.drawn]
        if not here:
            return None
        for ask in (raw.FPDF_StructElement_GetAltText, raw.FPDF_StructElement_GetActualText):
            if said := _string(partial(ask, element)):
                return said
        return "".join(self.drawn[mark] for mark in here).strip()


def _kind(element: Any) -> str:
    return _string(partial(raw.FPDF_StructElement_GetType, element))


def _children(element: Any) -> Iterator[Any]:
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        if child := raw.FPDF_StructElement_GetChildAtIndex(element, at):
            yield child
