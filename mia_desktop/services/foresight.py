"""What merging would change, worked out before anything is merged (bundle-format §5.10).

Heads are a pure consequence of what stands and what comes, so nobody has to try it and take it
back: a trial of 100 000 writes would keep the store from everybody else for half a minute.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from mia_desktop.domain.composing import compose
from mia_desktop.domain.records.base import CASELOAD
from mia_desktop.domain.writes import Entry, Line, Stub, Write
from mia_desktop.services import exchange
from mia_desktop.services.asked import Asked, asked
from mia_desktop.services.desk import Desk
from mia_desktop.store import entries

TOLD = 50
"""How many changes are told of one by one."""
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
    asked: Asked | None = None
    """The question that an answer answers; only of as many as are told of one by one."""


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


def moment(milliseconds: int) -> datetime:
    """A time from a stamp or a header; what is far outside any calendar is its end."""
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(tzinfo=UTC)


class Foresight:
    """Entries are taken one by one, then each record that they touch is looked at."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._connection = desk.connection
        self._mine = set(exchange.my_epochs(desk))
        self._coming: dict[str, Entry] = {}
        self.records: dict[str, dict[str, list[Entry]]] = {}
        """Of each touched record what comes to each of its units."""
        self._writes = self._stubs = 0
        self._cases: dict[str, bool] = {}
        """Each touched participant, and whether they were known before."""
        self._grown: dict[str, tuple[str, int]] = {}
        self._numbers: dict[str, str] = {}
        self._changed: list[Changed] = []
        self._hidden: list[Changed] = []

    def take(self, entry: Entry) -> None:
        """One more entry; what is here already changes nothing."""
        known = self._coming.get(entry.id) or self._here(entry.id)
        if isinstance(known, Write):
            return
        if isinstance(entry, Stub):
            tidy = msgspec.structs.replace(entry, replaces=tuple(sorted(entry.replaces)))
            entry = tidy if known is None else entries.fuller(known, tidy)
            if entry == known:
                return
            self._stubs += 1
            place = entry.record, entry.unit
        else:
            self._writes += 1
            self._look_at_words(entry)
            place = entry.line.record, entry.line.unit
        self._coming[entry.id] = entry
        self.records.setdefault(place[0], {}).setdefault(place[1], []).append(entry)

    def look_at(self, record: str) -> None:
        """How one record will stand when all has been merged."""
        heads = entries.units(self._connection, record)
        for unit, coming in self.records[record].items():
            members = {entry.id: entry for entry in (*heads.get(unit, ()), *coming)}
            gone = {key for entry in coming for key in _replaces(entry)}
            gone |= {key for key in members if self._is_replaced(record, unit, key)}
            left = [members[key] for key in sorted(members) if key not in gone]
            heads[unit] = left
            self._hidden += [each for head in left for each in self._hides(head)]
        standing = {unit: left for unit, left in heads.items() if left}
        if not standing:
            return
        body, removed = compose(record, standing)
        if body.kind == "participant":
            self._numbers[record] = str(body.values.get("number") or "")
        after = 0 if removed else len(body.open) + int(body.void)
        before = self._connection.value(
            "SELECT conflicts FROM record WHERE id = ? AND removed = 0", (record,)
        )
        if after > (before or 0):
            self._grown[record] = body.case, after - (before or 0)

    def applied(self) -> Applied:
        cases = tuple(self._cases)
        changed = [
            msgspec.structs.replace(
                each, number=self._number(each.case), asked=self._asked(each, place)
            )
            for place, each in enumerate((*self._changed, *self._hidden))
        ]
        return Applied(
            writes=self._writes,
            stubs=self._stubs,
            cases=cases,
            new_cases=sum(not known for known in self._cases.values()),
            conflicts=sum(count for _, count in self._grown.values()),
            conflict_cases=len({case for case, _ in self._grown.values()}),
            changed=tuple(changed),
        )

    def _here(self, key: str) -> Entry | None:
        return entries.find(self._connection, [key]).get(key)

    def _is_replaced(self, record: str, unit: str, key: str) -> bool:
        """Whether a successor came before it."""
        found = self._connection.value(
            "SELECT 1 FROM replaced WHERE id = ? AND record = ? AND unit = ?",
            (bytes.fromhex(key), record, unit),
        )
        return found is not None

    def _look_at_words(self, write: Write) -> None:
        """What of my own words a write replaces, or sets beside them in my name."""
        line = write.line
        if line.case not in self._cases and line.case not in ("", CASELOAD):
            known = self._connection.value("SELECT 1 FROM caseload WHERE case_id = ?", (line.case,))
            self._cases[line.case] = known is not None
        replaced = [self._coming.get(key) or self._here(key) for key in line.replaces]
        before = [e for e in replaced if isinstance(e, Write) and e.line.epoch in self._mine]
        in_my_name = line.epoch in self._mine or (
            line.author == self._desk.person and not before
        )  # fmt: skip
        if before or in_my_name:
            value = before[0].line.value if before else None
            self._changed.append(_changed(line, value, line.value, line.author, line.stamp[0]))

    def _hides(self, head: Entry) -> list[Changed]:
        """My own words in whose place a stub will stand: nobody takes them off a screen unseen.

        Whose word the stub stands for nobody can tell, so no author is named.
        """
        if not isinstance(head, Stub) or head.id not in self._coming:
            return []
        words = [self._coming.get(key) or self._here(key) for key in head.replaces]
        now = int(self._desk.clock.now().timestamp() * 1000)
        return [
            _changed(word.line, word.line.value, None, "", now)
            for word in words
            if isinstance(word, Write) and word.line.epoch in self._mine
        ]

    def _asked(self, each: Changed, place: int) -> Asked | None:
        record = self._desk.find(each.record) if place < TOLD else None
        return asked(self._desk, record, each.unit) if record is not None else None

    def _number(self, case: str) -> str:
        if case not in self._numbers:
            person = self._desk.find(case)
            self._numbers[case] = str(person.values.get("number") or "") if person else ""
        return self._numbers[case]


def _replaces(entry: Entry) -> Sequence[str]:
    return entry.replaces if isinstance(entry, Stub) else entry.line.replaces


def _changed(line: Line, before: Any, after: Any, author: str, at: int) -> Changed:
    return Changed(
        case=line.case, number="", record=line.record, kind=line.kind, unit=line.unit,
        before=before, after=after, author=author, at=moment(at),
    )  # fmt: skip
