"""Removed by one, changed by another: whether it goes or stays is for a person to say (§5.5).

Nobody's change is swallowed by a removal whose author had not read it: the record stands, and the
removal is void. "Ta bort ändå" is a removal that has seen what stood on the screen; "Behåll" takes
the place of the removals that stood there. What came in behind the page is a krock again.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from mia_desktop.domain import standing
from mia_desktop.domain.codes import Label
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.telling_where import tells_where
from mia_desktop.domain.writes import COMPLETE, REMOVE, Entry, Write
from mia_desktop.services import conflicts, definitions, exchange, moving
from mia_desktop.services.conflicts import Conflict, Side
from mia_desktop.services.desk import Desk
from mia_desktop.services.extract_words import SILENT, Told
from mia_desktop.store import entries, reading

ONE_DEED_MS = 10_000
"""What one author took away within so long of each other, and hangs together, went by one deed."""
LINKS = ("document", "goal", "sub_goal", "group", "about")
"""Units that name the record which theirs is a part of."""


class Removed(msgspec.Struct, frozen=True, kw_only=True):
    """A record that somebody wanted away while somebody else changed it."""

    case: str
    number: str
    record: str
    kind: str
    removals: tuple[Side, ...]
    """Who wanted it away, and when."""
    changes: tuple[Conflict, ...]
    """Each unit that says what they had not read: what stood there, and what stands now."""
    rest: dict[str, Any] = {}
    """What else stands in it, to know it by; nothing of a form, whose questions are many."""
    form: Label | None = None
    day: date | None = None
    name: str = ""
    protected: bool = False
    masked: bool = False
    """Is shown only when somebody asks for it, and that is noted (R-50, R-52)."""
    moved: bool = False
    """Went to another person's file: what was changed may go there too (`services.moving`)."""
    movable: bool = False
    present: tuple[str, ...] = ()
    """Ids of all its heads that were on the screen."""
    over: tuple[str, ...] = ()
    """Ids of the removals that were on the screen."""

    @property
    def unit(self) -> str:
        return REMOVE


def waiting(desk: Desk, case: str = "") -> list[Removed]:
    """All that wait for a word, or those of one case, as `conflicts.waiting` orders them."""
    found = [_removed(desk, record) for record in conflicts.records(desk, case) if record.void]
    return sorted(found, key=lambda each: (each.number, each.case, each.record))


def reveal(desk: Desk, one: Removed) -> None:
    """Note that what is masked in it was shown (R-50, R-52)."""
    desk.note("reveal", case=one.case, record=one.record, detail=REMOVE)


def remove(desk: Desk, one: Removed) -> None:
    """It goes all the same, as it was read. Ångra is the krock again."""
    with desk.step():
        desk.remove(_as_record(one), note="settle", saw=one.present)
        desk.goes_whole(one.record)


def keep(desk: Desk, one: Removed) -> None:
    """It stays, with what it belongs to and what went with it by the same deed."""
    with desk.step():
        for other in _along(desk, one):
            desk.bring_back(other)
            desk.goes_whole(other.id)
        desk.bring_back(_as_record(one), over=one.over)
        desk.goes_whole(one.record)


def label(one: Removed, unit: str, language: str) -> str:
    """What a unit is called, where no question says it."""
    return Told(language).label(one.kind, unit)


def _as_record(one: Removed) -> Record:
    return Record(id=one.record, kind=one.kind, case=one.case)


def _removed(desk: Desk, record: Record) -> Removed:
    units = entries.units(desk.connection, record.id)
    wishes = _wishes(units[REMOVE])
    read = set.intersection(*(set(wish.line.saw) for wish in wishes))
    changes = tuple(_changes(desk, record, units, read))
    person = desk.find(record.case)
    values = person.values if person is not None else {}
    protected = str(values.get("protected") or "NEJ") != "NEJ"
    form = _form(desk, record)
    named = record.kind == "participant" or form is not None
    shown = {each.unit for each in changes} | SILENT | {"day"}
    if isinstance(record.values.get("place"), int):
        shown |= {"place"}  # its order among others, which nobody reads
    before = [each.before.value for each in changes if each.before is not None]
    rest = {} if named else {u: v for u, v in record.values.items() if u not in shown and v}
    trace = moving.still_here(moving.traces(desk, record.case))
    return Removed(
        case=record.case, number=str(values.get("number") or ""), record=record.id,
        kind=record.kind, name="" if protected else conflicts.name_of(values),
        protected=protected, form=form, changes=changes, rest=rest,
        masked=any(each.masked for each in changes)
        or (protected and any(tells_where(text) for text in _texts([rest, before]))),
        day=moving.day_of(record),
        removals=tuple(_told(desk, record, wish) for wish in wishes),
        moved=record.id in trace, movable=record.id in trace and moving.is_movable(record),
        present=tuple(sorted(str(head.id) for heads in units.values() for head in heads)),
        over=tuple(str(head.id) for head in units[REMOVE]),
    )  # fmt: skip


def _wishes(heads: Sequence[Entry]) -> list[Write]:
    """The removals that stand and that no other one had read, oldest first."""
    every = [head for head in heads if isinstance(head, Write) and head.line.value is True]
    known = {key for each in every for key in each.line.saw}
    found = [each for each in every if each.id not in known]
    return sorted(found, key=lambda each: (each.line.stamp, each.id))


def _changes(
    desk: Desk, record: Record, units: dict[str, list[Entry]], read: set[str]
) -> Iterator[Conflict]:
    """The units in which a person wrote what the removals had not seen, a finishing last."""
    unread = {
        unit: [e for e in heads if e.id not in read and not standing.is_machine(e)]
        for unit, heads in units.items()
    }
    said = [unit for unit in sorted(unread) if standing.is_plain(unit) and unread[unit]]
    if unread.get(COMPLETE):
        said.append(COMPLETE)
    undone = [head for head in unread[REMOVE] if standing.is_undo(head)]
    for unit in said:
        every = entries.history(desk.connection, record.id, unit)
        before = max(
            (write for write in every if write.id in read and unit != COMPLETE),
            key=lambda write: (write.line.stamp, write.id), default=None,
        )  # fmt: skip
        yield conflicts.side_by_side(desk, record, unit, unread[unit], before)
    if undone and not said:
        yield conflicts.side_by_side(desk, record, REMOVE, undone, None)


def _told(desk: Desk, record: Record, wish: Write) -> Side:
    """Who wanted it away; a wish that Ångra put back is still its first author's."""
    every = entries.history(desk.connection, record.id, REMOVE)
    same = [each for each in every if each.line.value is True and each.line.saw == wish.line.saw]
    first = min(same, key=lambda write: (write.line.stamp, write.id), default=wish)
    return conflicts.side(wish, first, exchange.my_epochs(desk))


def _form(desk: Desk, record: Record) -> Label | None:
    try:
        return definitions.of_document(desk, record).title
    except definitions.UnknownForm:
        return None


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


# what hangs together


def _along(desk: Desk, one: Removed) -> list[Record]:
    """What it is a part of and is gone, and its own parts that went by the same deed."""
    away = {record.id: record for record in reading.taken_away(desk.connection, one.case)}
    found: dict[str, Record] = {}
    itself = away.pop(one.record, None)
    kept = itself or desk.get(one.record)
    while up := next((away[k] for k in _named(kept) if k in away and k not in found), None):
        found[up.id] = kept = up
    wishes = _wishes(list(entries.find(desk.connection, one.over).values()))
    deeds = [_deed(each) for each in wishes]
    whole = {one.record, *found}
    for other in away.values():
        if other.id not in found and whole & set(_named(other)) and _went_by(desk, other, deeds):
            found[other.id] = other
    return list(found.values())


def _named(record: Record) -> list[str]:
    return [str(record.values[unit]) for unit in LINKS if record.values.get(unit)]


_Deed = tuple[str, str, int]
"""By whom, in which epoch, when."""


def _deed(write: Write) -> _Deed:
    return write.line.author, write.line.epoch, write.line.stamp[0]


def _went_by(desk: Desk, record: Record, deeds: Sequence[_Deed]) -> bool:
    own = _wishes(entries.heads(desk.connection, record.id, REMOVE))
    return any(
        deed[:2] == each[:2] and abs(deed[2] - each[2]) <= ONE_DEED_MS
        for deed in deeds for each in map(_deed, own)
    )  # fmt: skip
