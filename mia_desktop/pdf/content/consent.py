"""A consent to sign, and the receipt of one that was taken back (R-35, R-36, R-37).

One paper for each consent: who, what, what for, how long, and that it can be taken back. Where
nothing is filled in yet there are lines to write on.
"""

from collections.abc import Iterator
from datetime import date

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.own import OwnPaper, facts, own_meta, part, signatures
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words


class ConsentPaper(OwnPaper, frozen=True, kw_only=True):
    """`shares`: whether it lets others know something; the other kinds name no parties."""

    kind: str
    shares: bool = True
    parties: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    purpose: str = ""
    start: date | None = None
    end: date | None = None
    spoken: str = ""
    """The language it was explained in, where an interpreter helped."""
    withdrawn: date | None = None
    withdrawn_how: str = ""


def consent_meta(paper: ConsentPaper, *, large: bool = False) -> PaperMeta:
    return own_meta(paper, "consent", large=large)


def withdrawal_meta(paper: ConsentPaper, *, large: bool = False) -> PaperMeta:
    return own_meta(paper, "withdrawal", large=large)


def consent_blocks(paper: ConsentPaper) -> list[b.Block]:
    return list(_consent(paper, paper.say))


def withdrawal_blocks(paper: ConsentPaper) -> list[b.Block]:
    return list(_withdrawal(paper, paper.say))


def _consent(paper: ConsentPaper, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=say("consent.title"), level=1)
    yield from facts(say, (
        ("consent.to", paper.kind), ("common.participant_number", paper.participant_number),
        ("common.name", paper.name),
    ))  # fmt: skip
    if paper.shares:
        yield from _list(say, "consent.parties", paper.parties, 2)
        yield from _list(say, "consent.categories", paper.categories, 2)
    purpose = "consent.purpose" if paper.shares else "consent.purpose_other"
    period = _period(paper, say) if paper.start or paper.end else ""
    own = say.foreign()
    said = ((purpose, paper.purpose, own), ("consent.how_long", period, ""))
    filled = tuple(b.Fact(label=say(key), value=text, lang=la) for key, text, la in said if text)
    if filled:
        yield b.Facts(facts=filled)
    for key, text, write, lines in (
        (purpose, paper.purpose, "consent.write", 2),
        ("consent.how_long", period, "consent.write_days", 1),
    ):
        if not text:
            yield b.Heading(text=say(key))
            yield b.WritingLines(label=say(write), lines=lines)
    yield b.Keep(blocks=tuple(_to_sign(paper, say)))


def _to_sign(paper: ConsentPaper, say: Words) -> Iterator[b.Block]:
    """What to know stands on the page that is signed: nobody signs an empty one."""
    yield b.Heading(text=say("consent.know"))
    yield b.BulletList(items=say.many("consent.know_shares" if paper.shares else "consent.knows"))
    if paper.spoken:
        yield b.Paragraph(text=say("consent.interpreted", language=paper.spoken))
    yield from signatures(paper)


def _list(say: Words, key: str, items: tuple[str, ...], lines: int) -> Iterator[b.Block]:
    yield b.Heading(text=say(key))
    if items:
        yield b.BulletList(items=items)
    else:
        yield b.WritingLines(label=say("consent.write"), lines=lines)


def _period(paper: ConsentPaper, say: Words) -> str:
    start = say.day(paper.start) if paper.start else say("consent.signing_day")
    end = say.day(paper.end) if paper.end else say("consent.no_end")
    return say("consent.period", start=start, end=end)


def _withdrawal(paper: ConsentPaper, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=say("withdrawal.title"), level=1)
    day = say.day(paper.withdrawn) if paper.withdrawn else ""
    yield b.Note(text=say("withdrawal.taken", day=day))
    yield from facts(say, (
        ("common.participant_number", paper.participant_number), ("common.name", paper.name),
        ("withdrawal.kind", paper.kind), ("withdrawal.how", paper.withdrawn_how),
        ("common.my_coach", paper.coach),
    ))  # fmt: skip
    for key, items in (("withdrawal.parties", paper.parties),
                       ("withdrawal.categories", paper.categories)):  # fmt: skip
        if items:
            yield b.Heading(text=say(key))
            yield b.BulletList(items=items)
    yield from part(say, "withdrawal.purpose", paper.purpose)
    yield b.Heading(text=say("withdrawal.now"))
    yield b.BulletList(items=say.many("withdrawal.follows"))
    yield b.SignatureLines(signers=(b.Signer(role=say("common.coach"), name=paper.coach),))
