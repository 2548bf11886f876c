"""Vaults in small: logs that authors write in, hand over by feeds, lose to a restore and merge.

A replica knows what bundle-format §4.4, §4b and §5 say and no more. Beside the replicas stands a
witness that keeps, for every write ever made, what its author had on the screen and in the log:
what the properties are checked against.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from mia_desktop.domain import authoring, standing, writes
from mia_desktop.domain.records import protection
from mia_desktop.domain.writes import COMPLETE, REMOVE, Entry, Line, Stamp, Stub, Write, WriteId
from mia_desktop.sync.merge import fuller
from mia_desktop.sync.view import View, view

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
BEGINNING = Stamp(wall=0)
CASE = "case"
PLACES = {
    CASE: authoring.Place(case=CASE, kind="participant", record=CASE),
    "plan": authoring.Place(case=CASE, kind="plan", record="plan"),
    "doc": authoring.Place(case=CASE, kind="assessment", record="doc"),
    "row": authoring.Place(case=CASE, kind="row", record="row"),
}
UNITS = {
    CASE: ("phone", "protected"),
    "plan": ("agreement", "risk_plan"),
    "doc": ("answer/housing", "answer/health"),
    "row": ("cell/what",),
}


@dataclass
class Witness:
    """What is known of every write ever made, also of those that a restore took away."""

    made: dict[WriteId, Write] = field(default_factory=dict)
    on_screen: dict[WriteId, set[WriteId]] = field(default_factory=dict)
    known: dict[WriteId, set[WriteId]] = field(default_factory=dict)
    left: dict[WriteId, set[WriteId]] = field(default_factory=dict)
    content: dict[WriteId, dict[tuple[str, str], Any]] = field(default_factory=dict)


@dataclass
class Replica:
    """One vault: a log in the order it grew, an epoch, a clock that may be wrong."""

    name: str
    witness: Witness
    skew: timedelta = timedelta()
    epoch: str = ""
    log: dict[WriteId, Entry] = field(default_factory=dict)
    handed: dict[str, set[WriteId]] = field(default_factory=dict)
    last: Stamp = BEGINNING
    restores: int = 0
    saved: tuple[dict[WriteId, Entry], dict[str, set[WriteId]], Stamp] | None = None

    def __post_init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        name = f"{self.name}{self.restores}"
        self.epoch = name.encode().hex().ljust(32, "0")

    def view(self) -> View:
        return view(self.log)

    def pen(self, now: datetime, *, machine: bool = False) -> authoring.Pen:
        heard = [entry.stamp for entry in self.log.values() if isinstance(entry, Write)]
        self.last = authoring.tick(self.last, now + self.skew, self.epoch, heard)
        return authoring.Pen(author=self.name, stamp=self.last, machine=machine)

    def edit(
        self, now: datetime, record: str, unit: str, value: Any, *, machine: bool = False
    ) -> Write:
        heads = self.view().heads(record, unit)
        pen = self.pen(now, machine=machine)
        line = authoring.edit(pen, PLACES[record], unit, value, heads)
        read = machines(heads) if machine else readable(heads, PLACES[record].kind, unit)
        return self._keep(line, read)

    def settle(self, now: datetime, record: str, unit: str, value: Any) -> Write:
        heads = self.view().heads(record, unit)
        line = authoring.settle(self.pen(now), PLACES[record], unit, value, heads)
        return self._keep(line, {entry.id for entry in heads})

    def settle_all(self, now: datetime, *, away: bool = False) -> None:
        """Answer every krock with what is shown; keep every record that somebody kept, or none."""
        seen = self.view()
        for krock in seen.conflicts:
            guard = protection(PLACES[krock.record].kind, krock.unit)
            top = standing.shown(krock.heads, guard)
            value = top.line.value if isinstance(top, Write) else "settled"
            self.settle(now, krock.record, krock.unit, value)
        for record in [key for key, body in seen.records.items() if body.void]:
            if away:
                self.remove(now, record)
            else:
                self.undo_removal(now, record)

    def remove(self, now: datetime, record: str) -> Write | None:
        seen = self.view()
        if record not in seen.records:
            return None
        line = authoring.remove(self.pen(now), PLACES[record], seen.standing[record])
        return self._keep(line, set())

    def undo_removal(self, now: datetime, record: str) -> Write | None:
        removals = self.view().heads(record, REMOVE)
        if not any(isinstance(e, Write) and e.line.value is True for e in removals):
            return None
        line = authoring.undo_removal(self.pen(now), PLACES[record], removals)
        return self._keep(line, {entry.id for entry in removals})

    def complete(self, now: datetime, record: str = "doc") -> Write | None:
        seen = self.view()
        if record not in seen.records:
            return None
        members = seen.members(record)
        try:
            line = authoring.complete(self.pen(now), PLACES[record], members)
        except authoring.OpenConflict:
            return None
        write = self._keep(line, set())
        self.witness.content[write.id] = {
            (key, unit): value
            for key in (record, "row")
            if key in seen.records
            for unit, value in seen.records[key].values.items()
        }
        return write

    def save(self) -> None:
        handed = {peer: set(ids) for peer, ids in self.handed.items()}
        self.saved = (dict(self.log), handed, self.last)

    def restore(self) -> None:
        """Go on from the saved state as a new epoch (bundle-format §4b.4)."""
        if self.saved is None:
            return
        log, handed, self.last = self.saved
        self.log, self.handed = dict(log), {peer: set(ids) for peer, ids in handed.items()}
        self.restores += 1
        self._begin()

    def feed(self, receiver: str, upto: int | None = None) -> list[Entry]:
        """The first items of what this vault hands a receiver, in the order its log grew.

        What was replaced here before the receiver ever got it goes as a stub (§4.4), unless a
        document was made final with it.
        """
        before = self.handed.setdefault(receiver, set())
        gone = standing.replaced_by(self.log.values())
        kept = {
            key
            for entry in self.log.values()
            if isinstance(entry, Write) and entry.line.unit == COMPLETE
            for key in entry.line.saw
        }
        items = [
            as_stub(entry)
            if isinstance(entry, Write)
            and entry.id in gone
            and entry.id not in kept
            and entry.id not in before
            else entry
            for entry in list(self.log.values())[:upto]
        ]
        before.update(item.id for item in items if isinstance(item, Write))
        return items

    def take(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            known = self.log.get(entry.id)
            self.log[entry.id] = entry if known is None else fuller(known, entry)

    def _keep(self, line: Line, on_screen: set[WriteId]) -> Write:
        write = writes.make(line, salt=len(self.witness.made).to_bytes(writes.SALT, "big"))
        heads = standing.heads(
            e for e in self.log.values() if (_record(e), _unit(e)) == (line.record, line.unit)
        )
        self.witness.made[write.id] = write
        self.witness.on_screen[write.id] = on_screen
        self.witness.known[write.id] = set(self.log)
        self.witness.left[write.id] = {e.id for e in heads} - on_screen
        self.log[write.id] = write
        return write


def as_stub(write: Write) -> Stub:
    line = write.line
    return Stub(id=write.id, record=line.record, unit=line.unit, replaces=line.replaces)


def exchange(replicas: Sequence[Replica]) -> None:
    """Everybody hands everybody everything, until nobody has anything new."""
    for _ in replicas:
        for sender in replicas:
            for receiver in replicas:
                if sender is not receiver:
                    receiver.take(sender.feed(receiver.name))


def machines(heads: Iterable[Entry]) -> set[WriteId]:
    return {e.id for e in heads if isinstance(e, Write) and e.line.machine}


def readable(heads: Sequence[Entry], kind: str, unit: str) -> set[WriteId]:
    """What somebody who looks at a unit can read: the shown value, whoever wrote it.

    Written out from §5.2-4 anew, not by `standing`, so that it can bear witness against it.
    """
    machine = machines(heads)
    persons = [e for e in heads if e.id not in machine] or list(heads)
    known = [e for e in persons if isinstance(e, Write)]
    if not known:
        return {e.id for e in heads}
    guard = protection(kind, unit)

    def place(write: Write) -> tuple[int, tuple[int, int], str, str]:
        value = write.line.value
        return (guard(value) if guard else 0, write.line.stamp, write.line.epoch, write.id)

    top = max(known, key=place)
    return {e.id for e in known if repr(e.line.value) == repr(top.line.value)} | machine


def _record(entry: Entry) -> str:
    return entry.record if isinstance(entry, Stub) else entry.line.record


def _unit(entry: Entry) -> str:
    return entry.unit if isinstance(entry, Stub) else entry.line.unit


Act = tuple[Any, ...]
"""The name of something that happens, and to whom: ("send", from, to, tenths)."""


@dataclass
class World:
    """Some replicas with one case, and the history that was played on them."""

    replicas: list[Replica]
    witness: Witness
    now: datetime = NOON

    def play(self, acts: Iterable[Act]) -> World:
        for name, *rest in acts:
            self.now += timedelta(minutes=1)
            getattr(self, f"_{name}")(*rest)
        return self

    def union(self) -> dict[WriteId, Entry]:
        whole: dict[WriteId, Entry] = {}
        for replica in self.replicas:
            for entry in replica.log.values():
                known = whole.get(entry.id)
                whole[entry.id] = entry if known is None else fuller(known, entry)
        return whole

    def _edit(self, who: int, record: str, unit: int, value: int, machine: bool = False) -> None:
        replica = self._who(who)
        if record in replica.view().removed:
            return
        name = UNITS[record][unit % len(UNITS[record])]
        told: Any = _LEVELS[value] if name == "protected" else f"words {value}"
        replica.edit(self.now, record, name, told, machine=machine)

    def _clash(self, who: int, whom: int, record: str, unit: int, one: int, two: int) -> None:
        """Two write in one place, neither knowing of the other."""
        self._edit(who, record, unit, one, machine=False)
        self._edit(whom, record, unit, two, machine=False)

    def _settle(self, who: int) -> None:
        self._who(who).settle_all(self.now)

    def _remove(self, who: int, record: str) -> None:
        self._who(who).remove(self.now, record)

    def _undo(self, who: int, record: str) -> None:
        self._who(who).undo_removal(self.now, record)

    def _complete(self, who: int) -> None:
        self._who(who).complete(self.now)

    def _send(self, who: int, whom: int, portion: int) -> None:
        """A bundle of the first tenths of a feed: parts may be missing, never a middle."""
        sender, receiver = self._who(who), self._who(whom)
        if sender is not receiver:
            receiver.take(sender.feed(receiver.name, len(sender.log) * portion // 10))

    def _save(self, who: int) -> None:
        self._who(who).save()

    def _restore(self, who: int) -> None:
        self._who(who).restore()

    def _turn(self, who: int, hours: int) -> None:
        """Somebody sets a clock, wrongly or right."""
        self._who(who).skew = timedelta(hours=hours)

    def _who(self, number: int) -> Replica:
        return self.replicas[number % len(self.replicas)]


_LEVELS = ("NEJ", "ANNAT_SKYDD", "SEKRETESSMARKERING", "SKYDDAD_FOLKBOKFORING")


def world(count: int = 3) -> World:
    """Replicas that all know the case and its row of a table."""
    witness = Witness()
    replicas = [Replica(name="ABCDEFG"[n], witness=witness) for n in range(count)]
    first = replicas[0]
    for record, units in UNITS.items():
        for unit in units:
            first.edit(NOON, record, unit, "NEJ" if unit == "protected" else "from the start")
    first.edit(NOON, "row", "document", "doc")
    exchange(replicas)
    return World(replicas=replicas, witness=witness)
