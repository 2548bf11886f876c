"""What a dispute keeps at home: the field, what repeats it, and the mark itself (GDPR 18, 19).

A feed only grows, so nothing is put in and taken out again: while a dispute is open its writes are
not in scope, and when it is settled they are appended as if they had been made then (bundle-format
§4b.2). What replaced a value that the receiver has goes as a stub: there the field then says that
it is not here, never the older value (§5.7). What a lost bundle held goes as a stub as well.

The mark goes to whoever has the value, so that they do not use it either (GDPR 19). The
participant's own words about it stay.
"""

from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from mia_desktop.domain.records import KINDS
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.office import Peer
from mia_desktop.domain.records.rights import Dispute, Marked
from mia_desktop.domain.records.time import Attendance
from mia_desktop.domain.writes import Write
from mia_desktop.forms import bindings
from mia_desktop.services import definitions, disputed, form_rows
from mia_desktop.services.desk import Desk
from mia_desktop.services.disputed import Place
from mia_desktop.services.open_form import ANSWER, bound_record
from mia_desktop.store import reading
from mia_desktop.store.merging import KIND

CELL = form_rows.CELL
Why = Literal["", "disputed", "disputed_copy", "dispute"]
_FORMER = {"name": "former_names", "identity": "former_identities"}
_MONTH = frozenset({"day", "hours", "presence"})
"""Units of an attendance from which a month that was handed in is made."""


class Withheld(msgspec.Struct, frozen=True, kw_only=True):
    """What stays from one receiver."""

    fields: frozenset[Place] = frozenset()
    copies: frozenset[Place] = frozenset()
    whole: frozenset[str] = frozenset()
    """Records that repeat a disputed value and make no sense without it."""
    marks: frozenset[str] = frozenset()
    """Disputes of which the receiver has not got the value: it is not told of them."""

    def why(self, write: Write) -> Why:
        line = write.line
        if line.kind == disputed.KIND:
            return "dispute" if line.record in self.marks or line.share == "never" else ""
        if (line.record, line.unit) in self.fields:
            gone = disputed.is_taken_away(line.kind, line.unit, line.value)
            return "" if gone else "disputed"
        if line.record in self.whole or (line.record, line.unit) in self.copies:
            return "disputed_copy"
        return ""


def from_peer(desk: Desk, peer: Peer) -> Withheld:
    """What stays from this receiver now."""
    every = disputed.standing(desk)
    if not every:
        return Withheld()
    whole: set[str] = set()
    copies: set[Place] = set()
    for one in every:
        whole.update(_whole(desk, one))
        copies.update(_copies(desk, one))
    return Withheld(
        fields=frozenset((one.field.record, one.field.unit) for one in every),
        copies=frozenset(copies),
        whole=frozenset(whole),
        marks=frozenset(one.id for one in every if not has(desk, peer, one.field)),
    )


def has(desk: Desk, peer: Peer, field: Marked) -> bool:
    """Whether a peer was given this field in full, or gave it, in any of its epochs."""
    rows = desk.connection.execute(
        "SELECT DISTINCT f.sender, f.receiver FROM feed AS f JOIN change AS c ON c.id = f.id"
        " WHERE c.record = ? AND c.unit = ? AND f.stub = 0",
        (field.record, field.unit),
    )
    return any(set(pair).intersection(peer.epochs) for pair in rows.fetchall())


def _whole(desk: Desk, one: Dispute) -> Iterator[str]:
    """Agreed plans that hold the value, and their papers."""
    place = f"{one.field.kind}/{one.field.record}"
    versions: set[str] = set()
    for version in desk.of_case(one.case, "plan_version"):
        content = version.values.get("content")
        part = content.get(place) if isinstance(content, dict) else None
        if isinstance(part, dict) and part.get(one.field.unit) is not None:
            versions.add(version.id)
    yield from versions
    if versions:
        for paper in desk.of_case(one.case, "attachment"):
            if paper.values.get("about") in versions:
                yield paper.id


def _copies(desk: Desk, one: Dispute) -> Iterator[Place]:
    """Units elsewhere that were made from the field."""
    field = one.field
    if field.kind == "participant" and field.unit in _FORMER:
        yield field.record, _FORMER[field.unit]
    if field.kind == "participant":
        yield from _merged(desk, one)
    if field.kind == "attendance" and field.unit in _MONTH:
        yield from _months(desk, one)
    if field.kind in KINDS:
        yield from _answers(desk, one)


def _merged(desk: Desk, one: Dispute) -> Iterator[Place]:
    """The same field of the person's other registrations, and what the merge has kept of it."""
    for merged in reading.of_kind(desk.connection, KIND):
        both = {merged.case, str(merged.values.get("into") or "")}
        if one.case in both:
            yield merged.id, "taken"
            for case in both - {one.field.record}:
                yield case, one.field.unit


def _months(desk: Desk, one: Dispute) -> Iterator[Place]:
    found = desk.find(one.field.record)
    day = found.as_type(Attendance).day if found is not None else None
    for month in desk.of_case(one.case, "hours_month"):
        if day is None or month.values.get("month") == day.isoformat()[:7]:
            yield month.id, "handed"


def _answers(desk: Desk, one: Dispute) -> Iterator[Place]:
    """What finished forms have copied from the field (decisions C7)."""
    for document in desk.of_case(one.case, *definitions.document_kinds()):
        try:
            form = definitions.of_document(desk, document)
        except definitions.UnknownForm:
            continue
        for question, bond in bindings.bound(form):
            if _is(bond, one.field) and _stands_for(desk, document, bond.kind, one.field.record):
                yield document.id, ANSWER + question.id
        bound = [
            (question, column)
            for question in form.questions()
            for column in question.columns
            if (its := bindings.bond(column)) is not None and _is(its, one.field)
        ]
        rows = form_rows.by_question(desk, document) if bound else {}
        for question, column in bound:
            for row in rows.get(question.id, []):
                target = form_rows.bound_record(desk, document, question, row.id)
                if target is None or target.id == one.field.record:
                    yield row.id, CELL + column.id


def _is(bond: bindings.Bond, field: Marked) -> bool:
    return (bond.kind, bond.unit) == (field.kind, field.unit)


def _stands_for(desk: Desk, document: Record, kind: str, record: Any) -> bool:
    found = bound_record(desk, document, kind)
    return found is None or found.id == record
