"""Blocks to flowables: which shape is set how, and what stays together."""

from collections.abc import Iterable
from functools import singledispatchmethod

from reportlab.platypus.flowables import Flowable, KeepTogether, PageBreak

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.canvas import Node
from mia_desktop.pdf.flow import BlankFlow, DotsFlow, Flow, SignatureFlow, TextFlow
from mia_desktop.pdf.lowering import shapes
from mia_desktop.pdf.style import Look
from mia_desktop.pdf.table import TableFlow
from mia_desktop.pdf.text import prepare, says, shortened

# No lead asks for more room than this, whatever it heads; any page has it.
_MOST = 400.0


class Layout:
    """Builds the flowables of one paper and, beside them, its structure tree."""

    def __init__(self, look: Look, room: float) -> None:
        self.look = look
        self.room = room
        self.root = Node("Document")
        self._leads: set[int] = set()

    def flowables(self, blocks: Iterable[b.Block]) -> list[Flowable]:
        made = [flow for block in shapes(blocks) for flow in self._set(block)]
        return self._with_room_for_leads(made)

    def _with_room_for_leads(self, made: list[Flowable]) -> list[Flowable]:
        """See to it that no heading is left at the foot of a page without what it heads."""
        need = 0.0
        for flow in reversed(made):
            if isinstance(flow, TextFlow) and id(flow) in self._leads:
                need += self._least(flow) + flow.getSpaceBefore() + flow.getSpaceAfter()
                flow.need = min(need, _MOST)
            else:
                need = self._least(flow)
        return made

    def _least(self, flow: Flowable) -> float:
        if isinstance(flow, Flow):
            return flow.least(self.room)
        if isinstance(flow, KeepTogether):
            inner = [part for part in vars(flow)["_content"] if isinstance(part, Flow)]
            high = sum(part.wrap(self.room, 0)[1] + part.getSpaceAfter() for part in inner)
            return min(high, _MOST)
        return 0.0

    def _lead(self, flow: TextFlow) -> TextFlow:
        self._leads.add(id(flow))
        return flow

    def _set(self, block: b.Block) -> list[Flowable]:
        """Set one shape; a text of blanks alone leaves neither a gap nor an empty element."""
        if isinstance(block, b.Heading | b.Paragraph | b.Quote) and not says(block.text):
            return []
        return self._make(block)

    @singledispatchmethod
    def _make(self, block: b.Block) -> list[Flowable]:
        raise TypeError(type(block).__name__)

    @_make.register
    def _heading(self, block: b.Heading) -> list[Flowable]:
        level = min(max(block.level, 1), 3)
        node = self.root.add(f"H{level}", bookmark=block.text)
        return [self._lead(TextFlow(block.text, self.look.headings[level - 1], node))]

    @_make.register
    def _paragraph(self, block: b.Paragraph) -> list[Flowable]:
        node = self.root.add("P", lang=block.lang)
        if block.strong:
            return [self._lead(TextFlow(block.text, self.look.strong, node))]
        return [TextFlow(block.text, self.look.body, node, own_direction=True)]

    @_make.register
    def _quote(self, block: b.Quote) -> list[Flowable]:
        node = self.root.add("BlockQuote", lang=block.lang).add("P")
        return [TextFlow(block.text, self.look.quote, node, own_direction=True)]

    @_make.register
    def _note(self, block: b.Note) -> list[Flowable]:
        node = self.root.add("P")
        text = f"{block.title} {block.text}" if block.title else block.text
        return [TextFlow(text, self.look.note, node)]

    @_make.register
    def _facts(self, block: b.Facts) -> list[Flowable]:
        rows = tuple((fact.label, fact.value) for fact in block.facts)
        return [self._grid((), rows, (1, 2), row_heads=True)] if rows else []

    @_make.register
    def _table(self, block: b.Table) -> list[Flowable]:
        if not block.rows:
            return []
        head = tuple(column.label for column in block.columns)
        weights = tuple(column.weight for column in block.columns)
        return [self._grid(head, block.rows, weights, row_heads=block.row_heads)]

    def _grid(
        self,
        head: tuple[str, ...],
        rows: tuple[tuple[str, ...], ...],
        weights: tuple[int, ...],
        *,
        row_heads: bool,
    ) -> TableFlow:
        table = self.root.add("Table")
        top = table.add("TR") if head else None
        cells = [self._cell(top, text, "Column", strong=True) for text in head] if top else []
        body: list[list[TextFlow]] = []
        # A table with more heads than cells says less to a listener, not more.
        heads = row_heads and len(rows) * (len(weights) - 1) >= len(head) + len(rows)
        for row in rows:
            line = table.add("TR")
            body.append(
                [
                    self._cell(
                        line,
                        text,
                        "Row" if heads and not place else "",
                        strong=(row_heads and not place),
                    )
                    for place, text in enumerate(row)
                ]
            )
        return TableFlow(cells, body, weights, self.look.pad)

    def _cell(self, row: Node, text: str, scope: str, *, strong: bool) -> TextFlow:
        node = row.add("TH" if scope else "TD", scope=scope)
        return TextFlow(text, self.look.cell_head if strong else self.look.cell, node)

    @_make.register
    def _list(self, block: b.BulletList) -> list[Flowable]:
        items = [item for item in block.items if says(item)]
        if not items:
            return []
        whole = self.root.add("L", scope="Decimal" if block.numbered else "Disc")
        made: list[Flowable] = []
        for place, text in enumerate(items, start=1):
            item = whole.add("LI")
            label, body = item.add("Lbl"), item.add("LBody")
            sign = f"{place}." if block.numbered else "\N{BULLET}"
            style = self.look.item if place < len(items) else self.look.last_item
            made.append(TextFlow(text, style, body, label=sign, label_node=label))
        return made

    @_make.register
    def _dots(self, block: b.Dots) -> list[Flowable]:
        text = TextFlow(block.text, self.look.body, self.root.add("P"))
        return [DotsFlow(block.count, block.filled, text)]

    @_make.register
    def _signatures(self, block: b.SignatureLines) -> list[Flowable]:
        made: list[Flowable] = []
        look = self.look
        for signer in block.signers:
            who = f"{signer.role}: {signer.name}" if signer.name else signer.role
            if signer.signed:
                said = f"{who}. {signer.signed}"
                made.append(TextFlow(said, look.body, self.root.add("P")))
                continue
            place = TextFlow("Ort och datum", look.caption, self.root.add("P"))
            # Who signs has the full name at the head of the paper; here it has one line.
            short = shortened(
                " ".join(prepare(who)), look.caption.role, look.caption.size, self.room * 0.6
            )
            name = TextFlow(f"Underskrift\n{short}", look.caption, self.root.add("P"))
            made.append(SignatureFlow(place, name, drop=3.2 * look.body.leading))
        return [KeepTogether(made)] if made else []

    @_make.register
    def _writing(self, block: b.WritingLines) -> list[Flowable]:
        made: list[Flowable] = []
        for place in range(block.lines):
            label = block.label if place == block.lines - 1 else ""
            node = self.root.add("P") if label else None
            text = TextFlow(label, self.look.caption, node)
            made.append(BlankFlow(text, drop=38, boxes=(block.groups, block.group_size)))
        return [KeepTogether(made)]

    @_make.register
    def _code(self, block: b.Code) -> list[Flowable]:
        label = self._lead(TextFlow(block.label, self.look.strong, self.root.add("P")))
        gap, size = "\N{NO-BREAK SPACE}" * 3, block.in_line
        lines = [block.groups[at : at + size] for at in range(0, len(block.groups), size)]
        text = "\n".join(gap.join(line) for line in lines)
        return [label, TextFlow(text, self.look.code, self.root.add("P"))]

    @_make.register
    def _keep(self, block: b.Keep) -> list[Flowable]:
        inner = [flow for part in block.blocks for flow in self._set(part)]
        self._leads -= {id(flow) for flow in inner}
        return [KeepTogether(inner)]

    @_make.register
    def _page_break(self, block: b.PageBreak) -> list[Flowable]:
        del block
        return [PageBreak()]
