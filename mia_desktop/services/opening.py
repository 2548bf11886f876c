"""Opening a file from outside and saying what it is: nothing is changed by looking (§4.5)."""

from pathlib import Path
from typing import Literal, get_args

import msgspec

from mia_desktop.platform import files
from mia_desktop.platform.slices import Beside, Long, at_once
from mia_desktop.services import applying, exchange, identity, peers
from mia_desktop.services.desk import Desk
from mia_desktop.store.errors import files_sorted
from mia_desktop.sync import bundle, rest, seal
from mia_desktop.sync import feeds as verdicts
from mia_desktop.sync.bundle import Opened
from mia_desktop.sync.errors import NotABundle

Outcome = Literal["read", "known", "held", "parked", "waits", "old"]

WHY: dict[type[msgspec.Struct], str] = {
    verdicts.Fork: "FORK",
    verdicts.EndedEpoch: "ENDED_EPOCH",
    verdicts.SecondChild: "SECOND_CHILD",
    verdicts.UnknownParent: "UNKNOWN_PARENT",
    verdicts.WentDown: "WENT_DOWN",
    verdicts.PartMissing: "PART",
    verdicts.IAmTheOld: "OLD",
}


class Looked(msgspec.Struct, frozen=True, kw_only=True):
    """What a file is, from whom, and where it stands in their feed: nothing has been changed."""

    sender: str
    key: str
    kind: str
    hash: str
    made: str
    part: int
    of: int
    writes: int
    stubs: int
    attachments: int
    reports: int
    receipts: int
    outcome: Outcome
    why: str = ""
    size: int = 0


def inspect(desk: Desk, data: bytes) -> Looked:
    """Open a file and say what it is; raises each refusal of §4.5 as a class of its own."""
    return looked(desk, open_file(desk, data), len(data))


def looked(desk: Desk, opened: Opened, size: int) -> Looked:
    """What an opened file is."""
    head = opened.header
    amounts = head.contents
    outcome = outcome_of(opened)
    why = WHY.get(type(opened.verdict), "")
    return Looked(
        sender=peers.get(desk, opened.sender.hex()).name,
        key=opened.sender.hex(),
        kind=head.kind,
        hash=opened.hash.hex(),
        made=applying.moment(head.clock).isoformat(),
        part=head.part.number,
        of=head.part.of,
        writes=amounts.writes.count,
        stubs=amounts.stubs.count,
        attachments=amounts.attachments.count,
        reports=amounts.reports.count,
        receipts=amounts.receipts.count,
        outcome=outcome,
        why=why,
        size=size,
    )


def read_file(path: Path) -> bytes:
    """A file from a stick, never more of it than a bundle may have (§4.5)."""
    with files_sorted():
        return files.read_capped(path, seal.MOST)


def open_file(desk: Desk, data: bytes, *, released: bool = False) -> Opened:
    return at_once(opening_file(desk, data, released=released))


def opening_file(desk: Desk, data: bytes, *, released: bool = False) -> Long[Opened]:
    """The same in turns: the seal and every line beside the store, the place in the feed on it."""
    if rest.is_rest(data):
        if not released:
            raise NotABundle("magic")
        return rest.open_rest(data, peers.pins(desk), exchange.reader(desk))
    keys = identity.identities(desk)
    frame = yield Beside(lambda _watch: bundle.unseal(data, keys))
    placed = bundle.place(frame, peers.pins(desk), exchange.reader(desk))
    if not placed.may_read(released=released):
        return placed.opened
    opened: Opened = yield Beside(lambda _watch: bundle.read(placed, released=released))
    return opened


def outcome_of(opened: Opened) -> Outcome:
    """What is to be done with an opened file."""
    match opened.verdict:
        case verdicts.Known():
            return "known"
        case verdicts.Next():
            return "read"
        case verdicts.PartMissing():
            return "parked"
        case verdicts.Waits():
            return "waits"
        case verdicts.IAmTheOld():
            return "old"
        case _:
            assert isinstance(opened.verdict, get_args(verdicts.Held))
            return "held"


def enclosures(opened: Opened) -> dict[str, bytes]:
    """The papers that came along, by their digests."""
    every = opened.payload.enclosures if opened.payload else ()
    return {one.sha256: one.data for one in every if one.kind == "attachment"}
