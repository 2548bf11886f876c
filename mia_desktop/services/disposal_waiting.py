"""Disposal of what waits: bundles that nobody has let in go where they speak of the case (R-45).

A bundle that only waits for another comes again whole, so it goes. From one that a clerk is to
decide on only the case goes; what it says of others waits on. One that no key here opens can be
let in by nobody, and it may hold the person: it goes.
"""

import hashlib
from collections.abc import Collection, Sequence
from functools import partial

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.writes import Entry, Stub, Write
from mia_desktop.platform.slices import Beside, Long
from mia_desktop.services import authority, exchange, identity
from mia_desktop.services.desk import Desk
from mia_desktop.store import parking
from mia_desktop.store.parking import Parked
from mia_desktop.sync import rest
from mia_desktop.sync.rest import Inside

COMES_AGAIN = frozenset({"PART", "OLD"})


def clearing(desk: Desk, cases: Collection[str]) -> Long[int]:
    """Take these cases out of every bundle that waits; returns from how many they were taken."""
    return (yield from _clearing(desk, parking.everything(desk.connection), cases))


def trimming(desk: Desk, data: bytes, cases: Collection[str]) -> Long[int]:
    """The same for a file that a clerk is to decide on, which came after the disposal."""
    digest = hashlib.sha256(data).hexdigest()
    every = parking.everything(desk.connection)
    held = [one for one in every if one.hash == digest and one.why not in COMES_AGAIN]
    return (yield from _clearing(desk, held, cases))


def _clearing(desk: Desk, every: Sequence[Parked], cases: Collection[str]) -> Long[int]:
    keys, touched = identity.identities(desk), 0
    for parked in every:
        data = parking.data(desk.connection, parked.hash)
        inside = yield Beside(partial(_look, data, keys))
        left = b"" if inside is None else _left(desk, parked, inside, cases)
        if left is None:
            continue
        touched += 1
        with desk.writer.transaction():
            if left:
                parking.replace(desk.connection, parked.hash, left)
            else:
                parking.drop(desk.connection, parked.hash)
    return touched


def _look(data: bytes, keys: Sequence[str], _watch: object) -> Inside | None:
    try:
        return rest.look(data, keys)
    except Expected:
        return None


def _left(desk: Desk, parked: Parked, inside: Inside, cases: Collection[str]) -> bytes | None:
    """What may stay: None for all of it, nothing where nothing of others waits in it."""
    every = inside.payload.entries
    records = {e.line.record for e in every if isinstance(e, Write) and e.line.case in cases}
    gone = [entry for entry in every if _is_about(entry, cases, records)]
    if not any(isinstance(entry, Write) for entry in gone):
        return None
    ids = {entry.id for entry in gone}
    others = [each for each in every if isinstance(each, Write) and each.id not in ids]
    if parked.why in COMES_AGAIN or all(_is_here(desk, write) for write in others):
        return b""
    kept = [authority.place(each) if each.id in ids else each for each in every]
    papers = frozenset(str(each.line.value) for each in others if exchange.is_paper(each))
    return rest.keep(inside, kept, papers)


def _is_about(entry: Entry, cases: Collection[str], records: Collection[str]) -> bool:
    if isinstance(entry, Stub):
        return entry.record in records
    return entry.line.case in cases


def _is_here(desk: Desk, write: Write) -> bool:
    key = bytes.fromhex(write.id)
    return desk.connection.value("SELECT 1 FROM change WHERE id = ?", (key,)) is not None
