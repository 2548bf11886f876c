"""The person, the time they take part, and whom they let know what."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, ClassVar, Literal

import msgspec

from mia_desktop.domain.records.base import Case, Coded, Period

Protected = Literal["NEJ", "SEKRETESSMARKERING", "SKYDDAD_FOLKBOKFORING", "ANNAT_SKYDD"]


class Name(msgspec.Struct, frozen=True, kw_only=True):
    given: str = ""
    family: str = ""


class Identity(msgspec.Struct, frozen=True, kw_only=True):
    """A number and its kind mean something only together (R-46); 12 digits where it has them."""

    kind: Literal["PNR", "SNR", "RESERV", "SAKNAS"] = "SAKNAS"
    number: str = ""


class Coordination(msgspec.Struct, frozen=True, kw_only=True):
    """How sure it is whose samordningsnummer it is, and whether it rests (lag 2022:1697, R-46)."""

    grade: Literal["", "STYRKT", "SANNOLIK", "OSAKER"] = ""
    dormant: bool = False


class FormerIdentity(msgspec.Struct, frozen=True, kw_only=True):
    kind: str
    number: str
    until: date | None = None


class Address(msgspec.Struct, frozen=True, kw_only=True):
    street: str = ""
    postcode: str = ""
    town: str = ""


class Interpreter(msgspec.Struct, frozen=True, kw_only=True):
    language: str = ""
    needed: bool = False


class Participant(Case, frozen=True, kw_only=True):
    """A participant; the case id is the participant's id (decisions C1)."""

    UNREADABLE: ClassVar[Mapping[str, Any]] = MappingProxyType(
        {"protected": "SKYDDAD_FOLKBOKFORING"}
    )

    number: str = ""
    name: Name = Name()
    preferred_name: str = ""
    pronoun: str = ""
    former_names: tuple[str, ...] = ()
    identity: Identity = Identity()
    former_identities: tuple[FormerIdentity, ...] = ()
    coordination: Coordination = Coordination()
    birth_date: date | None = None
    sex: Literal["", "KVINNA", "MAN"] = ""
    protected: Protected = "NEJ"
    municipality: str = ""
    phone: str = ""
    email: str = ""
    address: Address = Address()
    safe_contact: str = ""
    language: Interpreter = Interpreter()
    communication_needs: tuple[str, ...] = ()
    trusted_person: str = ""
    coaches: tuple[str, ...] = ()
    assigned: tuple[str, ...] = ()
    """The computers that may write to this case, by their keys; only one of them or the office
    changes it (bundle-format §4.5, §5). Empty: nobody else has been told of it."""


Status = Literal[
    "AKTUALISERAD", "EJ_ANTAGEN", "KARTLAGGNING", "PLANERING", "PAGAENDE", "PAUSAD",
    "AVSLUTAD", "EFTERUPPFOLJNING", "STANGD", "FELREGISTRERAD",
]  # fmt: skip
"""The state machine of domain §1.6. Reopening is a new participation (decisions C1)."""


class Participation(Case, frozen=True, kw_only=True):
    """One run through the project; a person may have many (R-01)."""

    status: Status = "AKTUALISERAD"
    period: Period = Period()
    referrer: Coded = Coded()
    referred: date | None = None
    """The day that the referral was written; the way in is counted from it."""
    received: date | None = None
    """The day that it came in."""
    first_contact: date | None = None


class Intervention(Case, frozen=True, kw_only=True):
    """What volumes count (decisions C3): an insats, its local name and its period."""

    participation: str = ""
    code: str = ""
    local_name: str = ""
    period: Period = Period()


class ConsentScope(msgspec.Struct, frozen=True, kw_only=True):
    """Who may know what, for what, how long, and whether it was taken back: one unit (§5)."""

    parties: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    purpose: str = ""
    start: date | None = None
    end: date | None = None
    withdrawn: date | None = None
    withdrawn_how: str = ""


class Consent(Case, frozen=True, kw_only=True):
    """A secrecy waiver in the participant's name (R-34), not the GDPR basis."""

    kind: Literal[
        "INFO_EXCHANGE", "FLERPART", "SIP", "CONTACT_AFTER", "QUESTIONNAIRE",
        "FOLLOWUP_REGISTER", "PHOTO",
    ] = "INFO_EXCHANGE"  # fmt: skip
    scope: ConsentScope = ConsentScope()
    given: Literal["", "MUNTLIGT", "SKRIFTLIGT", "PALOGGAD"] = ""
    scanned: bool = False
    document: str = ""
    """The attachment that shows it signed."""
    language: str = ""
    """In which language it was explained."""
    interpreter: bool = False
    participation: str = ""
    """A new period needs a new consent (R-37)."""


class Contact(Case, frozen=True, kw_only=True):
    """Somebody at an authority, in the resource group, at a workplace."""

    party: str = ""
    name: str = ""
    role: str = ""
    phone: str = ""
    latest: date | None = None


class Note(Case, frozen=True, kw_only=True):
    """What was said, when and by whom (R-18)."""

    kind: Literal["MOTE", "TELEFON", "MEJL", "TREPART", "BESOK", "ANNAT"] = "ANNAT"
    day: date | None = None
    text: str = ""
    minutes: int | None = None
    parties: tuple[str, ...] = ()
    """Who else was there, where there were others (R-17)."""
    internal: bool = False


class Merged(Case, frozen=True, kw_only=True):
    """This registration is of the same person as another and is shown under it (domain.merging).

    A record of the case that is shown no more by itself; taken away, the two are two again.
    """

    into: str = ""
    day: date | None = None
    by: str = ""
    taken: dict[str, Any] = msgspec.field(default_factory=dict)
    """By unit what stood in the shown registration before, and what was put there."""


class Moved(Case, frozen=True, kw_only=True):
    """That something was written in the wrong person's file: one such in either file.

    The two have a random number in common and nothing else: neither tells of the other person,
    not even by an id of something in the other file.
    """

    move: str = ""
    way: Literal["", "in", "out"] = ""
    day: date | None = None
    by: str = ""
    what: str = ""
    """The kind of what was moved, and the form that it is a document of."""
    form: str = ""
    records: tuple[str, ...] = ()
    """First the thing itself, then what is part of it; the same order in both files."""
    written: dict[str, Any] = msgspec.field(default_factory=dict)
    """In the right file: of record and unit who wrote each word and when, the oldest first. A
    write names its author and its case for ever, so the words stand here in the mover's name."""


class Cover(Case, frozen=True, kw_only=True):
    """That a handledare stands in for another with one participant, from a day to a day.

    A record for each: two clerks who each name one make no krock. Only the office says it.
    """

    key: str = ""
    """The computer of whoever stands in."""
    name: str = ""
    instead_of: str = ""
    period: Period = Period()
