"""What has happened in the practice vaults before they are looked at: what pages show only then."""

from datetime import date

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from mia_desktop.domain.days import month_before
from mia_desktop.domain.records.person import Identity, Name
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.services import (
    access,
    attachments,
    begun,
    caseload,
    disposal,
    disputing,
    handing_in,
    people,
    planning,
    sandbox,
    ways_in,
)
from mia_desktop.services.caseload import Filter, NewParticipant
from mia_desktop.services.desk import Desk, Role

AGREED = "Kallgren"
"""Whose plan was agreed twice."""
ONCE_MORE = "Engdahl"
"""Who is mapped a second time, and disputes something."""
ASSESSMENT, FOLLOW_UP = "kartlaggning", "uppfoljning"
COLLEAGUE = "Bo Kansli"
TWIN = NewParticipant(given="Tove", family="Fagerberg", birth_date=date(1999, 12, 2))
"""Somebody who is registered twice."""
LIST = (
    "Förnamn;Efternamn;Personnummer;Telefon;Fas\n"
    "Tove;Fagerberg;;070-174 06 05;\n"
    "Ann;Lind;19900101-2381;;\n"
    "Per;Ek;;070-174 06 06;\n"
)
"""A list with somebody who is here already, a number that is none, and somebody new."""


def happen(desk: Desk) -> None:
    """What leaves its marks on pages of either role (on the store thread)."""
    first, second, *_others = caseload.ids(desk, Filter())
    disposal.reject(desk, disposal.propose(desk, [first], "Gallringsplan 2025:1"))
    disposal.propose(desk, [second], "Gallringsplan 2026:4")
    caseload.add(desk, TWIN)
    again = caseload.add(desk, TWIN)
    people.rename(desk, again, Name(given="Tove", family="Fagerberg Ek"))
    people.change_identity(desk, again, Identity(kind="SNR", number="19991262-2389"))
    people.change_identity(desk, again, Identity(kind="SNR", number="19991262-2397"))
    for phone in ("070-174 06 05", "070-174 06 06"):
        people.set_field(desk, again, "phone", phone)
    for case in called(desk, AGREED):
        goal = desk.of_case(case, "goal")[0]
        planning.set_field(desk, goal.id, "own_words", "Jag vill jobba med cyklar, halvtid.")
    month = month_before(desk.clock.today())
    handing_in.hand_in(desk, month, caseload.ids(desk, Filter()))
    begun.begin(desk, again, ASSESSMENT)
    for case in called(desk, ONCE_MORE):
        for form in (ASSESSMENT, FOLLOW_UP):
            begun.begin(desk, case, form)
        disputing.mark(desk, case, "phone", "Numret är min mammas.")
    attachments.keep(desk, again, "foto.png", _photograph())
    for case in caseload.ids(desk, Filter(phases=("KARTLAGGNING",))):
        people.set_field(desk, case, "trusted_person", "Syster")
    cross(desk, again)


def cross(desk: Desk, case: str) -> None:
    """A note is changed after somebody who had not read the change took it away (§5.5)."""
    note = desk.get(people.add_note(desk, case, "Vi pratade om praktik. Tove vill köra truck."))
    place = note.id, note.kind, note.case
    read = desk.writer.remove(*place).line.saw
    desk.writer.bring_back(*place)
    desk.set(note, "text", "Vi pratade om praktik. Tove vill köra truck i Nykvarn.")
    desk.remove(note, saw=read)


def begin(places: Places, clock: Clock, role: Role) -> Desk:
    """A new vault with nobody in it, open."""
    return access.create(
        places, clock, person=sandbox.PERSON, phrase=sandbox.PHRASE, role=role,
        terms=sandbox.TERMS,
    )  # fmt: skip


def let_in(clerk: Desk) -> None:
    """A second person with a way into the vault of the office."""
    phrase = "korall tambur lavett sirap mossa"
    ways_in.add_person(clerk, COLLEAGUE, phrase, terms=sandbox.TERMS)


def called(desk: Desk, family: str) -> list[str]:
    """The cases of those in the practice caseload whose family name begins so, oldest first."""
    rows = caseload.rows(desk, caseload.ids(desk, Filter()))
    return sorted(row.case for row in rows if row.shown.startswith(family))


def _photograph() -> bytes:
    picture = QImage(320, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("steelblue"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
