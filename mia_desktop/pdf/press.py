"""Pages from blocks: the one place where reportlab builds a document."""

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO

from msgspec import Struct
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.canvas import Node, PaperCanvas
from mia_desktop.pdf.fonts import width
from mia_desktop.pdf.layout import Layout
from mia_desktop.pdf.meta import PaperMeta, footer
from mia_desktop.pdf.style import DRAFT, LARGE, NORMAL, RULE, Look, TextStyle, tighter
from mia_desktop.pdf.text import prepare, shortened, visual

_WIDTH, _HEIGHT = A4
_FEW = 6
"""Pages of a paper that is drawn again for the sake of its last one."""
_NEARLY_EMPTY = 0.5
_STAMP = TextStyle(size=130, leading=130, role="bold")


def pages(blocks: Iterable[b.Block], meta: PaperMeta, *, tagged: bool = True) -> tuple[bytes, Node]:
    """Draw a paper; the tree's leaves then know their pages and marks.

    A few lines are not left alone on a page of their own where a little less air takes them in.
    `tagged=False` draws the same flowables without marks: the reference of the benchmark.
    """
    every, look = list(blocks), LARGE if meta.large else NORMAL
    made = _press(every, meta, look, tagged=tagged)
    if 1 < made.pages <= _FEW and made.filled < _NEARLY_EMPTY:
        tight = _press(every, meta, tighter(look), tagged=tagged)
        made = tight if tight.pages < made.pages else made
    return made.pdf, made.tree


class _Pressed(Struct, frozen=True, kw_only=True):
    """A paper as it was drawn, and how much of its last page is used, of 1."""

    pdf: bytes
    tree: Node
    pages: int
    filled: float


class _Paper(BaseDocTemplate):
    """Knows where its last text ended."""

    ended = (0, 0.0)

    @override
    def afterFlowable(self, flowable: Flowable) -> None:
        del flowable
        frame = self.frame
        if isinstance(frame, Frame):  # none between two pages
            self.ended = (self.page, float(vars(frame)["_y"]))


def _press(blocks: Sequence[b.Block], meta: PaperMeta, look: Look, *, tagged: bool) -> _Pressed:
    room = _WIDTH - 2 * look.margin_x
    layout = Layout(look, room, meta.words)
    out = BytesIO()
    # invariant: no clock and no random id in the bytes (issue D.6)
    paper = _Paper(out, pagesize=A4, invariant=1, title=meta.title)
    high = _HEIGHT - look.margin_top - look.margin_bottom
    frame = Frame(look.margin_x, look.margin_bottom, room, high, 0, 0, 0, 0)
    paper.addPageTemplates([PageTemplate("page", [frame], onPage=_page(meta))])
    paper.build(
        layout.flowables(blocks),
        canvasmaker=lambda *args, **more: _canvas(meta, look, tagged, *args, **more),
    )
    last, low = paper.ended
    return _Pressed(
        pdf=out.getvalue(), tree=layout.root, pages=last,
        filled=1 - (low - look.margin_bottom) / high,
    )  # fmt: skip


def _canvas(
    meta: PaperMeta, look: Look, tagged: bool, *args: object, **more: object
) -> PaperCanvas:
    canvas = PaperCanvas(*args, **more)
    canvas.tagged = tagged
    whole = " ".join(prepare(footer(meta)))
    say, style = meta.words, look.footer
    edge = _WIDTH - look.margin_x
    # In large print what the paper is has a line of its own over the number of the page.
    step = style.leading if look.large else 0
    room = edge - look.margin_x - (0 if look.large else 110)
    told = visual(shortened(whole, style.role, style.size, room), right=say.right)

    def furniture(on: PaperCanvas, number: int, count: int) -> None:
        y = look.margin_bottom - 30
        page = visual(say("common.page", number=number, count=count), right=say.right)
        first, last = (page, told) if say.right else (told, page)
        lower, upper = (y, y - step) if say.right else (y - step, y)
        with on.artifact("/Type /Pagination /Subtype /Footer"):
            on.colour(RULE)
            on.setLineWidth(0.6)
            on.line(look.margin_x, y + style.leading, edge, y + style.leading)
            on.colour(style.colour)
            on.write(look.margin_x, upper, first, style)
            on.write(edge - width(last, style.role, style.size), lower, last, style)

    canvas.furniture = furniture
    return canvas


def _page(meta: PaperMeta) -> Callable[[Canvas, BaseDocTemplate], None]:
    """Draw what lies under the text of each page: of a draft the word that says so."""
    word = visual(meta.words("common.watermark"))

    def draft(canvas: Canvas, _paper: BaseDocTemplate) -> None:
        """Under the text and light enough to read over; the paper also says it in words."""
        assert isinstance(canvas, PaperCanvas)
        with canvas.artifact("/Type /Pagination /Subtype /Watermark"):
            canvas.saveState()
            canvas.colour(DRAFT)
            canvas.translate(_WIDTH / 2, _HEIGHT / 2)
            canvas.rotate(52)
            canvas.write(-width(word, _STAMP.role, _STAMP.size) / 2, -40, word, _STAMP)
            canvas.restoreState()

    return draft if meta.draft else _none


def _none(canvas: Canvas, _paper: BaseDocTemplate) -> None:
    del canvas
