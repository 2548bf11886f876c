"""A selection of the event log on paper: who did what when, by deltagarnummer (R-42)."""

from datetime import date

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import SWEDISH, words


class LogLine(Struct, frozen=True, kw_only=True):
    number: int
    when: str
    who: str
    what: str
    case: str = ""


class LogPaper(Struct, frozen=True, kw_only=True):
    day: date
    chosen: str
    """What was chosen, in words."""
    state: str
    """Whether the chain is whole, in words."""
    lines: tuple[LogLine, ...]
    left: int = 0
    """Older lines that were chosen too and do not stand here."""


def log_meta(paper: LogPaper, *, large: bool = False) -> PaperMeta:
    return PaperMeta(
        title=words(SWEDISH)("event_log.long_title"), day=paper.day, participant_number="logg",
        large=large,
    )  # fmt: skip


def log_blocks(paper: LogPaper) -> list[b.Block]:
    say = words(SWEDISH)
    heads = ("number", "when", "who", "what", "case")
    weights = (1, 3, 3, 3, 2)
    columns = tuple(
        b.Column(label=say(f"event_log.{head}"), weight=weight, number=head == "number")
        for head, weight in zip(heads, weights, strict=True)
    )
    rows = tuple((str(one.number), one.when, one.who, one.what, one.case) for one in paper.lines)
    blocks: list[b.Block] = [
        b.Heading(text=say("event_log.title"), level=1),
        b.Paragraph(text=paper.chosen),
        b.Paragraph(text=paper.state),
    ]
    if paper.left:
        blocks.append(b.Paragraph(text=say("event_log.left", number=paper.left)))
    if rows:
        blocks.append(b.Table(columns=columns, rows=rows))
    return blocks
