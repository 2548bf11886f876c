"""A month's time card to sign on paper: ESF wants time to be certified (domain §5.4).

One participant a paper, by deltagarnummer: a list of several would show each who the others are.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import SWEDISH, Words, words


class Spent(Struct, frozen=True, kw_only=True):
    """A line of the card; `hours` as they are written, or a word for why there are none."""

    day: date
    what: str = ""
    hours: str = ""


class TimeCard(Struct, frozen=True, kw_only=True):
    """`month` is its first day."""

    participant_number: str
    month: date
    made: date
    total: str = "0"
    coach: str = ""
    lines: tuple[Spent, ...] = ()
    language: str = SWEDISH


def attendance_meta(card: TimeCard, *, large: bool = False) -> PaperMeta:
    say = words(card.language)
    title = say("attendance.long_title", number=card.participant_number, month=_month(say, card))
    return PaperMeta(
        title=title, day=card.made, participant_number=card.participant_number,
        language=card.language, large=large,
    )  # fmt: skip


def attendance_blocks(card: TimeCard) -> list[b.Block]:
    return list(_blocks(card, words(card.language)))


def _month(say: Words, card: TimeCard) -> str:
    name = say.many("common.months")[card.month.month - 1]
    return say("attendance.month", name=name, year=card.month.year)


def _blocks(card: TimeCard, say: Words) -> Iterator[b.Block]:
    month = _month(say, card)
    yield b.Heading(text=say("attendance.title", month=month), level=1)
    pairs = (
        ("common.participant_number", card.participant_number),
        ("attendance.month_is", month),
        ("attendance.total", card.total),
        ("common.coach", card.coach),
    )
    yield b.Facts(facts=tuple(b.Fact(label=say(key), value=text) for key, text in pairs if text))
    if card.lines:
        yield b.Table(
            columns=(
                b.Column(label=say("common.day"), weight=3),
                b.Column(label=say("attendance.what"), weight=6),
                b.Column(label=say("attendance.hours"), weight=3, number=True),
            ),
            rows=tuple((say.day(one.day), one.what, one.hours) for one in card.lines),
        )
    else:
        yield b.Paragraph(text=say("attendance.none"))
    yield b.Heading(text=say("common.signatures"))
    yield b.Paragraph(text=say("attendance.certify", month=month, hours=card.total))
    yield b.SignatureLines(
        signers=(
            b.Signer(role=say("common.participant"), name=card.participant_number),
            b.Signer(role=say("common.coach"), name=card.coach),
        )
    )
