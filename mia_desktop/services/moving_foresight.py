"""What a move would come to, before it is made: what goes, what stays and why, what has left.

And what could be moved besides: all that the same person wrote about the same participant on the
same day, so that a whole visit is put right at once.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

import msgspec

from mia_desktop.domain import standing
from mia_desktop.domain.completing import ROWS
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Participant
from mia_desktop.domain.telling_where import tells_where
from mia_desktop.domain.writes import Write
from mia_desktop.forms import bindings
from mia_desktop.services import (
    applying,
    definitions,
    exchange,
    handed,
    moving,
    moving_copy,
    peers,
    scope,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import NotYetHeard
from mia_desktop.services.moving import CannotMove, Chosen, Why
from mia_desktop.services.scope import CaseWhy
from mia_desktop.store import audit, entries, reading

StayWhy = Literal["paper", "bound", "person", "link", "phase", "edited"]
Care = Literal[
    "source_protected", "target_protected", "tells_where", "handed_month", "final", "twice"
]
Left = Literal["bundle", "print", "export"]
FAR = "9999-12-31"
LATEST = 40
"""How many things are offered where nobody has pointed at one."""


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """Something that can be moved, as a list shows it."""

    record: str
    kind: str
    form: str = ""
    sort: str = ""
    """A note's own kind, or a file's name."""
    day: date | None = None
    author: str = ""
    text: str = ""


class Offered(msgspec.Struct, frozen=True, kw_only=True):
    """What can be moved from a file: what was pointed at first, then what belongs to its visit."""

    case: str
    number: str
    name: str
    """Empty for whoever is protected."""
    asked: tuple[Candidate, ...]
    visit: tuple[Candidate, ...]
    """What the same person wrote that day; without `asked` the latest that was written."""
    edited: int = 0
    """Words that were written that day in what was there before: they do not move."""


class Foreseen(msgspec.Struct, frozen=True, kw_only=True):
    """The dry run of a move."""

    number: str
    target: str
    """The deltagarnummer of either."""
    refused: Why | Literal[""] = ""
    records: int = 0
    rows: int = 0
    files: int = 0
    drafts: int = 0
    earlier: int = 0
    """Words that were written over: the history of the fields goes along."""
    dues: tuple[tuple[str, str], ...] = ()
    """Kind and day of what will be asked for in the other file."""
    stays: tuple[tuple[StayWhy, int], ...] = ()
    left: tuple[tuple[Left, str], ...] = ()
    """What has left the computer already: how and on which day."""
    office: Literal["", "both", "source_stays", "target_stays", "neither"] = ""
    office_why: CaseWhy = ""
    care: tuple[Care, ...] = ()


def offered(desk: Desk, case: str, record: str = "") -> Offered:
    """What can be moved; that it was looked at is noted (R-42)."""
    desk.note("open", case=case, record=record or case, detail="move")
    every = desk.of_case(case)
    papers = moving.issued(every)
    all_of = [_candidate(desk, one) for one in every if moving.is_movable(one, papers)]
    by_id = {one.record: one for one in all_of}
    first = by_id.get(record)
    person = desk.get(case).as_type(Participant)
    hidden = person.protected != "NEJ"
    visit, edited = _latest(all_of), 0
    if first is not None:
        days = _days(desk, first)
        visit = [one for one in all_of if one is not first and _belongs(desk, one, first, days)]
        edited = _edited(desk, every, first.author, days, {one.record for one in (first, *visit)})
    return Offered(
        case=case, number=person.number,
        name="" if hidden else f"{person.name.given} {person.name.family}".strip(),
        asked=(first,) if first is not None else (), visit=tuple(visit), edited=edited,
    )  # fmt: skip


def foresee(desk: Desk, records: Sequence[str], target: str) -> Foreseen:
    """Look without touching anything."""
    items = moving.chosen(desk, records)
    case = items[0].record.case
    numbers = [str(desk.get(key).values.get("number") or "") for key in (case, target)]
    refused: Why | Literal[""] = ""
    try:
        moving.check(desk, items, target)
    except CannotMove as error:
        refused = error.why
    parts = [part for item in items for part in item.parts]
    office, why = _office(desk, case, target)
    return Foreseen(
        number=numbers[0], target=numbers[1], refused=refused, records=len(items),
        rows=sum(part.kind in ROWS for item in items for part in item.parts[1:]),
        files=sum(part.kind == "attachment" for part in parts),
        drafts=sum(moving.typed(desk, item) for item in items),
        earlier=sum(_earlier(desk, part.id) for part in parts),
        dues=tuple(_dues(desk, case, parts)),
        stays=tuple(_stays(desk, items, target)),
        left=tuple(_left(desk, case, [part.id for part in parts])),
        office=office, office_why=why, care=tuple(_care(desk, items, target)),
    )  # fmt: skip


def _candidate(desk: Desk, record: Record) -> Candidate:
    first = _first(desk, record.id)
    values = record.values
    hidden = values.get("name") if record.kind in {"attachment", "attendance"} else ""
    return Candidate(
        record=record.id, kind=record.kind, form=moving.form_of(record),
        sort=str(values.get("kind") or hidden or ""),
        day=moving.day_of(record) or (_day(first) if first else None),
        author=first.line.author if first else "",
        text=str(values.get("text") or values.get("evidence") or ""),
    )  # fmt: skip


def _latest(found: Sequence[Candidate]) -> list[Candidate]:
    return sorted(found, key=lambda one: (str(one.day or ""), one.record), reverse=True)[:LATEST]


def _first(desk: Desk, record: str) -> Write | None:
    """The first word of a record: who began it, and when."""
    every = [w for unit in entries.units(desk.connection, record)
             for w in entries.history(desk.connection, record, unit)]  # fmt: skip
    return min(every, key=lambda write: (write.stamp, write.id), default=None)


def _day(write: Write) -> date:
    return applying.moment(write.line.stamp[0]).astimezone().date()


def _days(desk: Desk, one: Candidate) -> set[date]:
    """The day that it was written, and the day that it is about."""
    first = _first(desk, one.record)
    return {day for day in (one.day, _day(first) if first else None) if day is not None}


def _belongs(desk: Desk, one: Candidate, first: Candidate, days: set[date]) -> bool:
    return one.author == first.author and not days.isdisjoint(_days(desk, one))


def _edited(
    desk: Desk, every: Sequence[Record], author: str, days: set[date], moved: set[str]
) -> int:
    """How many words that person wrote that day in what had been there before."""
    found = 0
    for record in every:
        first = _first(desk, record.id)
        if record.id in moved or first is None or _day(first) in days:
            continue
        standing_now = (
            head
            for unit, heads in entries.units(desk.connection, record.id).items()
            if standing.is_plain(unit)
            for head in heads
            if isinstance(head, Write)
        )
        found += sum(w.line.author == author and _day(w) in days for w in standing_now)
    return found


def _earlier(desk: Desk, record: str) -> int:
    return sum(
        max(0, len(entries.history(desk.connection, record, unit)) - 1)
        for unit in entries.units(desk.connection, record)
        if standing.is_plain(unit)
    )


def _dues(desk: Desk, case: str, parts: Sequence[Record]) -> Iterator[tuple[str, str]]:
    """What the case asks for because of these: reckoned anew in either file."""
    named = {part.id for part in parts}
    for row in reading.due(desk.connection, FAR, case=case):
        if row.record in named:
            yield row.kind, row.day


def _stays(desk: Desk, items: Sequence[Chosen], target: str) -> Iterator[tuple[StayWhy, int]]:
    if papers := sum(len(item.issued) for item in items):
        yield "paper", papers
    if rows := sum(len(item.bound) for item in items):
        yield "bound", rows
    if person := sum(_about_person(desk, item.record) for item in items):
        yield "person", person
    path = moving.way(desk, items, target)
    parts = [part for item in items for part in item.parts]
    if links := sum(moving_copy.names_left_behind(path, part) for part in parts):
        yield "link", links
    final = [item.record for item in items if item.record.completions]
    if changed := sum(one.kind in {"exit", "assessment"} for one in final):
        yield "phase", changed


def _about_person(desk: Desk, record: Record) -> int:
    """Answers that are fields of the person: what was written there changed the person's own."""
    if record.kind not in definitions.document_kinds():
        return 0
    try:
        form = definitions.of_document(desk, record)
    except definitions.UnknownForm:
        return 0
    person = desk.get(record.case).values
    bonds = [bond for _, bond in bindings.bound(form) if bond.kind == "participant"]
    return sum(bool(person.get(bond.unit)) for bond in bonds)


def _left(desk: Desk, case: str, records: Sequence[str]) -> Iterator[tuple[Left, str]]:
    """Bundles that carried some of it, and papers that were printed or saved."""
    marks = ",".join("?" * len(records))
    for one in handed.everything(desk):
        leg = one.leg
        row = desk.connection.execute(
            "SELECT 1 FROM feed AS f JOIN change AS c ON c.id = f.id WHERE f.sender = ? AND"  # noqa: S608
            " f.receiver = ? AND f.k > ? AND f.k <= ? AND f.stub = 0 AND c.record IN"
            f" ({marks}) LIMIT 1",
            (leg.sender, leg.receiver, leg.start, leg.upto, *records),
        )
        if row.fetchone() is not None:
            yield "bundle", one.made[:10]
    named: dict[str, Left] = {"print": "print", "export": "export"}
    for line in audit.lines(desk.connection, case=case):
        if line.kind in named and line.record in records:
            yield named[line.kind], line.time[:10]


def _office(
    desk: Desk, case: str, target: str
) -> tuple[Literal["", "both", "source_stays", "target_stays", "neither"], CaseWhy]:
    """Whether the office hears of it: the removal here, and the words there."""
    receiver = next((p for p in peers.everyone(desk) if p.role == "kontoret"), None)
    if receiver is None or desk.role == "kontoret" or not peers.is_confirmed(receiver):
        return "", ""
    try:
        exchange.newest(receiver)
    except NotYetHeard:
        return "", ""
    leaving = scope.to_office(desk, receiver, only=[case, target])
    why = {choice.case: choice.why for choice in leaving.cases}
    if not why[case] and not why[target]:
        return "both", ""
    if not why[case]:
        return "target_stays", why[target]
    return ("source_stays" if not why[target] else "neither"), why[case]


def _care(desk: Desk, items: Sequence[Chosen], target: str) -> Iterator[Care]:
    """What somebody should think of first: protection in either file comes before all (R-52)."""
    case = items[0].record.case
    source, other = (scope.is_protected(desk.get(key)) for key in (case, target))
    if source and not other:
        yield "source_protected"
    if other and not source:
        yield "target_protected"
    parts = [part for item in items for part in item.parts]
    if (source or other) and any(tells_where(text) for part in parts for text in _texts(part)):
        yield "tells_where"
    if any(part.kind == "attendance" and _handed(desk, part) for part in parts):
        yield "handed_month"
    if any(item.record.completions for item in items):
        yield "final"
    if {item.record.id for item in items} & moving.still_here(moving.traces(desk, case)):
        yield "twice"


def _texts(record: Record) -> Iterator[str]:
    for value in msgspec.to_builtins(record.values).values():
        yield from _words(value)


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _words(part)
    elif isinstance(value, list):
        for part in value:
            yield from _words(part)


def _handed(desk: Desk, entry: Record) -> bool:
    month = str(entry.values.get("day") or "")[:7]
    months = desk.of_case(entry.case, "hours_month")
    return any(m.values.get("month") == month and m.values.get("handed") for m in months)
