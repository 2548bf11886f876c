"""Gör om till skyddat ärende, in the middle of a case (R-52 to R-55, domain §6.6).

Foreseen first: what stands of home and telephone, and which papers, bundles and copies made
before hold it. Then in one step, which Ångra takes back: the level, the contact fields emptied,
and every paper that was issued made anew without them. What has left the laptop cannot be called
back; it is listed with day and receiver, so that somebody can ask for it.
"""

from collections.abc import Collection, Sequence
from typing import Literal, get_args

import msgspec

from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Participant, Protected
from mia_desktop.domain.telling_where import tells_where
from mia_desktop.pdf.words import SWEDISH, languages
from mia_desktop.platform.slices import At, Beside, Long, at_once
from mia_desktop.services import caseload, definitions, handed, papers, peers, scope
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper
from mia_desktop.store import audit, backup_slots
from mia_desktop.store.backup_slots import Place

CONTACT = ("address", "phone", "email", "trusted_person", "safe_contact", "municipality")
"""What tells how or where to find somebody."""
STRIPPED = ("address", "phone", "email", "trusted_person")
"""What goes unless the handledare chooses otherwise: how it is safe to call may stay."""
PLACES = ("placement", "education")
"""Records that say where somebody works or studies: hidden in lists, kept in the case."""
OTHER_PAPERS = frozenset(get_args(papers.Kind)) - {"plan", "document"}
TOLD = "protection_routine_told"
"""R-54: the reminder of local routine is given once."""

Where = Literal["issued", "export", "print", "bundle", "backup"]


class EarlierCopy(msgspec.Struct, frozen=True, kw_only=True):
    """Something made before that may hold what is now to be hidden.

    `day` is ISO text, `what` the name of the file, `receiver` whoever got it or made it.
    """

    where: Where
    day: str
    what: str
    receiver: str = ""


class Foreseen(msgspec.Struct, frozen=True, kw_only=True):
    """What making a case protected would come to."""

    case: str
    number: str
    level: Protected
    contact: tuple[str, ...]
    """The contact units in which something stands."""
    places: int
    notes: int
    """Notes that tell where the person is: they get the highest sensitivity (R-55)."""
    papers: int
    """Issued papers that are made anew."""
    earlier: tuple[EarlierCopy, ...]
    remind: bool
    """Whether the words about local routine have not been said yet (R-54)."""


class Converted(msgspec.Struct, frozen=True, kw_only=True):
    papers: int
    earlier: tuple[EarlierCopy, ...]


def foresee(desk: Desk, case: str) -> Foreseen:
    """Look, and note that it was looked at (R-52)."""
    desk.note("open", case=case, record=case, detail="protect")
    person = desk.get(case).as_type(Participant)
    values = desk.get(case).values
    return Foreseen(
        case=case,
        number=person.number,
        level=person.protected,
        contact=tuple(unit for unit in CONTACT if _stands(values.get(unit))),
        places=len(desk.of_case(case, *PLACES)),
        notes=len(notes_telling_where(desk, case)),
        papers=len(_issued(desk, case)),
        earlier=tuple(earlier_copies(desk, case)),
        remind=not desk.setting(TOLD),
    )


def convert(
    desk: Desk, case: str, level: Protected, strip: Collection[str] = STRIPPED
) -> Converted:
    """Make the case protected; raises ValueError for no protection at all."""
    return at_once(converting(desk, case, level, strip))


def converting(
    desk: Desk, case: str, level: Protected, strip: Collection[str] = STRIPPED
) -> Long[Converted]:
    """The same in turns, the papers drawn beside the store thread; one Ångra takes all back.

    Stopped on the way it is protected already, and the papers that are left stand as they were.
    """
    if level == "NEJ":
        raise ValueError(level)
    earlier = tuple(earlier_copies(desk, case))
    group = f"protect/{case}/{desk.new_id()}"
    _protect(desk, case, level, strip, group)
    former = _issued(desk, case)
    for place, record in enumerate(former):
        yield At(place, len(former))
        yield from _reissuing(desk, record, group)
    return Converted(papers=len(former), earlier=earlier)


def _protect(desk: Desk, case: str, level: Protected, strip: Collection[str], group: str) -> None:
    with desk.step(group):
        person = desk.get(case)
        desk.set(person, "protected", level)
        for unit in CONTACT:
            if unit in strip and _stands(person.values.get(unit)):
                desk.set(person, unit, None)
        desk.note("protect", case=case, record=case, detail=level)
        desk.decide(TOLD, True)


def _reissuing(desk: Desk, former: Record, group: str) -> Long[None]:
    """A paper with the same content and the new care takes the place of the one that was issued.

    Its bytes stay in the vault, for Ångra, but nothing leads to them any more. A paper that was
    made for somebody else is made anew when it is next wanted.
    """
    paper = _paper_of(desk, former)
    pdf: bytes = b""
    if paper is not None:
        pdf = yield Beside(lambda _watch: papers.make(paper))
    with desk.step(group):
        desk.remove(former)
        if paper is not None:
            papers.issue(desk, paper, pdf)


def _paper_of(desk: Desk, former: Record) -> Paper | None:
    """The same paper in the same manner (`Paper.key`), as it is now to look."""
    about = desk.get(str(former.values.get("about")))
    manner = str(former.values.get("version") or "").split()
    if manner and manner[0] in OTHER_PAPERS:
        return None
    large, language = "large" in manner, next((m for m in manner if m in languages()), SWEDISH)
    if about.kind == "plan_version":
        plan = str(about.values.get("plan"))
        return papers.plan_paper(desk, plan, about.id, large=large, language=language)
    return papers.document_paper(desk, about.id, large=large, language=language)


def _issued(desk: Desk, case: str) -> list[Record]:
    """The papers of this case that the program made and keeps (S7), one of each version."""
    known = {record.id: record for record in desk.of_case(case)}
    found: list[Record] = []
    for record in known.values():
        about = known.get(str(record.values.get("about") or ""))
        if record.kind != "attachment" or about is None:
            continue
        form = about.kind in definitions.document_kinds() and about.completions
        if about.kind == "plan_version" or form:
            found.append(record)
    return found


def start_anew(desk: Desk, case: str, new: NewParticipant) -> str:
    """Fingerade personuppgifter: a new person in the vault, of whom nothing leads to the former.

    No former name or number stands with the new one, no record of either case names the other,
    and no search by the one finds the other: what the law keeps silent about, the program does
    not know (domain §6.6; here R-49 gives way). The former case keeps its history under the
    strongest protection, with nothing in it to reach the person by. Returns the new case.
    """
    with desk.step(f"protect/{case}/{desk.new_id()}"):
        person = desk.get(case)
        desk.set(person, "protected", "SKYDDAD_FOLKBOKFORING")
        for unit in CONTACT:
            if _stands(person.values.get(unit)):
                desk.set(person, unit, None)
        desk.note("protect", case=case, record=case)
        desk.decide(TOLD, True)
        return caseload.add(desk, new)


def notes_telling_where(desk: Desk, case: str) -> list[str]:
    """Notes of this case that tell where the person is (R-55)."""
    notes = desk.of_case(case, "note")
    return [note.id for note in notes if tells_where(str(note.values.get("text") or ""))]


def is_protected(desk: Desk, case: str) -> bool:
    found = desk.find(case)
    return found is not None and scope.is_protected(found)


def earlier_copies(desk: Desk, case: str) -> list[EarlierCopy]:
    """Every paper, file, bundle and backup that may hold this case, the newest first."""
    found = [*_kept(desk, case), *_noted(desk, case), *_bundles(desk, case), *_backups(desk, case)]
    return sorted(found, key=lambda copy: copy.day, reverse=True)


def _kept(desk: Desk, case: str) -> list[EarlierCopy]:
    return [
        EarlierCopy(
            where="issued", day=str(record.values.get("made") or "")[:10],
            what=str(record.values.get("name") or ""),
        )
        for record in _issued(desk, case)
    ]  # fmt: skip


def _noted(desk: Desk, case: str) -> list[EarlierCopy]:
    """What went to a file or a printer: the log knows who did it, not where it lies now."""
    kinds: dict[str, Where] = {"export": "export", "print": "print", "extract": "export"}
    return [
        EarlierCopy(
            where=kinds[line.kind], day=line.time[:10], what=_called(desk, line.record),
            receiver=line.actor,
        )
        for line in audit.lines(desk.connection, case=case)
        if line.kind in kinds
    ]  # fmt: skip


def _called(desk: Desk, record: str) -> str:
    """What a paper was about: a kind of record, or a form."""
    found = desk.find(record)
    if found is None:
        return ""
    return str((found.values.get("form") or {}).get("id") or found.kind)


def _bundles(desk: Desk, case: str) -> list[EarlierCopy]:
    """Bundles in which something of the case went in full, to whom."""
    return [
        EarlierCopy(
            where="bundle", day=one.made[:10], what=one.file, receiver=_receiver(desk, one.peer)
        )
        for one in handed.everything(desk)
        if _carries(desk, one.leg.sender, one.leg.receiver, one.leg.start, one.leg.upto, case)
    ]


def _carries(desk: Desk, sender: str, receiver: str, start: int, upto: int, case: str) -> bool:
    row = desk.connection.execute(
        "SELECT 1 FROM feed AS f JOIN change AS c ON c.id = f.id WHERE f.sender = ? AND"
        " f.receiver = ? AND f.k > ? AND f.k <= ? AND f.stub = 0 AND c.case_id = ? LIMIT 1",
        (sender, receiver, start, upto, case),
    )
    return row.fetchone() is not None


def _receiver(desk: Desk, key: str) -> str:
    return next((peer.name for peer in peers.everyone(desk) if peer.key == key), "")


def _backups(desk: Desk, case: str) -> Sequence[EarlierCopy]:
    """Copies made since the case began; those outside the laptop with where they lie."""
    began = _began(desk, case)
    return [
        EarlierCopy(where="backup", day=place.made[:10], what=place.name, receiver=place.folder)
        for place in copies_since(desk, began)
    ]


def copies_since(desk: Desk, day: str) -> list[Place]:
    """Backups that were made on a day or later."""
    return [place for place in backup_slots.places(desk.vault) if place.made[:10] >= day]


def _began(desk: Desk, case: str) -> str:
    times = [line.time[:10] for line in audit.lines(desk.connection, case=case)]
    return min(times, default="")


def _stands(value: object) -> bool:
    """Whether something is said: an address of empty lines says nothing."""
    if isinstance(value, dict):
        return any(value.values())
    return bool(value)
