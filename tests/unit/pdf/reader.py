"""Reads a paper back as a screen reader would: through its structure tree, sign by sign.

Written against ISO 32000-1 (9.10.3, 14.7, 14.8) and not against the code that makes the papers.
"""

import re
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

PAINT = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"'}
SHOW = {"Tj", "TJ", "'", '"'}
_RANGE = re.compile(rb"<([0-9A-F]+)> <([0-9A-F]+)>")


@dataclass
class Element:
    kind: str
    text: str = ""
    scope: str = ""
    lang: str = ""
    box: tuple[float, ...] = ()
    links: list[str] = field(default_factory=list)
    """Where its annotations lead: an address, or "page n"."""
    pages: tuple[int, ...] = ()
    children: list["Element"] = field(default_factory=list)

    def walk(self) -> list["Element"]:
        return [self, *(found for child in self.children for found in child.walk())]


@dataclass
class Page:
    texts: dict[int, str] = field(default_factory=dict)
    bare: list[str] = field(default_factory=list)
    """Painting operators outside every tag and artifact."""
    artifacts: str = ""
    sizes: set[float] = field(default_factory=set)
    colours: set[tuple[float, ...]] = field(default_factory=set)


class Paper:
    """A whole paper, opened and read."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))
        self.pages = [_page(page) for page in self.pdf.pages]
        self.page_of = {page.obj.objgen: place for place, page in enumerate(self.pdf.pages)}
        numbers = self.pdf.Root.StructTreeRoot.ParentTree.Nums
        self.parents = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
        self.owners: dict[tuple[int, int], list[Element]] = {}
        self.root = self._element(self.pdf.Root.StructTreeRoot.K)

    def leaves(self) -> list[Element]:
        """What is read aloud, in order."""
        return [one for one in self.root.walk() if one.text]

    def texts(self) -> list[str]:
        return [one.text for one in self.leaves()]

    def told(self) -> list[str]:
        """The words alone: a page number after a heading is not in the blocks."""
        return [
            re.sub(r" \d+$", "", one.text)
            if one.links
            else one.text.replace("\N{NO-BREAK SPACE}", " ").replace("\n", " ")
            for one in self.leaves()
        ]

    def kinds(self, kind: str) -> list[Element]:
        return [one for one in self.root.walk() if one.kind == kind]

    def _element(self, node: pikepdf.Object) -> Element:
        made = Element(kind=str(node.S)[1:], lang=str(node.get("/Lang", "")))
        if "/A" in node and "/Scope" in node.A:
            made.scope = str(node.A.Scope)[1:]
        if "/A" in node and "/BBox" in node.A:
            made.box = tuple(float(edge) for edge in node.A.BBox)
        marks: list[tuple[int, int]] = []
        for kid in _list(node.get("/K", [])):
            if isinstance(kid, int):
                marks.append((self.page_of[node.Pg.objgen], kid))
            elif kid.get("/Type") == "/OBJR":
                made.links.append(self._followed(kid.Obj, node))
            elif kid.get("/Type") == "/MCR":
                marks.append((self.page_of[kid.Pg.objgen], int(kid.MCID)))
            else:
                assert kid.P.objgen == node.objgen
                made.children.append(self._element(kid))
        for mark in marks:
            self.owners.setdefault(mark, []).append(made)
        made.pages = tuple(page for page, _ in marks)
        drawn = "".join(self.pages[page].texts.get(number, "") for page, number in marks)
        told = [str(node[key]) for key in ("/Alt", "/ActualText") if key in node]
        made.text = told[0] if told else drawn.replace("\N{SOFT HYPHEN}", "").rstrip(" ")
        return made

    def _followed(self, link: pikepdf.Object, node: pikepdf.Object) -> str:
        """Follow an annotation, and see that the parent tree leads back to its element."""
        assert self.parents[int(link.StructParent)].objgen == node.objgen
        assert int(link.F) == 4
        assert str(link.Contents)
        if "/A" in link:
            return str(link.A.URI)
        return f"page {self.page_of[link.Dest[0].objgen] + 1}"


def _list(value: object) -> list:
    return list(value) if isinstance(value, pikepdf.Array) else [value] if value != [] else []


def _maps(page: pikepdf.Page) -> dict[str, dict[int, str]]:
    maps = {}
    for name, font in page.obj.Resources.Font.items():
        data = font.ToUnicode.read_bytes().partition(b"beginbfchar")[2]
        maps[name] = {
            int(code, 16): bytes.fromhex(signs.decode()).decode("utf-16-be")
            for code, signs in _RANGE.findall(data)
        }
    return maps


def _page(page: pikepdf.Page) -> Page:
    read, maps = Page(), _maps(page)
    stack: list[object] = []
    font: dict[int, str] = {}
    colour: tuple[float, ...] = (0, 0, 0)
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            tagged = name == "BDC" and "/MCID" in operands[1]
            stack.append(int(operands[1].MCID) if tagged else str(operands[0]))
        elif name == "EMC":
            stack.pop()
        elif name == "Tf":
            font = maps[str(operands[0])]
            read.sizes.add(float(operands[1]))
        elif name == "rg":
            colour = tuple(float(part) for part in operands)
        elif name in PAINT and not stack:
            read.bare.append(name)
        if name in SHOW and stack:
            codes = (
                bytes(operands[0])
                if name == "Tj"
                else b"".join(
                    bytes(part) for part in operands[0] if isinstance(part, pikepdf.String)
                )
            )
            text = "".join(font[code] for code in codes)
            if isinstance(stack[-1], int):
                read.texts[stack[-1]] = read.texts.get(stack[-1], "") + text
                read.colours.add(colour)
            else:
                read.artifacts += text
    assert not stack
    return read
