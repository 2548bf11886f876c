"""Who this computer is to others: its keys, its card, its check number (bundle-format §3).

Private keys live in the vault's notebook, never in the log, and leave it only by
`office.export_key`.
"""

import msgspec

from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import NotInvited
from mia_desktop.store import vault_tables
from mia_desktop.sync import cards, keys, signed
from mia_desktop.sync.cards import Card
from mia_desktop.sync.keys import DeviceKeys

PRESENT = "device.keys"
FORMER = "device.former"
FEDERATION = "federation"
UNIT = "unit"
STAND_IN = "återställning"
"""Who writes when the vault was opened by recovery key: in the owner's stead."""


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    seed: bytes
    identity: str


def my_keys(desk: Desk) -> DeviceKeys:
    """The keys of this computer, made the first time that they are asked for."""
    found = _read(desk, PRESENT)
    if found:
        return found[0]
    made = keys.new_keys()
    with desk.writer.transaction():
        _write(desk, PRESENT, [made])
        desk.note("new_keys")
    return made


def identities(desk: Desk) -> list[str]:
    """What opens files that were written to this computer, by its former keys too."""
    return [each.identity for each in (my_keys(desk), *_read(desk, FORMER))]


def fingerprints(desk: Desk) -> frozenset[str]:
    """How headers may name this computer."""
    every = (my_keys(desk), *_read(desk, FORMER))
    return frozenset(keys.fingerprint(each.recipient) for each in every)


def public_keys(desk: Desk) -> frozenset[str]:
    """The keys by which this computer was ever known, as they stand on its cards."""
    return frozenset(each.key.hex() for each in (my_keys(desk), *_read(desk, FORMER)))


def renew(desk: Desk) -> DeviceKeys:
    """New keys, on another machine than before: a new card and a new call are needed (§3)."""
    with desk.writer.transaction():
        _write(desk, FORMER, [my_keys(desk), *_read(desk, FORMER)])
        made = keys.new_keys()
        _write(desk, PRESENT, [made])
        desk.note("new_keys")
    return made


def federation(desk: Desk) -> str:
    """The federation that this vault belongs to; raises NotInvited before there is one."""
    found = desk.setting(FEDERATION)
    if not found:
        raise NotInvited
    return str(found)


def my_card(desk: Desk) -> Card:
    """This computer's card; raises NotInvited, or BadCard for a name that cannot stand there."""
    return cards.make_card(
        my_keys(desk),
        role=desk.role,
        name=str(desk.setting("owner") or desk.person),
        federation=federation(desk),
        unit=str(desk.setting(UNIT) or ""),
    )


def my_number(desk: Desk) -> tuple[str, ...]:
    """The Kontrollnummer of my card, eight groups of five: what the other side types."""
    return signed.check_number(my_card(desk))


def _read(desk: Desk, name: str) -> list[DeviceKeys]:
    try:
        text = vault_tables.get(desk.connection, name)
    except KeyError:
        return []
    kept = msgspec.json.decode(text, type=list[_Kept])
    return [DeviceKeys(seed=each.seed, identity=each.identity) for each in kept]


def _write(desk: Desk, name: str, every: list[DeviceKeys]) -> None:
    kept = [_Kept(seed=each.seed, identity=each.identity) for each in every]
    vault_tables.put(desk.connection, name, msgspec.json.encode(kept).decode())
