"""Ångra hämtningen: new writes that put the former values back (bundle-format §5.10).

Nothing is taken out of the log. Where somebody has written since, their word stands: only what
the bundle brought, and what still stands as it brought it, is put back.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from mia_desktop.domain import standing
from mia_desktop.domain.chain import Epoch
from mia_desktop.domain.records import protection
from mia_desktop.domain.records.office import Received
from mia_desktop.domain.writes import REMOVE, Entry, Line, Write
from mia_desktop.services.desk import Desk, changes
from mia_desktop.services.exchange_errors import NothingToUndo
from mia_desktop.services.received import KIND
from mia_desktop.store import entries, waterline
from mia_desktop.store.feeds import Feed
from mia_desktop.store.writing import Change


class Undone(msgspec.Struct, frozen=True, kw_only=True):
    """How many fields have their former value, how many records went, what had been overtaken."""

    values: int
    records: int
    overtaken: int


def undo(desk: Desk, record: str) -> Undone:
    """Put back what stood before a bundle was read; raises NothingToUndo."""
    bundle = desk.get(record).as_type(Received)
    brought = _brought(desk, bundle)
    if bundle.undone is not None or not brought:
        raise NothingToUndo
    by_record: dict[str, dict[str, list[Write]]] = {}
    for write in brought.values():
        units = by_record.setdefault(write.line.record, {})
        units.setdefault(write.line.unit, []).append(write)
    values = records = overtaken = 0
    with desk.writer.transaction():
        for key, units in sorted(by_record.items()):
            if _all_of_it(desk, key, brought):
                line = next(iter(units.values()))[0].line
                if desk.find(key) is not None:
                    desk.writer.remove(key, line.kind, line.case)
                    records += 1
                continue
            for unit, writes in sorted(units.items()):
                done = _put_back(desk, unit, writes, brought)
                values += done
                overtaken += not done
        desk.writer.put(changes(KIND, "", record, {"undone": desk.clock.today()}, share="never"))
        desk.note("undo_ingest", record=record, detail=f"{values} {records} {overtaken}")
    waterline.write(desk.vault, desk.places.state)
    return Undone(values=values, records=records, overtaken=overtaken)


def _brought(desk: Desk, bundle: Received) -> dict[str, Write]:
    """The writes of a bundle that are not this vault's own."""
    feed = Feed(sender=Epoch(bundle.leg.sender), receiver=Epoch(bundle.leg.receiver))
    rows = desk.connection.execute(
        "SELECT f.id FROM feed AS f WHERE f.sender = ? AND f.receiver = ? AND f.k > ? AND f.k <= ?"
        " AND NOT EXISTS (SELECT 1 FROM chain AS h WHERE h.id = f.id)",
        (feed.sender, feed.receiver, bundle.leg.start, bundle.leg.upto),
    )
    found = entries.find(desk.connection, [key.hex() for (key,) in rows.fetchall()])
    return {key: entry for key, entry in found.items() if isinstance(entry, Write)}


def _all_of_it(desk: Desk, record: str, brought: Mapping[str, Write]) -> bool:
    """Whether nothing is known of a record but what the bundle brought."""
    rows = desk.connection.execute("SELECT id FROM change WHERE record = ?", (record,))
    return all(key.hex() in brought for (key,) in rows.fetchall())


def _put_back(desk: Desk, unit: str, writes: Sequence[Write], brought: Mapping[str, Write]) -> bool:
    """Let a unit say what it would say without the bundle; False where others have gone on."""
    line = writes[0].line
    heads = entries.heads(desk.connection, line.record, unit)
    if not any(head.id in brought for head in heads):
        return False
    if unit == REMOVE:
        if over := {str(w.id) for w in writes if w.line.value is True}:
            desk.writer.bring_back(line.record, line.kind, line.case, over=over)
        return True
    if not standing.is_plain(unit):
        return False
    before = _without(desk, line.record, unit, brought)
    said = [entry for entry in standing.speaking(before) if isinstance(entry, Write)]
    if standing.is_conflict(said):  # the bundle had settled it: both words stand again
        desk.writer.put_beside([_as(line, each) for each in said], [head.id for head in heads])
        return True
    top = standing.shown(before, protection(line.kind, unit)) if before else None
    desk.writer.put([_as(line, top if isinstance(top, Write) else None)])
    return True


def _as(line: Line, former: Write | None) -> Change:
    """A change that lets a unit say what somebody had said; nothing where nobody had."""
    source = former.line if former is not None else line
    return Change(
        case=line.case, kind=line.kind, record=line.record, unit=line.unit,
        value=former.line.value if former is not None else None, settle=True,
        form=source.form, share=source.share,
    )  # fmt: skip


def _without(desk: Desk, record: str, unit: str, brought: Mapping[str, Write]) -> list[Entry]:
    """The heads that a unit would have had the bundle never come."""
    every: Iterable[Write] = entries.history(desk.connection, record, unit)
    return standing.heads([write for write in every if write.id not in brought])
