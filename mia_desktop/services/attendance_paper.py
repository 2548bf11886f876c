"""A participant's month as a time card, read from the vault: no name, nothing about health."""

from datetime import date
from decimal import Decimal

from mia_desktop.domain import codes, quarters
from mia_desktop.domain.records.person import Participant
from mia_desktop.domain.records.time import Attendance
from mia_desktop.pdf.content.attendance import Spent, TimeCard, attendance_blocks, attendance_meta
from mia_desktop.pdf.words import words
from mia_desktop.services import attendance
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper


def time_card(desk: Desk, case: str, month: str, *, large: bool = False) -> Paper:
    """The month of one participant, to be signed; what is only planned does not stand on it.

    Of whoever is protected it says kinds (CL-INS) and no own words: they may say where (R-52).
    """
    person = desk.get(case).as_type(Participant)
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
        total=_written(total),
        coach=desk.person,
        lines=tuple(_line(one, hidden=person.protected != "NEJ") for one in entries),
    )
    return Paper(
        case=case, about="", blocks=tuple(attendance_blocks(card)),
        meta=attendance_meta(card, large=large), sensitive=False,
    )  # fmt: skip


def _line(entry: Attendance, *, hidden: bool) -> Spent:
    say = words()
    assert entry.day is not None
    kind = codes.label("CL-INS", entry.what.code) if entry.what.code else say("attendance.other")
    states = {"UTEBLEV": say("attendance.away"), "AVBOKAD": say("attendance.cancelled")}
    hours = _written(attendance.came(entry))
    return Spent(
        day=entry.day, what=kind if hidden else entry.name or kind,
        hours=states.get(entry.presence.state, hours),
    )  # fmt: skip


def _written(hours: Decimal) -> str:
    return quarters.stored(hours).replace(".", words()("common.decimal"))
