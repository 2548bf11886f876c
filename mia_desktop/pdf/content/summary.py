"""The kartläggning in short, as the participant takes it home: own words first."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.own import OwnPaper, columns, facts, own_meta, part, person
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words


class Rated(Struct, frozen=True, kw_only=True):
    """One area as the participant rated it; `value` in words where no figure was given."""

    area: str
    value: str
    words: str = ""


class Summary(OwnPaper, frozen=True, kw_only=True):
    title: str
    strengths: str = ""
    text: str = ""
    agrees: str = ""
    disagrees: str = ""
    rated: tuple[Rated, ...] = ()
    draft: bool = False


def summary_meta(paper: Summary, *, large: bool = False) -> PaperMeta:
    return replace(own_meta(paper, "summary", large=large), draft=paper.draft)


def summary_blocks(paper: Summary) -> list[b.Block]:
    return list(_blocks(paper, paper.say))


def _blocks(paper: Summary, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=say("summary.title", form=paper.title), level=1)
    if paper.draft:
        yield b.Note(text=say("document.unfinished"))
    yield from facts(say, (*person(paper), ("common.day", say.day(paper.day))))
    yield from part(say, "summary.text", paper.text)
    if paper.agrees:
        yield b.Paragraph(text=say("summary.agrees", answer=paper.agrees), strong=True)
    yield from part(say, "summary.disagrees", paper.disagrees, own=True)
    yield from part(say, "summary.strengths", paper.strengths, own=True)
    if paper.rated:
        yield b.Heading(text=say("summary.rated"))
        yield b.Paragraph(text=say("summary.scale"))
        heads = (("summary.area", 4), ("summary.value", 2), ("summary.words", 6))
        rows = tuple((one.area, one.value, one.words) for one in paper.rated)
        yield b.Table(columns=columns(say, heads, ("summary.words",)), rows=rows)
    yield b.Heading(text=say("summary.wrong"))
    yield b.Paragraph(text=say("summary.wrong_text"))
