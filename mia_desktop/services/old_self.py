"""When this vault is the old one: put back or copied without anybody having said so (§4b.4).

Each of five signs is enough by itself. From then on nothing is handed over, until a person says
yes and the vault goes on as a new epoch: ids are digests, both histories merge, nothing is lost.
"""

from collections.abc import Iterable
from typing import Literal

import msgspec

from mia_desktop.services import identity
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import IAmOld
from mia_desktop.store import vault_tables, waterline, writing
from mia_desktop.store.keyslots import Finding

MARK = "old_self"

Reason = Literal["waterline", "machine", "confirmed", "log link", "epoch", "start"]

SIGNS: dict[Finding, Reason] = {
    Finding.VAULT_BEHIND: "waterline",
    Finding.OTHER_MACHINE: "machine",
}


def reasons(desk: Desk) -> tuple[Reason, ...]:
    """Why this vault holds itself for the old one; empty when it does not."""
    try:
        text = vault_tables.get(desk.connection, MARK)
    except KeyError:
        return ()
    return msgspec.json.decode(text, type=tuple[Reason, ...])


def suspect(desk: Desk, reason: Reason) -> None:
    """Keep a sign until a person has answered it, through lock and unlock."""
    known = reasons(desk)
    if reason not in known:
        with desk.writer.transaction():
            _mark(desk, [*known, reason])
            desk.note("old_self", detail=reason)


def notice(desk: Desk, findings: Iterable[Finding]) -> None:
    """What the waterline said at unlock; it is written anew at lock, so it is kept here."""
    for finding in findings:
        if (reason := SIGNS.get(finding)) is not None:
            suspect(desk, reason)


def check(desk: Desk) -> None:
    """Raise IAmOld before anything is handed over; looks at the waterline once more."""
    notice(desk, waterline.check(desk.vault, desk.places.state))
    if found := reasons(desk):
        raise IAmOld(found)


def go_on(desk: Desk) -> None:
    """A person has said that this one lives: go on as a new epoch (bundle-format §3).

    On another machine also with new keys, whose card the office has to read. An epoch that was
    begun by a restore and has handed over nothing yet is kept: the office would not know a
    parent that it never heard of.
    """
    found = reasons(desk)
    with desk.writer.transaction():
        if not _is_unheard(desk):
            here = desk.writer.position()
            writing.begin_epoch(desk.connection, desk.clock, here, "went on")
        if "machine" in found:
            identity.renew(desk)
        _mark(desk, [])
        desk.note("new_epoch", detail=" ".join(found))
    waterline.write(desk.vault, desk.places.state)


def _is_unheard(desk: Desk) -> bool:
    mine = desk.writer.position().epoch
    why = desk.connection.value("SELECT why FROM epoch WHERE epoch = ?", (mine,))
    handed = desk.connection.value("SELECT 1 FROM feed WHERE sender = ? LIMIT 1", (mine,))
    return why == "restored" and handed is None


def _mark(desk: Desk, found: Iterable[Reason]) -> None:
    vault_tables.put(desk.connection, MARK, msgspec.json.encode(list(found)).decode())
