"""Registerutdrag: everything that is stored about one person, for that person (R-39, GDPR art. 15).

Also what is never printed otherwise: answers that are private to the handledare, internal notes.
Of somebody with protected identity nothing that tells where they are stands on it (R-52); the
paper says that it exists and how to hear it.
"""

from collections.abc import Iterator

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.own import OwnPaper, own_meta, person
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words


class Said(Struct, frozen=True, kw_only=True):
    """A field by its label and what stands in it, in words."""

    label: str
    text: str
    own: bool = False
    """As somebody wrote it, in whatever language."""


class Item(Struct, frozen=True, kw_only=True):
    """A record: what it is called, and its fields."""

    title: str
    said: tuple[Said, ...]


class Answered(Struct, frozen=True, kw_only=True):
    """A form with its answers as blocks."""

    title: str
    blocks: tuple[b.Block, ...]


class Line(Struct, frozen=True, kw_only=True):
    """A line of a table: when, who, what."""

    when: str
    who: str
    what: str
    more: str = ""


class ExtractPaper(OwnPaper, frozen=True, kw_only=True):
    facts: tuple[Said, ...] = ()
    items: tuple[tuple[str, tuple[Item, ...]], ...] = ()
    """By kind, in words."""
    forms: tuple[Answered, ...] = ()
    earlier: tuple[Line, ...] = ()
    """What stood in fields before."""
    drafts: tuple[Item, ...] = ()
    shared: tuple[Line, ...] = ()
    files: tuple[Line, ...] = ()
    log: tuple[Line, ...] = ()
    withheld: int = 0
    """Fields and notes that tell where somebody with protected identity is."""


def extract_meta(paper: ExtractPaper, *, large: bool = False) -> PaperMeta:
    return own_meta(paper, "extract", large=large)


def extract_blocks(paper: ExtractPaper) -> list[b.Block]:
    return list(_blocks(paper, paper.say))


def _blocks(paper: ExtractPaper, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=say("extract.title"), level=1)
    yield b.Facts(
        facts=tuple(b.Fact(label=say(key), value=text) for key, text in person(paper) if text)
    )
    yield b.Paragraph(text=say("extract.about", day=say.day(paper.day)))
    if paper.withheld:
        yield b.Note(text=say("extract.withheld", count=paper.withheld))
    yield b.Contents(title=say("common.contents"))
    yield from _facts(say, paper.facts)
    for title, items in paper.items:
        yield b.Heading(text=title)
        yield from (_card(say, item, under=title) for item in items)
    for form in paper.forms:
        yield b.Heading(text=form.title)
        yield from form.blocks
    if paper.drafts:
        yield b.Heading(text=say("extract.drafts"))
        yield from (_card(say, item) for item in paper.drafts)
    for key, lines in (
        ("earlier", paper.earlier), ("shared", paper.shared), ("files", paper.files),
        ("log", paper.log),
    ):  # fmt: skip
        if key == "earlier" and paper.protected and not lines:
            continue  # counted among what is withheld: that nothing was changed would be untrue
        yield b.Heading(text=say(f"extract.{key}"))
        yield from _lines(say, key, lines)
    yield b.Heading(text=say("extract.rights"))
    yield b.BulletList(items=say.many("extract.your_rights"))


def _facts(say: Words, facts: tuple[Said, ...]) -> Iterator[b.Block]:
    if facts:
        yield b.Heading(text=say("extract.person"))
        yield b.Facts(facts=tuple(_fact(say, one) for one in facts))


def _card(say: Words, item: Item, *, under: str = "") -> b.Card:
    """One thing; what stands over it already, a kind or a day, is not said again."""
    title = "" if item.title == under else item.title
    again = (say.tables["extract_unit"]["day"], title)
    said = tuple(one for one in item.said if (one.label, one.text) != again)
    return b.Card(title=title, facts=tuple(_fact(say, one) for one in said), ruled=True)


def _fact(say: Words, one: Said) -> b.Fact:
    return b.Fact(label=one.label, value=one.text, lang=say.foreign() if one.own else "")


def _lines(say: Words, key: str, lines: tuple[Line, ...]) -> Iterator[b.Block]:
    if not lines:
        yield b.Paragraph(text=say(f"extract.no_{key}"))
        return
    heads = ("extract.when", "extract.who", "extract.what", f"extract.{key}_more")
    told = [(line.when, line.who, line.what, line.more) for line in lines]
    used = [place for place in range(len(heads)) if any(line[place] for line in told)]
    own = {"earlier": 3, "files": 2}.get(key)
    columns = tuple(
        b.Column(label=say(heads[i]), weight=2 if i > 1 else 1,
                 lang=say.foreign() if i == own else "")
        for i in used
    )  # fmt: skip
    rows = tuple(tuple(line[place] for place in used) for line in told)
    yield b.Table(columns=columns, rows=rows, row_heads=False)
