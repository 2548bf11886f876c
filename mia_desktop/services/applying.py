"""Putting what others wrote into the vault, and counting what that changed (§5.10)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from mia_desktop.domain.writes import Entry, Stub, Write
from mia_desktop.services import exchange
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import AsksFirst
from mia_desktop.store import blobs, entries
from mia_desktop.store.connection import Connection

MANY_CONFLICTS = 25
MANY_CASES = 5
MANY_PERCENT = 10
"""Above these a person is asked before anything is taken in (bundle-format §5.10)."""


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody else's words in the place of mine, krock or not; `after` None: nothing is shown."""

    case: str
    number: str
    record: str
    kind: str
    unit: str
    before: Any
    after: Any
    author: str
    at: datetime


class Applied(msgspec.Struct, frozen=True, kw_only=True):
    """What taking a bundle in has changed, or would change."""

    writes: int = 0
    stubs: int = 0
    cases: tuple[str, ...] = ()
    new_cases: int = 0
    conflicts: int = 0
    conflict_cases: int = 0
    changed: tuple[Changed, ...] = ()

    def asks_first(self) -> bool:
        """Whether there are so many krockar that something may be wrong with the sender."""
        share = self.conflict_cases * 100 > MANY_PERCENT * len(self.cases)
        return self.conflicts > MANY_CONFLICTS or (self.conflict_cases >= MANY_CASES and share)


def apply(
    desk: Desk,
    incoming: Sequence[Entry],
    enclosures: Mapping[str, bytes] | None = None,
    *,
    agreed: bool = True,
) -> Applied:
    """Merge entries in the caller's transaction; raises AsksFirst, which takes all of it back."""
    connection = desk.connection
    before, known = _conflicts(connection), _cases(connection)
    new = desk.writer.absorb(incoming)
    writes = [entry for entry in new if isinstance(entry, Write)]
    _keep_papers(connection, writes, enclosures or {})
    after = _conflicts(connection)
    grown = {
        key: (case, count - before.get(key, ("", 0))[1])
        for key, (case, count) in after.items()
        if count > before.get(key, ("", 0))[1]
    }
    cases = tuple(dict.fromkeys(write.line.case for write in writes))
    applied = Applied(
        writes=len(writes),
        stubs=len(new) - len(writes),
        cases=cases,
        new_cases=len([case for case in cases if case not in known]),
        conflicts=sum(count for _, count in grown.values()),
        conflict_cases=len({case for case, _ in grown.values()}),
        changed=(*_changed(desk, writes), *_hidden(desk, new)),
    )
    if not agreed and applied.asks_first():
        raise AsksFirst(applied.conflicts, applied.conflict_cases)
    return applied


def foresee(desk: Desk, incoming: Sequence[Entry]) -> Applied:
    """What `apply` would say: it is done, counted, and taken back."""
    desk.connection.execute("BEGIN IMMEDIATE")
    try:
        return apply(desk, incoming)
    finally:
        desk.connection.rollback()


def moment(milliseconds: int) -> datetime:
    """A time from a stamp or a header; what is far outside any calendar is its end."""
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(tzinfo=UTC)


def _conflicts(connection: Connection) -> dict[str, tuple[str, int]]:
    """Open krockar by record, with the record's case."""
    rows = connection.execute(
        "SELECT id, case_id, conflicts FROM record WHERE conflicts > 0 AND removed = 0"
    )
    return {key: (case, count) for key, case, count in rows}


def _cases(connection: Connection) -> set[str]:
    return {case for (case,) in connection.execute("SELECT case_id FROM caseload")}


def _keep_papers(
    connection: Connection, writes: Sequence[Write], enclosures: Mapping[str, bytes]
) -> None:
    """Files go where the records say that they are; one that is kept is never written over."""
    for write in writes:
        line = write.line
        if exchange.is_paper(write) and line.value in enclosures:
            kept = connection.value("SELECT 1 FROM blob WHERE id = ?", (line.record,))
            if kept is None:
                blobs.put(connection, line.record, line.case, enclosures[line.value])


def _hidden(desk: Desk, new: Sequence[Entry]) -> list[Changed]:
    """My own words in whose place a stub stands now: nobody takes them off a screen unseen.

    Whose word the stub stands for nobody can tell, so no author is named.
    """
    mine = set(exchange.my_epochs(desk))
    stubs = [each for each in new if isinstance(each, Stub) and _is_head(desk, each)]
    gone = {key: stub for stub in stubs for key in stub.replaces}
    words = [e for e in entries.find(desk.connection, gone).values() if isinstance(e, Write)]
    now, found = desk.clock.now(), list[Changed]()
    for line in (word.line for word in words if word.line.epoch in mine):
        person = desk.find(line.case)
        found.append(
            Changed(
                case=line.case,
                number=str(person.values.get("number") or "") if person else "",
                record=line.record,
                kind=line.kind,
                unit=line.unit,
                before=line.value,
                after=None,
                author="",
                at=now,
            )
        )
    return found


def _is_head(desk: Desk, stub: Stub) -> bool:
    heads = entries.heads(desk.connection, stub.record, stub.unit)
    return any(head.id == stub.id for head in heads)


def _changed(desk: Desk, writes: Sequence[Write]) -> list[Changed]:
    """What of my own words somebody else's write replaced, or set beside them in my name."""
    mine = set(exchange.my_epochs(desk))
    numbers: dict[str, str] = {}
    found: list[Changed] = []
    for write in writes:
        line = write.line
        replaced = entries.find(desk.connection, line.replaces).values()
        before = [e for e in replaced if isinstance(e, Write) and e.line.epoch in mine]
        in_my_name = line.epoch in mine or (line.author == desk.person and not before)
        if not before and not in_my_name:
            continue
        if line.case not in numbers:
            person = desk.find(line.case)
            numbers[line.case] = str(person.values.get("number") or "") if person else ""
        found.append(
            Changed(
                case=line.case,
                number=numbers[line.case],
                record=line.record,
                kind=line.kind,
                unit=line.unit,
                before=before[0].line.value if before else None,
                after=line.value,
                author=line.author,
                at=moment(line.stamp[0]),
            )
        )
    return found
