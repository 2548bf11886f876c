"""The structure tree, links and bookmarks of a tagged PDF (ISO 14289-1), added with pikepdf.

reportlab has drawn the marked content; here each mark gets its element. The way was measured
before it was built on (bundle-format §7).
"""

from io import BytesIO
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from mia_desktop.pdf.archive import make_archival
from mia_desktop.pdf.canvas import Box, Mark, Node
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.signs import name_signs


def tag(pages: bytes, root: Node, meta: PaperMeta) -> bytes:
    """Give drawn pages their tree, their outline and their metadata."""
    with Pdf.open(BytesIO(pages)) as pdf:
        tree = _Tree(pdf, root)
        tree.write()
        name_signs(pdf)
        _outline(pdf, tree)
        make_archival(pdf, meta)
        out = BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            min_version="1.7",
            fix_metadata_version=False,  # they are ours and say it all
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return out.getvalue()


class _Tree:
    def __init__(self, pdf: Pdf, root: Node) -> None:
        self.pdf = pdf
        self.root = root
        self.pages = [page.obj for page in pdf.pages]
        self.owners: list[dict[int, Object]] = [{} for _ in self.pages]
        self.links: list[Object] = []

    def write(self) -> None:
        top = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top.K = self._element(self.root, top)
        numbers = Array()
        for place, (page, owners) in enumerate(zip(self.pages, self.owners, strict=True)):
            page.StructParents = place
            page.Tabs = Name.S
            if Name.Trans in page:
                del page.Trans
            by_mark = Array([owners[number] for number in sorted(owners)])
            numbers.append(place)
            numbers.append(self.pdf.make_indirect(by_mark))
        for key, element in enumerate(self.links, start=len(self.pages)):
            numbers.append(key)
            numbers.append(element)
        top.ParentTree = self.pdf.make_indirect(Dictionary(Nums=numbers))
        top.ParentTreeNextKey = len(self.pages) + len(self.links)
        self.pdf.Root.StructTreeRoot = top
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, node: Node, parent: Object) -> Object:
        made = Dictionary(Type=Name.StructElem, S=Name(f"/{node.kind}"), P=parent)
        element = self.pdf.make_indirect(made)
        if node.lang:
            element.Lang = String(node.lang)
        if node.actual:
            element.ActualText = String(node.actual)
        if node.alt:
            element.Alt = String(node.alt)
        if node.kind == "Figure":
            (_, box), *_ = node.areas
            element.A = Dictionary(O=Name.Layout, BBox=_rounded(box), Placement=Name.Block)
        elif node.kind == "TH":
            element.A = Dictionary(O=Name.Table, Scope=Name(f"/{node.scope}"))
        elif node.kind == "L":
            element.A = Dictionary(O=Name.List, ListNumbering=Name(f"/{node.scope}"))
        if node.marks:
            element.Pg = self.pages[node.marks[0].page]
            element.K = self._marks(node.marks, element)
            if node.leads:
                element.K = self._linked(node, element)
        else:
            element.K = Array([self._element(child, element) for child in node.children])
        return element

    def _linked(self, node: Node, element: Object) -> Array:
        """Give a link what a click follows: one place for each line of it."""
        kids = element.K if isinstance(element.K, Array) else Array([element.K])
        for page, box in node.areas:
            there = Dictionary(
                Type=Name.Annot, Subtype=Name.Link, Rect=_rounded(box), Border=Array([0, 0, 0]),
                F=4, Contents=String(node.tip), StructParent=len(self.pages) + len(self.links),
            )  # fmt: skip
            if node.target is not None:
                there.Dest = self.place(node.target)
            else:
                there.A = Dictionary(S=Name.URI, URI=String(node.address))
            annotation = self.pdf.make_indirect(there)
            on = self.pages[page]
            if Name.Annots not in on:
                on.Annots = Array()
            on.Annots.append(annotation)
            kids.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=on))
            self.links.append(element)
        return kids

    def place(self, node: Node) -> Array:
        """Point a little above a heading, so that it is not cut off in the window."""
        mark = node.marks[0]
        return Array([self.pages[mark.page], Name.XYZ, 0, round(mark.top + 6, 1), 0])

    def _marks(self, marks: list[Mark], element: Object) -> Object | int:
        kids = Array()
        for mark in marks:
            self.owners[mark.page][mark.number] = element
            if mark.page == marks[0].page:
                kids.append(mark.number)
            else:
                kids.append(Dictionary(Type=Name.MCR, Pg=self.pages[mark.page], MCID=mark.number))
        return marks[0].number if len(marks) == 1 else kids


def _rounded(box: Box) -> Array:
    return Array([round(edge, 1) for edge in box])


def _headings(node: Node) -> list[Node]:
    own = [node] if node.bookmark and node.marks else []
    return own + [found for child in node.children for found in _headings(child)]


def _outline(pdf: Pdf, tree: _Tree) -> None:
    """A bookmark for each heading but the title, in one level each below the next."""
    found = [(int(node.kind[1]), node) for node in _headings(tree.root)]
    if not found:
        return
    top = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    parents: list[tuple[int, Object]] = [(0, top)]
    children: dict[int, list[Object]] = {0: []}
    keys = {top.objgen: 0}
    for level, node in found:
        while parents[-1][0] >= level:
            parents.pop()
        parent = parents[-1][1]
        made = Dictionary(Title=String(node.bookmark), Parent=parent, Dest=tree.place(node))
        item = pdf.make_indirect(made)
        keys[item.objgen] = len(keys)
        children[keys[item.objgen]] = []
        children[keys[parent.objgen]].append(item)
        parents.append((level, item))
        _hang(parent, children[keys[parent.objgen]])
    top.Count = len(found)
    pdf.Root.Outlines = top
    pdf.Root.PageMode = Name.UseNone


def _hang(parent: Object, items: list[Object]) -> None:
    parent.First, parent.Last, parent.Count = items[0], items[-1], len(items)
    for before, after in pairwise(items[-2:]):
        before.Next, after.Prev = after, before
