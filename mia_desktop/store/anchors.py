"""The head of the audit chain, kept in the log (bundle-format §4b.1).

The audit log never leaves the vault; an anchor ties it to the chain that does, so its end cannot
be cut off unseen. Written with every bundle, and daily.
"""

from collections.abc import Iterator

import msgspec

from mia_desktop.domain.chain import Link
from mia_desktop.domain.writes import Write
from mia_desktop.store import audit, entries
from mia_desktop.store.connection import Connection
from mia_desktop.store.writing import Change, Writer

RECORD = "anchor"
UNIT = "head"
"""Number and link mean something only together: one unit."""


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """What the log says of the audit chain at one moment."""

    write: str
    count: int
    link: Link


def keep(writer: Writer) -> Write | None:
    """Anchor the audit chain as it is now; None if the newest anchor says it already."""
    count, link = audit.head(writer.connection)
    change = Change(
        case="",
        kind="anchor",
        record=RECORD,
        unit=UNIT,
        value={"count": count, "link": link.hex()},
        share="never",
    )
    return next(iter(writer.put([change])), None)


def keep_daily(writer: Writer) -> Write | None:
    """Anchor the audit chain unless that was done in the last 24 hours.

    An anchor from a day to come was made by a wrong clock and puts nothing off.
    """
    latest = max((write.stamp.wall for write in _writes(writer.connection)), default=None)
    now = int(writer.clock.now().timestamp() * 1000)
    if latest is not None and abs(now - latest) < 24 * 3600 * 1000:
        return None
    return keep(writer)


def everything(connection: Connection) -> Iterator[Anchor]:
    """All anchors that were ever written, oldest first."""
    for write in _writes(connection):
        value = write.line.value
        yield Anchor(write=write.id, count=value["count"], link=Link(value["link"]))


def broken(connection: Connection) -> list[Anchor]:
    """Anchors that the audit chain does not go through."""
    found = []
    for anchor in everything(connection):
        link = audit.link_at(connection, anchor.count)
        if link is None or link.hex() != anchor.link:
            found.append(anchor)
    return found


def _writes(connection: Connection) -> list[Write]:
    return entries.history(connection, RECORD, UNIT)
