"""Blocks to flowables: which shape is set how, and what stays together."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial, singledispatchmethod

from msgspec.structs import replace
from reportlab.platypus.flowables import Flowable, KeepTogether, PageBreak

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf import pictures, together
from mia_desktop.pdf.canvas import Node
from mia_desktop.pdf.drawn import (
    BlankFlow,
    DotsFlow,
    EntryFlow,
    Letters,
    PictureFlow,
    SignatureFlow,
)
from mia_desktop.pdf.flow import Flow, Side, TextFlow
from mia_desktop.pdf.fonts import width
from mia_desktop.pdf.lowering import entry, shapes
from mia_desktop.pdf.style import TEXT, Look, TextStyle
from mia_desktop.pdf.table import TableFlow
from mia_desktop.pdf.text import has_right_to_left, prepare, says, shortened
from mia_desktop.pdf.words import Words

# No lead asks for more room than this, whatever it heads; any page has it.
_MOST = 400.0
_FACTS = (b.Column(label=""), b.Column(label="", weight=2))
# Headings of this level are found in the list of contents.
_LISTED = 2


def _ruled(style: TextStyle) -> TextStyle:
    return replace(style, ruled=True, before=1.6 * style.size)


class Layout:
    """Builds the flowables of one paper and, beside them, its structure tree."""

    def __init__(self, look: Look, room: float, say: Words) -> None:
        self.look = look
        self.room = room
        self.say = say
        self.side = Side(mirrored=say.right)
        self.free = Side(mirrored=say.right, own=True)
        self.root = Node("Document")
        self.headings: list[Node] = []
        self._listed: list[b.Heading] = []
        self._leads: set[int] = set()

    def flowables(self, blocks: Iterable[b.Block]) -> list[Flowable]:
        every = list(shapes(blocks, large=self.look.large))
        self._listed = list(_headings(every))
        made = [flow for block in every for flow in self._set(block)]
        leading = together.introductions(made, self.look.headings, self.look.label)
        self._leads |= {id(flow) for flow in leading}
        self._leads |= {id(flow) for flow in together.before_signatures(made, self._leads)}
        return self._with_room_for_leads(made)

    def _with_room_for_leads(self, made: list[Flowable]) -> list[Flowable]:
        """See to it that no heading is left at the foot of a page without what it heads."""
        need = 0.0
        for flow in reversed(made):
            if isinstance(flow, TextFlow) and id(flow) in self._leads:
                need += self._whole(flow) + flow.getSpaceBefore() + flow.getSpaceAfter()
                flow.need = min(need, _MOST)
            else:
                need = self._least(flow)
        return made

    def _whole(self, flow: TextFlow) -> float:
        """All of a text stands over what it heads; one of half a page may break."""
        least = flow.least(self.room)
        return flow.height if flow.height <= _MOST / 2 else least

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

    def _text(self, text: str, style: TextStyle, node: Node | None) -> TextFlow:
        return TextFlow(text, style, node, side=self.side)

    @_make.register
    def _heading(self, block: b.Heading) -> list[Flowable]:
        level = min(max(block.level, 1), 3)
        node = self.root.add(f"H{level}", bookmark=block.text, lang=block.lang)
        self.headings.append(node)
        return [self._lead(self._text(block.text, self.look.headings[level - 1], node))]

    @_make.register
    def _paragraph(self, block: b.Paragraph) -> list[Flowable]:
        node = self.root.add("P", lang=block.lang)
        if block.strong:
            return [self._lead(self._text(block.text, self.look.strong, node))]
        return [TextFlow(block.text, self.look.body, node, side=self.free)]

    @_make.register
    def _quote(self, block: b.Quote) -> list[Flowable]:
        node = self.root.add("BlockQuote", lang=block.lang).add("P")
        return [TextFlow(block.text, self.look.quote, node, side=self.free)]

    @_make.register
    def _note(self, block: b.Note) -> list[Flowable]:
        node = self.root.add("P", lang=block.lang)
        text = f"{block.title} {block.text}" if block.title else block.text
        return [self._text(text, self.look.note, node)]

    @_make.register
    def _link(self, block: b.Link) -> list[Flowable]:
        node = self.root.add("P").add("Link")
        node.address, node.tip = block.address, block.text
        shown = block.address.removeprefix("https://").removeprefix("mailto:")
        text = block.text if shown in block.text else f"{block.text} ({shown})"
        return [self._text(text, self.look.link, node)]

    @_make.register
    def _contents(self, block: b.Contents) -> list[Flowable]:
        """List the headings of the second level; their pages are known when all are drawn."""
        title = self.root.add("P")
        made: list[Flowable] = [self._lead(self._text(block.title, self.look.strong, title))]
        whole = self.root.add("TOC")
        for place, heading in enumerate(self._listed):
            if heading.level == _LISTED:
                link = whole.add("TOCI").add("Reference").add("Link")
                link.tip = entry(heading.text)
                text = self._text(link.tip, self.look.entry, link)
                made.append(EntryFlow(text, partial(self.headings.__getitem__, place)))
        return made

    @_make.register
    def _facts(self, block: b.Facts) -> list[Flowable]:
        rows = tuple((fact.label, fact.value) for fact in block.facts)
        langs = tuple(fact.lang for fact in block.facts)
        return [self._grid(_FACTS, rows, row_heads=True, langs=langs)] if rows else []

    @_make.register
    def _card(self, block: b.Card) -> list[Flowable]:
        made: list[TextFlow] = []
        values: list[TextFlow] = []
        strong, label = self.look.strong, self.look.label
        if says(block.title):
            node = self.root.add("P", lang=block.lang)
            style = _ruled(strong) if block.ruled else strong
            made.append(self._lead(self._text(block.title, style, node)))
        for fact in block.facts:
            ruled = block.ruled and not made
            if (flow := self._run_in(fact, ruled=ruled, last=fact is block.facts[-1])) is not None:
                values.append(flow)
                made.append(flow)
                continue
            style = _ruled(label) if ruled else label
            name = self._text(fact.label, style, self.root.add("P"))
            node = self.root.add("P", lang=fact.lang)
            values.append(self._text(fact.value, self.look.body, node))
            made += [self._lead(name), values[-1]]
        short = len(values) <= together.SHORT
        self._leads |= {id(flow) for flow in (made[:-1] if short else together.of_list(values))}
        return [*made]

    def _run_in(self, fact: b.Fact, *, ruled: bool, last: bool) -> TextFlow | None:
        """Name and value on one line where both have room on it: half as many lines to read."""
        label, body = self.look.label, self.look.body
        name = prepare(fact.label)
        if self.side.mirrored or len(name) != 1 or has_right_to_left(name[0]):
            return None
        hang = width(name[0], label.role, label.size) + label.size / 2
        if name[0][-1:] in {"", "?"} or hang > 0.8 * self.room:
            return None
        style = replace(body, hang=hang, after=body.after if last else body.after / 3)
        trial = TextFlow(fact.value, style, None)
        trial.wrap(self.room, 0)
        if len(trial.lines) != 1:
            return None
        node = self.root.add("P")
        return TextFlow(
            fact.value, _ruled(style) if ruled else style, self.root.add("P", lang=fact.lang),
            label=name[0], label_node=node, label_style=label, side=self.side,
        )  # fmt: skip

    @_make.register
    def _table(self, block: b.Table) -> list[Flowable]:
        if not block.rows:
            return []
        return [self._grid(block.columns, block.rows, row_heads=block.row_heads)]

    def _grid(
        self,
        columns: tuple[b.Column, ...],
        rows: tuple[tuple[str, ...], ...],
        *,
        row_heads: bool,
        langs: tuple[str, ...] = (),
    ) -> TableFlow:
        table = self.root.add("Table")
        top = table.add("TR") if any(column.label for column in columns) else None
        cells = [self._cell(top, one.label, one, "Column", strong=True) for one in columns if top]
        # A table with more heads than cells says less to a listener, not more.
        heads = row_heads and len(rows) * (len(columns) - 1) >= len(cells) + len(rows)
        body: list[list[TextFlow]] = []
        for at, row in enumerate(rows):
            line = table.add("TR")
            body.append(
                [
                    self._cell(
                        line, text, column, "Row" if heads and not place else "",
                        strong=row_heads and not place, lang=langs[at] if langs and place else "",
                    )
                    for place, (text, column) in enumerate(zip(row, columns, strict=True))
                ]
            )  # fmt: skip
        return TableFlow(cells, body, [column.weight for column in columns], self.look.pad)

    def _cell(
        self, row: Node, text: str, column: b.Column, scope: str, *, strong: bool, lang: str = ""
    ) -> TextFlow:
        own = "" if scope == "Column" else lang or column.lang
        node = row.add("TH" if scope else "TD", scope=scope, lang=own)
        style = self.look.cell_head if strong else self.look.cell
        return TextFlow(text, style, node, side=self.side, end=column.number)

    @_make.register
    def _list(self, block: b.BulletList) -> list[Flowable]:
        items = [item for item in block.items if says(item)]
        if not items:
            return []
        whole = self.root.add("L", scope="Decimal" if block.numbered else "Disc")
        made: list[TextFlow] = []
        for place, text in enumerate(items, start=1):
            item = whole.add("LI")
            label, body = item.add("Lbl"), item.add("LBody", lang=block.lang)
            sign = f"{place}." if block.numbered else "\N{BULLET}"
            style = self.look.item if place < len(items) else self.look.last_item
            flow = TextFlow(text, style, body, label=sign, label_node=label, side=self.side)
            made.append(flow)
        self._leads |= {id(flow) for flow in together.of_list(made)}
        return [*made]

    @_make.register
    def _dots(self, block: b.Dots) -> list[Flowable]:
        text = self._text(block.text, self.look.body, self.root.add("P"))
        return [DotsFlow(block.count, block.filled, text)]

    @_make.register
    def _then_and_now(self, block: b.ThenAndNow) -> list[Flowable]:
        if not block.changes:
            return []
        letters, large = Letters(self.look.label), self.look.large
        draw = lambda room: pictures.then_and_now(block, letters, room, self.say, stacked=large)  # noqa: E731
        return [self._figure(draw, pictures.said_of_changes(block, self.say))]

    @_make.register
    def _step_track(self, block: b.StepTrack) -> list[Flowable]:
        if not block.steps:
            return []
        letters, large = Letters(self.look.label), self.look.large
        draw = lambda room: pictures.step_track(block, letters, room, stacked=large)  # noqa: E731
        return [self._figure(draw, pictures.said_of_steps(block, self.say))]

    def _figure(self, draw: Callable[[float], pictures.Drawing], said: str) -> PictureFlow:
        node = self.root.add("Figure")
        node.alt = " ".join(prepare(said))
        style = replace(self.look.label, colour=TEXT)
        return PictureFlow(draw, node, style, mirrored=self.side.mirrored)

    @_make.register
    def _signatures(self, block: b.SignatureLines) -> list[Flowable]:
        made: list[Flowable] = []
        look = self.look
        for signer in block.signers:
            who = signer.role
            if signer.name:
                who = self.say("common.signer", role=signer.role, name=signer.name)
            if signer.signed:
                said = f"{who}. {signer.signed}"
                made.append(self._text(said, look.body, self.root.add("P")))
                continue
            dated = self.say("common.place_and_date")
            place = self._text(dated, look.caption, self.root.add("P"))
            # Who signs has the full name at the head of the paper; here it has one line.
            short = shortened(
                " ".join(prepare(who)), look.caption.role, look.caption.size, self.room * 0.6
            )
            signed = f"{self.say('common.signature')}\n{short}"
            name = self._text(signed, look.caption, self.root.add("P"))
            made.append(SignatureFlow(place, name, drop=3.2 * look.body.leading))
        return [KeepTogether(made)] if made else []

    @_make.register
    def _writing(self, block: b.WritingLines) -> list[Flowable]:
        made: list[Flowable] = []
        for place in range(block.lines):
            label = block.label if place == block.lines - 1 else ""
            node = self.root.add("P") if label else None
            text = self._text(label, self.look.caption, node)
            made.append(BlankFlow(text, drop=38, boxes=(block.groups, block.group_size)))
        return [KeepTogether(made)]

    @_make.register
    def _code(self, block: b.Code) -> list[Flowable]:
        label = self._lead(self._text(block.label, self.look.strong, self.root.add("P")))
        gap, size = "\N{NO-BREAK SPACE}" * 3, block.in_line
        lines = [block.groups[at : at + size] for at in range(0, len(block.groups), size)]
        text = "\n".join(gap.join(line) for line in lines)
        return [label, TextFlow(text, self.look.code, self.root.add("P"))]

    @_make.register
    def _keep(self, block: b.Keep) -> list[Flowable]:
        inner = [each for part in block.blocks for flow in self._set(part) for each in _flat(flow)]
        if together.is_loose(inner, self.room):
            return inner
        self._leads -= {id(flow) for flow in inner}
        return [KeepTogether(inner)]

    @_make.register
    def _page_break(self, block: b.PageBreak) -> list[Flowable]:
        del block
        return [PageBreak()]


def _headings(blocks: Iterable[b.Block]) -> Iterator[b.Heading]:
    """Every heading that is set, those that stand together with what they head too."""
    for one in blocks:
        if isinstance(one, b.Keep):
            yield from _headings(one.blocks)
        elif isinstance(one, b.Heading) and says(one.text):
            yield one


def _flat(flow: Flowable) -> list[Flowable]:
    """What a group inside another holds: reportlab takes a nested one to be endlessly high."""
    return list(vars(flow)["_content"]) if isinstance(flow, KeepTogether) else [flow]
