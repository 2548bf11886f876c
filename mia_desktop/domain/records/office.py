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
    row: str = ""
    """The random id by which reports and receipts call it; nothing else ties them together."""
    cleared: tuple[str, ...] = ()
    """Words that look like a name and that the author has said are none."""
    sender: str = ""
    """At the office: the key of the computer that it came from, and its unit."""
    unit: str = ""
    told: int = 0
    """At the laptop: when the office said the status, in milliseconds; an older word is old."""


class DeviationReport(Case, frozen=True, kw_only=True):
    """F2 of one month; the next version takes the place of the one before."""

    sender: str = ""
    period: str = ""
    version: int = 1
    reason: str = ""
    unit: str = ""
    rows: tuple[dict[str, Any], ...] = ()
    made: date | None = None


class VolumeReport(Case, frozen=True, kw_only=True):
    """F1 of one device, period and insats; a later one replaces (decisions C14)."""

    sender: str = ""
    """The key of the computer that it came from; empty for one that was made here."""
    period: str = ""
    version: int = 1
    reason: str = ""
    unit: str = ""
    rows: tuple[dict[str, Any], ...] = ()
    frozen: bool = True
    made: date | None = None


class Peer(Case, frozen=True, kw_only=True):
    """A card that was read, and whether its check number was typed (bundle-format §3).

    `epochs` is what has been heard of its vault, oldest first; writes of an earlier one are its
    own as well. `approved` is the day somebody decided that participants with protected identity
    may go there (R-30).
    """

    card: str = ""
    name: str = ""
    unit: str = ""
    role: Literal["", "handledare", "kontoret"] = ""
    key: str = ""
    recipient: str = ""
    fingerprint: str = ""
    pinned: date | None = None
    pinned_by: str = ""
    revoked: date | None = None
    approved: date | None = None
    epochs: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    """Keys that the same handledare had on a computer before this one."""
    root: str = ""
    number: int = 0
    """Of the invitation that holds; an older one never replaces it."""
    recovery: str = ""
    """The recipient of an office's offline recovery key: bundles go to it too."""


class Setting(Case, frozen=True, kw_only=True):
    """A decision of this vault: who its owner is, what the office has said."""

    value: Any = None


State = Literal["skapad", "skriven", "mottagen", "inlast", "krockar", "halls"]
"""How far a bundle has come, as its receipts say it (bundle-format §4.8)."""


class Leg(msgspec.Struct, frozen=True, kw_only=True):
    """From whose epoch to whose, and where in that feed a hand-over began and ended."""

    sender: str = ""
    receiver: str = ""
    start: int = 0
    upto: int = 0
    link: str = ""


class HandedOver(Case, frozen=True, kw_only=True):
    """A bundle that was made here, and how far it has come (bundle-format §4.8).

    `hash` is the first part's, `parts` are all of them. `upto` and `link` stand by themselves
    too, where `vault verify` looks for them.
    """

    hash: str = ""
    parts: tuple[str, ...] = ()
    file: str = ""
    where: str = ""
    peer: str = ""
    profile: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    """Ids of the reports that went along."""
    leg: Leg = Leg()
    upto: int = 0
    link: str = ""
    state: State = "skapad"
    why: str = ""
    conflicts: int = 0
    removal_safe: bool = False
    day: date | None = None
    made: str = ""
    writes: int = 0
    cases: int = 0
    size: int = 0


class Received(Case, frozen=True, kw_only=True):
    """A bundle that was read here: what a receipt says of it, and what its undoing needs."""

    hash: str = ""
    file: str = ""
    peer: str = ""
    leg: Leg = Leg()
    state: State = "inlast"
    why: str = ""
    conflicts: int = 0
    day: date | None = None
    at: str = ""
    writes: int = 0
    cases: int = 0
    reports: int = 0
    held: int = 0
    """Writes of this bundle that wait for a clerk (bundle-format §4.5)."""
    refused: int = 0
    """Writes of cases that were disposed of here, which were left out (§4b.6)."""
    undone: date | None = None


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


class Disposal(Case, frozen=True, kw_only=True):
    """A gallringsförslag, and what became of it: the protocol that stays (R-44, R-45).

    Names nobody but those who proposed and approved; `cases` is what ingest and restore refuse.
    """

    state: Literal["FORESLAGEN", "GODKAND", "UTFORD", "AVVISAD"] = "FORESLAGEN"
    place: int = 0
    """The running number of the protocol."""
    ground: str = ""
    copy: bool = False
    """Only this computer's copy: the case lives on at the office (R-44)."""
    cases: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    """The deltagarnummer of the cases, which are never given again (decisions C2)."""
    proposed: date | None = None
    proposed_by: str = ""
    approved: date | None = None
    approved_by: str = ""
    done: date | None = None
    writes: int = 0
    own: int = 0
    digest: str = ""
    """SHA-256 of the sorted ids in this vault's own chains (bundle-format §4b.6)."""
    files: int = 0
    drafts: int = 0
    log_lines: int = 0
    waiting: int = 0
    """Bundles that nobody had let in, from which the cases were taken out."""
    left: tuple[str, ...] = ()
    """Backups out of reach, which still hold the cases."""
    taken_back: tuple[str, ...] = ()
    """Cases that somebody has decided may come in again."""
