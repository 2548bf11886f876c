"""Putting what others wrote into the vault, and counting what that changed (§5.10)."""

from collections.abc import Iterable, Mapping, Sequence

from mia_desktop.domain.writes import Entry, Write
from mia_desktop.platform.slices import At, Long, Turns, at_once
from mia_desktop.services import exchange
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import AsksFirst
from mia_desktop.services.foresight import Applied, Changed, Foresight, moment
from mia_desktop.store import blobs
from mia_desktop.store.connection import Connection

__all__ = ["Applied", "Changed", "apply", "foresee", "foreseeing", "moment", "put"]


def apply(
    desk: Desk,
    incoming: Sequence[Entry],
    enclosures: Mapping[str, bytes] | None = None,
    *,
    agreed: bool = True,
) -> Applied:
    """Merge entries in the caller's transaction; raises AsksFirst before anything is changed."""
    applied = foresee(desk, incoming)
    if not agreed and applied.asks_first():
        raise AsksFirst(applied.conflicts, applied.conflict_cases)
    put(desk, incoming, enclosures or {})
    return applied


def put(desk: Desk, incoming: Iterable[Entry], enclosures: Mapping[str, bytes]) -> None:
    """Merge entries, and the files that come with them, in the caller's transaction."""
    new = desk.writer.absorb(incoming)
    _keep_papers(desk.connection, [each for each in new if isinstance(each, Write)], enclosures)


def foresee(desk: Desk, incoming: Sequence[Entry]) -> Applied:
    """What merging these entries would change: worked out from what stands, nothing is done."""
    return at_once(foreseeing(desk, incoming))


def foreseeing(
    desk: Desk, incoming: Sequence[Entry], *, slice_s: float | None = None
) -> Long[Applied]:
    """The same in turns."""
    seen, turns = Foresight(desk), Turns(slice_s)
    for place, entry in enumerate(incoming):
        if turns.over:
            yield At(place, 2 * len(incoming))
            turns.begin()
        seen.take(entry)
    left = list(seen.records)
    for place, record in enumerate(left):
        if turns.over:
            yield At(len(incoming) * (len(left) + place) // len(left), 2 * len(incoming))
            turns.begin()
        seen.look_at(record)
    return seen.applied()


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
