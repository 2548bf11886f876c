"""What is left of a bundle that waits once some of it may not stay (bundle-format §4b.6).

A bundle is sealed and signed as a whole: nothing can be taken out of it. When a case is disposed
of, a bundle that waits and speaks of it gives way to its rest: the same header, and the payload
without those writes, in the vault's own form. It never leaves the vault.
"""

from collections.abc import Callable, Sequence

import msgspec

from mia_desktop.domain.writes import Entry
from mia_desktop.sync import bundle, feeds, header, payload, receipt, reports
from mia_desktop.sync.bundle import Me, Opened, Pin
from mia_desktop.sync.header import Contents, Header
from mia_desktop.sync.payload import Payload

MAGIC = b"MIAREST1"


class Inside(msgspec.Struct, frozen=True, kw_only=True):
    """A file that waits, opened for its own keeper: nothing is asked about sender or feed."""

    sender: bytes
    hash: bytes
    header: bytes
    payload: Payload


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    sender: bytes
    hash: bytes
    header: bytes
    contents: Contents
    packed: bytes


def is_rest(data: bytes) -> bool:
    return data.startswith(MAGIC)


def look(data: bytes, identities: Sequence[str]) -> Inside:
    """What a file that waits says; takes its time. Raises Refused where it cannot be read."""
    if is_rest(data):
        kept = msgspec.json.decode(data[len(MAGIC) :], type=_Kept)
        content = payload.unpack(kept.packed, kept.contents)
        return Inside(sender=kept.sender, hash=kept.hash, header=kept.header, payload=content)
    frame = bundle.unseal(data, identities)
    frame.verify()
    head = header.read(header.decode(frame.header))
    return Inside(
        sender=frame.sender, hash=frame.hash, header=bytes(frame.header),
        payload=payload.unpack(frame.payload, head.contents),
    )  # fmt: skip


def keep(inside: Inside, entries: Sequence[Entry], papers: frozenset[str]) -> bytes:
    """The same with these entries only, and of the papers those that they name by digest."""
    left = msgspec.structs.replace(
        inside.payload,
        entries=tuple(entries),
        enclosures=tuple(
            one
            for one in inside.payload.enclosures
            if one.kind != "attachment" or one.sha256 in papers
        ),
    )
    packed, contents = payload.pack(left)
    kept = _Kept(
        sender=inside.sender, hash=inside.hash, header=inside.header, contents=contents,
        packed=packed,
    )  # fmt: skip
    return MAGIC + msgspec.json.encode(kept)


def open_rest(data: bytes, pinned: Callable[[bytes], Pin], me: Me) -> Opened:
    """As a released bundle is opened; it was verified whole when it was cut."""
    inside = look(data, ())
    bundle.check_sender(inside.sender, pinned)
    head: Header = header.read(header.decode(inside.header))
    return Opened(
        header=head, sender=inside.sender, hash=inside.hash,
        verdict=feeds.judge(head, me.feed(head, inside.sender)), payload=inside.payload,
        reports=tuple(reports.read(line) for line in inside.payload.reports),
        receipts=tuple(receipt.read(line) for line in inside.payload.receipts),
    )  # fmt: skip
