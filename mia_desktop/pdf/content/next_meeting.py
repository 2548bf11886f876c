"""The note about the next meeting: day, time, place, what to bring. Short enough for a pocket."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import SWEDISH, Words, words


class NextMeeting(Struct, frozen=True, kw_only=True):
    """What a service fills in; what is empty is not printed."""

    participant_number: str
    made: date
    day: date
    start: str = ""
    end: str = ""
    place: str = ""
    way: str = ""
    coach: str = ""
    phone: str = ""
    interpreter: str = ""
    """The language of the interpreter, in the words of this paper's language."""
    about: tuple[str, ...] = ()
    bring: tuple[str, ...] = ()
    language: str = SWEDISH

    @property
    def say(self) -> Words:
        return words(self.language)


def next_meeting_meta(meeting: NextMeeting, *, large: bool = False) -> PaperMeta:
    title = meeting.say("next_meeting.long_title", number=meeting.participant_number)
    return PaperMeta(
        title=title,
        day=meeting.made,
        participant_number=meeting.participant_number,
        language=meeting.language,
        large=large,
    )


def next_meeting_blocks(meeting: NextMeeting) -> list[b.Block]:
    return list(_blocks(meeting, meeting.say))


def _blocks(meeting: NextMeeting, say: Words) -> Iterator[b.Block]:
    time = say.time(meeting.start)
    if meeting.end:
        time = say("next_meeting.time_to", start=time, end=say.time(meeting.end))
    facts = (
        ("next_meeting.when", say.day(meeting.day)),
        ("next_meeting.time", time),
        ("next_meeting.place", meeting.place),
        ("next_meeting.way", meeting.way),
        ("next_meeting.who", meeting.coach),
        ("next_meeting.phone", meeting.phone),
    )
    yield b.Heading(text=say("next_meeting.title"), level=1)
    yield b.Facts(facts=tuple(b.Fact(label=say(key), value=text) for key, text in facts if text))
    if meeting.interpreter:
        yield b.Note(text=say("next_meeting.interpreter", language=meeting.interpreter))
    for key, items in (
        ("next_meeting.about", meeting.about),
        ("next_meeting.bring", meeting.bring),
    ):
        if items:
            yield b.Heading(text=say(key))
            yield b.BulletList(items=items)
    yield b.Heading(text=say("next_meeting.cannot"))
    yield b.Paragraph(text=say("next_meeting.cannot_text"))
