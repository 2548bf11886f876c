"""The visitkort: who somebody is and the two keys of their computer, signed by itself (§3)."""

from typing import Literal

import msgspec

from mia_desktop.sync import keys, signed
from mia_desktop.sync.errors import BadCard

SUFFIX = ".miacard"
MAGIC = b"MIAKORT1"
MOST = 4096
LONGEST_NAME = 100

Role = Literal["handledare", "kontoret"]


class CardBody(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands on a card; the field names are the keys of its JSON."""

    federation: str
    key: str
    name: str
    recipient: str
    role: Role
    unit: str
    version: Literal[1] = 1


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A card that holds together; whether it is *theirs* only the typed check number tells."""

    role: Role
    name: str
    unit: str
    federation: str
    key: bytes
    recipient: str
    raw: bytes

    @property
    def fingerprint(self) -> str:
        """How headers name this card's recipient."""
        return keys.fingerprint(self.recipient)


def make_card(
    own: keys.DeviceKeys, *, role: Role, name: str, federation: str, unit: str = ""
) -> Card:
    """This computer's card; raises BadCard for a name that cannot stand on a screen."""
    body = CardBody(
        federation=federation,
        key=own.key.hex(),
        name=name,
        recipient=own.recipient,
        role=role,
        unit=unit,
    )
    return read_card(signed.pack(MAGIC, keys.CARD, msgspec.to_builtins(body), own.seed))


def read_card(data: bytes) -> Card:
    """Read a card; raises BadCard, WeakKey or BadSignature unless all of it holds."""
    try:
        raw_body, message, signature = signed.unpack(data, MAGIC, MOST)
        body = msgspec.convert(raw_body, CardBody)
        key = bytes.fromhex(body.key)
    except signed.NotSigned as error:
        raise BadCard(str(error)) from error
    except (msgspec.ValidationError, ValueError) as error:
        raise BadCard("schema") from error
    if body.key != key.hex():
        raise BadCard("schema")
    keys.verify(key, keys.CARD, message, signature)
    keys.check_recipient(body.recipient)
    _check_texts(body)
    return Card(
        role=body.role,
        name=body.name,
        unit=body.unit,
        federation=body.federation,
        key=key,
        recipient=body.recipient,
        raw=data,
    )


def _check_texts(body: CardBody) -> None:
    if not signed.is_plain(body.name, LONGEST_NAME):
        raise BadCard("name")
    if not signed.is_plain(body.unit, LONGEST_NAME, least=0):
        raise BadCard("unit")
    if not signed.is_plain(body.federation, LONGEST_NAME):
        raise BadCard("federation")
