"""Records that are no participant's: reports, peers, settings, what was handed over."""

from datetime import date
from typing import Any, Literal

import msgspec

from mia_desktop.domain.records.base import Case


class Deviation(Case, frozen=True, kw_only=True):
    """Something that chafes in the cooperation, or a good example; never about a person (R-63)."""

    kind: Literal["AVVIKELSE", "GULDKORN"] = "AVVIKELSE"
    category: str = ""
    parties: tuple[str, ...] = ()
    what: str = ""
    effect: str = ""
    idea: str = ""
    level: str = ""
    status: Literal["NY", "LYFT", "ATGARDAD", "KVARSTAR"] = "NY"
    month: str = ""


class VolumeReport(Case, frozen=True, kw_only=True):
    """F1 of one device, period and insats; a later one replaces (decisions C14)."""

    sender: str = ""
    period: str = ""
    version: int = 1
    reason: str = ""
    unit: str = ""
    rows: tuple[dict[str, Any], ...] = ()
    frozen: bool = True


class Peer(Case, frozen=True, kw_only=True):
    """A card that was read, and whether its check number was typed (bundle-format §3)."""

    card: str = ""
    name: str = ""
    role: Literal["", "handledare", "kontoret"] = ""
    fingerprint: str = ""
    pinned: date | None = None
    revoked: date | None = None
    epoch: str = ""


class Setting(Case, frozen=True, kw_only=True):
    """A decision of this vault: who its owner is, what the office has said."""

    value: Any = None


class HandedOver(Case, frozen=True, kw_only=True):
    """A bundle that was made here, and how far it has come (bundle-format §4.8)."""

    hash: str = ""
    file: str = ""
    peer: str = ""
    profile: tuple[str, ...] = ()
    upto: int = 0
    link: str = ""
    state: Literal["skapad", "skriven", "mottagen", "inlast", "krockar", "halls"] = "skapad"
    conflicts: int = 0
    removal_safe: bool = False
    day: date | None = None


class FormDefinition(Case, frozen=True, kw_only=True):
    """The texts of a form's version; its sections are units of their own, `section/<place>`."""

    head: str = ""


class AuditHead(msgspec.Struct, frozen=True, kw_only=True):
    """Number and link of a line of the audit chain: they mean something only together."""

    count: int = 0
    link: str = ""


class Anchor(Case, frozen=True, kw_only=True):
    """The head of the audit chain, kept in the log (bundle-format §4b.1)."""

    head: AuditHead = AuditHead()
