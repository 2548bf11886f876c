"""Gallringsprotokoll: that, when, by whose decision and how much, and nothing of anybody (R-44)."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import SWEDISH, words


class DisposalProtocol(Struct, frozen=True, kw_only=True):
    place: int
    done: date
    proposed: date | None
    proposed_by: str
    approved: date | None
    approved_by: str
    ground: str
    numbers: tuple[str, ...]
    writes: int
    files: int
    drafts: int
    log_lines: int
    digest: str
    left: tuple[str, ...] = ()
    waiting: int = 0
    """Bundles that nobody had let in, from which the cases were taken out."""


def protocol_meta(protocol: DisposalProtocol, *, large: bool = False) -> PaperMeta:
    say = words(SWEDISH)
    return PaperMeta(
        title=say("disposal.long_title", number=protocol.place),
        day=protocol.done,
        participant_number=f"gallring-{protocol.place}",
        large=large,
    )


def protocol_blocks(protocol: DisposalProtocol) -> list[b.Block]:
    return list(_blocks(protocol))


def _blocks(protocol: DisposalProtocol) -> Iterator[b.Block]:
    say = words(SWEDISH)

    def step(name: str, day: date | None) -> str:
        return say("disposal.step", name=name, day=say.day(day)) if day and name else name

    yield b.Heading(text=say("disposal.title"), level=1)
    pairs = (
        ("number", str(protocol.place)),
        ("done", say.day(protocol.done)),
        ("ground", protocol.ground),
        ("proposed", step(protocol.proposed_by, protocol.proposed)),
        ("approved", step(protocol.approved_by, protocol.approved)),
        ("cases", str(len(protocol.numbers))),
        ("numbers", ", ".join(protocol.numbers)),
        ("writes", str(protocol.writes)),
        ("files", str(protocol.files)),
        ("drafts", str(protocol.drafts)),
        ("log_lines", str(protocol.log_lines)),
        ("waiting", str(protocol.waiting)),
        ("digest", protocol.digest),
    )
    yield b.Facts(
        facts=tuple(b.Fact(label=say(f"disposal.{key}"), value=text) for key, text in pairs if text)
    )
    yield b.Paragraph(text=say("disposal.what"))
    yield b.Heading(text=say("disposal.copies"))
    if protocol.left:
        yield b.Paragraph(text=say("disposal.copies_left"))
        yield b.BulletList(items=protocol.left)
    else:
        yield b.Paragraph(text=say("disposal.no_copies"))
    yield b.SignatureLines(
        signers=(b.Signer(role=say("disposal.approver"), name=protocol.approved_by),)
    )
