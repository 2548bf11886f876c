"""Information about personal data: what is kept, why, on which ground, for how long (R-40)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.own import OwnPaper, own_meta
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words


class Kept(Struct, frozen=True, kw_only=True):
    """What forms with one purpose say of themselves."""

    forms: tuple[str, ...]
    purpose: str
    retention: str = ""


class PersonalData(OwnPaper, frozen=True, kw_only=True):
    """`office` is the customer's own text; without it the paper says that it is missing.

    `months` are those after which disposal is proposed, by class of record; None is not decided.
    """

    office: str = ""
    kept: tuple[Kept, ...] = ()
    grounds: tuple[str, ...] = ()
    months: Mapping[str, int | None] = MappingProxyType({})


def personal_data_meta(paper: PersonalData, *, large: bool = False) -> PaperMeta:
    return own_meta(paper, "personal_data", large=large)


def personal_data_blocks(paper: PersonalData) -> list[b.Block]:
    return list(_blocks(paper, paper.say))


def _blocks(paper: PersonalData, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=say("personal_data.title"), level=1)
    yield b.Paragraph(text=say("personal_data.about"))
    if paper.coach:
        yield b.Paragraph(text=say("personal_data.ask", coach=paper.coach))
    yield b.Contents(title=say("common.contents"))
    yield b.Heading(text=say("personal_data.office"))
    if paper.office:
        yield b.Paragraph(text=paper.office, lang=say.foreign())
    else:
        yield b.Note(text=say("personal_data.office_missing"))
        yield b.WritingLines(label=say("personal_data.office_lines"), lines=3)
    if paper.kept:
        yield b.Heading(text=say("personal_data.why"))
    for one in paper.kept:
        found = [b.Fact(label=say("personal_data.purpose"), value=one.purpose)]
        if one.retention:
            found.append(b.Fact(label=say("personal_data.retention"), value=one.retention))
        yield b.Card(title=", ".join(one.forms), facts=tuple(found), ruled=True)
    if paper.months:
        yield b.Heading(text=say("personal_data.how_long"))
        yield b.Paragraph(text=say("personal_data.how_long_about"))
        yield b.Facts(facts=tuple(
            b.Fact(label=say(f"personal_data.class_{name}"), value=_long(say, months))
            for name, months in paper.months.items()
        ))  # fmt: skip
    if paper.grounds:
        yield b.Heading(text=say("personal_data.ground"))
    for text in paper.grounds:
        yield b.Paragraph(text=text)
    for key in ("where", "who", "rights"):
        yield b.Heading(text=say(f"personal_data.{key}"))
        yield b.BulletList(items=say.many(f"personal_data.{key}_list"))


def _long(say: Words, months: int | None) -> str:
    """So many months, or years where it is whole years (R-43)."""
    if months is None:
        return say("personal_data.undecided")
    years, left = divmod(months, 12)
    unit, number = ("month", months) if left else ("year", years)
    return say(f"personal_data.{unit}" if number == 1 else f"personal_data.{unit}s", number=number)
