"""Whether a consent lets a party know something on a day (R-35, R-36).

The one place that prints, meeting notes and bundles ask: what was taken back, has ended or was
never said does not count, and a consent that names no kind of data opens none (a consent may not
be general, R-35).
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Literal

from mia_desktop.domain.records.person import Consent, ConsentScope

Lack = Literal["", "no_consent", "not_yet", "ended", "withdrawn", "not_covered"]
"""Why a party may not be told; empty where it may."""

SHARING = frozenset({"INFO_EXCHANGE", "FLERPART", "SIP"})
"""Consents that let others know something. The other kinds never do (R-37)."""
OWN = frozenset({"DELTAGAREN", "HANDLEDARE"})
"""Parties that nobody needs a consent for: the participant, and whoever works with them."""


def is_in_force(scope: ConsentScope, day: date) -> bool:
    """Whether a consent holds on a day: begun, not over, not taken back."""
    return not _lack(scope, day)


def lacking(
    consents: Iterable[Consent], party: str, day: date, *,
    category: str = "", kinds: Collection[str] = SHARING,
) -> Lack:  # fmt: skip
    """Why no consent lets a party know of a category on a day; empty where one does.

    Without a category it is asked whether the party may be told anything at all.
    """
    if party in OWN:
        return ""
    found: list[Lack] = []
    for consent in consents:
        if consent.kind not in kinds or party not in consent.scope.parties:
            continue
        lack = _lack(consent.scope, day)
        if not lack and category and category not in consent.scope.categories:
            lack = "not_covered"
        if not lack:
            return ""
        found.append(lack)
    order: tuple[Lack, ...] = ("not_covered", "not_yet", "ended", "withdrawn")
    return next((lack for lack in order if lack in found), "no_consent")


def covered(consents: Iterable[Consent], party: str, day: date) -> tuple[str, ...]:
    """The categories that a party may know of on a day, in the order of the list."""
    known = [c for c in consents if c.kind in SHARING and party in c.scope.parties]
    found = {code for c in known if is_in_force(c.scope, day) for code in c.scope.categories}
    return tuple(sorted(found))


def _lack(scope: ConsentScope, day: date) -> Lack:
    if scope.withdrawn is not None:
        return "withdrawn"
    if scope.end is not None and scope.end < day:
        return "ended"
    if scope.start is not None and scope.start > day:
        return "not_yet"
    return ""
