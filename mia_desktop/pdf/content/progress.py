"""A follow-up with pictures: then and now, area by area, and the steps that were taken (R-23).

The same question is asked each time; nothing is added up (R-19). The table under the picture says
the same in words, with what the participant said then and now.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.own import OwnPaper, columns, facts, own_meta, person
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words


class Area(Struct, frozen=True, kw_only=True):
    """One of the eight; `then` and `now` as figures, or in words why there is none."""

    name: str
    now: int | None = None
    then: int | None = None
    now_text: str = ""
    then_text: str = ""
    now_words: str = ""
    then_words: str = ""


class Moved(Struct, frozen=True, kw_only=True):
    """A step: where, when, which way, what shows it and who said what (R-22, R-25)."""

    area: str
    day: date | None = None
    direction: str = ""
    evidence: str = ""
    words: str = ""
    own: str = ""
    coach: str = ""


class HoursRow(Struct, frozen=True, kw_only=True):
    """A time with its hours a week, as decimals; empty where there is nothing to say."""

    start: date | None
    end: date | None
    planned: str = ""
    done: str = ""


class Progress(OwnPaper, frozen=True, kw_only=True):
    then: date | None = None
    now: date | None = None
    areas: tuple[Area, ...] = ()
    low: str = ""
    high: str = ""
    moved: tuple[Moved, ...] = ()
    levels: tuple[str, ...] = ()
    track: tuple[b.Step, ...] = ()
    hours: tuple[HoursRow, ...] = ()
    draft: bool = False


def progress_meta(paper: Progress, *, large: bool = False) -> PaperMeta:
    return replace(own_meta(paper, "progress", large=large), draft=paper.draft)


def progress_blocks(paper: Progress) -> list[b.Block]:
    return list(_blocks(paper, paper.say))


def _blocks(paper: Progress, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=say("progress.title"), level=1)
    if paper.draft:
        yield b.Note(text=say("document.unfinished"))
    yield from facts(say, person(paper))
    if not (paper.areas or paper.moved or paper.track or paper.hours):
        yield b.Paragraph(text=say("progress.nothing"))
    yield from _areas(paper, say)
    yield from _moved(paper, say)
    if paper.track:
        yield b.Heading(text=say("progress.places"))
        yield b.Paragraph(text=say("progress.places_text"))
        yield b.StepTrack(levels=paper.levels, steps=paper.track)
    yield from _hours(paper, say)


def _hours(paper: Progress, say: Words) -> Iterator[b.Block]:
    """Planned and done, named apart."""
    if not paper.hours:
        return
    yield b.Heading(text=say("progress.hours"))
    yield b.Paragraph(text=say("progress.hours_text"))
    yield b.Table(
        columns=(
            b.Column(label=say("progress.when"), weight=6),
            b.Column(label=say("progress.hours_planned"), weight=3, number=True),
            b.Column(label=say("progress.hours_done"), weight=3, number=True),
        ),
        rows=tuple(
            (
                say.period(one.start, one.end),
                *(_amount(each, say) for each in (one.planned, one.done)),
            )
            for one in paper.hours
        ),
    )


def _amount(hours: str, say: Words) -> str:
    return say.decimal(hours) if hours else "–"


def _areas(paper: Progress, say: Words) -> Iterator[b.Block]:
    if not paper.areas:
        return
    then, now = (say.day(day) if day else "" for day in (paper.then, paper.now))
    title = b.Heading(text=say("progress.then_and_now" if paper.then else "progress.now"))
    about = b.Paragraph(text=say("progress.own_rating"))
    drawn = tuple(
        b.Change(label=one.name, now=one.now, then=one.then)
        for one in paper.areas
        if one.now is not None
    )
    if drawn:
        picture = b.ThenAndNow(
            changes=drawn, then=then, now=now, low_label=paper.low, high_label=paper.high
        )
        yield b.Keep(blocks=(title, picture))
    else:
        yield title
    yield about
    heads: list[tuple[str, int]] = [("progress.area", 4)]
    if paper.then:
        heads += [("progress.col_then", 2)]
    heads += [("progress.col_now", 2), ("progress.words", 5)]
    rows = tuple(
        (one.name, *((one.then_text,) if paper.then else ()), one.now_text, _said(one, say))
        for one in paper.areas
    )
    yield b.Table(columns=columns(say, heads, ("progress.words",)), rows=rows)


def _said(one: Area, say: Words) -> str:
    if one.then_words and one.then_words != one.now_words:
        then = say("progress.said_then", words=one.then_words)
        return f"{then}\n{say('progress.said_now', words=one.now_words)}" if one.now_words else then
    return one.now_words


def _moved(paper: Progress, say: Words) -> Iterator[b.Block]:
    if not paper.moved:
        return
    own = say.foreign()
    yield b.Heading(text=say("progress.steps"))
    yield b.Paragraph(text=say("progress.steps_text"))
    for one in paper.moved:
        pairs = (
            ("progress.when", one.day.isoformat() if one.day else "", ""),
            ("progress.direction", one.direction, ""),
            ("progress.evidence", one.evidence, own),
            ("progress.words", one.words, own),
            ("progress.own", one.own, ""),
            ("progress.coach", one.coach, ""),
        )
        found = tuple(
            b.Fact(label=say(key), value=text, lang=lang) for key, text, lang in pairs if text
        )
        yield b.Card(title=one.area, facts=found, ruled=True)
