"""Rättelse och begränsning: mark a field as disputed, look into it, settle it (GDPR 16, 18, 19).

The participant says in their own words what is wrong. Until it is settled the field stays here
(`withholding`) and stands on no paper for others. It is put right in the field itself, as always;
settling says that it was, or that it stands as it is and why. What has left cannot be called back:
who has got it is listed, so that they can be told (GDPR 19).
"""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Literal

import msgspec

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.office import HandedOver
from mia_desktop.domain.records.rights import (
    Dispute,
    Marked,
    Outcome,
    Reached,
    SaidBy,
    Settled,
)
from mia_desktop.domain.writes import Share, Write
from mia_desktop.services import disputed, handed, peers, scope, withholding
from mia_desktop.services.asked import Asked, asked
from mia_desktop.services.desk import Desk
from mia_desktop.services.disputed import KIND
from mia_desktop.store import audit, entries, reading
from mia_desktop.store.writing import Change

LIMIT = timedelta(days=30)
"""GDPR 12.3: an answer without delay, and within a month."""
_HOME = frozenset({"words", "reached"})
"""Units of a mark that never leave."""
_PLAN = frozenset({"plan", "goal", "sub_goal", "activity"})
_PAPER = re.compile(r"paper=(\S+)(?:.*? to=(.*?))?(?: consent=.*)?$")


class NotDisputable(Expected):
    """What protects somebody, or says whose case it is, is not held back by a dispute."""


class NotSettled(Expected):
    """It cannot be called settled so: nothing was put right, or no reason is given."""

    def __init__(self, lack: Literal["unchanged", "no_reason"]) -> None:
        super().__init__(lack)
        self.lack = lack


class Disputed(msgspec.Struct, frozen=True, kw_only=True):
    """A dispute with what is needed to look into it."""

    dispute: Dispute
    value: Any = None
    """What stands in the field now."""
    asked: Asked | None = None
    """The question of a form that the field answers."""
    changed: bool = False
    """Something else was written, or the record taken away, since it was marked."""
    late: bool = False
    """It has been open for a month."""
    hidden: bool = False
    """The value is of somebody with protected identity: it is shown on demand only (R-52)."""

    @property
    def open(self) -> bool:
        return self.dispute.settled is None


def mark(desk: Desk, record: str, unit: str, words: str, *, said_by: SaidBy = "DELTAGAREN") -> str:
    """Note that a field is disputed; it stays home from now on. Returns the mark's id.

    One that is open already is kept. Raises NotDisputable.
    """
    found = desk.get(record)
    if not disputed.may_be_marked(found, unit):
        raise NotDisputable(found.kind, unit)
    for one in disputed.standing(desk, found.case):
        if (one.field.record, one.field.unit) == (record, unit):
            return one.id
    field = Marked(record=record, kind=found.kind, unit=unit)
    key = desk.new_id()
    values = {
        "field": field, "said_by": said_by, "words": words.strip(), "day": desk.clock.today(),
        "by": desk.person, "reached": tuple(_reached(desk, found.case, field)),
    }  # fmt: skip
    changes = [
        Change(
            case=found.case, kind=KIND, record=key, unit=name, value=value,
            share=_class(name, desk, record, unit),
        )
        for name, value in values.items()
    ]  # fmt: skip
    desk.put(*changes, note="dispute")
    return key


def _class(name: str, desk: Desk, record: str, unit: str) -> Share:
    """Of what never leaves, nobody else is told that it is disputed either."""
    return "never" if name in _HOME or desk.writer.class_of(record, unit) == "never" else "case"


def settle(
    desk: Desk, dispute: str, outcome: Outcome, why: str = "", told: Collection[str] = ()
) -> None:
    """Say how it ended; the field may be used and handed over again. Raises NotSettled.

    `told` are those that had got the value and have been told of it (GDPR 19).
    """
    record = desk.get(dispute)
    one = record.as_type(Dispute)
    if outcome == "RATTAD" and not _changed(desk, one):
        raise NotSettled("unchanged")
    if outcome == "KVARSTAR" and not why.strip():
        raise NotSettled("no_reason")
    end = Settled(
        outcome=outcome, why=why.strip(), day=desk.clock.today(), by=desk.person,
        told=tuple(sorted(told)),
    )  # fmt: skip
    change = Change(
        case=record.case, kind=KIND, record=dispute, unit="settled", value=end, settle=True,
        share=desk.writer.class_of(dispute, "field"),
    )  # fmt: skip
    desk.put(change, note="settle_dispute")


def of_field(desk: Desk, record: str, unit: str) -> Disputed | None:
    """The open dispute of a field, if there is one."""
    found = desk.find(record)
    if found is None:
        return None
    for one in disputed.standing(desk, found.case):
        if (one.field.record, one.field.unit) == (record, unit):
            return _listed(desk, one)
    return None


def of_case(desk: Desk, case: str) -> tuple[Disputed, ...]:
    """All disputes of a participant: the open ones first, the oldest of them on top."""
    return listed(desk, desk.of_case(case, KIND))


def listed(desk: Desk, records: Iterable[Record]) -> tuple[Disputed, ...]:
    """The same of records that have been read."""
    every = [record.as_type(Dispute) for record in records if record.kind == KIND]
    every.sort(key=lambda one: (one.settled is not None, one.day or date.max, one.id))
    return tuple(_listed(desk, one) for one in every if one.field.record)


def _listed(desk: Desk, one: Dispute) -> Disputed:
    found = desk.find(one.field.record)
    late = one.settled is None and one.day is not None
    hidden = one.field.kind == "participant" and found is not None and scope.is_protected(found)
    return Disputed(
        dispute=one,
        value=found.values.get(one.field.unit) if found is not None and not hidden else None,
        hidden=hidden,
        asked=asked(desk, found, one.field.unit) if found is not None else None,
        changed=_changed(desk, one),
        late=late and one.day is not None and one.day + LIMIT <= desk.clock.today(),
    )


def _changed(desk: Desk, one: Dispute) -> bool:
    """Whether the field says something since it was marked, or its record is gone."""
    if desk.find(one.field.record) is None:
        return True
    marked = max((w.stamp for w in reading.history(desk.connection, one.id, "field")), default=None)
    heads = entries.heads(desk.connection, one.field.record, one.field.unit)
    return marked is not None and any(isinstance(h, Write) and h.stamp > marked for h in heads)


# who has got it


def reached(desk: Desk, dispute: str) -> tuple[Reached, ...]:
    """Everybody who had got the value when it was marked, or has got it since (GDPR 19)."""
    one = desk.get(dispute).as_type(Dispute)
    now = _reached(desk, one.case, one.field)
    return tuple(dict.fromkeys((*one.reached, *now)))


def _reached(desk: Desk, case: str, field: Marked) -> Iterator[Reached]:
    every = handed.everything(desk)
    for peer in peers.everyone(desk):
        if withholding.has(desk, peer, field):
            days = (one.made[:10] for one in every if one.peer == peer.key)
            carried = next((d for d, one in zip(days, _of(every, peer.key), strict=True)
                            if _carries(desk, one, field)), "")  # fmt: skip
            yield Reached(how="bundle", who=peer.name, day=carried)
    about = desk.find(field.record)
    for line in audit.lines(desk.connection, case=case):
        if line.kind not in ("print", "export"):
            continue
        said = _PAPER.search(line.detail)
        if said is not None and about is not None and _tells(said[1], line.record, about):
            how: Literal["print", "export"] = "print" if line.kind == "print" else "export"
            yield Reached(how=how, who=said[2] or "", day=line.time[:10], what=said[1])


def _of(every: list[HandedOver], key: str) -> list[HandedOver]:
    return [one for one in every if one.peer == key]


def _carries(desk: Desk, one: HandedOver, field: Marked) -> bool:
    """Whether a hand-over held the field in full."""
    leg = one.leg
    row = desk.connection.execute(
        "SELECT 1 FROM feed AS f JOIN change AS c ON c.id = f.id WHERE f.sender = ? AND"
        " f.receiver = ? AND f.k > ? AND f.k <= ? AND f.stub = 0 AND c.record = ? AND c.unit = ?"
        " LIMIT 1",
        (leg.sender, leg.receiver, leg.start, leg.upto, field.record, field.unit),
    )
    return row.fetchone() is not None


def _tells(paper: str, about: str, record: Record) -> bool:
    """Whether a paper for others may have said what stands in a record."""
    document = str(record.values.get("document") or record.id)
    match paper:
        case "plan_party" | "handover_note":
            return record.kind == "participant" or record.kind in _PLAN
        case "plan_workplace" | "agreement" | "decisions":
            return record.kind == "participant" or about == document
        case _:
            return False
