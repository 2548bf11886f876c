"""A participant's month as a time card, read from the vault: no name, nothing about health."""

from datetime import date
from decimal import Decimal

from mia_desktop.domain import codes, quarters
from mia_desktop.domain.records.person import Participant
from mia_desktop.domain.records.time import Attendance
from mia_desktop.pdf.content.attendance import Spent, TimeCard, attendance_blocks, attendance_meta
from mia_desktop.pdf.words import Words, words
from mia_desktop.services import attendance, papers_whose
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper


def time_card(
    desk: Desk, case: str, month: str, *, large: bool = False, language: str = ""
) -> Paper:
    """The month of one participant, to be signed; what is only planned does not stand on it.

    In the language of their own papers, unless told: nobody signs what they cannot read.

    Of whoever is protected it says kinds (CL-INS) and no own words: they may say where (R-52).
    """
    person = desk.get(case).as_type(Participant)
    say = words(language or papers_whose.manner_of(desk, case, "attendance").language)
    entries = [
        one
        for one in attendance.of_case(desk, case)
        if one.day is not None
        and one.day.isoformat().startswith(month)
        and one.presence.state != "PLANERAD"
    ]
    total = sum((attendance.came(one) for one in entries), Decimal(0))
    card = TimeCard(
        participant_number=person.number,
        month=date.fromisoformat(f"{month}-01"),
        made=desk.clock.today(),
        total=_written(total, say),
        coach=desk.person,
        lines=tuple(_line(one, say, hidden=person.protected != "NEJ") for one in entries),
        language=say.language,
    )
    return Paper(
        case=case, about="", blocks=tuple(attendance_blocks(card)),
        meta=attendance_meta(card, large=large), sensitive=False, kind="attendance",
    )  # fmt: skip


def _line(entry: Attendance, say: Words, *, hidden: bool) -> Spent:
    assert entry.day is not None
    said = papers_whose.label_language(say.language)
    kind = (
        codes.label("CL-INS", entry.what.code, said) if entry.what.code else say("attendance.other")
    )
    states = {"UTEBLEV": say("attendance.away"), "AVBOKAD": say("attendance.cancelled")}
    hours = _written(attendance.came(entry), say)
    return Spent(
        day=entry.day, what=kind if hidden else entry.name or kind,
        hours=states.get(entry.presence.state, hours),
    )  # fmt: skip


def _written(hours: Decimal, say: Words) -> str:
    return quarters.stored(hours).replace(".", say("common.decimal"))
