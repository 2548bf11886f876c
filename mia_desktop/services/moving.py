"""What was written in the wrong person's file moves to the right one (issue C, mistakes mended).

Looked at first: what goes along, what stays and why, what has left the computer already. Then in
one step, which Ångra takes back whole: the words are written in the right file (`moving_copy`) and
the record is taken away in the wrong one. In either file a line says that something was moved,
when and by whom, and nothing of the other person (`domain.records.person.Moved`).

A change that another computer made meanwhile keeps the record in the wrong file, as any removal
does (bundle-format §5.5): nothing is lost. Moved once more, it comes to the copy.
"""

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Literal

import msgspec

from mia_desktop.domain import ids
from mia_desktop.domain.completing import ROWS
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Moved
from mia_desktop.domain.records.work import Attachment
from mia_desktop.domain.writes import REMOVE, Write
from mia_desktop.forms import load
from mia_desktop.forms.definition import Home
from mia_desktop.services import attachments, covering, definitions, disputed, merging, moving_copy
from mia_desktop.services.desk import Desk
from mia_desktop.services.moving_copy import RUN, Way
from mia_desktop.services.register_words import register_of
from mia_desktop.store import blobs, drafts, entries, reading

KIND = "moved"
PLAIN = ("note", "attendance", "step_progress", "attachment", "reminder")

Why = Literal[
    "same", "nothing", "kind", "conflict", "missing", "versions", "not_yours", "merged", "disputed"
]


class CannotMove(Expected):
    """It stays where it is, and why."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that goes, with what is part of it: rows of its tables, files, reminders."""

    record: Record
    parts: tuple[Record, ...]
    """The thing itself first."""
    issued: tuple[Record, ...] = ()
    """Papers that were made of it: they were given out in the first person's name, and stay."""
    bound: tuple[Record, ...] = ()
    """Rows about the first person's goals and activities: they have no place in another file."""

    @property
    def gone(self) -> tuple[Record, ...]:
        """All that is taken away in the wrong file."""
        return (*self.parts, *self.bound)


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it: the new ids, in the order that was asked for."""

    records: tuple[str, ...]


def kinds() -> tuple[str, ...]:
    """Kinds of what can be moved: whatever is one deed by itself, never who the person is."""
    shared = {
        form.record
        for form in load.shipped().values()
        if form.register is not None and form.register.home is Home.CASELOAD
    }
    return (*PLAIN, *(kind for kind in definitions.document_kinds() if kind not in shared))


def is_movable(record: Record, issued: Collection[str] = ()) -> bool:
    """Whether it goes by itself: a row of a form goes with the form, an issued paper stays."""
    if record.kind == "step_progress" and record.values.get("document"):
        return False
    return record.kind in kinds() and record.id not in issued


def chosen(desk: Desk, records: Sequence[str]) -> list[Chosen]:
    """These with what belongs to them; raises CannotMove for what cannot go."""
    found = [desk.find(key) for key in records]
    tops = [record for record in found if record is not None]
    if not tops or len(tops) != len(records):
        raise CannotMove("nothing")
    case = tops[0].case
    every = desk.of_case(case)
    papers = issued(every)
    if any(record.case != case or not is_movable(record, papers) for record in tops):
        raise CannotMove("kind")
    named = {record.id for record in tops}
    return [_with_parts(desk, record, every, papers, named) for record in tops]


def issued(records: Sequence[Record]) -> set[str]:
    """The papers of a case that the program made (decisions S7)."""
    return {kept.attachment.id for kept in attachments.of_case(records) if kept.issued}


def check(desk: Desk, items: Sequence[Chosen], target: str) -> None:
    """Raise CannotMove where something of it must be seen to first."""
    case = items[0].record.case
    if target == case:
        raise CannotMove("same")
    if merging.shown_as(desk, target) == merging.shown_as(desk, case):
        raise CannotMove("merged")
    if not all(covering.may_write(desk, one) for one in (case, target)):
        raise CannotMove("not_yours")
    held = {record for record, _ in disputed.held(desk, case)}
    for part in (part for item in items for part in item.gone):
        if part.id in held:
            raise CannotMove("disputed")
        if part.open:
            raise CannotMove("conflict")
        if part.missing:
            raise CannotMove("missing")
    for item in items:
        if item.record.completions and not _one_version(desk, item.record.id):
            raise CannotMove("versions")


def move(desk: Desk, records: Sequence[str], target: str) -> Done:
    """Move these to the right person's file, in one step; raises CannotMove."""
    items = chosen(desk, records)
    check(desk, items, target)
    path = way(desk, items, target)
    with desk.step():
        for item in items:
            _move(desk, path, item)
    return Done(records=tuple(path.names[item.record.id] for item in items))


def way(desk: Desk, items: Sequence[Chosen], target: str) -> Way:
    """What everything is called in the right file; what was moved there before has its name."""
    case = items[0].record.case
    known = _known(desk, case, target)
    parts = [part.id for item in items for part in item.parts]
    behind = {record.id for record in desk.of_case(case)} | {case}
    runs = desk.of_case(target, RUN)
    return Way(
        source=case, target=target, behind=behind, run=runs[-1].id if runs else "",
        names={key: known.get(key) or desk.new_id() for key in parts},
    )  # fmt: skip


def traces(desk: Desk, case: str) -> list[Moved]:
    """What was moved from this file and to it."""
    return [record.as_type(Moved) for record in desk.of_case(case, KIND)]


def still_here(found: Iterable[Moved]) -> set[str]:
    """What was moved from a file: whatever of it stands there still, another has changed since."""
    return {key for one in found if one.way == "out" for key in one.records}


def of_others(desk: Desk, cases: Iterable[str]) -> set[str]:
    """What was written here of somebody else, and moved to their file: it is theirs to ask for."""
    left = {key for case in cases for key in still_here(traces(desk, case))}
    return {key for key in left if desk.find(key) is None}


def _with_parts(
    desk: Desk, record: Record, every: Sequence[Record], papers: Collection[str],
    named: Collection[str],
) -> Chosen:  # fmt: skip
    rows = [r for r in every if r.kind in ROWS and r.values.get("document") == record.id]
    bound = _bound_rows(desk, record, rows)
    about = [
        other
        for other in every
        if other.kind in {"attachment", "reminder"} and other.values.get("about") == record.id
        and other.id not in named
    ]  # fmt: skip
    return Chosen(
        record=record,
        parts=(
            record, *(row for row in rows if row not in bound),
            *(other for other in about if other.id not in papers),
        ),
        issued=tuple(other for other in about if other.id in papers),
        bound=tuple(bound),
    )  # fmt: skip


def _bound_rows(desk: Desk, document: Record, rows: Sequence[Record]) -> list[Record]:
    """The rows of tables that have one row for each goal or activity of the person."""
    if not rows:
        return []
    try:
        form = definitions.of_document(desk, document)
    except definitions.UnknownForm:
        return []
    each = {question.id for question in form.questions() if question.each}
    return [row for row in rows if row.values.get("question") in each]


def _one_version(desk: Desk, document: str) -> bool:
    """Whether the newest of its finished versions holds: the order in which they are made anew."""
    found = reading.versions(desk.connection, document)
    return bool(found.all) and found.holds == str(found.all[-1].write.id)


def _move(desk: Desk, path: Way, item: Chosen) -> None:
    """One thing with its parts: written there, taken away here, a line in either file."""
    known = {part.id for part in item.parts if desk.find(path.names[part.id]) is not None}
    new = [part for part in item.parts if part.id not in known]
    share = desk.writer.class_of(item.record.id, REMOVE)
    written = moving_copy.write(desk, path, new)
    for part in new:
        _carry_file(desk, path, part)
    for part in item.parts:
        if part.id in known:
            moving_copy.write_since(desk, path, part, _changed(desk, part))
        desk.draft_follows(part.id, path.names[part.id])
    for part in item.gone:
        desk.remove(part, note="move_out")
    desk.goes_whole(item.record.id, path.names[item.record.id])
    head: dict[str, Any] = {
        "move": ids.random_id(), "day": desk.clock.today(), "by": desk.person,
        "what": item.record.kind, "form": form_of(item.record),
    }  # fmt: skip
    here = [part.id for part in item.parts]
    there = [path.names[key] for key in here]
    desk.create(KIND, path.source, {**head, "way": "out", "records": here}, share=share)
    values = {**head, "way": "in", "records": there, "written": written}
    desk.create(KIND, path.target, values, share=share)


def _carry_file(desk: Desk, path: Way, part: Record) -> None:
    """The bytes of a file stand under its new id as well, as its digest says."""
    if part.kind != "attachment":
        return
    data = blobs.get(desk.connection, part.as_type(Attachment).id)
    if data is not None:
        blobs.put(desk.connection, path.names[part.id], path.target, data)


def _known(desk: Desk, case: str, target: str) -> dict[str, str]:
    """What was moved to that file before and came back by another's change: its copy there."""
    there = {one.move: one for one in traces(desk, target) if one.way == "in"}
    found: dict[str, str] = {}
    for one in traces(desk, case):
        if one.way == "out" and one.move in there:
            pairs = zip(one.records, there[one.move].records, strict=False)
            found |= {old: new for old, new in pairs if desk.find(new) is not None}
    return found


def _changed(desk: Desk, record: Record) -> set[str]:
    """The units that say something which the latest removal did not know of."""
    units = entries.units(desk.connection, record.id)
    removals = [e for e in units.get(REMOVE, ()) if isinstance(e, Write) and e.line.value is True]
    saw = {key for removal in removals for key in removal.line.saw}
    return {
        unit
        for unit, heads in units.items()
        if unit != REMOVE and not unit.startswith("!") and not {str(h.id) for h in heads} <= saw
    }


def form_of(record: Record) -> str:
    """The form that it is a document of; a contact from before contacts had one is one too."""
    register = register_of(record.kind)
    return definitions.named(record)[0] or (register.id if register is not None else "")


def typed(desk: Desk, item: Chosen) -> int:
    """How many fields hold something that was typed and not left."""
    return sum(bool(drafts.of_record(desk.connection, part.id)) for part in item.parts)


def day_of(record: Record) -> date | None:
    """The day that something is about, or was begun."""
    for unit in ("day", "answer/day", "started", "made"):
        value = record.values.get(unit)
        text = str(value.get("v") if isinstance(value, dict) else value or "")
        with suppress(ValueError):  # nobody has said it, or another's program said it strangely
            return date.fromisoformat(text[:10])
    return None
