"""Ångra and Gör om: new writes that put back what stood before.

Nothing is ever taken out of the log. The stack keeps ids only, in memory: it ends with the lock.
"""

from collections.abc import Sequence

import msgspec

from mia_desktop.domain import standing
from mia_desktop.domain.composing import person_heads
from mia_desktop.domain.records import protection
from mia_desktop.domain.writes import COMPLETE, REMOVE, Line, Write
from mia_desktop.store import drafts as notebook
from mia_desktop.store import entries
from mia_desktop.store.connection import Connection
from mia_desktop.store.record_errors import Overtaken
from mia_desktop.store.writing import Change, Writer

STEPS = 50
"""How far back one can go."""

Place = tuple[str, str]
"""A record and a unit."""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """What goes back together: the ids of one save, or of several under one group."""

    ids: tuple[str, ...]
    group: str = ""
    whole: tuple[str, ...] = ()
    """Documents that came or went as a whole, finished ones too: their words stay as they were."""
    drafts: tuple[tuple[str, str], ...] = ()
    """What was typed and not left went from a record to another, and goes back with it."""


class UndoStack:
    """What the person at the desk has done since unlock, newest last."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._stands_in: dict[str, str] = {}

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def made(
        self, writes: Sequence[Write], group: str = "", *, whole: Sequence[str] = (),
        drafts: Sequence[tuple[str, str]] = (),
    ) -> None:  # fmt: skip
        """Remember a save. Saves that follow each other under one group are one step.

        A completion is no step: what was made final is final (R-02).
        """
        ids: tuple[str, ...] = tuple(write.id for write in writes if write.line.unit != COMPLETE)
        if not ids:
            return
        self._undone.clear()
        if group and self._done and self._done[-1].group == group:
            before = self._done.pop()
            ids, whole = before.ids + ids, (*before.whole, *whole)
            drafts = (*before.drafts, *drafts)
        step = Step(ids=ids, group=group, whole=tuple(whole), drafts=tuple(drafts))
        self._done = [*self._done, step][-STEPS:]

    def undo(self, writer: Writer) -> list[Write]:
        """Put back what stood before the last step; raises Overtaken, and forgets the step then.

        Returns the writes that did it, none if there was nothing to undo.
        """
        return self._go(writer, self._done, self._undone)

    def redo(self, writer: Writer) -> list[Write]:
        """Put back what the last undo took away."""
        return self._go(writer, self._undone, self._done)

    def _go(self, writer: Writer, source: list[Step], target: list[Step]) -> list[Write]:
        while source:
            step = source.pop()
            found = entries.find(writer.connection, step.ids)
            writes = [found[key] for key in step.ids if key in found]
            mine = [entry for entry in writes if isinstance(entry, Write)]
            if not mine:  # its transaction came to nothing
                continue
            back = tuple((new, old) for old, new in step.drafts)
            with writer.transaction():
                made = self._revert(writer, mine, step.whole)
                for here, there in back:
                    notebook.follow(writer.connection, here, there)
            ids = tuple(write.id for write in made)
            target.append(Step(ids=ids, whole=step.whole, drafts=back))
            return made
        return []

    def _revert(self, writer: Writer, step: Sequence[Write], whole: Sequence[str]) -> list[Write]:
        runs: dict[Place, list[Write]] = {}
        for write in step:
            runs.setdefault((write.line.record, write.line.unit), []).append(write)
        overtaken = [
            p for p, run in runs.items() if not self._stands(writer.connection, run, whole)
        ]
        if overtaken:
            raise Overtaken(tuple(overtaken))
        created = _created(writer.connection, step)
        removals = [run[-1] for place, run in runs.items() if place[1] == REMOVE]
        made = [write for removal in removals for write in _turn(writer, removal)]
        made += [writer.remove(line.record, line.kind, line.case) for line in created]
        gone = {line.record for line in created}
        former: list[tuple[Change, str]] = []
        for (record, unit), run in runs.items():
            if unit == REMOVE or record in gone:
                continue
            before = _former(writer.connection, run)
            former += before
            changes = [change for change, _ in before]
            if len(changes) > 1:
                made += writer.put_beside(changes, [write.id for write in run])
            else:
                made += writer.put(changes)
        self._note(made, former)
        return made

    def _note(self, made: Sequence[Write], former: Sequence[tuple[Change, str]]) -> None:
        """Remember which new write stands in for which former one."""
        for write in made:
            place, value = (write.line.record, write.line.unit), write.line.value
            for change, before in former:
                if before and (change.record, change.unit, change.value) == (*place, value):
                    self._stands_in[before] = write.id

    def _stands(self, connection: Connection, run: Sequence[Write], whole: Sequence[str]) -> bool:
        """Whether what was written, or written to put it back, is all that speaks in its unit."""
        write = run[-1]
        record, unit = write.line.record, write.line.unit
        if _is_final(connection, record, whole):
            return False
        if unit == REMOVE:
            gone = bool(connection.value("SELECT removed FROM record WHERE id = ?", (record,)))
            if write.line.value is True and _was_void(connection, write):
                heads = entries.heads(connection, record, unit)
                return not gone and write.id in {entry.id for entry in heads}
            return gone is (write.line.value is True)
        last = run if _are_beside(run) else run[-1:]
        heads = standing.speaking(entries.heads(connection, record, unit))
        return {entry.id for entry in heads} == {self._present(each.id) for each in last}

    def _present(self, key: str) -> str:
        while key in self._stands_in:
            key = self._stands_in[key]
        return key


def _is_final(connection: Connection, record: str, whole: Sequence[str]) -> bool:
    """Whether a record, or the document whose row it is, was made final: nothing goes back (R-02).

    The version would not change, and what was taken back would be seen by nobody. A document that
    came or went as a `whole` may go back so: not a word in it changes by that.
    """
    named = [entry.line.value for entry in entries.heads(connection, record, "document")
             if isinstance(entry, Write)]  # fmt: skip
    keys = {record, *map(str, named)} - set(whole)
    return any(entries.heads(connection, key, COMPLETE) for key in keys)


def _turn(writer: Writer, write: Write) -> list[Write]:
    """Bring back what a write took away, or take away what it brought back.

    Where a removal was void then, somebody's change having overtaken it, it is void again: the
    choice between the two stands open as it did (bundle-format §5.5).
    """
    line = write.line
    place = line.record, line.kind, line.case
    before = entries.units_before(writer.connection, write)
    asked = before.get(REMOVE, ())
    open_then = standing.is_void(asked, person_heads(before))
    if line.value is True:
        left = {entry.id for entry in asked} if open_then else set()
        heads = entries.heads(writer.connection, line.record, REMOVE)
        return [writer.bring_back(*place, over={head.id for head in heads} - left)]
    if not open_then:
        return [writer.remove(*place)]
    return [
        writer.remove(*place, saw=entry.line.saw)
        for entry in asked
        if isinstance(entry, Write) and entry.line.value is True and entry.id in line.replaces
    ]


def _was_void(connection: Connection, removal: Write) -> bool:
    """Whether a removal had not seen all that stood when it came: it took nothing away."""
    present = person_heads(entries.units_before(connection, removal))
    return not standing.is_removed([removal], present)


def _created(connection: Connection, step: Sequence[Write]) -> list[Line]:
    """Records of which nothing was said before the step: they are taken away, not emptied.

    One line of each.
    """
    mine = {bytes.fromhex(write.id) for write in step}
    found: list[Line] = []
    for record in sorted({write.line.record for write in step}):
        rows = connection.execute("SELECT id, unit FROM change WHERE record = ?", (record,))
        plain = {key for key, unit in rows if standing.is_plain(unit)}
        if plain and plain <= mine:
            found.append(next(write.line for write in step if write.line.record == record))
    return found


def _are_beside(run: Sequence[Write]) -> bool:
    """Whether the writes of one unit stand side by side: a krock that was put back."""
    return len(run) > 1 and len({write.line.replaces for write in run}) == 1


def _former(connection: Connection, run: Sequence[Write]) -> list[tuple[Change, str]]:
    """What lets a unit say what it said before a step, with the ids of what said so.

    One change, or as many as stood side by side: undoing a settlement is the krock again.
    """
    line = run[0].line
    before = [
        entry
        for entry in entries.find(connection, line.replaces).values()
        if isinstance(entry, Write)
    ]
    change = Change(
        case=line.case,
        kind=line.kind,
        record=line.record,
        unit=line.unit,
        value=None,
        form=line.form,
        share=line.share,
        settle=_are_beside(run),
    )
    if not before:
        return [(change, "")]
    said = standing.speaking(before)
    if not standing.is_conflict(said):
        said = [standing.shown(before, protection(line.kind, line.unit))]
    return [
        (msgspec.structs.replace(
            change, value=one.line.value, form=one.line.form, share=one.line.share
        ), one.id)
        for one in said
        if isinstance(one, Write)
    ]  # fmt: skip
