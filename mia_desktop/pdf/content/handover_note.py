"""The note to whoever takes a participant over: who, where they stand, what waits and by when."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words, words


class Deed(Struct, frozen=True, kw_only=True):
    """An activity of the plan in short."""

    what: str
    who: str = ""
    start: date | None = None
    end: date | None = None
    state: str = ""


class Aim(Struct, frozen=True, kw_only=True):
    own_words: str
    kind: str = ""
    deeds: tuple[Deed, ...] = ()


class Coming(Struct, frozen=True, kw_only=True):
    """Something with a day: its kind is one of the program's, `what` are somebody's words."""

    day: date
    kind: str
    time: str = ""
    what: str = ""
    where: str = ""
    number: str = ""


class InForce(Struct, frozen=True, kw_only=True):
    """A consent that holds."""

    kind: str
    parties: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    until: date | None = None


class HandoverNote(Struct, frozen=True, kw_only=True):
    """Of a protected person the service leaves out who and where they are."""

    participant_number: str
    day: date
    name: str = ""
    phone: str = ""
    email: str = ""
    spoken: str = ""
    interpreter: bool = False
    protected: bool = False
    phase: str = ""
    since: date | None = None
    giver: str = ""
    taker: str = ""
    plan_version: int = 0
    start: date | None = None
    end: date | None = None
    aims: tuple[Aim, ...] = ()
    begun: tuple[str, ...] = ()
    coming: tuple[Coming, ...] = ()
    consents: tuple[InForce, ...] = ()


def handover_meta(note: HandoverNote, *, large: bool = False) -> PaperMeta:
    say = words()
    return PaperMeta(
        title=say("handover_note.long_title", number=note.participant_number),
        day=note.day,
        participant_number=note.participant_number,
        variant=say("handover_note.variant"),
        large=large,
    )


def handover_blocks(note: HandoverNote) -> list[b.Block]:
    return list(_blocks(note, words()))


def happening(say: Words, one: Coming) -> str:
    """What it is called: somebody's own words, else its kind, and where."""
    kind, months = one.kind, ""
    if kind.startswith("after_exit_"):
        kind, months = "after_exit", kind.rpartition("_")[2]
    known = f"due.{kind}" if kind in say.tables["due"] else "due.reminder"
    return ", ".join(part for part in (one.what or say(known, months=months), one.where) if part)


def _blocks(note: HandoverNote, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=say("handover_note.title"), level=1)
    if note.protected:
        yield b.Note(text=say("handover_note.protected"))
    yield _who(note, say)
    yield b.Heading(text=say("handover_note.plan"))
    yield from _plan(note, say)
    yield b.Heading(text=say("handover_note.begun"))
    if note.begun:
        yield b.BulletList(items=note.begun)
    else:
        yield b.Paragraph(text=say("handover_note.nothing_begun"))
    yield b.Heading(text=say("handover_note.coming"))
    yield from _coming(note, say)
    yield b.Heading(text=say("handover_note.consents"))
    yield from _consents(note, say)
    yield b.Note(text=say("handover_note.not_here"))
    yield b.Heading(text=say("common.signatures"))
    yield b.SignatureLines(
        signers=(
            b.Signer(role=say("handover_note.giver"), name=note.giver),
            b.Signer(role=say("handover_note.taker"), name=note.taker),
        )
    )


def _who(note: HandoverNote, say: Words) -> b.Facts:
    phase = say(f"phase.{note.phase}") if note.phase else ""
    if phase and note.since:
        phase = say("handover_note.phase_since", phase=phase, day=say.day(note.since))
    spoken = "handover_note.interpreter" if note.interpreter else "handover_note.speaks"
    pairs = (
        ("common.participant_number", note.participant_number),
        ("common.name", note.name),
        ("handover_note.phone", note.phone),
        ("handover_note.email", note.email),
        (spoken, note.spoken),
        ("handover_note.phase", phase),
        ("handover_note.giver", note.giver),
        ("handover_note.taker", note.taker),
    )
    return b.Facts(facts=tuple(b.Fact(label=say(key), value=v) for key, v in pairs if v))


def _plan(note: HandoverNote, say: Words) -> Iterator[b.Block]:
    if not note.aims:
        yield b.Paragraph(text=say("handover_note.no_plan"))
        return
    state = say("handover_note.not_agreed")
    if note.plan_version:
        state = say("handover_note.agreed", number=note.plan_version)
    yield b.Paragraph(text=" ".join(p for p in (state, say.period(note.start, note.end)) if p))
    for place, aim in enumerate(note.aims, 1):
        yield b.Heading(text=say("handover_note.aim", number=place), level=3)
        yield b.Quote(text=aim.own_words or aim.kind)
        if aim.deeds:
            heads = (("what", 5), ("who", 4), ("when", 5), ("state", 3))
            yield b.Table(
                columns=tuple(b.Column(label=say(f"handover_note.{k}"), weight=w)
                              for k, w in heads),
                rows=tuple((d.what, d.who, say.period(d.start, d.end), d.state)
                           for d in aim.deeds),
            )  # fmt: skip


def _coming(note: HandoverNote, say: Words) -> Iterator[b.Block]:
    if not note.coming:
        yield b.Paragraph(text=say("handover_note.nothing_coming"))
        return
    yield b.Table(
        columns=(
            b.Column(label=say("common.day"), weight=2),
            b.Column(label=say("handover_note.what"), weight=6),
        ),
        rows=tuple(
            (f"{one.day.isoformat()} {one.time}".strip(), happening(say, one))
            for one in note.coming
        ),
    )


def _consents(note: HandoverNote, say: Words) -> Iterator[b.Block]:
    if not note.consents:
        yield b.Paragraph(text=say("handover_note.no_consents"))
        return
    heads = (("consent", 4), ("to_whom", 4), ("about", 4), ("until", 3))
    yield b.Table(
        columns=tuple(b.Column(label=say(f"handover_note.{k}"), weight=w) for k, w in heads),
        rows=tuple(
            (say(f"consent_kind.{one.kind}"), ", ".join(one.parties), ", ".join(one.categories),
             one.until.isoformat() if one.until else "")
            for one in note.consents
        ),
    )  # fmt: skip
