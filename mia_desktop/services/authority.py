"""May the sender say this? Looked at before anything of a bundle is taken in (bundle-format §4.5).

A computer writes as itself, in its own epochs, in the cases that are assigned to it; what it says
about others' cases waits for a clerk. The office may pass on others' words, but never one that
claims to be made in the reader's present epoch. Nobody writes to the vault's own kinds: a pin or
a setting that came in a bundle would let a stranger in.
"""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from mia_desktop.domain.records import KINDS, LOCAL
from mia_desktop.domain.records.office import Peer
from mia_desktop.domain.records.person import Cover
from mia_desktop.domain.writes import Entry, Line, Stub, Write, WriteId
from mia_desktop.platform.slices import At, Long, Turns, at_once
from mia_desktop.services import applying, covering, disposal, exchange, peers
from mia_desktop.services.desk import Desk
from mia_desktop.services.identity import STAND_IN
from mia_desktop.store import entries, projection
from mia_desktop.sync.header import Header

Fault = Literal["WRONG_KIND", "WRONG_PLACE", "FOREIGN_AUTHOR", "FOREIGN_EPOCH"]
NEVER: frozenset[str] = frozenset({"WRONG_KIND", "WRONG_PLACE"})
"""What no person can let in: not somebody's words, but an attempt at the vault itself."""

HELD = "held/"
"""The record that a waiting write's place in the feed is kept under; it shows nowhere."""

_UUID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """What of a bundle may be taken in, what waits for a clerk, or why none of it may."""

    every: tuple[Entry, ...] = ()
    allowed: tuple[Entry, ...] = ()
    held: tuple[Entry, ...] = ()
    refused: tuple[Entry, ...] = ()
    """Of cases that were disposed of here: not taken in, and not kept either (§4b.6)."""
    fault: Fault | Literal[""] = ""

    def in_feed(self) -> list[Entry]:
        """All items as the feed keeps them: what is not taken in has its place, nothing more."""
        outside = {entry.id for entry in (*self.held, *self.refused)}
        if not outside:
            return list(self.every)
        return [place(entry) if entry.id in outside else entry for entry in self.every]


def judge(desk: Desk, peer: Peer, header: Header, incoming: Sequence[Entry]) -> Judged:
    """Look at every entry that is new here, in the order of the feed."""
    return at_once(judging(desk, peer, header, incoming))


def judging(
    desk: Desk, peer: Peer, header: Header, incoming: Sequence[Entry], *,
    slice_s: float | None = None,
) -> Long[Judged]:  # fmt: skip
    """The same in turns."""
    check = _Check(desk, peer, header, incoming)
    allowed: list[Entry] = []
    held: list[Entry] = []
    refused: list[Entry] = []
    turns = Turns(slice_s)
    for number, entry in enumerate(incoming):
        if turns.over:
            yield At(number, len(incoming))
            turns.begin()
        if check.is_here(entry):
            allowed.append(entry)
            continue
        if fault := check.fault(entry):
            return Judged(fault=fault)
        if check.is_disposed(entry):
            refused.append(entry)
        else:
            (allowed if check.is_assigned(entry) else held).append(entry)
    return Judged(
        every=tuple(incoming), allowed=tuple(allowed), held=tuple(held), refused=tuple(refused)
    )


def never(desk: Desk, peer: Peer, header: Header, incoming: Sequence[Entry]) -> Judged:
    """The same for a bundle that a person has released: only what nobody may let in is refused."""
    check = _Check(desk, peer, header, incoming)
    allowed: list[Entry] = []
    refused: list[Entry] = []
    for entry in incoming:
        if is_place(entry):
            continue
        is_here = check.is_here(entry)
        if not is_here and (fault := check.fault(entry)) in NEVER:
            return Judged(fault=fault)
        (refused if not is_here and check.is_disposed(entry) else allowed).append(entry)
    return Judged(every=tuple(incoming), allowed=tuple(allowed), refused=tuple(refused))


class _Check:
    def __init__(self, desk: Desk, peer: Peer, header: Header, incoming: Sequence[Entry]) -> None:
        self._desk = desk
        self._peer = peer
        self._from_office = peer.role == "kontoret"
        self._mine = desk.writer.position().epoch
        self._theirs = {*peer.epochs, header.epoch, header.parent.epoch}
        self._others = self._known_epochs()
        self._disposed = disposal.disposed(desk)
        self._places: dict[str, tuple[str, str]] = {}
        self._assigned: dict[str, Sequence[str]] = {}
        self._covers: dict[str, Sequence[Cover]] = {}
        lines = [entry.line for entry in incoming if isinstance(entry, Write)]
        self._told = {line.record: line.case for line in reversed(lines)}

    def _known_epochs(self) -> set[str]:
        """Epochs that are somebody's: mine and those of all other peers."""
        found: set[str] = set(exchange.my_epochs(self._desk))
        for other in peers.everyone(self._desk):
            if other.key != self._peer.key:
                found.update(other.epochs)
        return found - set(self._peer.epochs)

    def is_here(self, entry: Entry) -> bool:
        """What is here already cannot be changed by coming again."""
        key = bytes.fromhex(entry.id)
        connection = self._desk.connection
        if connection.value("SELECT 1 FROM change WHERE id = ?", (key,)) is not None:
            return True
        if isinstance(entry, Write):
            return False
        known = connection.execute(
            "SELECT record, unit, replaces FROM stub WHERE id = ?", (key,)
        ).fetchone()
        claim = b"".join(map(bytes.fromhex, sorted(entry.replaces)))
        return known == (entry.record, entry.unit, claim)

    def fault(self, entry: Entry) -> Fault | Literal[""]:
        if isinstance(entry, Stub):
            return "" if _UUID.fullmatch(entry.record) else "WRONG_PLACE"
        line = entry.line
        if line.kind in LOCAL or line.kind not in KINDS:
            return "WRONG_KIND"
        if not self._is_in_place(line):
            return "WRONG_PLACE"
        if self._from_office:
            return "FOREIGN_EPOCH" if line.epoch == self._mine else ""
        if line.author not in {self._peer.name, STAND_IN}:
            return "FOREIGN_AUTHOR"
        return "" if self._is_own_epoch(line.epoch) else "FOREIGN_EPOCH"

    def _is_own_epoch(self, epoch: str) -> bool:
        """Its own, an ancestor's; before its first bundle any that is nobody else's."""
        if epoch in self._theirs:
            return epoch not in self._others
        return not self._peer.epochs and epoch not in self._others

    def _is_in_place(self, line: Line) -> bool:
        """A record stays what it is and whose it is; a participant is its own case (C1)."""
        if not (_UUID.fullmatch(line.record) and _UUID.fullmatch(line.case)):
            return False
        if (line.kind == "participant") != (line.record == line.case):
            return False
        if line.record not in self._places:
            row = self._desk.connection.execute(
                "SELECT kind, case_id FROM record WHERE id = ? AND kind <> ''", (line.record,)
            ).fetchone()
            self._places[line.record] = row or (line.kind, line.case)
        return self._places[line.record] == (line.kind, line.case)

    def is_assigned(self, entry: Entry) -> bool:
        """Whether the case is the sender's; its own hand-over of the case counts from there on."""
        if self._from_office:
            return True
        if isinstance(entry, Stub):
            case = self._case_of(entry.record)
            return not case or self._is_theirs(case)
        line = entry.line
        if line.kind == covering.KIND or not self._is_theirs(line.case, entry):
            return False  # who stands in for whom is the office's to say
        if (line.kind, line.unit) == ("participant", "assigned"):
            self._assigned[line.case] = _keys(line.value)
        return True

    def is_disposed(self, entry: Entry) -> bool:
        """Of a case that was disposed of here, unless somebody has taken it back (§4b.6)."""
        if not self._disposed:
            return False
        known = entry.line.case if isinstance(entry, Write) else self._case_of(entry.record)
        return known in self._disposed

    def _is_theirs(self, case: str, entry: Write | None = None) -> bool:
        """A case that nobody has been assigned belongs to whoever told of it first.

        Whoever stands in for a colleague writes in their time, and hands it over when they can.
        """
        if case not in self._assigned:
            body = self._desk.connection.value("SELECT body FROM record WHERE id = ?", (case,))
            known = projection.read_body(body) if body is not None else None
            keys = _keys(known.values.get("assigned")) if known is not None else ()
            self._assigned[case] = keys or ((self._peer.key,) if self._told_first(case) else ())
        own = {self._peer.key, *self._peer.former}
        return not own.isdisjoint(self._assigned[case]) or self._stands_in(case, entry)

    def _stands_in(self, case: str, entry: Write | None) -> bool:
        if case not in self._covers:
            found = covering.of_case(self._desk, case)
            self._covers[case] = covering.of_peer(found, self._peer)
        if entry is None:
            return bool(self._covers[case])
        day = applying.moment(entry.line.stamp[0]).date()
        return any(covering.holds(one, day) for one in self._covers[case])

    def _told_first(self, case: str) -> bool:
        """Whether all that is known of who a participant is came from this sender."""
        rows = self._desk.connection.execute(
            "SELECT id, salt, line FROM change WHERE record = ?", (case,)
        )
        return {entries.trusted(*row).line.epoch for row in rows.fetchall()} <= self._theirs

    def _case_of(self, record: str) -> str:
        found = self._desk.connection.value(
            "SELECT case_id FROM change WHERE record = ? LIMIT 1", (record,)
        )
        return str(found) if found is not None else self._told.get(record, "")


def assign(desk: Desk, case: str, keys: Sequence[str]) -> None:
    """The office says which computers may write to a case; at least one (bundle-format §5)."""
    desk.set(desk.get(case), "assigned", sorted(keys))
    desk.note("assign", case=case, detail=" ".join(key[:8] for key in sorted(keys)))


def _keys(value: object) -> Sequence[str]:
    return [str(key) for key in value] if isinstance(value, list | tuple) else ()


def is_place(entry: Entry) -> bool:
    return isinstance(entry, Stub) and entry.record.startswith(HELD)


def place(entry: Entry) -> Stub:
    """What stands in a feed for something that is not here."""
    return Stub(id=WriteId(entry.id), record=HELD + entry.id, unit="held")
