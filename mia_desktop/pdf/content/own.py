"""What the smaller papers have in common: whose paper it is, and its list of facts."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import SWEDISH, Words, words


class OwnPaper(Struct, frozen=True, kw_only=True):
    """A paper about one participant; a service leaves `name` out where it may not stand."""

    participant_number: str
    day: date
    name: str = ""
    coach: str = ""
    protected: bool = False
    language: str = SWEDISH

    @property
    def say(self) -> Words:
        return words(self.language)


def own_meta(paper: OwnPaper, table: str, *, variant: str = "", large: bool = False) -> PaperMeta:
    """Title and footer from the paper's own table of texts; never the name (R-52, R-53)."""
    say = paper.say
    return PaperMeta(
        title=say(f"{table}.long_title", number=paper.participant_number),
        day=paper.day,
        participant_number=paper.participant_number,
        variant=variant or say("common.participants_copy"),
        language=paper.language,
        large=large,
    )


def person(paper: OwnPaper) -> Iterator[tuple[str, str]]:
    yield "common.participant_number", paper.participant_number
    yield "common.name", paper.name
    yield "common.my_coach", paper.coach


def facts(say: Words, pairs: Iterable[tuple[str, str]]) -> Iterator[b.Facts]:
    """A list of facts without those that say nothing."""
    found = tuple(b.Fact(label=say(key), value=value) for key, value in pairs if value)
    if found:
        yield b.Facts(facts=found)


def part(say: Words, key: str, text: str, *, own: bool = False) -> Iterator[b.Block]:
    """A heading and what somebody has written under it; nothing where nobody has."""
    if not text:
        return
    yield b.Heading(text=say(key))
    lang = say.foreign()
    yield b.Quote(text=text, lang=lang) if own else b.Paragraph(text=text, lang=lang)


def columns(
    say: Words, pairs: Iterable[tuple[str, int]], own: Collection[str] = ()
) -> tuple[b.Column, ...]:
    """The heads of a table; `own` are those of the columns with words that were said in Swedish."""
    return tuple(
        b.Column(label=say(key), weight=weight, lang=say.foreign() if key in own else "")
        for key, weight in pairs
    )


def signatures(paper: OwnPaper, *others: b.Signer) -> Iterator[b.Block]:
    """R-16: a name written by hand is the rule."""
    say = paper.say
    yield b.Heading(text=say("common.signatures"))
    yield b.SignatureLines(
        signers=(
            b.Signer(role=say("common.participant"), name=paper.name),
            *others,
            b.Signer(role=say("common.coach"), name=paper.coach),
        )
    )
