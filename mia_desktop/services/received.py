"""What was read here, bundle by bundle: the basis of receipts, of the inbox and of undoing."""

from typing import Any

from mia_desktop.domain.records.office import Received
from mia_desktop.services.desk import Desk, changes
from mia_desktop.store import reading

KIND = "received"


def everything(desk: Desk) -> list[Received]:
    """What was read here, newest first."""
    found = [record.as_type(Received) for record in reading.of_kind(desk.connection, KIND)]
    return sorted(found, key=lambda each: (each.at, each.id), reverse=True)


def of_peer(desk: Desk, key: str) -> list[Received]:
    return [each for each in everything(desk) if each.peer == key]


def with_hash(desk: Desk, digest: str) -> str:
    """The record of a bundle that was read or kept before; empty for one that is new."""
    return next((each.id for each in everything(desk) if each.hash == digest), "")


def keep(desk: Desk, digest: str, values: dict[str, Any]) -> str:
    """Note a bundle, or what has become of it; in the caller's transaction."""
    record = with_hash(desk, digest) or desk.new_id()
    when = {"day": desk.clock.today(), "at": desk.clock.now().isoformat(), "hash": digest}
    desk.writer.put(changes(KIND, "", record, when | values, share="never"))
    return record
