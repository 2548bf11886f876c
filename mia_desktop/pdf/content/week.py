"""A handledare's week on paper: days, times and deltagarnummer; no name and nobody's own words."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.handover_note import Coming, happening
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words, words

DAYS = 7
WORKING = 5
"""Days that stand on the paper even when nothing is planned."""


class Week(Struct, frozen=True, kw_only=True):
    """`monday` is the first of the days; `late` are things whose day is before them."""

    monday: date
    made: date
    coach: str = ""
    coming: tuple[Coming, ...] = ()
    late: tuple[Coming, ...] = ()


def week_meta(week: Week, *, large: bool = False) -> PaperMeta:
    say = words()
    number = week.monday.isocalendar().week
    return PaperMeta(
        title=say("week.title", number=number, year=week.monday.isocalendar().year),
        day=week.made,
        variant=say("week.variant"),
        large=large,
    )


def week_blocks(week: Week) -> list[b.Block]:
    return list(_blocks(week, words()))


def _blocks(week: Week, say: Words) -> Iterator[b.Block]:
    iso = week.monday.isocalendar()
    yield b.Heading(text=say("week.title", number=iso.week, year=iso.year), level=1)
    last = week.monday + timedelta(days=DAYS - 1)
    pairs = [("week.days", say.period(week.monday, last)), ("common.coach", week.coach)]
    yield b.Facts(facts=tuple(b.Fact(label=say(key), value=v) for key, v in pairs if v))
    if week.late:
        yield b.Heading(text=say("week.late"))
        rows = tuple((one.day.isoformat(), one.number, happening(say, one)) for one in week.late)
        yield _table(say, "common.day", rows)
    names = say.many("week.names")
    for place in range(DAYS):
        day = week.monday + timedelta(days=place)
        found = [one for one in week.coming if one.day == day]
        if not found and place >= WORKING:
            continue
        yield b.Heading(text=say("week.day", name=names[place], day=say.day(day)))
        if found:
            rows = tuple(
                (one.time or say("week.whole_day"), one.number, happening(say, one))
                for one in found
            )
            yield _table(say, "week.time", rows)
        else:
            yield b.Paragraph(text=say("week.nothing"))
    yield b.Note(text=say("week.no_names"))


def _table(say: Words, first: str, rows: tuple[tuple[str, ...], ...]) -> b.Table:
    heads = ((first, 3), ("common.participant_number", 4), ("week.what", 8))
    return b.Table(
        columns=tuple(b.Column(label=say(key), weight=weight) for key, weight in heads), rows=rows
    )
