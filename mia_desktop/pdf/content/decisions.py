"""What a meeting agreed on: who does what by when, and when we meet again."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.own import OwnPaper, columns, facts, own_meta, part, person
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words


class Decision(Struct, frozen=True, kw_only=True):
    what: str
    who: str = ""
    by: date | None = None
    done: str = ""


class Decisions(OwnPaper, frozen=True, kw_only=True):
    kind: str = ""
    held: date | None = None
    purpose: str = ""
    parties: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()
    again: date | None = None
    after: str = ""


def decisions_meta(paper: Decisions, *, large: bool = False) -> PaperMeta:
    return own_meta(paper, "decisions", large=large)


def decisions_blocks(paper: Decisions) -> list[b.Block]:
    return list(_blocks(paper, paper.say))


def _blocks(paper: Decisions, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=say("decisions.title"), level=1)
    held = say.day(paper.held) if paper.held else ""
    yield from facts(say, (
        ("decisions.kind", paper.kind), ("decisions.held", held), *person(paper),
    ))  # fmt: skip
    yield from part(say, "decisions.purpose", paper.purpose)
    if paper.parties:
        yield b.Heading(text=say("decisions.present"))
        yield b.BulletList(items=paper.parties)
    yield b.Heading(text=say("decisions.agreed"))
    if paper.decisions:
        heads = [("decisions.what", 6), ("decisions.who", 4), ("decisions.by", 3)]
        told = any(one.done for one in paper.decisions)
        heads += [("decisions.done", 2)] if told else []
        rows = tuple(
            (one.what, one.who, one.by.isoformat() if one.by else "",
             *((one.done,) if told else ()))
            for one in paper.decisions
        )  # fmt: skip
        yield b.Table(columns=columns(say, heads, ("decisions.what",)), rows=rows)
    else:
        yield b.Paragraph(text=say("decisions.nothing"))
    if paper.again:
        yield b.Heading(text=say("decisions.again"))
        yield b.Paragraph(text=say.day(paper.again))
    yield from part(say, "decisions.after", paper.after, own=True)
