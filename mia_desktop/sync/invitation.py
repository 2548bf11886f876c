"""The invitation: what the office's root says to a handler, and what the handler pins (§3)."""

import base64
import binascii
from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from mia_desktop.domain import canonical, office_settings
from mia_desktop.domain.chain import Epoch
from mia_desktop.domain.office_settings import Settings
from mia_desktop.sync import cards, keys, signed
from mia_desktop.sync.errors import BadInvitation, NewerInvitation
from mia_desktop.sync.fields import Hex16, Hex32, Version

SUFFIX = ".miainvite"
MAGIC = b"MIAINBJ1"
MOST = 64 * 1024
VERSION: Literal[2] = 2
"""2: times by class, parties with codes, words in two languages. Version 1 is still read."""

ProfileName = Literal["F1", "F2", "F3", "F4"]
Words = Annotated[str, Meta(min_length=1, max_length=500)]
Prefix = Annotated[str, Meta(pattern=r"\A[A-Z][A-Z0-9]{0,3}\Z")]


class Decision(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """On what ground, when and by whom it was decided that cases may go to the office (R-32)."""

    by: Words
    day: date
    legal_basis: Words


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of content that may leave (domain §5.5); F3 never without its decision."""

    decision: Decision | None = None
    name: ProfileName


class Escrow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose key can open the vault if the passphrase is lost, and who holds it (§2)."""

    holder: Words
    recipient: Words


class InvitationBody(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in the file; the field names are the keys of its JSON."""

    card: str
    """The office's own card, signed with its daily key: the whole file in base64."""
    epoch: Hex16
    escrow: Escrow | None = None
    federation: Words
    number: Version
    """Grows with each invitation of this root: an older one never replaces a newer."""
    prefix: Prefix
    profiles: Annotated[tuple[Profile, ...], Meta(max_length=4)]
    recovery: Words | None = None
    """The recipient of the office's offline recovery key; bundles go to it too."""
    root: Hex32
    settings: Settings = Settings()
    version: Literal[1, 2] = VERSION


class Invitation(msgspec.Struct, frozen=True, kw_only=True):
    """An invitation that holds together; only the typed check number says that it is theirs."""

    body: InvitationBody
    office: cards.Card
    raw: bytes

    @property
    def root(self) -> bytes:
        return bytes.fromhex(self.body.root)

    @property
    def epoch(self) -> Epoch:
        return Epoch(self.body.epoch)

    @property
    def recipients(self) -> tuple[str, ...]:
        """To whom bundles are sealed: the office, and its offline recovery key."""
        offline = (self.body.recovery,) if self.body.recovery else ()
        return (self.office.recipient, *offline)

    def allows(self, name: ProfileName) -> bool:
        return any(profile.name == name for profile in self.body.profiles)


def make_invitation(
    root_seed: bytes,
    office: cards.Card,
    *,
    epoch: Epoch,
    number: int,
    prefix: str,
    profiles: tuple[Profile, ...],
    settings: Settings | None = None,
    escrow: Escrow | None = None,
    recovery: str | None = None,
) -> Invitation:
    """Sign an invitation with the office root; raises BadInvitation for what no reader takes."""
    body = InvitationBody(
        card=base64.b64encode(office.raw).decode(),
        epoch=epoch,
        escrow=escrow,
        federation=office.federation,
        number=number,
        prefix=prefix,
        profiles=profiles,
        recovery=recovery,
        root=keys.public_key(root_seed).hex(),
        settings=settings or Settings(),
    )
    try:
        data = signed.pack(MAGIC, keys.INVITATION, msgspec.to_builtins(body), root_seed)
    except canonical.NotCanonical as error:
        raise BadInvitation(error.why) from error
    return read_invitation(data)


def read_invitation(data: bytes) -> Invitation:
    """Read an invitation; raises NewerInvitation, BadInvitation, BadCard, WeakKey, BadSignature."""
    try:
        raw_body, message, signature = signed.unpack(data, MAGIC, MOST)
        body = _body(raw_body)
        card = base64.b64decode(body.card, validate=True)
    except signed.NotSigned as error:
        raise BadInvitation(str(error)) from error
    except (msgspec.ValidationError, binascii.Error, ValueError) as error:
        raise BadInvitation("schema") from error
    keys.verify(bytes.fromhex(body.root), keys.INVITATION, message, signature)
    office = cards.read_card(card)
    _check(body, office)
    return Invitation(body=body, office=office, raw=data)


def _body(said: Any) -> InvitationBody:
    """The body, its settings as the present version says them."""
    version = said.get("version") if isinstance(said, dict) else None
    if type(version) is int and version > VERSION:
        raise NewerInvitation(version)
    if version != 1:
        return msgspec.convert(said, InvitationBody)
    settings = office_settings.read_first(said.get("settings", {}))
    body = msgspec.convert({**said, "settings": {}}, InvitationBody)
    return msgspec.structs.replace(body, settings=settings)


def _check(body: InvitationBody, office: cards.Card) -> None:
    if body.card != base64.b64encode(office.raw).decode():
        raise BadInvitation("card")
    if office.role != "kontoret" or office.federation != body.federation:
        raise BadInvitation("office")
    if body.root == office.key.hex():
        raise BadInvitation("root")
    names = [profile.name for profile in body.profiles]
    if len(set(names)) != len(names):
        raise BadInvitation("profiles")
    if any(profile.name == "F3" and profile.decision is None for profile in body.profiles):
        raise BadInvitation("decision")
    for text in _texts(body):
        if not signed.is_plain(text, 500):
            raise BadInvitation("text")
    if body.recovery is not None:
        keys.check_recipient(body.recovery)
    if body.escrow is not None:
        keys.check_recipient(body.escrow.recipient)


def _texts(body: InvitationBody) -> list[str]:
    """All words of it that will stand on a screen."""
    found = body.settings.texts()
    for profile in body.profiles:
        if profile.decision is not None:
            found += [profile.decision.by, profile.decision.legal_basis]
    if body.escrow is not None:
        found.append(body.escrow.holder)
    return found
