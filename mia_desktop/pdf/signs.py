"""ToUnicode maps that a reader can trust: what each glyph of an embedded font says.

reportlab writes them with zeros for unused places, all entries in one block, and Arabic letters
as the shapes they were drawn in; ISO 32000-1, 9.10.3 and ISO 14289-1, 7.21.7 want it otherwise.
"""

import re
import unicodedata
from collections.abc import Iterator

from pikepdf import Name, Object, Pdf

_ENTRY = re.compile(rb"^<([0-9A-F]{2})> <([0-9A-F]{4,6})>$", re.MULTILINE)
_BLOCK = 100  # at most so many entries in one beginbfchar block (Adobe technical note 5411)
_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
"""
_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


def name_signs(pdf: Pdf) -> None:
    """Rewrite the map of every font in use."""
    for font in _fonts(pdf):
        entries = [
            (code.decode(), _letters(int(sign, 16)))
            for code, sign in _ENTRY.findall(font.ToUnicode.read_bytes())
            if int(sign, 16)
        ]
        font.ToUnicode = pdf.make_stream(_map(entries).encode())


def _fonts(pdf: Pdf) -> Iterator[Object]:
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        for font in page.obj.Resources.Font.values():
            if font.objgen not in seen and Name.ToUnicode in font:
                seen.add(font.objgen)
                yield font


def _letters(code: int) -> str:
    """Name the letters of a glyph; a drawn Arabic shape stands for one letter or more."""
    sign = chr(code)
    if 0xFB50 <= code <= 0xFEFC:
        sign = unicodedata.normalize("NFKC", sign)[::-1]
    return sign.encode("utf-16-be").hex().upper()


def _map(entries: list[tuple[str, str]]) -> str:
    blocks = []
    for start in range(0, len(entries), _BLOCK):
        part = entries[start : start + _BLOCK]
        lines = "".join(f"<{code}> <{letters}>\n" for code, letters in part)
        blocks.append(f"{len(part)} beginbfchar\n{lines}endbfchar\n")
    return _HEAD + "".join(blocks) + _TAIL
