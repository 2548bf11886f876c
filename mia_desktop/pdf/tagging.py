"""The structure tree, bookmarks and metadata of a tagged PDF (ISO 14289-1), added with pikepdf.

reportlab has drawn the marked content; here each mark gets its element. The way was measured
before it was built on (bundle-format §7).
"""

from io import BytesIO
from itertools import pairwise
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from mia_desktop.pdf.canvas import Mark, Node
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.signs import name_signs

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>MIA Desktop</pdf:Producer><xmp:CreatorTool>MIA Desktop</xmp:CreatorTool>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def tag(pages: bytes, root: Node, meta: PaperMeta) -> bytes:
    """Give drawn pages their tree, their outline and their metadata."""
    with Pdf.open(BytesIO(pages)) as pdf:
        _Tree(pdf, root).write()
        name_signs(pdf)
        _outline(pdf, root)
        _metadata(pdf, meta)
        out = BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return out.getvalue()


class _Tree:
    def __init__(self, pdf: Pdf, root: Node) -> None:
        self.pdf = pdf
        self.root = root
        self.pages = [page.obj for page in pdf.pages]
        self.owners: list[dict[int, Object]] = [{} for _ in self.pages]

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
        top.ParentTree = self.pdf.make_indirect(Dictionary(Nums=numbers))
        top.ParentTreeNextKey = len(self.pages)
        self.pdf.Root.StructTreeRoot = top
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, node: Node, parent: Object) -> Object:
        made = Dictionary(Type=Name.StructElem, S=Name(f"/{node.kind}"), P=parent)
        element = self.pdf.make_indirect(made)
        if node.lang:
            element.Lang = String(node.lang)
        if node.actual:
            element.ActualText = String(node.actual)
        if node.kind == "TH":
            element.A = Dictionary(O=Name.Table, Scope=Name(f"/{node.scope}"))
        elif node.kind == "L":
            element.A = Dictionary(O=Name.List, ListNumbering=Name(f"/{node.scope}"))
        if node.marks:
            element.Pg = self.pages[node.marks[0].page]
            element.K = self._marks(node.marks, element)
        else:
            element.K = Array([self._element(child, element) for child in node.children])
        return element

    def _marks(self, marks: list[Mark], element: Object) -> Object | int:
        kids = Array()
        for mark in marks:
            self.owners[mark.page][mark.number] = element
            if mark.page == marks[0].page:
                kids.append(mark.number)
            else:
                kids.append(Dictionary(Type=Name.MCR, Pg=self.pages[mark.page], MCID=mark.number))
        return marks[0].number if len(marks) == 1 else kids


def _headings(node: Node) -> list[Node]:
    own = [node] if node.bookmark and node.marks else []
    return own + [found for child in node.children for found in _headings(child)]


def _outline(pdf: Pdf, root: Node) -> None:
    """A bookmark for each heading but the title, in one level each below the next."""
    found = [(int(node.kind[1]), node) for node in _headings(root)]
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
        mark = node.marks[0]
        target = Array([pdf.pages[mark.page].obj, Name.XYZ, 0, round(mark.top + 6, 1), 0])
        made = Dictionary(Title=String(node.bookmark), Parent=parent, Dest=target)
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


def _metadata(pdf: Pdf, meta: PaperMeta) -> None:
    root = pdf.Root
    root.Lang = String(meta.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    filled = _XMP.format(
        title=escape(meta.title), language=escape(meta.language), day=meta.day.isoformat()
    )
    stream = pdf.make_stream(filled.encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    root.Metadata = stream
    stamp = f"D:{meta.day:%Y%m%d}000000Z"
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(meta.title),
            Creator=String("MIA Desktop"),
            Producer=String("MIA Desktop"),
            CreationDate=String(stamp),
        )
    )
